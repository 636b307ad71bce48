"""The callbacks that an operation documents (OpenAPI ``callbacks``), with values of their schemas."""

from collections.abc import Mapping
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.webhooks import OutgoingRequest, Webhooks, rule_of
from leaperone_conformance.spec import MISSING, Operation, Spec
from leaperone_conformance.spec.callbacks import address_of, callbacks_of, filled, value_of
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

from .headers import text_of


class DocumentedCallbacks:
    """Sends the callbacks of calls that succeed, at once, to the addresses that these tell."""

    def __init__(self, spec: Spec, sampler: Sampler, webhooks: Webhooks, clock: Clock) -> None:
        self._spec = spec
        self._sampler = sampler
        self._webhooks = webhooks
        self._clock = clock

    def send(self, call: Call, response: MockResponse) -> None:
        """Send those of a call; one whose address isn't told, or whose body can't be made, is left out."""
        came = response.json() if response.content_type.endswith("json") else None
        sent = {"body": call.body, "query": call.query, "header": call.headers, "path": call.path}
        for name, request in callbacks_of(self._spec, call.operation):
            url = _url(request.path, sent, came)
            message = self._message(request, call.random(name)) if url else None
            if url is not None and message is not None:
                rule = rule_of(request.definition.get("x-delivery", {}))
                self._webhooks.post(message, url, self._clock.now(), rule)

    def _message(self, request: Operation, rng: SeededRandom) -> OutgoingRequest | None:
        headers = {
            parameter.name: text_of(
                self._sampler.valid(parameter.schema, rng, parameter.name) if parameter.schema else "text"
            )
            for parameter in request.parameters
            if parameter.location == "header" and parameter.required
        }
        if not request.bodies:
            return OutgoingRequest(b"", request.method, headers)
        media = next((media for media in request.bodies.values() if media.type.endswith("json")), None)
        if media is None:
            return None
        fits = self._spec.validator(media.schema).is_valid if media.schema else lambda value: True
        value: Any = next(filter(fits, media.examples), MISSING)
        if value is MISSING:
            value = self._sampler.valid(media.schema, rng) if media.schema else {}
        return OutgoingRequest(orjson.dumps(value), request.method, {"Content-Type": media.type, **headers})


def _url(expression: str, sent: Mapping[str, Any], came: Any) -> str | None:
    """The address of a callback; None where the call doesn't tell it."""
    address = address_of(expression)
    if address is None:
        return None
    place = f"body#{address.name}" if address.location == "body" else f"{address.location}.{address.name}"
    begin, rest = value_of(f"$request.{place}", sent, came), filled(address.rest, sent, came)
    return f"{begin}{rest}" if isinstance(begin, str) and rest is not None else None
