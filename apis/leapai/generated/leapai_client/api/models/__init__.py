from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.models import (
        create as create,
    )
    from leapai_client.api.models import (
        delete as delete,
    )
    from leapai_client.api.models import (
        get as get,
    )
    from leapai_client.api.models import (
        list as list,
    )
    from leapai_client.api.models import (
        train as train,
    )
else:
    __getattr__ = lazy(__name__)
