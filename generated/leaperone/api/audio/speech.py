from __future__ import annotations

from typing import Literal

from leaperone._endpoint import (
    UNSET,
    BaseClient,
    Binary,
    BinaryMethod,
    Call,
    Content,
    Extra,
    FileContent,
    Omit,
    Operation,
    Price,
    Unpack,
    endpoint,
)
from leaperone.models.speech_request import SpeechRequest
from leaperone.models.speech_upload import SpeechUpload

OPERATION = Operation(
    __name__, "POST /v1/audio/speech", Price("0.005", "1000-characters", units="/input"), bucket="audio"
)
ANSWER = Binary()


def request(client: BaseClient, *, body: SpeechRequest | SpeechUpload, **extra: Unpack[Extra]) -> Call[Content]:
    """The call of `audio.speech`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        json=body if isinstance(body, SpeechRequest) else UNSET,
        multipart=body if isinstance(body, SpeechUpload) else None,
    )


class _Methods:
    @BinaryMethod
    @staticmethod
    def speech(
        client: BaseClient,
        *,
        input: str,
        response_format: Literal["pcm", "wav"] | Omit = UNSET,
        voice: Literal[
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
        | Omit = UNSET,
        model: Literal["moss-tts-nano"] | str | Omit = UNSET,
        prompt_audio: FileContent | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Content]:
        """Speak a text.

        `POST /v1/audio/speech`
        Price: 0.005 credits per 1000 characters, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            input: Text to speak, at most 4,096 Unicode characters
            response_format: Default: 'wav'.
            voice: The default, nova, speaks Chinese. Default: 'nova'.
            model: Default: 'moss-tts-nano'.
            prompt_audio: Voice to clone, at most 1 MB: mp3, wav, flac, m4a or ogg
        """
        if prompt_audio is not UNSET:
            return request(
                client,
                body=SpeechUpload(
                    input=input, prompt_audio=prompt_audio, response_format=response_format, voice=voice, model=model
                ),
                **extra,
            )
        return request(
            client, body=SpeechRequest(input=input, response_format=response_format, voice=voice, model=model), **extra
        )


method = _Methods.speech.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
