"""The synchronous and the asynchronous client: how each connects, sends and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

import httpx

from .connections import is_successor
from .settings import BaseClient, ClientOf

if TYPE_CHECKING:
    from types import TracebackType

    from ..types import Response
    from .call import Call

__all__ = ["AsyncClient", "BaseClient", "SyncClient"]


class SyncClient(ClientOf[httpx.Client]):
    """Base of the synchronous client."""

    @staticmethod
    def _prepared(http: httpx.Client) -> httpx.Client:
        from .network import keep_deadlines

        keep_deadlines(http)
        if is_successor(http):
            from .successor import SyncSuccessor

            return cast(httpx.Client, SyncSuccessor(http))
        return http

    def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """Call an endpoint that has no method here, with the same key, retries and errors.

        `parts` are those of a call: `path_values`, `query`, `headers`, `json`, `multipart`, `form`, `content`.
        The response is decoded by its content type: JSON, text or Content.
        """
        from .send import undescribed

        call = undescribed(self, method, path, parts)
        return call.detailed(self.run(call))

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        from .send import send

        return send(self, self._connections.get(), call, stream)

    def close(self) -> None:
        """Close the connections, unless they belong to the `http_client` that was given."""
        if (http := self._connections.made()) is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(ClientOf[httpx.AsyncClient]):
    """Base of the asynchronous client."""

    _asynchronous = True

    @staticmethod
    def _prepared(http: httpx.AsyncClient) -> httpx.AsyncClient:
        if is_successor(http):
            from .successor import AsyncSuccessor

            return cast(httpx.AsyncClient, AsyncSuccessor(http))
        return http

    @staticmethod
    def _loop() -> object:
        from anyio.lowlevel import current_token

        return current_token().native_token

    async def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """The asynchronous `SyncClient.request`."""
        from .send import undescribed

        call = undescribed(self, method, path, parts)
        return call.detailed(await self.arun(call))

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        from .send import asend

        return await asend(self, self._connections.get(), call, stream)

    async def close(self) -> None:
        """Close the connections of the running event loop, unless they belong to the `http_client` that was given."""
        if (http := self._connections.made()) is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
