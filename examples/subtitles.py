"""Write subtitles (SRT) next to each recording.

python examples/subtitles.py talk.mp3 interview.wav
"""

import sys
from pathlib import Path

from leaperone import Leaperone, errors


def main(paths: list[Path]) -> int:
    failed = 0
    with Leaperone(timeout=600) as client:
        for path in paths:
            try:
                text = client.audio.transcribe(file=path, response_format="srt")
            except errors.InvalidArgumentError as error:  # no such file, or too large: nothing was sent
                print(error)
                failed += 1
            except errors.APIStatusError as error:
                print(f"{path}: {error.message} (request {error.request_id})")
                failed += 1
            else:
                target = path.with_suffix(".srt")
                target.write_text(text, encoding="utf-8")
                print(f"{target}: {text.count('-->')} subtitles")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
