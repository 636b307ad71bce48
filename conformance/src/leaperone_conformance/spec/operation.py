"""Operations as values: what an operation takes and gives, with every ``$ref`` around its schemas followed.

A schema is named by its JSON pointer in the document (``#/components/schemas/Task``), never copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path, query, header or cookie parameter."""

    name: str
    location: str
    required: bool
    style: str
    explode: bool
    schema: str | None
    """Pointer to the schema; None where the parameter has none."""
    media_type: str | None
    """Set where the value is text of this media type (``content`` instead of ``schema``)."""


@dataclass(frozen=True, slots=True)
class Media:
    """One media type of a body or an answer."""

    type: str
    pointer: str
    definition: Mapping[str, Any] = field(repr=False)
    """The media type object, with its examples and extensions."""
    schema: str | None
    """Pointer to the schema; None where the media type object has none."""


@dataclass(frozen=True, slots=True)
class Response:
    """What is documented for one status (``200``), a range (``4XX``) or ``default``."""

    status: str
    content: Mapping[str, Media]
    definition: Mapping[str, Any] = field(repr=False)
    """The response object, with its headers and extensions."""
    pointer: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path. ``key`` (``"GET /v1/models"``) is unique in a spec."""

    method: str
    path: str
    id: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    bodies: Mapping[str, Media]
    """Request bodies by media type; empty where the operation takes none."""
    body_required: bool
    responses: Mapping[str, Response]
    security: tuple[frozenset[str], ...]
    """Alternatives, each the names of the security schemes that it needs together; empty: public."""
    definition: Mapping[str, Any] = field(repr=False)
    """The operation object, with its extensions."""
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.method} {self.path}")

    @property
    def public(self) -> bool:
        """True where no key is needed."""
        return not self.security or frozenset() in self.security

    def response(self, status: int) -> Response | None:
        """What is documented for a status: itself, its range or ``default``, in this order."""
        exact = self.responses.get(str(status))
        if exact is not None:
            return exact
        names = (f"{status // 100}XX", f"{status // 100}xx", "default")
        return next((self.responses[name] for name in names if name in self.responses), None)

    @property
    def success(self) -> Response | None:
        """The first documented 2xx answer."""
        for status in sorted(self.responses):
            if status.startswith("2"):
                return self.responses[status]
        return self.responses.get("default")
