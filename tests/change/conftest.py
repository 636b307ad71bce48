"""A small API in a directory of its own, as a repository of git."""

import copy
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

Spec = dict[str, Any]

OPERATION: Spec = {
    "tags": ["pets"],
    "parameters": [
        {"in": "query", "name": "page", "schema": {"type": "integer"}},
        {
            "in": "query",
            "name": "kind",
            "required": True,
            "schema": {"type": "string", "enum": ["cat", "dog"]},
        },
    ],
    "responses": {
        "200": {
            "description": "ok",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
        }
    },
}
SPEC: Spec = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example"}],
    "security": [{"key": []}],
    "paths": {
        "/pets/find": {"get": OPERATION},
        "/pets/make": {
            "post": {
                "tags": ["pets"],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewPet"}}},
                },
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {"application/json": {"schema": {"type": "string"}}},
                    }
                },
            }
        },
        "/zoo/open": {"get": {"tags": ["zoo"], "responses": {"200": {"description": "ok"}}}},
    },
    "components": {
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Pet": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}},
            "NewPet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        },
    },
}
CONFIG = """\
api: pets
distribution: pets-client
package: pets_client
client: Pets
version: 0.1.0
description: Pets
"""
OVERLAY = """\
overlay: 1.1.0
info: {title: Ages are texts, version: 1.0.0}
actions:
  - target: $.paths['/pets/find'].get
    update: {x-price: {credits: 1, per: call}}
"""


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def spec() -> Spec:
    return copy.deepcopy(SPEC)


@pytest.fixture
def api(tmp_path: Path) -> Path:
    """The directory of the API, committed and tagged as its version 0.1.0."""
    (tmp_path / "overlays").mkdir()
    for name, text in (("generator-config.yml", CONFIG), ("overlays/100-price.yaml", OVERLAY)):
        (tmp_path / name).write_text(text)
    (tmp_path / "openapi.json").write_bytes(orjson.dumps(SPEC))
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    git(tmp_path, "tag", "pets-client-v0.1.0")
    return tmp_path


Edit = Callable[[Spec], object]
