"""Which worker runs which operation: by a stable hash, so that shards need no coordination."""

import hashlib
from collections.abc import Sequence

from leaperone_conformance.spec import Operation


def shard(operations: Sequence[Operation], index: int, count: int) -> list[Operation]:
    """The operations of shard ``index`` out of ``count``.

    Operations of one path stay together: Schemathesis probes a path once for methods that it doesn't have.
    """
    return [operation for operation in operations if _number(operation.path) % count == index]


def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], "big")
