from leaperone import api
from leaperone._method import Method
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
    fetch_article_search_v3 = Method(lambda: api.social.zhihu.web.fetch_article_search_v3.request)
    fetch_column_article_detail = Method(lambda: api.social.zhihu.web.fetch_column_article_detail.request)
    fetch_column_articles = Method(lambda: api.social.zhihu.web.fetch_column_articles.request)
    fetch_column_comment_config = Method(lambda: api.social.zhihu.web.fetch_column_comment_config.request)
    fetch_column_recommend = Method(lambda: api.social.zhihu.web.fetch_column_recommend.request)
    fetch_column_relationship = Method(lambda: api.social.zhihu.web.fetch_column_relationship.request)
    fetch_column_search_v3 = Method(lambda: api.social.zhihu.web.fetch_column_search_v3.request)
    fetch_comment_v5 = Method(lambda: api.social.zhihu.web.fetch_comment_v5.request)
    fetch_ebook_search_v3 = Method(lambda: api.social.zhihu.web.fetch_ebook_search_v3.request)
    fetch_hot_list = Method(lambda: api.social.zhihu.web.fetch_hot_list.request)
    fetch_hot_recommend = Method(lambda: api.social.zhihu.web.fetch_hot_recommend.request)
    fetch_preset_search = Method(lambda: api.social.zhihu.web.fetch_preset_search.request)
    fetch_question_answers = Method(lambda: api.social.zhihu.web.fetch_question_answers.request)
    fetch_recommend_followees = Method(lambda: api.social.zhihu.web.fetch_recommend_followees.request)
    fetch_salt_search_v3 = Method(lambda: api.social.zhihu.web.fetch_salt_search_v3.request)
    fetch_search_recommend = Method(lambda: api.social.zhihu.web.fetch_search_recommend.request)
    fetch_search_suggest = Method(lambda: api.social.zhihu.web.fetch_search_suggest.request)
    fetch_sub_comment_v5 = Method(lambda: api.social.zhihu.web.fetch_sub_comment_v5.request)
    fetch_topic_search_v3 = Method(lambda: api.social.zhihu.web.fetch_topic_search_v3.request)
    fetch_user_articles = Method(lambda: api.social.zhihu.web.fetch_user_articles.request)
    fetch_user_follow_collections = Method(lambda: api.social.zhihu.web.fetch_user_follow_collections.request)
    fetch_user_follow_columns = Method(lambda: api.social.zhihu.web.fetch_user_follow_columns.request)
    fetch_user_follow_questions = Method(lambda: api.social.zhihu.web.fetch_user_follow_questions.request)
    fetch_user_follow_topics = Method(lambda: api.social.zhihu.web.fetch_user_follow_topics.request)
    fetch_user_followees = Method(lambda: api.social.zhihu.web.fetch_user_followees.request)
    fetch_user_followers = Method(lambda: api.social.zhihu.web.fetch_user_followers.request)
    fetch_user_included_articles = Method(lambda: api.social.zhihu.web.fetch_user_included_articles.request)
    fetch_user_info = Method(lambda: api.social.zhihu.web.fetch_user_info.request)
    fetch_user_search_v3 = Method(lambda: api.social.zhihu.web.fetch_user_search_v3.request)
    fetch_video_list = Method(lambda: api.social.zhihu.web.fetch_video_list.request)
    fetch_video_search_v3 = Method(lambda: api.social.zhihu.web.fetch_video_search_v3.request)


class SocialZhihuWeb(_SocialZhihuWeb, SyncResource):
    """Operations of `social.zhihu.web`."""


class AsyncSocialZhihuWeb(_SocialZhihuWeb, AsyncResource):
    """Operations of `social.zhihu.web`."""
