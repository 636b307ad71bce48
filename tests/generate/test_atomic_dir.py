"""The last good client survives whatever happens while the next one is made."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.errors import OutputError
from scripts.generate import atomic_dir

from .conftest import CONFIG


def fill(target: Path, text: str) -> None:
    with atomic_dir.replaced(target) as folder:
        (folder / "a.txt").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_replaced_whole(tmp_path: Path) -> None:
    fill(tmp_path / "out", "one")
    with atomic_dir.replaced(tmp_path / "out") as folder:
        (folder / "b.txt").write_text("two")
        assert (tmp_path / "out" / "a.txt").read_text() == "one"
    assert names(tmp_path / "out") == ["b.txt"]
    assert names(tmp_path) == ["out"]


def test_error_while_building(tmp_path: Path) -> None:
    fill(tmp_path / "out", "one")
    with pytest.raises(ZeroDivisionError), atomic_dir.replaced(tmp_path / "out") as folder:
        (folder / "a.txt").write_text("two")
        raise ZeroDivisionError
    assert (tmp_path / "out" / "a.txt").read_text() == "one"
    assert names(tmp_path) == ["out"]


def test_full_disk_while_building(tmp_path: Path) -> None:
    fill(tmp_path / "out", "one")
    with pytest.raises(OutputError, match="No space left"), atomic_dir.replaced(tmp_path / "out"):
        raise OSError(28, "No space left on device")
    assert (tmp_path / "out" / "a.txt").read_text() == "one"


def test_two_at_once_leave_each_other_alone(tmp_path: Path) -> None:
    with atomic_dir.replaced(tmp_path / "out") as one:
        (one / "a.txt").write_text("one")
        fill(tmp_path / "out", "two")
        assert (one / "a.txt").exists()
    assert (tmp_path / "out" / "a.txt").read_text() == "one"
    assert names(tmp_path) == ["out"]


def test_disk_that_takes_no_more(tmp_path: Path) -> None:
    """A real refusal of the system to write: files of more than 2 KB are not taken."""
    spec, config, out = tmp_path / "spec.json", tmp_path / "config.yml", tmp_path / "out"
    get = {"responses": {"200": {"description": "ok"}}}
    spec.write_text(
        json.dumps(
            {"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {"/a": {"get": get}}}
        )
    )
    config.write_text(CONFIG)
    fill(out, "one")
    command = [sys.executable, "-m", "scripts.generate", str(spec), "--config", str(config), "-o", str(out)]
    full = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))  # noqa: E731
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=full)
    assert (done.returncode, done.stderr) == (7, f"error: {out}: can't be written: File too large\n")
    assert names(out) == ["a.txt"]
    assert not list(tmp_path.glob(".out*"))


def test_without_an_atomic_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_dir, "_exchange", lambda one, other: False)
    fill(tmp_path / "out", "one")
    fill(tmp_path / "out", "two")
    assert (tmp_path / "out" / "a.txt").read_text() == "two"
    assert names(tmp_path) == ["out"]


def test_killed_between_the_two_steps(tmp_path: Path) -> None:
    fill(tmp_path / "out", "one")
    (tmp_path / "out").rename(tmp_path / ".out.1.x.old")
    with pytest.raises(ZeroDivisionError), atomic_dir.replaced(tmp_path / "out"):
        raise ZeroDivisionError
    assert (tmp_path / "out" / "a.txt").read_text() == "one"
    assert names(tmp_path) == ["out"]


def test_exchange_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_dir, "_exchange", lambda one, other: False)
    fill(tmp_path / "out", "one")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.suffix == ".building":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OutputError, match="Input/output error"):
        fill(tmp_path / "out", "two")
    assert (tmp_path / "out" / "a.txt").read_text() == "one"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_killed_while_building(tmp_path: Path, number: signal.Signals) -> None:
    target = tmp_path / "out"
    fill(target, "one")
    code = (
        "import sys, time; from pathlib import Path; from scripts.generate.atomic_dir import replaced\n"
        "with replaced(Path(sys.argv[1])) as folder:\n"
        "    (folder / 'a.txt').write_text('two'); print('building', flush=True); time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(target)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"building\n"
    os.kill(process.pid, number)
    process.wait(10)
    process.stdout.close()
    assert (target / "a.txt").read_text() == "one"
    fill(target, "three")
    assert (target / "a.txt").read_text() == "three"
    assert names(tmp_path) == ["out"]


def test_a_reader_never_misses_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "out"
    fill(target, "0")
    code = (
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[1]) / 'a.txt'\n"
        "print('reading', flush=True)\n"
        "while path.read_text() != 'end': pass\n"
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", code, str(target)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert reader.stdout is not None
    reader.stdout.readline()
    for number in range(50):
        fill(target, str(number))
    fill(target, "end")
    _, error = reader.communicate(timeout=10)
    assert reader.returncode == 0, error.decode()


def test_interrupted_command_leaves_the_old_client(tmp_path: Path) -> None:
    """Ctrl-C while the new client is written: exit code 130, one line, and a client that still imports."""
    spec, config = tmp_path / "spec.json", tmp_path / "config.yml"
    get = {"responses": {"200": {"description": "ok"}}}
    paths = {f"/pets/a{number}": {"get": get} for number in range(400)}
    document = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": paths}
    spec.write_text(json.dumps(document))
    config.write_text(CONFIG)
    out = tmp_path / "out"
    command = [
        sys.executable,
        "-m",
        "scripts.generate",
        str(spec),
        "--config",
        str(config),
        "-o",
        str(out),
        "--force",
    ]
    subprocess.run(command, check=True, capture_output=True)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    while not list(tmp_path.glob(".out.*.building")):
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=30)
    assert (process.returncode, error) == (130, "interrupted: nothing was replaced\n")
    subprocess.run(
        [sys.executable, "-c", "import pets; pets.Pets(api_key='k').pets.a399"], cwd=out, check=True
    )
    subprocess.run(
        command, check=True, capture_output=True
    )  # residue of the very first moment goes with the next run
    assert not list(tmp_path.glob(".out*"))
