"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from .execute import run
from .finding import Finding, Progress
from .record import Record, Stop
from .settings import MAX_EXAMPLES, Settings, check_url, is_loopback, key_variable, selected

__all__ = [
    "MAX_EXAMPLES",
    "Finding",
    "Progress",
    "Record",
    "Settings",
    "Stop",
    "check_url",
    "is_loopback",
    "key_variable",
    "run",
    "selected",
]
