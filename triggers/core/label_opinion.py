"""What the trained model adds to the phrase rules: it confirms, it drops what only a weak rule says, and it proposes.

It never demands a stop by itself: there must be a word that such demands are made of, and no rule that takes one back.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from triggers.core.concepts import concepts_of, is_signs
from triggers.core.folding import fold, vocabulary
from triggers.core.hearing import Told, is_taken_back
from triggers.core.label_model import LabelModel, in_sentence, share
from triggers.core.meanings import Label
from triggers.core.phrase_rules import Hit
from triggers.core.phrases import ALL

#: How far an answer leans to a label: a number, and so much of what the whole of it says, of what its likeliest sentence says by
#: the same model, and of what that says by the model of sentences. Fitted on answers of which the models had learnt nothing.
WEIGHTS = {
    "interested": (-0.1, 0.35, 0.16, 0.22),
    "meeting": (-0.5, 0.46, 0.19, 0.21),
    "question": (0.3, 0.32, 0.02, 0.49),
    "not_now": (-0.5, 0.53, 0.34, -0.07),
    "not_interested": (-0.1, 0.35, 0.06, 0.28),
    "wrong_person": (0.7, 0.46, 0.06, 0.29),
    "left_company": (0.3, 0.38, 0.06, 0.34),
    "out_of_office": (1.5, 0.47, 0.11, 0.49),
    "forward": (0.4, 0.54, 0.2, 0.13),
    "unsubscribe": (1.0, 0.2, 0.0, 0.4),
}
#: From nought on a label is given; where none is, the likeliest is if it falls short by so little.
ALONE = 1.0
#: What a demand to stop must reach, or where a rule heard one in a short answer or beside nothing else; and what each word beyond
#: a short answer takes away from it where no rule heard one: people also talk about spam.
_STOP, _STOP_ALONE, _PER_WORD, _SHORT, _SIGNS_A_WORD = 1.4, 0.7, 0.015, 12, 3
#: The rule of what only the model says.
LIKELY = "likely-by-its-words"
_WEAK = ("/sentence", "/negation", "/day")
#: Words of an answer, thanks aside, for which the model is asked.
_FEWEST_WORDS, _MOST_WORDS = 2, 120
_EXCLUDE_EACH_OTHER = (("interested", "not_interested"), ("not_interested", "not_now"))
#: Of "away until the 9th, later please" nobody asks to be written to again: beside an absence that must be so likely, or be asked.
_AWAY_AND_LATER = 1.0
_THEN = vocabulary("after afterwards then danach hinterher apres despues dopo daarna depois darefter derefter potem")
_WRITE = vocabulary(
    "write contact try ask ping call remind mail email schreiben melden ecrivez recontactez relancez escriba escribame escribanos "
    "scriva scrivetemi schrijf escreva skriv hor kontakta kontakt napisac"
)
_OF_OTHERS = ("mention", "thing")


def is_asked(told: Sequence[Told]) -> bool:
    """Whether the model can know: there is more than thanks or one word, if that is not "remove", and it is no essay."""
    said = [t for t in told if not t.has("courtesy")]
    size = sum(len(t.sentence.words) for t in said)
    if size < _FEWEST_WORDS:
        return any(is_of_stopping(word) for t in said for word in t.sentence.words)
    return size <= _MOST_WORDS


def leanings_of(told: Sequence[Told], found: Mapping[str, Label], model: LabelModel) -> dict[str, float]:
    """How far an answer leans to each label, nought where it is as likely as not: by the whole of it and by its sentences.

    A label may fill one sentence of several, and several sentences may say together what none says alone.
    """
    whole = model.leanings([t.sentence for t in told], evidence(told, found))
    alone = [model.leanings([t.sentence], evidence_alone(told, n)) for n, t in enumerate(told) if t.sentence.words]
    best = {label: max((one[label] for one in alone), default=lean) for label, lean in whole.items()}
    return {
        label: bias + of_whole * whole[label] + of_best * best[label] + of_sentence * best[in_sentence(label)]
        for label, (bias, of_whole, of_best, of_sentence) in WEIGHTS.items()
    }


def evidence(told: Sequence[Told], found: Mapping[str, Label]) -> list[str]:
    """What the rules have found in an answer, as features of the model: labels, groups of rules, kinds of dates, questions."""
    signs = [f"@{label.rule if is_weak(label) else name}" for name, label in found.items()]
    signs += [f"@{name}" for t in told for label, hits in t.hits.items() for name in _groups(label, hits)]
    signs += [f"@{t.postponement.grain}{t.postponement.is_after:d}" for t in told if t.postponement]
    if any(t.asks for t in told):
        signs.append("@?")
    if any(t.calls for t in told):
        signs.append("@calls")
    return sorted(set(signs) or {"@nothing"})


def evidence_alone(told: Sequence[Told], number: int) -> list[str]:
    """The same of one sentence, with where it stands and of what the rules hear in the others."""
    others = (t for n, t in enumerate(told) if n != number)
    beside = {f"@beside/{hit.rule.label}" for t in others for hits in t.hits.values() for hit in hits}
    last = len(told) - 1
    places = [f"@{name}" for name, at in (("first", 0), ("last", last)) if number == at]
    return sorted({*evidence([told[number]], {}), *beside, *places, *(["@only"] if not last else [])})


def _groups(label: str, hits: Sequence[Hit]) -> Iterator[str]:
    return (f"{label}/{hit.rule.label}/{hit.rule.name}" for hit in hits)


def weigh(
    found: Mapping[str, Label],
    leanings: Mapping[str, float],
    told: Sequence[Told],
    text: str,
    *,
    is_list: bool = False,
) -> dict[str, Label]:
    """The labels that rules and model give together, `found` being those of the rules."""
    likely = {
        name: lean
        for name, lean in leanings.items()
        if name != "unsubscribe" and (name in found or not _is_denied(name, told))
    }
    given = {name for name, lean in likely.items() if lean >= 0}
    if _is_stop(found, leanings, told, is_list=is_list):
        given.add("unsubscribe")
    if "out_of_office" in given and "not_now" in found and any(map(_asks_to_write_then, told)):
        given.add("not_now")
    elif "out_of_office" in given and likely["not_now"] < _AWAY_AND_LATER:
        given.discard("not_now")
    if "out_of_office" in given and "meeting" in found and is_weak(found["meeting"]):
        given.discard("meeting")
    for one, other in _EXCLUDE_EACH_OTHER:
        if {one, other} <= given:
            given.discard(one if likely[one] < likely[other] else other)
    if not given and "unsubscribe" in found and leanings["unsubscribe"] >= _STOP_ALONE:
        given = {"unsubscribe"}
    if not given:
        likeliest = max(likely, key=likely.__getitem__)
        given = {likeliest} if likely[likeliest] >= -ALONE else set()
    return {name: found.get(name) or _likely(name, share(leanings[name]), text) for name in sorted(given)}


def _asks_to_write_then(told: Told) -> bool:
    return not (_THEN.isdisjoint(told.sentence.words) or _WRITE.isdisjoint(told.sentence.words))


def _is_denied(name: str, told: Sequence[Told]) -> bool:
    """Whether a rule heard the label's words with a "not" before them."""
    return any(hit.rule.label == name for t in told for hit in t.hits.get("denied", ()))


def is_weak(label: Label) -> bool:
    """Whether a rule gave the label for want of anything better."""
    return label.rule.endswith(_WEAK)


def _is_stop(found: Mapping[str, Label], leanings: Mapping[str, float], told: Sequence[Told], *, is_list: bool) -> bool:
    """Whether a stop is demanded.

    What no rule heard must come from an answer, have a word of such demands, and be of nobody who asks to be kept.
    """
    if "unsubscribe" in found:
        return leanings["unsubscribe"] >= (_STOP if _words_beyond(told) else _STOP_ALONE)
    if is_list or not may_stop(told, is_sure=True):
        return False
    return leanings["unsubscribe"] - _PER_WORD * _words_beyond(told) >= _STOP


def _words_beyond(told: Sequence[Told]) -> float:
    """How many words an answer has beyond those of a short one: the longer, the likelier it speaks of other things."""
    return max(0.0, sum(1 / _SIGNS_A_WORD if is_signs(w) else 1 for t in told for w in t.sentence.words) - _SHORT)


def _likely(name: str, share: float, text: str) -> Label:
    return Label(name, round(min(0.9, share), 2), (0, len(text)), f"{name}/{LIKELY}")


def may_stop(told: Sequence[Told], *, is_sure: bool = False) -> bool:
    """Whether a word of such demands is there, no rule that takes one back, and no day to which all is put off.

    Where the model is sure, only who asks to be kept is believed: other things to remove may stand beside a demand.
    """
    speaks_of_others = not is_sure and any(t.has(*_OF_OTHERS) for t in told)
    if is_taken_back(told) or speaks_of_others or all(map(_is_put_off, told)):
        return False
    return any(is_of_stopping(word) for t in told for word in t.sentence.words) or any(
        sign in t.sentence.line for t in told for sign in _SIGNS
    )


def _is_put_off(told: Told) -> bool:
    return told.postponement is not None and (told.postponement.is_after or told.has("revisit"))


def is_of_stopping(word: str) -> bool:
    """Whether a word means what stops are made of, or the rules know it mostly of demands to stop."""
    return word in _SHORT_WORDS or word[:_STEM] in _stems() or not _OF_STOPS.isdisjoint(concepts_of(word))


_OF_STOPS = frozenset(
    ["stop", "remove", "list", "mail", "contact", "bother", "quiet", "law", "address", "block", "enough"]
)


_STEM = 5
_SHORT_WORDS = vocabulary(
    "off out end stop quit away list lists data mail spam opt gdpr raus weg paix fuera paz baja af"
)
_SIGNS = ("送", "配 信", "止", "削", "除", "迷 惑", "断", "外 し", "不 要", "退 会", "消")
#: The part of a stem's rules that must be about stopping.
_MOSTLY = 0.4


@cache
def _stems() -> frozenset[str]:
    """The beginnings of words that stand in the rules of demands to stop and seldom in others."""
    count: Counter[str] = Counter()
    of_stop: Counter[str] = Counter()
    for table in ALL.values():
        for key, patterns in table.items():
            stems = Counter(_stems_of(patterns))
            count.update(stems)
            if key.startswith("unsubscribe/"):
                of_stop.update(stems)
    return frozenset(stem for stem, times in of_stop.items() if times >= _MOSTLY * count[stem])


def _stems_of(patterns: str) -> Iterator[str]:
    for slot in patterns.split():
        for choice in slot.rstrip("?").split("|"):
            yield from (fold(word)[:_STEM] for word in choice.rstrip("*").split("_") if len(word) >= _STEM - 1)
