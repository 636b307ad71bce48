"""Video extraction: the platform is told from the link, and text without a link to a known one is refused."""

import re
from collections.abc import Mapping
from mimetypes import guess_type
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.responses import vocabulary
from leaperone_conformance.mock.responses.media import picture_at
from leaperone_conformance.mock.seeded import SeededRandom

_MEDIA = f"{PREFIX}media/"
_SIZE = 4096
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
    """Video extraction; it keeps nothing. The media are served outside of the API."""
    services.internal_routes.serve(_MEDIA, media)
    return {"GET /v1/social-media/video/extract": extract}


def media(request: InternalRequest) -> MockResponse:
    """A few bytes of the type that the name of the file says."""
    kind = guess_type(request.path)[0]
    if kind == "image/jpeg":
        return picture_at(request.path)
    if kind is None or request.method not in ("GET", "HEAD"):
        return MockResponse(404, "text/plain", (b"there is no such file",))
    return MockResponse(200, kind, (SeededRandom(request.path).randbytes(_SIZE),))


def extract(call: Call) -> MockResponse:
    """What is behind the first link to a known platform.

    Raises ApiError (400) where there is none, which a spec need not say (Video Extract API / Error Responses).
    """
    links = _LINK.findall(call.query.get("url", ""))
    platform = next(filter(None, map(_platform, links)), None)
    if platform is None:
        raise ApiError(400, "Unsupported platform" if links else "Could not find a valid URL in the input")
    return MockResponse.of_json({"platform": platform, "data": _video(platform, call)})


def _platform(link: str) -> str | None:
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        return None
    return next((name for known, name in _HOSTS.items() if host == known or host.endswith(f".{known}")), None)


def _video(platform: str, call: Call) -> dict[str, Any]:
    rng = call.random()

    def url(extension: str) -> str:
        return address(call.headers, f"{_MEDIA}{rng.getrandbits(48):012x}.{extension}")

    videos: list[dict[str, Any]] = [
        {
            "url": url("mp4"),
            "quality": quality,
            "format": "mp4",
            "width": width,
            "height": height,
            "size": rng.randint(10**6, 10**7),
        }
        for quality, width, height in _QUALITIES
    ]
    audios = [{"url": url("m4a"), "format": "m4a", "codec": "mp4a.40.2"}]
    return {
        "platform": platform,
        "videoId": vocabulary.identifier(rng),
        "title": vocabulary.title(rng),
        "author": vocabulary.person(rng),
        "authorId": vocabulary.identifier(rng),
        "coverUrl": url("jpg"),
        "duration": rng.randint(5, 600),
        "videos": videos,
        "audios": audios if platform in _SEPARATE_SOUND else [],
    }
