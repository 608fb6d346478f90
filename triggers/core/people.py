"""People named in a mail: a name, an address, a telephone number beside each other."""

import re
from collections.abc import Iterable

from triggers.core.first_names import FIRST_NAMES
from triggers.core.folding import fold, vocabulary
from triggers.core.meanings import Person

ADDRESS = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_])?@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,120}[A-Za-z0-9])?\.[A-Za-z]{2,24}"
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|\(?0|\d{3}[-. ])[\d\s()./-]{5,18}\d"
    r"|\b(?:ext|extension|dw|durchwahl|poste|interno|toestel|anknytning|lokal|wew|ramal|anexo)\b\.?:? ?\d{2,5}\b|内線 ?\d{2,5}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[-'’.][^\W\d_]+)*\.?")
_BEFORE = re.compile(r"([^\W\d_]{2,20}) $")
_FIRST_NAMES = frozenset(map(fold, FIRST_NAMES)) | vocabulary("mo darek keisha gosia kasia asia ania tomek bartek")
_CJK_NAME = re.compile("([\u4e00-\u9fff々]{1,5}(?:[ \u3000][\u4e00-\u9fff々]{1,4})?)(?:様|さん)?[\\s(（:：<＜]*$")
#: A department before a Japanese name.
_CJK_UNIT = re.compile(
    "^(?:[\u4e00-\u9fff々]{2,5}(?:部|課|係|室|局|店|関連|関係|担当|全般|窓口)"
    "|総務|営業|経理|人事|広報|購買|品質|物流|技術|開発|製造|担当|法務|同僚|上司|後任|代理)[ \u3000]"
)
_HONORIFICS = vocabulary(
    "mr mrs ms miss dr prof sir madam herr herrn frau hr fr dipl ing mag mme mlle m monsieur madame sr sra srta "
    "senor senora dott dottor dottoressa sig avv dhr mevr mw mevrouw meneer dona eng pan pani pana panem"
)
_TITLES = _HONORIFICS | vocabulary(
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
    "seit dort hier da na po od liebe lieber geehrte geehrter chers beste geachte szanowni drodzy estimados estimado "
    "estimada deputy assistant colleague interim acting manager director head ceo cfo cto chef "
    "leiter leiterin assistenz sekretariat monsieur-le now then so but also just try have has"
)
_MAILBOXES = vocabulary(
    "info office sales support help service services contact kontakt hello hi team mail post admin orders order "
    "verkauf vertrieb einkauf accueil commercial ventas compras contacto info2 ufficio vendite acquisti inkoop "
    "verkoop geral comercial vendas contato biuro sprzedaz handlowy reception hr jobs billing invoices accounts "
    "accounting finance purchasing procurement marketing press desk helpdesk customerservice kundenservice buero "
    "buro zentrale empfang secretariat direction postmaster kontor myynti info-de ordre salg forsaljning inkop "
    "noreply enquiries inquiries it dispatch notfall stoerung storung redaktion regulatory reklamacje reservas reservations "
    "bookings booking plantao emergency emergencies urgences urgence urgencias urgenze spoed noodgeval storingen serwis "
    "zamowienia logistics logistik logistica logistique lager warehouse depot magazijn magazzino production produktion "
    "qualitaet quality returns retouren kundtjanst kundservice kundeservice kundesenter klantenservice receptie "
    "receptionen assistance assistenza asistencia atencion servizio commerciale amministrazione administracion "
    "administracao administratie facturacion fatturazione facturatie rechnung rechnungen buchhaltung facturas compta "
    "comptabilite presse prensa stampa imprensa personal rh careers sekretariat secretaria segreteria secretariaat "
    "planning events tickets shop boutique tienda negozio loja winkel butik sklep export import parts ersatzteile "
    "ricambi repuestos projekte werkstatt workshop taller officina verkstad praxis labor library studio hotel "
    "anmeldung rezeption termine bestellung bestellungen auftrag vagt jour dyzur guardia piket pikett duty oncall"
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
        return Person(_CJK_UNIT.sub("", japanese.group(1)), email)
    candidates = list(names_in(before))[::-1]
    candidates += [
        name
        for name in names_in(text[address.end() : address.end() + 50].split("\n", maxsplit=1)[0])
        if text[address.end() : address.end() + 3].lstrip().startswith(("(", "-", "–"))
    ]
    candidates = [_with_first_name(before, _without_office(name), local) for name in candidates]
    for name in candidates:
        if _matches(name, local):
            return Person(name if _may_bear(name, before, local) else "", email)
    if (
        is_mailbox(email)
        or not candidates
        or not _close(before, candidates[0])
        or not _is_of_person(candidates[0], before)
    ):
        return Person("", email)
    return Person(candidates[0], email)


def _may_bear(name: str, before: str, local: str) -> bool:
    """Whether a name is more than what its mailbox is for: "Reservas: reservas@" names nobody."""
    if " " in name or fold(name) != local or is_personal(name):
        return True
    at = before.rfind(name)
    is_heading = before[at + len(name) :].strip() == ":" and not before[:at].rstrip(" ")[-1:].isalnum()
    return fold(name) not in _MAILBOXES and not is_heading


def _without_office(name: str) -> str:
    """Without what is asked for there: "Technik Thorben Ruge"."""
    words = name.split()
    is_led = len(words) > 2 and fold(words[0]) not in _FIRST_NAMES and fold(words[1]) in _FIRST_NAMES
    return " ".join(words[1:]) if is_led else name


def _with_first_name(before: str, name: str, local: str) -> str:
    """With a first name that is an everyday word elsewhere: the Ola, May or Will that the address bears too."""
    first = _BEFORE.search(before[: max(0, before.rfind(name))])
    bears = first is not None and first[1][0].isupper() and fold(first[1]) in local
    return f"{first[1]} {name}" if first and bears else name


def _is_of_person(name: str, before: str) -> bool:
    """A name that its address does not show: one word has to be a first name, or to bear a title."""
    if is_personal(name):
        return True
    return " " in name or starts_titled(before, name)


def starts_titled(text: str, name: str) -> bool:
    """Whether a Mr or Dr stands before the last place where the name does."""
    lead = text[: max(0, text.rfind(name))].split()
    return bool(lead and fold(lead[-1]).strip(".") in _HONORIFICS)


def is_personal(name: str) -> bool:
    """Whether a name begins with a known first name."""
    first, _, rest = name.partition(" ")
    return fold(first) in _FIRST_NAMES and (len(first) > 2 or bool(rest))


def _close(before: str, name: str) -> bool:
    """Whether only a few words stand between the name and the address."""
    gap = before[before.rfind(name.rsplit(maxsplit=1)[-1]) + len(name.rsplit(maxsplit=1)[-1]) :]
    return len(gap.split()) <= 5 and "." not in gap.strip(" .:,()<-")[:1]


def _matches(name: str, local: str) -> bool:
    parts = [fold(p).strip(".") for p in name.split()]
    return any(
        len(p) >= 3
        and (p in local or p.replace("'", "").replace("-", "") in local or (len(local) > 2 and p.startswith(local)))
        for p in parts
    ) or (len(parts) == 2 and local in (parts[0][:1] + parts[1][:1], parts[1] + parts[0][:1]))


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
