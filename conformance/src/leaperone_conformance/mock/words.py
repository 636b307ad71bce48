"""Plausible text: what a field of a given name may hold, chosen by dice, never by chance."""

from random import Random

_FIRST = ("Ada", "Bruno", "Chen Wei", "Dilnoza", "Emeka", "Freya", "Grace", "Hiro", "李娜", "王伟", "김민준")
_LAST = ("Almeida", "Bauer", "Castillo", "Dubois", "Eriksen", "Fujita", "Gupta", "Haddad", "Ivanova")
_CITIES = ("杭州市", "北京市", "上海市", "Lisbon", "Nairobi", "Osaka")
_STREETS = ("文一西路", "建国路", "南京东路", "长安街")
_NOUNS = (
    "mountain",
    "harbour",
    "market",
    "garden",
    "river",
    "train",
    "lantern",
    "bicycle",
    "kitchen",
    "island",
)
_ADJECTIVES = ("quiet", "bright", "hidden", "early", "old", "gentle", "blue", "wide")
_VERBS = ("crosses", "follows", "remembers", "paints", "leaves", "finds")
_SUFFIXES = {"url": "url", "uri": "url", "link": "url", "href": "url", "avatar": "url", "cover": "url"}


def sentence(dice: Random) -> str:
    """One short sentence."""
    subject = f"the {dice.choice(_ADJECTIVES)} {dice.choice(_NOUNS)}"
    return f"{subject.capitalize()} {dice.choice(_VERBS)} the {dice.choice(_NOUNS)}."


def text(dice: Random, sentences: int) -> str:
    """Several sentences."""
    return " ".join(sentence(dice) for _ in range(sentences))


def person(dice: Random) -> str:
    """A name."""
    return f"{dice.choice(_FIRST)} {dice.choice(_LAST)}"


def address(dice: Random) -> str:
    """A postal address."""
    return f"{dice.choice(_CITIES)}{dice.choice(_STREETS)}{dice.randint(1, 999)}号"


def identifier(dice: Random) -> str:
    """A number of the length that platforms give to things."""
    return str(dice.randint(10**17, 10**18 - 1))


def url(dice: Random, extension: str = "jpg") -> str:
    """An address in a domain that is reserved for examples."""
    return f"https://cdn.example.com/{dice.choice(_NOUNS)}/{dice.getrandbits(48):012x}.{extension}"


def for_name(name: str, dice: Random) -> str:
    """Text for a property of this name."""
    lower = name.lower()
    if any(lower.endswith(suffix) for suffix in _SUFFIXES):
        return url(dice)
    if lower.endswith("id"):
        return identifier(dice)
    if "address" in lower or lower.startswith("location"):
        return address(dice)
    if any(part in lower for part in ("author", "nickname", "username", "full_name", "person")):
        return person(dice)
    if lower.endswith(("name", "title", "keyword", "tag", "label")):
        return f"{dice.choice(_ADJECTIVES)} {dice.choice(_NOUNS)}"
    if lower.endswith("city"):
        return dice.choice(_CITIES)
    return sentence(dice)
