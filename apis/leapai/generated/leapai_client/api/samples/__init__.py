from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.samples import (
        archive as archive,
    )
    from leapai_client.api.samples import (
        get as get,
    )
    from leapai_client.api.samples import (
        list as list,
    )
    from leapai_client.api.samples import (
        upload as upload,
    )
    from leapai_client.api.samples import (
        upload_urls as upload_urls,
    )
else:
    __getattr__ = lazy(__name__)
