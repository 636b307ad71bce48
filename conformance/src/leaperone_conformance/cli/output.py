"""Results of a run for its caller: files, the exit code, and annotations on GitHub."""

import functools
import os
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from leaperone_conformance.errors import DEFECT, ConformanceError, ReportUnwritable, crash_report

if TYPE_CHECKING:
    from leaperone_conformance.run import Record
    from leaperone_conformance.spec import Spec
    from leaperone_conformance.spec.redaction import Redaction

CONFORMS, FINDINGS, COULD_NOT_RUN, LIMITED, UNWRITTEN, INTERRUPTED = 0, 1, 2, 3, 4, 130
_NOTES = 3


class Outputs(NamedTuple):
    """Files to write; None: this one isn't."""

    jsonl: Path | None
    html: Path | None
    to_junit: Path | None
    allure: Path | None
    """A directory."""

    def try_all(self) -> None:
        """Find out before a run whether each can be written. Raises ReportUnwritable."""
        from leaperone_conformance.run.results.saving import try_file, try_folder, unwritable

        for path in filter(None, self[:3]):
            try_file(path)
        if self.allure is not None:
            try:
                self.allure.mkdir(parents=True, exist_ok=True)
                try_folder(self.allure)
            except OSError as error:
                raise unwritable(self.allure, error) from error

    def writers(self) -> Iterator[Callable[["Record", str], None]]:
        """A function of record and key for each; it imports what it needs."""
        for path, form in zip(self[:3], (_jsonl, _html, _junit), strict=True):
            if path is not None:
                yield functools.partial(_save, path, form)
        if self.allure is not None:
            yield functools.partial(_allure, self.allure)


def remarks(spec: "Spec") -> Iterator[str]:
    """Lines that say which quirks are stale, and what was put right in a document."""
    from leaperone_conformance.spec import quirks_of, stale_lines

    yield from (f"{line}\n" for line in stale_lines(quirks_of(spec)))
    for note in spec.notes[:_NOTES]:
        yield f"note: {note}\n"
    if len(spec.notes) > _NOTES:
        yield f"note: and {len(spec.notes) - _NOTES} more things that were put right\n"


class Failures(list[Exception]):
    """Errors after a run; none of them keeps the rest from being written."""

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Adds what the block raises."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - it is reported, after what was found
            self.append(error)


def finish(record: "Record", key: str, outputs: Outputs) -> int:
    """Write the reports, print the summary, tell GitHub, and only then what of it could not be written; the exit code.

    A report that fails keeps no other from being written; a summary that can't be printed goes to standard error.
    """
    from leaperone_conformance.report.console import summary
    from leaperone_conformance.run.results.saving import say
    from leaperone_conformance.spec.redaction import Redaction

    failures = Failures(map(ReportUnwritable, record.lost))
    for write in outputs.writers():
        with failures.noting():
            write(record, key)
    text = summary(record, key, outputs.jsonl)
    with failures.noting():
        try:
            say(text)
        except ReportUnwritable:
            sys.stderr.write(text)
            raise
    with failures.noting():
        tell_github(record, Redaction(key), os.environ, sys.stdout)
    for failure in failures:
        known = isinstance(failure, ConformanceError)
        sys.stderr.write(f"error: {failure}\n" if known else crash_report(failure))
    return exit_code(record, failures)


def exit_code(record: "Record", failures: Collection[Exception] = ()) -> int:
    """The exit code of a run, the first that applies.

    70 an internal error, 130 interrupted, 2 could not run to its end, 4 a report could not be written, 1 new findings,
    3 the limits left something untested, 0 conforms.
    """
    from leaperone_conformance.run import Stop

    if record.stopped is Stop.DEFECT or not all(
        isinstance(failure, ConformanceError) for failure in failures
    ):
        return DEFECT
    if record.stopped is Stop.INTERRUPT:
        return INTERRUPTED
    if record.stopped not in (None, Stop.LIMIT):
        return COULD_NOT_RUN
    if failures:
        return UNWRITTEN
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


def _save(path: Path, form: Callable[["Record"], str], record: "Record", key: str) -> None:
    from leaperone_conformance.run.results.saving import save

    save(path, form(record), key)


def _jsonl(record: "Record") -> str:
    from leaperone_conformance.run.results.record import to_lines

    return to_lines(record)


def _html(record: "Record") -> str:
    from leaperone_conformance.report.html import page

    return page(record)


def _junit(record: "Record") -> str:
    from leaperone_conformance.report.junit_xml import to_junit

    return to_junit(record)


def _allure(folder: Path, record: "Record", key: str) -> None:
    from leaperone_conformance.report.allure import write_allure

    write_allure(record, folder, key)
