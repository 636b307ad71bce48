from __future__ import annotations

from typing import Literal, Unpack

from leaperone._endpoint import BaseClient, Binary, BinaryMethod, Call, Extra, Operation, Price, endpoint
from leaperone.models.speech_request import SpeechRequest
from leaperone.models.speech_upload import SpeechUpload
from leaperone.types import UNSET, Content, FileContent, Omit

OPERATION = Operation("audio.speech", "audio", Price("0.005", "1000-characters", units="/input"))


def request(
    client: BaseClient, *, body: SpeechRequest | SpeechUpload, **extra: Unpack[Extra]
) -> Call[Content]:
    """Speak a text.

    The body is one object: the method `audio.speech` makes it of its parameters.

    `POST /v1/audio/speech`
    Price: 0.005 credits per 1000 characters, when it succeeds. Rate limit bucket: audio.
    Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
    RateLimitError (429), ServerError (500), ServiceUnavailableError (503), GatewayTimeoutError (504).
    """
    return Call(
        client,
        "POST",
        "/v1/audio/speech",
        Binary(),
        json=body if isinstance(body, SpeechRequest) else UNSET,
        multipart=body if isinstance(body, SpeechUpload) else None,
        operation=OPERATION,
        extra=extra,
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
        Price: 0.005 credits per 1000 characters, when it succeeds. Rate limit bucket: audio.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        RateLimitError (429), ServerError (500), ServiceUnavailableError (503), GatewayTimeoutError (504).

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
                    input=input,
                    prompt_audio=prompt_audio,
                    response_format=response_format,
                    voice=voice,
                    model=model,
                ),
                **extra,
            )
        return request(
            client,
            body=SpeechRequest(input=input, response_format=response_format, voice=voice, model=model),
            **extra,
        )


method = _Methods.speech.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
