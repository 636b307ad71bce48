from __future__ import annotations

from typing import Any, Literal

from leaperone._answer import Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, TokenPrice
from leaperone._stream import Events, streamed, streaming
from leaperone.models.model_response import ModelResponse
from leaperone.models.response_request import ResponseRequest
from leaperone.models.response_stream_event import ResponseStreamEvent

OPERATION = Operation(
    "responses.create",
    "unassigned",
    TokenPrice(
        "models.list",
        tokens_in=("/usage/input_tokens", "/response/usage/input_tokens"),
        tokens_out=("/usage/output_tokens", "/response/usage/output_tokens"),
        model=("/model", "/response/model"),
    ),
)


def request(client: BaseClient, *, body: ResponseRequest) -> Call[ModelResponse]:
    """Answer a text or a list of inputs.

    `POST /v1/responses`
    """
    return Call(client, "POST", "/v1/responses", Json(ModelResponse), json=body, operation=OPERATION)


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
events = streamed(request, "stream", Events(ResponseStreamEvent, end=None))
stream, astream = streaming(events)


def method(
    client: BaseClient, *, input: str | list[dict[str, Any]], model: Literal["gpt-5-nano", "gpt-5.4"] | str
) -> Call[ModelResponse]:
    return request(client, body=ResponseRequest(input=input, model=model))


method.__doc__ = request.__doc__
method_events = streamed(method, "stream", Events(ResponseStreamEvent, end=None))
