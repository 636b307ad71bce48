"""The simplest value of a JSON Schema by Schemathesis' generator, for schemas that bar what the mock would make."""

from functools import lru_cache
from typing import Any

import jsonschema_rs
import orjson
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import HypothesisException
from schemathesis.core.errors import SchemathesisError
from schemathesis.generation.jsonschema.builder import build
from schemathesis.specs.openapi.formats import get_default_format_strategies

_TRIES = 20
_FORMATS = get_default_format_strategies()


@lru_cache(maxsize=256)
def drawn(text: bytes) -> Any:
    """The first valid value of the schema in a JSON text, always the same. Raises ValueError where none was drawn."""
    schema = orjson.loads(text)
    accepted = jsonschema_rs.validator_for(schema, validate_formats=True).is_valid
    found: list[Any] = []
    once = settings(
        max_examples=_TRIES,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    try:
        once(
            given(build(schema, draft=jsonschema_rs.Draft202012, formats=_FORMATS))(
                lambda value: found.append(value)
            )
        )()
    except (HypothesisException, SchemathesisError, jsonschema_rs.ReferencingError, OverflowError) as error:
        raise ValueError(f"no value of this schema was found: {type(error).__name__}") from error
    for value in found:
        if accepted(value):
            return value
    raise ValueError("no value of this schema was found")
