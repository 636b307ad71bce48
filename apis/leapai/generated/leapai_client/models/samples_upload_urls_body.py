from __future__ import annotations

from leapai_client._model import Model, define


@define(kw_only=True, repr=False)
class SamplesUploadUrlsBody(Model):
    """The JSON object SamplesUploadUrlsBody."""

    images: list[str]
