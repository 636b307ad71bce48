"""What tests of several parts use."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from .browser import start


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for all tests of pages."""
    browser = start(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.quit()
