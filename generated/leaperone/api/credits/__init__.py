from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.credits import balance as balance
else:
    __getattr__ = lazy(__name__)
