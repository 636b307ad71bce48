"""The lines of users' code that break, found by the module that the client itself carries for it."""

import importlib.util
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from scripts.generate.config import ClientConfig

from .python import Symbol

_USES = Path(__file__).parents[2] / "templates/core/_cli/uses.py"


class Use(Protocol):
    """One line that breaks, or may."""

    status: str

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        ...


def uses(paths: Iterable[Path], breaks: Iterable[Symbol], config: ClientConfig) -> list[Use]:
    """The lines in the files below ``paths`` that use what breaks."""
    known = [symbol.as_json() for symbol in breaks]
    found: list[Use] = _module().uses_in(
        list(paths), known, config.package, config.client, config.distribution
    )
    return found


@cache
def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("_uses", _USES)
    if spec is None or spec.loader is None:
        raise ImportError(str(_USES))
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["_uses"] = module
    spec.loader.exec_module(module)
    return module
