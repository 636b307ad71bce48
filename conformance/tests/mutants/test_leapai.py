"""The mutants of Leap AI, and which check catches those that only it can have."""

import pytest

from leaperone_conformance.detect import Bench, Task
from leaperone_conformance.mutants import mutants
from leaperone_conformance.mutants.plugins import plugin_for
from leaperone_conformance.spec import load


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(Task("leapai", None, 0, 1))


def test_there_are_many() -> None:
    spec = load("leapai")
    own = plugin_for("leapai")
    assert own is not None and len(list(own(spec))) >= 30
    assert len(mutants(spec, "leapai")) >= 250


@pytest.mark.parametrize(
    ("id_", "checks"),
    [
        ("wrapper:missing:createModel", {"response_schema_conformance"}),
        ("error-wrapper:missing:getModel", {"documented_errors"}),
        ("resource:other-id:createModel", {"linked"}),
        ("resource:lost:getSample", {"linked"}),
        ("resource:gone:getModel", {"linked"}),
        ("resource:never-there:deleteModel", {"linked"}),
        ("resource:stays:deleteModel", {"linked"}),
        ("deletion:still-there:createInference", {"linked", "task_ends"}),
        ("task-states:never-ends:queueTraining", {"task_ends"}),
        ("list-names:renamed-images:remixFile", {"task_ends"}),
    ],
)
def test_a_mutant_is_caught_by_the_checks_made_for_it(bench: Bench, id_: str, checks: set[str]) -> None:
    caught = bench.run(id_)
    assert checks <= set(caught.checks) and caught.struck > 0
