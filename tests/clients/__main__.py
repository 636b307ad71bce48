"""Makes the environments: ``python -m tests.clients``. Those that there are stay as they are."""

import shutil
import subprocess
import sys

from . import FOLDER, NODE, PYTHON, modules_of, python_of


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


for name, distributions in PYTHON.items():
    if not python_of(name).exists():
        _run(sys.executable, "-m", "uv", "venv", "--quiet", str(FOLDER / name))
        _run(
            sys.executable,
            "-m",
            "uv",
            "pip",
            "install",
            "--quiet",
            "--python",
            str(python_of(name)),
            *distributions,
        )
if shutil.which("npm"):
    for name, packages in NODE.items():
        if not modules_of(name).exists():
            (FOLDER / name).mkdir(parents=True, exist_ok=True)
            options = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent")
            _run("npm", "install", "--prefix", str(FOLDER / name), *options, *packages)
