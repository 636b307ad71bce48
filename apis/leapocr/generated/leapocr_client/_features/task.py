"""Tasks: answers that report on work which goes on after the call, and that can be waited for.

The plan of a wait (`_steps`) is a generator that asks for calls to make and seconds to sleep, carried out by a
synchronous and an asynchronous twin.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Self, TypeVar, cast

from attrs import define, fields

from .._data.model import Model
from ..errors import (
    EXCERPT,
    PACKAGE,
    AnswerError,
    APIConnectionError,
    InvalidArgumentError,
    LimiterTimeoutError,
    RateLimitError,
    ServerError,
    TaskFailedError,
    TaskTimeoutError,
)
from ..types import UNSET
from .method import Bound

if TYPE_CHECKING:
    from .._transport.call import Call
    from .._transport.http import BaseClient

FIRST_INTERVAL = 1.0
TRANSIENT = (APIConnectionError, LimiterTimeoutError, RateLimitError, ServerError)

P = ParamSpec("P")
T = TypeVar("T")
E = TypeVar("E", bound="Task[Any]")


@dataclass(frozen=True)
class Kind:
    """Following of a task: the operation that reports on it and its parameter, the fields that hold id and
    state, the states in which it ends well or badly, and the usual interval and patience in seconds. `places` are
    further parameters of that operation, which the call that created the task had too; `begins` is the state of a task
    whose creation didn't say any, `ended` the model of a task that ended well, where that is one of its own.
    """

    operation: str
    parameter: str
    id: str
    state: str
    done: tuple[str, ...]
    failed: tuple[str, ...]
    every: float
    limit: float
    places: tuple[str, ...] = ()
    begins: str = ""
    ended: str = ""


@define(kw_only=True, repr=False, slots=False)
class Task(Model, Generic[E]):
    """Base of the models of tasks; E is the model of one that has ended well. A task that a client returned can be
    waited for; a copy or one made by hand, which knows no client, can't.
    """

    _kind: ClassVar[Kind]
    _client: ClassVar[Any] = None  # an instance that came from a client hides it by its own
    _places: ClassVar[Mapping[str, object]] = {}

    def _bind(self, client: BaseClient, path_values: Mapping[str, object]) -> None:
        self.__dict__["_client"] = client
        if self._kind.begins and getattr(self, self._kind.state) is UNSET:
            setattr(self, self._kind.state, self._kind.begins)
        self.__dict__["_places"] = {name: path_values[name] for name in self._kind.places}

    def __getstate__(self) -> dict[str, Any]:
        return {attribute.name: getattr(self, attribute.name) for attribute in fields(type(self))}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            setattr(self, name, value)

    def wait(
        self,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_progress: Callable[[Self], None] | None = None,
    ) -> E:
        """Ask for the task's state until it has ended; returns the task as it ended. A task of an asynchronous client
        is waited for by `await task.wait()`.

        Waits 1 s at first and then longer, up to `interval` seconds between two questions; `interval` and
        `timeout` default to what is usual for this kind of task. `on_progress` is given
        every state that comes, also partial results. Failed connections, rate limits, 429 and 5xx are survived
        while there is time. Raises TaskFailedError when the task failed, TaskTimeoutError after `timeout` seconds,
        GoneError when it has been deleted, and other APIStatusErrors as they come.
        """
        from .._transport.http import AsyncClient

        if isinstance(self._client, AsyncClient):
            return cast(E, self.wait_async(timeout=timeout, interval=interval, on_progress=on_progress))
        steps = self._start(timeout, interval, on_progress)
        step: Call[Self] | float = 0.0
        while True:
            try:
                if isinstance(step, float):
                    time.sleep(step)
                    step = steps.send(None)
                else:
                    step = steps.send(step.finish(step.client.run(step)))
            except TRANSIENT as error:
                step = steps.throw(error)
            except StopIteration as done:
                result: E = done.value
                return result

    async def wait_async(
        self,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_progress: Callable[[Self], None] | None = None,
    ) -> E:
        """The asynchronous `wait`."""
        from .._transport.send import sleep

        steps = self._start(timeout, interval, on_progress)
        step: Call[Self] | float = 0.0
        while True:
            try:
                if isinstance(step, float):
                    await sleep(step)
                    step = steps.send(None)
                else:
                    step = steps.send(step.finish(await step.client.arun(step)))
            except TRANSIENT as error:
                step = steps.throw(error)
            except StopIteration as done:
                result: E = done.value
                return result

    def __await__(self) -> Generator[Any, None, E]:
        """`await task` is `await task.wait()`, and what makes that right for type checkers. A task of no asynchronous
        client is itself, for code that awaits whatever can be awaited.
        """
        from .._transport.http import AsyncClient

        if isinstance(self._client, AsyncClient):
            return self.wait_async().__await__()
        return _itself(cast(E, self)).__await__()

    def _start(
        self, timeout: float | None, interval: float | None, on_progress: Callable[[Self], None] | None
    ) -> Generator[Call[Self] | float, Self | None, E]:
        if self._client is None:
            raise InvalidArgumentError(f"this {type(self).__name__} came from no client, so it can't be waited for")
        patience = self._kind.limit if timeout is None else timeout
        pause = self._kind.every if interval is None else interval
        return self._steps(self._client, float(patience), float(pause), on_progress)

    def _steps(
        self,
        client: BaseClient,
        timeout: float,
        interval: float,
        on_progress: Callable[[Self], None] | None,
    ) -> Generator[Call[Self] | float, Self | None, E]:
        kind = self._kind
        deadline = time.monotonic() + timeout
        pause, task, trouble = min(FIRST_INTERVAL, interval), self, None
        while not task._has_ended():
            left = deadline - time.monotonic()
            if left <= 0:
                raise TaskTimeoutError(f"{task._named()} has not ended in {timeout:g} s", task=task) from trouble
            yield min(pause, left)
            pause = min(pause * 2, interval)
            left = max(deadline - time.monotonic(), 0.1)
            longest = left if client.deadline is None else min(left, client.deadline)
            hasty = client.with_options(deadline=longest, max_retries=0)
            try:
                answer = yield self._question(hasty)
            except TRANSIENT as error:
                trouble = error
                continue
            task, trouble = _as_task(answer), None
            task._bind(client, self._places)
            if on_progress is not None:
                on_progress(task)
        if getattr(task, kind.state) in kind.failed:
            raise TaskFailedError(
                f"{task._named()} failed: {getattr(task, 'error', '') or 'no reason given'}", task=task
            )
        return task._as_ended()

    def _as_ended(self) -> E:
        """This task as the model of one that has ended."""
        name = self._kind.ended
        if not name or type(self).__name__ == name:
            return cast(E, self)
        model = getattr(importlib.import_module(f"{PACKAGE}.models"), name)
        ended: E = model(**self.__getstate__())
        ended.__dict__.update(_client=self._client, _places=self._places)
        return ended

    def _has_ended(self) -> bool:
        return getattr(self, self._kind.state) in (*self._kind.done, *self._kind.failed)

    def _named(self) -> str:
        return f"task {getattr(self, self._kind.id)} ({getattr(self, self._kind.state) or 'state unknown'})"

    def _question(self, client: BaseClient) -> Call[Self]:
        module = importlib.import_module(f"{PACKAGE}.api.{self._kind.operation}")
        own = {self._kind.parameter: getattr(self, self._kind.id)}
        call: Call[Self] = module.request(client, **self._places, **own)
        return call


async def _itself(task: E) -> E:
    return task


def _as_task(answer: T | None) -> T:
    """A response that has to be a task; raises AnswerError for another JSON value, which stays as it came."""
    if not isinstance(answer, Task):
        raise AnswerError(f"expected a task, got {str(answer)[:EXCERPT]!r}")
    return answer


class SyncWait(Bound[P, Task[E]], Generic[P, E]):
    """Creates a task and waits for its end, with the default patience."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> E:
        call = self._request(self._client, *args, **kwargs)
        return _as_task(call.finish(self._client.run(call))).wait()


class AsyncWait(Bound[P, Task[E]], Generic[P, E]):
    """The asynchronous `SyncWait`."""

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> E:
        call = self._request(self._client, *args, **kwargs)
        return await _as_task(call.finish(await self._client.arun(call))).wait_async()
