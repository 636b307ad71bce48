"""The client against the mock, synchronous and asynchronous: from a document to its result and its deletion."""

import pickle
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Fault
from leapocr_client import LeapOcr, errors
from leapocr_client.models import Job, JobResult, JobStatus
from leapocr_client.plugins.parts import PIECE, UploadState
from leapocr_client.plugins.uploads import UploadInterruptedError

from .conftest import SIZE, Storage, Talk


def waited(job: Job, storage: Storage, states: list[str | Any], asynchronous: bool) -> Any:
    """Wait for a job; each report moves the mock's clock by a second."""

    def progress(report: Job) -> None:
        states.append((report.status, report.processed_pages))
        storage.app.clock.advance(1)

    wait = job.wait_async if asynchronous else job.wait
    return wait(interval=0.01, on_progress=progress)


def test_a_document_by_its_address(talk: Talk, storage: Storage) -> None:
    async def conversation(client: Any, get: Any) -> None:
        schema = {"type": "object", "properties": {"total": {"type": "number"}}}
        url = "https://example.com/2-pages.pdf"
        job = await get(client.jobs.submit(url=url, format="structured", schema=schema))
        early = await get(client.jobs.result(job_id=job.job_id))
        assert isinstance(job, Job) and isinstance(early, JobStatus) and early.status == "pending"
        states: list[Any] = []
        done = await get(waited(job, storage, states, not isinstance(client, LeapOcr)))
        assert states == [("pending", 0), ("processing", 0), ("processing", 1), ("completed", 2)]
        assert (done.status, done.progress, done.file_name) == ("completed", 1.0, "2-pages.pdf")
        result = await get(client.jobs.result(job_id=job.job_id))
        assert isinstance(result, JobResult) and result.credits_used == 2
        pages: Any = result.pages
        assert [set(page.result) for page in pages] == [{"total"}, {"total"}]
        deleted = await get(client.jobs.delete(job_id=job.job_id))
        assert deleted.message == "Job deleted successfully"
        assert (await get(client.jobs.status(job_id=job.job_id)))["is_deleted"] is True

    talk(conversation)


@pytest.mark.parametrize(("name", "status"), [("partial-3-pages", "partially_done"), ("fail", "failed")])
def test_part_of_the_pages(talk: Talk, storage: Storage, name: str, status: str) -> None:
    async def conversation(client: Any, get: Any) -> None:
        job = await get(client.jobs.submit(url=f"https://example.com/{name}.pdf"))
        asynchronous = not isinstance(client, LeapOcr)
        if status == "failed":
            with pytest.raises(errors.TaskFailedError, match="can't be read"):
                await get(waited(job, storage, [], asynchronous))
        else:
            assert (await get(waited(job, storage, [], asynchronous))).status == status

    talk(conversation)


def test_a_file_in_parts(talk: Talk, storage: Storage, document: Path) -> None:
    async def conversation(client: Any, get: Any) -> None:
        left = []
        job = await get(
            client.jobs.upload(
                document, format="markdown", parallel=2, on_progress=lambda s: left.append(len(s.missing))
            )
        )
        assert isinstance(job, Job) and sorted(left) == [0, 1, 2]
        storage.app.clock.advance(60)
        done = await get(client.jobs.status(job_id=job.job_id))
        assert (done.file_name, done.total_pages, done.result_format) == ("invoice.pdf", 4, "markdown")

    talk(conversation)
    assert sorted(number for number, _ in storage.puts) == ["1", "2", "3"]
    assert not [headers for _, headers in storage.puts if "key-of-mine" in str(headers)]
    assert {headers["content-length"] for _, headers in storage.puts} == {"5242880", str(SIZE - 2 * 5242880)}


def test_an_open_file(talk: Talk, storage: Storage) -> None:
    async def conversation(client: Any, get: Any) -> None:
        file = BytesIO(b"/Type /Page")
        job = await get(client.jobs.upload(file, file_name="scan.png", template_slug="invoice"))
        assert not file.closed
        assert (await get(client.jobs.status(job_id=job.job_id))).file_name == "scan.png"

    talk(conversation)
    [call] = storage.app.journal.of("POST /ocr/uploads/direct")
    sent = {"file_name": "scan.png", "file_size": 11, "content_type": "image/png", "template_slug": "invoice"}
    assert call.json() == sent


def test_a_part_that_fails_is_sent_again(talk: Talk, storage: Storage, document: Path) -> None:
    async def conversation(client: Any, get: Any) -> None:
        storage.statuses = [500]
        await get(client.jobs.upload(document))

    talk(conversation)
    assert len(storage.puts) == 4


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://s.example/1",
            "https://localhost/1",
            "https://127.0.0.1/1",
            "https://127.1/1",
            "https://0x7f000001/1",
        ),
        *(
            "https://[::1]/1",
            "https://[::ffff:10.0.0.1]/1",
            "https://[2002:7f00:1::1]/1",
            "https://10.0.0.1/1",
        ),
        *("https://store.internal/1", "ftp://s.example/1", "https://224.0.0.1/1"),
        *("https://127\u30020\u30020\u30021/1", "https://localhost\u3002/1", "https://store\uff0einternal/1"),
        *("https://[3fff::1]/1", "https://192.88.99.2/1", "https://[64:ff9b:1::7f00:1]/1"),
        *("https://ip6-localhost/1", "https://localhost.localdomain./1", "https://internal/1"),
        *("https://api.example@10.0.0.1/api/v1", "https://api.example:444@127.0.0.1/1"),
    ],
)
def test_nothing_is_uploaded_to_a_private_address(document: Path, url: str) -> None:
    sent: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(str(request.url))
        if request.url.path.endswith("/direct"):
            part = {"part_number": 1, "start_byte": 0, "end_byte": SIZE - 1, "upload_url": url}
            return httpx.Response(200, json={"job_id": "j", "parts": [part]})
        return httpx.Response(200, headers={"ETag": "e"}, json={"job_id": "j", "status": "pending"})

    http = httpx.Client(transport=httpx.MockTransport(handle))
    client = LeapOcr(api_key="k", base_url="https://api.example/api/v1", http_client=http, max_retries=0)
    with pytest.raises(UploadInterruptedError, match="private=True"):
        client.jobs.upload(document)
    assert len(sent) == 1
    assert client.jobs.upload(document, private=True).job_id == "j"


@pytest.mark.parametrize(
    "url",
    ["https://[::1", "https://s.example:80:80/1", "https://lo\u00adcalhost/1", "https://s.example:99999/1"],
)
@pytest.mark.parametrize("private", [False, True])
def test_an_address_that_is_no_url_interrupts_the_upload(document: Path, url: str, private: bool) -> None:
    part = {"part_number": 1, "start_byte": 0, "end_byte": SIZE - 1, "upload_url": url}
    started = httpx.Response(200, json={"job_id": "j", "parts": [part]})
    http = httpx.Client(transport=httpx.MockTransport(lambda request: started))
    client = LeapOcr(api_key="k", base_url="https://api.example/api/v1", http_client=http, max_retries=0)
    with pytest.raises(UploadInterruptedError):
        client.jobs.upload(document, private=private)


def test_a_redirect_of_the_storage_is_not_followed(document: Path) -> None:
    sent: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(str(request.url))
        if request.url.path.endswith("/direct"):
            part = {
                "part_number": 1,
                "start_byte": 0,
                "end_byte": SIZE - 1,
                "upload_url": "https://s.example/1",
            }
            return httpx.Response(200, json={"job_id": "j", "parts": [part]})
        return httpx.Response(307, headers={"Location": "http://127.0.0.1/x"})

    http = httpx.Client(transport=httpx.MockTransport(handle), follow_redirects=True)
    client = LeapOcr(api_key="k", base_url="https://api.example/api/v1", http_client=http, max_retries=0)
    with pytest.raises(UploadInterruptedError, match="status 307"):
        client.jobs.upload(document)
    assert sent[1:] == ["https://s.example/1"]


def test_an_interrupted_upload_goes_on_with_what_is_missing(
    talk: Talk, storage: Storage, document: Path
) -> None:
    async def conversation(client: Any, get: Any) -> None:
        storage.statuses = [503, 503]
        with pytest.raises(UploadInterruptedError, match="have not arrived: part 1: status 503") as caught:
            await get(client.jobs.upload(document, parallel=1))
        state: UploadState = pickle.loads(pickle.dumps(caught.value.state))
        assert not caught.value.expired and "signature" not in f"{caught.value} {state!r}"
        missing = [str(part.number) for part in state.missing]
        storage.puts.clear()
        job = await get(client.jobs.upload.resume(state, document))
        assert sorted(number for number, _ in storage.puts) == missing and "1" in missing
        assert job.job_id == state.job_id
        with pytest.raises(errors.InvalidArgumentError, match="not the 12582912 it began with"):
            await get(client.jobs.upload.resume(state, BytesIO(b"other")))

    talk(conversation)


def test_addresses_that_have_expired(talk: Talk, storage: Storage, document: Path) -> None:
    async def conversation(client: Any, get: Any) -> None:
        storage.statuses = [403]
        with pytest.raises(UploadInterruptedError, match="expired") as caught:
            await get(client.jobs.upload(document, parallel=1))
        assert caught.value.expired

    talk(conversation)
    assert len(storage.puts) == 1


def test_a_completion_without_an_answer_can_be_repeated(talk: Talk, storage: Storage, document: Path) -> None:
    async def conversation(client: Any, get: Any) -> None:
        storage.app.faults.set([Fault("reset", operation="POST /ocr/uploads/{job_id}/complete")])
        with pytest.raises(UploadInterruptedError, match="all parts have arrived") as caught:
            await get(client.jobs.upload(document))
        storage.app.faults.set([])
        storage.puts.clear()
        job = await get(client.jobs.upload.resume(caught.value.state, document))
        assert job.status == "pending" and not storage.puts

    talk(conversation)


@pytest.mark.parametrize(
    ("file", "options", "words"),
    [
        ("missing.pdf", {}, "can't be read"),
        (BytesIO(b""), {}, "is empty"),
        (BytesIO(b"x"), {"parallel": 0}, "parallel"),
        (BytesIO(b"x"), {"template_slug": "x", "instructions": "x"}, "template_slug and instructions"),
        (BytesIO(b"x"), {"template_slug": "x", "schema": {}}, "template_slug and schema"),
    ],
)
def test_what_cannot_be_sent_is_said_before(
    talk: Talk, storage: Storage, file: Any, options: Any, words: str
) -> None:
    async def conversation(client: Any, get: Any) -> None:
        with pytest.raises(errors.InvalidArgumentError, match=words):
            await get(client.jobs.upload(file, **options))
        if "template_slug" in options:
            with pytest.raises(errors.InvalidArgumentError, match=words):
                await get(client.jobs.submit(url="https://example.com/a.pdf", **options))

    talk(conversation)
    assert not storage.puts
    assert "parallel" in options or not list(storage.app.journal)


def test_a_file_is_read_as_it_is_sent(document: Path) -> None:
    sizes: list[int] = []

    class Transport(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "PUT":
                assert isinstance(request.stream, httpx.SyncByteStream)
                sizes.extend(map(len, request.stream))
                return httpx.Response(200, headers={"ETag": '"x"'})
            if request.url.path.endswith("complete"):
                return httpx.Response(200, json={"job_id": "j", "status": "pending", "created_at": "x"})
            part = {
                "part_number": 1,
                "start_byte": 0,
                "end_byte": SIZE - 1,
                "upload_url": "https://s.example/1",
            }
            return httpx.Response(200, json={"job_id": "j", "parts": [part]})

    client = LeapOcr(api_key="k", http_client=httpx.Client(transport=Transport()))
    assert client.jobs.upload(document).job_id == "j"
    assert sum(sizes) == SIZE and max(sizes) <= PIECE


def test_results_over_pages(talk: Talk, storage: Storage) -> None:
    async def conversation(client: Any, get: Any) -> None:
        job = await get(client.jobs.submit(url="https://example.com/25-pages.pdf"))
        storage.app.clock.advance(60)
        entries = client.jobs.result.pages(job_id=job.job_id, limit=10, max_pages=5).items
        found = [page async for page in entries] if hasattr(entries, "__aiter__") else list(entries)
        assert [page["page_number"] for page in found] == [*range(1, 26)]

    talk(conversation)


def test_errors(talk: Talk, storage: Storage) -> None:
    async def conversation(client: Any, get: Any) -> None:
        with pytest.raises(errors.NotFoundError) as caught:
            await get(client.jobs.status(job_id="nope"))
        assert (caught.value.code, caught.value.message) == ("NOT_FOUND", "There is no job nope")
        storage.app.account.pay(Decimal(10**9))
        with pytest.raises(errors.InsufficientCreditsError) as broke:
            await get(client.jobs.submit(url="https://example.com/a.pdf"))
        assert broke.value.code == "LESS_CREDITS"

    talk(conversation)
