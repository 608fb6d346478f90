"""The firms of a move: who hires, who is left, and where somebody was before."""

from collections.abc import Sequence

from triggers.core.chunks import Chunk, small
from triggers.core.move_people import MovePeople
from triggers.core.name_surroundings import PEOPLES
from triggers.core.roles import is_only_named
from triggers.core.story_meanings import is_trade
from triggers.core.story_places import place_words
from triggers.core.wordlists import word_set

FROM = ("from", "von", "från", "da", "dal", "dalla", "vom", "ex")
_REGIONS = frozenset({"nordic", "baltic", "iberian", "alpine", "benelux", "regional", "global", "group", "dach"})

_TOWARDS = frozenset({"for", "für", "pour", "para", "per", "voor", "för", "to", "till", "naar", "zu"})
LOST_TO = _TOWARDS | {"an", "aan", "à", "a"}
_DESCRIBED = word_set(
    """
    rival competitor larger smaller konkurrent konkurrenten wettbewerber concurrent la le el il al rivale de
    his her their son daughter nephew niece brother sister sohn tochter bruder seinen ihren seine ihre sa son fille fils
    su hijo hija figlio figlia suo sua zoon dochter zijn haar
    """
)
_FOR = word_set("for für pour para per por voor för")
_LONGEST_DESCRIPTION = 4
#: So many words may stand between a firm and what it does: "has now".
_NEAR = 3


def _is_description(low: str) -> bool:
    return low in _DESCRIBED or is_trade(low)


class MoveFirms(MovePeople):
    """The chunks of one sentence, asked for its firms."""

    def _firms(self, some: Sequence[Chunk], person: Chunk | None = None) -> list[Chunk]:
        return [
            c
            for c in some
            if c.is_name
            and c is not person
            and (self._is_watched(c) or (self._personal(c) < 2 and not place_words(c.text)))
        ]

    def _company_before(self, n: int, not_person: Chunk | None = None) -> str:
        firms = self._firms(self.chunks[:n], not_person)
        if not_person is not None:
            firms = [c for c in firms if not self._is_former(c)]
        if not self.firm or self.parsed.sentence.field == "title":
            return firms[0].text if firms else ""
        known = next((c.text for c in firms if same(c.text, self.firm)), "")
        return known or next((c.text for c in firms if self._is_subject(c, n)), "")

    def _is_subject(self, chunk: Chunk, n: int) -> bool:
        """Whether a firm of a lead stands right before the verb: other names there are places and nouns with a capital."""
        between = self.chunks[self.chunks.index(chunk) + 1 : n]
        return " " in chunk.text and len(between) < _NEAR and all(c.tag == "word" for c in between)

    def _company_after(self, n: int, people: Sequence[Chunk]) -> str:
        taken = {p.first for p in people}
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if not chunk.is_name or chunk.first in taken or (self._personal(chunk) > 1 and not self._is_watched(chunk)):
                continue
            if self._is_origin(k) or self._is_adjective(chunk):
                continue
            before = self.chunks[k - 1]
            if (
                k == n + 1
                or before.tag == "small"
                or self._is_owner(chunk)
                or before.text.lower() in ("the", "board", "l'", "'", "der", "die", "le", "la")
                or before.tag in ("break", "title")
            ):
                return chunk.text
        return ""

    def _is_origin(self, k: int) -> bool:
        before = self.chunks[k - 1]
        return (
            before.kind in ("from", "former")
            or (before.kind in ("von", "från", "vom") and self.chunks[k - 1].first > 0 and not self._is_genitive(k))
            or (before.kind in ("of", "at") and k > 1 and self.chunks[k - 2].kind == "former")
        )

    def _is_genitive(self, k: int) -> bool:
        """As in "Chef von X", "topman van X": the small word hangs on a title."""
        return k > 1 and self.chunks[k - 2].tag == "title"

    def _from(self, n: int, company: str, person: Chunk) -> str | None:
        for k, chunk in enumerate(self.chunks):
            if not chunk.is_name or chunk is person or chunk.text == company:
                continue
            if self._personal(chunk) > 1 and not self._is_watched(chunk):
                continue
            before = self.chunks[k - 1] if k else None
            if (
                before is not None
                and (before.kind in FROM or before.text.lower() == "weg bij")
                and not self._is_genitive(k)
            ):
                return chunk.text
            if self._is_former(chunk):
                return chunk.text
            if k > n and self._is_owner(chunk) and self.chunks.index(person) > k:
                return chunk.text
            if (
                k > n
                and before is not None
                and before.kind in ("de", "van", "chez")
                and not self._is_genitive(k)
                and company
            ):
                return chunk.text
        return None

    def _is_former(self, chunk: Chunk) -> bool:
        k = self.chunks.index(chunk)
        return any(c.kind == "former" for c in self.chunks[max(0, k - 3) : k] if c.tag == "verb") and all(
            c.tag != "name" for c in self.chunks[max(0, k - 1) : k]
        )

    def _is_former_holder(self, person: Chunk) -> bool:
        """As in "former X executive Jo Abt": the title that stands with the name is one of before."""
        k = self.chunks.index(person)
        return any(c.kind == "former" for c in self.chunks[max(0, k - 4) : k])

    def _is_adjective(self, chunk: Chunk) -> bool:
        """As in "head of Nordic operations": a capital that only says where."""
        low, words = chunk.text.lower(), self.parsed.sentence.words
        following = words[chunk.end] if chunk.end < len(words) else ""
        return (
            self.parsed.sentence.style == "sentence"
            and following[:1].islower()
            and (low.endswith(PEOPLES) or low in _REGIONS)
            and not self._is_watched(chunk)
        )

    def _had_post(self, person: Chunk, company: str) -> bool:
        owner = self._company_of_person(person)
        return bool(owner and company and same(owner, company) and self._title_of(person))

    def _owned(self, person: Chunk, company: str) -> bool:
        k = self.chunks.index(person)
        return k > 1 and self.chunks[k - 1].text in ("s", "'") and bool(company)

    def _company_of_person(self, person: Chunk) -> str:
        """The employer that stands with a name: "X CFO Jo Abt", "Jo Abt, CFO of X", "X: CFO Jo Abt"."""
        k = self.chunks.index(person)
        for chunk in reversed(self.chunks[max(0, k - 6) : k]):
            if chunk.is_name and (self._personal(chunk) < 2 or self._is_watched(chunk)) and not self._is_former(chunk):
                return chunk.text
            if chunk.tag == "verb" and chunk.kind not in ("inside", "former", "interim"):
                break
        if k + 2 < len(self.chunks) and self.chunks[k + 1].kind == ",":
            for m in range(k + 2, min(k + 7, len(self.chunks))):
                chunk = self.chunks[m]
                if chunk.is_name and small(self.chunks[m - 1], "of"):
                    return chunk.text
                if chunk.tag == "verb":
                    break
        return ""

    def _left_company(self, n: int, person: Chunk) -> str:
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if chunk.tag == "verb" and chunk.kind == "joins":
                return ""
            if not chunk.is_name or chunk is person or (self._personal(chunk) > 1 and not self._is_watched(chunk)):
                continue
            is_ahead = self.chunks[n].text.lower().endswith((" to", " for"))
            if is_ahead or (self._lead_in(k) in _TOWARDS and k > n + 1 and not self._is_genitive(k)):
                return ""
            return chunk.text
        return ""

    def _lead_in(self, k: int) -> str:
        """The small word before a firm or a person, over what it is called: "to rival X", "for streaming start-up X"."""
        while k > 1 and self.chunks[k - 1].tag == "word" and _is_description(self.chunks[k - 1].kind):
            k -= 1
        for before in reversed(self.chunks[max(0, k - _LONGEST_DESCRIPTION) : k]):
            if before.kind in _FOR:
                return before.kind
            if before.tag != "word":
                break
        return self.chunks[k - 1].kind

    def _next_employer(self, n: int, person: Chunk, company: str, *, lost: bool = False) -> str:
        """The firm that somebody leaves for; of one who is `lost`, to whom."""
        is_ahead = self.chunks[n].text.lower().endswith((" to", " for"))
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if (
                chunk.is_name
                and chunk is not person
                and chunk.text != company
                and self._personal(chunk) < 2
                and (self._lead_in(k) in (LOST_TO if lost else _TOWARDS) or is_ahead)
                and not self._is_genitive(k)
            ):
                return chunk.text
        return ""

    def _any_company(self) -> str:
        hits = [h for h in self.parsed.entities if not is_only_named(self.parsed, h)]
        return hits[0].span if hits else ""


def same(a: str, b: str) -> bool:
    wa, wb = set(a.lower().split()), set(b.lower().split())
    return wa <= wb or wb <= wa
