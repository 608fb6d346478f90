"""The parts of a move in one sentence: the person, the post, the firm and the firm before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from triggers.core import job_titles
from triggers.core.chunks import Chunk, small
from triggers.core.parsing import Parsed
from triggers.core.roles import is_only_named
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


class MoveParts:
    """The chunks of one sentence, asked for the parts of a move."""

    def __init__(self, parsed: Parsed, some: list[Chunk], language: str) -> None:
        self.parsed = parsed
        self.chunks = some
        self.language = language
        self.is_interim = any(c.kind == "interim" for c in some) or not INTERIM.isdisjoint(parsed.sentence.lows)
        self.is_inside = any(c.kind == "inside" for c in some)
        self.is_permanent = any(c.text.lower().startswith("permanent") for c in some)

    def _personal(self, chunk: Chunk) -> int:
        return chunk.run.personal if chunk.run is not None else -2

    def _person_before(self, n: int) -> Chunk | None:
        names = [
            c
            for c in self.chunks[:n]
            if c.is_name and self._personal(c) > -1 and not self._is_watched(c) and not self._is_owner(c)
        ]
        sure = [c for c in names if self._personal(c) > 1]
        if sure:
            return sure[-1]
        near = [c for c in names if self._personal(c) > 0 or len(c.text.split()) == 1]
        return near[-1] if near and not self._is_employer_place(near[-1]) else None

    def _is_watched(self, chunk: Chunk) -> bool:
        return any(h.first <= chunk.first < h.end for h in self.parsed.entities)

    def _is_owner(self, chunk: Chunk) -> bool:
        """As in "X's ...", "X CFO Jo": the name before a title before a name is an employer."""
        lows = self.parsed.sentence.lows
        n = self.chunks.index(chunk)
        following = self.chunks[n + 1 : n + 3]
        if chunk.end < len(lows) and lows[chunk.end] == "'":
            return True
        if following and following[0].kind == "-" and len(following) > 1 and following[1].tag == "title":
            return True
        return bool(following) and following[0].tag == "title" and self._personal(chunk) < 2

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
        around = self.chunks[max(0, k - 1) : k] + self.chunks[k + 1 : k + 3]
        return any(c.tag == "title" for c in around)

    def _is_after_from(self, k: int) -> bool:
        before = self.chunks[k - 1] if k else None
        return before is not None and (
            before.kind in ("from", "of", "at", "von", "van", "från", "bei", "bij", "chez", "former", "på", "hos", "di")
            or (before.tag == "title" and k > 1 and False)
        )

    def _is_joined(self, a: Chunk, b: Chunk) -> bool:
        between = self.chunks[self.chunks.index(a) + 1 : self.chunks.index(b)]
        return (
            bool(between)
            and any(small(c, "and") or c.kind in (",", "and", "&") for c in between)
            and all((c.tag in ("small", "break", "title") or c.kind in ("und", "ed", "the")) for c in between)
            and not any(c.kind in ("from", "of", "at") for c in between)
        )

    def _people_joined(self, person: Chunk) -> list[Chunk]:
        return [
            c
            for c in self.chunks[: self.chunks.index(person)]
            if c.is_name and self._personal(c) > 1 and self._is_joined(c, person)
        ]

    def _person_of_inverted(self, n: int) -> Chunk | None:
        """As in "Dimite el presidente de X, Pablo Serra", "Si dimette l'ad Franco Neri"."""
        if any(c.is_name and self._personal(c) > 1 for c in self.chunks[:n]):
            return None
        for c in self._people_after(n):
            if self._personal(c) > 0:
                return c
        return None

    def _firms(self, some: Sequence[Chunk], person: Chunk | None = None) -> list[Chunk]:
        return [c for c in some if c.is_name and c is not person and (self._personal(c) < 2 or self._is_watched(c))]

    def _company_before(self, n: int, not_person: Chunk | None = None) -> str:
        firms = self._firms(self.chunks[:n], not_person)
        if not_person is not None:
            firms = [c for c in firms if not self._is_former(c)]
        return firms[0].text if firms else ""

    def _company_after(self, n: int, people: Sequence[Chunk]) -> str:
        taken = {p.first for p in people}
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if not chunk.is_name or chunk.first in taken or (self._personal(chunk) > 1 and not self._is_watched(chunk)):
                continue
            if self._is_origin(k):
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
                and before.kind in ("from", "von", "från", "da", "dal", "dalla", "vom", "ex")
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

    def _role_after(self, n: int) -> str:
        for chunk in self.chunks[n + 1 :]:
            if chunk.tag == "title":
                return bare(chunk.text)
            if chunk.tag == "verb" and chunk.kind in ("joins", "leaves", "retires", "former"):
                return ""
        return ""

    def _role_word_after(self, n: int) -> bool:
        return any(
            c.text.lower() in ("role", "remit", "duties", "brief", "responsibilities", "post", "portfolio")
            for c in self.chunks[n + 1 :]
        )

    def _role_near(self, person: Chunk, n: int) -> str:
        k = self.chunks.index(person)
        for chunk in self.chunks[k + 1 :]:
            if chunk.tag == "title":
                return bare(chunk.text)
            if (
                chunk.is_name
                and not small(self.chunks[self.chunks.index(chunk) - 1], "of")
                and self._is_origin(self.chunks.index(chunk)) is False
            ):
                break
        led = self._led(k)
        if led:
            return led
        before = [c for c in self.chunks[n + 1 : k] if c.tag == "title"]
        owned = any(self._is_owner(c) or self._is_former(c) for c in self.chunks[n + 1 : k] if c.is_name) or any(
            c.kind == "former" for c in self.chunks[n + 1 : k]
        )
        return bare(before[-1].text) if before and not owned else ""

    def _led(self, k: int) -> str:
        """As in "to lead Asia business" says what is led."""
        lows = self.parsed.sentence.lows
        for n in range(self.chunks[k].end, len(lows) - 1):
            if lows[n] == "to" and lows[n + 1] in ("lead", "head", "run", "oversee"):
                return self.parsed.sentence.quote(n + 1, min(len(lows), n + 5))
        return ""

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

    def _had_post(self, person: Chunk, company: str) -> bool:
        owner = self._company_of_person(person)
        return bool(owner and company and _same(owner, company) and self._title_of(person))

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
            before = self.chunks[k - 1]
            if (
                before.kind in ("for", "für", "pour", "para", "per", "voor", "för", "to", "till", "naar", "zu")
                and k > n + 1
                and not self._is_genitive(k)
            ):
                return ""
            return chunk.text
        return ""

    def _next_employer(self, n: int, person: Chunk, company: str) -> str:
        for k in range(n + 1, len(self.chunks)):
            chunk = self.chunks[k]
            if (
                chunk.is_name
                and chunk is not person
                and chunk.text != company
                and self._personal(chunk) < 2
                and self.chunks[k - 1].kind
                in (
                    "for",
                    "für",
                    "pour",
                    "para",
                    "per",
                    "voor",
                    "för",
                    "zu",
                    "to",
                    "naar",
                    "till",
                )
                and not self._is_genitive(k)
            ):
                return chunk.text
        return ""

    def _any_company(self) -> str:
        hits = [h for h in self.parsed.entities if not is_only_named(self.parsed, h)]
        return hits[0].span if hits else ""

    def _moves_on(self, n: int) -> bool:
        return self.chunks[n].text.lower() in (
            "go",
            "goes",
            "going",
            "geht",
            "går",
            "part",
            "split",
            "give up",
            "be",
        ) and not self._left_company(n, self.chunks[n])

    def _retires(self) -> bool:
        return any(c.kind == "retires" for c in self.chunks if c.tag == "verb") or any(
            w in ("retirement", "ruhestand", "retraite", "pensione", "pensioen", "pension", "jubilación")
            for w in self.parsed.sentence.lows
        )

    def _has_small_after(self, n: int, *words: str) -> bool:
        return any(w in words for w in self.chunks[n].text.lower().split()) or (
            n + 1 < len(self.chunks) and self.chunks[n + 1].text.lower() in words
        )

    def _is_insider(self) -> bool:
        return self.is_inside or self.is_permanent

    def _arrival(self, person: Chunk, role: str, company: str, was: str | None, move: MoveKind) -> Move:
        is_board = any(
            w in job_titles.BOARD_WORDS for w in role.lower().replace("'", " ").split()
        ) and "executive chair" not in role.lower().replace("non-executive", "")
        lows = self.parsed.sentence.lows
        on_board = not role and any(
            w
            in (
                "board",
                "cda",
                "aufsichtsrat",
                "verwaltungsrat",
                "beirat",
                "trustees",
                "styrelse",
                "styrelsen",
                "commissarissen",
            )
            for w in lows
        )
        advisory = "non" in role.lower().replace("-", " ").split()
        if (is_board or on_board or advisory) and not _is_executive(role, lows):
            move = "appointed_board"
        return Move(person.text, role, company, was, move)


def _is_executive(role: str, lows: Sequence[str]) -> bool:
    low = role.lower()
    if any(
        w in low
        for w in (
            "delegado",
            "delegada",
            "delegato",
            "delegata",
            "ceo",
            "chief executive",
            "directeur général",
            "direttore generale",
            "director general",
        )
    ):
        return True
    return (
        "board" in low.split() and any(w in ("management", "executive", "vorstand") for w in lows) and "non" not in lows
    )


def _same(a: str, b: str) -> bool:
    wa, wb = set(a.lower().split()), set(b.lower().split())
    return wa <= wb or wb <= wa


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
