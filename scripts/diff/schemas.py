"""Two schemas, compared keyword by keyword, each pair once.

The result is a graph: a ``Pair`` has the findings about its own keywords, and links to the pairs below. What a
finding means depends on the side (request or response) and is looked up where the graph is read, in ``collect``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from . import keywords
from .alternatives import Matched, matched
from .canonical import ANNOTATIONS, LISTS, Document, Node
from .findings import Finding, finding
from .renames import renamed
from .types import described, relation

_EMPTY: dict[str, Any] = {}
_TOGGLES = {
    "contains": "contains",
    "propertyNames": "property-names",
    "if": "if",
    "then": "then",
    "else": "else",
    "contentSchema": "content-schema",
    "unevaluatedItems": "unevaluated-items",
    "unevaluatedProperties": "unevaluated-properties",
    "not": "not",
}
_ALTERNATIVES = {"allOf": "all-of", "anyOf": "any-of", "oneOf": "one-of"}


@dataclass(frozen=True, slots=True)
class Link:
    """A pair below another: ``is_property`` unless it is the same value's (an alternative), ``flip`` inside ``not``.

    ``read_only`` and ``write_only`` say that no request, or no response, carries it, then or now.
    """

    pair: "Pair"
    is_property: bool = True
    flip: bool = False
    read_only: bool = False
    write_only: bool = False


@dataclass(slots=True, eq=False)
class Pair:
    """Two schemas that take each other's place, and what differs in their own keywords."""

    old: Node
    new: Node
    text: bool
    findings: list[Finding] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


class Comparison:
    """Makes the pairs of two documents."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self._pairs: dict[tuple[int, int, bool], Pair] = {}
        self._pending: list[Pair] = []

    def pair(self, old: Node, new: Node, *, text: bool = False) -> Pair:
        """The pair of two schemas, compared with all that is below them. With ``text`` values travel as text."""
        found = self._pair(old, new, text)
        while self._pending:
            self._compare(self._pending.pop())
        return found

    def schemas(self, old: tuple[Any, tuple[str, ...]], new: tuple[Any, tuple[str, ...]], text: bool) -> Pair:
        """As ``pair``, for two schemas as written, each with its place."""
        return self.pair(self.old.node(*old), self.new.node(*new), text=text)

    def _pair(self, old: Node, new: Node, text: bool) -> Pair:
        key = (id(old), id(new), text)
        if key not in self._pairs:
            self._pairs[key] = Pair(old, new, text)
            self._pending.append(self._pairs[key])
        return self._pairs[key]

    def _compare(self, pair: Pair) -> None:
        old, new = pair.old, pair.new
        pair.findings += _wording(old, new)
        if self._flattened(pair) or self._wrapped(pair):
            return
        pair.findings += _types(old, new, pair.text)
        pair.findings += keywords.compare(old, new)
        for key in _ALTERNATIVES:
            self._alternatives(pair, key)
        self._properties(pair)
        for key in ("items", "additionalProperties"):
            self._open(pair, key)
        for key in _TOGGLES:
            self._toggle(pair, key)
        for key, name in (
            ("patternProperties", "pattern-property"),
            ("dependentSchemas", "dependent-schema"),
        ):
            self._map(pair, key, name)
        self._prefix_items(pair)

    def _link(self, pair: Pair, old: Node, new: Node, **flags: bool) -> None:
        pair.links.append(Link(self._pair(old, new, pair.text), **flags))

    def _wrapped(self, pair: Pair) -> bool:
        """One schema became one of several, or the other way round: reported as that, and the nearest one compared."""
        for key in ("oneOf", "anyOf"):
            for one, many, name in (
                (pair.old, pair.new, "wrapped-in"),
                (pair.new, pair.old, "unwrapped-from"),
            ):
                if _plain(one) and set(many.value) == {key} and not many.types:
                    parts = [many.child(key, str(index)) for index in range(len(many.value[key]))]
                    near = [part for part in parts if part.digest() == one.digest()] or [
                        part for part in parts if part.types == one.types
                    ]
                    same = bool(near) and near[0].digest() == one.digest()
                    suffix = "" if same or key == "oneOf" else "-changed"
                    pair.findings.append(
                        finding(pair.old, pair.new, f"{name}-{_ALTERNATIVES[key]}{suffix}", None, len(parts))
                    )
                    if near:
                        ends = (one, near[0]) if many is pair.new else (near[0], one)
                        self._link(pair, *ends, is_property=False)
                    return True
        return False

    def _alternatives(self, pair: Pair, key: str) -> None:
        before, after = (node.value.get(key) for node in (pair.old, pair.new))
        name = _ALTERNATIVES[key]
        if before is None and after is None:
            return
        if (before is None or after is None) and key != "allOf":
            rule = f"{name}-constraint-{'added' if before is None else 'removed'}"
            pair.findings.append(finding(pair.old, pair.new, rule, before, after, (key,)))
            return
        olds = [pair.old.child(key, str(index)) for index in range(len(before or ()))]
        news = [pair.new.child(key, str(index)) for index in range(len(after or ()))]
        found = matched(olds, news)
        for old, new in found.both:
            self._link(pair, old, new, is_property=False)
        pair.findings += _existence(pair, key, name, found)

    def _flattened(self, pair: Pair) -> bool:
        """True if an ``allOf`` on one side says what the keywords on the other do: merged, they are compared then."""
        if ("allOf" in pair.old.value) == ("allOf" in pair.new.value):
            return False
        old, new = self.old.flat(pair.old), self.new.flat(pair.new)
        if old is None or new is None or old.digest() != new.digest():
            return False
        self._link(pair, old, new, is_property=False)
        return True

    def _properties(self, pair: Pair) -> None:
        before, after = (node.value.get("properties", _EMPTY) for node in (pair.old, pair.new))
        needed_old, needed_new = (frozenset(node.value.get("required", ())) for node in (pair.old, pair.new))
        for name in before.keys() & after.keys():
            old, new = pair.old.child("properties", name), pair.new.child("properties", name)
            flags = {
                key: bool(old.value.get(keyword)) or bool(new.value.get(keyword))
                for key, keyword in (("read_only", "readOnly"), ("write_only", "writeOnly"))
            }
            self._link(pair, old, new, **flags)
            pair.findings += _needed(pair, name, name in needed_old, name in needed_new, flags, new)
            pair.findings += _access(pair, name, old, new, name in needed_old and name in needed_new)
        gone, come = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
        moved = renamed(
            gone, come, lambda name, new: _content((pair.new if new else pair.old).child("properties", name))
        )
        for name, now in moved.items():
            pair.findings.append(_renamed(pair, name, now, name in needed_old, now in needed_new))
        for name in gone:
            if name not in moved:
                node = pair.old.child("properties", name)
                pair.findings.append(_one(pair, name, node, name in needed_old, gone=True))
        for name in come:
            if name not in moved.values():
                node = pair.new.child("properties", name)
                pair.findings.append(_one(pair, name, node, name in needed_new, gone=False))
        for name in (needed_old ^ needed_new) - before.keys() - after.keys():
            pair.findings += _needed(pair, name, name in needed_old, name in needed_new, {}, None)

    def _open(self, pair: Pair, key: str) -> None:
        before, after = pair.old.value.get(key), pair.new.value.get(key)
        if before is None and after is None:
            return
        if (isinstance(before, dict) and isinstance(after, dict)) or key == "items":
            old = pair.old.child(key) if before is not None else self.old.node(_EMPTY, (*pair.old.at, key))
            new = pair.new.child(key) if after is not None else self.new.node(_EMPTY, (*pair.new.at, key))
            self._link(pair, old, new)
        elif before != after:
            rank = {True: 2, False: 0}
            wider = rank.get(after is None or after, 1) if not isinstance(after, dict) else 1
            was = rank.get(before is None or before, 1) if not isinstance(before, dict) else 1
            rule = "additional-properties-" + ("allowed" if wider > was else "restricted")
            pair.findings.append(finding(pair.old, pair.new, rule, before, after, (key,)))

    def _toggle(self, pair: Pair, key: str) -> None:
        before, after = key in pair.old.value, key in pair.new.value
        if before and after:
            self._link(
                pair,
                pair.old.child(key),
                pair.new.child(key),
                is_property=key in ("contains", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
                flip=key == "not",
            )
        elif before or after:
            rule = f"{_TOGGLES[key]}-{'added' if after else 'removed'}"
            pair.findings.append(
                finding(pair.old, pair.new, rule, pair.old.value.get(key), pair.new.value.get(key), (key,))
            )

    def _map(self, pair: Pair, key: str, name: str) -> None:
        before, after = (node.value.get(key, _EMPTY) for node in (pair.old, pair.new))
        for item in before.keys() & after.keys():
            self._link(pair, pair.old.child(key, item), pair.new.child(key, item))
        for item in sorted(before.keys() ^ after.keys()):
            rule = f"{name}-{'added' if item in after else 'removed'}"
            pair.findings.append(
                finding(pair.old, pair.new, rule, before.get(item), after.get(item), (key, item), name=item)
            )

    def _prefix_items(self, pair: Pair) -> None:
        before, after = (len(node.value.get("prefixItems", ())) for node in (pair.old, pair.new))
        for index in range(min(before, after)):
            self._link(pair, *(node.child("prefixItems", str(index)) for node in (pair.old, pair.new)))
        if before != after:
            rule = f"prefix-items-{'added' if after > before else 'removed'}"
            pair.findings.append(finding(pair.old, pair.new, rule, before, after, ("prefixItems",)))


def _plain(node: Node) -> bool:
    return bool(node.value or node.types) and not any(key in node.value for key in LISTS)


def _wording(old: Node, new: Node) -> Iterator[Finding]:
    if old.component != new.component:
        yield finding(old, new, "layout", old.component, new.component)
    if old.raw == new.raw:
        return
    changed = [key for key in ANNOTATIONS if old.raw.get(key) != new.raw.get(key)]
    if changed:
        yield finding(old, new, "wording", None, None, name=", ".join(changed))


def _types(old: Node, new: Node, text: bool) -> Iterator[Finding]:
    if old.null != new.null and (old.types or new.types or old.value or new.value):
        open_now = not new.null and new.types is None and not new.value
        if not open_now and not (not old.null and old.types is None and not old.value):
            yield finding(
                old, new, "became-nullable" if new.null else "became-not-nullable", old.null, new.null
            )
    plain = relation(old, new, text=False)
    if plain == "same":
        return
    many = max(len(old.types or ()), len(new.types or ())) > 1
    rules = {
        "wider": "list-of-types-widened" if many else "type-generalized",
        "narrower": "list-of-types-narrowed" if many else "type-specialized",
        "other": "type-changed",
    }
    rule = rules[plain]
    if text and plain == "other":
        as_text = relation(old, new, text=True)
        rule = {"wider": "type-text-widened", "narrower": "type-text-narrowed"}.get(as_text, rule)
    yield finding(old, new, rule, described(old), described(new))


def _existence(pair: Pair, key: str, name: str, found: Matched) -> Iterator[Finding]:
    for nodes, action, keep in ((found.gone, "removed", False), (found.come, "added", True)):
        for node in nodes:
            suffix = "-annotation-only" if name == "all-of" and not node.value and not node.types else ""
            label = node.component or node.raw.get("title") or described(node)
            before, after = (None, node.raw) if keep else (node.raw, None)
            yield finding(pair.old, pair.new, f"{name}-{action}{suffix}", before, after, (key,), name=label)


def _content(node: Node) -> tuple[int, bool]:
    """The content by which two properties are recognised as the same, and whether it is rare."""
    return node.digest(), bool(
        node.value.keys() & {"enum", "const", "format", "pattern", "properties", "items", "oneOf"}
    )


def _renamed(pair: Pair, old: str, new: str, before: bool, after: bool) -> Finding:
    suffix = {
        (True, True): "",
        (False, False): "-optional",
        (False, True): "-now-required",
        (True, False): "-now-optional",
    }
    at_old, at_new = ((*node.at, "properties", name) for node, name in ((pair.old, old), (pair.new, new)))
    base = finding(
        pair.old, pair.new, f"property-renamed{suffix[before, after]}", old, new, name=f"{old} to {new}"
    )
    return replace(base, at_old=at_old, at_new=at_new)


def _needed(
    pair: Pair, name: str, before: bool, after: bool, flags: dict[str, bool], new: Node | None
) -> Iterator[Finding]:
    if before == after:
        return
    rule = "property-became-optional" if before else "property-became-required"
    if after and new is not None and "default" in new.value:
        rule += "-with-default"
    # "required" is a list: what points into it is the property's name.
    yield finding(pair.old, pair.new, rule, before, after, ("properties", name), name=name, **flags)


def _access(pair: Pair, name: str, old: Node, new: Node, needed: bool) -> Iterator[Finding]:
    for keyword, label in (("readOnly", "read-only"), ("writeOnly", "write-only")):
        before, after = bool(old.value.get(keyword)), bool(new.value.get(keyword))
        if before != after:
            kind = "required" if needed else "optional"
            rule = f"{kind}-property-became-{'' if after else 'not-'}{label}"
            yield finding(pair.old, pair.new, rule, before, after, ("properties", name, keyword), name=name)


def _one(pair: Pair, name: str, node: Node, needed: bool, *, gone: bool) -> Finding:
    if gone:
        rule = f"{'required' if needed else 'optional'}-property-removed"
    else:
        rule = f"new-{'required' if needed else 'optional'}-property"
        if needed and "default" in node.value:
            rule += "-with-default"
    before, after = (node.raw, None) if gone else (None, node.raw)
    return finding(
        pair.old,
        pair.new,
        rule,
        before,
        after,
        ("properties", name),
        name=name,
        read_only=bool(node.value.get("readOnly")),
        write_only=bool(node.value.get("writeOnly")),
    )
