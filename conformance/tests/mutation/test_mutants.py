"""The mutants: enough of them, of every kind; each changes something, and what is left alone stays healthy."""

import json
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import httpx
import pytest

from conformance.tests.documents import answering, as_json, document
from conformance.tests.mutation import Change, Mutant, Mutated, Response, mutants, removed
from conformance.tests.mutation.apis import leaperone, plugin_for
from conformance.tests.mutation.detection import Bench, Caught, DetectionTask, chosen, row, summary
from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import create_app, serve
from leaperone_conformance.spec import Spec, load

KEY = {"Authorization": "Bearer sk-test"}
FAMILIES = {
    *("field-missing", "field-renamed", "field-retyped", "field-null", "enum-grown", "array-object"),
    *("list-names", "json-in-text", "task-ids", "task-states", "task-state-lost", "expiry", "error-body"),
    *("error-code", "rate-headers", "authentication", "invalid-accepted", "valid-refused", "path-gone"),
    *("parameter-renamed", "parameter-ignored", "content-type", "stream", "sound", "subtitles", "envelope"),
    *("status", "price", "document", "repeated"),
}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


def test_there_are_many_of_every_family(spec: Spec) -> None:
    made = mutants(spec, "leaperone")
    assert len(made) == len({mutant.id for mutant in made}) >= 120
    assert {mutant.family for mutant in made} >= FAMILIES
    known = {*spec.by_key, f"GET {spec.document['info']['x-catalogue']}"}
    assert all(set(mutant.operations) <= known for mutant in made)


def test_a_spec_that_says_little_has_mutants_too() -> None:
    """Nothing in the shared families needs an API of a certain name or with certain extensions."""
    answer = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/n": {
                "get": {
                    "operationId": "n",
                    "parameters": [
                        {"name": "a", "in": "query", "required": True, "schema": {"type": "string"}}
                    ],
                    "responses": {
                        "200": {"description": "", "content": {"application/json": {"schema": answer}}}
                    },
                }
            }
        },
    }
    made = mutants(Spec(document, "plain"), "plain")
    assert {"field-missing", "envelope", "status", "parameter-renamed", "path-gone"} <= {
        m.family for m in made
    }


def test_an_api_without_a_plug_in_has_none_of_anothers(spec: Spec) -> None:
    own = {mutant.id for mutant in mutants(spec, "leaperone")} - {m.id for m in mutants(spec, "other")}
    assert own and own == {mutant.id for mutant in leaperone.mutants(spec)}
    assert plugin_for("leaperone") is leaperone.mutants
    assert plugin_for("../leaperone") is plugin_for("") is plugin_for("__init__") is None


def _mutant(change: Callable[..., Any], *operations: str) -> Mutant:
    return Mutant("test:one", "test", operations, "something", change)


def test_only_the_operations_of_a_mutant_are_changed() -> None:
    teapot = _mutant(lambda mock: Change(before=lambda request: Response(418)), "GET /v1/models")
    app = Mutated(create_app(), teapot)
    with serve(app) as url:
        assert httpx.get(f"{url}/v1/models").status_code == 418
        assert httpx.get(f"{url}/v1/cli/credits/balance", headers=KEY).status_code == 200
    assert app.hits == 1


def test_a_change_that_changes_nothing_never_strikes_and_hurts_nobody() -> None:
    mutant = _mutant(lambda mock: Change(), "POST /v1/audio/speech", "POST /v1/chat/completions")
    app = Mutated(create_app(), mutant)
    message = {"model": "auto", "stream": True, "messages": [{"role": "user", "content": "Hi"}]}
    with serve(app) as url:
        speech = httpx.post(f"{url}/v1/audio/speech", json={"input": "Hello"}, headers=KEY)
        stream = httpx.post(f"{url}/v1/chat/completions", json=message, headers=KEY)
    assert speech.content.startswith(b"RIFF") and stream.text.endswith("data: [DONE]\n\n")
    assert app.hits == 0


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(DetectionTask("leaperone", None, 0, 1))


@pytest.mark.parametrize(
    ("id_", "check"),
    [
        ("task-states:goes-back:createImageTask", "task_ends"),
        ("expiry:eternal:createImageTask", "expires"),
        ("price:twice:createSpeech", "price"),
        ("document:lacks", "catalogue"),
        ("authentication:other-header:addressClassifyPoi", "credentials"),
        ("subtitles:srt-reversed:createTranscription", "asked_format"),
        ("invalid-accepted:query-*:social_*", "required"),
        ("valid-refused:foreign-input:createSpeech", "any_script"),
    ],
)
def test_a_mutant_is_caught_by_the_check_made_for_it(bench: Bench, id_: str, check: str) -> None:
    caught = bench.run(next(known for known in bench._mutants if fnmatchcase(known, id_)))
    assert check in caught.checks
    assert caught.hits > 0
    assert caught.cases > 0


def test_without_a_mutant_the_same_run_finds_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    idle = Mutant(
        "idle",
        "test",
        ("POST /v1/images/generations", "GET /v1/images/generations/{id}"),
        "",
        lambda mock: Change(),
    )
    monkeypatch.setitem(bench._mutants, "idle", idle)
    caught = bench.run("idle")
    assert caught.checks == () and caught.hits == 0


def test_with_nothing_broken_nothing_is_found(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    touched = ("GET /v1/models", "GET /v1/images/generations/{id}", "GET /openapi.json")
    assert bench.unbroken(3, touched) == []
    broken = bench._mutants["repeated:keys:listModels"]
    monkeypatch.setattr(Bench, "_mock", lambda self: Mutated(create_app(control=True), broken))
    found = bench.unbroken(3, touched)
    assert found and all(text.startswith("seed 3: GET /v1/models: ") for text in found)
    assert bench.unbroken(3, ("GET /openapi.json",)) == []


def test_the_table_says_what_got_away() -> None:
    results = [
        Caught("a:1", "a", "x", ("price",), 7, 3, (True, False)),
        Caught("a:2", "a", "x", (), 9, 3, (False, False)),
        Caught("b:1", "b", "x", ("price",), 9, 0, (False, True)),
    ]
    assert [result.caught for result in results] == [True, False, False]
    rows = [row(result, 5) for result in results]
    assert rows[0] == "a:1       7 cases  price  plain: yes, no"
    assert "NOT CAUGHT" in rows[1] and "NEVER STRUCK" in rows[2]
    text = "\n".join(summary(results, [Path("x/one.json"), Path("two.json")]))
    assert "caught by the suite: 1 of 3" in text
    assert "caught by st run x/one.json: 1 of 3" in text and "caught by st run two.json: 1 of 3" in text
    assert " ".join(text.splitlines()[1].split()) == "a 1 of 2 1 of 2 0 of 2"


def test_plain_schemathesis_fails_where_the_mutant_is(tmp_path: Path) -> None:
    """Over the effective spec it says nothing of the healthy mock, and something of a field that is missing."""
    whole = load("leaperone").document
    path = "/v1/models"
    document = tmp_path / "models.json"
    document.write_text(json.dumps({**whole, "paths": {path: whole["paths"][path]}}))
    bench = Bench(DetectionTask("leaperone", None, 0, 1, (document,)))
    healthy = bench.healthy((f"GET {path}",))
    assert healthy == (frozenset(),)
    assert bench.run("field-null:/object:listModels", healthy).plain == (True,)
    assert bench.run("repeated:keys:listModels", healthy).plain == (False,)


def test_what_is_asked_for_has_to_be_there(spec: Spec) -> None:
    assert {m.family for m in chosen(spec, "leaperone", ["price"], [], 1)} == {"price"}
    assert [m.id for m in chosen(spec, "leaperone", [], ["document:lacks"], 1)] == ["document:lacks"]
    with pytest.raises(OptionInvalid, match="there are the families"):
        chosen(spec, "leaperone", ["nonsense"], [], 1)


def test_mutants_of_a_document_without_some_operations_are_skipped_by_name(spec: Spec) -> None:
    gone = {operation.path for operation in spec.operations if operation.id in ("getImageTask", "listModels")}
    paths = {path: item for path, item in spec.document["paths"].items() if path not in gone}
    cut = Spec({**spec.document, "paths": paths}, "cut")
    assert mutants(cut, "leaperone")
    assert any("no such operation: getImageTask" in line for line in removed(cut, "leaperone"))
    assert not list(removed(spec, "leaperone"))


def test_what_is_not_documented_is_not_broken() -> None:
    whole = document({"/a": {"get": answering(as_json({"type": "object"}), "201")}})
    whole["paths"]["/a"]["get"]["responses"] |= {"200": {"description": ""}, "401": {"description": ""}}
    whole |= {"security": [{"B": []}]}
    whole["components"]["securitySchemes"] = {"B": {"type": "http", "scheme": "bearer"}}
    ids = {mutant.id.rpartition(":")[0] for mutant in mutants(Spec(whole, "t"), "t")}
    assert not ids & {"authentication:no-body", "status:201-for-200"}
