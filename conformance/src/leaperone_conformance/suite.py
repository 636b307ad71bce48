"""The suite as pytest, a test for each operation: ``pytest --pyargs leaperone_conformance.suite``.

The environment says what is run: LEAPERONE_CONFORMANCE_API or _SPEC (a file), _URL (this machine only; without it the
mock in this process), _SEED and _MAX_EXAMPLES, as the options of ``leaperone-conformance run``. Works under
pytest-xdist: an operation's cases don't depend on the others.
"""

import functools
import os
from dataclasses import replace

import pytest

from .errors import ConformanceError
from .joint import key_for
from .mock import Mock
from .run import MAX_EXAMPLES, Settings, run, selected
from .run.report import summary
from .spec import Spec, load


def _option(name: str) -> str | None:
    return os.environ.get(f"LEAPERONE_CONFORMANCE_{name}") or None


def _asked() -> tuple[Spec, Settings, functools.partial[Mock] | None]:
    api, file, url = _option("API") or "leaperone", _option("SPEC"), _option("URL")
    seed = int(_option("SEED") or 0)
    settings = Settings(
        spec=file or api,
        url=url,
        api=api,
        key=key_for(url, api),
        seed=seed,
        max_examples=int(_option("MAX_EXAMPLES") or MAX_EXAMPLES),
        control=url is None,
    )
    spec = load(file or api)
    app = functools.partial(Mock, spec, api=api, seed=seed, control=True) if url is None else None
    return spec, settings, app


try:
    SPEC, SETTINGS, APP = _asked()
except (ConformanceError, ValueError) as error:
    pytest.exit(f"error: {error}", returncode=2)


@pytest.mark.parametrize("operation", [operation.key for operation in selected(SPEC, SETTINGS)])
def test_operation(operation: str) -> None:
    """Every case of the operation is answered as the spec says."""
    settings = replace(SETTINGS, include=(operation,))
    outcome = run(SPEC, settings, APP, lambda progress: None)
    if outcome.findings or outcome.stopped:
        pytest.fail(summary(outcome, settings.key, None), pytrace=False)
