"""The ledger of the repository itself: complete, proven, current."""

from scripts.apis import overlay_files
from scripts.quirks.check import idle_overlays, ledger, stale_page
from scripts.quirks.model import STATES
from scripts.quirks.proofs import Proofs

from .conftest import ROOT


def test_every_overlay_is_recorded_in_full_and_its_proofs_exist() -> None:
    quirks, defects = ledger(ROOT, Proofs(ROOT, ROOT))
    assert defects == []
    assert [quirk.file for quirk in quirks] == overlay_files(ROOT)
    assert {quirk.state for quirk in quirks} <= STATES.keys()


def test_the_page_is_current() -> None:
    quirks, _ = ledger(ROOT, Proofs(ROOT, ROOT))
    assert stale_page(ROOT, quirks) == []


def test_no_quirk_of_the_published_spec_is_gone() -> None:
    quirks, _ = ledger(ROOT, Proofs(ROOT, ROOT))
    assert idle_overlays(ROOT, quirks) == []


def test_no_contradiction_is_explained_twice() -> None:
    quirks, _ = ledger(ROOT, Proofs(ROOT, ROOT))
    named = [id for quirk in quirks for id in quirk.contradictions]
    assert len(named) == len(set(named))
