"""How a run ends for whoever called it: files, the exit code, and what GitHub shows when it is run there."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from leaperone_conformance.run import Record
    from leaperone_conformance.run.results.redaction import Redaction
    from leaperone_conformance.spec import Spec

_NOTES = 3
CONFORMS, FINDINGS, COULD_NOT_RUN, LIMITED, INTERRUPTED = 0, 1, 2, 3, 130


class Outputs(NamedTuple):
    """Files that are asked for; None: this one isn't."""

    jsonl: Path | None
    html: Path | None
    junit: Path | None
    allure: Path | None
    """A directory."""


def remarks(spec: "Spec") -> Iterator[str]:
    """Lines that say what was put right in a document."""
    for note in spec.notes[:_NOTES]:
        yield f"note: {note}\n"
    if len(spec.notes) > _NOTES:
        yield f"note: and {len(spec.notes) - _NOTES} more things that were put right\n"


def write(record: "Record", key: str, outputs: Outputs) -> None:
    """Write a record in each form that is asked for, each file whole or not at all. Raises ReportUnwritable."""
    from leaperone_conformance.report import junit, page, write_allure
    from leaperone_conformance.run.results.record import to_lines
    from leaperone_conformance.run.results.saving import save

    for path, form in zip(outputs[:3], (to_lines, page, junit), strict=True):
        if path is not None:
            save(path, form(record), key)
    if outputs.allure is not None:
        write_allure(record, outputs.allure, key)


def exit_code(record: "Record") -> int:
    """0 conforms, 1 new findings, 2 could not run to its end, 3 the limits left something untested, 130 interrupted."""
    from leaperone_conformance.run import Stop

    if record.stopped is Stop.INTERRUPT:
        return INTERRUPTED
    if record.stopped not in (None, Stop.LIMIT):
        return COULD_NOT_RUN
    if record.new:
        return FINDINGS
    return CONFORMS if record.stopped is None else LIMITED


def tell_github(record: "Record", redact: "Redaction", environment: Mapping[str, str], out: TextIO) -> None:
    """In a GitHub workflow, write annotations to ``out`` and the run to the summary of the step; elsewhere nothing.

    Raises ReportUnwritable.
    """
    from leaperone_conformance.errors import ReportUnwritable
    from leaperone_conformance.report.github import annotations, step_summary

    if environment.get("GITHUB_ACTIONS") != "true":
        return
    out.write(redact("".join(f"{line}\n" for line in annotations(record))))
    summary = environment.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(redact(step_summary(record)))
        except OSError as error:
            raise ReportUnwritable(f"{summary}: can't be written: {error.strerror}") from error
