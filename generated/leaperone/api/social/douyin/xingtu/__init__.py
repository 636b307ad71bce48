from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.xingtu import (
        author_content_hot_comment_keywords_v1 as author_content_hot_comment_keywords_v1,
        author_hot_comment_tokens_v1 as author_hot_comment_tokens_v1,
        get_sign_image as get_sign_image,
        get_xingtu_kolid_by_sec_user_id as get_xingtu_kolid_by_sec_user_id,
        get_xingtu_kolid_by_uid as get_xingtu_kolid_by_uid,
        get_xingtu_kolid_by_unique_id as get_xingtu_kolid_by_unique_id,
        kol_audience_portrait_v1 as kol_audience_portrait_v1,
        kol_base_info_v1 as kol_base_info_v1,
        kol_conversion_ability_analysis_v1 as kol_conversion_ability_analysis_v1,
        kol_convert_video_display_v1 as kol_convert_video_display_v1,
        kol_cp_info_v1 as kol_cp_info_v1,
        kol_daily_fans_v1 as kol_daily_fans_v1,
        kol_data_overview_v1 as kol_data_overview_v1,
        kol_fans_portrait_v1 as kol_fans_portrait_v1,
        kol_link_struct_v1 as kol_link_struct_v1,
        kol_rec_videos_v1 as kol_rec_videos_v1,
        kol_service_price_v1 as kol_service_price_v1,
        kol_touch_distribution_v1 as kol_touch_distribution_v1,
        kol_video_performance_v1 as kol_video_performance_v1,
        kol_xingtu_index_v1 as kol_xingtu_index_v1,
        search_kol_v1 as search_kol_v1,
        search_kol_v2 as search_kol_v2,
    )
else:
    __getattr__ = lazy(__name__)
