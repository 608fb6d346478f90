"""What the trained model adds to the phrase rules: it confirms, it drops what only a weak rule says, and it proposes.

It never demands a stop by itself: there must be a rule that heard one, or a word that such demands are made of, and no rule that
heard one taken back.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from triggers.core.concepts import concepts_of, is_signs
from triggers.core.folding import fold, vocabulary
from triggers.core.hearing import PUBLIC, Told, is_taken_back
from triggers.core.label_model import LabelModel, plain, share
from triggers.core.label_weighing import inputs_of, plainly, weighed
from triggers.core.meanings import Label
from triggers.core.phrase_rules import Hit
from triggers.core.phrases import ALL

#: From nought on a label is given; where none is, the likeliest is if it falls short by so little.
_ALONE = 0.6
#: What a demand to stop must reach, what one that a rule heard, and how much more with each word of a long answer where none did:
#: in the long talk of mailing lists the model hears more than is said.
_STOP, _HEARD, _PER_WORD, _LONG = 0.8, 1.4, 0.05, 28
#: A demand that a rule heard alone, or with what often stands beside one, needs less. Whoever has left, or is not the one in
#: charge, gets no more mail anyhow: beside that a demand must be said more plainly.
_HEARD_ALONE, _ELSEWHERE = 0.6, 2.6
_WITH_DEMANDS = frozenset(["not_interested", "wrong_person"])
#: A short answer has so many words, of which so many Japanese signs make one; and the length beyond it is told in this unit.
_SHORT, _SIGNS_A_WORD, _LENGTH, _LONGEST = 12, 3, 10, 4.0
#: The rule of what only the model says.
LIKELY = "likely-by-its-words"
#: A receipt that has no sign of a machine but its words must say so more plainly, and says nothing else.
_RECEIPT = 1.0
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
#: How much a rule counts that gave a label for want of anything better.
_WEAKLY = 0.5


def is_asked(told: Sequence[Told]) -> bool:
    """Whether the model can know: there is more than thanks or one word, if that is not "remove", and it is no essay."""
    said = [t for t in told if not t.has("courtesy")]
    size = sum(len(t.sentence.words) for t in said)
    if size < _FEWEST_WORDS:
        return any(is_of_stopping(word) for t in said for word in t.sentence.words)
    return size <= _MOST_WORDS


def leanings_of(told: Sequence[Told], found: Mapping[str, Label], text: str, model: LabelModel) -> dict[str, float]:
    """How far an answer leans to each label, nought where it is as likely as not: by the whole of it and by its sentences.

    A label may fill one sentence of several, and several sentences may say together what none says alone. Raises ValueError when
    the model has no encoder.
    """
    if model.encoder is None:
        raise ValueError("the model of labels was loaded without its encoder")
    whole = model.leanings([t.sentence for t in told], evidence(told, found))
    alone = [model.leanings([t.sentence], evidence_alone(told, n)) for n, t in enumerate(told) if t.sentence.words]
    encoded = plainly(whole, alone) or model.encoder.leanings(text)
    return weighed(*inputs_of(whole, alone, encoded, around(told, found)), model.weighing)


def around(told: Sequence[Told], found: Mapping[str, Label]) -> tuple[float, ...]:
    """What the rules heard of each label, and how the answer is built, in numbers of about one."""
    heard = (_heard(label, told, found) for label in PUBLIC)
    signs = (
        is_taken_back(told),
        any(t.has("mention") for t in told),
        any(map(_turns_a_stop, told)),
        has_word_of_stopping(told),
        any(t.asks for t in told),
        any(t.asks and t.has("unsubscribe") for t in told),
        sum(bool(t.sentence.words) for t in told) == 1,
    )
    return (*heard, *map(float, signs), min(_LONGEST, _words_beyond(told) / _LENGTH))


def _heard(name: str, told: Sequence[Told], found: Mapping[str, Label]) -> float:
    """What the rules say of a label: that it is there, perhaps, or that its words stand behind a "not"."""
    if name in found:
        return _WEAKLY if is_weak(found[name]) else 1.0
    return -1.0 if any(_denies(name, t) for t in told) else 0.0


def _turns_a_stop(told: Told) -> bool:
    """Whether a rule's demand to stop turned out to be something else: "do not write before May"."""
    return any(
        hit.rule.label == "unsubscribe" for label, hits in told.hits.items() if label != "unsubscribe" for hit in hits
    )


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
) -> dict[str, Label]:
    """The labels that rules and model give together, `found` being those of the rules."""
    likely = {
        name: lean
        for name, lean in leanings.items()
        if name != "unsubscribe" and (name in found or not _is_denied(name, told))
    }
    given = {name for name, lean in likely.items() if lean >= (_RECEIPT if name == "auto_ack" else 0)}
    if _is_stop(found, leanings, told):
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
    if "auto_ack" in given:
        is_receipt = all(leanings[name] <= leanings["auto_ack"] for name in given)
        given = {"auto_ack"} if is_receipt else given - {"auto_ack"}
    if not given:
        likeliest = max((name for name in likely if name != "auto_ack"), key=likely.__getitem__)
        given = {likeliest} if likely[likeliest] >= -_ALONE else set()
    return {name: found.get(name) or _likely(name, share(leanings[name]), text) for name in sorted(given)}


def _asks_to_write_then(told: Told) -> bool:
    return not (_THEN.isdisjoint(told.sentence.words) or _WRITE.isdisjoint(told.sentence.words))


def _is_denied(name: str, told: Sequence[Told]) -> bool:
    """Whether every sentence but thanks has the label's words behind a "not": another one may say it all the same."""
    said = [t for t in told if t.sentence.words and not t.has("courtesy")]
    return bool(said) and all(_denies(name, t) for t in said)


def _denies(name: str, told: Told) -> bool:
    return any(hit.rule.label == name for hit in told.hits.get("denied", ()))


def is_weak(label: Label) -> bool:
    """Whether a rule gave the label for want of anything better."""
    return label.rule.endswith(_WEAK)


def _is_stop(found: Mapping[str, Label], leanings: Mapping[str, float], told: Sequence[Told]) -> bool:
    """Whether a stop is demanded and not taken back: a rule has heard it, or a word of such demands is there."""
    if is_taken_back(told):
        return False
    others = {name for name, lean in leanings.items() if name != "unsubscribe" and lean >= 0}
    if "unsubscribe" in found:
        least = _ELSEWHERE if "left_company" in others else _HEARD if others - _WITH_DEMANDS else _HEARD_ALONE
        return leanings["unsubscribe"] >= least
    least = _ELSEWHERE if others & {"left_company", "wrong_person"} else _STOP
    at_length = _PER_WORD * max(0.0, _words_beyond(told) - _LONG)
    return has_word_of_stopping(told) and leanings["unsubscribe"] >= least + at_length


def _words_beyond(told: Sequence[Told]) -> float:
    """How many words an answer has beyond those of a short one: the longer, the likelier it speaks of other things."""
    return max(0.0, sum(1 / _SIGNS_A_WORD if is_signs(w) else 1 for t in told for w in t.sentence.words) - _SHORT)


def _likely(name: str, share: float, text: str) -> Label:
    return Label(name, round(min(0.9, share), 2), (0, len(text)), f"{name}/{LIKELY}")


def has_word_of_stopping(told: Sequence[Told]) -> bool:
    """Whether a word is there that demands to stop are made of."""
    # `plain` has Japanese signs in a row as one word, which is what has a meaning.
    return any(is_of_stopping(word) for t in told for word in plain([t.sentence])) or any(
        sign in t.sentence.line for t in told for sign in _SIGNS
    )


def is_of_stopping(word: str) -> bool:
    """Whether a word means what stops are made of, or the rules know it mostly of demands to stop."""
    return word in _SHORT_WORDS or word[:_STEM] in _stems() or not _OF_STOPS.isdisjoint(concepts_of(word))


_OF_STOPS = frozenset(
    ["stop", "remove", "list", "mail", "contact", "bother", "quiet", "law", "address", "block", "enough"]
)


_STEM = 5
_SHORT_WORDS = vocabulary(
    "off out end stop quit away list lists data mail spam opt gdpr raus weg paix fuera paz baja af ud ur"
)
#: Beside the words of concepts.py: forms of them, and what is said of mail that comes.
_SIGNS = tuple(
    " ".join(sign)
    for sign in vocabulary(
        "送 止 削 除 断 消 拒 要ら 要り 来な 来ん 来る 届 抜け 外れ 終わ 終い 離脱 通知 受信 捨て 解放 出さな 寄こ "
        "数に入 便り 閉め 出口 配信 迷惑 外し 不要 退会 遠慮 控え 無用 いらな いらん いりませ 最後 そっと やめ 勘弁 結構 "
        "はずし けし ナシ クリア リムーブ"
    )
)
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
