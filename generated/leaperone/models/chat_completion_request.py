from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Object, Omit, Sequence, define

if TYPE_CHECKING:
    from leaperone.models.chat_message import ChatMessage
    from leaperone.models.chat_response_format import ChatResponseFormat
    from leaperone.models.chat_tool import ChatTool
    from leaperone.models.chat_tool_choice import ChatToolChoice
    from leaperone.models.stream_options import StreamOptions


@define(kw_only=True, repr=False)
class ChatCompletionRequest(Model):
    """The JSON object ChatCompletionRequest.

    Attributes:
        model: A built-in model, or one of OpenRouter's as openrouter/{provider}/{model}
        max_tokens: Upper bound of generated tokens
        stop: Where to stop; one text, or at most four
        stream_: Default: False.
        temperature: Default: 0.7.
        top_p: Default: 1.
    """

    messages: Sequence[ChatMessage | Object]
    model: Literal["auto", "deepseek-chat", "gpt-5-nano", "gpt-5.4"] | str
    max_tokens: int | Omit = UNSET
    response_format: ChatResponseFormat | Object | Omit = UNSET
    stop: str | list[str] | Omit = UNSET
    stream_: bool | Omit = UNSET
    temperature: float | Omit = UNSET
    tool_choice: Literal["auto", "none", "required"] | str | ChatToolChoice | Object | Omit = UNSET
    tools: Sequence[ChatTool | Object] | Omit = UNSET
    top_p: float | Omit = UNSET
    stream_options: StreamOptions | Object | Omit = UNSET

    _wire: ClassVar = {"stream_": "stream"}
    _models: ClassVar = ("ChatMessage", "ChatResponseFormat", "ChatTool", "ChatToolChoice", "StreamOptions")
