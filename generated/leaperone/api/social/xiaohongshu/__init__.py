from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu import (
        app as app,
        app_v2 as app_v2,
        web as web,
        web_v2 as web_v2,
        web_v3 as web_v3,
    )
else:
    __getattr__ = lazy(__name__)
