"""Ids of requests and tasks: the same seed, the same ids."""

import hashlib

from leaperone_conformance.values.seeded import SeededRandom, uuid_text

_MARK = 6


class RequestIds:
    """Ids of requests, each its own, also for equal requests; the same ones in each run."""

    def __init__(self) -> None:
        self._served = 0

    def next(self, salt: bytes) -> str:
        """The id of the next request, whose content ``salt`` stands for."""
        self._served += 1
        return f"req-{hashlib.blake2b(salt + str(self._served).encode(), digest_size=16).hexdigest()}"


class TaskIds:
    """Makes ids from a seed; half of an id is a mark by which it is known again after its task is forgotten."""

    def __init__(self, seed: int) -> None:
        self._marking = hashlib.blake2b(digest_size=_MARK, key=str(seed).encode())

    def uuid(self, rng: SeededRandom) -> str:
        """A version 4 UUID."""
        value = bytearray(rng.randbytes(16 - _MARK))
        value[6] = value[6] & 0x0F | 0x40
        value[8] = value[8] & 0x3F | 0x80
        return uuid_text(bytes(value) + self._mark(value))

    def prefixed(self, prefix: str, rng: SeededRandom) -> str:
        """``prefix`` and twelve hexadecimal digits or more."""
        value = rng.randbytes(6)
        return prefix + (value + self._mark(value)).hex()

    def made(self, identifier: str, prefix: str = "") -> bool:
        """True if the id came from here (or from the same seed); a guess is right once in 2^48."""
        try:
            value = bytes.fromhex(identifier.removeprefix(prefix).replace("-", ""))
        except ValueError:
            return False
        return len(value) > _MARK and self._mark(value[:-_MARK]) == value[-_MARK:]

    def _mark(self, value: bytes | bytearray) -> bytes:
        marking = self._marking.copy()
        marking.update(value)
        return marking.digest()
