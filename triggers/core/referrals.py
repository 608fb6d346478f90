"""The one person or mailbox that an answer names to us as the right contact."""

from triggers.core.meanings import Person
from triggers.core.people import addresses_in, person_at, same_address


def read_referral(text: str, sender: tuple[str, str]) -> Person | None:
    """The first address named in the text with the name that goes with it; None when no address is given.

    The sender's own address counts only when it is the only one.
    """
    named = [person_at(text, match) for match in addresses_in(text)]
    others = [person for person in named if not same_address(person.email, sender[1])]
    if others:
        return others[0]
    return named[0] if named else None
