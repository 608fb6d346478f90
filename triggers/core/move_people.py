"""Who moves: the people of one sentence that tells of a move."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from triggers.core.chunks import Chunk, small
from triggers.core.parsing import Parsed
from triggers.core.wordlists import word_set

MoveKind = Literal["joins", "promoted", "leaves", "retires", "appointed_board"]


@dataclass(slots=True, frozen=True)
class Move:
    """One person's change: `company` hires, promotes or is left; `from_company` is the employer before, when it is named."""

    person: str
    role: str
    company: str
    from_company: str | None
    move: MoveKind


#: Words of a stop-gap that stand inside a title ("interim CEO").
INTERIM = word_set(
    "interim acting kommissarischer kommissarische kommissarisch intérimaire interino interina tf tillförordnad waarnemend"
)


def _lows_of(lows: Sequence[str], some: Sequence[Chunk]) -> list[str]:
    """The words of a sentence in their places, those outside of the chunks left empty."""
    kept = [""] * len(lows)
    for chunk in some:
        kept[chunk.first : chunk.end] = lows[chunk.first : chunk.end]
    return kept


def _with_employers(some: list[Chunk], firm: str) -> list[Chunk]:
    """As in "taps longtime X executive", "currently at X": an insider of another firm than the one that hires was there before."""
    known = firm or next((c.text for c in some if c.is_name), "")
    found = list(some)
    for n, chunk in enumerate(some):
        if chunk.kind != "inside":
            continue
        following = [c for c in some[n + 1 : n + 3] if c.tag not in ("small", "word")][:1]
        other = following[0].run if following else None
        if other is not None and other.personal < 2 and other.text != known and other.text not in known:
            found[n] = replace(chunk, kind="former")
    return found


#: Verbs whose object is the one before: "succeeds Bo Eck".
OF_PREDECESSOR = (
    *("succ", "subent", "folgt", "follow", "repla", "remplac", "sustitu", "sostitu", "volgt", "efterträd", "releva"),
    *("löst", "ersetzt", "beerbt", "take over from"),
)


class MovePeople:
    """The chunks of one clause, asked for its people; `firm` and `post` are those that were spoken of before."""

    def __init__(self, parsed: Parsed, some: list[Chunk], language: str, firm: str = "", post: str = "") -> None:
        self.parsed = parsed
        self.chunks = _with_employers(some, firm)
        some = self.chunks
        self.language = language
        self.firm = firm
        self.post = post
        self.lows = _lows_of(parsed.sentence.lows, some)
        self.is_interim = any(c.kind == "interim" for c in some) or not INTERIM.isdisjoint(self.lows)
        self.is_inside = any(c.kind == "inside" for c in some)
        self.is_permanent = any("permanent" in c.text.lower() for c in some)

    def _personal(self, chunk: Chunk) -> int:
        return chunk.run.personal if chunk.run is not None else -2

    def _person_before(self, n: int) -> Chunk | None:
        names = [
            c
            for c in self.chunks[:n]
            if c.is_name
            and self._personal(c) > -1
            and not self._is_watched(c)
            and not self._is_owner(c)
            and not self._is_heading(c)
        ]
        sure = [c for c in names if self._personal(c) > 1]
        if sure:
            return sure[-1]
        near = [c for c in names if self._personal(c) > 0] or [c for c in names if " " not in c.text] or names
        return near[-1] if near and not self._is_employer_place(near[-1]) else None

    def _subject(self, n: int) -> Chunk | None:
        """Who does it. As in "Im Mai rückt Jo Abt auf": a sure person behind the verb before a lone word in front."""
        before = self._person_before(n)
        if (before is not None and self._personal(before) > 0) or self.chunks[n].text.lower().startswith(
            OF_PREDECESSOR
        ):
            return before
        behind = next((c for c in self._people_after(n) if self._personal(c) > 1), None)
        return behind if behind is not None and not self._opens_clause(n, behind) else before

    def _is_heading(self, chunk: Chunk) -> bool:
        """As in "Marode Bilanz: CFO geht": what a colon parts from the rest is a firm or a catchword, unless surely a person."""
        n = self.chunks.index(chunk) + 1
        return self._personal(chunk) < 2 and n < len(self.chunks) and self.chunks[n].kind == ":"

    def _is_watched(self, chunk: Chunk) -> bool:
        return any(h.first <= chunk.first < h.end for h in self.parsed.entities)

    def _is_owner(self, chunk: Chunk) -> bool:
        """As in "X's ...", "X CFO Jo": the name before a title before a name is an employer."""
        lows = self.lows
        n = self.chunks.index(chunk)
        following = self.chunks[n + 1 : n + 3]
        if len(following) > 1 and following[1].tag == "verb" and following[1].text.startswith("s "):
            return False  # "Jo Abt's appointment"
        if chunk.end < len(lows) and lows[chunk.end] == "'":
            return True
        if following and following[0].kind == "-" and len(following) > 1 and following[1].tag == "title":
            return True
        if not following or following[0].tag != "title" or self._personal(chunk) > 1:
            return False
        return self._personal(chunk) < 1 or (len(following) > 1 and self._personal(following[1]) > 0)

    def _is_employer_place(self, chunk: Chunk) -> bool:
        n = self.chunks.index(chunk)
        return (
            n > 0
            and self.chunks[n - 1].tag == "small"
            and (small(self.chunks[n - 1], "of") or small(self.chunks[n - 1], "from"))
        )

    def _people_after(self, n: int) -> list[Chunk]:
        """Those named behind a verb: the first person, and those joined to it by "and" or commas."""
        found: list[Chunk] = []
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if chunk.tag == "verb" and chunk.kind not in ("former", "interim", "inside") and found:
                break
            if chunk.tag == "verb" and chunk.text.lower().startswith(OF_PREDECESSOR):
                break
            if not chunk.is_name or self._personal(chunk) < 0 or self._is_watched(chunk) or self._is_owner(chunk):
                continue
            if found and not self._is_joined(found[-1], chunk):
                break
            if not found and (self._is_after_from(k) or (self._personal(chunk) < 1 and not self._fits_person(k))):
                continue
            found.append(chunk)
        return found

    def _fits_person(self, k: int) -> bool:
        """A lone surname counts next to a title: "names Abt CFO", "names CFO Abt"."""
        around = self.chunks[max(0, k - 1) : k] + self.chunks[k + 1 : k + 4]
        return any(c.tag == "title" for c in around)

    def _is_after_from(self, k: int) -> bool:
        before = self.chunks[k - 1] if k else None
        return before is not None and (
            before.kind
            in ("after", "from", "of", "at", "von", "van", "från", "bei", "bij", "chez", "former", "på", "hos", "di")
        )

    def _is_joined(self, a: Chunk, b: Chunk) -> bool:
        between = self.chunks[self.chunks.index(a) + 1 : self.chunks.index(b)]
        return (
            bool(between)
            and any(small(c, "and") or c.kind in (",", "and", "&") for c in between)
            and all(
                (
                    c.tag in ("small", "break", "title")
                    or c.kind in ("und", "ed", "the")
                    or (c.is_name and self._personal(c) > 0)
                )
                for c in between
            )
            and not any(c.kind in ("from", "of", "at") for c in between)
        )

    def _people_joined(self, person: Chunk) -> list[Chunk]:
        return [
            c
            for c in self.chunks[: self.chunks.index(person)]
            if c.is_name and self._personal(c) > 0 and self._is_joined(c, person)
        ]

    def _people_beside(self, n: int) -> list[Chunk]:
        """As in "joins as CFO, and Bo Eck as CTO": those who do the same in another post."""
        return [
            self.chunks[k]
            for k in range(n + 2, len(self.chunks) - 1)
            if self._personal(self.chunks[k]) > 0
            and self.chunks[k - 1].kind in (",", "and", "und", "et", "y", "e", "en", "och")
            and small(self.chunks[k + 1], "as")
        ]

    def _person_of_inverted(self, n: int) -> Chunk | None:
        """As in "Dimite el presidente de X, Pablo Serra", "Si dimette l'ad Franco Neri"."""
        if any(c.is_name and self._personal(c) > 1 for c in self.chunks[:n]):
            return None
        named = [c for c in self.chunks[n + 1 :] if c.is_name and self._personal(c) > 0 and not self._is_watched(c)]
        free = [c for c in named if not small(self.chunks[self.chunks.index(c) - 1], "of")]
        return next((c for c in [*free, *self._people_after(n)] if not self._opens_clause(n, c)), None)

    def _opens_clause(self, n: int, person: Chunk) -> bool:
        """As in "CEO departs as X swings to loss": who stands behind "as" belongs to another clause."""
        return any(
            c.text.lower() in ("as", "while", "after", "amid") for c in self.chunks[n : self.chunks.index(person)]
        )

    def _leaver(self, n: int) -> Chunk | None:
        """Who goes. As in "X, si dimette il presidente Jo Abt": a lone name before is the firm where a person is named behind."""
        before, behind = self._person_before(n), self._person_of_inverted(n)
        if before is None or behind is None or self._personal(before) > 1 or self._personal(behind) < 2:
            return before or behind
        between = self.chunks[n + 1 : self.chunks.index(behind)]
        return before if any(c.tag in ("verb", "break") for c in between) else behind

    def _title_of(self, person: Chunk) -> str:
        """The title that stands with a name: "CFO Jo Abt", "Jo Abt, CFO of X"."""
        k = self.chunks.index(person)
        if k and self.chunks[k - 1].tag == "title":
            return bare(self.chunks[k - 1].text)
        if k > 1 and self.chunks[k - 1].kind in (",", "the") and self.chunks[k - 2].tag == "title":
            return bare(self.chunks[k - 2].text)
        if (
            k > 3
            and self.chunks[k - 1].kind == ","
            and self.chunks[k - 2].is_name
            and self.chunks[k - 4].tag == "title"
        ):
            return bare(self.chunks[k - 4].text)
        if k + 2 < len(self.chunks) and self.chunks[k + 1].kind == "," and self.chunks[k + 2].tag == "title":
            return bare(self.chunks[k + 2].text)
        return ""


_FILLERS = word_set(
    """
    new neue neuer neues neuen nouveau nouvelle nuevo nueva nuovo nuova nieuwe nieuw ny nya first joint acting
    interim
    """
)


def bare(role: str) -> str:
    words = role.split()
    while words and words[0].lower() in _FILLERS:
        words = words[1:]
    return " ".join(words)
