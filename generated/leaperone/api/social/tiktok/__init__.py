from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok import (
        ads as ads,
    )
    from leaperone.api.social.tiktok import (
        analytics as analytics,
    )
    from leaperone.api.social.tiktok import (
        app as app,
    )
    from leaperone.api.social.tiktok import (
        interaction as interaction,
    )
    from leaperone.api.social.tiktok import (
        shop as shop,
    )
    from leaperone.api.social.tiktok import (
        web as web,
    )
else:
    __getattr__ = lazy(__name__)
