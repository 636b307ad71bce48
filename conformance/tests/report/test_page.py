"""The page of a run, as text; what a browser makes of it is tested in test_browser.py."""

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from html.parser import HTMLParser

import msgspec
import pytest

from leaperone_conformance.report.html import page
from leaperone_conformance.report.text import seen
from leaperone_conformance.run import Quirk, Record, RunSummary, Stop

from .conftest import HOSTILE, covered, finding

Make = Callable[..., Record]


class Reader(HTMLParser):
    """The elements of a page and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def count(self, name: str) -> int:
        return sum(tag == name for tag, _ in self.tags)


def test_nothing_that_an_api_says_becomes_markup(record: Make) -> None:
    known = finding("GET /v1/a/y", known=HOSTILE, overlay=HOSTILE, expected=HOSTILE, python=HOSTILE)
    quirk = Quirk("odd", HOSTILE, HOSTILE)
    text = page(
        record(
            findings=(finding(), known),
            quirks=(quirk,),
            target=HOSTILE,
            coverage=(covered(f"GET /{HOSTILE}"),),
        )
    )
    reader = Reader(text)
    assert reader.count("script") == 1 and reader.count("img") == 0
    assert not [
        attributes for _, attributes in reader.tags if any(name.startswith("on") for name in attributes)
    ]
    assert "\u202e" not in text and "\x07" not in text and "\\u202e" in reader.text


def test_style_and_script_are_the_only_ones_that_the_policy_lets_run(record: Make) -> None:
    text = page(record())
    policy = next(
        attributes["content"] or ""
        for tag, attributes in Reader(text).tags
        if "Content-Security-Policy" in attributes.values()
    )
    assert "default-src 'none'" in policy and "unsafe" not in policy
    for tag in ("style", "script"):
        [inner] = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_loaded_from_elsewhere(record: Make) -> None:
    text = page(record(findings=(finding(),)))
    assert not [
        name
        for tag, attributes in Reader(text).tags
        for name in ("src", "href", "action")
        if not (attributes.get(name) or "#").startswith("#")
    ]
    assert "url(" not in text and "@import" not in text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "Conforms"),
        ({"findings": (finding(known="expected"),)}, "Conforms"),
        ({"stopped": Stop.LIMIT}, "No new findings so far"),
        ({"findings": (finding(),)}, "1 new finding"),
        ({"findings": (finding(), finding("GET /v1/a/y")), "stopped": Stop.INTERRUPT}, "2 new findings"),
    ],
)
def test_the_verdict_comes_first(record: Make, more: dict[str, object], said: str) -> None:
    header = re.search("<header>(.*?)</header>", page(record(**more)), re.DOTALL)
    assert header is not None
    words = " ".join(Reader(header[1]).text.split())
    assert f" {said} " in words and ("stopped early" in words) == ("stopped" in more)


def test_a_finding_shows_request_answer_expected_and_how_to_repeat_it(record: Make) -> None:
    shown = finding(
        expected="documented: 200, 404", python="import httpx", repeat="leaperone-conformance run --seed 7"
    )
    text = Reader(
        page(record(findings=(shown,), coverage=(covered("GET /v1/a/x", known_shape=(0, 1)),)))
    ).text
    for label in ("request", "answer 200", "expected", "curl", "Python", "the run that finds it again"):
        assert f"\n{label}" in text or label in text
    for words in ("documented: 200, 404", "import httpx", "--seed 7", seen(HOSTILE)):
        assert words in text


def test_all_of_many_findings_can_be_searched_and_what_is_left_out_is_said(record: Make) -> None:
    found = tuple(finding(f"GET /v1/a/{number}") for number in range(1000))
    reader = Reader(page(record(findings=found)))
    assert all(one.operation in reader.text for one in found) and "more findings" not in reader.text
    text = page(record(findings=tuple(finding(f"GET /v1/a/{number}") for number in range(5000))))
    assert [attributes.get("class") for _, attributes in Reader(text).tags].count("finding") == 2000
    assert len(text) < 2_000_000
    assert "3\u202f000 more findings" in text and 'data-hidden="3000"' in text


def test_a_cause_shows_its_first_operations_and_folds_the_others(record: Make) -> None:
    few, many = (
        page(record(findings=tuple(finding(f"GET /v1/a/{number}") for number in range(count))))
        for count in (5, 12)
    )
    assert 'class="rest"' not in few
    shown, _, folded = many.partition('<details class="rest"><summary>7 more operations</summary>')
    assert [part.count('<details class="finding"') for part in (shown, folded)] == [5, 7]


def test_findings_about_the_same_response_are_one_cause(record: Make) -> None:
    general = finding(check="response_schema_conformance")
    text = page(record(findings=(finding(), general, finding("GET /v1/b", check="error_code"))))
    headings = re.findall("<h3><code>(.*?)</code>", text)
    assert headings == ["error_code", "known_shape"]
    assert "The same responses fail: <code>response_schema_conformance</code>" in text


def test_what_was_not_exercised_is_told_by_reason(record: Make) -> None:
    missed = {"link: next": "no response led to a call of its target"}
    operation = msgspec.structs.replace(
        covered("GET /v1/a/x"), planned={"link": 2, "status": 1}, missed=missed
    )
    text = Reader(page(record(coverage=(operation,), planned={"link": 2, "status": 1}))).text
    words = " ".join(text.split())
    assert "Exercised: 1 status, 1 link." in words
    assert "1 × link: no response led to a call of its target" in words
    assert "link: GET /v1/a/x: next" in words


def test_new_findings_come_before_known_ones_of_their_kind(record: Make) -> None:
    found = tuple(finding(f"GET /v1/a/{number}", known="expected") for number in range(30))
    text = page(record(findings=(*found, finding("GET /v1/zz"))))
    assert text.index("GET /v1/zz") < text.index("GET /v1/a/0")


def test_quirks_say_what_their_checks_found_in_the_run(record: Make) -> None:
    quirks = (
        Quirk("shapes", "Several shapes", "live", ("known_shape",)),
        Quirk("ids", "Two kinds of id", "unverified", ("task_id_known",)),
        Quirk("names", "Other names", "documented", ()),
    )
    text = page(
        record(quirks=quirks, coverage=(covered("GET /v1/a/x", known_shape=(2, 3), task_id_known=(4, 0)),))
    )
    rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', text, re.DOTALL)
    said = {row.split(" <small>")[0]: row for row in rows}
    assert "3 failed" in said["Several shapes"] and "4 passed" in said["Two kinds of id"]
    assert "no check of a run" in said["Other names"]


def test_past_runs_make_a_trend_and_one_run_makes_none(record: Make) -> None:
    day = datetime(2026, 2, 1, tzinfo=UTC)
    past = tuple(
        RunSummary(day, seed, 5, 50, 60, Decimal("0.5"), new, 1, None) for seed, new in enumerate((0, 4, 2))
    )
    text = page(record(history=past, findings=(finding(),)))
    assert 'aria-label="New findings by run: 0, 4, 2, 1"' in text and Reader(text).count("circle") == 4
    assert Reader(page(record())).count("svg") == 0


def test_budget_and_what_of_it_was_spent_are_shown(record: Make) -> None:
    from leaperone_conformance.run.results.record import Spending

    spending = Spending(120, 500, Decimal("1.24"), Decimal("2.00"))
    reader = Reader(page(record(spending=spending)))
    [meter] = [attributes for tag, attributes in reader.tags if tag == "meter"]
    assert (meter["max"], meter["value"]) == ("2.00", "1.24") and "of 500" in reader.text
