"""Pydantic AI."""

import asyncio

from features import report
from pydantic import BaseModel, Field
from pydantic_ai import Agent, NativeOutput, PromptedOutput
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel


class City(BaseModel):
    name: str
    degrees: int = Field(ge=-90, le=60)


def _agent(model=None, **options):
    agent = Agent(model or OpenAIChatModel("gpt-5-nano"), **options)

    @agent.tool_plain
    def get_weather(city: str) -> str:
        """The weather of a city."""
        return f"{city}: 21 degrees"

    return agent


def chat():
    assert "Hello there" in _agent().run_sync("Hello there").output


def stream():
    async def run():
        async with _agent().run_stream("use get_weather") as result:
            return await result.get_output()

    assert "21 degrees" in asyncio.run(run())


def tools():
    result = _agent().run_sync("use get_weather for Tokyo")
    assert "21 degrees" in result.output
    assert result.usage.requests == 2


def structured():
    for output in (City, NativeOutput(City), PromptedOutput(City)):
        assert isinstance(_agent(output_type=output).run_sync("use get_weather").output, City)


def responses():
    model = OpenAIResponsesModel("gpt-5-nano")
    assert "21 degrees" in _agent(model).run_sync("use get_weather").output
    assert isinstance(_agent(model, output_type=City).run_sync("Tokyo").output, City)


if __name__ == "__main__":
    report(chat, stream, tools, structured, responses)
