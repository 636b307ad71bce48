"""Docstrings of operations: summary, price, rate limit, and the errors raised."""

import importlib.util
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from .normalize import Plan
from .text import Code, docstring, plain

ERRORS = Path(__file__).parents[2] / "templates" / "core" / "errors.py"

# What there is to say of a method that waits, and of one that streams.
WAITS = (
    "Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed, and "
    "TaskTimeoutError where it took too long."
)
STREAMS = (
    "Returns the answer as it arrives: iterate over its events. Raises StreamInterruptedError where it ends "
    "too early."
)


def operation_docstring(plan: Plan, entries: Iterable[tuple[str, str]], more: str = "") -> Code:
    """The docstring of a method of an operation, of which there is `more` to say; `entries` are the names of its
    parameters with their meaning.
    """
    value = plan.operation.value
    description = plain(str(value.get("description") or ""))
    summary = plain(str(value.get("summary") or "")) or description or plain(plan.operation.name)
    facts = {
        "Price": plain(price_words(value)) or "none is documented",
        "Rate limit bucket": plain(bucket_words(value)),
        "Raises": plain(error_words(plan)),
    }
    about = " ".join(f"{name}: {words}." for name, words in facts.items() if words)
    parts = [description if description != summary else "", more, f"`{plain(plan.operation.name)}`\n{about}"]
    return docstring(summary, *filter(None, parts), entries=entries, title="Args")


def request_docstring(plan: Plan) -> Code:
    """The docstring of the function that takes the body as it is sent."""
    return docstring(f"The call of `{'.'.join(plan.name)}`, whose body is one object")


def price_words(operation: dict[str, Any]) -> str:
    """The price of an operation; empty where no price is documented."""
    if "x-price" in operation:
        return _price(operation["x-price"])
    return _page_price(operation["x-page-price"]) if "x-page-price" in operation else ""


def _price(price: dict[str, Any]) -> str:
    per = str(price.get("per", "call")).replace("-", " ")
    when = {"success": ", when it succeeds", "creation": ", when it is created"}.get(
        price.get("when", ""), ""
    )
    if "rates" in price:
        return f"by {per}, at the model's own price{when}"
    return f"{price.get('credits')} credits per {per}{when}"


def _page_price(price: dict[str, Any]) -> str:
    credits = sorted(price["credits"].values())
    return f"{credits[0]} to {credits[-1]} credits per page, by {price['parameter']}"


def bucket_words(operation: dict[str, Any]) -> str:
    """The bucket of the rate limit that counts an operation; empty where none is documented."""
    bucket = str(operation.get("x-rate-limit-bucket", "unassigned"))
    return "" if bucket == "unassigned" else bucket


def error_words(plan: Plan) -> str:
    """The classes of the client's `errors` that an operation raises by its documentation, but those whose base it
    raises too; empty where none is documented.
    """
    statuses = sorted(map(str, plan.operation.value.get("responses", {})))
    found = dict.fromkeys(_error_class(status) for status in statuses if not status.startswith("2"))
    if any(answer.failure for by_type in plan.by_status.values() for answer in by_type.values()):
        found[_errors().FailureError] = None
    return ", ".join(kind.__name__ for kind in found if found.keys().isdisjoint(kind.__mro__[1:]))


def _error_class(status: str) -> type:
    """The class that the client raises for a status of a spec: a number, 4XX or "default"."""
    digits = status.upper().replace("X", "9")  # 499 and 599 have no class of their own
    chosen: type = _errors().error_class(int(digits) if re.fullmatch("[0-9]{3}", digits) else 0)
    return chosen


@cache
def _errors() -> ModuleType:
    """The module `errors` of the client, which needs none of its other modules."""
    found = importlib.util.spec_from_file_location("client_errors", ERRORS)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
