"""JSON pointers (RFC 6901) in fragment form, ``#/components/schemas/Task``: how schemas are named here."""

from collections.abc import Iterable, Iterator
from typing import Any

MISSING = object()


def escape(token: str) -> str:
    """One token, ready to be joined to a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """One token of a pointer as the name that it stands for."""
    return token.replace("~1", "/").replace("~0", "~")


def join(pointer: str, *tokens: str | int) -> str:
    """The pointer to a part of what ``pointer`` names."""
    return "/".join([pointer, *(escape(str(token)) for token in tokens)])


def look_up(document: Any, pointer: str) -> Any:
    """The value at ``pointer`` in ``document``; MISSING where there is none.

    Takes both forms: ``#/a/b`` and ``/a/b``.
    """
    value = document
    first, *tokens = pointer.removeprefix("#").split("/")
    if first:
        return MISSING
    for token in tokens:
        key = unescape(token)
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isascii() and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return MISSING
    return value


def look_up_first(document: Any, pointers: str | Iterable[str]) -> Any:
    """The value at the first of several pointers that finds one; MISSING where none does."""
    found = (
        look_up(document, pointer) for pointer in ([pointers] if isinstance(pointers, str) else pointers)
    )
    return next((value for value in found if value is not MISSING), MISSING)


def references(value: Any) -> Iterator[str]:
    """The targets of all ``$ref``s inside of ``value``, in their order, with repetitions."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)
