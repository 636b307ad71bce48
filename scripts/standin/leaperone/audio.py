"""Speech and transcription: documentation pages "Text to Speech API" and "Audio Transcriptions API"."""

from scripts.standin.parts import (
    BASE_ERRORS,
    JSON,
    MULTIPART,
    Family,
    Json,
    array,
    body,
    media,
    record,
    schema_ref,
    text,
)

from .errors import error_responses

# "Available Voices": aliases of OpenAI's, Chinese, English, other languages; demo-1 to demo-29.
_NAMED_VOICES = [
    *("alloy", "echo", "fable", "onyx", "nova", "shimmer"),
    *("zh-welcome", "zh-gentle", "zh-taiwan", "zh-beijing", "zh-culture", "zh-yangmi"),
    *("en-welcome", "en-lesson", "en-news", "en-gentle", "en-taylor", "en-quiet"),
    *("ja-news", "ko-news", "es-news", "fr-news", "de-news", "it-news", "ru-news"),
]
_VOICE: Json = {
    "anyOf": [text(enum=_NAMED_VOICES), text(pattern="^demo-([1-9]|[12][0-9])$", examples=["demo-1"])]
}
_MEGABYTE = 1 << 20

_SPEECH_FIELDS: Json = {
    "model": text(enum=["moss-tts-nano"], default="moss-tts-nano"),
    "input": text(maxLength=4096, description="Text to speak"),
    "response_format": text(enum=["wav", "pcm"], default="wav"),
}

# "Parameters" of the transcription page; that one of file and file_uri is needed is said in prose there.
_TRANSCRIPTION_REQUEST = record(
    {
        "file": text(
            format="binary",
            maxLength=25 * _MEGABYTE,
            description="Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus",
        ),
        "file_uri": text(format="uri", description="Address of the audio, of any size"),
        "model": text(enum=["rapid", "whisper-1"], default="rapid"),
        "response_format": text(enum=["text", "json", "verbose_json", "srt", "vtt"], default="json"),
        "language": text(pattern="^[a-z]{2}$", description="ISO 639-1 code", examples=["en", "zh"]),
        "prompt": text(description="Words to expect"),
        "temperature": {"type": "number", "minimum": 0, "maximum": 1, "description": "whisper-1 only"},
    }
)

SCHEMAS: Json = {
    # "JSON Body (preset voices)".
    "SpeechRequest": record({**_SPEECH_FIELDS, "voice": {**_VOICE, "default": "nova"}}, ["input"]),
    # "Multipart Form (voice cloning)".
    "SpeechUpload": record(
        {
            **_SPEECH_FIELDS,
            "voice": _VOICE,
            "prompt_audio": text(
                format="binary",
                maxLength=_MEGABYTE,
                description="Voice to clone, at most 1 MB: mp3, wav, flac, m4a or ogg",
            ),
        },
        ["input"],
    ),
    "TranscriptionRequest": _TRANSCRIPTION_REQUEST,
    # "Response" of the transcription page, for json and verbose_json.
    "Transcription": record({"text": text()}, ["text"], examples=[{"text": "Hello."}]),
    "VerboseTranscription": record(
        {
            "task": text(examples=["transcribe"]),
            "language": text(examples=["en"]),
            "duration": {"type": "number", "description": "Seconds"},
            "text": text(),
            "segments": array(schema_ref("TranscriptionSegment")),
        },
        ["task", "language", "duration", "text", "segments"],
        examples=[
            {
                "task": "transcribe",
                "language": "en",
                "duration": 2.4,
                "text": "Hello.",
                "segments": [{"start": 0.0, "end": 2.4, "text": "Hello."}],
            }
        ],
    ),
    "TranscriptionSegment": record(
        {"start": {"type": "number"}, "end": {"type": "number"}, "text": text()}, ["start", "end", "text"]
    ),
}

# "Pass a URL".
_TRANSCRIBE = {
    "file_uri": "https://example.com/audio.mp3",
    "model": "rapid",
    "language": "zh",
    "response_format": "verbose_json",
}

_SPEECH = {
    "operationId": "createSpeech",
    "summary": "Speak a text",
    "tags": ["audio"],
    "requestBody": body(
        {
            JSON: media(
                "SpeechRequest", {"model": "moss-tts-nano", "input": "Hello world!", "voice": "alloy"}
            ),
            MULTIPART: media("SpeechUpload"),
        }
    ),
    "responses": {
        "200": {
            "description": "Audio: a WAV file, or PCM samples (48 kHz, 16 bit, stereo)",
            "content": {
                "audio/wav": {"schema": text(format="binary")},
                "application/octet-stream": {"schema": text(format="binary")},
            },
        },
        **error_responses(BASE_ERRORS),
    },
}

_TRANSCRIPTION = {
    "operationId": "createTranscription",
    "summary": "Write down what is spoken in an audio file",
    "tags": ["audio"],
    "requestBody": body({MULTIPART: media("TranscriptionRequest", _TRANSCRIBE)}),
    "responses": {
        "200": {
            "description": "The text, in the format that was asked for",
            "content": {
                JSON: {
                    "schema": {"anyOf": [schema_ref("VerboseTranscription"), schema_ref("Transcription")]}
                },
                "text/plain": {"schema": text()},
                "text/vtt": {"schema": text()},
            },
        },
        **error_responses(BASE_ERRORS),
    },
}

FAMILY = Family(
    tag="audio",
    description="Speech and transcription",
    paths={"/v1/audio/speech": {"post": _SPEECH}, "/v1/audio/transcriptions": {"post": _TRANSCRIPTION}},
    schemas=SCHEMAS,
)
