"""All faults, by kind."""

from . import agreement, between_responses, between_values, errors_and_limits, never_asked, transport
from .fault import Fault

CATALOGUE: tuple[Fault, ...] = (
    *never_asked.FAULTS,
    *between_values.FAULTS,
    *between_responses.FAULTS,
    *errors_and_limits.FAULTS,
    *transport.FAULTS,
    *agreement.FAULTS,
)
