"""Version bumps: the part of a version that has to go up."""

import re
from typing import Literal

from scripts.errors import GenerationError

Bump = Literal["major", "minor", "patch", "none"]

ORDER: tuple[Bump, ...] = ("none", "patch", "minor", "major")
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


def needed(*, breaks: bool, comes: bool, differs: bool) -> Bump:
    """The bump for what changed: names that break, names that come, anything else."""
    return "major" if breaks else "minor" if comes else "patch" if differs else "none"


def highest(*bumps: Bump) -> Bump:
    """The largest of several."""
    return max(bumps, key=ORDER.index, default="none")


def following(version: str, bump: Bump) -> str:
    """The version after ``version``; below 1.0 what breaks is a minor, what comes a patch.

    Raises GenerationError for a version that isn't MAJOR.MINOR.PATCH.
    """
    major, minor, patch = parts(version)
    bump = effective(version, bump)
    if bump == "major":
        return f"{major + 1}.0.0"
    if bump == "minor":
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if bump == "patch" else version


def effective(version: str, bump: Bump) -> Bump:
    """The bump as it counts below 1.0."""
    if parts(version)[0] == 0:
        lowered: dict[Bump, Bump] = {"major": "minor", "minor": "patch"}
        return lowered.get(bump, bump)
    return bump


def parts(version: str) -> tuple[int, int, int]:
    """A version as numbers; raises GenerationError for another form."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise GenerationError(f"version {version!r} is not MAJOR.MINOR.PATCH")
    major, minor, patch = map(int, found.groups())
    return major, minor, patch
