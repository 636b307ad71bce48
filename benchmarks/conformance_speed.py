"""The suite on the mock against plain `st run` against Prism: the same spec, operations, examples and phases.

    make bench-prism

Cases a second, from the start of the command to its end, both with as many workers as there are processors; and the
command against pytest. All operations at the default depth with the argument `all`. Nothing is asserted.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

from _servers import KEY, SPEC, needs_tools, prism, served

PATHS = ("/v1/address/s", "/v1/social-media/data/bilibili/web/fetch_v")
WORKERS = str(os.cpu_count() or 1)
EXAMPLES = "10"
SEED = "0"
AIM, PATIENCE = 3, 180
MAIN = "import sys; from leaperone_conformance.cli import main; sys.exit(main())"


def timed(command: list[str], cases: str) -> tuple[int, float]:
    """The cases that a command says it had (the first group of ``cases``), and its seconds.

    Raises RuntimeError where it says nothing of the kind.
    """
    # Schemathesis leaves a folder where it is run.
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        seconds = time.perf_counter() - begin
    found = re.search(cases, done.stdout)
    if found is None:
        raise RuntimeError(f"{command}: {(done.stdout + done.stderr)[-500:]}")
    return int(found.group(1).replace(",", "")), seconds


def ours(*options: str) -> tuple[int, float]:
    """Our suite on its own mock."""
    command = [sys.executable, "-c", MAIN, "run", "--seed", SEED, "--max-examples", EXAMPLES]
    return timed([*command, "--workers", WORKERS, *options], r"(?m)^\d+ of \d+ operations, (\d+) cases")


def plain(url: str) -> tuple[int, float]:
    """Schemathesis with its default checks on a server."""
    command = [sys.executable, "-m", "schemathesis.cli", "run", str(SPEC), "--url", url, "--workers", WORKERS]
    command += ["--phases", "examples,coverage,fuzzing", "--max-examples", EXAMPLES, "--seed", SEED]
    command += ["--header", ": ".join(KEY), "--continue-on-failure"]
    command += ["--include-path-regex", f"^({'|'.join(PATHS)})"]
    return timed(command, r"([\d,]+) generated")


def as_pytest(selection: str) -> tuple[int, float]:
    """Our suite as tests; counted are the operations."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-n", WORKERS, "-k", selection]
    return timed([*command, "--pyargs", "leaperone_conformance.suite"], r"(\d+) passed")


def show(name: str, cases: int, seconds: float) -> float:
    """Print and return the cases a second."""
    print(f"{name:36} {cases:6} cases in {seconds:6.1f} s: {cases / seconds:5.0f} a second", flush=True)
    return cases / seconds


def main() -> None:
    """Measure; all operations too where asked for."""
    if sys.argv[1:] == ["all"]:
        show("all operations", *ours())
        print(f"aim: at most {PATIENCE} s")
    needs_tools()
    include = [word for path in PATHS for word in ("--include", path)]
    mine = show("the suite on the mock", *ours(*include))
    with served(*prism()) as server:
        theirs = show("st run against Prism", *plain(server.url))
    print(f"{mine / theirs:.1f} times st run against Prism; aim: {AIM}")
    few, seconds = ours("--include", PATHS[1])
    operations, tests = as_pytest("bilibili and web and fetch_v")
    print(
        f"as a command {seconds:.1f} s for {few} cases, as pytest {tests:.1f} s for {operations} operations"
    )


if __name__ == "__main__":
    main()
