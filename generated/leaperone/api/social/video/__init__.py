from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.video import extract as extract
else:
    __getattr__ = lazy(__name__)
