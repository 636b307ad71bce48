from __future__ import annotations

import asyncio
from typing import Any

from leaperone import APIError, AsyncLeaperone, File, Leaperone, models
from leaperone.models import ChatMessage, ContentPart, EndedImageTask


def send(
    client: Leaperone, question: str, temperature: float | None = None, tokens: int | None = None
) -> str:
    response = client.with_options(timeout=5, max_retries=0).chat.create(
        model="auto",
        messages=[{"role": "user", "content": [{"type": "text", "text": question}]}],
        temperature=temperature,
        max_tokens=tokens,
        stop=["x"],
        tool_choice={"type": "function", "function": {"name": "f"}},
        stream_options={"include_usage": True},
    )
    if response.usage:
        print(response.usage.prompt_tokens, response.usage.total_tokens)
    if response.choices[0].finish_reason == "stop":
        print("done")
    return response.choices[0].message.content or ""


def save(task: EndedImageTask) -> list[str]:
    return [image.url for image in task.images]


def main() -> None:
    client = Leaperone("sk-test")
    history: list[dict[str, Any]] = [{"role": "user", "content": "Hi"}]
    message = client.chat.create(model="auto", messages=history).choices[0].message
    history.append(message.to_dict())
    messages = [
        ChatMessage(role="system", content="x"),
        ChatMessage(role="user", content=[ContentPart(type="text", text="a"), {"type": "text", "text": "b"}]),
    ]
    messages += [message]
    messages = [*messages, message, ChatMessage(role="user", content="x")]
    with client.chat.stream(model="auto", messages=[*messages, {"role": "user", "content": "x"}]) as chunks:
        for chunk in chunks:
            for choice in chunk.choices:
                for call in choice.delta.tool_calls or []:
                    if call.function and call.function.arguments:
                        print(call.function.arguments.strip())
    response = client.responses.create(model="auto", input="Hi")
    for item in response.output:
        for part in item.content or []:
            print(part.text or "")
    client.responses.create(model="auto", input=[{"role": "user", "content": "Hi"}])
    for event in client.responses.stream(model="auto", input="Hi"):
        print(event.type)
    print([model.id for model in client.models.list().data])
    print(client.credits.balance().total + 1)
    verbose = client.audio.transcribe(file=File("x.wav"), response_format="verbose_json", language=None)
    for segment in verbose.segments:
        print(segment.start + 1, segment.text.upper())
    client.audio.speech(input="x", model=None).write_to_file("x.wav")
    print(client.address.geocode(text="x").coordinates["wgs84"].longitude + 1)
    task = client.images.create(model="gpt-4o-image", prompt="x", reference_images=["x"])
    print(save(task.wait(on_progress=lambda one: print(one.status, len(one.images or [])))))
    status = client.images.status(id=task.id)
    if status.status == "completed" and status.images:
        print(status.images[0].url)
    if isinstance(status, EndedImageTask):
        print(status.images)
    for item in client.social.tiktok.web.fetch_user_like.pages(sec_uid="1", max_pages=9).items:
        print(item)
    delivery = client.webhooks.receive(b"{}")
    if delivery is not None:
        print(delivery.task.id, delivery.event.status)


async def amain() -> None:
    async with AsyncLeaperone() as client:
        ended = await asyncio.gather(
            *(client.images.generate(model="gpt-4o-image", prompt=f"{n}", size=None) for n in range(3))
        )
        print([save(one) for one in ended])
        created = await asyncio.gather(*[client.images.create(model="m", prompt=f"{n}") for n in range(3)])
        waited = await asyncio.gather(*[task.wait_async() for task in created])
        print([save(one) for one in waited])
        async for page in client.social.bilibili.app.fetch_user_videos.pages(
            user_id="1", max_pages=2, page=None
        ):
            print(page.items, page.next)
        async for chunk in client.chat.stream(model="auto", messages=[{"role": "user", "content": "x"}]):
            print(chunk.choices[0].delta.content or "")
        try:
            print((await client.audio.transcribe(file="x.wav")).text)
        except APIError as error:
            print(error)
        raw = await client.address.structure.raw(text="x")
        print(raw.parsed.data.structure, raw.request_id)


def wrong(client: Leaperone) -> models.ImageTask:
    return client.images.generate(model="m", prompt="x")
