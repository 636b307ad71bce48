"""Values held against the schemas of one document: JSON Schema 2020-12, formats asserted.

Goes further than a plain validator in two ways: strings that hold JSON by ``contentMediaType`` are decoded
and held against their ``contentSchema``, and members that no part of the schema knows are named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from jsonschema_rs import Draft202012Validator, ReferencingError, Registry

from scripts.errors import SpecError
from scripts.spec import escape, unescape

if TYPE_CHECKING:
    from jsonschema_rs import EvaluationAnnotation

_BASE = "urn:spec"
_MEMBERS = frozenset(("properties", "patternProperties", "additionalProperties", "unevaluatedProperties"))


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem of a value: JSON pointer into it, the keyword that says so, a sentence."""

    pointer: str
    keyword: str
    message: str


class Schemas:
    """Validators for the schemas of a document, which must stay as it is; messages call it ``name``."""

    def __init__(self, document: dict[str, Any], name: str) -> None:
        self._name = name
        self._registry = Registry([(_BASE, document)])
        self._compiled: dict[bytes, Draft202012Validator] = {}

    def problems(self, schema: Any, value: Any) -> list[Problem]:
        """Every way in which ``value`` breaks ``schema``; raises SpecError when the schema is none."""
        validator = self._validator(schema)
        found = [
            Problem(_pointer(error.instance_path), error.kind.name, error.message)
            for error in validator.iter_errors(value)
        ]
        return found or [*self._inside_texts(validator, value)]

    def accepts(self, schema: Any, value: Any) -> bool:
        """True if ``value`` is of ``schema``."""
        return not self.problems(schema, value)

    def unknown(self, schema: Any, value: Any) -> list[str]:
        """JSON pointers of the members that ``schema``, which accepts ``value``, says nothing about.

        Objects of which it declares no member at all are left alone.
        """
        notes = self._validator(schema).evaluate(value).annotations()
        known: dict[str, set[str]] = {}
        for note in notes:
            if _keyword(note) in _MEMBERS and isinstance(note["annotations"], list):
                known.setdefault(note["instanceLocation"], set()).update(map(str, note["annotations"]))
        found = [
            f"{place}/{escape(name)}"
            for place, names in known.items()
            for name in _look_up(value, place)
            if name not in names
        ]
        for place, inside in _contents(notes).items():
            found += [place + below for below in self.unknown(inside, orjson.loads(_look_up(value, place)))]
        return found

    def _inside_texts(self, validator: Draft202012Validator, value: Any) -> Iterator[Problem]:
        for place, schema in _contents(validator.evaluate(value).annotations()).items():
            try:
                decoded = orjson.loads(_look_up(value, place))
            except ValueError as error:
                yield Problem(place, "contentMediaType", f"the text is not JSON: {error}")
                continue
            for problem in self.problems(schema, decoded):
                yield Problem(place + problem.pointer, problem.keyword, problem.message)

    def _validator(self, schema: Any) -> Draft202012Validator:
        key = orjson.dumps(schema)
        if key not in self._compiled:
            try:
                self._compiled[key] = Draft202012Validator(
                    _rebased(schema), registry=self._registry, validate_formats=True, offline=True
                )
            except (ValueError, ReferencingError) as error:
                message = str(error).partition("\n")[0]
                shown = key[:80].decode(errors="replace")
                raise SpecError(f"{self._name}: not a usable JSON Schema: {message}: {shown}") from error
        return self._compiled[key]


def _contents(notes: Sequence["EvaluationAnnotation"]) -> dict[str, Any]:
    """The places of a value that are texts of JSON, each with the schema of what is in it."""
    found: dict[str, Any] = {}
    for note in notes:
        if _keyword(note) == "contentMediaType" and note["annotations"] == "application/json":
            found.setdefault(note["instanceLocation"], True)
    for note in notes:
        if _keyword(note) == "contentSchema" and note["instanceLocation"] in found:
            found[note["instanceLocation"]] = note["annotations"]
    return found


def _keyword(note: "EvaluationAnnotation") -> str:
    return note["schemaLocation"].rpartition("/")[2]


def _rebased(schema: Any) -> Any:
    # A part of the document is compiled on its own: its references must say which document they mean.
    if isinstance(schema, list):
        return [_rebased(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    local = isinstance(schema.get("$ref"), str) and schema["$ref"].startswith("#")
    return {
        key: _BASE + value if local and key == "$ref" else _rebased(value) for key, value in schema.items()
    }


def _pointer(path: list[str | int]) -> str:
    return "".join(f"/{escape(str(part))}" for part in path)


def _look_up(value: Any, place: str) -> Any:
    for token in place.split("/")[1:]:
        key = unescape(token)
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value
