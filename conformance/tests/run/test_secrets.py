"""No key and nothing uploaded reaches any file or stream that a run writes, however an answer sends it back."""

import base64
import html
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from leaperone_conformance.mock import serve
from leaperone_conformance.run import runner
from leaperone_conformance.run.results.reproduce import SentRequest, curl, python, request_text
from leaperone_conformance.spec.redaction import Redaction

from .priced import priced

Command = Callable[..., tuple[int, str, str]]
KEY = "sk-canary+secret/key=7"
WRITTEN = ("report", "html", "junit", "har", "vcr")


class Echo:
    """Refuses everything with 500 and sends back all that it got, plain, in base64 and URL-encoded."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        body = message["body"]
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        # Others are called multipart, as a wrong content type for a body that is no upload.
        if headers.get("content-type", "").startswith("multipart/") and body.startswith(b"--"):
            self.bodies.append(body)
        key = headers.get("authorization", "Bearer ").removeprefix("Bearer ") or headers.get("x-api-key", "")
        content = {
            "key": [
                key,
                quote(key, safe=""),
                *(base64.b64encode(b"x" * n + key.encode()).decode() for n in range(3)),
            ],
            "body": [body.decode("latin-1"), base64.b64encode(body).decode()],
            "headers": headers,
        }
        kind = [(b"content-type", b"application/json"), (b"x-echo", key.encode())]
        await send({"type": "http.response.start", "status": 500, "headers": kind})
        await send({"type": "http.response.body", "body": json.dumps(content).encode()})


@pytest.fixture
def written(
    command: Command, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[dict[str, str], Echo]]:
    """Everything that a run wrote, by file, and the server that it ran against."""
    monkeypatch.setenv("LEAPERONE_API_KEY", KEY)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    echo, folder = Echo(), tmp_path / "state"
    with serve(echo) as url:
        arguments = (
            "--spec",
            str(priced(small, tmp_path)),
            "--url",
            url,
            "--workers",
            "1",
            "--state",
            str(folder),
        )
        code, out, err = command(
            *(
                "run",
                *arguments,
                "--max-requests",
                "200",
                *(f"--{name}={tmp_path / name}" for name in (*WRITTEN, "allure")),
            )
        )
        # As a run leaves them that is killed.
        killed = tmp_path / "killed"
        monkeypatch.setattr(
            runner, "join", lambda settings: [str(shutil.copytree(settings.recordings, killed))]
        )
        parts = [f"--{name}={tmp_path / name}.killed" for name in ("har", "vcr")]
        command("run", *arguments, "--seed", "1", "--max-requests", "200", *parts)
    assert code == 1
    files = [file for file in tmp_path.rglob("*") if file.is_file() and file.name != "priced.json"]
    assert {"state.sqlite3", "summary.md", "0.har", *WRITTEN} <= {file.name for file in files}
    assert list((tmp_path / "allure").iterdir())
    texts = {str(file): file.read_bytes().decode("latin-1") for file in files}
    _, proposed, _ = command("baseline", str(tmp_path / "report"))
    yield {**texts, "out": out, "err": err, "proposal": proposed}, echo


def test_no_key_is_written(written: tuple[dict[str, str], Echo]) -> None:
    encoded = [base64.b64encode(b"x" * n + KEY.encode()).decode()[4:-4] for n in range(3)]
    for name, text in written[0].items():
        for secret in (KEY, quote(KEY, safe=""), json.dumps(KEY)[1:-1], *encoded, "canary"):
            assert secret not in text, name
    assert "${LEAPERONE_API_KEY:-" in written[0]["out"]
    (har,) = (text for name, text in written[0].items() if name.endswith("/har"))
    assert "***" in har, "what the API sent back"


def test_no_upload_is_written(written: tuple[dict[str, str], Echo]) -> None:
    texts, echo = written
    assert echo.bodies
    for body in echo.bodies:
        encoded = base64.b64encode(body).decode()
        middle = encoded[len(encoded) // 3 : len(encoded) // 3 + 40]
        for name, text in texts.items():
            assert len(middle) < 40 or middle not in text, name
            for line in body.split(b"\r\n"):
                shown = line.decode("latin-1")
                assert len(line) < 24 or shown.startswith(("--", "Content-")) or shown not in text, name


@pytest.mark.parametrize("key", ["sk-canary+secret/key=7", "sk-any-x9", "sk-~?>ü&<~?>ü&"])
@pytest.mark.parametrize("before", range(4))
def test_a_key_in_the_middle_of_base64_is_found(key: str, before: int) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        text = encode(b"\xff" * before + key.encode() + b"\xff").decode()
        shown = Redaction(key)(text)
        assert "***" in shown
        # At most the letters at the edges are left, which are only in part the key's.
        assert len(shown.replace("***", "").rstrip("=")) <= -(-before * 4 // 3) + 4


def test_a_key_is_found_however_it_is_escaped() -> None:
    key = 'sk-"a&b<c"+/='
    forms = (key, json.dumps(key)[1:-1], html.escape(key), quote(key, safe=""), quote_plus(key))
    assert {Redaction(key)(f"({form})") for form in forms} == {"(***)"}
    assert Redaction("")("nothing") == "nothing"


LONG = "sk-canary+secret/key=7Qz"
_PERCENT = "".join(f"%{byte:02x}" for byte in LONG.encode())


@pytest.mark.parametrize(
    "form",
    [
        _PERCENT,
        _PERCENT.upper(),
        quote(LONG, safe="").replace("%2B", "%2b"),
        quote(quote(LONG, safe=""), safe=""),
        quote(quote(_PERCENT)),
        "".join(f"\\u{ord(letter):04x}" for letter in LONG),
        "".join(f"\\\\u{ord(letter):04X}" for letter in LONG),
        "".join(f"\\x{ord(letter):02x}" for letter in LONG),
        "".join(f"&#{ord(letter)};" for letter in LONG),
        "".join(f"&#x{ord(letter):X};" for letter in LONG),
        LONG.replace("/", "\\/"),
        f"{LONG[:9]}\r\n {LONG[9:]}",
        base64.b64encode(LONG.encode() * 3).decode()[:39]
        + "\n"
        + base64.b64encode(LONG.encode() * 3).decode()[39:],
        base64.b64encode(LONG.encode()).decode().replace("/", "%2F"),
        LONG[:-3],
        _PERCENT[:-9],
        base64.b64encode(LONG.encode()).decode()[:-5],
    ],
)
def test_a_key_is_found_in_each_escape_and_where_it_is_cut(form: str) -> None:
    shown = Redaction(LONG)(f"before ({form}) after")
    rest = shown.replace("***", "")
    assert "***" in shown and rest.startswith("before (") and rest.endswith(") after")
    assert len(rest) < len("before () after") + 9


def test_keys_with_the_same_beginning_are_found() -> None:
    keys = ("sk-live-first-1", "sk-live-second-2")
    assert Redaction(*keys)(f"{keys[0]} {keys[1]}") == "*** ***"


@pytest.mark.parametrize("key", ["someone:pass/word=1", base64.b64encode(b"someone:pass/word=1").decode()])
def test_a_password_is_found_without_its_name(key: str) -> None:
    redact = Redaction(key)
    assert {redact(f"({form})") for form in (key, "pass/word=1", quote("pass/word=1", safe=""))} == {"(***)"}
    # The last letter is only in part the password's.
    assert redact(f"({base64.b64encode(b'pass/word=1').decode()})") == "(***E=)"
    assert redact("someone else") == "someone else"


def test_a_file_in_base64_is_not_shown_in_commands() -> None:
    body = json.dumps({"referenceImages": ["data:image/png;base64,iVBORw0KGgo="]}).encode()
    sent = SentRequest("POST", "http://127.0.0.1/v1", {"Content-Type": "application/json"}, body)
    assert "iVBOR" not in curl(sent) + request_text(sent) + python(sent)
