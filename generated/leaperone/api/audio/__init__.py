from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.audio import speech as speech, transcribe as transcribe
else:
    __getattr__ = lazy(__name__)
