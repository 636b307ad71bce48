from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.projects import delete as delete
else:
    __getattr__ = lazy(__name__)
