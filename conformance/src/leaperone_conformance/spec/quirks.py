"""The quirks that an effective spec records in its ``info`` (``x-quirks``), and which of them are stale."""

from collections.abc import Iterable, Iterator

import msgspec

from .document import Spec


class Quirk(msgspec.Struct, frozen=True):
    """A difference between the published document and the API, and the checks that prove it in a run."""

    id: str
    title: str
    state: str
    checks: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    """Reason why the quirk applies only in part to the published document; empty where it applies as a whole."""


def quirks_of(spec: Spec) -> tuple[Quirk, ...]:
    """The quirks that a spec records; entries of another form are none."""
    recorded = spec.document["info"].get("x-quirks", {})
    return tuple(_quirks(recorded)) if isinstance(recorded, dict) else ()


def _quirks(recorded: dict[str, object]) -> Iterator[Quirk]:
    for id_, entry in recorded.items():
        try:
            yield msgspec.convert({**entry, "id": id_} if isinstance(entry, dict) else None, Quirk)
        except msgspec.ValidationError:
            continue


def stale_lines(quirks: Iterable[Quirk]) -> list[str]:
    """A line for each stale quirk, with its causes: what every run, plan, report and the mock show first."""
    return [f"stale quirk: {quirk.title} ({'; '.join(quirk.stale)})" for quirk in quirks if quirk.stale]
