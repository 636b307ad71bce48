"""Save all videos of a user, page by page; after a crash, go on where it stopped.

python examples/pages.py USER_ID videos.jsonl
"""

import json
import sys
from pathlib import Path
from typing import Any

from leaperone import Leaperone


def main(user: str, target: Path, max_pages: int) -> None:
    bookmark = target.with_suffix(".next")
    start: dict[str, Any] | None = None
    if bookmark.exists():
        start = json.loads(bookmark.read_text())
        if start is None:
            print("all pages are there already")
            return
        print(f"going on with {start}")
    with Leaperone() as client, target.open("a", encoding="utf-8") as file:
        listing = client.social.bilibili.app.fetch_user_videos.pages(
            user_id=user, start=start, max_pages=max_pages
        )
        for page in listing:
            for video in page.items:
                file.write(json.dumps(video, ensure_ascii=False) + "\n")
            file.flush()
            # Only now that its items are written: a page is paid for twice at worst, and none is lost.
            bookmark.write_text(json.dumps(page.next))
            print(f"{len(page.items)} videos, then {page.next}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 20)
