from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class SpeechRequest(Model):
    """The JSON object SpeechRequest.

    Attributes:
        input: Text to speak, at most 4,096 Unicode characters
        response_format: Default: 'wav'.
        voice: The default, nova, speaks Chinese. Default: 'nova'.
        model: Default: 'moss-tts-nano'.
    """

    input: str
    response_format: Literal["pcm", "wav"] | str | Omit = UNSET
    voice: (
        Literal[
            "alloy",
            "de-news",
            "echo",
            "en-gentle",
            "en-lesson",
            "en-news",
            "en-quiet",
            "en-taylor",
            "en-welcome",
            "es-news",
            "fable",
            "fr-news",
            "it-news",
            "ja-news",
            "ko-news",
            "nova",
            "onyx",
            "ru-news",
            "shimmer",
            "zh-beijing",
            "zh-culture",
            "zh-gentle",
            "zh-taiwan",
            "zh-welcome",
            "zh-yangmi",
        ]
        | str
        | Omit
    ) = UNSET
    model: Literal["moss-tts-nano"] | str | Omit = UNSET
