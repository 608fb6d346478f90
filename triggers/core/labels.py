"""Which labels an answer bears: rules over its sentences, then the settled rules for labels that meet.

Every sentence gets the labels its words carry; a question, a date and a refusal are weighed against each other only after
that, so that each decision can be told in one line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from triggers.core.date_items import DateItem, DateRange
from triggers.core.folding import Word, vocabulary
from triggers.core.meanings import Label
from triggers.core.not_now import Postponement, find_postponements
from triggers.core.phrase_rules import Hit, RuleBook
from triggers.core.phrases import ALL
from triggers.core.sentences import Sentence, sentences_of

PUBLIC = (
    "interested",
    "meeting",
    "question",
    "not_now",
    "not_interested",
    "unsubscribe",
    "wrong_person",
    "left_company",
    "out_of_office",
    "auto_ack",
    "forward",
)
#: Words that turn a wish into its opposite when they stand shortly before it.
_NEGATIONS = vocabulary(
    "not no never without neither nor nothing nicht kein keine keinen keiner keinem keinerlei nie weder pas ne n "
    "jamais aucun aucune sans ni sin nunca tampoco non mai senza nessun nessuna niet geen nooit nao nem sem inte "
    "ej inga ingen aldrig ikke aldri zadnych bez nejsem en ei emme degil"
)
_POSITIVE = ("interested", "meeting")
_QUESTION_MARKS = frozenset(["?", "？", "؟"])


@dataclass(slots=True)
class Told:
    """What one sentence says: label -> the hits that say so."""

    sentence: Sentence
    hits: dict[str, list[Hit]] = field(default_factory=dict)
    items: list[DateItem | DateRange] = field(default_factory=list)
    postponement: Postponement | None = None

    def has(self, *labels: str) -> bool:
        return not self.hits.keys().isdisjoint(labels)

    def names(self, label: str) -> set[str]:
        return {hit.rule.name for hit in self.hits.get(label, ())}

    @property
    def asks(self) -> bool:
        return self.sentence.mark in _QUESTION_MARKS or (bool(self.sentence.words) and self.sentence.words[-1] == "か")


@cache
def rule_book(languages: str) -> RuleBook:
    """The phrase rules of one table, indexed; built when a mail first needs them."""
    return RuleBook({languages: ALL[languages]})


@cache
def all_rules() -> RuleBook:
    """The phrase rules of all tables in one index."""
    return RuleBook(ALL)


def label(told: list[Told], text: str) -> tuple[Label, ...]:
    """The labels of a human answer, most certain first; `unsure` alone when nothing can be decided."""
    labels = _settle(told)
    if not labels:
        return (_by_bearing(told, text) or Label("unsure", 0.5, (0, len(text)), "nothing"),)
    found = [_label(told, name) for name in PUBLIC if name in labels]
    return tuple(sorted(found, key=lambda one: -one.confidence))


def _by_bearing(told: list[Told], text: str) -> Label | None:
    """A weak label for a short answer that no rule understands: one that says not is a no, one with a day a date."""
    heard = [t for t in told if not t.has("courtesy", "auto_ack", "keep", "mention")]
    if not 2 <= sum(len(t.sentence.words) for t in heard) <= _SHORT_MAIL // 2:
        return None
    if any(_NEGATIONS.intersection(t.sentence.words) for t in heard):
        return Label("not_interested", 0.5, (0, len(text)), "not_interested/negation")
    if any(t.postponement and t.postponement.grain == "day" and not t.postponement.is_after for t in heard):
        return Label("meeting", 0.5, (0, len(text)), "meeting/day")
    return None


def tell(text: str, words: Sequence[Word], arrived_on: date, language: str | None) -> list[Told]:
    """Each sentence with its hits and dates."""
    sentences = sentences_of(text, words, language)
    found = [Told(sentence) for sentence in sentences]
    _hear(found, language)
    for told, postponement in zip(
        found, find_postponements(words, sentences, arrived_on, language or "en"), strict=True
    ):
        told.postponement = postponement
    for told in found:
        _tidy(told)
    return found


def _hear(found: Sequence[Told], language: str | None) -> None:
    """Give each sentence its hits: of the mail's own language, and of the others only when that says nothing.

    Portuguese "retire" is no retirement.
    """
    own = [key for key in ALL if language in key.split()]
    size = sum(len(told.sentence.words) for told in found)
    for key in own:
        _listen(found, rule_book(key), size)
    if any(label in PUBLIC for told in found for label in told.hits):
        return
    _listen(found, all_rules(), size, is_foreign=language is not None, without=language)


def _listen(
    found: Sequence[Told], book: RuleBook, size: int, *, is_foreign: bool = False, without: str | None = None
) -> None:
    heard: dict[tuple[str, ...], list[Hit]] = {}
    for told in found:
        hits = heard.get(told.sentence.words)
        if hits is None:
            hits = heard[told.sentence.words] = book.hits(told.sentence, without)
        for hit in hits:
            if _is_denied(hit, told.sentence) or _is_too_thin(hit, told.sentence, size):
                continue
            if not (is_foreign and _is_one_word(hit)):
                told.hits.setdefault(hit.rule.label, []).append(hit)


def _is_too_thin(hit: Hit, sentence: Sentence, size: int) -> bool:
    """A few words decide in a short mail; in a long one they may speak of anything."""
    if hit.rule.label not in PUBLIC or hit.rule.label == "question" or "ja" in hit.rule.languages:
        return False
    if hit.rule.label == "unsubscribe" and "en" in hit.rule.languages and size > _SHORT_MAIL:
        return not _is_put_to_us(hit, sentence)
    if size > _LONG_MAIL and hit.rule.label in _OF_PEOPLE and len(sentence.words) > _SHORT_SENTENCE:
        return True
    return _is_one_word(hit) and (len(sentence.words) > _SHORT_SENTENCE or size > _TALK)


#: Words of a mail, and of a sentence, up to which it can be about one thing only.
_SHORT_MAIL, _TALK, _LONG_MAIL, _SHORT_SENTENCE = 60, 90, 150, 12
_OF_PEOPLE = ("left_company", "wrong_person", "out_of_office", "forward")


def _is_put_to_us(hit: Hit, sentence: Sentence) -> bool:
    """Whether a demand names the one who makes it and is put to us: people also talk about spam."""
    words = set(sentence.words)
    return (hit.first <= 2 or bool(words & _YOU)) and bool(words & _ME) and len(sentence.words) <= _LONGEST_DEMAND


_LONGEST_DEMAND = 60
_YOU = vocabulary("you your yours please kindly hereby")
_ME = vocabulary("me my us our unsubscribe unsubscribed opt gdpr harassment i we")


def _is_one_word(hit: Hit) -> bool:
    return " " not in hit.rule.pattern


def _is_denied(hit: Hit, sentence: Sentence) -> bool:
    """Said of "do not send me offers" asks for no offer."""
    if hit.rule.label == "left_company":
        return bool(_THINGS.intersection(sentence.words[max(0, hit.first - 4) : hit.last]))
    if hit.rule.label == "forward":
        return bool(_OWN_WISH.intersection(sentence.words[max(0, hit.first - 3) : hit.first]))
    if hit.rule.name == "accept":
        return sentence.words[max(0, hit.first - 1)] == "not" or sentence.words[hit.first] == "am"
    if hit.rule.label not in _POSITIVE:
        return False
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    inside = sentence.words[hit.first : hit.last]
    if "not" in before and "why" in before:
        return False
    if "ever" in inside or ("did" in before and {"how", "where"} & set(before)):
        return True
    return bool(_NEGATIONS.intersection(before)) or (
        bool(_NEGATIONS.intersection(inside))
        and not _NEGATIONS.intersection(hit.rule.pattern.replace("|", " ").split())
    )


#: What is left or gone without being a person.
_THINGS = vocabulary(
    "nothing money budget budgets cash much funds seats anything link pot budgets mail message messages"
)
_OWN_WISH = vocabulary("like love want wish i we")


def _tidy(told: Told) -> None:
    """Settle what meets within one sentence."""
    if not (told.hits or told.postponement or told.asks):
        _time(told)
        return
    if _is_demanded_twice(told):
        told.hits.pop("keep", None)
    if told.has("keep"):
        told.hits.pop("unsubscribe", None)
    if told.has("mention") and told.names("unsubscribe") == {"word"}:
        told.hits.pop("unsubscribe")
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


def _is_demanded_twice(told: Told) -> bool:
    """Of "do not write again, remove me": the "not" belongs to the writing, not to the removing."""
    return told.names("unsubscribe") >= {"stop-mailing", "remove-me"}


def _is_only_too_early(told: Told) -> bool:
    """Of "please don't write to us before October": a date is set, not an end."""
    return (
        told.postponement is not None
        and told.postponement.day is not None
        and told.postponement.is_after
        and told.names("unsubscribe") <= {"stop-mailing", "demand"}
        and bool(_BEFORE.intersection(told.sentence.words))
    )


_BEFORE = vocabulary("before until till vor bis avant antes prima voor inden innan for fore przed")


def _let_stop_stand(told: Told) -> None:
    """Beside a demand to stop, other words of its sentence are part of it."""
    for label in ("interested", "meeting", "wrong_person", "forward", "revisit", "call"):
        told.hits.pop(label, None)
    if told.postponement is None:
        told.hits.pop("not_now", None)
    if told.names("not_interested") & {"plain", "say-so"}:
        _drop_overlapped(told, "not_interested", "unsubscribe")
    else:
        told.hits.pop("not_interested", None)


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
    """Of "I do not want any more mail" is one wish, not a refusal of the offer as well."""
    taken = [(hit.first, hit.last) for hit in told.hits.get(strong, ())]
    left = [h for h in told.hits.get(weak, ()) if not any(h.first < last and first < h.last for first, last in taken)]
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
        and not _NEGATIONS.intersection(told.sentence.words)
    )


def _is_near_day(told: Told) -> bool:
    """Of "tomorrow at ten?"."""
    words = told.sentence.words
    return (
        len(words) <= 5
        and words[:1] != ("until",)
        and bool(_TOMORROW.intersection(words[:3]))
        and not told.has(*PUBLIC, "revisit", "soft_no")
        and not _NEGATIONS.intersection(words)
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


def _settle(told: list[Told]) -> set[str]:
    """The rules of labels that meet, over the whole text."""
    labels = {name for t in told for name in t.hits if name in PUBLIC} - {"auto_ack"}
    if "left_company" in labels:
        labels.discard("wrong_person")
    if "forward" in labels:
        labels -= {"question", "interested"} | (set() if _names_other(told) else {"wrong_person"})
    if any(t.has("soft_no") for t in told) and not labels & {"not_interested", "interested"}:
        labels.add("not_now")
    if "out_of_office" in labels and any(t.has("revisit") for t in told) and any(t.postponement for t in told):
        labels.add("not_now")
    if "out_of_office" in labels and not _puts_off(told) and labels & {"interested", "question", "meeting"}:
        labels.discard("out_of_office")
    if not labels and any(t.has("broken") for t in told) and not any(t.has("keep") for t in told):
        labels.add("unsubscribe")
    _settle_refusal(told, labels)
    if "unsubscribe" in labels:
        _settle_stop(told, labels)
    return labels


def _puts_off(told: list[Told]) -> bool:
    """Whether the absence is the reason to wait: it has an end, or the sentence asks for later."""
    return any(t.has("out_of_office") and (t.postponement or t.has("revisit", "not_now", "auto_ack")) for t in told)


def _settle_refusal(told: list[Told], labels: set[str]) -> None:
    """A no, a yes and a "later" exclude each other; which of them stands."""
    if {"not_now", "not_interested"} <= labels:
        dated = any(t.postponement is not None and "not_now" in t.hits for t in told)
        labels.discard("not_interested" if dated or _leaves_door_open(told) else "not_now")
    says = {name for t in told for name in t.names("interested")}
    if {"interested", "not_interested"} <= labels:
        labels.discard("not_interested" if says & {"obstacle-gone", "request", "next-step"} else "interested")
    if {"interested", "not_now"} <= labels and "obstacle-gone" in says:
        labels.discard("not_now")


def _settle_stop(told: list[Told], labels: set[str]) -> None:
    """Nothing but a refusal or a date stands beside a demand to stop; "I don't want any of this" is part of it."""
    labels -= {"interested", "meeting", "wrong_person", "forward"}
    if not any(t.asks and t.has("question") and not t.has("unsubscribe") for t in told):
        labels.discard("question")
    if all(t.names("not_interested") <= {"want"} for t in told):
        labels.discard("not_interested")
    if any(t.has("keep") for t in told):
        labels.discard("unsubscribe")


def _names_other(told: list[Told]) -> bool:
    """Whether "somebody else's" is said by words that do not also hand the mail on."""
    for t in told:
        handed = [(hit.first, hit.last) for hit in t.hits.get("forward", ())]
        for hit in t.hits.get("wrong_person", ()):
            if not any(hit.first < last and first < hit.last for first, last in handed):
                return True
    return False


def _leaves_door_open(told: list[Told]) -> bool:
    return any("not_now" in t.hits and t.names("not_now") - {"reason"} and not t.has("not_interested") for t in told)


_STANDS_FOR = {"not_now": ("soft_no",), "unsubscribe": ("broken",)}


def _label(told: list[Told], name: str) -> Label:
    hits = [(t, hit) for t in told for hit in t.hits.get(name, ()) if hit.rule.label == name]
    if not hits:
        holder = next((t for t in told if name in t.hits or t.has(*_STANDS_FOR.get(name, ()))), told[0])
        return Label(name, 0.7, (holder.sentence.start, holder.sentence.end), f"{name}/sentence")
    t, hit = max(hits, key=lambda pair: pair[1].last - pair[1].first)
    places = t.sentence.places
    last = min(hit.last, len(places)) - 1
    span = (places[min(hit.first, last)][0], places[last][1]) if places else (t.sentence.start, t.sentence.end)
    return Label(name, min(0.98, 0.8 + 0.04 * len(hits)), span, f"{name}/{hit.rule.name}")
