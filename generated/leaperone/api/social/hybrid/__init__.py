from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.hybrid import video_data as video_data
else:
    __getattr__ = lazy(__name__)
