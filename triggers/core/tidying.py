"""What meets within one sentence of an answer is settled there: a question, a date, a refusal, a demand to stop."""

from triggers.core.concepts import concepts_of
from triggers.core.folding import vocabulary
from triggers.core.hearing import NEGATIONS, PUBLIC, Told
from triggers.core.phrase_rules import Hit, tightest


def tidy(told: Told) -> None:
    """Settle what meets within one sentence."""
    if not (told.hits or told.postponement or told.asks):
        _time(told)
        return
    _take_stop_back(told)
    _see_who_is_away(told)
    if told.has("unsubscribe") and _is_only_too_early(told):
        told.hits["not_now"] = told.hits.pop("unsubscribe")
    if told.has("unsubscribe"):
        _let_stop_stand(told)
    _weigh_no_against_yes(told)
    if _is_day_agreed(told):
        told.hits["meeting"] = told.hits.pop("interested")
    if told.has("meeting") and told.names("wrong_person") == {"someone-else"} and told.postponement:
        told.hits.pop("wrong_person")
    if told.has("not_now") and told.has("call", "meeting") and _is_soon(told):
        told.hits.setdefault("meeting", []).extend(told.hits.get("call", ()))
        told.hits.pop("not_now")
    _time(told)
    _ask(told)


def _take_stop_back(told: Told) -> None:
    """Of "keep me on the list", "the word unsubscribe" and "remove it from the quote": nothing is to stop."""
    if _is_demanded_twice(told) or (told.has("keep") and all(_is_negated(hit, told) for hit in told.hits["keep"])):
        told.hits.pop("keep", None)
    if told.has("keep"):
        told.hits.pop("unsubscribe", None)
    if "claim" in told.names("mention") or (told.has("mention") and told.names("unsubscribe") == {"word"}):
        told.hits.pop("unsubscribe", None)
    if told.has("unsubscribe") and (_is_of_things(told) or _asks_what_it_does(told)):
        told.hits.pop("unsubscribe")


def _is_negated(hit: Hit, told: Told) -> bool:
    """Of "no need to keep me on the list", "if not, strike me off" and "if you do not cease": nobody wants to be kept."""
    words = told.sentence.words
    before = words[max(0, hit.first - 3) : hit.first]
    is_if_not = words[hit.first] in NEGATIONS and not _IF.isdisjoint(before)
    return is_if_not or not _NOT.isdisjoint(before)


#: Spanish "ni" is the Swedish word for you.
_NOT = NEGATIONS - {"ni"}
_IF = vocabulary("if wenn falls si sinon se als om hvis jesli")


def _asks_what_it_does(told: Told) -> bool:
    """Of "if I click on unsubscribe, do I lose my login?": nobody asks for the way out itself."""
    return told.asks and "asked" in told.names("thing") and _WHERE.isdisjoint(told.sentence.words[:3])


_WHERE = vocabulary("where wo ou donde dove waar onde hvor var gdzie kde missa hol nerede どこ")


def _is_of_things(told: Told) -> bool:
    """Of "remove the training from the quote" and "how are users removed in it?": nobody's mail is to end."""
    words = told.sentence.words
    if "other-list" in told.names("thing"):
        return True
    if not _OF_MAIL.isdisjoint(words):
        return False
    asks_how = (
        told.asks
        and bool(words)
        and words[0] in _HOW
        and _OWN.isdisjoint(words)
        and "way-out" not in told.names("unsubscribe")
    )
    asks_of_others = (
        told.asks and not _OTHERS.isdisjoint(words) and not any("me" in concepts_of(word) for word in words)
    )
    return told.has("thing") or asks_how or asks_of_others


#: Of "does a contact that objects leave every campaign?": who else might be asked for.
_OTHERS = vocabulary(
    "someone somebody anyone people contact contacts subscribers users customers recipients patients members prospects "
    "jemand kunden empfanger kontakte quelqu clients abonnes alguien clientes contactos qualcuno clienti cliente contatti "
    "iemand klanten alguem contatos nagon nogen noen kunder ktos klienci klient odbiorca"
)


_OF_MAIL = vocabulary(
    "list lists mailing mailings newsletter newsletters address database mail mails email emails spam liste listen "
    "verteiler adresse datenbank werbung fichier base lista correo correos direccion boletin indirizzo lijst bestand "
    "adres mailinglista listan listen adressen bazy adresu listy"
)
_HOW = vocabulary(
    "how what which does do is are can will when wie was welche wann comment peut-on que quels combien como cuando come "
    "cosa quando hoe wat wanneer hur vad hvordan hva hvad kan kann konnen kunnen puede jak czy co ile"
)
#: Who asks for himself, or of this very mail.
_OWN = vocabulary(
    "i me my we us our one it this these that you your ich mich mir mein meine wir uns unser man sie ihr das dies je moi "
    "mon ma mes nous notre on ca vous yo me mi mis nos nosotros esto io mi mio miei noi ci questo ik mij me mijn we ons "
    "dit jag mig min mina vi oss detta du ni jeg meg min mine os dette dere i ja mnie moj moje my nas to"
)


def _is_demanded_twice(told: Told) -> bool:
    """Of "do not write again, remove me": the "not" belongs to the writing, not to the removing."""
    kept = [(hit.first, hit.last) for hit in told.hits.get("keep", ())]
    apart = [
        hit
        for hit in told.hits.get("unsubscribe", ())
        if all(last <= hit.first or hit.last <= first for first, last in kept)
    ]
    ends = [hit for hit in apart if hit.rule.name == "stop-mailing"]
    removals = [hit for hit in apart if hit.rule.name == "remove-me"]
    return bool(kept) and any(a.last <= b.first or b.last <= a.first for a in ends for b in removals)


def _is_only_too_early(told: Told) -> bool:
    """Of "please don't write to us before October": a date is set, not an end."""
    return (
        told.postponement is not None
        and told.postponement.day is not None
        and told.postponement.is_after
        and told.names("unsubscribe") <= _ENDS_MAIL
        and bool(_BEFORE.intersection(told.sentence.words))
    )


_ENDS_MAIL = frozenset(["stop-mailing", "demand", "end-mail", "no-more", "say-so", "faint"])
_BEFORE = vocabulary(
    "before until till vor bis avant jusqu jusque antes hasta prima fino ate tot voor inden innan for fore til till przed do"
)


def _let_stop_stand(told: Told) -> None:
    """Beside a demand to stop, other words of its sentence are part of it."""
    for label in ("interested", "meeting", "wrong_person", "forward", "revisit", "call"):
        told.hits.pop(label, None)
    if told.postponement is None:
        told.hits.pop("not_now", None)
    _drop_overlapped(told, "not_interested", "unsubscribe")


def _weigh_no_against_yes(told: Told) -> None:
    if told.has("interested") and told.has("not_interested"):
        gone = told.names("interested") & {"obstacle-gone", "next-step"} and "have" not in told.names("not_interested")
        told.hits.pop("not_interested" if gone else "interested")
    if told.has("left_company"):
        told.hits.pop("not_interested", None)
        told.hits.pop("forward", None)
    if told.has("out_of_office") and told.names("wrong_person") == {"not-me"}:
        told.hits.pop("wrong_person")


def _see_who_is_away(told: Told) -> None:
    """Of "my colleague is on leave" and "I am back from my leave": nobody puts us off."""
    left = [hit for hit in told.hits.pop("out_of_office", ()) if not _is_of_another(hit, told.sentence.words)]
    if left:
        told.hits["out_of_office"] = left


def _is_of_another(hit: Hit, words: tuple[str, ...]) -> bool:
    before = words[max(0, hit.first - 4) : hit.first]
    return (
        (bool(before) and before[-1] in _THIRD)
        or (words[hit.first] in _THIRD and not {"i", "we"}.intersection(before))
        or bool(_BACK.intersection(before))
    )


_THIRD = vocabulary("is was were been ist war est etait esta era e is er har")
_BACK = vocabulary(
    "back returned was were war waren zuruck rentree rentre retour etais vuelto volvi tornato terug tillbaka"
)


def _is_soon(told: Told) -> bool:
    """Said of "I can't talk now, ring me later this week": a call, not a postponement."""
    later, words = told.postponement, told.sentence.words
    if not _SOON.intersection(words):
        return False
    return (
        later is None
        if told.has("meeting")
        else (later is None or later.grain == "week") and bool(_THIS.intersection(words))
    )


def _is_day_agreed(told: Told) -> bool:
    """Of "gladly on Friday at eleven": gladly is about the day."""
    later = told.postponement
    return (
        later is not None
        and later.grain == "day"
        and not later.is_after
        and told.names("interested") == {"say-so"}
        and not told.has("meeting")
        and len(told.sentence.words) <= 8
    )


_THIS = vocabulary(
    "this today tomorrow diese dieser heute morgen cette demain esta hoy manana questa oggi domani deze vandaag "
    "hoje amanha denna denne idag imorgon jutro tym"
)


def _drop_overlapped(told: Told, weak: str, strong: str) -> None:
    """Of "I do not want any more mail" is one wish; of "no, thanks, and do not write again" the demand stands apart from it."""
    taken = [tightest(hit, told.sentence) for hit in told.hits.get(strong, ())]
    left = [h for h in told.hits.get(weak, ()) if any(last <= h.first or h.last <= first for first, last in taken)]
    told.hits.pop(weak, None)
    if left:
        told.hits[weak] = left


def _is_bare_day(told: Told) -> bool:
    """Of "Wednesday at four?" and "Thurs 0900": a time is offered."""
    return (
        len(told.sentence.words) <= 6
        and told.postponement is not None
        and not told.postponement.is_after
        and not told.has(*PUBLIC, "soft_no", "call")
        and (not told.has("revisit") or told.sentence.words[0] in ("gern", "gerne"))
        and not NEGATIONS.intersection(told.sentence.words)
    )


def _is_near_day(told: Told) -> bool:
    """Of "tomorrow at ten?"."""
    words = told.sentence.words
    return (
        len(words) <= 5
        and words[:1] != ("until",)
        and bool(_TOMORROW.intersection(words[:3]))
        and not told.has(*PUBLIC, "revisit", "soft_no")
        and not NEGATIONS.intersection(words)
    )


_TOMORROW = vocabulary("tomorrow morgen demain manana domani amanha imorgon imorgen jutro huomenna zitra")
_SOON = vocabulary(
    "today tomorrow week heute morgen woche demain semaine hoy manana semana oggi domani settimana vandaag hoje "
    "amanha idag imorgon vecka uge uke jutro tygodniu"
)


def _time(told: Told) -> None:
    """A date makes a postponement of "try again" and a meeting of "call me"."""
    later = told.postponement
    if later is None and _is_near_day(told):
        told.hits["meeting"] = []
    if later is None or told.has("left_company"):
        return
    if later.grain == "day" and told.has("call", "meeting") and (told.asks or not later.is_after):
        return
    if told.has("meeting") and (later.grain == "week" or "between" in told.sentence.words):
        return
    if later.grain == "day" and _is_bare_day(told):
        told.hits["meeting"] = []
        return
    postpones = told.has("revisit", "not_now", "soft_no", "call", "meeting") or (
        later.is_after and told.has("not_interested")
    )
    nothing_else = not told.has(
        "interested", "question", "unsubscribe", "wrong_person", "out_of_office", "not_interested", "forward"
    )
    if postpones and not (told.has("interested") and not told.has("not_now", "soft_no")):
        told.hits.setdefault("not_now", []).extend(
            told.hits.get("revisit") or told.hits.get("call") or next(iter(told.hits.values()))
        )
        if later.grain not in ("day", "week"):
            told.hits.pop("meeting", None)
    elif nothing_else and later.grain != "day" and not told.asks and len(told.sentence.words) <= 12:
        told.hits.setdefault("not_now", []).extend(next(iter(told.hits.values()), ()))
        told.hits.setdefault("dated", [])


def _ask(told: Told) -> None:
    """A question mark is a question unless the sentence asks for something that has a label of its own."""
    if any(_is_fault(hit) for hit in told.hits.get("question", ())):
        told.hits.pop("meeting", None)
    if not told.asks:
        if "question" in told.hits and told.names("question") == {"ask"}:
            strong = (
                any(hit.first == 0 for hit in told.hits["question"])
                and not told.sentence.mark
                and not told.has(*[x for x in PUBLIC if x != "question"])
            )
            about_link = any(_is_fault(hit) for hit in told.hits["question"])
            if not (strong or about_link):
                told.hits.pop("question")
        return
    own = told.has(
        "interested", "meeting", "unsubscribe", "forward", "not_now", "wrong_person", "not_interested", "left_company"
    )
    asked = "question" in told.hits
    if not own and len(told.sentence.words) > 1:
        told.hits.setdefault("question", [])
    elif (own and asked and told.has("meeting", "forward", "unsubscribe")) or (
        own and asked and told.names("interested") & {"next-step", "request"} and not _asks_price(told)
    ):
        told.hits.pop("question")


def _asks_price(told: Told) -> bool:
    return bool(set(told.sentence.words) & _PRICE_WORDS) and told.names("interested") != {"request"}


_PRICE_WORDS = vocabulary(
    "cost costs price much kostet kosten preis prix coute cuesta precio costa prezzo prijs custa preco kostar "
    "pris koster kosztuje cena"
)
_FAULTS = vocabulary(
    "link links anhang attachment lien enlace pdf datei file page seite bijlage anexo allegato bifogade "
    "vedhaeftede vedlegg zalacznik fichier"
)


def _is_fault(hit: Hit) -> bool:
    return bool(_FAULTS.intersection(hit.rule.pattern.replace("|", " ").split()))
