"""Texts that encode something: each is the string as it came, with what it says beside it.

Reading never fails: a part that isn't of the documented form is left out, a number that isn't one is None.
"""

from __future__ import annotations


class KeyValues(str):
    """`key=value` pairs between tabs."""

    __slots__ = ()

    @property
    def fields(self) -> dict[str, str]:
        """Value by key; the last one where a key comes twice."""
        return dict(part.split("=", 1) for part in self.split("\t") if "=" in part)


class ValueKeys(str):
    """`value=key` pairs between tabs."""

    __slots__ = ()

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """(key, value) in the order of the text."""
        split = [part.rpartition("=") for part in self.split("\t") if "=" in part]
        return [(key, value) for value, _, key in split]


class HashPath(str):
    """Levels of a hierarchy between `#`."""

    __slots__ = ()

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels, the widest first."""
        return tuple(self.split("#")) if self else ()


class LonLat(str):
    """`longitude,latitude` in degrees."""

    __slots__ = ()

    @property
    def longitude(self) -> float | None:
        """Degrees east."""
        return _number(self.partition(",")[0])

    @property
    def latitude(self) -> float | None:
        """Degrees north."""
        return _number(self.partition(",")[2])


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
