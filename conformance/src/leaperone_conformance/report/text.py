"""Text of an API, fit for a page or an XML file."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def seen(text: str) -> str:
    """Text with every character that is not seen, or turns others around, written out."""
    return _UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
