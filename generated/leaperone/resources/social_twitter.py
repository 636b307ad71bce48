from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialTwitter(SyncResource):
    """Operations of `social.twitter`."""

    web = Child(lambda: SocialTwitterWeb)


class AsyncSocialTwitter(AsyncResource):
    """Operations of `social.twitter`."""

    web = Child(lambda: AsyncSocialTwitterWeb)


class _SocialTwitterWeb:
    fetch_latest_post_comments = PagedMethod(
        lambda: api.social.twitter.web.fetch_latest_post_comments.request,
        lambda: api.social.twitter.web.fetch_latest_post_comments.pages,
    )
    fetch_post_comments = PagedMethod(
        lambda: api.social.twitter.web.fetch_post_comments.request,
        lambda: api.social.twitter.web.fetch_post_comments.pages,
    )
    fetch_retweet_user_list = PagedMethod(
        lambda: api.social.twitter.web.fetch_retweet_user_list.request,
        lambda: api.social.twitter.web.fetch_retweet_user_list.pages,
    )
    fetch_search_timeline = PagedMethod(
        lambda: api.social.twitter.web.fetch_search_timeline.request,
        lambda: api.social.twitter.web.fetch_search_timeline.pages,
    )
    fetch_trending = Method(lambda: api.social.twitter.web.fetch_trending.request)
    fetch_tweet_detail = Method(lambda: api.social.twitter.web.fetch_tweet_detail.request)
    fetch_user_followers = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_followers.request,
        lambda: api.social.twitter.web.fetch_user_followers.pages,
    )
    fetch_user_followings = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_followings.request,
        lambda: api.social.twitter.web.fetch_user_followings.pages,
    )
    fetch_user_highlights_tweets = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_highlights_tweets.request,
        lambda: api.social.twitter.web.fetch_user_highlights_tweets.pages,
    )
    fetch_user_media = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_media.request,
        lambda: api.social.twitter.web.fetch_user_media.pages,
    )
    fetch_user_post_tweet = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_post_tweet.request,
        lambda: api.social.twitter.web.fetch_user_post_tweet.pages,
    )
    fetch_user_profile = Method(lambda: api.social.twitter.web.fetch_user_profile.request)
    fetch_user_tweet_replies = PagedMethod(
        lambda: api.social.twitter.web.fetch_user_tweet_replies.request,
        lambda: api.social.twitter.web.fetch_user_tweet_replies.pages,
    )


class SocialTwitterWeb(_SocialTwitterWeb, SyncResource):
    """Operations of `social.twitter.web`."""


class AsyncSocialTwitterWeb(_SocialTwitterWeb, AsyncResource):
    """Operations of `social.twitter.web`."""
