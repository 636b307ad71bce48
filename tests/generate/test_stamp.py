"""A client is known to be unchanged by the sizes and times of files, and by no less than all of them."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.generate import __main__ as command
from scripts.generate import stamp as stamps
from scripts.generate.stamp import inputs_state, is_stamped, stamp

from .conftest import CONFIG, Outcome, json_answer, spec_of


def _edit(path: Path) -> None:
    """Another content, as long and as old."""
    before = path.stat()
    path.write_bytes(b"#" * before.st_size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "the spec": lambda folder: _edit(folder / "spec.json"),
    "the configuration": lambda folder: _edit(folder / "config.yml"),
    "a new plug-in": lambda folder: (folder / "plugins/more.py").touch(),
    "the releases": lambda folder: (folder / "releases.json").touch(),
    "an edited module": lambda folder: _edit(folder / "out/pets/types.py"),
    "a new module": lambda folder: (folder / "out/pets/new.py").touch(),
    "a lost module": lambda folder: (folder / "out/pets/types.py").unlink(),
    "a broken stamp": lambda folder: [path.write_text("[") for path in (folder / "stamps").iterdir()],
    "a lost stamp": lambda folder: shutil.rmtree(folder / "stamps"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_seen(
    change: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "FOLDER", tmp_path / "stamps")
    spec, config, out = (tmp_path / name for name in ("spec.json", "config.yml", "out"))
    for path in (spec, config, tmp_path / "plugins/one.py", out / "pets/types.py", out / "pyproject.toml"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("the first content\n")
    stamp(out, inputs_state(spec, config))
    (out / "pets/__pycache__").mkdir()  # what comes of using the client
    assert is_stamped(out, inputs_state(spec, config))
    change(tmp_path)
    assert not is_stamped(out, inputs_state(spec, config))


def test_the_second_run_does_not_read_the_spec(
    generate: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = generate(spec_of({"/pets": {"get": {"responses": json_answer({"type": "string"})}}})).out
    assert (tmp_path / "config.yml").read_text() == CONFIG
    monkeypatch.setattr(command, "load_published", lambda path: pytest.fail("read"))
    command.main(tmp_path / "spec.json", tmp_path / "config.yml", out)
    (out / "pets" / "types.py").write_text("# edited by hand\n")
    with pytest.raises(pytest.fail.Exception):
        command.main(tmp_path / "spec.json", tmp_path / "config.yml", out)
