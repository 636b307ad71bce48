"""Responses: every promised status there, with the documented content, shared where the documentation shares it."""

from collections import Counter, defaultdict
from copy import deepcopy
from typing import Any

from .content import align_content, name_documented
from .documented import Documented
from .envelope import enveloped, without_envelope
from .model import Json, Normalised
from .refs import RESPONSES, component, followed, operations
from .schemas import SchemaNames
from .shapes import essence

_HEADERS = "#/components/headers/"


class ResponseNames:
    """Aligns the responses of operations; ``finish`` shares those that the documentation names."""

    def __init__(self, result: Normalised, documented: Documented, schemas: SchemaNames) -> None:
        self._result = result
        self._document = result.document
        self._documented = documented.document
        self._schemas = schemas
        self._places: dict[str, list[tuple[Json, str]]] = defaultdict(list)
        self._done: dict[tuple[str, str], Json] = {}
        self._aligned_components: set[str] = set()

    def align(self, operation: Json, promised: Json, where: str) -> None:
        """The responses of one operation next to those that are promised for it, by status."""
        given = operation.get("responses")
        published: Json = {}
        for status, response in given.items() if isinstance(given, dict) else ():
            published[str(status).upper() if str(status)[1:].upper() == "XX" else str(status)] = response
        success = sorted(status for status in promised if status.startswith("2"))
        own = [status for status in published if status.startswith("2")]
        if success and not published.keys() & success:
            self._settle_success(published, own, success[0], where)
        for status, documented in promised.items():
            if status in published:
                published[status] = self._response(published[status], documented, f"{where} {status}")
            elif status in success[1:] and own:
                self._result.note("differs", where, f"answers {', '.join(own)}, documented is {status}")
                continue
            else:
                published[status] = self._brought(documented, f"{where} {status}")
                self._result.note("documented", where, f"{status} isn't published")
            name = component(documented, RESPONSES)
            if name is not None:
                self._places[name].append((published, status))
        operation["responses"] = published

    def _settle_success(self, published: Json, own: list[str], documented: str, where: str) -> None:
        """Put the published success under the documented status, in place; one that is another is noted as a twin."""
        filled = [status for status in own if _has_content(self._document, published[status])]
        status = next(iter(filled), "default" if not own and "default" in published else None)
        if status is None:
            return
        published[documented] = published.pop(status)
        if status.isdigit():
            self._result.twins[where] = (documented, status)
            self._result.note(
                "differs", where, f"answers {status}, documented is {documented}: both are taken"
            )

    def _brought(self, documented: Json, where: str) -> Json:
        return self._aligned({}, documented, "", where)

    def _response(self, published: Any, documented: Json, where: str) -> Json:
        name = component(published, RESPONSES)
        response = followed(self._document, published)
        if not isinstance(response, dict):
            return self._brought(documented, where)
        return self._aligned(response, documented, name, where)

    def _aligned(self, response: Json, documented: Json, published: str | None, where: str) -> Json:
        """An aligned copy; one that is shared on both sides is made once."""
        if published:
            self._aligned_components.add(published)
        name = component(documented, RESPONSES)
        key = (published, name) if published is not None and name is not None else None
        if key in self._done:
            return self._done[key]
        known = followed(self._documented, documented)
        response = deepcopy(response)
        response.setdefault("description", known.get("description", ""))
        if known.get("content"):
            content = response.setdefault("content", {})
            name_documented(content, known["content"])
            if where[-3:-2] == "2":
                self._open_envelopes(content, known["content"], where)
            align_content(content, known["content"], where, self._schemas, self._result)
        self._headers(response, known, where)
        for word in ("links",):
            if word in known and word not in response:
                response[word] = deepcopy(known[word])
        if key is not None:
            self._done[key] = response
        return response

    def _open_envelopes(self, content: Json, documented: Json, where: str) -> None:
        for name, media in content.items():
            schema = documented.get(name, {}).get("schema")
            if isinstance(media, dict) and schema is not None:
                inside = enveloped(self._document, media.get("schema"), self._documented, schema)
                if inside is not None:
                    without_envelope(self._document, media, inside)
                    text = f"published in an envelope, as {inside}; documented without, and read so"
                    self._result.note("differs", where, text)

    def _headers(self, response: Json, known: Json, where: str) -> None:
        documented = known.get("headers")
        if not documented:
            return
        published = {name.lower(): value for name, value in (response.get("headers") or {}).items()}
        kept = {
            k: v
            for k, v in (response.get("headers") or {}).items()
            if k.lower() not in map(str.lower, documented)
        }
        components = self._document.setdefault("components", {}).setdefault("headers", {})
        for name, header in documented.items():
            shared = component(header, _HEADERS)
            own = followed(self._document, published.get(name.lower()))
            if shared is None:
                kept[name] = own if isinstance(own, dict) else self._schemas.brought(header, where)
                continue
            kept[name] = {"$ref": f"{_HEADERS}{shared}"}
            if shared not in components:
                found = self._schemas.brought(followed(self._documented, header), where)
                components[shared] = {**found, **(deepcopy(own) if isinstance(own, dict) else {})}
        response["headers"] = kept

    def finish(self) -> None:
        """Put the responses that are documented as one into the components, by the documented name."""
        shared = self._document.setdefault("components", {}).setdefault("responses", {})
        for name, places in self._places.items():
            shared.pop(name, None)
            by_essence: dict[bytes, list[tuple[Json, str]]] = defaultdict(list)
            known: dict[int, bytes] = {}
            for holder, status in places:
                identity = id(holder[status])
                if identity not in known:
                    known[identity] = essence(holder[status])
                by_essence[known[identity]].append((holder, status))
            groups = sorted(by_essence.values(), key=len, reverse=True)
            worded = Counter(str(holder[status].get("description")) for holder, status in groups[0])
            usual = worded.most_common(1)[0][0]
            content = next(h[status] for h, status in groups[0] if str(h[status].get("description")) == usual)
            for group in groups:
                self._share(name, content, group)
            shared[name] = content
        self._drop_unused(shared)

    def _drop_unused(self, shared: Json) -> None:
        """Published responses that are another one now, or written out."""
        used = {
            component(response, RESPONSES)
            for section in ("paths", "webhooks")
            for _, _, operation in operations(self._document, section)
            for response in operation.get("responses", {}).values()
        }
        for name in self._aligned_components - used - self._places.keys():
            shared.pop(name, None)

    def _share(self, name: str, content: Json, group: list[tuple[Json, str]]) -> None:
        """Refer to the shared response where it says what is published there; else leave that written out."""
        for holder, status in group:
            own = holder[status]
            if own is content or self._alike(own, content):
                holder[status] = {"$ref": f"{RESPONSES}{name}"}
                if own.get("description") != content.get("description") and own.get("description"):
                    holder[status]["description"] = own["description"]
            else:
                self._result.note("differs", f"a response {status}", f"is not what is documented as {name}")

    def _alike(self, own: Json, content: Json) -> bool:
        return essence({k: v for k, v in own.items() if k != "headers"}) == essence(
            {k: v for k, v in content.items() if k != "headers"}
        )


def _has_content(document: Json, response: Any) -> bool:
    """True if a response may have a body: no content and no status that forbids it."""
    found = followed(document, response)
    return isinstance(found, dict) and bool(found.get("content"))
