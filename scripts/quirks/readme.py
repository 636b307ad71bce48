"""overlays/README.md: the ledger as a table, made from the overlays."""

from collections import Counter
from collections.abc import Mapping, Sequence

from .model import STATES, Quirk

_HEAD = """\
# Quirks

<!-- Made from the files beside it by `python -m scripts.quirks`. Edit those, not this. -->

A quirk is a difference between the API, its documentation and its published document. Each row is one overlay file.
Its columns say where the quirk is documented, what the overlay does, and which check proves that the quirk still
exists. When upstream corrects a quirk, its overlay changes nothing, and `python -m scripts.regenerate` reports that.

This command suggests an overlay for a live response whose shape the spec does not know:

    leaperone-conformance skeleton --operation "GET /v1/..." --answer answer.json
"""

_PROOF = """\
*evidence* in the fourth column is knowledge from outside the documentation: the SDK of the provider, and public
programs that call the API. A proof is a check of the conformance suite, `overlay-target` (the overlay still matches the
published document), `examples:` and a documented example, or `test_...`, a test of this repository.
"""


def render(
    quirks: Sequence[Quirk], left_out: Sequence[Quirk] = (), stale: Mapping[str, Sequence[str]] | None = None
) -> str:
    """The page, as Markdown; the overlays of ``left_out`` are not part of the effective spec, those of ``stale``
    (ids, with the causes) only in part."""
    counts = Counter(quirk.state for quirk in quirks)
    states = [f"- **{state}** ({counts[state]}): {meaning}" for state, meaning in STATES.items()]
    return "\n".join(
        [
            _HEAD,
            *states,
            "",
            _PROOF,
            *_table(quirks),
            "",
            *_stale(quirks, stale or {}),
            *_idle(left_out),
            *_probes(quirks),
        ]
    )


def _stale(quirks: Sequence[Quirk], stale: Mapping[str, Sequence[str]]) -> list[str]:
    rows = [f"- {_link(q)}: {_cell('; '.join(stale[q.id]))}" for q in quirks if q.id in stale]
    return ["## Stale", "", "Parts of these overlays no longer apply:", "", *rows, ""] if rows else []


def _idle(left_out: Sequence[Quirk]) -> list[str]:
    if not left_out:
        return []
    names = ", ".join(map(_link, left_out))
    return ["## Left out", "", f"`without` in generator-config.yml leaves out: {names}.", ""]


def _table(quirks: Sequence[Quirk]) -> list[str]:
    rows = [
        ("quirk", "state", "what", "where documented", "what the overlay does", "proof"),
        ("---",) * 6,
        *((_link(q), q.state, q.title, "; ".join(q.sections), q.effect, _proofs(q)) for q in quirks),
    ]
    return [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]


def _probes(quirks: Sequence[Quirk]) -> list[str]:
    lines = ["## Requests that would verify the unverified quirks", ""]
    lines += [f"- {_link(quirk)}: {quirk.probe}" for quirk in quirks if quirk.state == "unverified"]
    return [*lines, ""]


def _link(quirk: Quirk) -> str:
    return f"[{quirk.id}]({quirk.file.name})"


def _proofs(quirk: Quirk) -> str:
    return ", ".join(f"`{check.rpartition('::')[2]}`" for check in quirk.checks)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
