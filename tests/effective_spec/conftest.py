"""The effective spec of the repository, made once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from scripts.overlay import Result, effective_spec

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "openapi.json"
OVERLAYS = sorted((ROOT / "overlays").glob("*.yaml"))
SPEC = "urn:effective"

Json = dict[str, Any]
Accepts = Callable[[str, Any], bool]


@pytest.fixture(scope="session")
def result() -> Result:
    return effective_spec(PUBLISHED, OVERLAYS)


@pytest.fixture(scope="session")
def spec(result: Result) -> Json:
    return result.document


@pytest.fixture(scope="session")
def accepts(spec: Json) -> Accepts:
    """Whether a value is of the schema at a pointer, or of the component of a name."""
    registry = jsonschema_rs.Registry([(SPEC, spec)])

    def check(where: str, value: Any) -> bool:
        pointer = where if where.startswith("/") else f"/components/schemas/{where}"
        schema = {"$ref": f"{SPEC}#{pointer}"}
        validator = jsonschema_rs.Draft202012Validator(schema, registry=registry, validate_formats=True)
        return validator.is_valid(value)

    return check


def escape(key: str) -> str:
    """A key as a part of a JSON pointer in a URI fragment."""
    return key.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")


def answer(method: str, path: str) -> str:
    """The pointer to the schema of a JSON answer with status 200."""
    return f"/paths/{escape(path)}/{method}/responses/200/content/application~1json/schema"
