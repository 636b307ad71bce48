"""What the client adds to importing httpx: the package, and a client built.

    python benchmarks/import_time.py

Each run is a fresh interpreter; the ratio is taken within the run, the median of all runs counts.
"""

import os
import statistics
import subprocess
import sys

RUNS = 15
CODE = """
import time
begin = time.perf_counter()
import httpx
between = time.perf_counter()
from leaperone import Leaperone
Leaperone(api_key="sk-x")
print(between - begin, time.perf_counter() - between)
"""


def main() -> None:
    """Print httpx's own import time and what the client adds, in milliseconds and as a ratio."""
    # an installed package is compiled; a checkout is where nothing forbids it
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = []
    for _ in range(RUNS + 1):
        done = subprocess.run(
            [sys.executable, "-c", CODE], check=True, capture_output=True, text=True, env=environment
        )
        runs.append(tuple(map(float, done.stdout.split())))
    runs = runs[1:]  # the first run may have compiled the modules
    base = statistics.median(run[0] for run in runs)
    added = statistics.median(run[1] for run in runs)
    ratio = statistics.median(run[1] / run[0] for run in runs)
    print(f"import httpx {base * 1000:.1f} ms, client {added * 1000:.2f} ms more: {ratio:.1%}")


if __name__ == "__main__":
    main()
