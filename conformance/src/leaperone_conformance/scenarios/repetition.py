"""A valid request is answered; and reading changes nothing: the same GET twice has the same outcome."""

from collections.abc import Iterator
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import MISSING, Operation

from .client import Client, Unsupported, response_failures
from .links import led_to
from .samples import valid_request

_NOT_FOUND = 404


def answered(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where the sample of an operation isn't answered with a success as documented."""
    arguments = led_to(client, operation)
    if arguments is None:
        raise Unsupported("no valid request could be made from the document")
    response = client.call(operation, arguments)
    if response.status == _NOT_FOUND:
        raise Unsupported("what the sample names is not there")
    if not response.succeeded and "x-unstable" not in operation.definition:
        yield Failure("a valid request is refused", f"answered {response.status}")
    else:
        yield from response_failures(client, operation, arguments, response)


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
