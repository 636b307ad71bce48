from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.resources import (
        inferences as inferences,
    )
    from leapai_client.resources import (
        models as models,
    )
    from leapai_client.resources import (
        projects as projects,
    )
    from leapai_client.resources import (
        remixes as remixes,
    )
    from leapai_client.resources import (
        samples as samples,
    )
    from leapai_client.resources import (
        versions as versions,
    )
else:
    __getattr__ = lazy(__name__)
