"""What an answer of the API has to satisfy beyond its schema. Each check is a function of one exchange."""

from .asked_format import asked_format
from .data_is_json import data_is_json
from .event_stream import event_stream
from .exchange import Answer, Check, Exchange, Failure, Request
from .known_shape import known_shape
from .task_id_known import task_id_known

CHECKS: tuple[Check, ...] = (data_is_json, known_shape, task_id_known, asked_format, event_stream)

__all__ = [
    "CHECKS",
    "Answer",
    "Check",
    "Exchange",
    "Failure",
    "Request",
    "asked_format",
    "data_is_json",
    "event_stream",
    "known_shape",
    "task_id_known",
]
