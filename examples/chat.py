"""Chat on the terminal; what the model says is shown as it arrives. An empty line ends it.

python examples/chat.py
"""

from leaperone import Leaperone, errors
from leaperone.models import ChatMessage


def answer(client: Leaperone, messages: list[ChatMessage]) -> str:
    """Print the answer while it comes, and return all of it."""
    parts: list[str] = []
    with client.chat.stream(model="auto", messages=messages) as chunks:
        for chunk in chunks:
            if chunk.choices and (text := chunk.choices[0].delta.content):
                print(text, end="", flush=True)
                parts.append(text)
    print()
    return "".join(parts)


def main() -> None:
    messages = [ChatMessage(role="system", content="Answer in one sentence.")]
    with Leaperone() as client:
        while question := input("> "):
            messages.append(ChatMessage(role="user", content=question))
            try:
                said = answer(client, messages)
            except errors.APIError as error:
                print(f"[{error}]")
                messages.pop()  # as if it had not been asked
            else:
                messages.append(ChatMessage(role="assistant", content=said))


if __name__ == "__main__":
    main()
