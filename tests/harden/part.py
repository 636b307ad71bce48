"""What the parts share: their command line, and attempts in a process that may hang or die."""

import argparse
import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Self

_STARTING = 60.0


def part(main: Callable[[int, int], str], count: int) -> None:
    """Run a part with ``--count`` and ``--seed`` and print its line of figures; exit code 1 where something held not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    line = main(options.count, options.seed)
    sys.stdout.write(f"{line} (seed {options.seed})\n")
    raise SystemExit(0 if ": 0 " in line else 1)


class Attempts:
    """Attempts one after the other in a process of their own, which is begun anew where it hangs or dies.

    ``attempt`` says what is wrong, None for nothing, and can be sent to another process.
    """

    def __init__(self, attempt: Callable[[Any], str | None], patience: float) -> None:
        self._attempt = attempt
        self._patience = patience
        self._context = multiprocessing.get_context("spawn")
        self._process: Any = None
        self._pipe: Any = None
        self.failures: list[str] = []
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def add(self, name: str, value: Any) -> None:
        """Make an attempt with a value; what is wrong is printed and counted."""
        self.count += 1
        wrong = self._made(value)
        if wrong is not None:
            self.failures.append(name)
            sys.stderr.write(f"{name}: {wrong}\n")

    def figures(self, what: str) -> str:
        """How many failed, with ``what`` these are."""
        return f"{len(self.failures)} {what}"

    def _made(self, value: Any) -> str | None:
        if self._process is None:
            self._pipe, theirs = self._context.Pipe()
            self._process = self._context.Process(target=_serve, args=(self._attempt, theirs), daemon=True)
            self._process.start()
            theirs.close()
            if not self._pipe.poll(_STARTING):
                raise RuntimeError("the process of the attempts didn't start")
            self._pipe.recv()
        try:
            self._pipe.send(value)
            if self._pipe.poll(self._patience):
                found: str | None = self._pipe.recv()
                return found
        except (EOFError, ConnectionError):
            self._end()
            return "the process died"
        self._end()
        return f"no end within {self._patience} s"

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._process = None


def _serve(attempt: Callable[[Any], str | None], pipe: Connection) -> None:
    pipe.send(None)
    while True:
        try:
            value = pipe.recv()
        except EOFError:
            return
        try:
            found = attempt(value)
        except Exception:  # noqa: BLE001 - that nothing escapes is what is tried
            found = traceback.format_exc(limit=-6)
        pipe.send(found)
