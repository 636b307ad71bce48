"""What is special to an API: for each, who its keys are and which operations have a handler of their own.

A handler takes a call that was read and found valid and gives the answer; it may raise Refusal. Operations
without a handler are answered from the spec alone. Handlers are found by ``"METHOD /path"``, which outlives
the operationIds of a spec; one whose operation isn't in the spec is never called.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TypeAlias

from leaperone_conformance.mock.account import Account, Measure
from leaperone_conformance.mock.answer import Answer
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.callbacks import Callbacks
from leaperone_conformance.mock.clock import Clock
from leaperone_conformance.mock.generator import Generator
from leaperone_conformance.mock.outside import Outside
from leaperone_conformance.mock.refusal import Refusal
from leaperone_conformance.mock.variants import Variants
from leaperone_conformance.spec import Spec

Handler: TypeAlias = Callable[[Call], Answer]

_BAD = re.compile(r"\b(wrong|invalid)\b")


@dataclass(frozen=True, slots=True)
class Services:
    """What a plug-in may use.

    ``generic`` answers from the spec alone, ``outside`` serves paths that aren't the API's.
    """

    spec: Spec
    seed: int
    clock: Clock
    generator: Generator
    generic: Handler
    variants: Variants
    account: Account
    callbacks: Callbacks
    outside: Outside


@dataclass(frozen=True, slots=True)
class Repeatable:
    """A handler that keeps nothing: its answer follows from the call, the seed and the second on the clock.

    The mock may therefore give an answer once more to a request that is the same to the last byte.
    """

    handle: Handler

    def __call__(self, call: Call) -> Answer:
        """The answer; may raise Refusal."""
        return self.handle(call)


Factory: TypeAlias = Callable[[Services], Mapping[str, Handler]]


@dataclass(frozen=True, slots=True)
class Api:
    """The plug-ins of one API.

    ``measures`` counts what a call asks for, by the unit of its price; ``stray`` refuses a path that no operation has,
    where that is documented to be anything but a 404.
    """

    accepts_key: Callable[[str], bool]
    factories: tuple[Factory, ...]
    measures: Mapping[str, Measure] = field(default_factory=dict)
    stray: Callable[[Spec, str], Refusal | None] = lambda spec, path: None

    def handlers(self, services: Services) -> dict[str, Handler]:
        """The handlers, with state of their own."""
        return {key: handler for factory in self.factories for key, handler in factory(services).items()}


def says_good(key: str) -> bool:
    """Whether a key doesn't say that it is wrong or invalid: for an API whose keys look like anything."""
    return bool(key) and _BAD.search(key.lower()) is None


_REGISTERED = ("leaperone", "leapocr", "leapai")


def api_for(name: str) -> Api:
    """The plug-ins of the API of this name; none, and keys by ``says_good``, for one that isn't registered."""
    if name not in _REGISTERED:
        return Api(says_good, ())
    # Imported here because plug-ins import this module.
    found: Api = import_module(f"{__name__}.{name}").API
    return found
