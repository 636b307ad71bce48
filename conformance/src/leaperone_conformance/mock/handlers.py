"""Handlers: the operations of the mock that are more than their spec, and what an API's package gives for them.

A handler takes a call that was read and found valid and gives the response; it may raise ApiError. Operations
without a handler are answered from the spec alone. Handlers are found by ``"METHOD /path"``, which outlives
the operationIds of a spec; one whose operation isn't in the spec is never called.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, TypeAlias, cast

from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import InternalRoutes
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.responses.shapes import Shapes
from leaperone_conformance.mock.state.billing import Account, Measure
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.webhooks import Webhooks
from leaperone_conformance.spec import Spec
from leaperone_conformance.values.sampler import Sampler

from .call import Call

Handler: TypeAlias = Callable[[Call], MockResponse]


@dataclass(frozen=True, slots=True)
class Services:
    """Services of the mock for handlers.

    ``default_responses`` answers from the spec alone, ``internal_routes`` serves paths that aren't the API's.
    """

    spec: Spec
    seed: int
    clock: Clock
    sampler: Sampler
    default_responses: Handler
    shapes: Shapes
    account: Account
    callbacks: Webhooks
    internal_routes: InternalRoutes


Factory: TypeAlias = Callable[[Services], Mapping[str, Handler]]


class ApiPackage(Protocol):
    """The part of an API's package that the mock uses (``leaperone_conformance.apis.Api``)."""

    @property
    def accepts_key(self) -> Callable[[str], bool]:
        """The predicate of accepted keys."""
        ...

    @property
    def measures(self) -> Mapping[str, Measure]:
        """Quantity of a call, by the unit of its price, where its request alone doesn't tell."""
        ...

    @property
    def speaks(self) -> frozenset[str]:
        """The operations, ``"METHOD /path"``, whose handlers say what a call's ``script`` says."""
        ...

    @property
    def message(self) -> Callable[[Call], str]:
        """The last text of the user in a call."""
        ...

    @property
    def stray(self) -> Callable[[Spec, str], ApiError | None]:
        """The error for a path that no operation has; None where that is a plain 404."""
        ...

    def handlers_for(self, services: Services) -> Mapping[str, Handler]:
        """The handlers by ``"METHOD /path"``, with state of their own."""
        ...


def api_package(name: str) -> ApiPackage:
    """The package of an API. Imported by name, because the packages of APIs are built on the mock."""
    return cast(ApiPackage, import_module("leaperone_conformance.apis").api_for(name))
