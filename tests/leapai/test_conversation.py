"""The client against the mock, synchronous and asynchronous, in both formats of URLs: from a model to its remixes."""

from io import BytesIO
from typing import Any

import pytest

from leapai_client import LeapAI, errors
from leapai_client.hooks import UrlFormat
from leapai_client.models import ImageModel, Inference, ModelVersion, Remix, Sample
from leaperone_conformance.mock import Mock

from .conftest import Talk, waiting

PUBLIC = "26a1a203-3a46-42cb-8cfa-f4de075907d8"
WEIGHTS = "8b1b897c-d66d-45a6-b8d7-8e32421d02cf"


async def model_of(client: Any, get: Any, title: str = "Me") -> str:
    made = await get(client.models.create(title=title, subject_keyword="@me"))
    return str(made.id)


def test_from_a_model_to_a_remix(talk: Talk, mock: Mock) -> None:
    async def conversation(client: Any, get: Any) -> None:
        model = await get(client.models.create(title="Me", subject_keyword="@me", subject_type="Person"))
        assert isinstance(model, ImageModel) and (model.title, model.subject_type) == ("Me", "Person")
        name = model.id
        files = await get(client.samples.upload(model_id=name, files=[b"one", BytesIO(b"two")]))
        urls = await get(client.samples.upload_urls(model_id=name, images=["https://example.com/3.png"]))
        assert [type(sample) for sample in [*files, *urls]] == [Sample] * 3
        assert (await get(client.samples.get(model_id=name, sample_id=files[0].id))).uri == files[0].uri
        archived = await get(client.samples.archive(model_id=name, sample_id=files[0].id))
        left = await get(client.samples.list(model_id=name))
        assert archived.id == files[0].id and [sample.id for sample in left] == [files[1].id, urls[0].id]

        version = await get(client.models.train(model_id=name, base_weights_id=WEIGHTS, steps=500))
        assert isinstance(version, ModelVersion) and (version.status, version.steps) == ("queued", 500)
        trained = await get(waiting(version, mock))
        assert trained.status == "finished" and trained.weights.id == WEIGHTS
        assert [entry.id for entry in await get(client.versions.list(model_id=name))] == [version.id]

        job = await get(client.inferences.create(model_id=name, prompt="@me", number_of_images=3))
        assert isinstance(job, Inference) and (job.state, job.images) == ("queued", [])
        done = await get(waiting(job, mock))
        assert (done.state, len(done.images)) == ("finished", 3)

        remix = await get(
            client.remixes.from_url(model_id=name, image_url=done.images[0].uri, prompt="as a sketch")
        )
        assert isinstance(remix, Remix)
        remixed = await get(waiting(remix, mock))
        assert (remixed.source_image_uri, len(remixed.images)) == (done.images[0].uri, 1)

    talk(conversation)


def test_remix_of_a_file(talk: Talk, mock: Mock) -> None:
    async def conversation(client: Any, get: Any) -> None:
        remix = await get(client.remixes.from_file(model_id=PUBLIC, files=b"png", prompt="x", mode="canny"))
        assert (await get(waiting(remix, mock))).status == "finished"

    talk(conversation)
    body = mock.journal.of("POST /api/v1/images/models/{modelId}/remix").last.body
    assert b'filename="' in body and b"canny" in body


def test_failures(talk: Talk, mock: Mock) -> None:
    async def conversation(client: Any, get: Any) -> None:
        name = await model_of(client, get)
        training = await get(client.models.train(model_id=name, base_weights_id=WEIGHTS))
        with pytest.raises(errors.TaskFailedError):
            await get(waiting(training, mock))
        with pytest.raises(errors.BadRequestError, match="no version that was trained"):
            await get(client.inferences.create(model_id=name, prompt="x"))
        job = await get(client.inferences.create(model_id=PUBLIC, prompt="[fail]"))
        with pytest.raises(errors.TaskFailedError):
            await get(waiting(job, mock))

    talk(conversation)


def test_what_is_deleted_is_gone(talk: Talk, mock: Mock) -> None:
    async def conversation(client: Any, get: Any) -> None:
        name = await model_of(client, get)
        assert [model.id for model in await get(client.models.list())] == [name]
        await get(client.models.delete(model_id=name))
        with pytest.raises(errors.NotFoundError):
            await get(client.models.get(model_id=name))
        job = await get(client.inferences.create(model_id=PUBLIC, prompt="x"))
        await get(client.inferences.delete(model_id=PUBLIC, inference_id=job.id))
        with pytest.raises(errors.NotFoundError):
            await get(client.inferences.get(model_id=PUBLIC, inference_id=job.id))
        remix = await get(client.remixes.from_url(model_id=PUBLIC, image_url="https://a.example", prompt="x"))
        other = await model_of(client, get)
        await get(client.projects.delete(project_id=remix.project_id))
        with pytest.raises(errors.NotFoundError):
            await get(client.models.get(model_id=other))
        with pytest.raises(errors.NotFoundError):
            await get(client.projects.delete(project_id=remix.project_id))

    talk(conversation)


def test_answers_are_opened(talk: Talk) -> None:
    """What is inside of data is returned; the whole answer is beside it."""

    async def conversation(client: Any, get: Any) -> None:
        raw = await get(client.models.create.raw(title="Me", subject_keyword="@me"))
        assert raw.content.startswith(b'{"data":{') and raw.parsed.title == "Me"

    talk(conversation)


def test_a_list_in_an_object(talk: Talk) -> None:
    async def conversation(client: Any, get: Any) -> None:
        name = await model_of(client, get)
        raw = await get(client.models.list.raw(return_in_object=True))
        assert raw.content.startswith(b'{"data":{"data":[') and [model.id for model in raw.parsed] == [name]
        images = ["https://example.com/1.png"]
        added = await get(client.samples.upload_urls(model_id=name, images=images, return_in_object=True))
        assert [type(sample) for sample in added] == [Sample]

    talk(conversation)


def test_pages_of_inferences(talk: Talk) -> None:
    async def conversation(client: Any, get: Any) -> None:
        made = [(await get(client.inferences.create(model_id=PUBLIC, prompt="x"))).id for _ in range(5)]
        entries = client.inferences.list.pages(model_id=PUBLIC, page_size=2, max_pages=9).items
        found = [page async for page in entries] if hasattr(entries, "__aiter__") else list(entries)
        assert [entry["id"] for entry in found] == made[::-1]

    talk(conversation)


@pytest.mark.parametrize("shape", ["page", "gateway"])
def test_errors(shape: str) -> None:
    from leaperone_conformance.mock import create_app, serve

    app = create_app("leapai", shapes={"errors": shape})
    with serve(app) as url:
        client = LeapAI(api_key="token", base_url=url)
        with pytest.raises(errors.NotFoundError) as caught:
            client.models.get(model_id="nope")
        assert caught.value.message == "There is no model nope"
        assert caught.value.code == ("ERROR_CODE" if shape == "page" else None)
        stranger = LeapAI(api_key="an-invalid-token", base_url=url)
        with pytest.raises(errors.AuthenticationError, match="not valid"):
            stranger.models.list()


def test_webhooks_are_read() -> None:
    client = LeapAI(api_key="token")
    body = b'{"id": "a1", "state": "finished", "images": [{"id": "i", "uri": "https://a.example/1.png"}]}'
    delivery: Any = client.webhooks.receive(body)
    assert (delivery.event.id, delivery.event.state, delivery.task) == ("a1", "finished", None)
    assert client.webhooks.receive(body) is None
    with pytest.raises(errors.WebhookError):
        client.webhooks.receive(b'{"state": "finished"}')


def test_either_format(talk: Talk, mock: Mock, word: str) -> None:
    """The new format first, the old after a 404; what is learnt is told once, and holds for the operation."""
    reported: list[UrlFormat] = []

    async def conversation(client: Any, get: Any) -> None:
        name = await model_of(client, get)
        assert reported == []
        for _ in range(3):
            await get(client.models.get(model_id=name))
        assert [(entry.operation, entry.format) for entry in reported] == [("models.get", word)]
        with pytest.raises(errors.NotFoundError):
            await get(client.models.get(model_id="nope"))
        await get(client.samples.list(model_id=name))

    talk(conversation, on_url_format=reported.append)
    assert [(entry.operation, entry.format) for entry in reported] == [
        ("models.get", word),
        ("samples.list", word),
    ]
    paths = [(call.path.rpartition("/images/")[2], call.status) for call in mock.journal]
    assert len([path for path, status in paths if status == 404]) == (3 if word == "old" else 1)
    assert paths.count(("models/modelId", 200)) == (3 if word == "old" else 0)


def test_a_post_makes_one_thing(talk: Talk, mock: Mock) -> None:
    """A 404 has made nothing, so the other format makes the first; nothing else leads to another attempt."""

    async def conversation(client: Any, get: Any) -> None:
        for _ in range(2):
            await get(client.inferences.create(model_id=PUBLIC, prompt="x"))
        assert len(await get(client.inferences.list(model_id=PUBLIC))) == 2

    talk(conversation)
    made = mock.journal.of("POST /api/v1/images/models/{modelId}/inferences")
    assert [call.status for call in made] == [200, 200]
