"""The client reads every shape that the mock can answer in, alone and mixed, with the same result."""

import asyncio
import itertools
from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from leaperone import APIError, AsyncLeaperone, Leaperone
from leaperone_conformance.mock import Fault, Mock, serve
from leaperone_conformance.mock.responses.shapes import ANY, options
from leaperone_conformance.spec import load
from scripts.files import read_json

from .generate.conftest import parameters_of

SPEC = load("leaperone")
SINGLE = [{option: value} for option, values in options(SPEC).items() for value in (*values, ANY)]
MIXED = [
    dict(zip(("images", "id"), values, strict=True))
    for values in itertools.product(options(SPEC)["images"], options(SPEC)["id"])
]


LEDGER = read_json(Path(__file__).parents[1] / "generated/ledger.json")["operations"]
SOCIAL = next(
    LEDGER[key]
    for key, operation in sorted(SPEC.by_key.items())
    if key.startswith("GET /v1/social-media/data/")
    and all(
        one["schema"].get("type") == "string"
        for one in operation.definition.get("parameters", ())
        if one.get("required")
    )
)
"""An operation of social media whose parameters are texts."""


def social(client: Leaperone) -> Any:
    """What the operation answers."""
    method: Any = reduce(getattr, SOCIAL.split("."), client)
    return method(**dict.fromkeys(parameters_of(method, required=True), "x"))


@pytest.fixture(params=[{}, *SINGLE, *MIXED], ids=str)
def app(request: pytest.FixtureRequest) -> Mock:
    shapes: Mapping[str, str] = request.param
    return Mock(SPEC, shapes=shapes)


@pytest.fixture
def client(app: Mock) -> Iterator[Leaperone]:
    with serve(app) as url, Leaperone(api_key="sk-test", base_url=url, max_retries=0) as client:
        yield client


def test_an_image_task_is_one_type(app: Mock, client: Leaperone) -> None:
    task = client.images.create(model="gpt-4o-image", prompt="a lake", number=2)
    assert client.images.status(id=task.id).status == "pending"
    app.clock.advance(5)
    ended = task.wait(timeout=10, interval=0.05)
    assert (ended.id, ended.status) == (task.id, "completed")
    assert isinstance(ended.images, list)
    assert len({image.url for image in ended.images}) == 2


def test_a_failed_image_task_says_why(app: Mock, client: Leaperone) -> None:
    task = client.images.create(model="gpt-4o-image", prompt="[fail]")
    app.clock.advance(5)
    ended = client.images.status(id=task.id)
    assert (ended.status, ended.error) == ("failed", "Content policy violation")


def test_a_refusal_is_an_error(client: Leaperone) -> None:
    with pytest.raises(APIError, match="Content policy violation"):
        client.images.create(model="gpt-4o-image", prompt="[refuse]")


def test_social_media_addresses_and_videos(client: Leaperone) -> None:
    assert social(client).data
    structure = client.address.structure(text="浙江省杭州市余杭区文一西路969号").data.structure
    assert structure.fields["road"] == "文一西路"
    found = client.social.video.extract(url="https://v.douyin.com/L4FJNR3/")
    assert (found.data is None) == bool(found.raw)


def test_errors_have_their_message(app: Mock, client: Leaperone) -> None:
    app.faults.set([Fault("status", status=403)])
    with pytest.raises(APIError, match="not available"):
        social(client)


def test_asynchronously(app: Mock) -> None:
    async def run(url: str) -> None:
        async with AsyncLeaperone(api_key="sk-test", base_url=url, max_retries=0) as client:
            task = await client.images.create(model="gpt-4o-image", prompt="a lake")
            app.clock.advance(5)
            assert (await task.wait_async(timeout=10, interval=0.05)).status == "completed"

    with serve(app) as url:
        asyncio.run(run(url))
