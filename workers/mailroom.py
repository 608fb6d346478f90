"""Mailboxes on other machines: one thread each, so that a slow one holds up nobody. Of several clock processes one reads each.

A thread reads, then lets the server push (IDLE) for a minute, and reads again: a lost push costs a minute, and the server never
sees anybody idle for the 29 minutes after which it may hang up (RFC 2177).
"""

import threading
from datetime import timedelta

import structlog

from engine import receiving
from engine.core.errors import Unavailable
from engine.house import House
from engine.ports import Mailbox
from engine.store import leaders
from engine.store.leases import new_token

log = structlog.get_logger()

_WAIT_S = 60.0
#: Longer than one round: a wait, a read of 100 mails of 30 MB at most.
_LEADER_FOR = timedelta(minutes=10)
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 10.0, 900.0


class Mailroom:
    """Reads the mailboxes of a house until it is stopped."""

    def __init__(self, house: House, wait_s: float = _WAIT_S) -> None:
        self._house = house
        self._wait_s = wait_s
        self._token = new_token()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to read each mailbox in a thread of its own."""
        self._threads = [
            threading.Thread(target=self._watch, args=(mailbox,), name=mailbox.name, daemon=True)
            for mailbox in self._house.mailboxes
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Hang up; what is under way is not committed and comes again."""
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=5.0)

    def _watch(self, mailbox: Mailbox) -> None:
        failures = 0
        while not self._stop.is_set():
            failures = 0 if self._read(mailbox) else failures + 1
            if failures:
                self._stop.wait(min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2 ** min(failures - 1, 10)))
            else:
                mailbox.wait(self._wait_s, self._stop.is_set)
        mailbox.close()

    def _read(self, mailbox: Mailbox) -> bool:
        """One round, if this process is the one that reads this mailbox; False when it failed."""
        now = self._house.clock.now()
        try:
            with self._house.store.begin("mailroom.lead") as tx:
                leads = leaders.take(tx, f"mailbox/{mailbox.name}", self._token, now, _LEADER_FOR)
            new = receiving.collect_mailbox(self._house, mailbox, now) if leads else 0
        except (OSError, Unavailable) as error:
            log.warning("mailbox_failed", source=mailbox.name, error=str(error))
            return False
        except Exception:
            log.exception("mailbox_failed", source=mailbox.name)
            return False
        if new:
            log.info("mailbox_read", source=mailbox.name, new=new)
        return True
