from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok import (
        ads as ads,
        analytics as analytics,
        app as app,
        interaction as interaction,
        shop as shop,
        web as web,
    )
else:
    __getattr__ = lazy(__name__)
