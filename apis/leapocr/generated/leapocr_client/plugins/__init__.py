from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.plugins import parts as parts, uploads as uploads
else:
    __getattr__ = lazy(__name__)
