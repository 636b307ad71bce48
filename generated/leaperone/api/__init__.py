from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api import (
        address as address,
        audio as audio,
        chat as chat,
        credits as credits,
        images as images,
        models as models,
        responses as responses,
        social as social,
    )
else:
    __getattr__ = lazy(__name__)
