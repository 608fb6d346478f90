"""Kinds of events in the news: those that ship, and those that rule files bring of their own, `custom.NAME`."""

import re
from typing import Annotated

from pydantic import AfterValidator

#: The kinds that the shipped rules find and the trained model knows.
SHIPPED = (
    "funding",
    "acquisition",
    "leadership_change",
    "expansion",
    "new_office",
    "hiring",
    "layoffs",
    "product_launch",
    "partnership",
    "earnings",
    "regulation",
    "legal",
    "contract_win",
    "facility_closure",
    "insolvency",
    "other",
)
#: Before the name of a kind of one's own; in rules, the policy, campaigns, `simulate` and signals of other systems alike.
OWN = "custom."
_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
#: What follows a dot in the policy already: `KIND.bad` weighs bad news of a kind.
_TAKEN = frozenset({"bad", "custom", *SHIPPED})


def known_kind(kind: str) -> str:
    """`kind` when it is shipped, or well named as one of the user's own. Raises ValueError that says what to write."""
    if kind in SHIPPED:
        return kind
    if not kind.startswith(OWN):
        name = "_".join(re.findall(r"[a-z0-9]+", kind.lower()))[:40] or "fleet_renewal"
        raise ValueError(
            f"{kind!r} is no kind that ships ({', '.join(SHIPPED)}); a kind of your own is written {OWN}{name}"
        )
    name = kind.removeprefix(OWN)
    if name in _TAKEN:
        help_ = f"write `kind: {name}`, or choose another name" if name in SHIPPED else "choose another name"
        raise ValueError(f"{kind!r}: {name!r} is taken; {help_}")
    if not _NAME.fullmatch(name):
        raise ValueError(
            f"{kind!r}: after {OWN!r} stand 2 to 40 small letters, digits and _, a letter first: {OWN}fleet_renewal"
        )
    return kind


Kind = Annotated[str, AfterValidator(known_kind)]
