"""LangChain."""

import openai
from features import report
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, Field


@tool
def get_weather(city: str) -> str:
    """The weather of a city."""
    return f"{city}: 21 degrees"


class Person(BaseModel):
    name: str
    age: int = Field(ge=0, le=120)


def _model(**options):
    return ChatOpenAI(model="gpt-5-nano", max_retries=0, **options)


def _to_the_end(model):
    messages = [HumanMessage("use get_weather for Tokyo")]
    for _ in range(4):
        message = model.invoke(messages)
        messages.append(message)
        for call in message.tool_calls:
            messages.append(ToolMessage(get_weather.invoke(call["args"]), tool_call_id=call["id"]))
        if not message.tool_calls:
            return len(messages), message.text
    raise AssertionError("no end")


def chat():
    assert "Hello there" in _model().invoke("Hello there").text


def stream():
    assert "Hello there" in "".join(chunk.text for chunk in _model().stream("Hello there"))


def tools():
    count, text = _to_the_end(_model().bind_tools([get_weather], tool_choice="any"))
    assert (count, "21 degrees" in text) == (4, True)


def structured():
    for method in ("json_schema", "function_calling"):
        assert isinstance(_model().with_structured_output(Person, method=method).invoke("Ada"), Person)


def responses():
    count, text = _to_the_end(_model(use_responses_api=True).bind_tools([get_weather]))
    assert (count, "21 degrees" in text) == (4, True)


def errors():
    try:
        _model(api_key="sk-mock-429").invoke("x")
    except openai.RateLimitError:
        return
    raise AssertionError


if __name__ == "__main__":
    report(chat, stream, tools, structured, responses, errors)
