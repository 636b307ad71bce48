"""A served mock of Leap AI, in either format of its URLs, and both clients of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from leapai_client import AsyncLeapAI, LeapAI
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load
from tests.sisters import talking

TOKEN = "token-of-mine"
Talk = Callable[..., Any]


@pytest.fixture(params=["new", "old"])
def word(request: pytest.FixtureRequest) -> str:
    """The format of URLs that the mock takes."""
    return str(request.param)


@pytest.fixture
def served(word: str) -> Iterator[tuple[Mock, str]]:
    """The mock, taking URLs of one format only, and its address."""
    app = Mock(load("leapai"), api="leapai", shapes={"urls": word}, private_callbacks=True)
    with serve(app) as url:
        yield app, url
    app.callbacks.close()


@pytest.fixture
def mock(served: tuple[Mock, str]) -> Mock:
    return served[0]


@pytest.fixture(params=["sync", "async"])
def talk(request: pytest.FixtureRequest, served: tuple[Mock, str]) -> Talk:
    """Runs a conversation with one of the clients, as `talking` has it."""
    kind = LeapAI if request.param == "sync" else AsyncLeapAI
    return talking(partial(kind, api_key=TOKEN, base_url=served[1], max_retries=1))


def waiting(task: Any, mock: Mock) -> Any:
    """Wait for a task's end; each report moves the mock's clock by two seconds."""
    wait = task.wait if isinstance(task._client, LeapAI) else task.wait_async
    return wait(interval=0.01, on_progress=lambda report: mock.clock.advance(2))
