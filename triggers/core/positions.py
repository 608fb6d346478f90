# ruff: noqa: E501  (lists of words: a line is one list)
"""Snapshots of people and their positions, compared: who has joined, left or been promoted since the last one.

Identity across employers is proved, never guessed from a name alone: the internal id, then the LinkedIn id, then the personal
address, then name together with the previous company and the family of the title. What two rungs say differently is no match.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from triggers.core.names import strip_legal, tokens

PositionMove = Literal["joined", "left", "promoted", "moved"]
Rung = Literal["internal_id", "linkedin_id", "personal_address", "name_company_title"]


@dataclass(slots=True, frozen=True)
class Position:
    """One row of a people file. `person_key` is the source's own id of the person; all other ids may be empty."""

    person_key: str
    name: str
    company: str
    title: str = ""
    email: str = ""
    linkedin: str = ""
    previous_company: str = ""


@dataclass(slots=True, frozen=True)
class PositionChange:
    """A change of one person. `rung` says what proved that the two rows are one person; a bare arrival or departure has none."""

    move: PositionMove
    name: str
    company: str
    title: str
    from_company: str | None
    from_title: str | None
    rung: Rung | None
    person_key: str


def diff(old: Sequence[Position], new: Sequence[Position]) -> tuple[PositionChange, ...]:
    """What changed between two snapshots, in the order of the new one, then those who are gone."""
    partners = _pair(old, new)
    taken = {id(before) for before, _ in partners.values()}
    changes = [_change(*partners[n], after) if n in partners else _arrival(after) for n, after in enumerate(new)]
    changes += [_departure(before) for before in old if id(before) not in taken]
    return tuple(change for change in changes if change is not None)


def _pair(old: Sequence[Position], new: Sequence[Position]) -> dict[int, tuple[Position, Rung]]:
    """{index in new: (old row, rung)}; the strongest rung first, and a key that two rows share proves nothing."""
    partners: dict[int, tuple[Position, Rung]] = {}
    taken: set[int] = set()
    for rung, key_of_old, key_of_new in _RUNGS:
        known = _unique(old, key_of_old)
        fresh = _unique(new, key_of_new)
        for key, n in fresh.items():
            m = known.get(key)
            if m is not None and n not in partners and m not in taken and not _contradict(old[m], new[n], rung):
                partners[n] = (old[m], rung)
                taken.add(m)
    return partners


def _unique(rows: Iterable[Position], key_of: Callable[[Position], str]) -> dict[str, int]:
    seen: dict[str, int] = {}
    doubled: set[str] = set()
    for n, row in enumerate(rows):
        key = key_of(row)
        if key and key in seen:
            doubled.add(key)
        elif key:
            seen[key] = n
    return {key: n for key, n in seen.items() if key not in doubled}


_PRIVATE_HOSTS = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "yahoo.co.uk",
        "yahoo.fr",
        "yahoo.de",
        "icloud.com",
        "me.com",
        "mac.com",
        "gmx.de",
        "gmx.net",
        "gmx.at",
        "web.de",
        "t-online.de",
        "proton.me",
        "protonmail.com",
        "pm.me",
        "aol.com",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "wanadoo.fr",
        "libero.it",
        "virgilio.it",
        "telia.com",
        "fastmail.com",
        "zoho.com",
        "mail.com",
        "posteo.de",
        "mailbox.org",
        "ziggo.nl",
        "kpnmail.nl",
        "hotmail.fr",
        "hotmail.it",
        "hotmail.es",
        "hotmail.co.uk",
    ]
)


def _internal(row: Position) -> str:
    return row.person_key.strip()


def _linkedin(row: Position) -> str:
    """The public id of a LinkedIn address ("https://www.linkedin.com/in/jo-abt/" gives jo-abt)."""
    found = re.search(r"(?:^|/)in/([^/?#\s]{3,100})", row.linkedin.strip().lower())
    return found.group(1) if found else ""


def _personal(row: Position) -> str:
    address = row.email.strip().lower()
    return address if address.rpartition("@")[2] in _PRIVATE_HOSTS else ""


def _name(row: Position) -> str:
    plain = unicodedata.normalize("NFKD", row.name).encode("ascii", "ignore").decode()
    return " ".join(sorted(re.findall(r"\w+", (plain or row.name).lower())))


def _firm(company: str) -> str:
    return " ".join(strip_legal(tokens(company)))


def _stated(company: Callable[[Position], str]) -> Callable[[Position], str]:
    def key(row: Position) -> str:
        firm, family = _firm(company(row)), title_family(row.title)
        return f"{_name(row)}|{firm}|{family}" if row.name.strip() and firm and family else ""

    return key


_RUNGS: tuple[tuple[Rung, Callable[[Position], str], Callable[[Position], str]], ...] = (
    ("internal_id", _internal, _internal),
    ("linkedin_id", _linkedin, _linkedin),
    ("personal_address", _personal, _personal),
    ("name_company_title", _stated(lambda row: row.company), _stated(lambda row: row.company)),
    ("name_company_title", _stated(lambda row: row.company), _stated(lambda row: row.previous_company)),
)


def _contradict(before: Position, after: Position, rung: Rung) -> bool:
    """Whether a stronger id, given on both sides, says that they are two people."""
    for name, key, _ in _RUNGS[:3]:
        if name == rung:
            return False
        mine, theirs = key(before), key(after)
        if mine and theirs and mine != theirs:
            return True
    return False


_FAMILIES = {
    "finance": "finance financial cfo treasurer controller accounting finanz finanzen financier financiero finanziario financieel ekonomi finans",
    "technology": "technology technical engineering engineer cto cio it software developer data technik technique tecnología tecnologia teknik digital",
    "sales": "sales revenue commercial account business cro vertrieb ventes commercial ventas vendite verkoop försäljning partnerships",
    "marketing": "marketing brand communications cmo pr content growth kommunikation communication comunicación comunicazione",
    "people": "people hr human talent recruiting chro personal rh personnel risorse recursos",
    "operations": "operations operating coo logistics supply production manufacturing procurement betrieb produktion opérations operaciones operazioni drift",
    "product": "product design ux research produkt produit producto prodotto",
    "legal": "legal counsel compliance risk recht juridique jurídico legale juridisch juridik",
    "lead": "ceo chief founder president chairman chairwoman chair managing owner partner geschäftsführer vorstand pdg directeur director direttore consejero amministratore vd",
}
_FAMILY_OF = {word: family for family, words in reversed(_FAMILIES.items()) for word in words.split()}
_LEVELS = (
    (6, "ceo chairman chairwoman chair founder president owner pdg vorstandsvorsitzender geschäftsführer vd"),
    (5, "chief cfo coo cto cio cmo chro cro cpo cso evp svp vorstand"),
    (4, "vice vp director directeur directrice direttore leiter partner"),
    (3, "head lead principal chef hoofd"),
    (2, "manager senior responsable gerente"),
)
_LEVEL_OF = {word: level for level, words in reversed(_LEVELS) for word in words.split()}


def title_family(title: str) -> str:
    """The field of a title: "VP Sales EMEA" and "Head of Revenue" are both sales; "" for a title of no known field."""
    words = re.findall(r"\w+", title.lower())
    return next(
        (_FAMILY_OF[w] for w in words if w in _FAMILY_OF and _FAMILY_OF[w] != "lead"),
        next((_FAMILY_OF[w] for w in words if w in _FAMILY_OF), ""),
    )


def title_level(title: str) -> int:
    """From 1 (no sign of rank) to 6 (runs the company). "Vice" and "deputy" count below what follows them."""
    words = re.findall(r"\w+", title.lower())
    if "vice" in words or "deputy" in words or "assistant" in words:
        return 4 if "president" in words else 3
    return max((_LEVEL_OF.get(word, 1) for word in words), default=1)


def _change(before: Position, rung: Rung, after: Position) -> PositionChange | None:
    same_firm = _firm(before.company) == _firm(after.company)
    if same_firm and before.title.strip().lower() == after.title.strip().lower():
        return None
    if not same_firm:
        move: PositionMove = "joined"
    elif title_level(after.title) > title_level(before.title):
        move = "promoted"
    else:
        move = "moved"
    return PositionChange(
        move, after.name, after.company, after.title, before.company, before.title, rung, after.person_key
    )


def _arrival(after: Position) -> PositionChange:
    was = after.previous_company.strip() or None
    return PositionChange("joined", after.name, after.company, after.title, was, None, None, after.person_key)


def _departure(before: Position) -> PositionChange:
    return PositionChange(
        "left", before.name, before.company, before.title, before.company, before.title, None, before.person_key
    )
