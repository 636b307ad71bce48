"""Media types of a request or response next to the documented ones."""

from copy import deepcopy

from .model import Json, Normalised
from .schemas import SchemaNames
from .shapes import is_open


def align_content(
    content: Json, documented: Json, where: str, schemas: SchemaNames, result: Normalised
) -> None:
    """Media types next to the documented ones, in place: schemas under their names, what isn't published added."""
    for name in [name for name in content if name.partition(";")[0].strip().lower() != name]:
        plain = name.partition(";")[0].strip().lower()
        if plain in documented and plain not in content and name not in documented:
            content[plain] = content.pop(name)
    for name in [name for name in content if name not in documented]:
        media = content[name]
        if documented and isinstance(media, dict) and is_open(media.get("schema")) and "example" not in media:
            del content[name]
            result.note("dropped", where, f"{name} is published without a schema, and isn't documented")
    for name, known in documented.items():
        if name not in content or not isinstance(content[name], dict):
            content[name] = schemas.brought(known, where)
            result.note("documented", where, f"{name} isn't published")
        elif "schema" in known:
            media = content[name]
            if is_open(media.get("schema")) and not is_open(known["schema"]) and "example" in known:
                media.setdefault("example", deepcopy(known["example"]))
            media["schema"] = schemas.place(media.get("schema"), known["schema"], where)
