"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from .execute import run
from .finding import Finding, Progress, Tally
from .record import Coverage, Past, Quirk, Record, Stop
from .settings import MAX_EXAMPLES, Settings, check_url, is_loopback, key_variable, selected

__all__ = [
    "MAX_EXAMPLES",
    "Coverage",
    "Finding",
    "Past",
    "Progress",
    "Quirk",
    "Record",
    "Settings",
    "Stop",
    "Tally",
    "check_url",
    "is_loopback",
    "key_variable",
    "run",
    "selected",
]
