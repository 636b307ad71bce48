"""Kills of a paid run at any moment: no paid request is sent twice, and no more is spent than the ledger counts."""

import contextlib
import io
import json
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec

from .part import part

_OPERATIONS = 4
_PRICE = Decimal("0.01")
_BUDGET = 5
_SECONDS = (0.4, 2.5)
"""After how long a run is killed: during its start, between two requests, in one, or after the last."""


def document() -> dict[str, Any]:
    """Paid operations, each with a text in its query and its path."""
    text = {"type": "string", "minLength": 1, "maxLength": 8, "pattern": "^[a-z]+$"}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": text},
        {"name": "q", "in": "query", "required": True, "schema": text},
    ]
    answer = {"200": {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}}
    operation = {"parameters": parameters, "responses": answer, "x-price": {"credits": 0.01, "per": "call"}}
    paths = {f"/paid/{number}/{{id}}": {"get": operation} for number in range(_OPERATIONS)}
    return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}


def run(arguments: list[str]) -> None:
    """The command line in a process of its own."""
    from leaperone_conformance.cli import main

    os.setsid()
    sys.argv = ["leaperone-conformance", *arguments]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main()


def _ended(context: Any, arguments: list[str], patience: float) -> bool:
    """True if a run came to its end before it was killed, after ``patience`` seconds."""
    process = context.Process(target=run, args=(arguments,))
    process.start()
    process.join(patience)
    if not process.is_alive():
        return True
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()
    return False


def attempt(context: Any, rng: Random, most: int) -> tuple[int, int, bool]:
    """One run, killed up to ``most`` times: the kills, the paid requests sent again after one, and whether all is paid."""
    sent: list[str] = []

    def slow(operation: Any, call: Any, response: Any) -> Any:
        sent.append(f"{operation.key} {call.path} {call.query}")
        time.sleep(0.005)
        return response

    kills = repeated = 0
    with tempfile.TemporaryDirectory() as name, serve(Mock(Spec(document(), "paid"), mutate=slow)) as url:
        file = Path(name) / "paid.json"
        file.write_text(json.dumps(document()))
        arguments = [
            *("run", "--spec", str(file), "--url", url, "--workers", "1", "--max-examples", "5"),
            *("--state", f"{name}/state", "--max-requests", "200", "--budget", "5"),
        ]
        earlier: set[str] = set()
        begin = 0
        while not (ended := _ended(context, arguments, rng.uniform(*_SECONDS))) and kills < most:
            kills += 1
            time.sleep(0.1)  # what was on its way is read
            repeated += len(earlier.intersection(sent[begin:]))
            earlier.update(sent)
            begin = len(sent)
        repeated += len(earlier.intersection(sent[begin:])) if ended else 0
    return kills, repeated, len(sent) * _PRICE <= _BUDGET


def main(count: int, seed: int) -> str:
    """The figures."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["leaperone_conformance.cli", "leaperone_conformance.run"])
    rng = Random(seed)
    kills = wrong = runs = 0
    while kills < count:
        killed, repeated, paid = attempt(context, rng, min(count - kills, 8))
        kills, wrong, runs = kills + killed, wrong + repeated + (not paid), runs + 1
    return f"{kills} kills of {runs} paid runs: {wrong} paid requests repeated or beyond the budget"


if __name__ == "__main__":
    part(main, count=100)
