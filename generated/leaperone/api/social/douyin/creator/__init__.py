from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.creator import (
        fetch_creator_activity_detail as fetch_creator_activity_detail,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_activity_list as fetch_creator_activity_list,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_content_category as fetch_creator_content_category,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_content_course as fetch_creator_content_course,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_challenge_billboard as fetch_creator_hot_challenge_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_course as fetch_creator_hot_course,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_music_billboard as fetch_creator_hot_music_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_props_billboard as fetch_creator_hot_props_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_spot_billboard as fetch_creator_hot_spot_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_hot_topic_billboard as fetch_creator_hot_topic_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_material_center_billboard as fetch_creator_material_center_billboard,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_creator_material_center_config as fetch_creator_material_center_config,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_industry_category_config as fetch_industry_category_config,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_mission_task_list as fetch_mission_task_list,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_user_search as fetch_user_search,
    )
    from leaperone.api.social.douyin.creator import (
        fetch_video_danmaku_list as fetch_video_danmaku_list,
    )
else:
    __getattr__ = lazy(__name__)
