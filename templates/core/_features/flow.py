"""One answer read part by part, as it arrives: opened by the first part, closed by the last or before."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import aclosing, closing, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .._transport.call import Call
from .._transport.retry import late
from ..errors import AnswerError, APIError, APITimeoutError, StreamInterruptedError

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


@contextmanager
def reading(call: Call[Any], response: httpx.Response) -> Iterator[None]:
    """While a body is read: errors of the connection as errors of this package; the end settles what it cost."""
    from httpx import DecodingError, TransportError

    try:
        with _translated(call, TransportError, DecodingError):
            yield
    except APIError as error:
        call.explain(error, response)
        raise
    finally:
        if call.charge is not None:
            call.charge.settle_watched()
            call.charge = None


@contextmanager
def _translated(call: Call[Any], broken: type[Exception], garbled: type[Exception]) -> Iterator[None]:
    try:
        yield
    except broken as error:
        if call.deadline is not None and call.deadline.left <= 0:
            raise APITimeoutError(f"{late(call)}; what had come by then was read", sent=True) from error
        raise StreamInterruptedError(f"the stream broke: {type(error).__name__}: {error}") from error
    except garbled as error:
        raise AnswerError(f"the body can't be decoded: {error}") from error


class Flow(Generic[T]):
    """The parts of one answer. Iterating sends the call; leaving the `with` block or the end closes it."""

    def __init__(self, call: Call[Any]) -> None:
        self._call = call
        self._parts = self._open()

    def __iter__(self) -> Iterator[T]:
        return self._parts

    def __next__(self) -> T:
        return next(self._parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back; safe to call twice."""
        self._parts.close()

    def _open(self) -> Generator[T, None, None]:
        response = self._call.client.run(self._call, stream=True)
        with closing(response), reading(self._call, response):
            yield from self._read(response)

    def _read(self, response: httpx.Response) -> Iterator[T]:
        raise NotImplementedError


class AsyncFlow(Generic[T]):
    """`Flow` for `async for` and `async with`."""

    def __init__(self, call: Call[Any]) -> None:
        self._call = call
        self._parts = self._open()

    def __aiter__(self) -> AsyncIterator[T]:
        return self._parts

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Give the connection back; safe to call twice."""
        await self._parts.aclose()

    async def _open(self) -> AsyncGenerator[T, None]:
        response = await self._call.client.arun(self._call, stream=True)
        try:
            with reading(self._call, response):
                async with aclosing(self._read(response)) as parts:
                    async for part in parts:
                        yield part
        finally:
            await response.aclose()

    def _read(self, response: httpx.Response) -> AsyncGenerator[T, None]:
        raise NotImplementedError
