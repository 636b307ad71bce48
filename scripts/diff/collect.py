"""From findings in pairs of schemas to changes: each reported once, with the operations that it reaches."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .canonical import at
from .findings import Finding
from .model import LEVELS, Change, Level, Place, Side
from .reach import reachable
from .rules import OTHERS, Where, id_of, level_of
from .schemas import Pair
from .text import sentence

Keys = tuple[str, ...]
_INSIDE: dict[Where, Where] = {"parameter": "parameter-property", "body": "property"}
_Key = tuple[str, Keys, Keys, str | None]  # id, places, name


@dataclass(frozen=True, slots=True)
class Root:
    """A place where an operation uses a pair of schemas; ``needed`` is a parameter that can't be left out."""

    pair: Pair
    operation: str
    side: Side
    where: Where
    needed: bool = False


@dataclass(slots=True)
class _Reached:
    """One finding under one id: its worst level and all places."""

    finding: Finding
    level: Level
    side: Side
    places: set[Place] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A finding as it is reported at some place."""

    id: str
    level: Level
    side: Side
    finding: Finding

    @property
    def key(self) -> _Key:
        return self.id, self.finding.at_old, self.finding.at_new, self.finding.name


class Collector:
    """Takes changes of operations and roots of schemas, gives all changes."""

    def __init__(self) -> None:
        self._changes: dict[tuple[Any, ...], Change] = {}
        self._roots: list[Root] = []
        self._names: dict[Keys, str] = {}

    def name(self, place: Keys, name: str) -> None:
        """The name in messages of a place that only has a number: a parameter."""
        self._names[place] = name

    def add(
        self,
        rule: str,
        text: str,
        place: Place | None,
        at_old: Keys | None,
        at_new: Keys | None,
        old: Any = None,
        new: Any = None,
        level: Level | None = None,
    ) -> None:
        """A change outside of schemas; one that another operation already led to only reaches further."""
        known_level, side, _ = OTHERS[rule]
        key = (rule, at_old, at_new)
        change = self._changes.get(key)
        if change is None:
            where = [at(keys) if keys is not None else None for keys in (at_old, at_new)]
            side = place.direction if place is not None and side != "none" else side
            change = Change(rule, level or known_level, side, text, where[0], where[1], old, new)
            self._changes[key] = change
        if place is not None and place not in change.reaches:
            change.reaches.append(place)

    def root(self, root: Root) -> None:
        """An operation uses a pair of schemas."""
        self._roots.append(root)

    def changes(self) -> list[Change]:
        """All changes, the worst first."""
        found = [*self._changes.values(), *self._of_schemas()]
        for change in found:
            change.reaches.sort()
        return sorted(found, key=lambda c: (-LEVELS.index(c.level), c.text, c.id))

    def _of_schemas(self) -> Iterator[Change]:
        for identifier, one in _without_doubles(_reached(self._roots)):
            yield Change(
                id=identifier,
                level=one.level,
                direction=one.side if one.level not in ("wording", "layout") else "none",
                text=sentence(one.finding, one.places, self._names),
                at_old=at(one.finding.at_old),
                at_new=at(one.finding.at_new),
                old=one.finding.old,
                new=one.finding.new,
                schema=one.finding.component,
                reaches=list(one.places),
            )


@dataclass(frozen=True, slots=True)
class _State:
    """A pair as it is reached: what its findings mean depends on it.

    ``flip`` is inside of ``not``, ``muted`` below a property that this side never carries; ``needed`` as in ``Root``.
    """

    pair: Pair
    side: Side
    where: Where
    flip: bool = False
    muted: bool = False
    needed: bool = False

    def below(self) -> Iterator["_State"]:
        inner = _INSIDE.get(self.where, self.where)
        for link in self.pair.links:
            hidden = link.read_only if self.side == "request" else link.write_only
            where = inner if link.is_property else self.where
            yield _State(link.pair, self.side, where, self.flip != link.flip, self.muted or hidden)

    def outcomes(self) -> Iterator[_Outcome]:
        for item in self.pair.findings:
            hidden = item.read_only if self.side == "request" else item.write_only
            unused = self.needed and item.rule.startswith(
                "default-value"
            )  # it holds where a value is left out
            muted = self.muted or hidden or unused
            identifier = id_of(item.rule, self.side, self.where, muted=muted)
            level = level_of(item.rule, self.side, self.where, flip=self.flip, muted=muted)
            yield _Outcome(identifier, level, self.side, item)


def _reached(roots: list[Root]) -> dict[_Key, _Reached]:
    """Every finding below the roots, with the worst level and all places of it."""
    outcomes: dict[_Outcome, int] = {}

    def own(state: _State) -> int:
        mask = 0
        for outcome in state.outcomes():
            mask |= 1 << outcomes.setdefault(outcome, len(outcomes))
        return mask

    states = {root: _State(root.pair, root.side, root.where, needed=root.needed) for root in roots}
    masks = reachable(states.values(), _State.below, own)
    places: defaultdict[int, set[Place]] = defaultdict(set)
    for root, state in states.items():
        places[masks[state]].add(Place(root.operation, root.side))
    listed = list(outcomes)
    found: dict[_Key, _Reached] = {}
    for mask, here in places.items():
        for outcome in (listed[index] for index in _bits(mask)):
            one = found.setdefault(outcome.key, _Reached(outcome.finding, outcome.level, outcome.side))
            one.level = max(one.level, outcome.level, key=LEVELS.index)
            one.places |= here
    return found


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _without_doubles(reached: dict[_Key, _Reached]) -> Iterator[tuple[str, _Reached]]:
    """One cause that is a body here and a property there, at one level, is reported once."""
    groups: defaultdict[tuple[Any, ...], list[tuple[str, _Reached]]] = defaultdict(list)
    for (identifier, *rest), one in reached.items():
        side = one.side if one.level not in ("wording", "layout") else "none"
        groups[(one.finding.rule, *rest, side, one.level)].append((identifier, one))
    for same in groups.values():
        identifier, first = min(same, key=lambda pair: pair[0])
        for _, other in same:
            first.places |= other.places
        yield identifier, first
