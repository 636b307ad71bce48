"""Sources of a spec: a file, or a file as it was in a revision of git (``HEAD~1:openapi.json``)."""

import hashlib
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.errors import SpecError
from scripts.files import parse_json
from scripts.published.refs import operations
from scripts.spec import check_openapi, check_spec

SPEC = "openapi.json"
PUBLISHED = f"HEAD:./{SPEC}"


@dataclass(frozen=True, slots=True)
class Source:
    """A usable spec: ``where`` names it, ``sha256`` is of its bytes."""

    where: str
    sha256: str
    document: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The JSON object of reports."""
        info = self.document.get("info")
        version = info.get("version") if isinstance(info, dict) else None
        count = sum(1 for _ in operations(self.document))
        return {"from": self.where, "sha256": self.sha256, "version": version, "operations": count}


def load(where: str, directory: Path = Path(), *, broken: bool = False) -> Source:
    """Read and check a spec; one that overlays may still repair, where it may be ``broken``.

    ``where`` is a file, or ``REV:PATH`` of the repository that ``directory`` is in; ``REV:`` alone is the spec in
    ``directory``, and PATH beginning with ``./`` is relative to it. Raises SpecError when there is no such file or
    revision, and as ``parse_json`` and ``check_spec`` do.
    """
    data = _bytes(where, directory)
    check = check_openapi if broken else check_spec
    return Source(where, hashlib.sha256(data).hexdigest(), check(parse_json(data, where), where))


def _bytes(where: str, directory: Path) -> bytes:
    revision, colon, path = where.partition(":")
    if Path(where).exists() or not colon:
        try:
            return Path(where).read_bytes()
        except OSError as error:
            raise SpecError(f"{where}: can't be read: {error.strerror}") from error
    if revision.startswith("-") or not revision:
        raise SpecError(f"{where}: not a revision of git: write REV:PATH")
    done = git(["show", "--no-textconv", f"{revision}:{path or './' + SPEC}"], directory)
    if done.returncode != 0:
        reason = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").splitlines()
        raise SpecError(f"{where}: not in git: {reason[0] if reason else 'git failed'}")
    return done.stdout


def git(arguments: list[str], directory: Path) -> subprocess.CompletedProcess[bytes]:
    """Run git in a directory; SpecError where there is no git."""
    try:
        return subprocess.run(["git", *arguments], cwd=directory, capture_output=True, check=False)
    except OSError as error:
        raise SpecError(f"git can't be run: {error.strerror}; give a file instead of REV:PATH") from error
