from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api.jobs import (
        delete as delete,
    )
    from leapocr_client.api.jobs import (
        result as result,
    )
    from leapocr_client.api.jobs import (
        status as status,
    )
    from leapocr_client.api.jobs import (
        submit as submit,
    )
else:
    __getattr__ = lazy(__name__)
