"""What the units of an ``x-price`` are of a request."""

from typing import Any

from .document import Spec
from .operation import Operation
from .pointer import MISSING, join, look_up


def requested_units(spec: Spec, operation: Operation, media_type: str, body: Any) -> Any:
    """What a request asks for by the ``units`` of its operation's price: the value in its body (decoded; MISSING
    where there is none), else the documented default, else 1.

    MISSING where the price isn't counted by anything in the request.
    """
    pointer = operation.definition.get("x-price", {}).get("units")
    if pointer is None:
        return MISSING
    value = look_up(body, pointer)
    media = operation.bodies.get(media_type) or next(iter(operation.bodies.values()), None)
    if value is not MISSING or media is None or media.schema is None:
        return 1 if value is MISSING else value
    schema = join(spec.resolve(media.schema)[0], "properties", pointer.removeprefix("/"))
    known = look_up(spec.document, schema) is not MISSING
    return spec.resolve(schema)[1].get("default", 1) if known else 1
