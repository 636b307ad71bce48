from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.web import (
        decrypt_str_data as decrypt_str_data,
    )
    from leaperone.api.social.tiktok.web import (
        device_register as device_register,
    )
    from leaperone.api.social.tiktok.web import (
        encrypt_str_data as encrypt_str_data,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_batch_check_live_alive as fetch_batch_check_live_alive,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_check_live_alive as fetch_check_live_alive,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_explore_post as fetch_explore_post,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_general_search as fetch_general_search,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_live_gift_list as fetch_live_gift_list,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_live_im_fetch as fetch_live_im_fetch,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_live_recommend as fetch_live_recommend,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_post_comment as fetch_post_comment,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_post_comment_reply as fetch_post_comment_reply,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_post_detail as fetch_post_detail,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_post_detail_v2 as fetch_post_detail_v2,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_search_keyword_suggest as fetch_search_keyword_suggest,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_search_live as fetch_search_live,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_search_photo as fetch_search_photo,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_search_user as fetch_search_user,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_search_video as fetch_search_video,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_sso_login_auth as fetch_sso_login_auth,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_sso_login_qrcode as fetch_sso_login_qrcode,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_sso_login_status as fetch_sso_login_status,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_tag_detail as fetch_tag_detail,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_tag_post as fetch_tag_post,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_tiktok_live_data as fetch_tiktok_live_data,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_tiktok_web_guest_cookie as fetch_tiktok_web_guest_cookie,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_trending_post as fetch_trending_post,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_trending_searchwords as fetch_trending_searchwords,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_collect as fetch_user_collect,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_fans as fetch_user_fans,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_follow as fetch_user_follow,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_like as fetch_user_like,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_live_detail as fetch_user_live_detail,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_mix as fetch_user_mix,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_play_list as fetch_user_play_list,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_post as fetch_user_post,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_profile as fetch_user_profile,
    )
    from leaperone.api.social.tiktok.web import (
        fetch_user_repost as fetch_user_repost,
    )
    from leaperone.api.social.tiktok.web import (
        generate_fingerprint as generate_fingerprint,
    )
    from leaperone.api.social.tiktok.web import (
        generate_hashed_id as generate_hashed_id,
    )
    from leaperone.api.social.tiktok.web import (
        generate_real_ms_token as generate_real_ms_token,
    )
    from leaperone.api.social.tiktok.web import (
        generate_ttwid as generate_ttwid,
    )
    from leaperone.api.social.tiktok.web import (
        generate_webid as generate_webid,
    )
    from leaperone.api.social.tiktok.web import (
        get_aweme_id as get_aweme_id,
    )
    from leaperone.api.social.tiktok.web import (
        get_live_room_id as get_live_room_id,
    )
    from leaperone.api.social.tiktok.web import (
        get_sec_user_id as get_sec_user_id,
    )
    from leaperone.api.social.tiktok.web import (
        get_unique_id as get_unique_id,
    )
    from leaperone.api.social.tiktok.web import (
        get_user_id as get_user_id,
    )
    from leaperone.api.social.tiktok.web import (
        tiktok_live_room as tiktok_live_room,
    )
else:
    __getattr__ = lazy(__name__)
