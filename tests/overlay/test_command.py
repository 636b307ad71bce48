"""The command: output file, table, exit codes, one line for each error."""

import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from .conftest import Write


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_bytes(orjson.dumps({"openapi": "3.1.0", "paths": {"/b": {"get": {}}, "/a": {"get": {}}}}))
    return path


def overlay(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.overlay", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False)


def test_writes_canonical_json_and_a_table(spec: Path, write: Write, tmp_path: Path) -> None:
    first = write("- {target: $.paths.*.get, update: {500: no}}", name="a.yaml")
    second = write("- {target: $.gone, remove: true, x-optional: since May}", name="b.yaml")
    before = spec.read_bytes()
    done = overlay(spec, first, second, "-o", tmp_path / "new" / "out.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["file", "action", "matches", "target"],
        [str(first), "0", "2", "$.paths.*.get"],
        [str(second), "0", "0", "$.gone", "(optional:", "since", "May)"],
    ]
    written = (tmp_path / "new" / "out.json").read_text()
    assert written.startswith('{\n  "openapi": "3.1.0",\n  "paths": {\n    "/a": {\n')
    assert orjson.loads(written)["paths"]["/b"]["get"] == {"500": "no"}
    assert spec.read_bytes() == before


def test_a_document_needs_no_operations(write: Write, tmp_path: Path) -> None:
    """As in one of the Overlay Specification's compliant sets, which removes a server."""
    head = "openapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\n"
    spec, out = tmp_path / "s.yaml", tmp_path / "out.json"
    spec.write_text(
        f"{head}servers:\n- {{url: 'https://a', description: A}}\n- {{url: 'https://b'}}\npaths: {{}}\n"
    )
    path = write("- {target: \"$.servers[?(@.description == 'A')]\", remove: true}", version="1.0.0")
    done = overlay(spec, path, "-q", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert orjson.loads(out.read_bytes()) == {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1.0.0"},
        "servers": [{"url": "https://b"}],
        "paths": {},
    }
    looked = overlay("lint", path, "--spec", spec)
    assert (looked.returncode, looked.stdout) == (0, "overlays: 1, errors: 0, warnings: 0\n")


def test_quiet_leaves_the_warnings(spec: Path, write: Write, tmp_path: Path) -> None:
    path = write("- {target: $, update: {tags: [{name: x}]}}")
    done = overlay(spec, path, "-q", "-o", tmp_path / "out.json")
    assert (done.returncode, done.stdout) == (0, "")
    message = "changes $.tags again when applied to its own result"
    assert done.stderr == f"warning: {path}: actions[0] $: {message}\n"


def test_an_error_is_one_line_and_leaves_the_output(spec: Path, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("old")
    path = write("- {target: $.nope, remove: true}")
    done = overlay(spec, path, "-o", out)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith(f"error: {path}: actions[0] $.nope: matches nothing")
    assert done.stderr.count("\n") == 1
    assert out.read_text() == "old"


def test_an_error_stays_one_line_whatever_it_quotes(write: Write, tmp_path: Path) -> None:
    spec = tmp_path / "s.json"
    spec.write_bytes(orjson.dumps({"openapi": "3.1.0", "paths": {"/a\n\x1b[2J\u2028b": []}}))
    done = overlay(spec, write("- {target: $, update: {}}"), "-o", tmp_path / "out.json")
    assert done.returncode == 3
    assert (
        done.stderr
        == f"error: {spec} with its overlays: #/paths/~1a [2J b: an array where an object is expected\n"
    )


def test_a_spec_in_yaml(write: Write, tmp_path: Path) -> None:
    spec = tmp_path / "s.yaml"
    spec.write_text("openapi: 3.1.0\npaths:\n  /a: {get: {responses: {200: {description: no}}}}\n")
    path = write("- {target: '$.paths.*.get.responses[\"200\"]', update: {x: 1}}")
    assert overlay(spec, path, "-o", tmp_path / "out.json").returncode == 0
    written = orjson.loads((tmp_path / "out.json").read_bytes())
    assert written["paths"]["/a"]["get"]["responses"] == {"200": {"description": "no", "x": 1}}
    spec.write_text("openapi: [")
    done = overlay(spec, path, "-o", tmp_path / "out.json")
    assert (done.returncode, done.stderr.startswith(f"error: {spec}: not YAML: ")) == (3, True)


def test_a_spec_that_is_not_openapi_exits_with_3(write: Write, tmp_path: Path) -> None:
    spec = tmp_path / "s.json"
    spec.write_text("[1]")
    done = overlay(spec, write("- {target: $, update: {}}"), "-o", tmp_path / "out.json")
    assert done.returncode == 3
    assert done.stderr == f"error: {spec}: #: not an OpenAPI document: an array where an object is expected\n"


def test_an_output_that_is_a_folder_exits_with_7(spec: Path, write: Write, tmp_path: Path) -> None:
    (tmp_path / "out.json").mkdir()
    done = overlay(spec, write("- {target: $, update: {}}"), "-o", tmp_path / "out.json")
    assert done.returncode == 7
    assert done.stderr == f"error: {tmp_path / 'out.json'}: can't be written: Is a directory\n"


def test_no_overlay_is_a_usage_error(spec: Path, tmp_path: Path) -> None:
    assert overlay(spec, "-o", tmp_path / "out.json").returncode == 2
