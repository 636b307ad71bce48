"""The reference pages in a real browser, opened from their files: search, keyboard, phone, colours, errors."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser import CONTRASTS, PHONE, WIDE, needs_chromium, opened, silent

pytestmark = needs_chromium

Browse = Callable[..., Chrome]


@pytest.fixture
def browse(chromium: Chrome, folder: Path) -> Iterator[Browse]:
    """Open a page at a size and in a colour scheme; at the end the console has to be silent."""
    with silent(chromium):
        yield lambda page, *look, **named: opened(chromium, folder / page, *look, **named)


def typed(browser: Chrome, *keys: str) -> list[WebElement]:
    """Type where the focus is; the options that the search then shows."""
    for key in keys:
        browser.switch_to.active_element.send_keys(key)
    return browser.find_elements(By.CSS_SELECTOR, "#search-results [role=option]")


def names(options: list[WebElement]) -> list[str]:
    return [option.find_element(By.TAG_NAME, "strong").text for option in options]


@pytest.fixture(scope="session")
def largest(folder: Path) -> str:
    """The resource that has the most operations, whatever is published: the name of its page."""
    return max(sorted(folder.glob("*.html")), key=lambda page: page.read_text().count("<article")).stem


def test_an_operation_is_found_by_the_keyboard_alone(browse: Browse, largest: str) -> None:
    browser = browse("index.html")
    found = names(typed(browser, "/", largest.replace(".", " ")))
    assert found[0].startswith(largest)
    typed(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    box = browser.find_element(By.ID, "search-box")
    active = browser.find_element(By.ID, str(box.get_attribute("aria-activedescendant")))
    assert active.get_attribute("aria-selected") == "true"
    name = active.find_element(By.TAG_NAME, "strong").text
    assert name == found[1]
    typed(browser, Keys.ENTER)
    resource, _, method = name.rpartition(".")
    assert browser.current_url.endswith(f"/{resource}.html#{method}")
    top = browser.execute_script(
        "return document.querySelector('article:target').getBoundingClientRect().top"
    )
    assert 0 <= top < WIDE[1] / 2


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("/v1/audio/speech", "audio.speech"),
        ("shipping label", "address.extract_express"),
        ("response_format", "audio.speech"),
        ("CHAT.STREAM", "chat.stream"),
        ("images.status(", "images.status"),
    ],
)
def test_search_looks_at_name_path_summary_and_parameters(browse: Browse, query: str, name: str) -> None:
    assert name in names(typed(browse("index.html"), "/", query))[:5]


def test_search_says_when_there_is_nothing(browse: Browse) -> None:
    browser = browse("address.html")
    assert typed(browser, "/", "qqzzxx") == []
    assert browser.find_element(By.ID, "search-status").get_attribute("textContent") == "Nothing found"
    typed(browser, Keys.ESCAPE)
    assert not browser.find_element(By.ID, "search-results").is_displayed()


def test_examples_are_shown_in_the_language_chosen(browse: Browse) -> None:
    browser = browse("address.html")

    def visible() -> set[str]:
        figures = browser.find_elements(By.CSS_SELECTOR, "figure.example")
        return {str(figure.get_attribute("class")).split()[-1] for figure in figures if figure.is_displayed()}

    assert visible() == {"python"}
    browser.find_element(By.XPATH, "//label[contains(., 'curl')]").click()
    assert visible() == {"curl"}
    browser.refresh()
    assert visible() == {"curl"}


@pytest.mark.parametrize("page", ["index.html", "address.html", "audio.html", "chat.html", None])
def test_a_phone_needs_no_sideways_scrolling(browse: Browse, page: str | None, largest: str) -> None:
    browser = browse(page or f"{largest}.html", PHONE)
    unfolded = "for (const found of document.querySelectorAll('details')) found.open = true;"
    wide = f"{unfolded} return [document.documentElement.scrollWidth, innerWidth]"
    assert browser.execute_script(wide) == [PHONE[0], PHONE[0]]
    typed(browser, "/", "video")
    assert browser.execute_script("return document.documentElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["index.html", "audio.html"])
def test_text_stands_out_from_its_background(browse: Browse, page: str, scheme: str) -> None:
    browser = browse(page, scheme=scheme)
    typed(browser, "/", "video", Keys.ARROW_DOWN)
    assert browser.execute_script(CONTRASTS) == []


@pytest.mark.parametrize("page", ["index.html", "images.html"])
def test_everything_has_a_name_and_a_landmark(browse: Browse, page: str) -> None:
    browser = browse(page)
    tree: list[dict[str, Any]] = []
    roles: list[str] = []

    def complete(_: Chrome) -> bool:  # Chromium builds the tree after the page has loaded
        tree[:] = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        roles[:] = [node["role"]["value"] for node in tree if not node["ignored"]]
        return {"banner", "main", "navigation", "search", "contentinfo", "combobox"} <= set(roles)

    WebDriverWait(browser, 30).until(complete)
    named = ("button", "link", "combobox", "radio", "navigation", "article", "region", "listbox")
    assert not [
        node["role"]
        for node in tree
        if not node["ignored"] and node["role"]["value"] in named and not node.get("name", {}).get("value")
    ]
    assert roles.count("main") == 1
