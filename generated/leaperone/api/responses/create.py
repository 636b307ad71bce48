from __future__ import annotations

from typing import Literal

from leaperone._endpoint import (
    Any,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Operation,
    Streamed,
    TokenPrice,
    Unpack,
    endpoint,
)
from leaperone._features.stream import Events, streaming
from leaperone.models.model_response import ModelResponse
from leaperone.models.response_request import ResponseRequest
from leaperone.models.response_stream_event import ResponseStreamEvent

OPERATION = Operation(
    __name__,
    "POST /v1/responses",
    TokenPrice(
        "models.list",
        tokens_in=("/usage/input_tokens", "/response/usage/input_tokens"),
        tokens_out=("/usage/output_tokens", "/response/usage/output_tokens"),
        model=("/model", "/response/model"),
    ),
)
ANSWER = Json(ModelResponse)
EVENTS = Events(ResponseStreamEvent, "stream", end=None)


def request(client: BaseClient, *, body: ResponseRequest, **extra: Unpack[Extra]) -> Call[ModelResponse]:
    """The call of `responses.create`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Streamed(EVENTS)
    @staticmethod
    def stream(
        client: BaseClient,
        *,
        input: str | list[dict[str, Any]],
        model: Literal["gpt-5-nano", "gpt-5.4"] | str,
        **extra: Unpack[Extra],
    ) -> Call[ModelResponse]:
        """Answer a text or a list of inputs.

        Returns the answer as it arrives: iterate over its events. Raises StreamInterruptedError where it
        ends too early.

        `POST /v1/responses`
        Price: by token, at the model's own price, when it succeeds. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.
        """
        return method(client, input=input, model=model, **extra)

    @Method
    @staticmethod
    def create(
        client: BaseClient,
        *,
        input: str | list[dict[str, Any]],
        model: Literal["gpt-5-nano", "gpt-5.4"] | str,
        **extra: Unpack[Extra],
    ) -> Call[ModelResponse]:
        """Answer a text or a list of inputs.

        `POST /v1/responses`
        Price: by token, at the model's own price, when it succeeds. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.
        """
        return request(client, body=ResponseRequest(input=input, model=model), **extra)


method = _Methods.create.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
stream, astream = streaming(request, EVENTS)
