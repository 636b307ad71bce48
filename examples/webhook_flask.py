"""A Flask application that is told when an image task has ended.

    flask --app examples/webhook_flask.py run

Create tasks with callback_url="https://your.host/leaperone".
"""

from functools import cache

from flask import Flask, Response, request

from leaperone import Leaperone, errors

app = Flask(__name__)
images: dict[str, list[str]] = {}  # in a real application, a table


@cache
def client() -> Leaperone:
    """One client for all requests; threads can share it."""
    return Leaperone()


@app.post("/leaperone")
def receive() -> Response:
    """Webhooks of LEAPERone aren't signed, so the client asks the API whether what they say is true."""
    try:
        delivery = client().webhooks.receive(request.get_data())
    except errors.WebhookError as error:
        return Response(str(error), status=400)
    if delivery is not None:  # None: it came before
        images[delivery.task.id] = [image.url for image in delivery.task.images or []]
    return Response(status=204)
