"""Clients of small specs: each thing that the generator alone would get wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from .conftest import CONFIG, PET, Outcome, json_answer, parameters_of, spec_of

Generate = Callable[..., Outcome]
Import = Callable[[Path], Any]
PETS = json_answer({"type": "array", "items": {"$ref": "#/components/schemas/Pet"}})


def answering(value: Any, status: int = 200, kind: str = "application/json") -> Any:
    """An httpx client that answers anything with `value`, and remembers the last request."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        content = value if isinstance(value, bytes) else json.dumps(value).encode()
        return httpx.Response(status, content=content, headers={"Content-Type": kind})

    http = httpx.Client(transport=httpx.MockTransport(handle))
    http.seen = seen  # type: ignore[attr-defined]
    return http


def test_a_map_of_itself_is_any_inside(generate: Generate, imported: Import) -> None:
    tree = {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Tree"}}
    spec = spec_of(
        {"/trees": {"get": {"responses": json_answer({"$ref": "#/components/schemas/Tree"})}}}, {"Tree": tree}
    )
    outcome = generate(spec)
    assert outcome.code == 0, outcome.error
    client = imported(outcome.out).Pets(http_client=answering({"a": {"b": {}}}))
    assert client.default.trees() == {"a": {"b": {}}}


def test_names_follow_rest_conventions(generate: Generate) -> None:
    one = {"parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]}
    outcome = generate(
        spec_of(
            {
                "/v2/pets": {"get": {"responses": PETS}, "post": {"responses": PETS}},
                "/v2/pets/{id}": {
                    **one,
                    "get": {"responses": PETS},
                    "delete": {"responses": {"204": {"description": "gone"}}},
                },
                "/v2/pets/search": {
                    "get": {"responses": PETS, "operationId": "search_api_v2_pets_search_get"}
                },
                "/health": {"get": {"responses": {"200": {"description": "ok"}}}},
            }
        ),
        CONFIG + "prefixes: {/v2: ''}\n",
    )
    assert outcome.code == 0, outcome.error
    ledger = json.loads((outcome.out / "ledger.json").read_text())
    assert ledger["operations"] == {
        "GET /v2/pets": "pets.list",
        "POST /v2/pets": "pets.create",
        "GET /v2/pets/{id}": "pets.get",
        "DELETE /v2/pets/{id}": "pets.delete",
        "GET /v2/pets/search": "pets.search",
        "GET /health": "default.health",
    }


def test_parameters_of_any_name(generate: Generate, imported: Import) -> None:
    names = [
        "params",
        "headers",
        "body",
        "client",
        "self",
        "class",
        "query",
        "a-b",
        "a_b",
        "1x",
        "request",
        "None",
    ]
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in names]
    parameters.append({"name": "a-b", "in": "header", "schema": {"type": "string"}})
    outcome = generate(spec_of({"/pets": {"get": {"parameters": parameters, "responses": PETS}}}))
    assert outcome.code == 0, outcome.error
    http = answering([])
    client = imported(outcome.out).Pets(base_url="http://x", http_client=http)
    arguments = parameters_of(client.default.pets)
    assert len(arguments) == len(parameters)
    client.default.pets(**{name: name for name in arguments})
    sent = http.seen[0]
    assert sorted(sent.url.params.keys()) == sorted(names)
    assert sent.headers["a-b"] == arguments[-1]


def test_properties_of_any_name(generate: Generate, imported: Import) -> None:
    names = [
        "d",
        "cls",
        "to_dict",
        "from_dict",
        "additional_properties",
        "self",
        "list",
        "str",
        "class",
        "a-b",
        "a_b",
        "_wire",
        "type",
    ]
    schema = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    outcome = generate(
        spec_of(
            {"/odd": {"get": {"responses": json_answer({"$ref": "#/components/schemas/Odd"})}}},
            {"Odd": schema},
        )
    )
    assert outcome.code == 0, outcome.error
    odd = imported(outcome.out).models.Odd
    value = {name: name for name in names}
    assert odd.from_dict(value).to_dict() == value
    assert odd.from_dict(value).additional_properties == {}
    assert len(attrs.fields(odd)) == len(names) + 1


def test_hostile_text_stays_text(generate: Generate, imported: Import) -> None:
    evil = '"""\nimport os; os.environ["PWNED"] = "1"\n"""\\'
    document = spec_of(
        {f'/pets/{evil.splitlines()[0]}"+__import__("os").abort()+"': {"get": {
            "summary": evil, "description": evil,
            "parameters": [{"name": evil, "in": "query", "description": evil, "schema": {"type": "string", "default": evil}}],
            "responses": json_answer({"$ref": "#/components/schemas/Evil"}),
        }}},
        {"Evil": {"type": "object", "description": evil, "title": evil, "properties": {evil: {"enum": [evil], "description": evil}}}},
    )  # fmt: skip
    document["info"]["title"] = evil
    document["servers"] = [{"url": evil}]
    outcome = generate(document)
    assert outcome.code == 0, outcome.error
    pets = imported(outcome.out)
    import os

    assert pets.models.Evil.from_dict({evil: evil}).to_dict() == {evil: evil}
    assert "PWNED" not in os.environ


def test_path_in_a_name_stays_in_the_folder(generate: Generate, tmp_path: Path) -> None:
    outcome = generate(spec_of({"/../../evil": {"get": {"responses": PETS}}}))
    assert outcome.code in (0, 5), outcome.error
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "out") == [
        "config.yml",
        "spec.json",
    ]


def test_undocumented_status_is_an_error_of_its_own(generate: Generate, imported: Import) -> None:
    pets = imported(generate(spec_of({"/pets": {"get": {"responses": PETS}}})).out)
    client = pets.Pets(base_url="http://x", http_client=answering({"error": "odd"}, 520), max_retries=0)
    with pytest.raises(pets.errors.ServerError, match="odd") as caught:
        client.default.pets()
    assert caught.value.status == 520


def test_each_content_type_of_an_answer_is_decoded(generate: Generate, imported: Import) -> None:
    content = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}},
        "audio/wav": {"schema": {"type": "string", "format": "binary"}},
        "text/csv": {"schema": {"type": "string"}},
    }
    pets = imported(
        generate(
            spec_of({"/pets": {"get": {"responses": {"200": {"description": "x", "content": content}}}}})
        ).out
    )

    def send(value: Any, kind: str) -> Any:
        return pets.Pets(base_url="http://x", http_client=answering(value, kind=kind)).default.pets()

    assert send({"name": "Tom"}, "application/json").name == "Tom"
    assert bytes(send(b"RIFF", "audio/wav")) == b"RIFF"
    assert send(b"a,b", "text/csv; charset=utf-8") == "a,b"
    with pytest.raises(pets.errors.AnswerError, match="image/png"):
        send(b"x", "image/png")


def test_unions_tell_variants_apart_and_keep_unknown_ones(generate: Generate, imported: Import) -> None:
    variant = {
        "type": "object",
        "required": ["kind", "sound"],
        "properties": {"kind": {"type": "string"}, "sound": {"type": "string"}},
    }
    animal = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog"},
        },
    }
    document = spec_of(
        {"/pets": {"get": {"responses": json_answer(animal)}}}, {"Cat": variant, "Dog": variant}
    )
    pets = imported(generate(document).out)

    def send(value: Any) -> Any:
        return pets.Pets(base_url="http://x", http_client=answering(value)).default.pets()

    assert type(send({"kind": "dog", "sound": "wau"})).__name__ == "Dog"
    assert type(send({"kind": "cat", "sound": "miau"})).__name__ == "Cat"
    assert send({"kind": "cow", "sound": "muh"}) == {"kind": "cow", "sound": "muh"}


def test_recursive_schemas(generate: Generate, imported: Import) -> None:
    tree = {
        "type": "object",
        "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    }
    pets = imported(
        generate(
            spec_of(
                {"/tree": {"get": {"responses": json_answer({"$ref": "#/components/schemas/Tree"})}}},
                {"Tree": tree},
            )
        ).out
    )
    value: dict[str, Any] = {"children": [{"children": [{}]}]}
    decoded = pets.models.Tree.from_dict(value)
    assert isinstance(decoded.children[0].children[0], pets.models.Tree)
    assert decoded.to_dict() == value


def test_lists_repeated_or_joined(generate: Generate, imported: Import) -> None:
    items = {"type": "array", "items": {"type": "integer"}}
    parameters = [
        {"name": "many", "in": "query", "schema": items},
        {"name": "joined", "in": "query", "explode": False, "schema": items},
        {"name": "flag", "in": "query", "schema": {"type": "boolean"}},
    ]
    http = answering([])
    pets = imported(generate(spec_of({"/pets": {"get": {"parameters": parameters, "responses": PETS}}})).out)
    pets.Pets(base_url="http://x", http_client=http).default.pets(many=[1, 2], joined=[1, 2], flag=False)
    assert http.seen[0].url.params.multi_items() == [
        ("many", "1"),
        ("many", "2"),
        ("joined", "1,2"),
        ("flag", "false"),
    ]


@pytest.mark.parametrize("required", [True, False])
def test_pages_send_a_body_that_is_no_object(generate: Generate, imported: Import, required: bool) -> None:
    """Such a body is one argument, also of the function that walks through the pages."""
    names = {"type": "array", "items": {"type": "string"}}
    listing = {
        "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
        "requestBody": {"required": required, "content": {"application/json": {"schema": names}}},
        "responses": PETS,
        "x-pagination": {"style": "page", "parameter": "page"},
    }
    pets = imported(generate(spec_of({"/pets/search": {"post": listing}})).out)
    sent = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append((json.loads(request.content), request.url.params.get("page")))
        return httpx.Response(200, json=[{"name": f"Tom {len(sent)}"}])

    client = pets.Pets(base_url="http://x", http_client=httpx.Client(transport=httpx.MockTransport(handle)))
    assert len(list(client.pets.search.pages(body=["Tom"], max_pages=2))) == 2
    assert sent == [(["Tom"], None), (["Tom"], "2")]


def test_unchanged_input_is_not_generated_again(generate: Generate) -> None:
    document = spec_of({"/pets": {"get": {"responses": PETS}}})
    out = generate(document).out
    stamp = out.stat().st_ino
    generate(document)
    assert out.stat().st_ino == stamp
    (out / "pets" / "types.py").write_text("# edited by hand\n")
    generate(document)
    assert out.stat().st_ino != stamp
    assert "class Unset" in (out / "pets" / "types.py").read_text()


def test_same_input_same_bytes(generate: Generate, tmp_path: Path) -> None:
    document = spec_of({"/pets": {"get": {"responses": PETS}}}, {"A": PET})
    files = []
    for name in ("one", "two"):
        out = generate(document, out=tmp_path / name).out
        files.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert files[0] == files[1]


def test_calling_an_operation_loads_no_other(generate: Generate, imported: Import) -> None:
    import sys

    document = spec_of({"/pets/a": {"get": {"responses": PETS}}, "/pets/b": {"get": {"responses": PETS}}})
    pets = imported(generate(document).out)
    client = pets.Pets(base_url="http://x", http_client=answering([]))
    assert not [name for name in sys.modules if name.startswith("pets.api.")]
    client.pets.a()
    assert [name for name in sys.modules if name.startswith("pets.api.pets.")] == ["pets.api.pets.a"]


def test_an_argument_decides_on_the_type_of_the_answer(generate: Generate, imported: Import) -> None:
    """Also where it is required and its name is none in Python; the other parameters are checked too."""
    by = {
        "parameter": "outputKind",
        "values": {
            "pet": {"content-type": "application/json", "schema": {"$ref": "#/components/schemas/Pet"}},
            "line": {"content-type": "text/plain"},
        },
    }
    body = {
        "type": "object",
        "required": ["outputKind", "name"],
        "properties": {"outputKind": {"enum": ["pet", "line"]}, "name": {"type": "string"}},
    }
    responses = {"200": {**PETS["200"], "x-response-by": by}}
    post = {"requestBody": {"content": {"application/json": {"schema": body}}}, "responses": responses}
    outcome = generate(spec_of({"/pets": {"post": post}}))
    assert outcome.code == 0, outcome.error
    module = (outcome.out / "pets/api/default/pets.py").read_text()
    assert 'def raw(self, *, output_kind: Literal["line"], **others: Unpack[_Others])' in " ".join(
        module.split()
    )
    assert "name: Required[str]" in module
    pets = imported(outcome.out)
    client = pets.Pets(base_url="http://x", http_client=answering(b"a cat", kind="text/plain"))
    assert client.default.pets(output_kind="line", name="x") == "a cat"
    assert client.default.pets.raw(output_kind="line", name="x").parsed == "a cat"
    client = pets.Pets(base_url="http://x", http_client=answering({"name": "Tom"}))
    assert client.default.pets(output_kind="pet", name="x").name == "Tom"


def test_any_answer_of_bytes_can_be_streamed(generate: Generate, imported: Import, tmp_path: Path) -> None:
    content = {"image/png": {"schema": {"type": "string", "format": "binary"}}}
    paths = {"/pets/{id}/photo": {"get": {"responses": {"200": {"description": "ok", "content": content}}}}}
    paths["/pets/{id}/photo"]["parameters"] = [  # type: ignore[assignment]
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
    outcome = generate(spec_of(paths))
    assert outcome.code == 0, outcome.error
    http = answering(b"PNG", kind="image/png")
    client = imported(outcome.out).Pets(base_url="http://x", http_client=http)
    client.pets.photo.stream(id="1").write_to_file(tmp_path / "photo.png")
    assert (tmp_path / "photo.png").read_bytes() == b"PNG"


@pytest.mark.parametrize("documented", [True, False])
def test_a_page_is_text_only_where_it_is_documented(
    generate: Generate, imported: Import, documented: bool
) -> None:
    kind = "text/html" if documented else "text/plain"
    responses = {"200": {"description": "ok", "content": {kind: {}}}}
    pets = imported(generate(spec_of({"/pets": {"get": {"responses": responses}}})).out)
    client = pets.Pets(base_url="http://x", http_client=answering(b"<p>Tom", kind="text/html"))
    if documented:
        assert client.default.pets() == "<p>Tom"
    else:
        with pytest.raises(pets.errors.AnswerError, match="expected text, got text/html"):
            client.default.pets()
