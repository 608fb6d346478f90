"""Job moves: who joins, is promoted, leaves, retires or is appointed to a board (in seven languages, from headlines and leads)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triggers.core import chunks as cutting
from triggers.core import job_titles, move_words
from triggers.core.chunks import Chunk
from triggers.core.move_parts import Move, MoveKind, MoveParts, bare
from triggers.core.parsing import Parsed


def find(parsed: Sequence[Parsed], language: str) -> tuple[Move, ...]:
    """The moves told in the title and the first sentences of the lead, one for each person and kind of move."""
    found: dict[tuple[str, MoveKind], Move] = {}
    for sentence in parsed[:3]:
        spoken_of = next(reversed(found.values())).person if found else ""
        for move in _in_sentence(sentence, language, spoken_of):
            key = (_surname(move.person), move.move)
            known = found.get(key)
            found[key] = move if known is None else _merged(known, move)
    return tuple(_reconciled(list(found.values())))


def _surname(person: str) -> str:
    return person.lower().split()[-1]


def _merged(a: Move, b: Move) -> Move:
    longer = b.person if len(b.person.split()) > len(a.person.split()) else a.person
    return replace(
        a,
        person=longer,
        role=a.role or b.role,
        company=a.company or b.company,
        from_company=a.from_company or b.from_company,
    )


_ARRIVALS = ("joins", "promoted", "appointed_board")


def _reconciled(moves: list[Move]) -> Iterator[Move]:
    """A person arrives once: the first arrival told wins, and lends its company to nothing else."""
    arrived: set[str] = set()
    left = {_surname(move.person): move.company for move in moves if move.move in ("leaves", "retires")}
    for told in moves:
        who = _surname(told.person)
        came_from = left.get(who) if told.move == "joins" and told.from_company is None else None
        move = replace(told, from_company=came_from) if came_from and came_from != told.company else told
        if move.move in _ARRIVALS:
            if who in arrived:
                continue
            arrived.add(who)
        yield move


def _in_sentence(parsed: Parsed, language: str, spoken_of: str) -> Iterator[Move]:
    lows = parsed.sentence.lows
    if "board" not in lows and not any(job_titles.is_head(low) for low in lows) and not move_words.may_tell(lows):
        return
    some = cutting.cut(parsed.sentence, spoken_of)
    if not any(c.tag in {"verb", "title"} for c in some) or not any(c.is_name for c in some):
        return
    if (
        any(_forbids(some, n) for n in range(len(some)))
        or parsed.classes.get("SOURCE")
        or parsed.sentence.words[-1] == "?"
    ):
        return
    scene = _Patterns(parsed, some, language)
    told = [move for n, chunk in enumerate(some) if chunk.tag == "verb" for move in scene.of_verb(n)]
    yield from _without_namesakes(told) or scene.without_verb()


def _without_namesakes(told: list[Move]) -> list[Move]:
    """As in "X boss goes: Jo Abt steps down": the lone name X of the same move is the firm."""
    firms = {(move.company, move.move) for move in told}
    return [move for move in told if (move.person, move.move) not in firms]


_SEARCHES = ("search", "seek", "look", "hunt", "cherche", "recherche", "sucht", "busca", "cerca", "zoekt", "söker")


def _forbids(some: Sequence[Chunk], n: int) -> bool:
    """Ministers, strikers, rumours and searches forbid a move; an ex-minister may be hired, and who leaves may be sought for."""
    if some[n].kind != "forbidden" or any(c.kind == "former" for c in some[max(0, n - 2) : n]):
        return False
    is_search = some[n].text.lower().startswith(_SEARCHES)
    return not (is_search and any(c.kind in ("leaves", "retires", "dismissed") for c in some))


#: "Jo Abt verstärkt X", "X verstärkt Vorstand mit Jo Abt".
_STRENGTHENS = frozenset({"verstärkt", "renforce", "refuerza", "rafforza", "versterkt", "förstärker"})
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


def _loses(verb: Chunk) -> bool:
    return verb.text.lower().startswith(("los", "verl", "perd", "pierd", "tapp"))


class _Patterns(MoveParts):
    """What each kind of verb tells."""

    def of_verb(self, n: int) -> Iterator[Move]:
        verb = self.chunks[n]
        if self._is_off(verb) or (
            self.is_interim and not self.is_permanent and verb.kind not in ("leaves", "retires", "ousts", "dismissed")
        ):
            return
        handler = _HANDLERS.get(verb.kind)
        if handler is not None:
            yield from handler(self, n)

    def _is_off(self, verb: Chunk) -> bool:
        return self.parsed.governs(("OFF", "DENY"), 0, verb.first) or any(
            a >= verb.end
            for a, _ in self.parsed.classes.get("OFF_TAIL", ())
            if self.parsed.sentence.lows[a] not in ("ends", "end")
        )

    def hires(self, n: int) -> Iterator[Move]:
        """A firm takes somebody: "X names Jo Abt CFO". An "-ed" form after a person is the passive."""
        verb = self.chunks[n]
        people = self._people_after(n)
        before = self._person_before(n)
        if (
            before is not None
            and (verb.form in ("ed", "fin") and verb.text.lower().endswith(("ed", "made")))
            and (not people or (before.run is not None and before.run.personal > 1))
        ):
            yield from self.named(n)
            return
        if not people:
            if verb.text.lower().startswith("add"):
                yield from self.rises(n)
            return
        company = self._company_before(n) or self._company_after(n, people)
        move: MoveKind = "promoted" if verb.kind == "promotes" or self._is_insider() else "joins"
        for person in people:
            yield self._arrival(person, self._role_near(person, n), company, self._from(n, company, person), move)

    def named(self, n: int) -> Iterator[Move]:
        """Somebody is taken: "Jo Abt named CFO of X", "Jo Abt wird befördert"."""
        verb = self.chunks[n]
        person = self._person_before(n)
        if person is None:
            after = self._people_after(n)
            if not after or not self._company_before(n):
                return
            person = after[0]
        role = self._role_after(n) or self._role_near(person, n)
        if not role and verb.kind == "named" and not self._company_after(n, [person]):
            return
        company = self._company_after(n, [person]) or self._company_before(n, not_person=person)
        had_post = self._had_post(person, company)
        move: MoveKind = (
            "promoted" if verb.kind in ("raised", "promotes") or self._is_insider() or had_post else "joins"
        )
        for one in [*self._people_joined(person), person]:
            yield self._arrival(one, role, company, self._from(n, company, one), move)

    def joins(self, n: int) -> Iterator[Move]:
        person = self._person_before(n)
        if person is None:
            if self.chunks[n].text.lower() in _STRENGTHENS:
                yield from self.hires(n)
            return
        company = self._company_after(n, [person])
        role = self._role_after(n)
        if not company and role:
            company = self._company_before(n, not_person=person) or ""
            if company and self._has_small_after(n, "to", "zum", "zur", "naar"):
                yield self._arrival(person, role, company, None, "promoted")
            return
        if not company and self._is_on_board(n):
            company = self._company_before(n, not_person=person)
        if not company:
            return
        others = self._people_joined(person)
        for one in [person, *others]:
            was = self._from(n, company, one) or self._company_of_person(one)
            if was and was != company and self.chunks[n].text.lower().startswith(("defect", "desert", "jumps ship")):
                yield Move(one.text, self._title_of(one), was, None, "leaves")
            yield self._arrival(one, role, company, was if was and was != company else None, "joins")

    def crosses(self, n: int) -> Iterator[Move]:
        """From one firm to another: "Jo Abt passa da X a Y", "X: Jo Abt kommt von Y"."""
        person = self._person_before(n)
        if person is None:
            return
        firms = self._firms(self.chunks[n + 1 :], person)
        posts = [c for c in self.chunks[n + 1 :] if c.tag == "title"]
        if not firms and len(posts) > 1:
            yield self._arrival(person, bare(posts[1].text), self._company_of_person(person), None, "promoted")
        if not firms:
            return
        company = firms[1].text if len(firms) > 1 else self._company_before(n, not_person=person)
        if company:
            yield self._arrival(person, self._role_after(n), company, firms[0].text, "joins")

    def leaves(self, n: int) -> Iterator[Move]:
        if self.chunks[n].text.lower() == "weg bij" and any(c.kind == "hires" for c in self.chunks[:n]):
            return
        kind: MoveKind = "retires" if self.chunks[n].kind == "retires" or self._retires() else "leaves"
        person = self._leaver(n)
        if person is None:
            return
        if self._moves_on(n) and not self._left_company(n, person):
            return
        company = (
            self._left_company(n, person)
            or self._company_of_person(person)
            or self._company_before(n, not_person=person)
            or self._any_company()
        )
        if not company and " " not in person.text and not self._title_of(person):
            return
        role = self._title_of(person) or self._role_after(n)
        for one in [*self._people_joined(person), person]:
            yield Move(one.text, self._title_of(one) or role, company, None, kind)
        new = self._next_employer(n, person, company)
        if new and not any(c.kind == "joins" for c in self.chunks[n + 1 :] if c.tag == "verb"):
            for one in [*self._people_joined(person), person]:
                yield self._arrival(one, self._role_after(n), new, company or None, "joins")

    def ousts(self, n: int) -> Iterator[Move]:
        people = self._people_after(n)
        if not people:
            if self.chunks[n].form == "ed" and self._person_before(n) is not None:
                yield from self.leaves(n)
            return
        company = self._company_before(n)
        new = self._next_employer(n, people[0], company, lost=True) if _loses(self.chunks[n]) else ""
        for person in people:
            if company and person.run is not None and person.run.personal > 0:
                yield Move(person.text, self._title_of(person), company, None, "leaves")
                if new:
                    yield self._arrival(person, self._role_after(n), new, company, "joins")

    def becomes(self, n: int) -> Iterator[Move]:
        person = self._person_before(n)
        role = self._role_after(n) or ("chair" if self.chunks[n].text.lower() == "chair" else "")
        if person is None:
            inverted = self._people_after(n)
            if not (role and inverted):
                return
            person = inverted[0]
        verb = self.chunks[n].text.lower()
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
        person = self._person_before(n)
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
        )
        yield self._arrival(person, self._role_after(n), company, None, "promoted")

    def without_verb(self) -> Iterator[Move]:
        """As in "Bernd Kuhn neuer Vorstandschef der Hafenwerk AG", "First chief data officer for X: Zoe Hart"."""
        if self.is_interim:
            return
        news = (
            "neuer",
            "neue",
            "neues",
            "nouveau",
            "nouvelle",
            "nuevo",
            "nueva",
            "nuovo",
            "nuova",
            "nieuwe",
            "ny",
            "nya",
            "new",
            "next",
            "first",
            "outside",
            "è",
        )
        for n, chunk in enumerate(self.chunks):
            if chunk.tag != "title" or not (
                set(chunk.text.lower().split()) & set(news) or (n and self.chunks[n - 1].text.lower() in news)
            ):
                continue
            person = self._person_before(n) or next((p for p in self._people_after(n) if self._personal(p) > 0), None)
            if person is None or self._personal(person) < 1:
                continue
            company = (
                self._company_after(n, [person])
                or self._company_before(n, not_person=person)
                or self._company_of_person(person)
            )
            if company:
                yield self._arrival(person, bare(chunk.text), company, self._from(n, company, person), "joins")
                return


_HANDLERS = {
    "hires": _Patterns.hires,
    "promotes": _Patterns.hires,
    "named": _Patterns.named,
    "raised": _Patterns.named,
    "joins": _Patterns.joins,
    "crosses": _Patterns.crosses,
    "leaves": _Patterns.leaves,
    "retires": _Patterns.leaves,
    "dismissed": _Patterns.leaves,
    "ousts": _Patterns.ousts,
    "becomes": _Patterns.becomes,
    "rises": _Patterns.rises,
}
