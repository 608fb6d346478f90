"""Notices that file sources have changed: they are looked at then, and once a day besides."""

from dataclasses import astuple
from datetime import datetime

from engine.core.source import Source
from engine.house import House
from engine.store import sources
from triggers.local_files import FileUnreadable, find_files, stamp


class FileNotices:
    """One per clock process. A look costs a question to the database and one to the disk per file; nothing is read."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._seen: dict[int, list[list[str | int]]] = {}

    def look(self, now: datetime) -> int:
        """Make those file sources due whose files are not as they were when they were read last; how many."""
        with self._house.store.read() as tx:
            waiting = sources.find_waiting_files(tx, now)
        changed = [source.source_id for source in waiting if self._has_changed(source)]
        if not changed:
            return 0
        with self._house.store.begin("noticing.make_due") as tx:
            return sources.make_due(tx, changed, now)

    def _has_changed(self, source: Source) -> bool:
        """A file that cannot be read is told of once, not at every look: only a further change makes it due again."""
        try:
            seen = [list(astuple(one)) for one in stamp(find_files(source.location))]
        except FileUnreadable:
            seen = []
        before = self._seen.get(source.source_id, source.memory.get("files"))
        self._seen[source.source_id] = seen
        return seen != before and bool(seen)
