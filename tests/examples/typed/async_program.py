import asyncio
from typing import Any

from leaperone import AsyncLeaperone
from leaperone.models import ChatMessage


async def main() -> None:
    async with AsyncLeaperone(api_key="sk-test") as client:
        messages: list[ChatMessage | dict[str, Any]] = [{"role": "user", "content": "Hi"}]
        tools = [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]
        response = await client.chat.create(model="auto", messages=messages, tools=tools, tool_choice=None)
        message = response.choices[0].message
        messages.append(message)
        for call in message.tool_calls or ():
            messages.append({"role": "tool", "tool_call_id": call.id, "content": call.function.arguments})
        await client.chat.create(model="auto", messages=messages, response_format={"type": "json_object"})
        async with client.chat.stream(model="auto", messages=messages) as chunks:
            async for chunk in chunks:
                print(chunk.choices[0].delta.content or "", end="")
        task = await client.images.create(model="gpt-4o-image", prompt="a cat")
        done = await task.wait(timeout=120)
        print(done.images[0].url)
        print((await task.wait_async()).images[0].url)
        print((await client.images.generate(model="gpt-4o-image", prompt="a dog")).images[0].url)


asyncio.run(main())
