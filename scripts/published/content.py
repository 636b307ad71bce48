"""Media types of a request or response next to the documented ones."""

from copy import deepcopy
from typing import Any

from .model import Json, Normalised
from .schemas import SchemaNames
from .shapes import is_open, without_null

JSON = "application/json"
_JSON_BY_OTHER_NAMES = frozenset(("text/json", "application/x-json", "text/x-json"))


def align_content(
    content: Json, documented: Json, where: str, schemas: SchemaNames, result: Normalised
) -> None:
    """Media types next to the documented ones, in place: schemas under their names, what isn't published added."""
    name_documented(content, documented)
    for name in [name for name in content if name not in documented]:
        media = content[name]
        if _is_json_again(name, media, content):
            del content[name]
            result.note("dropped", where, f"{name} is {JSON} by another name, which is published, too")
        elif (
            documented and isinstance(media, dict) and is_open(media.get("schema")) and "example" not in media
        ):
            del content[name]
            result.note("dropped", where, f"{name} is published without a schema, and isn't documented")
    for name, known in documented.items():
        if name not in content or not isinstance(content[name], dict):
            content[name] = schemas.brought(known, where)
            result.note("documented", where, f"{name} isn't published")
        elif "schema" in known:
            media = content[name]
            if "example" in known and "examples" not in media:
                media.setdefault("example", deepcopy(known["example"]))
            published = media.get("schema")
            # A body that is there isn't null, whatever a framework says.
            if not without_null(known["schema"])[1]:
                published = without_null(published)[0]
            media["schema"] = schemas.place(published, known["schema"], where)


def name_documented(content: Json, documented: Json) -> None:
    """Give media types the documented names that they stand for, in place: without parameters, and ranges the first
    documented one in them that isn't published.
    """
    given = dict(content)
    content.clear()
    for name, media in given.items():
        plain = name.partition(";")[0].strip().lower()
        free = (
            []
            if name in documented
            else [one for one in documented if one not in given and one not in content]
        )
        content[next((one for one in free if _stands_for(plain, one)), name)] = media


def _is_json_again(name: str, media: Any, content: Json) -> bool:
    """True for what a framework lists beside JSON with the same object: other names of JSON, and plain text."""
    by_name = name in (*_JSON_BY_OTHER_NAMES, "application/*+json", "text/plain")
    schema = media.get("schema") if isinstance(media, dict) else None
    beside = content.get(JSON)
    same = isinstance(beside, dict) and schema == beside.get("schema")
    return by_name and same and isinstance(schema, dict) and schema.get("type") != "string"


def _stands_for(name: str, documented: str) -> bool:
    if documented == JSON and name in _JSON_BY_OTHER_NAMES:
        return True
    return name in (documented, "*/*") or (name.endswith("/*") and documented.startswith(name[:-1]))
