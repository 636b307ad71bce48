"""Waiting for a task: bounded, polite, and honest about how it ended."""

import asyncio
import copy
import json
import math
import pickle
from types import SimpleNamespace
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors, models
from leaperone._features import task as _task

from .loopback import Loopback, Reply, json_reply, serve

CREATED = json_reply({"code": 0, "msg": "success", "data": {"id": "t1"}})


def state(status: str, **more: Any) -> Reply:
    return json_reply({"id": "t1", "status": status, **more})


def client(api: Loopback, **settings: Any) -> Leaperone:
    return Leaperone(api_key="sk-x", base_url=api.url, **settings)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_task, "FIRST_INTERVAL", 0.01)


IMAGES = [{"url": "https://cdn.example/1.png"}]


def test_every_state_is_shown_until_the_end() -> None:
    seen: list[Any] = []
    states = ["pending", "processing", "unheard-of", "uploading"]
    partial = state("partial", data=IMAGES)
    with serve(CREATED, *map(state, states), partial, state("completed", images=IMAGES * 2)) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="a cat")
        ended = task.wait(interval=0.01, on_progress=seen.append)
    assert [one.status for one in seen] == [*states, "partial", "completed"]
    assert len(seen[-2].images) == 1
    assert isinstance(ended, models.ImageTask)
    assert ended.to_dict() == seen[-1].to_dict()
    assert ended.wait() is ended
    assert {one.target for one in api.seen[1:]} == {"/v1/images/generations/t1"}


def test_generate_is_create_and_wait() -> None:
    with serve(CREATED, state("completed", images=IMAGES)) as api:
        assert client(api).images.generate(model="gpt-4o-image", prompt="a cat").status == "completed"


def test_asynchronous_twins() -> None:
    async def both(url: str) -> list[Any]:
        async with AsyncLeaperone(api_key="sk-x", base_url=url) as one:
            task = await one.images.create(model="gpt-4o-image", prompt="a cat")
            first = await task.wait_async(interval=0.01)
            return [first.status, (await one.images.generate(model="gpt-4o-image", prompt="a cat")).status]

    done = state("completed", images=IMAGES)
    with serve(CREATED, state("pending"), done, CREATED, done) as api:
        assert asyncio.run(both(api.url)) == ["completed", "completed"]


def test_failed_task_is_an_error_of_its_own() -> None:
    with serve(CREATED, state("failed", error="content policy")) as api:
        with pytest.raises(errors.TaskFailedError, match="content policy") as caught:
            client(api).images.generate(model="gpt-4o-image", prompt="x")
    assert caught.value.task.status == "failed"


def test_deleted_and_unknown_tasks_raise_at_once() -> None:
    for status, kind in ((410, errors.GoneError), (404, errors.NotFoundError)):
        with serve(CREATED, json_reply({"error": {"message": "no"}}, status)) as api:
            with pytest.raises(kind):
                client(api).images.generate(model="gpt-4o-image", prompt="x")
        assert len(api.seen) == 2


def test_timeout_is_obeyed_and_the_task_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock that only the pauses of the wait move: together they are as long as it may take."""
    pauses: list[float] = []
    monkeypatch.setattr(
        _task, "time", SimpleNamespace(monotonic=lambda: math.fsum(pauses), sleep=pauses.append)
    )
    with serve(CREATED, state("processing")) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="x")
        with pytest.raises(
            errors.TaskTimeoutError, match=r"t1 \(processing\) has not ended in 0\.2 s"
        ) as caught:
            task.wait(timeout=0.2, interval=60)
    assert math.fsum(pauses) == pytest.approx(0.2)
    assert caught.value.task.status == "processing"
    assert isinstance(caught.value, TimeoutError)


def test_transient_trouble_is_survived() -> None:
    trouble = [
        Reply(cut=True),
        json_reply({}, 500),
        json_reply({}, 429, Retry_After="0"),
        json_reply({}, 520),
    ]
    with serve(CREATED, *trouble, state("completed", images=IMAGES)) as api:
        task = client(api, max_retries=0).images.create(model="gpt-4o-image", prompt="x")
        assert task.wait(interval=0.01).status == "completed"


def test_timeout_names_the_trouble() -> None:
    with serve(CREATED, json_reply({}, 500)) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="x")
        with pytest.raises(errors.TaskTimeoutError) as caught:
            task.wait(timeout=0.1, interval=0.01)
    assert isinstance(caught.value.__cause__, errors.ServerError)


def test_a_task_without_a_client_cannot_be_waited_for() -> None:
    with serve(CREATED) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="x")
    for other in (models.ImageTask(id="t1"), pickle.loads(pickle.dumps(task)), copy.deepcopy(task)):
        assert other == models.ImageTask(id="t1", status=other.status, code=other.code, msg=other.msg)
        with pytest.raises(errors.InvalidArgumentError, match="came from no client"):
            other.wait()


def test_an_asynchronous_task_is_awaited() -> None:
    async def ended(url: str) -> list[Any]:
        async with AsyncLeaperone(api_key="sk-x", base_url=url) as one:
            task = await one.images.create(model="gpt-4o-image", prompt="a cat")
            return [(await task.wait(interval=0.01)).status, (await task).status]

    with serve(CREATED, state("processing"), state("completed", images=IMAGES)) as api:
        assert asyncio.run(ended(api.url)) == ["completed", "completed"]


def test_a_task_of_a_synchronous_client_is_itself_where_everything_is_awaited() -> None:
    async def itself(task: models.ImageTask) -> models.ImageTask:
        return await task

    with serve(CREATED) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="a cat")
    assert asyncio.run(itself(task)) is task
    assert len(api.seen) == 1


def test_a_new_task_has_a_state_that_is_json() -> None:
    with serve(CREATED) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="a cat")
    assert task.status == "pending"
    assert json.loads(json.dumps(task.to_dict()))["status"] == "pending"
