from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.samples import (
        archive as archive,
        get as get,
        list as list,
        upload as upload,
        upload_urls as upload_urls,
    )
else:
    __getattr__ = lazy(__name__)
