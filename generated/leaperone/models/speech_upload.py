from __future__ import annotations

from typing import ClassVar, Literal

from leaperone._model import UNSET, FileContent, Model, Omit, define


@define(kw_only=True, repr=False)
class SpeechUpload(Model):
    """The JSON object SpeechUpload.

    Attributes:
        input: Text to speak, at most 4,096 Unicode characters
        prompt_audio: Voice to clone, at most 1 MB: mp3, wav, flac, m4a or ogg
        response_format: Default: 'wav'.
        voice: The default, nova, speaks Chinese
        model: Default: 'moss-tts-nano'.
    """

    input: str
    prompt_audio: FileContent | Omit = UNSET
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

    _limits: ClassVar = {"prompt_audio": 1048576}
