"""A published document that is made of the documentation: what upstream publishes today can't change it.

It has the documented operations and some of the social-media family, and what tests of quirks, examples, mock and suite
say of the documentation is said of it. ``lay_out`` puts it into a directory of an API beside the repository's overlays.
``python -m tests.documented FOLDER`` makes its client.
"""

import shutil
import sys
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scripts.effective import Effective, effective
from scripts.files import canonical_json, read_json
from scripts.generate.client import generate

ROOT = Path(__file__).parents[1]
SOCIAL = "/v1/social-media/data/"

Json = dict[str, Any]

# Those that overlays and examples name, with their parameters ("?": optional); and some that nobody names.
NAMED: dict[str, str] = {
    "bilibili/app/fetch_one_video": "av_id? bv_id?",
    "bilibili/app/fetch_user_videos": "user_id post_filter? page? ps?",
    "bilibili/web/fetch_one_video": "bv_id",
    "bilibili/web/fetch_video_comments": "bv_id pn?",
    "bilibili/web/fetch_video_playurl": "bv_id cid",
    "bilibili/web/fetch_video_detail": "aid",
    "bilibili/web/fetch_video_subtitle": "a_id c_id",
    "bilibili/web/fetch_general_search": "keyword order page page_size",
    "bilibili/web/fetch_user_profile": "uid",
    "bilibili/web/fetch_user_post_videos": "uid pn?",
    "bilibili/web/fetch_hot_search": "limit",
    "bilibili/web/fetch_live_room_detail": "room_id",
    "bilibili/web/bv_to_aid": "bv_id",
    "bilibili/web/fetch_video_danmaku": "cid",
    "douyin/app/v3/fetch_user_post_videos": "sec_user_id max_cursor? count? sort_type?",
    "douyin/app/v3/fetch_music_hot_search_list": "chart_type? cursor?",
    "douyin/web/fetch_general_search_result": "keyword offset? count? search_id?",
    "douyin/web/fetch_one_video": "aweme_id",
    "douyin/web/fetch_one_video_by_share_url": "share_url",
    "instagram/v1/fetch_cities": "country_code page?",
    "instagram/v1/fetch_post_by_url": "post_url",
    "instagram/web/fetch_user_info_by_username": "username",
    "kuaishou/app/fetch_user_hot_post": "user_id pcursor?",
    "tiktok/web/fetch_post_detail": "itemId",
    "tiktok/web/fetch_user_like": "secUid cursor? count?",
    "tiktok/web/fetch_search_video": "keyword count? offset?",
    "tiktok/web/fetch_user_profile": "uniqueId? secUid?",
    "twitter/web/fetch_tweet_detail": "tweet_id",
    "twitter/web/fetch_user_profile": "screen_name? rest_id?",
    "youtube/web/get_channel_info": "channel_id",
    "youtube/web/get_video_info": "video_id",
    "hybrid/video_data": "url",
    "weibo/web/fetch_user_posts": "uid cursor",
    "wechat_channels/fetch_hot_words": "",
}
PLAIN = [f"zhihu/web/fetch_column_{number:02}" for number in range(24)]
INTEGERS = ("page", "page_size", "pn", "ps", "count", "offset", "max_cursor", "sort_type", "rest_id")


def published() -> Json:
    """The document, made anew."""
    document: Json = read_json(ROOT / "documented.json")
    family = document["paths"].pop(f"{SOCIAL}{{rest}}")["get"]
    for rest, parameters in {**NAMED, **dict.fromkeys(PLAIN, "id")}.items():
        operation = deepcopy(family)
        operation["operationId"] = f"social_{rest.replace('/', '_')}"
        operation["parameters"] = [_parameter(text) for text in parameters.split()]
        document["paths"][f"{SOCIAL}{rest}"] = {"get": operation}
    document["info"] = {"title": "LEAPERone API", "version": "1.0.0"}
    return document


def _parameter(text: str) -> Json:
    name = text.removesuffix("?")
    schema = {"type": "integer" if name in INTEGERS else "string"}
    return {"name": name, "in": "query", "required": name == text, "schema": schema}


def lay_out(folder: Path, document: Json, matches: bytes | None = None) -> Path:
    """Make a directory of an API with the repository's overlays, a published document, and what was confirmed of it."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "overlays", folder / "overlays")
    for name in ("documented.json", "generator-config.yml", "examples.json", "promises.yaml"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "openapi.json").write_bytes(canonical_json(document))
    (folder / "overlays/matches.json").unlink()
    if matches is not None:
        (folder / "overlays/matches.json").write_bytes(matches)
    return folder


def documented_api(folder: Path) -> Path:
    """Make a directory of an API that publishes the documentation, with the overlay of paged operations made for it."""
    api = lay_out(folder, published())
    for path, text in effective(api).derived.items():
        if text is not None:
            path.write_text(text, encoding="utf-8")
    return api


@cache
def as_documented() -> Effective:
    """The effective spec of the documentation, made once; nobody changes it."""
    with TemporaryDirectory() as folder:
        return effective(documented_api(Path(folder) / "leaperone"))


def client(folder: Path) -> Path:
    """The client of the documentation, made in a folder; beside it the configuration that it is made with."""
    shutil.copy(ROOT / "generator-config.yml", folder)
    generate(as_documented().document, folder / "generator-config.yml", folder / "generated")
    return folder / "generated"


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    client(Path(sys.argv[1]))
