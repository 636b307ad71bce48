"""Encoded bodies through the proxy: passed on as they are, recorded and judged in plain where they can be read."""

import gzip
import json
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import httpx
import pytest
import zstandard

from conformance.tests.documents import answering, as_json, document
from leaperone_conformance.mock import serve
from leaperone_conformance.proxy import Cassette, Proxy, Replay, Violations, app, load
from leaperone_conformance.spec import Spec

BODY = json.dumps({"n": 7, "text": "a" * 500}).encode()
SPEC = Spec(document({"/a": {"get": answering(as_json({"type": "object", "required": ["n"]}))}}), "t")
ENCODED = {
    "gzip": gzip.compress(BODY),
    "deflate": zlib.compress(BODY),
    "br": brotli.compress(BODY),
    "zstd": zstandard.compress(BODY),
    "gzip, br": brotli.compress(gzip.compress(BODY)),
}


@contextmanager
def _upstream(encoding: str, body: bytes) -> Iterator[str]:
    """A server that says the same to each connection, whatever encoding it is asked for."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}\r\n"
    data = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    connection.recv(65536)
                    connection.sendall(data)
                    connection.close()

        threading.Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("encoding", ENCODED)
def test_an_encoded_body_comes_through_and_is_recorded_in_plain(encoding: str, tmp_path: Path) -> None:
    report = Violations(None)
    with _upstream(encoding, ENCODED[encoding]) as upstream:
        proxy = Proxy(SPEC, upstream, report, cassette=Cassette(tmp_path))
        with serve(proxy) as url:
            response = httpx.get(f"{url}/a")
            assert response.headers["content-encoding"] == encoding
            assert response.json()["n"] == 7
            with httpx.stream("GET", f"{url}/a") as raw:
                assert b"".join(raw.iter_raw()) == ENCODED[encoding]
    assert not report.counts
    with serve(Replay(SPEC, load(tmp_path))) as url:
        response = httpx.get(f"{url}/a")
        assert "content-encoding" not in response.headers
        assert response.content == BODY


@pytest.mark.parametrize(
    ("encoding", "levels"), [("identity", 0), ("gzip", 1), ("gzip, gzip", 2), ("gzip, gzip, gzip", 3)]
)
def test_what_is_too_large_is_passed_on_and_not_recorded(
    encoding: str, levels: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "MAX_BODY", 1 << 20)
    body = bytes((1 << 20) + 1)
    for _ in range(levels):
        body = gzip.compress(body, mtime=0)
    report = Violations(None)
    with _upstream(encoding, body) as upstream:
        proxy = Proxy(SPEC, upstream, report, cassette=Cassette(tmp_path))
        with serve(proxy) as url, httpx.stream("GET", f"{url}/a") as raw:
            assert b"".join(raw.iter_raw()) == body
    [(_, _, what)] = report.counts
    assert "nothing is recorded" in what
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("encoding", "body"), [("compress", b"\x1f\x9d\x90"), ("gzip", b"no gzip"), ("own", BODY)]
)
def test_what_can_not_be_read_is_passed_on_told_and_not_recorded(
    encoding: str, body: bytes, tmp_path: Path
) -> None:
    report = Violations(None)
    with (
        _upstream(encoding, body) as upstream,
        serve(Proxy(SPEC, upstream, report, cassette=Cassette(tmp_path))) as url,
        httpx.stream("GET", f"{url}/a") as response,
    ):
        assert response.headers["content-encoding"] == encoding
        assert b"".join(response.iter_raw()) == body
    assert report.counts.total() == 1
    assert not list(tmp_path.glob("**/*.jsonl"))
