"""API-specific parts beyond the spec: a package for each API, with handlers, state and scenarios.

``api_for(name)`` gives the ``API`` of the package that is named as the API. An API without a package of its own is
served and tested from its spec alone.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Factory, Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.state.billing import Measure
from leaperone_conformance.scenarios import Scenario
from leaperone_conformance.spec import Spec

_BAD = re.compile(r"\b(wrong|invalid)\b")


def says_good(key: str) -> bool:
    """True for a key without the words wrong and invalid: for an API whose keys have no known form."""
    return bool(key) and _BAD.search(key.lower()) is None


@dataclass(frozen=True, slots=True)
class Api:
    """One API: its handlers and keys for the mock, its scenarios for the suite.

    ``handlers`` make the handlers of a mock. ``accepts_key`` decides which keys the mock takes, and ``test_key`` is
    one of them. ``measures`` counts, by the unit of a price, what the request alone doesn't tell. ``speaks`` are the
    operations of models, which take scripted texts; ``message`` is what the user of a call said last. ``stray`` is the
    error for a path that no operation has, where that is documented to be anything but a 404. ``scenarios`` are run
    by the suite after all other tests, one operation at a time.
    """

    name: str
    handlers: tuple[Factory, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    test_key: str = "test-key"
    accepts_key: Callable[[str], bool] = says_good
    measures: Mapping[str, Measure] = field(default_factory=dict)
    speaks: frozenset[str] = frozenset()
    message: Callable[[Call], str] = lambda call: ""
    stray: Callable[[Spec, str], ApiError | None] = lambda spec, path: None

    def handlers_for(self, services: Services) -> dict[str, Handler]:
        """The handlers of a mock by ``"METHOD /path"``, with state of their own."""
        return {key: handler for factory in self.handlers for key, handler in factory(services).items()}


def api_for(name: str) -> Api:
    """The API of this name: of the package named like it (underscores for hyphens), or one without specials."""
    package = name.replace("-", "_")
    if package not in {module.name for module in iter_modules(__path__)}:
        return Api(name)
    found: Api = import_module(f"{__name__}.{package}").API
    return found
