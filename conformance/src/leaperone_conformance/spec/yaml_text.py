"""YAML bodies: the JSON value that a text of YAML says, by the schema of YAML that is JSON's."""

from math import isfinite
from typing import Any, ClassVar

import yaml  # type: ignore[import-untyped]

from .document import Spec

LARGEST = 100_000
"""Most bytes of a text that is read: YAML takes long."""


def is_yaml(media_type: str) -> bool:
    """True if a media type (lower case, without parameters) is one of YAML."""
    return media_type.endswith(("/yaml", "+yaml", "/x-yaml"))


def yaml_value(spec: Spec, schema: str, body: bytes) -> Any:
    """The value of a text; the text itself where the schema at the pointer is one of texts.

    Raises ValueError where it is no YAML, too long, or says what JSON can't.
    """
    if spec.resolve(schema)[1].get("type") == "string":
        return body.decode()
    if len(body) > LARGEST:
        raise ValueError(f"more than {LARGEST} bytes")
    try:
        return _checked(yaml.load(body, Loader=_Loader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    except RecursionError as error:
        raise ValueError("nested too deep") from error


class _Loader(yaml.SafeLoader):  # type: ignore[misc]
    """A loader without timestamps, which are no JSON, and without aliases, by which a short text means a long one."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("has an alias")
        return super().compose_node(parent, index)


def _checked(value: Any) -> Any:
    """The value, if JSON has it."""
    if isinstance(value, dict) and all(isinstance(name, str) for name in value):
        return {name: _checked(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_checked(part) for part in value]
    if value is None or isinstance(value, str | int) or (isinstance(value, float) and isfinite(value)):
        return value
    raise ValueError(f"JSON has no {type(value).__name__} like {value!r:.40}")
