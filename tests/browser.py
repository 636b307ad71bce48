"""A real browser for tests of pages: headless Chromium, pages from files, a console that has to be silent."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.options import ArgOptions

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
QUIET = ("background-networking", "component-update", "sync", "gpu", "quic")
WIDE, PHONE = (1280, 900), (390, 844)

needs_chromium = pytest.mark.skipif(
    not (CHROMIUM and DRIVER),
    reason="no chromium and chromedriver here: install both, then make browser-tests",
)


def start(profile: Path) -> Chrome:
    """A browser with an empty profile in the folder ``profile``."""
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in ("headless", "no-sandbox", "no-first-run", *(f"disable-{name}" for name in QUIET)):
        options.add_argument(f"--{argument}")
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    assert isinstance(options, ArgOptions)
    return Chrome(options, ChromeService(str(DRIVER)))


def opened(browser: Chrome, page: Path | str, size: tuple[int, int] = WIDE, scheme: str = "light") -> Chrome:
    """The browser with a page from a file or a URL, at a size and in a colour scheme."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == PHONE}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme_feature = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme_feature})
    browser.get("about:blank")
    browser.get(page.as_uri() if isinstance(page, Path) else page)
    return browser


@contextmanager
def silent(browser: Chrome) -> Iterator[None]:
    """What happens in the block leaves nothing on the console."""
    yield
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


CONTRASTS = """
const light = (colour) => {
  const [r, g, b] = colour.map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const parse = (text) => text.match(/[0-9.]+/g).map(Number);
const behind = (element) => {
  for (; element; element = element.parentElement) {
    const colour = parse(getComputedStyle(element).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour.slice(0, 3);
  }
  return [255, 255, 255];
};
const poor = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !element.checkVisibility()) continue;
  const [a, b] = [parse(getComputedStyle(element).color).slice(0, 3), behind(element)].map(light).sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio]);
}
return poor;
"""
