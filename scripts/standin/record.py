"""The stand-in and its source record, written together."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from scripts.files import canonical_json, read_json, write_atomic


def write(path: Path, document: dict[str, Any], sources: Sequence[str], now: datetime) -> None:
    """Write ``document`` and, beside it, ``.source.json``: kind, sources, sha256 and time.

    The sha256 is that of the file. The time stays the old one as long as the sha256 does, so that building
    twice changes nothing. Raises OutputError, and SpecError when the old record is not JSON.
    """
    data = canonical_json(document)
    record_path = path.with_name(f"{path.stem}.source.json")
    record = {
        "kind": "stand-in",
        "sources": list(sources),
        "sha256": hashlib.sha256(data).hexdigest(),
        "time": now.isoformat(timespec="seconds"),
    }
    old = read_json(record_path) if record_path.exists() else None
    if isinstance(old, dict) and old.get("sha256") == record["sha256"]:
        record["time"] = old.get("time", record["time"])
    write_atomic(path, data)
    write_atomic(record_path, canonical_json(record))
