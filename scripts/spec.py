"""An OpenAPI document: read it, check that it can be worked with, walk its operations, follow its references.

Everything downstream (overlays, client, diff, fetch) may rely on a document that passed ``check_spec``:
every reference resolves inside the document, and every operation has the JSON types it should have.
Sources: OpenAPI 3.0.4, 3.1.1 and 3.2.0, RFC 6901 (JSON pointer).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from leaperone_conformance.spec.lowering import plain
from leaperone_conformance.spec.objects import METHODS as METHODS

from .document import read_spec_file
from .errors import SpecError
from .files import MAX_DEPTH

FURTHER = "additionalOperations"
IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))
"""Headers that OpenAPI describes elsewhere: as parameters they have no meaning."""

_VERSION = re.compile(r"3\.[012]\.\d+")
_SCHEMA_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas")
_PATH_MAPS = (
    "paths",
    FURTHER,
    "mediaTypes",
    "webhooks",
    "pathItems",
    "callbacks",
    "responses",
    "headers",
    "content",
    "encoding",
)
_OTHER_MAPS = ("links", "parameters", "requestBodies", "securitySchemes", "examples")
NAME_MAPS = frozenset((*_SCHEMA_MAPS, *_PATH_MAPS, *_OTHER_MAPS))
DATA_KEYS = frozenset(("example", "default", "enum", "const", "mapping"))
_REFERRING_EXTENSIONS = frozenset(("x-canonical", "x-envelope", "x-events", "x-response-by"))
_KINDS: dict[type[Any], str] = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    type(None): "null",
}
_REFERENCE_FIELDS = frozenset(("$ref", "summary", "description"))


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path: ``value`` is its operation object, ``path_item`` the object that holds it."""

    method: str
    path: str
    value: dict[str, Any]
    path_item: dict[str, Any]

    @property
    def name(self) -> str:
        """The name in messages: ``GET /v1/x``."""
        return f"{self.method.upper()} {self.path}"


def load_spec(path: Path) -> dict[str, Any]:
    """Read and check a spec file, JSON or YAML; raises SpecError as ``read_json`` and ``check_spec`` do."""
    return check_spec(read_spec_file(path), str(path))


def load_published(path: Path) -> tuple[dict[str, Any], list[str]]:
    """Read and check a published spec, and say which operationIds it lost, as another operation has them already.

    Raises SpecError as ``load_spec`` does, but not for such an operationId.
    """
    spec = check_operations(_checked(read_spec_file(path), str(path)), str(path))
    notes = []
    for _, operation, other in _repeated_ids(spec):
        notes.append(
            f"{operation.name}: its operationId {operation.value.pop('operationId')!r} is that of {other}"
        )
    return spec, notes


def check_spec(document: object, where: str) -> dict[str, Any]:
    """Return ``document`` if it is an OpenAPI 3.0 to 3.2 document that the pipeline can work with.

    Raises SpecError beginning with ``where`` and a JSON pointer: as ``check_document`` does, and where there are no
    operations.
    """
    return check_operations(check_document(document, where), where)


def check_operations(spec: dict[str, Any], where: str) -> dict[str, Any]:
    """``spec``, if it has operations; raises SpecError beginning with ``where`` if it hasn't."""
    if next(iter_operations(spec), None) is None:
        raise SpecError(f"{where}: #/paths: the document has no operations")
    return spec


def check_document(document: object, where: str) -> dict[str, Any]:
    """Return ``document`` if it is an OpenAPI 3.0 to 3.2 document, which may be without operations.

    Raises SpecError beginning with ``where`` and a JSON pointer: wrong version, wrong JSON types, duplicate
    operationIds, references that are remote, lead nowhere or lead back to themselves.
    """
    spec = _checked(document, where)
    for place, operation, other in _repeated_ids(spec):
        duplicate = f"duplicate operationId {operation.value['operationId']!r}: {other} and {operation.name}"
        raise SpecError(f"{where}: {pointer(place)}: {duplicate}")
    return spec


def _checked(document: object, where: str) -> dict[str, Any]:
    """``document``, if all but its operationIds is as ``check_document`` wants it."""
    spec = check_openapi(document, where)
    try:
        _check_references(spec)
        _check_shape(spec)
    except SpecError as error:
        raise SpecError(f"{where}: {error}") from error.__cause__
    return spec


def check_openapi(document: object, where: str) -> dict[str, Any]:
    """``document``, if it calls itself OpenAPI 3.0 to 3.2; raises SpecError beginning with ``where``.

    It is put in the words that all readers know where these say the same (``leaperone_conformance.spec.lowering``).
    """
    if not isinstance(document, dict):
        raise SpecError(f"{where}: #: not an OpenAPI document: {_kind(document)} where an object is expected")
    if "swagger" in document:
        raise SpecError(
            f"{where}: #/swagger: Swagger 2 is not supported: convert it to OpenAPI 3.0 or later first"
        )
    version = document.get("openapi")
    if not isinstance(version, str):
        raise SpecError(
            f"{where}: #/openapi: not an OpenAPI document: the version is missing or not a string"
        )
    if not _VERSION.fullmatch(version):
        raise SpecError(
            f"{where}: #/openapi: version {version!r} is not supported: only 3.0.x, 3.1.x and 3.2.x are"
        )
    try:
        return plain(document)
    except RecursionError:
        raise SpecError(f"{where}: #: nested deeper than can be read") from None


def methods(item: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...], Any]]:
    """The methods of a path item in lower case, each with its place in it and its operation."""
    yield from ((method, (method,), value) for method, value in item.items() if method in METHODS)
    for method, value in (item.get(FURTHER) or {}).items():
        yield method.lower(), (FURTHER, method), value


def iter_operations(document: dict[str, Any]) -> Iterator[Operation]:
    """Every operation under ``paths``, in document order; path items given by reference are followed."""
    return _operations_in(document, "paths")


def is_header(parameter: dict[str, Any], names: Collection[str]) -> bool:
    """True if a parameter is one of some headers, whose names are in lower case."""
    return parameter.get("in") == "header" and str(parameter.get("name")).lower() in names


def resolve(document: dict[str, Any], ref: str) -> Any:
    """The value that a local reference (``#/components/schemas/A``) leads to.

    A chain of references is followed to its end; a ``$ref`` with siblings that change its meaning is an end.
    Raises SpecError when the reference is remote, leads nowhere or leads back to itself.
    """
    seen: dict[str, None] = {}
    while True:
        if ref in seen:
            raise SpecError(f"cyclic $ref: {' -> '.join([*seen, ref])}")
        if len(seen) > MAX_DEPTH:
            raise SpecError(f"a chain of more than {MAX_DEPTH} references")
        seen[ref] = None
        value = _point(document, ref)
        if not _is_pure_reference(value):
            return value
        ref = value["$ref"]


def pointer(parts: Iterable[str | int]) -> str:
    """A JSON pointer as a URI fragment: ``#/paths/~1v1~1x/get``."""
    return "#" + "".join(f"/{escape(str(part))}" for part in parts)


def escape(key: str) -> str:
    """A key as a token of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The key that a token of a JSON pointer means."""
    return token.replace("~1", "/").replace("~0", "~")


def _is_pure_reference(value: object) -> bool:
    return (
        isinstance(value, dict) and isinstance(value.get("$ref"), str) and value.keys() <= _REFERENCE_FIELDS
    )


def _point(document: dict[str, Any], ref: str) -> Any:
    if not ref.startswith("#"):
        raise SpecError(
            f"remote $ref {ref!r}: only references inside the document are followed; bundle the spec"
        )
    if ref != "#" and not ref.startswith("#/"):
        raise SpecError(f"$ref {ref!r} is not a JSON pointer: write it as '#/...'")
    value: Any = document
    for token in ref.split("/")[1:]:
        key = unescape(unquote(token))
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and re.fullmatch(r"0|[1-9][0-9]{0,8}", key) and int(key) < len(value):
            value = value[int(key)]
        else:
            raise SpecError(f"unresolvable $ref {ref!r}: nothing is called {key!r} there")
    return value


def _operations_in(document: dict[str, Any], section: str) -> Iterator[Operation]:
    for path, item in document.get(section, {}).items():
        if path.startswith("x-"):
            continue
        if "$ref" in item:
            item = {**resolve(document, item["$ref"]), **{k: v for k, v in item.items() if k != "$ref"}}
        for method, _, value in methods(item):
            yield Operation(method, path, value, item)


def _check_references(spec: dict[str, Any]) -> None:
    """Every ``$ref`` resolves, no type includes itself, nothing is nested deeper than can be written."""
    settled: set[str] = set()
    for place, ref in references(spec):
        if not isinstance(ref, str):
            raise SpecError(f"{pointer(place)}: $ref is {_kind(ref)}, not a string")
        try:
            _check_inclusion(spec, ref, (), settled)
        except SpecError as error:
            raise SpecError(f"{pointer(place)}: {error}") from None


def references(value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every reference in a document or a part of one, with the place of the object that holds it."""
    return ((place, found["$ref"]) for place, found in objects(value) if "$ref" in found)


def objects(value: Any) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """Every object in a document or a part of one whose keys are keywords, with its place.

    Names (of properties, of paths) are no keywords, and examples, defaults and foreign extensions are data: a
    ``$ref`` there is no reference. Raises SpecError for what is nested too deep.
    """
    stack: list[tuple[tuple[str | int, ...], Any, bool, bool]] = [((), value, False, False)]
    while stack:
        place, node, named, data = stack.pop()
        if len(place) > MAX_DEPTH:
            raise SpecError(f"{pointer(place[:6])}/...: nested deeper than {MAX_DEPTH} levels")
        if isinstance(node, list):
            stack += [((*place, i), node[i], False, data) for i in reversed(range(len(node)))]
        elif isinstance(node, dict):
            if not data and not named:
                yield place, node
            for key, below in reversed(node.items()):
                if isinstance(below, dict | list):
                    inside_data = data or (not named and _holds_data(key, below))
                    is_map = not named and key in NAME_MAPS and isinstance(below, dict)
                    stack.append(((*place, key), below, is_map, inside_data))


def _holds_data(key: str, value: dict[str, Any] | list[Any]) -> bool:
    if key == "examples":
        return isinstance(value, list)
    # "value" belongs to an example object; no schema keyword and no other OpenAPI field has that name.
    return key in DATA_KEYS or key == "value" or (key.startswith("x-") and key not in _REFERRING_EXTENSIONS)


def _check_inclusion(spec: dict[str, Any], ref: str, trail: tuple[str, ...], settled: set[str]) -> None:
    """Refuse a type that contains itself through nothing but ``$ref`` and ``allOf``: it would have no end."""
    if ref in trail:
        raise SpecError(f"cyclic $ref: {' -> '.join([*trail[trail.index(ref) :], ref])}")
    if len(trail) > MAX_DEPTH:
        raise SpecError(f"a chain of more than {MAX_DEPTH} references")
    if ref in settled:
        return
    pending = [_point(spec, ref)]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                _check_inclusion(spec, value["$ref"], (*trail, ref), settled)
            parts = value.get("allOf")
            pending.extend(parts if isinstance(parts, list) else ())
    settled.add(ref)


def _check_shape(spec: dict[str, Any]) -> None:
    _expect(spec.get("info", {}), dict, "info")
    _expect(spec.get("paths", {}), dict, "paths")
    _expect(spec.get("webhooks", {}), dict, "webhooks")
    for section in ("paths", "webhooks"):
        for path, item in spec.get(section, {}).items():
            if path.startswith("x-"):
                continue
            if section == "paths" and not path.startswith("/"):
                raise SpecError(f"{pointer((section, path))}: a path must begin with '/'")
            _check_path_item(spec, item, (section, path))
    components = _expect(spec.get("components", {}), dict, "components")
    for name, schema in _expect(components.get("schemas", {}), dict, "components", "schemas").items():
        _check_schema(schema, ("components", "schemas", name))
    schemes = _expect(components.get("securitySchemes", {}), dict, "components", "securitySchemes")
    for name, scheme in schemes.items():
        here = ("components", "securitySchemes", name)
        if _expect(scheme, dict, *here).get("type") == "apiKey":
            _expect(scheme.get("name"), str, *here, "name")


def _check_path_item(spec: dict[str, Any], item: object, place: tuple[str | int, ...]) -> None:
    value = _expect(item, dict, *place)
    if "$ref" in value:
        value = {**_expect(resolve(spec, value["$ref"]), dict, *place), **value}
    _check_parameters(spec, value, place)
    for method in _expect(value.get(FURTHER, {}), dict, *place, FURTHER):
        if not re.fullmatch(r"[A-Z][A-Z0-9-]*", method) or method.lower() in METHODS:
            raise SpecError(
                f"{pointer((*place, FURTHER, method))}: {method!r} is no further method in capitals"
            )
    for _, inside, operation in methods(value):
        _check_operation(spec, _expect(operation, dict, *place, *inside), (*place, *inside))


def _check_operation(spec: dict[str, Any], operation: dict[str, Any], place: tuple[str | int, ...]) -> None:
    _check_parameters(spec, operation, place)
    for key, kind in (("responses", dict), ("operationId", str), ("tags", list)):
        if key in operation:
            _expect(operation[key], kind, *place, key)
    for status, response in operation.get("responses", {}).items():
        if not status.startswith("x-"):
            _check_content(spec, response, (*place, "responses", status))
    if "requestBody" in operation:
        _check_content(spec, operation["requestBody"], (*place, "requestBody"))


def _check_content(spec: dict[str, Any], holder: object, place: tuple[str | int, ...]) -> None:
    value = _expect(holder, dict, *place)
    if "$ref" in value:
        value = _expect(resolve(spec, value["$ref"]), dict, *place)
    for name, media in _expect(value.get("content", {}), dict, *place, "content").items():
        here = (*place, "content", name)
        schema = _expect(media, dict, *here).get("schema", {})
        if schema is not None:  # null leaves one operation out, and no other
            _check_schema(schema, (*here, "schema"))


def _check_schema(schema: object, place: tuple[str | int, ...]) -> None:
    if not isinstance(schema, dict | bool):
        raise SpecError(f"{pointer(place)}: {_kind(schema)} where a schema (object or boolean) is expected")


def _check_parameters(spec: dict[str, Any], holder: dict[str, Any], place: tuple[str | int, ...]) -> None:
    for index, item in enumerate(_expect(holder.get("parameters", []), list, *place, "parameters")):
        here = (*place, "parameters", index)
        parameter = _expect(item, dict, *here)
        if "$ref" in parameter:
            parameter = _expect(resolve(spec, parameter["$ref"]), dict, *here)
        for key in ("name", "in"):
            if not isinstance(parameter.get(key), str):
                raise SpecError(f"{pointer(here)}: a parameter must have a string {key!r}")
        if parameter.get("schema") is not None:
            _check_schema(parameter["schema"], (*here, "schema"))
        _check_content(spec, parameter, here)


def _repeated_ids(spec: dict[str, Any]) -> Iterator[tuple[tuple[str, str, str], Operation, str]]:
    """The operations whose operationId another one has already, each with its place and the other one's name."""
    seen: dict[str, str] = {}
    for section in ("paths", "webhooks"):
        for operation in _operations_in(spec, section):
            identifier = operation.value.get("operationId")
            if identifier in seen:
                yield (section, operation.path, operation.method), operation, seen[identifier]
            elif identifier is not None:
                seen[identifier] = operation.name


def _expect(value: object, kind: type[Any], *place: str | int) -> Any:
    if not isinstance(value, kind):
        raise SpecError(f"{pointer(place)}: {_kind(value)} where {_KINDS[kind]} is expected")
    return value


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")
