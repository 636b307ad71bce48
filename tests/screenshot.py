"""Remakes the picture of a run's page in conformance/README.md: python -m tests.screenshot FILE, with Chromium.

Nights in a row against a mock in which more and more is broken; every figure on the page is measured.
"""

import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from leaperone_conformance.mock import Mock
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.report.html import page
from leaperone_conformance.run import Settings, run
from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.spec import Spec, load

from .browser import opened, start

PARTS = ("/v1/address/", "/v1/images/", "bilibili", "kuaishou", "lemon8", "zhihu")
NIGHTS = (0, 2, 1, 0, 3)
"""How many things are broken on each."""
FIRST = datetime(2026, 3, 1, 2, tzinfo=UTC)
SIZE = (1280, 1140)


def broken(much: int, operation: Any, call: Any, answer: MockResponse) -> MockResponse:
    """The answer of an API in which the first ``much`` of three things are broken."""
    path = operation.path
    if much > 0 and "/address/com" in path and answer.status == 200:
        return answer.with_json({"Code": 200, "Data": "浙江省"})
    if much > 1 and "bilibili" in path and path.endswith("video"):
        return replace(answer, status=500)
    if much > 2 and "zhihu/web/fetch_q" in path and answer.status == 200:
        return answer.with_json({"code": "200", "data": [1]})
    return answer


def mock(much: int) -> Mock:
    """A mock with so many things broken; made in each worker."""
    return Mock(load("leaperone"), api="leaperone", mutate=partial(broken, much))


def night(spec: Spec, number: int, state: Path) -> str:
    """The page of the run of one night; what ``state`` keeps of the nights before is its trend."""
    settings = Settings(
        "leaperone", key="sk-any", max_examples=1, include=PARTS, state=str(state), seed=number
    )
    return page(
        run(
            spec,
            settings,
            partial(mock, NIGHTS[number]),
            lambda _: None,
            RunClock(FIRST + timedelta(days=number)),
        )
    )


def main() -> None:
    """Write the picture to the file that the command line names."""
    spec = load("leaperone")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in range(len(NIGHTS)):
            text = night(spec, number, folder)
        (folder / "run.html").write_text(text, encoding="utf-8")
        browser = start(folder / "profile")
        browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        opened(browser, folder / "run.html", SIZE).save_screenshot(sys.argv[1])
        browser.quit()


if __name__ == "__main__":
    main()
