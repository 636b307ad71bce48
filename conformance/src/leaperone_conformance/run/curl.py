"""A request as a curl command that can be pasted, without anything secret in it."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from schemathesis.engine.recorder import Interaction

PLACEHOLDER = re.compile(r"(?:\$|%24)([A-Z0-9_]+_API_KEY)")
LEFT_OUT = {
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "user-agent",
    "x-schemathesis-testcaseid",
}
_MAX_BODY = 2000
_BASE64 = b";base64,"


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it was sent, with the key's placeholder still in place."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    @property
    def is_upload(self) -> bool:
        """Whether the body is multipart, or has a file in base64 in it (a ``data:`` URL)."""
        return _BASE64 in (self.body or b"") or any(
            name.lower() == "content-type" and value.lower().startswith("multipart/")
            for name, value in self.headers.items()
        )


def sent_in(interaction: Interaction) -> Sent:
    """The request of a recorded interaction."""
    request = interaction.request
    headers = {name: value for name, values in request.headers.items() for value in values}
    return Sent(request.method, request.uri, headers, request.body)


def curl(sent: Sent) -> str:
    """The command. Uploads and long bodies are left out: the seed brings them back."""
    words = ["curl", "-X", sent.method]
    for name, value in sent.headers.items():
        if name.lower() in LEFT_OUT:
            continue
        words += ["-H", f"{name}: {value}" if value else f"{name};"]
    note = ""
    body = body_of(sent)
    if body is not None:
        words += ["--data-raw", body]
    elif sent.body:
        words += ["--data-binary", "@body"]
        note = f"  # body of {len(sent.body)} bytes left out"
    return " ".join(map(_quoted, [*words, sent.url])) + note


def body_of(sent: Sent) -> str | None:
    """The body where it may be shown: no upload, not long, and text."""
    if not sent.body or sent.is_upload or len(sent.body) > _MAX_BODY or not _is_text(sent.body):
        return None
    return sent.body.decode()


def _is_text(body: bytes) -> bool:
    try:
        return body.decode().isprintable()
    except UnicodeDecodeError:
        return False


def _quoted(word: str) -> str:
    if not PLACEHOLDER.search(word):
        return shlex.quote(word)
    # Outside of single quotes, so that the shell puts the key in.
    parts = enumerate(PLACEHOLDER.split(word))
    return "".join(f'"${part}"' if index % 2 else shlex.quote(part) for index, part in parts if part)
