from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialZhihu(SyncResource):
    """Operations of `social.zhihu`."""

    web = Child(lambda: SocialZhihuWeb)


class AsyncSocialZhihu(AsyncResource):
    """Operations of `social.zhihu`."""

    web = Child(lambda: AsyncSocialZhihuWeb)


class _SocialZhihuWeb:
    fetch_ai_search = Method(lambda: api.social.zhihu.web.fetch_ai_search.request)
    fetch_ai_search_result = Method(lambda: api.social.zhihu.web.fetch_ai_search_result.request)
    fetch_article_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_article_search_v3.request,
        lambda: api.social.zhihu.web.fetch_article_search_v3.pages,
    )
    fetch_column_article_detail = Method(lambda: api.social.zhihu.web.fetch_column_article_detail.request)
    fetch_column_articles = PagedMethod(
        lambda: api.social.zhihu.web.fetch_column_articles.request,
        lambda: api.social.zhihu.web.fetch_column_articles.pages,
    )
    fetch_column_comment_config = Method(lambda: api.social.zhihu.web.fetch_column_comment_config.request)
    fetch_column_recommend = PagedMethod(
        lambda: api.social.zhihu.web.fetch_column_recommend.request,
        lambda: api.social.zhihu.web.fetch_column_recommend.pages,
    )
    fetch_column_relationship = Method(lambda: api.social.zhihu.web.fetch_column_relationship.request)
    fetch_column_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_column_search_v3.request,
        lambda: api.social.zhihu.web.fetch_column_search_v3.pages,
    )
    fetch_comment_v5 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_comment_v5.request,
        lambda: api.social.zhihu.web.fetch_comment_v5.pages,
    )
    fetch_ebook_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_ebook_search_v3.request,
        lambda: api.social.zhihu.web.fetch_ebook_search_v3.pages,
    )
    fetch_hot_list = Method(lambda: api.social.zhihu.web.fetch_hot_list.request)
    fetch_hot_recommend = PagedMethod(
        lambda: api.social.zhihu.web.fetch_hot_recommend.request,
        lambda: api.social.zhihu.web.fetch_hot_recommend.pages,
    )
    fetch_preset_search = Method(lambda: api.social.zhihu.web.fetch_preset_search.request)
    fetch_question_answers = PagedMethod(
        lambda: api.social.zhihu.web.fetch_question_answers.request,
        lambda: api.social.zhihu.web.fetch_question_answers.pages,
    )
    fetch_recommend_followees = Method(lambda: api.social.zhihu.web.fetch_recommend_followees.request)
    fetch_salt_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_salt_search_v3.request,
        lambda: api.social.zhihu.web.fetch_salt_search_v3.pages,
    )
    fetch_search_recommend = Method(lambda: api.social.zhihu.web.fetch_search_recommend.request)
    fetch_search_suggest = Method(lambda: api.social.zhihu.web.fetch_search_suggest.request)
    fetch_sub_comment_v5 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_sub_comment_v5.request,
        lambda: api.social.zhihu.web.fetch_sub_comment_v5.pages,
    )
    fetch_topic_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_topic_search_v3.request,
        lambda: api.social.zhihu.web.fetch_topic_search_v3.pages,
    )
    fetch_user_articles = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_articles.request,
        lambda: api.social.zhihu.web.fetch_user_articles.pages,
    )
    fetch_user_follow_collections = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_follow_collections.request,
        lambda: api.social.zhihu.web.fetch_user_follow_collections.pages,
    )
    fetch_user_follow_columns = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_follow_columns.request,
        lambda: api.social.zhihu.web.fetch_user_follow_columns.pages,
    )
    fetch_user_follow_questions = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_follow_questions.request,
        lambda: api.social.zhihu.web.fetch_user_follow_questions.pages,
    )
    fetch_user_follow_topics = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_follow_topics.request,
        lambda: api.social.zhihu.web.fetch_user_follow_topics.pages,
    )
    fetch_user_followees = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_followees.request,
        lambda: api.social.zhihu.web.fetch_user_followees.pages,
    )
    fetch_user_followers = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_followers.request,
        lambda: api.social.zhihu.web.fetch_user_followers.pages,
    )
    fetch_user_included_articles = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_included_articles.request,
        lambda: api.social.zhihu.web.fetch_user_included_articles.pages,
    )
    fetch_user_info = Method(lambda: api.social.zhihu.web.fetch_user_info.request)
    fetch_user_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_user_search_v3.request,
        lambda: api.social.zhihu.web.fetch_user_search_v3.pages,
    )
    fetch_video_list = PagedMethod(
        lambda: api.social.zhihu.web.fetch_video_list.request,
        lambda: api.social.zhihu.web.fetch_video_list.pages,
    )
    fetch_video_search_v3 = PagedMethod(
        lambda: api.social.zhihu.web.fetch_video_search_v3.request,
        lambda: api.social.zhihu.web.fetch_video_search_v3.pages,
    )


class SocialZhihuWeb(_SocialZhihuWeb, SyncResource):
    """Operations of `social.zhihu.web`."""


class AsyncSocialZhihuWeb(_SocialZhihuWeb, AsyncResource):
    """Operations of `social.zhihu.web`."""
