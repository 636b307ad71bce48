from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.billboard import (
        fetch_city_list as fetch_city_list,
        fetch_content_tag as fetch_content_tag,
        fetch_hot_account_fans_interest_account_list as fetch_hot_account_fans_interest_account_list,
        fetch_hot_account_fans_interest_search_list as fetch_hot_account_fans_interest_search_list,
        fetch_hot_account_fans_interest_topic_list as fetch_hot_account_fans_interest_topic_list,
        fetch_hot_account_fans_portrait_list as fetch_hot_account_fans_portrait_list,
        fetch_hot_account_item_analysis_list as fetch_hot_account_item_analysis_list,
        fetch_hot_account_search_list as fetch_hot_account_search_list,
        fetch_hot_account_trends_list as fetch_hot_account_trends_list,
        fetch_hot_calendar_detail as fetch_hot_calendar_detail,
        fetch_hot_category_list as fetch_hot_category_list,
        fetch_hot_challenge_list as fetch_hot_challenge_list,
        fetch_hot_city_list as fetch_hot_city_list,
        fetch_hot_comment_word_list as fetch_hot_comment_word_list,
        fetch_hot_item_trends_list as fetch_hot_item_trends_list,
        fetch_hot_rise_list as fetch_hot_rise_list,
        fetch_hot_total_hot_word_detail_list as fetch_hot_total_hot_word_detail_list,
        fetch_hot_total_list as fetch_hot_total_list,
        fetch_hot_user_portrait_list as fetch_hot_user_portrait_list,
    )
else:
    __getattr__ = lazy(__name__)
