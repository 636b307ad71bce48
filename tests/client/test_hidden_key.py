"""A key that the server repeats is in no error, log or hook, however it is written there."""

import json
import logging
import traceback
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from leaperone import Leaperone, errors

from .loopback import Reply, json_reply, serve

KEY = "sk-very/secret+key?of=tests"
FORMS = [
    KEY,
    quote(KEY, safe=""),
    *(b64encode(before + KEY.encode()).decode() for before in (b"", b"k:", b"key=")),
    urlsafe_b64encode(KEY.encode()).decode(),
]
# What is left of a Base64 text where the characters that the key shares with its neighbours stay.
PARTS = [
    KEY[:20],
    quote(KEY[:20], safe=""),
    *(b64encode(before + KEY.encode())[4:-4].decode() for before in (b"", b"k:", b"key=")),
]


def event(value: object) -> Reply:
    return Reply(200, f"data: {json.dumps(value)}\n\n".encode(), {"Content-Type": "text/event-stream"})


def call_social(client: Leaperone) -> object:
    return client.social.bilibili.app.fetch_user_videos(user_id="1")


def call_chat(client: Leaperone) -> object:
    return client.chat.create(model="auto", messages=[{"role": "user", "content": "x"}])


def call_stream(client: Leaperone) -> object:
    return list(client.chat.stream(model="auto", messages=[{"role": "user", "content": "x"}]))


def garbled(form: str) -> Reply:
    return Reply(200, f"<{form}>".encode(), {"Content-Type": "text/html"})


RESPONSES: dict[str, tuple[Callable[[Leaperone], object], Callable[[str], Reply]]] = {
    "status": (
        call_chat,
        lambda form: json_reply({"error": {"message": form, "code": form}}, 400, X_Request_Id=form),
    ),
    "escaped": (
        call_chat,
        lambda form: Reply(
            401,
            b'{"error": "' + b"".join(b"\\u%04x" % ord(c) for c in form) + b'"}',
            {"Content-Type": "application/json"},
        ),
    ),
    "failure": (
        call_social,
        lambda form: json_reply({"code": 400, "message": form, "data": {form: [form]}}, X_Request_Id=form),
    ),
    "error in a success": (
        call_chat,
        lambda form: json_reply({"error": {"message": form, "param": [form]}}, X_Request_Id=form),
    ),
    "another type": (call_chat, garbled),
    "no JSON": (
        call_chat,
        lambda form: Reply(200, f"{{{form}".encode(), {"Content-Type": "application/json"}),
    ),
    "error event": (call_stream, lambda form: event({"error": {"message": form, "code": form}})),
    "garbled event": (
        call_stream,
        lambda form: Reply(200, f"data: {{{form}\n\n".encode(), {"Content-Type": "text/event-stream"}),
    ),
    "no stream": (
        call_stream,
        lambda form: Reply(200, b"", {"Content-Type": f"text/{form}", "X-Request-Id": form}),
    ),
}


@pytest.mark.parametrize("kind", RESPONSES)
@pytest.mark.parametrize("form", FORMS)
def test_no_error_repeats_the_key(kind: str, form: str, caplog: pytest.LogCaptureFixture) -> None:
    call, response = RESPONSES[kind]
    seen: list[Any] = []
    with serve(json_reply({}, 503, Retry_After="0", X_Request_Id=form), response(form)) as api:
        client = Leaperone(api_key=KEY, base_url=api.url, on_response=seen.append, on_retry=seen.append)
        with caplog.at_level(logging.DEBUG, "leaperone"), pytest.raises(errors.APIError) as caught:
            call(client)
    error: BaseException | None = caught.value
    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    while error is not None:
        told += repr((error.args, vars(error)))
        error = error.__cause__ or error.__context__
    told += repr([vars(record) for record in caplog.records])
    told += repr(seen)
    assert [part for part in PARTS if part in told] == []
