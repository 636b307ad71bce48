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


def test_the_lock_has_a_hash_for_each_pinned_version_and_names_no_host() -> None:
    text = (ROOT / "requirements.lock").read_text()
    lines = (line.partition("==") for line in (ROOT / "constraints.txt").read_text().splitlines())
    pinned = {name.lower().replace("_", "-"): version for name, _, version in lines}
    entries = text.replace("\\\n", "").splitlines()
    assert {"httpx", "orjson", "schemathesis"} <= {entry.partition("==")[0] for entry in entries}
    for entry in entries:
        name, _, rest = entry.partition("==")
        # What other systems need, too, is not installed here.
        assert rest.partition(" ")[0] == pinned.get(name, rest.partition(" ")[0]), name
        assert "--hash=sha256:" in rest, name
    assert "://" not in text and "--index" not in text
