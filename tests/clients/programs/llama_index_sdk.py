"""LlamaIndex."""

import os

from features import report
from llama_index.core.llms import ChatMessage
from llama_index.core.tools import FunctionTool
from llama_index.llms.openai import OpenAI
from pydantic import BaseModel

model = OpenAI(model="gpt-4o-mini", api_base=os.environ["OPENAI_BASE_URL"], max_retries=0)
ASKED = [ChatMessage(role="user", content="Hello there")]


class City(BaseModel):
    """A city."""

    name: str
    people: int


def get_weather(city: str) -> str:
    """The weather of a city."""
    return f"{city}: 21 degrees"


def chat():
    assert "Hello there" in model.chat(ASKED).message.content


def stream():
    assert "Hello there" in "".join(chunk.delta or "" for chunk in model.stream_chat(ASKED))


def tools():
    tool = FunctionTool.from_defaults(get_weather)
    response = model.predict_and_call([tool], user_msg="use get_weather")
    assert "21 degrees" in str(response)


def structured():
    assert isinstance(model.as_structured_llm(City).chat(ASKED).raw, City)


if __name__ == "__main__":
    report(chat, stream, tools, structured)
