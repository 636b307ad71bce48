"""Random responses to every kind of operation: whatever comes, the client raises an APIError or returns a value.

Half of the responses are drawn by Hypothesis. The other half are by atheris, which goes after inputs that reach new
branches of the client, and runs in a process of its own, as it never returns. Where it isn't installed, Hypothesis draws
all of them.
"""

import importlib.util
import json
import subprocess
import sys
import warnings
from contextlib import suppress
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from .part import part
from .session import LENGTH
from .tally import Tally

_MEMORY = 150
_EXAMPLES = 1000
"""Inputs before Hypothesis begins anew: it keeps each one."""


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
    rng = Random(seed)

    @quiet
    @given(st.binary(min_size=LENGTH, max_size=LENGTH))
    def attempt(data: bytes) -> None:
        tally.attempt(data)
        if tally.responses >= count:
            raise _Enough

    with suppress(_Enough):
        while True:
            seeded(rng.getrandbits(64))(attempt)()


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
