from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialTwitterWeb(
        api.social.twitter.web.fetch_latest_post_comments._Methods,
        api.social.twitter.web.fetch_post_comments._Methods,
        api.social.twitter.web.fetch_retweet_user_list._Methods,
        api.social.twitter.web.fetch_search_timeline._Methods,
        api.social.twitter.web.fetch_trending._Methods,
        api.social.twitter.web.fetch_tweet_detail._Methods,
        api.social.twitter.web.fetch_user_followers._Methods,
        api.social.twitter.web.fetch_user_followings._Methods,
        api.social.twitter.web.fetch_user_highlights_tweets._Methods,
        api.social.twitter.web.fetch_user_media._Methods,
        api.social.twitter.web.fetch_user_post_tweet._Methods,
        api.social.twitter.web.fetch_user_profile._Methods,
        api.social.twitter.web.fetch_user_tweet_replies._Methods,
    ): ...
else:
    _SocialTwitterWeb = operations("leaperone.api.social.twitter.web")


class SocialTwitter(SyncResource):
    """Operations of `social.twitter`."""

    web: SocialTwitterWeb = _child(lambda: SocialTwitterWeb)


class AsyncSocialTwitter(AsyncResource):
    """Operations of `social.twitter`."""

    web: AsyncSocialTwitterWeb = _child(lambda: AsyncSocialTwitterWeb)


class SocialTwitterWeb(_SocialTwitterWeb, SyncResource):
    """Operations of `social.twitter.web`."""


class AsyncSocialTwitterWeb(_SocialTwitterWeb, AsyncResource):
    """Operations of `social.twitter.web`."""
