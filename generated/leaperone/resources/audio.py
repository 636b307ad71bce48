from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Audio(
        api.audio.speech._Methods,
        api.audio.transcribe._Methods,
    ): ...
else:
    _Audio = operations("leaperone.api.audio")


class Audio(_Audio, SyncResource):
    """Operations of `audio`."""


class AsyncAudio(_Audio, AsyncResource):
    """Operations of `audio`."""
