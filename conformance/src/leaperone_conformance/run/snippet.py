"""A request as it was sent and as a Python program that sends it again, without anything secret in either."""

from urllib.parse import urlsplit

from .curl import LEFT_OUT, PLACEHOLDER, Sent, body_of


def request_text(sent: Sent) -> str:
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


def python(sent: Sent) -> str:
    """A program for httpx that reads the key from the environment."""
    headers = _headers(sent)
    keyed = any(PLACEHOLDER.search(value) for value in (*headers.values(), sent.url))
    lines = ["import os", ""] if keyed else []
    lines += ["import httpx", "", f"answer = httpx.request(\n    {sent.method!r},\n    {_literal(sent.url)},"]
    if headers:
        lines.append("    headers={")
        lines += [f"        {name!r}: {_literal(value)}," for name, value in headers.items()]
        lines.append("    },")
    body = body_of(sent)
    if body is not None:
        lines.append(f"    content={body!r}.encode(),")
    elif sent.body:
        lines.append(f"    content=open('body', 'rb').read(),  # {len(sent.body)} bytes, left out here")
    lines += [")", "print(answer.status_code, answer.text)"]
    return "\n".join(lines)


def _headers(sent: Sent) -> dict[str, str]:
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
