"""Client, spec and API checked against each other: the suite's conversations, held through the client."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from conformance.tests.mutation import Mutated, mutants
from leaperone_conformance.checks import Response
from leaperone_conformance.mock import Mock, create_app, serve
from leaperone_conformance.scenarios import (
    Scenario,
    any_script,
    catalogue,
    credentials,
    documented_errors,
    expires,
    price,
    repeatable,
    sample,
    task_ends,
)
from leaperone_conformance.spec import Operation, Spec, load

from .client_caller import ClientCaller

ROOT = Path(__file__).parents[1]
HELD: tuple[Scenario, ...] = (
    credentials,
    documented_errors,
    repeatable,
    any_script,
    task_ends,
    expires,
    price,
)
OPERATIONS = (
    "POST /v1/images/generations",
    "POST /v1/audio/speech",
    "POST /v1/audio/transcriptions",
    "POST /v1/chat/completions",
    "POST /v1/responses",
    "POST /v1/address/structure",
    "GET /v1/social-media/video/extract",
    next(key for key in sorted(load("leaperone").by_key) if key.startswith("GET /v1/social-media/data/")),
    "GET /v1/models",
    "GET /v1/cli/credits/balance",
)

TAKES_TEXT = {
    "POST /v1/images/generations",
    "POST /v1/audio/speech",
    "POST /v1/responses",
    "POST /v1/address/structure",
}


@pytest.fixture(scope="module")
def healthy() -> Iterator[tuple[Mock, str]]:
    mock = create_app(control=True)
    with serve(mock) as url:
        yield mock, url


@pytest.fixture
def caller(healthy: tuple[Mock, str]) -> ClientCaller:
    return ClientCaller(ROOT, *healthy)


@contextmanager
def broken(spec: Spec, id_: str) -> Iterator[tuple[ClientCaller, Operation]]:
    """The client before a mutant, and the first operation that is broken: of another operation where not all are
    tried and this one isn't.
    """
    kind = id_.rpartition(":")[0]
    alike = [mutant for mutant in mutants(spec, "leaperone") if mutant.id.rpartition(":")[0] == kind]
    mutant = min(alike, key=lambda mutant: mutant.id != id_)
    mock = Mock(spec, control=True)
    with serve(Mutated(mock, mutant)) as url:
        yield ClientCaller(ROOT, mock, url), spec.by_key[mutant.operations[0]]


@pytest.mark.parametrize("key", OPERATIONS)
@pytest.mark.parametrize("conversation", HELD, ids=lambda held: held.__name__)
def test_the_client_can_hold_it(caller: ClientCaller, conversation: Scenario, key: str) -> None:
    operation = caller.spec.by_key[key]
    assert list(conversation(caller, operation)) == []
    assert caller.disagreements == []
    wanted: dict[Scenario, bool] = {
        credentials: True,
        documented_errors: True,
        repeatable: operation.method == "GET",
        any_script: key in TAKES_TEXT,
        price: "x-price" in operation.definition,
        task_ends: "x-task" in operation.definition,
        expires: "x-task" in operation.definition,
    }
    assert (caller.calls > 0) is wanted[conversation]


def test_the_client_finds_the_document_of_the_api(caller: ClientCaller) -> None:
    assert list(catalogue(caller)) == []


@pytest.mark.parametrize(
    ("conversation", "mutant", "reason"),
    [
        (
            credentials,
            "authentication:ApiKey-refused:addressAssessment",
            "a good key is refused by way of ApiKey",
        ),
        (credentials, "authentication:any-key:addressAsr", "with a wrong key"),
        (credentials, "authentication:ignored:addressAsr", "without a key"),
        (credentials, "authentication:other-scheme:addressSearch", "with a key in 'Authorization: Token"),
        (documented_errors, "rate-headers:Retry-After-missing:addressAsr", "429 comes without Retry-After"),
        (documented_errors, "error-code:other-402:addressAsr", "402 comes with error code"),
        (documented_errors, "error-body:flat-503:addressAsr", "the body of 503 is not of its schema"),
        (documented_errors, "header-drift:X-RateLimit-Remaining-more:addressAsr", "is more than"),
        (repeatable, "repeated:keys:getCreditBalance", "another set of keys"),
        (any_script, "valid-refused:foreign-input:createSpeech", "text in other scripts is refused"),
        (task_ends, "task-states:goes-back:createImageTask", "a task goes back"),
        (task_ends, "task-states:never-ends:createImageTask", "a task has no end"),
        (task_ends, "task-ids:unknown-id:createImageTask", "for a new task"),
        (task_ends, "task-results:none:createImageTask", "as many images as requested"),
        (expires, "expiry:eternal:createImageTask", "an expired task is answered with 200"),
        (expires, "expiry:404-for-gone:createImageTask", "an expired task is answered with 404"),
        (price, "price:twice:createSpeech", "a call costs other than documented"),
        (price, "price:failure:createImageTask", "a failed call costs something"),
    ],
)
def test_a_broken_api_is_found_through_the_client(
    caller: ClientCaller, conversation: Scenario, mutant: str, reason: str
) -> None:
    with broken(caller.spec, mutant) as (before_it, operation):
        reported = [failure.reason for failure in conversation(before_it, operation)]
    assert any(reason in text for text in reported), reported


def test_what_the_client_cannot_read_is_noted(caller: ClientCaller) -> None:
    with broken(caller.spec, "content-type:text/html:addressAsr") as (before_it, operation):
        arguments = sample(caller.spec, operation)
        assert arguments is not None
        before_it.call(operation, arguments)
    assert [text.partition(":")[0] for text in before_it.disagreements] == [operation.key]


def test_a_reading_that_differs_is_noted(caller: ClientCaller) -> None:
    """Here the client is made to read another state."""
    operation = caller.spec.by_key["GET /v1/images/generations/{id}"]
    answer = Response(200, "application/json", b'{"id": "img-1", "status": "completed", "images": []}')

    class Misread:
        def to_dict(self) -> dict[str, Any]:
            return {"id": "img-1", "status": "pending", "images": []}

    caller.compare(operation, answer, Misread())
    assert caller.disagreements == [f"{operation.key}: status: 'pending', not 'completed'"]
