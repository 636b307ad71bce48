"""HTTP success must mean success: a valid request mustn't fail by a code inside a 2xx answer."""

from leaperone_conformance.spec import MISSING

from .types import Exchange, Failure, failing


def failure_code(exchange: Exchange) -> Failure | None:
    """Fails where a valid request is answered with success by its status and failure by its ``x-failure``.

    An invalid request may be refused that way.
    """
    code = failing(exchange.media, exchange.answer)
    if code is MISSING or not exchange.request.valid:
        return None
    return Failure(
        f"a valid request is answered with HTTP {exchange.answer.status} and failure code {code}",
        exchange.answer.body[:200].decode(errors="replace"),
    )
