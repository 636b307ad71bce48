"""Defaults of command line and pytest suite: the mock as the application of a run, and its key."""

import os
from pathlib import Path

from leaperone_conformance.apis import api_for
from leaperone_conformance.mock import Mock, create_app
from leaperone_conformance.run import is_loopback, key_variable


def mock_app(api: str, seed: int, spec: Path | None) -> Mock:
    """The mock of an API, made in the process that runs against it."""
    return create_app(api, seed, spec, control=True)


def key_for(url: str | None, api: str) -> str:
    """The key for a run against an API: that of the environment for a URL, or one that its mock takes."""
    test_key = api_for(api).test_key
    if url is None:
        return test_key
    return os.environ.get(key_variable(api)) or (test_key if is_loopback(url) else "")


def secret_of(key: str, api: str) -> str:
    """The key as one that no report may have in it; ``""`` for the test key, which every mock takes."""
    return "" if key == api_for(api).test_key else key
