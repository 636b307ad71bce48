from __future__ import annotations

from typing import Any, Literal

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class SocialMediaResponse(Model):
    """The JSON object SocialMediaResponse.

    Attributes:
        data: As the platform has it; often an object that has data again
    """

    data: Any
    code: Literal[0, 200] | int
