"""What OpenAPI lets one write in several ways, written in the way of the documentation."""

from typing import Any

from scripts.spec import objects

from .model import Json, Normalised
from .refs import followed
from .shapes import WORDING

_BRANCHES = ("allOf", "anyOf", "oneOf")
_OF_CONSTANT = frozenset(("const", "type", "title", "description", "deprecated"))


def settle_spelling(result: Normalised) -> None:
    """Write schemas and examples in one way, in place: innermost first."""
    for _, node in reversed(list(objects(result.document))):
        _examples(result.document, node)
        _constants(node)
        _nested(node)
        for word in _BRANCHES:
            _sole_member(node, word)


def _examples(document: Json, holder: Json) -> None:
    """The first of the named examples of a media type or parameter is its ``example``."""
    examples = holder.get("examples")
    if "schema" in holder and "example" not in holder and isinstance(examples, dict) and examples:
        first = followed(document, next(iter(examples.values())))
        if isinstance(first, dict) and "value" in first:
            holder["example"] = first["value"]
            del holder["examples"]


def _constants(schema: Json) -> None:
    """Alternatives that are constants, and null at most beside them, are an ``enum``."""
    for word in ("oneOf", "anyOf"):
        branches = schema.get(word)
        if not isinstance(branches, list) or "enum" in schema or "const" in schema:
            continue
        rest = [branch for branch in branches if branch == {"type": "null"}]
        constants = [branch for branch in branches if _is_constant(branch)]
        if not constants or len(constants) + len(rest) < len(branches):
            continue
        kinds = list(dict.fromkeys(branch["type"] for branch in constants if "type" in branch))
        listed: Json = {"enum": [branch["const"] for branch in constants]}
        if kinds and "type" not in schema:
            listed["type"] = kinds[0] if len(kinds) == 1 else kinds
        schema[word] = [listed, *rest]


def _is_constant(branch: Any) -> bool:
    return isinstance(branch, dict) and "const" in branch and branch.keys() <= _OF_CONSTANT


def _nested(schema: Json) -> None:
    """Alternatives of alternatives are alternatives, where there is nothing beside them but null."""
    for word in ("oneOf", "anyOf"):
        branches = schema.get(word)
        if isinstance(branches, list) and len(branches) == 2 and {"type": "null"} in branches:
            inner = next((branch for branch in branches if branch != {"type": "null"}), None)
            own = inner.get(word, inner.get("anyOf")) if isinstance(inner, dict) and len(inner) == 1 else None
            if isinstance(own, list):
                schema[word] = [*own, *([] if {"type": "null"} in own else [{"type": "null"}])]


def _sole_member(schema: Json, word: str) -> None:
    """A list of one schema says what that schema says."""
    members = schema.get(word)
    if not isinstance(members, list) or len(members) != 1 or not isinstance(members[0], dict):
        return
    member: Json = members[0]
    others = {key: value for key, value in schema.items() if key != word}
    if "$ref" in member and others:
        if word != "allOf" and "allOf" not in others:
            schema["allOf"] = schema.pop(word)
    elif not (member.keys() & others.keys() - WORDING):
        del schema[word]
        schema.update({**member, **others})
