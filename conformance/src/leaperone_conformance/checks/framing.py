"""A response must be framed as HTTP/1.1 says."""

from .types import FRAMING, Exchange, Failure, Response, Verdict


def http_framing(exchange: Exchange) -> Verdict:
    """Fails where the length, the chunks, the fields or the content encoding of a response are broken."""
    return framing_failure(exchange.response)


def framing_failure(response: Response) -> Failure | None:
    """The failure of a response whose framing is broken; None for any other."""
    fault = response.headers.get(FRAMING)
    return None if fault is None else Failure("the response is not HTTP/1.1", fault)
