from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram import v1 as v1, v2 as v2, v3 as v3, web as web
else:
    __getattr__ = lazy(__name__)
