"""Observer: which targets of an operation an exchange exercises."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leaperone_conformance.checks import Exchange
from leaperone_conformance.checks.types import documented, failing
from leaperone_conformance.scenarios.links import link_values, targets_of
from leaperone_conformance.spec import MISSING, Operation, Spec
from leaperone_conformance.spec.operation import media_of

from .targets import BOUNDS, EACH, Kind, Part, can_be_beyond, link_target, media_target, parts, text_of

_KEPT = 20
"""Responses that are kept for each target of links not followed yet."""


class Observer:
    """The exercised targets of each operation, from its exchanges.

    A value, a boundary or an optional part is exercised by a request that is accepted with it, what is beyond a
    boundary by any request that has it; a link by a call of its target with the values that a response gave for it.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._parts: dict[str, list[Part]] = {}
        self._seen: dict[str, set[str]] = defaultdict(set)
        self._offered: dict[str, list[tuple[str, str, Mapping[str, str]]]] = defaultdict(list)
        """By the target of a link: the operation, the link's name, and the values that were given."""

    def see(self, exchanges: Iterable[Exchange]) -> dict[str, frozenset[str]]:
        """The targets that these exercise for the first time, by operation."""
        found: dict[str, set[str]] = defaultdict(set)
        for exchange in exchanges:
            for key, target in self._of(exchange):
                if target not in self._seen[key]:
                    self._seen[key].add(target)
                    found[key].add(target)
        return {key: frozenset(targets) for key, targets in found.items()}

    def _of(self, exchange: Exchange) -> Iterator[tuple[str, str]]:
        operation, key = exchange.operation, exchange.operation.key
        yield from ((key, target) for target in _answered(exchange))
        response = exchange.response
        accepted = response.succeeded and failing(documented(operation, response), response) is MISSING
        yield from ((key, target) for target in self._sent(exchange, accepted=accepted))
        yield from self._followed(exchange)
        if accepted:
            self._offer(exchange)

    def _sent(self, exchange: Exchange, *, accepted: bool) -> Iterator[str]:
        request = exchange.request
        if accepted and request.body is not MISSING and request.media_type:
            media = media_of(exchange.operation.bodies, request.media_type)
            if media is not None:
                yield media_target("request", media.type)
        for part in self._left(exchange.operation):
            yield from _of_part(part, _values(exchange, part), accepted=accepted)

    def _left(self, operation: Operation) -> list[Part]:
        """The parts of an operation of which a target wasn't seen yet."""
        known = self._parts.get(operation.key)
        seen = self._seen[operation.key]
        known = parts(self._spec, operation) if known is None else known
        left = [part for part in known if not seen.issuperset(part.targets())] if known else known
        self._parts[operation.key] = left
        return left

    def _offer(self, exchange: Exchange) -> None:
        key = exchange.operation.key
        for name, target, link in targets_of(self._spec, exchange.operation):
            if link_target(name) in self._seen[key] or len(self._offered[target.key]) >= _KEPT:
                continue
            values = link_values(link, exchange.request.path, exchange.response)
            if MISSING not in values.values():
                texts = {place: text_of(value) for place, value in values.items()}
                self._offered[target.key].append((key, link_target(name), texts))

    def _followed(self, exchange: Exchange) -> Iterator[tuple[str, str]]:
        offered = self._offered.get(exchange.operation.key)
        if not offered:
            return
        sent = exchange.request
        given = {name: text_of(value) for name, value in {**sent.query, **sent.path}.items()}
        followed = [offer for offer in offered if offer[2].items() <= given.items()]
        yield from ((key, target) for key, target, _ in followed)
        offered[:] = [offer for offer in offered if offer not in followed]


def _answered(exchange: Exchange) -> Iterator[str]:
    response = exchange.operation.response(exchange.response.status)
    if response is None:
        return
    yield f"{Kind.STATUS}: {response.status}"
    media = response.media(exchange.response.media_type)
    if media is not None:
        yield media_target(response.status, media.type)


def _values(exchange: Exchange, part: Part) -> list[Any]:
    """The values of a part in a request, MISSING for each object without it; empty where it has no such object."""
    request = exchange.request
    if part.location == "header":
        lower = {name.lower(): value for name, value in request.headers.items()}
        return [lower.get(part.path[0].lower(), MISSING)]
    held = {"query": request.query, "path": request.path}.get(part.location)
    if held is not None:
        return [held.get(part.path[0], MISSING)]
    found = [] if request.body is MISSING else [request.body]
    for name in part.path:
        if name == EACH:
            found = [item for value in found if isinstance(value, list) for item in value]
        else:
            found = [value.get(name, MISSING) for value in found if isinstance(value, Mapping)]
    return found


def _of_part(part: Part, values: list[Any], *, accepted: bool) -> Iterator[str]:
    there = [value for value in values if value is not MISSING]
    if part.optional and accepted:
        if there:
            yield part.presence(there=True)
        if len(there) < len(values):
            yield part.presence(there=False)
    # A list of a query is several values.
    spread = [item for value in there for item in (value if isinstance(value, list) else [value])]
    texts = {text_of(value) for value in (*there, *spread)} if accepted and part.values else frozenset[str]()
    yield from (part.value(text) for text in part.values if text in texts)
    for word, limit in part.bounds:
        measured = [size for value in there if (size := BOUNDS[word].measure(value)) is not None]
        if accepted and limit in measured:
            yield part.bound(word, limit, beyond=False)
        if can_be_beyond(part, word, limit) and any(BOUNDS[word].beyond(size, limit) for size in measured):
            yield part.bound(word, limit, beyond=True)
