"""The suite against ``st run``: the same server, document, operations, examples and seed.

Cases a second, from the start of a command to its end, with one worker and with two; the time until a command first
tells of a failure, on a server that answers everything with an empty list; and broken APIs caught a minute: the mock
with one fault at a time. Theirs are Schemathesis's default checks, ours are more. Both make their cases by
Schemathesis, which with the server takes most of the time: a faster suite would have to make fewer or other cases.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from _results import Area, in_turn
from _servers import KEY, ROOT, SPEC, barest, mock, served, tell

sys.path.insert(0, str(ROOT))
from conformance.tests.faults.catalogue import CATALOGUE
from conformance.tests.faults.proxy import faulty

NAMES = (
    *("classify-poi", "complete", "correct", "division-code", "extract-name", "geocode"),
    *("inference", "predict-poi", "similarity", "structure", "transfer-coord", "zipcode"),
)
PATHS = tuple(f"/v1/address/{name}" for name in NAMES)
FAULTS = 6
"""Faults of the second catalogue that are tried, of those of these paths."""
EXAMPLES = "10"
MAIN = "import sys; from leaperone_conformance.cli import main; sys.exit(main())"
ENVIRONMENT = ["env", f"LEAPERONE_API_KEY={KEY[1]}"]


def cases(command: list[str], counted: str) -> float:
    """The cases a second of a command, which says how many it had. Raises RuntimeError where it doesn't."""
    with tempfile.TemporaryDirectory() as folder:  # Schemathesis leaves a folder where it is run
        begin = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        seconds = time.perf_counter() - begin
    found = re.search(counted, done.stdout)
    if found is None:
        raise RuntimeError(f"{command[0]}: {(done.stdout + done.stderr)[-300:]}")
    return int(found.group(1).replace(",", "")) / seconds


def first(command: list[str], pattern: str) -> float:
    """Seconds until a command prints something. Raises RuntimeError where it doesn't."""
    begin = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder
        ) as process,
    ):
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if re.search(pattern, line):
                seconds = time.perf_counter() - begin
                process.terminate()
                return seconds
    raise RuntimeError(f"{command[0]}: tells of no failure: {''.join(lines)[-300:]}")


def ours(url: str, workers: int, paths: Sequence[str] = PATHS) -> list[str]:
    """The command of our suite."""
    include = [word for path in paths for word in ("--include", f"* {path}")]
    command = [*ENVIRONMENT, sys.executable, "-c", MAIN, "run", "--seed", "0", "--max-examples", EXAMPLES]
    return [*command, "--url", url, "--workers", str(workers), *include]


def theirs(url: str, workers: int, *more: str, paths: Sequence[str] = PATHS) -> list[str]:
    """The command of Schemathesis."""
    command = [
        sys.executable,
        "-m",
        "schemathesis.cli",
        "run",
        str(SPEC),
        "--url",
        url,
        "--workers",
        str(workers),
    ]
    command += ["--phases", "examples,coverage,fuzzing", "--max-examples", EXAMPLES, "--seed", "0"]
    command += ["--header", ": ".join(KEY), "--include-path-regex", f"^({'|'.join(paths)})$"]
    return [*command, *(more or ["--continue-on-failure"])]


def measure(area: Area) -> None:
    """Cases a second, and the time to the first finding."""
    with served(*mock()) as server:
        for workers in (1,) if area.quick else (1, 2):
            programs = {
                "ours": partial(cases, ours(server.url, workers), r"(?m)^\d+ of \d+ operations, (\d+) cases"),
                "st run": partial(cases, theirs(server.url, workers), r"([\d,]+) generated"),
            }
            what = f"{workers} worker{'s' if workers > 1 else ''}"
            area.compare(what, "cases/s", in_turn(programs, area.runs), more=True)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "answer.json"
        tell(file, [("content-type", "application/json")], b"[]")
        with served(*barest(file)) as server:
            programs = {
                "ours": partial(first, ours(server.url, 1), r"[1-9]\d* failures"),
                "st run": partial(first, theirs(server.url, 1, "--max-failures", "1"), r"FAILURES"),
            }
            area.compare("first finding", "s", in_turn(programs, area.runs))
    _caught(area)


def timed(command: list[str]) -> tuple[float, int, str]:
    """Seconds, exit code and output of a command."""
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        return time.perf_counter() - begin, done.returncode, done.stdout + done.stderr


def _failures(output: str) -> int:
    found = re.search(r"(\d+) unique failures?", output)
    return int(found.group(1)) if found else 0


def _caught(area: Area) -> None:
    """Broken APIs caught a minute: of ``st run`` those for which it tells of more than it does of the healthy mock."""
    every = [one for one in CATALOGUE if one.operation.partition(" ")[2] in PATHS and not one.also]
    chosen = every[:: -(-len(every) // (1 if area.quick else FAULTS))]
    caught: dict[str, list[float]] = {"ours": [], "st run": []}
    seconds: dict[str, list[float]] = {"ours": [], "st run": []}
    for fault in chosen:
        paths = (fault.operation.partition(" ")[2],)
        with faulty("leaperone") as url:
            healthy = _failures(timed(theirs(url, 1, paths=paths))[2])
        with faulty("leaperone", fault) as url:
            took, code, _ = timed(ours(url, 1, paths))
            caught["ours"].append(float(code == 1))
            seconds["ours"].append(took)
            took, _, output = timed(theirs(url, 1, paths=paths))
            caught["st run"].append(float(_failures(output) > healthy))
            seconds["st run"].append(took)
    total = {kind: [sum(one)] for kind, one in caught.items()}
    area.compare(f"broken APIs caught, of {len(chosen)}", "APIs", total, more=True)
    rates = {kind: [60 * sum(one) / sum(seconds[kind])] for kind, one in caught.items()}
    area.compare("broken APIs caught a minute", "APIs/min", rates, more=True)
