"""The image conversation: create, poll, images; on a clock that the test moves."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from leaperone_conformance.apis.leaperone.images import KEPT, ImageTasks
from leaperone_conformance.mock import Call, Clock, Mock, serve
from leaperone_conformance.mock.handlers import Services
from leaperone_conformance.mock.http.internal_routes import InternalRoutes
from leaperone_conformance.mock.responses.default import DefaultResponses
from leaperone_conformance.mock.responses.shapes import Shapes
from leaperone_conformance.mock.state.billing import Account
from leaperone_conformance.mock.state.webhooks import Webhooks
from leaperone_conformance.spec import Spec, load
from leaperone_conformance.values.sampler import Sampler

PATH = "/v1/images/generations"
DAY = 24 * 3600


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _mock(spec: Spec, **shapes: str) -> Iterator[tuple[httpx.Client, Clock]]:
    app = Mock(spec, shapes=shapes)
    with serve(app) as url, httpx.Client(base_url=url, headers={"X-API-Key": "sk-test"}) as client:
        yield client, app.clock


def _create(client: httpx.Client, prompt: str = "a lake", number: int = 1) -> Any:
    response = client.post(PATH, json={"model": "gpt-4o-image", "prompt": prompt, "number": number})
    assert response.status_code == 200, response.text
    return response.json()


def _states(client: httpx.Client, clock: Clock, identifier: str) -> list[str]:
    """The states that are seen by asking four times a second for ten seconds, each once."""
    seen: list[str] = []
    for _ in range(40):
        status = client.get(f"{PATH}/{identifier}").json()["data"]["status"]
        if status not in seen[-1:]:
            seen.append(status)
        clock.advance(0.25)
    return seen


@pytest.mark.parametrize(
    ("prompt", "states"),
    [
        ("a lake", ["pending", "processing", "uploading", "completed"]),
        ("a [fail] lake", ["pending", "processing", "failed"]),
        ("a [partial] lake", ["pending", "processing", "uploading", "partial", "completed"]),
    ],
)
def test_a_task_goes_through_its_states(spec: Spec, prompt: str, states: list[str]) -> None:
    with _mock(spec) as (client, clock):
        assert _states(client, clock, _create(client, prompt)["data"]["id"]) == states


def test_a_task_stands_still_while_the_clock_does(spec: Spec) -> None:
    with _mock(spec) as (client, _):
        identifier = _create(client)["data"]["id"]
        assert {client.get(f"{PATH}/{identifier}").json()["data"]["status"] for _ in range(5)} == {"pending"}


@pytest.mark.parametrize(("prompt", "ready"), [("lakes", 3), ("[partial]", 2), ("[fail]", 0)])
def test_as_many_images_as_asked_for(spec: Spec, prompt: str, ready: int) -> None:
    with _mock(spec) as (client, clock):
        identifier = _create(client, prompt, number=3)["data"]["id"]
        clock.advance(5)
        record = client.get(f"{PATH}/{identifier}").json()["data"]
        assert len({image["url"] for image in record["images"] or []}) == ready
        assert (record["error"] is not None) == (prompt == "[fail]")


def test_a_refusal_on_http_200(spec: Spec) -> None:
    with _mock(spec) as (client, _):
        assert _create(client, "[refuse]")["code"] == 1


def test_an_unknown_task_is_404_and_an_old_one_410(spec: Spec) -> None:
    with _mock(spec) as (client, clock):
        assert client.get(f"{PATH}/a1b2c3d4-e5f6-7890-abcd-ef1234567890").status_code == 404
        identifier = _create(client)["data"]["id"]
        clock.advance(30 * DAY)
        assert client.get(f"{PATH}/{identifier}").json()["data"]["status"] == "completed"
        clock.advance(1)
        gone = client.get(f"{PATH}/{identifier}")
        assert gone.status_code == 410
        assert identifier in gone.json()["error"]["message"]


def test_an_image_can_be_had_for_an_hour(spec: Spec) -> None:
    with _mock(spec) as (client, clock):
        identifier = _create(client, number=2)["data"]["id"]
        clock.advance(4)
        addresses = [image["url"] for image in client.get(f"{PATH}/{identifier}").json()["data"]["images"]]
        pictures = [httpx.get(address) for address in addresses]
        assert [(answer.status_code, answer.headers["content-type"]) for answer in pictures] == [
            (200, "image/png")
        ] * 2
        assert all(answer.content.startswith(b"\x89PNG\r\n\x1a\n") for answer in pictures)
        assert pictures[0].content != pictures[1].content
        clock.advance(3600)
        assert httpx.get(addresses[0]).status_code == 200
        clock.advance(1)
        assert [httpx.get(address).status_code for address in addresses] == [403, 403]
        assert client.get(f"{PATH}/{identifier}").json()["data"]["status"] == "completed"


@pytest.mark.parametrize("prompt", ["a lake", "[fail]", "[partial]"])
def test_there_are_no_images_but_those_that_are_ready(spec: Spec, prompt: str) -> None:
    with _mock(spec) as (client, clock):
        identifier = _create(client, prompt, number=2)["data"]["id"]
        places = [f"/__mock__/images/{identifier}/{name}" for name in ("1.png", "2.png", "3.png", "x", "")]
        assert {client.get(place).status_code for place in places} == {404}
        clock.advance(4)
        ready = {"a lake": 2, "[fail]": 0, "[partial]": 1}[prompt]
        assert [client.get(place).status_code for place in places] == [200] * ready + [404] * (5 - ready)


@pytest.mark.parametrize("host", ["a b", 'x"y', "", "h:port"])
def test_a_host_that_is_none_gets_no_invalid_address(spec: Spec, host: str) -> None:
    with _mock(spec) as (client, clock):
        identifier = _create(client)["data"]["id"]
        clock.advance(4)
        image = client.get(f"{PATH}/{identifier}", headers={"Host": host}).json()["data"]["images"][0]
        assert image["url"].startswith("http://mock.invalid/")


@pytest.mark.parametrize("form", ["uuid", "img"])
def test_tasks_are_forgotten_but_known_to_be_gone(spec: Spec, form: str) -> None:
    app = Mock(spec, shapes={"id": form})
    transport = httpx.ASGITransport(app)

    async def run() -> list[int]:
        async with httpx.AsyncClient(
            transport=transport, base_url="http://mock", headers={"X-API-Key": "sk-test"}
        ) as client:
            body = {"model": "m", "prompt": "a lake"}
            ids = []
            for _ in range(200):
                ids.append((await client.post(PATH, json=body)).json()["data"]["id"])
                app.clock.advance(DAY)
            changed = ids[5][:-1] + ("0" if ids[5][-1] != "0" else "1")
            return [(await client.get(f"{PATH}/{id_}")).status_code for id_ in (ids[0], ids[-1], changed)]

    assert asyncio.run(run()) == [410, 200, 404]


def test_the_table_of_tasks_stays_level(spec: Spec) -> None:
    clock = Clock()
    generator = Sampler(spec)
    callbacks = Webhooks(spec, clock, private=False, public=False)
    generic, variants = DefaultResponses(spec, generator, 0), Shapes(spec, generator, {})
    tasks = ImageTasks(
        Services(spec, 0, clock, generator, generic, variants, Account(), callbacks, InternalRoutes())
    )
    call = Call(spec.by_key[f"POST {PATH}"], {}, {}, {}, {"prompt": "a lake"}, {}, b"0")
    for _ in range(KEPT):
        tasks.create(call)
        clock.advance(3 * DAY / 100)
        assert len(tasks) <= 1001
    for _ in range(KEPT + 1):
        tasks.create(call)
    assert len(tasks) == KEPT


def test_equal_requests_make_tasks_of_their_own_the_same_in_each_run(spec: Spec) -> None:
    runs = []
    for _ in range(2):
        with _mock(spec) as (client, _clock):
            runs.append([_create(client)["data"]["id"] for _ in range(3)])
    assert runs[0] == runs[1]
    assert len(set(runs[0])) == 3


def test_time_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="back"):
        Clock().advance(-1)
