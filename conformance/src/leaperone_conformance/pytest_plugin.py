"""pytest: the fixture ``leaperone_mock``, found by every pytest run in an environment that has this package.

Nothing but pytest is imported until a test asks for the fixture.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

    from leaperone_conformance.mock import Clock, Fault, Mock, Seen


@dataclass(frozen=True, slots=True)
class MockServer:
    """A mock for one test, listening on loopback."""

    url: str
    """Base URL, without a path and without a slash at its end."""
    app: "Mock"
    """The ASGI application, for tests that need no port."""
    clock: "Clock"
    """Stands still until the test calls ``clock.advance(seconds)``."""
    client: "httpx.Client"
    """Speaks to ``url`` with a key that is good."""

    @property
    def calls(self) -> "Sequence[Seen]":
        """The calls that this test has made, oldest first."""
        return tuple(self.app.journal)

    def fail(self, faults: "Iterable[Fault]") -> None:
        """Let ``faults`` strike from now on, in the place of all earlier ones. Raises OptionInvalid."""
        self.app.faults.set(faults)


class _Current:
    """Passes requests on to the mock of the running test."""

    app: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)


@pytest.fixture(scope="session")
def _leaperone_server() -> Iterator[tuple[str, _Current, Any]]:
    from leaperone_conformance.mock import serve
    from leaperone_conformance.spec import load

    current = _Current()
    with serve(current) as url:
        yield url, current, load("leaperone")


@pytest.fixture
def leaperone_mock(_leaperone_server: tuple[str, _Current, Any]) -> Iterator[MockServer]:
    """LEAPERone's mock, without tasks of earlier tests, at the same second in every run.

    One server for each test process, on a port of its own: safe under pytest-xdist.
    """
    import httpx

    from leaperone_conformance.mock import Mock

    url, current, spec = _leaperone_server
    current.app = Mock(spec)
    with httpx.Client(base_url=url, headers={"Authorization": "Bearer sk-test"}) as client:
        yield MockServer(url, current.app, current.app.clock, client)
    current.app.callbacks.close()
