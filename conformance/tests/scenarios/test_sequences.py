"""Scenarios as data: those of the effective specs hold on the mock, and are exercised."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from leaperone_conformance.checks import Rules
from leaperone_conformance.mock import create_app
from leaperone_conformance.run.engine.scenarios import client_over
from leaperone_conformance.run.http.policy import CountingPolicy
from leaperone_conformance.run.http.transport import open_transport
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.scenarios import sequences_for
from leaperone_conformance.scenarios.sequences import NAME
from leaperone_conformance.spec import Spec, load
from leaperone_conformance.spec.packaged import packaged


@cache
def spec_of(api: str) -> Spec:
    return load(api)


def named() -> Iterator[Any]:
    for api in sorted(packaged()):
        for operation in spec_of(api).operations:
            for id_ in operation.definition.get(NAME, {}):
                yield pytest.param(api, operation.key, id_, id=f"{api}-{id_}")
