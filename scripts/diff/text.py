"""A change in a sentence: ``Project: property residency added, optional; responses of 4 operations``."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from .findings import Finding
from .model import Place

_PROPERTY = {
    "new-required-property": "property {} added, required",
    "new-required-property-with-default": "property {} added, required, with a default",
    "new-optional-property": "property {} added, optional",
    "required-property-removed": "property {} removed, was required",
    "optional-property-removed": "property {} removed, was optional",
    "wording": "wording changed ({})",
    "layout": "layout changed",
}
_SILENT = frozenset(("not", "allOf", "oneOf", "anyOf", "schema"))
_LONGEST = 80


def sentence(finding: Finding, places: Collection[Place], names: Mapping[tuple[str, ...], str]) -> str:
    """A sentence with the change, its place, and whom it reaches; ``names`` are those of parameters by place."""
    return f"{subject(finding, names)}: {_action(finding)}; {reach(places)}"


def subject(finding: Finding, names: Mapping[tuple[str, ...], str]) -> str:
    """The schema or operation, and the way from it: ``Project.owner.name``, ``POST /x 200 items[]``."""
    at = finding.at_new or finding.at_old
    keys = tuple(names.get(at[: index + 1], key) for index, key in enumerate(at))
    if finding.name and "property" in finding.rule and "properties" in keys[-3:-1]:
        keys = keys[: len(keys) - (3 if keys[-3] == "properties" else 2)]  # the sentence names the property
    start = (
        keys[2] if finding.component and keys[:3] == ("components", "schemas", finding.component) else None
    )
    if start is not None:
        return start + _way(keys[3:], joined=True)
    if keys[:1] in (("paths",), ("webhooks",)):
        name = f"{keys[2].upper()} {keys[1]}" if keys[0] == "paths" and len(keys) > 2 else " ".join(keys[1:3])
        return name + _way(keys[3:], joined=False)
    return "/".join(keys[1:3]) + _way(keys[3:], joined=False)


def reach(places: Collection[Place]) -> str:
    """``responses of 4 operations``, ``request of POST /x``."""
    sides = sorted({place.direction for place in places})
    operations = sorted({place.operation for place in places})
    side = " and ".join(sides)
    if len(operations) == 1:
        return f"{side} of {operations[0]}"
    return f"{' and '.join(name + 's' for name in sides)} of {len(operations)} operations"


def shown(value: Any) -> str:
    """A JSON value on one line, shortened."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


def _action(finding: Finding) -> str:
    if finding.rule in _PROPERTY:
        return _PROPERTY[finding.rule].format(finding.name)
    words = finding.rule.replace("-", " ").replace("property became", f"property {finding.name} became")
    if finding.rule.startswith("property-renamed"):
        return f"property {finding.old} renamed to {finding.new}"
    named = f" {shown(finding.name)}" if finding.name and finding.name not in words else ""
    return f"{words}{named}{_values(finding)}"


def _values(finding: Finding) -> str:
    simple = [not isinstance(value, dict | list) for value in (finding.old, finding.new)]
    if (
        not all(simple)
        or "property" in finding.rule
        or isinstance(finding.new, bool)
        or "enum" in finding.rule
    ):
        return ""
    if finding.old is None:
        return f": {shown(finding.new)}" if finding.new is not None else ""
    return (
        f": {shown(finding.old)} to {shown(finding.new)}"
        if finding.new is not None
        else f", was {shown(finding.old)}"
    )


def _way(keys: tuple[str, ...], *, joined: bool) -> str:
    """The way into a schema, as its values are written: properties by name, items as ``[]``."""
    parts: list[str] = []
    rest = list(keys)
    while rest:
        key = rest.pop(0)
        if key == "properties" and rest:
            parts.append(rest.pop(0))
        elif key in ("items", "prefixItems"):
            parts.append("[]")
        elif key == "additionalProperties":
            parts.append("{}")
        elif key == "content" and rest:
            parts.append(rest.pop(0))
        elif key == "requestBody":
            parts.append("body")
        elif key == "parameters" and joined is False and rest:
            parts.append(f"parameter {rest.pop(0)}")
        elif key == "responses" and rest:
            parts.append(rest.pop(0))
        elif key not in _SILENT and not key.isdigit() and key not in _KEYWORDS:
            parts.append(key)
    if joined:
        return "".join(part if part == "[]" else f".{part}" for part in parts)
    return "".join(f" {part}" for part in parts)


_KEYWORDS = frozenset(
    (
        *("type", "enum", "const", "default", "format", "pattern", "minimum", "maximum", "exclusiveMinimum"),
        *(
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
        ),
        *(
            "deprecated",
            "readOnly",
            "writeOnly",
            "discriminator",
            "mapping",
            "required",
            "uniqueItems",
            "multipleOf",
        ),
        *(
            "contentMediaType",
            "contentEncoding",
            "contentSchema",
            "minContains",
            "maxContains",
            "dependentRequired",
        ),
    )
)
