from leaperone import api
from leaperone._resource import AsyncResource, Method, SyncResource


class _Audio:
    speech = Method(lambda: api.audio.speech.method)
    transcribe = Method(lambda: api.audio.transcribe.method)


class Audio(_Audio, SyncResource):
    """Operations of `audio`."""


class AsyncAudio(_Audio, AsyncResource):
    """Operations of `audio`."""
