"""Hurried spelling put right before anything is compared: "plz remve me frm ur list", "fuer", "unsubcribe".

Only words that the language's own rules do not know are touched, and only towards a word that they do know: first and last
letter must agree and one letter may be missing, too many or swapped with its neighbour. Most words that rules do not know are
good ones ("brought", "same"): short words are left alone, so are those that mean something to us (concepts.py). Names keep
their capital.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from triggers.core.concepts import concepts_of
from triggers.core.folding import Word, fold, vocabulary
from triggers.core.phrases import ALL

#: What thumbs write in English.
_SHORT = {
    "plz": "please", "pls": "please", "plse": "please", "u": "you", "ur": "your", "r": "are", "frm": "from",
    "gud": "good", "mnth": "month", "mnths": "months", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years",
    "nxt": "next", "tmrw": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow", "abt": "about", "msg": "message",
    "msgs": "messages", "mtg": "meeting", "thx": "thanks", "tx": "thanks", "ty": "thanks", "tnx": "thanks",
    "rmv": "remove", "hw": "how", "pr": "per", "cud": "could", "wud": "would", "shud": "should", "wot": "what",
    "wat": "what", "ppl": "people", "yea": "yes", "yeah": "yes", "yep": "yes", "yup": "yes", "ya": "yes", "hav": "have",
    "luv": "love", "nd": "and", "snd": "send", "ofer": "offer", "txt": "message", "bk": "back", "becos": "because",
    "plese": "please", "adress": "address", "agian": "again",
    "unsub": "unsubscribe", "unsubs": "unsubscribe", "stahp": "stop", "stopp": "stop", "mon": "monday", "tue": "tuesday",
    "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday",
}  # fmt: skip
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_RINGS = (("aa", "a"), ("oe", "o"))
_SPELT_OUT = {"de": _UMLAUTS, "sv": _RINGS, "da": _RINGS, "no": _RINGS}
_CORRECTED = frozenset(["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no"])
_LONGEST = 24
#: In English, where hurried mail is shortest, words from six letters on are put right; elsewhere from seven.
_SHORTEST, _SHORTEST_ELSEWHERE = 6, 7
#: Good words that stand one letter beside another one.
_GOOD = vocabulary(
    "auction albright aboard serves sorting string apples "
    "though weather contrast scales curse trail trails quit costume quota moved proved casual dozen brother brought thorough "
    "finnish varnish thrashed shearing supplies stated county leavers copiers receivers managers contracted latter desert "
    "dessert planning winning hopping starred diners dinners causal sacred united untied marital barley stable stables "
    "bandit thought through drought fought sought hearth wealth breath breathe clothes cloths planet planets parties patient "
    "remover removers mailer mailers caller callers sender senders reader readers writer writers sliver silver stationery"
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language's rules: whole ones, beginnings, and what is left of them with one letter out."""

    words: frozenset[str]
    stems: frozenset[str]
    thinned: Mapping[str, tuple[str, ...]]
    shortest: int

    @classmethod
    def of(cls, table: Mapping[str, str], shortest: int) -> "Lexicon":
        forms = {form for rows in table.values() for form in _forms(rows)}
        words = frozenset(form for form in forms if not form.endswith("*"))
        thinned: dict[str, tuple[str, ...]] = {}
        for word in words:
            if shortest <= len(word) <= _LONGEST:
                for part in {*_without_one(word)}:
                    thinned[part] = (*thinned.get(part, ()), word)
        return cls(
            words, frozenset(form[:-1] for form in forms if form.endswith("*") and len(form) > 3), thinned, shortest
        )

    def knows(self, word: str) -> bool:
        """Whether a rule could mean this very word."""
        return word in self.words or any(word[:size] in self.stems for size in range(3, len(word) + 1))

    def nearest(self, word: str) -> str:
        """The known word that `word` was most likely meant to be; itself when there is none or more than one."""
        near = {known for known in self._near(word) if known[0] == word[0] and known[-1] == word[-1]}
        return near.pop() if len(near) == 1 else word

    def _near(self, word: str) -> Iterator[str]:
        yield from self.thinned.get(word, ())
        for part in _without_one(word):
            if part in self.words and len(part) > self.shortest:
                yield part
            for known in self.thinned.get(part, ()):
                if len(known) == len(word) and sorted(known) == sorted(word):
                    yield known


def _without_one(word: str) -> Iterator[str]:
    for n in range(1, len(word) - 1):
        yield word[:n] + word[n + 1 :]


def _forms(rows: str) -> Iterator[str]:
    for slot in rows.split():
        for choice in slot.rstrip("?").split("|"):
            yield from fold(choice).replace("-", "_").split("_")


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language that rules are written for."""
    table = next((table for languages, table in ALL.items() if language in languages.split()), None)
    return Lexicon.of(table, _SHORTEST if language == "en" else _SHORTEST_ELSEWHERE) if table else None


def respelled(words: Sequence[Word], language: str | None) -> list[Word]:
    """The same words in the spelling that the rules know."""
    if language not in _CORRECTED:
        return list(words)
    folds = {word.fold for word in words}
    new = {fold: said for fold in folds if fold[:1].isalpha() and (said := _spelling(fold, language)) != fold}
    if not new:
        return list(words)
    return [Word(new[word.fold], word.start, word.end) if word.fold in new else word for word in words]


@lru_cache(maxsize=32768)
def _spelling(word: str, language: str) -> str:
    if language == "en" and word in _SHORT:
        return _SHORT[word]
    known = lexicon(language)
    if known is None or len(word) > _LONGEST or known.knows(word) or word in _GOOD or concepts_of(word):
        return word
    for long, short in _SPELT_OUT.get(language, ()):
        if long in word and known.knows(word.replace(long, short)):
            return word.replace(long, short)
    return known.nearest(word) if len(word) >= known.shortest else word
