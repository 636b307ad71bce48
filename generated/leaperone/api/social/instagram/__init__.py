from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram import (
        v1 as v1,
    )
    from leaperone.api.social.instagram import (
        v2 as v2,
    )
    from leaperone.api.social.instagram import (
        v3 as v3,
    )
    from leaperone.api.social.instagram import (
        web as web,
    )
else:
    __getattr__ = lazy(__name__)
