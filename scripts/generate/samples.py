"""A value that a schema admits, as an example to start from: documented where there is one, else made up."""

from typing import Any

from scripts.spec import resolve

DEPTH = 6
HOPS = 50
"""References and alternatives in a row: more of them lead back to themselves."""


def sample(document: dict[str, Any], schema: Any, name: str, depth: int = DEPTH, hops: int = HOPS) -> Any:
    """An example, default, constant or first known value of `schema`, else one of its type.

    Objects hold their required properties; a text is `name` in capitals. Nested more than `depth` levels deep,
    objects and lists are empty.
    """
    if not isinstance(schema, dict) or not hops:
        return name.upper()
    known = _documented(schema)
    if known:
        return known[0]
    if "$ref" in schema:
        return sample(document, resolve(document, schema["$ref"]), name, depth, hops - 1)
    for key in ("oneOf", "anyOf", "allOf"):
        members = [member for member in schema.get(key, ()) if _is_type(member)]
        if members and "properties" not in schema:
            return sample(document, members[0], name, depth, hops - 1)
    kind = schema.get("type")
    kind = next((k for k in kind if k != "null"), "null") if isinstance(kind, list) else kind
    if kind == "object" or "properties" in schema:
        return _object(document, schema, depth)
    if kind == "array":
        return [sample(document, schema.get("items"), name, depth - 1)] if depth else []
    number = schema.get("minimum", 1)
    scalars: dict[Any, Any] = {"integer": number, "number": number, "boolean": True, "null": None}
    return scalars.get(kind, name.upper())


def _documented(schema: Any) -> list[Any]:
    if not isinstance(schema, dict):
        return []
    given = [schema[key] for key in ("example", "const", "default") if key in schema]
    lists = [
        schema[key] for key in ("examples", "enum", "x-known-values") if isinstance(schema.get(key), list)
    ]
    return given + [value for values in lists for value in values]


def _is_type(schema: Any) -> bool:
    return isinstance(schema, dict) and bool(schema.keys() - {"required", "not", "description"})


def _object(document: dict[str, Any], schema: dict[str, Any], depth: int) -> dict[str, Any]:
    properties = schema.get("properties", {})
    names = [name for name in schema.get("required", ()) if name in properties]
    if names and not [name for name in names if not _documented(properties[name])]:
        # choices alone say nothing: a role needs its content
        names += [name for name in properties if name not in names][:1]
    return {name: sample(document, properties[name], name, depth - 1) for name in names} if depth else {}
