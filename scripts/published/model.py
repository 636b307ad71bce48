"""Result of normalising: the document, and notes about what it had to decide."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["layout", "documented", "new", "gone", "differs", "dropped"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that a person may want to know of a published document.

    ``layout``: said in another way than the documentation lays it out, and brought into its layout; ``documented``:
    not published, taken from the documentation; ``new``: published, not documented; ``gone``: documented, not
    published; ``differs``: published in several ways where the documentation has one; ``dropped``: published and left
    out of the normalised document.
    """

    kind: Kind
    where: str
    text: str


@dataclass
class Normalised:
    """The normalised document, and the notes in the order in which they came.

    ``twins`` are the operations whose success is published under another status than the documented one, under which
    it is now: both statuses, the documented one first.
    """

    document: Json
    notes: dict[Note, None] = field(default_factory=dict)
    twins: dict[str, tuple[str, str]] = field(default_factory=dict)

    def note(self, kind: Kind, where: str, text: str) -> None:
        """Add a note, once."""
        self.notes[Note(kind, where, text)] = None
