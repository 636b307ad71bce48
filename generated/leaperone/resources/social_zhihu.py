from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialZhihuWeb(
        api.social.zhihu.web.fetch_ai_search._Methods,
        api.social.zhihu.web.fetch_ai_search_result._Methods,
        api.social.zhihu.web.fetch_article_search_v3._Methods,
        api.social.zhihu.web.fetch_column_article_detail._Methods,
        api.social.zhihu.web.fetch_column_articles._Methods,
        api.social.zhihu.web.fetch_column_comment_config._Methods,
        api.social.zhihu.web.fetch_column_recommend._Methods,
        api.social.zhihu.web.fetch_column_relationship._Methods,
        api.social.zhihu.web.fetch_column_search_v3._Methods,
        api.social.zhihu.web.fetch_comment_v5._Methods,
        api.social.zhihu.web.fetch_ebook_search_v3._Methods,
        api.social.zhihu.web.fetch_hot_list._Methods,
        api.social.zhihu.web.fetch_hot_recommend._Methods,
        api.social.zhihu.web.fetch_preset_search._Methods,
        api.social.zhihu.web.fetch_question_answers._Methods,
        api.social.zhihu.web.fetch_recommend_followees._Methods,
        api.social.zhihu.web.fetch_salt_search_v3._Methods,
        api.social.zhihu.web.fetch_search_recommend._Methods,
        api.social.zhihu.web.fetch_search_suggest._Methods,
        api.social.zhihu.web.fetch_sub_comment_v5._Methods,
        api.social.zhihu.web.fetch_topic_search_v3._Methods,
        api.social.zhihu.web.fetch_user_articles._Methods,
        api.social.zhihu.web.fetch_user_follow_collections._Methods,
        api.social.zhihu.web.fetch_user_follow_columns._Methods,
        api.social.zhihu.web.fetch_user_follow_questions._Methods,
        api.social.zhihu.web.fetch_user_follow_topics._Methods,
        api.social.zhihu.web.fetch_user_followees._Methods,
        api.social.zhihu.web.fetch_user_followers._Methods,
        api.social.zhihu.web.fetch_user_included_articles._Methods,
        api.social.zhihu.web.fetch_user_info._Methods,
        api.social.zhihu.web.fetch_user_search_v3._Methods,
        api.social.zhihu.web.fetch_video_list._Methods,
        api.social.zhihu.web.fetch_video_search_v3._Methods,
    ): ...
else:
    _SocialZhihuWeb = operations("leaperone.api.social.zhihu.web")


class SocialZhihu(SyncResource):
    """Operations of `social.zhihu`."""

    web: SocialZhihuWeb = _child(lambda: SocialZhihuWeb)


class AsyncSocialZhihu(AsyncResource):
    """Operations of `social.zhihu`."""

    web: AsyncSocialZhihuWeb = _child(lambda: AsyncSocialZhihuWeb)


class SocialZhihuWeb(_SocialZhihuWeb, SyncResource):
    """Operations of `social.zhihu.web`."""


class AsyncSocialZhihuWeb(_SocialZhihuWeb, AsyncResource):
    """Operations of `social.zhihu.web`."""
