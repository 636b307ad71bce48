"""Every rule of the effective specs: it holds of a healthy exchange, and catches a broken one (cases.yaml)."""

import copy
import io
import json
import wave
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.checks import Failure, Request, Response, Rules, Verdict, exchange_of
from leaperone_conformance.rules import NAME
from leaperone_conformance.spec import MISSING, load
from leaperone_conformance.spec.packaged import packaged

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).with_name("cases.yaml")).read_text(encoding="utf-8")
)


def _rows() -> Iterator[Any]:
    for api, exchanges in CASES.items():
        for number, exchange in enumerate(exchanges):
            for rule in exchange["breaks"]:
                yield pytest.param(api, number, rule, id=f"{api}-{rule}-{number}")


@cache
def _rules(api: str) -> Rules:
    return Rules(load(api))


@pytest.mark.parametrize(("api", "number", "rule"), list(_rows()))
def test_a_rule_catches_what_breaks_it(api: str, number: int, rule: str) -> None:
    exchange = CASES[api][number]
    assert _verdict(api, rule, exchange) is None
    broken = copy.deepcopy(exchange)
    for pointer, value in exchange["breaks"][rule].items():
        _change(broken, pointer.split("/")[1:], value)
    verdict = _verdict(api, rule, broken)
    assert isinstance(verdict, Failure), verdict
    assert "promised in " in verdict.detail


@pytest.mark.parametrize("api", sorted(packaged()))
def test_every_rule_has_a_case(api: str) -> None:
    spec = load(api)
    tried = {(case["operation"], rule) for case in CASES.get(api, ()) for rule in case["breaks"]}
    wanted = {
        (operation.key, id_) for operation in spec.operations for id_ in operation.definition.get(NAME, ())
    }
    assert wanted - tried == set()
    assert set(spec.document["info"].get(NAME, ())) - {rule for _, rule in tried} == set()


def _verdict(api: str, rule: str, exchange: Mapping[str, Any]) -> Verdict:
    rules = _rules(api)
    operation = rules.spec.by_key[exchange["operation"]]
    sent, came = exchange.get("request", {}), exchange["response"]
    request = Request(
        operation.method,
        sent.get("body", MISSING),
        sent.get("media_type", "application/json"),
        sent.get("valid", False),
        path=sent.get("path", {}),
        query=sent.get("query", {}),
    )
    kind = came.get("media_type", "application/json")
    response = Response(came.get("status", 200), kind, _body(came, kind), headers=came.get("headers", {}))
    return rules.verdicts(exchange_of(rules.spec, operation, request, response))[f"rule:{rule}"]


def _body(came: Mapping[str, Any], kind: str) -> bytes:
    if "events" in came:
        texts = (event if isinstance(event, str) else json.dumps(event) for event in came["events"])
        return "".join(f"data: {text}\n\n" for text in texts).encode()
    if "data" in came:
        return json.dumps({"RequestId": "r", "Data": json.dumps(came["data"])}).encode()
    if "seconds" in came:
        return _wav(came["seconds"])
    body = came["body"]
    return json.dumps(body).encode() if kind.endswith("json") or isinstance(body, dict) else body.encode()


def _wav(seconds: int) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams((2, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(4 * 8000 * seconds))
    return written.getvalue()


def _change(value: Any, tokens: list[str], new: Any) -> None:
    *outer, last = [int(token) if token.isdecimal() else token for token in tokens]
    for token in outer:
        value = value[token]
    if new == "REMOVE":
        del value[last]
    else:
        value[last] = new
