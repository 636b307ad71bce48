"""Social media data: documentation page "Social Media Data API", and what the upstream provider's SDK sends.

The SDK knows the parameters; the documentation names the platforms and some endpoints that the SDK lacks.
"""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from scripts.errors import SpecError
from scripts.standin.parts import BASE_ERRORS, Family, Json, answer, array, record, response_ref, text

from .errors import error_responses
from .observe import Call, Parameter, observe

SDK = "tikhub"
SDK_VERSION = "2.1.0"

_UPSTREAM = "/api/v1/"
_PREFIX = "/v1/social-media/data/"

# "Supported Platforms", as first segments of the provider's paths, with their names for people.
_PLATFORMS = {
    "douyin": "Douyin",
    "tiktok": "TikTok",
    "bilibili": "Bilibili",
    "youtube": "YouTube",
    "instagram": "Instagram",
    "twitter": "Twitter",
    "weibo": "Weibo",
    "xiaohongshu": "Xiaohongshu",
    "kuaishou": "Kuaishou",
    "wechat_channels": "WeChat channels",
    "wechat_mp": "WeChat official accounts",
    "threads": "Threads",
    "linkedin": "LinkedIn",
    "zhihu": "Zhihu",
    "lemon8": "Lemon8",
    "netease": "NetEase",
    "reddit": "Reddit",
    "hybrid": "Hybrid",
}

# "Platform Examples" and "Key Bilibili endpoints": path and the query shown with it.
DOCUMENTED: dict[str, dict[str, str]] = {
    "bilibili/web/bv_to_aid": {},
    "bilibili/web/fetch_general_search": {"keyword": "programming"},
    "bilibili/web/fetch_hot_search": {},
    "bilibili/web/fetch_live_room_detail": {},
    "bilibili/web/fetch_one_video": {"url": "https://www.bilibili.com/video/BV1GJ411x7h7"},
    "bilibili/web/fetch_user_post_videos": {},
    "bilibili/web/fetch_user_profile": {"uid": "546195"},
    "bilibili/web/fetch_video_comments": {"bvid": "BV1GJ411x7h7"},
    "bilibili/web/fetch_video_danmaku": {"cid": "171776208"},
    "bilibili/web/fetch_video_detail": {"bvid": "BV1GJ411x7h7"},
    "bilibili/web/fetch_video_playurl": {"bvid": "BV1GJ411x7h7", "cid": "171776208"},
    "bilibili/web/fetch_video_subtitle": {"bvid": "BV1GJ411x7h7"},
    "douyin/web/fetch_general_search_result": {"keyword": "cooking"},
    "douyin/web/fetch_one_video": {"aweme_id": "7123456789"},
    "douyin/web/fetch_one_video_by_share_url": {"url": "https://v.douyin.com/L4FJNR3/"},
    "hybrid/video_data": {"url": "https://v.douyin.com/L4FJNR3/"},
    "instagram/v1/fetch_post_by_url": {"url": "https://www.instagram.com/p/ABC123/"},
    "instagram/web/fetch_user_info_by_username": {"username": "instagram"},
    "tiktok/web/fetch_post_detail": {"aweme_id": "7123456789"},
    "tiktok/web/fetch_search_video": {"keyword": "dance"},
    "tiktok/web/fetch_user_profile": {"secUid": "MS4wLjABAAAA"},
    "twitter/web/fetch_tweet_detail": {"tweet_id": "1234567890"},
    "twitter/web/fetch_user_profile": {"screen_name": "elonmusk"},
    "youtube/web/get_channel_info": {"channel_id": "UCuAXFkgsw1L7xaCfnd5JJOw"},
    "youtube/web/get_video_info": {"video_id": "dQw4w9WgXcQ"},
}

# "Response Format" and "Error Responses".
_ANSWER = "SocialMediaResponse"
_SCHEMAS: Json = {
    _ANSWER: record(
        {
            "code": {"type": "integer", "examples": [200, 0]},
            "data": {"description": "As the platform has it"},
        },
        ["code", "data"],
    )
}
_ERRORS = error_responses([*BASE_ERRORS, "403", "503", "504"])


def sdk_calls() -> list[Call]:
    """The request of every method of the provider's SDK.

    Raises SpecError when the SDK isn't installed in the version that the stand-in is built from.
    """
    try:
        installed = version(SDK)
    except PackageNotFoundError:
        installed = "none"
    if installed != SDK_VERSION:
        raise SpecError(f"{SDK} {SDK_VERSION} is needed, {installed} is installed: pip install '.[standin]'")
    from tikhub import TikHub

    return observe(lambda http: TikHub(api_key="none", http_client=http))


def social_family(calls: Iterable[Call]) -> Family:
    """The data operations: the GETs under LEAPERone's platforms, then what only the documentation has.

    Raises SpecError when two calls have the same path.
    """
    paths: Json = {}
    for call in calls:
        rest = call.path.removeprefix(_UPSTREAM)
        if call.method != "GET" or rest.partition("/")[0] not in _PLATFORMS:
            continue
        if _PREFIX + rest in paths:
            raise SpecError(f"{call.path}: two methods of the SDK send this request")
        paths[_PREFIX + rest] = {"get": _operation(rest, call.parameters, "sdk")}
    for rest, query in DOCUMENTED.items():
        parameters = [Parameter(name, "string", required=True) for name in query]
        paths.setdefault(_PREFIX + rest, {"get": _operation(rest, parameters, "documentation")})
    return Family(
        tag="social-media",
        description="Videos and data of social media platforms",
        paths=paths,
        schemas=_SCHEMAS,
        responses={_ANSWER: answer("What the platform answered", _ANSWER)},
    )


def _operation(rest: str, parameters: Iterable[Parameter], source: str) -> Json:
    operation: Json = {
        "operationId": f"social_{rest.replace('/', '_')}",
        "summary": _summary(rest),
        "tags": ["social-media"],
        "responses": {"200": response_ref(_ANSWER), **_ERRORS},
        "x-source": source,
    }
    query = DOCUMENTED.get(rest, {})
    described = [_parameter(parameter, query.get(parameter.name)) for parameter in parameters]
    if described:
        operation["parameters"] = described
    return operation


def _parameter(parameter: Parameter, example: str | None) -> Json:
    schema = array(text()) if parameter.kind == "array" else {"type": parameter.kind}
    if parameter.default is not None:
        schema["default"] = parameter.default
    described: Json = {"name": parameter.name, "in": "query", "schema": schema}
    if parameter.required:
        described["required"] = True
    if example is not None:
        described["example"] = int(example) if parameter.kind == "integer" else example
    return described


def _summary(rest: str) -> str:
    """``bilibili/web/fetch_one_video`` reads ``Bilibili web: fetch one video``."""
    platform, *middle, action = rest.split("/")
    group = " ".join([_PLATFORMS[platform], *middle]).replace("_", " ")
    return f"{group}: {action.replace('_', ' ')}"
