from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialReddit(SyncResource):
    """Operations of `social.reddit`."""

    app = Child(lambda: SocialRedditApp)


class AsyncSocialReddit(AsyncResource):
    """Operations of `social.reddit`."""

    app = Child(lambda: AsyncSocialRedditApp)


class _SocialRedditApp:
    check_subreddit_muted = Method(lambda: api.social.reddit.app.check_subreddit_muted.request)
    fetch_comment_replies = PagedMethod(
        lambda: api.social.reddit.app.fetch_comment_replies.request,
        lambda: api.social.reddit.app.fetch_comment_replies.pages,
    )
    fetch_community_highlights = Method(lambda: api.social.reddit.app.fetch_community_highlights.request)
    fetch_dynamic_search = PagedMethod(
        lambda: api.social.reddit.app.fetch_dynamic_search.request,
        lambda: api.social.reddit.app.fetch_dynamic_search.pages,
    )
    fetch_games_feed = PagedMethod(
        lambda: api.social.reddit.app.fetch_games_feed.request,
        lambda: api.social.reddit.app.fetch_games_feed.pages,
    )
    fetch_home_feed = PagedMethod(
        lambda: api.social.reddit.app.fetch_home_feed.request,
        lambda: api.social.reddit.app.fetch_home_feed.pages,
    )
    fetch_news_feed = PagedMethod(
        lambda: api.social.reddit.app.fetch_news_feed.request,
        lambda: api.social.reddit.app.fetch_news_feed.pages,
    )
    fetch_popular_feed = PagedMethod(
        lambda: api.social.reddit.app.fetch_popular_feed.request,
        lambda: api.social.reddit.app.fetch_popular_feed.pages,
    )
    fetch_post_comments = PagedMethod(
        lambda: api.social.reddit.app.fetch_post_comments.request,
        lambda: api.social.reddit.app.fetch_post_comments.pages,
    )
    fetch_post_details = Method(lambda: api.social.reddit.app.fetch_post_details.request)
    fetch_post_details_batch = Method(lambda: api.social.reddit.app.fetch_post_details_batch.request)
    fetch_post_details_batch_large = Method(
        lambda: api.social.reddit.app.fetch_post_details_batch_large.request
    )
    fetch_search_typeahead = Method(lambda: api.social.reddit.app.fetch_search_typeahead.request)
    fetch_subreddit_feed = PagedMethod(
        lambda: api.social.reddit.app.fetch_subreddit_feed.request,
        lambda: api.social.reddit.app.fetch_subreddit_feed.pages,
    )
    fetch_subreddit_info = Method(lambda: api.social.reddit.app.fetch_subreddit_info.request)
    fetch_subreddit_post_channels = Method(
        lambda: api.social.reddit.app.fetch_subreddit_post_channels.request
    )
    fetch_subreddit_settings = Method(lambda: api.social.reddit.app.fetch_subreddit_settings.request)
    fetch_subreddit_style = Method(lambda: api.social.reddit.app.fetch_subreddit_style.request)
    fetch_trending_searches = Method(lambda: api.social.reddit.app.fetch_trending_searches.request)
    fetch_user_active_subreddits = Method(lambda: api.social.reddit.app.fetch_user_active_subreddits.request)
    fetch_user_comments = PagedMethod(
        lambda: api.social.reddit.app.fetch_user_comments.request,
        lambda: api.social.reddit.app.fetch_user_comments.pages,
    )
    fetch_user_posts = PagedMethod(
        lambda: api.social.reddit.app.fetch_user_posts.request,
        lambda: api.social.reddit.app.fetch_user_posts.pages,
    )
    fetch_user_profile = Method(lambda: api.social.reddit.app.fetch_user_profile.request)
    fetch_user_trophies = Method(lambda: api.social.reddit.app.fetch_user_trophies.request)


class SocialRedditApp(_SocialRedditApp, SyncResource):
    """Operations of `social.reddit.app`."""


class AsyncSocialRedditApp(_SocialRedditApp, AsyncResource):
    """Operations of `social.reddit.app`."""
