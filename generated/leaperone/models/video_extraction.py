from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.video_info import VideoInfo


@define(kw_only=True, repr=False)
class VideoExtraction(Model):
    """The JSON object VideoExtraction.

    Attributes:
        raw: What the platform answered, where data is null
    """

    data: VideoInfo | None
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
    )
    raw: dict[str, Any] | Unset = UNSET

    _models: ClassVar = ("VideoInfo",)
