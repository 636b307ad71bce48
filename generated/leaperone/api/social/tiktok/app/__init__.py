from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.app import v3 as v3
else:
    __getattr__ = lazy(__name__)
