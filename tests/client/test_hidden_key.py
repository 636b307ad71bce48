"""A key that the server repeats is in no error, log or hook, however it is written there."""

import asyncio
import json
import logging
import traceback
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone._cli.command import main

from .loopback import Reply, json_reply, serve

KEY = "sk-very/secret+key?of=tests"
ESCAPED = [
    "".join(f"%{byte:02x}" for byte in KEY.encode()),
    quote("".join(f"%{byte:02X}" for byte in KEY.encode())),
    quote(quote(KEY, safe="")),
    "".join(f"\\u{ord(letter):04x}" for letter in KEY),
    "".join(f"&#{ord(letter)};" for letter in KEY),
]
FORMS = [
    KEY,
    quote(KEY, safe=""),
    *(b64encode(before + KEY.encode()).decode() for before in (b"", b"k:", b"key=")),
    urlsafe_b64encode(KEY.encode()).decode(),
    *ESCAPED,
]
# What is left of a Base64 text where the characters that the key shares with its neighbours stay.
PARTS = [
    KEY[:20],
    quote(KEY[:20], safe=""),
    *(b64encode(before + KEY.encode())[4:-4].decode() for before in (b"", b"k:", b"key=")),
    *(form[:40] for form in ESCAPED),
    ESCAPED[3][:40].replace("\\", "\\\\"),
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
    reported = "".join(traceback.format_exception(caught.value)) + caplog.text
    while error is not None:
        reported += repr((error.args, vars(error)))
        error = error.__cause__ or error.__context__
    reported += repr([vars(record) for record in caplog.records])
    reported += repr(seen)
    assert [part for part in PARTS if part in reported] == []


@pytest.mark.parametrize(
    ("form", "length"),
    [
        *((form, length) for form in FORMS if form not in ESCAPED for length in (16, 17, 24)),
        *((form, 61) for form in ESCAPED),
    ],
)
def test_a_key_that_an_excerpt_cuts(form: str, length: int) -> None:
    """Excerpts have 200 characters, in which the key may begin but not end. A Base64 text may begin before the key."""
    filler = "x" * (200 - length - 1)
    garbled = [
        Reply(200, f"<{filler}{form}".encode(), {"Content-Type": "text/html"}),
        Reply(400, f"<{filler}{form}".encode(), {"Content-Type": "text/plain"}),
    ]
    for reply in garbled:
        with serve(reply) as api, pytest.raises(errors.APIError) as caught:
            call_chat(Leaperone(api_key=KEY, base_url=api.url))
        assert form[6:length] not in repr((caught.value, caught.value.args))


def test_a_deep_error_that_repeats_the_key() -> None:
    deep = '{"message": "' + KEY + '", "a": ' + "[" * 400 + "]" * 400 + "}"
    with serve(Reply(400, deep.encode())) as api, pytest.raises(errors.BadRequestError) as caught:
        call_chat(Leaperone(api_key=KEY, base_url=api.url))
    assert PARTS[0] not in repr((caught.value.args, vars(caught.value)))


def send_sync(url: str, **settings: Any) -> None:
    http = httpx.Client(follow_redirects=True, auth=settings.pop("basic", None))
    Leaperone(api_key=KEY, base_url=url, http_client=http, **settings).credits.balance()


def send_async(url: str, **settings: Any) -> None:
    async def main() -> None:
        http = httpx.AsyncClient(follow_redirects=True, auth=settings.pop("basic", None))
        await AsyncLeaperone(api_key=KEY, base_url=url, http_client=http, **settings).credits.balance()

    asyncio.run(main())


BALANCE = json_reply({"balance": 1})
SENDING = pytest.mark.parametrize("send", [send_sync, send_async])


@SENDING
@pytest.mark.parametrize("auth", ["bearer", "x-api-key"])
def test_no_key_follows_a_redirect_to_another_host(send: Callable[..., None], auth: str) -> None:
    with serve(BALANCE) as other:
        away = Reply(307, b"", {"Location": f"{other.url}/v1/models"})
        with serve(Reply(307, b"", {"Location": "/v1/moved"}), away) as api:
            send(api.url, auth=auth)
            assert all(KEY in str(seen.headers) for seen in api.seen)
    assert [seen.target for seen in api.seen] == ["/v1/cli/credits/balance", "/v1/moved"]
    assert [seen.target for seen in other.seen] == ["/v1/models"]
    assert KEY not in str(other.seen[0].headers)


@SENDING
def test_what_the_http_client_adds_stays_with_the_first_host(send: Callable[..., None]) -> None:
    with serve(BALANCE) as other, serve(Reply(307, b"", {"Location": f"{other.url}/v1/models"})) as api:
        send(api.url, auth="x-api-key", basic=("user", "password"))
    assert api.seen[0].headers["authorization"].startswith("Basic ")
    assert "authorization" not in other.seen[0].headers


@SENDING
def test_redirects_without_an_end(send: Callable[..., None]) -> None:
    with serve(Reply(307, b"", {"Location": "/v1/models"})) as api:
        with pytest.raises(errors.AnswerError, match="redirects"):
            send(api.url)
    assert len(api.seen) == 21


def test_logs_of_other_libraries_with_the_filter(caplog: pytest.LogCaptureFixture) -> None:
    reply = json_reply({"object": "list", "data": []}, X_Request_Id=KEY)
    with serve(reply) as api, caplog.at_level(logging.DEBUG):
        client = Leaperone(api_key=KEY, base_url=api.url)
        client.models.list()
        assert KEY in caplog.text  # httpcore shows the headers of responses
        caplog.clear()
        caplog.handler.addFilter(client.log_filter)
        client.models.list()
        caplog.handler.removeFilter(caplog.handler.filters[-1])
    assert "receive_response_headers" in caplog.text
    assert KEY not in caplog.text


@pytest.mark.parametrize(
    "words",
    [
        ["call", "models.list", "--api-key", KEY],
        ["call", "models.list", f"--api-key={KEY}"],
        ["call", "models.list", "--api-key-file", KEY],
        ["--api-key", KEY, "call", "models.list"],
        [f"--api-key={KEY}", "call", "models.list"],
        ["list", "--token", KEY],
        ["call", "--x-api-key", KEY, "models.list"],
        ["call", "models.list", f"api_key={KEY}"],
    ],
)
def test_the_command_line_does_not_print_a_key_back(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    printed = capsys.readouterr()
    assert KEY[:8] not in printed.out + printed.err
