"""The mutants of the sister APIs, and which checks and conversations catch those that only one API can have."""

from collections.abc import Callable
from functools import cache

import pytest

from conformance.tests.mutation import mutants
from conformance.tests.mutation.apis import plugin_for
from conformance.tests.mutation.detection import Bench, DetectionTask
from leaperone_conformance.spec import load


@pytest.fixture(scope="module")
def bench() -> Callable[[str], Bench]:
    return cache(lambda api: Bench(DetectionTask(api, None, 0, 1)))


@pytest.mark.parametrize(("api", "least"), [("leapai", 250), ("leapocr", 200)])
def test_there_are_many(api: str, least: int) -> None:
    spec = load(api)
    own = plugin_for(api)
    assert own is not None and len(list(own(spec))) >= 30
    assert len(mutants(spec, api)) >= least


@pytest.mark.parametrize(
    ("api", "id_", "checks"),
    [
        ("leapai", "wrapper:missing:createModel", {"response_schema_conformance"}),
        ("leapai", "error-wrapper:missing:getModel", {"documented_errors"}),
        ("leapai", "resource:other-id:createModel", {"linked"}),
        ("leapai", "resource:lost:getSample", {"linked"}),
        ("leapai", "resource:gone:getModel", {"linked"}),
        ("leapai", "resource:never-there:deleteModel", {"linked"}),
        ("leapai", "resource:stays:deleteModel", {"linked"}),
        ("leapai", "deletion:still-there:createInference", {"linked", "task_ends"}),
        ("leapai", "task-states:never-ends:queueTraining", {"task_ends"}),
        ("leapai", "list-names:renamed-images:remixFile", {"task_ends"}),
        ("leapocr", "upload-parts:overlap:submitFile", {"uploads"}),
        ("leapocr", "upload-sent:unsigned", {"uploads"}),
        ("leapocr", "upload-completed:wrong-etag", {"uploads"}),
        ("leapocr", "result-pages:limit-ignored:getJobResult", {"results"}),
        ("leapocr", "page-price:capped:getJobResult", {"results"}),
        ("leapocr", "options-exclusive:schema-template_slug:submitUrl", {"exclusive"}),
        ("leapocr", "redaction:old-result-pages", {"redaction"}),
        ("leapocr", "expiry:eternal:submitUrl", {"expires"}),
        ("leapocr", "error-code:other-404:deleteJob", {"error_code"}),
    ],
)
def test_a_mutant_is_caught_by_the_checks_made_for_it(
    bench: Callable[[str], Bench], api: str, id_: str, checks: set[str]
) -> None:
    caught = bench(api).run(id_)
    assert checks <= set(caught.checks) and caught.hits > 0
