"""How long the client's command line takes to start, against importing httpx alone.

    python benchmarks/command_start.py

Each run is a fresh interpreter, the commands and `import httpx` one after the other; the median of all runs counts.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 15
AIM = 0.3
GENERATED = Path(__file__).parents[1] / "generated"
COMMANDS = {
    "list": ["-m", "leaperone", "list"],
    "show": ["-m", "leaperone", "show", "social.bilibili.web.fetch_one_video"],
    "_complete": ["-m", "leaperone", "_complete", "leaperone call social.bi"],
    "import httpx": ["-c", "import httpx"],
}


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Wall time of one interpreter."""
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, cwd=GENERATED, env=environment
    )
    return time.perf_counter() - begin


def main() -> None:
    """Print each command's median time, and its ratio to importing httpx."""
    # an installed package is compiled; a checkout is where nothing forbids it
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = [
        {name: seconds(arguments, environment) for name, arguments in COMMANDS.items()}
        for _ in range(RUNS + 1)
    ][1:]  # the first run may have compiled the modules
    base = statistics.median(run["import httpx"] for run in runs)
    print(f"{'import httpx':12}  {base * 1000:4.0f} ms")
    for name in [name for name in COMMANDS if name != "import httpx"]:
        median = statistics.median(run[name] for run in runs)
        ratio = statistics.median(run[name] / run["import httpx"] for run in runs)
        print(f"{name:12}  {median * 1000:4.0f} ms, {ratio:.2f} of importing httpx")
    print(f"aim: at most {AIM * 1000:.0f} ms")


if __name__ == "__main__":
    main()
