"""Mailboxes that cannot be read: whoever runs this house is told once it lasts, and once more when it is over.

What is wrong stands in the facts while it lasts, so it survives restarts and the health page can tell it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from engine.core.errors import NotReady
from engine.house import House
from engine.store import Tx, facts, notices
from engine.store.notices import NewNotice

#: A mail server that restarts is no news.
TOLD_AFTER = timedelta(minutes=30)
_FACT = "trouble/mailbox/"
_LONGEST_ERROR = 500
_FAILED = """\
Since {since:%Y-%m-%d %H:%M} UTC {name} cannot be read:

  {error}

No answer that arrives there is lost: it is read when the mailbox can be read again, which is tried all the time. But until
then whoever answered gets the next mail of the campaign all the same. Look at the password, the name of the folder, the
certificate and the network.
"""
_OVER = "{name} is read again. What arrived since {since:%Y-%m-%d %H:%M} UTC has been taken in.\n"


def note_failure(house: House, name: str, error: str, now: datetime) -> None:
    """A mailbox could not be read. Once it has lasted for half an hour, a notice goes out; one for the whole time."""
    with house.store.begin("mailbox_trouble.failure") as tx:
        was = facts.load(tx, _FACT + name) or {"since": now.isoformat(), "is_told": False}
        since, is_told = datetime.fromisoformat(was["since"]), was["is_told"]
        error = " ".join(error.replace("\0", "").split())[:_LONGEST_ERROR]
        if not is_told and now - since >= TOLD_AFTER:
            _tell(tx, house, f"{name} cannot be read", _FAILED.format(name=name, since=since, error=error), since, now)
            is_told = True
        facts.save(tx, _FACT + name, {"since": was["since"], "is_told": is_told, "error": error})


def note_success(house: House, name: str, now: datetime) -> None:
    """A mailbox was read; when somebody was told that it could not be, they hear that too."""
    with house.store.read() as tx:
        was = facts.load(tx, _FACT + name)
    if not was:
        return
    since = datetime.fromisoformat(was["since"])
    with house.store.begin("mailbox_trouble.success") as tx:
        facts.remove(tx, _FACT + name)
        if was["is_told"]:
            _tell(tx, house, f"{name} is read again", _OVER.format(name=name, since=since), since, now)


def load_troubles(tx: Tx) -> Mapping[str, str]:
    """What is wrong with each mailbox that cannot be read now, as a sentence, by its name."""
    found = facts.find(tx, _FACT)
    return {
        key.removeprefix(_FACT): f"not read since {was['since'][:16]} UTC: {was['error']}" for key, was in found.items()
    }


def _tell(tx: Tx, house: House, subject: str, text: str, since: datetime, now: datetime) -> None:
    try:
        company = house.live.refresh(tx).company
        recipient = company.sender(company.default_sender, None).address
    except NotReady:  # nothing is applied yet; whoever is found when it is sent
        recipient = ""
    body = {"subject": subject, "text": text, "html": ""}
    key = f"mailbox/{since.isoformat()}/{subject}"
    notices.add(tx, [NewNotice(key, "mailbox", "mail", recipient, body)], now)
