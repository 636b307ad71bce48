"""The few types that every part of the client shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping as Mapping, Sequence as Sequence
from contextlib import contextmanager
from io import SEEK_END
from os import PathLike
from pathlib import Path
from typing import IO, Any, Generic, Literal, TypeAlias, TypeVar

from .errors import InvalidArgumentError

T_co = TypeVar("T_co", covariant=True)


class Unset:
    """The type of UNSET: "not given", which is not the same as None (JSON null)."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: object) -> Unset:
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET = Unset()

Omit: TypeAlias = Unset | None
"""The value that leaves an optional parameter out. Where the API takes null, None is sent as null."""

Object: TypeAlias = Mapping[str, Any]
"""A JSON object as it is sent, where a model may be given too."""


def given(value: Any) -> Any:
    """An argument as a field of a model that answers have, too, whose type is that of what they may have."""
    return value


class File:
    """A file to upload.

    `content` is bytes, a path, or a file opened in binary mode; `name` is what the server receives (default:
    the path's or the file's own name, else "upload"); `content_type` is guessed from the name when absent.
    """

    def __init__(
        self,
        content: bytes | str | PathLike[str] | IO[bytes],
        *,
        name: str | None = None,
        content_type: str | None = None,
    ) -> None:
        self.content = content
        self.name = name or _name_of(content)
        self.content_type = content_type

    def __repr__(self) -> str:
        return f"File(name={self.name!r})"

    def as_field(self, opened: list[IO[bytes]]) -> tuple[str, bytes | IO[bytes], str | None]:
        """Name, content and content type as httpx takes them.

        A path is opened and added to `opened`; httpx sends a file object that can seek from its beginning.
        """
        content = self.content
        if isinstance(content, str | PathLike):
            with _readable(content):
                content = Path(content).open("rb")  # noqa: SIM115  (the call closes it)
            opened.append(content)
        return self.name, content, self.content_type

    def check_size(self, field: str, limit: int | None) -> None:
        """Raise InvalidArgumentError when the file is larger than `limit` bytes, as far as its size is known."""
        size = self._size()
        if limit is not None and size is not None and size > limit:
            raise InvalidArgumentError(f"{field}: {self.name} has {size} bytes, at most {limit} can be sent")

    def _size(self) -> int | None:
        content = self.content
        if isinstance(content, bytes):
            return len(content)
        if isinstance(content, str | PathLike):
            with _readable(content):
                return Path(content).stat().st_size
        if not content.seekable():
            return None
        return content.seek(0, SEEK_END)


FileContent = File | bytes | str | PathLike[str] | IO[bytes]


@contextmanager
def _readable(path: object) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InvalidArgumentError(f"{path}: can't be read: {reason}") from error


def _name_of(content: object) -> str:
    if isinstance(content, str | PathLike):
        return Path(content).name
    name = getattr(content, "name", None)
    return Path(name).name if isinstance(name, str) else "upload"


class Content:
    """A response that is not JSON: the bytes as they came and what the server says they are."""

    def __init__(self, content: bytes, content_type: str) -> None:
        self.content = content
        self.content_type = content_type

    def __bytes__(self) -> bytes:
        return self.content

    def __len__(self) -> int:
        return len(self.content)

    def __iter__(self) -> Iterator[int]:
        return iter(self.content)

    def __repr__(self) -> str:
        return f"Content({len(self.content)} bytes of {self.content_type!r})"

    def write_to_file(self, path: str | PathLike[str]) -> None:
        """Write the bytes to `path`, replacing what is there in one step."""
        from ._replacing import replacing

        with replacing(path) as file:
            file.write(self.content)


class Response(Generic[T_co]):
    """Result of `sync_detailed` and `asyncio_detailed`: the response beside its HTTP frame."""

    def __init__(self, status_code: int, headers: Mapping[str, str], content: bytes, parsed: T_co) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.parsed = parsed

    @property
    def request_id(self) -> str | None:
        """The id to quote when asking for help about this call, where the API names it."""
        return self.headers.get("x-request-id")

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code}, parsed={self.parsed!r})"
