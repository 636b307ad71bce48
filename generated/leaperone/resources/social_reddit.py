from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialReddit(SyncResource):
    """Operations of `social.reddit`."""

    app = Child(lambda: SocialRedditApp)


class AsyncSocialReddit(AsyncResource):
    """Operations of `social.reddit`."""

    app = Child(lambda: AsyncSocialRedditApp)


class _SocialRedditApp:
    check_subreddit_muted = Method(lambda: api.social.reddit.app.check_subreddit_muted.request)
    fetch_comment_replies = Method(lambda: api.social.reddit.app.fetch_comment_replies.request)
    fetch_community_highlights = Method(lambda: api.social.reddit.app.fetch_community_highlights.request)
    fetch_dynamic_search = Method(lambda: api.social.reddit.app.fetch_dynamic_search.request)
    fetch_games_feed = Method(lambda: api.social.reddit.app.fetch_games_feed.request)
    fetch_home_feed = Method(lambda: api.social.reddit.app.fetch_home_feed.request)
    fetch_news_feed = Method(lambda: api.social.reddit.app.fetch_news_feed.request)
    fetch_popular_feed = Method(lambda: api.social.reddit.app.fetch_popular_feed.request)
    fetch_post_comments = Method(lambda: api.social.reddit.app.fetch_post_comments.request)
    fetch_post_details = Method(lambda: api.social.reddit.app.fetch_post_details.request)
    fetch_post_details_batch = Method(lambda: api.social.reddit.app.fetch_post_details_batch.request)
    fetch_post_details_batch_large = Method(
        lambda: api.social.reddit.app.fetch_post_details_batch_large.request
    )
    fetch_search_typeahead = Method(lambda: api.social.reddit.app.fetch_search_typeahead.request)
    fetch_subreddit_feed = Method(lambda: api.social.reddit.app.fetch_subreddit_feed.request)
    fetch_subreddit_info = Method(lambda: api.social.reddit.app.fetch_subreddit_info.request)
    fetch_subreddit_post_channels = Method(
        lambda: api.social.reddit.app.fetch_subreddit_post_channels.request
    )
    fetch_subreddit_settings = Method(lambda: api.social.reddit.app.fetch_subreddit_settings.request)
    fetch_subreddit_style = Method(lambda: api.social.reddit.app.fetch_subreddit_style.request)
    fetch_trending_searches = Method(lambda: api.social.reddit.app.fetch_trending_searches.request)
    fetch_user_active_subreddits = Method(lambda: api.social.reddit.app.fetch_user_active_subreddits.request)
    fetch_user_comments = Method(lambda: api.social.reddit.app.fetch_user_comments.request)
    fetch_user_posts = Method(lambda: api.social.reddit.app.fetch_user_posts.request)
    fetch_user_profile = Method(lambda: api.social.reddit.app.fetch_user_profile.request)
    fetch_user_trophies = Method(lambda: api.social.reddit.app.fetch_user_trophies.request)


class SocialRedditApp(_SocialRedditApp, SyncResource):
    """Operations of `social.reddit.app`."""


class AsyncSocialRedditApp(_SocialRedditApp, AsyncResource):
    """Operations of `social.reddit.app`."""
