"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from .finding import Finding, Progress
from .pool import run
from .record import Record, Stop
from .settings import KEY_VARIABLE, MAX_EXAMPLES, Settings, is_loopback, selected

__all__ = [
    "KEY_VARIABLE",
    "MAX_EXAMPLES",
    "Finding",
    "Progress",
    "Record",
    "Settings",
    "Stop",
    "is_loopback",
    "run",
    "selected",
]
