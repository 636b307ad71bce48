"""What is seen of an SDK by calling it: a made-up one that names its arguments differently from its queries."""

from typing import Any

import httpx
import pytest

from scripts.errors import SpecError
from scripts.standin.leaperone.observe import Call, Parameter, observe


class Resource:
    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def _send(self, method: str, path: str, query: dict[str, Any]) -> None:
        self._http.request(method, path, params={k: v for k, v in query.items() if v is not None})


class Sdk:
    """A client as SDKs have them: one public attribute for each resource."""

    def __init__(self, videos: Resource, http: httpx.Client) -> None:
        self.videos = videos
        self.base_url = "not a resource"
        self._http = http


def calls_of(resource: type[Resource]) -> list[Call]:
    return observe(lambda http: Sdk(resource(http), http))


def parameters_of(resource: type[Resource]) -> tuple[Parameter, ...]:
    (call,) = calls_of(resource)
    return call.parameters


def test_method_path_and_query_names_come_from_the_request() -> None:
    class Videos(Resource):
        def one(self, *, identifier: str, part: int) -> None:
            self._send("GET", "/api/v1/douyin/web/one", {"p": part, "aweme_id": identifier})

    assert calls_of(Videos) == [
        Call(
            "GET",
            "/api/v1/douyin/web/one",
            (Parameter("aweme_id", "string", True), Parameter("p", "integer", True)),
        )
    ]


def test_a_post_is_reported_without_parameters() -> None:
    class Videos(Resource):
        def like(self, *, identifier: str) -> None:
            self._http.request("POST", "/api/v1/douyin/web/like", json={"id": identifier})

    assert calls_of(Videos) == [Call("POST", "/api/v1/douyin/web/like", ())]


def test_a_default_is_kept_and_none_is_no_default() -> None:
    class Videos(Resource):
        def page(self, *, cursor: str | None = None, count: int = 20, ratio: float = 0.5) -> None:
            self._send("GET", "/x", {"cursor": cursor, "count": count, "ratio": ratio})

    assert parameters_of(Videos) == (
        Parameter("cursor", "string", False),
        Parameter("count", "integer", False, 20),
        Parameter("ratio", "number", False, 0.5),
    )


def test_a_list_is_an_array_and_any_is_text() -> None:
    class Videos(Resource):
        def many(self, *, ids: list[Any], after: Any | None = None) -> None:
            self._send("GET", "/x", {"id": ids, "after": after})

    assert parameters_of(Videos) == (Parameter("id", "array", True), Parameter("after", "string", False))


def test_booleans_are_told_apart() -> None:
    class Videos(Resource):
        def flags(self, *, one: bool, other: bool = False) -> None:
            self._send("GET", "/x", {"second": other, "first": one})

    assert parameters_of(Videos) == (
        Parameter("first", "boolean", True),
        Parameter("second", "boolean", False, False),
    )


def test_annotations_may_be_text() -> None:
    class Videos(Resource):
        def one(self, *, identifier: "str | None" = None) -> None:
            self._send("GET", "/x", {"id": identifier})

    assert parameters_of(Videos) == (Parameter("id", "string", False),)


class Ignoring(Resource):
    def one(self, *, identifier: str) -> None:
        self._send("GET", "/x", {})


class InPath(Resource):
    def one(self, *, identifier: str) -> None:
        self._send("GET", f"/x/{identifier}", {})


class SentTwice(Resource):
    def one(self, *, identifier: str) -> None:
        self._send("GET", "/x", {"a": identifier, "b": identifier})


class IgnoringFlag(Resource):
    def one(self, *, flag: bool) -> None:
        self._send("GET", "/x", {"flag": True})


class Silent(Resource):
    def one(self) -> None:
        pass


class Twice(Resource):
    def one(self) -> None:
        self._send("GET", "/x", {})
        self._send("GET", "/y", {})


class Odd(Resource):
    def one(self, *, when: complex) -> None:
        self._send("GET", "/x", {"when": "now"})


@pytest.mark.parametrize(
    ("resource", "reason"),
    [
        (Ignoring, "argument 'identifier' is not one parameter"),
        (InPath, "argument 'identifier' is not one parameter"),
        (SentTwice, "argument 'identifier' is not one parameter"),
        (IgnoringFlag, "argument 'flag' is not one parameter"),
        (Silent, "sent 0 requests"),
        (Twice, "sent 2 requests"),
        (Odd, "argument 'when'"),
    ],
)
def test_what_cannot_be_seen_is_refused_by_name(resource: type[Resource], reason: str) -> None:
    with pytest.raises(SpecError, match=f"^videos.one: {reason}"):
        calls_of(resource)
