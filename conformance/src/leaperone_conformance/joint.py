"""What command line and pytest suite share: the mock as the application of a run, and the key for it."""

import os
from pathlib import Path

from .mock import Mock, create_app
from .run import KEY_VARIABLE, is_loopback

_MOCK_KEY = "sk-conformance"


def mock_app(api: str, seed: int, spec: Path | None) -> Mock:
    """The mock of an API, made in the process that runs against it."""
    return create_app(api, seed, spec, control=True)


def key_for(url: str | None) -> str:
    """The key for a run: that of the environment for a URL, or one that any mock takes on this machine."""
    if url is None:
        return _MOCK_KEY
    return os.environ.get(KEY_VARIABLE) or (_MOCK_KEY if is_loopback(url) else "")
