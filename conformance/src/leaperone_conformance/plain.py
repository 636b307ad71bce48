"""Plain Schemathesis, for comparison: ``st run`` with its defaults against a served application."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .errors import OptionInvalid
from .mock import Mock, serve
from .mutants import Mutated

_TIMEOUT = 600


class Plain:
    """Runs ``st run`` over some operations of a document."""

    def __init__(self, document: Path, headers: Mapping[str, str], seed: int) -> None:
        """``headers`` carry the key. Raises OptionInvalid where the document can't be read."""
        try:
            self._document: dict[str, Any] = json.loads(document.read_bytes())
        except (OSError, ValueError) as error:
            raise OptionInvalid(f"{document}: not a document for plain Schemathesis: {error}") from error
        self._headers = [word for name, value in headers.items() for word in ("--header", f"{name}: {value}")]
        self._seed = seed

    def failures(self, operations: tuple[str, ...], app: Mock | Mutated) -> frozenset[str]:
        """Operation, check and title of all failures; none where the document has none of the paths."""
        paths = {key.partition(" ")[2] for key in operations}
        kept = {path: item for path, item in self._document["paths"].items() if path in paths}
        if not kept:
            return frozenset()
        with tempfile.TemporaryDirectory() as folder, serve(app) as url:
            document, report = Path(folder, "openapi.json"), Path(folder, "report.json")
            document.write_text(json.dumps({**self._document, "paths": kept}))
            subprocess.run(
                [
                    *(sys.executable, "-m", "schemathesis.cli", "run", str(document)),
                    *("--url", url, "--seed", str(self._seed), "--no-color", *self._headers),
                    *("--report", "json", "--report-json-path", str(report)),
                ],
                cwd=folder,
                capture_output=True,
                timeout=_TIMEOUT,
                check=False,
            )
            return _titles(json.loads(report.read_bytes()))


def _titles(report: dict[str, Any]) -> frozenset[str]:
    return frozenset(
        f"{operation} {failure['type']} {failure['title']}"
        for failure in report["failures"]
        for operation in failure["operations"]
    )
