"""A quirk: one place where API, documentation and spec differ, or where a plain client would be surprised.

Each overlay of an API records one, in its ``info``: ``title`` and ``description`` say what it is, ``x-quirk`` the
rest. The shape is in ``quirk.schema.json``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema_rs import Draft202012Validator

from scripts.document import read_document
from scripts.overlay import Overlay
from scripts.overlay.select import path_text

QUIRKS = "x-quirks"
"""Place in the effective spec's ``info`` that lists them."""
OVERLAY_TARGET = "overlay-target"
"""The proof of a quirk that its overlay still matches the published spec."""

STATES = {
    "documented": "the documentation says so itself",
    "observed": "confirmed by public programs that call the live API",
    "live": "confirmed by an answer of the live API",
    "unverified": "the documentation contradicts itself or leaves it open; a live request would settle it",
    "gone": "no longer so: the overlay can be retired",
}


@dataclass(frozen=True, slots=True)
class Quirk:
    """The record of one overlay file; ``probe`` is the live request that would settle an unverified quirk."""

    file: Path
    id: str
    title: str
    description: str
    state: str
    sections: tuple[str, ...]
    effect: str
    checks: tuple[str, ...]
    probe: str | None
    contradictions: tuple[str, ...]


def recorded(overlays: Iterable[Overlay]) -> dict[str, dict[str, Any]]:
    """The entry of an effective spec for each quirk of its overlays, by id: title, state, and the checks of the suite.

    One without a sound record is passed over.
    """
    found = (_quirk_in(overlay.path, overlay.info) for overlay in overlays)
    return {
        quirk.id: {
            "title": quirk.title,
            "state": quirk.state,
            "checks": [check for check in quirk.checks if ":" not in check and check != OVERLAY_TARGET],
        }
        for quirk in found
        if isinstance(quirk, Quirk)
    }


def read_quirk(path: Path) -> Quirk | list[str]:
    """The quirk of an overlay file, or what is wrong with its record: one line each, naming file and JSON path.

    Raises OverlayError when the file can't be read.
    """
    document = read_document(path)
    return _quirk_in(path, document.get("info") if isinstance(document, dict) else None)


def _quirk_in(path: Path, info: Any) -> Quirk | list[str]:
    errors = [
        f"{path}: {path_text(('info', *error.instance_path))}: {error.message}"
        for error in _validator().iter_errors(info)
    ]
    return errors or _quirk(path, info)


def _quirk(path: Path, info: Any) -> Quirk:
    record = info["x-quirk"]
    return Quirk(
        file=path,
        id=record["id"],
        title=" ".join(info["title"].split()),
        description=" ".join(info["description"].split()),
        state=record["state"],
        sections=tuple(record["sections"]),
        effect=" ".join(record["effect"].split()),
        checks=tuple(record["checks"]),
        probe=record.get("probe"),
        contradictions=tuple(record.get("contradictions", ())),
    )


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(orjson.loads(Path(__file__).with_name("quirk.schema.json").read_bytes()))
