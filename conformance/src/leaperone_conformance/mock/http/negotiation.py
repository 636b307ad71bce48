"""Content negotiation: the media type of a response, by the ``Accept`` header of its request (RFC 9110, 12.5.1)."""

from collections.abc import Iterable, Sequence

_CONCRETE = {"*": "application/json", "application": "application/json", "text": "text/plain"}
_CONCRETE |= {"image": "image/png", "audio": "audio/wav", "video": "video/mp4"}
"""Default media type of a range where the request names none in it."""


def negotiated(accept: str, offers: Sequence[str]) -> tuple[str, str] | None:
    """The offer that is liked best, and the media type to send for it; of equals the first.

    ``offers`` may be ranges (``text/*``); ``accept`` is the header's text, ``""`` for any. None where none will do.
    """
    wanted = _wanted(accept)
    liked = [(*_liked(offer, wanted), offer) for offer in offers]
    quality, media_type, offer = max(liked, key=lambda entry: entry[0], default=(0.0, "", ""))
    return (offer, media_type) if quality > 0 else None


def _wanted(accept: str) -> list[tuple[str, float]]:
    """The ranges of an Accept header with their quality, the most exact ones first."""
    found = []
    for entry in accept.split(","):
        name, *parameters = (part.strip() for part in entry.split(";"))
        qualities = [part.partition("=")[2] for part in parameters if part.lower().startswith("q=")]
        if name:
            found.append((name.lower(), _number(qualities)))
    return sorted(found or [("*/*", 1.0)], key=lambda entry: entry[0].count("*"))


def _number(texts: Iterable[str]) -> float:
    try:
        return float(next(iter(texts), "1"))
    except ValueError:
        return 0.0


def _liked(offer: str, wanted: Sequence[tuple[str, float]]) -> tuple[float, str]:
    """The quality of an offer for a request, and its media type."""
    name = offer.partition(";")[0].strip()
    if not name.endswith("/*"):
        return next((quality for known, quality in wanted if _within(name, known)), 0.0), offer
    inside = [(quality, known) for known, quality in wanted if "*" not in known and _within(known, name)]
    fallback = _CONCRETE.get(name.partition("/")[0], "application/octet-stream")
    either = next(
        ((quality, fallback) for known, quality in wanted if _within(fallback, known)), (0.0, fallback)
    )
    return max([*inside, either], key=lambda entry: entry[0])


def _within(media_type: str, known: str) -> bool:
    """True if a media type is in a range, or is the one named."""
    return known in ("*/*", "*", media_type) or (known.endswith("/*") and media_type.startswith(known[:-1]))
