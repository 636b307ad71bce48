"""The reference pages: complete, whole, true to overlays, and not to be turned against who reads them."""

import json
from pathlib import Path
from typing import Any

from leaperone._cli.index import Index
from tests.generate.conftest import json_answer, spec_of

from .conftest import Small
from .html import Read

PETS = json_answer({"type": "array", "items": {"$ref": "#/components/schemas/Pet"}})
TEXT = json_answer({"type": "string"})
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(2)> \"'{{ 7 * 7 }}"


def shown(page: Read, article: str) -> list[tuple[str, str]]:
    return [(figure.language, figure.code) for figure in page.figures if figure.article == article]


def test_every_method_has_its_place(pages: dict[str, Read]) -> None:
    names = {
        f"{page.removesuffix('.html')}.{name}" for page, found in pages.items() for name in found.articles
    }
    assert names == set(Index.load().names)


def test_no_link_leads_nowhere_and_none_leads_away(pages: dict[str, Read], folder: Path) -> None:
    for name, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            if link == "data:,":
                continue
            assert (folder / (target or name)).is_file(), (name, link)
            assert not anchor or anchor in pages[target or name].ids, (name, link)


def test_no_two_elements_share_an_id(pages: dict[str, Read]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_every_operation_says_price_and_example(pages: dict[str, Read]) -> None:
    index = Index.load()
    for page, found in pages.items():
        for article in found.articles:
            name = f"{page.removesuffix('.html')}.{article}"
            examples = dict(shown(found, article))
            assert (index.find(name).price or "none is documented") in found.text
            assert examples["shell"] == index.find(name).example
            assert f"client.{name}(" in examples["python"]
            assert index.find(name).waits or "curl " in examples["curl"]


def test_what_a_spec_says_stays_text(small: Small) -> None:
    query = {"name": "kind", "in": "query", "required": True, "description": HOSTILE}
    operation: dict[str, Any] = {
        "summary": HOSTILE,
        "description": f"`{HOSTILE}`\n\n[here](javascript:alert(3))",
        "parameters": [{**query, "schema": {"type": "string", "examples": [HOSTILE + "'; touch HERE; '"]}}],
        "responses": {**TEXT, "400": {"description": HOSTILE, "x-error-code": HOSTILE}},
        "x-price": {"credits": 1, "per": HOSTILE},
        "x-unstable": HOSTILE,
        "x-rules": {"a": {"section": HOSTILE, "message": HOSTILE, "expression": "response.body == '<b>'"}},
    }
    document = spec_of({"/pets": {"get": operation}})
    document["info"].update(title=HOSTILE, description=HOSTILE, version=HOSTILE)
    document["servers"] = [{"url": "javascript:alert(4)"}]
    update = {"info": {"x-known-contradictions": {"odd": HOSTILE}}}
    pages = small(document, odd=[{"target": "$", "update": update}])
    for page in pages.values():
        scripts = [attributes.get("src") for tag, attributes in page.tags if tag == "script"]
        assert scripts == ["search-index.js", "reference.js"]
        assert not [
            tag
            for tag, attributes in page.tags
            if tag == "img" or any(k.startswith("on") for k in attributes)
        ]
        assert not [link for link in page.links if "javascript" in link]
        assert "49" not in page.text
    assert "{{ 7 * 7 }}" in pages["default.html"].text


def test_the_search_index_is_data(small: Small, tmp_path: Path) -> None:
    small(spec_of({"/pets": {"get": {"summary": '"]];alert(1)\u2028', "responses": PETS}}}))
    script = (tmp_path / "pages" / "search-index.js").read_text()
    entries = json.loads(script.removeprefix("const OPERATIONS = ").removesuffix(";\n"))
    assert entries == [["default.pets", "GET", "/pets", '"]];alert(1)', ""]]


def test_rules_are_with_their_operation_and_those_of_all_on_the_first_page(small: Small) -> None:
    rule = {
        "section": "Pets",
        "message": "a pet has no name",
        "expression": "response.body.all(p, has(p.name))",
    }
    general = {**rule, "message": "no answer came", "when": "response.status >= 400"}
    document = spec_of({"/pets": {"get": {"responses": PETS, "x-rules": {"named": rule}}}})
    document["info"]["x-rules"] = {"came": general}
    of_values = {**rule, "expression": "value.name != ''"}
    document["components"]["schemas"]["Pet"]["x-rules"] = {"is-named": of_values}
    document["webhooks"] = {"fed": {"post": {"responses": PETS, "x-rules": {"is-fed": rule}}}}
    pages = small(document)
    assert "Rules of Pet: 1" in pages["index.html"].text and "value.name != ''" in pages["index.html"].text
    assert "Rules of fed: 1" in pages["index.html"].text
    assert (
        "broken where a pet has no name (Pets): response.body.all(p, has(p.name))"
        in pages["default.html"].text
    )
    assert "no answer came" not in pages["default.html"].text
    assert "broken where no answer came" in pages["index.html"].text
    assert "where response.status >= 400" in pages["index.html"].text


def test_quirks_are_where_their_overlays_change_something(small: Small) -> None:
    shared = {"parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]}
    paths = {
        "/pets": {"get": {"responses": PETS}},
        "/homes": {"get": {"responses": TEXT}},
        "/homes/{id}": {**shared, "get": {"responses": TEXT}, "delete": {"responses": TEXT}},
    }
    note = {"x-known-contradictions": {"said": "Two pages disagree"}}
    pages = small(
        spec_of(paths),
        said=[{"target": "$.paths['/homes'].get", "update": note}],
        inside=[{"target": "$.components.schemas.Pet", "update": {"description": "A pet"}}],
        both=[{"target": "$.paths['/homes/{id}'].parameters[0]", "update": {"description": "Which"}}],
        elsewhere=[{"target": "$.info", "update": {"description": "All pets"}}],
    )
    found = {
        name: [quirk for quirk in ("said", "inside", "both", "elsewhere") if f"Title of {quirk}" in page.text]
        for name, page in pages.items()
    }
    assert found == {"index.html": ["elsewhere"], "default.html": ["inside"], "homes.html": ["said", "both"]}
    texts = pages["homes.html"].text
    assert texts.count("Title of both") == 2
    assert texts.count("Two pages disagree") == 1


def test_a_quirk_of_all_operations_is_told_once(small: Small) -> None:
    paths = {
        "/pets": {"get": {"responses": PETS}, "post": {"responses": PETS}},
        "/homes": {"get": {"responses": TEXT}},
    }
    pages = small(
        spec_of(paths),
        everywhere=[{"target": "$.paths[*][*]", "update": {"x-timeout": 60}}],
        pets=[{"target": "$.paths['/pets'][*]", "update": {"x-unstable": "yes"}}],
    )
    counts = {
        name: [page.text.count(f"Title of {quirk}") for quirk in ("everywhere", "pets")]
        for name, page in pages.items()
    }
    assert counts == {"index.html": [1, 0], "default.html": [0, 0], "pets.html": [0, 1]}


def test_curl_of_every_kind_of_request(small: Small) -> None:
    def body(media: str, **properties: Any) -> dict[str, Any]:
        schema = {"type": "object", "required": list(properties), "properties": properties}
        return {"requestBody": {"required": True, "content": {media: {"schema": schema}}}, "responses": TEXT}

    text, file = {"type": "string", "examples": ["it's"]}, {"type": "string", "format": "binary"}
    queries = [
        {"name": "q", "in": "query", "required": True, "schema": {**text, "examples": ["a b&c"]}},
        {
            "name": "l",
            "in": "query",
            "required": True,
            "explode": False,
            "schema": {"examples": [["x", "y"]], "type": "array", "items": {"type": "string"}},
        },
    ]
    path = {"name": "id", "in": "path", "required": True, "schema": {**text, "examples": ["a/b"]}}
    header = {"name": "X-Tag", "in": "header", "required": True, "schema": text}
    document = spec_of(
        {
            "/a/{id}": {"get": {"parameters": [path, header, *queries], "responses": TEXT}},
            "/b/{id}": {"delete": {"parameters": [path, *queries], "responses": TEXT}},
            "/json": {"post": body("application/json", kind=text)},
            "/form": {"post": body("application/x-www-form-urlencoded", kind=text)},
            "/part": {"post": body("multipart/form-data", kind={**text, "examples": ["@x;y"]}, photo=file)},
            "/open": {"get": {"security": [], "responses": TEXT}},
        }
    )
    document["components"]["securitySchemes"] = {"Q": {"type": "apiKey", "in": "query", "name": "token"}}
    document["security"] = [{"Q": []}]
    pages = small(document)
    curls = {
        f.article: f.code.replace(" \\\n ", "")
        for page in pages.values()
        for f in page.figures
        if f.language == "curl"
    }
    host, key = "https://pets.example", '"token=$PETS_API_KEY"'
    assert curls == {
        "get": f"curl -G {host}/a/a%2Fb --data-urlencode {key} --data-urlencode 'q=a b&c' --data-urlencode l=x,y -H 'X-Tag: it'\"'\"'s'",
        "delete": f"curl -X DELETE '{host}/b/a%2Fb?q=a+b%26c&l=x%2Cy' --url-query {key}",
        "json": f"""curl {host}/json --url-query {key} -H 'Content-Type: application/json' -d '{{"kind": "it'"'"'s"}}'""",
        "form": f"curl {host}/form --url-query {key} --data-urlencode 'kind=it'\"'\"'s'",
        "part": f"curl {host}/part --url-query {key} --form-string 'kind=@x;y' -F photo=@FILE",
        "open": f"curl {host}/open",
    }
