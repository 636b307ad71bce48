"""The mutants of LeapOCR, and which conversation catches those that only it can have."""

import pytest

from leaperone_conformance.detect import Bench, Task
from leaperone_conformance.mutants import mutants
from leaperone_conformance.mutants.plugins import plugin_for
from leaperone_conformance.spec import load


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(Task("leapocr", None, 0, 1))


def test_there_are_many() -> None:
    spec = load("leapocr")
    own = plugin_for("leapocr")
    assert own is not None and len(list(own(spec))) >= 30
    assert len(mutants(spec, "leapocr")) >= 200


@pytest.mark.parametrize(
    ("id_", "check"),
    [
        ("upload-parts:overlap:submitFile", "uploads"),
        ("upload-sent:unsigned", "uploads"),
        ("upload-completed:wrong-etag", "uploads"),
        ("result-pages:limit-ignored:getJobResult", "results"),
        ("page-price:capped:getJobResult", "results"),
        ("options-exclusive:schema-template_slug:submitUrl", "exclusive"),
        ("redaction:old-result-pages", "redaction"),
        ("expiry:eternal:submitUrl", "expires"),
        ("error-code:other-404:deleteJob", "error_code"),
    ],
)
def test_a_mutant_is_caught_by_the_check_made_for_it(bench: Bench, id_: str, check: str) -> None:
    caught = bench.run(id_)
    assert check in caught.checks and caught.struck > 0
