"""A request that was read and found valid, as handlers see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leaperone_conformance.spec import Operation
from leaperone_conformance.values.seeded import SeededRandom


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file of a multipart body."""

    filename: str
    content_type: str | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Script:
    """Output of a model in a scripted reply: a text, or calls of functions by name and JSON arguments."""

    text: str | None = None
    tool_calls: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Call:
    """Parameters and body have the types of their schemas; header names are lower case.

    Not to be changed: an equal request may be answered by it too.

    The body of a form is a dictionary; a file in it is text of one character for each byte, and also in
    ``files``. ``fingerprint`` is the same for the same seed, operation and request.
    """

    operation: Operation
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Any
    files: Mapping[str, UploadedFile]
    fingerprint: bytes
    script: Script | None = None

    def random(self, purpose: str = "") -> SeededRandom:
        """SeededRandom that fall the same way for the same seed, request and purpose."""
        return SeededRandom(self.fingerprint + purpose.encode())

    @property
    def fields(self) -> Mapping[str, Any]:
        """The properties of the body; none where it is no object."""
        return self.body if isinstance(self.body, dict) else {}

    def field(self, name: str, default: Any = None) -> Any:
        """A property of the body; ``default`` where the body lacks it, or where it is null."""
        value = self.fields.get(name)
        return default if value is None else value
