from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.wechat_mp.web import (
        fetch_mp_article_ad as fetch_mp_article_ad,
        fetch_mp_article_comment_list as fetch_mp_article_comment_list,
        fetch_mp_article_comment_reply_list as fetch_mp_article_comment_reply_list,
        fetch_mp_article_detail_html as fetch_mp_article_detail_html,
        fetch_mp_article_detail_json as fetch_mp_article_detail_json,
        fetch_mp_article_list as fetch_mp_article_list,
        fetch_mp_article_read_count as fetch_mp_article_read_count,
        fetch_mp_article_url as fetch_mp_article_url,
        fetch_mp_article_url_conversion as fetch_mp_article_url_conversion,
        fetch_mp_related_articles as fetch_mp_related_articles,
    )
else:
    __getattr__ = lazy(__name__)
