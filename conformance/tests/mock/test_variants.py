"""Answers pinned to one of the shapes that the spec names: all of them, each true to its name and to the spec."""

import asyncio
from typing import Any

import httpx
import pytest

from conformance.tests.documented import documented
from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Fault, Mock, create_app
from leaperone_conformance.mock.responses.shapes import options
from leaperone_conformance.spec import Spec, join

IMAGES = "/v1/images/generations"
SOCIAL = "/v1/social-media/data/bilibili/web/fetch_one_video?bv_id=x"
STRUCTURE = ("POST", "/v1/address/structure", {"text": "浙江省杭州市余杭区文一西路969号"})
VIDEO = "/v1/social-media/video/extract?url=https://v.douyin.com/L4FJNR3/"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return documented()


def _ask(app: Mock, *requested: tuple[str, str, Any], key: str = "sk-test") -> list[httpx.Response]:
    async def send() -> list[httpx.Response]:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://mock", headers={"X-API-Key": key}
        ) as client:
            return [await client.request(method, url, json=body) for method, url, body in requested]

    return asyncio.run(send())


def _broken(spec: Spec, key: str, answer: httpx.Response) -> list[str]:
    """What the spec says is wrong with an answer of the operation ``key``."""
    response = spec.by_key[key].response(answer.status_code)
    assert response is not None
    media = response.content["application/json"]
    assert media.schema is not None
    return [str(violation) for violation in spec.violations(media.schema, answer.json())]


def test_the_shapes_come_from_the_spec(spec: Spec) -> None:
    known = options(spec)
    assert set(known["images"]) == {"images", "data-list", "envelope", "envelope-no-msg", "data-object"}
    assert set(known) == {"images", "id", "social-code", "social-data", "address-status", "errors", "video"}
    assert set(known["id"]) == {"uuid", "img"}


def _outline(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _outline(item) for name, item in value.items()}
    return [_outline(value[0])] if isinstance(value, list) and value else value if value is None else ...


FILES = [{"url": ...}]


@pytest.mark.parametrize(
    ("shape", "created", "ready"),
    [
        (
            "images",
            {"code": ..., "msg": ..., "data": {"id": ...}},
            {"id": ..., "status": ..., "images": FILES},
        ),
        ("data-list", {"id": ..., "status": ...}, {"id": ..., "status": ..., "data": FILES}),
        (
            "envelope",
            {"code": ..., "msg": ..., "data": {"id": ...}},
            {"code": ..., "msg": ..., "data": {"id": ..., "status": ..., "images": FILES, "error": None}},
        ),
        (
            "envelope-no-msg",
            {"code": ..., "data": {"id": ...}},
            {"code": ..., "data": {"id": ..., "status": ..., "images": FILES, "error": None}},
        ),
        (
            "data-object",
            {"data": {"id": ...}},
            {"data": {"id": ..., "status": ..., "images": FILES, "error": None}},
        ),
    ],
)
@pytest.mark.parametrize("form", ["uuid", "img"])
def test_an_image_task_in_each_shape(spec: Spec, shape: str, form: str, created: Any, ready: Any) -> None:
    app = Mock(spec, shapes={"images": shape, "id": form})
    body = {"model": "gpt-4o-image", "prompt": "a lake"}
    [answer] = _ask(app, ("POST", IMAGES, body))
    assert _outline(answer.json()) == created
    media = spec.by_key[f"POST {IMAGES}"].responses["200"].content["application/json"]
    task = spec.canonical(media, answer.json())
    assert task["id"].startswith("img-") == (form == "img")
    assert task.get("status", "pending") == "pending"
    status = f"{IMAGES}/{task['id']}"
    [waiting] = _ask(app, ("GET", status, None))
    app.clock.advance(5)
    [answer] = _ask(app, ("GET", status, None))
    assert _outline(answer.json()) == ready
    for given in (waiting, answer):
        assert _broken(spec, f"GET {IMAGES}/{{id}}", given) == []


def test_a_live_envelope_has_null_while_there_is_nothing(spec: Spec) -> None:
    app = Mock(spec, shapes={"images": "envelope"})
    [answer] = _ask(app, ("POST", IMAGES, {"model": "m", "prompt": "[fail]"}))
    app.clock.advance(5)
    [answer] = _ask(app, ("GET", f"{IMAGES}/{answer.json()['data']['id']}", None))
    assert answer.json()["data"]["images"] is None
    assert answer.json()["data"]["error"] == "Content policy violation"


@pytest.mark.parametrize(
    ("shapes", "requested", "wanted"),
    [
        ({"social-code": "0"}, ("GET", SOCIAL, None), lambda answer: answer["code"] == 0),
        ({"social-code": "200"}, ("GET", SOCIAL, None), lambda answer: answer["code"] == 200),
        (
            {"social-data": "nested"},
            ("GET", SOCIAL, None),
            lambda answer: isinstance(answer["data"]["data"], dict),
        ),
        ({"social-data": "plain"}, ("GET", SOCIAL, None), lambda answer: "data" not in answer["data"]),
        (
            {"social-data": "nested", "social-code": "0"},
            ("GET", SOCIAL, None),
            lambda answer: answer["code"] == 0 and "data" in answer["data"],
        ),
        ({"address-status": "told"}, STRUCTURE, lambda answer: '"status":"OK"' in answer["Data"]),
        ({"address-status": "untold"}, STRUCTURE, lambda answer: "status" not in answer["Data"]),
        ({"video": "raw"}, ("GET", VIDEO, None), lambda answer: answer["data"] is None and answer["raw"]),
        ({"video": "normalised"}, ("GET", VIDEO, None), lambda answer: answer["data"]["videos"]),
    ],
)
def test_an_answer_in_each_shape(spec: Spec, shapes: dict[str, str], requested: Any, wanted: Any) -> None:
    for seed in range(5):
        [answer] = _ask(Mock(spec, seed=seed, shapes=shapes), requested)
        assert answer.status_code == 200
        assert wanted(answer.json()), answer.text
        operation = next(
            o for o in spec.operations if (o.method, o.path) == (requested[0], requested[1].partition("?")[0])
        )
        assert _broken(spec, operation.key, answer) == []


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 429, 500, 503, 504, 520])
@pytest.mark.parametrize("requested", [("GET", SOCIAL, None), STRUCTURE, ("GET", f"{IMAGES}/x", None)])
def test_an_error_in_each_shape(spec: Spec, status: int, requested: Any) -> None:
    found = {}
    for shape in options(spec)["errors"]:
        [answer] = _ask(Mock(spec, shapes={"errors": shape}), requested, key=f"sk-mock-{status}")
        assert answer.status_code == status
        found[shape] = answer.json()["error"]
        place = join("#", "components", "schemas", "ErrorDetail", "x-shapes", "errors", shape)
        documented = spec.routes.find(requested[1].partition("?")[0])
        assert documented is not None
        if str(status) in documented.operations[requested[0]].responses:
            assert spec.violations(place, found[shape]) == []
            assert found["coded"]["message"] == found[shape]["message"]
            assert "The " not in found["coded"]["code"], "a code, not a sentence"


def test_any_shape_is_chosen_by_the_seed(spec: Spec) -> None:
    def codes(seed: int) -> list[int]:
        app = Mock(spec, seed=seed, shapes={"social-code": "any"})
        return [
            answer.json()["code"] for answer in _ask(app, *(("GET", f"{SOCIAL}{n}", None) for n in range(20)))
        ]

    assert codes(1) == codes(1)
    assert set(codes(1)) == {0, 200}
    assert codes(1) != codes(2)


def test_tasks_in_any_shape_can_be_followed(spec: Spec) -> None:
    app = Mock(spec, shapes={"images": "any", "id": "any"})
    create = spec.by_key[f"POST {IMAGES}"].responses["200"].content["application/json"]
    status = spec.by_key[f"GET {IMAGES}/{{id}}"].responses["200"].content["application/json"]
    outlines, forms = set(), set()
    for number in range(40):
        [answer] = _ask(app, ("POST", IMAGES, {"model": "m", "prompt": f"lake {number}"}))
        name = spec.canonical(create, answer.json())["id"]
        forms.add(name[:4] == "img-")
        app.clock.advance(5)
        [answer] = _ask(app, ("GET", f"{IMAGES}/{name}", None))
        task = spec.canonical(status, answer.json())
        assert (task["id"], task["status"]) == (name, "completed")
        outlines.add(str(_outline(answer.json())))
    assert len(outlines) == 5
    assert forms == {True, False}


def test_a_refusal_keeps_its_shape(spec: Spec) -> None:
    app = Mock(spec, shapes={"images": "data-list"})
    [answer] = _ask(app, ("POST", IMAGES, {"model": "m", "prompt": "[refuse]"}))
    assert answer.json()["code"] == 1


@pytest.mark.parametrize("shapes", [{"images": "triangle"}, {"colour": "any"}, {"id": ""}])
def test_an_unknown_shape_is_refused_with_those_that_there_are(shapes: dict[str, str]) -> None:
    with pytest.raises(OptionInvalid, match="data-list"):
        create_app(shapes=shapes)


@pytest.mark.parametrize(
    ("requested", "key"),
    [
        (("POST", IMAGES, {"model": "m", "prompt": "a lake"}), f"POST {IMAGES}"),
        (("GET", f"{IMAGES}/img-x", None), f"GET {IMAGES}/{{id}}"),
        (("GET", SOCIAL, None), "GET " + SOCIAL.partition("?")[0]),
    ],
)
def test_a_failure_on_http_200_can_be_asked_for(spec: Spec, requested: Any, key: str) -> None:
    app = Mock(spec, faults=[Fault("failure")])
    before = app.account.balance
    [answer] = _ask(app, requested)
    media = spec.by_key[key].responses["200"].content["application/json"]
    assert answer.status_code == 200
    assert answer.json()["code"] not in media.definition["x-failure"]["success"]
    assert app.account.balance == before, "a failed call is free"
    assert app.journal[0].faults == ("failure",)
    if "/images/" in key:
        assert _broken(spec, key, answer) == []


def test_a_failure_that_there_is_no_shape_for_leaves_the_answer_as_it_is(spec: Spec) -> None:
    [answer] = _ask(Mock(spec, faults=[Fault("failure")]), ("GET", "/v1/models", None))
    assert answer.json()["data"]
