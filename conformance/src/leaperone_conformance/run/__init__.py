"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from .finding import Finding, Progress, Tally
from .pool import run
from .record import Coverage, Record, Stop
from .settings import KEY_VARIABLE, MAX_EXAMPLES, Settings, is_loopback, selected

__all__ = [
    "KEY_VARIABLE",
    "MAX_EXAMPLES",
    "Coverage",
    "Finding",
    "Progress",
    "Record",
    "Settings",
    "Stop",
    "Tally",
    "is_loopback",
    "run",
    "selected",
]
