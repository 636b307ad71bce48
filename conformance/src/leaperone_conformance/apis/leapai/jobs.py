"""The operations that go on after the call: trainings, inferences and remixes, their images and webhooks."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.ids import TaskIds
from leaperone_conformance.mock.responses.media import picture_at

from .resources import GenerationJob, Model, keep, stamp

FILES = f"{PREFIX}leapai/"
_HOOK = "webhookUrl"
_TAKES = 4.0
"""Seconds from the beginning of a job to its end."""
_FAIL = "[fail]"
_SIZE, _STEPS, _SEED, _STRENGTH = 1024, 50, 4523184, 7
_WEIGHTS = "stable-diffusion-1-5"
_AVOID = "asymmetric, watermarks"
_PAGE = 20

T = TypeVar("T")


class Jobs:
    """The jobs of one mock. ``model_of`` finds the model of a call."""

    def __init__(self, services: Services, ids: TaskIds, model_of: Callable[[Call], Model]) -> None:
        self._clock = services.clock
        self._callbacks = services.callbacks
        self._ids = ids
        self._model_of = model_of
        self._made = 0

    def train(self, call: Call) -> MockResponse:
        """Queue a training. Raises ApiError: 404, or 403 for a model that is there for all."""
        model = own(self._model_of(call))
        good = bool(model.samples) and _FAIL not in model.facts["title"]
        weights = {"id": call.field("baseWeightsId", _WEIGHTS)}
        facts = {"steps": call.field("steps", 1000), "weights": weights, "model": model.report()}
        job = self._begun(call, model.versions, good, 0, facts)
        self._tell(call, job)
        return wrapped(self._version(job))

    def versions(self, call: Call) -> MockResponse:
        """The trainings of a model. Raises ApiError (404)."""
        return wrapped([self._version(job) for job in self._model_of(call).versions.values()])

    def version(self, call: Call) -> MockResponse:
        """A training. Raises ApiError (404)."""
        return wrapped(self._version(found(self._model_of(call).versions, call, "versionId")))

    def infer(self, call: Call) -> MockResponse:
        """Begin to make images. Raises ApiError: 404, or 400 for a model that wasn't trained."""
        model = self._trained(call)
        version = call.field("version")
        if version is not None and version not in model.versions:
            raise ApiError(404, f"There is no version {version}")
        facts = {
            **_drawn(call),
            "width": call.field("width", _SIZE),
            "height": call.field("height", _SIZE),
            "promptStrength": call.field("promptStrength", _STRENGTH),
            "modelId": [model.id],
            "upscalingOption": call.field("upscaleBy", "x1"),
        }
        job = self._drawing(call, model.inferences, facts)
        return wrapped(self._inference(call, job))

    def inferences(self, call: Call) -> MockResponse:
        """A page of the inferences of a model, the latest first. Raises ApiError (404)."""
        now = self._clock.now()
        jobs = list(reversed(self._model_of(call).inferences.values()))
        if call.query.get("onlyFinished") is True:
            jobs = [job for job in jobs if job.state(now) == "finished"]
        size = int(call.query.get("pageSize", _PAGE))
        start = (int(call.query.get("page", 1)) - 1) * size
        return wrapped([self._inference(call, job) for job in jobs[start : start + size]])

    def inference(self, call: Call) -> MockResponse:
        """An inference. Raises ApiError (404)."""
        return wrapped(self._inference(call, found(self._model_of(call).inferences, call, "inferenceId")))

    def delete_inference(self, call: Call) -> MockResponse:
        """Delete an inference and its images. Raises ApiError (404)."""
        jobs = self._model_of(call).inferences
        del jobs[found(jobs, call, "inferenceId").id]
        return wrapped({})

    def remix(self, call: Call, project: str) -> MockResponse:
        """Begin to remix an image, by its address or as a file. Raises ApiError: 404, or 400 for an untrained model."""
        model = self._trained(call)
        source = call.field("imageUrl") or address(call.headers, f"{FILES}source/1.png")
        facts = {
            **_drawn(call),
            "mode": call.field("mode", "canny"),
            "sourceImageUri": source,
            "modelId": model.id,
            "projectId": project,
        }
        job = self._drawing(call, model.remixes, facts)
        return wrapped(self._remix(call, job))

    def remixed(self, call: Call) -> MockResponse:
        """A remix. Raises ApiError (404)."""
        return wrapped(self._remix(call, found(self._model_of(call).remixes, call, "remixId")))

    def _trained(self, call: Call) -> Model:
        model = self._model_of(call)
        if not model.is_trained(self._clock.now()):
            raise ApiError(400, f"The model {model.id} has no version that was trained")
        return model

    def _drawing(self, call: Call, jobs: dict[str, GenerationJob], facts: Mapping[str, Any]) -> GenerationJob:
        count = int(call.field("numberOfImages", 1))
        job = self._begun(call, jobs, _FAIL not in call.field("prompt"), count, facts)
        self._tell(call, job)
        return job

    def _begun(
        self,
        call: Call,
        jobs: dict[str, GenerationJob],
        good: bool,
        count: int,
        facts: Mapping[str, Any],
    ) -> GenerationJob:
        now = self._clock.now()
        # Equal requests make jobs of their own, the same ones in each run.
        identifier = self._ids.uuid(call.random(f"job {self._made}"))
        self._made += 1
        job = GenerationJob(identifier, now, now + _TAKES, "finished" if good else "failed", count, facts)
        keep(jobs, identifier, job)
        return job

    def _tell(self, call: Call, job: GenerationJob) -> None:
        hook = call.field(_HOOK)
        if hook is not None and _HOOK in self._callbacks.rules:
            report: dict[str, Any] = {"id": job.id, "state": job.outcome, "status": job.outcome}
            if job.count:
                report["images"] = _images(call, job, job.ends)
            self._callbacks.send(_HOOK, hook, report, job.ends)

    def _version(self, job: GenerationJob) -> dict[str, Any]:
        now = self._clock.now()
        weights = job.facts["weights"] if job.state(now) == "finished" else None
        report = {"id": job.id, "createdAt": stamp(job.created), "status": job.state(now)}
        return {**report, **job.facts, "weights": weights}

    def _inference(self, call: Call, job: GenerationJob) -> dict[str, Any]:
        now = self._clock.now()
        report = {"id": job.id, "createdAt": stamp(job.created), "state": job.state(now)}
        return {**report, "status": job.state(now), **job.facts, "images": _images(call, job, now)}

    def _remix(self, call: Call, job: GenerationJob) -> dict[str, Any]:
        now = self._clock.now()
        report = {"id": job.id, "createdAt": stamp(job.created), "status": job.state(now)}
        return {**report, **job.facts, "images": _images(call, job, now)}


def own(model: Model) -> Model:
    """The model; raises ApiError (403) for one that is there for all."""
    if model.public:
        raise ApiError(403, f"The model {model.id} is not yours")
    return model


def found(things: Mapping[str, T], call: Call, name: str) -> T:
    """The resource that a path parameter names; raises ApiError (404)."""
    thing = things.get(call.path[name])
    if thing is None:
        raise ApiError(404, f"There is no {name.removesuffix('Id')} {call.path[name]}")
    return thing


def wrapped(value: Any) -> MockResponse:
    """A response as the gateway wraps it."""
    return MockResponse.of_json({"data": value})


def picture(request: InternalRequest) -> MockResponse:
    """A PNG, the same for the same address."""
    if request.method not in ("GET", "HEAD"):
        return MockResponse(404, "text/plain", (b"there is no such image",))
    return picture_at(request.path)


def _drawn(call: Call) -> dict[str, Any]:
    return {
        "prompt": call.field("prompt"),
        "negativePrompt": _AVOID if call.field("negativePrompt") is None else call.field("negativePrompt"),
        "numberOfImages": call.field("numberOfImages", 1),
        "seed": call.field("seed", _SEED),
        "steps": call.field("steps", _STEPS),
    }


def _images(call: Call, job: GenerationJob, now: float) -> list[dict[str, str]]:
    return [
        {
            "id": f"{job.id}-{number}",
            "uri": address(call.headers, f"{FILES}{job.id}/{number}.png"),
            "createdAt": stamp(job.ends),
        }
        for number in job.images(now)
    ]
