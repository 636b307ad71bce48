from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api import health as health, jobs as jobs, models as models, uploads as uploads
else:
    __getattr__ = lazy(__name__)
