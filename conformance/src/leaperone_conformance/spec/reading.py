"""From an OpenAPI 3.1 document to operations: parameters merged, references followed, defaults filled in."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from leaperone_conformance.errors import SpecInvalid

from .objects import methods_of
from .operation import DocumentedResponse, Media, Operation, Parameter
from .pointer import MISSING, join, look_up

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form", "querystring": "form"}
_MAX_HOPS = 100


def follow(document: Any, pointer: str, origin: str) -> tuple[str, Any]:
    """The pointer that a chain of ``$ref``s starting at ``pointer`` ends at, and what is there.

    Raises SpecInvalid for a reference that leaves the document, names nothing or runs in a circle.
    """
    for _ in range(_MAX_HOPS):
        value = look_up(document, pointer)
        if value is MISSING:
            raise SpecInvalid(f"{origin}: {pointer} does not exist: correct the $ref that leads to it")
        if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
            return pointer, value
        pointer = unquote(value["$ref"])
        if not pointer.startswith("#/"):
            raise SpecInvalid(f"{origin}: $ref {pointer!r} leaves the document: bundle it first")
    raise SpecInvalid(f"{origin}: {pointer} refers to itself")


class SpecReader:
    """Reads the operations of one document; shared responses are read once."""

    def __init__(self, document: Mapping[str, Any], origin: str) -> None:
        self._document = document
        self._origin = origin
        self._responses: dict[tuple[str, str], DocumentedResponse] = {}

    def operations(self) -> Iterator[Operation]:
        """Every operation in the order of the document.

        Raises SpecInvalid naming the place where the document can't be read.
        """
        for path in self._document["paths"]:
            if path.startswith("x-"):
                continue
            yield from self.of_item(join("#", "paths", path), path)

    def of_item(self, pointer: str, path: str) -> Iterator[Operation]:
        """The operations of the path item at ``pointer``, which is that of ``path``. Raises as ``operations`` does."""
        pointer, item = self._follow(pointer)
        if not isinstance(item, dict):
            raise SpecInvalid(f"{self._origin}: {pointer} is not a path item")
        for method, place in methods_of(item):
            where = join(pointer, *place)
            try:
                yield self._operation(path, method, where, pointer, item)
            except (KeyError, TypeError, AttributeError) as error:
                raise SpecInvalid(f"{self._origin}: {where} is not an operation: {error!r}") from error

    def _follow(self, pointer: str) -> tuple[str, Any]:
        return follow(self._document, pointer, self._origin)

    def _operation(
        self, path: str, method: str, pointer: str, item_pointer: str, item: Mapping[str, Any]
    ) -> Operation:
        definition = look_up(self._document, pointer)
        parameters = {
            (
                parameter.name.lower() if parameter.location == "header" else parameter.name,
                parameter.location,
            ): parameter
            for source, place in ((item, item_pointer), (definition, pointer))
            for index in range(len(source.get("parameters", ())))
            for parameter in (self._parameter(join(place, "parameters", index)),)
        }
        bodies: Mapping[str, Media] = {}
        required = False
        if "requestBody" in definition:
            place, body = self._follow(join(pointer, "requestBody"))
            bodies, required = self._content(place, body), bool(body.get("required"))
        security = definition.get("security", self._document.get("security", []))
        return Operation(
            method=method,
            path=path,
            id=definition.get("operationId") or f"{method.lower()} {path}",
            tags=tuple(definition.get("tags", ())),
            parameters=tuple(parameters.values()),
            bodies=bodies,
            body_required=required,
            responses={
                str(status): self._response(str(status), join(pointer, "responses", status))
                for status in definition.get("responses") or {}
                if not str(status).startswith("x-")
            },
            security=tuple(frozenset(alternative) for alternative in security),
            definition=definition,
            pointer=pointer,
        )

    def _parameter(self, pointer: str) -> Parameter:
        pointer, definition = self._follow(pointer)
        location = definition["in"]
        style = definition.get("style", _STYLES[location])
        media_type = next(iter(definition.get("content", ())), None)
        schema = join(pointer, "schema") if "schema" in definition else None
        if media_type is not None and "schema" in definition["content"][media_type]:
            schema = join(pointer, "content", media_type, "schema")
        return Parameter(
            name=definition["name"],
            location=location,
            required=bool(definition.get("required")) or location == "path",
            style=style,
            explode=definition.get("explode", style in ("form", "cookie")),
            schema=schema,
            media_type=media_type,
            empty=definition.get("allowEmptyValue") is True and location == "query",
        )

    def _response(self, status: str, pointer: str) -> DocumentedResponse:
        pointer, definition = self._follow(pointer)
        if (status, pointer) not in self._responses:
            content = self._content(pointer, definition)
            self._responses[status, pointer] = DocumentedResponse(status, content, definition, pointer)
        return self._responses[status, pointer]

    def _content(self, pointer: str, definition: Mapping[str, Any]) -> dict[str, Media]:
        content = {}
        for media_type, media in (definition.get("content") or {}).items():
            place = join(pointer, "content", media_type)
            schema = join(place, "schema") if "schema" in media else None
            content[media_type.lower()] = Media(media_type.lower(), place, media, schema)
        return content
