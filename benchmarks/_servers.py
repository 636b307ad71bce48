"""What the benchmarks against Prism share: servers in processes of their own, on free ports of this machine."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "build" / "openapi.effective.json"
TOOLS = ROOT / "build" / "prism" / "node_modules" / ".bin"
KEY = ("X-API-Key", "sk-benchmark")
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``ready`` are the seconds from its start to its first answer."""

    url: str
    pid: int
    ready: float

    @property
    def memory(self) -> float:
        """Resident memory in MB (Linux)."""
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        return int(found.group(1)) / 1024 if found else float("nan")


def needs_tools() -> None:
    """Ends the benchmark, without a complaint, where Prism isn't installed."""
    if not (TOOLS / "prism").exists():
        print("left out: Prism is not installed; `make bench-prism` installs it into build/")
        sys.exit(0)


@contextmanager
def served(*command: str) -> Iterator[Server]:
    """Run ``command`` with ``{port}`` filled in, until the end of the block; waits for its first good answer.

    Raises RuntimeError where there is none within a minute.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    begin = time.perf_counter()
    process = subprocess.Popen(
        [part.format(port=port) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(url, process)
        yield Server(url, process.pid, time.perf_counter() - begin)
    finally:
        process.terminate()
        process.wait()


def mock(*options: str) -> tuple[str, ...]:
    """The command that serves the mock, with further ``options``."""
    program = "import sys; from leaperone_conformance.cli import main; sys.exit(main())"
    return sys.executable, "-c", program, "mock", "--port", "{port}", *options


def prism() -> tuple[str, ...]:
    """The command that serves Prism, as quiet as the mock and refusing invalid requests as it does."""
    return str(TOOLS / "prism"), "mock", "--errors", "-v", "silent", "-p", "{port}", str(SPEC)


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.perf_counter() + _PATIENCE
    request = urllib.request.Request(f"{url}/v1/models", headers=dict([KEY]))
    while time.perf_counter() < end and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            if answer.status == 200:
                return
        time.sleep(0.01)
    raise RuntimeError(f"{process.args!r}: no answer")
