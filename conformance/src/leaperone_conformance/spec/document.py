"""The effective spec of an API, read once: operations, routes, validators."""

import hashlib
import json
from functools import cached_property
from math import inf
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import orjson
from yaml import YAMLError  # type: ignore[import-untyped]

from leaperone_conformance.errors import OptionInvalid, SpecInvalid, SpecNotFound, choice

from . import canonical as shapes
from .direction import Direction, directed
from .embedded_json import Place, embedded_places, with_embedded
from .least import LARGEST, LeastValues
from .limits import MOST_CASES, Expansion
from .lowering import plain
from .operation import MULTIPART, URLENCODED, Media, Operation, OperationIndex
from .packaged import described, operations_of, packaged
from .pointer import MISSING, join, look_up, references
from .reading import SpecReader, follow
from .repair import repaired
from .routes import Routes
from .schemas import Schemas, Violation, violations
from .servers import base_path
from .upgrade import upgraded
from .yaml_value import parse_yaml

DEFAULT_API = "leaperone"
_YAML = (".yaml", ".yml")
_WRITTEN_OUT: dict[bool, dict[str, Any]] = {True: {}, False: {"not": {}}}


def load(name_or_path: str | Path, api: str | None = None) -> "Spec":
    """The effective spec of an API by name (``"leaperone"``, carried by this package) or from a JSON or YAML file.

    Its ``name`` is that of the API. For a file this is ``api``, else the packaged API that has at least half of its
    operations, else the file's own name.

    Raises SpecNotFound where there is none, SpecInvalid where it can't be worked with, OptionInvalid where it is the
    spec of another API than ``api``.
    """
    file = Path(name_or_path)
    if file.suffix in (".json", *_YAML) or len(file.parts) > 1:
        try:
            data = file.read_bytes()
        except OSError as error:
            raise SpecNotFound(f"{file}: can't be read: {error.strerror}") from error
        document = _document(data, str(file), yaml=file.suffix in _YAML)
        name = api or described(document) or file.stem
        spec = Spec(document, name, hashlib.sha256(data).hexdigest(), str(file))
        spec.check_api(name)
        return spec
    name = str(name_or_path)
    found = packaged().get(name)
    if found is None:
        raise SpecNotFound(
            f"no effective spec named {name!r} in this package, which has {choice(name, packaged())}:"
            " name one of them, or give the path of a JSON or YAML file"
        )
    spec = Spec.parse(found.read_bytes(), name, str(found))
    if api is not None and api != name:
        spec.check_api(api)
    return spec


def load_for(api: str | None = None, file: str | Path | None = None) -> "Spec":
    """The spec that options name: from a file, else that of an API, else that of ``DEFAULT_API``.

    Raises as ``load`` does.
    """
    return load(file, api) if file else load(api or DEFAULT_API)


def _check_depth(document: dict[str, Any]) -> None:
    """Raises RecursionError for a document that is nested deeper than the validating engine reads, 254 levels."""
    try:
        orjson.dumps(document)
    except TypeError as error:
        if "Recursion" in str(error):
            raise RecursionError from error


def _document(data: bytes, origin: str, *, yaml: bool = False) -> dict[str, Any]:
    try:
        document = parse_yaml(data.decode()) if yaml else orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise SpecInvalid(f"{origin}: not JSON: {error.msg} (line {error.lineno})") from error
    except (ValueError, YAMLError) as error:
        raise SpecInvalid(f"{origin}: not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(document, dict):
        raise SpecInvalid(f"{origin}: not an OpenAPI document but a JSON {type(document).__name__}")
    return document


class Spec:
    """An OpenAPI document with its extensions. Nothing in it changes after it was made."""

    def __init__(self, document: dict[str, Any], name: str, sha256: str = "", origin: str = "spec") -> None:
        """Takes a parsed document of OpenAPI 3.0 to 3.2; ``origin`` names it in error messages. Raises SpecInvalid."""
        version = document.get("openapi")
        if not str(version).startswith(("3.0", "3.1", "3.2")):
            raise SpecInvalid(f"{origin}: not OpenAPI 3.0 to 3.2 (openapi: {version!r}): convert it first")
        if not isinstance(document.get("paths"), dict) or not document["paths"]:
            raise SpecInvalid(f"{origin}: /paths: no operations")
        is_described = isinstance(document.get("info"), dict)
        try:
            _check_depth(document)
            document, self.notes = repaired(upgraded(plain(document)), origin)
        except RecursionError as error:
            raise SpecInvalid(f"{origin}: nested too deeply to be read") from error
        self.document = document
        """Of version 3.1, or of 3.2 in the words of 3.1 (spec/lowering.py)."""
        self.name = name
        self.sha256 = sha256 or hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
        self.origin = origin
        self._reader = SpecReader(document, origin)
        self.operations: tuple[Operation, ...] = tuple(self._reader.operations())
        if not self.operations:
            raise SpecInvalid(f"{origin}: /paths: no operations")
        self.by_key = OperationIndex((operation.key, operation) for operation in self.operations)
        self.by_id = OperationIndex((operation.id, operation) for operation in self.operations)
        self.base_path = base_path(document, origin)
        if not is_described:
            raise SpecInvalid(f"{origin}: #/info: is missing or no object: give title and version")
        self.routes = Routes(((operation.path, operation) for operation in self.operations), self.base_path)

    @classmethod
    def parse(cls, data: bytes, name: str, origin: str) -> "Spec":
        """From the bytes of a JSON document. Raises SpecInvalid."""
        return cls(_document(data, origin), name, hashlib.sha256(data).hexdigest(), origin)

    def check_api(self, api: str) -> None:
        """Raises OptionInvalid where this is the spec of another API than ``api``, or has no operation of it."""
        found = described(self.document)
        if found not in (None, api):
            raise OptionInvalid(f"{self.origin}: is a spec of {found}, not of {api}: name {found}, or no API")
        operations = operations_of(api)
        if operations and not operations & self.by_key.keys():
            raise OptionInvalid(
                f"{self.origin}: has no operation of {api}: name another API, or another file"
            )

    def deliveries(self, pointer: str, address: str) -> tuple[Operation, ...]:
        """What is sent to ``address``, by the path item of a webhook or callback at ``pointer``. Raises SpecInvalid."""
        return tuple(self._reader.of_item(pointer, address))

    def status_operation(self, operation: Operation) -> Operation | None:
        """The operation that reports on the tasks that ``operation`` creates (``x-task``), if the document has it."""
        task = operation.definition.get("x-task")
        return self.by_id.get(task["status"]) if task else None

    @property
    def security_schemes(self) -> dict[str, Any]:
        """Security scheme objects by name."""
        schemes: dict[str, Any] = self.document.get("components", {}).get("securitySchemes", {})
        return schemes

    def directed(self, direction: Direction) -> dict[str, Any]:
        """The document with its schemas as they are meant for requests, or for responses (spec/direction.py)."""
        return self._directed[direction]

    @cached_property
    def _directed(self) -> dict[Direction, dict[str, Any]]:
        return {direction: directed(self.document, direction) for direction in Direction}

    def height(self, pointer: str, direction: Direction = Direction.RESPONSE) -> float:
        """Depth of the least value of the schema at ``pointer``; infinite where no value ends (spec/least.py)."""
        return self._least[direction].of(pointer).height

    def obstacle(self, pointer: str, direction: Direction = Direction.RESPONSE) -> str | None:
        """Reason why no value of the schema at ``pointer`` can be made; None where one can."""
        least = self._least[direction].of(pointer)
        if least.height == inf:
            return f"{pointer} requires itself: no value of it has an end"
        if least.size > LARGEST:
            return f"{pointer} has no value of less than {least.size} parts, of {LARGEST} at most"
        return None

    def unmade(self, operation: Operation) -> str | None:
        """Reason why an operation can't be called: no value of something required can be made."""
        success = operation.success
        responses = [] if success is None else [media.schema for media in success.content.values()]
        bodies = [media.schema for media in operation.bodies.values()] if operation.body_required else []
        parameters = [[parameter.schema] for parameter in operation.parameters if parameter.required]
        needed: list[tuple[list[str | None], Direction]] = [(responses, Direction.RESPONSE)]
        needed += [(schemas, Direction.REQUEST) for schemas in (bodies, *parameters)]
        for schemas, direction in needed:
            found = [self.obstacle(schema, direction) if schema else None for schema in schemas]
            if found and all(found):
                return found[0]
        return None

    def untried(self, operation: Operation) -> str | None:
        """Reason why no cases can be made for an operation; None where they can.

        A schema of its requests has no value that can be made, or leads to too many others; or a body has parts
        without names, or is a form that is no object.
        """
        placed = [name for name in operation.bodies if name.startswith("multipart/") and name != MULTIPART]
        if placed:
            return f"no cases can be made for a body of {placed[0]}, whose parts have no names"
        for media in operation.bodies.values():
            kind = self.resolve(media.schema)[1].get("type", "object") if media.schema else "object"
            if media.type in (MULTIPART, URLENCODED) and "object" not in kind:
                return f"no cases can be made for a body of {media.type} that is no object"
        sent = [media.schema for media in operation.bodies.values()]
        sent += [parameter.schema for parameter in operation.parameters]
        for schema in filter(None, sent):
            if self._cases.of(schema) > MOST_CASES:
                return f"{schema} leads to more than {MOST_CASES} schemas"
            if (obstacle := self.obstacle(schema, Direction.REQUEST)) is not None:
                return obstacle
        return None

    @cached_property
    def _cases(self) -> Expansion:
        return Expansion(self.document)

    @cached_property
    def _least(self) -> dict[Direction, LeastValues]:
        return {direction: LeastValues(document) for direction, document in self._directed.items()}

    @cached_property
    def _schemas(self) -> dict[Direction, Schemas]:
        known = Schemas(self.document)
        return {
            direction: known if document is self.document else Schemas(document)
            for direction, document in self._directed.items()
        }

    def resolve(self, pointer: str) -> tuple[str, Any]:
        """The final target of the ``$ref``s starting at ``pointer``, and its value; a schema that is true or false is
        written as an object. Raises SpecInvalid.
        """
        place, value = follow(self.document, pointer, self.origin)
        return place, _WRITTEN_OUT[value] if isinstance(value, bool) else value

    def validator(
        self, pointer: str, *, decode: bool = False, direction: Direction = Direction.RESPONSE
    ) -> jsonschema_rs.Validator:
        """The compiled validator of the schema at ``pointer`` for values of a direction; compiled once, on first use.

        ``decode`` also holds JSON inside strings against their ``contentSchema``.
        Raises SpecInvalid where the schema is none.
        """
        schemas = self._schemas[direction]
        try:
            return schemas.decoding(pointer) if decode else schemas.plain(pointer)
        except ValueError as error:
            message = str(error).partition("\n")[0]
            raise SpecInvalid(f"{self.origin}: {pointer} is not a usable schema: {message}") from error

    @cached_property
    def error_codes(self) -> list[str]:
        """JSON pointers into an error's body to its code, in the order in which they are tried."""
        return list(self.document["info"].get("x-error-code-at", ["/error/code"]))

    def embeds_json(self, pointer: str) -> bool:
        """True if a value of the schema at ``pointer`` may have strings in it that hold JSON (``contentMediaType``)."""
        known = self._embedding.get(pointer)
        if known is None:
            known = self._embedding[pointer] = self._embeds_json(pointer)
        return known

    @cached_property
    def _embedding(self) -> dict[str, bool]:
        return {}

    def _embeds_json(self, pointer: str) -> bool:
        pending, seen = [pointer], set[str]()
        while pending:
            place = pending.pop()
            if place in seen:
                continue
            seen.add(place)
            schema = look_up(self.document, unquote(place))
            if isinstance(schema, dict):
                if b'"contentMediaType":' in orjson.dumps(schema):
                    return True
                pending += references(schema)
        return False

    def violations(self, pointer: str, value: Any) -> list[Violation]:
        """Violations of the schema at ``pointer`` in ``value``, strings that hold JSON included."""
        return list(violations(self.validator(pointer, decode=True), value))

    def with_embedded(self, pointer: str, value: Any) -> Any:
        """``value`` of the schema at ``pointer`` with JSON in its strings decoded (spec/embedded_json.py)."""
        places = self._embedded.get(pointer)
        if places is None:
            places = self._embedded[pointer] = embedded_places(self.resolve, pointer)
        return with_embedded(value, places) if places else value

    @cached_property
    def _embedded(self) -> dict[str, frozenset[Place]]:
        return {}

    def canonical(self, media: Media, value: Any) -> dict[str, Any]:
        """``value`` in the one shape that the media type's ``x-canonical`` describes (spec/canonical.py)."""
        reference = media.definition["x-canonical"]["schema"]["$ref"]
        return shapes.canonical(media, self._property_types(reference), value)

    def record(self, media: Media, value: Any) -> dict[str, Any]:
        """The properties of what a response is about: canonical ones, those inside of its ``x-envelope``, else its own.

        Empty where that is no object.
        """
        if "x-canonical" in media.definition:
            return self.canonical(media, value)
        at = media.definition.get("x-envelope", {}).get("at", ())
        for pointer in sorted(at, key=lambda pointer: -pointer.count("/")):
            inside = look_up(value, pointer)
            if inside is not MISSING:
                value = inside
                break
        return value if isinstance(value, dict) else {}

    def _property_types(self, pointer: str) -> dict[str, list[str]]:
        place, schema = self.resolve(pointer)
        types = {}
        for name in schema.get("properties", {}):
            declared = self.resolve(join(place, "properties", name))[1].get("type")
            if declared is not None:
                types[name] = [declared] if isinstance(declared, str) else declared
        return types
