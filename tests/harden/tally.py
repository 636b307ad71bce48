"""Results of the client part."""

import resource
import sys
import traceback
from dataclasses import dataclass, field

from .session import Session


@dataclass
class Tally:
    """The number of responses to the client, and the escaped exceptions, by the line that raised them."""

    responses: int = 0
    escapes: list[str] = field(default_factory=list)
    peak: int = 0
    """Megabytes of this process."""

    def attempt(self, data: bytes) -> None:
        """Try one input; an escape is described on standard error, the first time that a line raises it."""
        session = Session(data)
        try:
            session.run()
        except Exception as error:  # noqa: BLE001 - what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            name = f"{type(error).__name__} at {last.filename}:{last.lineno}"
            if name not in self.escapes:
                self.escapes.append(name)
                lines = "".join(traceback.format_exception(error, limit=-8))
                again = f"python -m tests.harden.session {data.hex()}"
                sys.stderr.write(f"{session.call}: {session.given!r:.800}\n{lines}{again}\n\n")
        finally:
            self.responses += session.responses
            self.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
