"""Evidence that a quirk still holds: its kinds, and a check that named evidence exists.

``overlay-target``: the overlay still matches the published spec. ``examples:ID``: a documented example, held against
both specs by ``scripts.examples``. ``test:FILE::FUNCTION``: a test of the repository. Any other name is a check of
the conformance suite, which every response has to pass, or one of its scenarios, those of the API alone included.
"""

import ast
from functools import cache
from pathlib import Path

from scripts.files import read_json

from .model import OVERLAY_TARGET

SUITE = Path("conformance/src/leaperone_conformance")
REGISTERED = {
    "checks/__init__.py": ("CHECKS",),
    "scenarios/__init__.py": ("PARALLEL", "EXCLUSIVE", "DOCUMENT"),
}
"""Modules of the suite that list its checks and scenarios, and the tuples that hold them."""

OWN = "apis/{}/scenarios.py"
"""Folder of the scenarios of each API."""


class Evidence:
    """The evidence that exists: those of the repository at ``root``, and the examples of the API in ``api``."""

    def __init__(self, root: Path, api: Path) -> None:
        self._root = root
        self._checks = {
            name
            for file, tuples in REGISTERED.items()
            for listed in tuples
            for name in _registered(root / SUITE / file, listed)
        }
        own = root / SUITE / OWN.format(api.resolve().name)
        if own.is_file():
            self._checks |= _registered(own, "SCENARIOS")
        self._examples = _examples(api / "examples.json")

    def why_unknown(self, name: str) -> str | None:
        """The reason why evidence of this name is missing; None where it exists."""
        kind, colon, rest = name.partition(":")
        if not colon:
            known = {OVERLAY_TARGET, *self._checks}
            return None if name in known else f"no check has this name; there are {', '.join(sorted(known))}"
        if kind == "examples":
            return None if rest in self._examples else "examples.json has no example of this id"
        if kind != "test":
            return "a proof is a check, examples:ID or test:FILE::FUNCTION"
        file, _, function = rest.partition("::")
        return None if function in _functions(self._root / file) else "there is no such test"


def _registered(path: Path, listed: str) -> set[str]:
    """The names in a tuple of the conformance suite; read, not imported: the pipeline stands alone."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == listed and node.value:
            return {item.id for item in ast.walk(node.value) if isinstance(item, ast.Name)}
    raise LookupError(f"{path} has no {listed}")


def _examples(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    return {entry["id"] for entries in read_json(path).values() for entry in entries}


@cache
def _functions(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    return frozenset(
        node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)
    )
