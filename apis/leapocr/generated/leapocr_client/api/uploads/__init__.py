from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api.uploads import complete as complete, start as start
else:
    __getattr__ = lazy(__name__)
