from __future__ import annotations

from typing import ClassVar, Literal

from leapai_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class ImageModel(Model):
    """A model of one's own.

    Attributes:
        subject_keyword: What stands for the subject in a prompt, such as @me
        subject_identifier: What replaces the keyword when images are made
    """

    id: str
    title: str
    subject_keyword: str
    subject_identifier: str | Unset = UNSET
    subject_type: str | Unset = UNSET
    status: Literal["failed", "finished", "processing", "queued"] | str | Unset = UNSET

    _wire: ClassVar = {
        "subject_keyword": "subjectKeyword",
        "subject_identifier": "subjectIdentifier",
        "subject_type": "subjectType",
    }
