"""What an answer of the API has to satisfy beyond its schema. Each check is a function of one exchange."""

from .asked_format import asked_format
from .data_is_json import data_is_json
from .documented import undocumented
from .error_code import error_code
from .event_stream import event_stream
from .exchange import Answer, Check, Exchange, Failure, Request
from .failure_code import failure_code
from .known_shape import known_shape
from .rate_headers import rate_headers
from .task_id_known import task_id_known

CHECKS: tuple[Check, ...] = (
    data_is_json,
    known_shape,
    task_id_known,
    asked_format,
    event_stream,
    failure_code,
    error_code,
    rate_headers,
)

__all__ = [
    "CHECKS",
    "Answer",
    "Check",
    "Exchange",
    "Failure",
    "Request",
    "asked_format",
    "data_is_json",
    "error_code",
    "event_stream",
    "failure_code",
    "known_shape",
    "rate_headers",
    "task_id_known",
    "undocumented",
]
