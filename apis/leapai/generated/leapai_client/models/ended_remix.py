from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._model import define
from leapai_client.models.remix import Remix

if TYPE_CHECKING:
    from leapai_client.models.remix_image import RemixImage


@define(kw_only=True, repr=False, slots=False)
class EndedRemix(Remix):
    """An ended Remix."""

    images: list[RemixImage]
