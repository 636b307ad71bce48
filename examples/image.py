"""Make images, and show how far they are.

python examples/image.py "a cat astronaut"
"""

import sys

from leaperone import Leaperone, errors
from leaperone.models import ImageTask


def show(task: ImageTask) -> None:
    """Called with each state that comes, also with partial results."""
    print(f"{task.status}: {len(task.images or [])} images so far")


def main(prompt: str) -> int:
    with Leaperone() as client:
        task = client.images.create(model="gpt-4o-image", prompt=prompt, number=2)
        print(f"task {task.id}")
        try:
            ended = task.wait(timeout=300, on_progress=show)
        except errors.TaskFailedError as error:
            print(f"failed: {error}")
            return 1
        except errors.TaskTimeoutError:
            print(f"not yet; ask again with client.images.status(id={task.id!r})")
            return 2
    for image in ended.images:
        print(image.url)  # valid for an hour: fetch it now
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
