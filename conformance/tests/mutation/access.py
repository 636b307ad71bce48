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

    def key(self, request: Request) -> str | None:
        """What a request has there; None where it has nothing."""
        return dict(_pairs(request)).get(self.name) if self.in_query else request.headers.get(self.name)

    def put(self, request: Request, key: str | None) -> Request:
        """The same request with another key there; None takes it away."""
        if not self.in_query:
            return request.with_header(self.name, key)
        rest = [pair for pair in _pairs(request) if pair[0] != self.name]
        return replace(request, query=urlencode(rest if key is None else [*rest, (self.name, key)]))

    def put_bare(self, request: Request, key: str) -> Request:
        """The same request with a key that came without its scheme."""
        return self.put(request, f"Bearer {key}" if self.name == "authorization" else key)


def _pairs(request: Request) -> list[tuple[str, str]]:
    return parse_qsl(request.query, keep_blank_values=True)


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
        forbidden = _instead(lambda response: Response(403, response.headers, response.body))
        yield mutant(
            "authentication", "other-status", operation, "a missing key is answered with 403", forbidden
        )
    # Where no body is documented, none is missing.
    for operation in spread([one for one in guarded if _has_body(one, 401)], 2):
        empty = _instead(lambda response: Response(401))
        yield mutant(
            "authentication", "no-body", operation, "a missing key is answered without a body", empty
        )
    for operation in (operation for operation in spec.operations if operation.public):
        locked = requests(_locked(operation, tuple(places.values())))
        yield mutant("authentication", "public-locked", operation, "a public operation wants a key", locked)


def _has_body(operation: Operation, status: int) -> bool:
    documented = operation.response(status)
    return documented is not None and bool(documented.content)


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

        def before(request: Request) -> Request:
            given = any(place.key(request) is not None for place in places.values())
            if given or keyless:
                for place, key in good.items():
                    request = place.put(request, key)
            return request

        def after(request: Request, response: Response) -> Response:
            if response.status not in (401, 403):
                found = {place: place.key(request) for place in places.values()}
                good.update({place: key for place, key in found.items() if key is not None})
            return response

        return Change(before, after)

    return change


def _without(place: Place, request: Request) -> Request:
    return place.put(request, None)


def _elsewhere(place: Place) -> Callable[[Mock], Change]:
    def before(request: Request) -> Request:
        key = request.headers.get("x-auth-token")
        return place.put_bare(request, key) if key else request

    return requests(before)


def _token(place: Place) -> Callable[[Mock], Change]:
    def before(request: Request) -> Request:
        given = request.headers.get("authorization", "")
        key = given.removeprefix("Token ")
        return place.put_bare(request, key) if key != given else request

    return requests(before)


def _instead(edit: Callable[[Response], Response]) -> Callable[[Mock], Change]:
    return lambda mock: Change(
        after=lambda request, response: edit(response) if response.status == 401 else response
    )


def _locked(operation: Operation, places: tuple[Place, ...]) -> Callable[[Request], Any]:
    return lambda request: (
        request if any(place.key(request) is not None for place in places) else error(operation, 401)
    )
