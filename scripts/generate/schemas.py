"""Schemas made ready for the generator: the part of JSON Schema that says what a value looks like.

What only validates (limits, patterns, conditions) is left to the mock and the checks; what the generator would
get wrong (formats, defaults, mixed enums, groups of `required`) is said in another way.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from scripts.errors import GenerationError
from scripts.spec import resolve, unescape

from .directions import Directions

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

Schema = dict[str, Any]

# The most alternatives that one annotation may have.
MOST_ALTERNATIVES = 2000

_KEPT = ("type", "description", "required", "additionalProperties", "const")
_SCALARS = {str: "string", int: "integer"}
_BESIDE_REFERENCES = frozenset(
    ("properties", "required", "allOf", "anyOf", "oneOf", "additionalProperties", "enum", "const")
)


class Lowering:
    """Lowers the schemas of one document and remembers which components they use.

    While `in_request` is set, encoded texts are plain strings, as callers have them, and properties that are
    `readOnly` are left out; else those that are `writeOnly` are. `tags` has, for each component that a discriminator
    chooses, the property that tells it and its values. `notes` says which components are too much for an annotation.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self.notes: list[str] = []
        self._document = document
        self._components: dict[str, Any] = {}
        self._alternatives: dict[str, int] = {}
        self._covers: dict[str, frozenset[str]] = {}
        self._directions = Directions(document)
        self._inlined: list[str] = []
        self._children: dict[str, list[str]] = {}
        schemas = document.get("components", {}).get("schemas", {})
        for name, schema in schemas.items():
            for member in schema.get("allOf", ()) if isinstance(schema, dict) else ():
                if (base := _component(member)) is not None:
                    self._children.setdefault(base, []).append(name)
        self.tags: dict[str, tuple[str, list[str]]] = {}
        self.in_request = False

    def inside(self, schema: Any, pointers: Sequence[str]) -> Any:
        """The schema of what the first of JSON pointers into a value leads to; the value's own where there is none."""
        for token in pointers[0].split("/")[1:] if pointers else ():
            while isinstance(schema, dict) and "$ref" in schema:
                schema = resolve(self._document, schema["$ref"])
            properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
            schema = properties.get(unescape(token), {})
        return schema

    def resolved(self, schema: Any) -> dict[str, Any]:
        """A schema, or that which it refers to."""
        found = resolve(self._document, schema["$ref"]) if "$ref" in schema else schema
        return found if isinstance(found, dict) else {}

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
        lowered = self._combined(schema)
        if lowered is None:
            lowered = self._plain(schema)
        elif (schema.get("nullable") or schema.get("type") == "null") and "enum" not in schema:
            lowered = {"anyOf": [lowered, {"type": "null"}]}
        return self._described(schema, lowered)

    def _reference(self, schema: dict[str, Any], *, as_base: bool = False) -> dict[str, Any]:
        ref = schema["$ref"]
        beside = {key: value for key, value in schema.items() if key in _BESIDE_REFERENCES}
        if beside and not str(self._document.get("openapi", "")).startswith("3.0"):
            return self.lower({**beside, "allOf": [{"$ref": ref}, *beside.get("allOf", ())]})
        name = _component(schema)
        if name is None:
            if ref in self._inlined:
                return {}  # only a component can lead back to itself
            self._inlined.append(ref)
            try:
                return self.lower(resolve(self._document, ref))
            finally:
                self._inlined.pop()
        own = self._lowered_component(name)
        value = resolve(self._document, ref)
        if as_base or not isinstance(value, dict) or "discriminator" not in value or _variants(value):
            return own
        children = [{"$ref": f"#/components/schemas/{child}"} for child in self._descendants(name)]
        members = self._discriminated(value, children)
        return {"anyOf": [*members, own]} if members else own

    def _lowered_component(self, name: str) -> dict[str, Any]:
        """A reference to a component, which is lowered where it isn't yet; those that are sent may be apart."""
        own = self._directions.sent_name(name) if self.in_request else name
        if own not in self._components:
            self._components[own] = {}  # reserved, so that a recursive schema ends
            value = self._document["components"]["schemas"][name]
            try:
                lowered = self._components[own] = self.lower(value)
                self._covers[own] = self._arms_of(value)
                self._alternatives[own] = self._count(lowered)
                if self._alternatives[own] > MOST_ALTERNATIVES:
                    reason = f"more than {MOST_ALTERNATIVES} alternatives, with those of its parts"
                    self.notes.append(f"components/schemas/{name}: {reason}, so any value is admitted")
                    self._components[own], self._alternatives[own] = {}, 1
            except (GenerationError, RecursionError):
                del self._components[own]
                raise
        return {"$ref": f"#/components/schemas/{own}"}

    def _arms_of(self, value: Any) -> frozenset[str]:
        """The lowered components that are alternatives of a schema, or of its alternatives."""
        found: set[str] = set()
        for member in (
            (m for variants in _variants(value) for m in variants) if isinstance(value, dict) else ()
        ):
            if (name := _component(member)) is not None and not value.keys() & {"allOf", "properties"}:
                own = self._directions.sent_name(name) if self.in_request else name
                found |= {own, *self._covers.get(own, ())}
        return frozenset(found)

    def _descendants(self, name: str) -> list[str]:
        """The components that take over a component by `allOf`, those of theirs first."""
        found: dict[str, None] = {}
        for child in self._children.get(name, ()):
            found.update(dict.fromkeys([*self._descendants(child), child]))
        return list(found)

    def _count(self, lowered: dict[str, Any]) -> int:
        """The number of alternatives in the annotation of a lowered schema, those of lists in it included."""
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
        if isinstance(schema.get("enum"), list):
            return self._enum([*schema["enum"], *([None] if _takes_null(schema) else [])])
        members = [self._base(m) for m in schema.get("allOf", ()) if not _only_required(m)]
        members += [
            {"anyOf": self._without_covered(self._discriminated(schema, variants))}
            for variants in _variants(schema)
        ]
        if not members:
            return None
        own = self._plain(schema) if "properties" in schema else {}
        if not own and isinstance(schema.get("required"), list):
            own = {"type": "object", "required": schema["required"]}
        if not own and len(members) == 1 and "anyOf" in members[0]:
            return members[0]
        return {"allOf": [*members, *([own] if own else [])]}

    def _base(self, member: Any) -> dict[str, Any]:
        """A member of `allOf`, which of a component with a discriminator is that component alone."""
        if isinstance(member, dict) and "$ref" in member:
            return self._reference(member, as_base=True)
        return self.lower(member)

    def _discriminated(self, schema: dict[str, Any], members: list[Any]) -> list[dict[str, Any]]:
        """The lowered alternatives of a schema; its discriminator gives each component among them its value."""
        lowered = [self.lower(member) for member in members]
        discriminator = schema.get("discriminator") or {}
        name = discriminator.get("propertyName")
        fallback = (
            _component({"$ref": discriminator["defaultMapping"]})
            if "defaultMapping" in discriminator
            else None
        )
        mapped: dict[str, list[str]] = {}
        for value, ref in (discriminator.get("mapping") or {}).items():
            mapped.setdefault(str(_component({"$ref": ref}) or ref), []).append(value)
        for member, found in zip(members, lowered, strict=True):
            own = _component(member)
            if name is not None and own not in (None, fallback) and found.keys() == {"$ref"}:
                target = found["$ref"].removeprefix("#/components/schemas/")
                known = self.tags.get(target, (name, []))[1]
                self.tags[target] = name, _distinct([*known, *(mapped.get(own) or [own])])
        return lowered

    def _without_covered(self, arms: list[Schema]) -> list[Schema]:
        """Alternatives without lists of what the items of another list may be, too.

        `S | list[S]` inside of itself would have twice as many alternatives with every level.
        """
        flat: list[Schema] = []
        for arm in arms:
            inner = self._components.get(_component(arm) or "", {})
            flat += inner["anyOf"] if inner.keys() - {"description"} == {"anyOf"} else [arm]
        items = {name: arm for arm in flat if (name := _item_component(arm)) is not None}
        covered = {name for other in items for name in self._covers.get(other, ()) if name != other}
        kept = [arm for arm in flat if _item_component(arm) not in covered]
        return kept if len(kept) < len(flat) else arms

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
        if any(isinstance(value, dict | list) for value in values):
            return {}
        return arms[0] if len(arms) == 1 else {"anyOf": arms} if arms else {}

    def _plain(self, schema: dict[str, Any]) -> dict[str, Any]:
        result = {key: schema[key] for key in _KEPT if key in schema}
        if "type" not in result and "items" in schema:
            result["type"] = "array"
        if schema.get("nullable") and isinstance(result.get("type"), str):
            result["type"] = [result["type"], "null"]
        if isinstance(result.get("type"), list) and len(result["type"]) == 1:
            result["type"] = result["type"][0]
        if _is_file(schema) and self.in_request:
            result["format"] = "binary"
        if "array" in _types(result):
            result["items"] = self._items(schema)
        further = schema.get("additionalProperties")
        if isinstance(further, dict):
            result["additionalProperties"] = self.lower(further)
        if patterns := schema.get("patternProperties"):
            more = [further] if isinstance(further, dict) else [] if further is False else [{}]
            result["additionalProperties"] = self.lower({"anyOf": [*patterns.values(), *more]})
        properties = {
            name: value
            for name, value in (schema.get("properties") or {}).items()
            if not self._directions.is_hidden(value, sent=self.in_request)
        }
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

    def _items(self, schema: dict[str, Any]) -> dict[str, Any]:
        places = schema.get("prefixItems")
        if not places:
            return self.lower(schema.get("items", {}))
        rest = schema.get("items", {})
        return self.lower({"anyOf": [*places, *([] if rest is False else [rest])]})

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


def _component(schema: Any) -> str | None:
    """The name of the component that a schema refers to; None where it refers to none."""
    ref = schema.get("$ref") if isinstance(schema, dict) else None
    parts = str(ref or "").split("/")
    if ref is not None and "#" not in ref and len(parts) == 1:
        return str(ref)  # a mapping may have the name alone
    if len(parts) != 4 or parts[:3] != ["#", "components", "schemas"]:
        return None
    return unescape(unquote(parts[3]))


def _item_component(lowered: Schema) -> str | None:
    """The component that the items of a lowered schema are, where it says nothing but that."""
    if lowered.keys() - {"description"} != {"type", "items"} or lowered["type"] != "array":
        return None
    return _component(lowered["items"])


def _variants(schema: dict[str, Any]) -> list[list[Any]]:
    """The alternatives of a schema, those of `oneOf` and those of `anyOf`."""
    found = ([m for m in schema.get(key) or () if not _only_required(m)] for key in ("oneOf", "anyOf"))
    return [members for members in found if members]


def _takes_null(schema: dict[str, Any]) -> bool:
    return bool(schema.get("nullable")) or ("null" in _types(schema) and isinstance(schema["type"], list))


def _distinct(values: list[Any]) -> list[Any]:
    return list(dict.fromkeys(values))
