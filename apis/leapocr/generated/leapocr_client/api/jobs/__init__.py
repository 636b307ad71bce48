from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client.api.jobs import delete as delete, result as result, status as status, submit as submit
else:
    __getattr__ = lazy(__name__)
