"""Jobs: what they are about, how far they are at a time, and what they give."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.seeded import SeededRandom

WAIT = 1.0
PER_PAGE = 1.0
LIFETIME = 7 * 24 * 3600
REDACTED = "[redacted]"
FAILURE = "The document can't be read"
_PAGES = re.compile(r"(\d{1,4})-pages?\b")
_OUTCOME = re.compile(r"\b(fail|partial)\b")
_PDF_PAGE = re.compile(rb"/Type\s*/Page\b")
_DEPTH = 5


@dataclass(slots=True)
class DocumentJob:
    """A document and the options of its job. ``begun`` is None until its file is there; times are the mock's."""

    id: str
    created: float
    file_name: str
    options: Mapping[str, Any]
    pages: int
    price: int
    begun: float | None = None
    source_url: str | None = None
    deleted: float | None = None
    paid: bool = False
    unpayable: bool = False

    @property
    def format(self) -> str:
        """The requested format."""
        return str(self.options.get("format") or self.options.get("output_type") or "structured")

    @property
    def model(self) -> str:
        """The requested model."""
        return str(self.options.get("model", "standard-v1"))

    @property
    def outcome(self) -> str:
        """The state in which it ends."""
        found = _OUTCOME.search(self.source_url or self.file_name)
        if self.unpayable or (found and found[1] == "fail"):
            return "failed"
        return "partially_done" if found else "completed"

    @property
    def ends(self) -> float:
        """Time at which it ends; infinite for a job without its file."""
        if self.begun is None:
            return float("inf")
        return self.begun + WAIT + PER_PAGE * (1 if self.outcome == "failed" else self.pages)

    @property
    def read(self) -> int:
        """Pages that it gives in the end."""
        return {"failed": 0, "partially_done": max(1, self.pages - 1)}.get(self.outcome, self.pages)

    def state(self, now: float) -> tuple[str, int]:
        """Status and the number of pages that are done."""
        if now >= self.ends:
            return self.outcome, self.read
        if self.begun is None or now < self.begun + WAIT:
            return "pending", 0
        return "processing", min(int((now - self.begun - WAIT) / PER_PAGE), self.pages - 1, self.read)

    def is_deleted(self, now: float) -> bool:
        """True for a job that was deleted, by a call or by its age."""
        return self.deleted is not None or now - self.created > LIFETIME


def pages_of(name: str, content: bytes, rng: SeededRandom) -> int:
    """Number of pages of a document: by its content, else by its name, else drawn from the seed."""
    counted = len(_PDF_PAGE.findall(content))
    named = _PAGES.search(name)
    return counted or (max(1, int(named[1])) if named else 0) or rng.randint(1, 5)


def page_result(job: DocumentJob, number: int) -> dict[str, Any]:
    """The result of a page of a job that has ended, the same each time."""
    rng = SeededRandom(f"{job.id} {number}")
    page: dict[str, Any] = {
        "id": f"{job.id}-{number}",
        "page_number": number,
        "confidence": round(rng.uniform(0.8, 1.0), 3),
        "dimensions": {"width": 1240, "height": 1754},
        "has_bounding_boxes": bool(job.options.get("extract_bounding_boxes")),
    }
    if page["has_bounding_boxes"]:
        bounds = {"x": 100, "y": 80, "width": 1040, "height": 60}
        page["bounding_boxes"] = [{"type": "heading", "text": vocabulary.sentence(rng), "bounds": bounds}]
    if job.format == "markdown":
        page["result"] = page["text"] = f"# Page {number}\n\n{vocabulary.text(rng, 3)}"
    else:
        page["result"] = page["data"] = extracted(job.options.get("schema"), rng)
    return page


def extracted(schema: Any, rng: SeededRandom) -> dict[str, Any]:
    """Fields as a JSON schema names them; those of an invoice without one."""
    found = _filled(schema, rng, _DEPTH) if isinstance(schema, dict) else None
    if isinstance(found, dict) and found:
        return found
    return {
        "invoice_number": f"INV-2024-{rng.randint(1, 999):03}",
        "total": round(rng.uniform(10, 2000), 2),
    }


def _filled(schema: Any, rng: SeededRandom, depth: int) -> Any:
    if not isinstance(schema, dict) or depth == 0:
        return None
    values = schema.get("enum")
    if isinstance(values, list) and values:
        return rng.choice(values)
    properties = schema.get("properties")
    kind = schema.get("type", "object" if isinstance(properties, dict) else "string")
    if kind == "object":
        members = properties if isinstance(properties, dict) else {}
        return {str(name): _filled(member, rng, depth - 1) for name, member in members.items()}
    if kind == "array":
        return [_filled(schema.get("items", {"type": "string"}), rng, depth - 1)]
    simple: dict[str, Any] = {
        "integer": rng.randint(1, 99),
        "number": round(rng.uniform(1, 999), 2),
        "boolean": rng.random() < 0.5,
    }
    return simple.get(str(kind)) if str(kind) in simple else vocabulary.sentence(rng)


def stamp(time: float) -> str:
    """A time as the API writes it."""
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
