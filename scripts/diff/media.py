"""Media types: which took the place of which, and in which everything travels as text."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["same", "changed", "generalized", "specialized"]


@dataclass(slots=True)
class Media:
    """Names of media types on both sides (with how the new one relates to the old) and on one."""

    both: list[tuple[str, str, Kind]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    come: list[str] = field(default_factory=list)


def match_media(old: list[str], new: list[str]) -> Media:
    """The same name first; then another parameter of the same type; then a range and one of it."""
    found = Media(gone=list(old), come=list(new))
    for relate in (_same, _changed, _ranged):
        for was in list(found.gone):
            for now in found.come:
                kind = relate(was, now)
                if kind is not None:
                    found.both.append((was, now, kind))
                    found.gone.remove(was)
                    found.come.remove(now)
                    break
    return found


def textual(name: str) -> bool:
    """True if a number and a text of digits are the same in it."""
    base = _base(name)
    return base.endswith(("/xml", "+xml")) or base in (
        "application/x-www-form-urlencoded",
        "text/plain",
        "text/csv",
    )


def _base(name: str) -> str:
    return name.partition(";")[0].strip().lower()


def _parameters(name: str) -> list[str]:
    return sorted(part.strip().lower() for part in name.split(";")[1:])


def _same(was: str, now: str) -> Kind | None:
    return "same" if (_base(was), _parameters(was)) == (_base(now), _parameters(now)) else None


def _changed(was: str, now: str) -> Kind | None:
    if _base(was) != _base(now):
        return None
    if not _parameters(now) or set(_parameters(now)) < set(_parameters(was)):
        return "generalized"
    return "specialized" if set(_parameters(was)) < set(_parameters(now)) else "changed"


def _ranged(was: str, now: str) -> Kind | None:
    if _within(_base(was), _base(now)):
        return "generalized"
    return "specialized" if _within(_base(now), _base(was)) else None


def _within(name: str, wide: str) -> bool:
    """``application/json`` and ``application/problem+json`` are in ``application/*``, the latter in ``.../json``."""
    kind, _, sub = name.partition("/")
    wide_kind, _, wide_sub = wide.partition("/")
    if wide == "*/*" or (wide_kind == kind and wide_sub == "*"):
        return True
    return wide_kind == kind and "+" in sub and sub.rpartition("+")[2] == wide_sub.removeprefix("*+")
