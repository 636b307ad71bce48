"""No key that was sent in an odd place can be read again: in journal, refusals, cassettes and their file names."""

import pytest

from leaperone_conformance.spec import Spec, load
from leaperone_conformance.spec.redaction import without_keys
from tests.harden.canaries import KEY, Presented, presentations, written, wrong


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@pytest.mark.parametrize("presented", presentations(KEY))
def test_no_canary_is_found(spec: Spec, presented: Presented) -> None:
    assert wrong(spec, KEY, presented) == []


@pytest.mark.parametrize("before", ["", "u", "us", "user", "user:"])
def test_what_looks_like_a_key_is_taken_out(before: str) -> None:
    for text in written(f"{before} {KEY}" if before else KEY).values():
        assert without_keys(f"/a/{text}/b {text}", "[key]").count("[key]") == 2


@pytest.mark.parametrize(
    "text", ["task-550e8400-e29b-41d4", "risk-averse-people", "c2stock-markets", "zay1234567890"]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert without_keys(f"/a/{text}/b {text}", "[key]") == f"/a/{text}/b {text}"
