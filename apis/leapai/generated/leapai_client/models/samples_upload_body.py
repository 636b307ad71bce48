from __future__ import annotations

from leapai_client._model import FileContent, Model, define


@define(kw_only=True, repr=False)
class SamplesUploadBody(Model):
    """The JSON object SamplesUploadBody."""

    files: list[FileContent]
