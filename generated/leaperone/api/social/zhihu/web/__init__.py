from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.zhihu.web import (
        fetch_ai_search as fetch_ai_search,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_ai_search_result as fetch_ai_search_result,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_article_search_v3 as fetch_article_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_article_detail as fetch_column_article_detail,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_articles as fetch_column_articles,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_comment_config as fetch_column_comment_config,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_recommend as fetch_column_recommend,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_relationship as fetch_column_relationship,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_column_search_v3 as fetch_column_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_comment_v5 as fetch_comment_v5,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_ebook_search_v3 as fetch_ebook_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_hot_list as fetch_hot_list,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_hot_recommend as fetch_hot_recommend,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_preset_search as fetch_preset_search,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_question_answers as fetch_question_answers,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_recommend_followees as fetch_recommend_followees,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_salt_search_v3 as fetch_salt_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_search_recommend as fetch_search_recommend,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_search_suggest as fetch_search_suggest,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_sub_comment_v5 as fetch_sub_comment_v5,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_topic_search_v3 as fetch_topic_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_articles as fetch_user_articles,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_follow_collections as fetch_user_follow_collections,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_follow_columns as fetch_user_follow_columns,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_follow_questions as fetch_user_follow_questions,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_follow_topics as fetch_user_follow_topics,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_followees as fetch_user_followees,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_followers as fetch_user_followers,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_included_articles as fetch_user_included_articles,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_user_search_v3 as fetch_user_search_v3,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_video_list as fetch_video_list,
    )
    from leaperone.api.social.zhihu.web import (
        fetch_video_search_v3 as fetch_video_search_v3,
    )
else:
    __getattr__ = lazy(__name__)
