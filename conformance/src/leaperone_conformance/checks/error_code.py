"""An error must carry the code that is documented for it: clients tell errors apart by it."""

from leaperone_conformance.spec import MISSING, look_up

from .types import Exchange, Failure

_UNAUTHORIZED = 401


def error_code(exchange: Exchange) -> Failure | None:
    """Fails where the ``x-error-code`` of a response isn't the code of its body, which is at ``x-error-code-at``.

    For 401 a code is documented for a missing key only, so that of a wrong key is left alone.
    """
    answer = exchange.answer
    response = exchange.operation.response(answer.status)
    wanted = response.definition.get("x-error-code") if response else None
    if wanted is None or (answer.status == _UNAUTHORIZED and not exchange.request.keyless):
        return None
    found = (look_up(answer.json, pointer) for pointer in exchange.spec.error_codes)
    code = next((code for code in found if code is not MISSING), MISSING)
    if code == wanted:
        return None
    came = "no error code" if code is MISSING else f"error code {code!r}"
    return Failure(f"{answer.status} comes with {came}", f"documented is {wanted!r}")
