"""Reading an overlay file or a spec: JSON, or YAML 1.2 restricted to what JSON can say."""

import json
from pathlib import Path
from typing import Any

import orjson
from yaml import MarkedYAMLError, YAMLError  # type: ignore[import-untyped]

from leaperone_conformance.spec.yaml_value import finite, parse_yaml, writable
from scripts.errors import OverlayError, PipelineError, SpecError
from scripts.files import MAX_DEPTH, marked_object, read_json, value_problems

MAX_BYTES = 16 * 1024 * 1024


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


def read_spec_file(path: Path) -> Any:
    """The JSON value of a spec, of YAML 1.2 where the file is called so, else of JSON. Raises SpecError naming it."""
    return read_document(path, SpecError) if path.suffix in (".yaml", ".yml") else read_json(path)


def _parse_json(text: str) -> Any:
    def constant(name: str) -> Any:
        raise ValueError(f"{name} is not a JSON value")

    return json.loads(
        text, object_pairs_hook=marked_object, parse_constant=constant, parse_float=finite, parse_int=_integer
    )


def _integer(text: str) -> int | float:
    number = int(text)
    kept = writable(number)
    return number if kept is None else kept  # refused with its place, by value_problems


def _explain(error: Exception) -> str:
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        problem = f"{error.context}, {error.problem}" if error.context else error.problem
        return f"not YAML: {problem} (line {mark.line + 1}, column {mark.column + 1})"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
    return " ".join(str(error).split())
