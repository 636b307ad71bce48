from leaperone import api
from leaperone._method import BinaryMethod, Overloaded
from leaperone._resource import AsyncResource, SyncResource


class _Audio:
    speech = BinaryMethod(lambda: api.audio.speech.method)
    transcribe = Overloaded["api.audio.transcribe._Sync", "api.audio.transcribe._Async"](
        lambda: api.audio.transcribe.method
    )


class Audio(_Audio, SyncResource):
    """Operations of `audio`."""


class AsyncAudio(_Audio, AsyncResource):
    """Operations of `audio`."""
