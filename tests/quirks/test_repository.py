"""The ledgers of the repository itself, each API's: complete, proven, current; its examples are explained by them."""

from pathlib import Path

import pytest

from scripts.apis import chosen, overlay_files
from scripts.examples import check
from scripts.quirks.check import idle_overlays, ledger, stale_page
from scripts.quirks.evidence import Evidence
from scripts.quirks.model import STATES, Quirk

from .conftest import ROOT

Ledger = tuple[Path, list[Quirk], list[str]]


@pytest.fixture(scope="module", params=[api.resolve() for api in chosen(None)], ids=lambda api: api.name)
def kept(request: pytest.FixtureRequest) -> Ledger:
    """An API, its quirks, and what is wrong with their records."""
    return (request.param, *ledger(request.param, Evidence(ROOT, request.param)))


def test_every_overlay_is_recorded_in_full_and_its_proofs_exist(kept: Ledger) -> None:
    api, quirks, defects = kept
    assert defects == []
    assert [quirk.file for quirk in quirks] == overlay_files(api)
    assert {quirk.state for quirk in quirks} <= STATES.keys()


def test_the_page_is_current(kept: Ledger) -> None:
    api, quirks, _ = kept
    assert stale_page(api, quirks) == []


def test_no_quirk_of_the_published_spec_is_gone(kept: Ledger) -> None:
    api, quirks, _ = kept
    assert idle_overlays(api, quirks) == []


def test_no_contradiction_is_explained_twice(kept: Ledger) -> None:
    named = [id for quirk in kept[1] for id in quirk.contradictions]
    assert len(named) == len(set(named))


def test_every_contradiction_of_an_example_is_in_the_ledger(kept: Ledger) -> None:
    report = check(kept[0])
    assert report.clean, (report.unnamed, report.gone)
