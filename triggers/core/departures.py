"""Whether a notice says that the person has left for good."""

from collections.abc import Sequence

from triggers.core import absence_words as said
from triggers.core.absence_notice import MAX_WORDS, find_cues
from triggers.core.absence_roles import BEFORE_WORDS
from triggers.core.date_lookup import phrases
from triggers.core.folding import Word, words_of
from triggers.core.meanings import LeftCompany
from triggers.core.stand_ins import stand_ins

_LEFT_KINDS = phrases((text, "left") for text in said.LEFT.split("|"))


def read_left_company(text: str, *, subject: str, sender: tuple[str, str]) -> LeftCompany | None:
    """Whether the person we wrote to has gone for good, and whom we are to ask instead."""
    whole = f"{subject}\n\n{text}"
    words = words_of(whole)[:MAX_WORDS]
    hits = departures(words)
    if not hits:
        return None
    start, end = words[hits[0][0]].start, words[hits[0][1] - 1].end
    left = max(whole.rfind(". ", 0, start), whole.rfind("\n", 0, start)) + 1
    right = min((n for n in (whole.find(". ", end), whole.find("\n", end)) if n >= 0), default=len(whole))
    return LeftCompany(stand_ins(text, sender), " ".join(whole[left : right + 1].split())[:300])


def departures(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    return [hit for hit in find_cues(words, _LEFT_KINDS) if not _is_leave(words, hit)]


def _is_leave(words: Sequence[Word], hit: tuple[int, int, str]) -> bool:
    """A "last day before my holiday" and "I have left for two weeks" are absences."""
    after = {w.fold for w in words[hit[1] : hit[1] + 6]}
    phrase = " ".join(w.fold for w in words[hit[0] : hit[1]])
    if phrase in ("have left", "has left", "i left") and after & {"for", "on"} and not after & {"company", "firm"}:
        return True
    if any(
        word in phrase
        for word in ("last", "letzter", "dernier", "ultimo", "laatste", "sista", "sidste", "siste", "ostatni")
    ):
        return bool(after & (BEFORE_WORDS | {"holiday", "vacation", "leave", "urlaub"}))
    return False
