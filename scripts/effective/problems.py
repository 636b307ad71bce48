"""Problems for a maintainer after a run, grouped by cause, each with its remedy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Level = Literal["lost", "stale", "unfit", "changed", "count", "note"]

LEVELS: dict[Level, str] = {
    "lost": "a price, a limit, an expiry or a key is no longer known where it was: an error until confirmed",
    "stale": "an overlay's action has nothing to act upon, or doesn't fit: the rest of its quirk applies",
    "unfit": "an operation or a name can't become code as it is, and was left out of the client",
    "changed": "upstream has changed a part that an overlay replaces",
    "count": "an action matches more or fewer places than when it was last confirmed, or changes nothing now",
    "note": "good to know",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing: ``cause`` is what several may share, ``where`` a file and action or an operation, ``mend`` the
    command or edit that settles it, ``quirk`` the quirk that is stale by it."""

    level: Level
    cause: str
    where: str
    text: str
    mend: str
    quirk: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one run."""

    problems: tuple[Problem, ...]

    def of(self, *levels: Level) -> list[Problem]:
        """Those of some levels, in their order."""
        return [problem for problem in self.problems if problem.level in levels]

    @property
    def stale(self) -> dict[str, list[str]]:
        """The stale quirks by id, each with its causes."""
        found: dict[str, list[str]] = {}
        for problem in self.of("stale"):
            if problem.quirk is not None and problem.cause not in found.setdefault(problem.quirk, []):
                found[problem.quirk].append(problem.cause)
        return found

    def lines(self, levels: Iterable[Level] = LEVELS) -> Iterator[str]:
        """The report as lines: a cause, what it brings about, and once for each way of mending it, how."""
        for level in levels:
            for cause, problems in grouped(self.of(level)).items():
                yield f"{level}: {cause}"
                yield from (f"  {problem.where}: {problem.text}" for problem in problems)
                yield from (f"  → {mend}" for mend in dict.fromkeys(p.mend for p in problems if p.mend))


def grouped(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Problems by their cause, in the order in which the causes came."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.cause, []).append(problem)
    return found
