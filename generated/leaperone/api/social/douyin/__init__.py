from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin import (
        app as app,
    )
    from leaperone.api.social.douyin import (
        billboard as billboard,
    )
    from leaperone.api.social.douyin import (
        creator as creator,
    )
    from leaperone.api.social.douyin import (
        web as web,
    )
    from leaperone.api.social.douyin import (
        xingtu as xingtu,
    )
    from leaperone.api.social.douyin import (
        xingtu_v2 as xingtu_v2,
    )
else:
    __getattr__ = lazy(__name__)
