"""What the phrase rules hear in each sentence of an answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from triggers.core.date_items import DateItem, DateRange
from triggers.core.folding import vocabulary
from triggers.core.not_now import Postponement
from triggers.core.phrase_rules import Hit, RuleBook, tightest
from triggers.core.phrases import ALL
from triggers.core.sentences import Sentence

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
NEGATIONS = vocabulary(
    "not no never without neither nor nothing nicht kein keine keinen keiner keinem keinerlei nie weder pas ne n "
    "jamais aucun aucune sans ni sin nunca tampoco non mai senza nessun nessuna niet geen nooit nao nem sem inte "
    "ej inga ingen aldrig ikke aldri zadnych bez nejsem en ei emme degil"
)
_POSITIVE = ("interested", "meeting")
_QUESTION_MARKS = frozenset(["?", "？", "؟"])


@dataclass(slots=True)
class Told:
    """What one sentence says: label -> the hits that say so; `calls`: somebody is called by name in it ("Kim, one for you?")."""

    sentence: Sentence
    hits: dict[str, list[Hit]] = field(default_factory=dict)
    items: list[DateItem | DateRange] = field(default_factory=list)
    postponement: Postponement | None = None
    calls: bool = False

    def has(self, *labels: str) -> bool:
        return not self.hits.keys().isdisjoint(labels)

    def names(self, label: str) -> set[str]:
        return {hit.rule.name for hit in self.hits.get(label, ())}

    @property
    def asks(self) -> bool:
        return self.sentence.mark in _QUESTION_MARKS or (bool(self.sentence.words) and self.sentence.words[-1] == "か")


def is_taken_back(told: Sequence[Told]) -> bool:
    """Whether somebody asks to be kept, and no demand to stop comes after that."""
    last = max((n for n, t in enumerate(told) if t.has("keep")), default=-1)
    return last >= 0 and not any(t.has("unsubscribe") and not t.has("mention") for t in told[last + 1 :])


@cache
def rule_book(languages: str) -> RuleBook:
    """The phrase rules of one table, indexed; built when a mail first needs them."""
    return RuleBook({languages: ALL[languages]})


@cache
def all_rules() -> RuleBook:
    """The phrase rules of all tables in one index."""
    return RuleBook(ALL)


def hear(found: Sequence[Told], language: str | None) -> None:
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
            if _is_denied(hit, told.sentence):
                if hit.rule.label in _POSITIVE:
                    told.hits.setdefault("denied", []).append(hit)
                continue
            if _is_too_thin(hit, told.sentence, size) or _is_no_question(hit, told):
                continue
            if not (is_foreign and (_is_one_word(hit) or _is_taken_back_here(hit, told))):
                told.hits.setdefault(hit.rule.label, []).append(hit)


def _is_taken_back_here(hit: Hit, told: Told) -> bool:
    """Of "I told them to stop mailing that man" the own language has said that it is no demand: another may not hear one."""
    return hit.rule.label == "unsubscribe" and told.has("mention", "keep", "thing")


def _is_no_question(hit: Hit, told: Told) -> bool:
    """Of "do opt-outs cover our list?" a rule of questions says that it is no demand; of "I opt out, please do it" it must not."""
    return hit.rule.label == "thing" and hit.rule.name == "asked" and not told.asks


def _is_too_thin(hit: Hit, sentence: Sentence, size: int) -> bool:
    """A few words decide in a short mail; in a long one they may speak of anything."""
    if hit.rule.label not in PUBLIC or hit.rule.label == "question" or "ja" in hit.rule.languages:
        return False
    if hit.rule.label == "unsubscribe" and "en" in hit.rule.languages and size > SHORT_MAIL:
        return not (_is_put_to_us(hit, sentence) or _is_for_itself(hit, sentence, size) or _is_by_law(hit, sentence))
    if size > _LONG_MAIL and hit.rule.label in _OF_PEOPLE and len(sentence.words) > _SHORT_SENTENCE:
        return True
    return _is_one_word(hit) and (len(sentence.words) > _SHORT_SENTENCE or size > _TALK)


#: Words of a mail, and of a sentence, up to which it can be about one thing only.
SHORT_MAIL, _TALK, _LONG_MAIL, _SHORT_SENTENCE = 60, 90, 150, 12
_OF_PEOPLE = ("left_company", "wrong_person", "out_of_office", "forward")


def _is_put_to_us(hit: Hit, sentence: Sentence) -> bool:
    """Whether a demand names the one who makes it and is put to us: people also talk about spam."""
    words = set(sentence.words)
    return (hit.first <= 2 or bool(words & _YOU)) and bool(words & _ME) and len(sentence.words) <= _LONGEST_DEMAND


def _is_for_itself(hit: Hit, sentence: Sentence, size: int) -> bool:
    """Whether a demand made of classes of words is a short sentence of a mail that is no essay: "Kill the drip."."""
    return hit.rule.name in _OF_CLASSES and size <= _LONG_MAIL and len(sentence.words) <= _SHORT_SENTENCE


def _is_by_law(hit: Hit, sentence: Sentence) -> bool:
    """Whether somebody calls on the law for themselves: "Under article 21 I object to the use of my data."."""
    return hit.rule.name == "by-law" and not _ME.isdisjoint(sentence.words) and len(sentence.words) <= _LONGEST_DEMAND


_OF_CLASSES = ("off-list", "wipe-data", "end-mail", "no-more", "exit", "remove-me", "word")
_LONGEST_DEMAND = 30
_YOU = vocabulary("you your yours please kindly hereby")
_ME = vocabulary("me my us our unsubscribe unsubscribed opt gdpr harassment i we")


def _is_one_word(hit: Hit) -> bool:
    return " " not in hit.rule.pattern


def _is_denied(hit: Hit, sentence: Sentence) -> bool:
    """Said of "do not send me offers" asks for no offer."""
    if hit.rule.label == "unsubscribe":
        return "en" in hit.rule.languages and _is_of_other_mail(hit, sentence.words)
    if hit.rule.label == "left_company" and _RETIRES.intersection(sentence.words[hit.first : hit.last]):
        return bool(_ADDRESSES.intersection(sentence.words[hit.first : hit.last + 3]))
    if hit.rule.label == "left_company":
        things = _THINGS.intersection(sentence.words[max(0, hit.first - 4) : hit.last])
        return bool(things) or "gone with" in sentence.line
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
    return bool(NEGATIONS.intersection(before)) or (
        bool(NEGATIONS.intersection(inside)) and not NEGATIONS.intersection(hit.rule.pattern.replace("|", " ").split())
    )


def _is_of_other_mail(hit: Hit, words: tuple[str, ...]) -> bool:
    """Of "you see that it's spam", "they told him to stop" and "I want to stop junk from coming in": nothing is put to us."""
    inside = words[hit.first : hit.last]
    before = words[max(0, hit.first - 3) : hit.first]
    if inside and inside[-1] in _JUNK and (_FILTERED.intersection(inside) or (before and before[-1] in _CLAUSE)):
        return True
    if before[-1:] == ("to",) and before[-2:-1] != ("you",):
        after = words[hit.last : hit.last + 2]
        return bool(_OTHERS.intersection(before)) or (after[:1] == ("from",) and after[-1].endswith("ing"))
    return False


_JUNK = vocabulary("spam junk")
_FILTERED = vocabulary("flagged caught filtered classified detected tagged scored")
_CLAUSE = vocabulary("that if whether when until")
_OTHERS = vocabulary("them him her people users spammers somebody everybody")
_RETIRES = vocabulary("retire retired retires retiring")
_ADDRESSES = vocabulary("address list lists newsletter mailing email contact")

#: What is left or gone without being a person.
_THINGS = vocabulary(
    "nothing money budget budgets cash much funds seats anything link pot budgets mail message messages"
)
_OWN_WISH = vocabulary("like love want wish i we")


_LONGEST_QUOTE = 80
_QUOTED = re.compile(
    rf'["“”„«»]([^"“”„«»\n]{{2,{_LONGEST_QUOTE}}})["“”«»]|[「『]([^」』\n]{{2,{_LONGEST_QUOTE}}})[」』]'
    rf"|(?<!\w)['‘‚‹›]([^'‘’‹›\n]{{2,{_LONGEST_QUOTE}}})['’‹›](?!\w)"
)
#: Words outside of the quotations from which on they are somebody else's: who writes "STOP" and nothing else means it.
_FEWEST_OUTSIDE = 3


def leave_quoted_out(found: Sequence[Told], text: str) -> None:
    """Demands to stop between quotation marks are words in passing: the "unsubscribe" link, he shouts "take me off"."""
    if not any(told.has("unsubscribe") for told in found):
        return
    spans = [match.span() for match in _QUOTED.finditer(text)]
    outside = sum(not _is_within(place, spans) for told in found for place in told.sentence.places)
    if not spans or outside < _FEWEST_OUTSIDE:
        return
    for told in found:
        hits = told.hits.pop("unsubscribe", [])
        if quoted := [hit for hit in hits if _is_quoted(hit, told.sentence, spans)]:
            told.hits.setdefault("mention", []).extend(quoted)
        if apart := [hit for hit in hits if hit not in quoted]:
            told.hits["unsubscribe"] = apart


def keep_to_clauses(found: Sequence[Told], text: str) -> None:
    """Of "we do not need this, strike us off" the "not" belongs to its own clause: nobody asks to be kept."""
    for told in found:
        hits = told.hits.pop("keep", [])
        if kept := [hit for hit in hits if not _is_parted(hit, told.sentence, text)]:
            told.hits["keep"] = kept


def _is_parted(hit: Hit, sentence: Sentence, text: str) -> bool:
    """Whether a "not" stands in one clause of a hit and what it seems to deny in another."""
    first, last = tightest(hit, sentence)
    if NEGATIONS.isdisjoint(sentence.words[first:last]):
        return False
    start, end = sentence.places[first][0], sentence.places[last - 1][1]
    return not _PARTING.isdisjoint(text[start:end])


_PARTING = frozenset(",;:、–—")


def _is_quoted(hit: Hit, sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    first, last = tightest(hit, sentence)
    return all(_is_within(place, spans) for place in sentence.places[first:last])


def _is_within(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)
