from __future__ import annotations

from typing import Any

from attrs import define

from leapai_client._model import Model


@define(kw_only=True, repr=False)
class Answer(Model):
    """The JSON object Answer.

    Attributes:
        data: Actual response from the provider
    """

    data: dict[str, Any] | list[Any]
