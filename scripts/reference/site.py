"""The pages of a reference: which methods are on which, what all of them share, and how they are found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from scripts.extensions import RULES
from scripts.quirks.model import Quirk
from scripts.spec import objects, pointer

from .facts import delivery
from .operations import Method, RuleText, rule_texts


@dataclass(frozen=True)
class Page:
    """One resource: `shared` are the quirks of all of its methods, with a note where all have the same."""

    name: str
    methods: list[Method]
    shared: list[tuple[Quirk, str]]

    @property
    def url(self) -> str:
        return f"{self.name}.html"

    def own_common(self, everywhere: list[Quirk]) -> list[tuple[Quirk, str]]:
        """The quirks of the page that aren't those of every operation of the API."""
        return [found for found in self.shared if found[0] not in everywhere]

    def own_quirks(self, method: Method) -> list[tuple[Quirk, str]]:
        """The quirks of a method that aren't those of the whole page."""
        return [found for found in method.quirks if found not in self.shared]


@dataclass
class Group:
    """Pages whose resources begin with the same part; `inner` are groups by the next part."""

    name: str
    pages: list[Page] = field(default_factory=list)
    inner: dict[str, "Group"] = field(default_factory=dict)

    def holds(self, page: Page | None) -> bool:
        """True if a page is in the group or in one inside it."""
        return page in self.pages or any(group.holds(page) for group in self.inner.values())


@dataclass(frozen=True)
class Site:
    """All pages; `everywhere` are the quirks of every operation, `general` those of none.

    `rules` are for all operations, `inner_rules` those of schemas and webhooks, by their names. `earned`: tiers tell
    what they take.
    """

    pages: list[Page]
    groups: list[Group]
    everywhere: list[Quirk]
    general: list[Quirk]
    rules: list[RuleText]
    inner_rules: list[tuple[str, list[RuleText]]]
    webhooks: list[tuple[str, str, str]]
    tiers: dict[str, dict[str, Any]]
    buckets: list[str]
    earned: bool


def site(document: dict[str, Any], methods: list[Method], general: list[Quirk]) -> Site:
    """The site of an API from its effective spec and its methods; `general` are the quirks of no operation."""
    everywhere = _common(methods)
    by_resource: dict[str, list[Method]] = {}
    for method in methods:
        by_resource.setdefault(method.resource, []).append(method)
    pages = [Page(name, found, _shared(found, everywhere)) for name, found in sorted(by_resource.items())]
    tiers = document["info"].get("x-rate-limit-tiers", {})
    buckets = [key for key in next(iter(tiers.values()), {}) if key not in ("name", "spent", "days")]
    earned = any("spent" in tier for tier in tiers.values())
    return Site(
        pages,
        _groups(pages),
        everywhere,
        general,
        rule_texts(document["info"]),
        list(_inner_rules(document)),
        _webhooks(document),
        tiers,
        buckets,
        earned,
    )


def search_index(pages: Iterable[Page]) -> list[list[str]]:
    """For each method its name, HTTP method, path, summary and the names of its parameters."""
    return [
        [
            m.name,
            m.verb,
            m.path,
            m.summary,
            " ".join({p.wire or p.name: 0 for p in m.parameters} | {p.name: 0 for p in m.parameters}),
        ]
        for page in pages
        for m in page.methods
    ]


def _words(method: Method) -> Iterator[str]:
    for parameter in method.parameters:
        yield parameter.name
        if parameter.wire:
            yield parameter.wire


def _common(methods: list[Method]) -> list[Quirk]:
    """Quirks that every one of several methods has."""
    if len(methods) < 2:
        return []
    return [
        quirk for quirk, _ in methods[0].quirks if all(quirk in [q for q, _ in m.quirks] for m in methods)
    ]


def _shared(methods: list[Method], everywhere: list[Quirk]) -> list[tuple[Quirk, str]]:
    first = methods[0].quirks
    if len(methods) == 1:
        return [found for found in first if found[0] in everywhere]
    return [found for found in first if all(found in method.quirks for method in methods)]


def _groups(pages: list[Page]) -> list[Group]:
    top: dict[str, Group] = {}
    for page in pages:
        parts = page.name.split(".")
        group = top.setdefault(parts[0], Group(parts[0]))
        if len(parts) > 2:
            group = group.inner.setdefault(parts[1], Group(parts[1]))
        group.pages.append(page)
    return list(top.values())


def _inner_rules(document: dict[str, Any]) -> Iterator[tuple[str, list[RuleText]]]:
    """The rules of schemas and webhooks: a component or a webhook by its name, any other schema by its place."""
    for place, found in objects(document):
        match place:
            case ("components", "schemas", name) | ("webhooks", name, _):
                name = str(name)
            case ("components" | "webhooks", *_) | ("paths", _, _, _, *_):
                name = pointer(place)
            case _:
                continue
        if RULES in found:
            yield name, rule_texts(found)


def _webhooks(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (name, str(operation.get("summary") or operation.get("description") or ""), delivery(operation))
        for name, item in document.get("webhooks", {}).items()
        for operation in item.values()
        if isinstance(operation, dict)
    ]
