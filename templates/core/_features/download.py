"""Bodies of bytes as they arrive: read part by part, or written to a file, without holding them in memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from os import PathLike
from typing import TYPE_CHECKING

from .._data.decoding import content_type, is_binary, unexpected
from .._replacing import replacing
from .._transport.receive import limit
from .flow import AsyncFlow, Flow

if TYPE_CHECKING:
    import httpx


class Download(Flow[bytes]):
    """The bytes of one answer."""

    def write_to_file(self, path: str | PathLike[str]) -> None:
        """Write the bytes to `path` as they arrive, replacing what is there once all are.

        Raises as the call does, StreamInterruptedError when the body ends too early, and OSError when the file
        can't be written; what was there stays then.
        """
        with replacing(path) as file, self:
            for part in self:
                file.write(part)

    def _read(self, response: httpx.Response) -> Iterator[bytes]:
        if not is_binary(content_type(response)):
            limit(self._call.client, response, "error_body")
            response.read()
            raise unexpected(response, "bytes")
        yield from response.iter_bytes()


class AsyncDownload(AsyncFlow[bytes]):
    """`Download` for `async for` and `async with`."""

    async def write_to_file(self, path: str | PathLike[str]) -> None:
        """The asynchronous `Download.write_to_file`; the disk doesn't hold up the event loop."""
        from anyio.to_thread import run_sync

        with replacing(path) as file:
            async with self:
                async for part in self:
                    await run_sync(file.write, part)

    async def _read(self, response: httpx.Response) -> AsyncGenerator[bytes, None]:
        if not is_binary(content_type(response)):
            limit(self._call.client, response, "error_body")
            await response.aread()
            raise unexpected(response, "bytes")
        async for part in response.aiter_bytes():
            yield part
