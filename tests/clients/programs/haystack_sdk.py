"""Haystack."""

import json
import os

from features import report
from haystack.components.agents import Agent
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage
from haystack.tools import tool
from haystack.utils import Secret
from pydantic import BaseModel


@tool
def get_weather(city: str) -> str:
    """The weather of a city."""
    return f"{city}: 21 degrees"


class City(BaseModel):
    name: str
    people: int


def _model(**options):
    given = {"model": "gpt-5-nano", "api_base_url": os.environ["OPENAI_BASE_URL"], "max_retries": 0}
    return OpenAIChatGenerator(**{**given, **options})


ASKED = [ChatMessage.from_user("Hello there")]


def chat():
    assert "Hello there" in _model().run(ASKED)["replies"][0].text


def stream():
    pieces = []
    _model(streaming_callback=lambda chunk: pieces.append(chunk.content)).run(ASKED)
    assert "Hello there" in "".join(pieces)


def tools():
    messages = Agent(chat_generator=_model(), tools=[get_weather]).run(
        [ChatMessage.from_user("use get_weather")]
    )["messages"]
    assert "21 degrees" in messages[-1].text


def structured():
    text = _model(generation_kwargs={"response_format": City}).run(ASKED)["replies"][0].text
    assert City.model_validate(json.loads(text))


def errors():
    try:
        _model(api_key=Secret.from_token("sk-mock-429")).run(ASKED)
    except Exception as error:  # noqa: BLE001 - Haystack wraps errors in its own
        assert "429" in str(error)
        return
    raise AssertionError


if __name__ == "__main__":
    report(chat, stream, tools, structured, errors)
