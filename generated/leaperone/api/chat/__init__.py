from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.chat import create as create
else:
    __getattr__ = lazy(__name__)
