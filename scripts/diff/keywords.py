"""The keywords of a schema that hold plain values: bounds, enumerations, patterns, defaults, tags of alternatives."""

from collections.abc import Iterator
from typing import Any

from .canonical import Node, frozen
from .findings import Finding, finding

_UPPER = {
    "maximum": "max",
    "exclusiveMaximum": "exclusive-max",
    "maxLength": "max-length",
    "maxItems": "max-items",
    "maxProperties": "max-properties",
    "maxContains": "max-contains",
}
_LOWER = {
    "minimum": "min",
    "exclusiveMinimum": "exclusive-min",
    "minLength": "min-length",
    "minItems": "min-items",
    "minProperties": "min-properties",
    "minContains": "min-contains",
}
_IMPLIED = {"minLength": 0, "minContains": 1}  # what holds where nothing is said
_ANYTHING = frozenset((".*", "^.*$", "^.*", ".*$", "", "[\\s\\S]*", "^[\\s\\S]*$"))


def compare(old: Node, new: Node) -> Iterator[Finding]:
    """The differences in the plain keywords of two schemas."""
    yield from _bounds(old, new)
    yield from _values(old, new)
    yield from _pattern(old, new)
    yield from _default(old, new)
    yield from _dependent_required(old, new)
    yield from _discriminator(old, new)
    for key, rule in (("multipleOf", "multiple-of"), ("uniqueItems", "unique-items")):
        yield from _set_or_not(old, new, key, rule)
    for key, rule in (("contentMediaType", "content-media-type"), ("contentEncoding", "content-encoding")):
        if frozen(old.value.get(key)) != frozen(new.value.get(key)):
            yield _at(old, new, f"{rule}-changed", key)
    if bool(old.value.get("deprecated")) != bool(new.value.get("deprecated")):
        yield _at(old, new, "deprecated" if new.value.get("deprecated") else "reactivated", "deprecated")


def _at(old: Node, new: Node, rule: str, key: str, **about: Any) -> Finding:
    return finding(old, new, rule, old.value.get(key), new.value.get(key), (key,), **about)


def _bounds(old: Node, new: Node) -> Iterator[Finding]:
    for keys in (_UPPER, _LOWER):
        for key, name in keys.items():
            before, after = _bound(old, key), _bound(new, key)
            if before == after or (key.endswith("Contains") and not _both_contain(old, new)):
                continue
            if before is None or after is None:
                yield _at(old, new, f"{name}-{'set' if before is None else 'unset'}", key)
            else:
                yield _at(old, new, f"{name}-{'increased' if after > before else 'decreased'}", key)


def _bound(node: Node, key: str) -> float | None:
    value = node.value.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return _IMPLIED.get(key)


def _both_contain(old: Node, new: Node) -> bool:
    return "contains" in old.value and "contains" in new.value


def _values(old: Node, new: Node) -> Iterator[Finding]:
    """Enumerations and constants: the values that are admitted."""
    before, after = _admitted(old), _admitted(new)
    if before == after:
        return
    key = "const" if "const" in old.value or "const" in new.value else "enum"
    consts = [node for node in (old, new) if "const" in node.value]
    if before is None or after is None:
        came, went = ("const-added", "const-removed") if consts else ("became-enum", "enum-removed")
        yield _at(old, new, came if before is None else went, key)
    elif len(consts) == 2:
        yield _at(old, new, "const-changed", key)
    else:
        for values, rule in (
            (after.keys() - before.keys(), "added"),
            (before.keys() - after.keys(), "removed"),
        ):
            if values:
                named = [(after | before)[value] for value in sorted(values)]
                yield _at(old, new, f"enum-value-{rule}", key, name=", ".join(map(str, named)))


def _admitted(node: Node) -> dict[str, Any] | None:
    if "const" in node.value:
        return {frozen(node.value["const"]): node.value["const"]}
    values = node.value.get("enum")
    return {frozen(value): value for value in values} if isinstance(values, list) else None


def _pattern(old: Node, new: Node) -> Iterator[Finding]:
    before, after = old.value.get("pattern"), new.value.get("pattern")
    if before == after or {before, after} <= {None, *_ANYTHING}:
        return
    if before in (None, *_ANYTHING):
        rule = "pattern-added"
    elif after is None:
        rule = "pattern-removed"
    else:
        rule = "pattern-generalized" if after in _ANYTHING else "pattern-changed"
    yield _at(old, new, rule, "pattern")


def _default(old: Node, new: Node) -> Iterator[Finding]:
    before, after = "default" in old.value, "default" in new.value
    if before != after:
        yield _at(old, new, "default-value-added" if after else "default-value-removed", "default")
    elif before and frozen(old.value["default"]) != frozen(new.value["default"]):
        yield _at(old, new, "default-value-changed", "default")


def _set_or_not(old: Node, new: Node, key: str, rule: str) -> Iterator[Finding]:
    before, after = old.value.get(key), new.value.get(key)
    if before != after:
        action = "added" if before is None else "removed" if after is None else "changed"
        yield _at(old, new, f"{rule}-{action}", key)


def _dependent_required(old: Node, new: Node) -> Iterator[Finding]:
    before, after = (node.value.get("dependentRequired", {}) for node in (old, new))
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        if (was is None) != (now is None) or set(was or ()) != set(now or ()):
            action = "added" if was is None else "removed" if now is None else "changed"
            rule = f"dependent-required-{action}"
            yield finding(old, new, rule, was, now, ("dependentRequired", name), name=name)


def _discriminator(old: Node, new: Node) -> Iterator[Finding]:
    before, after = old.value.get("discriminator"), new.value.get("discriminator")
    if isinstance(before, dict) != isinstance(after, dict):
        yield _at(old, new, f"discriminator-{'added' if after else 'removed'}", "discriminator")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return
    if before.get("propertyName") != after.get("propertyName"):
        yield _at(old, new, "discriminator-property-name-changed", "discriminator")
    was, now = (value.get("mapping") or {} for value in (before, after))
    for key in sorted(was.keys() | now.keys()):
        if key in was and key in now:
            if was[key] != now[key] and old.document.named(was[key]) != new.document.named(now[key]):
                yield _mapping(old, new, "changed", key, was, now)
        else:
            yield _mapping(old, new, "added" if key in now else "deleted", key, was, now)


def _mapping(old: Node, new: Node, action: str, key: str, was: Any, now: Any) -> Finding:
    below = ("discriminator", "mapping", key)
    return finding(old, new, f"discriminator-mapping-{action}", was.get(key), now.get(key), below, name=key)
