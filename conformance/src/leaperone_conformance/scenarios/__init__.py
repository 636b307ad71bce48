"""What only several calls together can show. Each conversation is held with any ``Caller`` about one operation.

Probes leave nothing behind that another call could notice, so they may run beside others; the rest move the clock or
read the balance and want the target for themselves. A conversation yields what is wrong and raises Unable where its
caller lacks the means.
"""

from collections.abc import Callable, Iterator

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation

from .any_script import any_script
from .catalogue import catalogue
from .client import GOOD, NONE, Arguments, Caller, Credentials, Unable
from .credentials import credentials
from .documented_errors import documented_errors
from .expiry import expires
from .linked import linked
from .price import price
from .repeatable import repeatable
from .required import required
from .sample import sample
from .task import task_ends

Conversation = Callable[[Caller, Operation], Iterator[Failure]]

PROBES: tuple[Conversation, ...] = (
    credentials,
    documented_errors,
    repeatable,
    required,
    any_script,
)
ALONE: tuple[Conversation, ...] = (task_ends, linked, expires, price)
DOCUMENT: tuple[Callable[[Caller], Iterator[Failure]], ...] = (catalogue,)

__all__ = [
    "ALONE",
    "DOCUMENT",
    "GOOD",
    "NONE",
    "PROBES",
    "Arguments",
    "Caller",
    "Conversation",
    "Credentials",
    "Unable",
    "any_script",
    "catalogue",
    "credentials",
    "documented_errors",
    "expires",
    "linked",
    "price",
    "repeatable",
    "required",
    "sample",
    "task_ends",
]
