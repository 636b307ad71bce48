from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.media_item import MediaItem


@define(kw_only=True, repr=False)
class VideoInfo(Model):
    """The JSON object VideoInfo.

    Attributes:
        audios: Empty where the sound is in the video
        duration: Seconds
    """

    audios: list[MediaItem]
    author: str
    duration: float
    title: str
    video_id: str
    videos: list[MediaItem]
    author_id: str | Unset = UNSET
    cover_url: str | Unset = UNSET
    platform: (
        Literal[
            "bilibili",
            "douyin",
            "instagram",
            "kuaishou",
            "pipixia",
            "tiktok",
            "twitter",
            "weibo",
            "xiaohongshu",
            "xigua",
            "youtube",
        ]
        | str
        | Unset
    ) = UNSET

    _wire: ClassVar = {"video_id": "videoId", "author_id": "authorId", "cover_url": "coverUrl"}
    _models: ClassVar = ("MediaItem",)
