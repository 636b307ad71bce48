"""Plain Schemathesis, for comparison: ``st run`` with its defaults against a served application."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec, key_places

from . import Mutated

_TIMEOUT = 600


class Plain:
    """Runs ``st run`` over some operations of a document."""

    def __init__(self, document: Path, spec: Spec, key: str, seed: int) -> None:
        """The key goes where ``spec`` says in headers, and where the document says in queries. Raises OptionInvalid."""
        self._document = read(document, spec)
        headers = key_places(spec.security_schemes.values(), key)["headers"]
        self._headers = [word for name, value in headers.items() for word in ("--header", f"{name}: {value}")]
        self._configuration = "".join(
            f"[auth.openapi.{json.dumps(name)}]\napi_key = {json.dumps(key)}\n"
            for name, scheme in self._document.get("components", {}).get("securitySchemes", {}).items()
            if (scheme.get("type"), scheme.get("in")) == ("apiKey", "query")
        )
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
            Path(folder, "schemathesis.toml").write_text(self._configuration)
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


def read(file: Path, spec: Spec) -> dict[str, Any]:
    """A document for plain Schemathesis. Raises OptionInvalid where it can't be read or has none of a spec's paths."""
    try:
        document: dict[str, Any] = json.loads(file.read_bytes())
        paths = set(document["paths"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OptionInvalid(f"{file}: not a document for plain Schemathesis: {error!r}") from error
    if not paths & {operation.path for operation in spec.operations}:
        raise OptionInvalid(f"{file}: has no path of {spec.name}: compare with a document of that API")
    return document


def _titles(report: dict[str, Any]) -> frozenset[str]:
    return frozenset(
        f"{operation} {failure['type']} {failure['title']}"
        for failure in report["failures"]
        for operation in failure["operations"]
    )
