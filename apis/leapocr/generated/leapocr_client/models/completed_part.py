from __future__ import annotations

from leapocr_client._model import Model, define


@define(kw_only=True, repr=False)
class CompletedPart(Model):
    """A part that was sent.

    Attributes:
        etag: ETag of the answer to its PUT, without quotes
    """

    part_number: int
    etag: str
