"""Responses of JSON lines: each line is held against the schema of the items."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from conformance.tests.documents import answering, document
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import Spec

ITEM = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}


def _run(kind: str, *lines: str) -> Record:
    async def app(
        scope: dict[str, Any],
        receive: Callable[[], Awaitable[Any]],
        send: Callable[[dict[str, Any]], Awaitable[None]],
    ) -> None:
        status = 200 if scope["method"] == "GET" else 405
        headers = [(b"content-type", kind.encode()), (b"allow", b"GET")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        body = "".join(f"{line}\n" for line in lines).encode()
        await send({"type": "http.response.body", "body": body if status == 200 else b""})

    content = {kind: {"schema": {"type": "array", "items": ITEM}}}
    spec = Spec(document({"/rows": {"get": answering(content, operationId="rows")}}), "t", "0")
    return run(spec, Settings("t", key="k", max_examples=2), lambda _: app, lambda progress: None)


@pytest.mark.parametrize("kind", ["application/jsonl", "application/x-ndjson"])
def test_lines_of_the_schema_are_no_finding(kind: str) -> None:
    record = _run(kind, json.dumps({"n": 1}), "", json.dumps({"n": 2}))
    assert record.cases > 0
    assert [finding.title for finding in record.new] == []


@pytest.mark.parametrize("kind", ["application/jsonl", "application/x-ndjson"])
@pytest.mark.parametrize(
    ("line", "what"),
    [('{"n": "x"}', "x"), ("{", "JSON"), ('{"n": 1, "n": 2}', "twice"), ('{"n": 2.0}', "float")],
)
def test_a_wrong_line_is_found(kind: str, line: str, what: str) -> None:
    findings = _run(kind, json.dumps({"n": 1}), line).new
    assert any(what in f"{finding.title} {finding.detail}" for finding in findings), findings
