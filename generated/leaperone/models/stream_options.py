from __future__ import annotations

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class StreamOptions(Model):
    """The JSON object StreamOptions."""

    include_usage: bool | Omit = UNSET
