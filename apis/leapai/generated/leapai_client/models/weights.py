from __future__ import annotations

from attrs import define

from leapai_client._data.model import Model
from leapai_client.types import UNSET, Unset


@define(kw_only=True, repr=False)
class Weights(Model):
    """The JSON object Weights."""

    id: str | Unset = UNSET
    uri: str | Unset = UNSET
