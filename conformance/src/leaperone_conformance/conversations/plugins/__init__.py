"""Conversations that only one API can hold: in a module named as the API, as its ``CONVERSATIONS``."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TypeAlias

from leaperone_conformance.checks import Failure
from leaperone_conformance.conversations.caller import Caller
from leaperone_conformance.spec import Operation

Held: TypeAlias = tuple[Callable[[Caller, Operation], Iterator[Failure]], ...]

_REGISTERED = ("leapocr",)


def conversations_for(api: str) -> Held:
    """The conversations of the API of this name; none for one that isn't registered."""
    if api not in _REGISTERED:
        return ()
    # Imported here because plug-ins import this package.
    found: Held = import_module(f"{__name__}.{api}").CONVERSATIONS
    return found
