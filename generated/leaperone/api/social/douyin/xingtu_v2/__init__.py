from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_base_info as get_author_base_info,
        get_author_business_card_info as get_author_business_card_info,
        get_author_content_hot_keywords as get_author_content_hot_keywords,
        get_author_hot_comment_tokens as get_author_hot_comment_tokens,
        get_author_local_info as get_author_local_info,
        get_author_market_fields as get_author_market_fields,
        get_author_show_items as get_author_show_items,
        get_author_spread_info as get_author_spread_info,
        get_content_trend_guide as get_content_trend_guide,
        get_demander_mcn_list as get_demander_mcn_list,
        get_excellent_case_category_list as get_excellent_case_category_list,
        get_ip_activity_detail as get_ip_activity_detail,
        get_ip_activity_industry_list as get_ip_activity_industry_list,
        get_playlet_actor_rank_list as get_playlet_actor_rank_list,
        get_ranking_list_catalog as get_ranking_list_catalog,
        get_ranking_list_data as get_ranking_list_data,
        get_resource_list as get_resource_list,
        get_user_profile_qrcode as get_user_profile_qrcode,
    )
else:
    __getattr__ = lazy(__name__)
