"""What the tests of several APIs use: a spec's judgement of values, and conversations with either kind of client."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from leaperone_conformance.spec import Spec

Conversation = Callable[..., Any]


def body_of(spec: Spec, operation: str) -> str:
    """The pointer to the schema of what an operation is sent."""
    media = next(iter(spec.by_key[operation].bodies.values()))
    assert media.schema is not None
    return media.schema


def takes(spec: Spec, operation: str, body: Any) -> bool:
    """Whether the spec lets an operation be sent this."""
    return spec.validator(body_of(spec, operation)).is_valid(body)


def answers(spec: Spec, operation: str, status: int, value: Any) -> bool:
    """Whether the spec lets an operation answer with this."""
    response = spec.by_key[operation].response(status)
    assert response is not None
    schema = response.content["application/json"].schema
    assert schema is not None
    return spec.validator(schema).is_valid(value)


def talking(connect: Callable[..., Any]) -> Callable[..., Any]:
    """Runs a conversation, `async def conversation(client, get)`, with a client that `connect` makes with the options
    given; `get` gives what a call gives, awaiting it where that is needed.
    """

    async def get(value: Any) -> Any:
        return await value if inspect.isawaitable(value) else value

    async def talked(conversation: Conversation, **options: Any) -> Any:
        client = connect(**options)
        try:
            return await conversation(client, get)
        finally:
            await get(client.close())

    return lambda conversation, **options: asyncio.run(talked(conversation, **options))
