"""The ledgers of the repository itself, each API's: complete and proven; its examples are explained by them.

LEAPERone's is held against the documentation. What is published today is the business of ``make ledger``, as is that
the pages are current.
"""

from pathlib import Path

import pytest

from scripts.apis import chosen, overlay_files
from scripts.examples import check
from scripts.quirks.check import idle_overlays, ledger
from scripts.quirks.evidence import Evidence
from scripts.quirks.model import STATES, Quirk
from tests.documented import documented_api

from .conftest import ROOT

Ledger = tuple[Path, list[Quirk], list[str]]


SISTERS = [api.resolve() for api in chosen(None)[1:]]


@pytest.fixture(scope="module", params=[None, *SISTERS], ids=lambda api: api.name if api else "leaperone")
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """An API, its quirks, and what is wrong with their records."""
    api = request.param or documented_api(tmp_path_factory.mktemp("api") / "leaperone")
    return (api, *ledger(api, Evidence(ROOT, api)))


def test_every_overlay_is_recorded_in_full_and_its_proofs_exist(kept: Ledger) -> None:
    api, quirks, defects = kept
    assert defects == []
    assert [quirk.file for quirk in quirks] == overlay_files(api)
    assert {quirk.state for quirk in quirks} <= STATES.keys()


def test_no_quirk_of_the_published_spec_is_gone(kept: Ledger) -> None:
    api, quirks, _ = kept
    assert idle_overlays(api, quirks) == []


def test_no_contradiction_is_explained_twice(kept: Ledger) -> None:
    named = [id for quirk in kept[1] for id in quirk.contradictions]
    assert len(named) == len(set(named))


def test_every_contradiction_of_an_example_is_in_the_ledger(kept: Ledger) -> None:
    report = check(kept[0])
    # How many operations LEAPERone has is for what is published to say.
    assert not [one for one in report.unnamed if kept[0] in SISTERS or one.kind != "wrong-count"]
    assert not report.gone
