from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo import app as app, web as web, web_v2 as web_v2
else:
    __getattr__ = lazy(__name__)
