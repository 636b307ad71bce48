from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.resources import (
        health as health,
    )
    from leapocr_client.resources import (
        jobs as jobs,
    )
    from leapocr_client.resources import (
        models as models,
    )
    from leapocr_client.resources import (
        uploads as uploads,
    )
else:
    __getattr__ = lazy(__name__)
