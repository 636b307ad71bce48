from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu import (
        app as app,
    )
    from leaperone.api.social.xiaohongshu import (
        app_v2 as app_v2,
    )
    from leaperone.api.social.xiaohongshu import (
        web as web,
    )
    from leaperone.api.social.xiaohongshu import (
        web_v2 as web_v2,
    )
    from leaperone.api.social.xiaohongshu import (
        web_v3 as web_v3,
    )
else:
    __getattr__ = lazy(__name__)
