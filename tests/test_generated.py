"""The client of the real spec: complete, typed, lazy, and what the spec gives today."""

import ast
import importlib
import json
import os
import re
import subprocess
import sys
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

import leaperone
from scripts.apis import chosen
from scripts.errors import GenerationError, OverlayError, SpecError
from scripts.files import read_json
from scripts.generate.config import load_config
from scripts.generate.reachable import check_reachable
from scripts.regenerate import regenerate
from scripts.spec import iter_operations

ROOT = Path(__file__).parents[1]
GENERATED = ROOT / "generated"


@pytest.fixture(scope="module")
def ledger() -> dict[str, str]:
    operations: dict[str, str] = read_json(GENERATED / "ledger.json")["operations"]
    return operations


@pytest.fixture(scope="module")
def effective(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    document: dict[str, Any] = read_json(ROOT / "build/openapi.effective.json")
    return document


def test_every_operation_has_one_function_and_back(ledger: dict[str, str], effective: dict[str, Any]) -> None:
    assert sorted(ledger) == sorted(operation.name for operation in iter_operations(effective))
    assert len(set(ledger.values())) == len(ledger)


def test_the_ledger_lists_every_rule(effective: dict[str, Any]) -> None:
    listed = read_json(GENERATED / "ledger.json")["rules"]
    holders = {"info": effective["info"]}
    holders |= {operation.name: operation.value for operation in iter_operations(effective)}
    rules = {name: holder["x-rules"] for name, holder in holders.items() if "x-rules" in holder}
    assert listed == {name: {id_: rule["section"] for id_, rule in of.items()} for name, of in rules.items()}


def test_every_function_sends_its_operation(ledger: dict[str, str]) -> None:
    """(method, path) of every generated module, read from its source, against the ledger."""
    found = {}
    for name in ledger.values():
        path = GENERATED / "leaperone" / "api" / f"{name.replace('.', '/')}.py"
        [operation] = [
            node
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Operation"
        ]
        found[ast.literal_eval(operation.args[1])] = name
    assert found == ledger
    modules = (GENERATED / "leaperone" / "api").rglob("*.py")
    assert len([path for path in modules if path.name != "__init__.py"]) == len(ledger)


@pytest.mark.parametrize("api", chosen(None), ids=str)
def test_every_name_is_its_operation(api: Path) -> None:
    """Each name of a ledger, looked up on both clients and called, is that operation; and no other one is."""
    config = load_config(api / "generator-config.yml")
    names: dict[str, str] = read_json(api / "generated/ledger.json")["operations"]
    check_reachable(api / "generated", config, names)
    operation, name = next(iter(names.items()))
    with pytest.raises(GenerationError, match=re.escape(f"{operation}/x: {config.client}.{name} sends ")):
        check_reachable(api / "generated", config, {f"{operation}/x": name})


def test_every_operation_is_documented(ledger: dict[str, str]) -> None:
    clients = (leaperone.Leaperone(api_key="sk-x"), leaperone.AsyncLeaperone(api_key="sk-x"))
    for name in ledger.values():
        module = importlib.import_module(f"leaperone.api.{name}")
        for client in clients:
            assert reduce(getattr, name.split("."), client).__doc__ == module.method.__doc__


def test_names_are_readable(documented_client: Path) -> None:
    ledger = read_json(documented_client / "ledger.json")["operations"]
    assert not [name for name in ledger.values() if "api_v1" in name or name.endswith("_get")]
    assert (
        ledger["GET /v1/social-media/data/bilibili/web/fetch_one_video"]
        == "social.bilibili.web.fetch_one_video"
    )
    assert ledger["POST /v1/images/generations"] == "images.create"


def test_every_function_is_documented(ledger: dict[str, str]) -> None:
    for name in ledger.values():
        tree = ast.parse((GENERATED / "leaperone" / "api" / f"{name.replace('.', '/')}.py").read_text())
        functions = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and not any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)
        ]
        assert functions
        assert all(ast.get_docstring(node) for node in functions), name


def test_calling_one_operation_loads_no_other(documented_client: Path) -> None:
    code = (
        "import sys, httpx, leaperone\n"
        "http = httpx.Client(transport=httpx.MockTransport(lambda r: httpx.Response(200, json={'code': 0, 'data': 1})))\n"
        "leaperone.Leaperone(api_key='x', http_client=http).social.bilibili.web.fetch_one_video(bv_id='BV1')\n"
        "names = [n for n in sys.modules if n.startswith('leaperone.')]\n"
        "print(*[n for n in names if hasattr(sys.modules[n], 'request') and '.api.' in n])\n"
        "print(*[n for n in names if n.startswith('leaperone.models.')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=documented_client, capture_output=True, text=True, check=True
    )
    operations, models = done.stdout.splitlines()
    assert operations.split() == ["leaperone.api.social.bilibili.web.fetch_one_video"]
    assert models.split() == ["leaperone.models.social_media_response"]


def test_methods_are_typed(documented_client: Path, tmp_path: Path) -> None:
    """mypy sees the parameters and the answer of resource methods, sync and async, and refuses wrong ones."""
    lines = {
        "client.address.structure(text='x').data.structure.upper()": None,
        "client.social.bilibili.web.fetch_one_video(bv_id='x').code": None,
        "client.images.status(id='x').images": None,
        "[chunk.id.upper() for chunk in client.chat.stream(model='auto', messages=[])]": None,
        "structure.sync(client=client, body=AddressRequest(text='x')).request_id.upper()": None,
        "client.address.structure(texts='x')": "call-arg",
        "assert_type(client.address.structure(text='x').fields, dict[str, str])": None,
        "client.address.geocode(text='x').coordinates['wgs84'].longitude.is_integer()": None,
        "client.address.structure(text=1)": "arg-type",
        "client.social.bilibili.web.fetch_one_videos": "attr-defined",
        "twin.address.structure(text='x').data": "attr-defined",
        "client.audio.speech(input='x', response_format='mp3')": "arg-type",
        "structure.sync(client=client)": "call-arg",
        "assert_type(say(file='x'), Transcription)": None,
        "assert_type(say(file='x', response_format='json'), Transcription)": None,
        "assert_type(say(file='x', response_format='verbose_json').segments, list[TranscriptionSegment])": None,
        "[assert_type(say(file_uri='x', response_format=kind), str) for kind in texts]": None,
        "assert_type(say.raw(file='x', response_format='vtt').parsed, str)": None,
        "assert_type(say(file='x', response_format=anyhow), Transcription | VerboseTranscription | str)": None,
        "say(file='x', response_format='mp3')": "call-overload",
        "say(fil='x')": "call-overload",
        "say(file='x').segments": "attr-defined",
        "async def a() -> None: assert_type(await twin.audio.transcribe(file='x'), Transcription)": None,
        "async def b() -> None: assert_type(await twin.audio.transcribe(response_format='srt'), str)": None,
        "async def c() -> None: (await twin.audio.transcribe.raw(response_format='verbose_json')).parsed.segments": None,
        "assert_type(client.audio.speech.stream(input='x'), Download)": None,
        "client.audio.speech.stream(inputs='x')": "call-arg",
    }
    head = (
        "from typing import Literal, assert_type\n"
        "from leaperone import AsyncLeaperone, Leaperone\nfrom leaperone.api.address import structure\n"
        "from leaperone.models import AddressRequest, Transcription, TranscriptionSegment, VerboseTranscription\n"
        "from leaperone._features.download import Download\n"
        "client = Leaperone()\ntwin = AsyncLeaperone()\nsay = client.audio.transcribe\n"
        "texts: tuple[Literal['text'], Literal['srt'], Literal['vtt']] = ('text', 'srt', 'vtt')\n"
        "anyhow: Literal['json', 'verbose_json', 'text'] = input()  # type: ignore[assignment]\n"
    )
    program = tmp_path / "program.py"
    program.write_text(head + "\n".join(lines) + "\n")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--output",
        "json",
        str(program),
    ]
    environment = {**os.environ, "MYPYPATH": str(documented_client)}
    done = subprocess.run(
        command, cwd=documented_client, env=environment, capture_output=True, text=True, check=False
    )
    found = {
        item["line"]: item["code"]
        for item in map(json.loads, done.stdout.splitlines())
        if item["severity"] == "error"
    }
    first = head.count("\n") + 1
    assert {line: found.get(first + number) for number, line in enumerate(lines)} == lines


def test_regenerating_changes_nothing() -> None:
    result = regenerate(ROOT)
    assert result.client.unchanged
    assert not result.warnings


def test_another_api_in_the_same_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.regenerate.CARRIED", tmp_path / "carried")
    monkeypatch.setattr("scripts.regenerate.is_own", lambda directory: True)
    api = tmp_path / "apis" / "pets"
    (api / "overlays").mkdir(parents=True)
    answer = {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"get": {"responses": {"200": answer}}}},
    }
    (api / "openapi.json").write_text(json.dumps(document))
    settings = {
        "api": "pets",
        "distribution": "pets",
        "package": "pets",
        "client": "Pets",
        "version": "0.1.0",
        "description": "Pets",
    }
    (api / "generator-config.yml").write_text(json.dumps(settings))
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "t", "version": "1"},
        "actions": [{"target": "$.paths['/pets'].get", "update": {"summary": "Every pet"}}],
    }
    (api / "overlays" / "010-summary.yaml").write_text(json.dumps(overlay))
    assert regenerate(api).client.operations == 1
    assert read_json(api / "build/openapi.effective.json")["paths"]["/pets"]["get"]["summary"] == "Every pet"
    assert (tmp_path / "carried" / "pets.json").read_bytes() == (
        api / "build/openapi.effective.json"
    ).read_bytes()
    assert "Every pet" in (api / "generated/pets/api/default/pets.py").read_text()
    before = {path: path.read_bytes() for path in api.rglob("*") if path.is_file() and path.suffix != ".yaml"}
    (api / "overlays" / "020-nothing.yaml").write_text(
        json.dumps({**overlay, "actions": [{"target": "$.nope", "remove": True}]})
    )
    with pytest.raises(OverlayError, match=r"020-nothing\.yaml.*nothing is published at \$\.nope"):
        regenerate(api, strict=True)
    (api / "overlays" / "020-nothing.yaml").write_text(
        json.dumps({**overlay, "actions": [{"target": "$.paths['/pets']", "remove": True}]})
    )
    with pytest.raises(SpecError, match=r"openapi\.json with its overlays: #/paths: .* no operations"):
        regenerate(api)
    assert {
        path: path.read_bytes() for path in api.rglob("*") if path.is_file() and path.suffix != ".yaml"
    } == before
