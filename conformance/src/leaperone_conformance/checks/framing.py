"""A response must be framed as HTTP/1.1 says."""

from .types import FRAMING, Exchange, Failure, Verdict


def http_framing(exchange: Exchange) -> Verdict:
    """Fails where the length, the chunks, the fields or the content encoding of a response are broken."""
    fault = exchange.response.headers.get(FRAMING)
    return None if fault is None else Failure("the response is not HTTP/1.1", fault)
