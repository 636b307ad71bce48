"""Sending a call: the plan is carried out, synchronously or in an event loop.

Loaded by the first call, so that importing the package stays cheap.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Coroutine
from itertools import count
from typing import Any

import httpx

from .._data.decoding import AnyAnswer
from ..errors import InvalidArgumentError
from .call import Call
from .deadline import within
from .operation import Operation
from .plan import attempts
from .receive import receive
from .redirect import NO_AUTH, redirected
from .retry import unsent
from .settings import BaseClient

_READ = httpx.ByteStream(b"")
UNREADABLE = (httpx.InvalidURL, UnicodeError)
"""Errors that httpx raises for headers of a response that it can't read, such as an address."""


def undescribed(client: BaseClient, method: str, path: str, parts: dict[str, Any]) -> Call[Any]:
    """The call of an endpoint that the package has no method for."""
    return Call(client, Operation(f"{method.upper()} {path}"), AnyAnswer(), **parts)


def send(client: BaseClient, http: httpx.Client, call: Call[Any], stream: bool) -> httpx.Response:
    """Carry out the plan of a call; its successful response, of which a stream has only the headers."""
    plan = attempts(client, call, http, stream=stream)
    response: httpx.Response | None = None
    try:
        step = next(plan)
        while True:
            if isinstance(step, Awaitable):
                raise _only_awaited(step)
            try:
                if isinstance(step, float):
                    time.sleep(step)
                    response = None
                else:
                    response = _final(client, http, step)
                    receive(client, response, _limit_of(response, stream), call.deadline)
                    if not stream or not response.is_success:
                        response.read()
                        _release(response)
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


async def asend(client: BaseClient, http: httpx.AsyncClient, call: Call[Any], stream: bool) -> httpx.Response:
    """The asynchronous `send`."""
    plan = attempts(client, call, http, stream=stream)
    response: httpx.Response | None = None
    try:
        step = next(plan)
        while True:
            if isinstance(step, Awaitable):
                step = plan.send(await _token(call, step))
                continue
            try:
                if isinstance(step, float):
                    await sleep(step)
                    response = None
                else:
                    response = await within(call.deadline, _afinal(client, http, step))
                    receive(client, response, _limit_of(response, stream), call.deadline)
                    if not stream or not response.is_success:
                        await response.aread()
                        _release(response)
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


def _only_awaited(token: Awaitable[str]) -> InvalidArgumentError:
    if isinstance(token, Coroutine):
        token.close()  # or Python warns that nobody awaited it
    return InvalidArgumentError("credentials: only the asynchronous client takes an async function")


async def _token(call: Call[Any], token: Awaitable[str]) -> str:
    try:
        return await within(call.deadline, token)
    except httpx.ReadTimeout as error:
        if call.deadline is None or call.deadline.left > 0:
            raise  # of the function that gets the token
        raise unsent(call) from error


async def sleep(seconds: float) -> None:
    """Wait, in whichever event loop runs."""
    import anyio  # a tenth of httpx's own import time, which a synchronous program needn't pay

    await anyio.sleep(seconds)


def _final(client: BaseClient, http: httpx.Client, request: httpx.Request) -> httpx.Response:
    """The response, of which only the headers have come, at the end of the redirects that `http` follows."""
    try:
        response = http.send(request, stream=True, follow_redirects=False)
        for hops in count():
            if (onward := redirected(client, http, response, hops)) is None:
                break
            response.close()
            response = http.send(onward, stream=True, follow_redirects=False, auth=NO_AUTH)
    except UNREADABLE as error:
        raise httpx.RemoteProtocolError(str(error)) from error
    return response


async def _afinal(client: BaseClient, http: httpx.AsyncClient, request: httpx.Request) -> httpx.Response:
    """The asynchronous `_final`."""
    try:
        response = await http.send(request, stream=True, follow_redirects=False)
        for hops in count():
            if (onward := redirected(client, http, response, hops)) is None:
                break
            await response.aclose()
            response = await http.send(onward, stream=True, follow_redirects=False, auth=NO_AUTH)
    except UNREADABLE as error:
        raise httpx.RemoteProtocolError(str(error)) from error
    return response


def _limit_of(response: httpx.Response, stream: bool) -> str:
    """The name of the limit that bounds the body of a response; empty where it is streamed."""
    if not response.is_success:
        return "error_body"
    return "" if stream else "body"


def _release(response: httpx.Response) -> None:
    """Untie a response that was read from its stream: each holds the other, which would keep the body until Python
    collects garbage the next time.
    """
    response.stream = _READ
