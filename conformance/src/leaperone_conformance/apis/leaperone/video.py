"""Video extraction: the link names the platform, and text without a link to a known one is rejected."""

import re
from collections.abc import Iterable, Mapping
from mimetypes import guess_type
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, address
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.responses.media import picture_at
from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.seeded import SeededRandom

MEDIA_PATH = f"{PREFIX}media/"
"""Path of media files, outside of the API."""
_SIZE = 4096
_LINK = re.compile(r"https?://[^\s\"'<>]+")
_HOSTS = {
    "douyin.com": "douyin",
    "iesdouyin.com": "douyin",
    "amemv.com": "douyin",
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
_AAC = "mp4a.40.2"
_MUXED = (
    {"quality": "1080p", "format": "mp4", "width": 1080, "height": 1920},
    {"quality": "720p", "format": "mp4", "width": 720, "height": 1280},
    {"quality": "540p", "format": "mp4", "width": 576, "height": 1024},
)
_VIDEOS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "kuaishou": ({"format": "mp4"}, {"format": "mp4"}),
    "xiaohongshu": (
        {"quality": "1080p", "format": "mp4", "codec": "h265", "width": 1080, "height": 1920},
        {"quality": "720p", "format": "mp4", "codec": "h264", "width": 720, "height": 1280},
    ),
    "bilibili": (
        {"quality": "1080p", "format": "mp4", "codec": "avc1.640032", "width": 1920, "height": 1080},
        {"quality": "1080p", "format": "mp4", "codec": "hev1.1.6.L120.90", "width": 1920, "height": 1080},
        {"quality": "720p", "format": "mp4", "codec": "avc1.640028", "width": 1280, "height": 720},
        {"quality": "720p", "format": "mp4", "codec": "hev1.1.6.L120.90", "width": 1280, "height": 720},
        {"quality": "480p", "format": "mp4", "codec": "avc1.640033", "width": 852, "height": 480},
        {"quality": "360p", "format": "mp4", "codec": "avc1.64001E", "width": 640, "height": 360},
    ),
    "youtube": (
        {"quality": "360p", "format": "mp4", "codec": f"avc1.42001E, {_AAC}", "width": 640, "height": 360},
        {"quality": "720p", "format": "mp4", "codec": "avc1.4d401f", "width": 1280, "height": 720},
        {"quality": "1080p", "format": "webm", "codec": "vp9", "width": 1920, "height": 1080},
        {"quality": "2160p", "format": "webm", "codec": "vp9", "width": 3840, "height": 2160},
    ),
    "weibo": tuple({"quality": label, "format": "mp4"} for label in ("720p", "HD", "LD")),
    "pipixia": tuple({"quality": label, "format": "mp4"} for label in ("high", "low")),
}
"""The streams of a platform (Video Extract API / Response Examples, Supported Platforms): without sound, each codec by
itself (DASH), where there are separate sounds; ``_MUXED`` elsewhere. YouTube's 360p has both.
"""
_MUSIC = ({"format": "mp3"},)
_AUDIOS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "douyin": _MUSIC,
    "tiktok": _MUSIC,
    "bilibili": (
        {"format": "m4a", "codec": _AAC},
        {"format": "m4a", "codec": "mp4a.40.5"},
        {"format": "m4a", "codec": "ec-3"},
    ),
    "youtube": ({"format": "m4a", "codec": _AAC}, {"format": "weba", "codec": "opus"}),
}
_KINDS = {
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "weba": "audio/webm",
    "webm": "video/webm",
}


def handlers(services: Services) -> Mapping[str, Handler]:
    """Video extraction; it keeps nothing. The media are served outside of the API."""
    services.internal_routes.serve(MEDIA_PATH, media)
    return {"GET /v1/social-media/video/extract": extract}


def media(request: InternalRequest) -> MockResponse:
    """A few bytes of the type that the name of the file says."""
    kind = _KINDS.get(request.path.rpartition(".")[2]) or guess_type(request.path)[0]
    if kind == "image/jpeg":
        return picture_at(request.path)
    if kind is None or request.method not in ("GET", "HEAD"):
        return MockResponse(404, "text/plain", (b"there is no such file",))
    return MockResponse(200, kind, (SeededRandom(request.path).randbytes(_SIZE),))


def extract(call: Call) -> MockResponse:
    """The video of the first link to a known platform.

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
        return address(call.headers, f"{MEDIA_PATH}{rng.getrandbits(48):012x}.{extension}")

    def streams(kinds: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        return [{"url": url(kind["format"]), **kind, "size": rng.randint(10**6, 10**7)} for kind in kinds]

    return {
        "platform": platform,
        "videoId": vocabulary.identifier(rng),
        "title": vocabulary.title(rng),
        "author": vocabulary.person(rng),
        "authorId": vocabulary.identifier(rng),
        "coverUrl": url("jpg"),
        "duration": rng.randint(5, 600),
        "videos": streams(_VIDEOS.get(platform, _MUXED)),
        "audios": streams(_AUDIOS.get(platform, ())),
    }
