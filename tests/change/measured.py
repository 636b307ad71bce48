"""How right the report of a change is, against clients that were really generated: python -m tests.change.measured

The SDKs that the upstream provider published on PyPI become published documents, each of them a client. The signatures that
griffe reads in two clients, which lines of a program break by their signatures, and which calls fail on the mock of the other
spec, are held against what the report said. Needs PyPI; exits with 1 where less than 95 % is right.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load as load_spec
from scripts.change import Changed, change
from scripts.change.code import uses
from scripts.diff.sources import load
from scripts.files import canonical_json
from scripts.regenerate import EFFECTIVE, regenerate

from .conftest import CONFIG, SPEC
from .test_change import EDITS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build/measured"
VERSIONS = ("2.1.0", "2.1.1", "2.1.2", "2.2.0")
NEEDED = 0.95
_STAND_IN = """
import sys
from pathlib import Path
from scripts.files import canonical_json
from scripts.standin.leaperone import STAND_IN, social
social.SDK_VERSION = sys.argv[1]
Path(sys.argv[2]).write_bytes(canonical_json(STAND_IN.build()))
"""
_VALUES = {"str": "1", "int": 1, "float": 1.0, "bool": True, "list[str]": ["1"]}

Json = dict[str, Any]


@dataclass
class Score:
    """How many of what really happened were told, and how many that were told didn't happen."""

    right: int = 0
    missed: int = 0
    false: int = 0

    def add(self, reported: set[str], real: set[str], name: str) -> None:
        """Count one comparison, and print what differs."""
        self.right += len(reported & real)
        self.missed += len(real - reported)
        self.false += len(reported - real)
        for kind, found in (("missed", real - reported), ("false", reported - real)):
            for one in sorted(found)[:5]:
                print(f"  {name}: {kind}: {one}")

    @property
    def good(self) -> bool:
        """Whether enough of it is right."""
        reported, real = self.right + self.false, self.right + self.missed
        return self.right >= NEEDED * real and self.false <= (1 - NEEDED) * reported

    def __str__(self) -> str:
        return f"{self.right} of {self.right + self.missed} told, {self.false} false"


def python(*arguments: str | Path, path: Path | None = None, given: str = "") -> str:
    """What a program of this Python prints; ``path`` comes before all others that it imports from."""
    variables = {"PYTHONPATH": f"{path}:{ROOT}" if path else str(ROOT), "PATH": "/usr/bin:/bin"}
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=variables, input=given, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def install(package: str, folder: Path) -> Path:
    """A package of PyPI in a folder of its own."""
    if not folder.is_dir():
        command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", str(folder)]
        done = subprocess.run([sys.executable, *command, package], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
    return folder


def sdk_api(version: str) -> Path:
    """The directory of the API as the SDK of one version has it, with its client."""
    folder = FOLDER / f"api-{version}"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "overlays", folder / "overlays")
    for name in ("documented.json", "generator-config.yml", "examples.json"):
        shutil.copy(ROOT / name, folder / name)
    sdk = install(f"tikhub=={version}", FOLDER / f"tikhub-{version}")
    python("-c", _STAND_IN, version, folder / "openapi.json", path=sdk)
    regenerate(folder)
    return folder


def small_api(folder: Path, document: Json) -> Path:
    """The directory of a small API, with its client."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "generator-config.yml").write_text(CONFIG)
    (folder / "openapi.json").write_bytes(canonical_json(document))
    regenerate(folder)
    return folder


def witnessed(package: str, old: Path, new: Path) -> Json:
    """What griffe says of two clients."""
    griffe = install("griffe", FOLDER / "griffe")
    folders = (old / "generated", new / "generated")
    found: Json = json.loads(python(Path(__file__).with_name("witness.py"), package, *folders, path=griffe))
    return found


def real(found: Json) -> tuple[set[str], set[str]]:
    """Breaks and additions as ``kind symbol``, by the signatures of both clients."""
    old, new = found["old"]["methods"], found["new"]["methods"]
    breaks = {f"method-removed {name}" for name in old.keys() - new.keys()}
    added = {f"method-added {name}" for name in new.keys() - old.keys()}
    for name in old.keys() & new.keys():
        before, after = old[name]["parameters"], new[name]["parameters"]
        breaks |= {f"parameter-removed {name}({one})" for one in before.keys() - after.keys()}
        for one in after.keys() - before.keys():
            (breaks if after[one] else added).add(
                f"parameter-added{'-required' if after[one] else ''} {name}({one})"
            )
        for one in before.keys() & after.keys():
            if after[one] > before[one]:
                breaks.add(f"parameter-now-required {name}({one})")
            elif after[one] < before[one]:
                added.add(f"parameter-now-optional {name}({one})")
        if old[name]["returns"] != new[name]["returns"]:
            breaks.add(f"return-changed {name}")
        if old[name]["pages"] > new[name]["pages"]:
            breaks.add(f"pages-removed {name}.pages")
        elif new[name]["pages"] > old[name]["pages"]:
            added.add(f"pages-added {name}.pages")
    before, after = found["old"]["models"], found["new"]["models"]
    breaks |= {f"model-removed {name}" for name in before.keys() - after.keys()}
    added |= {f"model-added {name}" for name in after.keys() - before.keys()}
    for name in before.keys() & after.keys():
        breaks |= {f"field-removed {name}.{field}" for field in set(before[name]) - set(after[name])}
    return breaks, added


def reported(found: Changed, kinds: set[str]) -> tuple[set[str], set[str]]:
    """What the report says, in kinds that the witness knows; a renamed method is one that is gone."""
    assert found.python is not None
    renamed = {one.symbol for one in found.python.breaks if one.kind == "method-renamed"}
    sides = []
    for symbols in (found.python.breaks, found.python.additions):
        said = set()
        for one in symbols:
            kind = "method-removed" if one.kind == "method-renamed" else one.kind
            if kind in kinds and not (one.symbol.partition("(")[0] in renamed and "(" in one.symbol):
                said.add(f"{kind} {one.symbol}")
        sides.append(said)
    return sides[0], sides[1]


KINDS = {
    "method-removed",
    "method-added",
    "parameter-removed",
    "parameter-added",
    "parameter-added-required",
    "parameter-now-required",
    "parameter-now-optional",
    "pages-removed",
    "pages-added",
    "return-changed",
    "model-removed",
    "model-added",
    "field-removed",
}


def program(methods: Mapping[str, Json]) -> Iterator[tuple[str, str, set[str]]]:
    """Lines of a program, one for each parameter of each method: line, method, keywords in it."""
    for name, method in methods.items():
        required = {p for p, needed in method["parameters"].items() if needed}
        for parameter in method["parameters"] or [None]:
            keywords = required | ({parameter} if parameter else set())
            yield f"client.{name}({', '.join(f'{k}=x' for k in sorted(keywords))})", name, keywords


def lines(found: Changed, signatures: Json, folder: Path) -> tuple[set[str], set[str]]:
    """The lines of a program that are told to break, and those that do by the new client's signatures."""
    new = signatures["new"]["methods"]
    text = [f"from {found.config.package} import {found.config.client}", f"client = {found.config.client}()"]
    broken = set()
    for line, name, keywords in program(signatures["old"]["methods"]):
        text.append(line)
        known = new[name]["parameters"] if name in new else {}
        if name not in new or keywords - known.keys() or {p for p, r in known.items() if r} - keywords:
            broken.add(f"{len(text)}: {line}")
    file = folder / "program.py"
    file.write_text("\n".join(text) + "\n")
    assert found.python is not None
    named = uses([file], found.python.breaks, found.config)
    at = {int(use.as_json()["line"]) for use in named if use.status == "breaks"}
    return {f"{number}: {text[number - 1]}" for number in at}, broken


def failing(client: Path, server: Path, methods: Mapping[str, Json]) -> tuple[set[str], set[str]]:
    """Methods of a client that fail on the mock of a spec, and those that were called: all with plain parameters."""
    calls: Json = {}
    for name, method in methods.items():
        needed = {p for p, required in method["parameters"].items() if required}
        if all(method["types"][p] in _VALUES for p in needed):
            calls[name] = {p: _VALUES[method["types"][p]] for p in needed}
    spec = load_spec(server / EFFECTIVE, "leaperone")
    with serve(Mock(spec)) as url:
        arguments = (Path(__file__).with_name("calls.py"), "leaperone", "Leaperone", url)
        failed: Json = json.loads(python(*arguments, path=client / "generated", given=json.dumps(calls)))
    return set(failed), set(calls)


def expected(found: Changed) -> set[str]:
    """The methods of the old client that the report says to fail on the new spec: gone, or with something required."""
    assert found.python is not None
    kinds = ("method-removed", "method-renamed", "parameter-now-required", "parameter-added-required")
    return {one.symbol.partition("(")[0] for one in found.python.breaks if one.kind in kinds}


def main() -> None:
    """Measure everything, print the figures, and fail where too little is right."""
    scores = {name: Score() for name in ("names", "additions", "lines", "bumps", "calls on the mock")}
    FOLDER.mkdir(parents=True, exist_ok=True)
    apis = {version: sdk_api(version) for version in VERSIONS}
    for old, new in [*pairwise(VERSIONS), (VERSIONS[0], VERSIONS[-1])]:
        before, after = apis[old], apis[new]
        _compare(f"{old} to {new}", before, after, before, scores)
        for one, other, which in ((before, after, "old client"), (after, before, "new client")):
            _calls(f"{which}, {old} and {new}", one, other, scores["calls on the mock"])
    base = small_api(FOLDER / "small-old", SPEC)
    for name, (edit, _, _, bump) in EDITS.items():
        document = deepcopy(SPEC)
        edit(document)
        after = small_api(FOLDER / "small-new", document)
        found = _compare(name, base, after, base, scores)
        scores["bumps"].add({f"{name}: {found.bump}"}, {f"{name}: {bump}"}, "bump")
    for name, score in scores.items():
        print(f"{name:20} {score}")
    if not all(score.good for score in scores.values()):
        raise SystemExit(1)


def _compare(name: str, old: Path, new: Path, api: Path, scores: dict[str, Score]) -> Changed:
    found = change(load(str(old / "openapi.json")), load(str(new / "openapi.json")), api)
    signatures = witnessed(found.config.package, old, new)
    for kind, said, happened in zip(
        ("names", "additions"), reported(found, KINDS), real(signatures), strict=True
    ):
        scores[kind].add(said, happened, name)
    scores["lines"].add(*lines(found, signatures, FOLDER), name)
    return found


def _calls(name: str, client: Path, server: Path, score: Score) -> None:
    """A client on the mock of the other spec: what fails there and not at home is what the report says."""
    found = change(load(str(client / "openapi.json")), load(str(server / "openapi.json")), client)
    methods = witnessed("leaperone", client, server)["old"]["methods"]
    at_home, _ = failing(client, client, methods)
    failed, called = failing(client, server, methods)
    said = expected(found) & called - at_home
    print(f"{name}: {len(called)} methods called, {len(failed - at_home)} fail, {len(said)} were said to")
    score.add(said, failed - at_home, name)


if __name__ == "__main__":
    main()
