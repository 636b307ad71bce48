"""An API that lives below a path of its host: routes, the served URL, the suite, and what is outside of the API."""

from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec


def _spec(servers: Any) -> Spec:
    def operation(name: str) -> dict[str, Any]:
        schema = {"type": "object", "required": ["name"], "properties": {"name": {"const": name}}}
        content = {"application/json": {"schema": schema}}
        answers = {"200": {"description": "", "content": content}, "4XX": {"description": "Refused"}}
        return {"operationId": name, "responses": answers}

    item: dict[str, Any] = {
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
        "get": operation("one"),
    }
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/jobs": {"get": operation("all")}, "/jobs/{id}": item},
    }
    return Spec(document if servers is None else {**document, "servers": servers}, "below")


@pytest.mark.parametrize(
    ("servers", "base"),
    [
        (None, ""),
        ([], ""),
        ([{"url": "/"}], ""),
        ([{"url": "https://host.example"}], ""),
        ([{"url": "https://host.example/"}], ""),
        ([{"url": "https://host.example/api/v1"}], "/api/v1"),
        ([{"url": "https://host.example/api/v1/"}, {"url": "/other"}], "/api/v1"),
        ([{"url": "/api/v1"}], "/api/v1"),
        ([{"url": "/{v}"}], "/v"),
        ([{"url": "https://host.example/{v}", "variables": {"v": {"default": "v2"}}}], "/v2"),
    ],
)
def test_the_api_is_below_the_path_of_its_first_server(servers: Any, base: str) -> None:
    app = Mock(_spec(servers), control=True)
    with serve(app) as url:
        assert url.partition("://")[2].partition("/")[2] == base[1:]
        assert httpx.get(f"{url}/jobs").json() == {"name": "all"}
        assert httpx.get(f"{url}/jobs/7").json() == {"name": "one"}
        host = url.removesuffix(base)
        if base:
            assert httpx.get(f"{host}/jobs").status_code == 404
            assert httpx.get(f"{host}{base}x/jobs").status_code == 404
        assert len(httpx.get(f"{host}/__mock__/calls", headers=app.control_headers).json()["calls"]) == (
            4 if base else 2
        )


@pytest.mark.parametrize("servers", [[{}], ["x"], [{"url": 1}], {"url": "/"}])
def test_a_server_that_is_none_is_named(servers: Any) -> None:
    with pytest.raises(SpecInvalid, match="/servers/0"):
        _spec(servers)


def test_the_suite_finds_the_api_below_its_path() -> None:
    spec = _spec([{"url": "https://host.example/api/v1"}])
    settings = Settings("below", key="sk-test", max_examples=2, include=("one",))
    outcome = run(spec, settings, lambda spec: Mock(spec), lambda progress: None)
    assert (list(outcome.findings), outcome.stopped) == ([], None)
