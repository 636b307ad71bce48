"""A failure and the request whose answer it is about, as a finding."""

from leaperone_conformance.spec import Spec

from .curl import Sent, curl
from .expected import expected
from .finding import Finding
from .snippet import python, request_text

_EXCERPT = 1000
_BINARY = frozenset(range(32)) - frozenset(b"\t\n\r")
_LEFT_OUT = "left out, because the answer may repeat what was uploaded"


def found(
    spec: Spec,
    operation: str,
    check: str,
    title: str,
    detail: str,
    sent: Sent,
    answer: tuple[int, bytes] | None,
    *,
    quoting: bool = True,
) -> Finding:
    """The finding; ``answer`` is status and body, None where there was none.

    ``quoting``: the detail may quote the answer, and so what was uploaded.
    """
    status, body = answer or (None, b"")
    begin = body[:_EXCERPT]
    return Finding(
        operation,
        check,
        title,
        _LEFT_OUT if sent.is_upload and quoting else detail,
        status,
        "" if sent.is_upload or _BINARY.intersection(begin) else begin.decode(errors="replace"),
        curl(sent),
        request=request_text(sent),
        expected=expected(spec, spec.by_key[operation], status) if operation in spec.by_key else "",
        python=python(sent),
    )
