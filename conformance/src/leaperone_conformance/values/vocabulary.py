"""Plausible text: what a field of a given name may hold, drawn from a seed."""

from leaperone_conformance.values.seeded import SeededRandom

_PEOPLE = (
    "Ada Almeida",
    "Bruno Bauer",
    "Camille Dubois",
    "Dilnoza Karimova",
    "Emeka Okafor",
    "Freya Eriksen",
    "Grace Haddad",
    "Hiro Fujita",
    "Rosa Castillo",
    "Priya Gupta",
    "李娜",
    "王伟",
    "陈思雨",
    "刘子轩",
    "김민준",
    "佐藤さくら",
)
_PLACES = (
    ("浙江省杭州市余杭区", ("文一西路", "五常大道", "高教路")),
    ("浙江省宁波市海曙区", ("中山西路", "柳汀街")),
    ("北京市朝阳区", ("建国路", "朝阳北路", "东三环中路")),
    ("北京市海淀区", ("中关村大街", "成府路")),
    ("上海市黄浦区", ("南京东路", "淮海中路")),
    ("上海市浦东新区", ("世纪大道", "张杨路")),
    ("广东省深圳市南山区", ("深南大道", "科苑路")),
    ("四川省成都市武侯区", ("人民南路", "天府大道")),
)
_CITIES = ("杭州市", "北京市", "上海市", "深圳市", "成都市", "宁波市")
_SUBJECTS = ("harbour", "night market", "old town", "river path", "tea garden", "train station", "island")
_THEMES = ("杭州西湖", "成都夜市", "上海弄堂", "云南古镇", "海边日落", "周末露营", "家常红烧肉", "城市骑行")
_TITLES = (
    "A morning at the {place}",
    "How we found the {place}",
    "{place}, ten years later",
    "Five things to see at the {place}",
    "What nobody tells you about the {place}",
)
_CHINESE_TITLES = (
    "{theme}的一天",
    "第一次拍{theme}，太美了",
    "{theme}攻略，看这一篇就够了",
    "带你走进{theme}",
)
MEDIA = "https://cdn.example.com/"
"""Base URL of made-up files."""
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
_WHO = tuple(f"The {adjective} {noun}" for adjective in _ADJECTIVES for noun in _NOUNS)
_DOES = tuple(f"{verb} the {noun}." for verb in _VERBS for noun in _NOUNS)
_SUFFIXES = {"url": "url", "uri": "url", "link": "url", "href": "url", "avatar": "url", "cover": "url"}


def sentence(rng: SeededRandom) -> str:
    """One short sentence."""
    number = rng.randint(0, len(_WHO) * len(_DOES) - 1)
    return f"{_WHO[number // len(_DOES)]} {_DOES[number % len(_DOES)]}"


def text(rng: SeededRandom, sentences: int) -> str:
    """Several sentences."""
    return " ".join(sentence(rng) for _ in range(sentences))


def title(rng: SeededRandom) -> str:
    """The title of a post or video, one in two in Chinese."""
    if rng.random() < 0.5:
        return rng.choice(_CHINESE_TITLES).format(theme=rng.choice(_THEMES))
    made = rng.choice(_TITLES).format(place=rng.choice(_SUBJECTS))
    return made[0].upper() + made[1:]


def person(rng: SeededRandom) -> str:
    """A name."""
    return rng.choice(_PEOPLE)


def address(rng: SeededRandom) -> str:
    """A postal address whose road is in its district."""
    place, roads = rng.choice(_PLACES)
    return f"{place}{rng.choice(roads)}{rng.randint(1, 999)}号"


def identifier(rng: SeededRandom) -> str:
    """A number of the length that platforms give to things."""
    return str(rng.randint(10**17, 10**18 - 1))


def url(rng: SeededRandom, extension: str = "jpg") -> str:
    """An address in a domain that is reserved for examples."""
    return f"{MEDIA}{rng.choice(_NOUNS)}/{rng.getrandbits(48):012x}.{extension}"


def for_name(name: str, rng: SeededRandom) -> str:
    """Text for a property of this name."""
    lower = name.lower()
    if any(lower.endswith(suffix) for suffix in _SUFFIXES):
        return url(rng)
    if lower.endswith("id"):
        return identifier(rng)
    if "address" in lower or lower.startswith("location"):
        return address(rng)
    if any(part in lower for part in ("author", "nickname", "username", "full_name", "person")):
        return person(rng)
    if lower.endswith(("title", "desc", "description", "caption")):
        return title(rng)
    if lower.endswith(("name", "keyword", "tag", "label")):
        return f"{rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)}"
    if lower.endswith("city"):
        return rng.choice(_CITIES)
    return sentence(rng)
