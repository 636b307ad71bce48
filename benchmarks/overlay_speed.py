"""How long ten overlay actions take on a 2.5 MB spec, and all overlays of this repository on its own spec:
``python benchmarks/overlay_speed.py``.

Prints the best of several runs, and how many JSON round trips of the same document (standard library) that is.
oas-patch, another overlay engine in Python, is measured beside it where it is installed.
"""

import copy
import importlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.overlay import Overlay, apply_overlays

ROOT = Path(__file__).parents[1]
SIZE = 2_500_000
RUNS = 5

Engine = Callable[[dict[str, Any], dict[str, Any]], Any]

# name: (target, update); {i} is the number of the action
CASES: dict[str, tuple[str, Any]] = {
    "$.paths.*.get.responses['200']": ("$.paths.*.get.responses['200']", {"x-{i}": True}),
    "the same, appending to arrays": ("$.paths.*.get", {"tags": ["{i}"]}),
    "$..responses": ("$..responses", {"x-{i}": True}),
    "$..responses, inserting objects": ("$..responses", {"x-{i}": {}}),
    "a filter on parameters": ("$.paths.*.*.parameters[?@.name == 'q1']", {"x-{i}": True}),
}


def measure(
    target: str, update: Any, document: dict[str, Any], other: Engine | None
) -> tuple[float, float | None]:
    """Seconds that ten actions take here and with the other engine (None if it can't do them)."""
    overlay = overlay_of(target, update)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "o.json"
        path.write_text(json.dumps(overlay))
        loaded = Overlay.load(path)
    ours = best(lambda: apply_overlays(document, [loaded]))
    if other is None:
        return ours, None
    try:
        return ours, best(lambda: other(copy.deepcopy(document), overlay), runs=1)
    except TypeError:
        # oas-patch 0.6.0 can't update an object inside an array.
        return ours, None


def main() -> None:
    """Build the spec, time each case, print a table; then the repository's own overlays."""
    document = build(SIZE)
    size = len(json.dumps(document))
    base = best(lambda: json.loads(json.dumps(document)))
    print(f"{size} bytes, {len(document['paths'])} operations; a JSON round trip takes {base:.3f} s\n")
    other = oas_patch()
    print(
        f"{'ten actions':34}{'seconds':>8}{'round trips':>13}"
        + (f"{'oas-patch':>11}{'ratio':>7}" if other else "")
    )
    for name, (target, update) in CASES.items():
        ours, theirs = measure(target, update, document, other)
        beside = f"{theirs:11.3f}{theirs / ours:7.1f}" if theirs else f"{'fails':>11}" if other else ""
        print(f"{name:34}{ours:8.3f}{ours / base:13.1f}{beside}")
    print()
    measure_own()


def measure_own() -> None:
    """Time reading and applying the overlays of the repository; by themselves, since reading YAML is most of it."""
    document = json.loads((ROOT / "openapi.json").read_bytes())
    paths = sorted((ROOT / "overlays").glob("*.yaml"))
    loaded = [Overlay.load(path) for path in paths]
    actions = sum(len(overlay.actions) for overlay in loaded)
    reading = best(lambda: [Overlay.load(path) for path in paths])
    applying = best(lambda: apply_overlays(document, loaded))
    print(f"{len(paths)} overlays with {actions} actions on openapi.json")
    print(f"{'reading them':34}{reading:8.3f}\n{'applying them':34}{applying:8.3f}")


def build(size: int) -> dict[str, Any]:
    """A spec of about ``size`` bytes (compact JSON) with operations like those of the social media endpoints."""
    paths: dict[str, Any] = {}
    total = 0
    while total < size:
        item = {"get": operation(len(paths))}
        total += len(json.dumps(item))
        paths[f"/v1/social-media/data/platform/web/fetch_{len(paths)}"] = item
    document = {"openapi": "3.1.0", "info": {"title": "benchmark", "version": "1"}, "paths": paths}
    # Read back, so that operations share no objects.
    return json.loads(json.dumps(document))  # type: ignore[no-any-return]


def operation(number: int) -> dict[str, Any]:
    """One GET with six parameters and six answers, each with a schema written out."""
    text = {"type": "string", "description": "What it is and where it comes from."}
    data = {"type": "object", "properties": {"id": text, "items": {"type": "array", "items": text}}}
    schema = {"type": "object", "properties": {"code": {"type": "integer"}, "data": data}}
    answer = {"description": "An answer.", "content": {"application/json": {"schema": schema}}}
    return {
        "operationId": f"fetch_{number}",
        "tags": ["platform"],
        "parameters": [
            {"name": f"q{i}", "in": "query", "required": i == 0, "schema": text} for i in range(6)
        ],
        "responses": dict.fromkeys(("200", "400", "401", "402", "429", "500"), answer),
    }


def overlay_of(target: str, update: Any) -> dict[str, Any]:
    """An overlay with ten actions that differ in their number only."""
    values = [json.loads(json.dumps(update).replace("{i}", str(i))) for i in range(10)]
    actions = [{"target": target, "update": value} for value in values]
    return {"overlay": "1.1.0", "info": {"title": "benchmark", "version": "1"}, "actions": actions}


def oas_patch() -> Engine | None:
    """The other engine's function, if it is installed."""
    try:
        function: Engine = importlib.import_module("oas_patch.overlay").apply_overlay
    except ImportError:
        return None
    return function


def best(function: Callable[[], Any], runs: int = RUNS) -> float:
    """Seconds of the fastest run."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
