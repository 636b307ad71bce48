from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.web import fetch_user_info_by_username as fetch_user_info_by_username
else:
    __getattr__ = lazy(__name__)
