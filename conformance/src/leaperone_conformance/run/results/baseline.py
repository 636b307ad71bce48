"""Known findings: a file says which are expected, why, since when and until when; only the others fail a run.

Schemathesis has a baseline of its own. It knows the failures of its engine alone, not those of conversations or of a
whole run, needs no reason, and keeps silent about entries that have run out or whose failure is gone.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec
import yaml  # type: ignore[import-untyped]
from msgspec.structs import replace

from leaperone_conformance.errors import BaselineInvalid

from .finding import Finding
from .record import Coverage, Note, Record


class KnownFinding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One known finding."""

    operation: str
    check: str
    reason: str
    since: date
    title: str | None = None
    """None: any of the check's."""
    until: date | None = None
    """The last day on which it is expected; None: for good."""
    sometimes: bool = False
    """It comes and goes, so that its absence means nothing."""

    def covers(self, finding: Finding) -> bool:
        """True for a finding that this entry describes."""
        same = (finding.operation, finding.check) == (self.operation, self.check)
        return same and self.title in (None, finding.title)

    def expired(self, today: date) -> bool:
        return self.until is not None and self.until < today


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The entries of a file."""

    known: tuple[KnownFinding, ...] = ()

    def apply(
        self, findings: Iterable[Finding], coverage: Sequence[Coverage], today: date
    ) -> tuple[tuple[Finding, ...], tuple[Note, ...]]:
        """The findings with the reasons of known ones, and what is to be said of entries.

        An entry that ran out explains nothing; one without its finding, though its operation was run, is done with.
        """
        live = [entry for entry in self.known if not entry.expired(today)]
        explained = []
        met: set[KnownFinding] = set()
        for finding in findings:
            entry = next((entry for entry in live if entry.covers(finding)), None)
            met.update([] if entry is None else [entry])
            explained.append(replace(finding, known=entry.reason if entry else finding.known))
        run = {covered.operation for covered in coverage}
        notes = [_note(entry, "expired") for entry in self.known if entry.expired(today)]
        notes += [
            _note(entry, "vanished")
            for entry in live
            if entry.operation in run and entry not in met and not entry.sometimes
        ]
        return tuple(explained), tuple(notes)


def load_baseline(path: Path) -> Baseline:
    """The known findings of a YAML or JSON file. Raises BaselineInvalid."""
    try:
        # Scalars as they are written, so that a date is one with and without quotes.
        written = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)
        baseline = msgspec.convert(written, Baseline, strict=False)
    except OSError as error:
        raise BaselineInvalid(f"{path}: can't be read: {error.strerror}") from error
    except (yaml.YAMLError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BaselineInvalid(f"{path}: {' '.join(str(error).split())}") from error
    for number, entry in enumerate(baseline.known, 1):
        if not entry.reason.strip():
            raise BaselineInvalid(f"{path}: entry {number} ({entry.operation}, {entry.check}): give a reason")
    return baseline


def proposal(record: Record, baseline: Baseline) -> str:
    """A baseline file to begin with: the entries that still hold, then the record's new findings.

    Their reasons are left to whoever knows them: until they are given, the file isn't accepted.
    """
    over = {(note.operation, note.check, note.title) for note in record.baseline}
    kept = [
        entry for entry in baseline.known if (entry.operation, entry.check, entry.title or "") not in over
    ]
    fresh = [
        KnownFinding(finding.operation, finding.check, "", record.started.date(), finding.title)
        for finding in record.new
    ]
    return msgspec.yaml.encode(Baseline((*kept, *fresh))).decode()


def _note(entry: KnownFinding, state: str) -> Note:
    return Note(entry.operation, entry.check, entry.title or "", state, entry.reason)
