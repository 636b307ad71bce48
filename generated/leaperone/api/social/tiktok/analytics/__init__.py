from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.analytics import (
        detect_fake_views as detect_fake_views,
        fetch_comment_keywords as fetch_comment_keywords,
        fetch_creator_info_and_milestones as fetch_creator_info_and_milestones,
        fetch_video_metrics as fetch_video_metrics,
    )
else:
    __getattr__ = lazy(__name__)
