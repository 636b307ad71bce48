from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api import (
        inferences as inferences,
    )
    from leapai_client.api import (
        models as models,
    )
    from leapai_client.api import (
        projects as projects,
    )
    from leapai_client.api import (
        remixes as remixes,
    )
    from leapai_client.api import (
        samples as samples,
    )
    from leapai_client.api import (
        versions as versions,
    )
else:
    __getattr__ = lazy(__name__)
