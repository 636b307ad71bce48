"""The suite against ``st run``: the same server, document, operations, examples and seed.

Cases a second, from the start of a command to its end, with one worker and with two; and the time until a command first
tells of a failure, on a server that answers everything with an empty list. Theirs are Schemathesis's default
checks, ours are more.
"""

import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from _results import Area, in_turn
from _servers import KEY, SPEC, barest, mock, served, tell

PATHS = ("/v1/address", "/v1/social-media/data/bilibili/web")
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


def first(command: list[str], told: str) -> float:
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
            if re.search(told, line):
                seconds = time.perf_counter() - begin
                process.terminate()
                return seconds
    raise RuntimeError(f"{command[0]}: tells of no failure: {''.join(lines)[-300:]}")


def ours(url: str, workers: int) -> list[str]:
    """The command of our suite."""
    include = [word for path in PATHS for word in ("--include", path)]
    command = [*ENVIRONMENT, sys.executable, "-c", MAIN, "run", "--seed", "0", "--max-examples", EXAMPLES]
    return [*command, "--url", url, "--workers", str(workers), *include]


def theirs(url: str, workers: int, *more: str) -> list[str]:
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
    command += ["--header", ": ".join(KEY), "--include-path-regex", f"^({'|'.join(PATHS)})"]
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
