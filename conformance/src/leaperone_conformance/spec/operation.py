"""Operations as values: what an operation takes and gives, with every ``$ref`` around its schemas followed.

A schema is named by its JSON pointer in the document (``#/components/schemas/Task``), never copied.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
_MISSING = (404, 410)
_KINDS = ((400, 422), (401, 403), _MISSING, (405,), (406,), (413,), (415,), (429,))
"""Statuses with which HTTP itself refuses a request; those for one reason together."""
_SERVER_ERRORS = range(500, 600)


class NoSuchOperation(KeyError):
    """The document has no operation of this key or id, though another one or a scenario names it."""

    def __str__(self) -> str:
        return f"no such operation: {self.args[0]}"


class OperationIndex(dict[str, "Operation"]):
    """Operations by a name of theirs; a name that none has raises NoSuchOperation."""

    def __missing__(self, name: str) -> "Operation":
        raise NoSuchOperation(name)


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
    empty: bool = False
    """True if it may be given without a value (``allowEmptyValue``)."""


@dataclass(frozen=True, slots=True)
class Media:
    """One media type of a body or a response."""

    type: str
    pointer: str
    definition: Mapping[str, Any] = field(repr=False)
    """The media type object, with its examples and extensions."""
    schema: str | None
    """Pointer to the schema; None where the media type object has none."""

    @property
    def examples(self) -> list[Any]:
        """The values of its documented examples."""
        named = self.definition.get("examples")
        entries = [{"value": self.definition["example"]}] if "example" in self.definition else []
        entries += named.values() if isinstance(named, Mapping) else ()
        return [entry["value"] for entry in entries if isinstance(entry, Mapping) and "value" in entry]


@dataclass(frozen=True, slots=True)
class DocumentedResponse:
    """The documented response of one status (``200``), a range (``4XX``) or ``default``."""

    status: str
    content: Mapping[str, Media]
    definition: Mapping[str, Any] = field(repr=False)
    """The response object, with its headers and extensions."""
    pointer: str

    def media(self, media_type: str) -> Media | None:
        """The documented content of a media type: by its name, the name without parameters, or a range (``text/*``)."""
        return media_of(self.content, media_type)


def media_of(content: Mapping[str, Media], media_type: str) -> Media | None:
    """The entry of ``content`` for a media type; the most exact one where several are."""
    name = media_type.lower()
    plain = name.partition(";")[0].strip()
    for known in (name, plain, f"{plain.partition('/')[0]}/*", "*/*"):
        if known in content:
            return content[known]
    return next((media for known, media in content.items() if known.partition(";")[0].strip() == plain), None)


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
    responses: Mapping[str, DocumentedResponse]
    security: tuple[frozenset[str], ...]
    """Alternatives, each the names of the security schemes that it needs together; empty: public."""
    definition: Mapping[str, Any] = field(repr=False)
    """The operation object, with its extensions."""
    pointer: str = field(default="", repr=False)
    """Where it is in the document."""
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.method} {self.path}")

    @property
    def public(self) -> bool:
        """True where no key is needed."""
        return not self.security or frozenset() in self.security

    def response(self, status: int) -> DocumentedResponse | None:
        """The documented response of a status: itself, its range or ``default``, in this order."""
        exact = self.responses.get(str(status))
        if exact is not None:
            return exact
        names = (f"{status // 100}XX", f"{status // 100}xx", "default")
        return next((self.responses[name] for name in names if name in self.responses), None)

    @property
    def success(self) -> DocumentedResponse | None:
        """The first documented 2xx answer; where there is none, ``default``, else a redirection."""
        for kind in ("2", "default", "3"):
            for status in sorted(self.responses):
                if status.startswith(kind):
                    return self.responses[status]
        return None

    def leaves_open(self, status: int) -> bool:
        """True if the document neither describes a status nor says how the operation answers instead.

        Nothing that was promised is broken by a success where none is documented, or by a refusal for a reason that
        no documented status stands for (401 and 403 stand for the same one, and so do 400 and 422). Nothing may be
        missing at a path without parameters.
        """
        if self.response(status) is not None or (status in _MISSING and "{" not in self.path):
            return False
        if status < 300:
            return self.success is None
        if status in _SERVER_ERRORS:
            kind: Iterable[int] = _SERVER_ERRORS
        else:
            kind = next((kind for kind in _KINDS if status in kind), ())
        return status in kind and all(self.response(other) is None for other in kind)
