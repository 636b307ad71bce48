from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.reddit.app import (
        check_subreddit_muted as check_subreddit_muted,
    )
    from leaperone.api.social.reddit.app import (
        fetch_comment_replies as fetch_comment_replies,
    )
    from leaperone.api.social.reddit.app import (
        fetch_community_highlights as fetch_community_highlights,
    )
    from leaperone.api.social.reddit.app import (
        fetch_dynamic_search as fetch_dynamic_search,
    )
    from leaperone.api.social.reddit.app import (
        fetch_games_feed as fetch_games_feed,
    )
    from leaperone.api.social.reddit.app import (
        fetch_home_feed as fetch_home_feed,
    )
    from leaperone.api.social.reddit.app import (
        fetch_news_feed as fetch_news_feed,
    )
    from leaperone.api.social.reddit.app import (
        fetch_popular_feed as fetch_popular_feed,
    )
    from leaperone.api.social.reddit.app import (
        fetch_post_comments as fetch_post_comments,
    )
    from leaperone.api.social.reddit.app import (
        fetch_post_details as fetch_post_details,
    )
    from leaperone.api.social.reddit.app import (
        fetch_post_details_batch as fetch_post_details_batch,
    )
    from leaperone.api.social.reddit.app import (
        fetch_post_details_batch_large as fetch_post_details_batch_large,
    )
    from leaperone.api.social.reddit.app import (
        fetch_search_typeahead as fetch_search_typeahead,
    )
    from leaperone.api.social.reddit.app import (
        fetch_subreddit_feed as fetch_subreddit_feed,
    )
    from leaperone.api.social.reddit.app import (
        fetch_subreddit_info as fetch_subreddit_info,
    )
    from leaperone.api.social.reddit.app import (
        fetch_subreddit_post_channels as fetch_subreddit_post_channels,
    )
    from leaperone.api.social.reddit.app import (
        fetch_subreddit_settings as fetch_subreddit_settings,
    )
    from leaperone.api.social.reddit.app import (
        fetch_subreddit_style as fetch_subreddit_style,
    )
    from leaperone.api.social.reddit.app import (
        fetch_trending_searches as fetch_trending_searches,
    )
    from leaperone.api.social.reddit.app import (
        fetch_user_active_subreddits as fetch_user_active_subreddits,
    )
    from leaperone.api.social.reddit.app import (
        fetch_user_comments as fetch_user_comments,
    )
    from leaperone.api.social.reddit.app import (
        fetch_user_posts as fetch_user_posts,
    )
    from leaperone.api.social.reddit.app import (
        fetch_user_profile as fetch_user_profile,
    )
    from leaperone.api.social.reddit.app import (
        fetch_user_trophies as fetch_user_trophies,
    )
else:
    __getattr__ = lazy(__name__)
