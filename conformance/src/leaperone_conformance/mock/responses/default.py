"""The response to an operation that nothing special is known of: the documented example, or a generated value."""

import copy
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.negotiation import negotiated
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.spec import DocumentedResponse, Operation, Spec, join, look_up
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

from .bodies import Bodies
from .headers import Headers

PAGES = 3
ITEMS = 2
MOST_ITEMS = 50


def page(body: Any, call: Call, signs: Mapping[str, Any]) -> Any:
    """``body`` with one page of a listing in the place where ``signs`` (``x-page-signs``) says that pages are.

    The last of the pages says that there are no more; one beyond it is empty. Unchanged where ``body`` lacks the place.
    """
    pagination = call.operation.definition["x-pagination"]
    place, _, name = str(signs.get("at", "")).rpartition("/")
    holder = look_up(body, place)
    if not isinstance(holder, dict) or name not in holder:
        return body
    body = copy.deepcopy(body)
    look_up(body, place)[name] = _listing(call, pagination, signs)
    return body


def _listing(call: Call, pagination: Mapping[str, Any], signs: Mapping[str, Any]) -> dict[str, Any]:
    requested = call.query.get(pagination.get("size", ""), ITEMS)
    size = min(max(_number(requested, ITEMS), 1), MOST_ITEMS)
    number = _page_number(call, pagination, size)
    listing: dict[str, Any] = {
        "items": [{"id": f"{number}-{i}"} for i in range(size if number <= PAGES else 0)]
    }
    for more in signs.get("more", ())[:1]:
        listing[more] = number < PAGES
    for cursor in pagination.get("next", ())[:1]:
        listing[cursor] = str(number + 1) if number < PAGES else next(iter(pagination.get("end", ())), "")
    for carried in pagination.get("carry", ()):
        listing[carried] = call.query.get(carried, call.random(carried).randint(1, 10**6 - 1))
    return listing


def _page_number(call: Call, pagination: Mapping[str, Any], size: int) -> int:
    value = call.query.get(pagination["parameter"])
    if pagination["style"] == "offset":
        return max(_number(value, 0), 0) // size + 1
    return max(_number(value, 1), 1)


def _number(value: Any, default: int) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return default


VARIANTS = 256
KEPT = 2048
_WITHOUT_CONTENT = (204, 205, 304)


def chosen(
    response: DocumentedResponse, operation: Operation, call: Call, spec: Spec
) -> tuple[str, str | None]:
    """Content type and pointer to the schema of the response that a call requests.

    ``x-response-by`` names it by a property of the body, ``x-events`` makes it a stream; else it is what the call
    accepts, JSON where that is open. Raises ApiError (406) where nothing is accepted and that is documented.
    """
    by = response.definition.get("x-response-by")
    if by is not None:
        value = call.field(by["parameter"], _default(operation, by["parameter"], spec))
        entry = by["values"].get(value)
        if entry is not None:
            content_type = entry["content-type"]
            own = (
                join(response.pointer, "x-response-by", "values", value, "schema")
                if "schema" in entry
                else None
            )
            media = response.content.get(content_type)
            return content_type, own or (media.schema if media else None)
    offers = []
    for media in response.content.values():
        parameter = media.definition.get("x-events", {}).get("parameter")
        if parameter is not None and call.field(parameter) is True:
            return media.type, media.schema
        if parameter is None:
            offers.append(media)
    offers = offers or list(response.content.values())
    media = response.media(JSON) or offers[0]
    names = sorted((offer.type for offer in offers), key=lambda name: name != media.type)
    found = negotiated(call.headers.get("accept", ""), names)
    if found is None and "406" in operation.responses:
        raise ApiError(406, f"Accept: {', '.join(names)} is what there is")
    offer, content_type = found or negotiated("", names) or (media.type, media.type)
    return content_type, response.content[offer].schema


def _only(response: DocumentedResponse, operation: Operation) -> tuple[str, str | None] | None:
    """The result of ``chosen`` for all calls; None where it depends on the call."""
    media = next(iter(response.content.values()))
    depends = "x-response-by" in response.definition or "x-events" in media.definition or "*" in media.type
    depends = depends or "406" in operation.responses or len(response.content) > 1
    return None if depends else (media.type, media.schema)


class DefaultResponses:
    """Answers any call of any operation validly.

    An operation has VARIANTS answers, each made and held against the spec when a request first picks it, by its
    fingerprint. The last KEPT of them all are kept.
    """

    def __init__(self, spec: Spec, sampler: Sampler, seed: int) -> None:
        self._spec = spec
        self._seed = seed
        self._headers = Headers(spec, sampler)
        self._bodies = Bodies(spec, sampler)
        self._responses: dict[str, DocumentedResponse] = {}
        self._only: dict[str, tuple[str, str | None] | None] = {}
        self._made = lru_cache(maxsize=KEPT)(self._make)
        self._admits_pages: dict[str, bool] = {}

    @property
    def kept(self) -> int:
        """Number of responses kept."""
        return self._made.cache_info().currsize

    def __call__(self, call: Call) -> MockResponse:
        """The first documented success, filled. Raises UnsupportedSchema where its schema accepts nothing."""
        operation = call.operation
        documented = self._responses.get(operation.key)
        if documented is None:
            documented = operation.success
            if documented is None or not documented.content or _status(documented) in _WITHOUT_CONTENT:
                return self._empty(documented, operation)
            self._responses[operation.key] = documented
            self._only[operation.key] = _only(documented, operation)
        content_type, schema = self._only[operation.key] or chosen(documented, operation, call, self._spec)
        variant = int.from_bytes(call.fingerprint[:4]) % VARIANTS
        response = self._made(operation.key, content_type, schema, variant)
        return self._paged(response, call, schema) if "x-pagination" in operation.definition else response

    def _empty(self, response: DocumentedResponse | None, operation: Operation) -> MockResponse:
        status = 204 if response is None else _status(response)
        headers = self._headers.documented(operation, status, SeededRandom(f"{self._seed} {operation.key}"))
        return MockResponse(status, "text/plain", (), headers)

    def _paged(self, response: MockResponse, call: Call, schema: str | None) -> MockResponse:
        """The response as a page of a listing, where the operation lists and its schema admits it."""
        signs = self._spec.document.get("info", {}).get("x-page-signs")
        if signs is None or response.content_type != JSON:
            return response
        body = page(response.json(), call, signs)
        admitted = self._admits_pages.get(call.operation.key)
        if admitted is None:
            admitted = schema is None or not self._spec.violations(schema, body)
            self._admits_pages[call.operation.key] = admitted
        return response.with_json(body) if admitted else response

    def _make(self, key: str, content_type: str, schema: str | None, variant: int) -> MockResponse:
        """One of the responses of an operation, whose documented headers are made by the same seed."""
        rng = SeededRandom(f"{self._seed} {key} {variant}")
        documented = self._responses[key]
        response = self._bodies.response(documented, content_type, schema, _status(documented), rng)
        return response.with_headers(self._headers.documented(self._spec.by_key[key], response.status, rng))


def _status(response: DocumentedResponse) -> int:
    """The status of a response that may be documented for a range, or for all that are left."""
    if response.status.isdigit():
        return max(int(response.status), 200)
    return 302 if response.status.startswith("3") else 200


def _default(operation: Operation, name: str, spec: Spec) -> Any:
    for media in operation.bodies.values():
        if media.schema is not None:
            place, schema = spec.resolve(media.schema)
            if name in schema.get("properties", {}):
                return spec.resolve(join(place, "properties", name))[1].get("default")
    return None
