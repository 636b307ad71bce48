from __future__ import annotations

from leapocr_client._model import Model, define


@define(kw_only=True, repr=False)
class UploadPart(Model):
    """A part of a file and where it goes; both bytes are inside of it."""

    part_number: int
    start_byte: int
    end_byte: int
    upload_url: str
