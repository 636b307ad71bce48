"""The operations of models, samples and projects, and those of jobs by their side."""

from collections import ChainMap
from collections.abc import Mapping
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.internal_routes import address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.ids import TaskIds
from leaperone_conformance.spec import Spec

from .jobs import FILES, Jobs, found, own, picture, wrapped
from .resources import Model, Sample, keep, stamp

MODELS = "/api/v1/images/models"
INFER = f"POST {MODELS}/{{modelId}}/inferences"


def service_handlers(services: Services) -> Mapping[str, Handler]:
    """All operations, sharing their models; images are served outside of the API."""
    service = LeapAiService(services)
    jobs = service.jobs
    services.internal_routes.serve(FILES, picture)
    one = f"{MODELS}/{{modelId}}"
    return {
        f"POST {MODELS}": service.create,
        f"GET {MODELS}": service.models,
        f"GET {one}": service.model,
        f"DELETE {one}": service.delete,
        f"POST {one}/queue": jobs.train,
        f"POST {one}/samples": service.upload,
        f"GET {one}/samples": service.samples,
        f"POST {one}/samples/url": service.upload_urls,
        f"GET {one}/samples/{{sampleId}}": service.sample,
        f"POST {one}/samples/{{sampleId}}/archive": service.archive,
        f"GET {one}/versions": jobs.versions,
        f"GET {one}/versions/{{versionId}}": jobs.version,
        INFER: jobs.infer,
        f"GET {one}/inferences": jobs.inferences,
        f"GET {one}/inferences/{{inferenceId}}": jobs.inference,
        f"DELETE {one}/inferences/{{inferenceId}}": jobs.delete_inference,
        f"POST {one}/remix": service.remix,
        f"POST {one}/remix/url": service.remix,
        f"GET {one}/remix/{{remixId}}": jobs.remixed,
        "DELETE /api/v1/projects/{projectId}": service.delete_project,
    }


class LeapAiService:
    """The models of one mock, in its one project."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        self._ids = TaskIds(services.seed)
        self._models: dict[str, Model] = {}
        public = {name: Model(name, public=True) for name in _public(services.spec)}
        self._known = ChainMap(self._models, public)
        self._made = 0
        self._projects = 0
        self._seed = services.seed
        self.jobs = Jobs(services, self._ids, self._model)

    @property
    def project(self) -> str:
        """The id of the project."""
        return f"project-{self._seed}-{self._projects}"

    def create(self, call: Call) -> MockResponse:
        """Make a model, with an identifier of its own where none is given."""
        rng = call.random(f"model {self._made}")
        identifier = call.field("subjectIdentifier") or rng.randbytes(4).hex()
        facts = {
            "title": call.field("title"),
            "subjectKeyword": call.field("subjectKeyword"),
            "subjectIdentifier": identifier,
        }
        if call.field("subjectType") is not None:
            facts["subjectType"] = call.field("subjectType")
        self._made += 1
        model = Model(self._ids.uuid(rng), facts)
        keep(self._models, model.id, model)
        return wrapped(model.report())

    def models(self, call: Call) -> MockResponse:
        """The models of one's own."""
        return _listed(call, [model.report() for model in self._models.values()])

    def model(self, call: Call) -> MockResponse:
        """A model of one's own. Raises ApiError: 404, or 403 for one that is there for all."""
        return wrapped(own(self._model(call)).report())

    def delete(self, call: Call) -> MockResponse:
        """Delete a model with all that belongs to it. Raises ApiError: 404, or 403 for one that is there for all."""
        del self._models[own(self._model(call)).id]
        return wrapped({})

    def upload(self, call: Call) -> MockResponse:
        """Add samples, as files. Raises ApiError: 404, or 403 for a model that is there for all."""
        return wrapped(self._added(call, len(call.field("files"))))

    def upload_urls(self, call: Call) -> MockResponse:
        """Add samples, by their addresses. Raises ApiError: 404, or 403 for a model that is there for all."""
        return _listed(call, self._added(call, len(call.field("images"))))

    def samples(self, call: Call) -> MockResponse:
        """The samples of a model that aren't archived. Raises ApiError (404)."""
        samples = self._model(call).samples.values()
        return wrapped([_sample(call, sample) for sample in samples])

    def sample(self, call: Call) -> MockResponse:
        """A sample that isn't archived. Raises ApiError (404)."""
        return wrapped(_sample(call, found(self._model(call).samples, call, "sampleId")))

    def archive(self, call: Call) -> MockResponse:
        """Archive a sample: it is neither reported nor trained on any more. Raises ApiError (404)."""
        samples = self._model(call).samples
        return wrapped(_sample(call, samples.pop(found(samples, call, "sampleId").id)))

    def remix(self, call: Call) -> MockResponse:
        """Begin to remix an image, in the project. Raises ApiError: 404, or 400 for an untrained model."""
        return self.jobs.remix(call, self.project)

    def delete_project(self, call: Call) -> MockResponse:
        """Delete the project with all that is in it. Raises ApiError (404)."""
        found({self.project: self.project}, call, "projectId")
        self._models.clear()
        self._projects += 1
        return wrapped({})

    def _model(self, call: Call) -> Model:
        return found(self._known, call, "modelId")

    def _added(self, call: Call, count: int) -> list[dict[str, Any]]:
        samples = own(self._model(call)).samples
        added = []
        for _ in range(count):
            sample = Sample(self._ids.uuid(call.random(f"sample {self._made}")), self._clock.now())
            self._made += 1
            keep(samples, sample.id, sample)
            added.append(_sample(call, sample))
        return added


def _public(spec: Spec) -> list[str]:
    """The ids of the models that are there for all: the examples in the spec."""
    operation = spec.by_key.get(INFER)
    for parameter in operation.parameters if operation else ():
        if parameter.name == "modelId" and parameter.schema is not None:
            return [str(name) for name in spec.resolve(parameter.schema)[1].get("examples", ())]
    return []


def _sample(call: Call, sample: Sample) -> dict[str, Any]:
    uri = address(call.headers, f"{FILES}samples/{sample.id}.png")
    return {"id": sample.id, "createdAt": stamp(sample.created), "uri": uri}


def _listed(call: Call, items: list[dict[str, Any]]) -> MockResponse:
    """A list, inside an object where the call requests that."""
    return wrapped({"data": items} if call.query.get("returnInObject") is True else items)
