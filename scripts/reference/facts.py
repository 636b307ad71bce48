"""An operation's extensions in words."""

from typing import Any

from scripts.generate.index import Entry

Fact = tuple[str, str]


def facts(entry: Entry, operation: dict[str, Any]) -> list[Fact]:
    """Title and text of each fact of an operation; `entry` is its entry in the client's index."""
    price = entry["price"] or "none is documented"
    known = [("Price", price), ("Key", "not needed" if entry["public"] else "needed")]
    bucket = operation.get("x-rate-limit-bucket")
    if bucket:
        known.append(
            ("Rate limit", "not documented" if bucket == "unassigned" else f"{bucket} requests, by tier")
        )
    if operation.get("x-timeout"):
        known.append(("Time limit", f"the API gives up after {seconds(operation['x-timeout'])}, with 504"))
    known += _task(operation.get("x-task", {})) + _expiry(operation.get("x-expires", {}))
    if entry["unstable"]:
        known.append(("Unstable", entry["unstable"]))
    return known


def seconds(value: float | str) -> str:
    """A number of seconds in the largest unit that divides it."""
    number = float(value)
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        if number >= size and number % size == 0:
            count = int(number // size)
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{number:g} seconds"


def _task(task: dict[str, Any]) -> list[Fact]:
    if "every" not in task or "limit" not in task:
        return []
    return [("Task", f"poll every {seconds(task['every'])}, for at most {seconds(task['limit'])}")]


def _expiry(expires: dict[str, Any]) -> list[Fact]:
    found: list[Fact] = []
    urls, resource = expires.get("urls"), expires.get("resource")
    if urls:
        after = urls.get("after")
        when = f"after {seconds(after)}" if after else "after a time that isn't documented"
        found.append(("URLs", f"those in the answer stop working {when}"))
    if resource:
        then = "marked as gone" if "marked" in resource else resource["status"]
        found.append(("Kept", f"for {seconds(resource['after'])}, then {then}"))
    return found


def delivery(webhook: dict[str, Any]) -> str:
    """The delivery of a webhook, in words."""
    found = webhook.get("x-delivery", {})
    texts = [f"registered by {found['parameter']}"] if "parameter" in found else []
    if "timeout" in found:
        texts.append(f"has to be answered within {seconds(found['timeout'])}")
    if "retries" in found:
        texts.append(f"retried {found['retries']} times")
    if "signed" in found:
        texts.append("signed" if found["signed"] else "not signed")
    return ", ".join(texts)
