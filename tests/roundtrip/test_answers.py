"""What a server sends comes back typed: by status, by media type, and as the variant that it is."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.generate.conftest import client_of

from .documents import document
from .server import Recorder, recording

Json = dict[str, Any]

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}


def _object(*required: str, **properties: Any) -> Json:
    return {"type": "object", "required": list(required), "properties": properties}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _inherits(base: str, **properties: Any) -> Json:
    return {"allOf": [_ref(base), _object(**properties)]}


SCHEMAS: Json = {
    "M": _object(n=NUMBER),
    "N": _object(m=NUMBER),
    "Cat": _object("kind", kind=TEXT, lives=NUMBER),
    "Dog": _object("kind", kind=TEXT, barks={"type": "boolean"}),
    "Implied": {"oneOf": [_ref("Cat"), _ref("Dog")], "discriminator": {"propertyName": "kind"}},
    "Base": _object("kind", kind=TEXT, name=TEXT),
    "Fox": _inherits("Base", tail=NUMBER),
    "Owl": _inherits("Base", wings=NUMBER),
    "Mapped": {
        "oneOf": [_ref("Fox"), _ref("Owl")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"fox": "#/components/schemas/Fox", "owl": "Owl", "eagle owl": "Owl"},
        },
    },
    "Vehicle": {**_object("type", type=TEXT), "discriminator": {"propertyName": "type"}},
    "Car": _inherits("Vehicle", doors=NUMBER),
    "Truck": _inherits("Car", load=NUMBER),
    "Numbered": _object(value=NUMBER),
    "Named": _object(value=TEXT),
    "Wide": _object(a=NUMBER, b=NUMBER),
    "Narrow": _object(a=NUMBER),
    "Either": {"oneOf": [_ref("Numbered"), _ref("Named")]},
    "Most": {"anyOf": [_ref("Narrow"), _ref("Wide")]},
    "Lists": {"oneOf": [{"type": "array", "items": _ref(name)} for name in ("Numbered", "Named")]},
    "Left": _object("a", a=TEXT),
    "Right": _object("b", b=TEXT),
    "Both": {"allOf": [_object("id", id=TEXT)], "oneOf": [_ref("Left"), _ref("Right")]},
    "Beside": {**_object("id", id=TEXT), "anyOf": [_ref("Left"), _ref("Right")]},
    "Tree": _object(children={"type": "array", "items": _ref("Tree")}),
    "Maps": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": _ref("M")}},
    "Endless": {"type": "object", "additionalProperties": _ref("Endless")},
    "State": _object("state", state={"type": ["string", "null"], "enum": ["on", "off", None]}),
    "Foo": _object(bar=_object(n=NUMBER)),
    "FooBar": _object(m=NUMBER),
    "foo_bar": _object(k=NUMBER),
    "Narrowed": {"allOf": [_ref("Cat"), _object(kind={"type": "string", "enum": ["Cat"]}, lives={})]},
    "Code": {"allOf": [{"type": "string", "enum": ["x", "y"]}, {"description": "One of two"}]},
    "Coded": _object(code=_ref("Code")),
}

# What is sent, and the classes that come back, by the name of the schema.
SENT: list[tuple[str, Any, Any]] = [
    ("Implied", {"kind": "Dog", "barks": True}, "Dog"),
    ("Implied", {"kind": "Cat", "lives": 9}, "Cat"),
    ("Mapped", {"kind": "owl", "wings": 2}, "Owl"),
    ("Mapped", {"kind": "eagle owl"}, "Owl"),
    ("Mapped", {"kind": "fox"}, "Fox"),
    ("Vehicle", {"type": "Car", "doors": 4}, "Car"),
    ("Vehicle", {"type": "Truck", "load": 4}, "Truck"),
    ("Vehicle", {"type": "Vehicle"}, "Vehicle"),
    ("Either", {"value": "x"}, "Named"),
    ("Either", {"value": 1}, "Numbered"),
    ("Most", {"a": 1, "b": 2}, "Wide"),
    ("Most", {"a": 1}, "Narrow"),
    ("Lists", [{"value": "x"}], ["Named"]),
    ("Lists", [{"value": 1}], ["Numbered"]),
    ("Foo", {"bar": {"n": 1}}, "Foo"),
    ("Narrowed", {"kind": "Cat", "lives": 1}, "Narrowed"),
    ("Coded", {"code": "x"}, "Coded"),
]


def _json(name: str, media: str = "application/json") -> Json:
    return {"description": "An answer", "content": {media: {"schema": _ref(name)}}}


PATHS: Json = {
    **{f"/schemas/{name}": {"get": {"responses": {"200": _json(name)}}} for name in SCHEMAS},
    "/lists/Mapped": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"type": "array", "items": _ref("Mapped")}}}}}}},
    "/status/range": {"get": {"responses": {"2XX": _json("N"), "200": _json("M")}}},
    "/status/default": {"get": {"responses": {"default": _json("N"), "201": _json("M")}}},
    "/status/only": {"get": {"responses": {"default": _json("M")}}},
    "/media/any": {"get": {"responses": {"200": _json("M", "*/*")}}},
    "/media/vendor": {"get": {"responses": {"200": _json("M", "application/vnd.pets+json; v=1")}}},
    "/media/several": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": _ref("M")}, "text/*": {}, "image/*": {}}}}}},
    "/media/versions": {"get": {"responses": {"200": {"description": "", "content": {
        "application/json": {"schema": _ref("Cat")},
        "application/vnd.pets+json": {"schema": _ref("M")},
        "application/vnd.toys+json; version=1": {"schema": _ref("N")},
        "application/vnd.toys+json; version=2": {"schema": {"type": "array", "items": _ref("N")}},
    }}}}},
    "/media/xml": {"get": {"responses": {"200": {"description": "", "content": {"application/xml": {"schema": TEXT}}}}}},
    "/head/x": {"head": {"responses": {"200": _json("M")}}, "get": {"responses": {"200": _json("M")}}},
}  # fmt: skip

DOCUMENT = document(PATHS, SCHEMAS)


@pytest.fixture(scope="module")
def answering() -> Iterator[tuple[Any, Recorder]]:
    """A client of all answers and the server that gives them."""
    with client_of(DOCUMENT) as (package, _), recording() as server:
        with package.Pets(base_url=server.url) as client:
            yield client, server


@pytest.mark.parametrize(("name", "value", "kind"), SENT)
def test_a_value_is_of_the_class_that_it_validates_against(
    answering: tuple[Any, Recorder], name: str, value: Any, kind: Any
) -> None:
    client, server = answering
    server.json(value)
    from openapi_python_client.strings import snake_case

    found = getattr(client.schemas, snake_case(name))()
    if isinstance(kind, list):
        assert [type(one).__name__ for one in found] == kind
        assert [one.to_dict() for one in found] == value
    else:
        assert type(found).__name__ == kind
        assert found.to_dict() == value


def test_variants_in_a_list(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json([{"kind": "owl"}, {"kind": "fox"}])
    assert [type(one).__name__ for one in client.lists.mapped()] == ["Owl", "Fox"]


@pytest.mark.parametrize(
    ("media_type", "value", "kind"),
    [
        ("application/json", {"kind": "Cat"}, "Cat"),
        ("application/vnd.pets+json; charset=utf-8", {"n": 1}, "M"),
        ("application/vnd.toys+json;version=1", {"m": 1}, "N"),
        ("application/vnd.toys+json; Version=2", [{"m": 1}], "list"),
        ("application/vnd.toys+json", {"m": 1}, "N"),
    ],
)
def test_media_types_of_json_keep_their_schemas(
    answering: tuple[Any, Recorder], media_type: str, value: Any, kind: str
) -> None:
    client, server = answering
    server.json(value, media_type=media_type)
    assert type(client.media.versions()).__name__ == kind


@pytest.mark.parametrize("name", ["both", "beside"])
def test_variants_have_what_is_beside_them(answering: tuple[Any, Recorder], name: str) -> None:
    client, server = answering
    server.json({"id": "1", "b": "x"})
    found = getattr(client.schemas, name)()
    assert (found.id, found.b, found.additional_properties) == ("1", "x", {})


def test_classes_that_would_share_a_name(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json({"bar": {"n": 1}})
    inner = client.schemas.foo().bar
    assert inner.n == 1 and type(inner).__name__ not in ("FooBar", "Foo")
    server.json({"m": 1, "k": 2})
    names = {type(client.schemas.foo_bar()).__name__, type(client.schemas.foo_bar_2()).__name__}
    assert len(names | {type(inner).__name__}) == 3


def test_what_leads_back_to_itself(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json({"children": [{"children": [{}]}]})
    assert client.schemas.tree().children[0].children[0].to_dict() == {}
    server.json({"a": {"b": {"n": 1}}})
    assert client.schemas.maps()["a"]["b"].n == 1
    server.json({"a": {"b": {}}})
    assert client.schemas.endless() == {"a": {"b": {}}}


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("range", 200, "M"),
        ("range", 201, "N"),
        ("default", 201, "M"),
        ("only", 200, "M"),
        ("only", 202, "M"),
    ],
)
def test_an_exact_status_before_a_range_before_the_default(
    answering: tuple[Any, Recorder], path: str, status: int, kind: str
) -> None:
    client, server = answering
    server.json({"n": 1, "m": 1}, status)
    assert type(getattr(client.status, path)()).__name__ == kind


def test_media_types(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json({"n": 1})
    assert client.media.any().n == client.media.several().n == 1
    server.json({"n": 1}, media_type="application/vnd.pets+json; v=1")
    assert client.media.any().n == client.media.vendor().n == 1
    server.answer = 200, "text/csv", b"a,b"
    assert client.media.several() == "a,b"
    server.answer = 200, "image/png", b"\x89"
    assert bytes(client.media.several()) == b"\x89"
    server.answer = 200, "application/xml", b"<a/>"
    assert client.media.xml() == "<a/>"


def test_head_answers_nothing(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json({"n": 1})
    assert client.head.x_head() is None
    assert server.last is not None and server.last.method == "HEAD"


def test_a_nullable_enum_takes_null(answering: tuple[Any, Recorder]) -> None:
    client, server = answering
    server.json({"state": None})
    assert client.schemas.state().state is None
