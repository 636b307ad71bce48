"""Overlays: ours against other engines, as commands: time, and which cases of the Overlay Specification each passes.

The cases are those of tests/overlay/compliance, each of which holds sentences of the specification: a document, actions
and what comes out, which is compared as JSON. As the engines take OpenAPI documents only, each document is made one;
the cases whose targets would reach what is added for that are left out.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _peers
from _results import Area, in_turn
from _servers import ROOT
from generation import run
from ruamel.yaml import YAML

CASES = ROOT / "tests" / "overlay" / "compliance"
BEFORE = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
REACHES_ALL = re.compile(r"\$($|\.\*|\.\.|\[[^'\"])")
SIZES = 2000
EVERY = 4
"""Each fourth of the cases is tried, as an engine starts anew for each."""
Engine = Callable[[Path, Path, Path], list[str]]


def engines(area: Area) -> dict[str, Engine]:
    """The commands of all that can be had, by document, overlay and output."""
    ours = [sys.executable, "-m", "scripts.overlay", "--quiet"]
    found: dict[str, Engine] = {"ours": lambda d, o, out: [*ours, str(d), str(o), "-o", str(out)]}
    with area.trying("oas-patch"):
        patch = str(_peers.python("oas-patch").with_name("oas-patch"))
        found["oas-patch"] = lambda d, o, out: [patch, "overlay", str(d), str(o), "-o", str(out)]
    with area.trying("bump-cli"):
        bump = _peers.node("bump-cli", "bump")
        found["bump-cli"] = lambda d, o, out: [*bump, "overlay", str(d), str(o), "-o", str(out)]
    with area.trying("openapi-overlays-js"):
        script = _peers.node("openapi-overlays-js", "overlayjs")
        found["openapi-overlays-js"] = lambda d, o, out: [*script, "--openapi", str(d), "--overlay", str(o)]
    return found


def applied(engine: Engine, document: Any, overlay: Any, folder: Path) -> Any:
    """The document that comes out; None where there is none."""
    paths = _written(document, overlay, folder)
    done = subprocess.run(engine(*paths), cwd=ROOT, capture_output=True, text=True)
    text = paths[2].read_text() if paths[2].exists() else done.stdout
    try:
        return YAML(typ="safe", pure=True).load(text) if done.returncode == 0 else None
    except Exception:  # noqa: BLE001  (whatever it is, it is no document)
        return None


def _written(document: Any, overlay: Any, folder: Path) -> tuple[Path, Path, Path]:
    before, actions, output = (folder / name for name in ("document.json", "overlay.json", "output.json"))
    before.write_text(json.dumps(document))
    actions.write_text(json.dumps(overlay))
    output.unlink(missing_ok=True)
    return before, actions, output


def cases() -> Iterator[tuple[Any, Any, Any]]:
    """Document, overlay and what comes out (None: an error), of the last version that each case is for."""
    for path in sorted(CASES.glob("*/*.yaml")):
        case = YAML(typ="safe", pure=True).load(path)
        if "actions" in case and _fits(case):
            version = case["versions"][-1]
            overlay = {"overlay": version, "info": {"title": "t", "version": "1"}, "actions": case["actions"]}
            after = None if "error" in case else {**BEFORE, **case.get("after", case["before"])}
            yield {**BEFORE, **case["before"]}, overlay, after


def _fits(case: Any) -> bool:
    targets = [action["target"] for action in case["actions"]]
    targets += [action["copy"] for action in case["actions"] if "copy" in action]
    return isinstance(case["before"], dict) and not any(REACHES_ALL.match(str(target)) for target in targets)


def large() -> tuple[Any, Any]:
    """A document of SIZES operations, and an overlay with ten actions on all of them."""
    text = {"type": "string", "description": "What it is and where it comes from."}
    answer = {"description": "An answer.", "content": {"application/json": {"schema": text}}}
    parameters = [{"name": f"q{i}", "in": "query", "schema": text} for i in range(4)]
    operation = {"parameters": parameters, "responses": dict.fromkeys(("200", "400", "500"), answer)}
    paths = {f"/v1/{number}": {"get": operation} for number in range(SIZES)}
    actions = [{"target": "$.paths.*.get.responses", "update": {"x": {f"x-{i}": True}}} for i in range(10)]
    overlay = {"overlay": "1.0.0", "info": BEFORE["info"], "actions": actions}
    return {**BEFORE, "paths": paths}, overlay


def measure(area: Area) -> None:
    """Time, and the cases passed."""
    found = engines(area)
    with TemporaryDirectory() as name:
        folder = Path(name)
        document, overlay = large()
        timed = {
            kind: lambda engine=engine: run(engine(*_written(document, overlay, folder)))[0]
            for kind, engine in found.items()
        }
        area.compare(f"ten actions on {SIZES:,} operations", "s", in_turn(timed, area.runs))
        every = list(cases())[:: 40 if area.quick else EVERY]
        passed = {
            kind: [float(sum(applied(engine, b, o, folder) == after for b, o, after in every))]
            for kind, engine in found.items()
        }
        area.compare(f"compliance, of {len(every)} cases", "cases", passed, more=True)
