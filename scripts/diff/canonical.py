"""Schemas in one form: what means the same on the wire reads the same.

References and single ``allOf`` are followed, ``nullable`` and ``type: [..., null]`` and an alternative ``null`` become
one flag, defaults that are written out and annotations are left out, the boolean ``exclusiveMinimum`` of OpenAPI 3.0
becomes a number. A ``Node`` is made on first use, so that cyclic schemas need no care.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.spec import pointer, resolve, unescape

Schema = dict[str, Any]
Edge = tuple[str, ...]

ANNOTATIONS = ("title", "description", "example", "examples", "externalDocs", "$comment", "xml", "summary")
_DROPPED = frozenset(
    (*ANNOTATIONS, "$schema", "$id", "$anchor", "$defs", "definitions", "$vocabulary", "nullable")
)
_BESIDE = frozenset(("nullable", "default", "deprecated", "readOnly", "writeOnly"))
_WRITTEN_OUT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("minLength", "minItems", "minProperties"), ("0",)),
    **dict.fromkeys(("uniqueItems", "deprecated", "readOnly", "writeOnly"), ("False",)),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), ("False",)),
    **dict.fromkeys(
        ("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems"), ("True", "{}")
    ),
    **dict.fromkeys(("properties", "patternProperties", "dependentRequired", "dependentSchemas"), ("{}",)),
    **dict.fromkeys(("required", "allOf", "prefixItems"), ("[]",)),
}
ONE = ("items", "not", "contains", "propertyNames", "if", "then", "else", "contentSchema")
OPEN = ("additionalProperties", "unevaluatedItems", "unevaluatedProperties")
MAPS = ("properties", "patternProperties", "dependentSchemas")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_NESTED = frozenset((*ONE, *OPEN, *MAPS, *LISTS))
_SETS = frozenset(("required", "enum"))


@dataclass(slots=True, eq=False)
class Node:
    """One schema in canonical form.

    ``value`` has its keywords but for ``type``; ``types`` is the set of JSON types that it names (None: any), without
    ``null``, which is ``null`` (None where nothing is said of types). ``raw`` is the schema as written, ``at`` its
    place and ``component`` the name of the component that it is.
    """

    document: "Document"
    raw: Schema
    value: Schema
    types: frozenset[str] | None
    null: bool
    at: tuple[str, ...]
    component: str | None
    digests: dict[int, int]

    def child(self, *edge: str) -> "Node":
        """The schema below: ``child("items")``, ``child("properties", "name")``, ``child("oneOf", "0")``."""
        value: Any = self.value
        for key in edge:
            value = value[int(key)] if isinstance(value, list) else value[key]
        return self.document.node(value, (*self.at, *edge))

    def edges(self) -> Iterator[Edge]:
        """The places of all schemas directly below."""
        for key in (*ONE, *OPEN):
            if isinstance(self.value.get(key), dict | bool):
                yield (key,)
        for key in MAPS:
            for name in self.value.get(key, ()):
                yield (key, name)
        for key in LISTS:
            for index in range(len(self.value.get(key, ()))):
                yield (key, str(index))

    def digest(self, depth: int = 3) -> int:
        """A number that equal schemas share; schemas that differ further down than ``depth`` may share it, too."""
        known = self.digests.get(depth)
        if known is None:
            self.digests[depth] = 0  # a cycle ends here
            below: list[Any] = []
            if depth:
                below = [
                    ((e[0],) if e[0] in LISTS else e, self.child(*e).digest(depth - 1)) for e in self.edges()
                ]
            plain = sorted(
                (
                    key,
                    frozen(sorted(map(frozen, value)) if key in _SETS and isinstance(value, list) else value),
                )
                for key, value in self.value.items()
                if key not in _NESTED and key != "discriminator"
            )
            names = sorted(self.value.get("properties", ()))
            types = sorted(self.types) if self.types is not None else None
            known = self.digests[depth] = hash(repr((types, self.null, plain, names, sorted(below))))
        return known


def frozen(value: Any) -> str:
    """A text that equal JSON values share: without order of keys, 1 and 1.0 alike, true and 1 not."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{key!r}:{frozen(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(frozen, value)) + "]"
    return repr(value)


class Document:
    """An OpenAPI document, with its schemas in canonical form."""

    def __init__(self, value: dict[str, Any]) -> None:
        self.value = value
        self._ref_alone = value.get("openapi", "").startswith("3.0")  # siblings of $ref mean nothing there
        self._nodes: dict[int, Node] = {}
        self._targets: dict[str, tuple[Any, tuple[str, ...]]] = {}
        self._kept: list[Any] = []  # what is known by its id has to stay alive

    def follow(self, value: Any, at: tuple[str, ...]) -> tuple[Any, tuple[str, ...]]:
        """A parameter, body, response, header or path item, and its place, after its reference, if it is one."""
        ref = value.get("$ref") if isinstance(value, dict) else None
        return self._target(ref) if isinstance(ref, str) else (value, at)

    def _target(self, ref: str) -> tuple[Any, tuple[str, ...]]:
        if ref not in self._targets:
            self._targets[ref] = resolve(self.value, ref), place(ref)
        return self._targets[ref]

    def node(self, raw: Any, at: tuple[str, ...]) -> Node:
        """The canonical form of the schema ``raw``, which is at ``at``; one node for all references to a component."""
        known = self._nodes.get(id(raw)) if isinstance(raw, dict) else None
        if known is None:
            value, at = self._unwrapped(raw, at)
            known = self._nodes.get(id(value))
            if known is None:
                known = self._make(value, at)
                self._know(value, known)
            if isinstance(raw, dict):
                self._know(raw, known)
        return known

    def named(self, value: Any) -> int | str:
        """The target of a mapping's value, as something that equal schemas share."""
        if isinstance(value, str) and value.startswith("#/"):
            return self.node({"$ref": value}, ()).digest()
        name = str(value)
        known = self.value.get("components", {}).get("schemas", {})
        return self.node(known[name], ("components", "schemas", name)).digest() if name in known else name

    def flat(self, node: Node) -> Node | None:
        """A schema with its ``allOf`` merged into it; None where two of the parts say something of one keyword."""
        merged: Schema | None = {k: v for k, v in node.raw.items() if k != "allOf"}
        parts = node.raw.get("allOf", [])
        for part in parts if isinstance(parts, list) else []:
            inner, at = self._unwrapped(part, node.at)
            inner_flat = self.flat(self.node(inner, at))
            merged = None if merged is None or inner_flat is None else _merged(inner_flat.raw, merged)
            if merged is None:
                return None
        return self.node(merged, node.at)

    def _know(self, value: Schema, node: Node) -> None:
        self._nodes[id(value)] = node
        self._kept.append(value)

    def _make(self, raw: Schema, at: tuple[str, ...]) -> Node:
        value, null, at = self._without_null_alternative(_contract(raw), raw.get("nullable") is True, at)
        component = at[2] if len(at) == 3 and at[:2] == ("components", "schemas") else None
        types = value.pop("type", None)
        named = frozenset((types,) if isinstance(types, str) else types) if types else None
        if named is None:
            named = _types_of_alternatives(value)
        if named and "null" in named:
            named, null = named - {"null"} or named, True
        if named == frozenset(("number", "integer")):
            named = frozenset(("number",))
        _number_bounds(value)
        choices = value.get("enum")
        if isinstance(choices, list) and None in choices and len(choices) > 1:
            value["enum"], null = [item for item in choices if item is not None], null or named is None
        return Node(self, raw, value, named, null, at, component, {})

    def _unwrapped(self, raw: Any, at: tuple[str, ...]) -> tuple[Schema, tuple[str, ...]]:
        """``raw`` with references and single ``allOf`` followed, and the place to which they lead."""
        seen: set[str] = set()
        value: Any = raw
        while True:
            if not isinstance(value, dict):
                return ({} if value is not False else {"not": {}}), at
            inner, inner_at, ref = self._inner(value, at)
            if inner is None or ref in seen:
                return value, at
            if ref is not None:
                seen.add(ref)
            rest = {k: v for k, v in _contract(value).items() if k not in ("$ref", "allOf")}
            if value.get("nullable") is True:
                rest["nullable"] = True
            if ref is not None and self._ref_alone:
                rest = {}
            if not rest or not isinstance(inner, dict):
                value, at = inner, inner_at
                continue
            target, target_at = self._unwrapped(inner, inner_at)
            merged = _merged(target, rest)
            if merged is None:
                return {**rest, "allOf": [inner]}, at
            return merged, (target_at if rest.keys() <= _BESIDE else at)

    def _inner(self, value: Schema, at: tuple[str, ...]) -> tuple[Any, tuple[str, ...], str | None]:
        ref = value.get("$ref")
        if isinstance(ref, str):
            return *self._target(ref), ref
        parts = value.get("allOf")
        if isinstance(parts, list) and len(parts) == 1:
            return parts[0], (*at, "allOf", "0"), None
        return None, at, None

    def _without_null_alternative(
        self, value: Schema, null: bool, at: tuple[str, ...]
    ) -> tuple[Schema, bool, tuple[str, ...]]:
        """``value`` with an alternative ``null`` as a flag, and an alternative that is alone in place of its list."""
        for key in ("anyOf", "oneOf"):
            choices = value.get(key)
            if not isinstance(choices, list):
                continue
            kept = [choice for choice in choices if not _is_null(choice)]
            null = null or len(kept) < len(choices)
            if len(kept) != 1:
                value = {**value, key: kept}
                continue
            only, only_at = self._unwrapped(kept[0], (*at, key, str(choices.index(kept[0]))))
            rest = {k: v for k, v in value.items() if k != key}
            merged = _merged(only, rest)
            if merged is not None:
                null = null or only.get("nullable") is True
                at = only_at if rest.keys() <= _BESIDE else at
                return self._without_null_alternative(_contract(merged), null, at)
            value = {**value, key: kept}
        return value, null, at


def _contract(value: Schema) -> Schema:
    """A schema without wording, extensions and defaults that are written out."""
    return {
        k: v
        for k, v in value.items()
        if k not in _DROPPED and not k.startswith("x-") and frozen(v) not in _WRITTEN_OUT.get(k, ())
    }


def _merged(inner: Schema, rest: Schema) -> Schema | None:
    """``inner`` with the keywords ``rest`` beside it; None where both say something of the same keyword."""
    joint = {
        k for k in (inner.keys() & rest.keys()) - set(ANNOTATIONS) if frozen(inner[k]) != frozen(rest[k])
    }
    merged = {**inner, **rest}
    if joint - {"required", "properties"}:
        return None
    if "properties" in joint:
        if inner["properties"].keys() & rest["properties"].keys():
            return None
        merged["properties"] = {**inner["properties"], **rest["properties"]}
    if "required" in joint:
        merged["required"] = [*inner["required"], *rest["required"]]
    return merged


def _types_of_alternatives(value: Schema) -> frozenset[str] | None:
    """The types, where alternatives are nothing but types; they are then taken out of ``value``."""
    for key in ("anyOf", "oneOf"):
        choices = value.get(key)
        if isinstance(choices, list) and len(choices) > 1:
            types = [_only_type(choice) for choice in choices]
            if all(types):
                del value[key]
                return frozenset(str(item) for item in types)
    return None


def place(ref: str) -> tuple[str, ...]:
    """The keys of a local reference."""
    return tuple(unescape(token) for token in ref.split("/")[1:])


def at(keys: tuple[str, ...]) -> str:
    """A place as a JSON pointer."""
    return pointer(keys)[1:]


def _number_bounds(value: Schema) -> None:
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if value.get(exclusive) is True:
            del value[exclusive]
            if bound in value:
                value[exclusive] = value.pop(bound)


def _is_null(schema: Any) -> bool:
    value = _contract(schema) if isinstance(schema, dict) else {}
    kind = value.pop("type", None)
    if kind in ("null", ["null"]):
        return value in ({}, {"const": None}, {"enum": [None]})
    return kind is None and value in ({"const": None}, {"enum": [None]})


def _only_type(schema: Any) -> str | None:
    value = _contract(schema) if isinstance(schema, dict) else {}
    kind = value.get("type")
    return kind if isinstance(kind, str) and len(value) == 1 else None
