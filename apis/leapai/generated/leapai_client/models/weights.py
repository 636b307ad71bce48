from __future__ import annotations

from leapai_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class Weights(Model):
    """The JSON object Weights."""

    id: str | Unset = UNSET
    uri: str | Unset = UNSET
