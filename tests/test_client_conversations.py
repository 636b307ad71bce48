"""Client, spec and API checked against each other: the suite's conversations, held through the client."""

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx
import pytest

from leaperone import Leaperone
from leaperone._model import Model
from leaperone.errors import APIStatusError
from leaperone_conformance.checks import Answer
from leaperone_conformance.conversations import (
    GOOD,
    Arguments,
    Conversation,
    Credentials,
    Unable,
    documented_errors,
    expires,
    price,
    repeatable,
    task_ends,
)
from leaperone_conformance.mock import Mock, create_app, serve
from leaperone_conformance.spec import MISSING, Operation, Spec
from scripts.files import read_json
from scripts.generate.names import unique_identifiers

ROOT = Path(__file__).parents[1]
LEDGER: dict[str, str] = read_json(ROOT / "generated/ledger.json")["operations"]
OPERATIONS = (
    "POST /v1/images/generations",
    "POST /v1/audio/speech",
    "POST /v1/audio/transcriptions",
    "POST /v1/chat/completions",
    "POST /v1/responses",
    "POST /v1/address/structure",
    "GET /v1/social-media/video/extract",
    "GET /v1/social-media/data/bilibili/web/fetch_one_video",
    "GET /v1/models",
    "GET /v1/cli/credits/balance",
)


class ClientCaller:
    """Calls operations through the generated client; what came is what the server sent."""

    def __init__(self, app: Mock, url: str) -> None:
        self.app = app
        self.spec: Spec = app.spec
        self.calls = 0
        self._fault = ""
        self._came: httpx.Response | None = None
        hooks: dict[str, list[Callable[..., Any]]] = {"request": [self._faulty], "response": [self._read]}
        self._http = httpx.Client(event_hooks=hooks)
        self._client = Leaperone(api_key="sk-test", base_url=url, http_client=self._http, max_retries=0)

    def _faulty(self, request: httpx.Request) -> None:
        if self._fault:
            request.headers["X-Mock-Fault"] = self._fault

    def _read(self, response: httpx.Response) -> None:
        response.read()
        self._came = response

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Answer:
        if credentials is not GOOD:
            raise Unable("the client has one way to authenticate")
        self.calls += 1
        module = importlib.import_module(f"leaperone.api.{LEDGER[operation.key]}")
        names = unique_identifiers((p.name for p in operation.parameters if p.location != "header"), "field_")
        given = {names[name]: value for name, value in {**arguments.path, **arguments.query}.items()}
        if arguments.body is not MISSING:
            kind = get_type_hints(module.request)["body"]
            kinds = [kind, *get_args(kind)]
            model = next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Model))
            given["body"] = model.from_dict(arguments.body)
        try:
            result = module.sync(client=self._client, **given)
        except APIStatusError as error:
            result = None
            assert self._came is not None and error.status == self._came.status_code
        assert self._came is not None
        headers = {name.lower(): value for name, value in self._came.headers.items()}
        kind = headers.get("content-type", "")
        answer = Answer(self._came.status_code, kind, self._came.content, headers=headers)
        self._agrees(operation, answer, result)
        return answer

    def _agrees(self, operation: Operation, answer: Answer, result: Any) -> None:
        """What the client reads in an answer of several shapes is what the spec says is in it."""
        response = operation.response(answer.status)
        media = response.content.get(answer.media_type) if response else None
        if result is None or media is None or "x-canonical" not in media.definition:
            return
        read = result.to_dict()
        for name, value in self.spec.canonical(media, answer.json).items():
            assert read[name] == value, name

    def misplaced(self, operation: Operation, arguments: Arguments, header: str, prefix: str = "") -> Answer:
        raise Unable("the client has one way to authenticate")

    def refused(self, operation: Operation, arguments: Arguments, status: int) -> Answer:
        self._fault = f"status={status}"
        try:
            return self.call(operation, arguments)
        finally:
            self._fault = ""

    def put(self, url: str, content: bytes) -> Answer:
        raise Unable("the client calls operations")

    def wait(self, seconds: float) -> None:
        self.app.clock.advance(seconds)

    def fetch(self, path: str) -> Answer:
        raise Unable("the client calls operations")


@pytest.fixture(scope="module")
def caller() -> Iterator[ClientCaller]:
    app = create_app(control=True)
    with serve(app) as url:
        yield ClientCaller(app, url)


@pytest.mark.parametrize("key", OPERATIONS)
@pytest.mark.parametrize(
    "conversation", [documented_errors, repeatable, task_ends, expires, price], ids=lambda held: held.__name__
)
def test_the_client_can_hold_it(caller: ClientCaller, conversation: Conversation, key: str) -> None:
    operation = caller.spec.by_key[key]
    before = caller.calls
    assert list(conversation(caller, operation)) == []
    wanted: dict[Conversation, bool] = {
        documented_errors: True,
        repeatable: operation.method == "GET",
        price: "x-price" in operation.definition,
        task_ends: "x-task" in operation.definition,
        expires: "x-task" in operation.definition,
    }
    assert (caller.calls > before) is wanted[conversation]


def test_a_reading_that_differs_is_seen(caller: ClientCaller) -> None:
    """The comparison of client and spec can fail: here the client is made to read another state."""
    operation = caller.spec.by_key["GET /v1/images/generations/{id}"]
    answer = Answer(200, "application/json", b'{"id": "img-1", "status": "completed", "images": []}')

    class Misread:
        def to_dict(self) -> dict[str, Any]:
            return {"id": "img-1", "status": "pending", "images": []}

    with pytest.raises(AssertionError, match="status"):
        caller._agrees(operation, answer, Misread())
