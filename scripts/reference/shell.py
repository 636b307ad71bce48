"""An operation called by curl."""

import json
import re
import shlex
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

WIDTH = 80
_HEADER = re.compile(r"[A-Za-z0-9-]+")


@dataclass(frozen=True)
class Request:
    """The parts of a curl command: `sent` are the parameters as (place, name in the API, value), in their order;
    `comma` are the names of queries whose lists are one value; `scheme` is the place, name and prefix of the key in
    the environment variable `variable`, None where none is needed; a value that is a file is FILE.
    """

    method: str
    url: str
    sent: list[tuple[str, str, Any]]
    media: str
    files: frozenset[str]
    comma: frozenset[str]
    scheme: tuple[str, str, str] | None
    variable: str
    options: tuple[str, ...] = ()


def curl(request: Request) -> str:
    """A command for any POSIX shell, a line for each option. Nothing that comes from a spec can leave its quotes."""
    url = request.url
    for place, name, value in request.sent:
        if place == "path":
            url = url.replace(f"{{{name}}}", quote(_text(value), safe=""))
    query = [
        pair
        for place, name, value in request.sent
        if place == "query"
        for pair in _pairs(request, name, value)
    ]
    lines = _key(request)
    get = request.method == "GET" and not any(place == "body" for place, _, _ in request.sent)
    if get:
        lines += [f"--data-urlencode {shlex.quote(f'{name}={value}')}" for name, value in query]
        first = "curl -G" if any("--data-urlencode" in line for line in lines) else "curl"
    else:
        url += f"?{urlencode(query)}" if query else ""
        first = f"curl -X {request.method}" if request.method != "POST" or not _body(request) else "curl"
    lines += [f"-H {shlex.quote(f'{n}: {_text(v)}')}" for place, n, v in request.sent if place == "header"]
    return " \\\n  ".join([" ".join([first, *request.options, shlex.quote(url)]), *lines, *_body(request)])


def _key(request: Request) -> list[str]:
    if request.scheme is None:
        return []
    place, name, prefix = request.scheme
    value = f"${request.variable}"
    if place == "query":
        # a query among the data of -G; elsewhere the URL would have to be put together by the shell
        return (
            [f'--data-urlencode "{quote(name)}={value}"']
            if request.method == "GET"
            else [f'--url-query "{quote(name)}={value}"']
        )
    if _HEADER.fullmatch(name):
        return [f'-H "{name}: {prefix}{value}"']
    return [f'-H {shlex.quote(f"{name}: {prefix}")}"{value}"']


def _pairs(request: Request, name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, list):
        texts = [_text(item) for item in value]
        return [(name, ",".join(texts))] if name in request.comma else [(name, text) for text in texts]
    return [(name, _text(value))]


def _body(request: Request) -> list[str]:
    body = {name: value for place, name, value in request.sent if place == "body"}
    if not request.media or (not body and request.media != "application/json"):
        return []
    if request.media == "multipart/form-data":
        return [_part(name, value, name in request.files) for name, value in body.items()]
    if request.media == "application/x-www-form-urlencoded":
        return [f"--data-urlencode {shlex.quote(f'{name}={_text(value)}')}" for name, value in body.items()]
    kind = f"-H {shlex.quote(f'Content-Type: {request.media}')}"
    if request.media != "application/json":
        return [kind, "--data-binary @FILE"]
    whole = body.get("", body)
    line = json.dumps(whole, ensure_ascii=False)
    return [
        kind,
        f"-d {shlex.quote(line if len(line) < WIDTH else json.dumps(whole, ensure_ascii=False, indent=2))}",
    ]


def _part(name: str, value: Any, is_file: bool) -> str:
    if is_file:
        return f"-F {shlex.quote(f'{name}=@FILE')}"
    text = _text(value)
    plain = text[:1] not in ("@", "<") and ";" not in text
    return f"{'-F' if plain else '--form-string'} {shlex.quote(f'{name}={text}')}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
