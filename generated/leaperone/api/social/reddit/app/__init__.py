from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.reddit.app import (
        check_subreddit_muted as check_subreddit_muted,
        fetch_comment_replies as fetch_comment_replies,
        fetch_community_highlights as fetch_community_highlights,
        fetch_dynamic_search as fetch_dynamic_search,
        fetch_games_feed as fetch_games_feed,
        fetch_home_feed as fetch_home_feed,
        fetch_news_feed as fetch_news_feed,
        fetch_popular_feed as fetch_popular_feed,
        fetch_post_comments as fetch_post_comments,
        fetch_post_details as fetch_post_details,
        fetch_post_details_batch as fetch_post_details_batch,
        fetch_post_details_batch_large as fetch_post_details_batch_large,
        fetch_search_typeahead as fetch_search_typeahead,
        fetch_subreddit_feed as fetch_subreddit_feed,
        fetch_subreddit_info as fetch_subreddit_info,
        fetch_subreddit_post_channels as fetch_subreddit_post_channels,
        fetch_subreddit_settings as fetch_subreddit_settings,
        fetch_subreddit_style as fetch_subreddit_style,
        fetch_trending_searches as fetch_trending_searches,
        fetch_user_active_subreddits as fetch_user_active_subreddits,
        fetch_user_comments as fetch_user_comments,
        fetch_user_posts as fetch_user_posts,
        fetch_user_profile as fetch_user_profile,
        fetch_user_trophies as fetch_user_trophies,
    )
else:
    __getattr__ = lazy(__name__)
