from typing import TYPE_CHECKING

from leapocr_client._resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api.uploads import (
        complete as complete,
    )
    from leapocr_client.api.uploads import (
        start as start,
    )
else:
    __getattr__ = lazy(__name__)
