"""Everything the pipeline refuses to do, and the exit code of each refusal.

PipelineError
├── SpecError        3  the document is not a spec that can be worked with
├── OverlayError     4  an overlay is malformed, matches nothing or conflicts
├── GenerationError  5  an operation or schema can't become client code
├── FetchError       6  the spec could not be fetched
├── OutputError      7  a result could not be written
└── ExamplesError    8  documented examples are malformed

Done, but with something to look at: 9, 10 (scripts.regenerate) and 11 (scripts.adopt).
A command line that doesn't parse exits with 2, an interrupt with 130, and any other exception, which is a defect of the
scripts, with 70. A message says what was wrong,
where (file, JSON path or operation) and, where it isn't obvious, what to do.
"""

from leaperone_conformance.errors import DEFECT as DEFECT
from leaperone_conformance.errors import one_line
from leaperone_conformance.errors import printable as printable


class PipelineError(Exception):
    """Base of all errors that a command reports in one line; never raised itself."""

    exit_code = DEFECT

    def __str__(self) -> str:
        return one_line(super().__str__())


class SpecError(PipelineError):
    """The document is not JSON, not OpenAPI 3.0 to 3.2, or not safe or consistent enough to use."""

    exit_code = 3


class OverlayError(PipelineError):
    """An overlay document is malformed, an action matches nothing, or an action conflicts with its target."""

    exit_code = 4


class GenerationError(PipelineError):
    """An operation or a schema would be dropped, renamed silently or generated wrongly."""

    exit_code = 5


class FetchError(PipelineError):
    """The spec could not be fetched, or what came is not worth keeping."""

    exit_code = 6


class OutputError(PipelineError):
    """A file or folder could not be written."""

    exit_code = 7


class ExamplesError(PipelineError):
    """A file of documented examples, or what a ledger says about them, is malformed."""

    exit_code = 8
