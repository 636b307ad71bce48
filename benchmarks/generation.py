"""Generation: ours, stock openapi-python-client and openapi-generator, on our spec, on it grown, on a real document.

A run is given PATIENCE; a peer that needs a tenth of it on one size of the grown spec isn't tried on the next.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory
from threading import Timer

from _grow import size, write
from _peers import FOLDER, Missing, java, python
from _results import Area
from _servers import ROOT

GROWN = ROOT / "build" / "grown"
FETCHED = ROOT / "build" / "specs"
TIMES = (1, 10)
"""The sizes of the spec, as multiples: the first is run in pairs, the other once; growth.py has 100 times as well."""
PATIENCE = 180
REAL = "OpenAI"
"""A document of ``make specs``."""
CONFIG = "{api: real, distribution: real, package: real, client: Real, version: 0.1.0, description: A real document}"
TOOLS = Path(sys.executable).parent
Programs = dict[str, Callable[[Path, Path], list[str]]]
OURS = [sys.executable, "-m", "scripts.generate", "--config"]


def stock(spec: Path, output: Path) -> list[str]:
    """The command of stock openapi-python-client."""
    command = [str(TOOLS / "openapi-python-client"), "generate", "--meta", "none", "--overwrite"]
    return [*command, "--path", str(spec), "--output-path", str(output)]


def real(name: str) -> Path:
    """The file of a document of ``make specs``. Raises Missing."""
    FETCHED.mkdir(parents=True, exist_ok=True)
    # In a process of its own: what it imports would count as memory of each process that is started here.
    program = "import sys; from pathlib import Path; from scripts.specs.fetch import document, sources\n"
    program += "print(document(next(one for one in sources() if one.name == sys.argv[1]), Path(sys.argv[2])))"
    command = [sys.executable, "-c", program, name, str(FETCHED)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise Missing(done.stderr[-160:])
    return Path(done.stdout.strip())


def ours(config: Path, *options: str) -> Callable[[Path, Path], list[str]]:
    """The command of our generator, by spec and output."""
    return lambda spec, output: [*OURS, str(config), *options, str(spec), "-o", str(output)]


def measure(area: Area) -> None:
    """Wall time, memory, size; and the growth of the time."""
    peers: Programs = {"openapi-python-client": stock}
    with area.trying("openapi-generator"):
        java()
        tool = python("openapi-generator").with_name("openapi-generator-cli")
        options = [str(tool), "generate", "--skip-validate-spec", "-g", "python"]
        peers["openapi-generator"] = lambda spec, output: [*options, "-i", str(spec), "-o", str(output)]
    with TemporaryDirectory() as name:
        folder, config, found = Path(name), ROOT / "generator-config.yml", peers
        for times in TIMES[:1] if area.quick else TIMES:
            spec = write(times, GROWN / f"{times}.json")
            what = f"{size() * times:,} operations"
            quick = _measured(
                area, found, config, spec, what, folder / str(times), area.runs if times == 1 else 1
            )
            found = quick if times > 1 else found
        (folder / "real.yml").write_text(CONFIG)
        with area.trying(REAL):
            _measured(area, peers, folder / "real.yml", real(REAL), REAL, folder / "real", area.runs)


def _measured(
    area: Area, peers: Programs, config: Path, spec: Path, what: str, folder: Path, runs: int
) -> Programs:
    """Add the rows of one spec; the peers that ended in time."""
    programs = {"ours": ours(config, "--force"), **peers}
    outputs = {kind: folder / kind for kind in programs}
    folder.mkdir()
    spent: dict[str, list[tuple[float, float]]] = {kind: [] for kind in programs}
    for _ in range(runs):
        for kind, command in programs.items():
            with area.trying(f"{kind}, {what}"):
                spent[kind].append(run(command(spec, outputs[kind]), PATIENCE))
    spent = {kind: one for kind, one in spent.items() if len(one) == runs}
    if "ours" not in spent:
        return {}
    area.compare(f"generate, {what}", "s", {kind: [a for a, _ in one] for kind, one in spent.items()})
    area.compare(f"memory, {what}", "MB", {kind: [b for _, b in one] for kind, one in spent.items()})
    sizes = {kind: _size(outputs[kind]) for kind in spent}
    for place, counted in enumerate(("lines", "files")):
        area.compare(
            f"{counted}, {what}", counted, {kind: [float(one[place])] for kind, one in sizes.items()}
        )
    again = [run(ours(config)(spec, outputs["ours"]))[0] for _ in range(runs)]
    area.compare(f"unchanged, {what}", "s", {"ours": again})
    return {kind: command for kind, command in peers.items() if _is_quick(spent.get(kind))}


def _is_quick(spent: Sequence[tuple[float, float]] | None) -> bool:
    return bool(spent) and max(took for took, _ in spent or ()) < PATIENCE / 10


def run(command: list[str], patience: float | None = None) -> tuple[float, float]:
    """Seconds and peak memory (MB) of a command and the processes that it starts. Raises RuntimeError, also where it
    takes longer than ``patience``.
    """
    # As in an environment that is activated: the generators format by the ruff that they find there. An installed
    # package is compiled; a checkout is where nothing forbids it.
    found = {**os.environ, "PATH": f"{TOOLS}:{os.environ['PATH']}"}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    with (FOLDER / "output").open("w+") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=found, stdout=output, stderr=output, start_new_session=True
        )
        late = Timer(patience or 1e6, os.killpg, (process.pid, SIGKILL))
        late.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        finally:
            late.cancel()
        took = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -SIGKILL:
            raise RuntimeError(f"is not done within {patience} s")
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{Path(command[0]).name}: {output.read()[-300:]}")
    return took, used.ru_maxrss / 1024


def _size(folder: Path) -> tuple[int, int]:
    """Lines and files of Python below a folder."""
    files = list(folder.rglob("*.py"))
    return sum(path.read_bytes().count(b"\n") for path in files), len(files)
