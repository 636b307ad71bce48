"""Documents as they are found: OpenAPI 3.0, directions of properties, mistakes that needn't stop anybody, patterns."""

import json
from math import inf
from random import Random
from typing import Any

import pytest

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.spec import Direction, Spec, Unmatched, matching
from leaperone_conformance.spec.patterns import readable

S = "#/components/schemas/S"


def _spec(schema: Any, version: str = "3.1.0", **schemas: Any) -> Spec:
    paths = {"/a": {"get": answering(as_json(reference("S")))}}
    return Spec({**document(paths, {"S": schema, **schemas}), "openapi": version}, "t")


@pytest.mark.parametrize(
    ("schema", "valid", "invalid"),
    [
        ({"type": "string", "nullable": True}, ["a", None], [1]),
        ({"type": "string", "nullable": False}, ["a"], [None]),
        ({"type": "string", "enum": ["a"], "nullable": True}, ["a", None], ["b"]),
        ({"$ref": "#/components/schemas/T", "nullable": True}, [1, None], ["a"]),
        ({"allOf": [{"$ref": "#/components/schemas/T"}], "nullable": True}, [1, None], ["a"]),
        ({"type": "integer", "anyOf": [{"minimum": 3}], "nullable": True}, [3, None], [2]),
        ({"$ref": "#/components/schemas/T", "maximum": 1}, [5], ["a"]),
        ({"minimum": 1, "exclusiveMinimum": True}, [2], [1]),
        ({"minimum": 1, "exclusiveMinimum": False}, [1], [0]),
        ({"maximum": 1, "exclusiveMaximum": True}, [0], [1]),
        (
            {"properties": {"nullable": {"type": "string", "nullable": True}}},
            [{"nullable": None}],
            [{"nullable": 1}],
        ),
        ({"properties": {"example": {"type": "integer"}}}, [{"example": 1}], [{"example": "a"}]),
        (
            {"default": {"nullable": True}, "type": "object", "enum": [{"nullable": True}]},
            [{"nullable": True}],
            [{}],
        ),
    ],
)
def test_schemas_of_3_0_mean_what_they_say(schema: Any, valid: list[Any], invalid: list[Any]) -> None:
    spec = _spec(schema, "3.0.3", T={"type": "integer"})
    assert spec.document["openapi"] == "3.1.0"
    assert not spec.notes
    validator = spec.validator(S)
    assert [value for value in valid if not validator.is_valid(value)] == []
    assert [value for value in invalid if validator.is_valid(value)] == []


def test_an_example_of_3_0_is_one_of_3_1() -> None:
    spec = _spec({"type": "object", "properties": {"a": {"type": "string", "example": "x"}}}, "3.0.0")
    assert spec.document["components"]["schemas"]["S"]["properties"]["a"] == {
        "type": "string",
        "examples": ["x"],
    }


def test_a_document_in_order_stays_as_it_is() -> None:
    whole = document({"/a/{id}": {"get": answering(as_json(reference("S")))}}, {"S": {"type": "object"}})
    whole["paths"]["/a/{id}"]["parameters"] = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
    before = json.dumps(whole)
    spec = Spec(whole, "t")
    assert spec.document is whole
    assert json.dumps(whole) == before
    assert all(spec.directed(direction) is whole for direction in Direction)


USER: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name", "password"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "password": {"type": "string", "writeOnly": True},
    },
}
SENT, CAME = {"name": "n", "password": "p"}, {"id": "1", "name": "n"}


@pytest.mark.parametrize(
    ("schema", "others"),
    [
        (USER, {}),
        (reference("T"), {"T": USER}),
        ({"allOf": [{**USER, "required": ["name"]}, {"required": ["id", "password"]}]}, {}),
        (
            {"required": ["id", "name", "password"], "allOf": [reference("T")]},
            {"T": {**USER, "required": []}},
        ),
        (
            {"allOf": [reference("R"), {**USER, "required": []}]},
            {"R": {"required": ["id", "name", "password"]}},
        ),
        (
            {**USER, "properties": {**USER["properties"], "id": reference("I"), "password": reference("P")}},
            {"I": USER["properties"]["id"], "P": {"allOf": [USER["properties"]["password"]]}},
        ),
        ({"oneOf": [USER, {"type": "null"}]}, {}),
    ],
)
def test_properties_are_required_in_their_own_direction(schema: Any, others: dict[str, Any]) -> None:
    spec = _spec(schema, **others)
    request = spec.validator(S, direction=Direction.REQUEST)
    response = spec.validator(S, direction=Direction.RESPONSE)
    assert request.is_valid(SENT)
    assert response.is_valid(CAME)
    assert not request.is_valid({"password": "p"})
    assert not response.is_valid({"id": "1"})
    assert not response.is_valid({**CAME, "password": "p"}), "what may be written only doesn't come back"


def test_a_schema_that_requires_itself_across_directions_has_an_end() -> None:
    node = {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {**reference("S"), "readOnly": True}},
    }
    spec = _spec(node)
    assert spec.height(S, Direction.REQUEST) == 0
    assert spec.height(S, Direction.RESPONSE) == inf


@pytest.mark.parametrize(
    ("schema", "height"),
    [
        ({"type": "string"}, 0),
        ({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}, 1),
        ({"type": "array", "items": reference("S")}, 0),
        ({"type": "array", "minItems": 1, "items": reference("S")}, inf),
        ({"type": "object", "required": ["a"], "properties": {"a": reference("S")}}, inf),
        ({"type": ["object", "null"], "required": ["a"], "properties": {"a": reference("S")}}, 0),
        (
            {
                "type": "object",
                "required": ["a"],
                "properties": {"a": {"anyOf": [reference("S"), {"type": "null"}]}},
            },
            1,
        ),
        ({"type": "object", "required": ["a"], "properties": {"a": {"allOf": [reference("S")]}}}, inf),
        ({"type": "object", "required": ["a"], "properties": {"a": reference("T")}}, inf),
        ({"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": reference("S")}}]}, inf),
        ({"type": "object", "properties": {"a": reference("S")}}, 0),
    ],
)
def test_it_is_known_whether_a_schema_has_an_end(schema: Any, height: float) -> None:
    other = {"type": "object", "required": ["s"], "properties": {"s": reference("S")}}
    assert _spec(schema, T=other).height(S) == height


@pytest.mark.parametrize(
    ("schema", "valid", "said"),
    [
        ({"type": "file"}, 1, "#/components/schemas/S: type"),
        ({"type": "object", "required": True}, {}, "required"),
        ({"minimum": "3"}, 1, "minimum"),
        ({"exclusiveMinimum": True}, 1, "exclusiveMinimum"),
        ({"oneOf": []}, 1, "oneOf"),
        ({"pattern": "(?<n>a)\\k<n>"}, "b", "pattern"),
        ({"patternProperties": {"(?<n>a)\\k<n>": {"type": "string"}}}, {"b": 1}, "patternProperties"),
        ({"properties": {"a": {"type": "any"}}}, {"a": 1}, "#/components/schemas/S/properties/a: type"),
        (
            {"properties": {"a": reference("Nowhere")}},
            {"a": 1},
            "#/components/schemas/Nowhere does not exist",
        ),
    ],
)
def test_what_can_not_be_read_is_not_held_against_anybody(schema: Any, valid: Any, said: str) -> None:
    spec = _spec(schema)
    assert spec.validator(S).is_valid(valid)
    assert [said in note for note in spec.notes] == [True]


def test_lists_of_items_are_those_of_2020_12() -> None:
    validator = _spec({"type": "array", "items": [{"type": "string"}, {"type": "integer"}]}).validator(S)
    assert validator.is_valid(["a", 1])
    assert not validator.is_valid([1, "a"])


def test_names_in_a_path_are_parameters_and_others_are_not() -> None:
    operation = answering(parameters=[{"name": "gone", "in": "path", "required": True, "schema": {}}])
    operation["parameters"] += [
        {"name": name, "in": "header", "schema": {}} for name in ("Accept", "Content-Type")
    ]
    spec = Spec(document({"/a/{id}/{other}": {"get": operation}}), "t")
    assert [parameter.name for parameter in spec.operations[0].parameters] == ["id", "other"]
    assert len(spec.notes) == 3


@pytest.mark.parametrize("scheme", [{"type": "mutualTLS"}, {"type": "apiKey"}, {"$ref": "#/nowhere"}, None])
def test_a_scheme_that_nothing_can_be_presented_for_is_not_asked_for(scheme: Any) -> None:
    schemes = {"Key": {"type": "apiKey", "in": "header", "name": "K"}, **({"Odd": scheme} if scheme else {})}
    paths = {
        "/one": {"get": answering(security=[{"Odd": []}])},
        "/two": {"get": answering(security=[{"Odd": []}, {"Key": []}])},
    }
    spec = Spec(document(paths, components={"securitySchemes": schemes}), "t")
    assert [operation.security for operation in spec.operations] == [(), (frozenset({"Key"}),)]


def test_a_document_that_is_nested_too_deeply_is_refused_in_a_line() -> None:
    schema: dict[str, Any] = {}
    for _ in range(2000):
        schema = {"items": schema}
    with pytest.raises(SpecInvalid, match="nested too deeply"):
        _spec(schema)


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\p{L}+$",
        r"^\p{Lu}\p{Ll}{3,}$",
        r"^\p{Script=Greek}{4}$",
        r"^[^\p{L}\d]$",
        r"^\P{ASCII}+$",
        r"^[\w-.]+$",
        r"^\u{1F600}$",
        r"^\cI$",
        r"^(?<year>\d{4})$",
        r"^{\d{2}}$",
        r"^(?=.*[A-Z])(?=.*\d)(?=.*[!-]).{8,12}$",
        r"^(?!-)[a-z-]{1,20}(?<!-)$",
        r"^[^/?#]+$",
        r"^\/a\-b\.c$",
        r"\A[a-f]+\Z",
        r"\A[a-f]+\z",
        r"^[\w-\.]+$",
        r"^(?i)abc$",
        r"^[[:alpha:]]+$",
        r"a{,3}",
        r"^.{3,}$",
    ],
)
def test_text_is_found_for_patterns_of_ecma(pattern: str) -> None:
    known = readable(pattern)
    assert known is not None
    validator = _spec({"type": "string", "pattern": known}).validator(S)
    texts = [matching(known, Random(seed)) for seed in range(5)]
    assert all(map(validator.is_valid, texts))
    assert texts == [matching(known, Random(seed)) for seed in range(5)]


@pytest.mark.parametrize(("least", "most"), [(0, 3), (2, 2), (40, 45)])
def test_text_of_a_pattern_is_as_long_as_asked_for(least: int, most: int) -> None:
    assert least <= len(matching("^[a-z]+$", Random(0), least, most)) <= most


@pytest.mark.parametrize("pattern", [r"^a(?!.*)b$", r"^[^\s\S]$"])
def test_a_pattern_that_nothing_matches_is_an_error_of_its_own(pattern: str) -> None:
    with pytest.raises(Unmatched):
        matching(pattern, Random(0))


def test_paths_of_the_same_shape_keep_the_names_of_their_parameters() -> None:
    spec = Spec(document({"/a/{one}": {"get": answering()}, "/a/{two}": {"delete": answering()}}), "t")
    match = spec.routes.find("/a/x%2Fy")
    assert match is not None
    assert match.path_parameters == {"one": "x/y", "two": "x/y"}


def test_a_query_in_a_path_tells_operations_apart() -> None:
    paths = {path: {"get": answering()} for path in ("/a", "/a?beta=1", "/b/{id}?beta=1")}
    routes = Spec(document(paths), "t").routes

    def found(path: str, query: str) -> str | None:
        match = routes.find(path, query)
        return None if match is None else match.operations["GET"].path

    assert found("/a", "") == "/a"
    assert found("/a", "x=1&beta=1") == "/a?beta=1"
    assert found("/a", "beta=10") == "/a"
    assert found("/b/7", "") == found("/b/7", "beta=1") == "/b/{id}?beta=1"
    assert found("/c", "beta=1") is None


@pytest.mark.parametrize(
    ("key", "requested", "found"),
    [
        ("application/json; charset=utf-8", "application/json", True),
        ("application/json", "application/json;charset=utf-8", True),
        ("text/*", "text/csv", True),
        ("*/*", "image/png", True),
        ("text/*", "image/png", False),
    ],
)
def test_media_types_are_found_by_name_and_range(key: str, requested: str, found: bool) -> None:
    response = Spec(document({"/a": {"get": answering({key: {}})}}), "t").operations[0].success
    assert response is not None
    assert (response.media(requested) is not None) is found


@pytest.mark.parametrize(
    ("path", "documented", "status", "open_"),
    [
        ("/a", ["200"], 401, True),
        ("/a", ["200", "403"], 401, False),
        ("/a", ["200", "422"], 401, True),
        ("/a", ["200", "422"], 400, False),
        ("/a", ["200", "4XX"], 401, False),
        ("/a", ["200", "default"], 401, False),
        ("/a", ["200"], 404, False),
        ("/a/{id}", ["200"], 404, True),
        ("/a/{id}", ["200", "410"], 404, False),
        ("/a", ["200"], 503, True),
        ("/a", ["200", "500"], 503, False),
        ("/a", ["200"], 418, False),
        ("/a", ["200"], 201, False),
        ("/a", ["200"], 302, False),
        ("/a", ["404"], 204, True),
        ("/a", [], 200, True),
    ],
)
def test_a_document_leaves_open_what_it_neither_says_nor_excludes(
    path: str, documented: list[str], status: int, open_: bool
) -> None:
    responses = {name: {"description": ""} for name in documented}
    operation = Spec(document({path: {"get": {"responses": responses}}}), "t").operations[0]
    assert operation.leaves_open(status) is open_


def test_alternatives_of_the_same_items_are_refused_before_they_hold_up_anybody() -> None:
    levels: dict[str, Any] = {"S0": {"type": "integer"}}
    for level in range(1, 23):
        below = {"$ref": f"#/components/schemas/S{level - 1}"}
        levels[f"S{level}"] = {"oneOf": [below, {"type": "array", "items": below}]}
    assert _spec(levels["S8"], **{name: levels[name] for name in levels if int(name[1:]) <= 8})
    with pytest.raises(SpecInvalid, match="more than 20000 schemas: make them fewer"):
        _spec(levels["S22"], **levels)


def test_many_properties_of_many_properties_are_no_alternatives() -> None:
    levels: dict[str, Any] = {"S0": {"type": "integer"}}
    for level in range(1, 23):
        levels[f"S{level}"] = {
            "properties": {name: {"$ref": f"#/components/schemas/S{level - 1}"} for name in "abc"}
        }
    assert _spec(levels["S22"], **levels)


def test_values_of_a_discriminator_are_found_in_all_of() -> None:
    kinds = {
        f"{kind.title()}Base": {
            "properties": {"kind": {"type": "string", "enum": [kind]}},
            "required": ["kind"],
        }
        for kind in ("cat", "dog")
    }
    pets = {
        kind: {"allOf": [reference(f"{kind}Base"), {"properties": {"name": {"type": "string"}}}]}
        for kind in ("Cat", "Dog")
    }
    choice = {"oneOf": [reference(kind) for kind in pets], "discriminator": {"propertyName": "kind"}}
    schemas: dict[str, Any] = {**kinds, **pets}
    found = _spec(choice, **schemas).document["components"]["schemas"]["S"]
    mapping = {kind.lower(): f"#/components/schemas/{kind}" for kind in pets}
    assert found["discriminator"]["mapping"] == mapping


def test_a_number_beyond_64_bits_is_one() -> None:
    assert _spec({"type": "integer", "maximum": 2**64}).sha256
