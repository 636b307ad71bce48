"""Everything that can be wrong with a ledger, found without the network."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from scripts.apis import applied_overlays, overlay_files, quirk_of
from scripts.overlay import Overlay, apply_files, normalised_spec

from .model import Quirk, read_quirk
from .proofs import Proofs
from .readme import render


def ledger(api: Path, proofs: Proofs) -> tuple[list[Quirk], list[str]]:
    """The quirks of an API whose records are complete, and what is wrong with any record, one line each.

    Raises OverlayError when an overlay can't be read.
    """
    quirks: list[Quirk] = []
    defects: list[str] = []
    for path in overlay_files(api):
        found = read_quirk(path)
        if isinstance(found, Quirk):
            quirks.append(found)
            defects += _wrong_record(found, proofs)
        else:
            defects += found
    for id, count in Counter(quirk.id for quirk in quirks).items():
        if count > 1:
            files = ", ".join(str(quirk.file) for quirk in quirks if quirk.id == id)
            defects.append(f"{files}: $.info['x-quirk'].id: {id!r} is used {count} times")
    return quirks, defects


def page(api: Path, quirks: Sequence[Quirk]) -> bytes:
    """What overlays/README.md has to be, given all quirks of an API."""
    applied = set(applied_overlays(api))
    return render(quirks, [quirk for quirk in quirks if quirk.file not in applied]).encode()


def stale_page(api: Path, quirks: Sequence[Quirk]) -> list[str]:
    """One line where overlays/README.md isn't what the overlays say."""
    file = api / "overlays/README.md"
    if file.is_file() and file.read_bytes() == page(api, quirks):
        return []
    return [f"{file}: not current: run python -m scripts.quirks"]


def idle_overlays(api: Path, quirks: Sequence[Quirk]) -> list[str]:
    """One line for each overlay that doesn't change the published spec: it says all that the overlay does.

    Raises SpecError, and OverlayError where an overlay can't be applied.
    """
    source = api / "openapi.json"
    published = normalised_spec(source, [Overlay.load(quirk.file) for quirk in quirks]).document
    before = orjson.dumps(published, option=orjson.OPT_SORT_KEYS)
    lines = []
    for quirk in quirks:
        after = apply_files(published, [quirk.file], source).document
        if orjson.dumps(after, option=orjson.OPT_SORT_KEYS) == before:
            lines.append(f"{quirk.file}: changes nothing: this quirk seems to be gone: retire it")
    return lines


def _wrong_record(quirk: Quirk, proofs: Proofs) -> Iterator[str]:
    if quirk_of(quirk.file) != quirk.id:
        yield f"{quirk.file}: $.info['x-quirk'].id: the file should be called NNN-{quirk.id}.yaml"
    for index, name in enumerate(quirk.checks):
        reason = proofs.why_unknown(name)
        if reason:
            yield f"{quirk.file}: $.info['x-quirk'].checks[{index}]: {name!r}: {reason}"
