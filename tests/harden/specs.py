"""Hostile documents to mock and suite: each is refused in one line or served; nothing has a traceback or hangs."""

import asyncio
import contextlib
import io
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx

from leaperone_conformance import cli
from leaperone_conformance.errors import ConformanceError
from leaperone_conformance.mock import Mock, create_app

from .documents import hostile
from .part import Attempts, part

_HEADERS = {"X-API-Key": "sk-test", "Authorization": "Bearer sk-test", "Cookie": "c=1; a[b]=2"}
_BODIES: tuple[tuple[str, bytes], ...] = (
    ("application/json", b"{}"),
    ("application/json", b'{"a": {"a": {"a": [[{"a": 1}]]}}, "id": "abc", "kind": "a"}'),
    ("application/json", b"[" * 500 + b"]" * 500),
    ("application/x-www-form-urlencoded", b"a=1&a[b]=2&a[0]=x&%ff=%00"),
    (
        "multipart/form-data; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nx\r\n--b--\r\n',
    ),
    ("application/xml", b"<a><b>1</b></a>"),
)
_SLOW = 1.0


def attempt(document: str) -> str | None:
    """What is wrong with how mock and suite take a document; None where nothing is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "hostile.json"
        file.write_text(document)
        return mocked(file) or _tested(file)


def mocked(file: Path) -> str | None:
    """What is wrong with how the mock takes a document; None where it is refused in a line, or served."""
    begin = time.monotonic()
    try:
        app = create_app(spec=file, control=True)
    except ConformanceError as error:
        return f"refused in several lines: {error}" if "\n" in str(error) else None
    if time.monotonic() - begin > 5 * _SLOW:
        return f"mock: starts within {time.monotonic() - begin:.1f} s"
    return asyncio.run(_asked(app))


async def _asked(app: Mock) -> str | None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://127.0.0.1", headers=_HEADERS
    ) as client:
        for operation in app.spec.operations:
            path = app.base_path + operation.path.replace("{", "").replace("}", "")
            for content_type, body in (
                _BODIES if operation.method in ("POST", "PUT", "PATCH") else (("", b""),)
            ):
                headers = {"Content-Type": content_type, "X-Mock-Fault": "malformed-data, malformed-json"}
                begin = time.monotonic()
                try:
                    url = httpx.URL("http://127.0.0.1").copy_with(raw_path=_quoted(path))
                    response = await client.request(operation.method, url, content=body, headers=headers)
                except httpx.InvalidURL:
                    continue
                took = time.monotonic() - begin
                if took > _SLOW:
                    return f"{operation.key}: {took:.1f} s"
                if response.status_code == 500:
                    return f"{operation.key}: 500"
    return None


def _quoted(path: str) -> bytes:
    from urllib.parse import quote

    return (quote(path, safe="/%~:@!$&'()*+,;=[]") + "?q=1&list=1,2&deep[kind]=x").encode("ascii", "replace")


def _tested(file: Path) -> str | None:
    printed, said = io.StringIO(), io.StringIO()
    arguments = ["leaperone-conformance", "run", "--spec", str(file), "--workers", "1", "--max-examples", "1"]
    code: Any = 0
    with (
        patch.object(sys, "argv", arguments),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(said),
    ):
        try:
            cli.main()
        except SystemExit as ended:
            code = ended.code
    error = said.getvalue()
    if code not in (0, 1, 2, 3, None) or "Traceback" in error + printed.getvalue():
        return f"run: exit code {code}: {(error or printed.getvalue())[-1500:]}"
    if code == 2 and sum(line.startswith("error: ") for line in error.splitlines()) != 1:
        return f"run: exit code 2: {error[-300:]} {printed.getvalue()[-300:]}"
    return None


def main(count: int, seed: int) -> str:
    """The figures."""
    with Attempts(attempt, patience=90.0) as attempts:
        for name, document in hostile(count, seed):
            attempts.add(name, json.dumps(document))
    return (
        f"{count} hostile documents to mock and suite: {attempts.figures('tracebacks, plain 500s or hangs')}"
    )


if __name__ == "__main__":
    part(main, count=150)
