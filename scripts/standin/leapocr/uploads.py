"""Submitting documents: API reference, "Submit Document from URL" and "Submit Document via Direct Upload"."""

from scripts.standin.parts import JSON, MULTIPART, Family, Json, body, media, record, schema_ref, text

from .errors import RATE_LIMIT_HEADERS, error_responses

_REFUSED = ("400", "401", "429", "500")

# The table "Parameters", which both operations have but for the source of the document and the type of `schema`.
_OPTIONS: Json = {
    "output_type": text(enum=["structured", "markdown", "per_page_structured"], description="Output format"),
    "model": text(default="standard-v1", description="Model to use; custom ones by their name"),
    "instruction": text(description="Processing instructions (cannot use with schema or template_slug)"),
    "template_slug": text(description="Document template slug (cannot use with instruction or schema)"),
}
_SCHEMA = "JSON schema for extraction (cannot use with instruction)"
# "Only one of template_slug, schema, or instruction can be provided per request."
_ONE_OF_THREE = [
    {"not": {"required": ["template_slug", "schema"]}},
    {"not": {"required": ["template_slug", "instruction"]}},
    {"not": {"required": ["schema", "instruction"]}},
]

SCHEMAS: Json = {
    "SubmitUrlRequest": record(
        {
            "url": text(format="uri", description="URL to PDF document"),
            "schema": record({}, description=_SCHEMA),
            **_OPTIONS,
        },
        ["url"],
        allOf=_ONE_OF_THREE,
    ),
    "DirectUploadRequest": record(
        {
            "file": text(format="binary", description="PDF file to process"),
            "schema": text(description=f"{_SCHEMA}, as string"),
            **_OPTIONS,
        },
        ["file"],
        allOf=_ONE_OF_THREE,
    ),
    "JobCreated": record({"job_id": text(examples=["job_abc123"])}, ["job_id"]),
}

_URL_EXAMPLE = {
    "url": "https://example.com/document.pdf",
    "output_type": "structured",
    "model": "standard-v1",
    "instruction": "Extract invoice details",
}
_CREATED: Json = {
    "description": "The job that processes the document",
    "headers": RATE_LIMIT_HEADERS,
    "content": {JSON: media("JobCreated", {"job_id": "job_abc123"})},
}


def _operation(operation_id: str, summary: str, request: Json | None, answer: Json, *errors: str) -> Json:
    operation: Json = {
        "operationId": operation_id,
        "tags": ["Uploads"],
        "summary": summary,
        "responses": {"200": answer, **error_responses(errors)},
    }
    return operation if request is None else {**operation, "requestBody": request}


FAMILY = Family(
    tag="Uploads",
    description="Submitting documents",
    schemas=SCHEMAS,
    paths={
        "/ocr/uploads/url": {
            "post": _operation(
                "submitUrl",
                "Submit a document from a remote URL for OCR processing",
                body({JSON: media("SubmitUrlRequest", _URL_EXAMPLE)}),
                _CREATED,
                *_REFUSED,
            )
        },
        "/ocr/uploads/direct": {
            "post": _operation(
                "submitFile",
                "Upload a document file directly for OCR processing",
                body({MULTIPART: {"schema": schema_ref("DirectUploadRequest")}}),
                _CREATED,
                *_REFUSED,
            )
        },
        "/ocr/uploads/{job_id}/complete": {
            # Only the table "Endpoints" names it: neither body nor answer is described.
            "post": {
                **_operation(
                    "completeUpload",
                    "Complete multipart upload",
                    None,
                    {"description": "Not described", "headers": RATE_LIMIT_HEADERS},
                    "400",
                    "401",
                    "404",
                    "429",
                    "500",
                ),
                "parameters": [
                    {"name": "job_id", "in": "path", "required": True, "schema": text()},
                ],
            }
        },
    },
)
