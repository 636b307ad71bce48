"""What the official SDK does, run in an environment of its own: prints one JSON object of what it saw.

Arguments: the mock's URL, a file of several parts, and what was signed of a webhook (body, signature, timestamp, secret).
"""

import asyncio
import json
import os
import sys
from typing import Any
from urllib.parse import urlsplit

import httpx
from leapocr import (  # type: ignore[import-not-found]
    ClientConfig,
    Format,
    LeapOCR,
    LeapOCRError,
    Model,
    PollOptions,
    ProcessOptions,
    verify_webhook_signature,
)

URL, FILE, *SIGNED = sys.argv[1:]
HOST = f"{urlsplit(URL).scheme}://{urlsplit(URL).netloc}"
SCHEMA = {"type": "object", "properties": {"total": {"type": "number"}}}


def advance(_: Any) -> None:
    headers = {"X-Mock-Token": os.environ["LEAPERONE_MOCK_TOKEN"]}
    httpx.post(f"{HOST}/__mock__/clock", json={"advance": 1}, headers=headers).raise_for_status()


POLL = PollOptions(poll_interval=0.01, max_wait=600, on_progress=advance)


async def kind(awaitable: Any) -> list[Any]:
    """Class, status and message of the error that comes."""
    try:
        await awaitable
    except (LeapOCRError, httpx.HTTPError) as error:
        return [type(error).__name__, getattr(error, "status_code", None), str(error)]
    return ["none"]


async def address(client: LeapOCR) -> dict[str, Any]:
    options = ProcessOptions(
        format=Format.STRUCTURED, schema=SCHEMA, model=Model.PRO_V2, instructions="The sum with tax"
    )
    started = await client.ocr.process_url("https://example.com/3-pages.pdf", options)
    early = await kind(client.ocr.get_results(started.job_id))
    result = await client.ocr.wait_until_done(started.job_id, POLL)
    part = await client.ocr.get_results(started.job_id, page=2, limit=2)
    return {
        "started": started.status.value,
        "early": early,
        "status": result.status.value,
        "pages": [sorted(page.result) for page in result.pages],
        "model": result.model,
        "credits": result.credits_used,
        "part": [page.page_number for page in part.pages],
        "parts": part.pagination.total_pages,
    }


async def file(client: LeapOCR) -> dict[str, Any]:
    options = ProcessOptions(format=Format.MARKDOWN, model="standard-v1")
    started = await client.ocr.process_file(FILE, options)
    result = await client.ocr.wait_until_done(started.job_id, POLL)
    deleted = await client.ocr.delete_job(started.job_id)
    after = await client.ocr.get_results(started.job_id)
    return {
        "file": result.file_name,
        "pages": [page.result[:6] for page in result.pages],
        "deleted": deleted,
        "after": [after.file_name, len(after.pages)],
    }


async def main() -> None:
    config = ClientConfig(base_url=URL, max_retries=0)
    async with LeapOCR("key", config) as client, LeapOCR("an-invalid-key", config) as stranger:
        failing = await client.ocr.process_url(
            "https://example.com/fail.pdf", ProcessOptions(format=Format.MARKDOWN)
        )
        refused = ProcessOptions(template_slug="x" * 3)
        print(
            json.dumps(
                {
                    "healthy": await client.health(),
                    "address": await address(client),
                    "file": await file(client),
                    "failed": await kind(client.ocr.wait_until_done(failing.job_id, POLL)),
                    "unknown": await kind(client.ocr.get_job_status("nope")),
                    "stranger": await kind(stranger.ocr.get_job_status("nope")),
                    "bad": await kind(client.ocr.process_url("no address", refused)),
                    "template": await kind(client.ocr.process_url("https://example.com/a.pdf", refused)),
                    "signed": [
                        verify_webhook_signature(*SIGNED),
                        verify_webhook_signature(SIGNED[0] + " ", *SIGNED[1:]),
                    ],
                }
            )
        )


asyncio.run(main())
