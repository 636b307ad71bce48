"""The entries of a user's file of rules or scenarios."""

from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]

from leaperone_conformance.errors import OptionInvalid


def own_entries(kind: str, path: str | Path) -> dict[str, Any]:
    """The entries by their ids: the object under the key ``kind`` of the YAML or JSON file of the option ``--kind``.

    Raises OptionInvalid where the file can't be read or has none.
    """
    option = f"--{kind} {path}"
    try:
        document = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionInvalid(f"{option}: can't be read: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise OptionInvalid(f"{option}: is not YAML: {' '.join(str(error).split())}") from error
    found = document.get(kind) if isinstance(document, dict) else None
    if not found or not isinstance(found, dict):
        raise OptionInvalid(f"{option}: has no {kind} by their ids: begin it with `{kind}:`")
    return found
