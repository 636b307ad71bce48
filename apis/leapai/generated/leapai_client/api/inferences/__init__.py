from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.inferences import (
        create as create,
    )
    from leapai_client.api.inferences import (
        delete as delete,
    )
    from leapai_client.api.inferences import (
        get as get,
    )
    from leapai_client.api.inferences import (
        list as list,
    )
else:
    __getattr__ = lazy(__name__)
