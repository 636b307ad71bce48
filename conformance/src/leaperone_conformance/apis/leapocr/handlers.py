"""The operations: documents in, reports and results out; webhooks and credits beside."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, foreign
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.ids import TaskIds

from .jobs import FAILURE, LIFETIME, REDACTED, DocumentJob, page_result, pages_of, stamp
from .uploads import PLACE, Storage

KEPT = 10_000
"""Jobs that are kept at most; the oldest are forgotten where there are more."""
SUBMIT, START = "POST /ocr/uploads/url", "POST /ocr/uploads/direct"
STATUS = "GET /ocr/status/{job_id}"
MODELS = (
    ("standard-v1", "Standard v1", "Baseline model, handles all cases", 1),
    ("english-pro-v1", "English Pro v1", "Premium quality, English documents only", 2),
    ("pro-v1", "Pro v1", "Highest quality, handles all cases", 3),
)
_HOOK, _EVENT = f"{PREFIX}webhook", "jobEnded"


def service_handlers(services: Services) -> Mapping[str, Handler]:
    """All operations, sharing their jobs; parts and the dashboard's webhook come outside of the API."""
    service = LeapOcrService(services)
    services.internal_routes.serve(PLACE, service.storage.put)
    services.internal_routes.serve(_HOOK, service.subscribe)
    services.clock.watch(service.deliver_due)
    return {
        SUBMIT: service.submit,
        START: service.start,
        "POST /ocr/uploads/{job_id}/complete": service.complete,
        STATUS: service.status,
        "GET /ocr/result/{job_id}": service.result,
        "DELETE /ocr/delete/{job_id}": service.delete,
        "DELETE /ocr/jobs/{job_id}": service.delete,
        "GET /ocr/models": lambda call: MockResponse.of_json(_models()),
    }


class LeapOcrService:
    """The jobs of one mock."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        self._account = services.account
        self._callbacks = services.callbacks
        self._ids = TaskIds(services.seed)
        self._jobs: dict[str, DocumentJob] = {}
        self._open: dict[str, DocumentJob] = {}
        self._made = 0
        self._hook: tuple[str, str] | None = None
        self.storage = Storage(services.seed, services.clock)
        submit = services.spec.by_key.get(SUBMIT)
        self._prices: Mapping[str, Any] = {} if submit is None else submit.definition.get("x-page-price", {})
        status = services.spec.by_key.get(STATUS)
        expires = {} if status is None else status.definition.get("x-expires", {}).get("resource", {})
        self._gone: int = expires.get("status", 200)

    def submit(self, call: Call) -> MockResponse:
        """Begin with a document by its address. Raises ApiError (402) where the credits don't cover its pages."""
        url = call.field("url")
        name = call.field("file_name") or url.partition("?")[0].rpartition("/")[2] or "document.pdf"
        job = self._job(call, name, pages_of(url, b"", call.random("pages")))
        job.source_url = url
        self._begin(job)
        created = {"job_id": job.id, "status": "pending", "created_at": stamp(job.created), "source_url": url}
        return MockResponse.of_json(created)

    def start(self, call: Call) -> MockResponse:
        """Announce a file. Raises ApiError (402) where the credits don't cover even one page."""
        job = self._job(call, call.field("file_name"), 1)
        upload = self.storage.announce(job.id, int(call.field("file_size")), call.headers)
        path = f"/ocr/uploads/{job.id}/complete"
        expires = stamp(self._clock.now() + 3600)
        about = {"job_id": job.id, "upload_id": job.id[::-1], "complete_url": path, "expires_at": expires}
        return MockResponse.of_json({**about, **upload})

    def complete(self, call: Call) -> MockResponse:
        """Begin with an uploaded file; a second time changes nothing. Raises ApiError: 404, or 400 for its parts."""
        job = self._found(call)
        if job.begun is None:
            parts = call.field("parts", [])
            problem = self.storage.missing(job.id, {part["part_number"]: part["etag"] for part in parts})
            if problem is not None:
                raise ApiError(400, f"body parts: {problem}")
            job.pages = pages_of(job.file_name, self.storage.take(job.id), call.random("pages"))
            job.price = job.pages * self._rate(job.model)
            job.unpayable = not self._account.covers(Decimal(job.price))
            self._begin(job)
        status, _ = job.state(self._clock.now())
        response = {
            "job_id": job.id,
            "status": status,
            "created_at": stamp(job.created),
            "message": "Upload completed",
        }
        return MockResponse.of_json(response)

    def status(self, call: Call) -> MockResponse:
        """The status of a job. Raises ApiError (404)."""
        return MockResponse.of_json(self._report(self._found(call)))

    def result(self, call: Call) -> MockResponse:
        """A part of the result, or 202 with the status while the job runs. Raises ApiError (404)."""
        job = self._found(call)
        now = self._clock.now()
        if job.ends > now and not job.is_deleted(now):
            return MockResponse.of_json(self._report(job), 202)
        status, done = job.state(now)
        done = 0 if job.is_deleted(now) else done
        page, limit = int(call.query.get("page", 1)), int(call.query.get("limit", 100))
        numbers = range((page - 1) * limit + 1, min(page * limit, done) + 1)
        pages = [page_result(job, number) for number in numbers]
        response = {
            **self._report(job),
            "job_id": job.id,
            "status": status,
            "model": job.model,
            "credits_used": job.price if job.paid else 0,
            "processing_time_seconds": max(0.0, min(job.ends, now) - (job.begun or job.created)),
            "completed_at": stamp(min(job.ends, now)),
            "pages": pages,
            "pagination": {"page": page, "limit": limit, "total": done, "total_pages": -(-done // limit)},
        }
        if job.format == "structured" and pages:
            response["data"] = pages[0]["data"]
        return MockResponse.of_json(response)

    def delete(self, call: Call) -> MockResponse:
        """Redact a job. Raises ApiError (404)."""
        job = self._found(call)
        job.deleted = job.deleted or self._clock.now()
        job.file_name, job.source_url, job.options = REDACTED, None, {}
        self.storage.forget(job.id)
        return MockResponse.of_json({"message": "Job deleted successfully"})

    def subscribe(self, request: InternalRequest) -> MockResponse:
        """Settings of the dashboard: the URL of webhooks, and the secret that signs them."""
        error = foreign(request)
        if error is not None:
            return error
        try:
            value = orjson.loads(request.body)
            self._hook = (str(value["url"]), str(value["secret"]))
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return MockResponse(400, "text/plain", (b'give {"url": ..., "secret": ...}',))
        return MockResponse.of_json({"url": self._hook[0]})

    def deliver_due(self) -> None:
        """Take the credits of jobs that have ended; a failed one costs nothing."""
        now = self._clock.now()
        for job in [job for job in self._open.values() if job.ends <= now]:
            del self._open[job.id]
            if job.read:
                job.price = job.read * self._rate(job.model)
                job.paid = True
                self._account.pay(Decimal(job.price))

    def _job(self, call: Call, name: str, pages: int) -> DocumentJob:
        options = {key: value for key, value in call.body.items() if key != "url"}
        rng = call.random(f"job {self._made}")
        job = DocumentJob(self._ids.uuid(rng), self._clock.now(), name, options, pages, 0)
        job.price = pages * self._rate(job.model)
        if not self._account.covers(Decimal(job.price)):
            raise ApiError(402, f"{pages} pages cost {job.price} credits, which the balance doesn't cover")
        self._made += 1
        while len(self._jobs) >= KEPT:
            oldest = next(iter(self._jobs))
            self._open.pop(oldest, None)
            self.storage.forget(oldest)
            del self._jobs[oldest]
        self._jobs[job.id] = job
        return job

    def _begin(self, job: DocumentJob) -> None:
        job.begun = self._clock.now()
        self._open[job.id] = job
        if self._hook is not None and _EVENT in self._callbacks.rules:
            url, secret = self._hook
            event = {"event_type": f"job.{job.outcome}", "event_id": f"evt-{job.id}", "job_id": job.id}
            self._callbacks.send(_EVENT, url, {**event, "status": job.outcome}, job.ends, secret)

    def _found(self, call: Call) -> DocumentJob:
        self.deliver_due()
        identifier = call.path["job_id"]
        job = self._jobs.get(identifier)
        if job is None:
            raise ApiError(404, f"There is no job {identifier}")
        if self._gone >= 400 and job.is_deleted(self._clock.now()):
            raise ApiError(self._gone, f"The job {identifier} was deleted")
        return job

    def _report(self, job: DocumentJob) -> dict[str, Any]:
        now = self._clock.now()
        status, done = job.state(now)
        report: dict[str, Any] = {
            "id": job.id,
            "job_id": job.id,
            "status": status,
            "progress": 1.0 if job.ends <= now else done / job.pages,
            "file_name": job.file_name,
            "result_format": job.format,
            "processed_pages": done,
            "total_pages": job.pages,
            "created_at": stamp(job.created),
            "updated_at": stamp(now),
        }
        if status == "failed":
            report["error_message"] = "Insufficient credits" if job.unpayable else FAILURE
        if job.is_deleted(now):
            deleted = job.deleted or job.created + LIFETIME
            report |= {"is_deleted": True, "deleted_at": stamp(deleted), "file_name": REDACTED}
        return report

    def _rate(self, model: str) -> int:
        return int(self._prices.get("credits", {}).get(model, 1))


def _models() -> dict[str, Any]:
    models = [
        {
            "name": name,
            "display_name": title,
            "description": text,
            "credits_per_page": credits,
            "priority": place,
        }
        for place, (name, title, text, credits) in enumerate(MODELS, 1)
    ]
    return {"models": models, "count": len(models)}
