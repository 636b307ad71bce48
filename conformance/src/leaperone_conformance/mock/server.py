"""The mock on a port: a real uvicorn, in a thread for tests or in the foreground for the command."""

import asyncio
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from leaperone_conformance.errors import ServeError
from leaperone_conformance.mock.http.patience import PatientProtocol

_PATIENCE = 10.0


class Server(uvicorn.Server):
    """A server that stops at once where nothing is being answered: uvicorn's own takes up to 0.2 s, in each test that
    has a mock.
    """

    _stopped: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None

    def stop(self) -> None:
        """End ``run`` from another thread."""
        self.should_exit = True
        if self._stopped is not None:
            loop, event = self._stopped
            loop.call_soon_threadsafe(event.set)

    async def main_loop(self) -> None:
        """Ticks until a signal or ``stop`` ends it."""
        event = asyncio.Event()
        self._stopped = asyncio.get_running_loop(), event
        ticks, stopped = asyncio.ensure_future(super().main_loop()), asyncio.ensure_future(event.wait())
        await asyncio.wait((ticks, stopped), return_when=asyncio.FIRST_COMPLETED)
        ticks.cancel()
        stopped.cancel()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Closes the sockets and idle connections; what is being answered has the time that uvicorn gives it."""
        for listening in self.servers:
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await asyncio.sleep(0)  # closed connections are noticed in the next turn of the loop
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises ServeError."""
    try:
        listener = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET
        )
    except OSError as error:
        hint = f"{host}:{port}: can't listen: {error.strerror or error}"
        raise ServeError(f"{hint}: choose another --port (0 takes a free one)") from error
    # asyncio does this only for sockets that name their protocol; without it each response takes 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def url_of(listener: socket.socket, app: Any) -> str:
    """The base URL of an application on a listening socket, with the base path of the API that it serves."""
    host, port = listener.getsockname()[:2]
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}{getattr(app, 'base_path', '')}"


def protocol(methods: Iterable[str] = ()) -> Any:
    """The HTTP protocol to serve by: the fast one where httptools is installed (the extra ``fast``) and knows all
    ``methods``, else h11's.
    """
    try:
        from leaperone_conformance.mock.http.protocol import BoundedProtocol, knows_method
    except ImportError:
        return PatientProtocol
    return BoundedProtocol if all(map(knows_method, methods)) else PatientProtocol


def server_for(app: Any) -> Server:
    """A server of an ASGI application that is quiet and ends within a second.

    Runs on uvloop where that is installed.
    """
    # The logging of the process that this runs in is its own business: log_config would replace it.
    config = uvicorn.Config(
        app,
        http=protocol(getattr(app, "methods", ())),
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    return Server(config)


@contextmanager
def serve(app: Any, port: int = 0, host: str = "127.0.0.1") -> Iterator[str]:
    """Serve an ASGI application from a thread for the length of a ``with`` block.

    Gives the base URL, for a Mock with the base path of its API: where a client of the API is pointed.

    Raises ServeError where the address is taken.
    """
    listener = listen(host, port)
    server = server_for(app)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        # Connections queue up in the socket from the start: nobody has to wait for the thread.
        yield url_of(listener, app)
    finally:
        server.stop()
        thread.join(_PATIENCE)
        listener.close()
