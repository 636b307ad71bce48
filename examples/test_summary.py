"""Tests of an application, against the mock: no key, no network, no bill.

    pytest examples/test_summary.py

`leaperone_mock` comes with leaperone-conformance; each test has a mock of its own.
"""

import pytest

from leaperone import Leaperone, errors
from leaperone_conformance.mock import Fault
from leaperone_conformance.pytest_plugin import MockServer


def summary(client: Leaperone, text: str) -> str:
    """The application: a summary, or the beginning of the text where there is none to be had."""
    if not text.strip():
        raise ValueError("there is nothing to summarise")
    messages = [{"role": "user", "content": f"Summarise in one sentence: {text}"}]
    try:
        response = client.chat.create(model="auto", messages=messages, max_tokens=60)
    except errors.ServerError:
        return text[:60]
    return response.choices[0].message.content or text[:60]


@pytest.fixture
def client(leaperone_mock: MockServer) -> Leaperone:
    return Leaperone(leaperone_mock.key, base_url=leaperone_mock.url, max_retries=0)


def test_one_call_with_the_whole_text(client: Leaperone, leaperone_mock: MockServer) -> None:
    assert summary(client, "A long story.")
    [call] = leaperone_mock.calls
    assert call.path == "/v1/chat/completions"
    assert call.json()["messages"][0]["content"].endswith("A long story.")


def test_the_beginning_when_the_api_is_down(client: Leaperone, leaperone_mock: MockServer) -> None:
    leaperone_mock.fail([Fault("status", status=503, operation="POST /v1/chat/completions")])
    assert summary(client, "A long story.") == "A long story."


def test_nothing_is_sent_for_nothing(client: Leaperone, leaperone_mock: MockServer) -> None:
    with pytest.raises(ValueError, match="nothing"):
        summary(client, " ")
    assert not leaperone_mock.calls
