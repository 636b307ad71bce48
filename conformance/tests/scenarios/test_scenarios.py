"""Each conversation with a scripted API: silent on the healthy one, and what it says of each broken one."""

import json
from typing import Any

import pytest

from leaperone_conformance.scenarios import (
    Credentials,
    Scenario,
    Unsupported,
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
    url_formats,
)
from leaperone_conformance.spec import MISSING, Operation, Spec

from . import broken
from .scripted import DOCUMENT, Api

CONVERSATIONS: dict[Scenario, str] = {
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


def _told(api: Api, conversation: Scenario, operation: str) -> list[str]:
    return [failure.reason for failure in conversation(api, api.spec.by_id[operation])]


@pytest.mark.parametrize("operation", ["make", "look", "drop", "note", "left", "open"])
@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda conversation: conversation.__name__)
def test_nothing_is_said_of_a_healthy_api(conversation: Scenario, operation: str) -> None:
    api = Api()
    assert _told(api, conversation, operation) == []
    assert list(catalogue(api)) == []
    if CONVERSATIONS[conversation] == operation:
        assert api.calls + api.asked_to_fail > 1


BROKEN: list[tuple[type[Api], Scenario, str]] = [
    (broken.Locked, credentials, "a good key is refused by way of Bearer"),
    (broken.OneHeader, credentials, "a good key is refused by way of Key"),
    (broken.Open, credentials, "a call without a key is not refused for it"),
    (broken.Open, credentials, "a call with a wrong key by way of Bearer is not refused for it"),
    (broken.Anywhere, credentials, "in 'X-Auth-Token: ...', which is not documented"),
    (broken.OtherCode, credentials, "401 comes with error code 'other'"),
    (broken.ErrorInHtml, credentials, "401 comes as text/html"),
    (broken.NoRetryAfter, documented_errors, "429 comes without Retry-After"),
    (broken.WordsAfter, documented_errors, "Retry-After of 429 is not of its schema"),
    (broken.OtherError, documented_errors, "the body of 429 is not of its schema"),
    (broken.OtherStatus, documented_errors, "what should fail with 401 is answered with 418"),
    (broken.Forgetful, repeatable, "another status"),
    (broken.Counting, repeatable, "another set of keys"),
    (broken.Unmade, task_ends, "answers 404 for a new task"),
    (broken.NotFound, task_ends, "a task can't be created"),
    (broken.WithoutId, task_ends, "a new task has no id"),
    (broken.Another, task_ends, "reports another task"),
    (broken.Backwards, task_ends, "a task goes back to busy"),
    (broken.Endless, task_ends, "a task has no end within 60 s"),
    (broken.Unknown, task_ends, "not of its schema"),
    (broken.Restless, task_ends, "a task changes after its end"),
    (broken.Few, task_ends, "a finished task has not as many files as requested"),
    (broken.Undead, task_ends, "a deleted task is answered with 200"),
    (broken.Lost, task_ends, "answers 404 for a task that has ended"),
    (broken.Unmade, linked, "GET /jobs/{id} answers 404 for what POST /jobs made"),
    (broken.Unknown, linked, "not of its schema"),
    (broken.Undead, linked, "GET /jobs/{id} answers 200 after DELETE /jobs/{id}"),
    (broken.Undeletable, linked, "DELETE /jobs/{id} answers 401 for what POST /jobs made"),
    (broken.Eternal, expires, "an expired task is answered with 200"),
    (broken.NotFoundForGone, expires, "an expired task is answered with 404"),
    (broken.Hasty, expires, "a task is answered with 410 before it expires"),
    (broken.Unmarked, task_ends, "a deleted task isn't marked as such"),
    (broken.Unmarked, expires, "an expired task isn't marked as such"),
    (broken.Foregone, expires, "a task is marked as gone before it expires"),
    (broken.Dear, price, "a call costs other than documented"),
    (broken.Unpaid, price, "a call costs other than documented"),
    (broken.WithoutText, required, "text is required, and a call without it is accepted"),
    (broken.WithoutQuery, required, "to is required, and a call without it is accepted"),
    (broken.WithoutHeader, required, "X-From is required, and a call without it is accepted"),
    (broken.Unexplained, required, "the body of 400 is not of its schema"),
    (broken.Latin, any_script, "text in other scripts is refused"),
    (broken.DearFailure, price, "a failed call costs something"),
]


@pytest.mark.parametrize(
    ("api", "conversation", "reported"), BROKEN, ids=lambda part: getattr(part, "__name__", None)
)
def test_a_broken_api_is_told_of(api: type[Api], conversation: Scenario, reported: str) -> None:
    reasons = _told(api(), conversation, CONVERSATIONS[conversation])
    assert any(reported in reason for reason in reasons), reasons


def test_what_is_forgotten_after_a_while_is_told_of_where_it_is_read() -> None:
    (reported,) = _told(broken.Lost(), linked, "look")
    assert "GET /jobs/{id} answers 404 for what POST /jobs made" in reported


@pytest.mark.parametrize("conversation", [task_ends, expires])
def test_a_task_may_stay_on_record(conversation: Scenario) -> None:
    assert _told(broken.OnRecord(), conversation, "make") == []


def test_a_task_that_goes_on_with_another_is_not_made_up() -> None:
    api = Api()
    document = json.loads(json.dumps(DOCUMENT))
    onward = {**document["paths"]["/jobs"]["post"], "operationId": "onward"}
    document["paths"]["/jobs/{id}"]["post"] = onward
    api.spec = Spec(document, "scripted")
    assert [*_told(api, task_ends, "onward"), *_told(api, expires, "onward")] == [] and api.calls == 0


def _with_formats(api: Api) -> Api:
    formats = {"names": {"path": "new", "query": "old"}, "when": [404]}
    api.spec = Spec({**DOCUMENT, "info": {**DOCUMENT["info"], "x-url-formats": formats}}, "scripted")
    return api


@pytest.mark.parametrize(
    ("api", "told"),
    [
        (Api, []),
        (broken.Elsewhere, ["the old format of a URL leads to something else"]),
        (broken.InPathOnly, ["the old format of a URL is refused"]),
    ],
)
def test_both_formats_of_a_url_lead_to_the_same(api: type[Api], told: list[str]) -> None:
    assert _told(_with_formats(api()), url_formats, "look") == told


class Closed(Api):
    def admits(self, operation: Operation, credentials: Credentials) -> bool:
        return bool({"Bearer"} if credentials.schemes is None else credentials.schemes)


def test_a_public_operation_has_to_be_open() -> None:
    assert _told(Closed(), credentials, "open") == ["a public operation is refused without a key"]


@pytest.mark.parametrize(
    ("document", "reported"),
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
def test_the_own_document_has_to_list_the_operations(document: Any, reported: str) -> None:
    api = Api()
    answer = api.error(404) if document is None else api.json(document)
    api.fetch = lambda path: answer  # type: ignore[method-assign]
    [failure] = catalogue(api)
    assert reported in failure.reason


def test_an_api_that_says_no_more_is_left_alone() -> None:
    """Who can't make the target fail, and asks for no price, learns nothing and says nothing."""
    api = Api()
    api.able = False
    with pytest.raises(Unsupported):
        _told(api, documented_errors, "make")
    assert _told(api, price, "make") == []


def test_a_sample_is_what_the_operation_accepts() -> None:
    spec = Api().spec
    made = sample(spec, spec.by_id["make"])
    assert made is not None and made.body == {"count": 2} and made.media_type == "application/json"
    looked = sample(spec, spec.by_id["look"])
    assert looked is not None and looked.path == {"id": "text"} and looked.body is MISSING
