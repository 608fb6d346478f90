"""Which labels an answer bears: rules over its sentences, then the settled rules for labels that meet.

Every sentence gets the labels its words carry; a question, a date and a refusal are weighed against each other only after
that, so that each decision can be told in one line.
"""

import re
from collections.abc import Sequence
from datetime import date

from triggers.core.folding import Word
from triggers.core.hearing import (
    NEGATIONS,
    PUBLIC,
    SHORT_MAIL,
    Told,
    hear,
    is_taken_back,
    keep_to_clauses,
    leave_quoted_out,
)
from triggers.core.label_model import LabelModel
from triggers.core.label_opinion import is_asked, leanings_of, weigh
from triggers.core.meanings import Label
from triggers.core.not_now import find_postponements
from triggers.core.sentences import Sentence, sentences_of
from triggers.core.tidying import tidy

__all__ = ["PUBLIC", "Told", "by_rules", "label", "tell"]


def label(told: list[Told], text: str, model: LabelModel | None = None, *, is_list: bool = False) -> tuple[Label, ...]:
    """The labels of a human answer, most certain first; `unsure` alone when nothing can be decided.

    `model` gives a second opinion; without it the rules decide alone. On a mailing list (`is_list`) people talk of mail, filters
    and lists all day and answer no offer of ours: there the model is asked only about a demand to stop that a rule has heard.
    """
    found = by_rules(told, text)
    if model and is_asked(told) and not (is_list and "unsubscribe" not in found):
        found = weigh(found, leanings_of(told, found, text, model), told, text)
    if not found:
        return (Label("unsure", 0.5, (0, len(text)), "nothing"),)
    return tuple(sorted(found.values(), key=lambda one: -one.confidence))


def by_rules(told: list[Told], text: str) -> dict[str, Label]:
    """The labels that the rules alone give."""
    labels = _settle(told)
    found = {name: _label(told, name) for name in PUBLIC if name in labels}
    if not found and (weak := _by_bearing(told, text)):
        return {weak.label: weak}
    return found


def _by_bearing(told: list[Told], text: str) -> Label | None:
    """A weak label for a short answer that no rule understands: one that says not is a no, one with a day a date."""
    heard = [t for t in told if not t.has("courtesy", "auto_ack", "keep", "mention")]
    if not 2 <= sum(len(t.sentence.words) for t in heard) <= SHORT_MAIL // 2:
        return None
    if any(NEGATIONS.intersection(t.sentence.words) for t in heard):
        return Label("not_interested", 0.5, (0, len(text)), "not_interested/negation")
    if any(t.postponement and t.postponement.grain == "day" and not t.postponement.is_after for t in heard):
        return Label("meeting", 0.5, (0, len(text)), "meeting/day")
    return None


def tell(text: str, words: Sequence[Word], arrived_on: date, language: str | None) -> list[Told]:
    """Each sentence with its hits and dates."""
    sentences = sentences_of(text, words, language)
    found = [Told(sentence, calls=_calls(text, sentence)) for sentence in sentences]
    hear(found, language)
    leave_quoted_out(found, text)
    keep_to_clauses(found, text)
    for told, postponement in zip(
        found, find_postponements(words, sentences, arrived_on, language or "en"), strict=True
    ):
        told.postponement = postponement
    for told in found:
        tidy(told)
    return found


#: "Kim, ...", "Herr Novak: ...", "@Kim ..." at the beginning, "..., Kim." at the end.
_CALLED_FIRST = re.compile(
    r"\W{0,3}(?:@\w|[^\W\d_a-z][\w.']{1,20}(?: [^\W\d_a-z][\w.']{1,20})?(?:[,:]| [–—-]) ?\S|[^\W\d_a-z]\w{1,20} \w{2,20}: ?\S)"
)
_CALLED_LAST = re.compile(r", [^\W\d_a-z]\w{1,20}[.!?]?$")
_CALL = 60


def _calls(text: str, sentence: Sentence) -> bool:
    """Whether a sentence begins with one or two capital words and a comma, or ends with one after a comma."""
    start = max(0, sentence.start - 1) if text[: sentence.start].endswith("@") else sentence.start
    return bool(
        _CALLED_FIRST.match(text[start : start + _CALL])
        or _CALLED_LAST.search(text[max(start, sentence.end - _CALL) : sentence.end].rstrip())
    )


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
    if is_taken_back(told):
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
