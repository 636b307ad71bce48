from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Chat(
        api.chat.create._Methods,
    ): ...
else:
    _Chat = operations("leaperone.api.chat", stream="create")


class Chat(_Chat, SyncResource):
    """Operations of `chat`."""


class AsyncChat(_Chat, AsyncResource):
    """Operations of `chat`."""
