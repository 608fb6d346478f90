"""Whose name is it? What an item says for each company that bears a name, beside the name itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from triggers.core import names
from triggers.core.headlines import Sentence
from triggers.core.wordlists import word_set

SMALL = word_set("of the and & for de la du des und der y e of in on di et + van von den le les a")


@dataclass(slots=True)
class Found:
    """A name's place before it is known whose it is."""

    owners: tuple[int, ...]
    sentence: int
    first: int
    end: int
    is_weak: bool


class Known(Protocol):
    """What is known of the companies, by number."""

    def words_of(self, code: int) -> tuple[str, ...]: ...

    def domain_of(self, code: int) -> str | None: ...

    def id_of(self, code: int) -> str: ...


class Witnesses:
    """What an item says for each company, beside the name itself."""

    def __init__(
        self,
        index: Known,
        sentences: Sequence[Sentence],
        found: Sequence[Found],
        link: str | None,
        about: str | None = None,
    ) -> None:
        self._index = index
        self._about = about
        self._sentences = sentences
        self._host = host_of(link)
        self._strong = {place.owners[0] for place in found if len(place.owners) == 1 and not place.is_weak}
        self._lows: frozenset[str] | None = None

    def judge(self, place: Found) -> tuple[int | None, bool]:
        """(company, is ambiguous); no company when several bear the name and the text does not decide."""
        if len(place.owners) == 1:
            code = place.owners[0]
            return code, place.is_weak and not self._speaks_for(code, place)
        scores = {code: self._score(code, place) for code in place.owners}
        best = max(scores.values())
        winners = [code for code, score in scores.items() if score == best]
        return (winners[0], False) if best > 0 and len(winners) == 1 else (None, True)

    def _speaks_for(self, code: int, place: Found) -> bool:
        return code in self._strong or self._score(code, place) > 0

    def _score(self, code: int, place: Found) -> int:
        score = 4 * (code in self._strong) + 4 * (self._about is not None and self._index.id_of(code) == self._about)
        domain = self._index.domain_of(code)
        if domain:
            score += 3 * (self._host is not None and (self._host == domain or self._host.endswith("." + domain)))
            score += 3 * self._names_domain(domain)
        own = set(names.tokens(self._sentences[place.sentence].quote(place.first, place.end)))
        others = [w for w in self._index.words_of(code) if w not in own and len(w) > 2 and w not in SMALL]
        return score + sum(w in self._all_lows() for w in others)

    def _all_lows(self) -> frozenset[str]:
        if self._lows is None:
            self._lows = frozenset(low for sentence in self._sentences for low in sentence.lows)
        return self._lows

    def _names_domain(self, domain: str) -> bool:
        if domain.split(".", maxsplit=1)[0] not in self._all_lows():
            return False
        return any(domain in sentence.text.lower() for sentence in (self._sentences[0], self._sentences[-1]))


def host_of(link: str | None) -> str | None:
    """The host of a link or a bare domain, without "www."."""
    if not link:
        return None
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
