"""Tables for millions of rows in little memory: numbers by hash, and rows of text in one block of bytes."""

from array import array


class HashTable:
    """Texts to whole numbers, at about 24 bytes a text: the texts themselves are not kept.

    Only 64 bits of a text's hash are compared; among ten million texts two that meet are less likely than one in 100,000.
    """

    __slots__ = ("_hashes", "_mask", "_used", "_values")

    def __init__(self) -> None:
        self._resize(1024)

    def __len__(self) -> int:
        return self._used

    def _resize(self, size: int) -> None:
        self._hashes = array("q", bytes(8 * size))
        self._values = array("i", bytes(4 * size))
        self._mask = size - 1
        self._used = 0

    def get(self, text: str) -> int | None:
        """The number of a text; None for one that was not put in."""
        key = hash(text) or 1
        hashes, mask = self._hashes, self._mask
        place = key & mask
        found = hashes[place]
        while found:
            if found == key:
                return self._values[place]
            place = (place + 1) & mask
            found = hashes[place]
        return None

    def put(self, text: str, value: int) -> None:
        """Put a text in, or give it another number."""
        if 2 * self._used > self._mask:
            self._grow()
        self._set(hash(text) or 1, value)

    def _set(self, key: int, value: int) -> None:
        hashes, mask = self._hashes, self._mask
        place = key & mask
        found = hashes[place]
        while found and found != key:
            place = (place + 1) & mask
            found = hashes[place]
        if not found:
            hashes[place] = key
            self._used += 1
        self._values[place] = value

    def _grow(self) -> None:
        hashes, values = self._hashes, self._values
        self._resize(2 * len(hashes))
        for key, value in zip(hashes, values, strict=True):
            if key:
                self._set(key, value)


class Rows:
    """Rows of a few texts, kept as UTF-8 in one block; None and "" are the same to it."""

    __slots__ = ("_block", "_ends")

    def __init__(self) -> None:
        self._block = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, *texts: str | None) -> None:
        """Add a row."""
        self._block += "\x00".join((text or "").replace("\x00", " ") for text in texts).encode("utf-8", "replace")
        self._ends.append(len(self._block))

    def __getitem__(self, number: int) -> list[str]:
        return self._block[self._ends[number] : self._ends[number + 1]].decode("utf-8").split("\x00")
