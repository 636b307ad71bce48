"""Image tasks: documentation pages "Image Generation (Create)", "Image Generation (Status)" and "Webhooks".

The guide shows other answers than the reference; the reference is what is written here.
"""

from scripts.standin.parts import (
    BASE_ERRORS,
    JSON,
    Family,
    Json,
    answer,
    array,
    body,
    media,
    record,
    schema_ref,
    text,
)

from .errors import error_responses

_TASK_ID = text(format="uuid", examples=["a1b2c3d4-e5f6-7890-abcd-ef1234567890"])

SCHEMAS: Json = {
    # Create: "Parameters"; that the callback must be HTTPS is in "Webhooks", "How It Works".
    "ImageGenerationRequest": record(
        {
            "prompt": text(),
            "model": text(enum=["gpt-4o-image", "gpt-image-2", "gemini-3-pro-image-preview"]),
            "referenceImages": {"anyOf": [text(), array(text())], "description": "URLs of images to go by"},
            "number": {"type": "number", "minimum": 1, "maximum": 4, "default": 1},
            "size": text(description="Pixels or aspect ratio", examples=["1024x1024", "9:16"]),
            "callbackUrl": text(
                format="uri",
                pattern="^https://",
                description="Public HTTPS address that is told when the task ends",
            ),
        },
        ["prompt", "model"],
    ),
    # Create: "Response".
    "ImageTaskCreated": record(
        {"code": {"type": "integer"}, "msg": text(), "data": schema_ref("ImageTaskCreatedData")},
        ["code", "msg", "data"],
        examples=[{"code": 0, "msg": "success", "data": {"id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890"}}],
    ),
    "ImageTaskCreatedData": record({"id": _TASK_ID}, ["id"]),
    # Status: "Response" and "Status Values".
    "ImageTaskStatus": record(
        {
            "id": _TASK_ID,
            "status": text(enum=["pending", "processing", "uploading", "partial", "completed", "failed"]),
            "images": array(schema_ref("ImageUrl")),
        },
        ["id", "status"],
    ),
    "ImageUrl": record({"url": text(format="uri", description="Valid for an hour")}, ["url"]),
    # "Webhooks", section "Payload Fields".
    "ImageWebhook": record(
        {
            "id": text(examples=["img-abc123"]),
            "status": text(enum=["completed", "uploading", "failed"]),
            "images": array(schema_ref("ImageWebhookFile"), description="Present on success"),
            "error": text(description="Present on failure"),
        },
        ["id", "status"],
    ),
    "ImageWebhookFile": record({"id": text(), "url": text(format="uri")}, ["id", "url"]),
}

# Create: "Request".
_REQUEST = {
    "model": "gpt-4o-image",
    "prompt": "A cat astronaut floating in space, digital art",
    "number": 1,
    "size": "1024x1024",
}

_CREATE = {
    "operationId": "createImageTask",
    "summary": "Begin to generate images",
    "tags": ["images"],
    "requestBody": body({JSON: media("ImageGenerationRequest", _REQUEST)}),
    "responses": {"200": answer("The task was created", "ImageTaskCreated"), **error_responses(BASE_ERRORS)},
}

_STATUS = {
    "operationId": "getImageTask",
    "summary": "Tell how far an image task is, and its images",
    "tags": ["images"],
    "parameters": [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "description": "Id that the create operation returned",
            "schema": _TASK_ID,
        }
    ],
    # 404 and 410: "Error Codes" and the notes of the status page (tasks are kept for 30 days).
    "responses": {
        "200": answer("The task", "ImageTaskStatus"),
        **error_responses(["400", "401", "404", "410", "429", "500"]),
    },
}

_WEBHOOK = {
    "operationId": "imageTaskFinished",
    "summary": "Tell that an image task has ended",
    "tags": ["images"],
    # "Verifying Webhook Source": the call is neither signed nor authenticated.
    "security": [],
    "requestBody": body({JSON: media("ImageWebhook")}),
    "responses": {"2XX": {"description": "Received; any other status is retried up to five times"}},
}

FAMILY = Family(
    tag="images",
    description="Image generation as tasks",
    paths={
        "/v1/images/generations": {"post": _CREATE},
        "/v1/images/generations/{id}": {"get": _STATUS},
    },
    schemas=SCHEMAS,
    webhooks={"imageTaskFinished": {"post": _WEBHOOK}},
)
