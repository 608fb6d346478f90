"""A sentence marked up for the rules: phrases, word classes, watched companies and clauses."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from triggers.core.headlines import Sentence
from triggers.core.kinds import Kind
from triggers.core.matching import CompanyHit
from triggers.core.rulebook import Form, Phrase, Rulebook
from triggers.core.story_words import NUMBER_WORDS
from triggers.core.wordlists import word_set

CURRENCIES = word_set(
    """
    $ € £ ¥ ₹ usd eur gbp chf sek nok dkk dollars dollar euros euro pounds dlrs dlr stg kronor yen rupees crore
    francs franken us
    """
)
MAGNITUDES = word_set(
    """
    million millions m mn mln mil bn billion billions b k trillion mio mrd milliarden millionen milliarde millionär
    mds millones miliardi milioni milione miljoen miljard miljoner miljarder milliards millionnes mnkr mdkr mkr tkr
    crore lakh
    """
)
_HARD = frozenset(";:|?!")
_CONJUNCTIONS = word_set(
    """
    as while after before when because although though amid but since until despite following whereas where so if
    unless weil nachdem während obwohl da aber sondern après tandis alors mais tras mientras pero dopo mentre ma
    nadat terwijl maar efter medan men sedan lorsque quand cuando quando als wenn nach
    """
)
_SAYING = word_set(
    """
    says said say announced announces announcing that dass que che dat att zegt säger sagt sagte afirma dice dit
    selon laut enligt volgens confirms confirmed
    """
)
_TO = word_set("to an à aan till al alla")
_RELATIVE = word_set("which who whose")
_SKIP_TO_VERB = word_set(
    """
    to will would also then now has have had is are was and or not it they he she may could might reportedly then
    plans sich
    """
)
_NUMBER_WORDS = frozenset(NUMBER_WORDS) - {"due", "sei", "once", "tre", "fem", "acht", "elf"} | word_set(
    """
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands dozens dozen zwei drei vier fünf sechs sieben acht neun zehn
    hunderte hundert tausend tausende dutzende cent cents mille milliers centaines cientos miles centinaia migliaia
    duizend duizenden honderd honderden tientallen hundratals tusentals tusen tvåhundra scores several
    """
)


@dataclass(slots=True, frozen=True)
class Trigger:
    """A phrase that a rule waits for, at the tokens `first` to `end`.

    `behind`: where a longer phrase begins that it is a part of; where that one's rule holds, this one says nothing more.
    """

    first: int
    end: int
    rule: int
    form: Form
    behind: int = -1


#: Two of these words tell German, which writes all nouns with capitals.
_GERMAN = word_set("der das dem und wird hat beim im zum zur vom des ein eine auf")
_BEFORE_PLACES = word_set("the its their our his her")
_ITS_OWN = ("JOBS", "WORKERS", "WORKFORCE", "TEAM", "PLANT", "OFFICE", "UNITS", "WORKS", "LEADER")


@dataclass(slots=True)
class Parsed:
    """A sentence with what was found in it. `classes` maps a word class to its (first, end) places."""

    sentence: Sentence
    number: int
    entities: list[CompanyHit]
    triggers: list[Trigger] = field(default_factory=list)
    classes: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    clauses: list[tuple[int, int]] = field(default_factory=list)

    def clause_at(self, token: int) -> tuple[int, int]:
        for first, end in self.clauses:
            if first <= token < end:
                return first, end
        return 0, len(self.sentence.words)

    def names(self, first: int, end: int) -> list[int]:
        """Where between two tokens names of others begin: neither places of its own ("its Ryde mill") nor German nouns."""
        lows = self.sentence.lows
        found = [a for a, _ in self.classes.get("NAME", ()) if first <= a < end]
        if not found or len(_GERMAN.intersection(lows)) > 1:
            return []
        own = {a for name in _ITS_OWN for a, _ in self.classes.get(name, ())}
        return [a for a in found if a not in own and not (a + 1 in own and lows[a - 1] in _BEFORE_PLACES)]

    def has(self, name: str, first: int, end: int) -> bool:
        return self.has_any((name,), first, end)

    def governs(self, names: Sequence[str], first: int, token: int) -> bool:
        """Whether a word of these classes begins between `first` and `token`, before what it governs."""
        return any(first <= a < token for name in names for a, _ in self.classes.get(name, ()))

    def has_any(self, wanted: Sequence[str], first: int, end: int) -> bool:
        classes = self.classes
        for name in wanted:
            for a, b in classes.get(name, ()):
                if first <= a and b <= end:
                    return True
        return False


def parse(sentence: Sentence, number: int, hits: Sequence[CompanyHit], book: Rulebook) -> Parsed:
    """Mark up one sentence; linear in its tokens."""
    parsed = Parsed(sentence, number, [hit for hit in hits if hit.sentence == number])
    inside = {token for hit in parsed.entities for token in range(hit.first, hit.end)}
    _mark_phrases(parsed, book, inside)
    _mark_shapes(parsed, inside)
    _mark_source(parsed)
    parsed.clauses = _clauses(parsed)
    return parsed


#: Words that headlines leave out and running text does not: "wins contract", "won the contract".
_ARTICLES = word_set(
    """
    a an the its their his her our ein eine einen einem einer das dem sein seine ihr ihre seinen ihren seiner ihrer
    """
)
#: So many words on, an article may stand inside a phrase.
_PHRASE_REACH = 5


def _mark_phrases(parsed: Parsed, book: Rulebook, inside: set[int]) -> None:
    lows, longest = parsed.sentence.lows, _Longest(-1, -1, frozenset())
    bare, place = _bare(lows)
    for n, (low, following) in enumerate(zip(lows, [*lows[1:], ""], strict=True)):
        phrases = book.phrases_at(low, following)
        has_article = n in place
        if has_article and following in _ARTICLES:
            phrases = _with_later(phrases, book, low, lows, bare[place[n] + 1 : place[n] + 2])
        if not phrases or n in inside or (n and lows[n - 1] == "(" and _is_ticker(parsed.sentence, n)):
            continue
        for phrase in phrases:
            end = _end_of(phrase, lows, n, bare[place[n] : place[n] + len(phrase.tokens)] if has_article else ())
            if end == 0 or end - 1 in inside:
                continue
            for name, tail in phrase.classes:
                if not tail or tail in lows[end : end + 14]:
                    parsed.classes.setdefault(name, []).append((n, end))
            if phrase.triggers:
                _add_triggers(parsed, phrase, (n, end), longest if n < longest.end else None, book)
                if len(phrase.tokens) > 1 and not phrase.is_loose and end > longest.end:
                    longest = _Longest(n, end, phrase.kinds)


def _bare(lows: Sequence[str]) -> tuple[list[int], dict[int, int]]:
    """The tokens that are no articles, and where among them those stand that have an article soon behind them."""
    articles = [n for n, low in enumerate(lows) if low in _ARTICLES]
    if not articles:
        return [], {}
    bare = [n for n, low in enumerate(lows) if low not in _ARTICLES]
    near = {n for article in articles for n in range(article - _PHRASE_REACH + 1, article)}
    return bare, {n: k for k, n in enumerate(bare) if n in near}


def _with_later(
    phrases: tuple[Phrase, ...], book: Rulebook, low: str, lows: Sequence[str], after: Sequence[int]
) -> tuple[Phrase, ...]:
    """The phrases with those whose second word stands behind an article."""
    later = [p for p in book.phrases_at(low, lows[after[0]]) if len(p.tokens) > 1] if after else []
    return tuple(sorted(dict.fromkeys([*later, *phrases]), key=lambda p: -len(p.tokens))) if later else phrases


def _end_of(phrase: Phrase, lows: Sequence[str], n: int, bare: Sequence[int]) -> int:
    """Where a phrase that begins at a token ends, with articles between its words or without; 0 if it does not stand there."""
    tokens = phrase.tokens
    length = len(tokens)
    if length == 1 or tuple(lows[n : n + length]) == tokens:
        return n + length
    if len(bare) == length and all(lows[place] == token for place, token in zip(bare, tokens, strict=True)):
        return bare[-1] + 1
    return 0


def _is_ticker(sentence: Sentence, n: int) -> bool:
    """As in "Triton (OIL)": a symbol says nothing of oil."""
    return sentence.words[n].isupper() and n + 1 < len(sentence.words) and sentence.words[n + 1] in ").:"


def _is_capital_inside(sentence: Sentence, n: int) -> bool:
    """Whether a token has a capital that makes it a name or (in German) a noun: such a one is no verb."""
    if sentence.style != "sentence" or n == 0 or not sentence.words[n][0].isupper():
        return False
    return sentence.words[n - 1] not in ":.\"'-(|"


@dataclass(slots=True, frozen=True)
class _Longest:
    """The longest phrase of a strong rule that has begun, and the kinds of its rules."""

    first: int
    end: int
    kinds: frozenset[Kind]


def _add_triggers(
    parsed: Parsed, phrase: Phrase, place: tuple[int, int], over: _Longest | None, book: Rulebook
) -> None:
    """A part of a longer phrase ("buy" in "strikes deal to buy") still waits for rules of the same kind, behind that one."""
    first, end = place
    nouns_only = _is_capital_inside(parsed.sentence, first)
    rest = parsed.sentence.lows[end : end + 14]
    for rule, form, tail in phrase.triggers:
        if tail and tail not in rest:
            continue
        if form != "noun" and nouns_only:
            continue
        if over is not None and book.rules[rule].kind not in over.kinds:
            continue
        parsed.triggers.append(Trigger(first, end, rule, form, over.first if over is not None else -1))


def _mark_shapes(parsed: Parsed, inside: set[int]) -> None:
    lows, words = parsed.sentence.lows, parsed.sentence.words
    for n, low in enumerate(lows):
        if n in inside:
            continue
        if low[0].isdigit() or low in _NUMBER_WORDS:
            _mark_number(parsed, n)
        elif low == "half" and lows[n + 1 : n + 2] == ["a"] and n + 2 < len(lows) and lows[n + 2] in MAGNITUDES:
            parsed.classes.setdefault("MONEY", []).append((n, n + 3))
        elif words[n][0].isupper() and n > 0 and parsed.sentence.style == "sentence" and len(low) > 1:
            parsed.classes.setdefault("NAME", []).append((n, n + 1))
        if (
            low in _TO
            and n + 1 < len(lows)
            and (n + 1 in inside or (parsed.sentence.style == "sentence" and words[n + 1][0].isupper()))
        ):
            parsed.classes.setdefault("TO_NAME", []).append((n, n + 1))
    if parsed.sentence.style != "sentence":
        parsed.classes["NO_CASE"] = [(n, n + 1) for n in range(len(lows))]
    for hit in parsed.entities:
        parsed.classes.setdefault("NAME", []).append((hit.first, hit.end))
        parsed.classes.setdefault("WATCHED", []).append((hit.first, hit.end))
        _mark_pair(parsed, hit)


_AND = word_set("and & + et und y e en och og with mit avec con met med")
#: "X and the Japanese Y": so many words may stand between "and" and the other's name.
_PAIR_REACH = 4


def _mark_pair(parsed: Parsed, hit: CompanyHit) -> None:
    """As in "X and Y", "X with the Japanese Y", "Brewer Y and X": a watched company beside another name."""
    sentence, lows = parsed.sentence, parsed.sentence.lows
    if hit.end < len(lows) and lows[hit.end] in _AND:
        for n in range(hit.end + 1, min(hit.end + 1 + _PAIR_REACH, len(lows))):
            if any(other.first == n for other in parsed.entities) or (
                sentence.style == "sentence" and sentence.words[n][0].isupper()
            ):
                parsed.classes.setdefault("PAIR", []).append((hit.first, n + 1))
                return
    elif (
        hit.first > 1
        and lows[hit.first - 1] in _AND
        and sentence.style == "sentence"
        and sentence.words[hit.first - 2][0].isupper()
    ):
        parsed.classes.setdefault("PAIR", []).append((hit.first - 2, hit.end))


def _mark_source(parsed: Parsed) -> None:
    """As in "... - report", "Report: ..." at the edge of a headline speak for somebody else."""
    lows = parsed.sentence.lows
    if lows[-1] in (
        "report",
        "reports",
        "sources",
        "source",
        "rumour",
        "rumor",
        "paper",
        "papers",
        "media",
        "bericht",
        "presse",
        "insider",
    ) or (lows[0] in ("report", "rumour", "rumor", "bericht") and lows[1:2] == [":"]):
        parsed.classes.setdefault("SOURCE", []).append((len(lows) - 1, len(lows)))


def _mark_number(parsed: Parsed, n: int) -> None:
    lows = parsed.sentence.lows
    around = lows[max(0, n - 2) : n] + lows[n + 1 : n + 4]
    low = lows[n]
    letters = low.lstrip("0123456789")
    is_money = (
        (n > 0 and (lows[n - 1] in "$€£¥₹" or lows[n - 1] in CURRENCIES))
        or (letters in MAGNITUDES and letters != "")
        or _is_counted_in_money(lows, n)
    ) and not any(w == "%" for w in around)
    name = "MONEY" if is_money else "NUMBER"
    if any(w in ("%", "pct", "percent", "prozent", "procent") for w in lows[n + 1 : n + 4]):
        name = "PERCENT"
    elif (
        name == "NUMBER"
        and len(low) == 4
        and low.isdigit()
        and low[:2] in ("19", "20")
        and (n == 0 or lows[n - 1] not in ",.")
    ):
        name = "YEAR"
    parsed.classes.setdefault(name, []).append((n, n + 1))


#: What may stand between a number and its currency: "1.2 million US dollars", "3 millions d'euros", "75m-krone".
_INSIDE_SUMS = word_set(". , - ' de d di of")


def _is_counted_in_money(lows: Sequence[str], n: int) -> bool:
    """As in "12 million", "3 Mio. Euro"; the sign in "85 jobs with £12m" belongs to the next number."""
    for k in range(n + 1, min(n + 6, len(lows))):
        low = lows[k]
        if low in CURRENCIES or low in MAGNITUDES:
            return not (low in "$€£¥₹" and k + 1 < len(lows) and lows[k + 1][0].isdigit())
        if low not in _INSIDE_SUMS and not low[0].isdigit():
            return False
    return False


#: The only words and marks that a clause may begin with.
_MAY_CUT = _HARD | _CONJUNCTIONS | _SAYING | _RELATIVE | word_set("- , and und et y e en och &")


def _clauses(parsed: Parsed) -> list[tuple[int, int]]:
    lows, starts, words = parsed.sentence.lows, parsed.sentence.starts, parsed.sentence.words
    verbs = {t.first for t in parsed.triggers if t.form != "noun"}
    heads = {hit.first for hit in parsed.entities}
    cuts = [0]
    for n, low in enumerate(lows):
        if n == 0 or low not in _MAY_CUT:
            continue
        spaced_dash = (
            low == "-"
            and starts[n] > starts[n - 1] + len(words[n - 1])
            and n + 1 < len(starts)
            and starts[n + 1] > starts[n] + 1
        )
        after_comma = low == "," and _opens_clause(parsed, n + 1, verbs, heads, cuts[-1])
        joined = (
            low in ("and", "und", "et", "y", "e", "en", "och", "&")
            and _goes_on_with_verb(lows, n + 1, verbs)
            and _has_verb(verbs, cuts[-1], n)
        )
        if (
            low in _HARD
            or spaced_dash
            or after_comma
            or joined
            or (
                (low in _CONJUNCTIONS or low in _SAYING)
                and low not in _NOT_HERE.get(lows[n - 1], ())
                and not (low == "as" and _names_a_post(parsed, n))
            )
            or low in _RELATIVE
        ):
            cuts.append(n)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], len(lows)], strict=True) if b > a]


#: "da" is Italian and Portuguese for "from, by"; "as" after "such" or "named ... as" opens no clause.
_NOT_HERE: dict[str, frozenset[str]] = {
    "previously": frozenset({"announced", "confirmed"}),
    "recently": frozenset({"announced"}),
    "newly": frozenset({"announced"}),
    "-": frozenset({"announced", "confirmed"}),
    "the": frozenset({"announced"}),
    "already": frozenset({"announced"}),
    "earlier": frozenset({"announced"}),
    "its": frozenset({"announced"}),
    "such": frozenset({"as"}),
    "well": frozenset({"as"}),
    "known": frozenset({"as"}),
    "same": frozenset({"as"}),
    "on": frozenset({"after"}),
}


def _names_a_post(parsed: Parsed, n: int) -> bool:
    """As in "drops X as cleaning contractor", "names Jo as its chief", not "as founder bows out": a part, not a clause."""
    verb = next((t.first for t in parsed.triggers if t.first > n and t.form != "noun"), -1)
    places = [*parsed.classes.get("AS_SUPPLIER", ()), *parsed.classes.get("LEADER", ())]
    return any(n <= a <= n + 4 and (verb < 0 or a < verb != b) for a, b in places)


def _opens_clause(parsed: Parsed, n: int, verbs: set[int], heads: set[int], since: int) -> bool:
    lows = parsed.sentence.lows
    if n >= len(lows):
        return False
    if lows[n] in _RELATIVE:
        return True
    if n in heads:
        return _has_verb(verbs, since, n)
    return _goes_on_with_verb(lows, n, verbs)


def _goes_on_with_verb(lows: Sequence[str], n: int, verbs: set[int]) -> bool:
    for k in range(n, min(n + 4, len(lows))):
        if k in verbs:
            return True
        if lows[k] not in _SKIP_TO_VERB:
            return False
    return False


def _has_verb(verbs: set[int], first: int, end: int) -> bool:
    return any(first <= v < end for v in verbs)
