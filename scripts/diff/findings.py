"""One difference in the keywords of one pair of schemas, before it is known whom it reaches."""

from dataclasses import dataclass
from typing import Any

from .canonical import Node


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """``rule`` is a row of the catalogue (``rules.ROWS``), ``name`` the property, value or schema that it is about.

    ``at_old`` and ``at_new`` are the places, ``component`` the component that they are in. ``read_only`` and
    ``write_only`` say that no request, or no response, carries the property that it is about.
    """

    rule: str
    at_old: tuple[str, ...]
    at_new: tuple[str, ...]
    old: Any
    new: Any
    component: str | None = None
    name: str | None = None
    read_only: bool = False
    write_only: bool = False


def finding(
    old: Node,
    new: Node,
    rule: str,
    before: Any,
    after: Any,
    below: tuple[str, ...] = (),
    **about: Any,
) -> Finding:
    """A finding about two schemas, at a keyword ``below`` them."""
    at_old, at_new = (*old.at, *below), (*new.at, *below)
    return Finding(rule, at_old, at_new, before, after, _component(at_new) or _component(at_old), **about)


def _component(at: tuple[str, ...]) -> str | None:
    return at[2] if len(at) > 2 and at[:2] == ("components", "schemas") else None
