"""Processor time and memory of everything on documents of 10 and 100 times the operations, as a table.

python benchmarks/growth.py 1 10 100    # the last takes half an hour and 3 GB
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from _grow import size, write
from _servers import ROOT, SPEC
from diff import changed
from generation import GROWN, ours

_CALLS = 200
SUITE = "import sys; from leaperone_conformance.cli import main; sys.exit(main())"
MOCK = f"""
import asyncio, sys, time
from leaperone_conformance.mock import create_app
import httpx
app = create_app("leaperone", spec=sys.argv[1])
async def main():
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://a") as client:
        begin = time.process_time()
        for number in range({_CALLS} if sys.argv[2] == "calls" else 0):
            await client.post("/v1/address/structure", json={{"text": str(number)}}, headers={{"X-API-Key": "sk-a"}})
        if sys.argv[2] == "calls":
            print((time.process_time() - begin) / {_CALLS})
asyncio.run(main())
"""


def run(*arguments: str, python_path: Path = ROOT) -> tuple[float, float, str]:
    """Seconds of processor time, megabytes at most, and what is printed, of a run of Python. Raises RuntimeError."""
    with tempfile.TemporaryFile() as shown:
        environment = {**os.environ, "PYTHONPATH": str(python_path)}
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=shown, stderr=shown
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        shown.seek(0)
        text = shown.read().decode(errors="replace")
    # The comparison says by its exit code what it has found.
    if process.returncode and "scripts.diff" not in arguments:
        raise RuntimeError(text[-500:])
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def measured(times: int, folder: Path) -> dict[str, tuple[float, float]]:
    """Seconds and megabytes by what is done, on a document of ``times`` as many operations."""
    spec = SPEC if times == 1 else write(times, GROWN / f"{times}.json")
    other = changed(spec, folder / "changed.json")
    client = folder / "leaperone"
    found = {
        "suite plan": run("-c", SUITE, "run", "--dry-run", "--spec", str(spec))[:2],
        "diff": run("-m", "scripts.diff", "--json", str(spec), str(other))[:2],
        "mock start": run("-c", MOCK, str(spec), "start")[:2],
    }
    _, memory, text = run("-c", MOCK, str(spec), "calls")
    found["mock request"] = float(text.split()[-1]), memory
    found["generate"] = run(*ours(ROOT / "generator-config.yml")(spec, client)[1:])[:2]
    found["import"] = run("-c", "import leaperone; leaperone.Leaperone('sk-a').models", python_path=folder)[
        :2
    ]
    return found


def main() -> None:
    """Print a row for each size and kind, as it is measured."""
    print("| operations | what | processor seconds | MB |\n|---|---|---|---|")
    for text in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as name:
            for what, (seconds, memory) in measured(int(text), Path(name)).items():
                print(f"| {int(text) * size():,} | {what} | {seconds:.3g} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
