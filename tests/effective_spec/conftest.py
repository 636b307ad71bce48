"""The effective spec of the documentation, made once: what overlays say doesn't depend on what is published today."""

from collections.abc import Callable
from typing import Any

import jsonschema_rs
import pytest

from tests.documented import as_documented

SPEC = "urn:effective"

Json = dict[str, Any]
Accepts = Callable[[str, Any], bool]


@pytest.fixture(scope="session")
def spec() -> Json:
    return as_documented().document


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
