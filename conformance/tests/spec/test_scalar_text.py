"""Values that stand alone, as texts."""

import pytest

from leaperone_conformance.spec.json_text import scalar_text


@pytest.mark.parametrize("value", [2**64, -(2**70), 7])
def test_whole_numbers_are_of_any_size(value: int) -> None:
    assert scalar_text(value) == str(value)
