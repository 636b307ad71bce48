"""Jobs: API reference, "Get Job Status", "Get Job Result" and "Delete Job"."""

from scripts.standin.parts import JSON, Family, Json, array, media, record, schema_ref, text

from .errors import RATE_LIMIT_HEADERS, error_responses

_STATES = ["pending", "processing", "completed", "failed"]
_FIELDS = {"invoice_number": "INV-2024-001", "total": 1234.56}
_RESULT = {
    "job_id": "job_abc123",
    "status": "completed",
    "credits_used": 3,
    "processing_time_seconds": 45.2,
    "pages": [{"page_number": 1, "text": "Extracted text...", "data": _FIELDS}],
    "data": _FIELDS,
}

SCHEMAS: Json = {
    "JobState": text(enum=_STATES),
    "JobStatus": record(
        {
            "job_id": text(examples=["job_abc123"]),
            "status": schema_ref("JobState"),
            "progress": {"type": "number", "minimum": 0, "maximum": 1},
        },
        ["job_id", "status"],
    ),
    "JobResult": record(
        {
            "job_id": text(examples=["job_abc123"]),
            "status": schema_ref("JobState"),
            "credits_used": {"type": "integer", "minimum": 0},
            "processing_time_seconds": {"type": "number", "minimum": 0},
            "pages": array(schema_ref("ResultPage")),
            "data": {"description": "Extracted fields"},
        },
        ["job_id", "status"],
    ),
    "ResultPage": record(
        {
            "page_number": {"type": "integer", "minimum": 1},
            "text": text(),
            "data": {"description": "Extracted fields"},
        },
        ["page_number"],
    ),
    "JobDeleted": record({"message": text()}, ["message"]),
}


def _operation(operation_id: str, summary: str, answer: Json) -> Json:
    return {
        "operationId": operation_id,
        "tags": ["Jobs"],
        "summary": summary,
        "parameters": [{"name": "job_id", "in": "path", "required": True, "schema": text()}],
        "responses": {
            "200": {"headers": RATE_LIMIT_HEADERS, **answer},
            **error_responses(("400", "401", "404", "429", "500")),
        },
    }


FAMILY = Family(
    tag="Jobs",
    description="What became of a document",
    schemas=SCHEMAS,
    paths={
        "/ocr/status/{job_id}": {
            "get": _operation(
                "getJobStatus",
                "Check the status of a processing job",
                {
                    "description": "The job's status",
                    "content": {
                        JSON: media(
                            "JobStatus", {"job_id": "job_abc123", "status": "completed", "progress": 1.0}
                        )
                    },
                },
            )
        },
        "/ocr/result/{job_id}": {
            "get": _operation(
                "getJobResult",
                "Retrieve the processing result for a completed job",
                {"description": "The job's result", "content": {JSON: media("JobResult", _RESULT)}},
            )
        },
        "/ocr/jobs/{job_id}": {
            "delete": _operation(
                "deleteJob",
                "Delete a job and remove all its associated data",
                {
                    "description": "The job was deleted",
                    "content": {JSON: media("JobDeleted", {"message": "Job deleted successfully"})},
                },
            )
        },
    },
)
