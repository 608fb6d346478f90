"""A folder of an IMAP account (RFC 9051): read only, by UID, from where the last committed mail was.

A mail's key is (folder, UIDVALIDITY, UID). The bookmark, UIDVALIDITY and the last UID, is committed together with the mails:
a crash neither loses one nor reads one twice. The folder is opened with EXAMINE and mails are fetched with BODY.PEEK, so nothing
is marked as seen and people may go on reading the same mailbox.
"""

import contextlib
import imaplib
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from imapclient import IMAPClient

from engine.ports import Clock, RawMail
from engine.settings import ImapAccount

log = structlog.get_logger()

_MOST_BYTES = 30 * 1024 * 1024
_TIMEOUT_S = 30.0
#: RFC 2177: a server may log off who idles for 30 minutes. Shorter rounds cost three lines each and survive a lost push.
LONGEST_IDLE_S = 29 * 60.0
_FIRST_IDLE_S = 1.0


class ImapFolder:
    """Implements engine.ports.Mailbox. One connection, kept open; any trouble drops it, and the next call opens another."""

    def __init__(self, account: ImapAccount, folder: str, clock: Clock) -> None:
        self.name = f"imap:{account.user}@{account.host}/{folder}"
        self._account = account
        self._folder = folder
        self._clock = clock
        self._client: Any = None
        self._uidvalidity = 0
        self._uid = 0  # the last one that was given out
        self._next_uid: int | None = None  # the next mail will get it, the server said when we last looked (UIDNEXT)
        self._is_sent = False

    def go_on_from(self, bookmark: Mapping[str, Any] | None) -> None:
        """Continue behind what was committed last; None: this folder was never read."""
        self._uidvalidity = int(bookmark["uidvalidity"]) if bookmark else 0
        self._uid = int(bookmark["uid"]) if bookmark else 0

    @property
    def bookmark(self) -> dict[str, Any]:
        """Where the mails of the last `unseen` end; to be committed together with them."""
        return {"uidvalidity": self._uidvalidity, "uid": self._uid}

    def unseen(self, limit: int) -> Sequence[RawMail]:
        """The next mails by UID, at most `limit` and about 30 MB. Raises OSError when the server fails."""
        with self._trouble():
            client = self._connected()
            uids = self._newer(client)[:limit]
            mails = self._fetch(client, uids) if uids else []
            if uids and not mails:  # all of them vanished meanwhile
                self._uid = uids[-1]
                return self.unseen(limit)
            return mails

    def mark_seen(self, keys: Iterable[str]) -> None:
        """The bookmark says it; the mailbox itself stays as it is."""

    def wait(self, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Let the server push for so long (IDLE, RFC 2177), or just wait where it cannot; True when something may have come."""
        try:
            with self._trouble():
                client = self._connected()
                if client.has_capability("IDLE"):
                    return self._has_grown(client) or self._idle(client, min(seconds, LONGEST_IDLE_S), is_over)
        except OSError:
            return True  # `unseen` tells what is wrong
        _sleep(seconds, is_over)
        return True

    def close(self) -> None:
        """Hang up."""
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(imaplib.IMAP4.error, OSError):
                client.shutdown()

    # --- the conversation -------------------------------------------------------------------------------------------

    @contextmanager
    def _trouble(self) -> Iterator[None]:
        """Whatever goes wrong in here is an OSError outside, and the connection is dropped."""
        try:
            yield
        except (imaplib.IMAP4.error, ssl.CertificateError, ValueError, KeyError, TypeError) as error:
            self.close()
            raise OSError(f"{self.name}: {type(error).__name__}: {error}") from error
        except OSError:
            self.close()
            raise

    def _connected(self) -> Any:
        if self._client is None:
            client = self._client = self._open()
            self._log_in(client)
            self._is_sent = self._is_sent_folder(client)
        return self._client

    def _open(self) -> Any:
        account, is_tls = self._account, self._account.tls == "tls"
        client = IMAPClient(account.host, account.port, ssl=is_tls, timeout=_TIMEOUT_S)
        client.normalise_times = False
        if account.tls == "starttls":
            client.starttls(ssl.create_default_context())
        return client

    def _log_in(self, client: Any) -> None:
        account = self._account
        if account.token_file is not None:
            client.oauth2_login(account.user, account.token_file.read_text(encoding="ascii").strip())
        else:
            client.login(account.user, account.password.get_secret_value())

    def _is_sent_folder(self, client: Any) -> bool:
        """Copies of what we send ourselves lie there (RFC 6154); they are never answers."""
        found = client.list_folders("", self._folder) if "*" not in self._folder and "%" not in self._folder else []
        flags = {bytes(flag).lower() for listed in found for flag in listed[0]}
        return b"\\sent" in flags or self._folder.rpartition("/")[2].lower() in _SENT_NAMES

    def _newer(self, client: Any) -> list[int]:
        """The UIDs behind the bookmark. Opening the folder anew also makes servers tell of what came since."""
        opened = client.select_folder(self._folder, readonly=True)
        uidvalidity, self._next_uid = int(opened[b"UIDVALIDITY"]), opened.get(b"UIDNEXT")
        if uidvalidity != self._uidvalidity:
            return self._first_look(client, uidvalidity)
        # "n:*" means at least the last mail, even when its UID is below n (RFC 9051 section 6.4.4)
        return sorted(uid for uid in client.search(["UID", f"{self._uid + 1}:*"]) if uid > self._uid)

    def _has_grown(self, client: Any) -> bool:
        """Whether a mail has come since `_newer` looked.

        One that comes while the search is being answered is in no result, and is told at the end of that answer, not by a push.
        """
        before = self._next_uid
        self._next_uid = client.select_folder(self._folder, readonly=True).get(b"UIDNEXT")
        return before not in (None, self._next_uid)

    def _first_look(self, client: Any, uidvalidity: int) -> list[int]:
        """A folder that is new to us, or that its server numbered anew: then everything is asked for again, and what was kept
        already is known by its digest.
        """
        is_renumbered = self._uidvalidity != 0
        self._uidvalidity, self._uid = uidvalidity, 0
        if is_renumbered:
            log.warning("mailbox_renumbered", source=self.name)
        since = self._clock.now().astimezone(UTC) - timedelta(days=self._account.first_days)
        return sorted(client.search(["SINCE", since.date()]))

    def _fetch(self, client: Any, uids: Sequence[int]) -> list[RawMail]:
        """These mails, or as many of them as 30 MB hold; one at least."""
        sizes = {uid: int(told[b"RFC822.SIZE"]) for uid, told in client.fetch(uids, ["RFC822.SIZE"]).items()}
        wanted, room = list[int](), _MOST_BYTES
        for uid in (uid for uid in uids if uid in sizes):
            room -= sizes[uid]
            if wanted and room < 0:
                break
            wanted.append(uid)
        if not wanted:
            return []
        found = self._bodies(client, wanted)
        mails = [self._mail(uid, found[uid]) for uid in wanted if uid in found]
        self._uid = wanted[-1]
        return mails

    def _bodies(self, client: Any, uids: Sequence[int]) -> dict[int, Mapping[bytes, Any]]:
        """The mails by UID. One that the server cannot give must not keep the others back: they are asked for one by one then."""
        try:
            return dict(client.fetch(uids, ["INTERNALDATE", f"BODY.PEEK[]<0.{_MOST_BYTES}>"]))
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            if len(uids) == 1:
                return {uids[0]: {}}
            return {uid: told for each in uids for uid, told in self._bodies(client, [each]).items()}

    def _mail(self, uid: int, told: Mapping[bytes, Any]) -> RawMail:
        raw = next((value for name, value in told.items() if name.startswith(b"BODY[]")), None)
        if raw is None:  # said as a mail, so that it reaches a person like every other
            log.error("mail_unreadable", source=self.name, uid=uid)
            words = f"The mail server could not give mail {uid} of {self._folder}. Look at it there."
            raw = f"Subject: A mail that could not be read\r\n\r\n{words}\r\n".encode()
        envelope: dict[str, Any] = {"folder": self._folder}
        arrived_at = told.get(b"INTERNALDATE")
        if isinstance(arrived_at, datetime) and arrived_at.tzinfo is not None:
            envelope["arrived_at"] = arrived_at.astimezone(UTC).isoformat()
        if self._is_sent:
            envelope["is_sent"] = True
        return RawMail(f"{self._folder}/{self._uidvalidity}/{uid}", bytes(raw), envelope)

    def _idle(self, client: Any, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Rounds that grow from a second: a push that comes in one packet with the server's "+ idling" is in the client's
        buffer, where `idle_check` does not look, and is found when the round ends.
        """
        end, length = time.monotonic() + seconds, _FIRST_IDLE_S
        while not is_over() and (left := end - time.monotonic()) > 0:
            if self._idle_round(client, min(length, left), is_over):
                return True
            length *= 2
        return False

    def _idle_round(self, client: Any, seconds: float, is_over: Callable[[], bool]) -> bool:
        end, pushed = time.monotonic() + seconds, list[Any]()
        client.idle()
        while not pushed and not is_over() and (left := end - time.monotonic()) > 0:
            pushed = client.idle_check(timeout=min(1.0, left))
        _, told_last = client.idle_done()
        return bool(pushed or told_last)


#: What servers without RFC 6154 call the folder.
_SENT_NAMES = frozenset(
    {"sent", "sent items", "sent mail", "sent messages", "gesendet", "gesendete elemente", "envoyés", "éléments envoyés",
     "enviados", "inviati", "posta inviata", "verzonden", "verzonden items", "skickat", "sendt", "wysłane", "送信済み"}
)  # fmt: skip


def _sleep(seconds: float, is_over: Callable[[], bool]) -> None:
    end = time.monotonic() + seconds
    while not is_over() and (left := end - time.monotonic()) > 0:
        time.sleep(min(1.0, left))
