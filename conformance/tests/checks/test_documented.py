"""An answer as a whole against what is documented: the same verdict in conversations, in the proxy and in the suite."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from schemathesis.core.transport import Response as ReceivedResponse
from schemathesis.specs.openapi.checks import response_headers_conformance

from leaperone_conformance.checks import Request, Response, undocumented
from leaperone_conformance.mock import serve
from leaperone_conformance.proxy import Proxy, Violations
from leaperone_conformance.scenarios import Arguments
from leaperone_conformance.scenarios.client import response_failures
from leaperone_conformance.spec import Spec

WHOLE = {"schema": {"type": "integer", "minimum": 0}}
CODE = {"schema": {"type": "string", "pattern": "^[a-z]+-[0-9]+$"}}
LIST = {"schema": {"type": "array", "items": {"type": "integer"}, "maxItems": 2}}
PAIR = {"schema": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}}
JSON = "application/json"


def spec_of(header: dict[str, Any], **response: Any) -> Spec:
    """A spec of one operation, whose answer has the header X-Own, by reference."""
    content = {JSON: {"schema": {"type": "object", "properties": {"a": {"type": "integer"}}}}}
    headers = {"X-Own": {"$ref": "#/components/headers/Own"}}
    answer = {"description": "", "content": content, "headers": headers, **response}
    operation = {"operationId": "x", "responses": {"200": answer}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/x": {"get": operation, "head": {"responses": {"200": answer}}}},
        "components": {"headers": {"Own": header}, "schemas": {"Code": CODE["schema"]}},
    }
    return Spec(document, "t")


class Caller:
    """What conversations ask through, as far as an answer is judged."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec


def in_conversation(spec: Spec, answer: Response) -> bool:
    return not list(response_failures(Caller(spec), spec.by_id["x"], Arguments(), answer))  # type: ignore[arg-type]


def in_proxy(spec: Spec, answer: Response) -> bool:
    """What came through a proxy from a server that answers like this."""

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(answer.status, headers=answer.headers, stream=httpx.ByteStream(answer.body))

    found = Violations(None)
    proxy = Proxy(spec, "http://upstream", found, transport=httpx.MockTransport(handle))
    with serve(proxy) as url:
        assert httpx.get(f"{url}/x").content == answer.body
    assert found.exchanges == 1
    return not found.counts


def in_schemathesis(spec: Spec, answer: Response) -> bool:
    """By the check of headers that Schemathesis itself has."""
    case = schemathesis.openapi.from_dict(spec.document)["/x"]["GET"].Case()
    sent = requests.Request("GET", "http://upstream/x").prepare()
    headers = {name: [text] for name, text in answer.headers.items()}
    response = ReceivedResponse(answer.status, headers, answer.body, sent, 0.1, False)
    try:
        case.validate_response(response, checks=[response_headers_conformance])
    except (AssertionError, BaseExceptionGroup):
        return False
    return True


@pytest.mark.parametrize(
    ("header", "text", "good"),
    [
        (CODE, "abc-1", True),
        (CODE, "ABC", False),
        ({"schema": {"$ref": "#/components/schemas/Code"}}, "abc-1", True),
        ({"schema": {"$ref": "#/components/schemas/Code"}}, "1", False),
        (WHOLE, "7", True),
        (WHOLE, "-7", False),
        (WHOLE, "1_0", False),
        (WHOLE, "7.5", False),
        (WHOLE, "seven", False),
        ({"schema": {"type": "number"}}, "7.5", True),
        ({"schema": {"type": "number"}}, "x", False),
        ({"schema": {"type": "boolean"}}, "true", True),
        ({"schema": {"type": "boolean"}}, "maybe", False),
        ({"schema": {"type": ["integer", "null"]}}, "7", True),
        ({"schema": {"type": "string", "enum": ["a", "b"]}}, "b", True),
        ({"schema": {"type": "string", "enum": ["a", "b"]}}, "c", False),
        ({"schema": {"type": "string", "enum": ["1"]}}, "1", True),
        ({"schema": {"type": "string", "format": "date-time"}}, "2026-01-01T00:00:00Z", True),
        ({"schema": {"type": "string", "format": "date-time"}}, "yesterday", False),
        ({"schema": {"type": "string", "maxLength": 3}}, "abcd", False),
        ({"schema": {"pattern": "^a"}}, "b", False),
        (LIST, "1,2", True),
        (LIST, "1,2,3", False),
        (LIST, "1,b", False),
        (PAIR, "a,1", True),
        (PAIR, "a,x", False),
        (PAIR, "b,1", False),
        (PAIR, "a", False),
        ({**PAIR, "explode": True}, "a=1", True),
        ({**PAIR, "explode": True}, "a=x", False),
        ({**CODE, "required": True}, None, False),
        (CODE, None, True),
    ],
)
def test_a_header_has_to_be_of_its_schema(header: dict[str, Any], text: str | None, good: bool) -> None:
    spec = spec_of(header)
    headers = {"content-type": JSON} | ({} if text is None else {"x-own": text})
    answer = Response(200, JSON, b"{}", headers=headers)
    verdicts = {judge.__name__: judge(spec, answer) for judge in (in_conversation, in_proxy, in_schemathesis)}
    assert verdicts == dict.fromkeys(verdicts, good)


@pytest.mark.parametrize(("text", "good"), [('{"a": 1}', True), ('{"a": "x"}', False), ("{", False)])
def test_a_header_may_hold_json(text: str, good: bool) -> None:
    spec = spec_of({"content": {JSON: {"schema": PAIR["schema"]}}})
    answer = Response(200, JSON, b"{}", headers={"content-type": JSON, "x-own": text})
    assert in_conversation(spec, answer) is in_proxy(spec, answer) is good


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Response(200, JSON, b'{"a": 1}'), ""),
        (Response(201, JSON, b"{}"), "status 201 is not documented"),
        (Response(200, "text/html", b"{}"), "200 comes as text/html"),
        (Response(200, "", b""), "200 comes as no media type"),
        (Response(200, JSON, b"{"), "the body of 200 is not of its schema"),
        (Response(200, JSON, b'{"a": "x"}'), "the body of 200 is not of its schema"),
        (Response(200, "application/problem+json", b'{"a": "x"}'), "the body of 200 is not of its schema"),
        (Response(200, JSON, b'{"a": ', whole=False), ""),
        (Response(200, "text/html", b"<", whole=False), "200 comes as text/html"),
    ],
)
def test_status_media_type_and_body(answer: Response, reason: str) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "integer"}}}
    media = {JSON: {"schema": schema}, "application/problem+json": {"schema": schema}}
    spec = spec_of(CODE, content=media)
    found = [failure.reason for failure in undocumented(spec, spec.by_id["x"], Request("GET"), answer)]
    assert found == ([reason] if reason else [])
    if answer.whole:
        headers: Mapping[str, str] = {"content-type": answer.content_type} if answer.content_type else {}
        reported = Response(answer.status, answer.content_type, answer.body, headers=headers)
        assert in_proxy(spec, reported) is in_conversation(spec, reported) is (not reason)


def test_an_answer_to_head_needs_no_body() -> None:
    spec = spec_of(CODE)
    head = spec.by_key["HEAD /x"]
    assert not list(undocumented(spec, head, Request("HEAD"), Response(200, "", b"")))
