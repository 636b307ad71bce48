"""Installed sizes: wheels, the client and what it requires, and the cold start of the command line."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import _peers
from _results import Area, in_turn
from _servers import ROOT
from generation import run

PROJECTS = {"client": ROOT / "generated", "conformance": ROOT / "conformance"}
PEERS = {
    "ours": str(PROJECTS["client"]),
    "httpx": "httpx",
    "tikhub": "tikhub==2.1.0",
    "openai": "openai==3.52.0",
}
START = {
    "ours": ["-m", "leaperone", "list"],
    "import httpx": ["-c", "import httpx"],
}


def measure(area: Area) -> None:
    """Sizes, without compiled files, and starts."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for kind, project in PROJECTS.items():
            command = [sys.executable, "-m", "build", "--quiet", "--wheel", "--outdir", name, str(project)]
            subprocess.run(command, check=True, capture_output=True)
            [wheel] = folder.glob("*.whl")
            area.note(f"wheel of the {kind}", "MB", wheel.stat().st_size / 1e6)
            wheel.unlink()
        installed = {}
        for kind, wanted in PEERS.items():
            with area.trying(kind):
                options = [
                    "--quiet",
                    "--target",
                    str(folder / kind),
                    "--constraint",
                    str(ROOT / "constraints.txt"),
                ]
                _peers.command(*_peers.UV, "pip", "install", *options, wanted)
                installed[kind] = [_bytes(folder / kind) / 1e6]
        area.compare("installed with all it requires", "MB", installed)
    interpreter = str(_peers.python("sdks", str(ROOT / "generated")))
    starts = {kind: lambda words=words: run([interpreter, *words])[0] for kind, words in START.items()}
    in_turn(starts, 1)
    area.compare("start of the command line", "s", in_turn(starts, area.runs * 3))


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
