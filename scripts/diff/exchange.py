"""Comparison of one operation's parts on the wire: parameters, bodies, statuses, media types, headers."""

import re
from dataclasses import dataclass
from typing import Any

from scripts.spec import IGNORED_HEADERS

from .canonical import Document, frozen
from .collect import Collector, Keys, Root
from .media import match_media, textual
from .model import Level, Place, Side
from .renames import renamed
from .rules import Where
from .schemas import Comparison
from .types import scalar

Held = tuple[dict[str, Any], Keys]  # an object and its place

_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
WORDING = ("description", "example", "examples", "summary")


@dataclass(frozen=True, slots=True)
class Usage:
    """One operation in its document, with references followed on first use of its parts."""

    document: Document
    value: dict[str, Any]
    item: dict[str, Any]
    at: Keys
    item_at: Keys

    def parameters(self) -> dict[tuple[str, str], Held]:
        """By place and name (of a header in small letters); those of the operation replace those of the path."""
        found: dict[tuple[str, str], Held] = {}
        for holder, start in ((self.item, self.item_at), (self.value, self.at)):
            for index, raw in enumerate(holder.get("parameters", ())):
                value, at = self.document.follow(raw, (*start, "parameters", str(index)))
                where, name = value["in"], value["name"]
                key = name.lower() if where == "header" else name
                if where != "header" or key not in IGNORED_HEADERS:
                    found[where, key] = (value, at)
        return found

    def body(self) -> Held | None:
        """The request body, if there is one."""
        raw = self.value.get("requestBody")
        return None if raw is None else self.document.follow(raw, (*self.at, "requestBody"))

    def responses(self) -> dict[str, Held]:
        """The responses by status."""
        return {
            status.upper() if status != "default" else status: self.document.follow(
                raw, (*self.at, "responses", status)
            )
            for status, raw in self.value.get("responses", {}).items()
            if not status.startswith("x-")
        }

    def content(self, value: dict[str, Any], at: Keys) -> dict[str, Held]:
        """The media types of a body, response or parameter, each with the place of its schema."""
        return {
            name: (media, (*at, "content", name, "schema"))
            for name, media in value.get("content", {}).items()
            if isinstance(media, dict)
        }

    def headers(self, value: dict[str, Any], at: Keys) -> dict[str, Held]:
        """The headers of a response, by their names in small letters."""
        found = {
            name.lower(): self.document.follow(raw, (*at, "headers", name))
            for name, raw in value.get("headers", {}).items()
        }
        return {name: held for name, held in found.items() if name not in IGNORED_HEADERS}


class Exchange:
    """Compares what one operation takes and gives in two documents."""

    def __init__(self, old: Document, new: Document, into: Collector) -> None:
        self.old, self.new, self._into = old, new, into
        self._schemas = Comparison(old, new)

    def request(self, old: Usage, new: Usage, name: str, side: Side) -> None:
        """Parameters and body; ``side`` is ``response`` where users read them (webhooks)."""
        place = Place(name, side)
        self._parameters(old, new, place)
        before, after = old.body(), new.body()
        if before is None and after is not None:
            needed = after[0].get("required") is True
            self._body("added-required" if needed else "added-optional", "added", place, None, after)
        elif before is not None and after is None:
            self._body("removed", "removed", place, before, None)
        elif before is not None and after is not None:
            was, now = (held[0].get("required") is True for held in (before, after))
            if was != now:
                word = "required" if now else "optional"
                self._body(f"became-{word}", f"became {word}", place, before, after)
            self._content(old, new, before, after, place)
            self._wording("request-body-wording", f"{name}: body", place, before, after)

    def _body(self, rule: str, words: str, place: Place, before: Held | None, after: Held | None) -> None:
        reversed_levels: dict[str, Level] = {
            "added-required": "info",
            "became-required": "info",
            "became-optional": "breaking",
        }
        level = reversed_levels.get(rule) if place.direction == "response" else None
        at_old, at_new = (held[1] if held else None for held in (before, after))
        self._into.add(
            f"request-body-{rule}", f"{place.operation}: body {words}", place, at_old, at_new, level=level
        )

    def responses(self, old: Usage, new: Usage, name: str, side: Side) -> None:
        """Statuses, their media types and headers; ``side`` is ``request`` where users send them (webhooks)."""
        place = Place(name, side)
        before, after = old.responses(), new.responses()
        for status in sorted(before.keys() | after.keys()):
            was, now = before.get(status), after.get(status)
            kind = "success" if status.startswith("2") else "non-success"
            if was is None or now is None:
                action = "added" if was is None else "removed"
                self._into.add(
                    f"response-{kind}-status-{action}",
                    f"{name}: status {status} {action}",
                    place,
                    None if was is None else (*old.at, "responses", status),
                    None if now is None else (*new.at, "responses", status),
                    None if was is None else status,
                    None if now is None else status,
                )
                continue
            self._content(old, new, was, now, place)
            self._headers(old, new, was, now, place)
            self._wording("response-wording", f"{name}: {status}", place, was, now)

    def _wording(self, rule: str, subject: str, place: Place, before: Held, after: Held) -> None:
        changed = [key for key in WORDING if before[0].get(key) != after[0].get(key)]
        if changed:
            text = f"{subject}: wording changed ({', '.join(changed)})"
            self._into.add(rule, text, place, before[1], after[1])

    # parameters

    def _parameters(self, old: Usage, new: Usage, place: Place) -> None:
        before, after = old.parameters(), new.parameters()
        both = {key: key for key in before.keys() & after.keys()}
        both |= _path_names(old, new, before, after)
        gone = [key for key in before if key not in both]
        come = [key for key in after if key not in both.values()]
        both |= self._renamed(gone, come, before, after, place)
        for key in gone:
            if key not in both:
                text = f"{place.operation}: {_label(key)} removed"
                self._into.add(
                    "request-parameter-removed", text, place, before[key][1], None, _label(key), None
                )
        for key in come:
            if key not in both.values():
                self._new_parameter(key, after[key], place)
        for key, now in both.items():
            self._parameter(_label(now), before[key], after[now], place, now[0])

    def _renamed(
        self,
        gone: list[tuple[str, str]],
        come: list[tuple[str, str]],
        before: dict[tuple[str, str], Held],
        after: dict[tuple[str, str], Held],
        place: Place,
    ) -> dict[tuple[str, str], tuple[str, str]]:
        """Parameters with another name now, reported as renamed."""

        def content(name: str, is_new: bool) -> tuple[Any, bool]:
            where, _, key = name.partition(":")
            held, document = (after[where, key], self.new) if is_new else (before[where, key], self.old)
            node = document.node(held[0].get("schema", {}), held[1])
            return (where, node.digest()), bool(node.value.keys() & {"enum", "format", "pattern", "const"})

        found = renamed([":".join(key) for key in gone], [":".join(key) for key in come], content)
        pairs = {tuple(k.split(":", 1)): tuple(v.split(":", 1)) for k, v in found.items()}
        result: dict[tuple[str, str], tuple[str, str]] = {}
        for (where, name), (_, now) in pairs.items():
            result[where, name] = (where, now)
            was_at, now_at = before[where, name][1], after[where, now][1]
            text = f"{place.operation}: {where} parameter {name} renamed to {now}"
            self._into.add("request-parameter-renamed", text, place, was_at, now_at, name, now)
        return result

    def _new_parameter(self, key: tuple[str, str], held: Held, place: Place) -> None:
        needed = held[0].get("required") is True or key[0] == "path"
        rule = "new-required-request-parameter" if needed else "new-optional-request-parameter"
        rule = "new-request-path-parameter" if key[0] == "path" else rule
        text = f"{place.operation}: {_label(key)} added, {'required' if needed else 'optional'}"
        self._into.add(rule, text, place, None, held[1], None, _label(key))

    def _parameter(self, label: str, before: Held, after: Held, place: Place, where: str) -> None:
        (old, old_at), (new, new_at) = before, after
        self._into.name(new_at, new["name"])
        subject = f"{place.operation}: {label}"
        needed = [value.get("required") is True or where == "path" for value in (old, new)]
        if needed[0] != needed[1]:
            word = "required" if needed[1] else "optional"
            at = ((*old_at, "required"), (*new_at, "required"))
            self._into.add(f"request-parameter-became-{word}", f"{subject} became {word}", place, *at)
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            word = "deprecated" if new.get("deprecated") else "reactivated"
            self._into.add(f"request-parameter-{word}", f"{subject} {word}", place, old_at, new_at)
        if _written(old, where) != _written(new, where) and not _same_on_the_wire(old, new, where):
            text = f"{subject} is written otherwise: style or explode changed"
            self._into.add("request-parameter-style-changed", text, place, old_at, new_at)
        self._wording("request-parameter-wording", subject, place, before, after)
        self._parameter_schema(subject, before, after, place, where, needed=new.get("required") is True)

    def _parameter_schema(
        self, subject: str, before: Held, after: Held, place: Place, where: str, *, needed: bool
    ) -> None:
        one, other = _schema_of(before), _schema_of(after)
        if one[1] != other[1]:
            text = f"{subject} is in another format: {one[1] or 'text'} to {other[1] or 'text'}"
            self._into.add(
                "request-parameter-content-changed", text, place, before[1], after[1], one[1], other[1]
            )
            return
        old, new = self.old.node(*one[0]), self.new.node(*other[0])
        if (
            scalar(old)
            and new.types == frozenset(("array",))
            and _repeated(after[0], where)
            and not new.value.keys() - {"items"}
        ):
            new = new.child("items") if "items" in new.value else self.new.node({}, new.at)
            text = f"{subject} may be given more than once"
            self._into.add("request-parameter-repeatable", text, place, before[1], after[1])
        pair = self._schemas.pair(old, new, text=one[1] is None)
        kind: Where = "parameter" if place.direction == "request" else "header"
        self._into.root(Root(pair, place.operation, place.direction, kind, needed=needed))

    # contents

    def _content(self, old: Usage, new: Usage, before: Held, after: Held, place: Place) -> None:
        one, other = old.content(*before), new.content(*after)
        side: Side = place.direction
        prefix = "request-body" if side == "request" else "response"
        found = match_media(list(one), list(other))
        for action, names in (("removed", found.gone), ("added", found.come)):
            for name in names:
                held = one.get(name) if action == "removed" else other.get(name)
                if not one and action == "added" and prefix == "response":
                    rule = "response-body-added"
                else:
                    rule = f"{prefix}-media-type-{action}"
                at = (*(held[1] if held else before[1])[:-1],)
                text = f"{place.operation}{_status(before[1])}: media type {name} {action}"
                ends = (at, None) if action == "removed" else (None, at)
                values = (name, None) if action == "removed" else (None, name)
                self._into.add(rule, text, place, *ends, *values)
        for was, now, kind in found.both:
            if kind != "same":
                text = f"{place.operation}{_status(before[1])}: media type {was} {kind}: {now}"
                self._into.add(
                    f"{prefix}-media-type-name-{kind}",
                    text,
                    place,
                    one[was][1][:-1],
                    other[now][1][:-1],
                    was,
                    now,
                )
            self._media(now, one[was], other[now], place, prefix)

    def _media(self, name: str, before: Held, after: Held, place: Place, prefix: str) -> None:
        was, now = "schema" in before[0], "schema" in after[0]
        side: Side = place.direction
        if was and now:
            schemas = [(held[0]["schema"], held[1]) for held in (before, after)]
            pair = self._schemas.schemas(schemas[0], schemas[1], textual(name))
            self._into.root(Root(pair, place.operation, side, "body"))
        elif was or now:
            rule = f"{side}-body-media-type-schema-{'added' if now else 'removed'}"
            described = "described now" if now else "no longer described"
            text = f"{place.operation}{_status(before[1])}: {name} is {described}"
            self._into.add(rule, text, place, before[1], after[1])
        if prefix == "request-body" and frozen(_encoding(before[0])) != frozen(_encoding(after[0])):
            at = [(*held[1][:-1], "encoding") for held in (before, after)]
            text = f"{place.operation}: parts of {name} are written otherwise"
            self._into.add("request-body-encoding-changed", text, place, at[0], at[1])

    def _headers(self, old: Usage, new: Usage, before: Held, after: Held, place: Place) -> None:
        one, other = old.headers(*before), new.headers(*after)
        for name in sorted(one.keys() | other.keys()):
            was, now = one.get(name), other.get(name)
            subject = f"{place.operation}{_status(before[1])}: header {name}"
            if was is None and now is not None:
                self._into.add("response-header-added", f"{subject} added", place, None, now[1], None, name)
            elif was is not None and now is None:
                kind = "required" if was[0].get("required") is True else "optional"
                text = f"{subject} removed, was {kind}"
                self._into.add(f"{kind}-response-header-removed", text, place, was[1], None, name, None)
            elif was is not None and now is not None:
                self._header(subject, was, now, place)

    def _header(self, subject: str, before: Held, after: Held, place: Place) -> None:
        was, now = (held[0].get("required") is True for held in (before, after))
        if was != now:
            word = "required" if now else "optional"
            text = f"{subject} became {word}"
            self._into.add(f"response-header-became-{word}", text, place, before[1], after[1])
        one, other = _schema_of(before), _schema_of(after)
        pair = self._schemas.schemas(one[0], other[0], text=one[1] is None)
        self._into.root(Root(pair, place.operation, place.direction, "header"))


def _label(key: tuple[str, str]) -> str:
    return f"{key[0]} parameter {key[1]}"


def _status(at: Keys) -> str:
    return f" {at[-1]}" if len(at) > 1 and at[-2] == "responses" else ""


def _schema_of(held: Held) -> tuple[tuple[Any, Keys], str | None]:
    """The schema of a parameter or header, and the media type that it is in, if it is in one."""
    value, at = held
    for name, media in value.get("content", {}).items():
        return (media.get("schema", {}), (*at, "content", name, "schema")), name
    return (value.get("schema", {}), (*at, "schema")), None


def _written(value: dict[str, Any], where: str) -> tuple[str, bool, bool]:
    style = value.get("style", _STYLES.get(where, "simple"))
    return style, value.get("explode", style == "form"), value.get("allowReserved") is True


def _same_on_the_wire(old: dict[str, Any], new: dict[str, Any], where: str) -> bool:
    """Single values are written alike with and without ``explode``."""
    single = all(
        isinstance(value.get("schema", {}).get("type"), str)
        and value["schema"]["type"] not in ("array", "object")
        for value in (old, new)
    )
    one, other = _written(old, where), _written(new, where)
    return single and (one[0], one[2]) == (other[0], other[2])


def _repeated(value: dict[str, Any], where: str) -> bool:
    """True if an array of one item is written as the item alone: ``?x=1``."""
    style, explode, _ = _written(value, where)
    return where in ("query", "cookie") and style == "form" and explode


def _encoding(media: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {k: v for k, v in value.items() if k in ("contentType", "style", "explode", "allowReserved")}
        for name, value in (media.get("encoding") or {}).items()
        if isinstance(value, dict)
    }


def _path_names(
    old: Usage, new: Usage, before: dict[tuple[str, str], Held], after: dict[tuple[str, str], Held]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Path parameters that only changed their name, which no request carries: by their place in the path."""
    ends = [[part[1:-1] for part in _parts(usage)] for usage in (old, new)]
    return {
        ("path", was): ("path", now)
        for was, now in zip(*ends, strict=False)
        if was != now and ("path", was) in before and ("path", now) in after and ("path", was) not in after
    }


def _parts(usage: Usage) -> list[str]:
    """The parameters in a path, in order, in braces."""
    path = next((key for key in usage.at if key.startswith("/")), "")
    return _PLACEHOLDER.findall(path)
