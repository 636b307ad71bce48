"""A request as a curl command that can be pasted, without anything secret in it."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"(?:\$|%24)([A-Z0-9_]+_API_KEY)")
_LEFT_OUT = {
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "user-agent",
    "x-schemathesis-testcaseid",
}
_MAX_BODY = 2000


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it was sent, with the key's placeholder still in place."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    @property
    def is_upload(self) -> bool:
        """Whether the body is multipart."""
        return any(
            name.lower() == "content-type" and value.lower().startswith("multipart/")
            for name, value in self.headers.items()
        )


def curl(sent: Sent) -> str:
    """The command. Uploads and long bodies are left out: the seed brings them back."""
    words = ["curl", "-X", sent.method]
    for name, value in sent.headers.items():
        if name.lower() in _LEFT_OUT:
            continue
        words += ["-H", f"{name}: {value}" if value else f"{name};"]
    note = ""
    if sent.body and (sent.is_upload or len(sent.body) > _MAX_BODY or not _is_text(sent.body)):
        words += ["--data-binary", "@body"]
        note = f"  # body of {len(sent.body)} bytes left out"
    elif sent.body:
        words += ["--data-raw", sent.body.decode()]
    return " ".join(map(_quoted, [*words, sent.url])) + note


def _is_text(body: bytes) -> bool:
    try:
        return body.decode().isprintable()
    except UnicodeDecodeError:
        return False


def _quoted(word: str) -> str:
    if not _PLACEHOLDER.search(word):
        return shlex.quote(word)
    # Outside of single quotes, so that the shell puts the key in.
    parts = enumerate(_PLACEHOLDER.split(word))
    return "".join(f'"${part}"' if index % 2 else shlex.quote(part) for index, part in parts if part)
