"""Nothing that was found is lost: reports that can't be written, state that can't be kept, errors in the middle."""

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Record, Stop, workers
from leaperone_conformance.run.budget.store import Store
from leaperone_conformance.run.engine import schemathesis
from leaperone_conformance.run.results import recordings
from leaperone_conformance.run.results.saving import Redacted
from leaperone_conformance.spec import Spec

Command = Callable[..., tuple[int, str, str]]
FILES = ("report", "html", "junit", "har", "vcr")
OPTIONS = (*FILES, "allure")
FULL = Path("/dev/full")
needs_dev_full = pytest.mark.skipif(not FULL.is_char_device(), reason="there is no /dev/full")


def broken(operation: Any, call: Any, answer: Any) -> Any:
    """An API with a finding."""
    return answer.with_json({"object": "list"}) if operation.id == "listModels" else answer


@pytest.fixture
def go(command: Command, small: Path) -> Callable[..., tuple[int, str, str]]:
    """Runs one operation of the mock in this process."""

    def run(*arguments: str) -> tuple[int, str, str]:
        usual = ("--spec", str(small), "--include", "listModels", "--max-examples", "1", "--workers", "1")
        return command("run", *usual, *arguments)

    return run


@pytest.mark.parametrize("option", OPTIONS)
def test_a_place_is_tried_before_the_first_request(
    option: str, command: Command, small: Path, spec: Spec, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    app = Mock(spec, api="leaperone")
    with serve(app) as url:
        code, out, err = command(
            "run", "--spec", str(small), "--url", url, f"--{option}", str(tmp_path / "file" / "report")
        )
    assert (code, out) == (2, "")
    assert err == f"error: {tmp_path}/file/report: can't be written: Not a directory\n"
    assert not app.journal.calls


@pytest.mark.parametrize("option", FILES)
def test_a_missing_folder_and_a_directory_are_no_places_for_a_file(
    option: str, go: Command, tmp_path: Path
) -> None:
    missing = tmp_path / "missing" / "x"
    assert go(f"--{option}", str(missing)) == (
        2, "", f"error: {missing}: can't be written: No such file or directory\n"
    )  # fmt: skip
    assert go(f"--{option}", str(tmp_path)) == (
        2,
        "",
        f"error: {tmp_path}: can't be written: Is a directory\n",
    )
    assert not list(tmp_path.iterdir()), "trying leaves nothing behind"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_is_read_only(go: Command, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    code, out, err = go("--report", str(tmp_path / "report"))
    assert (code, out) == (2, "") and "Permission denied" in err


@needs_dev_full
@pytest.mark.parametrize("option", FILES)
def test_a_full_disk_is_told_after_the_summary_and_the_other_reports(
    option: str, command: Command, small: Path, spec: Spec, tmp_path: Path
) -> None:
    others = [name for name in OPTIONS if name != option]
    with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
        code, out, err = command(
            *("run", "--spec", str(small), "--url", url, "--include", "listModels", "--workers", "1"),
            *(f"--{name}={tmp_path / name}" for name in others),
            f"--{option}={FULL}",
        )
    assert code == 4
    assert "1 of 1 operations" in out and "failures by check" in out
    assert err == "error: /dev/full: can't be written: No space left on device\n"
    assert {path.name for path in tmp_path.iterdir()} == set(others)
    assert FULL.is_char_device(), "it was written to, not replaced"


def test_a_folder_that_goes_away_meanwhile(
    go: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    inner = schemathesis._progress

    def progress(*arguments: Any) -> Any:
        shutil.rmtree(gone, ignore_errors=True)
        return inner(*arguments)

    monkeypatch.setattr(schemathesis, "_progress", progress)
    code, out, err = go(*(f"--{name}={gone / name}" for name in FILES), f"--allure={tmp_path / 'allure'}")
    assert code == 4
    assert "no findings" in out
    assert sorted(err.splitlines()) == sorted(
        f"error: {gone / name}: can't be written: No such file or directory" for name in FILES
    )
    assert list((tmp_path / "allure").iterdir())


@needs_dev_full
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_disk_that_fills_while_recording(
    workers: str, command: Command, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each worker's files are /dev/full: the run goes on, and says that its recordings are not whole."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    (tmp_path / "sitecustomize.py").write_text(
        "from leaperone_conformance.run.results import recordings\n"
        "from leaperone_conformance.run.results.saving import Redacted\n"
        "from pathlib import Path\n"
        "recordings.Redacted = lambda path, key: Redacted(Path('/dev/full'), key)\n"
    )
    done = subprocess.run(
        [
            *(sys.executable, "-c", "from leaperone_conformance.cli import main; main()"),
            *("run", "--spec", str(small), "--max-examples", "1", "--workers", workers),
            *(f"--{name}={tmp_path / name}" for name in FILES),
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 4, done.stderr
    assert "7 of 7 operations" in done.stdout
    assert sorted(done.stderr.splitlines()) == [
        f"error: {tmp_path / name}: can't be written: No space left on device" for name in ("har", "vcr")
    ]
    assert json.loads((tmp_path / "report").read_text().partition("\n")[0])["selected"] == 7


@pytest.mark.parametrize("size", [1, 700, 3_000, 20_000])
def test_what_fitted_on_a_disk_can_be_read(
    size: int, command: Command, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Filling(Redacted):
        left = size

        def write(self, text: str) -> int:
            written, self.left = super().write(text[: self.left]), self.left - len(text)
            if self.left < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return written

    monkeypatch.setattr(recordings, "Redacted", Filling)
    files = [f"--{name}={tmp_path / name}" for name in ("har", "vcr")]
    code, out, err = command("run", "--spec", str(small), "--max-examples", "1", "--workers", "1", *files)
    assert code == 4
    assert "7 of 7 operations" in out
    assert sorted(err.splitlines()) == [
        f"error: {tmp_path / name}: can't be written: No space left on device" for name in ("har", "vcr")
    ]
    readers: dict[str, Callable[[str], Any]] = {"har": json.loads, "vcr": YAML(typ="safe").load}
    found = {
        name: read((tmp_path / name).read_text())
        for name, read in readers.items()
        if (tmp_path / name).exists()
    }
    assert bool(found) == (size > 1)
    if size == 20_000:
        assert found["har"]["log"]["entries"] and found["vcr"]["http_interactions"]


def test_state_that_cannot_be_kept_any_more(
    suite: Callable[..., Record], spec: Spec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills up: what was found is reported, and no request goes out that isn't in the books."""
    app = Mock(spec, api="leaperone", mutate=broken)
    inner = Store.__init__

    def tight(self: Store, *arguments: Any, **options: Any) -> None:
        inner(self, *arguments, **options)
        with self.reading() as cursor:
            (pages,) = cursor.execute("PRAGMA page_count").fetchone()
            cursor.execute(f"PRAGMA max_page_count = {pages + 4}")

    monkeypatch.setattr(Store, "__init__", tight)
    with serve(app) as url:
        record = suite(url=url, max_requests=5000, workers=1, state=str(tmp_path / "state"))
    assert record.stopped is Stop.ERROR
    assert record.cases and record.requests <= len(app.journal.calls) <= record.requests + 1


def test_an_internal_error_ends_a_run_with_what_was_found(
    go: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def run_scenarios(*arguments: Any) -> Any:
        raise RuntimeError("a defect, with sk-canary-key")

    monkeypatch.setenv("LEAPERONE_API_KEY", "sk-canary-key")
    monkeypatch.setattr(workers, "run_scenarios", run_scenarios)
    code, out, err = go("--report", str(tmp_path / "report"))
    assert code == 70
    assert "1 of 1 operations" in out and "stopped early: an internal error" in out
    assert "Traceback" in err and "please report it" in err and "canary" not in out + err
    assert (tmp_path / "report").is_file()


def test_an_internal_error_in_one_report_leaves_the_others(
    go: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "leaperone_conformance.report.html", None)
    code, out, err = go(*(f"--{name}={tmp_path / name}" for name in FILES))
    assert code == 70
    assert "1 of 1 operations" in out and "ModuleNotFoundError" in err
    assert {path.name for path in tmp_path.iterdir()} == set(FILES) - {"html"}


def test_an_internal_error_of_any_command_has_a_code_of_its_own(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def load(*arguments: Any) -> Any:
        raise RuntimeError("a defect")

    (tmp_path / "answer.json").write_text("{}")
    monkeypatch.setattr("leaperone_conformance.spec.load_for", load)
    code, out, err = command("skeleton", "--operation", "GET /x", "--answer", str(tmp_path / "answer.json"))
    assert (code, out) == (70, "") and "RuntimeError: a defect" in err


SPOKEN = ("--include", "listModels", "--max-examples", "1", "--workers", "1")


@needs_dev_full
def test_a_summary_that_cannot_be_printed_goes_to_standard_error(small: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from leaperone_conformance.cli import main; main()", "run"]
    command += ["--spec", str(small), *SPOKEN, "--report", str(tmp_path / "report")]
    with FULL.open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 4
    assert "1 of 1 operations" in done.stderr
    assert done.stderr.endswith("error: standard output: can't be written: No space left on device\n")
    assert (tmp_path / "report").is_file()


def test_a_reader_that_is_gone_does_not_end_a_run(small: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from leaperone_conformance.cli import main; main()", "run"]
    command += ["--spec", str(small), *SPOKEN, "--report", str(tmp_path / "report")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        reported = process.stderr.read()
    assert process.returncode == 4
    assert "1 of 1 operations" in reported and "standard output: can't be written: Broken pipe" in reported
    assert "Traceback" not in reported
    assert (tmp_path / "report").is_file()


def test_a_link_is_written_through(go: Command, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_text("old")
    (tmp_path / "link").symlink_to(real)
    assert go("--report", str(tmp_path / "link"))[0] == 0
    assert (tmp_path / "link").is_symlink() and json.loads(real.read_text().partition("\n")[0])[
        "kind"
    ] == "run"


def test_only_the_writer_that_is_asked_for_is_imported(small: Path, tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from leaperone_conformance.cli import main\n"
        f"usual = ['x', 'run', '--spec', {str(small)!r}, *{SPOKEN!r}]\n"
        "writers = {'html': 'jinja2', 'junit': 'leaperone_conformance.report.junit_xml', 'allure': 'allure_commons',\n"
        "           'har': 'harfile', 'vcr': 'schemathesis.reporting.vcr'}\n"
        "asked = []\n"
        "for option in (None, 'report', *writers):\n"
        "    asked += [option] if option else []\n"
        f"    sys.argv = [*usual, *(f'--{{name}}={tmp_path}/{{name}}' for name in asked)]\n"
        "    try:\n"
        "        main()\n"
        "    except SystemExit as end:\n"
        "        assert end.code == 0, end.code\n"
        "    found = {name for name, module in writers.items() if module in sys.modules}\n"
        "    assert found == set(asked) - {'report'}, (found, asked)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
