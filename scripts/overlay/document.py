"""Reading an overlay file: JSON, or YAML 1.2 restricted to what JSON can say.

YAML is composed by ruamel.yaml and turned into JSON values here, so that nothing is guessed: scalars follow
the core schema (YAML 1.2.2, chapter 10.3) and no other, mapping keys become strings as they were written
(``500:``, ``no:``), duplicate keys are errors, and the size that aliases may unfold to is limited.
"""

import json
import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson
from ruamel.yaml import YAML
from ruamel.yaml.composer import MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from scripts.errors import OverlayError, PipelineError
from scripts.files import value_problems, writable
from scripts.spec import MAX_DEPTH

MAX_BYTES = 16 * 1024 * 1024
MAX_VALUES = 1_000_000

_TAG = "tag:yaml.org,2002:"
_CORE = (
    ("null", re.compile(r"null|Null|NULL|~|")),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("int", re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")),
    ("float", re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")),
)


class _CoreResolver(VersionedResolver):
    """The core schema for plain scalars, whatever a %YAML directive says."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Tag:
        if kind is MappingNode:
            return Tag(suffix=f"{_TAG}map")
        if kind is SequenceNode:
            return Tag(suffix=f"{_TAG}seq")
        if implicit[0]:
            for name, pattern in _CORE:
                if pattern.fullmatch(value):
                    return Tag(suffix=_TAG + name)
        return Tag(suffix=f"{_TAG}str")


def read_document(path: Path, failure: type[PipelineError] = OverlayError) -> Any:
    """The JSON value that a ``.json`` file or, under any other name, a YAML 1.2 file holds.

    Raises ``failure`` naming the file and, where there is one, line and column: unreadable, not UTF-8, too
    large, bad syntax, duplicate keys, or a value that JSON doesn't have.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise failure(f"{path}: can't be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise failure(f"{path}: larger than {MAX_BYTES} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise failure(f"{path}: not UTF-8 (byte {error.start})") from error
    try:
        value = _parse_json(text) if path.suffix == ".json" else parse_yaml(text)
        for problem in value_problems(value):
            raise ValueError(problem)
        orjson.dumps(value)
    except (ValueError, TypeError, YAMLError) as error:
        raise failure(f"{path}: {_explain(error)}") from error
    except RecursionError:
        raise failure(f"{path}: nested deeper than {MAX_DEPTH} levels") from None
    return value


def _parse_json(text: str) -> Any:
    def constant(name: str) -> Any:
        raise ValueError(f"{name} is not a JSON value")

    return json.loads(
        text, object_pairs_hook=_object, parse_constant=constant, parse_float=_float, parse_int=_integer
    )


def _object(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise ValueError(f"duplicate key {key!r}")
        result[key] = value
    return result


def _integer(text: str) -> int | float:
    number = int(text)
    kept = writable(number)
    return number if kept is None else kept  # refused with its place, by value_problems


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is not a JSON number")
    return number


def parse_yaml(text: str) -> Any:
    """The JSON value of YAML text; raises ValueError or a YAMLError."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Resolver = _CoreResolver
    yaml.max_depth = MAX_DEPTH
    yaml.composer.warn_double_anchors = False
    node = yaml.compose(text)
    if node is None:
        raise ValueError("empty")
    return _Builder().build(node)


class _Builder:
    """Turns composed YAML nodes into JSON values; counts them, since an alias may stand for many."""

    def __init__(self) -> None:
        self.left = MAX_VALUES
        self.open: set[int] = set()

    def build(self, node: Any) -> Any:
        self.left -= 1
        if self.left < 0:
            raise ValueError(f"aliases unfold to more than {MAX_VALUES} values {_position(node)}")
        kind = str(node.tag).removeprefix(_TAG)
        if isinstance(node, ScalarNode):
            return _scalar(node, kind)
        if id(node) in self.open:
            raise ValueError(f"an alias inside its own anchor {_position(node)}")
        self.open.add(id(node))
        try:
            if isinstance(node, SequenceNode) and kind == "seq":
                return [self.build(item) for item in node.value]
            if isinstance(node, MappingNode) and kind == "map":
                return self._mapping(node)
        finally:
            self.open.discard(id(node))
        raise ValueError(f"tag {str(node.tag)!r} is not supported {_position(node)}")

    def _mapping(self, node: MappingNode) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                raise ValueError(f"a mapping key must be a scalar {_position(key_node)}")
            key: str = key_node.value
            if key == "<<" and key_node.style is None:
                raise ValueError(
                    f"merge keys ('<<') are not YAML 1.2: write the fields out {_position(key_node)}"
                )
            if key in result:
                raise ValueError(f"duplicate key {key!r} {_position(key_node)}")
            result[key] = self.build(value_node)
        return result


def _scalar(node: ScalarNode, kind: str) -> Any:
    text: str = node.value
    try:
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "bool":
            return {"true": True, "false": False}[text.lower()]
        if kind == "int":
            number = int(text, 0) if text.startswith(("0o", "0x")) else int(text)
            kept = writable(number)
            if kept is None:
                raise ValueError(f"the integer {text[:40]} is beyond 64 bits {_position(node)}")
            return kept
        if kind == "float":
            return _float(text)
    except (ValueError, KeyError) as error:
        if "64 bits" in str(error):
            raise
        raise ValueError(f"{text} is not a JSON {kind} {_position(node)}") from None
    raise ValueError(f"tag {str(node.tag)!r} is not supported {_position(node)}")


def _position(node: Any) -> str:
    return f"(line {node.start_mark.line + 1}, column {node.start_mark.column + 1})"


def _explain(error: Exception) -> str:
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        problem = f"{error.context}, {error.problem}" if error.context else error.problem
        if isinstance(error, MaxDepthExceededError):
            problem = f"nested deeper than {MAX_DEPTH} levels"
        return f"not YAML: {problem} (line {mark.line + 1}, column {mark.column + 1})"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
    return " ".join(str(error).split())
