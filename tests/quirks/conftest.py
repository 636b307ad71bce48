"""An API in a directory of its own, with one overlay that records a quirk, and the command on it."""

import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import orjson
import pytest

ROOT = Path(__file__).parents[2]

Json = dict[str, Any]
Write = Callable[[Json], Path]

SPEC: Json = {
    "openapi": "3.1.0",
    "info": {"title": "A", "version": "1"},
    "paths": {
        "/a": {
            "get": {"operationId": "getA", "responses": {"200": {"$ref": "#/components/responses/Shared"}}}
        },
        "/b": {
            "get": {
                "responses": {
                    "200": {
                        "description": "B",
                        "content": {"application/json": {"schema": {"anyOf": [{"type": "string"}]}}},
                    }
                }
            },
            "post": {
                "responses": {
                    "200": {
                        "description": "B",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/B"}}},
                    }
                }
            },
            "delete": {"responses": {"200": {"description": "text", "content": {"text/plain": {}}}}},
        },
    },
    "components": {
        "schemas": {"B": {"type": "string"}},
        "responses": {
            "Shared": {"description": "A", "content": {"application/json": {"schema": {"type": "string"}}}}
        },
    },
}

OVERLAY: Json = {
    "overlay": "1.1.0",
    "info": {
        "title": "B is odd",
        "version": "1.0.0",
        "description": "B does not say so.",
        "x-quirk": {
            "id": "odd-b",
            "state": "documented",
            "sections": ["Page / Heading"],
            "effect": "Says so | loudly",
            "checks": ["overlay-target", "known_shape"],
        },
    },
    "actions": [{"target": "$.components.schemas.B", "update": {"description": "odd"}}],
}


@pytest.fixture
def overlay() -> Json:
    """A complete overlay, to be changed."""
    return deepcopy(OVERLAY)


@pytest.fixture
def api(tmp_path: Path, overlay: Json) -> Path:
    (tmp_path / "overlays").mkdir()
    (tmp_path / "openapi.json").write_bytes(orjson.dumps(SPEC))
    write(tmp_path, overlay)
    return tmp_path


def write(api: Path, overlay: Json, name: str = "010-odd-b.yaml") -> Path:
    """Write an overlay; JSON is YAML."""
    path = api / "overlays" / name
    path.write_bytes(orjson.dumps(overlay))
    return path


def run(module: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"scripts.{module}", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
