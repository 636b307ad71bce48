"""Schemas made ready for the generator: the part of JSON Schema that says what a value looks like.

What only validates (limits, patterns, conditions) is left to the mock and the checks; what the generator would
get wrong (formats, defaults, mixed enums, groups of `required`) is said in another way.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, unquote

from scripts.errors import GenerationError
from scripts.spec import escape, resolve, unescape

JSON_TEXT, LIMITS, ALTERNATIVES, EXCLUSIVE = "x-json-text", "x-limits", "x-alternatives", "x-exclusive"
ENCODED = "x-encoded"
BY_SYSTEM = "x-by-system"

# The encodings of texts that the client can read, and the class of each (templates/core/encodings.py).
ENCODINGS = {
    "tab-key-value": "KeyValues",
    "tab-value-key": "ValueKeys",
    "hash-path": "HashPath",
    "lon-lat": "LonLat",
}

# The most alternatives that one annotation may have.
MOST_ALTERNATIVES = 2000

_KEPT = ("type", "description", "required", "additionalProperties", "const")
_SCALARS = {str: "string", int: "integer"}


class Lowering:
    """Lowers the schemas of one document and remembers which components they use.

    While `in_request` is set, encoded texts are plain strings, as callers have them.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._components: dict[str, Any] = {}
        self._alternatives: dict[str, int] = {}
        self.in_request = False

    def inside(self, schema: Any, pointers: Sequence[str]) -> Any:
        """The schema of what the first of JSON pointers into a value leads to; the value's own where there is none."""
        for token in pointers[0].split("/")[1:] if pointers else ():
            while isinstance(schema, dict) and "$ref" in schema:
                schema = resolve(self._document, schema["$ref"])
            properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
            schema = properties.get(unescape(token), {})
        return schema

    def components(self) -> dict[str, Any]:
        """The lowered components that lowered schemas refer to, by name."""
        return {name: self._components[name] for name in sorted(self._components)}

    def lower(self, schema: Any) -> dict[str, Any]:
        """One schema, with its components lowered too; a boolean schema becomes an empty one."""
        if not isinstance(schema, dict):
            return {}
        if "$ref" in schema:
            return self._reference(schema)
        if (content := _text_content(schema)) is not None:
            return self.lower(content)
        if schema.get("x-null-omits") and self.in_request:
            schema = _without_null(schema)
        return self._described(schema, self._combined(schema) or self._plain(schema))

    def _reference(self, schema: dict[str, Any]) -> dict[str, Any]:
        ref = schema["$ref"]
        parts = ref.split("/")
        if len(parts) != 4 or parts[:3] != ["#", "components", "schemas"]:
            return self.lower(resolve(self._document, ref))
        name = unescape(unquote(parts[3]))
        if name not in self._components:
            self._components[name] = {}  # reserved, so that a recursive schema ends
            try:
                lowered = self._components[name] = self.lower(resolve(self._document, ref))
                self._alternatives[name] = self._count(lowered)
                if self._alternatives[name] > MOST_ALTERNATIVES:
                    said = f"more than {MOST_ALTERNATIVES} alternatives, with those of its parts: make them fewer"
                    raise GenerationError(f"components/schemas/{name}: {said}")
            except GenerationError:
                del self._components[name]
                raise
        return {"$ref": f"#/components/schemas/{name}"}

    def _count(self, lowered: dict[str, Any]) -> int:
        """How many alternatives the annotation of a lowered schema has, those of lists in it included."""
        if "$ref" in lowered:
            return self._alternatives.get(lowered["$ref"].rpartition("/")[2], 1)
        inside = [*lowered.get("anyOf", ()), *([lowered["items"]] if "items" in lowered else [])]
        if not lowered.get("properties") and isinstance(lowered.get("additionalProperties"), dict):
            inside.append(lowered["additionalProperties"])
        return sum(map(self._count, inside)) if inside else 1

    def _combined(self, schema: dict[str, Any]) -> dict[str, Any] | None:
        encoded = ENCODINGS.get(schema.get("x-encoding", {}).get("format"))
        if encoded and schema.get("type") == "string" and not self.in_request:
            # an object of its own name, which is written as the class of the encoding
            self._components[f"Encoded{encoded}"] = {"type": "object", ENCODED: encoded}
            return {"$ref": f"#/components/schemas/Encoded{encoded}"}
        known = schema.get("x-known-values")
        if known and schema.get("type") == "string":
            return {"anyOf": [{"type": "string", "enum": _distinct(known)}, {"type": "string"}]}
        if "enum" in schema:
            return self._enum(schema["enum"])
        for key in ("oneOf", "anyOf"):
            members = [m for m in schema.get(key, ()) if not _only_required(m)]
            if members and "properties" not in schema:
                self._discriminate(schema, members)
                return {"anyOf": self._nullable(schema, [self.lower(member) for member in members])}
        members = [m for m in schema.get("allOf", ()) if not _only_required(m)]
        if members:
            own = self._plain(schema) if "properties" in schema else None
            return {"allOf": [*(self.lower(member) for member in members), *([own] if own else [])]}
        return None

    @staticmethod
    def _nullable(schema: dict[str, Any], members: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [*members, {"type": "null"}] if schema.get("nullable") else members

    def _discriminate(self, schema: dict[str, Any], members: list[Any]) -> None:
        """Give each mapped variant its discriminator value, which is how a decoder tells them apart."""
        discriminator = schema.get("discriminator") or {}
        name = discriminator.get("propertyName")
        for value, ref in (discriminator.get("mapping") or {}).items():
            if not ref.startswith("#"):
                ref = f"#/components/schemas/{quote(escape(ref), safe='')}"
            target = unescape(unquote(ref.rpartition("/")[2]))
            variant = self._components.setdefault(target, self.lower(resolve(self._document, ref)))
            known = variant.get("properties", {}).get(name)
            if known is not None and "const" not in known:
                values = known.setdefault("enum", [])
                values.extend([value] if value not in values else [])
                variant["required"] = sorted({*variant.get("required", ()), name})

    def _enum(self, values: list[Any]) -> dict[str, Any]:
        arms: list[dict[str, Any]] = []
        for kind, name in _SCALARS.items():
            members = _distinct([value for value in values if type(value) is kind])
            if members:
                arms.append({"type": name, "enum": members})
        if any(type(value) is bool for value in values):
            arms.append({"type": "boolean"})
        if any(type(value) is float for value in values):
            arms.append({"type": "number"})
        if None in values:
            arms.append({"type": "null"})
        return arms[0] if len(arms) == 1 else {"anyOf": arms} if arms else {}

    def _plain(self, schema: dict[str, Any]) -> dict[str, Any]:
        result = {key: schema[key] for key in _KEPT if key in schema}
        if schema.get("nullable") and isinstance(result.get("type"), str):
            result["type"] = [result["type"], "null"]
        if _is_file(schema):
            result["format"] = "binary"
        if "array" in _types(result):
            result["items"] = self.lower(schema.get("items", {}))
        if isinstance(schema.get("additionalProperties"), dict):
            result["additionalProperties"] = self.lower(schema["additionalProperties"])
        properties = schema.get("properties") or {}
        if schema.get("x-encoding", {}).get("format") == "lon-lat-by-system":
            result[BY_SYSTEM] = True
        if properties:
            result.setdefault("type", "object")
            result["properties"] = {name: self.lower(value) for name, value in properties.items()}
            texts = [name for name, value in properties.items() if self._holds_json(value)]
            if texts:
                result[JSON_TEXT] = texts
            limits = {name: size for name, value in properties.items() if (size := _file_limit(value))}
            if limits:
                result[LIMITS] = limits
            groups = [member.get("required") for member in schema.get("oneOf", ()) if _only_required(member)]
            if groups and all(groups):
                result[ALTERNATIVES] = groups
            rules = [schema, *(member for member in schema.get("allOf", ()) if _only_required(member))]
            barred = [rule["not"]["required"] for rule in rules if _only_required(rule.get("not"))]
            if barred:
                result[EXCLUSIVE] = barred
        return result

    def _holds_json(self, schema: Any) -> bool:
        if isinstance(schema, dict) and "$ref" in schema:
            schema = resolve(self._document, schema["$ref"])
        return isinstance(schema, dict) and _text_content(schema) is not None

    @staticmethod
    def _described(schema: dict[str, Any], lowered: dict[str, Any]) -> dict[str, Any]:
        text = str(schema.get("description") or "").strip()
        default = schema.get("default")
        if default is not None:
            stop = "" if not text or text.endswith(".") else "."
            text = f"{text}{stop} Default: {default!r}.".strip()
        if text and "$ref" not in lowered:
            lowered["description"] = text
        return lowered


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without null, for which the client leaves the property out instead."""
    result = schema | {"nullable": False}
    for key, null in ("anyOf", {"type": "null"}), ("oneOf", {"type": "null"}), ("type", "null"):
        if isinstance(schema.get(key), list):
            result[key] = [member for member in schema[key] if member != null]
    return result


def _text_content(schema: dict[str, Any]) -> Any:
    """The schema of the JSON that a string schema says it holds, or None."""
    if schema.get("contentMediaType") != "application/json":
        return None
    return schema.get("contentSchema")


def _is_file(schema: dict[str, Any]) -> bool:
    if "string" not in _types(schema):
        return False
    return schema.get("format") == "binary" or schema.get("contentMediaType") not in (
        None,
        "application/json",
    )


def _file_limit(schema: Any) -> int | None:
    """The most bytes of a file; `maxLength` of a binary string, which counts characters, is read as bytes too."""
    if not isinstance(schema, dict) or not _is_file(schema):
        return None
    limit = schema.get("x-max-bytes", schema.get("maxLength"))
    return limit if isinstance(limit, int) else None


def _types(schema: dict[str, Any]) -> list[str]:
    kind = schema.get("type", [])
    return kind if isinstance(kind, list) else [kind]


def _only_required(schema: Any) -> bool:
    return isinstance(schema, dict) and bool(schema) and schema.keys() <= {"required", "not", "description"}


def _distinct(values: list[Any]) -> list[Any]:
    return list(dict.fromkeys(values))
