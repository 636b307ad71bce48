"""Setting up shows what it does."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_setting_up_is_not_silent(tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text('#!/bin/sh\necho "pip was run: $*"\n')
    python.chmod(0o755)
    command = ["make", "--no-print-directory", f"VENV={tmp_path}", "setup"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    environment, packages, pip = done.stdout.splitlines()
    assert environment.startswith(f"environment     {tmp_path}: Python 3.")
    assert "about two minutes" in packages
    assert pip.startswith("pip was run: -m pip install") and " -q" not in pip, "pip's own output is shown"
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "pip was run" not in again.stdout
