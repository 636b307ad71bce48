"""LEAPERone: keys begin with ``sk-``; images, audio, chat, addresses and social media have handlers."""

from . import Api, address, audio, chat, images, responses, video


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
    ),
    shapes=images.SHAPES,
)
