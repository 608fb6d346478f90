"""The clauses of a sentence that tell of moves: "X names Jo Abt CFO as Bo Eck retires" tells of two, each with its own person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triggers.core.chunks import Chunk
from triggers.core.people_names import is_person
from triggers.core.wordlists import word_set

#: Kinds of verbs that tell of somebody's move, whoever does it.
TELLING = frozenset(
    {"hires", "promotes", "joins", "leaves", "retires", "becomes", "rises", "ousts", "named", "raised", "dismissed"}
    | {"crosses", "trades"}
)
_GOING = frozenset({"leaves", "retires", "dismissed"})
_JOINTS = word_set(
    "and und et y e en och & , - while whereas as after während tandis alors mientras mentre terwijl medan when but with"
)
_WHO = word_set("who der die qui quien que che som dat wie")
_MOST_BETWEEN = 4


def clauses(some: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """The clauses in their order; one about somebody named before ("succeeds Bo Eck, who retires") begins with the name."""
    some = _without_asides(_without_speaker(some))
    clause: list[Chunk] = []
    n = 0
    while n < len(some):
        chunk = some[n]
        if chunk.kind == ";" or (
            chunk.kind in _JOINTS and _has_verb(clause) and (_opens(some, n + 1) or _goes_on(some, n + 1))
        ):
            yield clause
            clause = []
        elif chunk.text.lower() in _WHO and (who := _antecedent(some, n)) is not None:
            end = _end_of_aside(some, n)
            aside = some[n + 1 : end]
            if _tells_of_going(aside) and end == len(some) and _has_verb(clause):
                yield clause
                clause = [who]
            else:
                clause += [_past(c) for c in aside]
                n = end - 1
        else:
            clause.append(chunk)
        n += 1
    yield clause


_SAYS = word_set(
    "said says told commented added explained sagte sagt erklärte dit déclaré assure dijo dice dichiara zegt säger"
)


def _without_speaker(some: Sequence[Chunk]) -> Sequence[Chunk]:
    """As in "..., said finance chief Jo Abt" and "..., Jo Abt said.": who says so does nothing else."""
    for n in range(len(some) - 1, 0, -1):
        if some[n].text.lower() in _SAYS:
            if some[n - 1].kind in (",", '"'):
                return some[: n - 1]
            comma = next((k for k in range(n - 1, 0, -1) if some[k].kind in (",", '"')), 0)
            return some[:comma] if comma and all(c.kind == "." for c in some[n + 1 :]) else some
    return some


def _without_asides(some: Sequence[Chunk]) -> list[Chunk]:
    """Without what stands in brackets, unless it names or tells something: "Jo Abt (real estate) and Bo Eck"."""
    found: list[Chunk] = []
    opened = -1
    for chunk in some:
        if chunk.kind == "(":
            opened = len(found)
        found.append(chunk)
        if chunk.kind == ")" and opened >= 0:
            if all(c.tag in ("word", "small", "break") for c in found[opened:]):
                del found[opened:]
            opened = -1
    return found


_ASIDE = frozenset({"joins", "crosses", "former", "inside", "interim", "forbidden"})


def _past(chunk: Chunk) -> Chunk:
    """What an aside does ("who ran sales at Ulm Zinc") is of before: only where somebody comes from is heard in it."""
    return chunk if chunk.tag != "verb" or chunk.kind in _ASIDE else replace(chunk, tag="word", kind=chunk.text.lower())


def _end_of_aside(some: Sequence[Chunk], n: int) -> int:
    """Where the clause of a "who" ends: at its comma, before what the sentence goes on to tell."""
    for k in range(n + 1, len(some)):
        if some[k].kind == "," and any(c.tag == "verb" and c.kind in TELLING for c in some[k:]):
            return k
    return len(some)


def _tells_of_going(aside: Sequence[Chunk]) -> bool:
    ahead = next((c for c in aside if c.tag == "verb"), None)
    return ahead is not None and ahead.kind in _GOING


def _antecedent(some: Sequence[Chunk], n: int) -> Chunk | None:
    """The person before a "who"; in other languages it is only one behind a comma."""
    if n < 2 or (some[n].text.lower() != "who" and some[n - 1].kind != ","):
        return None
    before = some[n - 2 if some[n - 1].kind == "," else n - 1]
    return before if before.run is not None and before.run.personal > 0 else None


def _has_verb(clause: Sequence[Chunk]) -> bool:
    return any(c.tag == "verb" and c.kind in TELLING for c in clause) and any(c.is_name for c in clause)


def _opens(some: Sequence[Chunk], n: int) -> bool:
    """Whether a person stands at `n`, behind a title at most, and does something."""
    for k in range(n, min(n + _MOST_BETWEEN, len(some))):
        chunk = some[k]
        if chunk.run is not None and is_person(chunk.run):
            return _does(some, k + 1)
        if chunk.tag not in ("title", "small", "word") and chunk.kind not in (",", "inside", "former"):
            return False
    return False


def _goes_on(some: Sequence[Chunk], n: int) -> bool:
    """As in "taps Jo Abt for sales, brings in Bo Eck": the firm does one more thing."""
    return n < len(some) and some[n].tag == "verb" and some[n].kind in _OF_FIRMS and some[n].form != "ed"


_OF_FIRMS = frozenset({"hires", "promotes", "ousts"})


def _does(some: Sequence[Chunk], k: int) -> bool:
    """Whether a verb of a person stands at `k`, behind an apposition and words like "has been" at most."""
    if k < len(some) and some[k].kind == ",":
        end = next((m for m in range(k + 1, min(k + _LONGEST_APPOSITION, len(some))) if some[m].kind == ","), k)
        if any(c.tag == "verb" and c.kind in TELLING for c in some[k:end]):
            return False
        k = end + 1
    while k < len(some) and some[k].tag in ("word", "small") and some[k].kind in _AUXILIARIES:
        k += 1
    return k < len(some) and some[k].tag == "verb" and some[k].kind in TELLING


_LONGEST_APPOSITION = 14
_AUXILIARIES = word_set(
    "has have had been is are was were will be to also then now himself herself wird hat ist est a ha è har"
)
