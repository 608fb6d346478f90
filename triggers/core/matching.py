"""Which watched companies does a text name? A dictionary of name tokens over runs of capitalised words, built for a million names.

A hit needs its capitals (a lower-case "target" is no Target). Where capitals tell nothing (a headline in capitals or title case,
the first word of a sentence) a name that is also an everyday word needs a second witness: its legal form, a ticker, its domain
in the text or as the link's host, its longer name elsewhere in the item, or a word of its longer name nearby.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from triggers.core import names
from triggers.core.first_names import FIRST_NAMES
from triggers.core.headlines import MAX_SUMMARY, MAX_TITLE, TOKEN, Sentence, read
from triggers.core.wordlists import word_set

#: Longer names are looked up by this many first tokens.
MAX_NAME_TOKENS = 12
_JOINTS = frozenset("-.'/")
_SMALL = word_set("of the and & for de la du des und der y e of in on di et + van von den le les a")
#: Capitalised words that may follow a name without making another name of it.
_FOLLOWERS = word_set(
    """
    ceo cfo coo cto cio cmo chief chair chairman chairwoman boss president founder director group holding holdings
    inc ltd plc ag se gmbh sa nv ab spa corp co uk us usa eu europe europa asia america americas africa germany
    deutschland france italia italy spain españa india china japan australia canada ireland nederland netherlands
    belgium schweiz switzerland österreich austria sverige sweden norge norway danmark denmark finland poland polska
    brasil brazil mexico north south east west emea apac latam monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december q1 q2 q3 q4 h1 h2
    series ipo
    """
)
_BEFORE_NAMES = word_set(
    """
    ceo cfo coo cto chief chairman chairwoman boss president founder director group at as and says monday tuesday
    wednesday thursday friday saturday sunday
    """
)
_TICKER_HOMES = word_set(
    """
    nyse nasdaq lse asx tsx tsxv otc otcqb otcqx xetra etr fra epa ams bit bme sto hel cph osl six tyo hkg nse bse
    aim ise amex
    """
)


@dataclass(slots=True, frozen=True)
class Company:
    """A watched company. `aliases` are brands, short, former and subsidiary names and tickers; `domain` its site's host."""

    company_id: str
    name: str
    aliases: tuple[str, ...] = ()
    domain: str | None = None


@dataclass(slots=True, frozen=True)
class CompanyHit:
    """A watched name in a text.

    `sentence` counts the item's sentences from 0 (as `headlines.read` cuts them), `first` and `end` are its tokens there, `start`
    and `stop` the offsets in the cleaned text of `field`. `is_ambiguous`: the words may be everyday words, or another bearer's
    name, and nothing else in the item speaks for the company.
    """

    company_id: str
    name: str
    span: str
    field: Literal["title", "summary"]
    start: int
    stop: int
    is_ambiguous: bool
    confidence: float
    sentence: int
    first: int
    end: int


@dataclass(slots=True)
class _Found:
    """A name's place before it is known whose it is."""

    owners: tuple[int, ...]
    sentence: int
    first: int
    end: int
    is_weak: bool


class NameIndex:
    """Watched names, looked up token by token."""

    def __init__(self, common_words: frozenset[str] = frozenset()) -> None:
        """`common_words`: further words that need a second witness, learned from the user's own feeds."""
        self._codes: dict[str, int] = {}
        self._shared: list[tuple[int, ...]] = []
        self._longest: dict[str, int] = {}
        self._surfaces: dict[str, tuple[str, ...]] = {}
        self._ids: list[str] = []
        self._names: list[str] = []
        self._domains: list[str | None] = []
        self._common = common_words

    @classmethod
    def build(cls, companies: Iterable[Company], common_words: frozenset[str] = frozenset()) -> "NameIndex":
        index = cls(common_words)
        for company in companies:
            index.add(company)
        return index

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, company: Company) -> None:
        """Watch one more company; the index needs no rebuilding."""
        code = len(self._ids)
        self._ids.append(company.company_id)
        self._names.append(company.name)
        self._domains.append(_host(company.domain))
        self._add_name(code, company.name, is_alias=False)
        for alias in company.aliases:
            self._add_name(code, alias, is_alias=True)

    def _add_name(self, code: int, name: str, *, is_alias: bool) -> None:
        whole = names.tokens(name)
        if not whole or (len(whole) == 1 and (len(whole[0]) < 2 or whole[0].isdigit())):
            return
        bare = names.strip_legal(whole)
        loose = names.strip_loose(bare)
        if loose != bare and not (len(loose) == 1 and loose[0] in names.COMMON_WORDS):
            self._add_key(code, loose, name, is_alias=is_alias)
        self._add_key(code, bare, name, is_alias=is_alias)
        if whole != bare and len(bare) == 1:
            self._add_key(code, whole, name, is_alias=is_alias)

    def _add_key(self, code: int, words: tuple[str, ...], name: str, *, is_alias: bool) -> None:
        words = words[:MAX_NAME_TOKENS]
        key = " ".join(words)
        known = self._codes.get(key)
        if known is None:
            self._codes[key] = code
        elif known != code:
            self._share(key, known, code)
        first = words[0]
        if self._longest.get(first, 0) < len(words):
            self._longest[first] = len(words)
        stripped = name.strip()
        if stripped[:1].islower() or (len(words) == 1 and len(stripped) <= 4 and stripped.isupper() and is_alias):
            self._surfaces[key] = (*self._surfaces.get(key, ()), stripped)

    def _share(self, key: str, known: int, code: int) -> None:
        if known >= 0:
            self._shared.append((known, code))
            self._codes[key] = -len(self._shared)
        elif code not in self._shared[-known - 1]:
            self._shared[-known - 1] = (*self._shared[-known - 1], code)

    # ---- finding

    def names_any(self, title: str, summary: str) -> bool:
        """A quick look: could the item name anybody at all? Nearly all items of a feed end here."""
        longest, codes = self._longest, self._codes
        words = TOKEN.findall(f"{title[:MAX_TITLE]} . {summary[:MAX_SUMMARY]}")
        for n, word in enumerate(words):
            if word.islower() and word not in self._surfaces:
                continue
            first = word.lower()
            most = longest.get(first)
            if most is None:
                continue
            if first in codes:
                return True
            if most > 1 and self._longer_name_at(words, n, first, most):
                return True
        return False

    def _longer_name_at(self, words: Sequence[str], n: int, key: str, most: int) -> bool:
        used = 1
        for word in words[n + 1 : n + 3 * most]:
            if word in _JOINTS:
                continue
            if used == most or not (word[0].isalnum() or word in "&+"):
                return False
            key = f"{key} {word.lower()}"
            used += 1
            if key in self._codes:
                return True
        return False

    def find(self, title: str, summary: str = "", link: str | None = None) -> tuple[CompanyHit, ...]:
        """Every place where a watched company is named, in reading order."""
        if not self.names_any(title, summary):
            return ()
        return self.find_in(read(title, summary), link)

    def find_in(self, sentences: Sequence[Sentence], link: str | None = None) -> tuple[CompanyHit, ...]:
        """As `find`, over sentences that are cut already."""
        found = [place for n, sentence in enumerate(sentences) for place in self._places(n, sentence)]
        if not found:
            return ()
        witnesses = _Witnesses(self, sentences, found, link)
        hits = (self._hit(place, sentences[place.sentence], witnesses) for place in found)
        return tuple(hit for hit in hits if hit is not None)

    def _places(self, number: int, sentence: Sentence) -> Iterator[_Found]:
        n = 0
        while n < len(sentence.words):
            place = self._place_at(number, sentence, n) if sentence.lows[n] in self._longest else None
            if place is None:
                n += 1
            else:
                yield place
                n = place.end

    def _place_at(self, number: int, sentence: Sentence, n: int) -> _Found | None:
        """The longest name that starts at token `n` and has its capitals; shorter ones are tried when a longer one fails."""
        tries: list[tuple[str, int, int]] = []
        key, used, most = "", 0, self._longest[sentence.lows[n]]
        for end in range(n, min(len(sentence.words), n + 3 * most)):
            low = sentence.lows[end]
            if low in _JOINTS and end > n:
                continue
            if used == most or not (low[0].isalnum() or low in "&+"):
                break
            key = f"{key} {low}" if key else low
            used += 1
            if key in self._codes:
                tries.append((key, end + 1, used))
        for key, end, used in reversed(tries):
            if self._has_capitals(sentence, n, end, key):
                owners = self._owners(key)
                return _Found(owners, number, n, end, self._is_weak(sentence, n, end, key, used))
        return None

    def _owners(self, key: str) -> tuple[int, ...]:
        code = self._codes[key]
        return (code,) if code >= 0 else self._shared[-code - 1]

    def _has_capitals(self, sentence: Sentence, n: int, end: int, key: str) -> bool:
        surfaces = self._surfaces.get(key)
        if surfaces is not None and (sentence.style == "sentence" or sentence.quote(n, end) in surfaces):
            quote = sentence.quote(n, end)
            return quote in surfaces or (quote[:1].isupper() and any(s[:1].islower() for s in surfaces))
        return all(
            word[0].isupper()
            or word[0].isdigit()
            or (k > n and sentence.words[k - 1] in ".'-")
            or (n < k < end - 1 and (word.lower() in _SMALL or not word[0].isalnum()))
            for k, word in enumerate(sentence.words[n:end], n)
        )

    def _is_weak(self, sentence: Sentence, n: int, end: int, key: str, used: int) -> bool:
        """Whether these words alone do not show that the company is meant."""
        if _has_legal_form(sentence, end) or _has_ticker(sentence, end):
            return False
        if used > 1:
            return used == 2 and sentence.style == "sentence" and _is_inside_name(sentence, n, end) and _is_plain(key)
        common = names.is_common((key,)) or key in self._common
        if common and (sentence.style != "sentence" or _starts_sentence(sentence, n)):
            return True
        return sentence.style == "sentence" and _is_inside_name(sentence, n, end)

    def _hit(self, place: _Found, sentence: Sentence, witnesses: "_Witnesses") -> CompanyHit | None:
        code, is_ambiguous = witnesses.judge(place)
        if code is None:
            return None
        start = sentence.starts[place.first]
        span = sentence.quote(place.first, place.end)
        return CompanyHit(
            self._ids[code],
            self._names[code],
            span,
            sentence.field,
            start,
            start + len(span),
            is_ambiguous,
            0.95 if not is_ambiguous else 0.2 if _is_inside_name(sentence, place.first, place.end) else 0.4,
            place.sentence,
            place.first,
            place.end,
        )

    def words_of(self, code: int) -> tuple[str, ...]:
        """The tokens of a company's full name without legal forms."""
        return names.strip_legal(names.tokens(self._names[code]))

    def domain_of(self, code: int) -> str | None:
        return self._domains[code]


class _Witnesses:
    """What an item says for each company, beside the name itself."""

    def __init__(
        self, index: NameIndex, sentences: Sequence[Sentence], found: Sequence[_Found], link: str | None
    ) -> None:
        self._index = index
        self._sentences = sentences
        self._host = _host(link)
        self._strong = {place.owners[0] for place in found if len(place.owners) == 1 and not place.is_weak}
        self._lows: frozenset[str] | None = None

    def judge(self, place: _Found) -> tuple[int | None, bool]:
        """(company, is ambiguous); no company when several bear the name and the text does not decide."""
        if len(place.owners) == 1:
            code = place.owners[0]
            return code, place.is_weak and not self._speaks_for(code, place)
        scores = {code: self._score(code, place) for code in place.owners}
        best = max(scores.values())
        winners = [code for code, score in scores.items() if score == best]
        return (winners[0], False) if best > 0 and len(winners) == 1 else (None, True)

    def _speaks_for(self, code: int, place: _Found) -> bool:
        return code in self._strong or self._score(code, place) > 0

    def _score(self, code: int, place: _Found) -> int:
        score = 4 * (code in self._strong)
        domain = self._index.domain_of(code)
        if domain:
            score += 3 * (self._host is not None and (self._host == domain or self._host.endswith("." + domain)))
            score += 3 * self._names_domain(domain)
        own = set(names.tokens(self._sentences[place.sentence].quote(place.first, place.end)))
        others = [w for w in self._index.words_of(code) if w not in own and len(w) > 2 and w not in _SMALL]
        return score + sum(w in self._all_lows() for w in others)

    def _all_lows(self) -> frozenset[str]:
        if self._lows is None:
            self._lows = frozenset(low for sentence in self._sentences for low in sentence.lows)
        return self._lows

    def _names_domain(self, domain: str) -> bool:
        if domain.split(".", maxsplit=1)[0] not in self._all_lows():
            return False
        return any(domain in sentence.text.lower() for sentence in (self._sentences[0], self._sentences[-1]))


def _host(link: str | None) -> str | None:
    """The host of a link or a bare domain, without "www."."""
    if not link:
        return None
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _starts_sentence(sentence: Sentence, n: int) -> bool:
    return n == 0 or (
        sentence.words[n - 1] in ":;\"'(|-!?*"
        and not (sentence.words[n - 1] == "-" and n > 1 and sentence.starts[n] == sentence.starts[n - 1] + 1)
    )


def _has_legal_form(sentence: Sentence, end: int) -> bool:
    for size in (1, 2, 3):
        following = tuple(low for low in sentence.lows[end : end + size + 2] if low[0].isalnum())[:size]
        if (
            len(following) == size
            and following in names.LEGAL_FORMS
            and following not in _WEAK_FORMS
            and sentence.words[end][0].isupper()
        ):
            return True
    return False


_WEAK_FORMS = frozenset(
    (w,) for w in ["the", "new", "de", "company", "companies", "as", "cia", "can", "fi", "md", "ny", "se", "pt"]
)


def _has_ticker(sentence: Sentence, end: int) -> bool:
    """As in "Ulm Zinc (ULM.DE)", "Ulm Zinc (NYSE: ULM)"."""
    following = sentence.words[end : end + 5]
    if len(following) < 3 or following[0] != "(":
        return False
    return following[1].lower() in _TICKER_HOMES or (
        following[1].isupper() and (following[2] == ")" or (following[-1:] == [")"] and following[2] == "."))
    )


def _is_inside_name(sentence: Sentence, n: int, end: int) -> bool:
    """Whether a capitalised neighbour makes a longer name of it ("Ulm Bank", "Jo Ulm"); only sentence case can tell."""
    if end < len(sentence.words):
        following = sentence.words[end]
        touching = sentence.starts[end] - (sentence.starts[end - 1] + len(sentence.words[end - 1])) == 1
        if touching and following[0].isupper() and len(following) > 1 and following.lower() not in _FOLLOWERS:
            return not sentence.lows[end].endswith("s") or sentence.lows[end] not in _TITLE_VERBS
    return n > 0 and _is_name_before(sentence, n)


def _is_name_before(sentence: Sentence, n: int) -> bool:
    """The sentence's first word has its capital from its place: only a first name makes a longer name there."""
    before = sentence.words[n - 1]
    if not before[0].isupper() or not before.isalpha() or before.isupper() or before.lower() in _BEFORE_NAMES:
        return False
    if n == 1 and before.lower() == "new" and not names.is_common((sentence.lows[n],)):
        return False
    return (
        n > 1
        or before.lower() in FIRST_NAMES
        or before.lower() in ("north", "south", "east", "west", "new", "saint", "san", "lake", "mount", "river", "port")
    )


_TITLE_VERBS = word_set("says buys names plans wins cuts opens sells launches raises hires")


def _is_plain(key: str) -> bool:
    return all(names.is_common((word,)) for word in key.split())
