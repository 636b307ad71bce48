"""Reading changes nothing: the same GET twice has the same outcome."""

from collections.abc import Iterator
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import MISSING, Operation

from .client import Client
from .samples import valid_request


def repeatable(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a GET that is sent twice has another status, media type or set of keys the second time."""
    if operation.method != "GET":
        return
    arguments = valid_request(client.spec, operation)
    first = client.call(operation, arguments)
    second = client.call(operation, arguments)
    for what, one, other in (
        ("status", first.status, second.status),
        ("media type", first.media_type, second.media_type),
        ("set of keys", _keys(first.json), _keys(second.json)),
    ):
        if one != other:
            yield Failure(f"a repeated GET has another {what}", f"first {one}, then {other}")
            return


def _keys(value: Any) -> list[str]:
    return sorted(value) if value is not MISSING and isinstance(value, dict) else []
