"""Keys that are not asked for, not looked at, or not accepted where they are documented."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec

from .middleware import Change, Mutant, Request, Response
from .points import error, mutant, representatives, requests, spread

_SOME = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key goes: a header, by its lower-case name, or a query parameter."""

    name: str
    in_query: bool = False

    def key(self, asked: Request) -> str | None:
        """What a request has there; None where it has nothing."""
        return dict(_pairs(asked)).get(self.name) if self.in_query else asked.headers.get(self.name)

    def put(self, asked: Request, key: str | None) -> Request:
        """The same request with another key there; None takes it away."""
        if not self.in_query:
            return asked.with_header(self.name, key)
        rest = [pair for pair in _pairs(asked) if pair[0] != self.name]
        return replace(asked, query=urlencode(rest if key is None else [*rest, (self.name, key)]))

    def put_bare(self, asked: Request, key: str) -> Request:
        """The same request with a key that came without its scheme."""
        return self.put(asked, f"Bearer {key}" if self.name == "authorization" else key)


def _pairs(asked: Request) -> list[tuple[str, str]]:
    return parse_qsl(asked.query, keep_blank_values=True)


def access(spec: Spec) -> Iterator[Mutant]:
    """Each way to get authentication wrong, in some operations."""
    guarded = [operation for operation in representatives(spec) if not operation.public]
    places = _places(spec)
    for operation in spread(guarded, _SOME):
        yield mutant(
            "authentication", "ignored", operation, "no key is needed", _opening(places, keyless=True)
        )
        yield mutant(
            "authentication", "any-key", operation, "any key is accepted", _opening(places, keyless=False)
        )
    for operation in spread(guarded[1:], 2):
        for scheme, place in places.items():
            refuse = requests(partial(_without, place))
            breaks = f"a good key in {place.name} is refused"
            yield mutant("authentication", f"{scheme}-refused", operation, breaks, refuse)
    first = list(places.values())[:1]
    for operation, place in ((operation, place) for operation in spread(guarded[2:], 2) for place in first):
        for what, change in (("other-header", _elsewhere(place)), ("other-scheme", _token(place))):
            yield mutant(
                "authentication", what, operation, "a key is accepted where it isn't documented", change
            )
    for operation in spread(guarded, 2):
        forbidden = _instead(lambda told: Response(403, told.headers, told.body))
        yield mutant(
            "authentication", "other-status", operation, "a missing key is answered with 403", forbidden
        )
        empty = _instead(lambda told: Response(401))
        yield mutant(
            "authentication", "no-body", operation, "a missing key is answered without a body", empty
        )
    for operation in (operation for operation in spec.operations if operation.public):
        locked = requests(_locked(operation, tuple(places.values())))
        yield mutant("authentication", "public-locked", operation, "a public operation wants a key", locked)


def _places(spec: Spec) -> dict[str, Place]:
    """Where the key of each security scheme goes, but for cookies."""
    places = {}
    for scheme, definition in spec.security_schemes.items():
        if definition["type"] != "apiKey":
            places[scheme] = Place("authorization")
        elif definition["in"] == "header":
            places[scheme] = Place(definition["name"].lower())
        elif definition["in"] == "query":
            places[scheme] = Place(definition["name"], in_query=True)
    return places


def _opening(places: dict[str, Place], *, keyless: bool) -> Callable[[Mock], Change]:
    """Lends the last good credentials to requests without any, or with wrong ones."""

    def change(mock: Mock) -> Change:
        good: dict[Place, str] = {}

        def before(asked: Request) -> Request:
            given = any(place.key(asked) is not None for place in places.values())
            if given or keyless:
                for place, key in good.items():
                    asked = place.put(asked, key)
            return asked

        def after(asked: Request, told: Response) -> Response:
            if told.status not in (401, 403):
                found = {place: place.key(asked) for place in places.values()}
                good.update({place: key for place, key in found.items() if key is not None})
            return told

        return Change(before, after)

    return change


def _without(place: Place, asked: Request) -> Request:
    return place.put(asked, None)


def _elsewhere(place: Place) -> Callable[[Mock], Change]:
    def before(asked: Request) -> Request:
        key = asked.headers.get("x-auth-token")
        return place.put_bare(asked, key) if key else asked

    return requests(before)


def _token(place: Place) -> Callable[[Mock], Change]:
    def before(asked: Request) -> Request:
        given = asked.headers.get("authorization", "")
        key = given.removeprefix("Token ")
        return place.put_bare(asked, key) if key != given else asked

    return requests(before)


def _instead(edit: Callable[[Response], Response]) -> Callable[[Mock], Change]:
    return lambda mock: Change(after=lambda asked, told: edit(told) if told.status == 401 else told)


def _locked(operation: Operation, places: tuple[Place, ...]) -> Callable[[Request], Any]:
    return lambda asked: (
        asked if any(place.key(asked) is not None for place in places) else error(operation, 401)
    )
