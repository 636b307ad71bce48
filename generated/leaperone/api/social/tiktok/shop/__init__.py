from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.shop import web as web
else:
    __getattr__ = lazy(__name__)
