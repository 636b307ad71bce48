"""A record as results for Allure, written by Schemathesis."""

import tempfile
from pathlib import Path

from schemathesis.config import OutputConfig
from schemathesis.engine import Status
from schemathesis.reporting.allure import AllureWriter

from leaperone_conformance.errors import ReportUnwritable
from leaperone_conformance.run import Record
from leaperone_conformance.run.results.saving import save

from .grouped import group_findings


def write_allure(record: Record, directory: Path, key: str) -> None:
    """Add a result for each operation to ``directory``, which is made where there is none: failed by findings that no
    baseline explains, skipped where one explains them all.

    Raises ReportUnwritable.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as temporary:
            writer = AllureWriter(temporary, OutputConfig(), record.spec)
            for operation in group_findings(record):
                failed = (
                    Status.FAILURE
                    if operation.failures
                    else Status.SKIP
                    if operation.known
                    else Status.SUCCESS
                )
                writer.record_scenario(
                    operation.label, operation.seconds, failed, operation.failures, operation.known
                )
            writer.close()
            for file in sorted(Path(temporary).iterdir()):
                save(directory / file.name, file.read_text(encoding="utf-8"), key)
    except OSError as error:
        raise ReportUnwritable(f"{directory}: can't be written: {error.strerror}") from error
