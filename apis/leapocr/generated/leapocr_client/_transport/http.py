"""The synchronous and the asynchronous client: two ways to carry out the same plan."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Self

import httpx

from .._data.answer import AnyAnswer
from ..types import Response
from .call import Call
from .connections import AsyncHttp, SyncHttp
from .environment import made
from .operation import Operation
from .plan import attempts
from .settings import BaseClient, ClientOf

__all__ = ["AsyncClient", "BaseClient", "SyncClient"]


_READ = httpx.ByteStream(b"")


def release(response: httpx.Response) -> None:
    """Untie an answer that was read from its stream: each holds the other, which would keep the body until Python
    collects garbage the next time.
    """
    response.stream = _READ


class SyncClient(ClientOf[httpx.Client]):
    """Base of the synchronous client."""

    def _new_http(self) -> httpx.Client:
        return made(SyncHttp)

    def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """Call an endpoint that has no method here, with the same key, retries and errors.

        `parts` are those of a call: `path_values`, `query`, `headers`, `json`, `multipart`, `form`, `content`.
        The answer is decoded by its content type: JSON, text or Content.
        """
        call = Call(self, Operation(f"{method.upper()} {path}"), AnyAnswer(), **parts)
        return call.detailed(self.run(call))

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._connections.get()
        plan = attempts(self, call, http, stream=stream)
        response: httpx.Response | None = None
        try:
            step = next(plan)
            while True:
                try:
                    if isinstance(step, float):
                        time.sleep(step)
                        response = None
                    else:
                        response = http.send(step, stream=True)
                        if not stream or not response.is_success:
                            response.read()
                            release(response)
                except httpx.RequestError as error:
                    step = plan.throw(error)
                else:
                    step = plan.send(response)
        except StopIteration as done:
            answer: httpx.Response = done.value
            return answer
        except BaseException:
            if response is not None:
                response.close()
            raise
        finally:
            plan.close()

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

    def _new_http(self) -> httpx.AsyncClient:
        return made(AsyncHttp)

    @staticmethod
    def _loop() -> object:
        from anyio.lowlevel import current_token

        return current_token().native_token

    async def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """The asynchronous `SyncClient.request`."""
        call = Call(self, Operation(f"{method.upper()} {path}"), AnyAnswer(), **parts)
        return call.detailed(await self.arun(call))

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._connections.get()
        plan = attempts(self, call, http, stream=stream)
        response: httpx.Response | None = None
        try:
            step = next(plan)
            while True:
                try:
                    if isinstance(step, float):
                        await sleep(step)
                        response = None
                    else:
                        response = await http.send(step, stream=True)
                        if not stream or not response.is_success:
                            await response.aread()
                            release(response)
                except httpx.RequestError as error:
                    step = plan.throw(error)
                else:
                    step = plan.send(response)
        except StopIteration as done:
            answer: httpx.Response = done.value
            return answer
        except BaseException:
            if response is not None:
                await response.aclose()
            raise
        finally:
            plan.close()

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


async def sleep(seconds: float) -> None:
    """Wait, in whichever event loop runs."""
    import anyio  # a tenth of httpx's own import time, which a synchronous program needn't pay

    await anyio.sleep(seconds)
