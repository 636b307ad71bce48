"""Scenarios as data: those of the effective specs hold on the mock, and are exercised."""

import json
import multiprocessing
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from leaperone_conformance.apis import api_for
from leaperone_conformance.checks import Failure, Rules
from leaperone_conformance.errors import OptionInvalid, SpecInvalid
from leaperone_conformance.mock import MockResponse, create_app
from leaperone_conformance.rules import SCENARIOS
from leaperone_conformance.run.engine.scenarios import client_over
from leaperone_conformance.run.http.policy import CountingPolicy
from leaperone_conformance.run.http.transport import open_transport
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.run.workers import BASE_URL
from leaperone_conformance.scenarios import SEQUENCE, Unsupported, sequences_for
from leaperone_conformance.spec import Operation, Spec, load
from leaperone_conformance.spec.packaged import packaged


@cache
def spec_of(api: str) -> Spec:
    return load(api)


def named() -> Iterator[Any]:
    for api in sorted(packaged()):
        for operation in spec_of(api).operations:
            for id_ in operation.definition.get(SCENARIOS, {}):
                yield pytest.param(api, operation.key, id_, id=f"{api}-{id_}")


def run_on(api: str, key: str, id_: str, file: Path | None = None, **mock: Any) -> tuple[list[Any], str]:
    """The titles of what a scenario finds on the mock, and why it could not be run to its end."""
    spec = spec_of(api)
    settings = Settings(api, key=api_for(api).test_key, mock_control=True)
    app = create_app(api, control=True, **mock)
    counter = multiprocessing.Value("q", 0)
    scenario = next(s for s in sequences_for(spec, file)(spec.by_key[key]) if s.__name__ == SEQUENCE + id_)
    policy = CountingPolicy(counter)
    with (
        open_transport(app, policy, settings.placeholder, settings.key) as line,
        client_over(line, spec, settings, BASE_URL + spec.base_path) as client,
    ):
        found = []
        try:
            found = [failure.reason for failure in scenario(client, spec.by_key[key])]
        except Unsupported as error:
            return found, str(error)
        judged = Rules(spec)
        broken = [
            name
            for exchange, _ in client.called
            for name, verdict in judged.verdicts(exchange).items()
            if isinstance(verdict, Failure)
        ]
        return [*found, *broken], ""


@pytest.mark.parametrize(("api", "key", "id_"), list(named()))
def test_a_scenario_of_a_spec_holds_and_is_exercised(api: str, key: str, id_: str) -> None:
    assert run_on(api, key, id_) == ([], "")


def _same(name: str) -> Any:
    """A change of a JSON response: the property has the same value each time."""

    def mutate(operation: Operation, call: Any, response: MockResponse) -> MockResponse:
        value = orjson.loads(b"".join(response.chunks)) if response.content_type.endswith("json") else {}
        return MockResponse.of_json({**value, name: "same"}) if name in value else response

    return mutate


@pytest.mark.parametrize(
    ("api", "key", "id_", "name", "message"),
    [
        ("leaperone", "POST /v1/responses", "response-ids", "id", "two responses have the same id"),
        ("leaperone", "GET /v1/models", "models-public", "data", "the body of 200 is not of its schema"),
        ("leapocr", "POST /ocr/uploads/url", "job-ids", "job_id", "two jobs have the same id"),
    ],
)
def test_what_is_broken_is_told(api: str, key: str, id_: str, name: str, message: str) -> None:
    found, reason = run_on(api, key, id_, mutate=_same(name))
    assert (message in found, reason) == (True, "")


STEP = {"id": "one", "operation": "listModels"}
ENTRY = {"section": "Models", "message": "no list", "steps": [STEP]}
LIST = "steps.one.response.body"


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({"expression": f"{LIST}.none == 1"}, ["broken"]),
        ({"expression": f"{LIST}.data[1000].id != ''"}, ["broken"]),
        ({"expression": f"{LIST}.none == 1", "when": f"{LIST}.none > 0"}, []),
        ({"expression": f"{LIST}.none == 1", "when": f"has({LIST}.none)"}, []),
    ],
)
def test_a_response_that_lacks_what_a_scenario_asked_for_breaks_its_rule(
    tmp_path: Path, rule: dict[str, str], found: list[str]
) -> None:
    file = tmp_path / "own.yaml"
    entry = {**ENTRY, "rules": {"a": {"message": "broken", **rule}}}
    file.write_text(json.dumps({"scenarios": {"own": entry}}))
    assert run_on("leaperone", "GET /v1/models", "own", file)[0] == found


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({**ENTRY, "steps": []}, "own/steps: [] has less than 1 item"),
        (
            {**ENTRY, "steps": [{"id": "one", "operation": "none"}]},
            "scenario own: step one: no operation none",
        ),
        (
            {**ENTRY, "rules": {"a": {"message": "m", "expression": "request.body == 1"}}},
            "scenario own: expression of rule a: column 8: undeclared reference",
        ),
    ],
)
def test_a_scenario_of_a_user_that_means_nothing_is_refused(
    tmp_path: Path, entry: dict[str, Any], message: str
) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(json.dumps({"scenarios": {"own": entry}}))
    with pytest.raises(SpecInvalid, match=re.escape(message)):
        sequences_for(spec_of("leaperone"), file)


def test_a_scenario_of_a_user_is_run(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(json.dumps({"scenarios": {"own": ENTRY}}))
    spec = spec_of("leaperone")
    names = [scenario.__name__ for scenario in sequences_for(spec, file)(spec.by_key["GET /v1/models"])]
    assert f"{SEQUENCE}own" in names
    file.write_text("- no scenarios")
    with pytest.raises(OptionInvalid, match="begin it with `scenarios:`"):
        sequences_for(spec, file)


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ({"id": "two", "url": "$steps.one.response.body.object"}, "the address isn't the target's"),
        ({"id": "two", "url": "$steps.one.response.body.data"}, "the address isn't the target's"),
        ({"operation": "createSpeech", "body": {"input": {"$text": "a", "times": 10**12}}}, "is not made"),
        ({"operation": "createSpeech", "body": {"input": {"$bytes": -1}}}, "is not made"),
    ],
)
def test_a_step_without_bounds_is_not_carried_out(tmp_path: Path, step: dict[str, Any], reason: str) -> None:
    file = tmp_path / "own.yaml"
    entry = {**ENTRY, "steps": [STEP, {"id": "two", **step}]}
    file.write_text(json.dumps({"scenarios": {"own": entry}}))
    found, why = run_on("leaperone", "GET /v1/models", "own", file)
    assert not found and reason in why
