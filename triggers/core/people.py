"""People named in a mail: a name, an address, a telephone number beside each other."""

import re
from collections.abc import Iterable

from triggers.core.folding import fold, vocabulary
from triggers.core.meanings import Person

ADDRESS = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_])?@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,120}[A-Za-z0-9])?\.[A-Za-z]{2,24}"
)
_PHONE = re.compile(r"(?<![\w.])(?:\+|\(?0|\d{3}[-. ])[\d\s()./-]{5,18}\d")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[-'’.][^\W\d_]+)*\.?")
_CJK_NAME = re.compile("([\u4e00-\u9fff々]{1,5}(?:[ \u3000][\u4e00-\u9fff々]{1,4})?)(?:様|さん)?[\\s(（:：<＜]*$")
_TITLES = vocabulary(
    "mr mrs ms miss dr prof sir madam herr herrn frau hr fr dipl ing mag mme mlle m monsieur madame sr sra srta "
    "senor senora dott dottor dottoressa sig avv dhr mevr mw mevrouw meneer dona eng pan pani pana panem "
    "colleague kollege kollegin kollegen collegue collega colega colleghi kollega my our meine meinen meiner mein "
    "unser unsere"
)
_PARTICLES = vocabulary("von van de der den da do dos das di del della la le el al bin ter ten zu af av y e du des")
#: Capitalised words that begin sentences or stand in headings and are no names.
_NO_NAMES = vocabulary(
    "please bitte contact kontakt for in if my our your the this to tel phone fax mobile mobil mail email e-mail "
    "mailto url www http https urgent dringend notfall notfallen vertretung vertreter vertreterin nachfolger "
    "nachfolgerin ihr ihre ihnen sie wir ich sollten falls wenn fur unter und oder or and hello hi hallo dear i'm i've guten tag "
    "regards best thanks thank merci bonjour pour en votre vous je nous cordialement si para por favor su sus "
    "hola gracias per grazie caso voor u uw neem met dank om em obrigado ola vid kontakta kontakte ring tack hej "
    "ved venlig hilsen haster mejla maila skriv prosze w dzien dobry sprawach pilnych dziekuje office buro bureau "
    "oficina ufficio kantoor escritorio kontoret biuro biura monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december alternatively "
    "meanwhile otherwise until during after before from any all you i we she he they it subject re aw wg fw fwd "
    "sent received automatic reply auto out of on at as am im bis ab vom zum ooo away vacation holiday holidays "
    "urlaub abwesenheit ferien ferie semester vakantie vacaciones conges absence abwesend kindly write ask call "
    "support sales info service team help helpdesk hotline reception switchboard zentrale empfang headquarters "
    "portal website homepage company firma gmbh ag ltd inc llc sarl srl bv oy kg fragen dringenden eiligen fallen "
    "angelegenheiten anfragen nachricht kollege kollegin verfugung zeit ansprechpartner ansprechpartnerin direkt "
    "gerne urgence cas demande toute emergency emergencies urgencias emergencias urgenze urgenza questions "
    "queries enquiries inquiries invoices quotes orders who is was will can his her their its new neuer neue mein "
    "meine contact's bei auch not no yes nein ja die der das den dem eine einen einem es ein mit neu jetzt wegen "
    "seit dort hier da na po od deputy assistant colleague interim acting manager director head ceo cfo cto chef "
    "leiter leiterin assistenz sekretariat monsieur-le now then so but also just try have has"
)
_MAILBOXES = vocabulary(
    "info office sales support help service services contact kontakt hello hi team mail post admin orders order "
    "verkauf vertrieb einkauf accueil commercial ventas compras contacto info2 ufficio vendite acquisti inkoop "
    "verkoop geral comercial vendas contato biuro sprzedaz handlowy reception hr jobs billing invoices accounts "
    "accounting finance purchasing procurement marketing press desk helpdesk customerservice kundenservice buero "
    "buro zentrale empfang secretariat direction postmaster kontor myynti info-de ordre salg forsaljning inkop "
    "noreply enquiries inquiries it"
)


def is_mailbox(address: str) -> bool:
    """Whether an address is a function's, not a person's."""
    local = fold(address.partition("@")[0])
    return local in _MAILBOXES or any(part in _MAILBOXES for part in re.split(r"[._+-]", local))


def addresses_in(text: str) -> list[re.Match[str]]:
    """The mail addresses in a text, in order."""
    return list(ADDRESS.finditer(text)) if "@" in text else []


def phone_in(text: str) -> bool:
    """Whether a telephone number stands in the text."""
    return _PHONE.search(text) is not None


def person_at(text: str, address: re.Match[str]) -> Person:
    """The person whose address this is: with the name that stands before or behind it, if one does."""
    email = address.group().rstrip(".")
    before = text[max(0, address.start() - 90) : address.start()]
    before = before[before.rfind("@") + 1 :]
    local = fold(email.partition("@")[0])
    japanese = _CJK_NAME.search(before)
    if japanese:
        return Person(japanese.group(1), email)
    candidates = list(names_in(before))[::-1]
    candidates += [
        name
        for name in names_in(text[address.end() : address.end() + 50].split("\n", maxsplit=1)[0])
        if text[address.end() : address.end() + 3].lstrip().startswith(("(", "-", "–"))
    ]
    for name in candidates:
        if _matches(name, local):
            return Person(name, email)
    if is_mailbox(email) or not candidates or not _close(before, candidates[0]):
        return Person("", email)
    return Person(candidates[0], email)


def _close(before: str, name: str) -> bool:
    """Whether only a few words stand between the name and the address."""
    gap = before[before.rfind(name.rsplit(maxsplit=1)[-1]) + len(name.rsplit(maxsplit=1)[-1]) :]
    return len(gap.split()) <= 5 and "." not in gap.strip(" .:,()<-")[:1]


def _matches(name: str, local: str) -> bool:
    parts = [fold(p).strip(".") for p in name.split()]
    return any(len(p) >= 3 and (p in local or p.replace("'", "").replace("-", "") in local) for p in parts) or (
        len(parts) == 2 and local in (parts[0][:1] + parts[1][:1], parts[1] + parts[0][:1])
    )


def names_in(text: str) -> Iterable[str]:
    """Runs of capitalised words that look like names, titles taken off, in order."""
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        plain = fold(word).strip(".")
        gap = text[end : match.start()]
        joined = run and not gap.strip(" ") and len(gap) <= 2
        if run and not joined:
            yield from _name(run)
            run = []
        end = match.end()
        if (
            word[0].isupper()
            and plain not in _NO_NAMES
            and plain not in _TITLES
            and not (word.isupper() and len(word) > 5)
        ) or (run and plain in _PARTICLES and word.islower()):
            run.append(word)
        elif run:
            yield from _name(run)
            run = []
        if run and word.endswith(".") and len(plain) > 2:
            yield from _name(run)
            run = []
    yield from _name(run)


def _name(run: list[str]) -> Iterable[str]:
    while run and fold(run[-1]) in _PARTICLES:
        run.pop()
    if run and len(run) <= 5:
        last = run[-1]
        name = " ".join([*run[:-1], last.rstrip(".") if len(last) > 2 else last])
        if len(name) > 1:
            yield name


def same_address(a: str, b: str) -> bool:
    return a.casefold() == b.casefold()
