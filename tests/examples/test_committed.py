"""The examples that the repository holds of its own API: what there is, and what overlays settle."""

from pathlib import Path

import pytest

from scripts.examples import Report, check

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report() -> Report:
    return check(ROOT)


def test_overlays_settle_something(report: Report) -> None:
    effective = {found.id for found in report.effective}
    settled = {found.kind for found in report.published if found.id not in effective}
    assert {"invalid-answer", "unknown-header", "wrong-type"} <= settled


def test_every_family_of_the_api_has_examples(report: Report) -> None:
    paths = {request.path for request in report.examples.requests.values()}
    for beginning in (
        *("/v1/chat/", "/v1/responses", "/v1/images/", "/v1/audio/speech", "/v1/audio/transcriptions"),
        *("/v1/address/", "/v1/social-media/data/", "/v1/social-media/video/", "/v1/cli/"),
    ):
        assert any(path.startswith(beginning) for path in paths), beginning
    assert len({path for path in paths if path.startswith("/v1/address/")}) == 22


def test_answers_cover_each_way_to_answer(report: Report) -> None:
    answers = report.examples.answers
    assert {answer.content_type for answer in answers} == {
        *("application/json", "text/event-stream", "text/plain", "text/vtt"),
        *("audio/wav", "application/octet-stream"),
    }
    assert {answer.status for answer in answers} >= {
        *("200", "400", "401", "402", "403", "404", "410", "429", "500", "503", "504"),
    }
    assert sum(answer.text is not None for answer in answers) == 2
    assert sum(answer.events is not None for answer in answers) == 2
