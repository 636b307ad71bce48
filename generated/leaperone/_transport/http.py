"""The synchronous and the asynchronous client: two ways to carry out the same plan."""

from __future__ import annotations

import time
from itertools import count
from types import TracebackType
from typing import Any, Self

import httpx

from .._data.answer import AnyAnswer
from ..types import Response
from .call import Call
from .connections import AsyncHttp, SyncHttp
from .deadline import within
from .environment import made
from .network import keep_deadlines
from .operation import Operation
from .plan import attempts
from .receive import receive
from .redirect import NO_AUTH, redirected
from .settings import BaseClient, ClientOf

__all__ = ["AsyncClient", "BaseClient", "SyncClient"]


_READ = httpx.ByteStream(b"")
UNREADABLE = (httpx.InvalidURL, UnicodeError)
"""What httpx raises for headers of a response that it can't read, such as an address."""


def release(response: httpx.Response) -> None:
    """Untie an answer that was read from its stream: each holds the other, which would keep the body until Python
    collects garbage the next time.
    """
    response.stream = _READ


def limit_of(response: httpx.Response, stream: bool) -> str:
    """The name of the limit that bounds the body of a response; empty where it is streamed."""
    if not response.is_success:
        return "error_body"
    return "" if stream else "body"


class SyncClient(ClientOf[httpx.Client]):
    """Base of the synchronous client."""

    def _new_http(self) -> httpx.Client:
        return made(SyncHttp)

    @staticmethod
    def _prepared(http: httpx.Client) -> httpx.Client:
        keep_deadlines(http)
        return http

    def _send(self, http: httpx.Client, request: httpx.Request) -> httpx.Response:
        """The response, of which only the headers have come, at the end of the redirects that `http` follows."""
        try:
            response = http.send(request, stream=True, follow_redirects=False)
            for hops in count():
                if (onward := redirected(self, http, response, hops)) is None:
                    break
                response.close()
                response = http.send(onward, stream=True, follow_redirects=False, auth=NO_AUTH)
        except UNREADABLE as error:
            raise httpx.RemoteProtocolError(str(error)) from error
        return response

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
                        response = self._send(http, step)
                        receive(self, response, limit_of(response, stream), call.deadline)
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

    async def _send(self, http: httpx.AsyncClient, request: httpx.Request) -> httpx.Response:
        """The asynchronous `SyncClient._send`."""
        try:
            response = await http.send(request, stream=True, follow_redirects=False)
            for hops in count():
                if (onward := redirected(self, http, response, hops)) is None:
                    break
                await response.aclose()
                response = await http.send(onward, stream=True, follow_redirects=False, auth=NO_AUTH)
        except UNREADABLE as error:
            raise httpx.RemoteProtocolError(str(error)) from error
        return response

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
                        response = await within(call.deadline, self._send(http, step))
                        receive(self, response, limit_of(response, stream), call.deadline)
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
