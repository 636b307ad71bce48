"""What the mock signs and sends is taken by the client once, and refused when anything about it is wrong."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load
from leapocr_client import AsyncLeapOcr, LeapOcr, errors
from leapocr_client.webhooks import parse

from .conftest import delivered

SECRET = "whsec"


@pytest.fixture(scope="module")
def sent() -> Iterator[tuple[Mock, dict[str, str], bytes]]:
    """The mock that sent a webhook, with headers and body of that."""
    app = Mock(load("leapocr"), api="leapocr", private_callbacks=True)
    with serve(app) as url:
        headers, body = delivered(app, url, SECRET)
    yield app, headers, body
    app.callbacks.close()


@pytest.fixture(autouse=True)
def now(sent: tuple[Mock, dict[str, str], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """The client lives at the time of the mock."""
    monkeypatch.setattr("leapocr_client._features.webhook.time.time", sent[0].clock.now)


@pytest.mark.parametrize("kind", [LeapOcr, AsyncLeapOcr])
def test_a_webhook_is_taken_once(sent: tuple[Mock, dict[str, str], bytes], kind: Any) -> None:
    _, headers, body = sent
    client = kind(api_key="key", base_url="http://127.0.0.1:9")

    def receive() -> Any:
        taken = client.webhooks.receive(body, headers=headers, secret=SECRET)
        return asyncio.run(taken) if kind is AsyncLeapOcr else taken

    delivery = receive()
    assert delivery.event.job_id == json.loads(body)["job_id"] and delivery.event.status == "completed"
    assert receive() is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"body": b"{}"}, "signature"),
        ({"secret": "other"}, "signature"),
        ({"headers": {}}, "no header"),
        ({"late": 301}, "too long ago"),
    ],
)
def test_what_is_wrong_is_refused(
    sent: tuple[Mock, dict[str, str], bytes], monkeypatch: pytest.MonkeyPatch, change: Any, words: str
) -> None:
    app, headers, body = sent
    monkeypatch.setattr(
        "leapocr_client._features.webhook.time.time", lambda: app.clock.now() + change.get("late", 0)
    )
    with pytest.raises(errors.WebhookError, match=words):
        parse(
            change.get("body", body),
            headers=change.get("headers", headers),
            secret=change.get("secret", SECRET),
        )
