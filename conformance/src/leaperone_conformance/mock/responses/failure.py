"""A failure that comes with a success status, as ``x-failure`` has it."""

from typing import Any

from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom


def failure_response(
    spec: Spec, sampler: Sampler, operation: Operation, rng: SeededRandom
) -> MockResponse | None:
    """A response that says by its code that the call failed; None where the operation has no such responses."""
    response = operation.success
    media = None if response is None else response.media(JSON)
    rule = None if media is None else media.definition.get("x-failure")
    if response is None or media is None or media.schema is None or rule is None:
        return None
    status = int(response.status) if response.status.isdigit() else 200
    place, _ = spec.resolve(media.schema)
    for branch in sampler.shape(place).choices:
        value = sampler.valid(branch, rng)
        if look_up(value, rule["code"]) not in (MISSING, *rule["success"]):
            return MockResponse.of_json(value, status)
    # No shape is documented for the failure: that of the success, with a code that is none of its own.
    code = next(number for number in range(1, 1000) if number not in rule["success"])
    value = sampler.valid(media.schema, rng)
    _put(value, rule["code"].split("/")[1:], code)
    return MockResponse.of_json(value, status)


def _put(holder: Any, tokens: list[str], code: int) -> None:
    for token in tokens[:-1]:
        holder = holder.setdefault(token, {})
    holder[tokens[-1]] = code
