"""A fault: one violation of the documented contract, made between a healthy mock and its user."""

from dataclasses import dataclass, field
from enum import StrEnum

from .exchange import Change


class Kind(StrEnum):
    """Where a fault lies."""

    ASKED = "never asked for"
    VALUES = "between values"
    RESPONSES = "between responses"
    ERRORS = "errors and limits"
    TRANSPORT = "transport"


@dataclass(frozen=True)
class Fault:
    """A change of the exchanges of one operation, the section that it breaks, and the probe that shows it."""

    name: str
    section: str
    operation: str
    change: Change
    api: str = "leaperone"
    probe: str = ""
    before: bool = False  # the request is changed, not the response
    also: tuple[str, ...] = ()  # operations that the suite may need besides
    kind: Kind = field(default=Kind.VALUES)

    @property
    def area(self) -> str:
        """The probe that shows the fault: that of its API and the last fixed word of its path, unless named."""
        return self.probe or self.api

    def concerns(self, method: str, path: str) -> bool:
        """True for an exchange of the operation; ``{}`` stands for a segment, a final ``*`` for all that follows."""
        wanted_method, _, wanted = self.operation.partition(" ")
        if wanted_method not in ("*", method):
            return False
        if wanted.endswith("*"):
            return path.startswith(wanted[:-1])
        mine, theirs = wanted.split("/"), path.split("/")
        return len(mine) == len(theirs) and all(a in ("{}", b) for a, b in zip(mine, theirs, strict=True))
