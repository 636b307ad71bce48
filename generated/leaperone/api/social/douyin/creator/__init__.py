from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.creator import (
        fetch_creator_activity_detail as fetch_creator_activity_detail,
        fetch_creator_activity_list as fetch_creator_activity_list,
        fetch_creator_content_category as fetch_creator_content_category,
        fetch_creator_content_course as fetch_creator_content_course,
        fetch_creator_hot_challenge_billboard as fetch_creator_hot_challenge_billboard,
        fetch_creator_hot_course as fetch_creator_hot_course,
        fetch_creator_hot_music_billboard as fetch_creator_hot_music_billboard,
        fetch_creator_hot_props_billboard as fetch_creator_hot_props_billboard,
        fetch_creator_hot_spot_billboard as fetch_creator_hot_spot_billboard,
        fetch_creator_hot_topic_billboard as fetch_creator_hot_topic_billboard,
        fetch_creator_material_center_billboard as fetch_creator_material_center_billboard,
        fetch_creator_material_center_config as fetch_creator_material_center_config,
        fetch_industry_category_config as fetch_industry_category_config,
        fetch_mission_task_list as fetch_mission_task_list,
        fetch_user_search as fetch_user_search,
        fetch_video_danmaku_list as fetch_video_danmaku_list,
    )
else:
    __getattr__ = lazy(__name__)
