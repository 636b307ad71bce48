from __future__ import annotations

from typing import ClassVar, Literal

from leapai_client._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class ModelsCreateBody(Model):
    """The JSON object ModelsCreateBody."""

    subject_keyword: str
    title: str
    subject_identifier: str | Omit = UNSET
    subject_type: (
        Literal[
            "Animal", "Boy", "Businessman", "Businesswoman", "Cat", "Dog", "Girl", "Man", "Person", "Style", "Woman"
        ]
        | str
        | Omit
    ) = UNSET

    _wire: ClassVar = {
        "subject_keyword": "subjectKeyword",
        "subject_identifier": "subjectIdentifier",
        "subject_type": "subjectType",
    }
