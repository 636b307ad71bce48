"""What the documentation doesn't list can be sent by every method, and a wrong name is an error that helps."""

import asyncio
import json
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors, models
from leaperone.api.chat import create as chat

from .loopback import Reply, json_reply, serve

COMPLETION = json_reply({"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 1}})
SOME: Any = {
    "extra_headers": {"X-Trace": "t", "authorization": "Bearer other"},
    "extra_query": {"beta": True, "none": None},
    "extra_body": {"seed": 7, "model": "mine", "nothing": None},
}


def test_headers_query_and_body_are_added_and_win() -> None:
    with serve(COMPLETION) as api:
        client = Leaperone("sk-x", base_url=api.url)
        client.chat.create(model="m", messages=[], **SOME)
        client.chat.create.raw(model="m", messages=[], **SOME)
        body = models.ChatCompletionRequest(model="m", messages=[])
        chat.sync(client, body=body, **SOME)

        async def twin() -> None:
            async with AsyncLeaperone("sk-x", base_url=api.url) as other:
                await other.chat.create(model="m", messages=[], **SOME)

        asyncio.run(twin())
    assert len(api.seen) == 4
    for seen in api.seen:
        assert seen.target == "/v1/chat/completions?beta=true"
        assert (seen.headers["x-trace"], seen.headers["authorization"]) == ("t", "Bearer other")
        assert json.loads(seen.body) == {"model": "mine", "messages": [], "seed": 7, "nothing": None}


def test_streams_waits_and_pages_take_them() -> None:
    done = Reply(body=b"data: [DONE]\n\n", headers={"Content-Type": "text/event-stream"})
    task = json_reply({"code": 0, "data": {"id": "t", "status": "completed"}})
    pages = [
        json_reply({"code": 200, "data": {"list": [{"id": n}], "has_more": n < 2, "max_cursor": n}})
        for n in (1, 2)
    ]
    with serve(done, task, *pages) as api:
        client = Leaperone("sk-x", base_url=api.url)
        list(client.chat.stream(model="m", messages=[], extra_query={"q": 1}))
        client.images.generate(model="m", prompt="p", extra_query={"q": 1})
        posts = client.social.douyin.app.v3.fetch_user_post_videos
        list(posts.pages(sec_user_id="u", max_pages=3, extra_query={"q": 1}))
    assert len(api.seen) == 4
    assert all("q=1" in seen.target for seen in api.seen)


def test_forms_take_fields_and_calls_without_a_body_send_one() -> None:
    with serve(json_reply({"text": "hi"}), json_reply({"data": []})) as api:
        client = Leaperone("sk-x", base_url=api.url)
        client.audio.transcribe(file=b"RIFF", extra_body={"hotwords": ["a", "b"]})
        client.models.list(extra_body={"only": "chat"})
    form, models_list = api.seen
    assert form.body.count(b'name="hotwords"') == 2
    assert json.loads(models_list.body) == {"only": "chat"}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("promt", "images.create has no parameter promt: did you mean prompt?"),
        (
            "zzz",
            r"images.create has no parameter zzz: it takes prompt, model, .*\. What .* extra_headers, extra_query",
        ),
    ],
)
def test_a_wrong_name_is_an_error_that_says_what_there_is(name: str, says: str) -> None:
    wrong: Any = {name: 1}
    client = Leaperone("sk-x", base_url="http://127.0.0.1:1")
    for kind in (errors.InvalidArgumentError, TypeError):
        with pytest.raises(kind, match=says):
            client.images.create(model="m", prompt="p", **wrong)
