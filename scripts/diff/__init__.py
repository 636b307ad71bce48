"""Changes on the wire between two specs, with their level and the operations they reach.

>>> diff(old, new).summary()["breaking"]
"""

from typing import Any

from .canonical import Document
from .collect import Collector
from .exchange import Exchange
from .model import Change, Place, Report
from .operations import compare_operations, compare_webhooks
from .security import compare_security, compare_servers

__all__ = ["Change", "Place", "Report", "diff"]


def diff(old: dict[str, Any], new: dict[str, Any]) -> Report:
    """Compare two documents whose references resolve (``revisions.load``)."""
    before, after = Document(old), Document(new)
    into = Collector()
    exchange = Exchange(before, after, into)
    both = compare_operations(before, after, exchange, into)
    compare_webhooks(before, after, exchange, into)
    compare_security(before, after, both, into)
    compare_servers(before, after, into)
    return Report(into.changes())
