"""The reference pages of an API that isn't the root's."""

from pathlib import Path

from scripts.files import read_json
from scripts.reference import build_reference
from tests.reference.html import read

API = Path(__file__).parents[2] / "apis/leapocr"


def test_pages_say_what_is_documented(tmp_path: Path) -> None:
    pages, operations = build_reference(API, tmp_path / "pages")
    ledger = read_json(API / "generated/ledger.json")["operations"].values()
    assert (pages, operations) == (1 + len({name.partition(".")[0] for name in ledger}), len(ledger))
    index, jobs = (read(tmp_path / f"pages/{name}.html").text for name in ("index", "jobs"))
    assert "free" in index and "free free" not in index and "takes" not in index
    assert "1 to 3 credits per page, by model" in jobs and "for 7 days, then marked as gone" in jobs
    assert "A job is deleted below /ocr/delete" in jobs
