"""The releases of a client: what broke and what came in each, kept in the API's `releases.json`.

`scripts.release` writes the file; the client carries it as `changes.json`, and its changelog is made from it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.errors import GenerationError

RELEASES = "releases.json"
FILE = "changes.json"
CHANGELOG = "CHANGELOG.md"

Release = dict[str, Any]

_HEADINGS = (
    (
        "Removed",
        (
            "method-removed",
            "resource-removed",
            "parameter-removed",
            "pages-removed",
            "model-removed",
            "field-removed",
        ),
    ),
    ("Changed", ()),
    (
        "Added",
        ("method-added", "resource-added", "parameter-added", "pages-added", "model-added", "field-added"),
    ),
    ("Deprecated", ("deprecated",)),
)


def read_releases(directory: Path) -> list[Release]:
    """The releases, the newest first; none where there is no file. Raises GenerationError for a malformed one."""
    path = directory / RELEASES
    if not path.is_file():
        return []
    try:
        releases = json.loads(path.read_bytes())["releases"]
        valid = all({"version", "from", "breaks", "additions"} <= release.keys() for release in releases)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GenerationError(
            f"{path}: not a list of releases: {error!r}; scripts.release writes it"
        ) from error
    if not valid:
        raise GenerationError(f"{path}: a release without version, from, breaks or additions")
    return list(releases)


def releases_text(releases: list[Release]) -> str:
    """The content of `releases.json` and of the client's `changes.json`: one line for each name."""
    return json.dumps({"schema": 1, "releases": releases}, ensure_ascii=False, indent=1) + "\n"


def changelog(name: str, version: str, releases: list[Release]) -> str:
    """The changelog of a client: Removed, Changed, Added, Deprecated in each release, by resource."""
    lines = [f"# Changelog of {name}", ""]
    if not releases:
        lines += [f"## {version}", "", "The first version.", ""]
    for release in releases:
        lines += [f"## {release['version']}", ""]
        for heading, entries in _sections(release):
            lines += [f"### {heading}", "", *entries, ""]
        if len(lines) and lines[-2].startswith("## "):
            lines += ["No name changed.", ""]
    return "\n".join(lines)


def _sections(release: Release) -> Iterator[tuple[str, list[str]]]:
    entries = [*release["breaks"], *release["additions"], *release.get("deprecated", ())]
    placed = {kind for _, kinds in _HEADINGS for kind in kinds}
    for heading, kinds in _HEADINGS:
        wanted = [
            entry
            for entry in entries
            if entry["kind"] in kinds or (heading == "Changed" and entry["kind"] not in placed)
        ]
        if wanted:
            yield heading, list(_by_resource(wanted))


def _by_resource(entries: list[dict[str, Any]]) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for entry in entries:
        way = entry["symbol"].partition("(")[0].rpartition(".")[0] or "models"
        hint = f": {entry['hint']}" if entry.get("hint") else ""
        groups.setdefault(way, []).append(f"  - `{entry['symbol']}` ({entry['kind']}){hint}")
    for way in sorted(groups):
        yield f"- `{way}`"
        yield from sorted(groups[way])
