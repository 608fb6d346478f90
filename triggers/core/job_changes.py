"""From two snapshots of people to signals: who was promoted, who left or came, where a boss is new.

A person is the same when the file's own id, the LinkedIn profile or the address says so (snapshots.PersonRow.person_key).
A lead is meant when the address is the lead's, or when name and company both are; never by the name alone.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from engine.core.lead import address_key
from engine.core.signal import Evidence, Signal, SignalKind
from triggers.core import names, titles
from triggers.core.folding import fold
from triggers.core.snapshots import PersonRow


@dataclass(frozen=True, slots=True)
class Change:
    """One person before and after; `before` None: new in the file, so nothing is known of an earlier position."""

    before: PersonRow | None
    after: PersonRow

    @property
    def is_move(self) -> bool:
        """Whether the employer is another one."""
        return self.before is not None and not same_company(self.before, self.after)


@dataclass(frozen=True, slots=True)
class KnownLead:
    """A lead as far as telling people apart needs it. `company_keys`: what its account is known by (see `company_keys`)."""

    lead_id: int
    address_key: str
    name: str
    account_id: int | None
    company_keys: frozenset[str] = frozenset()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """Whom changes may be about: leads, and accounts by the names and domains they are known by."""

    leads: Sequence[KnownLead]
    accounts: Mapping[str, int]


def diff(old: Mapping[str, PersonRow], new: Mapping[str, PersonRow]) -> list[Change]:
    """The people whose position is another one, and those who are new, in order of key. Who is gone tells nothing."""
    changes = (Change(old.get(key), new[key]) for key in sorted(new))
    return [change for change in changes if change.before is None or _differs(change.before, change.after)]


def _differs(before: PersonRow, after: PersonRow) -> bool:
    return not same_company(before, after) or titles.words(before.title) != titles.words(after.title)


def same_company(a: PersonRow, b: PersonRow) -> bool:
    """Whether two rows name the same employer: the domain where both have one, or the name without its legal form."""
    return bool(company_keys(a.company, a.domain) & company_keys(b.company, b.domain))


def company_keys(name: str, domain: str | None) -> frozenset[str]:
    """What a company may be recognised by: its domain, and its name without legal form."""
    bare = " ".join(names.strip_legal(names.tokens(name)))
    return frozenset(key for key in ((domain or "").lower(), bare) if key)


def signals(changes: Iterable[Change], watched: Watched, source: str, now: datetime) -> list[Signal]:
    """The signals of these changes: one on the lead itself, else one on the account that has a new boss."""
    found: list[Signal] = []
    for change in changes:
        lead = _find_lead(change, watched.leads)
        move = _lead_move(change)
        if lead is not None and move is not None:
            found.append(_signal(change, move, source, now, lead_id=lead.lead_id))
        account_id = _account_of(change.after, watched.accounts)
        is_known_there = lead is not None and lead.account_id == account_id
        if account_id is not None and not is_known_there and _is_new_boss(change):
            found.append(_signal(change, "new_boss", source, now, account_id=account_id))
    return found


def _lead_move(change: Change) -> str | None:
    """What happened to the person: joined a new employer or promoted; None when the title is only worded otherwise."""
    if change.before is None:
        return None
    if change.is_move:
        return "joined"
    return "promoted" if titles.is_promotion(change.before.title, change.after.title) else None


def _is_new_boss(change: Change) -> bool:
    """Whether somebody who leads others came, or rose to that."""
    if not titles.is_boss(change.after.title):
        return False
    return change.before is None or change.is_move or titles.is_promotion(change.before.title, change.after.title)


def _find_lead(change: Change, leads: Sequence[KnownLead]) -> KnownLead | None:
    rows = [row for row in (change.before, change.after) if row is not None]
    addresses = {address_key(row.email) for row in rows if row.email}
    by_address = [lead for lead in leads if lead.address_key in addresses]
    if by_address:
        return by_address[0]
    # The company is the one before the move: afterwards the name there may be anybody's.
    row = rows[0]
    keys = company_keys(row.company, row.domain)
    by_name = [lead for lead in leads if same_name(lead.name, row.name) and lead.company_keys & keys]
    return by_name[0] if len(by_name) == 1 else None


def same_name(a: str, b: str) -> bool:
    """Whether two spellings are one name: case, accents, commas and middle initials aside; first and last name must agree."""
    first, second = _name(a), _name(b)
    return len(first) > 1 and len(second) > 1 and (first[0], first[-1]) == (second[0], second[-1])


def _name(text: str) -> tuple[str, ...]:
    last, comma, first = text.partition(",")
    words = (f"{first} {last}" if comma else text).replace(".", " ").split()
    return tuple(fold(word) for word in words)


def _account_of(row: PersonRow, accounts: Mapping[str, int]) -> int | None:
    if row.domain in accounts:
        return accounts[row.domain]
    found = {accounts[key] for key in company_keys(row.company, None) if key in accounts}
    return found.pop() if len(found) == 1 else None


def _signal(
    change: Change, move: str, source: str, now: datetime, *, lead_id: int | None = None, account_id: int | None = None
) -> Signal:
    after = change.after
    subject = f"lead {lead_id}" if lead_id is not None else f"account {account_id}"
    facts = "\0".join(
        (subject, move, " ".join(_name(after.name)), fold(after.company), " ".join(titles.words(after.title)))
    )
    key = "job/" + hashlib.blake2b(facts.encode(), digest_size=12).hexdigest()
    title = _sentence(change)
    at = datetime.combine(after.as_of, time(), UTC) if after.as_of else now
    data = {"move": move, "person": after.name, "title": after.title, "company": after.company}
    if change.before is not None:
        data |= {"title_before": change.before.title, "company_before": change.before.company}
    return Signal(
        signal_key=key,
        kind=SignalKind.JOB_CHANGE,
        title=title,
        happened_at=min(at, now),
        received_at=now,
        lead_id=lead_id,
        account_id=account_id,
        evidence=(Evidence(f"people/{source}", title, source, at=min(at, now)),),
        data=data,
    )


def _sentence(change: Change) -> str:
    before, after = change.before, change.after
    place = f"{after.title} at {after.company}" if after.title else f"with {after.company}"
    if before is None:
        return f"{after.name} is now {place}"
    was = f"{before.title} at {before.company}" if change.is_move else before.title
    return f"{after.name} is now {place} (before: {was})" if was else f"{after.name} is now {place}"
