from __future__ import annotations

from typing import Literal

from leaperone._endpoint import (
    UNSET,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Object,
    Omit,
    Operation,
    Sequence,
    Streamed,
    TokenPrice,
    Unpack,
    endpoint,
)
from leaperone._features.stream import Events, streaming
from leaperone.models.chat_completion import ChatCompletion
from leaperone.models.chat_completion_chunk import ChatCompletionChunk
from leaperone.models.chat_completion_request import ChatCompletionRequest
from leaperone.models.chat_message import ChatMessage
from leaperone.models.chat_response_format import ChatResponseFormat
from leaperone.models.chat_tool import ChatTool
from leaperone.models.chat_tool_choice import ChatToolChoice
from leaperone.models.stream_options import StreamOptions

OPERATION = Operation(
    __name__,
    "POST /v1/chat/completions",
    TokenPrice(
        "models.list",
        most="/max_tokens",
        tokens_in=("/usage/prompt_tokens",),
        tokens_out=("/usage/completion_tokens",),
        model=("/model",),
    ),
    bucket="chat",
)
ANSWER = Json(ChatCompletion)
EVENTS = Events(ChatCompletionChunk, "stream", end="[DONE]")


def request(client: BaseClient, *, body: ChatCompletionRequest, **extra: Unpack[Extra]) -> Call[ChatCompletion]:
    """The call of `chat.create`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Streamed(EVENTS)
    @staticmethod
    def stream(
        client: BaseClient,
        *,
        messages: Sequence[ChatMessage | Object],
        model: Literal["auto", "deepseek-chat", "gpt-5-nano", "gpt-5.4"] | str,
        max_tokens: int | Omit = UNSET,
        response_format: ChatResponseFormat | Object | Omit = UNSET,
        stop: str | list[str] | Omit = UNSET,
        temperature: float | Omit = UNSET,
        tool_choice: Literal["auto", "none", "required"] | ChatToolChoice | Object | Omit = UNSET,
        tools: Sequence[ChatTool | Object] | Omit = UNSET,
        top_p: float | Omit = UNSET,
        stream_options: StreamOptions | Object | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ChatCompletion]:
        """Answer a conversation.

        Returns the answer as it arrives: iterate over its events. Raises StreamInterruptedError where it
        ends too early.

        `POST /v1/chat/completions`
        Price: by token, at the model's own price, when it succeeds. Rate limit bucket: chat. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            model: A built-in model, or one of OpenRouter's as openrouter/{provider}/{model}
            max_tokens: Upper bound of generated tokens
            stop: Where to stop; one text, or at most four
            temperature: Default: 0.7.
            top_p: Default: 1.
        """
        return method(
            client,
            messages=messages,
            model=model,
            max_tokens=max_tokens,
            response_format=response_format,
            stop=stop,
            temperature=temperature,
            tool_choice=tool_choice,
            tools=tools,
            top_p=top_p,
            stream_options=stream_options,
            **extra,
        )

    @Method
    @staticmethod
    def create(
        client: BaseClient,
        *,
        messages: Sequence[ChatMessage | Object],
        model: Literal["auto", "deepseek-chat", "gpt-5-nano", "gpt-5.4"] | str,
        max_tokens: int | Omit = UNSET,
        response_format: ChatResponseFormat | Object | Omit = UNSET,
        stop: str | list[str] | Omit = UNSET,
        temperature: float | Omit = UNSET,
        tool_choice: Literal["auto", "none", "required"] | ChatToolChoice | Object | Omit = UNSET,
        tools: Sequence[ChatTool | Object] | Omit = UNSET,
        top_p: float | Omit = UNSET,
        stream_options: StreamOptions | Object | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ChatCompletion]:
        """Answer a conversation.

        `POST /v1/chat/completions`
        Price: by token, at the model's own price, when it succeeds. Rate limit bucket: chat. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            model: A built-in model, or one of OpenRouter's as openrouter/{provider}/{model}
            max_tokens: Upper bound of generated tokens
            stop: Where to stop; one text, or at most four
            temperature: Default: 0.7.
            top_p: Default: 1.
        """
        return request(
            client,
            body=ChatCompletionRequest(
                messages=messages,
                model=model,
                max_tokens=max_tokens,
                response_format=response_format,
                stop=stop,
                temperature=temperature,
                tool_choice=tool_choice,
                tools=tools,
                top_p=top_p,
                stream_options=stream_options,
            ),
            **extra,
        )


method = _Methods.create.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
stream, astream = streaming(request, EVENTS)
