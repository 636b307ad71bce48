"""Keys that are not asked for, not looked at, or not accepted where they are documented."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec

from .around import Asked, Change, Mutant, Told
from .sites import error, mutant, representatives, requests, spread

_SOME = 3


def access(spec: Spec) -> Iterator[Mutant]:
    """Each way to get authentication wrong, in some operations."""
    guarded = [operation for operation in representatives(spec) if not operation.public]
    names = _header_names(spec)
    for operation in spread(guarded, _SOME):
        yield mutant(
            "authentication", "ignored", operation, "no key is needed", _opening(names, keyless=True)
        )
        yield mutant(
            "authentication", "any-key", operation, "any key is accepted", _opening(names, keyless=False)
        )
    for operation in spread(guarded[1:], 2):
        for scheme, name in names.items():
            refuse = requests(partial(_without, name))
            breaks = f"a good key in {name} is refused"
            yield mutant("authentication", f"{scheme}-refused", operation, breaks, refuse)
    places = list(names.values())[:1]
    for operation, place in ((operation, place) for operation in spread(guarded[2:], 2) for place in places):
        for what, change in (("other-header", _elsewhere(place)), ("other-scheme", _token(place))):
            yield mutant(
                "authentication", what, operation, "a key is accepted where it isn't documented", change
            )
    for operation in spread(guarded, 2):
        forbidden = _instead(lambda told: Told(403, told.headers, told.body))
        yield mutant(
            "authentication", "other-status", operation, "a missing key is answered with 403", forbidden
        )
        empty = _instead(lambda told: Told(401))
        yield mutant(
            "authentication", "no-body", operation, "a missing key is answered without a body", empty
        )
    for operation in (operation for operation in spec.operations if operation.public):
        locked = requests(_locked(operation, tuple(names.values())))
        yield mutant("authentication", "public-locked", operation, "a public operation wants a key", locked)


def _header_names(spec: Spec) -> dict[str, str]:
    """The header of each security scheme that has one."""
    names = {}
    for scheme, definition in spec.security_schemes.items():
        if definition["type"] != "apiKey":
            names[scheme] = "authorization"
        elif definition["in"] == "header":
            names[scheme] = definition["name"].lower()
    return names


def _opening(names: dict[str, str], *, keyless: bool) -> Callable[[Mock], Change]:
    """Lends the last good credentials to requests without any, or with wrong ones."""

    def change(mock: Mock) -> Change:
        good: dict[str, str] = {}

        def before(asked: Asked) -> Asked:
            given = {name for name in names.values() if name in asked.headers}
            if not good or (not given and not keyless):
                return asked
            return Asked(asked.method, asked.path, asked.query, {**asked.headers, **good}, asked.body)

        def after(asked: Asked, told: Told) -> Told:
            if told.status not in (401, 403):
                good.update({name: asked.headers[name] for name in names.values() if name in asked.headers})
            return told

        return Change(before, after)

    return change


def _without(name: str, asked: Asked) -> Asked:
    return asked.with_header(name, None)


def _elsewhere(name: str) -> Callable[[Mock], Change]:
    def before(asked: Asked) -> Asked:
        key = asked.headers.get("x-auth-token")
        return asked.with_header(name, f"Bearer {key}" if name == "authorization" else key) if key else asked

    return requests(before)


def _token(name: str) -> Callable[[Mock], Change]:
    def before(asked: Asked) -> Asked:
        given = asked.headers.get("authorization", "")
        key = given.removeprefix("Token ")
        return (
            asked.with_header(name, f"Bearer {key}" if name == "authorization" else key)
            if key != given
            else asked
        )

    return requests(before)


def _instead(edit: Callable[[Told], Told]) -> Callable[[Mock], Change]:
    return lambda mock: Change(after=lambda asked, told: edit(told) if told.status == 401 else told)


def _locked(operation: Operation, names: tuple[str, ...]) -> Callable[[Asked], Any]:
    return lambda asked: asked if any(name in asked.headers for name in names) else error(operation, 401)
