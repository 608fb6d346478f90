"""Job moves: who joins, is promoted, leaves, retires or is appointed to a board (in seven languages, from headlines and leads)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import and_

from triggers.core import chunks as cutting
from triggers.core import job_titles, move_clauses, move_leads, move_words
from triggers.core.chunks import Chunk
from triggers.core.first_names import FIRST_NAMES
from triggers.core.headlines import Sentence
from triggers.core.move_firms import same
from triggers.core.move_insiders import is_of_firm, origin, says_inside
from triggers.core.move_parts import Move, MoveKind
from triggers.core.move_patterns import HANDLERS, MovePatterns
from triggers.core.move_people import OF_PREDECESSOR
from triggers.core.move_pronouns import people_in, resolved
from triggers.core.parsing import Parsed
from triggers.core.people_names import is_known, is_person
from triggers.core.wordlists import word_set


def find(parsed: Sequence[Parsed], language: str) -> tuple[Move, ...]:
    """The moves told in the title and the first sentences of the lead, one for each person and kind of move."""
    titles = [p for p in parsed if p.sentence.field == "title" and not _is_form(p.sentence)]
    leads = [p for p in parsed if p.sentence.field == "summary"][:_MOST_LEADS]
    telling = Telling(titles[:_MOST_TITLES], language)
    for one in telling.titles:
        telling.hear(one)
    by_title = bool(telling.found)
    if leads and telling.opened:
        telling.name(leads[0])
    for one in leads:
        telling.hear(one)
    if not telling.found or (not by_title and any(map(_is_silenced, telling.titles))):
        return ()
    return tuple(_reconciled(telling.told()))


def _is_form(sentence: Sentence) -> bool:
    """As in "Item 5.02 Departure of Directors ...": the heading that a form gives tells nobody's move."""
    return sentence.lows[0] == "item" and len(sentence.lows) > 1 and sentence.lows[1].isdigit()


_I = frozenset({"i", "my"})


def _may_name_somebody(sentence: Sentence) -> bool:
    """The cheapest look: a first name, two capitals side by side, or the writer."""
    if not _I.isdisjoint(sentence.lows):
        return True
    capitals = [word[0].isupper() for word in sentence.words]
    return any(map(and_, capitals, capitals[1:])) or any(
        compress(map(FIRST_NAMES.__contains__, sentence.lows), capitals)
    )


_MOST_TITLES = 3
_MOST_LEADS = 4


class Telling:
    """What an item has told so far: the moves, and the firm that a sentence without one speaks of."""

    def __init__(self, titles: Sequence[Parsed], language: str) -> None:
        self.titles = titles
        self.language = language
        self.found: dict[tuple[str, MoveKind], Move] = {}
        self.firm = self.post = ""
        self.heard: list[Parsed] = []
        self.insiders: set[str] = set()
        self.tells_post = False
        self.cuts: dict[int, list[Chunk]] = {}
        #: Titles that may tell a move.
        self.opened: list[tuple[Parsed, list[Chunk]]] = []

    def hear(self, one: Parsed) -> None:
        """The moves of one more sentence."""
        in_lead = one.sentence.field == "summary"
        if in_lead and not (self.opened or self.found or _may_name_somebody(one.sentence)):
            self.heard.append(one)
            return
        some = _chunks_of(one, self._cut, is_eager=in_lead and self.tells_post)
        if in_lead and not self._may_speak_of_somebody(one, some):
            some = []
        if some and in_lead:
            self._look_above()
            some = resolved(some, self._spoken_of(), self.language)
        elif some:
            self.opened.append((one, some))
            self.tells_post = self.tells_post or move_leads.names_post(one.sentence, some)
        for clause in move_clauses.clauses(some):
            if any(c.is_name for c in clause) and not any(_forbids(clause, n) for n in range(len(clause))):
                post = self._post_of(clause) if in_lead else ""
                for move in MovePatterns(one, clause, self.language, self.firm, post).told():
                    self._add(replace(move, role=move.role or post))
        if in_lead and self.found:
            self._hear_insiders(one)
            self._hear_origin(one)
        self.heard.append(one)

    def _may_speak_of_somebody(self, one: Parsed, some: Sequence[Chunk]) -> bool:
        """A cheap look: after titles that tell nothing, a lead must name a person, or its writer speaks: "my last day"."""
        if self.opened or self.found or not _I.isdisjoint(one.sentence.lows):
            return True
        return any(c.run is not None and is_person(c.run) for c in some)

    def _cut(self, one: Parsed) -> list[Chunk]:
        """The chunks of a sentence, cut once."""
        if one.number not in self.cuts:
            self.cuts[one.number] = cutting.cut(one.sentence)
        return self.cuts[one.number]

    def _post_of(self, clause: Sequence[Chunk]) -> str:
        """The post of the title; of who "succeeds him", the one that was given up."""
        if not any(c.tag == "verb" and c.text.lower().startswith(OF_PREDECESSOR) for c in clause):
            return self.post
        given_up = [move.role for (_, kind), move in self.found.items() if kind in _DEPARTURES]
        return self.post or (given_up[-1] if given_up else "")

    def _look_above(self) -> None:
        """The firm and the post of the titles, for the leads."""
        if not self.firm:
            self.firm = move_leads.firm_of(self.titles)
        if not self.post and self.opened:
            self.post = move_leads.post_of([some for _, some in self.opened])

    def _hear_insiders(self, one: Parsed) -> None:
        end = says_inside(one.sentence)
        some = self._cut(one) if end else []
        if end and is_of_firm(some, self.firm):
            before = [c for c in some if one.sentence.starts[c.first] < end]
            people = people_in(before, self.firm)[-1:] or self._spoken_of()
            self.insiders.update(map(_surname, people))

    def _hear_origin(self, one: Parsed) -> None:
        some = self._cut(one)
        place, firm = origin(one.sentence, some, self.firm)
        if not firm:
            return
        people = people_in([c for c in some if c.first < place], self.firm)[-1:] or self._spoken_of()
        for (who, kind), move in self.found.items() if people else ():
            is_meant = kind in _ARRIVALS and move.from_company is None and not same(move.company, firm)
            if is_meant and who == self._who(people[-1]):
                self.found[who, kind] = replace(move, from_company=firm)

    def _spoken_of(self) -> list[str]:
        """The people of the last sentence that names any."""
        for one in reversed(self.heard):
            named = people_in(self._cut(one), self.firm)
            if named:
                return named
        return [move.person for move in list(self.found.values())[-1:]]

    def name(self, lead: Parsed) -> None:
        """As in "X boss gets the boot", below which stands "Jo Abt ...": the title tells the move, the lead names the person."""
        if any(is_known(move.person) for move in self.found.values()):
            return
        self._look_above()
        people = move_leads.people_of(lead.sentence, move_leads.speaks_of_many(self.titles))
        told = {_surname(move.person) for move in self.found.values()}
        if told & {_surname(person) for person in people} or (told and not (people and is_known(people[0]))):
            return
        heard, self.found = self.found, {}
        for one, some in self.opened if people else ():
            chunked = move_leads.without_people(some)
            if not chunked or not move_leads.names_post(one.sentence, chunked):
                continue
            for person in people:
                scene = move_leads.with_person(chunked, person, len(one.sentence.words))
                for move in MovePatterns(one, scene, self.language).told():
                    if move.person == person:
                        self._add(move)
        self.found = self.found or heard

    def told(self) -> dict[tuple[str, MoveKind], Move]:
        """The moves in their order; who is said to be there already is promoted."""
        return {
            key: replace(m, move="promoted")
            if m.move == "joins" and m.from_company is None and _surname(m.person) in self.insiders
            else m
            for key, m in self.found.items()
        }

    def _add(self, move: Move) -> None:
        key = (self._who(move.person), move.move)
        known = self.found.get(key)
        self.found[key] = move if known is None else _merged(known, move)
        self.firm = self.firm or move.company

    def _who(self, person: str) -> str:
        """Who is meant: Carys Wolfe is not Adrian Wolfe, and Wolfe is the last one told."""
        surname, initial = _surname(person), person[0].lower() if " " in person else ""
        known = [who for who, _ in self.found if who.split()[-1] == surname]
        return next((who for who in reversed(known) if not initial or who[0] == initial or who == surname), "") or (
            f"{initial} {surname}".strip()
        )


def _surname(person: str) -> str:
    return person.lower().split()[-1]


#: The more a kind says, the later: what one sentence leaves open, another may say.
_ARRIVALS: tuple[MoveKind, ...] = ("joins", "promoted", "appointed_board")
_DEPARTURES: tuple[MoveKind, ...] = ("leaves", "retires")


def _merged(a: Move, b: Move) -> Move:
    longer = b.person if len(b.person.split()) > len(a.person.split()) else a.person
    is_open = a.move in _ARRIVALS and a.from_company is None
    kind = max(a.move, b.move, key=_ARRIVALS.index) if is_open else a.move
    return replace(
        a,
        move=kind,
        person=longer,
        role=a.role or b.role,
        company=a.company or b.company,
        from_company=a.from_company or b.from_company,
    )


def _reconciled(found: dict[tuple[str, MoveKind], Move]) -> Iterator[Move]:
    """A person arrives once: the first arrival told wins, takes what later ones add, and lends its company to nothing else."""
    gone = {who: found[who, kind] for kind in _DEPARTURES for who, told in found if told == kind}
    arrivals: dict[str, Move] = {}
    for (who, kind), move in found.items():
        if kind in _ARRIVALS and not (who in gone and gone[who].company == move.company):
            arrivals[who] = _merged(arrivals[who], move) if who in arrivals else move
    for (who, kind), move in found.items():
        if kind == "retires" or (kind == "leaves" and (who, "retires") not in found):
            yield move
        elif kind in _ARRIVALS and who in arrivals:
            yield _with_origin(arrivals.pop(who), gone[who].company if who in gone else None)


def _with_origin(move: Move, left: str | None) -> Move:
    is_from = left and left != move.company and move.move == "joins" and move.from_company is None
    return replace(move, from_company=left) if is_from else move


def _chunks_of(parsed: Parsed, cut: Callable[[Parsed], list[Chunk]], *, is_eager: bool) -> list[Chunk]:
    """The chunks of a sentence that may tell a move; none where it cannot, or something forbids it."""
    lows = parsed.sentence.lows
    if not is_eager and "board" not in lows and not job_titles.names_any(lows) and not move_words.may_tell(lows):
        return []
    some = move_leads.without_outlet(parsed.sentence, cut(parsed))
    if _is_open(parsed) or not any(c.tag in {"verb", "title"} for c in some):
        return []
    is_one = not any(c.kind == ";" for c in some)
    return [] if is_one and any(_forbids(some, n) for n in range(len(some))) else some


def _is_open(parsed: Parsed) -> bool:
    """Whether it is only asked, or said by a source."""
    is_told = any(_is_source(parsed.sentence, a) for a, _ in parsed.classes.get("SOURCE", ()))
    return is_told or parsed.sentence.words[-1] == "?"


def _is_silenced(title: Parsed) -> bool:
    """Whether a title asks, doubts or speaks of what is no move: what stands below it is no news of one either."""
    some = cutting.cut(title.sentence)
    return _is_open(title) or any(_forbids(some, n) for n in range(len(some)))


def _is_source(sentence: Sentence, n: int) -> bool:
    """As in "says paper"; a capital behind another is a firm's name: "Ulm Paper"."""
    return not (
        sentence.style == "sentence" and n and sentence.words[n][0].isupper() and sentence.words[n - 1][0].isupper()
    )


_SEARCHES = ("search", "seek", "look", "hunt", "cherche", "recherche", "sucht", "busca", "cerca", "zoekt", "söker")


#: These forbid only what they stand before: "leaves, may teach", "goes without bonus".
_ONLY_AHEAD = word_set(
    "may might could pay salary bonus earns stays remains party cabinet theatre museum award awards law"
)


def _forbids(some: Sequence[Chunk], n: int) -> bool:
    """Ministers, strikers, rumours and searches forbid a move; an ex-minister may be hired, and who leaves may be sought for."""
    if some[n].kind != "forbidden" or any(c.kind == "former" for c in some[max(0, n - 2) : n]):
        return False
    first = some[n].text.lower().split()[0]
    is_told = any(c.tag == "verb" and c.kind in HANDLERS for c in some[:n])
    if first in _ONLY_AHEAD and (is_told or (n + 1 < len(some) and some[n + 1].tag == "title")):
        return False
    is_search = some[n].text.lower().startswith(_SEARCHES)
    return not (is_search and any(c.kind in ("leaves", "retires", "dismissed") for c in some))
