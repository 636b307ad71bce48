"""What a docstring says of an operation: what it does, its price, its rate limit, and the errors that it raises."""

import importlib.util
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from openapi_python_client.parser.openapi import Endpoint

from .lower import Plan
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


def operation_docstring(
    plan: Plan, endpoint: Endpoint, entries: Iterable[tuple[str, str]], more: str = ""
) -> Code:
    """The docstring of a method of an operation, of which there is `more` to say; `entries` are the names of its
    parameters with their meaning.
    """
    value = plan.operation.value
    description = plain(endpoint.description)
    summary = plain(endpoint.summary) or description or plain(plan.operation.name)
    price, bucket = (plain(words(value)) or "none is documented" for words in (price_words, bucket_words))
    about = [f"`{plain(plan.operation.name)}`", f"Price: {price}. Rate limit bucket: {bucket}."]
    errors = plain(error_words(plan))
    if errors:
        about.append(f"Raises: {errors}.")
    parts = [description if description != summary else "", more, "\n".join(about)]
    return docstring(summary, *filter(None, parts), entries=entries, title="Args")


def made_of(plan: Plan) -> str:
    """What there is to say of the function that takes the body as it is sent."""
    return f"The body is one object: the method `{'.'.join(plan.name)}` makes it of its parameters."


def price_words(operation: dict[str, Any]) -> str:
    """What an operation costs; empty where no price is documented."""
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
    """The classes of the client's `errors` that an operation raises by its documentation, each with its statuses;
    empty where none is documented.
    """
    found: dict[str, list[str]] = {}
    for status in sorted(map(str, plan.operation.value.get("responses", {}))):
        if not status.startswith("2"):
            found.setdefault(_error_class(status), []).append(
                "other statuses" if status == "default" else status
            )
    if any(answer.failure for by_type in plan.by_status.values() for answer in by_type.values()):
        found.setdefault("FailureError", []).append("2xx")
    return ", ".join(f"{name} ({', '.join(statuses)})" for name, statuses in found.items())


def _error_class(status: str) -> str:
    """The name of the class that the client raises for a status of a spec: a number, 4XX or "default"."""
    digits = status.upper().replace("X", "9")  # 499 and 599 have no class of their own
    return _known()(int(digits) if re.fullmatch("[0-9]{3}", digits) else 0).__name__


@cache
def _known() -> Callable[[int], type]:
    """`error_class` of the client, which needs none of its other modules."""
    found = importlib.util.spec_from_file_location("client_errors", ERRORS)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    chosen: Callable[[int], type] = module.error_class
    return chosen
