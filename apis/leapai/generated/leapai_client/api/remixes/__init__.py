from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client.api.remixes import from_file as from_file, from_url as from_url, get as get
else:
    __getattr__ = lazy(__name__)
