from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.images import create as create, status as status
else:
    __getattr__ = lazy(__name__)
