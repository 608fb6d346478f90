"""Whom a notice names to be asked instead."""

from triggers.core import absence_words as said
from triggers.core.date_lookup import match, phrases
from triggers.core.folding import fold, words_of
from triggers.core.meanings import Person
from triggers.core.people import addresses_in, names_in, person_at, phone_in, same_address

_ASK = phrases((text, True) for text in said.ASK.split("|"))


def stand_ins(text: str, sender: tuple[str, str]) -> tuple[Person, ...]:
    """Those named to be asked instead: by address, or by name and telephone where the text says to ask them."""
    found: list[Person] = []
    for address in addresses_in(text):
        if same_address(address.group(), sender[1]) or _is_boilerplate(text, address.start()):
            continue
        person = person_at(text, address)
        if not any(same_address(person.email, other.email) for other in found):
            found.append(person)
    return tuple(found) or tuple(_by_phone(text, sender))


def _is_boilerplate(text: str, at: int) -> bool:
    around = text[max(0, at - 60) : at].casefold()
    return any(word in around for word in ("unsubscribe", "abuse", "privacy", "datenschutz", "postmaster"))


def _by_phone(text: str, sender: tuple[str, str]) -> list[Person]:
    """A name beside a telephone number in a sentence that says whom to ask."""
    own = fold(sender[0]).split()
    for line in text.split("\n"):
        words = words_of(line)
        if not phone_in(line) or not any(match(_ASK, words, n) for n in range(len(words))):
            continue
        for name in names_in(line):
            parts = [fold(p) for p in name.split()]
            if len(parts) >= 2 and not set(parts) & set(own):
                return [Person(name, "")]
    return []
