"""The mock of LeapOCR: documents in parts, jobs on the clock, credits, deletion, signed webhooks."""

import hashlib
import hmac
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec, load

CHUNK = 5 * 1024 * 1024
DAYS = 24 * 3600


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leapocr")


class Caller:
    """A served mock and a client with a good key."""

    def __init__(self, app: Mock, url: str) -> None:
        self.app = app
        self.http = httpx.Client(base_url=url, headers={"X-API-Key": "key"})

    def submit(self, url: str = "https://example.com/3-pages.pdf", **options: Any) -> str:
        answer = self.http.post("/ocr/uploads/url", json={"url": url, **options})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["job_id"])

    def get(self, what: str, job: str, **query: Any) -> httpx.Response:
        return self.http.get(f"/ocr/{what}/{job}", params=query)


@pytest.fixture
def caller(spec: Spec, request: pytest.FixtureRequest) -> Iterator[Caller]:
    app = Mock(spec, api="leapocr", **getattr(request, "param", {}))
    with serve(app) as url:
        caller = Caller(app, url)
        yield caller
        caller.http.close()
    app.callbacks.close()


def start(caller: Caller, size: int) -> dict[str, Any]:
    body = {"file_name": "a.pdf", "content_type": "application/pdf", "file_size": size}
    reported: dict[str, Any] = caller.http.post("/ocr/uploads/direct", json=body).json()
    return reported


def put(url: str, content: bytes) -> httpx.Response:
    return httpx.put(url, content=content, trust_env=False)


def test_it_lives_below_its_base_path(caller: Caller) -> None:
    assert str(caller.http.base_url).endswith("/api/v1/")
    host = str(caller.http.base_url).removesuffix("/api/v1/")
    assert caller.http.get(f"{host}/ocr/models").status_code == 404


def test_a_file_in_parts(caller: Caller) -> None:
    content = b"/Type /Page " * 900_000
    reported = start(caller, len(content))
    spans = [(part["start_byte"], part["end_byte"]) for part in reported["parts"]]
    assert spans == [(0, CHUNK - 1), (CHUNK, 2 * CHUNK - 1), (2 * CHUNK, len(content) - 1)]
    etags = []
    for part, (first, last) in zip(reported["parts"], spans, strict=True):
        answer = put(part["upload_url"], content[first : last + 1])
        assert answer.headers["etag"] == f'"{hashlib.md5(content[first : last + 1]).hexdigest()}"'
        etags.append({"part_number": part["part_number"], "etag": answer.headers["etag"].strip('"')})
    complete = f"/ocr/uploads/{reported['job_id']}/complete"
    wrong = [
        etags[:2],
        [*etags[:2], {"part_number": 3, "etag": "x"}],
        [*etags, {"part_number": 4, "etag": "x"}],
    ]
    assert [caller.http.post(complete, json={"parts": parts}).status_code for parts in wrong] == [400] * 3
    assert caller.http.post(complete, json={"parts": etags}).json()["status"] == "pending"
    assert caller.http.post(complete, json={"parts": etags}).status_code == 200
    assert caller.get("status", reported["job_id"]).json()["total_pages"] == 900_000


def test_an_address_takes_what_it_was_made_for(caller: Caller) -> None:
    reported = start(caller, 10)
    url = reported["parts"][0]["upload_url"]
    assert put(url, b"short").status_code == 400
    assert put(url.replace("signature=", "signature=0"), b"0123456789").status_code == 403
    assert put(url.replace("/1?", "/2?"), b"0123456789").status_code == 403
    assert httpx.post(url, content=b"0123456789").status_code == 405
    caller.app.clock.advance(3601)
    assert put(url, b"0123456789").status_code == 403


def test_a_job_runs_by_the_clock(caller: Caller) -> None:
    job = caller.submit()
    seen = []
    for _ in range(5):
        report = caller.get("status", job).json()
        seen.append((report["status"], report["processed_pages"], caller.get("result", job).status_code))
        caller.app.clock.advance(1)
    assert seen == [
        ("pending", 0, 202),
        ("processing", 0, 202),
        ("processing", 1, 202),
        ("processing", 2, 202),
        ("completed", 3, 200),
    ]


@pytest.mark.parametrize(
    ("name", "status", "pages"), [("fail", "failed", 0), ("partial-3-pages", "partially_done", 2)]
)
def test_a_job_may_end_otherwise(caller: Caller, name: str, status: str, pages: int) -> None:
    job = caller.submit(f"https://example.com/{name}.pdf")
    caller.app.clock.advance(60)
    report = caller.get("status", job).json()
    assert (report["status"], "error_message" in report) == (status, status == "failed")
    assert len(caller.get("result", job).json()["pages"]) == pages


def test_a_long_result_comes_in_parts(caller: Caller) -> None:
    job = caller.submit("https://example.com/25-pages.pdf", format="markdown")
    caller.app.clock.advance(60)
    parts = [caller.get("result", job, page=page, limit=10).json() for page in (1, 2, 3, 4)]
    numbers = [[page["page_number"] for page in part["pages"]] for part in parts]
    assert numbers == [[*range(1, 11)], [*range(11, 21)], [*range(21, 26)], []]
    assert parts[2]["pagination"] == {"page": 3, "limit": 10, "total": 25, "total_pages": 3}
    assert all(page["result"].startswith("# Page") for page in parts[0]["pages"])


def test_a_schema_is_filled(caller: Caller) -> None:
    schema = {"type": "object", "properties": {"total": {"type": "number"}, "lines": {"type": "array"}}}
    job = caller.submit(schema=schema)
    caller.app.clock.advance(60)
    page = caller.get("result", job).json()["pages"][0]
    assert set(page["result"]) == {"total", "lines"} and isinstance(page["result"]["total"], float)


@pytest.mark.parametrize(
    "options",
    [
        {"schema": {}, "template_slug": "x"},
        {"template_slug": "x", "instructions": "x"},
    ],
)
def test_a_template_comes_alone(caller: Caller, options: dict[str, Any]) -> None:
    answer = caller.http.post("/ocr/uploads/url", json={"url": "https://example.com/a.pdf", **options})
    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR")


@pytest.mark.parametrize("caller", [{"credits": 20}], indirect=True)
@pytest.mark.parametrize(
    ("name", "model", "cost"),
    [
        ("3-pages", "standard-v1", 3),
        ("3-pages", "pro-v1", 9),
        ("partial-3-pages", "english-pro-v1", 4),
        ("fail", "pro-v1", 0),
    ],
)
def test_pages_are_paid_by_the_model(caller: Caller, name: str, model: str, cost: int) -> None:
    job = caller.submit(f"https://example.com/{name}.pdf", model=model)
    assert caller.app.account.balance == 20
    caller.app.clock.advance(60)
    assert caller.app.account.balance == 20 - cost
    assert caller.get("result", job).json()["credits_used"] == cost


@pytest.mark.parametrize("caller", [{"credits": 20}], indirect=True)
def test_pages_that_the_balance_does_not_cover(caller: Caller) -> None:
    body = {"url": "https://example.com/7-pages.pdf", "model": "pro-v1"}
    answer = caller.http.post("/ocr/uploads/url", json=body)
    assert (answer.status_code, answer.json()["code"]) == (402, "LESS_CREDITS")
    assert caller.app.account.balance == 20


def test_after_seven_days_a_job_is_redacted(caller: Caller) -> None:
    job = caller.submit("https://example.com/secret-2-pages.pdf")
    caller.app.clock.advance(7 * DAYS)
    assert len(caller.get("result", job).json()["pages"]) == 2
    caller.app.clock.advance(1)
    status, result = caller.get("status", job), caller.get("result", job)
    assert status.json()["is_deleted"] and result.json()["pages"] == []
    assert "secret" not in status.text + result.text


def test_deletion_redacts_at_once(caller: Caller) -> None:
    job = caller.submit("https://example.com/secret-2-pages.pdf")
    caller.app.clock.advance(60)
    deleted = caller.http.delete(f"/ocr/delete/{job}")
    assert deleted.json() == {"message": "Job deleted successfully"}
    texts = caller.get("status", job).text + caller.get("result", job).text
    assert "[redacted]" in texts and "secret" not in texts


@pytest.mark.parametrize("caller", [{"shapes": {"jobs": "reference"}}], indirect=True)
def test_reports_as_the_reference_has_them(caller: Caller) -> None:
    job = caller.submit()
    caller.app.clock.advance(60)
    status, result = caller.get("status", job).json(), caller.get("result", job).json()
    assert (status["job_id"], status["status"], status["progress"]) == (job, "completed", 1.0)
    assert not {"id", "total_pages", "created_at"} & status.keys()
    assert "pagination" not in result and "result" not in result["pages"][0]


def test_errors_are_those_of_the_api(caller: Caller) -> None:
    unknown = caller.get("status", "nope")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "NOT_FOUND")
    keyless = httpx.get(f"{caller.http.base_url}ocr/models")
    assert (keyless.status_code, keyless.json()["code"]) == (401, "AUTHENTICATION_ERROR")
    assert keyless.json()["error"] == {"message": "No API key was given"}
    wrong = httpx.get(f"{caller.http.base_url}ocr/models", headers={"X-API-Key": "an-invalid-key"})
    assert wrong.status_code == 401


def test_models_are_listed(caller: Caller) -> None:
    found = caller.http.get("/ocr/models").json()
    assert found["count"] == 3
    assert {model["name"]: model["credits_per_page"] for model in found["models"]}["pro-v1"] == 3


@pytest.mark.parametrize("caller", [{"private_callbacks": True}], indirect=True)
def test_webhooks_are_signed_as_the_sdk_verifies(caller: Caller) -> None:
    came: list[tuple[dict[str, str], bytes]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            came.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Receiver) as receiver:
        Thread(target=receiver.serve_forever, daemon=True).start()
        host = str(caller.http.base_url).removesuffix("/api/v1/")
        hook = {"url": f"http://127.0.0.1:{receiver.server_port}/hook", "secret": "whsec"}
        assert httpx.put(f"{host}/__mock__/webhook", json=hook).status_code == 200
        assert httpx.put(f"{host}/__mock__/webhook", json=["x"]).status_code == 400
        job = caller.submit()
        assert caller.app.callbacks.settle() and came == []
        caller.app.clock.advance(60)
        assert caller.app.callbacks.settle()
        receiver.shutdown()
    [(headers, body)] = came
    signed = headers["x-webhook-timestamp"].encode() + b"." + body
    assert headers["x-webhook-signature"] == hmac.new(b"whsec", signed, hashlib.sha256).hexdigest()
    assert job in body.decode()
