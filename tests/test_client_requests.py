"""Every operation with any valid arguments, and any answer.

The arguments are made by Schemathesis, which reads the same spec and puts them into a request of its own, by other
code than the client's; the client's request has to say the same. Nothing of the answer may be lost.
"""

import functools
import importlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schemathesis.core import NOT_SET
from schemathesis.core.result import Ok
from schemathesis.generation.case import Case
from schemathesis.generation.modes import GenerationMode
from schemathesis.transport.serialization import Binary

from leaperone import Leaperone, errors
from leaperone._data import decoding as _answer
from leaperone._data.model import Model, encode
from leaperone.types import File
from leaperone_conformance.spec import load
from scripts.files import read_json

from .client.odd import leaves, odd_value

ROOT = Path(__file__).parents[1]
LEDGER: dict[str, str] = read_json(ROOT / "generated/ledger.json")["operations"]
INDEX: dict[str, Any] = read_json(ROOT / "generated/leaperone/operations.json")["operations"]
SPEC = load("leaperone")
KEY, FORM = "sk-test", "multipart/form-data"


@functools.cache
def operations() -> dict[str, Any]:
    schema = schemathesis.openapi.from_dict(read_json(ROOT / "build/openapi.effective.json"))
    found = [result.ok() for result in schema.get_all_operations() if isinstance(result, Ok)]
    return {operation.label: operation for operation in found}


@functools.cache
def null_omits() -> set[str]:
    """The properties of bodies for which the client leaves null out."""
    bodies = read_json(ROOT / "build/openapi.effective.json")["components"]["schemas"].values()
    properties = (item for body in bodies for item in body.get("properties", {}).items())
    return {name for name, schema in properties if isinstance(schema, dict) and schema.get("x-null-omits")}


@pytest.mark.parametrize("key", sorted(LEDGER))
def test_any_valid_call(key: str) -> None:
    name, public = LEDGER[key], SPEC.by_key[key].public

    @settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(operations()[key].as_strategy(generation_mode=GenerationMode.POSITIVE), st.data())
    def check(case: Case[Any], data: st.DataObject) -> None:
        # How null is written in a query, or a list in a list, OpenAPI doesn't say.
        case.query = {name: value for name, value in (case.query or {}).items() if value is not None}
        assume(all(is_flat(value) for value in case.query.values()))
        arguments = arguments_of(name, case)
        module = importlib.import_module(f"leaperone.api.{name}")
        kind, content = data.draw(answers(module.request(Leaperone(api_key=KEY), **arguments.low).answer))
        with httpx.Client(transport=(wire := Wire(kind, content))) as http:
            client = Leaperone(api_key=KEY, base_url="http://test", http_client=http, max_retries=0)
            method: Any = client
            for part in name.split("."):
                method = getattr(method, part)
            if arguments.high is None:
                keeps_all(lambda: module.sync(client=client, **arguments.low), kind, content)
            else:
                keeps_all(functools.partial(method, **arguments.high), kind, content)
        assert said(wire.request) == said_by_schemathesis(case)
        assert wire.request.headers.get("authorization") == (None if public else f"Bearer {KEY}")

    check()


def is_flat(value: Any) -> bool:
    """True for a value that a query has a form for: a text, a number, or a list of these."""
    items = value if isinstance(value, list) else [value]
    return not any(item is None or isinstance(item, list | dict) for item in items)


class Wire(httpx.BaseTransport):
    """Gives one answer, and keeps the request."""

    def __init__(self, kind: str, content: bytes) -> None:
        self._answer = httpx.Response(200, headers={"Content-Type": kind}, content=content)
        self.request: httpx.Request

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.request = request
        return self._answer


class Arguments(NamedTuple):
    """A case as the client takes it: with the body as a model, and all by name, where each part has one."""

    low: dict[str, Any]
    high: dict[str, Any] | None


def arguments_of(name: str, case: Case[Any]) -> Arguments:
    reported = {(p["in"], p.get("wire", p["name"])): p for p in INDEX[name].get("parameters", [])}
    values = {}
    for place, given_values in (("path", case.path_parameters), ("query", case.query)):
        for wire, value in (given_values or {}).items():
            parameter = reported[place, wire]
            values[parameter["name"]] = value == "true" if parameter["types"] == ["boolean"] else value
    if case.body is NOT_SET:
        return Arguments(values, values)
    models = models_of(name)
    if not isinstance(case.body, dict) or not models:
        return Arguments(whole := {**values, "body": case.body}, whole)
    case.body = {k: v for k, v in case.body.items() if v is not None or k not in null_omits()}
    if case.media_type == FORM:  # how other values are put into a form, the spec doesn't say
        case.body = {wire: value for wire, value in case.body.items() if ("body", wire) in reported}
    low = {**values, "body": body_model(models, case)}
    body = plain(case.body)
    unnamed = any(("body", wire) not in reported for wire in body)
    # where the body may be JSON too, the method takes the form for a file only
    bare = len(SPEC.by_key[case.operation.label].bodies) > 1 and case.media_type == FORM
    if unnamed or (bare and not any(isinstance(value, bytes) for value in body.values())):
        return Arguments(low, None)
    return Arguments(low, {**values, **{reported["body", wire]["name"]: body[wire] for wire in body}})


def models_of(name: str) -> list[type[Model]]:
    """The models of an operation's body."""
    hint = get_type_hints(importlib.import_module(f"leaperone.api.{name}").request)["body"]
    kinds = (hint, *get_args(hint))
    return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Model)]


def body_model(kinds: list[type[Model]], case: Case[Any]) -> Model:
    if len(kinds) > 1:
        kinds = [kind for kind in kinds if takes_files(kind) == (case.media_type == FORM)]
    [kind] = kinds
    model: Model = kind.from_dict(plain(case.body))
    return model


def takes_files(kind: type[Model]) -> bool:
    return any(File in get_args(hint) for hint in get_type_hints(kind).values())


def plain(value: Any) -> Any:
    return {k: v.data if isinstance(v, Binary) else v for k, v in value.items()}


def answers(answer: Any) -> st.SearchStrategy[tuple[str, bytes]]:
    """Content types and bodies that an operation may answer with, right or wrong inside."""
    match answer:
        case _answer.ByValue():
            return answers(answer._answer)
        case _answer.Json():
            return odd_value(answer._kind).map(lambda value: ("application/json", json.dumps(value).encode()))
        case _answer.Text():
            return st.text().map(lambda text: ("text/plain; charset=utf-8", text.encode()))
        case _answer.Binary():
            return st.binary().map(lambda content: ("audio/wav", content))
    raise AssertionError(f"no answers are known for {type(answer).__name__}")


def keeps_all(send: Callable[[], Any], kind: str, content: bytes) -> None:
    """The value of a call, or its error, holds each part of what came."""
    try:
        result = send()
    except errors.FailureError as error:
        assert error.body == json.loads(content)
        return
    if kind != "application/json":
        assert (result.encode() if isinstance(result, str) else bytes(result)) == content
        return
    assert not Counter(leaves(json.loads(content))) - Counter(leaves(encode(result)))


def said(request: httpx.Request) -> Any:
    return meaning(request.method, str(request.url), request.headers.get("content-type"), request.content)


def said_by_schemathesis(case: Case[Any]) -> Any:
    parts = case.as_transport_kwargs(base_url="http://test")
    kept = {name: parts.get(name) for name in ("method", "url", "params", "headers", "json", "data", "files")}
    request = requests.Request(**kept).prepare()
    body: Any = request.body or b""
    return meaning(request.method, request.url, request.headers.get("Content-Type"), body)


def meaning(method: Any, url: Any, kind: Any, content: bytes) -> Any:
    """What a request says, without the ways in which it may say so."""
    media, _, parameters = (kind or "").partition(";")
    body: Any = content
    if media == FORM:
        body = sorted(fields(content, parameters.partition("boundary=")[2].encode()))
    elif media == "application/json":
        body = json.loads(content)
    parts = urlsplit(url)
    return method, unquote(parts.path), parse_qs(parts.query, keep_blank_values=True), media, body


def fields(content: bytes, boundary: bytes) -> Iterator[tuple[str, bool, bytes]]:
    """Name, whether it is a file, and content of each field of a form."""
    for part in content.split(b"--" + boundary)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0].decode()
        yield name, b"filename=" in head, value.removesuffix(b"\r\n")
