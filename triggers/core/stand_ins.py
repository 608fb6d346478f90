"""Whom a notice names to be asked instead."""

import re
from collections.abc import Iterator, Sequence

from triggers.core import absence_words as said
from triggers.core.date_lookup import match, phrases
from triggers.core.folding import fold, vocabulary, words_of
from triggers.core.meanings import Person
from triggers.core.people import addresses_in, is_personal, names_in, person_at, phone_in, same_address, starts_titled

_ASK = phrases((text, True) for text in said.ASK.split("|"))
#: Parts of a text that can each name somebody: lines, sentences, the entries of a list.
_PART = re.compile(r"\n+|(?:(?<=[^\W\d_]{3})|(?<=\d\d)|(?<=\)))[.;!?] +(?=[^\W\d_])")
_MOST_PARTS, _LONGEST_PART = 80, 400


def stand_ins(text: str, sender: tuple[str, str]) -> tuple[Person, ...]:
    """Those named to be asked instead: by address, or by name where the text says to ask them or gives their telephone."""
    found: list[Person] = []
    for address in addresses_in(text):
        if same_address(address.group(), sender[1]) or _is_boilerplate(text, address.start()):
            continue
        person = person_at(text, address)
        if not any(same_address(person.email, other.email) for other in found):
            found.append(person)
    return (*found, *_without_address(text, sender, found))


def _is_boilerplate(text: str, at: int) -> bool:
    around = text[max(0, at - 60) : at].casefold()
    return any(word in around for word in ("unsubscribe", "abuse", "privacy", "datenschutz", "postmaster"))


def _without_address(text: str, sender: tuple[str, str], found: Sequence[Person]) -> Iterator[Person]:
    """Names in parts of the text that give no address: beside a telephone, or where the text says to ask them."""
    known = _parts_of(sender[0]) | {fold(sender[1])} | {part for p in found for part in _parts_of(p.name)}
    addresses = [fold(sender[1].partition("@")[0]), *(fold(p.email.partition("@")[0]) for p in found)]
    asks = False
    for part in _PART.split(text)[:_MOST_PARTS]:
        if "@" in part:
            asks = True
            continue
        words = words_of(part[:_LONGEST_PART])
        asks_here = any(match(_ASK, words, n) for n in range(len(words)))
        is_reached = phone_in(part)
        for name in names_in(part[:_LONGEST_PART]):
            mine = _parts_of(name)
            if mine & known or any(len(one) > 2 and one in local for one in mine for local in addresses):
                continue
            named = (is_personal(name) and not _is_of_thing(part, name)) or starts_titled(part, name)
            if named and ((is_reached and (asks or asks_here or _in_sentence(part, name))) or _is_asked(part, name)):
                known |= mine
                yield Person(name, "")
        asks = asks or asks_here


def _parts_of(name: str) -> set[str]:
    return {fold(part).strip(".") for part in name.split()}


def _is_of_thing(part: str, name: str) -> bool:
    """The Halle of "in der Halle" is no person."""
    before = part[: part.find(name)].split()
    return " " not in name and bool(before) and fold(before[-1]) in _ARTICLES


_ARTICLES = vocabulary("der die das dem den des the la le el il lo een het zur zum im am in")


def _in_sentence(part: str, name: str) -> bool:
    """Whether words stand around a name as in a sentence, not as in a signature."""
    before, _, after = part.partition(name)
    small = [word for word in before.split() if word[0].islower()]
    return after.lstrip(" ")[:1].islower() or (len(small) > 1 and not _GREETS & {fold(word) for word in before.split()})


_GREETS = vocabulary(
    "grussen grusse gruss regards wishes sincerely cordialement salutations saludos saludo saluti groet groeten "
    "cumprimentos halsningar halsning hilsen hilsner pozdrawiam pozdrowienia powazaniem"
)


def _is_asked(part: str, name: str) -> bool:
    """Whether the words beside a name say that it stands in, or is to be asked."""
    at = part.find(name)
    before = [word.fold for word in words_of(part[max(0, at - 60) : at])][-_NEAR:]
    after = [word.fold for word in words_of(part[at + len(name) : at + len(name) + 60])][:_NEAR]
    asked = set(before[-_NEXT:])
    return bool(_STANDS_IN & {*before, *after}) or (bool(_ASKED & asked) and not _WROTE & asked)


_NEAR, _NEXT = 5, 3
_STANDS_IN = vocabulary(
    "covers covering cover deputy deputising standing "
    "vertretung vertritt vertreten vertreter vertreterin vertreten stellvertretung nachfolger nachfolgerin "
    "remplace remplacera remplacant remplacante relais interim suppleant "
    "sustituye sustituira sustituto sustituta suplente reemplaza reemplazo sustituye cubre "
    "sostituisce sostituira sostituto sostituta vervangt vervanger vervangster waarneemt waarnemer opvolger "
    "substitui substituira substituto substituta ersatter ersattare vikarierar vikarie eftertradare "
    "vikar barselsvikar stedfortraeder afloser efterfolger zastepuje zastepca zastepczyni zastepstwo zastapi nastepca"
)
_ASKED = vocabulary(
    "contact ask call ring email mail message text "
    "kontaktieren kontaktiere fragen frag anrufen contactez contacter appelez appeler demandez "
    "contacte contactar contacten llame llamar contattare contattate chiamate chiamare sentire "
    "bel bellen mail mailen vraag contate contatar contactar ligue fale kontakta ring mejla fraga kontakt "
    "sporg skriv kontaktowac dzwonic pytac"
)
#: "Your mail to" somebody asks nobody.
_WROTE = vocabulary(
    "your ihre deine votre ton su tu vostra tua uw je sua din jeres er panska to an a till til aan von from"
)
