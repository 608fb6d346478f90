"""What each kind of verb tells of a move, and what titles tell that have none."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from triggers.core.chunks import Chunk
from triggers.core.move_firms import LOST_TO
from triggers.core.move_headings import NOT, MoveHeadings
from triggers.core.move_parts import Move, MoveKind, bare
from triggers.core.story_places import place_words
from triggers.core.wordlists import word_set

#: "Jo Abt verstärkt X", "X verstärkt Vorstand mit Jo Abt".
_STRENGTHENS = frozenset({"verstärkt", "renforce", "refuerza", "rafforza", "versterkt", "förstärker"})
_HANDS_OVER = ("hand", "pass", "überg", "gibt", "cède", "cede", "lämnar över", "draagt", "geeft", "pasa", "turn over")
#: "Comes in as", "kehrt zurück als": a post follows, the firm may stand elsewhere.
_INTO_POST = (" as", " als", " som", " como", " comme")
#: The future of Romance verbs says "will" by itself.
_WILL_RUN = frozenset({"guiderà", "dirigera", "dirigirá", "dirigerà", "prendra"})
#: Verbs that say the whole thing without a title: "takes the helm", "succède à".
_SAY_IT_ALL = (
    "succ",
    "folgt",
    "prend la",
    "prend les",
    "prend le relais",
    "toma ",
    "coge ",
    "prende ",
    "raccoglie ",
    "neemt het",
    "übernimmt das",
    "übernimmt die führung",
    "take helm",
    "take over",
    "takes over",
    "take up reins",
    "takes up",
    "take up the reins",
    "takes helm",
    "takes the helm",
    "takes charge",
    "take charge",
    "takes the reins",
    "takes reins",
    "volgt",
    "efterträder",
    "releva",
    "sustituye",
    "sostituisce",
    "succede",
)


_PASSIVE = word_set(
    "was were been is are be being gets got wurde wird wurden ist été est fue sido es viene è stato stata werd wordt is blev har"
)
#: "Swaps X for Y" in the languages that are read.
_FOR = word_set("for für pour por per voor för pela pelo gegen")


#: "Puts Jo Abt in charge", "at the helm".
_IN_CHARGE = word_set("charge helm seat chair top wheel reins saddle hands")
_SAYS = ("announc", "confirm", "present")


def _loses(verb: Chunk) -> bool:
    return verb.text.lower().startswith(("los", "verl", "perd", "pierd", "tapp"))


_IN_YEAR = word_set("in since depuis seit en dal desde sinds sedan")


def _is_long_ago(lows: Sequence[str], verb: Chunk) -> bool:
    """As in "left in 2015", "joined the group in 2008": what the year of a past says is no news."""
    is_past = verb.form == "ed" or verb.text.lower() in ("left", "quit")
    return any(
        low in _IN_YEAR and len(year) == 4 and year.isdigit() and (is_past or n == verb.end)
        for n, (low, year) in enumerate(pairwise(lows))
        if n >= verb.end
    )


def _without_namesakes(told: list[Move]) -> list[Move]:
    """As in "X boss goes: Jo Abt steps down": the lone name X of the same move is the firm."""
    firms = {(move.company, move.move) for move in told}
    return [move for move in told if (move.person, move.move) not in firms]


class MovePatterns(MoveHeadings):
    """What each kind of verb tells."""

    def told(self) -> list[Move]:
        """The moves of the sentence."""
        found = [move for n, chunk in enumerate(self.chunks) if chunk.tag == "verb" for move in self.of_verb(n)]
        return _without_namesakes(found) or list(self.without_verb())

    def of_verb(self, n: int) -> Iterator[Move]:
        verb = self.chunks[n]
        if self._is_off(verb) or (
            self.is_interim and not self.is_permanent and verb.kind not in ("leaves", "retires", "ousts", "dismissed")
        ):
            return
        handler = HANDLERS.get(verb.kind)
        if handler is not None:
            yield from handler(self, n)

    def _is_off(self, verb: Chunk) -> bool:
        lows = self.lows
        if not NOT.isdisjoint(lows[max(0, verb.first - 3) : verb.first]) or _is_long_ago(lows, verb):
            return True
        if verb.text.lower() == "tritt" and "an" in lows[verb.end :] and "zurück" not in lows:
            return True  # "tritt seine Stelle an": comes, and does not go
        return self._is_governed(verb) or any(
            verb.end <= a < self.chunks[-1].end
            for a, _ in self.parsed.classes.get("OFF_TAIL", ())
            if self.lows[a] not in ("ends", "end")
        )

    def _is_governed(self, verb: Chunk) -> bool:
        """Whether a word before calls it off or denies it; a verb of a move ("to retire") does not."""
        moving = {k for c in self.chunks if c.tag == "verb" and c.kind in HANDLERS for k in range(c.first, c.end)}
        return any(
            self.chunks[0].first <= a and b <= verb.first and a not in moving
            for name in ("OFF", "DENY")
            for a, b in self.parsed.classes.get(name, ())
        )

    def _goes(self, person: Chunk) -> bool:
        """As in "X confirms chair Jo Abt will stand down": what is told of the person is that they go."""
        ahead = next((c for c in self.chunks[self.chunks.index(person) + 1 :] if c.tag == "verb"), None)
        return ahead is not None and ahead.kind in ("leaves", "retires", "dismissed")

    def hires(self, n: int) -> Iterator[Move]:
        """A firm takes somebody: "X names Jo Abt CFO". An "-ed" form after a person is the passive."""
        verb = self.chunks[n]
        people = self._people_after(n)
        before = self._person_before(n)
        if (
            before is not None
            and (verb.form in ("ed", "fin") and verb.text.lower().endswith(("ed", "made")))
            and (not people or (before.run is not None and before.run.personal > 1))
            and self._may_be_passive(n)
        ):
            yield from self.named(n)
            return
        if (
            not people
            and before is not None
            and (self._is_passive(n) or verb.form == "fin")
            and self._personal(before) > 0
        ):
            yield from self.named(n)
            return
        if not people:
            if verb.text.lower().startswith("add"):
                yield from self.rises(n)
            return
        company = self._company_before(n) or self._company_after(n, people) or self.firm
        move: MoveKind = "promoted" if verb.kind == "promotes" or self._is_insider() else "joins"
        if verb.text.lower().startswith("put") and _IN_CHARGE.isdisjoint(self.lows):
            return
        for person in people:
            if not (verb.text.lower().startswith(_SAYS) and self._goes(person)):
                yield self._arrival(person, self._role_near(person, n), company, self._from(n, company, person), move)

    def _is_passive(self, n: int) -> bool:
        first = self.chunks[n].first
        return not _PASSIVE.isdisjoint(self.lows[max(0, first - 3) : first])

    def _may_be_passive(self, n: int) -> bool:
        """In running text "Jo Abt picked up ..." is no passive; in titles, and before a post, it may be one."""
        if self.parsed.sentence.field == "title" or self._is_passive(n):
            return True
        following = self.chunks[n + 1] if n + 1 < len(self.chunks) else None
        return following is not None and (following.tag == "title" or following.kind in ("as", "to", "a", "an"))

    def named(self, n: int) -> Iterator[Move]:
        """Somebody is taken: "Jo Abt named CFO of X", "Jo Abt wird befördert"."""
        verb = self.chunks[n]
        person = self._person_before(n)
        after = self._people_after(n)
        if person is not None and self._personal(person) < 1 and after and self._personal(after[0]) > 0:
            yield from self.hires(n)
            return
        if person is None:
            if not after or not (self._company_before(n) or self._company_after(n, after)):
                return
            person = after[-1]
        role = self._role_after(n) or self._role_near(person, n)
        is_final = n + 2 >= len(self.chunks)  # "hat Jo Abt in den Aufsichtsrat gewählt"
        is_placed = self._company_after(n, [person]) or (self.firm and is_final) or self._is_on_board(0)
        is_light = verb.kind == "named" or verb.text.lower().startswith("confirm")
        if not role and is_light and not is_placed:
            return
        company = self._company_after(n, [person]) or self._company_before(n, not_person=person) or self.firm
        had_post = self._had_post(person, company)
        move: MoveKind = (
            "promoted" if verb.kind in ("raised", "promotes") or self._is_insider() or had_post else "joins"
        )
        for one in [*self._people_joined(person), person]:
            yield self._arrival(one, role, company, self._from(n, company, one), move)

    def joins(self, n: int) -> Iterator[Move]:
        person = self._subject(n)
        text = self.chunks[n].text.lower()
        if person is None:
            if text in _STRENGTHENS:
                yield from self.hires(n)
            return
        company = self._company_after(n, [person])
        role = self._role_after(n)
        if company and place_words(company) and self._company_of_person(person):
            company = ""  # to another town, for the same firm
        if not company and role and not text.endswith(_INTO_POST):
            company = self._company_before(n, not_person=person) or self._company_of_person(person) or self.firm
            if company and self._has_small_after(n, "to", "zum", "zur", "naar"):
                yield self._arrival(person, role, company, None, "promoted")
            return
        company = company or self._joined(n, person)
        for one in [person, *self._people_joined(person), *self._people_beside(n)] if company else ():
            was = self._from(n, company, one) or self._company_of_person(one)
            if was and was != company and text.startswith(("defect", "desert", "jumps ship")):
                yield Move(one.text, self._title_of(one), was, None, "leaves")
            yield self._arrival(one, role, company, was if was and was != company else None, "joins")

    def _joined(self, n: int, person: Chunk) -> str:
        """The firm that is joined where none stands behind the verb: a board's, or the one spoken of."""
        if not self._is_on_board(n):
            return self.firm
        behind = self._firms(self.chunks[n + 1 :], person)
        return self._company_before(n, not_person=person) or (behind[0].text if behind else self.firm)

    def crosses(self, n: int) -> Iterator[Move]:
        """From one firm to another: "Jo Abt passa da X a Y", "X: Jo Abt kommt von Y"."""
        person = self._subject(n)
        if person is None:
            return
        firms = self._firms(self.chunks[n + 1 :], person)
        posts = [c for c in self.chunks[n + 1 :] if c.tag == "title"]
        if not firms and len(posts) > 1:
            yield self._arrival(person, bare(posts[1].text), self._company_of_person(person), None, "promoted")
        if not firms:
            return
        company = firms[1].text if len(firms) > 1 else self._company_before(n, not_person=person) or self.firm
        for one in [*self._people_joined(person), person] if company else ():
            yield self._arrival(one, self._role_after(n), company, firms[0].text, "joins")

    def trades(self, n: int) -> Iterator[Move]:
        """One firm given up for another: "Jo Abt swaps X for Y"."""
        person = self._person_before(n)
        firms = self._firms(self.chunks[n + 1 :], person) if person is not None else []
        if person is None or len(firms) < 2 or self._lead_in(self.chunks.index(firms[1])) not in _FOR:
            return
        old, new = firms[0].text, firms[1].text
        yield Move(person.text, self._title_of(person), old, None, "leaves")
        yield self._arrival(person, self._role_after(n), new, old, "joins")

    def leaves(self, n: int) -> Iterator[Move]:
        if self.chunks[n].text.lower() == "weg bij" and any(c.kind == "hires" for c in self.chunks[:n]):
            return
        if self.chunks[n].text.lower() == "retired" and not any(c.is_name for c in self.chunks[:n]):
            return  # "retired judge Jo Abt"
        kind: MoveKind = "retires" if self.chunks[n].kind == "retires" or self._retires() else "leaves"
        person = self._leaver(n)
        if person is None:
            return
        is_end = n + 1 >= len(self.chunks) or self.chunks[n + 1].tag == "break" or self.chunks[n + 1].kind == "."
        if self._moves_on(n) and not self._left_company(n, person) and not (self.firm and is_end):
            return
        company = (
            self._left_company(n, person)
            or self._company_of_person(person)
            or self._company_before(n, not_person=person)
            or self._any_company()
            or self.firm
        )
        if not company and " " not in person.text and not self._title_of(person):
            return
        role = self._title_of(person) or self._role_after(n)
        for one in [*self._people_joined(person), person]:
            yield Move(one.text, self._title_of(one) or role, company, None, kind)
        heir = self._heir(n, person)
        if heir is not None:
            yield self._arrival(heir, role, company, None, "joins")
        new = self._next_employer(n, person, company)
        if new and not any(c.kind == "joins" for c in self.chunks[n + 1 :] if c.tag == "verb"):
            for one in [*self._people_joined(person), person]:
                yield self._arrival(one, self._role_after(n), new, company or None, "joins")

    def _heir(self, n: int, person: Chunk) -> Chunk | None:
        """As in "hands the reins to Bo Eck": who takes what is given up."""
        if not self.chunks[n].text.lower().startswith(_HANDS_OVER):
            return None
        heirs = (c for c in self.chunks[n + 1 :] if c is not person and self._personal(c) > 1)
        heir = next(heirs, None)
        towards = self.chunks[n].text.lower().split()[-1]
        is_given = heir is not None and not LOST_TO.isdisjoint((towards, self._lead_in(self.chunks.index(heir))))
        return heir if is_given else None

    def ousts(self, n: int) -> Iterator[Move]:
        people = self._people_after(n)
        if not people:
            if self.chunks[n].form == "ed" and self._person_before(n) is not None:
                yield from self.leaves(n)
            return
        company = self._company_before(n) or self.firm
        new = self._next_employer(n, people[0], company, lost=True) if _loses(self.chunks[n]) else ""
        for person in people:
            is_person = self._personal(person) > 0 or self._fits_person(self.chunks.index(person))
            if company and is_person:
                yield Move(person.text, self._title_of(person), company, None, "leaves")
                if new:
                    yield self._arrival(person, self._role_after(n), new, company, "joins")

    def becomes(self, n: int) -> Iterator[Move]:
        person = self._subject(n)
        role = self._role_after(n) or ("chair" if self.chunks[n].text.lower() == "chair" else "")
        if person is None:
            inverted = self._people_after(n)
            if not (role and inverted):
                return
            person = inverted[0]
        verb = self.chunks[n].text.lower()
        if verb == "be" and any(c.kind in ("hires", "promotes") for c in self.chunks[:n]):
            return  # "recruits Jo Abt to be its chief"
        runs_it = verb in _WILL_RUN or verb in (
            "chair",
            "run",
            "runs",
            "lead",
            "leads",
            "head",
            "heads",
            "oversee",
            "leitet",
            "führt",
            "dirige",
            "guida",
            "leidt",
            "leder",
            "to run",
        )
        company = (
            self._company_after(n, [person])
            or self._company_before(n, not_person=person)
            or self._company_of_person(person)
            or self.firm
        )
        is_future = verb in _WILL_RUN or (n > 0 and self.chunks[n - 1].text.lower() in ("to", "will"))
        says_it_all = self.chunks[n].text.lower().startswith(_SAY_IT_ALL) and bool(company)
        if not role and not says_it_all and not (is_future and runs_it and company):
            return
        if runs_it and not is_future:
            return
        own = not self._is_former_holder(person) and (self._title_of(person) or self._owned(person, company))
        own = own or verb.startswith("rückt")
        move: MoveKind = "promoted" if self._is_insider() or own or not company else "joins"
        yield self._arrival(person, role, company, self._from(n, company, person), move)

    def rises(self, n: int) -> Iterator[Move]:
        person = self._subject(n)
        if person is None:
            return
        if self.chunks[n].text.lower().split()[0] in (
            "add",
            "adds",
            "added",
            "rise",
            "rises",
            "sale",
            "sube",
            "climbs",
            "stiger",
        ) and not (self._role_after(n) or self._role_word_after(n)):
            return
        company = (
            self._company_of_person(person)
            or self._company_after(n, [person])
            or self._company_before(n, not_person=person)
            or self.firm
        )
        yield self._arrival(person, self._role_after(n), company, None, "promoted")


HANDLERS = {
    "hires": MovePatterns.hires,
    "promotes": MovePatterns.hires,
    "named": MovePatterns.named,
    "raised": MovePatterns.named,
    "joins": MovePatterns.joins,
    "crosses": MovePatterns.crosses,
    "trades": MovePatterns.trades,
    "leaves": MovePatterns.leaves,
    "retires": MovePatterns.leaves,
    "dismissed": MovePatterns.leaves,
    "ousts": MovePatterns.ousts,
    "becomes": MovePatterns.becomes,
    "rises": MovePatterns.rises,
}
