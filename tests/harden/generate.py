"""Hostile documents to the generator: what they say is never code, and nothing is written beside the client."""

import contextlib
import io
import json
import logging
import tempfile
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from scripts.errors import PipelineError
from scripts.generate import client
from scripts.generate.__main__ import main as generate
from tests.generate.walk import PAYLOADS, Position, Shape, positions
from tests.generate.whole import whole

from .part import Attempts, part


def shape(document: Any, settings: Any) -> "Shape | str | None":
    """The shape of the client of a document; None where it is refused, a text for what was written beside it."""
    with tempfile.TemporaryDirectory() as name, patch.object(client, "format_folder", lambda folder: None):
        folder = Path(name)
        spec, config, output = (folder / part for part in ("spec.json", "config.yml", "out"))
        spec.write_text(json.dumps(document))
        config.write_text(json.dumps(settings))
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                generate(spec, config, output, force=True)
        except PipelineError as error:
            return f"several lines: {error}" if "\n" in str(error) else None
        finally:
            beside = {path.name for path in folder.iterdir()} - {"spec.json", "config.yml", "out"}
        if beside:
            return f"wrote {beside}"
        files = (path for path in output.rglob("*") if path.is_file())
        return Shape.of({str(path.relative_to(output)): path.read_text() for path in files})


def attempt(value: tuple[Position, str]) -> str | None:
    """What is wrong with the client of the whole document with a payload at a position; None where nothing is."""
    logging.disable(logging.CRITICAL)
    position, payload = value
    document, settings = whole()
    made = shape(position.replaced(document, payload), settings)
    if isinstance(made, str):
        return made
    twin = shape(position.replaced(document, position.harmless(payload)), settings)
    return None if made == twin or made is None else "the payload is code"


def main(count: int, seed: int) -> str:
    """The figures."""
    document, _ = whole()
    rng = Random(seed)
    known = positions(document)
    with Attempts(attempt, patience=120.0) as attempts:
        for _ in range(count):
            position, payload = rng.choice(known), rng.choice(PAYLOADS)
            attempts.add(f"{position} {payload!r}", (position, payload))
    return f"{count} hostile documents to generate: {attempts.figures('executions, files outside or tracebacks')}"


if __name__ == "__main__":
    part(main, count=600)
