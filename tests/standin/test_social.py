"""Which calls of the SDK become operations, and what the documentation adds."""

import pytest

from scripts.errors import SpecError
from scripts.standin.leaperone import social
from scripts.standin.leaperone.observe import Call, Parameter
from scripts.standin.leaperone.social import DOCUMENTED, sdk_calls, social_family

PREFIX = "/v1/social-media/data/"


def test_a_call_becomes_an_operation_under_leaperones_path() -> None:
    call = Call(
        "GET",
        "/api/v1/wechat_mp/web/fetch_mp_article_detail",
        (
            Parameter("url", "string", True),
            Parameter("page", "integer", False, 1),
            Parameter("id", "array", False),
        ),
    )
    operation = social_family([call]).paths[PREFIX + "wechat_mp/web/fetch_mp_article_detail"]["get"]
    assert operation["operationId"] == "social_wechat_mp_web_fetch_mp_article_detail"
    assert operation["summary"] == "WeChat official accounts web: fetch mp article detail"
    assert operation["x-source"] == "sdk"
    assert operation["parameters"] == [
        {"name": "url", "in": "query", "required": True, "schema": {"type": "string"}},
        {"name": "page", "in": "query", "schema": {"type": "integer", "default": 1}},
        {"name": "id", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
    ]


def test_a_call_without_parameters_has_none() -> None:
    paths = social_family([Call("GET", "/api/v1/weibo/web/fetch_hot", ())]).paths
    assert "parameters" not in paths[PREFIX + "weibo/web/fetch_hot"]["get"]


@pytest.mark.parametrize(
    "call",
    [
        Call("POST", "/api/v1/douyin/web/like", ()),
        Call("GET", "/api/v1/temp_mail/v1/get_email", ()),
        Call("GET", "/api/v1/douyinx/web/one", ()),
    ],
)
def test_other_methods_and_platforms_are_dropped(call: Call) -> None:
    assert set(social_family([call]).paths) == {PREFIX + rest for rest in DOCUMENTED}


def test_the_documentation_only_adds_what_the_sdk_lacks() -> None:
    call = Call("GET", "/api/v1/bilibili/web/fetch_video_detail", (Parameter("aid", "string", True),))
    paths = social_family([call]).paths
    known = paths[PREFIX + "bilibili/web/fetch_video_detail"]["get"]
    added = paths[PREFIX + "bilibili/web/fetch_video_playurl"]["get"]
    assert (known["x-source"], [p["name"] for p in known["parameters"]]) == ("sdk", ["aid"])
    assert (added["x-source"], [p["name"] for p in added["parameters"]]) == ("documentation", ["bvid", "cid"])


def test_two_methods_of_one_request_are_refused() -> None:
    call = Call("GET", "/api/v1/weibo/web/fetch_hot", ())
    with pytest.raises(SpecError, match="/api/v1/weibo/web/fetch_hot: two methods"):
        social_family([call, call])


def test_a_documented_example_is_kept_where_the_names_agree() -> None:
    cid, page = Parameter("cid", "integer", True), Parameter("page", "integer", False)
    call = Call("GET", "/api/v1/bilibili/web/fetch_video_danmaku", (cid, page))
    operation = social_family([call]).paths[PREFIX + "bilibili/web/fetch_video_danmaku"]["get"]
    assert [parameter.get("example") for parameter in operation["parameters"]] == [171776208, None]


def test_another_version_of_the_sdk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(social, "SDK_VERSION", "0.0.1")
    with pytest.raises(SpecError, match=r"tikhub 0\.0\.1 is needed, 2\.1\.0 is installed: pip install"):
        sdk_calls()


def test_a_missing_sdk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(social, "SDK", "tikhub-of-another-name")
    with pytest.raises(SpecError, match="none is installed"):
        sdk_calls()
