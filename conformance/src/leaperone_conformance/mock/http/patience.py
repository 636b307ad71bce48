"""Uvicorn's HTTP protocol of h11, closing connections whose client stalls, and what it shares with the fast one."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 30.0
"""Seconds that a head may take, that a body may stand still, and that a response may not be read."""


class Patient:
    """Closes the connection of a client that stalls; mixed into a protocol of uvicorn."""

    loop: Any
    transport: Any
    _due: float | None = None
    """The time of the event loop at which the connection is closed; None for never."""
    _timer: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A client is there."""
        super().connection_made(transport)  # type: ignore[misc]
        self.wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        if self._timer is not None:
            self._timer.cancel()
        self._read()
        super().connection_lost(exc)  # type: ignore[misc]

    def pause_writing(self) -> None:
        """The client doesn't read."""
        # Closing would wait for what is still to be written.
        self._unread = self.loop.call_later(PATIENCE, self.transport.abort)
        super().pause_writing()  # type: ignore[misc]

    def resume_writing(self) -> None:
        """The client reads again."""
        self._read()
        super().resume_writing()  # type: ignore[misc]

    def wait(self, seconds: float | None = None) -> None:
        """Close the connection in so many seconds (PATIENCE), unless something is called again before.

        There is one timer, which is set again where it goes off too early: most requests set none.
        """
        self._due = due = self.loop.time() + (PATIENCE if seconds is None else seconds)
        if self._timer is None or self._timer.when() > due:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = self.loop.call_at(due, self._overdue)

    def be_content(self) -> None:
        """Wait for nothing: a request has come."""
        self._due = None

    def _overdue(self) -> None:
        self._timer = None
        if self._due is None:
            return
        if self._due <= self.loop.time():
            self.transport.close()
        else:
            self._timer = self.loop.call_at(self._due, self._overdue)

    def _read(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None


class PatientProtocol(Patient, H11Protocol):
    """The protocol of h11."""

    def data_received(self, data: bytes) -> None:
        """Take what came over the connection."""
        super().data_received(data)
        state = self.conn.their_state
        if state is h11.SEND_BODY:
            self.wait()
        elif state is not h11.IDLE:
            self.be_content()
        elif self._due is None:
            # A head has begun.
            self.wait()
