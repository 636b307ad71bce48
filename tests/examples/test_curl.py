"""Plain curl for every documented request, against the mock: what comes back is what is documented.

Only the address and the key are replaced, and the id of a task that was never made. Where a documented request
contradicts the effective spec, the ledger has to name that, and the request is refused.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec
from scripts.apis import overlay_files
from scripts.examples.answers import check_answer
from scripts.examples.check import ledger
from scripts.examples.contract import Contract
from scripts.examples.model import ABSENT, Answer, Request, load_examples
from scripts.examples.requests import check_request
from scripts.generate.client import ROOT
from tests.documented import as_documented

pytestmark = pytest.mark.skipif(not shutil.which("curl"), reason="no curl here: install it")

EXAMPLES = load_examples(ROOT / "examples.json")
REFUSING = {"missing-parameter", "undocumented-path"}
SHAPES = ("images", "data-list")
KEY = "sk-test"
TASK = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|img-[a-z0-9]+")


@dataclass
class Reply:
    """What curl said: status, content type and body."""

    status: str
    content_type: str
    body: bytes

    def as_answer(self, request: Request) -> Answer:
        """The reply as if it were documented, so that it can be held against the spec."""
        events = None
        text, body = None, ABSENT
        if self.content_type == "text/event-stream":
            data = re.findall(rb"^data: (.*)$", self.body, re.M)
            events = [line.decode() if line == b"[DONE]" else json.loads(line) for line in data]
        elif self.content_type == "application/json":
            body = json.loads(self.body)
        elif self.content_type.startswith("text/") or self.content_type == "application/x-subrip":
            text = self.body.decode()
        return Answer(
            id="live",
            section="",
            answer_of=request.id,
            status=self.status,
            content_type=self.content_type,
            every=False,
            given={},
            body=body,
            parts={},
            text=text,
            events=events,
        )


def command(request: Request, url: str) -> list[str]:
    """The documented request as curl's arguments."""
    words = ["curl", "-sS", "-X", request.method, f"{url}{request.path}"]
    own = {name: KEY if name.lower() == "x-api-key" else value for name, value in request.headers.items()}
    if not any(name.lower() in ("x-api-key", "authorization") for name in own):
        own["Authorization"] = f"Bearer {KEY}"
    words += [word for name, value in own.items() for word in ("-H", f"{name}: {value}")]
    if request.query:
        words.append("-G")
        pairs = [
            (n, v)
            for n, value in request.query.items()
            for v in (value if isinstance(value, list) else [value])
        ]
        words += [word for name, value in pairs for word in ("--data-urlencode", f"{name}={value}")]
    if request.body is not ABSENT:
        words += ["-H", "Content-Type: application/json", "-d", json.dumps(request.body, ensure_ascii=False)]
    for name, value in (request.form or {}).items():
        words += (
            ["-F", f"{name}=@{value['file']}"]
            if isinstance(value, dict)
            else ["--form-string", f"{name}={value}"]
        )
    return words


def curl(words: list[str], folder: Path, request: Request) -> Reply:
    for value in (request.form or {}).values():
        if isinstance(value, dict):
            (folder / value["file"]).write_bytes(b"ID3" + bytes(1000))
    written = [*words, "-o", "body", "-w", "%{http_code} %{content_type}"]
    done = subprocess.run(written, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    status, _, kind = done.stdout.partition(" ")
    return Reply(status, kind.partition(";")[0], (folder / "body").read_bytes())


def unlike(documented: Any, live: Any, place: str = "") -> Iterator[str]:
    """The places where a documented value has something of another JSON type than the live one, or that it lacks.

    Whether the live one may be null is for the spec to say.
    """
    if isinstance(documented, dict) and isinstance(live, dict):
        for name, value in documented.items():
            if name not in live:
                yield f"{place}/{name}"
            else:
                yield from unlike(value, live[name], f"{place}/{name}")
    elif isinstance(documented, list) and isinstance(live, list):
        for value in live:
            yield from unlike(documented[0], value, f"{place}/*") if documented else ()
    elif (
        live is not None
        and type(documented) is not type(live)
        and {type(documented), type(live)} != {int, float}
    ):
        yield f"{place}: {type(live).__name__}"


@pytest.fixture(scope="module")
def mocks() -> Iterator[list[tuple[str, Mock]]]:
    """A mock, with its URL, for each documented shape of image tasks."""
    spec = Spec(as_documented().document, "leaperone")
    apps = [Mock(spec, shapes={"images": shape}) for shape in SHAPES]
    with ExitStack() as stack:
        yield [(stack.enter_context(serve(app)), app) for app in apps]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(as_documented().document, "effective")


@pytest.fixture(scope="module")
def named() -> set[str]:
    """The contradictions that the ledger explains."""
    return set(ledger(overlay_files(ROOT)))


@pytest.mark.parametrize("name", EXAMPLES.requests)
def test_a_documented_request(
    name: str, mocks: list[tuple[str, Mock]], contract: Contract, named: set[str], tmp_path: Path
) -> None:
    request = EXAMPLES.requests[name]
    found = list(check_request(contract, request))
    assert not [one.id for one in found if one.id not in named]
    if any(one.kind in REFUSING for one in found):
        assert called(request, *mocks[0], tmp_path).status in ("400", "403", "404")
        return
    documented = [a for a in EXAMPLES.answers if a.answer_of == request.id and a.status == "200"]
    differences: dict[tuple[str, str], list[str]] = {}
    for shape, mock in zip(SHAPES, mocks, strict=True):
        reply = called(request, *mock, tmp_path)
        assert reply.status == "200", reply.body[:300]
        problems = check_answer(contract, EXAMPLES, reply.as_answer(request))
        assert [str(one) for one in problems if one.kind != "unknown-field"] == []
        differences |= {(shape, answer.id): list(_differences(answer, reply)) for answer in documented}
    assert not differences or [] in differences.values(), differences


def called(request: Request, url: str, app: Mock, folder: Path) -> Reply:
    """The reply of a mock to a documented request, long after the task was created that it is about."""
    words = [
        _with_task(word, url, folder) if word.startswith(url) else word for word in command(request, url)
    ]
    app.clock.advance(60)
    return curl(words, folder, request)


def _differences(answer: Answer, reply: Reply) -> Iterator[str]:
    if answer.content_type != reply.content_type:
        yield reply.content_type
    elif answer.body is not ABSENT:
        yield from unlike(answer.body, json.loads(reply.body))


def _with_task(word: str, url: str, folder: Path) -> str:
    if not TASK.search(word):
        return word
    made = Request(
        "", "", "POST", "/v1/images/generations", {}, {}, {"model": "gpt-4o-image", "prompt": "x"}, None
    )
    task = json.loads(curl(command(made, url), folder, made).body)
    return TASK.sub(task["data"]["id"] if "data" in task else task["id"], word)


def test_what_a_reply_lacks_is_seen() -> None:
    documented = {"id": "x", "list": [{"n": 1}], "score": 1.5}
    assert list(unlike(documented, {"id": "y", "list": [{"n": 2}, {"n": 3}], "score": 2, "more": True})) == []
    live = {"id": [], "list": [{"n": 1}, {}]}
    assert list(unlike(documented, live)) == ["/id: list", "/list/*/n", "/score"]
