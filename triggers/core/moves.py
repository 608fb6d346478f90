"""Job moves: who joins, is promoted, leaves, retires or is appointed to a board (in seven languages, from headlines and leads)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triggers.core import chunks as cutting
from triggers.core import job_titles, move_leads, move_words
from triggers.core.chunks import Chunk
from triggers.core.move_parts import Move, MoveKind
from triggers.core.move_patterns import HANDLERS, MovePatterns
from triggers.core.parsing import Parsed
from triggers.core.wordlists import word_set


def find(parsed: Sequence[Parsed], language: str) -> tuple[Move, ...]:
    """The moves told in the title and the first sentences of the lead, one for each person and kind of move."""
    found: dict[tuple[str, MoveKind], Move] = {}
    for sentence in _read(parsed):
        spoken_of = next(reversed(found.values())).person if found else ""
        for move in _in_sentence(sentence, language, spoken_of):
            key = (_surname(move.person), move.move)
            known = found.get(key)
            found[key] = move if known is None else _merged(known, move)
    if not found:
        found = {(_surname(move.person), move.move): move for move in _named_below(parsed, language)}
    return tuple(_reconciled(list(found.values())))


def _read(parsed: Sequence[Parsed]) -> list[Parsed]:
    """The title, which may be several sentences, and the first two of the lead."""
    titles = [p for p in parsed if p.sentence.field == "title"]
    return [*titles[:_MOST_TITLES], *parsed[len(titles) : len(titles) + 2]]


_MOST_TITLES = 3


def _named_below(parsed: Sequence[Parsed], language: str) -> Iterator[Move]:
    """As in "X boss gets the boot", below which stands "Jo Abt ...": the title tells the move, the lead names the person."""
    some = _read(parsed)
    leads = [p for p in some if p.sentence.field == "summary"]
    people = move_leads.people_of(leads[0].sentence) if leads else []
    if not people:
        return
    for one in (p for p in some if p.sentence.field == "title"):
        chunked = _chunks_of(one, "")
        if not chunked or any(c.run is not None and c.run.personal > 1 for c in chunked):
            return
        for person in people:
            scene = MovePatterns(one, move_leads.with_person(chunked, person, len(one.sentence.words)), language)
            yield from (move for move in scene.told() if move.person == person)


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
    retired = {_surname(move.person) for move in moves if move.move == "retires"}
    moves = [move for move in moves if move.move != "leaves" or _surname(move.person) not in retired]
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
    some = _chunks_of(parsed, spoken_of)
    if some and any(c.is_name for c in some):
        yield from MovePatterns(parsed, some, language).told()


def _chunks_of(parsed: Parsed, spoken_of: str) -> list[Chunk]:
    """The chunks of a sentence that may tell a move; none where it cannot, or something forbids it."""
    lows = parsed.sentence.lows
    if "board" not in lows and not job_titles.names_any(lows) and not move_words.may_tell(lows):
        return []
    some = move_leads.without_outlet(parsed.sentence, cutting.cut(parsed.sentence, spoken_of))
    is_open = bool(parsed.classes.get("SOURCE")) or parsed.sentence.words[-1] == "?"
    if is_open or not any(c.tag in {"verb", "title"} for c in some):
        return []
    return [] if any(_forbids(some, n) for n in range(len(some))) else some


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
