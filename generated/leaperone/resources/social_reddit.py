from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialRedditApp(
        api.social.reddit.app.check_subreddit_muted._Methods,
        api.social.reddit.app.fetch_comment_replies._Methods,
        api.social.reddit.app.fetch_community_highlights._Methods,
        api.social.reddit.app.fetch_dynamic_search._Methods,
        api.social.reddit.app.fetch_games_feed._Methods,
        api.social.reddit.app.fetch_home_feed._Methods,
        api.social.reddit.app.fetch_news_feed._Methods,
        api.social.reddit.app.fetch_popular_feed._Methods,
        api.social.reddit.app.fetch_post_comments._Methods,
        api.social.reddit.app.fetch_post_details._Methods,
        api.social.reddit.app.fetch_post_details_batch._Methods,
        api.social.reddit.app.fetch_post_details_batch_large._Methods,
        api.social.reddit.app.fetch_search_typeahead._Methods,
        api.social.reddit.app.fetch_subreddit_feed._Methods,
        api.social.reddit.app.fetch_subreddit_info._Methods,
        api.social.reddit.app.fetch_subreddit_post_channels._Methods,
        api.social.reddit.app.fetch_subreddit_settings._Methods,
        api.social.reddit.app.fetch_subreddit_style._Methods,
        api.social.reddit.app.fetch_trending_searches._Methods,
        api.social.reddit.app.fetch_user_active_subreddits._Methods,
        api.social.reddit.app.fetch_user_comments._Methods,
        api.social.reddit.app.fetch_user_posts._Methods,
        api.social.reddit.app.fetch_user_profile._Methods,
        api.social.reddit.app.fetch_user_trophies._Methods,
    ): ...
else:
    _SocialRedditApp = operations("leaperone.api.social.reddit.app")


class SocialReddit(SyncResource):
    """Operations of `social.reddit`."""

    app: SocialRedditApp = _child(lambda: SocialRedditApp)


class AsyncSocialReddit(AsyncResource):
    """Operations of `social.reddit`."""

    app: AsyncSocialRedditApp = _child(lambda: AsyncSocialRedditApp)


class SocialRedditApp(_SocialRedditApp, SyncResource):
    """Operations of `social.reddit.app`."""


class AsyncSocialRedditApp(_SocialRedditApp, AsyncResource):
    """Operations of `social.reddit.app`."""
