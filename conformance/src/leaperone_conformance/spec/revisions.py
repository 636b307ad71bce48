"""The effective spec as it was before: from another file, or from a revision of git."""

import subprocess
from pathlib import Path

from leaperone_conformance.errors import OptionInvalid

from .document import Spec, load


def earlier(spec: Spec, where: str) -> Spec:
    """The spec to compare ``spec`` with: ``where`` is the path of a JSON file, ``REV`` (the file of ``spec`` as it was
    then) or ``REV:PATH``.

    Raises SpecNotFound and SpecInvalid for files as ``load`` does, OptionInvalid where git has no such thing.
    """
    if Path(where).is_file():
        return load(Path(where).resolve(), spec.name)
    revision, _, path = where.partition(":")
    file = Path(spec.origin)
    if not revision or revision.startswith("-") or (not path and not file.is_file()):
        raise OptionInvalid(f"{where!r}: neither a file nor a revision of git: write PATH, REV or REV:PATH")
    folder = Path.cwd() if path else file.resolve().parent
    try:
        done = subprocess.run(
            ["git", "show", "--no-textconv", f"{revision}:{path or './' + file.name}"],
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise OptionInvalid(f"{where!r}: git can't be run: {error.strerror}: give a file instead") from error
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
        raise OptionInvalid(f"{where!r}: no such file, and not in git: {reason[0]}")
    return Spec.parse(done.stdout, spec.name, where)
