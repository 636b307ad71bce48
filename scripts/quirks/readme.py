"""overlays/README.md: the ledger as a table, made from the overlays."""

from collections import Counter
from collections.abc import Sequence

from .model import STATES, Quirk

_HEAD = """\
# Quirks

<!-- Made from the files beside it by `python -m scripts.quirks`. Edit those, not this. -->

Places where the API, its documentation and its published spec don't say the same, or where a plain client would be
surprised. One quirk, one overlay: the file says what it is, the table where it is documented, what the overlay does
about it, and what proves that it still holds. When upstream fixes one, the overlay stops matching or stops changing
anything, and `python -m scripts.regenerate` or `python -m scripts.quirks --check` says "this quirk seems to be gone:
retire it". When a live answer has a shape that the spec doesn't know, this prints an overlay to begin with:

    leaperone-conformance skeleton --operation "GET /v1/..." --answer answer.json
"""

_PROOF = """\
*evidence* stands for what is known from outside the documentation: the provider's SDK, and public programs that call
the API. A proof is a check of the conformance suite, `overlay-target` (the overlay still matches the published spec),
`examples:` a documented example, or `test_...`, a test of this repository.
"""


def render(quirks: Sequence[Quirk], left_out: Sequence[Quirk] = ()) -> str:
    """The page, as Markdown; the overlays of ``left_out`` are not part of the effective spec."""
    counts = Counter(quirk.state for quirk in quirks)
    states = [f"- **{state}** ({counts[state]}): {meaning}" for state, meaning in STATES.items()]
    return "\n".join([_HEAD, *states, "", _PROOF, *_table(quirks), "", *_idle(left_out), *_probes(quirks)])


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
    lines = ["## What would settle the unverified ones", ""]
    lines += [f"- {_link(quirk)}: {quirk.probe}" for quirk in quirks if quirk.state == "unverified"]
    return [*lines, ""]


def _link(quirk: Quirk) -> str:
    return f"[{quirk.id}]({quirk.file.name})"


def _proofs(quirk: Quirk) -> str:
    return ", ".join(f"`{check.rpartition('::')[2]}`" for check in quirk.checks)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
