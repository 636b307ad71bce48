"""Callbacks of OpenAPI: an operation is given an address of the client's; requests received there are checked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import MISSING, Operation
from leaperone_conformance.spec.callbacks import Address, address_of, callbacks_of, filled

from .client import Arguments, Client, Delivery, Unsupported
from .deliveries import ARRIVES, delivery_failures, sent_again
from .links import led_to
from .tasks import created, followed
from .webhooks import REFUSED, not_taken

_MAY_COME = 2.0
"""Seconds for a callback of which the document doesn't say when it comes."""


def callback_arrives(client: Client, operation: Operation) -> Iterator[Failure]:
    """Calls an operation with an address for its callbacks, follows a task that this makes, and reads what came.

    Fails where something of another method, address, media type or schema comes, or lacks a header; where a callback
    has ``x-delivery``, also where nothing comes, and where what was refused isn't sent again though retries are
    documented. Callbacks to one address are distinguished by their methods and schemas.
    """
    addressed: dict[tuple[str, str], list[Operation]] = {}
    silent = []
    for name, request in callbacks_of(client.spec, operation):
        place = address_of(request.path)
        if place is None:
            silent.append(f"callback {name}: the request does not tell its address, {request.path}")
        else:
            addressed.setdefault((place.location, place.name), []).append(request)
    for where, requests in addressed.items():
        try:
            yield from _called_with_address(client, operation, Address(*where), requests)
        except Unsupported as error:
            silent.append(str(error))
    if silent:
        raise Unsupported("; ".join(silent))


def _called_with_address(
    client: Client, operation: Operation, place: Address, requests: Sequence[Operation]
) -> Iterator[Failure]:
    callback = client.callback()
    arguments = led_to(client, operation)
    arguments = None if arguments is None else _with_address(arguments, place, callback.url)
    if arguments is None:
        raise Unsupported("no valid request with an address could be made from the document")
    rules = [request.definition["x-delivery"] for request in requests if "x-delivery" in request.definition]
    retried = next((rule for rule in rules if rule.get("retries")), None)
    callback.refuse(int(retried is not None))
    response = client.call(operation, arguments)
    if response.status in REFUSED:
        raise not_taken(place.name, callback)
    if not response.succeeded:
        raise Unsupported(f"the request was answered with {response.status}")
    if "x-task" in operation.definition:
        task, _ = created(client, operation, arguments, response)
        if task is not None and "done" in task.rule:
            followed(client, task)
    came = callback.deliveries(1, ARRIVES if rules else _MAY_COME)
    if came:
        for delivery in came:
            yield from _as_documented(client, requests, arguments, response, delivery)
        if retried is not None:
            yield from sent_again(client, "the callback", retried.get("first-delay", 0), callback, came[0])
    elif rules:
        yield Failure("no callback comes", f"{operation.key} was told {callback.url}")
    else:
        raise Unsupported("no callback came, and the document does not say when one does (x-delivery)")


def _with_address(arguments: Arguments, place: Address, url: str) -> Arguments | None:
    """The arguments with an address in their place; None where they have none."""
    if place.location == "query":
        return replace(arguments, query={**arguments.query, place.name: url})
    if place.location == "header":
        return replace(arguments, headers={**arguments.headers, place.name: url})
    body = _placed(arguments.body, place.name.split("/")[1:], url)
    return None if body is MISSING else replace(arguments, body=body)


def _placed(value: Any, tokens: Sequence[str], url: str) -> Any:
    """A value with ``url`` at a pointer; MISSING where the pointer leads through something else than objects."""
    if not tokens:
        return url
    outer: Any = {} if value is MISSING else value
    if not isinstance(outer, dict):
        return MISSING
    inner = _placed(outer.get(tokens[0], MISSING), tokens[1:], url)
    return MISSING if inner is MISSING else {**outer, tokens[0]: inner}


def _as_documented(
    client: Client,
    requests: Sequence[Operation],
    arguments: Arguments,
    response: Response,
    delivery: Delivery,
) -> Iterator[Failure]:
    sent = {
        "body": arguments.body,
        "query": arguments.query,
        "header": {name.lower(): value for name, value in arguments.headers.items()},
        "path": arguments.path,
    }
    rests = {request.path: _rest(request, sent, response.json) for request in requests}
    meant = [request for request in requests if rests[request.path] in (None, unquote(delivery.rest))]
    if not meant:
        documented = " or ".join(f"…{rest}" for rest in rests.values())
        yield Failure("a callback comes to another address", f"…{delivery.rest}, documented: {documented}")
        return
    yield from delivery_failures(client.spec, f"callback {meant[0].path}", meant, delivery)


def _rest(request: Operation, sent: dict[str, Any], came: Any) -> str | None:
    """The part of the URL after the caller's address; None where the exchange doesn't have it."""
    place = address_of(request.path)
    rest = None if place is None else filled(place.rest, sent, came)
    return None if rest is None else unquote(rest)
