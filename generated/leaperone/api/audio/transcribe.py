from __future__ import annotations

from typing import Literal

from leaperone._answer import ByValue, Json, Text
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone.models.transcription import Transcription
from leaperone.models.transcription_request import TranscriptionRequest
from leaperone.models.verbose_transcription import VerboseTranscription
from leaperone.types import UNSET, FileContent, Unset


def request(
    client: BaseClient, *, body: TranscriptionRequest
) -> Call[Transcription | str | VerboseTranscription]:
    """Write down what is spoken in an audio file.

    `POST /v1/audio/transcriptions`

    Args:
        file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
        file_uri: Address of the audio, of any size
        language: ISO 639-1 code
        model: Default: 'rapid'.
        prompt: Words to expect
        response_format: Default: 'json'.
        temperature: whisper-1 only
    """
    return Call(
        client,
        "POST",
        "/v1/audio/transcriptions",
        ByValue[Transcription | str | VerboseTranscription](
            body.response_format,
            {
                "json": Json(Transcription),
                "srt": Text(),
                "text": Text(),
                "verbose_json": Json(VerboseTranscription),
                "vtt": Text(),
            },
            default="json",
        ),
        multipart=body,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(
    client: BaseClient,
    *,
    file: FileContent | Unset = UNSET,
    file_uri: str | Unset = UNSET,
    language: str | Unset = UNSET,
    model: Literal["rapid", "whisper-1"] | str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Unset = UNSET,
    temperature: float | Unset = UNSET,
) -> Call[Transcription | str | VerboseTranscription]:
    return request(
        client,
        body=TranscriptionRequest(
            file=file,
            file_uri=file_uri,
            language=language,
            model=model,
            prompt=prompt,
            response_format=response_format,
            temperature=temperature,
        ),
    )


method.__doc__ = request.__doc__
