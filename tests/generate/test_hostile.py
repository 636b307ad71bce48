"""Nothing that a document or a configuration says becomes code: whatever it says, clients differ in texts alone."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from scripts.errors import PipelineError
from scripts.generate import client
from scripts.generate.__main__ import main

from .conftest import Outcome, json_answer, spec_of
from .walk import PAYLOADS, RUN, Position, Shape, positions
from .whole import Json, whole

# Walks with every payload through every position, which takes half an hour.
EVERY = bool(os.environ.get("LEAPERONE_EVERY_PAYLOAD"))

Make = Callable[[Json, Json], Shape | None]
Generate = Callable[..., Outcome]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """The shape of the client of a document and a configuration, None for what is refused.

    Neither formatted nor called, which take longer than the rest and change no client that isn't of another shape
    already; a module that is no Python has no shape.
    """
    monkeypatch.setattr(client, "format_folder", lambda folder: None)
    monkeypatch.setattr(client, "probes", lambda _: nullcontext(lambda folder, config, operations: None))
    spec, config, output = (tmp_path / name for name in ("spec.json", "config.yml", "out"))

    def made(document: Json, settings: Json) -> Shape | None:
        spec.write_text(json.dumps(document))
        config.write_text(json.dumps(settings))
        try:
            main(spec, config, output, force=True)
        except PipelineError:
            return None
        finally:
            assert {*tmp_path.iterdir()} <= {spec, config, output}
        files = (path for path in output.rglob("*") if path.is_file())
        return Shape.of({str(path.relative_to(output)): path.read_text() for path in files})

    return made


def walked(document: Json, number: int) -> list[Position]:
    """The positions for a payload: all, or all paths and a share in which each text has its turn."""
    found = positions(document)
    if EVERY:
        return found
    paths = [p for p in found if p.kind == "key" and p.place[:-1] == ("paths",)]
    rest = {(p.text if p.kind == "key" else p): p for p in found if p not in paths}
    return [*paths, *[*rest.values()][number :: len(PAYLOADS)]]


def test_the_walk_is_long_and_leaves_no_text_out() -> None:
    for part, least in zip(whole(), (300, 30), strict=True):
        shares = [walked(part, number) for number in range(len(PAYLOADS))]
        assert sum(map(len, shares)) > least
        assert {p.text for share in shares for p in share} == {p.text for p in positions(part)}


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_no_text_of_a_document_is_code(make: Make, number: int) -> None:
    """A payload is taken as the harmless text is, or refused where that is refused as well."""
    document, settings = whole()
    expected = make(document, settings)
    assert expected is not None
    different = []
    for position in walked(document, number):
        shape = make(position.replaced(document, PAYLOADS[number]), settings)
        if shape != expected:
            twin = make(position.replaced(document, position.harmless(PAYLOADS[number])), settings)
            different += [str(position)] if shape != twin else []
    assert not different


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_no_text_of_a_configuration_is_code(make: Make, number: int) -> None:
    """A payload is refused, or taken as the harmless text is."""
    document, settings = whole()
    expected = make(document, settings)
    different = []
    for position in walked(settings, number):
        shape = make(document, position.replaced(settings, PAYLOADS[number]))
        if shape is not None and shape != expected:
            twin = make(document, position.replaced(settings, position.harmless(PAYLOADS[number])))
            different += [str(position)] if shape != twin else []
    assert not different


def _used(package: Path) -> None:
    """Import each module of a client in a process of its own, and call what takes no arguments."""
    code = (
        "import contextlib, importlib, pathlib, pets\n"
        "client = pets.Pets(api_key='k')\n"
        "for path in sorted(pathlib.Path('pets').rglob('*.py')):\n"
        "    if path.name != '__main__.py':\n"
        "        module = importlib.import_module('.'.join(path.with_suffix('').parts))\n"
        "        if path.parts[1] == 'api' and path.name != '__init__.py':\n"
        "            with contextlib.suppress(TypeError):\n"
        "                module.request(client)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=package, check=True, capture_output=True)


def test_a_path_without_texts_stays_a_text(generate: Generate) -> None:
    operation = {"get": {"responses": {"200": {"description": "ok"}}}}
    outcome = generate(spec_of({f'/things/""";{RUN};"""': operation}))
    assert outcome.code == 0, outcome.error
    _used(outcome.out)
    assert not [*outcome.out.rglob("OWNED")]


def test_the_parameter_of_a_stream_stays_a_text(generate: Generate) -> None:
    events = {"schema": {"type": "object"}, "parameter": f'"+{RUN}+"'}
    responses = json_answer({"type": "object"})
    responses["200"]["content"]["text/event-stream"] = {"x-events": events}
    outcome = generate(spec_of({"/things": {"post": {"responses": responses}}}))
    assert outcome.code == 0, outcome.error
    _used(outcome.out)
    assert not [*outcome.out.rglob("OWNED")]


def test_a_client_of_nothing_but_payloads_can_be_used(generate: Generate) -> None:
    """Formatted as ever, with a payload in each place that takes any text."""
    document, settings = whole()
    free = {
        "title",
        "summary",
        "description",
        "default",
        "url",
        "end",
        "const",
        "value",
        "x-outcome",
        "x-unstable",
    }
    taken = [
        p
        for p in positions(document)
        if p.kind == "value" and p.place[-1] in free and "x-scenarios" not in p.place
    ]
    for number, position in enumerate(taken):
        document = position.replaced(document, PAYLOADS[number % len(PAYLOADS)])
    settings["description"] = "".join(PAYLOADS)
    outcome = generate(document, json.dumps(settings))
    assert outcome.code == 0, outcome.error
    assert len(taken) > len(PAYLOADS)
    _used(outcome.out)
    assert not [*outcome.out.rglob("OWNED")]


def test_a_shell_is_offered_plain_words_only(generate: Generate) -> None:
    kinds = ["cat", "$(touch OWNED)", "`touch OWNED`", "a;b", "a b", "a&b", "<a", "a\nb", "猫", "x-1.5/y:z"]
    query = {"name": "kind", "in": "query", "schema": {"type": "string", "enum": kinds}}
    operation = {"get": {"parameters": [query], "responses": json_answer({"type": "object"})}}
    outcome = generate(spec_of({"/pets": operation}))
    assert outcome.code == 0, outcome.error
    line = [sys.executable, "-m", "pets", "_complete", "pets call default.pets kind="]
    done = subprocess.run(line, cwd=outcome.out, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.split("\n") == ["kind=cat", "kind=x-1.5/y:z", "kind=猫", ""]
