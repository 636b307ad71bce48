"""A small published document: the documentation's operations, and some of the social-media family."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from scripts.files import read_json

ROOT = Path(__file__).parents[2]
SOCIAL = "/v1/social-media/data/"

Json = dict[str, Any]

# Those that overlays name, with the parameters that they name; and some that nobody names.
NAMED: dict[str, tuple[str, ...]] = {
    "bilibili/web/fetch_one_video": ("bv_id",),
    "bilibili/web/fetch_video_comments": ("bv_id", "pn"),
    "bilibili/web/fetch_video_playurl": ("bv_id", "cid"),
    "bilibili/web/fetch_video_detail": ("aid",),
    "bilibili/web/fetch_video_subtitle": ("a_id", "c_id"),
    "bilibili/web/fetch_general_search": ("keyword", "order", "page", "page_size"),
    "douyin/web/fetch_one_video_by_share_url": ("share_url",),
    "instagram/v1/fetch_post_by_url": ("post_url",),
    "instagram/web/fetch_user_info_by_username": ("username",),
    "tiktok/web/fetch_post_detail": ("itemId",),
    "hybrid/video_data": ("url",),
    "weibo/web/fetch_user_posts": ("uid", "cursor"),
}
PLAIN = [f"zhihu/web/fetch_column_{number:02}" for number in range(24)]
INTEGERS = ("page", "page_size", "pn")


def published() -> Json:
    """The document, made anew."""
    document: Json = read_json(ROOT / "documented.json")
    family = document["paths"].pop(f"{SOCIAL}{{rest}}")["get"]
    for rest in (*NAMED, *PLAIN):
        operation = deepcopy(family)
        operation["operationId"] = f"social_{rest.replace('/', '_')}"
        operation["parameters"] = [_parameter(name) for name in NAMED.get(rest, ("id",))]
        document["paths"][f"{SOCIAL}{rest}"] = {"get": operation}
    document["info"] = {"title": "LEAPERone API", "version": "1.0.0"}
    return document


def _parameter(name: str) -> Json:
    schema = {"type": "integer" if name in INTEGERS else "string"}
    return {"name": name, "in": "query", "required": name not in INTEGERS, "schema": schema}
