"""The ledgers of promises: each names what there is, and what there is is named."""

from pathlib import Path

import pytest

from leaperone_conformance.apis import api_for
from leaperone_conformance.checks import CHECKS
from leaperone_conformance.scenarios import DOCUMENT, EXCLUSIVE, PARALLEL
from scripts.apis import chosen
from scripts.effective import effective
from scripts.errors import SpecError
from scripts.promises import Promise, defects, names, promises
from tests.documented import as_documented

OF_SCHEMATHESIS = {
    "negative_data_rejection",
    "positive_data_acceptance",
    "response_schema_conformance",
}
APIS = chosen(None)
SISTERS = APIS[1:]


@pytest.mark.parametrize("directory", APIS, ids=lambda directory: directory.resolve().name)
def test_each_promise_is_checked_by_what_there_is(directory: Path) -> None:
    found = promises(directory)
    document = effective(directory).document if directory in SISTERS else as_documented().document
    assert list(defects(found, names(document))) == []
    scenarios = (*PARALLEL, *EXCLUSIVE, *DOCUMENT, *api_for(directory.resolve().name).scenarios)
    known = {one.__name__ for one in (*CHECKS, *scenarios)} | OF_SCHEMATHESIS
    named = {name.removeprefix("check:") for one in found for name in one.by if name.startswith("check:")}
    assert named - known == set()
    assert sum(bool(one.by) for one in found) >= 0.95 * len(found) > 0


def test_what_is_missing_and_what_is_not_named_is_told() -> None:
    found = [Promise("Sums", "a sum is one", ("rule:sum", "check:price"))]
    assert list(defects(found, {"rule:other"})) == [
        "Sums: a sum is one: there is no rule:sum",
        "rule:other is about no promise: add it",
    ]


def test_a_promise_without_a_check_or_a_reason_is_refused(tmp_path: Path) -> None:
    (tmp_path / "promises.yaml").write_text("Sums:\n  a sum is one: []\n")
    with pytest.raises(SpecError, match="Sums: a sum is one: is neither a list of names nor a reason"):
        promises(tmp_path)
    (tmp_path / "promises.yaml").write_text("Sums: none\n")
    with pytest.raises(SpecError, match="is not an object of sections"):
        promises(tmp_path)
