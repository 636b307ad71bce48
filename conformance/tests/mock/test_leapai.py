"""The mock of Leap AI: formats of URLs, models there for all, jobs on the clock, webhooks, errors."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.responses.shapes import options
from leaperone_conformance.spec import Spec, load

MODELS = "/api/v1/images/models"
PUBLIC = "26a1a203-3a46-42cb-8cfa-f4de075907d8"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leapai")


class Caller:
    """A served mock and a client with a good token."""

    def __init__(self, app: Mock, url: str) -> None:
        self.app = app
        self.http = httpx.Client(base_url=url + "/api/v1/images", params={"api_token": "token"})

    def data(self, method: str, path: str, **options: Any) -> Any:
        answer = self.http.request(method, f"/models{path}", **options)
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    def model(self, title: str = "Me") -> str:
        return str(self.data("POST", "", json={"title": title, "subjectKeyword": "@me"})["id"])

    def trained(self) -> str:
        model = self.model()
        self.data("POST", f"/{model}/samples/url", json={"images": ["https://example.com/1.png"]})
        self.data("POST", f"/{model}/queue", json={"baseWeightsId": "w"})
        self.app.clock.advance(4)
        return model


@pytest.fixture
def caller(spec: Spec, request: pytest.FixtureRequest) -> Iterator[Caller]:
    app = Mock(spec, api="leapai", **getattr(request, "param", {}))
    with serve(app) as url:
        caller = Caller(app, url)
        yield caller
        caller.http.close()
    app.callbacks.close()


NEW, OLD = "new", "old"


@pytest.mark.parametrize(
    ("caller", "taken"),
    [
        ({"shapes": {"urls": "new"}}, [NEW]),
        ({"shapes": {"urls": "old"}}, [OLD]),
        ({"shapes": {"urls": "both"}}, [NEW, OLD]),
        ({"shapes": {"urls": "any"}}, [NEW, OLD]),
        ({}, [NEW, OLD]),
    ],
    indirect=["caller"],
)
def test_formats(caller: Caller, taken: list[str]) -> None:
    model = caller.model()
    answers = {
        NEW: caller.http.get(f"/models/{model}/samples"),
        OLD: caller.http.get("/models/modelId/samples", params={"modelId": model}),
    }
    for word, answer in answers.items():
        if word in taken:
            assert answer.json() == {"data": []}
        else:
            assert answer.status_code == 404 and "error" in answer.json()["data"]
    seen = [call.operation for call in caller.app.journal if call.status == 200 and call.method == "GET"]
    assert seen == [f"GET {MODELS}/{{modelId}}/samples"] * len(taken)


@pytest.mark.parametrize("caller", [{"shapes": {"urls": "old"}}], indirect=True)
def test_the_old_format_needs_its_parameters(caller: Caller) -> None:
    model = caller.model()
    assert caller.http.get("/models/modelId/samples/sampleId", params={"modelId": model}).status_code == 404
    assert caller.http.get("/models/modelId", params={"modelId": ""}).status_code == 404
    assert caller.http.get("/models/modelId", params={"modelId": model}).status_code == 200


def test_formats_can_be_asked_for(spec: Spec) -> None:
    assert options(spec)["urls"] == ("new", "old", "both")
    assert "urls" not in options(load("leapocr"))
    with pytest.raises(OptionInvalid, match="urls=older"):
        Mock(spec, shapes={"urls": "older"})


def test_public_models(caller: Caller) -> None:
    job = caller.data("POST", f"/{PUBLIC}/inferences", json={"prompt": "x"})
    assert (job["modelId"], job["state"]) == ([PUBLIC], "queued")
    assert caller.data("GET", "") == []
    for method, path, body in (
        ("GET", "", None),
        ("DELETE", "", None),
        ("POST", "/samples/url", {"images": ["https://a.example"]}),
        ("POST", "/queue", {"baseWeightsId": "w"}),
    ):
        assert caller.http.request(method, f"/models/{PUBLIC}{path}", json=body).status_code == 403


def test_a_training(caller: Caller) -> None:
    model = caller.model()
    early = caller.http.post(f"/models/{model}/inferences", json={"prompt": "x"})
    assert early.status_code == 400 and "no version" in early.json()["data"]["error"]["message"]
    caller.data("POST", f"/{model}/samples", files=[("files", b"1"), ("files", b"2")])
    version = caller.data("POST", f"/{model}/queue", json={"baseWeightsId": "w"})
    states = []
    for seconds in (1, 2, 1):
        states.append(caller.data("GET", f"/{model}/versions/{version['id']}")["status"])
        caller.app.clock.advance(seconds)
    done = caller.data("GET", f"/{model}/versions/{version['id']}")
    assert states == ["queued", "processing", "processing"]
    assert (done["status"], done["weights"], done["model"]["id"]) == ("finished", {"id": "w"}, model)
    reported = caller.http.post(f"/models/{model}/inferences", json={"prompt": "x", "version": "nope"})
    assert reported.status_code == 404
    assert caller.data("POST", f"/{model}/inferences", json={"prompt": "x", "version": version["id"]})


def test_a_training_fails(caller: Caller) -> None:
    for title, samples in (("[fail]", 1), ("Me", 0)):
        model = caller.model(title)
        for number in range(samples):
            caller.data("POST", f"/{model}/samples/url", json={"images": [f"https://a.example/{number}"]})
        caller.data("POST", f"/{model}/queue", json={"baseWeightsId": "w"})
        caller.app.clock.advance(4)
        assert [entry["status"] for entry in caller.data("GET", f"/{model}/versions")] == ["failed"]


def test_images_are_there(caller: Caller) -> None:
    model = caller.trained()
    job = caller.data("POST", f"/{model}/inferences", json={"prompt": "x", "numberOfImages": 2})
    caller.app.clock.advance(4)
    done = caller.data("GET", f"/{model}/inferences/{job['id']}")
    pictures = [httpx.get(image["uri"], trust_env=False) for image in done["images"]]
    assert [picture.content[:4] for picture in pictures] == [b"\x89PNG"] * 2
    finished = {"onlyFinished": True}
    second = caller.data("POST", f"/{model}/inferences", json={"prompt": "x"})
    assert [entry["id"] for entry in caller.data("GET", f"/{model}/inferences")] == [second["id"], job["id"]]
    assert [e["id"] for e in caller.data("GET", f"/{model}/inferences", params=finished)] == [job["id"]]
    assert caller.data("GET", f"/{model}/inferences", params={"page": 10**20, "pageSize": 2}) == []


@pytest.mark.parametrize("caller", [{"private_callbacks": True}], indirect=True)
def test_webhooks(caller: Caller) -> None:
    reported: list[dict[str, Any]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            reported.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    Thread(target=server.serve_forever, daemon=True).start()
    hook = f"http://127.0.0.1:{server.server_address[1]}/hook?secret=mine"
    model = caller.trained()
    body = {"prompt": "x", "webhookUrl": hook}
    jobs = [
        caller.data("POST", f"/{model}/queue", json={"baseWeightsId": "w", "webhookUrl": hook}),
        caller.data("POST", f"/{model}/inferences", json={**body, "prompt": "[fail]"}),
        caller.data("POST", f"/{model}/remix/url", json={**body, "imageUrl": "https://a.example"}),
    ]
    assert reported == []
    caller.app.clock.advance(4)
    assert caller.app.callbacks.settle()
    server.shutdown()
    server.server_close()
    states = {event["id"]: (event["state"], len(event.get("images", []))) for event in reported}
    assert states == {
        jobs[0]["id"]: ("finished", 0),
        jobs[1]["id"]: ("failed", 0),
        jobs[2]["id"]: ("finished", 1),
    }


@pytest.mark.parametrize(
    ("caller", "body"),
    [
        ({}, {"data": {"error": {"message": "There is no model nope", "code": "ERROR_CODE"}}}),
        (
            {"shapes": {"errors": "gateway"}},
            {"message": "There is no model nope", "provider": "leapai", "error": {}},
        ),
    ],
    indirect=["caller"],
)
def test_errors(caller: Caller, body: dict[str, Any]) -> None:
    answer = caller.http.get("/models/nope")
    found = answer.json()
    assert answer.status_code == 404
    assert {**found, **({"error": {}} if "provider" in found else {})} == body


def test_tokens(caller: Caller) -> None:
    for token, status in (("any", 200), ("invalid", 401), ("", 401), ("any-mock-429", 429)):
        assert caller.http.get("/models", params={"api_token": token}).status_code == status


def test_what_a_public_program_sends(caller: Caller) -> None:
    model = caller.data("POST", "", json={"title": "Me", "subjectKeyword": "@me", "subjectIdentifier": None})
    caller.data("POST", f"/{model['id']}/samples/url", json={"images": ["https://example.com/1.png"]})
    assert caller.data("POST", f"/{model['id']}/queue")["weights"] is None
    caller.app.clock.advance(4)
    requested = {"prompt": "x", "negativePrompt": None}
    assert caller.data("POST", f"/{model['id']}/inferences", json=requested)["negativePrompt"]
