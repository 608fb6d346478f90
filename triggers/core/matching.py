"""Which watched companies does a text name? A dictionary of name tokens over runs of capitalised words, built for a million names.

A hit needs its capitals (a lower-case "target" is no Target). Where capitals tell nothing (a headline in capitals or title case,
the first word of a sentence) a name that is also an everyday word needs a second witness: its legal form, a ticker, its domain
in the text or as the link's host, its longer name elsewhere in the item, or a word of its longer name nearby.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from triggers.core import names
from triggers.core.headlines import MAX_SUMMARY, MAX_TITLE, TOKEN, Sentence, read
from triggers.core.name_surroundings import has_legal_form, has_ticker, is_inside_name, is_plain, starts_sentence
from triggers.core.name_witnesses import SMALL, Found, Witnesses, host_of
from triggers.core.packed import HashTable, Rows

#: Longer names are looked up by this many first tokens.
MAX_NAME_TOKENS = 12
#: Shorter names are not looked for where nothing has a capital.
_LEAST_LOWER = 5
_JOINTS = frozenset("-.'/")


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
    host: str = ""

    def is_among(self, accounts: Collection[str]) -> bool:
        """Whether the company is one of these names and domains, which are in small letters."""
        return self.name.casefold() in accounts or (self.host != "" and self.host in accounts)


class NameIndex:
    """Watched names, looked up token by token."""

    def __init__(self, common_words: frozenset[str] = frozenset()) -> None:
        """`common_words`: further words that need a second witness, learned from the user's own feeds."""
        self._codes = HashTable()
        self._shared: list[tuple[int, ...]] = []
        self._longest = HashTable()
        self._surfaces: dict[str, tuple[str, ...]] = {}
        self._lower_firsts: set[str] = set()  # the first words of names that are written small
        self._rows = Rows()
        self._common = common_words

    @classmethod
    def build(cls, companies: Iterable[Company], common_words: frozenset[str] = frozenset()) -> "NameIndex":
        index = cls(common_words)
        for company in companies:
            index.add(company)
        return index

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, company: Company) -> None:
        """Watch one more company; the index needs no rebuilding."""
        code = len(self._rows)
        self._rows.append(company.company_id, company.name, host_of(company.domain))
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
            self._codes.put(key, code)
        elif known != code:
            self._share(key, known, code)
        first = words[0]
        if (self._longest.get(first) or 0) < len(words):
            self._longest.put(first, len(words))
        stripped = name.strip()
        if stripped[:1].islower() or (len(words) == 1 and len(stripped) <= 4 and stripped.isupper() and is_alias):
            self._surfaces[key] = (*self._surfaces.get(key, ()), stripped)
            if stripped[:1].islower():
                self._lower_firsts.add(first)

    def _share(self, key: str, known: int, code: int) -> None:
        if known >= 0:
            self._shared.append((known, code))
            self._codes.put(key, -len(self._shared))
        elif code not in self._shared[-known - 1]:
            self._shared[-known - 1] = (*self._shared[-known - 1], code)

    def bears(self, word: str) -> bool:
        """Whether a watched company is called by this one (lower-case) word."""
        return self._codes.get(word) is not None

    # ---- finding

    def names_any(self, title: str, summary: str) -> bool:
        """A quick look: could the item name anybody at all? Nearly all items of a feed end here."""
        longest, codes = self._longest, self._codes
        words = TOKEN.findall(f"{title[:MAX_TITLE]} . {summary[:MAX_SUMMARY]}")
        has_capitals = not title.islower()
        for n, word in enumerate(words):
            if has_capitals and word.islower() and word not in self._lower_firsts:
                continue
            first = word.lower()
            most = longest.get(first)
            if most is None:
                continue
            if codes.get(first) is not None:
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
            if self._codes.get(key) is not None:
                return True
        return False

    def find(self, title: str, summary: str = "", link: str | None = None) -> tuple[CompanyHit, ...]:
        """Every place where a watched company is named, in reading order."""
        if not self.names_any(title, summary):
            return ()
        return self.find_in(read(title, summary), link)

    def find_in(
        self, sentences: Sequence[Sentence], link: str | None = None, about: str | None = None
    ) -> tuple[CompanyHit, ...]:
        """As `find`, over sentences that are cut already. `about`: the company that the item's feed is all about, if any."""
        found = [place for n, sentence in enumerate(sentences) for place in self._places(n, sentence)]
        if not found:
            return ()
        witnesses = Witnesses(self, sentences, found, link, about)
        hits = (self._hit(place, sentences[place.sentence], witnesses) for place in found)
        return tuple(hit for hit in hits if hit is not None)

    def _places(self, number: int, sentence: Sentence) -> Iterator[Found]:
        n, words, lows = 0, sentence.words, sentence.lows
        has_capitals = sentence.style == "sentence"
        while n < len(words):
            if has_capitals and words[n][0].islower() and lows[n] not in self._lower_firsts:
                n += 1
                continue
            most = self._longest.get(lows[n])
            place = self._place_at(number, sentence, n, most) if most else None
            if place is None:
                n += 1
            else:
                yield place
                n = place.end

    def _place_at(self, number: int, sentence: Sentence, n: int, most: int) -> Found | None:
        """The longest name that starts at token `n` and has its capitals; shorter ones are tried when a longer one fails."""
        tries: list[tuple[str, int, int]] = []
        key, used = "", 0
        for end in range(n, min(len(sentence.words), n + 3 * most)):
            low = sentence.lows[end]
            if low in _JOINTS and end > n:
                continue
            if used == most or not (low[0].isalnum() or low in "&+"):
                break
            key = f"{key} {low}" if key else low
            used += 1
            if self._codes.get(key) is not None:
                tries.append((key, end + 1, used))
        for key, end, used in reversed(tries):
            if self._has_capitals(sentence, n, end, key):
                owners = self._owners(key)
                return Found(owners, number, n, end, self._is_weak(sentence, n, end, key, used))
        return None

    def _owners(self, key: str) -> tuple[int, ...]:
        code = self._codes.get(key)
        if code is None:
            return ()
        return (code,) if code >= 0 else self._shared[-code - 1]

    def _has_capitals(self, sentence: Sentence, n: int, end: int, key: str) -> bool:
        surfaces = self._surfaces.get(key)
        if surfaces is not None and (sentence.style == "sentence" or sentence.quote(n, end) in surfaces):
            quote = sentence.quote(n, end)
            return quote in surfaces or (quote[:1].isupper() and any(s[:1].islower() for s in surfaces))
        if sentence.style == "lower":
            return len(key) >= _LEAST_LOWER and not names.is_common((key,)) and key not in self._common
        return all(
            word[0].isupper()
            or word[0].isdigit()
            or (k > n and sentence.words[k - 1] in ".'-")
            or (n < k < end - 1 and (word.lower() in SMALL or not word[0].isalnum()))
            for k, word in enumerate(sentence.words[n:end], n)
        )

    def _is_weak(self, sentence: Sentence, n: int, end: int, key: str, used: int) -> bool:
        """Whether these words alone do not show that the company is meant."""
        if has_legal_form(sentence, end) or has_ticker(sentence, end):
            return False
        if used > 1:
            return used == 2 and sentence.style == "sentence" and is_inside_name(sentence, n, end) and is_plain(key)
        common = names.is_common((key,)) or key in self._common
        if common and (sentence.style != "sentence" or starts_sentence(sentence, n)):
            return True
        return sentence.style == "sentence" and is_inside_name(sentence, n, end)

    def _hit(self, place: Found, sentence: Sentence, witnesses: Witnesses) -> CompanyHit | None:
        code, is_ambiguous = witnesses.judge(place)
        if code is None:
            return None
        start = sentence.starts[place.first]
        span = sentence.quote(place.first, place.end)
        company_id, name, host = self._rows[code]
        return CompanyHit(
            company_id,
            name,
            span,
            sentence.field,
            start,
            start + len(span),
            is_ambiguous,
            0.95 if not is_ambiguous else 0.2 if is_inside_name(sentence, place.first, place.end) else 0.4,
            place.sentence,
            place.first,
            place.end,
            host,
        )

    def words_of(self, code: int) -> tuple[str, ...]:
        """The tokens of a company's full name without legal forms."""
        return names.strip_legal(names.tokens(self._rows[code][1]))

    def id_of(self, code: int) -> str:
        """A company's id."""
        return self._rows[code][0]

    def domain_of(self, code: int) -> str | None:
        return self._rows[code][2] or None
