from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.inferences import create as create, delete as delete, get as get, list as list
else:
    __getattr__ = lazy(__name__)
