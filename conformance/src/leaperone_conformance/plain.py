"""Plain Schemathesis, for comparison: ``st run`` with its defaults against a served application."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .errors import OptionInvalid
from .mock import serve

_TIMEOUT = 300


class Plain:
    """Runs ``st run`` over some operations of a document; what it says of the healthy mock is remembered."""

    def __init__(self, document: Path, key: str, seed: int) -> None:
        """Raises OptionInvalid where the document can't be read."""
        try:
            self._document: dict[str, Any] = json.loads(document.read_bytes())
        except (OSError, ValueError) as error:
            raise OptionInvalid(f"{document}: not a document for plain Schemathesis: {error}") from error
        self._key = key
        self._seed = seed
        self._healthy: dict[tuple[str, ...], set[str]] = {}

    def differs(
        self, operations: Sequence[str], healthy: Callable[[], Any], broken: Callable[[], Any]
    ) -> bool:
        """Whether a broken application fails in a way in which the healthy one doesn't."""
        known = tuple(operations)
        if known not in self._healthy:
            self._healthy[known] = self._failures(known, healthy())
        return bool(self._failures(known, broken()) - self._healthy[known])

    def _failures(self, operations: tuple[str, ...], app: Any) -> set[str]:
        """Operation, check and title of all failures."""
        paths = {key.partition(" ")[2] for key in operations}
        kept = {path: item for path, item in self._document["paths"].items() if path in paths}
        if not kept:
            return set()
        with tempfile.TemporaryDirectory() as folder, serve(app) as url:
            document, report = Path(folder, "openapi.json"), Path(folder, "report.json")
            document.write_text(json.dumps({**self._document, "paths": kept}))
            subprocess.run(
                [
                    *(sys.executable, "-m", "schemathesis.cli", "run", str(document), "--url", url),
                    *("--header", f"Authorization: Bearer {self._key}", "--seed", str(self._seed)),
                    *("--report", "json", "--report-json-path", str(report), "--no-color"),
                ],
                cwd=folder,
                capture_output=True,
                timeout=_TIMEOUT,
                check=False,
            )
            return _titles(json.loads(report.read_bytes()))


def _titles(report: dict[str, Any]) -> set[str]:
    return {
        f"{operation} {failure['type']} {failure['title']}"
        for failure in report["failures"]
        for operation in failure["operations"]
    }
