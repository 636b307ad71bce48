"""What tests of several parts use."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

# What runs the tests in the background makes it deaf to SIGINT; programs started from here inherited that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def documented_client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the client that the documentation gives, whatever is published today."""
    from .documented import client  # the client's tests are run where there is no generator

    return client(tmp_path_factory.mktemp("documented"))


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for all tests of pages."""
    from .browser import start  # the client's tests are run where there is no Selenium

    browser = start(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.quit()
