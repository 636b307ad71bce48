"""A run as GitHub shows it: annotations of new findings, and the summary of a step in Markdown."""

from collections.abc import Iterator

from leaperone_conformance.run.results.record import Record

_ANNOTATIONS = 10
"""GitHub shows that many errors of a step."""
_ROWS = 50
_WIDTH = 200


def annotations(record: Record) -> Iterator[str]:
    """Workflow commands, one a line: an error for each new finding, a warning for what the baseline should lose."""
    for finding in record.new[:_ANNOTATIONS]:
        yield f"::error title={_property(finding.check)}::{_data(f'{finding.operation}: {finding.title}')}"
    for note in record.baseline[:_ANNOTATIONS]:
        yield f"::warning title=baseline::{_data(f'{note.operation}: {note.check}: {note.state}: {note.reason}')}"


def step_summary(record: Record) -> str:
    """The run in Markdown: counts, then new findings, then what is known."""
    return "\n".join(_summary(record)) + "\n"


def _summary(record: Record) -> Iterator[str]:
    known = len(record.findings) - len(record.new)
    yield f"### Conformance of {_code(record.target or record.spec)}"
    yield ""
    yield "| operations | cases | requests | credits | new findings | known | seed |"
    yield "|---|---|---|---|---|---|---|"
    yield (
        f"| {record.operations} of {record.selected} | {record.cases} | {record.requests} | "
        f"{record.spending.credits} | {len(record.new)} | {known} | {record.seed} |"
    )
    if record.stopped:
        yield f"\nStopped early: {record.stopped.message}"
    if record.new:
        yield "\n| operation | check | finding | cases |\n|---|---|---|---|"
        for finding in record.new[:_ROWS]:
            cells = (_code(finding.operation), _code(finding.check), _code(finding.title))
            yield f"| {' | '.join(cells)} | {finding.cases} |"
        if len(record.new) > _ROWS:
            yield f"\nand {len(record.new) - _ROWS} more: see the report"
    for note in record.baseline:
        yield f"\nBaseline: {_code(note.operation)} {_code(note.check)} is {note.state}: {_code(note.reason)}"


def _code(text: str) -> str:
    """Text that an API or a file may have written, so that none of it is Markdown."""
    line = " ".join(text.split()).replace("`", "'").replace("|", "\\|")[:_WIDTH]
    return f"`{line}`" if line else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
