"""What goes over the wire, and what comes back as an error."""

import asyncio
import io
import pickle
import pydoc
from email.utils import formatdate
from random import Random
from time import time
from typing import Any

import httpx
import pytest

from leaperone import APIError, AsyncLeaperone, File, Leaperone, errors
from leaperone.api.address import structure
from leaperone.models import AddressRequest

from .loopback import Reply, json_reply, serve

KEY = "sk-very-secret"
ANSWER = {"RequestId": "r1", "Data": "{}"}


def client(url: str, **settings: object) -> Leaperone:
    return Leaperone(api_key=KEY, base_url=url, random=AtOnce(), **settings)  # type: ignore[arg-type]


class AtOnce(Random):
    """Draws no pause."""

    def uniform(self, a: float, b: float) -> float:
        return 0.0


def test_body_query_and_key_are_sent() -> None:
    with serve(json_reply(ANSWER), json_reply({"code": 200, "data": {}})) as api:
        one = client(api.url)
        one.address.structure(text="文一西路", default_city="杭州市")
        one.social.douyin.web.fetch_one_video(aweme_id="1 &2")
    first, second = api.seen
    assert (first.method, first.target) == ("POST", "/v1/address/structure")
    assert first.headers["authorization"] == f"Bearer {KEY}"
    assert httpx.Response(200, content=first.body).json() == {"text": "文一西路", "defaultCity": "杭州市"}
    assert httpx.URL(second.target).params.multi_items() == [("aweme_id", "1 &2")]


def test_key_by_the_other_header() -> None:
    with serve(json_reply(ANSWER)) as api:
        client(api.url, auth="x-api-key").address.structure(text="x")
    assert api.seen[0].headers["x-api-key"] == KEY
    assert "authorization" not in api.seen[0].headers


def test_public_operation_carries_no_key() -> None:
    with serve(json_reply({"object": "list", "data": []})) as api:
        client(api.url).models.list()
    assert not {"authorization", "x-api-key"} & api.seen[0].headers.keys()


def test_endpoint_module_sync_and_async() -> None:
    body = AddressRequest(text="x")
    with serve(json_reply(ANSWER, X_Request_Id="r9")) as api:
        one = client(api.url)
        assert structure.sync(client=one, body=body).request_id == "r1"
        detailed = structure.sync_detailed(client=one, body=body)
        assert (detailed.status_code, detailed.headers["x-request-id"]) == (200, "r9")

        async def both() -> None:
            async with AsyncLeaperone(api_key=KEY, base_url=api.url) as two:
                assert (await structure.asyncio(client=two, body=body)).request_id == "r1"
                assert (await structure.asyncio_detailed(client=two, body=body)).status_code == 200
                assert (await two.address.structure(text="x")).request_id == "r1"

        asyncio.run(both())
    assert len(api.seen) == 5


def test_sync_call_on_asynchronous_client_is_refused() -> None:
    with pytest.raises(TypeError, match="AsyncLeaperone is asynchronous"):
        structure.sync(client=AsyncLeaperone(api_key=KEY), body=AddressRequest(text="x"))


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (402, errors.InsufficientCreditsError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (410, errors.GoneError),
        (418, errors.APIStatusError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServiceUnavailableError),
        (504, errors.GatewayTimeoutError),
        (520, errors.ServerError),
        (599, errors.ServerError),
    ],
)
def test_each_status_has_its_error(status: int, kind: type[errors.APIStatusError]) -> None:
    body = {"error": {"message": "no", "type": "t", "code": "c"}}
    with (
        serve(json_reply(body, status, X_Request_Id="r1", Retry_After="7")) as api,
        pytest.raises(kind) as caught,
    ):
        client(api.url, max_retries=0).address.structure(text="x")
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.code, error.message, error.request_id) == (status, "c", "no", "r1")
    assert (error.retry_after, error.body) == (7.0, body)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        (b'{"error": "plain text", "code": "x"}', "plain text", "x"),
        (b'{"Code": "InvalidParameter", "Message": "bad"}', "bad", "InvalidParameter"),
        (b'{"code": 7, "msg": "bad"}', "bad", 7),
        (b"<html>oops</html>", "<html>oops</html>", None),
        (b"", "no body", None),
        (b"[1]", "[1]", None),
    ],
)
def test_error_bodies_of_any_form(body: bytes, message: str, code: object) -> None:
    with serve(Reply(400, body)) as api, pytest.raises(errors.BadRequestError) as caught:
        client(api.url).address.structure(text="x")
    assert (caught.value.message, caught.value.code) == (message, code)


def test_retry_after_as_a_date() -> None:
    date = formatdate(time() + 90, usegmt=True)
    with serve(json_reply({}, 429, Retry_After=date)) as api, pytest.raises(errors.RateLimitError) as caught:
        client(api.url).address.structure(text="x")
    assert 80 < (caught.value.retry_after or 0) <= 90


@pytest.mark.parametrize("status", [429, 503])
def test_refusals_before_any_work_are_retried_also_for_post(status: int) -> None:
    with serve(json_reply({}, status, Retry_After="0"), json_reply(ANSWER)) as api:
        client(api.url).address.structure(text="x")
    assert len(api.seen) == 2


def test_post_is_not_repeated_when_it_may_have_been_billed() -> None:
    with serve(json_reply({}, 502), json_reply(ANSWER)) as api, pytest.raises(errors.ServerError):
        client(api.url).address.structure(text="x")
    assert len(api.seen) == 1
    with (
        serve(Reply(cut=True), json_reply(ANSWER)) as api,
        pytest.raises(errors.APIConnectionError) as caught,
    ):
        client(api.url).address.structure(text="x")
    assert caught.value.sent
    assert "outcome is unknown" in str(caught.value)
    assert len(api.seen) == 1


def test_get_is_repeated_up_to_the_limit() -> None:
    with serve(Reply(cut=True), json_reply({}, 502), json_reply({"code": 200, "data": 1})) as api:
        client(api.url).social.video.extract(url="x")
    assert len(api.seen) == 3
    with serve(json_reply({}, 500)) as api, pytest.raises(errors.ServerError):
        client(api.url, max_retries=1).social.video.extract(url="x")
    assert len(api.seen) == 2


def test_nobody_listening() -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        client("http://127.0.0.1:9").address.structure(text="x")
    assert not caught.value.sent
    assert "nothing was sent" in str(caught.value)


def test_missing_and_unusable_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEAPERONE_API_KEY", raising=False)
    with pytest.raises(errors.InvalidArgumentError, match="LEAPERONE_API_KEY"):
        Leaperone(base_url="http://127.0.0.1:9").address.structure(text="x")
    with pytest.raises(errors.InvalidArgumentError) as caught:
        Leaperone(api_key="sk-secret\n")
    assert "secret" not in str(caught.value)


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(json_reply(ANSWER)) as api:
        monkeypatch.setenv("LEAPERONE_API_KEY", "sk-env")
        monkeypatch.setenv("LEAPERONE_BASE_URL", api.url + "/")
        Leaperone().address.structure(text="x")
    assert api.seen[0].headers["authorization"] == "Bearer sk-env"
    assert api.seen[0].target == "/v1/address/structure"


def test_key_never_shows(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with serve(json_reply({"error": {"message": "no"}}, 401)) as api:
        one = client(api.url)
        with pytest.raises(APIError) as caught:
            one.address.structure(text="x")
    shown = [repr(one), str(one), repr(caught.value), str(caught.value), str(vars(caught.value)), caplog.text]
    assert not [text for text in shown if KEY in text]
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(one)


@pytest.mark.parametrize("value", ["..", ".", ""])
def test_path_values_that_would_leave_their_segment_are_refused(value: str) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="can't be a segment"):
        client("http://127.0.0.1:9").images.status(id=value)


def test_path_values_are_quoted() -> None:
    with serve(json_reply({"id": "x", "status": "pending", "images": []})) as api:
        client(api.url).images.status(id="../models?x=1")
    assert api.seen[0].target == "/v1/images/generations/..%2Fmodels%3Fx%3D1"


def test_multipart_with_a_boundary_that_a_file_cannot_know() -> None:
    evil = b"--+++\r\nContent-Disposition: form-data; name=model\r\n\r\nevil\r\n--+++--"
    with serve(json_reply({"text": "hi"})) as api:
        one = client(api.url)
        one.audio.transcribe(file=File(evil, name="a.mp3"), model="rapid")
        one.audio.transcribe(file=io.BytesIO(evil), model="rapid")
    boundaries = [seen.headers["content-type"].partition("boundary=")[2] for seen in api.seen]
    assert boundaries[0] != boundaries[1]
    assert all(len(boundary) >= 16 for boundary in boundaries)
    assert api.seen[0].body.count(b'name="model"') == 1
    assert b'filename="a.mp3"' in api.seen[0].body


def test_form_without_a_file_is_still_multipart() -> None:
    with serve(json_reply({"text": "hi"})) as api:
        client(api.url).audio.transcribe(file_uri="https://example.com/a.mp3")
    assert api.seen[0].headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b"https://example.com/a.mp3" in api.seen[0].body


def test_own_http_client_is_used_and_left_open() -> None:
    with serve(json_reply(ANSWER)) as api, httpx.Client(headers={"X-Mine": "1"}) as own:
        with client(api.url, http_client=own) as one:
            one.address.structure(text="x")
        assert not own.is_closed
    assert api.seen[0].headers["x-mine"] == "1"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("credits.balance", "balance(**extra: 'Unpack[Extra]') -> 'CreditBalance'"),
        ("images.status", "status(*, id: 'str', **extra: 'Unpack[Extra]') -> 'ImageTask'"),
        ("images.generate", "generate(*, prompt: 'str', "),
        ("audio.speech", "speech(*, input: 'str', "),
        ("audio.transcribe", "transcribe(*, file: 'FileContent | Omit' = UNSET, "),
        ("chat.stream", "stream(*, messages: 'Sequence[ChatMessage | Object]', "),
        ("social.douyin.app.v3.fetch_user_post_videos", "fetch_user_post_videos(*, sec_user_id: 'str', "),
        ("social.douyin.app.v3.fetch_user_post_videos.pages", "pages(*, sec_user_id: 'str', "),
    ],
)
def test_help_shows_the_signature(name: str, line: str) -> None:
    for client in (Leaperone(api_key=KEY), AsyncLeaperone(api_key=KEY)):
        method: Any = client
        for part in name.split("."):
            method = getattr(method, part)
        shown = pydoc.plain(pydoc.render_doc(method))
        signature = " ".join(shown.split("\n\n", 1)[1].split()).replace(
            "( ", "("
        )  # Python 3.13 breaks long lines
        assert signature.startswith(line)
        assert str(method.__doc__).splitlines()[0] in shown
