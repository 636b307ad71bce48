from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.twitter.web import (
        fetch_latest_post_comments as fetch_latest_post_comments,
        fetch_post_comments as fetch_post_comments,
        fetch_retweet_user_list as fetch_retweet_user_list,
        fetch_search_timeline as fetch_search_timeline,
        fetch_trending as fetch_trending,
        fetch_tweet_detail as fetch_tweet_detail,
        fetch_user_followers as fetch_user_followers,
        fetch_user_followings as fetch_user_followings,
        fetch_user_highlights_tweets as fetch_user_highlights_tweets,
        fetch_user_media as fetch_user_media,
        fetch_user_post_tweet as fetch_user_post_tweet,
        fetch_user_profile as fetch_user_profile,
        fetch_user_tweet_replies as fetch_user_tweet_replies,
    )
else:
    __getattr__ = lazy(__name__)
