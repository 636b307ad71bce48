"""Generation measured side by side: ours, openapi-python-client as it comes, and openapi-generator if installed.

    python benchmarks/generation.py [SPEC]

Prints wall time and lines of each, and the ratios; each command runs RUNS times in turn, the median counts.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 3


def commands(spec: Path, folder: Path) -> dict[str, list[str]]:
    """The generators that are installed here, with the folder that each fills."""
    tools = Path(sys.executable).parent
    config = spec.parents[1] / "generator-config.yml"
    ours = [sys.executable, "-m", "scripts.generate", str(spec), "--config", str(config)]
    stock = [str(tools / "openapi-python-client"), "generate"]
    found = {
        "ours": [*ours, "--force", "-o", str(folder / "ours")],
        "stock": [*stock, "--path", str(spec), "--overwrite", "--output-path", str(folder / "stock")],
    }
    java = shutil.which("openapi-generator-cli", path=str(tools)) or shutil.which("openapi-generator-cli")
    if java:
        options = ["--skip-validate-spec", "-g", "python", "-i", str(spec), "-o", str(folder / "java")]
        found["java"] = [java, "generate", *options]
    found["ours, unchanged"] = [*ours, "-o", str(folder / "ours")]
    return found


def main() -> None:
    """Run each generator in turn and print the table."""
    spec = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/openapi.effective.json").resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        todo = commands(spec, folder)
        # As in an environment that is activated: the generators format by the ruff that they find there.
        found = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        times: dict[str, list[float]] = {name: [] for name in todo}
        for _ in range(RUNS):
            for name, command in todo.items():
                begin = time.perf_counter()
                subprocess.run(command, cwd=ROOT, env=found, check=True, capture_output=True)
                times[name].append(time.perf_counter() - begin)
        lines = {name: count_lines(folder / name) for name in todo}
    stock = statistics.median(times["stock"])
    print(f"{'generator':16} {'seconds':>8} {'of stock':>9} {'lines':>8} {'of stock':>9}")
    for name, measured in times.items():
        median = statistics.median(measured)
        size = f"{lines[name]:8} {lines[name] / lines['stock']:9.2f}" if lines[name] else ""
        print(f"{name:16} {median:8.2f} {median / stock:9.2f} {size}")


def count_lines(folder: Path) -> int:
    """Lines of Python below a folder."""
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))


if __name__ == "__main__":
    main()
