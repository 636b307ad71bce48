"""instructor."""

import instructor
from features import report
from openai import OpenAI
from pydantic import BaseModel, Field


class Person(BaseModel):
    name: str = Field(max_length=20)
    age: int = Field(ge=1, le=99)
    email: str = Field(pattern=r"^[a-z]+@[a-z]+\.com$")


def _extract(mode):
    client = instructor.from_openai(OpenAI(), mode=mode)
    requested = [{"role": "user", "content": "Ada is 36 years old, and more words follow"}]
    person = client.chat.completions.create(
        model="gpt-5-nano", response_model=Person, messages=requested, max_retries=0
    )
    assert 1 <= person.age <= 99


def tools():
    _extract(instructor.Mode.TOOLS)


def json():
    _extract(instructor.Mode.JSON)


def structured():
    _extract(instructor.Mode.JSON_SCHEMA)


def responses():
    _extract(instructor.Mode.RESPONSES_TOOLS)


if __name__ == "__main__":
    report(tools, json, structured, responses)
