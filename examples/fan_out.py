"""Classify 200 places at once, with at most 60 requests a minute to the address service.

python examples/fan_out.py
"""

import asyncio
import os
from collections import Counter

from leaperone import AsyncLeaperone, Limiter, errors

PLACES = [f"Building {number}, 969 Wenyi West Road, Hangzhou" for number in range(1, 201)]


async def split(client: AsyncLeaperone, place: str) -> str:
    """One call: "done", or the kind of error that it ended with."""
    try:
        answer = await client.address.structure(text=place)
    except errors.APIError as error:  # one failure must not stop the others
        return type(error).__name__
    return "done" if answer.fields else "empty"


async def main() -> None:
    per_minute = int(os.environ.get("PER_MINUTE", "60"))
    # The limiter makes each call wait for its turn; max_wait is the longest that one may have to wait.
    limiter = Limiter({"address": per_minute}, max_wait=600)
    async with AsyncLeaperone(limiter=limiter, budget=5) as client:
        results = await asyncio.gather(*(split(client, place) for place in PLACES))
        for result, count in Counter(results).items():
            print(f"{count:4} {result}")
        print(f"{client.usage.credits} credits")


if __name__ == "__main__":
    asyncio.run(main())
