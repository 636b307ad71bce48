"""Fetching from a real server on loopback: whatever goes wrong, the old files stay byte for byte."""

import gzip
import hashlib
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from httpx import URL

from scripts.errors import FetchError, OutputError, PipelineError, SpecError
from scripts.fetch import Limits, Outcome, fetch, redirected
from scripts.files import canonical_json
from tests.memory import peak

NOW = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)
SPEC: dict[str, Any] = {"openapi": "3.1.0", "paths": {"/b": {"get": {}}, "/a": {"get": {}}}}
BODY = orjson.dumps(SPEC)
OLD = canonical_json({"openapi": "3.0.0", "paths": {"/old": {"get": {}}}})

Handler = Callable[[bytes], bytes | None]


class Server:
    """Answers each connection with the bytes that ``handler`` makes of the request, then closes it.

    A handler that returns None leaves the client waiting until the test ends.
    """

    def __init__(self) -> None:
        self.handler: Handler = lambda request: answer(BODY)
        self.requests: list[bytes] = []
        self._stop = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/openapi.json"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                request = b""
                while b"\r\n\r\n" not in request and (data := connection.recv(65536)):
                    request += data
                self.requests.append(request)
                reply = self.handler(request)
                if reply is None:
                    self._stop.wait()
                else:
                    # A client that has seen enough hangs up first.
                    try:
                        connection.sendall(reply)
                    except OSError:
                        continue

    def close(self) -> None:
        self._stop.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


def answer(body: bytes, status: str = "200 OK", length: int | None = None, **headers: str) -> bytes:
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Length: {len(body) if length is None else length}",
        "Connection: close",
    ]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def header(request: bytes, name: str) -> str | None:
    found = re.search(rb"(?im)^" + name.encode() + rb": (.*?)\r$", request)
    return found[1].decode() if found else None


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.close()


class Files:
    """The two files of a fetched spec."""

    def __init__(self, folder: Path) -> None:
        self.spec = folder / "openapi.json"
        self.record_path = folder / "openapi.source.json"

    @property
    def record(self) -> dict[str, Any]:
        value: dict[str, Any] = orjson.loads(self.record_path.read_bytes())
        return value

    def snapshot(self) -> dict[str, tuple[int, bytes]]:
        """Name, inode (a file written anew has another one) and bytes of every file."""
        return {
            path.name: (path.stat().st_ino, path.read_bytes()) for path in sorted(self.spec.parent.iterdir())
        }

    def fetch(self, url: str, now: datetime = NOW, **limits: Any) -> Outcome:
        return fetch(url, self.spec, clock=lambda: now, limits=Limits(**limits))


@pytest.fixture
def files(tmp_path: Path) -> Files:
    (tmp_path / "api").mkdir()
    return Files(tmp_path / "api")


@pytest.fixture
def old(files: Files) -> Files:
    """Files that exist already, as a live fetch leaves them."""
    files.spec.write_bytes(OLD)
    record = {
        "kind": "live",
        "sources": ["http://x/"],
        "sha256": hashlib.sha256(OLD).hexdigest(),
        "time": "then",
    }
    files.record_path.write_bytes(canonical_json(record))
    return files


def test_writes_canonical_json_and_a_record(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(BODY, ETag='"v1"', Last_Modified="Sat, 21 Nov 2026 00:00:00 GMT")
    assert files.fetch(server.url) == Outcome(changed=True, operations=2)
    assert files.spec.read_bytes() == canonical_json(SPEC)
    assert files.record == {
        "kind": "live",
        "sources": [server.url],
        "sha256": hashlib.sha256(canonical_json(SPEC)).hexdigest(),
        "time": "2026-11-21T12:00:00+00:00",
        "etag": '"v1"',
        "last_modified": "Sat, 21 Nov 2026 00:00:00 GMT",
    }


def test_replaces_a_stand_in(server: Server, files: Files) -> None:
    files.spec.write_bytes(OLD)
    files.record_path.write_bytes(
        canonical_json({"kind": "stand-in", "sha256": hashlib.sha256(OLD).hexdigest()})
    )
    assert files.fetch(server.url).changed
    assert files.record["kind"] == "live"


def test_no_conditions_without_old_files(server: Server, files: Files) -> None:
    files.fetch(server.url)
    assert header(server.requests[0], "if-none-match") is None
    assert header(server.requests[0], "if-modified-since") is None


def test_a_second_fetch_is_conditional_and_304_changes_nothing(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(BODY, ETag='"v1"', Last_Modified="Sat, 21 Nov 2026 00:00:00 GMT")
    files.fetch(server.url)
    before = files.snapshot()
    server.handler = lambda request: answer(b"", "304 Not Modified")
    assert files.fetch(server.url, LATER) == Outcome(changed=False, operations=None)
    assert header(server.requests[1], "if-none-match") == '"v1"'
    assert header(server.requests[1], "if-modified-since") == "Sat, 21 Nov 2026 00:00:00 GMT"
    assert files.snapshot() == before


def test_the_same_content_again_changes_nothing(server: Server, files: Files) -> None:
    files.fetch(server.url)
    before = files.snapshot()
    server.handler = lambda request: answer(orjson.dumps(SPEC, option=orjson.OPT_INDENT_2))
    assert files.fetch(server.url, LATER) == Outcome(changed=False, operations=2)
    assert files.snapshot() == before


def test_the_same_content_under_a_new_etag_renews_only_the_etag(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(BODY, ETag='"v1"')
    files.fetch(server.url)
    record = files.record
    server.handler = lambda request: answer(BODY, ETag='"v2"')
    assert not files.fetch(server.url, LATER).changed
    assert files.record == {**record, "etag": '"v2"'}


def test_a_spec_that_was_edited_is_fetched_unconditionally(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(BODY, ETag='"v1"')
    files.fetch(server.url)
    files.spec.write_bytes(OLD)
    assert files.fetch(server.url).changed
    assert header(server.requests[1], "if-none-match") is None


def test_a_crash_between_the_two_writes_is_repaired_by_the_next_fetch(server: Server, old: Files) -> None:
    old_record = old.record_path.read_bytes()
    server.handler = lambda request: answer(BODY, ETag='"v1"')
    old.fetch(server.url)
    old.record_path.write_bytes(old_record)  # as if the process had ended before the record was written
    assert old.fetch(server.url, LATER).changed
    assert header(server.requests[1], "if-none-match") is None
    assert (old.record["etag"], old.record["sha256"]) == (
        '"v1"',
        hashlib.sha256(canonical_json(SPEC)).hexdigest(),
    )


def test_another_url_is_fetched_unconditionally(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(BODY, ETag='"v1"')
    files.fetch(server.url)
    files.fetch(server.url + "?version=2")
    assert header(server.requests[1], "if-none-match") is None


@pytest.mark.parametrize(
    "record", [b"", b"[]", b'{"kind": "live"}', b'{"kind": "live", "sha256": 1, "etag": 5}']
)
def test_a_broken_record_is_replaced(record: bytes, server: Server, files: Files) -> None:
    files.spec.write_bytes(OLD)
    files.record_path.write_bytes(record)
    assert files.fetch(server.url).changed
    assert files.record["kind"] == "live"


def test_gzip_is_unpacked(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(gzip.compress(BODY), Content_Encoding="gzip")
    assert files.fetch(server.url).changed
    assert files.spec.read_bytes() == canonical_json(SPEC)


def test_a_byte_order_mark_is_dropped(server: Server, files: Files) -> None:
    server.handler = lambda request: answer(b"\xef\xbb\xbf" + BODY)
    assert files.fetch(server.url).changed


def redirect(location: str) -> Handler:
    return lambda request: answer(b"", "302 Found", Location=location)


def test_redirects_on_the_same_host_are_followed(server: Server, files: Files) -> None:
    def handler(request: bytes) -> bytes:
        path = request.split()[1].decode()
        steps = {"/openapi.json": "/1", "/1": f"http://127.0.0.1:{server.port}/2", "/2": "3"}
        return answer(b"", "302 Found", Location=steps[path]) if path in steps else answer(BODY)

    server.handler = handler
    assert files.fetch(server.url).changed
    assert [request.split()[1] for request in server.requests] == [b"/openapi.json", b"/1", b"/2", b"/3"]
    assert files.record["sources"] == [server.url]


def test_the_fourth_redirect_is_not_followed(server: Server, old: Files) -> None:
    server.handler = redirect("/openapi.json")
    with pytest.raises(FetchError, match="more than 3 redirects"):
        old.fetch(server.url)
    assert len(server.requests) == 4


def test_a_gzip_bomb_is_not_unpacked(server: Server, old: Files) -> None:
    bomb = answer(gzip.compress(bytes(60_000_000)), Content_Encoding="gzip")
    server.handler = lambda request: bomb

    def attempt() -> None:
        with pytest.raises(FetchError, match="larger than 1000000 bytes"):
            old.fetch(server.url, size=1_000_000)

    assert peak(attempt) < 20_000_000


def bad_gzip(cut: int) -> bytes:
    return answer(gzip.compress(BODY)[:cut], Content_Encoding="gzip")


def head(text: str) -> bytes:
    return f"HTTP/1.1 {text}\r\n\r\n".encode()


HTML = b"<!DOCTYPE html><html></html>"
# name: (what the server answers, limits, error, message)
FAILURES: dict[str, tuple[Handler, dict[str, Any], type[PipelineError], str]] = {
    "404": (lambda r: answer(BODY, "404 Nope"), {}, FetchError, "answered 404 Not Found"),
    "401": (lambda r: answer(b"", "401 X"), {}, FetchError, "answered 401 Unauthorized"),
    "500": (lambda r: answer(BODY, "500 Oops"), {}, FetchError, "answered 500 Internal Server Error"),
    "520": (lambda r: answer(BODY, "520 Unknown"), {}, FetchError, "answered 520"),
    "204": (lambda r: answer(b"", "204 No Content"), {}, FetchError, "answered 204 No Content"),
    "206": (lambda r: answer(BODY, "206 Partial"), {}, FetchError, "answered 206 Partial Content"),
    "304 that was not requested": (
        lambda r: answer(b"", "304 X"),
        {},
        FetchError,
        "answered 304 Not Modified",
    ),
    "HTML": (
        lambda r: answer(HTML, Content_Type="text/html; charset=utf-8"),
        {},
        SpecError,
        "not JSON ('text/html')",
    ),
    "empty": (lambda r: answer(b""), {}, SpecError, "not JSON ('no content type')"),
    "not UTF-8": (lambda r: answer(b'{"a": "\xff"}'), {}, SpecError, "not JSON"),
    "not OpenAPI": (lambda r: answer(b'{"a": 1}'), {}, SpecError, "#/openapi: not an OpenAPI document"),
    "Swagger 2": (
        lambda r: answer(b'{"swagger": "2.0"}'),
        {},
        SpecError,
        "#/swagger: Swagger 2 is not supported",
    ),
    "no operations": (
        lambda r: answer(b'{"openapi": "3.1.0", "paths": {}}'),
        {},
        SpecError,
        "#/paths: the document has no operations",
    ),
    "truncated": (lambda r: answer(BODY[:20], length=len(BODY)), {}, FetchError, "peer closed connection"),
    "truncated without a length": (
        lambda r: head("200 OK\r\nConnection: close") + BODY[:20],
        {},
        SpecError,
        "not JSON",
    ),
    "truncated chunks": (
        lambda r: head("200 OK\r\nTransfer-Encoding: chunked") + b"5\r\n" + BODY[:5] + b"\r\n",
        {},
        FetchError,
        "peer closed connection",
    ),
    "truncated gzip": (lambda r: bad_gzip(30), {}, FetchError, "the gzip data ends too early"),
    "broken gzip": (lambda r: answer(BODY, Content_Encoding="gzip"), {}, FetchError, "broken gzip data"),
    "unknown encoding": (
        lambda r: answer(BODY, Content_Encoding="br"),
        {},
        FetchError,
        "content encoding 'br' was not requested",
    ),
    "too large": (
        lambda r: answer(BODY),
        {"size": len(BODY) - 1},
        FetchError,
        f"larger than {len(BODY) - 1} bytes",
    ),
    "too large without a length": (
        lambda r: head("200 OK\r\nConnection: close") + b" " * 300_000 + BODY,
        {"size": 200_000},
        FetchError,
        "larger than 200000 bytes",
    ),
    "too large unpacked": (
        lambda r: answer(gzip.compress(b" " * 10_000_000 + BODY), Content_Encoding="gzip"),
        {"size": 1_000_000},
        FetchError,
        "larger than 1000000 bytes",
    ),
    "no answer": (lambda r: None, {"read": 0.2}, FetchError, "nothing received for 0.2 seconds"),
    "slower than the total": (lambda r: None, {"total": 0.2}, FetchError, "took longer than 0.2 seconds"),
    "no HTTP": (lambda r: b"220 smtp ready\r\n\r\n", {}, FetchError, "illegal status line"),
    "closed at once": (lambda r: b"", {}, FetchError, "Server disconnected without sending a response"),
    "redirects without end": (redirect("/openapi.json"), {}, FetchError, "more than 3 redirects"),
    "redirect to another host": (
        redirect("http://localhost/openapi.json"),
        {},
        FetchError,
        "redirected to another host (localhost): fetch from there if you trust it",
    ),
    "redirect to another port": (
        redirect("http://127.0.0.1:1/"),
        {},
        FetchError,
        "redirected to another port",
    ),
    "redirect to another scheme": (
        redirect("ftp://127.0.0.1/"),
        {},
        FetchError,
        "redirected from http to ftp",
    ),
}


def test_what_an_overlay_may_repair_is_kept_and_told(server: Server, files: Files) -> None:
    broken = {**SPEC, "components": {"schemas": {"A": {"$ref": "https://x/a"}}}}
    server.handler = lambda r: answer(orjson.dumps(broken))
    outcome = files.fetch(server.url)
    assert outcome.changed
    assert "#/components/schemas/A: remote $ref" in str(outcome.broken)


@pytest.mark.parametrize("name", FAILURES)
def test_failure_leaves_the_old_files(name: str, server: Server, old: Files) -> None:
    server.handler, limits, error, message = FAILURES[name]
    before = old.snapshot()
    with pytest.raises(error) as caught:
        old.fetch(server.url, **limits)
    assert message in str(caught.value)
    assert str(caught.value).startswith(server.url)
    assert "\n" not in str(caught.value)
    assert old.snapshot() == before


@pytest.mark.parametrize("name", ["404", "HTML", "truncated"])
def test_failure_without_old_files_leaves_none(name: str, server: Server, files: Files) -> None:
    server.handler = FAILURES[name][0]
    with pytest.raises(PipelineError):
        files.fetch(server.url)
    assert files.snapshot() == {}


def test_a_server_that_drips_bytes_is_ended_by_the_total(old: Files) -> None:
    before = old.snapshot()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stop = threading.Event()

        def drip() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not stop.wait(0.02):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        try:
            with pytest.raises(FetchError, match="took longer than"):
                old.fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", total=0.3)
        finally:
            stop.set()
            thread.join()
    assert old.snapshot() == before


def test_https_is_not_left_for_http() -> None:
    with pytest.raises(FetchError, match="redirected from https to http"):
        redirected(URL("https://a/x"), "http://a/x", "https://a/x")
    assert str(redirected(URL("http://a/x"), "https://a/y", "http://a/x")) == "https://a/y"


def test_nobody_listens(old: Files) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    before = old.snapshot()
    with pytest.raises(FetchError, match=rf"^http://127\.0\.0\.1:{port}/: All connection attempts failed$"):
        old.fetch(f"http://127.0.0.1:{port}/")
    assert old.snapshot() == before


def test_no_such_host(old: Files) -> None:
    before = old.snapshot()
    with pytest.raises(FetchError, match=r"^http://no-such-host\.invalid/: "):
        old.fetch("http://no-such-host.invalid/")
    assert old.snapshot() == before


@pytest.mark.parametrize(
    "url", ["ftp://host/x", "openapi.json", "http://", "file:///etc/passwd", "http://[::1", ""]
)
def test_what_is_no_url(url: str, old: Files) -> None:
    before = old.snapshot()
    with pytest.raises(FetchError, match="the URL"):
        old.fetch(url)
    assert old.snapshot() == before


def test_a_folder_that_can_t_be_written(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError, match="can't be written"):
        fetch(server.url, tmp_path / "file" / "openapi.json", clock=lambda: NOW)
    assert (tmp_path / "file").read_text() == "no folder"


def test_user_and_query_are_sent_but_neither_shown_nor_recorded(server: Server, files: Files) -> None:
    url = f"http://ada:s3cret@127.0.0.1:{server.port}/openapi.json?key=t0ken"
    files.fetch(url)
    assert header(server.requests[0], "authorization") == "Basic YWRhOnMzY3JldA=="
    assert b"GET /openapi.json?key=t0ken " in server.requests[0]
    server.handler = lambda request: answer(b"", "404 X")
    with pytest.raises(FetchError) as caught:
        files.fetch(url)
    for text in (str(caught.value), *(data.decode() for _, data in files.snapshot().values())):
        assert not any(secret in text for secret in ("ada", "s3cret", "t0ken"))


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "scripts.fetch", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, cwd=Path(__file__).parents[1], check=False)


def test_command(server: Server, files: Files) -> None:
    done = command(server.url, "-o", files.spec)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"updated {files.spec}: 2 operations\n", "")
    done = command(server.url, "-o", files.spec)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"unchanged: {files.spec}\n", "")
    server.handler = lambda request: answer(b"", "404 X")
    done = command(server.url, "-o", files.spec)
    assert (done.returncode, done.stdout, done.stderr) == (
        6,
        "",
        f"error: {server.url}: answered 404 Not Found\n",
    )
    server.handler = lambda request: answer(b"[]")
    done = command(server.url, "-o", files.spec)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:1"),
        ("https_proxy", "ftp://x"),
        ("NO_PROXY", "[::1]"),
        ("SSL_CERT_FILE", "/no.pem"),
    ],
)
def test_a_variable_with_which_nothing_can_be_fetched_is_named(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    done = subprocess.run(
        [sys.executable, "-m", "scripts.fetch", "https://127.0.0.1:1/x", "-o", tmp_path / "z.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n"), name in done.stderr) == (6, 1, True)
