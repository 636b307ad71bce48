"""What a run with limits chooses, and what it takes requests to cost."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.run.budget.plan import NO_LIMIT_LEFT, LastTest, Plan, RunLimits, make_plan
from leaperone_conformance.run.budget.prices import Prices
from leaperone_conformance.spec import Spec, digest, load

from .priced import READING, priced

DAY = datetime(2026, 3, 1, tzinfo=UTC)
DATA = [f"GET /v1/data/{number}" for number in range(READING)]


@pytest.fixture(scope="module")
def costly(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return load(priced(small, tmp_path_factory.mktemp("spec")))


def plan(
    spec: Spec,
    limits: RunLimits,
    history: dict[str, LastTest] | None = None,
    price: str | None = None,
    **more: Any,
) -> Plan:
    prices = Prices(spec, None if price is None else Decimal(price))
    return make_plan(spec, spec.operations, limits, prices, more.get("named", frozenset()), history or {})


def test_what_is_riskiest_comes_first_and_dear_ones_last(costly: Spec) -> None:
    def seen(name: str, days: int, *, failed: bool = False, changed: bool = False) -> LastTest:
        known = "other" if changed else digest(costly, costly.by_key[name])
        return LastTest(known, DAY + timedelta(days=days), failed)

    history = {
        DATA[0]: seen(DATA[0], 2),
        DATA[1]: seen(DATA[1], 1),
        DATA[2]: seen(DATA[2], 3, failed=True),
        DATA[3]: seen(DATA[3], 3, changed=True),
        DATA[4]: seen(DATA[4], 3),
    }
    image = "POST /v1/images/generations"
    limits = RunLimits(1000, Decimal(4))
    chosen = plan(costly, limits, history, price="0", named=frozenset({image}))
    order = [item.operation for item in chosen.items]
    assert [name for name in order if name in DATA] == [DATA[i] for i in (5, 3, 2, 1, 0, 4)]
    assert order[-1] == image
    assert "changed in the spec" in {item.reason for item in chosen.items}
    assert chosen == plan(costly, limits, history, price="0", named=frozenset({image}))


@pytest.mark.parametrize("requests", [1, 3, 7, 20, 400])
@pytest.mark.parametrize("credits", ["0.01", "0.05", "0.2", "5"])
def test_a_plan_stays_within_both_limits_and_wastes_neither(
    costly: Spec, requests: int, credits: str
) -> None:
    chosen = plan(costly, RunLimits(requests, Decimal(credits)))
    assert 0 < chosen.requests <= requests
    assert 0 < chosen.credits <= Decimal(credits)
    each = Decimal("0.01")
    assert requests == chosen.requests or Decimal(credits) - chosen.credits < each
    left = [entry for entry in chosen.left_out if entry.reason == NO_LIMIT_LEFT]
    assert chosen.cut is bool(left)


def test_every_operation_gets_two_cases_before_one_gets_more(costly: Spec) -> None:
    depths = {item.requests for item in plan(costly, RunLimits(2 * READING, Decimal(100))).items}
    assert depths == {2}
    deeper = plan(costly, RunLimits(5 * READING, Decimal(100)))
    assert {item.requests for item in deeper.items} == {5}


def test_what_writes_or_costs_is_left_out_unless_named_exactly(costly: Spec) -> None:
    limits = RunLimits(1000, Decimal(100))
    unnamed = plan(costly, limits, price="0.1")
    reasons = {left.operation: left.reason for left in unnamed.left_out}
    assert {name for name in reasons if name.startswith("GET")} == set()
    assert {item.operation for item in unnamed.items} == {
        key for key in costly.by_key if key.startswith("GET")
    }
    assert "names it exactly" in reasons["POST /v1/address/structure"]
    named = plan(costly, limits, price="0.1", named=frozenset({"POST /v1/address/structure"}))
    assert "POST /v1/address/structure" in {item.operation for item in named.items}


def test_without_a_price_an_operation_is_left_out_by_name_or_counted_at_the_fallback(costly: Spec) -> None:
    limits = RunLimits(1000, Decimal(10))
    reasons = {left.operation: left.reason for left in plan(costly, limits).left_out}
    assert "no price is documented" in reasons["GET /v1/models"]
    items = {item.operation: item for item in plan(costly, limits, price="0.1").items}
    assert items["GET /v1/models"].credits == items["GET /v1/models"].requests * Decimal("0.1")


def test_without_a_budget_nothing_is_left_out_for_what_it_does(costly: Spec) -> None:
    assert plan(costly, RunLimits(10_000)).left_out == ()


def test_the_digest_changes_with_what_an_operation_refers_to(small: Path) -> None:
    document = json.loads(small.read_text())
    before = Spec(document, "small")
    changed = json.loads(small.read_text())
    changed["components"]["responses"]["Refused"]["description"] += "!"
    after = Spec(changed, "small")
    create, models = "POST /v1/images/generations", "GET /v1/models"
    assert digest(before, before.by_key[create]) != digest(after, after.by_key[create])
    assert digest(before, before.by_key[models]) == digest(after, after.by_key[models])


def costing(price: dict[str, Any], properties: dict[str, Any]) -> Spec:
    """An API of one operation with a price, and a list of models."""
    schema = {"type": "object", "properties": properties}
    models = [
        {"id": "cheap", "pricing": {"in": 1, "out": 2}},
        {"id": "dear", "pricing": {"in": 3, "out": 15}},
        {"id": "auto"},
    ]
    listed = {"content": {"application/json": {"example": {"data": models}}}, "description": "ok"}
    return Spec(
        {
            "openapi": "3.1.0",
            "info": {"title": "Costly", "version": "1"},
            "paths": {
                "/do": {
                    "post": {
                        "operationId": "do",
                        "x-price": price,
                        "requestBody": {"content": {"application/json": {"schema": schema}}},
                        "responses": {},
                    }
                },
                "/models": {"get": {"operationId": "models", "responses": {"200": listed}}},
            },
        },
        "costly",
    )


RATES = {"operation": "models", "models": "/data", "in": "/pricing/in", "out": "/pricing/out", "tokens": 1000}


@pytest.mark.parametrize(
    ("price", "body", "most"),
    [
        ({"credits": 0.008, "per": "call"}, {}, "0.008"),
        ({"credits": 0.5, "per": "image", "units": "/n"}, {"n": 3}, "1.5"),
        ({"credits": 0.5, "per": "image", "units": "/n"}, {}, "0.5"),
        ({"credits": 0.5, "per": "image", "units": "/n"}, {"n": -7}, "0.5"),
        ({"credits": 0.5, "per": "image", "units": "/n"}, {"n": "many"}, "0.5"),
        ({"credits": 0.5, "per": "image", "units": "/n"}, {"n": "4"}, "2.0"),
        ({"credits": 0.005, "per": "1000-characters", "units": "/t"}, {"t": "x" * 1001}, "0.010"),
        ({"credits": 0.005, "per": "1000-characters", "units": "/t"}, {"t": ""}, "0.005"),
        ({"credits": 0.006, "per": "minute"}, {}, None),
        ({"per": "token", "rates": RATES, "most": "/most"}, {"most": 100, "model": "cheap"}, "0.228"),
        ({"per": "token", "rates": RATES, "most": "/most"}, {"most": 100, "model": "auto"}, "1.581"),
        ({"per": "token", "rates": RATES, "most": "/most"}, {"model": "cheap"}, None),
        ({"per": "token", "rates": RATES, "most": "/most"}, {"most": 100, "model": "stranger"}, None),
        ({"per": "token", "rates": RATES}, {"most": 100, "model": "cheap"}, None),
    ],
)
def test_what_a_request_costs_at_most(price: dict[str, Any], body: dict[str, Any], most: str | None) -> None:
    spec = costing(price, {"n": {"type": "integer", "default": 1}, "t": {"type": "string"}})
    sent = json.dumps(body, separators=(",", ":")).encode()
    found = Prices(spec).most(spec.by_id["do"], sent, "application/json")
    assert found == (None if most is None else Decimal(most))
    fallback = Prices(spec, Decimal(9)).most(spec.by_id["do"], sent, "application/json")
    assert fallback == (Decimal(9) if most is None else Decimal(most))


def test_a_price_by_units_is_not_known_of_a_body_that_is_not_read() -> None:
    spec = costing({"credits": 0.5, "per": "image", "units": "/n"}, {"n": {"type": "integer", "default": 1}})
    form = b"--x\r\nContent-Disposition: form-data; name=n\r\n\r\n4\r\n--x--"
    assert Prices(spec).most(spec.by_id["do"], form, "multipart/form-data") is None


def test_refused_requests_are_free_only_where_the_price_is_on_success() -> None:
    for when, cost in (("success", 0), ("creation", 1)):
        spec = costing({"credits": 1, "per": "call", "when": when}, {})
        assert Prices(spec).charged(spec.by_id["do"], Decimal(1), 422, lambda: b"{}") == cost
        assert Prices(spec).charged(spec.by_id["do"], Decimal(1), 200, lambda: b"{}") == 1


TOLD = {"in": ["/usage/in", "/in"], "out": "/out", "model": "/model"}


@pytest.mark.parametrize(
    ("price", "answer", "cost"),
    [
        ({"credits": 0.006, "per": "minute", "measured": "/s"}, {"s": 61.5}, "0.012"),
        ({"credits": 0.006, "per": "minute", "measured": "/s"}, {"s": 0}, "0.006"),
        ({"credits": 0.006, "per": "minute", "measured": "/s"}, {"s": "long"}, "9"),
        ({"credits": 0.006, "per": "minute", "measured": "/s"}, [], "9"),
        ({"per": "token", "rates": RATES, "measured": TOLD}, {"in": 3, "out": 7, "model": "cheap"}, "0.017"),
        ({"per": "token", "rates": RATES, "measured": TOLD}, {"in": 3, "out": 7, "model": "auto"}, "9"),
        ({"per": "token", "rates": RATES, "measured": TOLD}, {"in": -3, "out": 7, "model": "cheap"}, "9"),
        ({"per": "token", "rates": RATES, "measured": TOLD}, {"out": 7, "model": "cheap"}, "9"),
    ],
)
def test_an_answer_that_measures_what_it_cost_settles_it(
    price: dict[str, Any], answer: Any, cost: str
) -> None:
    spec = costing({**price, "when": "success"}, {})
    settled = Prices(spec).charged(spec.by_id["do"], Decimal(9), 200, lambda: json.dumps(answer).encode())
    assert settled == Decimal(cost)


def test_every_price_of_the_api_is_counted_from_its_documented_example() -> None:
    spec = load("leaperone")
    prices = Prices(spec)
    unknown = {
        operation.key
        for operation in spec.operations
        if "x-price" in operation.definition and prices.of_a_case(operation) is None
    }
    # Minutes are measured by the answer alone, and of responses no most of tokens is documented.
    assert unknown == {"POST /v1/audio/transcriptions", "POST /v1/responses"}
    assert prices.of_a_case(spec.by_key["POST /v1/images/generations"]) == Decimal("0.5")
    assert prices.of_a_case(spec.by_key["POST /v1/audio/speech"]) == Decimal("0.005")
