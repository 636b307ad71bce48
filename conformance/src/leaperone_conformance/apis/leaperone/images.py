"""Image tasks: pending → processing → uploading → completed, on the mock's clock.

Both responses are wrapped as the live API has been seen to do it: ``{code, msg, data: {id}}`` for a created task,
``{code, msg, data: {id, status, images, error}}`` for its state. The documented shapes are made from these.

An ``id`` is a UUID, or begins with ``img-`` where the shape ``id`` is ``img``. A prompt that holds ``[fail]`` fails
while it is processed, ``[partial]`` has all images but one for a while before it is completed, ``[refuse]`` is refused
with code 1 on HTTP 200. When a task ends, its status is sent to its ``callbackUrl``. With ``[early]``, ``uploading`` is
sent too, which is documented as one of the states of callbacks; with ``[twice]``, the end is sent once more, as happens
in rare cases (Webhooks / Best Practices).
"""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.ids import TaskIds
from leaperone_conformance.mock.responses.media import picture_at

CREATE = "POST /v1/images/generations"
STATUS = "GET /v1/images/generations/{id}"

STAGES = ((0.0, "pending"), (1.0, "processing"), (3.0, "uploading"), (4.0, "completed"))
"""Seconds after creation at which a stage begins."""
KEPT = 10_000
"""ImageTasks that are kept at most; the oldest are deleted before their time where there are more."""
CALLBACK = "callbackUrl"
FAILURE = "Content policy violation"
_FILES = f"{PREFIX}images/"
_IMG = "img-"
_MARKER = re.compile(r"\[(fail|partial|refuse|early|twice)\]")
_PARTIAL = 4.0
"""Seconds between all images but one and the last one."""
_AGAIN = 1.0
"""Seconds between the two callbacks of ``[twice]``."""


@dataclass(slots=True)
class ImageTask:
    """An image task; its state follows from the time."""

    id: str
    created: float
    count: int
    outcome: str

    def begins(self, stage: str) -> float:
        """Time at which a stage begins."""
        return self.created + next(begin for begin, name in STAGES if name == stage)

    @property
    def ends(self) -> float:
        """Time at which it is completed or failed."""
        end = self.begins("uploading" if self.outcome == "failed" else "completed")
        return end + _PARTIAL if self.outcome == "partial" else end

    def state(self, now: float) -> tuple[str, int, str | None]:
        """Status, number of images that are ready, and what went wrong."""
        age = now - self.created
        status = [name for begin, name in STAGES if age >= begin][-1]
        if self.outcome == "failed" and status in ("uploading", "completed"):
            return "failed", 0, FAILURE
        if self.outcome == "partial" and status == "completed" and now < self.ends:
            return "partial", max(1, self.count - 1), None
        return status, self.count if status == "completed" else 0, None


def handlers(services: Services) -> Mapping[str, Handler]:
    """Create and status, sharing their tasks, whose images are served outside of the API."""
    tasks = ImageTasks(services)
    services.internal_routes.serve(_FILES, tasks.image)
    return {CREATE: tasks.create, STATUS: tasks.status}


class ImageTasks:
    """The image tasks of one mock."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        self._callbacks = services.callbacks
        self._shapes = services.shapes
        self._ids = TaskIds(services.seed)
        self._tasks: dict[str, ImageTask] = {}
        self._made = 0
        status = services.spec.by_key.get(STATUS)
        expires: Mapping[str, Any] = {} if status is None else status.definition.get("x-expires", {})
        # Without a documented time nothing expires.
        self._lifetime: float = expires.get("resource", {}).get("after") or float("inf")
        self._gone: int = expires.get("resource", {}).get("status", 404)
        self._url_lifetime: float = expires.get("urls", {}).get("after") or float("inf")

    def __len__(self) -> int:
        return len(self._tasks)

    def create(self, call: Call) -> MockResponse:
        """Begin a task. Raises ApiError (400) for a callback address that isn't allowed."""
        callback = call.field(CALLBACK)
        problem = None if callback is None else self._callbacks.problem(callback)
        if problem is not None:
            raise ApiError(400, f"body {CALLBACK}: {problem}")
        prompt = call.field("prompt", "")
        markers = frozenset(_MARKER.findall(prompt)) if "[" in prompt else frozenset()
        if "refuse" in markers:
            return MockResponse.of_json({"code": 1, "msg": FAILURE})
        outcome = "failed" if "fail" in markers else "partial" if "partial" in markers else "completed"
        task = self._begun(call, outcome)
        if callback is not None and CALLBACK in self._callbacks.rules:
            for due, value in _telling(task, call, markers):
                self._callbacks.send(CALLBACK, callback, value, due)
        response = MockResponse.of_json({"code": 0, "msg": "success", "data": {"id": task.id}})
        # Known without looking for the code in it.
        response.failed = False
        return response

    def status(self, call: Call) -> MockResponse:
        """The status of a task. Raises ApiError: 404 for an unknown id, 410 for a task that was deleted by its age."""
        identifier = call.path["id"]
        now = self._clock.now()
        task = self._tasks.get(identifier)
        if task is None and not self._ids.made(identifier, _IMG):
            raise ApiError(404, f"There is no image task {identifier}")
        if task is None or now - task.created > self._lifetime:
            raise ApiError(self._gone, f"The image task {identifier} is too old and was deleted")
        status, ready, error = task.state(now)
        images = [{"url": url} for url in _urls(task, ready, call)] or None
        record = {"id": task.id, "status": status, "images": images, "error": error}
        return MockResponse.of_json({"code": 0, "msg": "success", "data": record})

    def image(self, request: InternalRequest) -> MockResponse:
        """A PNG; 404 where there is none, 403 once its address has expired, as storage with signed addresses has it."""
        name, _, file = request.path.removeprefix(_FILES).partition("/")
        task = self._tasks.get(name)
        now = self._clock.now()
        files = () if task is None else (f"{number}.png" for number in range(1, task.state(now)[1] + 1))
        if request.method not in ("GET", "HEAD") or task is None or file not in files:
            return MockResponse(404, "text/plain", (b"there is no such image",))
        if now - task.ends > self._url_lifetime:
            return MockResponse(403, "text/plain", (b"this address has expired",))
        return picture_at(request.path)

    def _begun(self, call: Call, outcome: str) -> ImageTask:
        # Equal requests make tasks of their own, the same ones in each run.
        rng = call.random(f"task {self._made}")
        short = self._shapes.pick("id", rng) == "img"
        identifier = self._ids.prefixed(_IMG, rng) if short else self._ids.uuid(rng)
        now = self._clock.now()
        # Tasks are in the order of their creation: the clock never goes back.
        while self._tasks:
            oldest = next(iter(self._tasks.values()))
            if len(self._tasks) < KEPT and now - oldest.created <= self._lifetime:
                break
            del self._tasks[oldest.id]
        self._made += 1
        task = self._tasks[identifier] = ImageTask(identifier, now, int(call.field("number", 1)), outcome)
        return task


def _urls(task: ImageTask, ready: int, call: Call) -> list[str]:
    """URLs of the images that are ready, for the caller of ``call``."""
    return [address(call.headers, f"{_FILES}{task.id}/{number}.png") for number in range(1, ready + 1)]


def _telling(task: ImageTask, call: Call, markers: Set[str]) -> Iterator[tuple[float, dict[str, Any]]]:
    """The callbacks of a task, with their times."""
    if "early" in markers and task.outcome != "failed":
        yield task.begins("uploading"), {"id": task.id, "status": "uploading"}
    yield task.ends, _callback_body(task, call)
    if "twice" in markers:
        yield task.ends + _AGAIN, _callback_body(task, call)


def _callback_body(task: ImageTask, call: Call) -> dict[str, Any]:
    """The body of the callback of a task that has ended."""
    status, ready, error = task.state(task.ends)
    if status == "failed":
        return {"id": task.id, "status": status, "error": error}
    images = [
        {"id": f"img-file-{number}", "url": url} for number, url in enumerate(_urls(task, ready, call), 1)
    ]
    return {"id": task.id, "status": "completed", "images": images}
