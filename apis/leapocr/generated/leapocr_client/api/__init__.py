from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api import (
        health as health,
    )
    from leapocr_client.api import (
        jobs as jobs,
    )
    from leapocr_client.api import (
        models as models,
    )
    from leapocr_client.api import (
        uploads as uploads,
    )
else:
    __getattr__ = lazy(__name__)
