from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api.models import available as available
else:
    __getattr__ = lazy(__name__)
