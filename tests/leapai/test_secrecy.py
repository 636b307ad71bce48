"""The token is in the query, and nowhere else: in no log, error or repr."""

import asyncio
import logging
import traceback

import httpx
import pytest

from leapai_client import AsyncLeapAI, LeapAI, errors
from leaperone_conformance.mock import Fault, Mock

TOKEN = "secret&token=of/mine"


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """All that any logger says."""
    caplog.set_level(logging.DEBUG)
    for name in ("", "httpx", "httpcore", "httpcore.http11", "httpcore.connection", "leapai_client"):
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


def shown(text: str) -> bool:
    """Whether any part of the token is in a text, as it is or as in a query."""
    return "secret" in text or "of/mine" in text or "of%2Fmine" in text


def test_it_is_sent(served: tuple[Mock, str], lines: pytest.LogCaptureFixture) -> None:
    app, url = served
    sent: list[str] = []
    http = httpx.Client(event_hooks={"request": [lambda request: sent.append(request.url.raw_path.decode())]})
    client = LeapAI(api_key=TOKEN, base_url=url, http_client=http)
    client.models.list()
    assert sent[0].endswith("?api_token=secret%26token%3Dof%2Fmine")
    assert [call.query for call in app.journal] == [{"api_token": ["[key]"]}]
    assert len(lines.records) > 5 and not shown(lines.text)


@pytest.mark.parametrize("status", [401, 404, 500])
def test_not_in_errors(served: tuple[Mock, str], lines: pytest.LogCaptureFixture, status: int) -> None:
    app, url = served
    app.faults.set([Fault("status", status=status)])
    client = LeapAI(api_key=TOKEN, base_url=url, max_retries=0)
    with pytest.raises(errors.APIStatusError) as caught:
        client.models.get(model_id="m")
    story = "".join(traceback.format_exception(caught.value))
    reported = [story, repr(caught.value), str(vars(caught.value)), repr(client), lines.text]
    assert caught.value.status == status and not any(map(shown, reported))


def test_not_without_a_connection(lines: pytest.LogCaptureFixture) -> None:
    urls: list[str] = []

    async def call() -> None:
        client = AsyncLeapAI(
            api_key=TOKEN,
            base_url="http://127.0.0.1:9",
            max_retries=1,
            max_retry_delay=0,
            on_request=lambda view: urls.append(view.url),
        )
        async with client:
            await client.models.get(model_id="m")

    with pytest.raises(errors.APIConnectionError) as caught:
        asyncio.run(call())
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.ConnectError)
    reported = [
        "".join(traceback.format_exception(caught.value)),
        repr(cause.request),
        str(cause.request.url),
        lines.text,
        *urls,
    ]
    assert len(urls) == 2 and not any(map(shown, reported))
