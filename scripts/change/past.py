"""The effective spec of a revision of git, made from what was committed of the API then."""

import hashlib
import io
import tarfile
import tempfile
from pathlib import Path

from scripts.apis import CONFIG
from scripts.diff.sources import Source, git
from scripts.document import read_document
from scripts.effective import effective
from scripts.errors import SpecError
from scripts.files import canonical_json
from scripts.generate.config import ClientConfig


def effective_at(revision: str, directory: Path) -> tuple[Source, ClientConfig]:
    """The effective spec of the API in ``directory`` and its configuration, as they were.

    Raises SpecError when there is no such revision, and as ``effective`` does.
    """
    packed = io.BytesIO(_archive(revision, directory))
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=packed) as archive:
        archive.extractall(folder, filter="data")
        root = Path(folder)
        config = root / CONFIG
        if not config.is_file():
            raise SpecError(f"{revision}: has no {CONFIG} of this API")
        loaded = read_document(config, SpecError)
        known = {key: value for key, value in loaded.items() if key in ClientConfig.__dataclass_fields__}
        return _source(f"{revision}: effective", root), ClientConfig(**known)


def present(directory: Path) -> Source:
    """The effective spec of the API in ``directory`` as it is; raises as ``effective`` does."""
    return _source("effective", directory)


def _source(where: str, directory: Path) -> Source:
    document = effective(directory).document
    return Source(where, hashlib.sha256(canonical_json(document)).hexdigest(), document)


def _archive(revision: str, directory: Path) -> bytes:
    done = git(["archive", "--format=tar", revision], directory) if not revision.startswith("-") else None
    if done is None or done.returncode != 0:
        raise SpecError(f"{revision}: no such revision: tag the version that was released, or give --old REV")
    return done.stdout
