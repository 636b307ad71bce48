"""Mutants that only one API can have: in a module named as the API, whose ``mutants`` makes them from a spec."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from conformance.tests.mutation.middleware import Mutant
from leaperone_conformance.spec import Spec


def plugin_for(api: str) -> Callable[[Spec], Iterator[Mutant]] | None:
    """The ``mutants`` of the module that is named as the API, with underscores for hyphens; None without one."""
    name = api.replace("-", "_")
    if name not in {module.name for module in iter_modules(__path__)}:
        return None
    found: Callable[[Spec], Iterator[Mutant]] = import_module(f"{__name__}.{name}").mutants
    return found
