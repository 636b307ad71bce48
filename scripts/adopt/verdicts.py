"""Verdict of a published document on each quirk: confirmed, contradicted or open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scripts.effective import Problem, Report
from scripts.quirks.model import Quirk

Verdict = Literal["published", "confirmed", "contradicted", "nothing to apply to", "open"]

MEANINGS: dict[Verdict, str] = {
    "published": "the document says it itself now: the overlay can be retired",
    "confirmed": "the document still is what the overlay corrects",
    "contradicted": "the document says something else there: look at the overlay",
    "nothing to apply to": "what the quirk is about isn't published",
    "open": "only a live answer can tell: see the probe in overlays/README.md",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A quirk, the verdict on it, and why."""

    quirk: Quirk
    verdict: Verdict
    why: str


def judged(quirks: Sequence[Quirk], report: Report) -> list[Judged]:
    """The verdict on each quirk."""
    by_file: dict[str, list[Problem]] = {}
    for problem in report.problems:
        by_file.setdefault(problem.where.partition(": ")[0], []).append(problem)
    return [_judged(quirk, by_file.get(str(quirk.file), [])) for quirk in quirks]


def _judged(quirk: Quirk, problems: Sequence[Problem]) -> Judged:
    def causes(*levels: str) -> str:
        return "; ".join(dict.fromkeys(p.cause for p in problems if p.level in levels))

    stale = [p for p in problems if p.level in ("stale", "lost")]
    changed = [p for p in problems if p.level == "changed"]
    said = [p for p in problems if p.cause == "published as an overlay has it"]
    if changed or any("doesn't fit" in p.cause for p in stale):
        return Judged(
            quirk, "contradicted", "; ".join(dict.fromkeys(p.text for p in changed)) or causes("stale")
        )
    if stale:
        return Judged(quirk, "nothing to apply to", causes("stale", "lost"))
    if said:
        return Judged(quirk, "published", f"{len(said)} of its actions change nothing any more")
    if quirk.state == "unverified":
        return Judged(quirk, "open", quirk.probe or "")
    return Judged(quirk, "confirmed", causes("count"))
