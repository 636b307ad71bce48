"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from leaperone_conformance.run.results.finding import Finding, Progress, Tally
from leaperone_conformance.run.results.record import Coverage, Record, RunSummary, Stop
from leaperone_conformance.spec import Quirk, stale_lines

from .runner import run
from .settings import MAX_EXAMPLES, Settings, check_url, key_variable, selected

__all__ = [
    "MAX_EXAMPLES",
    "Coverage",
    "Finding",
    "Progress",
    "Quirk",
    "Record",
    "RunSummary",
    "Settings",
    "Stop",
    "Tally",
    "check_url",
    "key_variable",
    "run",
    "selected",
    "stale_lines",
]
