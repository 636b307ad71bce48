from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Omit


@define(kw_only=True, repr=False)
class StreamOptions(Model):
    """The JSON object StreamOptions."""

    include_usage: bool | Omit = UNSET
