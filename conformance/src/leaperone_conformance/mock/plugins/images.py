"""Image tasks: pending → processing → uploading → completed, on the mock's clock.

The documentation shows such tasks in several shapes, which ``shapes={"images": ..., "id": ...}`` pins:

=========  ===========================================  ================================================
images     create                                       status
=========  ===========================================  ================================================
images     ``{code, msg, data: {id}}``                  ``{id, status, images: [{url}]}``
data-list  ``{id, status}``                             ``{id, status, data: [{url}]}``
envelope   ``{code, msg, data: {id}}``                  ``{code, msg, data: {id, status, images, error}}``
=========  ===========================================  ================================================

``id`` is ``uuid`` (default) or ``img``. A prompt that holds ``[fail]`` fails while it is processed,
``[partial]`` stays at all images but one, ``[refuse]`` is refused with code 1 on HTTP 200. When a task ends,
its ``callbackUrl`` is told; of a partial one as completed, since callbacks have no such state.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from leaperone_conformance.mock.answer import Answer
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.refusal import Refusal

from . import Handler, Services

CREATE = "POST /v1/images/generations"
STATUS = "GET /v1/images/generations/{id}"
SHAPES = {"images": ("images", "data-list", "envelope"), "id": ("uuid", "img")}

STAGES = ((0.0, "pending"), (1.0, "processing"), (3.0, "uploading"), (4.0, "completed"))
"""Seconds after creation at which a stage begins."""
CALLBACK = "callbackUrl"
LIFETIME = 30 * 24 * 3600
FAILURE = "Content policy violation"
_MARKER = re.compile(r"\[(fail|partial|refuse)\]")


@dataclass(frozen=True, slots=True)
class Task:
    """An image task; its state follows from the time."""

    id: str
    created: float
    urls: tuple[str, ...]
    outcome: str

    @property
    def ends(self) -> float:
        """When it is completed, partly completed or failed."""
        ends = {name: begin for begin, name in STAGES}
        return self.created + ends["uploading" if self.outcome == "failed" else "completed"]

    def state(self, now: float) -> tuple[str, list[str], str | None]:
        """Status, addresses of the images that are ready, and what went wrong."""
        age = now - self.created
        status = [name for begin, name in STAGES if age >= begin][-1]
        if self.outcome == "failed" and status in ("uploading", "completed"):
            return "failed", [], FAILURE
        if self.outcome == "partial" and status == "completed":
            return "partial", list(self.urls[: max(1, len(self.urls) - 1)]), None
        return status, list(self.urls) if status == "completed" else [], None


def handlers(services: Services) -> Mapping[str, Handler]:
    """Create and status, sharing their tasks."""
    tasks = Tasks(services)
    return {CREATE: tasks.create, STATUS: tasks.status}


class Tasks:
    """The image tasks of one mock."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        self._callbacks = services.callbacks
        self._shape = services.shapes.get("images", "images")
        self._id_form = services.shapes.get("id", "uuid")
        self._tasks: dict[str, Task] = {}

    def create(self, call: Call) -> Answer:
        """Begin a task. Raises Refusal (400) for an address that mustn't be told of its end."""
        address = call.field(CALLBACK)
        problem = None if address is None else self._callbacks.problem(address)
        if problem is not None:
            raise Refusal(400, f"body {CALLBACK}: {problem}")
        found = _MARKER.search(call.field("prompt", ""))
        marker = found.group(1) if found else ""
        if marker == "refuse":
            return Answer.of_json({"code": 1, "msg": FAILURE})
        # Equal requests make tasks of their own, the same ones in each run.
        dice = call.random(f"task {len(self._tasks)}")
        identifier = self._identifier(dice)
        outcome = {"fail": "failed", "partial": "partial"}.get(marker, "completed")
        count = int(call.field("number", 1))
        urls = tuple(f"https://cdn.example.com/images/{dice.getrandbits(48):012x}.png" for _ in range(count))
        task = self._tasks[identifier] = Task(identifier, self._clock.now(), urls, outcome)
        if address is not None and CALLBACK in self._callbacks.rules:
            self._callbacks.send(CALLBACK, address, _told(task), task.ends)
        if self._shape == "data-list":
            return Answer.of_json({"id": identifier, "status": "pending"})
        return Answer.of_json({"code": 0, "msg": "success", "data": {"id": identifier}})

    def status(self, call: Call) -> Answer:
        """How far a task is. Raises Refusal: 404 for an unknown id, 410 for a task older than 30 days."""
        task = self._tasks.get(call.path["id"])
        if task is None:
            raise Refusal(404, f"There is no image task {call.path['id']}")
        now = self._clock.now()
        if now - task.created > LIFETIME:
            raise Refusal(410, f"The image task {task.id} is older than 30 days and was deleted")
        status, urls, error = task.state(now)
        return Answer.of_json(self._shaped(task.id, status, urls, error))

    def _identifier(self, dice: Random) -> str:
        if self._id_form == "img":
            return f"img-{dice.getrandbits(48):012x}"
        return str(UUID(int=dice.getrandbits(128), version=4))

    def _shaped(self, identifier: str, status: str, urls: list[str], error: str | None) -> dict[str, Any]:
        images = [{"url": url} for url in urls]
        if self._shape == "envelope":
            record = {"id": identifier, "status": status, "images": images or None, "error": error}
            return {"code": 0, "msg": "success", "data": record}
        answer: dict[str, Any] = {"id": identifier, "status": status}
        if self._shape == "data-list":
            answer["data"] = images
        elif status != "failed":
            answer["images"] = images
        if error is not None:
            answer["error"] = error
        return answer


def _told(task: Task) -> dict[str, Any]:
    """What a callback says of a task that has ended."""
    status, urls, error = task.state(task.ends)
    if status == "failed":
        return {"id": task.id, "status": status, "error": error}
    images = [{"id": f"img-file-{number}", "url": url} for number, url in enumerate(urls, 1)]
    return {"id": task.id, "status": "completed", "images": images}
