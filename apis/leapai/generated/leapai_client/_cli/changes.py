"""`changes`: what broke between two versions of the client, and which lines of a program it breaks."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .call import PACKAGE
from .index import Index
from .usage import UsageError
from .uses import uses_in

_ROOT = Path(__file__).parents[1]

Release = dict[str, Any]


def changes(index: Index, paths: Iterable[str], since: str | None, as_json: bool) -> tuple[str, int]:
    """Text to print, and the exit code: 1 when a line breaks.

    Without ``paths`` everything since the version ``since``, by default of the newest release. UsageError for a
    version that was never released, and for a path that isn't there.
    """
    paths = list(paths)
    releases = _since(_releases(), since, has_paths=bool(paths))
    broken = _still_broken(releases)
    if not paths:
        return (_json(releases, []) if as_json else _listing(index, releases)), 0
    missing = next((path for path in paths if not Path(path).exists()), None)
    if missing is not None:
        raise UsageError(f"{missing}: there is no such file or folder")
    found = uses_in(map(Path, paths), broken, PACKAGE, index.client, index.program)
    code = int(any(use.status == "breaks" for use in found))
    if as_json:
        return _json(releases, [use.as_json() for use in found]), code
    lines = [f"{use}\n" for use in found]
    breaks = sum(use.status == "breaks" for use in found)
    return "".join([*lines, f"{breaks} lines break, {len(found) - breaks} unsure\n"]), code


def _releases() -> list[Release]:
    """All releases, the newest first."""
    releases: list[Release] = json.loads((_ROOT / "changes.json").read_bytes())["releases"]
    return releases


def _since(releases: list[Release], since: str | None, *, has_paths: bool) -> list[Release]:
    if since is None:
        return releases if has_paths else releases[:1]
    known = [str(release["from"]) for release in releases]
    if since == importlib.import_module(PACKAGE).__version__:
        return []
    if since not in known:
        names = ", ".join(reversed(known)) or "none: this is the first release"
        raise UsageError(f"--since {since}: no release came after that version; known: {names}")
    return releases[: known.index(since) + 1]


def _still_broken(releases: list[Release]) -> list[Any]:
    """Breaking changes that didn't come back in a later release."""
    broken: dict[tuple[str, str], Any] = {}
    for release in reversed(releases):
        back = {entry["symbol"] for entry in release["additions"]}
        broken = {key: entry for key, entry in broken.items() if key[0] not in back}
        broken.update({(entry["symbol"], entry["kind"]): entry for entry in release["breaks"]})
    return list(broken.values())


def _listing(index: Index, releases: list[Release]) -> str:
    if not releases:
        return f"{index.program}: nothing broke or came\n"
    lines: list[str] = []
    for release in releases:
        lines.append(f"{release['version']} (after {release['from']})")
        for entry in release["breaks"]:
            lines.append(f"  - {entry['kind']} {entry['symbol']}: {entry['hint']}".rstrip(": "))
        lines += [f"  + {entry['kind']} {entry['symbol']}" for entry in release["additions"]]
    return "\n".join(lines) + "\n"


def _json(releases: list[Release], uses: list[dict[str, Any]]) -> str:
    return json.dumps({"schema": 1, "releases": releases, "uses": uses}, ensure_ascii=False) + "\n"
