"""The suite as pytest, a test for each operation: ``pytest --pyargs leaperone_conformance.suite``.

The environment says what is run, as the options of ``leaperone-conformance run``: LEAPERONE_CONFORMANCE_API or _SPEC
(a file), _URL (without it the mock in this process), _SEED, _MAX_EXAMPLES, _MAX_REQUESTS, _BUDGET, _DEFAULT_PRICE,
_TIER and _STATE. Under pytest-xdist an operation's cases don't depend on the others, and all processes keep one ledger
of what may be sent and spent, and one rate limit.
"""

import functools
import os
import uuid
import warnings
from dataclasses import replace
from decimal import Decimal, InvalidOperation

import pytest

from leaperone_conformance.cli.defaults import key_for, secret_of
from leaperone_conformance.report.console import summary

from .errors import ConformanceError
from .mock import Mock
from .run import MAX_EXAMPLES, Settings, run, selected
from .spec import Spec, load_for


def _option(name: str) -> str | None:
    return os.environ.get(f"LEAPERONE_CONFORMANCE_{name}") or None


def _old_price() -> str | None:
    price = _option("PRICE")
    if price is not None:
        text = "LEAPERONE_CONFORMANCE_PRICE is now _DEFAULT_PRICE; the next release ignores it"
        warnings.warn(text, FutureWarning, stacklevel=2)
    return price


def _from_environment() -> tuple[Spec, Settings, functools.partial[Mock] | None]:
    file, url = _option("SPEC"), _option("URL")
    spec = load_for(_option("API"), file)
    seed = int(_option("SEED") or 0)
    max_requests, budget = map(_option, ("MAX_REQUESTS", "BUDGET"))
    default_price = _option("DEFAULT_PRICE") or _old_price()
    settings = Settings(
        spec=file or spec.name,
        url=url,
        api=spec.name,
        key=key_for(url, spec.name),
        seed=seed,
        max_examples=int(_option("MAX_EXAMPLES") or MAX_EXAMPLES),
        max_requests=None if max_requests is None else int(max_requests),
        budget=None if budget is None else Decimal(budget),
        default_price=None if default_price is None else Decimal(default_price),
        tier=_option("TIER"),
        mock_control=url is None,
    )
    app = functools.partial(Mock, seed=seed, control=True) if url is None else None
    return spec, settings, app


try:
    SPEC, SETTINGS, APP = _from_environment()
except (ConformanceError, ValueError, InvalidOperation) as error:
    pytest.exit(f"error: {error}", returncode=2)


@pytest.fixture(scope="session")
def run_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings with the one ledger of all processes, where there is anything to be counted."""
    state = _option("STATE")
    if not (SETTINGS.limited or SETTINGS.url or state):
        return SETTINGS
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    name = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid.uuid4().hex
    return replace(SETTINGS, state=state or str(folder / "conformance"), session=name)


@pytest.mark.parametrize("operation", [operation.key for operation in selected(SPEC, SETTINGS)])
def test_operation(operation: str, run_settings: Settings) -> None:
    """Every case of the operation is answered as the spec says; skipped where the limits leave it out."""
    settings = (
        replace(run_settings, include=(operation,))
        if not run_settings.limited
        else replace(run_settings, only=operation)
    )
    outcome = run(SPEC, settings, APP, lambda progress: None)
    if outcome.findings or outcome.stopped:
        pytest.fail(summary(outcome, secret_of(settings.key, SPEC.name), None), pytrace=False)
    if not outcome.cases:
        left = {left.operation: left.reason for left in outcome.left_out}
        pytest.skip(left.get(operation, "its part of the limits was used up before"))
