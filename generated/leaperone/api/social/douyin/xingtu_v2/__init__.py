from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_base_info as get_author_base_info,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_business_card_info as get_author_business_card_info,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_content_hot_keywords as get_author_content_hot_keywords,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_hot_comment_tokens as get_author_hot_comment_tokens,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_local_info as get_author_local_info,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_market_fields as get_author_market_fields,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_show_items as get_author_show_items,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_author_spread_info as get_author_spread_info,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_content_trend_guide as get_content_trend_guide,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_demander_mcn_list as get_demander_mcn_list,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_excellent_case_category_list as get_excellent_case_category_list,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_ip_activity_detail as get_ip_activity_detail,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_ip_activity_industry_list as get_ip_activity_industry_list,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_playlet_actor_rank_list as get_playlet_actor_rank_list,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_ranking_list_catalog as get_ranking_list_catalog,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_ranking_list_data as get_ranking_list_data,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_resource_list as get_resource_list,
    )
    from leaperone.api.social.douyin.xingtu_v2 import (
        get_user_profile_qrcode as get_user_profile_qrcode,
    )
else:
    __getattr__ = lazy(__name__)
