"""OpenAI Agents."""

import asyncio

from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, Runner, function_tool
from features import report
from openai import AsyncOpenAI
from pydantic import BaseModel


@function_tool
def get_weather(city: str) -> str:
    """The weather of a city."""
    return f"{city}: 21 degrees, says get_weather"


class Report(BaseModel):
    city: str
    degrees: int


def _agent(**options):
    return Agent(name="one", **{"model": OpenAIChatCompletionsModel("gpt-5-nano", AsyncOpenAI()), **options})


def chat():
    assert "Hello there" in Runner.run_sync(_agent(), "Hello there").final_output


def stream():
    async def run():
        result = Runner.run_streamed(_agent(tools=[get_weather]), "use get_weather")
        async for _ in result.stream_events():
            pass
        return result.final_output

    assert "21 degrees" in asyncio.run(run())


def tools():
    assert (
        "21 degrees"
        in Runner.run_sync(_agent(tools=[get_weather]), "use get_weather", max_turns=4).final_output
    )


def required_tools():
    settings = ModelSettings(tool_choice="required")
    agent = _agent(tools=[get_weather], model_settings=settings, reset_tool_choice=False)
    assert "21 degrees" in Runner.run_sync(agent, "Tokyo", max_turns=4).final_output


def structured():
    assert isinstance(Runner.run_sync(_agent(output_type=Report), "Tokyo").final_output, Report)


def responses():
    agent = _agent(model="gpt-5-nano", tools=[get_weather])
    assert "21 degrees" in Runner.run_sync(agent, "use get_weather", max_turns=4).final_output


if __name__ == "__main__":
    report(chat, stream, tools, required_tools, structured, responses)
