"""Each conversation with a scripted API: silent on the healthy one, and what it says of each broken one."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from leaperone_conformance.checks import Answer
from leaperone_conformance.conversations import (
    GOOD,
    Arguments,
    Conversation,
    Credentials,
    Unable,
    any_script,
    catalogue,
    credentials,
    documented_errors,
    expires,
    linked,
    price,
    repeatable,
    required,
    sample,
    task_ends,
)
from leaperone_conformance.spec import MISSING, Operation, Spec

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}
    },
}
TASK = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "state": {"enum": ["new", "busy", "done", "failed"]},
        "files": {"type": "array"},
    },
}


def _answers(schema: Any, *errors: str) -> dict[str, Any]:
    limited = {"Retry-After": {"required": True, "schema": {"type": "integer"}}}
    return {
        "200": {"description": "", "content": {"application/json": {"schema": schema}}},
        **{
            status: {
                "description": "",
                "x-error-code": f"e{status}",
                "content": {"application/json": {"schema": ERROR}},
                "headers": limited if status == "429" else {},
            }
            for status in errors
        },
    }


def _linking(answers: dict[str, Any], *targets: str) -> dict[str, Any]:
    """The same answers, whose success leads to these operations by the id in it."""
    links = {
        target: {"operationId": target, "parameters": {"id": "$response.body#/id"}} for target in targets
    }
    return {**answers, "200": {**answers["200"], "links": links}}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1", "x-catalogue": "/own.json"},
    "security": [{"Bearer": []}, {"Key": []}],
    "paths": {
        "/jobs": {
            "post": {
                "operationId": "make",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "example": {"count": 2},
                            "schema": {"type": "object", "properties": {"count": {"type": "integer"}}},
                        }
                    },
                },
                "x-task": {
                    "status": "look",
                    "id": "id",
                    "state": "state",
                    "done": ["done"],
                    "failed": ["failed"],
                    "every": 5,
                    "limit": 60,
                    "results": {"files": "count"},
                    "delete": {"operation": "drop", "gone": [404]},
                },
                "x-price": {"credits": 0.5, "per": "file", "units": "/count"},
                "responses": _linking(_answers(TASK, "401", "429"), "look", "drop"),
            }
        },
        "/jobs/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "look",
                "x-expires": {"resource": {"after": 100_000, "status": 410}},
                "responses": _answers(TASK, "401", "404", "410"),
            },
            "delete": {
                "operationId": "drop",
                "responses": {**_answers({}, "401"), "204": {"description": ""}},
            },
        },
        "/notes": {
            "post": {
                "operationId": "note",
                "parameters": [
                    {"name": "to", "in": "query", "required": True, "schema": {"type": "string"}},
                    {"name": "X-From", "in": "header", "required": True, "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["text", "kind", "imageUrl"],
                                "properties": {
                                    "text": {"type": "string"},
                                    "kind": {"enum": ["a", "b"]},
                                    "imageUrl": {"type": "string"},
                                },
                            }
                        }
                    },
                },
                "responses": _answers({"type": "object"}, "400", "401"),
            }
        },
        "/left": {"get": {"operationId": "left", "x-balance": "/left", "responses": _answers({}, "401")}},
        "/open": {"get": {"operationId": "open", "security": [], "responses": _answers({})}},
    },
    "components": {
        "securitySchemes": {
            "Bearer": {"type": "http", "scheme": "bearer"},
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        }
    },
}


class Api:
    """The API behind a caller, working as documented; tests break one of its methods."""

    def __init__(self) -> None:
        self.spec = Spec(DOCUMENT, "scripted")
        self.now = 0.0
        self.credits = 10.0
        self.jobs: dict[str, tuple[float, int]] = {}
        self.calls = 0
        self.asked_to_fail = 0
        self.able = True

    def error(self, status: int) -> Answer:
        return self.json({"error": {"code": f"e{status}"}}, status, {"retry-after": "1"})

    def json(self, value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
        return Answer(status, "application/json", json.dumps(value).encode(), headers=headers or {})

    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        schemes = {"Bearer"} if credentials.schemes is None else credentials.schemes
        return operation.public or (credentials.good and bool(schemes))

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Answer:
        self.calls += 1
        if not self.admits(operation, credentials):
            return self.error(401)
        answer: Answer = getattr(self, operation.id)(arguments)
        return answer

    def misplaced(self, operation: Operation, arguments: Arguments, header: str, prefix: str = "") -> Answer:
        return self.error(401)

    def refused(self, operation: Operation, arguments: Arguments, status: int) -> Answer:
        if not self.able:
            raise Unable
        self.asked_to_fail += 1
        return self.error(status)

    def put(self, url: str, content: bytes) -> Answer:
        raise Unable

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def fetch(self, path: str) -> Answer:
        return self.json(DOCUMENT)

    def make(self, arguments: Arguments) -> Answer:
        id_ = f"j{len(self.jobs)}"
        self.jobs[id_] = (self.now, arguments.body["count"])
        self.credits -= 0.5 * arguments.body["count"]
        return self.json({"id": id_})

    def state(self, age: float) -> str:
        return "new" if age < 1 else "busy" if age < 8 else "done"

    def look(self, arguments: Arguments) -> Answer:
        id_ = arguments.path["id"]
        if id_ not in self.jobs:
            return self.error(404)
        made, count = self.jobs[id_]
        if self.now - made > 100_000:
            return self.error(410)
        state = self.state(self.now - made)
        return self.json({"id": id_, "state": state, "files": [1] * count if state == "done" else []})

    def drop(self, arguments: Arguments) -> Answer:
        self.jobs.pop(arguments.path["id"], None)
        return Answer(204, "", b"")

    def note(self, arguments: Arguments) -> Answer:
        whole = "to" in arguments.query and "X-From" in arguments.headers and len(arguments.body) == 3
        return self.json({}) if whole and arguments.body["imageUrl"].isascii() else self.error(400)

    def open(self, arguments: Arguments) -> Answer:
        return self.json({})

    def left(self, arguments: Arguments) -> Answer:
        return self.json({"left": self.credits})


CONVERSATIONS: dict[Conversation, str] = {
    credentials: "make",
    documented_errors: "make",
    repeatable: "left",
    task_ends: "make",
    linked: "make",
    expires: "make",
    price: "make",
    required: "note",
    any_script: "note",
}


def _told(api: Api, conversation: Conversation, operation: str) -> list[str]:
    return [failure.reason for failure in conversation(api, api.spec.by_id[operation])]


@pytest.mark.parametrize("operation", ["make", "look", "drop", "note", "left", "open"])
@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda conversation: conversation.__name__)
def test_nothing_is_said_of_a_healthy_api(conversation: Conversation, operation: str) -> None:
    api = Api()
    assert _told(api, conversation, operation) == []
    assert list(catalogue(api)) == []
    if CONVERSATIONS[conversation] == operation:
        assert api.calls + api.asked_to_fail > 1


def _always(value: Any) -> Callable[..., Any]:
    return lambda self, *arguments, **options: value


class Locked(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return False


class Open(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return True


class OneHeader(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return super().admits(operation, credentials) and "Key" not in (credentials.schemes or ())


class Anywhere(Api):
    def misplaced(self, operation: Operation, arguments: Arguments, header: str, prefix: str = "") -> Answer:
        return self.json({"id": "j"})


class OtherCode(Api):
    def error(self, status: int) -> Answer:
        return super().error(status) if status != 401 else self.json({"error": {"code": "other"}}, 401)


class NoRetryAfter(Api):
    def error(self, status: int) -> Answer:
        return self.json({"error": {"code": f"e{status}"}}, status)


class WordsAfter(Api):
    def error(self, status: int) -> Answer:
        return self.json({"error": {"code": f"e{status}"}}, status, {"retry-after": "soon"})


class ErrorInHtml(Api):
    def error(self, status: int) -> Answer:
        return Answer(status, "text/html", b"<html>")


class OtherError(Api):
    def error(self, status: int) -> Answer:
        return self.json({"message": "no"}, status, {"retry-after": "1"})


class OtherStatus(Api):
    def refused(self, operation: Operation, arguments: Arguments, status: int) -> Answer:
        return self.error(418)


class Forgetful(Api):
    def left(self, arguments: Arguments) -> Answer:
        return self.error(404) if self.calls > 1 else super().left(arguments)


class Counting(Api):
    def left(self, arguments: Arguments) -> Answer:
        return self.json({"left": 1, f"n{self.calls}": 1})


class Unmade(Api):
    def make(self, arguments: Arguments) -> Answer:
        return self.json({"id": "j9"})


class NotFound(Api):
    def make(self, arguments: Arguments) -> Answer:
        return self.error(429)


class WithoutId(Api):
    def make(self, arguments: Arguments) -> Answer:
        return self.json({"id": 7})


class Another(Api):
    def look(self, arguments: Arguments) -> Answer:
        return self.json({"id": "other", "state": "done", "files": [1, 2]})


class Backwards(Api):
    def state(self, age: float) -> str:
        return "busy" if age < 1 else "new" if age < 3 else "busy" if age < 8 else "done"


class Endless(Api):
    def state(self, age: float) -> str:
        return "busy"


class Unknown(Api):
    def state(self, age: float) -> str:
        return "paused" if age < 8 else "done"


class Restless(Api):
    def state(self, age: float) -> str:
        return super().state(age) if age < 15 else "failed"


class Few(Api):
    def make(self, arguments: Arguments) -> Answer:
        return super().make(Arguments(body={"count": 1}))


class Undead(Api):
    def drop(self, arguments: Arguments) -> Answer:
        return Answer(204, "", b"")


class Lost(Api):
    def look(self, arguments: Arguments) -> Answer:
        return super().look(arguments) if self.now < 12 else self.error(404)


class Eternal(Api):
    def look(self, arguments: Arguments) -> Answer:
        return self.json({"id": arguments.path["id"], "state": "done", "files": []})


class NotFoundForGone(Api):
    def look(self, arguments: Arguments) -> Answer:
        return self.error(404) if self.now > 100_000 else super().look(arguments)


class Hasty(Api):
    def look(self, arguments: Arguments) -> Answer:
        return self.error(410) if self.now > 50_000 else super().look(arguments)


class OnRecord(Api):
    """Jobs stay on record when they are deleted or have expired, marked as such."""

    def __init__(self) -> None:
        super().__init__()
        document = json.loads(json.dumps(DOCUMENT))
        document["paths"]["/jobs"]["post"]["x-task"]["delete"] = {
            "operation": "drop",
            "gone": [200],
            "marked": "/gone",
        }
        expires = {"resource": {"after": 100_000, "status": 200, "marked": "/gone"}}
        document["paths"]["/jobs/{id}"]["get"]["x-expires"] = expires
        self.spec = Spec(document, "scripted")
        self.dropped: set[str] = set()

    def gone(self, id_: str) -> bool:
        return id_ in self.dropped or self.now > 100_000

    def look(self, arguments: Arguments) -> Answer:
        id_ = arguments.path["id"]
        value = {"id": id_, "state": self.state(self.now), "files": [1, 2]}
        return self.json({**value, "gone": True} if self.gone(id_) else value)

    def drop(self, arguments: Arguments) -> Answer:
        self.dropped.add(arguments.path["id"])
        return super().drop(arguments)


class Unmarked(OnRecord):
    def gone(self, id_: str) -> bool:
        return False


class Foregone(OnRecord):
    def gone(self, id_: str) -> bool:
        return True


class Dear(Api):
    def make(self, arguments: Arguments) -> Answer:
        self.credits -= 0.1
        return super().make(arguments)


class Unpaid(Api):
    def left(self, arguments: Arguments) -> Answer:
        return self.json({"left": 10})


class DearFailure(Api):
    def refused(self, operation: Operation, arguments: Arguments, status: int) -> Answer:
        self.credits -= 0.5
        return super().refused(operation, arguments, status)


class Undeletable(Api):
    def drop(self, arguments: Arguments) -> Answer:
        return self.error(401)


class WithoutText(Api):
    def note(self, arguments: Arguments) -> Answer:
        return super().note(replace(arguments, body={"text": "", **arguments.body}))


class WithoutQuery(Api):
    def note(self, arguments: Arguments) -> Answer:
        return super().note(replace(arguments, query={"to": ""}))


class WithoutHeader(Api):
    def note(self, arguments: Arguments) -> Answer:
        return super().note(replace(arguments, headers={"X-From": ""}))


class Unexplained(Api):
    def note(self, arguments: Arguments) -> Answer:
        answer = super().note(arguments)
        return answer if answer.succeeded else self.json({}, 400)


class Latin(Api):
    def note(self, arguments: Arguments) -> Answer:
        return super().note(arguments) if arguments.body["text"].isascii() else self.error(400)


BROKEN: list[tuple[type[Api], Conversation, str]] = [
    (Locked, credentials, "a good key is refused by way of Bearer"),
    (OneHeader, credentials, "a good key is refused by way of Key"),
    (Open, credentials, "a call without a key is not refused for it"),
    (Open, credentials, "a call with a wrong key by way of Bearer is not refused for it"),
    (Anywhere, credentials, "in 'X-Auth-Token: ...', which is not documented"),
    (OtherCode, credentials, "401 comes with error code 'other'"),
    (ErrorInHtml, credentials, "401 comes as text/html"),
    (NoRetryAfter, documented_errors, "429 comes without Retry-After"),
    (WordsAfter, documented_errors, "Retry-After of 429 is not of its schema"),
    (OtherError, documented_errors, "the body of 429 is not of its schema"),
    (OtherStatus, documented_errors, "what should fail with 401 is answered with 418"),
    (Forgetful, repeatable, "another status"),
    (Counting, repeatable, "another set of keys"),
    (Unmade, task_ends, "answers 404 for a new task"),
    (NotFound, task_ends, "a task can't be created"),
    (WithoutId, task_ends, "a new task has no id"),
    (Another, task_ends, "reports another task"),
    (Backwards, task_ends, "a task goes back to busy"),
    (Endless, task_ends, "a task has no end within 60 s"),
    (Unknown, task_ends, "not of its schema"),
    (Restless, task_ends, "a task changes after its end"),
    (Few, task_ends, "a finished task has not as many files as asked for"),
    (Undead, task_ends, "a deleted task is answered with 200"),
    (Lost, task_ends, "answers 404 for a task that has ended"),
    (Unmade, linked, "GET /jobs/{id} answers 404 for what POST /jobs made"),
    (Unknown, linked, "not of its schema"),
    (Undead, linked, "GET /jobs/{id} answers 200 after DELETE /jobs/{id}"),
    (Undeletable, linked, "DELETE /jobs/{id} answers 401 for what POST /jobs made"),
    (Eternal, expires, "an expired task is answered with 200"),
    (NotFoundForGone, expires, "an expired task is answered with 404"),
    (Hasty, expires, "a task is answered with 410 before it expires"),
    (Unmarked, task_ends, "a deleted task isn't marked as such"),
    (Unmarked, expires, "an expired task isn't marked as such"),
    (Foregone, expires, "a task is marked as gone before it expires"),
    (Dear, price, "a call costs other than documented"),
    (Unpaid, price, "a call costs other than documented"),
    (WithoutText, required, "text is required, and a call without it is accepted"),
    (WithoutQuery, required, "to is required, and a call without it is accepted"),
    (WithoutHeader, required, "X-From is required, and a call without it is accepted"),
    (Unexplained, required, "the body of 400 is not of its schema"),
    (Latin, any_script, "text in other scripts is refused"),
    (DearFailure, price, "a failed call costs something"),
]


@pytest.mark.parametrize(
    ("broken", "conversation", "told"), BROKEN, ids=lambda part: getattr(part, "__name__", None)
)
def test_a_broken_api_is_told_of(broken: type[Api], conversation: Conversation, told: str) -> None:
    reasons = _told(broken(), conversation, CONVERSATIONS[conversation])
    assert any(told in reason for reason in reasons), reasons


def test_what_is_forgotten_after_a_while_is_told_of_where_it_is_read() -> None:
    (told,) = _told(Lost(), linked, "look")
    assert "GET /jobs/{id} answers 404 for what POST /jobs made" in told


@pytest.mark.parametrize("conversation", [task_ends, expires])
def test_a_task_may_stay_on_record(conversation: Conversation) -> None:
    assert _told(OnRecord(), conversation, "make") == []


def test_a_task_that_goes_on_with_another_is_not_made_up() -> None:
    api = Api()
    document = json.loads(json.dumps(DOCUMENT))
    onward = {**document["paths"]["/jobs"]["post"], "operationId": "onward"}
    document["paths"]["/jobs/{id}"]["post"] = onward
    api.spec = Spec(document, "scripted")
    assert [*_told(api, task_ends, "onward"), *_told(api, expires, "onward")] == [] and api.calls == 0


class Closed(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return bool({"Bearer"} if credentials.schemes is None else credentials.schemes)


def test_a_public_operation_has_to_be_open() -> None:
    assert _told(Closed(), credentials, "open") == ["a public operation is refused without a key"]


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (None, "is not there"),
        ("text", "isn't OpenAPI"),
        ({"paths": {**DOCUMENT["paths"], "/new": {"get": {}}}}, "lists unknown operations"),
        (
            {"paths": {key: item for key, item in DOCUMENT["paths"].items() if key != "/left"}},
            "lacks operations",
        ),
    ],
)
def test_the_own_document_has_to_list_the_operations(document: Any, told: str) -> None:
    api = Api()
    answer = api.error(404) if document is None else api.json(document)
    api.fetch = _always(answer).__get__(api)  # type: ignore[method-assign]
    [failure] = catalogue(api)
    assert told in failure.reason


def test_an_api_that_says_no_more_is_left_alone() -> None:
    """Who can't make the target fail, and asks for no price, learns nothing and says nothing."""
    api = Api()
    api.able = False
    with pytest.raises(Unable):
        _told(api, documented_errors, "make")
    assert _told(api, price, "make") == []


def test_a_sample_is_what_the_operation_accepts() -> None:
    spec = Api().spec
    made = sample(spec, spec.by_id["make"])
    assert made is not None and made.body == {"count": 2} and made.media_type == "application/json"
    looked = sample(spec, spec.by_id["look"])
    assert looked is not None and looked.path == {"id": "text"} and looked.body is MISSING
