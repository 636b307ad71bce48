from __future__ import annotations

from attrs import define

from leapai_client._data.model import Model
from leapai_client.types import FileContent


@define(kw_only=True, repr=False)
class SamplesUploadBody(Model):
    """The JSON object SamplesUploadBody."""

    files: list[FileContent]
