"""An error must carry the code that is documented for it: clients tell errors apart by it."""

from leaperone_conformance.spec import MISSING, look_up

from .types import NOT_APPLICABLE, Exchange, Failure, Verdict, failing

_UNAUTHORIZED = 401


def error_code(exchange: Exchange) -> Verdict:
    """Fails where the ``x-error-code`` of a response isn't the code of its body, which is at ``x-error-code-at``.

    For 401 a code is documented for a missing key only, so that of a wrong key is left alone. HEAD has no body.
    """
    response, request = exchange.response, exchange.request
    documented = exchange.operation.response(response.status)
    wanted = documented.definition.get("x-error-code") if documented else None
    unsaid = request.method == "HEAD" or (response.status == _UNAUTHORIZED and not request.keyless)
    if wanted is None or unsaid:
        return NOT_APPLICABLE
    found = (look_up(response.json, pointer) for pointer in exchange.spec.error_codes)
    code = next((code for code in found if code is not MISSING), MISSING)
    if code == wanted:
        return None
    came = "no error code" if code is MISSING else f"error code {code!r}"
    return Failure(f"{response.status} comes with {came}", f"documented is {wanted!r}")


def failure_code(exchange: Exchange) -> Verdict:
    """Fails where a valid request is answered with success by its status and failure by its ``x-failure``.

    An invalid request may be refused that way.
    """
    media, response = exchange.media, exchange.response
    if (
        media is None
        or "x-failure" not in media.definition
        or not (response.succeeded and exchange.request.valid)
    ):
        return NOT_APPLICABLE
    code = failing(media, response)
    if code is MISSING:
        return None
    return Failure(
        f"a valid request is answered with HTTP {response.status} and failure code {code}",
        response.body[:200].decode(errors="replace"),
    )


_LIMIT, _LEFT = "-limit", "-remaining"


def rate_headers(exchange: Exchange) -> Verdict:
    """Fails where a documented ``...-Remaining`` is more than the ``...-Limit`` that comes with it."""
    response = exchange.operation.response(exchange.response.status)
    names = [name.lower() for name in response.definition.get("headers", {})] if response else []
    verdict: Verdict = NOT_APPLICABLE
    for left in (name for name in names if name.endswith(_LEFT)):
        limit = left.removesuffix(_LEFT) + _LIMIT
        values = [exchange.response.headers.get(name, "") for name in (left, limit)]
        if limit in names and all(value.isdecimal() for value in values):
            verdict = None
            if int(values[0]) > int(values[1]):
                return Failure(f"{left} is more than {limit}", f"{values[0]} of {values[1]}")
    return verdict
