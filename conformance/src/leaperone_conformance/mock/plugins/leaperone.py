"""LEAPERone: keys begin with ``sk-``; images, audio, chat, addresses, video and the balance have handlers."""

from . import Api, address, audio, chat, credits, images, responses, social, video


def _accepts(key: str) -> bool:
    return key.startswith("sk-") and len(key) > len("sk-")


API = Api(
    accepts_key=_accepts,
    factories=(
        images.handlers,
        audio.handlers,
        chat.handlers,
        responses.handlers,
        address.handlers,
        video.handlers,
        credits.handlers,
    ),
    measures=credits.MEASURES,
    stray=social.stray,
)
