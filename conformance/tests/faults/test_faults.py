"""Each fault does something, and a sample of them goes through the suite.

LEAPERONE_EVERY_FAULT=1 tries the effect of every fault (three minutes) instead of a sample's.
"""

import os
import random
from functools import cache

import pytest

from .catalogue import CATALOGUE
from .detection import detect, operations_of
from .exchange import Exchange
from .fault import Fault, Kind
from .probes import transcript
from .proxy import FaultBroken, faulty

_SHUFFLED = random.Random(15).sample(CATALOGUE, len(CATALOGUE))
_TRIED = CATALOGUE if os.environ.get("LEAPERONE_EVERY_FAULT") else _SHUFFLED[:40]


@cache
def _healthy(api: str, area: str) -> list[object]:
    return transcript(api, area)


def _by_name(fault: Fault) -> str:
    return fault.name


@pytest.mark.parametrize("fault", _TRIED, ids=_by_name)
def test_a_fault_changes_what_a_user_sees(fault: Fault) -> None:
    assert transcript(fault.api, fault.area, fault) != _healthy(fault.api, fault.area)


@pytest.mark.parametrize("area", sorted({(fault.api, fault.area) for fault in CATALOGUE}))
def test_the_proxy_alone_changes_nothing(area: tuple[str, str]) -> None:
    assert transcript(*area) == _healthy(*area)


@pytest.mark.parametrize("fault", _SHUFFLED[:2], ids=_by_name)
def test_the_suite_is_clean_without_the_fault_and_ends_with_it(fault: Fault) -> None:
    without = detect(fault.api, operations_of(fault))
    assert without.code == 0, without.output
    assert detect(fault.api, operations_of(fault), fault).code in (0, 1)


def test_names_are_distinct_and_every_kind_has_its_share() -> None:
    assert len({fault.name for fault in CATALOGUE}) == len(CATALOGUE) >= 130
    assert all(sum(fault.kind is kind for fault in CATALOGUE) >= 20 for kind in Kind)
    assert all(
        sum(fault.api == api for fault in CATALOGUE) >= 15 for api in ("leaperone", "leapocr", "leapai")
    )


def test_a_fault_that_fails_itself_is_not_taken_for_a_fault_of_the_api() -> None:
    def broken(exchange: Exchange) -> None:
        raise KeyError(exchange.path)

    fault = Fault("broken", "none", "GET /v1/models", broken)
    with pytest.raises(FaultBroken, match="broken: KeyError"):
        transcript("leaperone", "models", fault)


def test_a_fault_concerns_its_operation_only() -> None:
    fault = Fault("f", "none", "GET /a/{}/b", lambda exchange: None)
    assert fault.concerns("GET", "/a/x/b")
    assert not any(
        (fault.concerns("POST", "/a/x/b"), fault.concerns("GET", "/a/x"), fault.concerns("GET", "/a/x/c"))
    )


def test_the_url_has_the_base_path_of_the_api() -> None:
    with faulty("leapocr") as url:
        assert url.endswith("/api/v1")
