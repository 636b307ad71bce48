"""OpenAI's SDK for Python."""

import json

import openai
from features import report
from pydantic import BaseModel, Field

client = openai.OpenAI(max_retries=0)
CITY = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
ASKED = [{"role": "user", "content": "Hello there"}]


class Person(BaseModel):
    name: str
    age: int = Field(ge=0, le=120)
    tags: list[str] = Field(min_length=2)


def chat():
    assert (
        "Hello there"
        in client.chat.completions.create(model="auto", messages=ASKED).choices[0].message.content
    )


def stream():
    with client.chat.completions.stream(model="auto", messages=ASKED) as events:
        events.until_done()
        assert "Hello there" in events.get_final_completion().choices[0].message.content


def tools():
    messages = [{"role": "user", "content": "Tokyo"}]
    tools = [{"type": "function", "function": {"name": "get_weather", "parameters": CITY}}]
    first = client.chat.completions.create(
        model="auto", messages=messages, tools=tools, tool_choice="required"
    )
    message = first.choices[0].message
    [call] = message.tool_calls
    assert json.loads(call.function.arguments) == {"city": "Tokyo"}
    messages += [message, {"role": "tool", "tool_call_id": call.id, "content": "get_weather says 21 degrees"}]
    last = client.chat.completions.create(
        model="auto", messages=messages, tools=tools, tool_choice="required"
    )
    assert "21 degrees" in last.choices[0].message.content


def structured():
    parsed = client.chat.completions.parse(model="auto", messages=ASKED, response_format=Person)
    assert len(parsed.choices[0].message.parsed.tags) >= 2
    assert client.responses.parse(model="gpt-5-nano", input="x", text_format=Person).output_parsed


def responses():
    tools = [{"type": "function", "name": "get_weather", "parameters": CITY, "strict": True}]
    given = [{"role": "user", "content": "use get_weather for Tokyo"}]
    with client.responses.stream(model="gpt-5-nano", input=given, tools=tools) as events:
        kinds = [event.type for event in events]
        first = events.get_final_response()
    assert "response.function_call_arguments.done" in kinds
    [call] = first.output
    given += [
        call.model_dump(),
        {"type": "function_call_output", "call_id": call.call_id, "output": "21 degrees"},
    ]
    last = client.responses.create(model="gpt-5-nano", input=given, tools=tools)
    assert "21 degrees" in last.output_text


def _sound():
    return client.audio.speech.create(model="moss-tts-nano", input="Hello there", voice="alloy").read()


def speech():
    assert _sound().startswith(b"RIFF")


def transcription():
    assert client.audio.transcriptions.create(model="whisper-1", file=("a.wav", _sound())).text


def errors():
    for status, kind in (
        (401, openai.AuthenticationError),
        (429, openai.RateLimitError),
        (503, openai.APIStatusError),
    ):
        try:
            client.with_options(api_key=f"sk-mock-{status}").chat.completions.create(
                model="auto", messages=ASKED
            )
        except kind as error:
            assert error.status_code == status
        else:
            raise AssertionError(status)


if __name__ == "__main__":
    report(chat, stream, tools, structured, responses, speech, transcription, errors)
