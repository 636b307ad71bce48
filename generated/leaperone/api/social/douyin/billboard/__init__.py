from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.billboard import (
        fetch_city_list as fetch_city_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_content_tag as fetch_content_tag,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_fans_interest_account_list as fetch_hot_account_fans_interest_account_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_fans_interest_search_list as fetch_hot_account_fans_interest_search_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_fans_interest_topic_list as fetch_hot_account_fans_interest_topic_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_fans_portrait_list as fetch_hot_account_fans_portrait_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_item_analysis_list as fetch_hot_account_item_analysis_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_search_list as fetch_hot_account_search_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_account_trends_list as fetch_hot_account_trends_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_calendar_detail as fetch_hot_calendar_detail,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_category_list as fetch_hot_category_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_challenge_list as fetch_hot_challenge_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_city_list as fetch_hot_city_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_comment_word_list as fetch_hot_comment_word_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_item_trends_list as fetch_hot_item_trends_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_rise_list as fetch_hot_rise_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_total_hot_word_detail_list as fetch_hot_total_hot_word_detail_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_total_list as fetch_hot_total_list,
    )
    from leaperone.api.social.douyin.billboard import (
        fetch_hot_user_portrait_list as fetch_hot_user_portrait_list,
    )
else:
    __getattr__ = lazy(__name__)
