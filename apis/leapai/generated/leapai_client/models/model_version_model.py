from __future__ import annotations

from typing import ClassVar

from leapai_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class ModelVersionModel(Model):
    """The JSON object ModelVersionModel."""

    id: str | Unset = UNSET
    title: str | Unset = UNSET
    subject_keyword: str | Unset = UNSET
    subject_identifier: str | Unset = UNSET

    _wire: ClassVar = {"subject_keyword": "subjectKeyword", "subject_identifier": "subjectIdentifier"}
