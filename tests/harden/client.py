"""Random responses to every kind of operation: whatever comes, the client raises an APIError or returns a value.

Half of the responses are drawn by Hypothesis. The other half are by atheris, which goes after inputs that reach new
branches of the client, and runs in a process of its own, as it never returns. Where it isn't installed, Hypothesis draws
all of them.
"""

import importlib.util
import json
import resource
import subprocess
import sys
import traceback
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from .part import part
from .session import LENGTH, Session

_MEMORY = 150
_EXAMPLES = 1000
"""Inputs before Hypothesis begins anew: it keeps each one."""


@dataclass
class Tally:
    """How many responses the client got, and what escaped, by the line that raised it."""

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


class _Enough(BaseException):
    """The client has got all responses."""


def drawn(tally: Tally, count: int, seed: int) -> None:
    """Try inputs of Hypothesis until the client has got ``count`` responses."""
    quiet = settings(
        database=None,
        deadline=None,
        max_examples=_EXAMPLES,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    dice = Random(seed)

    @quiet
    @given(st.binary(min_size=LENGTH, max_size=LENGTH))
    def attempt(data: bytes) -> None:
        tally.attempt(data)
        if tally.responses >= count:
            raise _Enough

    with suppress(_Enough):
        while True:
            seeded(dice.getrandbits(64))(attempt)()


def guided(count: int, seed: int) -> Tally:
    """Try inputs of atheris until the client has got ``count`` responses."""
    command = [sys.executable, "-m", "tests.harden.guided", str(count), str(seed)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        return Tally(0, [f"atheris ended with exit code {done.returncode}"])
    found: dict[str, Any] = json.loads(done.stdout)
    return Tally(**found)


def main(count: int, seed: int) -> str:
    """The figures."""
    warnings.simplefilter("ignore")
    half = count // 2 if importlib.util.find_spec("atheris") else 0
    other = guided(half, seed) if half else Tally()
    tally = Tally()
    drawn(tally, count - half, seed)
    peak = max(tally.peak, other.peak)
    wrong = len({*tally.escapes, *other.escapes}) + (peak >= _MEMORY)
    return (
        f"{tally.responses} responses by Hypothesis and {other.responses} by atheris to the client:"
        f" {wrong} escapes or over {_MEMORY} MB, {peak} MB at most"
    )


if __name__ == "__main__":
    part(main, count=100_000)
