from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api import (
        address as address,
    )
    from leaperone.api import (
        audio as audio,
    )
    from leaperone.api import (
        chat as chat,
    )
    from leaperone.api import (
        credits as credits,
    )
    from leaperone.api import (
        images as images,
    )
    from leaperone.api import (
        models as models,
    )
    from leaperone.api import (
        responses as responses,
    )
    from leaperone.api import (
        social as social,
    )
else:
    __getattr__ = lazy(__name__)
