"""Scenarios: what only several calls together can show. Each is run with any ``Client``, for one operation.

Those of PARALLEL leave nothing behind that another call could notice, so they may run beside others. Those of EXCLUSIVE
move the clock or read the balance, and need the target for themselves. A scenario yields failures, and raises
Unsupported where its client lacks the means.
"""

from collections.abc import Callable, Iterator

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation

from .authentication import credentials
from .callbacks import callback_arrives
from .client import GOOD, NONE, Arguments, Callback, Client, Credentials, Delivery, Unsupported
from .errors import documented_errors
from .expiry import expires
from .inputs import any_script, required
from .links import linked
from .listings import pages
from .options import options
from .own_document import catalogue, unknown_path
from .prices import price
from .repetition import answered, repeatable
from .samples import sample
from .sequences import SEQUENCE, Sequences, sequences_for
from .tasks import task_ends
from .url_layout import url_formats
from .webhooks import webhook_arrives

Scenario = Callable[[Client, Operation], Iterator[Failure]]

PARALLEL: tuple[Scenario, ...] = (
    credentials,
    documented_errors,
    repeatable,
    required,
    any_script,
    options,
    pages,
    url_formats,
)
EXCLUSIVE: tuple[Scenario, ...] = (task_ends, linked, expires, webhook_arrives, callback_arrives, price)
DOCUMENT: tuple[Callable[[Client], Iterator[Failure]], ...] = (catalogue, unknown_path)

__all__ = [
    "DOCUMENT",
    "EXCLUSIVE",
    "GOOD",
    "NONE",
    "PARALLEL",
    "SEQUENCE",
    "Arguments",
    "Callback",
    "Client",
    "Credentials",
    "Delivery",
    "Scenario",
    "Sequences",
    "Unsupported",
    "answered",
    "any_script",
    "callback_arrives",
    "catalogue",
    "credentials",
    "documented_errors",
    "expires",
    "linked",
    "options",
    "pages",
    "price",
    "repeatable",
    "required",
    "sample",
    "sequences_for",
    "task_ends",
    "unknown_path",
    "url_formats",
    "webhook_arrives",
]
