"""In which steps an operation is tested."""

from typing import NamedTuple

from schemathesis.engine.run import PhaseName
from schemathesis.generation.modes import GenerationMode


class Stage(NamedTuple):
    """Phases of Schemathesis, and the kinds of data that they send."""

    phases: tuple[PhaseName, ...]
    modes: tuple[GenerationMode, ...] = tuple(GenerationMode)
    cases_only: bool = False
    """Nothing is sent but the cases: a check that asks further in its own way waits for a later stage."""


WHOLE = (Stage((PhaseName.EXAMPLES, PhaseName.COVERAGE, PhaseName.FUZZING)),)
"""Everything in one go."""
VALID_FIRST = (
    Stage((PhaseName.EXAMPLES, PhaseName.COVERAGE), (GenerationMode.POSITIVE,), cases_only=True),
    Stage((PhaseName.COVERAGE,), (GenerationMode.NEGATIVE,)),
    Stage((PhaseName.FUZZING,)),
)
"""What tells most with few requests comes first: documented examples, valid cases, then the others."""
