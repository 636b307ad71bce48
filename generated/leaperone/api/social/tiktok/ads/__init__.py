from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.ads import (
        get_ad_interactive_analysis as get_ad_interactive_analysis,
        get_ad_keyframe_analysis as get_ad_keyframe_analysis,
        get_ad_percentile as get_ad_percentile,
        get_ads_detail as get_ads_detail,
        get_creative_patterns as get_creative_patterns,
        get_creator_filters as get_creator_filters,
        get_creator_list as get_creator_list,
        get_hashtag_creator as get_hashtag_creator,
        get_hashtag_filters as get_hashtag_filters,
        get_hashtag_list as get_hashtag_list,
        get_keyword_details as get_keyword_details,
        get_keyword_filters as get_keyword_filters,
        get_keyword_insights as get_keyword_insights,
        get_keyword_list as get_keyword_list,
        get_popular_trends as get_popular_trends,
        get_product_detail as get_product_detail,
        get_product_filters as get_product_filters,
        get_product_metrics as get_product_metrics,
        get_query_suggestions as get_query_suggestions,
        get_recommended_ads as get_recommended_ads,
        get_related_keywords as get_related_keywords,
        get_sound_detail as get_sound_detail,
        get_sound_filters as get_sound_filters,
        get_sound_rank_list as get_sound_rank_list,
        get_sound_recommendations as get_sound_recommendations,
        get_top_ads_spotlight as get_top_ads_spotlight,
        get_top_products as get_top_products,
        search_ads as search_ads,
        search_creators as search_creators,
        search_sound as search_sound,
        search_sound_hint as search_sound_hint,
    )
else:
    __getattr__ = lazy(__name__)
