"""What can't become a client is refused in one line, with the documented exit code, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.errors import GenerationError
from scripts.generate import client

from .conftest import CONFIG, Outcome, json_answer, spec_of

Generate = Callable[..., Outcome]
GET = {"get": {"responses": json_answer({"$ref": "#/components/schemas/Pet"})}}


def ref(name: str) -> dict[str, Any]:
    return {"get": {"responses": json_answer({"$ref": name})}}


def with_parameter(**parameter: Any) -> dict[str, Any]:
    known = {"name": "x", "in": "query", "schema": {"type": "string"}}
    return {"get": {**GET["get"], "parameters": [{**known, **parameter}]}}


@pytest.mark.parametrize(
    ("document", "code", "words"),
    [
        (b"{", 3, ["spec.json", "not JSON", "line 1"]),
        (b"<html></html>", 3, ["spec.json", "not JSON"]),
        (spec_of({}), 3, ["no operations"]),
        ({**spec_of({"/pets": GET}), "info": []}, 3, ["#/info", "an object is expected"]),
        (
            {**spec_of({"/pets": {"get": {}}}), "components": {"securitySchemes": {"Key": {"type": "apiKey", "in": "header"}}}},
            3,
            ["#/components/securitySchemes/Key/name", "a string is expected"],
        ),
        ({"swagger": "2.0"}, 3, ["Swagger"]),
        (spec_of({"/pets": ref("#/components/schemas/Nope")}), 3, ["#/paths/~1pets/get", "Nope"]),
        (spec_of({"/pets": ref("https://evil.example/x.json")}), 3, ["remote", "evil.example"]),
        (
            spec_of(
                {"/pets": ref("#/components/schemas/A")},
                {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}},
            ),
            3,
            ["cyclic $ref"],
        ),
        (spec_of({"/pets/" + "x" * 120: GET}), 5, ["GET /pets/xxx", "more than 100 characters"]),
        (spec_of({"/pets/{id}": GET}), 5, ["GET /pets/{id}", "no parameter"]),
        (spec_of({"/pets": with_parameter(**{"in": "path"})}), 5, ["GET /pets", "parameter x", "no part of the path"]),
        (spec_of({"/pets": with_parameter(**{"in": "body"})}), 5, ["GET /pets", "parameter x", "'body'"]),
        (spec_of({"/pets": with_parameter(style="label")}), 5, ["GET /pets", "parameter x", "label"]),
        (
            spec_of({"/pets": with_parameter(style="label"), "/toys": with_parameter(style="matrix")}),
            5,
            ["GET /pets: ", "GET /toys: "],
        ),
        (
            spec_of({"/pets": {"post": {**GET["get"], "requestBody": {"content": {"csv": {"schema": {}}}}}}}),
            5,
            ["POST /pets", "'csv'", "no media type"],
        ),
    ],
)  # fmt: skip
def test_document(generate: Generate, document: Any, code: int, words: list[str]) -> None:
    outcome = generate(document)
    assert outcome.code == code, outcome.error
    assert outcome.error.startswith("error: ")
    assert outcome.error.count("\n") == 1
    assert not [word for word in words if word not in outcome.error], outcome.error
    assert not outcome.out.exists()


def test_an_operation_id_that_two_operations_have_is_dropped(generate: Generate) -> None:
    one = {"get": {**GET["get"], "operationId": "x"}}
    outcome = generate(spec_of({"/a/x": one, "/b/x": one}))
    assert outcome.code == 0
    assert "GET /b/x: its operationId 'x' is that of GET /a/x" in outcome.error


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("a: [", ["config.yml", "not YAML"]),
        ("- a", ["config.yml", "not a mapping"]),
        (CONFIG + "colour: red\n", ["config.yml", "colour", "no such setting"]),
        (CONFIG.replace("api: pets\n", ""), ["config.yml", "api: is missing"]),
        (
            CONFIG.replace("package: pets", "package: ../pets"),
            ["config.yml", "package", "not a Python identifier"],
        ),
        (
            CONFIG.replace("client: Pets", "client: class"),
            ["config.yml", "client", "not a Python identifier"],
        ),
        (CONFIG.replace("distribution: pets", "distribution: a b"), ["config.yml", "distribution", "'a b'"]),
        (CONFIG.replace("0.1.0", "one"), ["config.yml", "version", "'one'"]),
        (CONFIG + 'generator: {field_prefix: "x y"}\n', ["config.yml", "field_prefix", "'x y'"]),
        (CONFIG + "names: {GET /nope: a.b}\n", ["GET /nope", "no operation"]),
        (CONFIG + "names: {GET /pets: a.class}\n", ["GET /pets", "not a dotted Python name"]),
        (CONFIG + "names: {GET /pets: pets}\n", ["GET /pets", "not a dotted Python name"]),
        (CONFIG + "names: {GET /pets: close.it}\n", ["GET /pets", "'close.it'", "close is taken"]),
        (CONFIG + "names: {GET /pets: _pets.list}\n", ["GET /pets", "_pets is taken"]),
        (CONFIG + "names: {GET /pets: pets.toys}\n", ["GET /pets", "another resource"]),
        (
            CONFIG + "names: {GET /pets: a.b, GET /pets/toys/old: a.b}\n",
            ["GET /pets", "another operation"],
        ),
    ],
)
def test_configuration(generate: Generate, config: str, words: list[str]) -> None:
    outcome = generate(spec_of({"/pets": GET, "/pets/toys/old": GET}), config)
    assert outcome.code == 5, outcome.error
    assert not [word for word in words if word not in outcome.error], outcome.error


def test_a_refused_spec_leaves_the_old_client(generate: Generate, imported: Callable[[Path], Any]) -> None:
    assert generate(spec_of({"/pets": GET})).code == 0
    before = {
        path: path.read_bytes()
        for path in (generate(spec_of({"/pets": GET})).out).rglob("*")
        if path.is_file()
    }
    outcome = generate(spec_of({"/pets": ref("#/nope")}))
    assert outcome.code == 3
    assert {path: path.read_bytes() for path in outcome.out.rglob("*") if path.is_file()} == before
    assert imported(outcome.out).Pets(api_key="k").default.pets


def test_output_that_cannot_be_written(generate: Generate, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    outcome = generate(spec_of({"/pets": GET}), out=tmp_path / "file" / "out")
    assert outcome.code == 7
    assert outcome.error.count("\n") == 1
    assert "can't be written" in outcome.error
    assert (tmp_path / "file").read_text() == "in the way"


RATES = {"operation": "nobody", "models": "/d", "in": "/i", "out": "/o", "tokens": 1}


@pytest.mark.parametrize(
    ("price", "code", "words"),
    [
        ({"credits": "lots", "per": "call"}, 3, "#/paths/~1pets/get/x-price/credits: "),
        ({"credits": 1, "per": "image", "units": "number"}, 3, "#/paths/~1pets/get/x-price/units: "),
        ({"credits": 1, "per": "call", "reason": "greed"}, 3, "#/paths/~1pets/get/x-price: "),
        ("free", 3, "#/paths/~1pets/get/x-price: "),
        ({"per": "token", "rates": {**RATES, "tokens": 0}}, 3, "#/paths/~1pets/get/x-price/rates/tokens: "),
        ({"per": "token", "rates": RATES}, 5, "GET /pets: x-price: no operation is called 'nobody'"),
    ],
)
def test_prices_that_cannot_be_read(generate: Generate, price: Any, code: int, words: str) -> None:
    operation = {"responses": {"204": {"description": "done"}}, "x-price": price}
    outcome = generate(spec_of({"/pets": {"get": operation}}))
    assert outcome.code == code
    assert outcome.error.count("\n") == 1
    assert words in outcome.error


def test_an_operation_whose_module_fails_is_left_out_where_that_is_tolerated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = client._write

    def broken(folder: Path, rendered: dict[str, str]) -> None:
        write(
            folder,
            {n: f"{t}\n1 / 0\n" if n.endswith("/toys.py") else t for n, t in rendered.items()},
        )

    monkeypatch.setattr(client, "_write", broken)
    config = tmp_path / "generator-config.yml"
    config.write_text(CONFIG)
    document = spec_of({"/pets": GET, "/toys": GET})
    with pytest.raises(
        GenerationError, match=r"^GET /toys: Pets\.default\.toys sends nothing, but raises ZeroDivisionError"
    ):
        client.generate(document, config, tmp_path / "out")
    made = client.generate(document, config, tmp_path / "out", tolerant=True)
    assert (made.operations, list(made.unfit)) == (1, ["GET /toys"])


def test_what_is_of_another_json_type_is_left_out_with_a_note(generate: Generate) -> None:
    wrong = {
        "type": "object",
        "description": 7,
        "required": "name",
        "properties": {"a": 7, "b": {"type": "string", "readOnly": "yes"}, "c": True, "d": False},
        "allOf": {"a": 1},
    }
    query = {"name": "q", "in": "query", "explode": "x", "required": True, "schema": True, "examples": [7]}
    operation = {"parameters": [query], "responses": json_answer(wrong), "servers": "here", "tags": ["a"]}
    outcome = generate(spec_of({"/pets": {"get": operation}}, {"Wrong": wrong}))
    assert outcome.code == 0, outcome.error
    place = "#/components/schemas/Wrong"
    for part, expected in (("description", "a text"), ("required", "a list"), ("properties/a", "a schema")):
        assert f"{place}/{part}: {expected} is expected: left out" in outcome.error
    assert "c" not in [line.split(":")[0].rpartition("/")[2] for line in outcome.error.splitlines()]


def test_alternatives_that_lead_back_to_themselves_have_an_example(generate: Generate) -> None:
    ring = {"oneOf": [{"$ref": "#/components/schemas/Ring"}]}
    query = {
        "name": "q",
        "in": "query",
        "required": True,
        "schema": {"$ref": "#/components/schemas/Ring"},
    }
    operation = {"parameters": [query], "responses": json_answer({})}
    assert generate(spec_of({"/pets": {"get": operation}}, {"Ring": ring})).code == 0
