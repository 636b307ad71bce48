"""pytest: the fixture ``leaperone_mock``, found by every pytest run in an environment that has this package.

Nothing but pytest is imported until a test uses the fixture.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

    from leaperone_conformance.mock import Calls, Clock, Fault, Mock
    from leaperone_conformance.mock.replies.model import When
    from leaperone_conformance.spec import Spec


class MockServer:
    """A mock for one test. It listens on loopback from the first use of ``url`` or ``client``."""

    def __init__(self, app: "Mock", key: str, listen: "Callable[[Mock], str]") -> None:
        self.app = app
        """The ASGI application, for tests that need no port."""
        self.clock: Clock = app.clock
        """Stands still until the test calls ``clock.advance(seconds)``."""
        self.key = key
        """A key that the API takes."""
        self._listen = listen
        self._opened = ExitStack()

    @cached_property
    def url(self) -> str:
        """Base URL, with the base path of the API where it has one, without a slash at its end."""
        return self._listen(self.app)

    @cached_property
    def client(self) -> "httpx.Client":
        """Speaks to ``url`` with ``key``, where the spec says that it goes, and has the token of a control endpoint."""
        import httpx

        made = self._opened.enter_context(httpx.Client(base_url=self.url, **self._credentials))
        made.headers.update(self.app.control_headers)
        return made

    def async_client(self) -> "httpx.AsyncClient":
        """A new client with ``key``, which needs no port: the mock answers in the test's own event loop."""
        import httpx

        transport = httpx.ASGITransport(self.app)
        url = f"http://mock{self.app.base_path}"
        return httpx.AsyncClient(transport=transport, base_url=url, **self._credentials)

    @property
    def calls(self) -> "Calls":
        """The calls that this test has made, oldest first."""
        return self.app.journal.calls

    def fail(self, faults: "Iterable[Fault]") -> None:
        """Let ``faults`` strike from now on, in the place of all earlier ones. Raises OptionInvalid."""
        self.app.faults.set(faults)

    def scenario(self, file: Path) -> None:
        """Faults and replies of a scenario file, in the place of all earlier ones. Raises OptionInvalid."""
        from leaperone_conformance.mock.replies import load_scenario

        found = load_scenario(file)
        self.fail(found.faults)
        self.app.replies.set(found.replies)
        self.app.replies.strict = found.strict

    def reply(
        self,
        operation: str,
        *,
        when: "When | None" = None,
        with_: Any,
        times: int | None = None,
        check: bool = True,
    ) -> None:
        """Script what an operation responds with.

        ``operation`` is an operationId, a path or a pattern over ``METHOD /path``. ``when`` are values of parameters by
        name (``message``: a part of what the user said last), or a function of the call. ``with_`` is what a model
        says, a JSON body, or an object with ``text``, ``tool_calls``, ``json``, ``events``, ``status``, ``error``,
        ``delay``, ...; a list is given in sequence. ``times`` is how many requests it is for.
        ``check`` holds it against the spec. Raises OptionInvalid.
        """
        from leaperone_conformance.mock import Reply

        self.app.replies.add(Reply.of(operation, when, with_, times, check))

    @property
    def _credentials(self) -> Any:
        """``key`` as arguments of an httpx client, by the first documented way to authenticate."""
        from leaperone_conformance.spec import key_places

        ways = (operation.security[0] for operation in self.app.spec.operations if operation.security)
        schemes = self.app.spec.security_schemes
        return key_places([schemes[name] for name in next(ways, ())], self.key)

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
def _leaperone_specs() -> "Callable[[str | None, str | Path | None], Spec]":
    """Effective specs by API and file; each is read once."""
    from leaperone_conformance.spec import load_for

    return cache(load_for)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, for ``--strict-markers`` and ``--markers``."""
    config.addinivalue_line(
        "markers",
        "leaperone_mock(**options): how leaperone_mock is made for a test: api, shapes, credits, tier, seed, ...",
    )


def _options(node: pytest.Item) -> dict[str, Any]:
    """The options of all markers of a test, the nearest first. Raises OptionInvalid for one that there isn't."""
    from inspect import signature

    from leaperone_conformance.errors import OptionInvalid, choice
    from leaperone_conformance.mock import Mock

    known = signature(Mock).parameters
    options: dict[str, Any] = {}
    for marker in node.iter_markers("leaperone_mock"):
        if marker.args:
            raise OptionInvalid(
                f"leaperone_mock takes options by name, not {marker.args[0]!r}; there are {choice('', known)}"
            )
        for name in marker.kwargs.keys() - known.keys():
            raise OptionInvalid(f"leaperone_mock has no option {name}; there are {choice(name, known)}")
        options = {**marker.kwargs, **options}
    return options


def _made(options: Mapping[str, Any], specs: "Callable[[str | None, str | Path | None], Spec]") -> "Mock":
    """The mock of the API, or of the file ``spec``, that the options name. Raises ConformanceError."""
    from leaperone_conformance.mock import Mock

    rest = {name: value for name, value in options.items() if name not in ("api", "spec")}
    return Mock(specs(options.get("api"), options.get("spec")), **rest)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test whose strict mock got a request that no reply is for."""
    try:
        yield
    finally:
        mock = getattr(item, "funcargs", {}).get("leaperone_mock")
        if isinstance(mock, MockServer) and mock.app.replies.unmatched:
            pytest.fail("\n".join(mock.app.replies.unmatched), pytrace=False)


@pytest.fixture
def leaperone_mock(
    request: pytest.FixtureRequest,
    _leaperone_listener: _Listener,
    _leaperone_specs: "Callable[[str | None, str | Path | None], Spec]",
) -> Iterator[MockServer]:
    """A mock of LEAPERone, or of another ``api``, without tasks of earlier tests, at the same second in every run.

    The marker of the same name says what it is made with: ``api``, the file of an effective ``spec``, and the options
    of ``Mock``. That of a test goes before that of its class or module. One port for each test process: safe under
    pytest-xdist.
    """
    from leaperone_conformance.apis import api_for
    from leaperone_conformance.errors import ConformanceError

    try:
        app = _made(_options(request.node), _leaperone_specs)
    except ConformanceError as error:
        pytest.fail(str(error), pytrace=False)
    mock = MockServer(app, api_for(app.spec.name).test_key, _leaperone_listener.listen)
    try:
        yield mock
    finally:
        mock.close()
