"""The headers of a rate limit must agree with each other, which their schemas can't say."""

from .types import Exchange, Failure

_LIMIT, _LEFT = "-limit", "-remaining"


def rate_headers(exchange: Exchange) -> Failure | None:
    """Fails where a documented ``...-Remaining`` is more than the ``...-Limit`` that comes with it."""
    response = exchange.operation.response(exchange.answer.status)
    names = [name.lower() for name in response.definition.get("headers", {})] if response else []
    for left in (name for name in names if name.endswith(_LEFT)):
        limit = left.removesuffix(_LEFT) + _LIMIT
        values = [exchange.answer.headers.get(name, "") for name in (left, limit)]
        if limit in names and all(value.isdecimal() for value in values) and int(values[0]) > int(values[1]):
            return Failure(f"{left} is more than {limit}", f"{values[0]} of {values[1]}")
    return None
