"""Records of made-up runs."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from leaperone_conformance.run import Coverage, Finding, Record, Tally

HOSTILE = "<script>document.title='owned'</script>\u202e\x07 </pre><img src=x onerror=alert(1)>"


def finding(operation: str = "GET /v1/a/x", check: str = "known_shape", **more: Any) -> Finding:
    """A finding of which everything that comes from an API is hostile."""
    return Finding(
        operation, check, "Unknown shape", HOSTILE, 200, HOSTILE, f"curl {HOSTILE}", request=HOSTILE, **more
    )


def covered(operation: str, cases: int = 3, **checks: tuple[int, int]) -> Coverage:
    """What was done with an operation."""
    tallies = {name: Tally(*tally) for name, tally in checks.items()}
    return Coverage(operation, (), cases, {200: cases}, tallies)


@pytest.fixture
def record() -> Callable[..., Record]:
    """Makes a record; a day and a spec that never were."""

    def make(**more: Any) -> Record:
        day = datetime(2026, 3, 1, 2, tzinfo=UTC)
        fields: dict[str, Any] = {
            "spec": "leaperone",
            "spec_sha256": "0" * 64,
            "target": None,
            "seed": 7,
            "max_examples": 3,
            "versions": {"python": "3.11"},
            "started": day,
            "finished": day,
            "selected": 2,
            **more,
        }
        return Record(**fields)

    return make
