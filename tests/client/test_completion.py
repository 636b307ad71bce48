"""zsh and fish complete a command line by the scripts that the program prints: the real shells, no imitation."""

import os
import pty
import select
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from .generated import GENERATED

PATIENCE = 30.0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with the program in PATH, a recording and a folder with a blank in its name."""
    program = tmp_path / "bin" / "leaperone"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\ncd {GENERATED} && exec {sys.executable} -m leaperone "$@"\n')
    program.chmod(0o755)
    (tmp_path / "recording.mp3").touch()
    (tmp_path / "recorded here").mkdir()
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Zsh:
    """An interactive zsh on a terminal of its own."""

    def __init__(self, home: Path) -> None:
        self._out = home / "buffer"
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**os.environ, "TERM": "dumb", "ZDOTDIR": str(home)})
        self._say(
            f"autoload -Uz compinit && compinit -u -d {home}/dump; setopt no_beep; "
            f'eval "$(leaperone completion zsh)"; dump() {{ print -r -- "$BUFFER" > {self._out}.new '
            f"&& mv {self._out}.new {self._out} }}; zle -N dump; bindkey '^Xd' dump\n"
        )

    def _say(self, text: str) -> None:
        os.write(self._terminal, text.encode())

    def completed(self, line: str) -> str:
        """What a line is after Tab; the shell reads its keys one after the other."""
        self._out.unlink(missing_ok=True)
        self._say(f"\x15{line}\t\x18d")
        end = time.monotonic() + PATIENCE
        while not self._out.exists() and time.monotonic() < end:
            if select.select([self._terminal], [], [], 0.05)[0]:
                os.read(self._terminal, 65536)
        return self._out.read_text().rstrip("\n")

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)


@pytest.fixture
def zsh(home: Path) -> Iterator[Zsh]:
    shell = Zsh(home)
    yield shell
    shell.close()


@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh here: install it to run this")
def test_zsh(zsh: Zsh) -> None:
    expected = {
        "leaperone sh": "leaperone show ",
        "leaperone call social.bili": "leaperone call social.bilibili.",
        "leaperone show credits.b": "leaperone show credits.balance ",
        "leaperone call images.status ": "leaperone call images.status id=",
        "leaperone call images.status --j": "leaperone call images.status --json ",
        "leaperone call audio.speech response_format=w": "leaperone call audio.speech response_format=wav ",
        "leaperone call audio.transcribe file=@recording": "leaperone call audio.transcribe file=@recording.mp3 ",
        "leaperone call models.list --output recording": "leaperone call models.list --output recording.mp3 ",
        "leaperone call nothing.like.it ": "leaperone call nothing.like.it ",
    }
    assert {line: zsh.completed(line) for line in expected} == expected


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish here: install it to run this")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("leaperone ", ["call", "completion", "list", "show"]),
        ("leaperone call social.bili", ["social.bilibili.app.", "social.bilibili.web."]),
        ("leaperone call images.status ", ["id="]),
        ("leaperone call images.status --j", ["--json"]),
        ("leaperone call audio.speech response_format=", ["response_format=pcm", "response_format=wav"]),
        ("leaperone call audio.transcribe file=@rec", ["file=@recorded here/", "file=@recording.mp3"]),
        ("leaperone call models.list --output rec", ["recorded here/", "recording.mp3"]),
        ("leaperone call nothing.like.it ", []),
    ],
)
def test_fish(home: Path, line: str, expected: list[str]) -> None:
    script = f"leaperone completion fish | source; complete -C {shlex.quote(line)}"
    done = subprocess.run(["fish", "-c", script], cwd=home, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert [found.partition("\t")[0] for found in done.stdout.splitlines()] == expected
