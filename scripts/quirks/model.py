"""A quirk: one place where API, documentation and spec differ, or where a plain client would be surprised.

Each overlay of an API records one, in its ``info``: ``title`` and ``description`` say what it is, ``x-quirk`` the
rest. The shape is in ``quirk.schema.json``.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema_rs import Draft202012Validator

from scripts.overlay.document import read_document
from scripts.overlay.select import path_text

STATES = {
    "documented": "the documentation says so itself",
    "public-use": "confirmed by public programs that call the live API",
    "live": "confirmed by an answer of the live API",
    "unverified": "the documentation contradicts itself or leaves it open; a live request would settle it",
    "gone": "no longer so: the overlay can be retired",
}


@dataclass(frozen=True, slots=True)
class Quirk:
    """What one overlay file records; ``probe`` is the live request that would settle an unverified quirk."""

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


def read_quirk(path: Path) -> Quirk | list[str]:
    """The quirk of an overlay file, or what is wrong with its record: one line each, naming file and JSON path.

    Raises OverlayError when the file can't be read.
    """
    document = read_document(path)
    info = document.get("info") if isinstance(document, dict) else None
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
