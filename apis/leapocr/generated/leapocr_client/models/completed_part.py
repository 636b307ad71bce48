from __future__ import annotations

from attrs import define

from leapocr_client._data.model import Model


@define(kw_only=True, repr=False)
class CompletedPart(Model):
    """A part that was sent.

    Attributes:
        etag: ETag of the answer to its PUT, without quotes
    """

    part_number: int
    etag: str
