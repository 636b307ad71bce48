"""The ways to use the mock: the fixture, the command, plain curl; and what it answers to nonsense."""

import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from conformance.tests.documented import documented
from leaperone_conformance.cli.mock import mock_command
from leaperone_conformance.mock import Mock, create_app, serve
from leaperone_conformance.pytest_plugin import MockServer

FIXTURE_TESTS = """
import pytest

@pytest.mark.parametrize("attempt", range(4))
def test_alone(leaperone_mock, attempt):
    client, clock = leaperone_mock.client, leaperone_mock.clock
    created = client.post("/v1/images/generations", json={"model": "m", "prompt": "a lake"}).json()
    path = f"/v1/images/generations/{created['data']['id']}"
    assert client.get(path).json()["data"]["status"] == "pending"
    clock.advance(10)
    assert client.get(path).json()["data"]["status"] == "completed"
    assert leaperone_mock.url.startswith("http://127.0.0.1:")
    assert clock.now() == 1767225610
    assert created["data"]["id"] == EXPECTED, "no tasks are left from the test before"

def test_calls_and_faults(leaperone_mock):
    from leaperone_conformance.mock import Fault
    leaperone_mock.fail([Fault("status", status=503, calls=(1,))])
    statuses = [leaperone_mock.client.get("/v1/models").status_code for _ in range(2)]
    assert statuses == [seen.status for seen in leaperone_mock.calls] == [503, 200]

def test_assertions(leaperone_mock):
    calls = leaperone_mock.calls
    calls.assert_not_called()
    client = leaperone_mock.client
    client.get("/v1/models")
    assert leaperone_mock.calls.called and leaperone_mock.calls.called_once
    client.post("/v1/address/structure", json={"text": "x"})
    client.post("/v1/address/zipcode", json={})
    addresses = leaperone_mock.calls.of("POST /v1/address/*")
    assert (addresses.call_count, addresses.last.status, len(addresses.invalid)) == (2, 400, 1)
    leaperone_mock.calls.of("listModels").assert_called_once()
    with pytest.raises(AssertionError, match="POST /v1/address/zipcode: 400"):
        addresses.assert_called_once()
    with pytest.raises(AssertionError, match="GET /v1/models: 200"):
        leaperone_mock.calls.assert_not_called()
    with pytest.raises(AssertionError):
        leaperone_mock.calls.of("createImageTask").last
    with pytest.raises(Exception, match="POST /v1/adress/structure"):
        leaperone_mock.calls.of("POST /v1/adress/structure").assert_not_called()

def test_without_a_port(leaperone_mock, tmp_path):
    import asyncio
    (tmp_path / "s.json").write_text('{"faults": [{"fault": "status", "status": 503, "calls": [1]}]}')
    leaperone_mock.scenario(tmp_path / "s.json")
    async def ask():
        async with leaperone_mock.async_client() as client:
            return [(await client.get("/v1/cli/credits/balance")).status_code for _ in range(2)]
    assert asyncio.run(ask()) == [503, 200]
    assert leaperone_mock.calls.call_count == 2
    assert "url" not in vars(leaperone_mock), "no port was opened"

@pytest.mark.leaperone_mock(credits=0.004, shapes={"errors": "openai"})
class TestMarked:
    def test_options(self, leaperone_mock):
        bodies = [leaperone_mock.client.post("/v1/address/structure", json={"text": "x"}).json()]
        bodies.append(leaperone_mock.client.post("/v1/address/zipcode", json={"text": "x"}).json())
        assert bodies[0]["error"]["param"] is None and "Data" in bodies[1]

    @pytest.mark.leaperone_mock(credits=1, tier="0")
    def test_the_nearest_mark_counts(self, leaperone_mock):
        answer = leaperone_mock.client.get("/v1/social-media/video/extract", params={"url": "https://b23.tv/x"})
        assert answer.headers["X-RateLimit-Limit"] == "3" and leaperone_mock.app.account.balance == 0.99
        assert leaperone_mock.client.post("/v1/address/zipcode", json={}).json()["error"]["param"] is None

def test_lazy(request):
    import sys
    assert "leaperone_conformance.mock" not in sys.modules or "leaperone_mock" not in request.fixturenames
"""
LAZY_TEST = """
import sys

def test_nothing_is_imported_before_it_is_asked_for():
    assert [name for name in sys.modules if name.startswith(("starlette", "uvicorn", "jsonschema_rs"))] == []
    assert "leaperone_conformance.mock" not in sys.modules
"""


def _pytest(folder: Path, text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(text)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "--strict-markers",
        "-p",
        "leaperone_conformance.pytest_plugin",
        *arguments,
        "test_it.py",
    ]
    paths = [str(Path(__file__).parents[2] / "src")]
    environment = {
        "PYTHONPATH": ":".join(paths),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PATH": "/usr/bin:/bin",
    }
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("workers", [(), ("-p", "xdist", "-n", "2")])
def test_the_fixture_gives_each_test_a_mock_of_its_own(tmp_path: Path, workers: tuple[str, ...]) -> None:
    with serve(create_app()) as url:
        response = httpx.post(
            f"{url}/v1/images/generations",
            json={"model": "m", "prompt": "a lake"},
            headers={"X-API-Key": "sk-x"},
        )
    expected = f"EXPECTED = {response.json()['data']['id']!r}\n"
    run = _pytest(tmp_path, expected + FIXTURE_TESTS, *workers)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "10 passed" in run.stdout


def test_the_plugin_costs_nothing_when_unused(tmp_path: Path) -> None:
    run = _pytest(tmp_path, LAZY_TEST)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_command_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    scenario = tmp_path / "scenario.json"
    fault = {"fault": "status", "status": 503, "operation": "listModels", "calls": [1]}
    scenario.write_text(json.dumps({"faults": [fault]}))
    code = "import typer; from leaperone_conformance.cli.mock import mock_command; typer.run(mock_command)"
    command = [sys.executable, "-c", code, "--port", "0", "--shape", "images=data-list", "--shape", "id=img"]
    command += ["--credits", "1", "--tier", "0", "--scenario", str(scenario)]
    command += ["--control", "--fault-headers", "--private-callbacks"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        line = next(line for line in process.stderr if not line.startswith("stale quirk: "))
        found = re.fullmatch(r"leaperone: [0-9]+ operations on (http://127\.0\.0\.1:[0-9]+)\n", line)
        assert found is not None, line
        printed = process.stderr.readline()
        assert printed.startswith("control endpoint: X-Mock-Token: "), printed
        token = {"X-Mock-Token": printed.rpartition(" ")[2].strip()}
        assert httpx.get(f"{found[1]}/__mock__/calls").status_code == 401
        body = {"model": "m", "prompt": "a lake"}
        created = httpx.post(
            f"{found[1]}/v1/images/generations", json=body, headers={"X-API-Key": "sk-x"}
        ).json()
        assert created["id"].startswith("img-")
        assert [httpx.get(f"{found[1]}/v1/models").status_code for _ in range(2)] == [503, 200]
        asking = {"X-API-Key": "sk-x", "X-Mock-Fault": "status=502"}
        balance = f"{found[1]}/v1/cli/credits/balance"
        assert httpx.get(balance, headers=asking).status_code == 502
        assert httpx.get(balance, headers={"X-API-Key": "sk-x"}).json()["total"] == 0.5
        assert len(httpx.get(f"{found[1]}/__mock__/calls", headers=token).json()["calls"]) == 5
        process.send_signal(signal.SIGINT)
        process.wait(10)
        assert "Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.wait()


def test_the_command_lists_the_shapes(capsys: pytest.CaptureFixture[str]) -> None:
    mock_command(shape=["help"])
    assert "images=data-list|data-object|envelope|envelope-no-msg|images|any\n" in capsys.readouterr().out


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(create_app()) as url:
        yield url


def _curl(*arguments: str) -> str:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("no curl")
    return subprocess.run(
        [curl, "-sS", "--max-time", "10", *arguments], capture_output=True, text=True, check=True
    ).stdout


BEARER = ("-H", "Authorization: Bearer sk-your-api-key")
JSON = ("-H", "Content-Type: application/json")


def test_curl_streams_a_chat(url: str) -> None:
    body = '{"model": "auto", "stream": true, "messages": [{"role": "user", "content": "Write a haiku about APIs."}]}'
    lines = _curl(f"{url}/v1/chat/completions", "-N", *BEARER, *JSON, "-d", body).split("\n\n")
    assert all(line.startswith("data: {") for line in lines[:-2])
    assert lines[-2:] == ["data: [DONE]", ""]


@pytest.mark.parametrize(
    ("action", "text", "data"),
    [
        (
            "structure",
            "浙江省杭州市余杭区文一西路969号",
            r"prov=浙江省\tcity=杭州市\tdistrict=余杭区\troad=文一西路\troadNo=969号",
        ),
        ("correct", "浙江省杭洲市余杭区文一西路969号", r"杭州市=city"),
        (
            "extract-phone",
            "张三13812345678北京市朝阳区建国路93号",
            r'{"start":2,"end":13,"word":"13812345678"}',
        ),
        ("extract-name", "张三13812345678北京市朝阳区建国路93号", r'{"start":0,"end":2,"word":"张三"}'),
        ("extract", "张三13812345678北京市朝阳区建国路93号", r'"start":13,"end":25,"type":"LOC"'),
        (
            "extract-express",
            "张三13812345678浙江省杭州市余杭区文一西路969号",
            r'"prov_info":"浙江省","city_info":"杭州市"',
        ),
        ("zipcode", "北京市朝阳区建国路93号", r'"zipcode":"100011"'),
        ("similarity", "北京市朝阳区建国路93号\t北京朝阳建国路93号", r'"status":"OK"'),
    ],
)
def test_curl_gets_what_an_address_says(url: str, action: str, text: str, data: str) -> None:
    body = f'{{"text": "{text}"}}'.replace("\t", "\\t")
    answer = json.loads(_curl(f"{url}/v1/address/{action}", *BEARER, *JSON, "--data-binary", body))
    assert data in answer["Data"]


def test_curl_converts_coordinates(url: str) -> None:
    body = '{"text": "116.465,39.909", "srcCoord": "gcj02"}'
    answer = _curl(f"{url}/v1/address/transfer-coord", *BEARER, *JSON, "-d", body)
    assert "116.465000,39.909000" in answer
    assert all(name in answer for name in ("BD09", "CGCS2000", "WGS84"))


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("https://v.douyin.com/L4FJNR3/", "douyin"),
        ("5.61 复制打开 https://v.douyin.com/xxxxx/ g@B.tE 08/23", "douyin"),
        ("https://www.bilibili.com/video/BV1cAQqBqEpT/", "bilibili"),
    ],
)
def test_curl_extracts_a_video(url: str, text: str, platform: str) -> None:
    answer = _curl("-G", f"{url}/v1/social-media/video/extract", "--data-urlencode", f"url={text}", *BEARER)
    assert f'"platform":"{platform}"' in answer


def test_curl_transcribes_an_upload(url: str, tmp_path: Path) -> None:
    (tmp_path / "recording.mp3").write_bytes(b"\xff\xfb" + bytes(64_000))
    form = ("-F", f"file=@{tmp_path}/recording.mp3", "-F", "model=whisper-1", "-F", "response_format=srt")
    assert _curl(f"{url}/v1/audio/transcriptions", *BEARER, *form).startswith("1\n00:00:00,000 --> ")


def test_nonsense_never_makes_the_mock_fail(url: str) -> None:
    rng = random.Random(5)
    paths = [
        "/",
        "//",
        "/%",
        "/%ff",
        "/v1/images/generations/%00%ff",
        "/v1/address/structure",
        "/v1/audio/transcriptions",
    ]
    types = [
        "application/json",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/plain",
        ";",
        "\u00e9",
    ]
    statuses = set()
    with httpx.Client(base_url=url, headers={"X-API-Key": "sk-x"}) as client:
        for _ in range(400):
            body = rng.randbytes(rng.randint(0, 200))
            if rng.random() < 0.5:
                body = b"--x\r\nContent-Disposition: form-data; name=" + body
            headers = [(b"Content-Type", rng.choice(types).encode("latin-1"))]
            request = client.build_request(
                rng.choice(["GET", "POST", "BREW"]), rng.choice(paths), content=body, headers=headers
            )
            statuses.add(client.send(request).status_code)
    assert statuses <= {400, 404, 405}


def test_broken_http_does_not_stop_the_mock(url: str) -> None:
    host, port = url.removeprefix("http://").split(":")
    for garbage in (
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /v1/responses HTTP/1.1\r\nContent-Length: 9\r\n\r\nx",
    ):
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(garbage)
    assert httpx.get(f"{url}/v1/models").status_code == 200


def test_media_of_a_video_can_be_fetched(leaperone_mock: MockServer) -> None:
    path = "/v1/social-media/video/extract?url=https://www.bilibili.com/video/BV1"
    video = leaperone_mock.client.get(path).json()["data"]
    urls = [video["coverUrl"], *(item["url"] for item in (*video["videos"], *video["audios"]))]
    assert len(urls) == len(set(urls)) == 10
    assert {httpx.get(url, trust_env=False).status_code for url in urls} == {200}


@pytest.mark.parametrize(
    ("link", "codecs", "sounds"),
    [
        ("https://www.iesdouyin.com/share/video/1", set(), ["mp3"]),
        ("https://www.bilibili.com/video/BV1", {"avc1", "hev1"}, ["m4a"] * 3),
        ("https://youtu.be/x", {"avc1", "vp9"}, ["m4a", "weba"]),
        ("https://xhslink.com/x", {"h264", "h265"}, []),
        ("https://x.com/a/status/1", set(), []),
    ],
)
def test_streams_are_of_the_kinds_that_the_platform_has(
    leaperone_mock: MockServer, link: str, codecs: set[str], sounds: list[str]
) -> None:
    query = {"url": link}
    video = leaperone_mock.client.get("/v1/social-media/video/extract", params=query).json()["data"]
    assert {item["codec"].partition(".")[0] for item in video["videos"] if "codec" in item} == codecs
    assert [item["format"] for item in video["audios"]] == sounds
    muxed = [item for item in video["videos"] if "mp4a" in item.get("codec", "")]
    assert len(muxed) == ("youtu" in link)


@pytest.fixture
def social() -> Iterator[httpx.Client]:
    """A client of a mock that has the documented operations of social media."""
    headers = {"X-API-Key": "sk-test"}
    with (
        serve(Mock(documented())) as url,
        httpx.Client(base_url=url, trust_env=False, headers=headers) as client,
    ):
        yield client


def test_files_of_social_data_can_be_fetched(social: httpx.Client) -> None:
    path = "/v1/social-media/data/tiktok/web/fetch_post_detail?itemId=1&theirs=kept"
    response = social.get(path)
    urls = set(re.findall(r'https?://[^"]+', response.text))
    assert urls and {httpx.get(url, trust_env=False).status_code for url in urls} == {200}
    assert "theirs" in json.dumps(response.json())


def test_a_missing_parameter_says_what_documents_call_it(social: httpx.Client) -> None:
    path = "/v1/social-media/data/bilibili/web/fetch_one_video?url=https://b23.tv/x"
    message = social.get(path).json()["error"]["message"]
    assert "bv_id" in message and "documented example passes url" in message and "query-names" in message


@pytest.mark.parametrize(
    ("origins", "allowed"), [(["http://a"], "http://a"), (["*"], "http://a"), (["http://b"], None)]
)
def test_pages_of_allowed_origins(origins: list[str], allowed: str | None) -> None:
    headers = {"Origin": "http://a", "Access-Control-Request-Method": "POST", "X-API-Key": "sk-a"}
    with (
        serve(create_app(cors=origins)) as url,
        httpx.Client(base_url=url, trust_env=False, headers=headers) as one,
    ):
        requested, got = one.options("/v1/chat/completions"), one.get("/v1/models")
    assert requested.status_code == (405 if allowed is None else 204)
    assert {response.headers.get("Access-Control-Allow-Origin") for response in (requested, got)} == {allowed}


def test_a_demanded_limit_says_how_long_to_wait(leaperone_mock: MockServer) -> None:
    waits = [
        leaperone_mock.client.get("/v1/models", headers={"X-API-Key": key}).headers["Retry-After"]
        for key in ("sk-mock-429", "sk-mock-429-30")
    ]
    assert waits == ["1", "30"]


@pytest.mark.parametrize("path", ["/v1/address/structure", "/v1/address/geocode", "/v1/address/zipcode"])
def test_rows_of_addresses_can_be_told_apart(leaperone_mock: MockServer, path: str) -> None:
    texts = [f"浙江省杭州市文一西路{number}号" for number in range(1, 6)]
    said = [leaperone_mock.client.post(path, json={"text": text}).json()["Data"] for text in texts]
    assert all(f"{number}号" in text for number, text in enumerate(said, 1))


def test_rows_of_social_media_can_be_told_apart(social: httpx.Client) -> None:
    path = "/v1/social-media/data/bilibili/web/fetch_one_video"
    said = [social.get(path, params={"bv_id": f"BV{number}"}).json() for number in range(20)]
    assert [one["data"]["request"]["bv_id"] for one in said] == [f"BV{number}" for number in range(20)]
