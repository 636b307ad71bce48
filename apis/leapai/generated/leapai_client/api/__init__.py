from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api import (
        inferences as inferences,
        models as models,
        projects as projects,
        remixes as remixes,
        samples as samples,
        versions as versions,
    )
else:
    __getattr__ = lazy(__name__)
