"""Validators of a document's schemas: JSON Schema 2020-12, compiled once, on first use.

Formats are asserted. A string with ``contentMediaType: application/json`` is decoded and held against its
``contentSchema`` by the decoding validators (JSON Schema 2020-12, "Vocabulary for the Contents of
String-Encoded Data", leaves that to the application); the plain ones take it for any string.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import orjson

from .pointer import join

_BASE = "urn:spec"
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a value breaks a schema."""

    path: str
    """JSON pointer into the value; ``""`` is the value itself."""
    keyword: str
    """The JSON Schema keyword; ``contentMediaType`` for what is wrong inside a string that holds JSON."""
    message: str

    def __str__(self) -> str:
        return f"{self.path or 'the value'}: {self.message}"


class Schemas:
    """The schemas of one document, by JSON pointer."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._registry = jsonschema_rs.Registry([(_BASE, dict(document))])
        self._plain: dict[str, jsonschema_rs.Validator] = {}
        self._decoding: dict[str, jsonschema_rs.Validator] = {}
        self._keywords = {"contentMediaType": _content_keyword(self)}

    def plain(self, pointer: str) -> jsonschema_rs.Validator:
        """The validator of the schema at ``pointer``."""
        validator = self._plain.get(pointer)
        if validator is None:
            validator = self._plain[pointer] = self._compile(_reference(pointer))
        return validator

    def decoding(self, pointer: str) -> jsonschema_rs.Validator:
        """The same, looking also into strings that hold JSON."""
        validator = self._decoding.get(pointer)
        if validator is None:
            validator = self._decoding[pointer] = self.compile_decoding(_reference(pointer))
        return validator

    def compile_decoding(self, schema: Any) -> jsonschema_rs.Validator:
        """A decoding validator of a schema that stands alone, its references meaning this document."""
        return self._compile(schema, keywords=self._keywords)

    def _compile(self, schema: Any, **options: Any) -> jsonschema_rs.Validator:
        return jsonschema_rs.Draft202012Validator(
            _rebased(schema), registry=self._registry, validate_formats=True, offline=True, **options
        )


def violations(validator: jsonschema_rs.Validator, value: Any) -> Iterator[Violation]:
    """Every way in which ``value`` (JSON as Python values) breaks the validator's schema."""
    return map(violation_of, validator.iter_errors(value))


def violation_of(error: Any) -> Violation:
    """The violation of a validator's error."""
    return Violation(join("", *error.instance_path), error.kind.name, error.message)


def _reference(pointer: str) -> dict[str, str]:
    # Paths put braces into pointers, which a URI can't hold as they are.
    return {"$ref": "#" + quote(pointer.removeprefix("#"), safe="/~")}


def _rebased(schema: Any) -> Any:
    """References into the document, made absolute: a compiled fragment has no document of its own."""
    if isinstance(schema, list):
        return [_rebased(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _BASE + value
        if key == "$ref" and isinstance(value, str) and value.startswith("#")
        else _rebased(value)
        for key, value in schema.items()
    }


def _content_keyword(schemas: Schemas) -> type:
    class Content:
        """``contentMediaType`` as an assertion; one instance for each place in a schema."""

        def __init__(self, parent_schema: dict[str, Any], value: Any, schema_path: list[str | int]) -> None:
            self._applies = value == _JSON and "contentEncoding" not in parent_schema
            self._schema = parent_schema.get("contentSchema", True)
            self._validator: jsonschema_rs.Validator | None = None

        def validate(self, instance: Any) -> None:
            for error in self.iter_errors(instance):
                raise error

        def iter_errors(self, instance: Any) -> Iterator[ValueError]:
            if not self._applies or not isinstance(instance, str):
                return
            try:
                value = orjson.loads(instance)
            except ValueError as error:
                yield ValueError(f"not JSON: {error}")
                return
            if self._validator is None:
                # Not compiled in __init__: a schema may contain itself by way of a string.
                self._validator = schemas.compile_decoding(self._schema)
            for violation in violations(self._validator, value):
                yield ValueError(f"in the JSON text, {violation}")

    return Content
