"""The command on a small API: the page, and every kind of defect."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from .conftest import SPEC, Json, run, write

PAGE = "overlays/README.md"
CONFIG = "{api: a, distribution: a, package: a, client: A, version: 0.1.0, description: A}"


def test_the_page_has_a_row_for_the_quirk_and_is_then_current(api: Path) -> None:
    done = run("quirks", "--api", api)
    assert (done.returncode, done.stderr) == (0, "")
    page = (api / PAGE).read_text()
    (row,) = [line for line in page.splitlines() if line.startswith("| [odd-b]")]
    assert row == (
        "| [odd-b](010-odd-b.yaml) | documented | B is odd | Page / Heading | Says so \\| loudly |"
        " `overlay-target`, `known_shape` |"
    )
    assert run("quirks", "--api", api, "--check").returncode == 0


def test_what_would_settle_an_unverified_quirk_is_on_the_page(api: Path, overlay: Json) -> None:
    overlay["info"]["x-quirk"] |= {"state": "unverified", "probe": "GET /b twice"}
    write(api, overlay)
    assert run("quirks", "--api", api).returncode == 0
    assert "- [odd-b](010-odd-b.yaml): GET /b twice\n" in (api / PAGE).read_text()


@pytest.mark.parametrize("text", [None, "# Quirks\n"])
def test_a_page_that_is_not_current_fails_the_check_and_stays(api: Path, text: str | None) -> None:
    if text is not None:
        (api / PAGE).write_text(text)
    done = run("quirks", "--api", api, "--check")
    assert done.returncode == 1
    assert done.stderr == f"{api / PAGE}: not current: run python -m scripts.quirks\n"
    assert (api / PAGE).is_file() == (text is not None)


def record(change: Callable[[Json], object]) -> Callable[[Json], object]:
    return lambda overlay: change(overlay["info"]["x-quirk"])


Q = "$.info['x-quirk']"
DEFECTS: dict[str, tuple[Callable[[Json], object], str]] = {
    "no record": (lambda o: o["info"].pop("x-quirk"), '$.info: "x-quirk" is a required property'),
    "an id alone": (lambda o: o["info"].update({"x-quirk": "odd-b"}), f"{Q}: "),
    "no description": (
        lambda o: o["info"].pop("description"),
        '$.info: "description" is a required property',
    ),
    **{
        f"no {name}": (record(lambda q, name=name: q.pop(name)), f'{Q}: "{name}" is a required property')  # type: ignore[misc]
        for name in ("id", "state", "sections", "effect", "checks")
    },
    "an unknown state": (record(lambda q: q.update(state="maybe")), f"{Q}.state: "),
    "an unknown field": (record(lambda q: q.update(since="May")), f"{Q}: "),
    "no section": (record(lambda q: q.update(sections=[])), f"{Q}.sections: "),
    "no proof": (record(lambda q: q.update(checks=[])), f"{Q}.checks: "),
    "an empty effect": (record(lambda q: q.update(effect=" ")), f"{Q}.effect: "),
    "unverified, no probe": (
        record(lambda q: q.update(state="unverified")),
        f'{Q}: "probe" is a required property',
    ),
    "an unknown check": (
        record(lambda q: q.update(checks=["known_shapes"])),
        f"{Q}.checks[0]: 'known_shapes'",
    ),
    "an unknown kind of proof": (record(lambda q: q.update(checks=["mock:a"])), f"{Q}.checks[0]: 'mock:a'"),
    "an unknown example": (record(lambda q: q.update(checks=["examples:x"])), f"{Q}.checks[0]: 'examples:x'"),
    "an unknown test": (
        record(lambda q: q.update(checks=["overlay-target", "test:tests/quirks/test_command.py::test_x"])),
        f"{Q}.checks[1]: 'test:tests/quirks/test_command.py::test_x'",
    ),
    "a file called otherwise": (record(lambda q: q.update(id="odd-a")), f"{Q}.id: the file should be called"),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_told_with_file_and_place(api: Path, overlay: Json, name: str) -> None:
    change, message = DEFECTS[name]
    change(overlay)
    path = write(api, overlay)
    for options in ((), ("--check",)):
        done = run("quirks", "--api", api, *options)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"{path}: {message}"), done.stderr
    assert not (api / PAGE).exists()


def test_examples_and_tests_that_exist_are_proofs(api: Path, overlay: Json) -> None:
    (api / "examples.json").write_bytes(orjson.dumps({"requests": [{"id": "guide/b"}], "answers": []}))
    proofs = [
        "examples:guide/b",
        "test:tests/quirks/test_command.py::test_examples_and_tests_that_exist_are_proofs",
    ]
    overlay["info"]["x-quirk"]["checks"] = proofs
    write(api, overlay)
    assert run("quirks", "--api", api).returncode == 0


def test_two_quirks_of_one_id_are_a_defect(api: Path, overlay: Json) -> None:
    write(api, overlay, "020-odd-b.yaml")
    done = run("quirks", "--api", api)
    assert done.returncode == 1
    assert "'odd-b' is used 2 times" in done.stderr


def test_a_quirk_that_the_published_spec_has_settled_is_to_be_retired(api: Path, overlay: Json) -> None:
    assert run("quirks", "--api", api).returncode == 0
    spec = orjson.loads(orjson.dumps(SPEC))
    spec["components"]["schemas"]["B"]["description"] = "odd"
    (api / "openapi.json").write_bytes(orjson.dumps(spec))
    done = run("quirks", "--api", api, "--check")
    assert done.returncode == 1
    file = api / "overlays/010-odd-b.yaml"
    assert done.stderr == f"{file}: changes nothing: upstream says it itself now: retire it\n"


def test_an_action_whose_target_is_gone_stops_the_engine(api: Path, overlay: Json) -> None:
    file = without_b(api)
    done = run("overlay", api / "openapi.json", file, "-o", api / "out.json")
    assert done.returncode == 4
    assert done.stderr.startswith(f"error: {file}: actions[0] $.components.schemas.B: matches nothing")
    assert "if upstream has mended this quirk (odd-b), retire it; else correct the target" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_ledger_says_which_quirks_are_stale(api: Path, overlay: Json) -> None:
    assert run("quirks", "--api", api).returncode == 0
    without_b(api)
    assert "not current" in run("quirks", "--api", api, "--check").stderr
    assert run("quirks", "--api", api).returncode == 0
    page = (api / "overlays/README.md").read_text()
    assert "## Stale" in page
    assert "- [odd-b](010-odd-b.yaml): B isn't published" in page


def without_b(api: Path) -> Path:
    """The API's overlay, whose target its spec hasn't any more."""
    spec = orjson.loads(orjson.dumps(SPEC).replace(b"schemas/B", b"schemas/C").replace(b'"B":{', b'"C":{'))
    (api / "openapi.json").write_bytes(orjson.dumps(spec))
    (api / "generator-config.yml").write_text(CONFIG)
    return api / "overlays/010-odd-b.yaml"


def test_a_stale_quirk_does_not_stand_in_the_way_of_a_client(api: Path, overlay: Json) -> None:
    file = without_b(api)
    done = run("regenerate", "--api", api)
    assert done.returncode == 9
    assert f"{file}: actions[0] $.components.schemas.B: matches nothing" in done.stderr
    assert done.stderr.endswith("done, 1 quirks stale, 0 facts lost: odd-b\n")
    assert (api / "generated/ledger.json").is_file()
    effective = orjson.loads((api / "build/openapi.effective.json").read_bytes())
    assert effective["info"]["x-quirks"]["odd-b"]["stale"] == ["B isn't published"]


def test_strict_writes_nothing_where_a_quirk_is_stale(api: Path, overlay: Json) -> None:
    file = without_b(api)
    done = run("regenerate", "--api", api, "--strict")
    assert done.returncode == 4
    assert f"error: {file}: actions[0] $.components.schemas.B: B isn't published" in done.stderr
    assert not (api / "generated").exists()
    assert not (api / "build").exists()


def test_an_overlay_that_cannot_be_read_ends_the_command(api: Path) -> None:
    (api / "overlays/010-odd-b.yaml").write_text("a: [")
    done = run("quirks", "--api", api)
    assert done.returncode == 4
    assert done.stderr.startswith(f"error: {api / 'overlays/010-odd-b.yaml'}: ")
