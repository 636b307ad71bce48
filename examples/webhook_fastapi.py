"""A FastAPI application that is told when an image task has ended.

    uvicorn examples.webhook_fastapi:app

Create tasks with callback_url="https://your.host/leaperone".
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response

from leaperone import AsyncLeaperone, errors

images: dict[str, list[str]] = {}  # in a real application, a table


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    """One client for all requests, closed when the application ends."""
    async with AsyncLeaperone() as client:
        app.state.client = client
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/leaperone")
async def receive(request: Request) -> Response:
    """Webhooks of LEAPERone aren't signed, so the client asks the API whether what they say is true."""
    client: AsyncLeaperone = request.app.state.client
    try:
        delivery = await client.webhooks.receive(await request.body())
    except errors.WebhookError as error:
        return Response(str(error), status_code=400)
    if delivery is not None:  # None: it came before
        images[delivery.task.id] = [image.url for image in delivery.task.images or []]
    return Response(status_code=204)
