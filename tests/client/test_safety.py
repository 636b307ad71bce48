"""One client in many threads, in one event loop after the other, and what it gives and raises, copied and pickled."""

import asyncio
import copy
import gc
import pickle
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaperone import AsyncLeaperone, errors, models

from .loopback import Reply, json_reply, serve

DONE = {"id": "t", "status": "completed", "images": [{"url": "https://cdn.example/1.png"}]}
PENDING = {"id": "t", "status": "pending"}
LOOPS: list[Callable[[Callable[[], Awaitable[Any]]], Any]] = [
    lambda main: anyio.run(main, backend="asyncio"),
    lambda main: anyio.run(main, backend="trio"),
]


@pytest.mark.parametrize("run", LOOPS, ids=["asyncio", "trio"])
def test_calls_retries_and_waits_in_any_event_loop(
    run: Callable[[Callable[[], Awaitable[Any]]], Any],
) -> None:
    async def main() -> object:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url) as client:
            task = await client.images.create(model="m", prompt="p")
            return (await task.wait_async(interval=0.01)).status

    busy = json_reply({"error": {"message": "busy"}}, 503, Retry_After="0")
    with serve(busy, json_reply(PENDING), json_reply(PENDING), json_reply(DONE)) as api:
        assert run(main) == "completed"
    assert len(api.seen) == 4


@pytest.mark.parametrize("run", LOOPS, ids=["asyncio", "trio"])
def test_streams_in_any_event_loop(run: Callable[[Callable[[], Awaitable[Any]]], Any]) -> None:
    async def main() -> list[str]:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url) as client:
            async with client.chat.stream(model="auto", messages=[]) as chunks:
                return [chunk.id async for chunk in chunks]

    events = b'data: {"id": "c", "choices": []}\n\ndata: [DONE]\n\n'
    with serve(Reply(headers={"Content-Type": "text/event-stream"}, parts=[events])) as api:
        assert run(main) == ["c"]


def test_one_client_in_one_event_loop_after_the_other() -> None:
    """Connections stay open between calls, and those of a loop that has ended can't be used again."""

    async def twice() -> list[Any]:
        return [(await client.models.list()).data for _ in range(2)]

    with serve(json_reply({"object": "list", "data": []})) as api:
        client = AsyncLeaperone(api_key="sk-x", base_url=api.url)
        assert [asyncio.run(twice()) for _ in range(2)] == [[[], []]] * 2
        assert anyio.run(twice, backend="trio") == [[], []]
        gc.collect()
        assert len(client._connections._made) <= 2  # those of loops that are over are forgotten
    assert len(api.seen) == 6


def test_a_given_http_client_is_used_in_every_loop() -> None:
    async def once() -> int:
        return len((await client.models.list()).data)

    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"object": "list", "data": []}))
    client = AsyncLeaperone(api_key="sk-x", http_client=httpx.AsyncClient(transport=transport))
    assert [asyncio.run(once()) for _ in range(2)] == [0, 0]


RACE = """
import sys, threading
sys.setswitchinterval(1e-6)
import httpx, leaperone

answer = {"RequestId": "r", "Data": '{"structure": "road=x"}', "choices": [{"message": {"content": "hi"}}]}
http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json=answer)))
client = leaperone.Leaperone(api_key="sk-x", base_url="http://test", http_client=http)
start = threading.Barrier(24)
found = []

def use(number):
    start.wait()
    if number % 2:
        found.append(client.address.structure(text="x").data.structure.fields["road"])
    else:
        found.append(client.chat.create(model="auto", messages=[]).choices[0].message.content)

threads = [threading.Thread(target=use, args=(number,)) for number in range(24)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(20)
print(sorted(found) == ["hi"] * 12 + ["x"] * 12)
"""


def test_threads_race_for_what_is_loaded_on_first_use() -> None:
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", RACE], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("True\n", "")


TEXT = st.text(max_size=20)
STATUS = st.builds(
    errors.status_error,
    st.integers(400, 599),
    st.dictionaries(st.sampled_from(["x-request-id", "retry-after"]), st.from_regex(r"\A[0-9]{1,3}\Z")),
    st.binary(max_size=30)
    | st.builds('{{"error": {{"message": {}, "code": "c"}}}}'.format, st.just('"m"')).map(str.encode),
)
ERRORS = st.one_of(
    STATUS,
    st.builds(errors.InvalidArgumentError, TEXT),
    st.builds(errors.APIConnectionError, TEXT, sent=st.booleans()),
    st.builds(errors.APITimeoutError, TEXT, sent=st.booleans()),
    st.builds(
        errors.BudgetExceededError,
        TEXT,
        needed=st.none() | st.decimals(allow_nan=False),
        remaining=st.decimals(allow_nan=False),
    ),
    st.builds(errors.LimiterTimeoutError, TEXT, wait=st.floats(0, 99)),
    st.builds(errors.RemovedOperationError, TEXT, TEXT),
    st.builds(errors.AnswerError, TEXT, content=st.binary(max_size=20)),
    st.builds(errors.StreamInterruptedError, TEXT, content=st.binary(max_size=20)),
    st.builds(
        lambda kind, text, name: kind(text, task=models.ImageTask.from_dict({"id": name})),
        st.sampled_from([errors.TaskFailedError, errors.TaskTimeoutError]),
        TEXT,
        TEXT,
    ),
)


@settings(deadline=None)
@given(ERRORS, st.booleans())
def test_errors_are_copied_and_pickled_whole(error: errors.APIError, noted: bool) -> None:
    if noted:
        error.add_note("a note")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert (str(twin), twin.args, vars(twin)) == (str(error), error.args, vars(error))


def test_every_error_is_among_those_that_are_pickled() -> None:
    """A new error with arguments of its own has to be added above."""

    def kinds(base: type[errors.APIError]) -> set[type[errors.APIError]]:
        return {base}.union(*(kinds(kind) for kind in base.__subclasses__()))

    built = {errors.InvalidArgumentError, errors.APIConnectionError, errors.AnswerError, errors.TaskError}
    built |= {errors.BudgetExceededError, errors.LimiterTimeoutError, errors.RemovedOperationError}
    covered = set().union(*(kinds(kind) for kind in (*built, errors.APIStatusError)))
    own = {kind for kind in kinds(errors.APIError) - covered if "__init__" in vars(kind)}
    assert not own
