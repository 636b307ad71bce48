from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin import (
        app as app,
        billboard as billboard,
        creator as creator,
        web as web,
        xingtu as xingtu,
        xingtu_v2 as xingtu_v2,
    )
else:
    __getattr__ = lazy(__name__)
