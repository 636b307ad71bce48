"""Memory that a call takes."""

import tracemalloc
from collections.abc import Callable
from typing import Any


def peak(action: Callable[[], Any]) -> int:
    """The most bytes that Python held at a time while `action` ran, beyond what it held before."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
