"""A request as a curl command that can be pasted, without anything secret in it."""

import re
import shlex
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemathesis.engine.recorder import Interaction

from .stand_in import literal, shell, stood_in

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
_MAX_ENCODED = 20_000
"""Bytes of a body that is given in base64."""
_BASE64 = b";base64,"


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent, with the key's placeholder still in place."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    @property
    def is_upload(self) -> bool:
        """True for a body that is multipart, or has a file in Base64 in it (a ``data:`` URL)."""
        return _BASE64 in (self.body or b"") or any(
            name.lower() == "content-type" and value.lower().startswith("multipart/")
            for name, value in self.headers.items()
        )


def sent_in(interaction: Interaction) -> SentRequest:
    """The request of a recorded interaction."""
    request = interaction.request
    headers = {name: value for name, values in request.headers.items() for value in values}
    return SentRequest(request.method, request.uri, headers, request.body)


def curl(sent: SentRequest) -> str:
    """The command. A body that is no text is in base64, and an upload has stand-ins; long bodies are left out: the seed
    repeats them.
    """
    words = ["curl", "-X", sent.method]
    for name, value in sent.headers.items():
        if name.lower() in LEFT_OUT:
            continue
        words += ["-H", f"{name}: {value}" if value else f"{name};"]
    before, note = "", ""
    body = body_of(sent)
    if body is not None:
        words += ["--data-raw", body]
    elif sent.body and _is_encoded(sent):
        words += ["--data-binary", "@-"]
        before = f"echo {b64encode(sent.body).decode()} | base64 -d | "
    elif sent.body and sent.is_upload:
        words += ["--data-binary", "@-"]
        before = f"{{ {shell(stood_in(sent.body, sent.headers))}; }} | "
        note = f"  # stand-ins for what was uploaded in {len(sent.body)} bytes"
    elif sent.body:
        words += ["--data-binary", "@body"]
        note = f"  # body of {len(sent.body)} bytes left out"
    return before + " ".join(map(_quoted, [*words, sent.url])) + note


def with_test_key(command: str, test_key: str) -> str:
    """A command or program of this module, with ``test_key`` where the environment has no key.

    For targets on this machine, whose mocks take it.
    """
    command = re.sub(r'"\$([A-Z0-9_]+_API_KEY)"', rf'"${{\1:-{test_key}}}"', command)
    return re.sub(r"os\.environ\['([A-Z0-9_]+_API_KEY)'\]", rf"os.environ.get('\1', {test_key!r})", command)


def body_of(sent: SentRequest) -> str | None:
    """The body where it may be shown: no upload, not long, and text."""
    if not sent.body or sent.is_upload or len(sent.body) > _MAX_BODY or not _is_text(sent.body):
        return None
    return sent.body.decode()


def _is_encoded(sent: SentRequest) -> bool:
    return bool(sent.body) and not sent.is_upload and len(sent.body or b"") <= _MAX_ENCODED


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


def request_text(sent: SentRequest) -> str:
    """Request line, headers and body, as on the wire; a body that ``curl`` would leave out is only measured."""
    url = urlsplit(sent.url)
    target = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
    lines = [f"{sent.method} {target}", *(f"{name}: {value}" for name, value in _headers(sent).items())]
    body = body_of(sent)
    if body is not None:
        lines += ["", body]
    elif sent.body:
        lines += ["", f"({len(sent.body)} bytes, left out)"]
    return "\n".join(lines)


def python(sent: SentRequest) -> str:
    """A program for httpx that reads the key from the environment."""
    headers = _headers(sent)
    keyed = any(PLACEHOLDER.search(value) for value in (*headers.values(), sent.url))
    body = body_of(sent)
    encoded = body is None and _is_encoded(sent)
    modules = [*(["base64"] if encoded else []), *(["os"] if keyed else [])]
    lines = [*(f"import {module}" for module in modules), *([""] if modules else [])]
    lines += ["import httpx", "", f"answer = httpx.request(\n    {sent.method!r},\n    {_literal(sent.url)},"]
    if headers:
        lines.append("    headers={")
        lines += [f"        {name!r}: {_literal(value)}," for name, value in headers.items()]
        lines.append("    },")
    if body is not None:
        lines.append(f"    content={body!r}.encode(),")
    elif sent.body and encoded:
        lines.append(f"    content=base64.b64decode({b64encode(sent.body).decode()!r}),")
    elif sent.body and sent.is_upload:
        segments = literal(stood_in(sent.body, sent.headers))
        lines.append(f"    content={segments},  # stand-ins for what was uploaded")
    elif sent.body:
        lines.append(f"    content=open('body', 'rb').read(),  # {len(sent.body)} bytes, left out here")
    lines += [")", "print(answer.status_code, answer.text)"]
    return "\n".join(lines)


def _headers(sent: SentRequest) -> dict[str, str]:
    return {name: value for name, value in sent.headers.items() if name.lower() not in LEFT_OUT}


def _literal(text: str) -> str:
    """An expression for the text, with the key from the environment in the place of its variable."""
    parts = PLACEHOLDER.split(text)
    texts, variables = parts[::2], parts[1::2]
    words = [repr(texts[0])] if texts[0] or not variables else []
    for variable, following in zip(variables, texts[1:], strict=True):
        words.append(f"os.environ[{variable!r}]")
        words += [repr(following)] if following else []
    return " + ".join(words)
