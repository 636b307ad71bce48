"""What callers write in place of models and of values: dicts, responses sent back, None, enumerations."""

import asyncio
import json
from enum import Enum, StrEnum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaperone import UNSET, AsyncLeaperone, Leaperone, errors, models
from leaperone._data.model import Model
from leaperone.webhooks import parse

from .loopback import Reply, json_reply, serve
from .odd import JSON, odd_object

CLASSES = [getattr(models, name) for name in models.__all__]
CALL = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
COMPLETION = json_reply(
    {"id": "c", "choices": [{"message": {"role": "assistant", "content": None, "tool_calls": [CALL]}}]}
)
IMAGES = [{"url": "http://x/a.png"}]


class Color(Enum):
    RED = "red"


class Size(StrEnum):
    SMALL = "256x256"


def test_dicts_models_and_responses_make_one_conversation() -> None:
    messages: list[models.ChatMessage | dict[str, Any]] = [{"role": "user", "content": "Hi"}]
    with serve(COMPLETION) as api:
        client = Leaperone("sk-x", base_url=api.url)
        message = client.chat.create(model="m", messages=messages).choices[0].message
        assert isinstance(message, models.ChatMessage)
        messages.append(message)
        messages.append(models.ChatMessage(role="tool", tool_call_id="c1", content="4"))
        client.chat.create(model="m", messages=tuple(messages), tools=[{"type": "function"}])
    assert json.loads(api.seen[-1].body) == {
        "model": "m",
        "messages": [
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": None, "tool_calls": [CALL]},
            {"role": "tool", "tool_call_id": "c1", "content": "4"},
        ],
        "tools": [{"type": "function"}],
    }


def test_none_leaves_out_what_is_optional_everywhere() -> None:
    message: Any = models.ChatMessage(role="user", content=None, name=None)
    nothing: Any = {"temperature": None, "tools": None}
    done = Reply(body=b"data: [DONE]\n\n", headers={"Content-Type": "text/event-stream"})
    replies = [COMPLETION, done, json_reply({"text": "hi"}), json_reply({"code": 200, "data": {}})]
    with serve(*replies) as api:
        client = Leaperone("sk-x", base_url=api.url)
        client.chat.create(model="m", messages=[message], **nothing)
        list(client.chat.stream(model="m", messages=[message], **nothing))
        client.audio.transcribe(file=b"RIFF", language=None, response_format=None)
        client.social.bilibili.app.fetch_user_videos(user_id="1", page=None)
    body = {"model": "m", "messages": [{"role": "user", "content": None}]}
    assert [json.loads(seen.body) for seen in api.seen[:2]] == [body, {**body, "stream": True}]
    assert b"language" not in api.seen[2].body
    assert api.seen[3].target.endswith("?user_id=1")


def test_pages_begin_at_the_first_where_the_page_is_none() -> None:
    last = json_reply({"code": 200, "data": {"items": [{"id": 1}], "has_more": False}})
    with serve(last) as api:
        client = Leaperone("sk-x", base_url=api.url)
        videos = client.social.bilibili.app.fetch_user_videos
        assert list(videos.pages(user_id="1", page=None, max_pages=1).items) == [{"id": 1}]


@pytest.mark.parametrize(
    "call",
    [
        lambda client, none: client.chat.create(model=none, messages=[]),
        lambda client, none: client.images.status(id=none),
        lambda client, none: client.social.bilibili.web.fetch_one_video(bv_id=none),
        lambda client, none: client.social.bilibili.app.fetch_user_videos.pages(
            user_id=none, max_pages=1
        ).items.__next__(),
        lambda client, none: client.audio.speech(input=none),
    ],
)
def test_required_parameters_refuse_none(call: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"model|id|input"):
        call(Leaperone("sk-x", base_url="http://127.0.0.1:1"), None)


def test_enumerations_are_sent_by_their_values() -> None:
    created = json_reply({"code": 0, "data": {"id": "t", "status": "completed", "images": IMAGES}})
    with serve(created, created, json_reply({"code": 200, "data": {}})) as api:
        client = Leaperone("sk-x", base_url=api.url)
        wrong: Any = Color.RED
        client.images.create(model="m", prompt=wrong, size=Size.SMALL)
        client.images.status(id=wrong)
        client.social.bilibili.web.fetch_one_video(bv_id=wrong)
    assert json.loads(api.seen[0].body) == {"model": "m", "prompt": "red", "size": "256x256"}
    assert api.seen[1].target.endswith("/red")
    assert api.seen[2].target.endswith("?bv_id=red")


def test_an_ended_task_is_a_task_of_its_own_type() -> None:
    async def twin(url: str) -> models.EndedImageTask:
        async with AsyncLeaperone("sk-x", base_url=url) as client:
            task = await client.images.create(model="m", prompt="p")
            return await task.wait(interval=0.01)

    created = json_reply({"code": 0, "data": {"id": "t"}})
    done = json_reply({"code": 0, "data": {"id": "t", "status": "completed", "images": IMAGES, "new": 1}})
    with serve(created, done, created, done, created, done) as api:
        client = Leaperone("sk-x", base_url=api.url)
        ended = client.images.create(model="m", prompt="p").wait(interval=0.01)
        for one in (ended, client.images.generate(model="m", prompt="p"), asyncio.run(twin(api.url))):
            assert type(one) is models.EndedImageTask
            assert isinstance(one, models.ImageTask)
            assert one.images[0].url == "http://x/a.png"
            assert one.to_dict()["images"] == IMAGES
        assert ended.wait() is ended


def test_an_ended_task_without_what_is_promised_raises_nothing() -> None:
    with serve(json_reply({"code": 0, "data": {"id": "t", "status": "completed"}})) as api:
        ended = Leaperone("sk-x", base_url=api.url).images.generate(model="m", prompt="p")
    assert not ended.images
    assert ended.to_dict()["status"] == "completed"


HELD = st.recursive(
    JSON | st.just(UNSET) | st.sampled_from([Color.RED, Size.SMALL]) | odd_object(models.ImageTask).map(models.ImageTask.from_dict),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_whatever_a_model_holds_can_be_dumped(data: st.DataObject) -> None:
    """Responses as they may come, with anything that a program puts into them."""
    model: type[Model] = data.draw(st.sampled_from(CLASSES))
    value = model.from_dict(data.draw(odd_object(model)))
    value.additional_properties.update(data.draw(st.dictionaries(st.text(max_size=4), HELD, max_size=3)))
    assert "UNSET" not in json.dumps(value.to_dict()).replace('"UNSET"', "")


def test_events_and_addresses_can_be_dumped() -> None:
    data = json.dumps({"structure": "prov=浙江省\tcity=杭州市", "status": "OK"}, ensure_ascii=False)
    chunk = {"choices": [{"index": 0, "delta": {"content": "A"}}]}
    stream = f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n".encode()
    done = Reply(body=stream, headers={"Content-Type": "text/event-stream"})
    with serve(json_reply({"RequestId": "r", "Data": data}), done) as api:
        client = Leaperone("sk-x", base_url=api.url)
        address = client.address.structure(text="x")
        address.data_text = UNSET  # as a program that changed `data` does
        assert json.loads(json.dumps(address.to_dict()))["Data"]["status"] == "OK"
        assert [
            json.loads(json.dumps(one.to_dict())) for one in client.chat.stream(model="m", messages=[])
        ] == [chunk]
    event = {"id": "t", "status": "completed", "images": IMAGES}
    assert json.loads(json.dumps(parse(event).to_dict())) == event
