from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.zhihu.web import (
        fetch_ai_search as fetch_ai_search,
        fetch_ai_search_result as fetch_ai_search_result,
        fetch_article_search_v3 as fetch_article_search_v3,
        fetch_column_article_detail as fetch_column_article_detail,
        fetch_column_articles as fetch_column_articles,
        fetch_column_comment_config as fetch_column_comment_config,
        fetch_column_recommend as fetch_column_recommend,
        fetch_column_relationship as fetch_column_relationship,
        fetch_column_search_v3 as fetch_column_search_v3,
        fetch_comment_v5 as fetch_comment_v5,
        fetch_ebook_search_v3 as fetch_ebook_search_v3,
        fetch_hot_list as fetch_hot_list,
        fetch_hot_recommend as fetch_hot_recommend,
        fetch_preset_search as fetch_preset_search,
        fetch_question_answers as fetch_question_answers,
        fetch_recommend_followees as fetch_recommend_followees,
        fetch_salt_search_v3 as fetch_salt_search_v3,
        fetch_search_recommend as fetch_search_recommend,
        fetch_search_suggest as fetch_search_suggest,
        fetch_sub_comment_v5 as fetch_sub_comment_v5,
        fetch_topic_search_v3 as fetch_topic_search_v3,
        fetch_user_articles as fetch_user_articles,
        fetch_user_follow_collections as fetch_user_follow_collections,
        fetch_user_follow_columns as fetch_user_follow_columns,
        fetch_user_follow_questions as fetch_user_follow_questions,
        fetch_user_follow_topics as fetch_user_follow_topics,
        fetch_user_followees as fetch_user_followees,
        fetch_user_followers as fetch_user_followers,
        fetch_user_included_articles as fetch_user_included_articles,
        fetch_user_info as fetch_user_info,
        fetch_user_search_v3 as fetch_user_search_v3,
        fetch_video_list as fetch_video_list,
        fetch_video_search_v3 as fetch_video_search_v3,
    )
else:
    __getattr__ = lazy(__name__)
