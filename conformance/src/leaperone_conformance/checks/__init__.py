"""Checks of responses beyond their schemas. Each check is a function of one exchange."""

from .documented import exchange_of, undocumented
from .errors import error_code, failure_code, rate_headers
from .formats import asked_format
from .framing import framing_failure, http_framing
from .integers import whole_numbers
from .json_objects import json_text
from .rules import RULE, Rules, rules_for
from .shapes import data_is_json, known_shape
from .streams import event_stream
from .tasks import task_id_known
from .types import FRAMING, Check, Exchange, Failure, NotExercised, Request, Response, Verdict

CHECKS: tuple[Check, ...] = (
    http_framing,
    json_text,
    whole_numbers,
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
    "FRAMING",
    "RULE",
    "Check",
    "Exchange",
    "Failure",
    "NotExercised",
    "Request",
    "Response",
    "Rules",
    "Verdict",
    "asked_format",
    "data_is_json",
    "error_code",
    "event_stream",
    "exchange_of",
    "failure_code",
    "framing_failure",
    "http_framing",
    "json_text",
    "known_shape",
    "rate_headers",
    "rules_for",
    "task_id_known",
    "undocumented",
    "whole_numbers",
]
