"""Let a model answer a question with the help of two functions.

python examples/agent.py "What is 6 times 7, and what time is it?"
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from leaperone import Leaperone
from leaperone.models import ChatMessage


def multiply(a: float, b: float) -> str:
    return str(a * b)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


FUNCTIONS: dict[str, Callable[..., str]] = {"multiply": multiply, "now": now}
NUMBER = {"type": "number"}
PARAMETERS: dict[str, Any] = {
    "multiply": {"type": "object", "properties": {"a": NUMBER, "b": NUMBER}, "required": ["a", "b"]},
    "now": {"type": "object", "properties": {}},
}
TOOLS = [
    {"type": "function", "function": {"name": name, "parameters": PARAMETERS[name]}} for name in FUNCTIONS
]


def main(question: str) -> None:
    messages: list[ChatMessage | dict[str, Any]] = [{"role": "user", "content": question}]
    with Leaperone() as client:
        for _ in range(10):  # a bound on what it may cost
            response = client.chat.create(model="auto", messages=messages, tools=TOOLS)
            message = response.choices[0].message
            messages.append(message)
            if not message.tool_calls:
                print(message.content)
                return
            for call in message.tool_calls:
                try:
                    result = FUNCTIONS[call.function.name](**json.loads(call.function.arguments))
                except (KeyError, TypeError, ValueError) as error:
                    result = f"error: {error}"  # the model may try again
                print(f"{call.function.name}({call.function.arguments}) = {result}")
                messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    print("no answer after ten rounds")


if __name__ == "__main__":
    main(sys.argv[1])
