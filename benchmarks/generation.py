"""Generation: ours, stock openapi-python-client and openapi-generator, on our spec and on one grown."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from _grow import write
from _peers import FOLDER, java, python
from _results import Area
from _servers import ROOT

GROWN = ROOT / "build" / "grown"
TIMES = (1, 4, 10)
"""The sizes of the spec, as multiples: the first is run in pairs, the others once, the largest by ours alone."""
PEERS_UP_TO = 4
TOOLS = Path(sys.executable).parent
Programs = dict[str, Callable[[Path, Path], list[str]]]
OURS = [sys.executable, "-m", "scripts.generate", "--config", str(ROOT / "generator-config.yml")]


def stock(spec: Path, output: Path) -> list[str]:
    """The command of stock openapi-python-client."""
    command = [str(TOOLS / "openapi-python-client"), "generate", "--meta", "none", "--overwrite"]
    return [*command, "--path", str(spec), "--output-path", str(output)]


def measure(area: Area) -> None:
    """Wall time, memory, size; and the growth of the time."""
    programs: Programs = {
        "ours": lambda spec, output: [*OURS, "--force", str(spec), "-o", str(output)],
        "openapi-python-client": stock,
    }
    with area.trying("openapi-generator"):
        java()
        tool = python("openapi-generator").with_name("openapi-generator-cli")
        options = [str(tool), "generate", "--skip-validate-spec", "-g", "python"]
        programs["openapi-generator"] = lambda spec, output: [*options, "-i", str(spec), "-o", str(output)]
    with TemporaryDirectory() as name:
        for times in TIMES[:1] if area.quick else TIMES:
            spec = write(times, GROWN / f"{times}.json")
            found = programs if times <= PEERS_UP_TO else {"ours": programs["ours"]}
            _grown(area, found, spec, times, Path(name))


def _grown(area: Area, programs: Programs, spec: Path, times: int, folder: Path) -> None:
    operations = f"{861 * times:,} operations"
    outputs = {kind: folder / str(times) / kind for kind in programs}
    runs = area.runs if times == 1 else 1
    spent: dict[str, list[tuple[float, float]]] = {kind: [] for kind in programs}
    for _ in range(runs):
        for kind, command in list(programs.items()):
            with area.trying(kind):
                spent[kind].append(run(command(spec, outputs[kind])))
    spent = {kind: one for kind, one in spent.items() if len(one) == runs}
    area.compare(f"generate, {operations}", "s", {kind: [a for a, _ in one] for kind, one in spent.items()})
    area.compare(f"memory, {operations}", "MB", {kind: [b for _, b in one] for kind, one in spent.items()})
    if times == 1:
        sizes = {kind: _size(outputs[kind]) for kind in spent}
        for place, what in enumerate(("lines", "files")):
            area.compare(what, what, {kind: [float(one[place])] for kind, one in sizes.items()})
    again = [run([*OURS, str(spec), "-o", str(outputs["ours"])])[0] for _ in range(runs)]
    area.compare(f"unchanged, {operations}", "s", {"ours": again})


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and peak memory (MB) of a command and the processes that it starts. Raises RuntimeError."""
    # As in an environment that is activated: the generators format by the ruff that they find there.
    found = {**os.environ, "PATH": f"{TOOLS}:{os.environ['PATH']}"}
    begin = time.perf_counter()
    with (FOLDER / "output").open("w+") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=found, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{Path(command[0]).name}: {output.read()[-300:]}")
    return took, used.ru_maxrss / 1024


def _size(folder: Path) -> tuple[int, int]:
    """Lines and files of Python below a folder."""
    files = list(folder.rglob("*.py"))
    return sum(path.read_bytes().count(b"\n") for path in files), len(files)
