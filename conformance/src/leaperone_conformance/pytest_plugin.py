"""pytest: the fixture ``leaperone_mock``, found by every pytest run in an environment that has this package.

Nothing but pytest is imported until a test asks for the fixture.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

    from leaperone_conformance.mock import Calls, Clock, Fault, Mock
    from leaperone_conformance.spec import Spec

_HEADERS = {"Authorization": "Bearer sk-test"}


class MockServer:
    """A mock for one test. It listens on loopback from the moment that ``url`` or ``client`` is asked for."""

    def __init__(self, app: "Mock", listen: "Callable[[Mock], str]") -> None:
        self.app = app
        """The ASGI application, for tests that need no port."""
        self.clock: Clock = app.clock
        """Stands still until the test calls ``clock.advance(seconds)``."""
        self._listen = listen
        self._opened = ExitStack()

    @cached_property
    def url(self) -> str:
        """Base URL, with the base path of the API where it has one, without a slash at its end."""
        return self._listen(self.app)

    @cached_property
    def client(self) -> "httpx.Client":
        """Speaks to ``url`` with a key that is good."""
        import httpx

        return self._opened.enter_context(httpx.Client(base_url=self.url, headers=_HEADERS))

    def async_client(self) -> "httpx.AsyncClient":
        """A new client with a key that is good, which needs no port: the mock answers in the test's own event loop."""
        import httpx

        transport = httpx.ASGITransport(self.app)
        url = f"http://mock{self.app.base_path}"
        return httpx.AsyncClient(transport=transport, base_url=url, headers=_HEADERS)

    @property
    def calls(self) -> "Calls":
        """The calls that this test has made, oldest first."""
        return self.app.journal.calls

    def fail(self, faults: "Iterable[Fault]") -> None:
        """Let ``faults`` strike from now on, in the place of all earlier ones. Raises OptionInvalid."""
        self.app.faults.set(faults)

    def scenario(self, file: Path) -> None:
        """The same with the faults of a scenario file. Raises OptionInvalid."""
        from leaperone_conformance.mock.faults.model import load_scenario

        self.fail(load_scenario(file))

    def close(self) -> None:
        """Close ``client`` and give up callbacks that haven't been sent."""
        self._opened.close()
        self.app.callbacks.close()


class _Listener:
    """One port for all tests of a process; it serves the mock of the running test."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened
        self._app: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self._app(scope, receive, send)

    @cached_property
    def _host(self) -> str:
        from leaperone_conformance.mock import serve

        return self._opened.enter_context(serve(self))

    def listen(self, app: "Mock") -> str:
        """The base URL of ``app``, which is served from now on."""
        self._app = app
        return self._host + app.base_path


@pytest.fixture(scope="session")
def _leaperone_listener() -> Iterator[_Listener]:
    with ExitStack() as opened:
        yield _Listener(opened)


@pytest.fixture(scope="session")
def _leaperone_spec() -> "Spec":
    from leaperone_conformance.spec import load

    return load("leaperone")


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, for ``--strict-markers`` and ``--markers``."""
    config.addinivalue_line(
        "markers",
        "leaperone_mock(**options): how leaperone_mock is made for a test: shapes, credits, tier, seed, ...",
    )


@pytest.fixture
def leaperone_mock(
    request: pytest.FixtureRequest, _leaperone_listener: _Listener, _leaperone_spec: "Spec"
) -> Iterator[MockServer]:
    """LEAPERone's mock, without tasks of earlier tests, at the same second in every run.

    The marker of the same name says what ``Mock`` is made with; that of a test goes before that of its class or module.
    One port for each test process: safe under pytest-xdist.
    """
    from leaperone_conformance.mock import Mock

    options: dict[str, Any] = {}
    for marker in request.node.iter_markers("leaperone_mock"):
        options = {**marker.kwargs, **options}
    mock = MockServer(Mock(_leaperone_spec, **options), _leaperone_listener.listen)
    try:
        yield mock
    finally:
        mock.close()
