"""Video extraction: the platform is told from the link, and text without a link to a known one is refused."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.responses import vocabulary
from leaperone_conformance.mock.seeded import SeededRandom

_LINK = re.compile(r"https?://[^\s\"'<>]+")
_HOSTS = {
    "douyin.com": "douyin",
    "tiktok.com": "tiktok",
    "kuaishou.com": "kuaishou",
    "gifshow.com": "kuaishou",
    "xiaohongshu.com": "xiaohongshu",
    "xhslink.com": "xiaohongshu",
    "instagram.com": "instagram",
    "bilibili.com": "bilibili",
    "b23.tv": "bilibili",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "x.com": "twitter",
    "twitter.com": "twitter",
    "weibo.com": "weibo",
    "weibo.cn": "weibo",
    "ixigua.com": "xigua",
    "pipix.com": "pipixia",
    "pipixia.com": "pipixia",
}
_SEPARATE_SOUND = ("bilibili", "youtube")
_QUALITIES = (("1080p", 1080, 1920), ("720p", 720, 1280), ("540p", 576, 1024))


def handlers(services: Services) -> Mapping[str, Handler]:
    """Video extraction; it keeps nothing."""
    return {"GET /v1/social-media/video/extract": extract}


def extract(call: Call) -> MockResponse:
    """What is behind the first link to a known platform.

    Raises ApiError (400) where there is none, which a spec need not say (Video Extract API / Error Responses).
    """
    links = _LINK.findall(call.query.get("url", ""))
    platform = next(filter(None, map(_platform, links)), None)
    if platform is None:
        raise ApiError(400, "Unsupported platform" if links else "Could not find a valid URL in the input")
    return MockResponse.of_json({"platform": platform, "data": _video(platform, call.random())})


def _platform(link: str) -> str | None:
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        return None
    return next((name for known, name in _HOSTS.items() if host == known or host.endswith(f".{known}")), None)


def _video(platform: str, rng: SeededRandom) -> dict[str, Any]:
    videos: list[dict[str, Any]] = [
        {
            "url": vocabulary.url(rng, "mp4"),
            "quality": quality,
            "format": "mp4",
            "width": width,
            "height": height,
            "size": rng.randint(10**6, 10**7),
        }
        for quality, width, height in _QUALITIES
    ]
    audios = [{"url": vocabulary.url(rng, "m4a"), "format": "m4a", "codec": "mp4a.40.2"}]
    return {
        "platform": platform,
        "videoId": vocabulary.identifier(rng),
        "title": vocabulary.title(rng),
        "author": vocabulary.person(rng),
        "authorId": vocabulary.identifier(rng),
        "coverUrl": vocabulary.url(rng),
        "duration": rng.randint(5, 600),
        "videos": videos,
        "audios": audios if platform in _SEPARATE_SOUND else [],
    }
