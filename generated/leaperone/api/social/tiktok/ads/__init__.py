from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.ads import (
        get_ad_interactive_analysis as get_ad_interactive_analysis,
    )
    from leaperone.api.social.tiktok.ads import (
        get_ad_keyframe_analysis as get_ad_keyframe_analysis,
    )
    from leaperone.api.social.tiktok.ads import (
        get_ad_percentile as get_ad_percentile,
    )
    from leaperone.api.social.tiktok.ads import (
        get_ads_detail as get_ads_detail,
    )
    from leaperone.api.social.tiktok.ads import (
        get_creative_patterns as get_creative_patterns,
    )
    from leaperone.api.social.tiktok.ads import (
        get_creator_filters as get_creator_filters,
    )
    from leaperone.api.social.tiktok.ads import (
        get_creator_list as get_creator_list,
    )
    from leaperone.api.social.tiktok.ads import (
        get_hashtag_creator as get_hashtag_creator,
    )
    from leaperone.api.social.tiktok.ads import (
        get_hashtag_filters as get_hashtag_filters,
    )
    from leaperone.api.social.tiktok.ads import (
        get_hashtag_list as get_hashtag_list,
    )
    from leaperone.api.social.tiktok.ads import (
        get_keyword_details as get_keyword_details,
    )
    from leaperone.api.social.tiktok.ads import (
        get_keyword_filters as get_keyword_filters,
    )
    from leaperone.api.social.tiktok.ads import (
        get_keyword_insights as get_keyword_insights,
    )
    from leaperone.api.social.tiktok.ads import (
        get_keyword_list as get_keyword_list,
    )
    from leaperone.api.social.tiktok.ads import (
        get_popular_trends as get_popular_trends,
    )
    from leaperone.api.social.tiktok.ads import (
        get_product_detail as get_product_detail,
    )
    from leaperone.api.social.tiktok.ads import (
        get_product_filters as get_product_filters,
    )
    from leaperone.api.social.tiktok.ads import (
        get_product_metrics as get_product_metrics,
    )
    from leaperone.api.social.tiktok.ads import (
        get_query_suggestions as get_query_suggestions,
    )
    from leaperone.api.social.tiktok.ads import (
        get_recommended_ads as get_recommended_ads,
    )
    from leaperone.api.social.tiktok.ads import (
        get_related_keywords as get_related_keywords,
    )
    from leaperone.api.social.tiktok.ads import (
        get_sound_detail as get_sound_detail,
    )
    from leaperone.api.social.tiktok.ads import (
        get_sound_filters as get_sound_filters,
    )
    from leaperone.api.social.tiktok.ads import (
        get_sound_rank_list as get_sound_rank_list,
    )
    from leaperone.api.social.tiktok.ads import (
        get_sound_recommendations as get_sound_recommendations,
    )
    from leaperone.api.social.tiktok.ads import (
        get_top_ads_spotlight as get_top_ads_spotlight,
    )
    from leaperone.api.social.tiktok.ads import (
        get_top_products as get_top_products,
    )
    from leaperone.api.social.tiktok.ads import (
        search_ads as search_ads,
    )
    from leaperone.api.social.tiktok.ads import (
        search_creators as search_creators,
    )
    from leaperone.api.social.tiktok.ads import (
        search_sound as search_sound,
    )
    from leaperone.api.social.tiktok.ads import (
        search_sound_hint as search_sound_hint,
    )
else:
    __getattr__ = lazy(__name__)
