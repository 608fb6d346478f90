"""The posts of a move, and the move itself as its parts make it."""

from collections.abc import Sequence

from triggers.core import job_titles
from triggers.core.chunks import Chunk, small
from triggers.core.move_firms import MoveFirms
from triggers.core.move_people import Move, MoveKind, bare
from triggers.core.wordlists import word_set

_BOARDS = word_set(
    """
    board cda aufsichtsrat aufsichtsrats aufsichtsrates
    verwaltungsrats verwaltungsrat beirat trustees styrelse styrelsen commissarissen conseil consejo consiglio
    """
)


#: Before a board that is joined: "in den Aufsichtsrat"; as a subject, it is only the one that decides.
_INTO = word_set("to into on in den im au al nel i till")


class MoveParts(MoveFirms):
    """The chunks of one sentence, asked for the parts of a move."""

    def _role_after(self, n: int) -> str:
        for chunk in self.chunks[n + 1 :]:
            if chunk.tag == "title":
                return bare(chunk.text)
            if chunk.tag == "verb" and chunk.kind in ("joins", "leaves", "retires", "former", "forbidden"):
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
        lows = self.lows
        for n in range(self.chunks[k].end, len(lows) - 1):
            if lows[n] == "to" and lows[n + 1] in ("lead", "head", "run", "oversee"):
                return self.parsed.sentence.quote(n + 1, min(len(lows), n + 5))
        return ""

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
            for w in self.lows
        )

    def _has_small_after(self, n: int, *words: str) -> bool:
        return any(w in words for w in self.chunks[n].text.lower().split()) or (
            n + 1 < len(self.chunks) and self.chunks[n + 1].text.lower() in words
        )

    def _is_insider(self) -> bool:
        return self.is_inside or self.is_permanent

    def _is_on_board(self, n: int) -> bool:
        """Whether a board is what somebody joins: no firm need be named behind it."""
        return not _BOARDS.isdisjoint(self.lows[self.chunks[n].first :])

    def _arrival(self, person: Chunk, role: str, company: str, was: str | None, move: MoveKind) -> Move:
        role = role or self.post
        is_board = any(
            w in job_titles.BOARD_WORDS or w.startswith(("aufsichtsrat", "verwaltungsrat"))
            for w in role.lower().replace("'", " ").split()
        ) and "executive chair" not in role.lower().replace("non-executive", "")
        lows = self.lows
        is_of_board = not role or role.lower().startswith(("vorsitz", "directors", "trustees"))
        in_lead = self.parsed.sentence.field == "summary"
        on_board = is_of_board and any(
            low in _BOARDS and not (in_lead and n < person.first and lows[n - 1] not in _INTO)
            for n, low in enumerate(lows)
        )
        advisory = "non" in role.lower().replace("-", " ").split()
        elected = role.lower() in ("director", "directors") and "board" in lows
        if (is_board or on_board or advisory or elected) and not _is_executive(role, lows):
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


__all__ = ["Move", "MoveKind", "MoveParts", "bare"]
