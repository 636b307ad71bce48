"""A report for readers: lines, a pull request's body, annotations of a workflow."""

from collections.abc import Iterator
from typing import Any

from scripts.errors import printable

from .model import Change, Report
from .sources import Source

MOST = 60_000  # characters of a pull request's body
_ANNOTATION = {"breaking": "error", "warning": "warning", "info": "notice"}
_SIGN = {"breaking": "!", "warning": "?", "info": "+", "layout": "~", "wording": "~"}
_QUIET = ("layout", "wording")


def as_json(report: Report, old: Source, new: Source, api: str | None) -> dict[str, Any]:
    """The report as one JSON object."""
    return {
        "schema": 1,
        "api": api,
        "old": old.as_json(),
        "new": new.as_json(),
        "summary": report.summary(),
        "changes": [change.as_json() for change in report.changes],
        "notes": report.notes,
    }


def console(report: Report, *, everything: bool = False) -> Iterator[str]:
    """One line for each change; wording and layout as counts unless ``everything``."""
    for change in report.changes:
        if everything or change.level not in _QUIET:
            ignored = f" (accepted: {change.ignored})" if change.ignored else ""
            yield printable(f"{_SIGN[change.level]} {change.level}: {change.text} [{change.id}]{ignored}")
    yield from (f"note: {printable(note)}" for note in report.notes)
    yield totals(report)


def totals(report: Report) -> str:
    """``3 breaking, 1 warning, 0 info, 2 layout, 4 wording, 0 accepted``."""
    return ", ".join(f"{count} {level}" for level, count in report.summary().items())


def markdown(report: Report, most: int = MOST) -> str:
    """A pull request's body of at most ``most`` characters; what has no room is counted."""
    lines = [f"**{totals(report)}**", ""]
    listed = [change for change in report.changes if change.level not in _QUIET]
    used = sum(map(len, lines)) + 200
    for index, change in enumerate(listed):
        line = f"- {'~~' if change.ignored else ''}**{change.level}** {escaped(change.text)} `{change.id}`"
        line += f"~~ accepted: {escaped(change.ignored)}" if change.ignored else ""
        used += len(line) + 1
        if used > most:
            lines.append(f"- and {len(listed) - index} more")
            break
        lines.append(line)
    lines += [f"- note: {escaped(note)}" for note in report.notes[:20]]
    return "\n".join(lines)[:most] + "\n"


def github(report: Report, file: str) -> Iterator[str]:
    """Workflow commands that annotate ``file``."""
    for change in report.changes:
        if change.level in _ANNOTATION and not change.ignored:
            about = f"file={_property(file)},title={_property(change.id)}"
            yield f"::{_ANNOTATION[change.level]} {about}::{_data(change.text)}"
    yield totals(report)


def worst(changes: list[Change]) -> str:
    """The worst level among changes that aren't accepted; ``none`` where there is none."""
    return next((change.level for change in changes if not change.ignored), "none")


def escaped(text: str) -> str:
    """Text of foreign documents in Markdown: no markup, no mentions, no links."""
    text = "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+!|~" else c for c in printable(text))
    return text.replace("@", "@\u200b").replace("://", ":\u200b//")


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
