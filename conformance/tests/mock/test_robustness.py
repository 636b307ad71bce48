"""Whatever comes in: never a traceback, never a 500 of the mock's own, and the next caller is answered."""

import asyncio
import random
import resource
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import httpx
import orjson
import pytest

from conformance.tests.documents import answering, document
from leaperone_conformance.mock import Mock, serve, server
from leaperone_conformance.mock.http import patience
from leaperone_conformance.spec import Spec, key_places, load, mock_token
from leaperone_conformance.spec.operation import URLENCODED
from leaperone_conformance.spec.params import property_pointers

LIMIT = 100_000
REQUESTS = 10_000
STRUCTURE = "/v1/address/structure"
TRANSCRIBE = "/v1/audio/transcriptions"
IMAGES = "/v1/images/generations"
KEY = {"X-API-Key": "sk-test"}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@pytest.fixture(params=["fast", "h11"])
def _each_protocol(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Serve by both HTTP protocols."""
    if request.param == "h11":
        monkeypatch.setattr(server, "protocol", lambda methods: patience.PatientProtocol)


@pytest.fixture
def url(spec: Spec, capfd: pytest.CaptureFixture[str], _each_protocol: None) -> Iterator[str]:
    """A mock that still answers after the test, and whose process has shown no traceback."""
    with serve(Mock(spec, max_body=LIMIT, control=True, fault_headers=True)) as url:
        yield url
        assert httpx.get(f"{url}/v1/models").status_code == 200
    shown = capfd.readouterr()
    assert "Traceback" not in shown.out + shown.err and "Exception" not in shown.err


def _raw(url: str, data: bytes) -> bytes:
    """What comes back for some bytes, until the mock or a second without anything ends it."""
    host, port = url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=1) as connection:
        connection.sendall(data)
        received = b""
        try:
            while part := connection.recv(65536):
                received += part
                if b"\r\n\r\n" in received:
                    break
        except (TimeoutError, ConnectionResetError):
            pass
    return received


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\n: x\r\n\r\n",
        b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /v1/models HTTP/1.1\r\nHost: a\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n",
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
)
def test_malformed_http_is_refused(url: str, data: bytes) -> None:
    assert _raw(url, data).startswith(b"HTTP/1.1 400 ")


def test_many_headers_and_a_large_one_are_no_trouble(url: str) -> None:
    headers = {**KEY, **{f"X-Header-{number}": "x" * 20 for number in range(500)}, "X-Large": "x" * 30_000}
    assert httpx.post(f"{url}{STRUCTURE}", json={"text": "x"}, headers=headers).status_code == 200


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_over_the_limit_is_refused(url: str, chunked: bool) -> None:
    body = orjson.dumps({"text": "x" * LIMIT * 20})
    parts = (body[start : start + 5000] for start in range(0, len(body), 5000))
    headers = {**KEY, "Content-Type": "application/json"}
    refused = httpx.post(f"{url}{STRUCTURE}", content=parts if chunked else body, headers=headers)
    assert refused.status_code == 400 and "larger than" in refused.text


BOUNDARY = b"--x\r\n"
NAMED = b'Content-Disposition: form-data; name="file"; filename="a.mp3"\r\n\r\n'


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", BOUNDARY),
        ("multipart/form-data; boundary=", BOUNDARY),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"nonsense"),
        ("multipart/form-data; boundary=x", BOUNDARY + NAMED + b"never ended"),
        ("multipart/form-data; boundary=x", BOUNDARY + b"\r\nno name\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", BOUNDARY + b"Content-Disposition: \xff\r\n\r\n1\r\n--x--\r\n"),
        ("multipart/form-data; boundary=y", BOUNDARY + NAMED + b"1\r\n--x--\r\n"),
        ("multipart/form-data; boundary=" + "x" * 5000, BOUNDARY + NAMED + b"1\r\n--x--\r\n"),
    ],
)
def test_bad_multipart_is_refused(url: str, content_type: str, body: bytes) -> None:
    refused = httpx.post(f"{url}{TRANSCRIBE}", content=body, headers={**KEY, "Content-Type": content_type})
    assert refused.status_code == 400 and refused.json()["error"]["message"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"text": "\xff\xfe"}',
        b'{"text": "\\ud800"}',
        b"\xef\xbb\xbf{}",
        b"[" * 50_000,
        b'{"a":' * 20_000,
        b"1" * 50_000,
        b'{"text": 1e999}',
        b"nul",
    ],
)
def test_bad_json_is_refused(url: str, body: bytes) -> None:
    refused = httpx.post(
        f"{url}{STRUCTURE}", content=body, headers={**KEY, "Content-Type": "application/json"}
    )
    assert refused.status_code == 400 and refused.json()["error"]["message"]


@pytest.mark.parametrize(
    "query", ["url=%ff%fe", "url=%", "%00=%00", "&&&==", "url=" + "x" * 20_000, "url=%ED%A0%80"]
)
def test_bad_utf_8_in_a_query_is_answered(url: str, query: str) -> None:
    answer = httpx.get(f"{url}/v1/social-media/video/extract?{query}", headers=KEY)
    assert answer.status_code in (200, 400)


def test_slow_clients_hold_nobody_up(url: str) -> None:
    host, port = url.removeprefix("http://").split(":")
    head = b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n"
    slow = [socket.create_connection((host, int(port)), timeout=5) for _ in range(50)]
    try:
        for number, connection in enumerate(slow):
            connection.sendall(head[: number + 20])
        assert httpx.get(f"{url}/v1/models", timeout=5).status_code == 200
    finally:
        for connection in slow:
            connection.close()


def _closed(connection: socket.socket) -> bool:
    """Whether the other side closes a connection, whatever it says before."""
    connection.settimeout(30)
    with suppress(ConnectionResetError):
        while connection.recv(65536):
            pass
    return True


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GET /v1/models HT",
        b"GET /v1/models HTTP/1.1\r\nHost: a\r\nX-A: 1",
        b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nxx",
        b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/mod",
    ],
)
def test_half_open_connections_are_closed(url: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 0.2)
    host, port = url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(data)
        assert _closed(connection)


@pytest.mark.usefixtures("_each_protocol")
def test_a_connection_that_nobody_reads_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    async def endless(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        gone = asyncio.ensure_future(receive())
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while not gone.done():
            await send({"type": "http.response.body", "body": bytes(1 << 20), "more_body": True})
        ended.set()

    monkeypatch.setattr(patience, "PATIENCE", 0.2)
    with serve(endless) as url:
        host, port = url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            assert ended.wait(30)


@pytest.mark.parametrize("kind", ["multipart", "form"])
def test_forms_of_many_fields_are_refused(spec: Spec, kind: str) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
    body = {"multipart": part * 200_000 + b"--x--\r\n", "form": b"a=b&" * 200_000}[kind]
    content_type = {"multipart": "multipart/form-data; boundary=x", "form": URLENCODED}[kind]
    schema = {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}}
    content = {name: {"schema": schema} for name in ("multipart/form-data", URLENCODED)}
    with serve(
        Mock(Spec(document({"/a": {"post": answering(requestBody={"content": content})}}), "t"))
    ) as url:
        response = httpx.post(f"{url}/a", content=body, headers={"Content-Type": content_type})
        assert response.status_code == 413
        assert "more than 1000 fields" in response.text


PATHS = [
    *("/", "//", "/%", "/%ff", f"{IMAGES}/%00%ff", IMAGES, STRUCTURE, TRANSCRIBE, "/v1/audio/speech"),
    *("/v1/chat/completions", "/v1/responses", "/v1/models", "/__mock__/faults", "/__mock__/clock"),
]


def _nonsense(rng: random.Random) -> httpx.Request:
    """A request for some path, with bytes or nearly right JSON as its body."""
    path = rng.choice(PATHS)
    values: list[Any] = [
        None,
        True,
        -1,
        1e300,
        "",
        "\u0000",
        "x" * 50,
        [],
        [[]],
        {},
        {"a": []},
        [{"role": "user"}],
    ]
    names = [
        "text",
        "model",
        "messages",
        "input",
        "prompt",
        "number",
        "stream",
        "callbackUrl",
        "faults",
        "advance",
    ]
    names += [
        "tools",
        "tool_choice",
        "response_format",
        "stop",
        "max_tokens",
        "stream_options",
        "voice",
        "file",
    ]
    body = rng.randbytes(rng.randint(0, 200))
    kind = rng.choice(["application/json", "multipart/form-data; boundary=x", "text/plain", ";", "\u00e9"])
    if rng.random() < 0.6:
        good = {"model": "m", "input": "x", "prompt": "x", "messages": [{"role": "user", "content": "x"}]}
        wrong = {name: rng.choice(values) for name in rng.sample(names, rng.randint(0, 3))}
        body, kind = orjson.dumps({**good, **wrong}), "application/json"
    elif rng.random() < 0.5:
        body = b"--x\r\nContent-Disposition: form-data; name=" + body + b"\r\n--x--\r\n"
    token = mock_token().encode()
    headers = [(b"X-API-Key", b"sk-x"), (b"Content-Type", kind.encode("latin-1")), (b"X-Mock-Token", token)]
    if rng.random() < 0.05:
        headers.append((b"X-Mock-Fault", rng.randbytes(8).hex().encode()))
    method = rng.choice(["GET", "POST", "POST", "POST", "PUT", "DELETE", "BREW"])
    return httpx.Request(method, f"http://127.0.0.1{path}", content=body, headers=headers)


def test_many_random_requests_never_make_it_fail(spec: Spec) -> None:
    import asyncio

    rng = random.Random(5)
    app = Mock(spec, max_body=LIMIT, control=True, fault_headers=True)

    async def ask() -> set[int]:
        # Without a port: an exception of the mock reaches the test.
        transport = httpx.ASGITransport(app)
        statuses = set()
        for _ in range(REQUESTS):
            answer = await transport.handle_async_request(_nonsense(rng))
            await answer.aread()
            statuses.add(answer.status_code)
        return statuses

    statuses = asyncio.run(ask())
    assert statuses == {200, 400, 404, 405, 415}
    assert len(app.journal) <= 1000
    app.callbacks.close()


def test_clients_that_leave_early_do_no_harm(url: str) -> None:
    for _ in range(20):
        with pytest.raises(httpx.TimeoutException):
            headers = {"X-Mock-Fault": "latency=5"}
            httpx.get(f"{url}/v1/models", headers=headers, timeout=httpx.Timeout(5, read=0.05))
    assert httpx.get(f"{url}/v1/models", timeout=5).status_code == 200


CHUNKED = b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("begin", "more"),
    [
        (b"GET /v1/models HTTP/1.1\r\nHost: a\r\nX-Long: ", b"x" * 10_000),
        (CHUNKED + b"5;a=", b"x" * 10_000),
        (CHUNKED + b"0\r\nX-Long: ", b"x" * 10_000),
        (CHUNKED + b"0\r\n", b"X-Many: x\r\n" * 1000),
    ],
    ids=["header", "chunk extension", "trailer", "trailers"],
)
def test_what_has_no_end_is_cut_off(url: str, begin: bytes, more: bytes) -> None:
    host, port = url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(begin)
        with pytest.raises(ConnectionError):
            for _ in range(1000):
                connection.sendall(more)


def test_trailers_are_no_headers(url: str) -> None:
    body = b'{"text": "x"}'
    head = CHUNKED.replace(b"/v1/responses", STRUCTURE.encode()).replace(
        b"\r\n\r\n", b"\r\nContent-Type: application/json\r\n\r\n"
    )
    answer = _raw(url, head + b"%x\r\n%s\r\n0\r\nX-API-Key: sk-test\r\n\r\n" % (len(body), body))
    assert answer.startswith(b"HTTP/1.1 401")


def test_a_large_body_and_the_next_request_in_one_piece_are_both_answered(url: str) -> None:
    body = orjson.dumps({"text": "x" * (LIMIT - 100)})
    head = (
        f"POST {STRUCTURE} HTTP/1.1\r\nHost: a\r\nX-API-Key: sk-x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    host, port = url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall((head.encode() + body) * 3 + b"GET /v1/models HTTP/1.1\r\nHost: a\r\n")
        connection.sendall(b"Connection: close\r\n\r\n")
        received = b""
        while part := connection.recv(65536):
            received += part
    assert received.count(b"HTTP/1.1 200 ") == 4 and b"HTTP/1.1 400 " not in received


def _bytes(rng: random.Random) -> bytes:
    """Random bytes, or a request with some of its bytes replaced."""
    if rng.random() < 0.3:
        return rng.randbytes(rng.randint(1, 500))
    body = orjson.dumps({"text": "x"})
    data = bytearray(
        f"POST {rng.choice(PATHS)} HTTP/1.1\r\nHost: a\r\nX-API-Key: sk-x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n".encode()
        + body
    )
    for _ in range(rng.randint(0, 4)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def test_random_bytes_get_a_refusal_and_no_memory(url: str) -> None:
    rng = random.Random(8)
    host, port = url.removeprefix("http://").split(":")
    statuses, peak = set(), 0
    for number in range(REQUESTS // 2):  # by each protocol
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(_bytes(rng))
            with suppress(OSError):
                connection.shutdown(socket.SHUT_WR)
                if received := connection.recv(65536):
                    statuses.add(received.split()[1])
        if number == REQUESTS // 10:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert statuses >= {b"200", b"400", b"404", b"405"}
    assert not {status for status in statuses if status[:1] == b"5"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < 16 * 1024


@pytest.mark.parametrize("api", ["leaperone", "leapocr", "leapai"])
def test_what_no_handler_was_written_for_is_answered_all_the_same(api: str) -> None:
    usual = load(api)
    document = deepcopy(usual.document)
    loosened = Spec(document, api)
    for operation in loosened.operations:
        for media in operation.bodies.values():
            schema = loosened.resolve(media.schema or media.pointer)[1]
            schema.clear()
            schema["type"] = "object"
    spec = Spec(document, api)
    key = key_places(spec.security_schemes.values(), "sk-test")
    with serve(Mock(spec)) as url, httpx.Client(base_url=url, params=key["params"]) as client:
        for operation in spec.operations:
            names = property_names(usual, operation.key)
            path = operation.path.replace("{", "").replace("}", "")
            for value in (None, 7, "x", [None], {"a": None}) if operation.bodies else ():
                body = dict.fromkeys(names, value)
                response = client.request(operation.method, path, json=body, headers=key["headers"])
                assert response.status_code != 500, (operation.key, value, response.text)


def property_names(spec: Spec, key: str) -> set[str]:
    """The properties of an operation's bodies."""
    bodies = spec.by_key[key].bodies.values()
    return {name for media in bodies if media.schema for name in property_pointers(spec, media.schema)}
