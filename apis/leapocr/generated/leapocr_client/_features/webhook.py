"""Webhooks: what the API sends by itself, parsed, distinguished, verified, and handled only once.

The plan of a delivery (`_steps`) is a generator that asks for calls to make and functions to call, carried out by a
synchronous and an asynchronous twin.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib
import inspect
import json
import os
import time
from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from .._data.model import Model, accepts, fits, required
from .._data.pointer import point
from ..errors import (
    PACKAGE,
    AnswerError,
    APIError,
    GoneError,
    InvalidArgumentError,
    NotFoundError,
    WebhookError,
)

if TYPE_CHECKING:
    from .._transport.call import Call
    from .._transport.http import AsyncClient, BaseClient, SyncClient
    from .task import Task

E = TypeVar("E")
K = TypeVar("K")
Body = bytes | str | Mapping[str, Any]


class Signature:
    """Signature of a webhook: the header that carries the HMAC in hexadecimal, the one with the Unix time at which it
    was made (empty: none), what is signed, with `{timestamp}` and `{body}` in it, and for how many seconds it is good.
    """

    def __init__(self, header: str, timestamp: str, *, algorithm: str, payload: str, tolerance: float = 300.0) -> None:
        self._header = header
        self._timestamp = timestamp
        self._algorithm = algorithm
        self._payload = payload
        self._tolerance = tolerance

    def check(self, body: Body, headers: Mapping[str, str] | None, secret: str) -> None:
        """Raise WebhookError for what the secret didn't sign, or not lately; InvalidArgumentError without the bytes."""
        if isinstance(body, Mapping):
            raise InvalidArgumentError("body: a signature is checked over the bytes as they came, not over a dict")
        given = {name.lower(): value for name, value in (headers or {}).items()}
        stamp = self._stamp(given)
        start, _, end = self._payload.replace("{timestamp}", stamp).partition("{body}")
        signed = start.encode() + (body.encode("utf-8", "replace") if isinstance(body, str) else body) + end.encode()
        expected = hmac.new(secret.encode(), signed, self._algorithm).hexdigest()
        came = self._header_of(given, self._header)
        if not hmac.compare_digest(expected.encode(), came.encode("utf-8", "replace")):
            raise WebhookError("the webhook's signature is not that of the secret")

    def _stamp(self, headers: Mapping[str, str]) -> str:
        """The time at which it was signed; raises WebhookError for none, and for one that isn't about now."""
        if not self._timestamp:
            return ""
        stamp = self._header_of(headers, self._timestamp)
        is_time = stamp.isascii() and stamp.isdigit() and len(stamp) < 16
        if not is_time or abs(time.time() - int(stamp)) > self._tolerance:
            raise WebhookError(f"the webhook was signed at {stamp[:20]!r}, too long ago or ahead to be good")
        return stamp

    def _header_of(self, headers: Mapping[str, str], name: str) -> str:
        value = headers.get(name.lower())
        if value is None:
            raise WebhookError(f"the webhook has no header {name}: nothing proves who sent it")
        return value


class Webhook:
    """One webhook of the API: the models of its payload and of the task that it tells of, if any, where the payload has
    id and state, and how it is signed, if it is.
    """

    def __init__(
        self,
        name: str,
        model: type[Model],
        *,
        task: type[Task[Any]] | None = None,
        id: str = "/id",
        state: str = "/status",
        signature: Signature | None = None,
    ) -> None:
        self.name = name
        self.model = model
        self.task = task
        self.id = id
        self.state = state
        self.signature = signature

    def admits(self, value: Mapping[str, Any]) -> bool:
        """True if a payload has all that this webhook's has to have, of the right JSON types."""
        return all(wire in value and accepts(self.model, wire, value[wire]) for wire in required(self.model))


class Delivery(Generic[E, K]):
    """A webhook that came: `event` as it says, `task` as the API reports it, None where that can't be requested.

    What matters is `task`: without a signature, anybody can send an event.
    """

    def __init__(self, event: E, task: K, key: str) -> None:
        self.event = event
        self.task = task
        self.key = key

    def __repr__(self) -> str:
        return f"Delivery(event={self.event!r}, task={self.task!r})"


def read(webhooks: tuple[Webhook, ...], body: Body, headers: Mapping[str, str] | None, secret: str) -> Any:
    """The webhook that a body is, and its payload as a model.

    Raises WebhookError for what is none of them, and for a signature that is missing, wrong or too old.
    """
    if any(webhook.signature for webhook in webhooks) and not secret:
        raise InvalidArgumentError("no webhook secret: pass secret=, or set it in the environment")
    for signature in {id(webhook.signature): webhook.signature for webhook in webhooks}.values():
        if signature is not None:
            signature.check(body, headers, secret)
    value = _object(body)
    admitted = [webhook for webhook in webhooks if webhook.admits(value)]
    if len(admitted) > 1:
        admitted = [webhook for webhook in admitted if fits(webhook.model, value)]
    if not admitted:
        names = ", ".join(webhook.name for webhook in webhooks)
        raise WebhookError(f"what came is no webhook of this API ({names}): its fields are {sorted(value)[:20]}")
    return admitted[0], admitted[0].model.from_dict(value)


def _object(body: Body) -> Mapping[str, Any]:
    if isinstance(body, Mapping):
        return body
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WebhookError("what came is no webhook: its body is not JSON") from error
    if not isinstance(value, dict):
        raise WebhookError("what came is no webhook: its body is not a JSON object")
    return value


def _addresses(value: Any) -> Iterator[str]:
    """Every web address in decoded JSON, without query and fragment, which a signed address changes."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str) and item.startswith(("http://", "https://")):
            yield item.partition("#")[0].partition("?")[0]
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


class _Receiver(Generic[E, K]):
    _webhooks: ClassVar[tuple[Webhook, ...]] = ()

    def _steps(
        self, client: BaseClient, body: Body, headers: Mapping[str, str] | None, secret: str | None
    ) -> Generator[Any, Any, Delivery[E, K] | None]:
        webhook, event = read(self._webhooks, body, headers, secret or _secret(client))
        try:
            payload = event.to_dict()
        except AnswerError as error:
            raise WebhookError(f"what came is no webhook: {error}") from None
        found, name = point(payload, webhook.id)
        if not found:  # without an id, the whole payload identifies it
            name = hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()
        key = f"{webhook.name} {name} {point(payload, webhook.state)[1]}"
        task = None
        if webhook.task is not None and webhook.signature is None:
            task = yield from _asked(client, webhook, payload, str(name) if found else "")
        is_new = yield lambda: client.seen.add(key)
        return Delivery(event, task, key) if is_new else None  # type: ignore[arg-type]  # K says whether it is None


def _asked(
    client: BaseClient, webhook: Webhook, payload: Mapping[str, Any], name: str
) -> Generator[Call[Any], Any, Task[Any]]:
    """Requests the task that a webhook is about; raises WebhookError where the two don't agree."""
    assert webhook.task is not None
    kind = webhook.task._kind
    module = importlib.import_module(f"{PACKAGE}.api.{kind.operation}")
    try:
        call = module.request(client, **{kind.parameter: name})
        task: Task[Any] = yield call
    except (NotFoundError, GoneError, InvalidArgumentError) as error:
        raise WebhookError(f"{webhook.name}: the API knows no task {name[:100]!r} (any more)") from error
    if not isinstance(task, webhook.task):
        raise WebhookError(f"{webhook.name}: the API reports no task {name[:100]!r}")
    state, claimed = getattr(task, kind.state), point(payload, webhook.state)[1]
    if getattr(task, kind.id) != name:
        raise WebhookError(f"{webhook.name}: the API reports another task than {name[:100]!r}")
    if claimed in (*kind.done, *kind.failed) and claimed != state:
        raise WebhookError(f"{webhook.name}: task {name} is said to be {claimed}, but the API says {state}")
    foreign = set(_addresses(payload)) - set(_addresses(task.to_dict()))
    if foreign:
        raise WebhookError(f"{webhook.name}: task {name} has no {min(foreign)[:200]}")
    return task


def _secret(client: BaseClient) -> str:
    return os.environ.get(f"{client._environment}_WEBHOOK_SECRET", "")


class Receiver(_Receiver[E, K]):
    """The webhooks of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def receive(
        self, body: Body, *, headers: Mapping[str, str] | None = None, secret: str | None = None
    ) -> Delivery[E, K] | None:
        """Take what came as a webhook: its raw body, and its headers where webhooks are signed.

        Without a signature the task is requested from the API, and a payload that doesn't agree with it is rejected.
        Returns None for what came before: answer 2xx, and do nothing. Raises WebhookError for what is rejected (answer
        4xx), and what a call raises when the API can't be reached (answer 5xx, and it will be sent again).
        """
        steps = self._steps(self._client, body, headers, secret)
        try:
            step = next(steps)
            while True:
                try:
                    result = step() if callable(step) else step.finish(self._client.run(step))
                except APIError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            delivery: Delivery[E, K] | None = done.value
            return delivery

    def forget(self, delivery: Delivery[E, K]) -> None:
        """Take the same webhook again when it is sent again: for a delivery that could not be worked off."""
        self._client.seen.discard(delivery.key)


class AsyncReceiver(_Receiver[E, K]):
    """The webhooks of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def receive(
        self, body: Body, *, headers: Mapping[str, str] | None = None, secret: str | None = None
    ) -> Delivery[E, K] | None:
        """The asynchronous `Receiver.receive`; the store may be asynchronous too."""
        steps = self._steps(self._client, body, headers, secret)
        try:
            step = next(steps)
            while True:
                try:
                    result = step() if callable(step) else step.finish(await self._client.arun(step))
                    result = await result if inspect.isawaitable(result) else result
                except APIError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            delivery: Delivery[E, K] | None = done.value
            return delivery

    async def forget(self, delivery: Delivery[E, K]) -> None:
        """The asynchronous `Receiver.forget`."""
        result = self._client.seen.discard(delivery.key)
        if inspect.isawaitable(result):
            await result
