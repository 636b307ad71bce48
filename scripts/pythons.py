"""The client's tests on every Python that it is made for: its wheel in an empty environment, one for each found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from .command import run
from .errors import GenerationError
from .generate.client import ROOT

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
NEEDS = ("pytest", "hypothesis", "httpx-sse", "trio")
# what is deprecated in one Python is gone in the next
STRICT = ("-W", "error::DeprecationWarning:leaperone", "-W", "error::SyntaxWarning:leaperone")


def interpreter(version: str) -> Path | None:
    """An interpreter of a version: on the PATH, or among those of pyenv; None where there is none that starts."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    named = shutil.which(f"python{version}")
    found = [Path(named)] if named else []
    found += sorted(root.glob(f"versions/{version}.*/bin/python"), reverse=True)
    return next((path for path in found if _is(path, version)), None)


def check(version: str, python: Path, wheel: Path, folder: Path, selected: list[str]) -> bool:
    """Run the client's tests on an interpreter; whether all passed. What they print goes to standard output.

    Raises GenerationError where the wheel can't be installed there.
    """
    environment = folder / version
    _run([python, "-m", "venv", environment], f"{version}: no environment can be made")
    own = environment / "bin" / "python"
    pip: list[str | Path] = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(
        [*pip, "--constraint", ROOT / "constraints.txt", wheel, *NEEDS],
        f"{version}: the wheel can't be installed",
    )
    _run(
        [own, "-c", f"import leaperone; assert '{environment}' in leaperone.__file__"],
        f"{version}: not the wheel",
    )
    options = ["--override-ini", "pythonpath=.", "-p", "no:cacheprovider", *STRICT]
    tests = subprocess.run(
        [own, "-m", "pytest", *options, *(selected or ["tests/client"])], cwd=ROOT, env=_clean(), check=False
    )
    return tests.returncode == 0


def main(
    tests: Annotated[list[str] | None, typer.Argument(help="Tests to run; default: tests/client.")] = None,
) -> None:
    """Test the client on each Python from 3.11 to 3.14 that is installed; say which aren't.

    Exit codes: 0 passed on all that were found, 1 failed on one, 5 the wheel can't be built or installed.
    """
    found = {version: interpreter(version) for version in VERSIONS}
    outcomes = dict.fromkeys(VERSIONS, "not found, not tested")
    with TemporaryDirectory() as name:
        folder = Path(name)
        build: list[str | Path] = [
            sys.executable,
            "-m",
            "build",
            "--quiet",
            "--no-isolation",
            "--wheel",
            "--outdir",
            folder,
        ]
        _run([*build, ROOT / "generated"], "the wheel can't be built")
        [wheel] = folder.glob("*.whl")
        for version, python in found.items():
            if python is not None:
                typer.echo(f"Python {version}: {python}")
                passed = check(version, python, wheel, folder, tests or [])
                outcomes[version] = f"{'passed' if passed else 'FAILED'} ({python})"
    for version, outcome in outcomes.items():
        typer.echo(f"Python {version}  {outcome}")
    if any("FAILED" in outcome for outcome in outcomes.values()):
        raise typer.Exit(1)


def _is(python: Path, version: str) -> bool:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == version


def _clean() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LEAPERONE"))}


def _run(command: list[str | Path], trouble: str) -> None:
    done = subprocess.run(list(map(str, command)), env=_clean(), capture_output=True, text=True, check=False)
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        raise GenerationError(f"{trouble}: {said}")


if __name__ == "__main__":
    run(main)
