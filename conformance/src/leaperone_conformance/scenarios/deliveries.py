"""Deliveries: requests received at an address of the client's, validated against the document."""

import hmac
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation, Spec, media_of
from leaperone_conformance.spec.params import query_of
from leaperone_conformance.spec.styles import Parameters, RequestParts

from .client import Callback, Client, Delivery

ARRIVES = 5.0
"""Seconds that a delivery may take over the network, once it is due."""
_LOOKS = 5
_SHOWN = 3


def delivery_failures(
    spec: Spec, where: str, documented: Sequence[Operation], delivery: Delivery
) -> Iterator[Failure]:
    """The failures of a delivery that is none of the ``documented`` ones, by the first of these with its method."""
    candidates = [operation for operation in documented if operation.method == delivery.method]
    if not candidates:
        known = ", ".join(dict.fromkeys(operation.method for operation in documented))
        yield Failure(f"{where} comes as {delivery.method}", f"documented: {known}")
        return
    found = [list(_of_one(spec, where, operation, delivery)) for operation in candidates]
    yield from found[0] if all(found) else ()


def _of_one(spec: Spec, where: str, operation: Operation, delivery: Delivery) -> Iterator[Failure]:
    query = urlsplit(delivery.rest).query.encode()
    _, problems = Parameters(spec, operation).read(RequestParts({}, query, query_of(query), delivery.headers))
    # The address is the caller's, with whatever is in its path.
    problems = [problem for problem in problems if not problem.startswith("path ")]
    if problems:
        yield Failure(f"{where} lacks a parameter, or has a wrong one", "; ".join(problems[:_SHOWN]))
    media = media_of(operation.bodies, delivery.media_type)
    if not delivery.body and not operation.body_required:
        return
    if not operation.bodies:
        return
    if media is None:
        kind = delivery.media_type or "no media type"
        yield Failure(f"{where} comes as {kind}", f"documented: {', '.join(operation.bodies)}")
    elif media.type.endswith("json"):
        try:
            body = delivery.json()
        except ValueError as error:
            yield Failure(f"{where} is not JSON", str(error))
            return
        violations = spec.violations(media.schema, body) if media.schema else []
        if violations:
            yield Failure(f"{where} is not of its schema", "; ".join(map(str, violations[:_SHOWN])))


def signature_failure(rule: Mapping[str, Any], delivery: Delivery, secret: str) -> Failure | None:
    """The failure of a delivery that isn't signed with ``secret``, as the ``signature`` of its ``x-delivery`` says."""
    signature = rule.get("signature")
    if signature is None:
        return None
    name, when = signature["header"], signature.get("timestamp-header")
    time = delivery.headers.get(str(when).lower(), "") if when else ""
    if when and not time.isdecimal():
        return Failure(f"a webhook has no time in {when}", f"{time!r} came")
    signed = signature["payload"].encode().replace(b"{timestamp}", time.encode())
    digest = signature["algorithm"].removeprefix("hmac-")
    wanted = hmac.new(secret.encode(), signed.replace(b"{body}", delivery.body), digest).hexdigest()
    if delivery.headers.get(name.lower()) == wanted:
        return None
    return Failure(f"a webhook is not signed in {name}", f"documented: {signature['algorithm']} in hex")


def sent_again(
    client: Client, where: str, pause: float, callback: Callback, first: Delivery
) -> Iterator[Failure]:
    """Fails where a delivery that was refused isn't sent again after ``pause`` seconds, or says something else then."""
    for _ in range(_LOOKS):
        client.wait(pause)
        # On a mock the wait may be over before the refusal has come to it.
        came = callback.deliveries(2, ARRIVES / _LOOKS)
        if len(came) > 1:
            if came[1].body != first.body:
                yield Failure(f"{where} says something else when it is sent again", "")
            return
    yield Failure(f"{where} is not sent again after it was refused", f"waited {pause} s")
