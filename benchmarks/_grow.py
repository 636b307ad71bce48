"""The effective spec grown: ``python benchmarks/_grow.py TIMES FILE`` writes it with TIMES as many operations.

Each copy has paths, operations and schemas of its own, which refer to each other as the first ones do.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from _servers import ROOT, SPEC

sys.path.insert(0, str(ROOT))
from scripts.files import canonical_json

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SCHEMAS = "#/components/schemas/"
Json = dict[str, Any]


def grown(document: Json, times: int) -> Json:
    """A document with ``times`` as many operations and schemas."""
    schemas = document["components"]["schemas"]
    paths, parts = dict(document["paths"]), dict(schemas)
    for number in range(2, times + 1):
        names = {path: f"/copy{number}{path}" for path in document["paths"]}
        names |= {name: f"{name}_{number}" for name in _operation_ids(document)}
        names |= {SCHEMAS + name: f"{SCHEMAS}{name}C{number}" for name in schemas}
        paths |= {names[path]: _renamed(item, names) for path, item in document["paths"].items()}
        parts |= {f"{name}C{number}": _renamed(schema, names) for name, schema in schemas.items()}
    return {**document, "paths": paths, "components": {**document["components"], "schemas": parts}}


def size() -> int:
    """The number of operations of the effective spec."""
    return sum(
        method in item for item in json.loads(SPEC.read_bytes())["paths"].values() for method in METHODS
    )


def _operation_ids(document: Json) -> set[str]:
    operations = (item[method] for item in document["paths"].values() for method in METHODS if method in item)
    return {operation["operationId"] for operation in operations if "operationId" in operation}


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value in which every text that is one of ``names`` is replaced by its new name."""
    if isinstance(value, dict):
        return {key: _renamed(held, names) for key, held in value.items()}
    if isinstance(value, list):
        return [_renamed(held, names) for held in value]
    return names.get(value, value) if isinstance(value, str) else value


def write(times: int, file: Path) -> Path:
    """Write the grown spec to a file, unless it is there and newer than the spec; the file."""
    if not file.exists() or file.stat().st_mtime < SPEC.stat().st_mtime:
        file.parent.mkdir(parents=True, exist_ok=True)
        document = grown(json.loads(SPEC.read_bytes()), times)
        file.write_bytes(canonical_json(document))
    return file


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
