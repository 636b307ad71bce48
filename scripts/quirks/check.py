"""Everything that can be wrong with a ledger, found without the network."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from scripts.apis import applied_overlays, overlay_files, quirk_of
from scripts.effective import effective
from scripts.overlay import Overlay, apply_overlays, normalised_spec

from .evidence import Evidence
from .model import Quirk, read_quirk
from .readme import render


def ledger(api: Path, evidence: Evidence) -> tuple[list[Quirk], list[str]]:
    """The quirks of an API whose records are complete, and what is wrong with any record, one line each.

    Raises OverlayError when an overlay can't be read.
    """
    quirks: list[Quirk] = []
    defects: list[str] = []
    for path in overlay_files(api):
        found = read_quirk(path)
        if isinstance(found, Quirk):
            quirks.append(found)
            defects += _wrong_record(found, evidence)
        else:
            defects += found
    for id, count in Counter(quirk.id for quirk in quirks).items():
        if count > 1:
            files = ", ".join(str(quirk.file) for quirk in quirks if quirk.id == id)
            defects.append(f"{files}: $.info['x-quirk'].id: {id!r} is used {count} times")
    return quirks, defects


def page(api: Path, quirks: Sequence[Quirk]) -> bytes:
    """The expected text of overlays/README.md, given all quirks of an API; raises SpecError for its published spec."""
    applied = set(applied_overlays(api))
    left_out = [quirk for quirk in quirks if quirk.file not in applied]
    return render(quirks, left_out, stale_quirks(api)).encode()


def stale_quirks(api: Path) -> dict[str, list[str]]:
    """The quirks of which the published spec leaves something without a place, each with the causes; none of an API
    that has no published spec yet."""
    return effective(api).report.stale if (api / "openapi.json").is_file() else {}


def stale_page(api: Path, quirks: Sequence[Quirk]) -> list[str]:
    """One line where overlays/README.md isn't what the overlays say."""
    file = api / "overlays/README.md"
    if file.is_file() and file.read_bytes() == page(api, quirks):
        return []
    return [f"{file}: not current: run python -m scripts.quirks"]


def idle_overlays(api: Path, quirks: Sequence[Quirk]) -> list[str]:
    """One line for each overlay that doesn't change the published spec: it says all that the overlay does.

    Actions that match nothing are reported by ``stale_quirks``. Raises SpecError.
    """
    source = api / "openapi.json"
    overlays = [Overlay.load(quirk.file) for quirk in quirks]
    published = normalised_spec(source, overlays).document
    before = orjson.dumps(published, option=orjson.OPT_SORT_KEYS)
    lines = []
    for quirk, overlay in zip(quirks, overlays, strict=True):
        result = apply_overlays(published, [overlay], source, tolerant=True)
        after = result.document
        if not result.stale and orjson.dumps(after, option=orjson.OPT_SORT_KEYS) == before:
            lines.append(f"{quirk.file}: changes nothing: upstream says it itself now: retire it")
    return lines


def _wrong_record(quirk: Quirk, evidence: Evidence) -> Iterator[str]:
    if quirk_of(quirk.file) != quirk.id:
        yield f"{quirk.file}: $.info['x-quirk'].id: the file should be called NNN-{quirk.id}.yaml"
    for index, name in enumerate(quirk.checks):
        reason = evidence.why_unknown(name)
        if reason:
            yield f"{quirk.file}: $.info['x-quirk'].checks[{index}]: {name!r}: {reason}"
