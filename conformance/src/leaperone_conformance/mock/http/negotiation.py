"""Content negotiation: the media type of a response, by the ``Accept`` header of its request (RFC 9110, 12.5.1)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_CONCRETE = {"*": "application/json", "application": "application/json", "text": "text/plain"}
_CONCRETE |= {"image": "image/png", "audio": "audio/wav", "video": "video/mp4"}
"""Default media type of a range where the request names none in it."""

_ANY_JSON = "*+json"


class _Range(NamedTuple):
    """A range of media types in an Accept header, with its parameters and its quality."""

    name: str
    parameters: Mapping[str, str]
    quality: float

    @property
    def rank(self) -> tuple[int, int]:
        """The place among other ranges: the most exact one decides."""
        stars = 0 if "*" not in self.name else 1 if "+" in self.name else 3 if self.name[0] == "*" else 2
        return stars, -len(self.parameters)

    def holds(self, name: str, parameters: Mapping[str, str]) -> bool:
        """True if a media type is in the range; a parameter that only one of them has doesn't matter."""
        begin, star, end = self.name.partition("*")
        inside = name.startswith(begin) and name.endswith(end) if star else name == self.name
        if not inside and self.name not in ("*/*", "*"):
            return False
        return all(parameters.get(key, value) == value for key, value in self.parameters.items())


def negotiated(accept: str, offers: Sequence[str]) -> tuple[str, str] | None:
    """The offer that is liked best, and the media type to send for it; of equals the first.

    ``offers`` may be ranges (``text/*``); ``accept`` is the header's text, ``""`` for any. Who accepts JSON accepts a
    media type whose suffix is ``+json``, if less than JSON itself. None where none will do.
    """
    wanted = sorted(_ranges(accept or "*/*"), key=lambda entry: entry.rank)
    liked = [(*_liked(offer, wanted), offer) for offer in offers]
    quality, media_type, offer = max(liked, key=lambda entry: entry[0], default=(0.0, "", ""))
    return (offer, media_type) if quality > 0 else None


def _ranges(accept: str) -> Iterator[_Range]:
    for entry in accept.split(","):
        name, parameters = _parts(entry)
        if not name:
            continue
        quality = _quality(parameters.pop("q", "1"))
        yield _Range(name, parameters, quality)
        if name == "application/json" and quality:
            yield _Range(_ANY_JSON, {}, quality)


def _parts(media_type: str) -> tuple[str, dict[str, str]]:
    """The name of a media type, and its parameters."""
    name, *rest = media_type.lower().split(";")
    pairs = (part.partition("=") for part in rest if "=" in part)
    return name.strip(), {key.strip(): value.strip().strip('"') for key, _, value in pairs}


def _quality(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return min(value, 1.0) if value > 0 else 0.0


def _liked(offer: str, wanted: Sequence[_Range]) -> tuple[float, str]:
    """The quality of an offer for a request, and its media type."""
    name, parameters = _parts(offer)
    if not name.endswith("/*"):
        return _quality_of(name, parameters, wanted), offer
    within = _Range(name, {}, 1.0)
    inside = [(one.quality, one.name) for one in wanted if "*" not in one.name and within.holds(one.name, {})]
    fallback = _CONCRETE.get(name.partition("/")[0], "application/octet-stream")
    return max([*inside, (_quality_of(fallback, {}, wanted), fallback)], key=lambda entry: entry[0])


def _quality_of(name: str, parameters: Mapping[str, str], wanted: Sequence[_Range]) -> float:
    return next((one.quality for one in wanted if one.holds(name, parameters)), 0.0)
