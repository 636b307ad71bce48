"""The run: drives every operation with Schemathesis and reports what doesn't conform."""

from .finding import Finding, Outcome, Progress
from .pool import INTERRUPT, LIMIT, run
from .settings import KEY_VARIABLE, MAX_EXAMPLES, Settings, is_loopback, selected

__all__ = [
    "INTERRUPT",
    "KEY_VARIABLE",
    "LIMIT",
    "MAX_EXAMPLES",
    "Finding",
    "Outcome",
    "Progress",
    "Settings",
    "is_loopback",
    "run",
    "selected",
]
