"""The page of a conformance run in a real browser: filter, phone, colours, hostile answers, size."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from leaperone_conformance.report.html import page
from leaperone_conformance.run import Coverage, Finding, Quirk, Record, RunSummary, Tally
from leaperone_conformance.run.results.record import Spending

from .browser import CONTRASTS, PHONE, WIDE, needs_chromium, opened, silent

pytestmark = needs_chromium

HOSTILE = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">\u202eevil"
FAILING = ("data_is_json", "known_shape", "not_a_server_error", "response_schema_conformance")
CHECKS = (
    *FAILING,
    *(f"one_of_many_checks_{number}" for number in range(30)),
)
DAY = datetime(2026, 3, 1, 2, tzinfo=UTC)


def a_record(findings: int = 12) -> Record:
    """A run of many operations with findings of several checks, every third of them known."""
    names = [
        f"GET /v1/social/{platform}/{number}"
        for platform in ("alpha", "beta", "gamma")
        for number in range(25)
    ]
    coverage = tuple(
        Coverage(
            name,
            (),
            40,
            {200: 30, 400: 10},
            {check: Tally(30 - (failed := index % 7 if check in FAILING else 0), failed) for check in CHECKS},
        )
        for index, name in enumerate(names)
    )
    found = tuple(
        Finding(
            names[index % len(names)],
            FAILING[index % 4],
            "It is not what it should be",
            HOSTILE,
            200,
            HOSTILE,
            "curl -X GET http://127.0.0.1:8000/v1/social",
            request="GET /v1/social HTTP/1.1\nx: " + "long" * 60,
            expected="documented: 200, 400",
            python="import httpx",
            repeat="leaperone-conformance run --seed 7",
            known="the provider's own trouble" if index % 3 == 0 else "",
        )
        for index in range(findings)
    )
    return Record(
        spec="leaperone",
        spec_sha256="0" * 64,
        target="http://127.0.0.1:8010",
        seed=7,
        max_examples=3,
        versions={"python": "3.11"},
        started=DAY,
        finished=DAY + timedelta(seconds=70),
        selected=len(coverage),
        quirks=(
            Quirk("shapes", "Several shapes", "live", ("known_shape",)),
            Quirk("odd", HOSTILE, "unverified"),
        ),
        history=tuple(RunSummary(DAY, 0, 75, 3000, 3300, Decimal("1.1"), new, 0, None) for new in (0, 3, 1)),
        spending=Spending(3400, 4000, Decimal("1.24"), Decimal("2.00")),
        coverage=coverage,
        findings=found,
    )


Show = Callable[..., Chrome]


@pytest.fixture
def show(chromium: Chrome, tmp_path: Path) -> Iterator[Show]:
    """Open the page of a record; at the end the console has to be silent."""

    def go(record: Record, size: tuple[int, int] = WIDE, scheme: str = "light") -> Chrome:
        (tmp_path / "run.html").write_text(page(record), encoding="utf-8")
        return opened(chromium, tmp_path / "run.html", size, scheme)

    with silent(chromium):
        yield go


def shown(browser: Chrome) -> list[str]:
    findings = browser.find_elements(By.CSS_SELECTOR, "details.finding")
    return [
        finding.find_element(By.TAG_NAME, "summary").text for finding in findings if finding.is_displayed()
    ]


def test_findings_are_filtered_by_words_part_check_and_novelty(show: Show) -> None:
    browser = show(a_record())
    count = browser.find_element(By.ID, "count")
    assert count.text == "12 of 12 shown"
    words = browser.find_element(By.ID, "words")
    words.send_keys("alpha/1 known_shape")
    assert [line.split()[1] for line in shown(browser)] == ["/v1/social/alpha/1"]
    words.clear()
    Select(browser.find_element(By.ID, "check")).select_by_visible_text("data_is_json")
    assert count.text == "3 of 12 shown"
    browser.find_element(By.ID, "known").click()
    assert count.text == "2 of 12 shown" and not any("known" in line for line in shown(browser))
    Select(browser.find_element(By.ID, "part")).select_by_visible_text("/v1/social/beta")
    assert count.text == "0 of 12 shown" and shown(browser) == []


def test_a_cell_of_the_matrix_leads_to_its_findings(show: Show) -> None:
    browser = show(a_record())
    for fold in browser.find_elements(By.CSS_SELECTOR, "button.fold"):
        fold.click()
    browser.find_element(
        By.CSS_SELECTOR, "button[data-part='/v1/social/alpha'][data-check=known_shape]"
    ).click()
    assert [line.split()[1].rsplit("/", 1)[0] for line in shown(browser)] == ["/v1/social/alpha"] * 3
    assert browser.switch_to.active_element.tag_name == "summary"


def test_what_an_answer_says_is_shown_and_not_run(show: Show) -> None:
    browser = show(a_record())
    browser.execute_script("for (const found of document.querySelectorAll('details')) found.open = true;")
    assert browser.title.startswith("8 new findings")
    assert "<script>document.title" in browser.find_element(By.CSS_SELECTOR, "details.finding pre").text
    assert "\\u202eevil" in browser.find_element(By.CSS_SELECTOR, "details.finding pre").text


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_no_sideways_scrolling(show: Show, size: tuple[int, int]) -> None:
    browser = show(a_record(), size)
    browser.execute_script("for (const found of document.querySelectorAll('details')) found.open = true;")
    root = "document.documentElement"
    assert browser.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(show: Show, scheme: str) -> None:
    browser = show(a_record(), scheme=scheme)
    browser.execute_script("for (const found of document.querySelectorAll('details')) found.open = true;")
    assert browser.execute_script(CONTRASTS) == []


def test_everything_has_a_name_and_there_is_one_main_part(show: Show) -> None:
    tree = show(a_record()).execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    seen = [node for node in tree if not node["ignored"]]
    roles = [node["role"]["value"] for node in seen]
    assert roles.count("main") == 1 and {"banner", "contentinfo", "searchbox", "meter"} <= set(roles)
    named = {"button", "combobox", "searchbox", "region", "checkbox", "meter", "image"}
    assert not [
        node["role"]
        for node in seen
        if node["role"]["value"] in named and not node.get("name", {}).get("value")
    ]


def test_a_run_with_thousands_of_findings_and_one_with_none_are_usable(show: Show) -> None:
    browser = show(a_record(5000))
    count = browser.find_element(By.ID, "count").text
    assert re.fullmatch(r"(\d+) of \1 shown(, \d+ not on this page)?", count)
    browser = show(a_record(0))
    assert browser.find_element(By.TAG_NAME, "h1").text == "Conforms"
    assert not browser.find_elements(By.CSS_SELECTOR, "form.filter")
