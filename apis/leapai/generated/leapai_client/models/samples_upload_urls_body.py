from __future__ import annotations

from attrs import define

from leapai_client._data.model import Model


@define(kw_only=True, repr=False)
class SamplesUploadUrlsBody(Model):
    """The JSON object SamplesUploadUrlsBody."""

    images: list[str]
