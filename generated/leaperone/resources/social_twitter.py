from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialTwitter(SyncResource):
    """Operations of `social.twitter`."""

    web = Child(lambda: SocialTwitterWeb)


class AsyncSocialTwitter(AsyncResource):
    """Operations of `social.twitter`."""

    web = Child(lambda: AsyncSocialTwitterWeb)


class _SocialTwitterWeb:
    fetch_latest_post_comments = Method(lambda: api.social.twitter.web.fetch_latest_post_comments.request)
    fetch_post_comments = Method(lambda: api.social.twitter.web.fetch_post_comments.request)
    fetch_retweet_user_list = Method(lambda: api.social.twitter.web.fetch_retweet_user_list.request)
    fetch_search_timeline = Method(lambda: api.social.twitter.web.fetch_search_timeline.request)
    fetch_trending = Method(lambda: api.social.twitter.web.fetch_trending.request)
    fetch_tweet_detail = Method(lambda: api.social.twitter.web.fetch_tweet_detail.request)
    fetch_user_followers = Method(lambda: api.social.twitter.web.fetch_user_followers.request)
    fetch_user_followings = Method(lambda: api.social.twitter.web.fetch_user_followings.request)
    fetch_user_highlights_tweets = Method(lambda: api.social.twitter.web.fetch_user_highlights_tweets.request)
    fetch_user_media = Method(lambda: api.social.twitter.web.fetch_user_media.request)
    fetch_user_post_tweet = Method(lambda: api.social.twitter.web.fetch_user_post_tweet.request)
    fetch_user_profile = Method(lambda: api.social.twitter.web.fetch_user_profile.request)
    fetch_user_tweet_replies = Method(lambda: api.social.twitter.web.fetch_user_tweet_replies.request)


class SocialTwitterWeb(_SocialTwitterWeb, SyncResource):
    """Operations of `social.twitter.web`."""


class AsyncSocialTwitterWeb(_SocialTwitterWeb, AsyncResource):
    """Operations of `social.twitter.web`."""
