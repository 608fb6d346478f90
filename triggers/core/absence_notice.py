"""An absence notice taken apart: its words, dates, sentences and clauses, and the words that say away or back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from triggers.core import absence_words as said
from triggers.core.auto_reply_words import RECEIPT
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import match, phrases
from triggers.core.date_parser import DateParser
from triggers.core.dates import Seen, decide_order
from triggers.core.folding import Word, vocabulary, words_of
from triggers.core.languages import country_of, guess_language, language_of_country

MAX_WORDS = 4000
#: Nobody tells of an absence in more dates; each of them is weighed against all others.
MAX_DATES = 100
AND = vocabulary("and und et y e en och og i oraz ja a und; & but aber mais pero ma maar mas men ale")
_SENTENCE_ENDS = vocabulary(". ! ? ; 。 ！ ？ •")
_KINDS = (
    ("return", said.RETURN),
    ("opening", said.OPENING),
    ("answer", said.ANSWER),
    ("away", said.AWAY),
    ("returning", said.RETURNING),
    ("", said.NEITHER),
)
CUES = phrases((text, kind) for kind, row in _KINDS for text in row.split("|"))
#: In what a machine wrote there are more of them.
_CUES_OF_NOTICES = phrases(
    (text, kind) for kind, row in (*_KINDS, ("away", said.LOOSELY_AWAY)) for text in row.split("|")
)


@dataclass(slots=True)
class Notice:
    """One mail taken apart: words with their place, dates, cues and sentence numbers."""

    text: str
    words: list[Word]
    language: str | None
    seen: Seen
    items: list[DateItem | DateRange] = field(default_factory=list)
    cues: list[tuple[int, int, str]] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    clause: list[int] = field(default_factory=list)
    #: Where it says of a return no more than that a firm opens.
    openings: set[int] = field(default_factory=set)
    #: Whether somebody is said to be away outright.
    is_told: bool = False
    #: A machine wrote it of mails, orders or opening hours: only days beside a word that says away are those of an absence.
    is_of_business: bool = False
    #: Its days are those of an absence, whatever it calls that: a machine wrote it, and of nothing else that has days.
    is_of_days: bool = False


def take_apart(text: str, sender: str, arrived_on: date, *, is_notice: bool = False) -> Notice:
    """Find words, language, dates, cues and clauses of a mail; `is_notice` says that a machine wrote it."""
    words = words_of(text)[:MAX_WORDS]
    country = country_of(sender, text)
    language = _language_of(text, words, language_of_country(country))
    items = [
        item
        for item in DateParser(words, language, strict=True).find()
        if item.kind not in ("season", "quarter", "half")
    ][:MAX_DATES]
    order, _ = decide_order(items, arrived_on, language, country)
    notice = Notice(text, words, language, Seen(arrived_on, order), items)
    told = find_cues(words, CUES)
    notice.is_told = any(kind == "away" for _, _, kind in told) or bool(_days_off(notice))
    found = told
    if is_notice:
        found = find_cues(words, _CUES_OF_NOTICES)
        taken = {at for at, _, _ in found}
        found = found + [cue for cue in _compounds(words, language) if cue[0] not in taken]
    notice.openings = {at for at, _, kind in found if kind == "opening"}
    found = [cue for one in found if (cue := _as_it_stands(notice, one, is_notice=is_notice))]
    notice.cues = _without_what_is_over(words, sorted([*found, *_days_off(notice)]))
    _number_clauses(notice)
    notice.is_of_business = is_notice and _is_of_business(text, words)
    notice.is_of_days = is_notice and not notice.is_of_business
    return notice


def _as_it_stands(notice: Notice, cue: tuple[int, int, str], *, is_notice: bool) -> tuple[int, int, str] | None:
    """A cue where its language and the day behind it let it be one."""
    at, end, kind = cue
    if end == at + 1 and notice.language not in said.CUES_ONLY_IN.get(notice.words[at].fold, (notice.language,)):
        return None
    if kind == "returning":
        follows = any(end <= item.first <= end + _FEW_WORDS for item in notice.items)
        return (at, end, "return") if follows else None
    if kind == "opening":
        return (at, end, "return") if is_notice else None
    return cue


def _is_of_business(text: str, words: Sequence[Word]) -> bool:
    """Whether a machine writes of mails, orders or opening hours, which have days of their own."""
    return bool(RECEIPT.search(text.lower())) or any(word.fold in _BUSINESS for word in words)


_BUSINESS = vocabulary(
    "richiesta periodo anfrage reservierung reservation demande solicitud aanvraag "
    "received order orders ordered delivery delivered hours booking reservation invoice ticket case queue "
    "eingegangen bestellung geliefert lieferung offnungszeiten sprechzeiten buchung rechnung vorgang "
    "recu commande livraison horaires facture dossier recibido pedido entrega horario factura ricevuto ordine "
    "consegna orario fattura ontvangen bestelling levering openingstijden factuur recebemos encomenda fatura "
    "mottagit bestallning leverans oppettider modtaget bestilling levering abningstider mottatt apningstider "
    "expediente recepcion plazo otrzymalismy zamowienie dostawa geoffnet offen ouvert ouverts ouverte ouvertes abierto "
    "abiertos abierta aperto aperti aperta geopend aberto abertos aberta oppet abent apent otwarte czynne submissions "
    "submission window wizyta potwierdzona commande livree pedidos colis paquete pacco pakket encomenda "
    "statement payment zahlung paiement pago pagamento betaling betalning platnosc inscription inscripcion iscrizione "
    "inscricao inschrijving anmalan tilmelding rejestracja registration booked subscription newsletter attached lieu "
    "accreditation applicants applications entries paket zustellung sendung versandbestatigung "
    "paczka parcel shipped forsendelse foresporgsel rezerwacja zapytanie confirmed registered registrada registrado"
)


def _language_of(text: str, words: list[Word], hint: str | None) -> str | None:
    """The language of what was written; the subject, often the program's own, is asked only when that shows none."""
    begins = text.find("\n\n") + 2
    written = [word for word in words if word.start >= begins]
    return guess_language(text[begins:], written, hint) or guess_language(text, words, hint)


def _days_off(notice: Notice) -> list[tuple[int, int, str]]:
    """The "off" of "taking this week off"."""
    behind = (item.last for item in notice.items)
    return [(n, n + 1, "away") for n in behind if n < len(notice.words) and notice.words[n].fold == "off"]


def _without_what_is_over(words: Sequence[Word], cues: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without the "break" of "back from our break on 6 January": the date is that of the return."""
    kept: list[tuple[int, int, str]] = []
    for cue in cues:
        between = {word.fold for word in words[kept[-1][1] : cue[0]]} if kept else set()
        is_over = bool(kept) and kept[-1][2] == "return" and cue[2] == "away" and cue[0] - kept[-1][1] <= _FEW_WORDS
        if not (is_over and between & _OUT_OF):
            kept.append(cue)
    return kept


_FEW_WORDS = 4
_OUT_OF = vocabulary(
    "from aus vom von de du des d del de dal dalla dalle da das do van fran fra z ze uit "
    "after nach apres despues dopo depois na efter etter po"
)


def _compounds(words: Sequence[Word], language: str | None) -> list[tuple[int, int, str]]:
    """Compounds and inflected forms that say away."""
    begins = said.LOOSE_STEMS if language == "pl" else ()
    return [
        (n, n + 1, "away")
        for n, word in enumerate(words)
        if len(word.fold) > _LONG and (word.fold.endswith(said.LOOSE_ENDS) or word.fold.startswith(begins))
    ]


_LONG = 5


def find_cues(words: Sequence[Word], index: dict[str, list[tuple[tuple[str, ...], str]]]) -> list[tuple[int, int, str]]:
    found, at = [], 0
    while at < len(words):
        hit = match(index, words, at)
        if hit is None:
            at += 1
            continue
        if hit[1]:
            found.append((at, hit[0], hit[1]))
        at = hit[0]
    return found


def _number_clauses(notice: Notice) -> None:
    """Number sentences (full stops, blank lines) and, within them, clauses (commas, line ends, "and")."""
    inside = {n for item in notice.items for n in range(item.first, item.last)}
    words, sentence, clause = notice.words, 0, 0
    for n, word in enumerate(words):
        notice.sentence.append(sentence)
        notice.clause.append(clause)
        if n in inside and not _ends_after_month(notice, n, inside):
            continue
        if (word.fold in _SENTENCE_ENDS and not _is_abbreviation(words, n)) or (
            word.fold == "\n" and (n + 1 < len(words) and words[n + 1].fold == "\n")
        ):
            sentence, clause = sentence + 1, clause + 1
        elif word.fold in AND or word.fold in (",", "\n", "–", "—"):
            clause += 1


def _ends_after_month(notice: Notice, n: int, inside: set[int]) -> bool:
    """The full stop of "until 3 July. Best wishes" belongs to the sentence, that of "3. Juli" to the date."""
    words = notice.words
    if words[n].fold != "." or n + 1 in inside or n + 1 >= len(words) or not words[n - 1].fold.isalpha():
        return False
    is_whole = len(words[n - 1].fold) > 3 or words[n - 1].fold in ("may", "mai", "maj", "mei")
    return is_whole and notice.text[words[n + 1].start].isupper()


def _is_abbreviation(words: Sequence[Word], at: int) -> bool:
    """A full stop inside "t.o.m.", "fr.o.m." or "d. 3"."""
    if words[at].fold != "." or at == 0:
        return False
    return (
        len(words[at - 1].fold) <= 2
        and not words[at - 1].is_number
        and words[at - 1].end == words[at].start
        and at + 1 < len(words)
        and (words[at + 1].start == words[at].end or len(words[at - 1].fold) == 1)
    )
