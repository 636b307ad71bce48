from __future__ import annotations

from typing import Literal, Protocol, overload

from leaperone._endpoint import (
    UNSET,
    Any,
    BaseClient,
    ByValue,
    Call,
    Extra,
    FileContent,
    Json,
    Omit,
    Operation,
    Overloaded,
    Price,
    Response,
    Text,
    Unpack,
    endpoint,
)
from leaperone.models.transcription import Transcription
from leaperone.models.transcription_request import TranscriptionRequest
from leaperone.models.verbose_transcription import VerboseTranscription

OPERATION = Operation(
    __name__, "POST /v1/audio/transcriptions", Price("0.006", "minute", measured=("/duration",)), bucket="audio"
)


def request(
    client: BaseClient, *, body: TranscriptionRequest, **extra: Unpack[Extra]
) -> Call[Transcription | VerboseTranscription | str]:
    """The call of `audio.transcribe`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ByValue[Transcription | VerboseTranscription | str](
            body.response_format,
            {
                "json": Json(Transcription),
                "verbose_json": Json(VerboseTranscription),
                "text": Text(),
                "srt": Text(),
                "vtt": Text(),
            },
            default="json",
        ),
        extra,
        multipart=body,
    )


class _Others(Extra, total=False):
    file: FileContent | Omit
    file_uri: str | Omit
    language: str | Omit
    prompt: str | Omit
    temperature: float | Omit
    timestamp_granularities: list[Literal["segment", "word"] | str] | Omit
    model: Literal["rapid", "whisper-1"] | str | Omit


class _Sync(Protocol):
    @overload
    def __call__(
        self, *, response_format: Literal["json"] | Omit = UNSET, **others: Unpack[_Others]
    ) -> Transcription: ...
    @overload
    def __call__(
        self, *, response_format: Literal["verbose_json"], **others: Unpack[_Others]
    ) -> VerboseTranscription: ...
    @overload
    def __call__(self, *, response_format: Literal["text", "srt", "vtt"], **others: Unpack[_Others]) -> str: ...
    @overload
    def __call__(
        self,
        *,
        response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Omit = UNSET,
        **others: Unpack[_Others],
    ) -> Transcription | VerboseTranscription | str: ...
    def __call__(self, **others: Any) -> Any:
        """Write down what is spoken in an audio file.

        `POST /v1/audio/transcriptions`
        Price: 0.006 credits per minute, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
            file_uri: Address of the audio, of any size
            language: ISO 639-1 code
            prompt: Words to expect
            response_format: Default: 'json'.
            temperature: whisper-1 only
            timestamp_granularities: Times of segments, of words, or of both, with verbose_json
            model: Default: 'rapid'.
        """

    @overload
    def raw(
        self, *, response_format: Literal["json"] | Omit = UNSET, **others: Unpack[_Others]
    ) -> Response[Transcription]: ...
    @overload
    def raw(
        self, *, response_format: Literal["verbose_json"], **others: Unpack[_Others]
    ) -> Response[VerboseTranscription]: ...
    @overload
    def raw(self, *, response_format: Literal["text", "srt", "vtt"], **others: Unpack[_Others]) -> Response[str]: ...
    @overload
    def raw(
        self,
        *,
        response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Omit = UNSET,
        **others: Unpack[_Others],
    ) -> Response[Transcription | VerboseTranscription | str]: ...
    def raw(self, **others: Any) -> Any:
        """Write down what is spoken in an audio file.

        `POST /v1/audio/transcriptions`
        Price: 0.006 credits per minute, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
            file_uri: Address of the audio, of any size
            language: ISO 639-1 code
            prompt: Words to expect
            response_format: Default: 'json'.
            temperature: whisper-1 only
            timestamp_granularities: Times of segments, of words, or of both, with verbose_json
            model: Default: 'rapid'.
        """


class _Async(Protocol):
    @overload
    async def __call__(
        self, *, response_format: Literal["json"] | Omit = UNSET, **others: Unpack[_Others]
    ) -> Transcription: ...
    @overload
    async def __call__(
        self, *, response_format: Literal["verbose_json"], **others: Unpack[_Others]
    ) -> VerboseTranscription: ...
    @overload
    async def __call__(self, *, response_format: Literal["text", "srt", "vtt"], **others: Unpack[_Others]) -> str: ...
    @overload
    async def __call__(
        self,
        *,
        response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Omit = UNSET,
        **others: Unpack[_Others],
    ) -> Transcription | VerboseTranscription | str: ...
    async def __call__(self, **others: Any) -> Any:
        """Write down what is spoken in an audio file.

        `POST /v1/audio/transcriptions`
        Price: 0.006 credits per minute, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
            file_uri: Address of the audio, of any size
            language: ISO 639-1 code
            prompt: Words to expect
            response_format: Default: 'json'.
            temperature: whisper-1 only
            timestamp_granularities: Times of segments, of words, or of both, with verbose_json
            model: Default: 'rapid'.
        """

    @overload
    async def raw(
        self, *, response_format: Literal["json"] | Omit = UNSET, **others: Unpack[_Others]
    ) -> Response[Transcription]: ...
    @overload
    async def raw(
        self, *, response_format: Literal["verbose_json"], **others: Unpack[_Others]
    ) -> Response[VerboseTranscription]: ...
    @overload
    async def raw(
        self, *, response_format: Literal["text", "srt", "vtt"], **others: Unpack[_Others]
    ) -> Response[str]: ...
    @overload
    async def raw(
        self,
        *,
        response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Omit = UNSET,
        **others: Unpack[_Others],
    ) -> Response[Transcription | VerboseTranscription | str]: ...
    async def raw(self, **others: Any) -> Any:
        """Write down what is spoken in an audio file.

        `POST /v1/audio/transcriptions`
        Price: 0.006 credits per minute, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
            file_uri: Address of the audio, of any size
            language: ISO 639-1 code
            prompt: Words to expect
            response_format: Default: 'json'.
            temperature: whisper-1 only
            timestamp_granularities: Times of segments, of words, or of both, with verbose_json
            model: Default: 'rapid'.
        """


class _Methods:
    @Overloaded[_Sync, _Async]
    @staticmethod
    def transcribe(
        client: BaseClient,
        *,
        file: FileContent | Omit = UNSET,
        file_uri: str | Omit = UNSET,
        language: str | Omit = UNSET,
        prompt: str | Omit = UNSET,
        response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | Omit = UNSET,
        temperature: float | Omit = UNSET,
        timestamp_granularities: list[Literal["segment", "word"] | str] | Omit = UNSET,
        model: Literal["rapid", "whisper-1"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Transcription | VerboseTranscription | str]:
        """Write down what is spoken in an audio file.

        `POST /v1/audio/transcriptions`
        Price: 0.006 credits per minute, when it succeeds. Rate limit bucket: audio. Raises:
        BadRequestError, AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
            file_uri: Address of the audio, of any size
            language: ISO 639-1 code
            prompt: Words to expect
            response_format: Default: 'json'.
            temperature: whisper-1 only
            timestamp_granularities: Times of segments, of words, or of both, with verbose_json
            model: Default: 'rapid'.
        """
        return request(
            client,
            body=TranscriptionRequest(
                file=file,
                file_uri=file_uri,
                language=language,
                prompt=prompt,
                response_format=response_format,
                temperature=temperature,
                timestamp_granularities=timestamp_granularities,
                model=model,
            ),
            **extra,
        )


method = _Methods.transcribe.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
