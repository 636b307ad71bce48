"""LiteLLM."""

import io
import json

import litellm
from features import report
from pydantic import BaseModel

ASKED = [{"role": "user", "content": "Hello there"}]
MODEL = "openai/gpt-5-nano"
CITY = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": CITY}}]


class Person(BaseModel):
    name: str
    age: int


def chat():
    assert "Hello there" in litellm.completion(model=MODEL, messages=ASKED).choices[0].message.content


def stream():
    chunks = list(litellm.completion(model=MODEL, messages=ASKED, stream=True))
    assert "Hello there" in litellm.stream_chunk_builder(chunks).choices[0].message.content


def tools():
    messages = [{"role": "user", "content": "Tokyo"}]
    for _ in range(4):
        message = (
            litellm.completion(model=MODEL, messages=messages, tools=TOOLS, tool_choice="required")
            .choices[0]
            .message
        )
        messages.append(message.model_dump())
        for call in message.tool_calls or []:
            assert json.loads(call.function.arguments) == {"city": "Tokyo"}
            messages.append({"role": "tool", "tool_call_id": call.id, "content": "21 degrees"})
        if not message.tool_calls:
            break
    assert "21 degrees" in message.content


def structured():
    content = (
        litellm.completion(model=MODEL, messages=ASKED, response_format=Person).choices[0].message.content
    )
    assert Person.model_validate_json(content)


def responses():
    tools = [{"type": "function", "name": "get_weather", "parameters": CITY}]
    output = litellm.responses(model=MODEL, input="use get_weather", tools=tools).output
    assert [item.name for item in output] == ["get_weather"]


def _sound():
    return litellm.speech(model="openai/moss-tts-nano", input="Hello there", voice="alloy").content


def speech():
    assert _sound().startswith(b"RIFF")


def transcription():
    file = io.BytesIO(_sound())
    file.name = "a.wav"
    assert litellm.transcription(model="openai/whisper-1", file=file).text


def errors():
    for status, kind in (
        (401, litellm.AuthenticationError),
        (429, litellm.RateLimitError),
        (400, litellm.BadRequestError),
    ):
        try:
            litellm.completion(model=MODEL, messages=ASKED, api_key=f"sk-mock-{status}", max_retries=0)
        except kind:
            continue
        raise AssertionError(status)


if __name__ == "__main__":
    report(chat, stream, tools, structured, responses, speech, transcription, errors)
