"""LEAPERone: keys begin with ``sk-``; images, audio, chat, addresses, video and the balance have handlers."""

from leaperone_conformance.apis import Api

from . import address, audio, chat, credits, images, messages, responses, social, video


def _accepts(key: str) -> bool:
    return key.startswith("sk-") and len(key) > len("sk-")


API = Api(
    "leaperone",
    test_key="sk-conformance",
    accepts_key=_accepts,
    handlers=(
        images.handlers,
        audio.handlers,
        chat.handlers,
        responses.handlers,
        address.handlers,
        social.handlers,
        video.handlers,
        credits.handlers,
    ),
    measures=credits.MEASURES,
    speaks=frozenset({chat.KEY, responses.KEY, audio.TRANSCRIPTION}),
    message=messages.last,
    stray=social.stray,
)
