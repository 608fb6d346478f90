"""A headline as chunks: names, job titles, verbs of moving and the little words between them."""

from dataclasses import dataclass

from triggers.core import job_titles, move_words, people_names
from triggers.core.first_names import FIRST_NAMES
from triggers.core.headlines import Sentence
from triggers.core.people_names import Run
from triggers.core.wordlists import word_set

_SMALL = {
    "from": word_set("from von vom de da dal dalla van från chez du des ex"),
    "as": word_set("as als zum zur comme como come som to tot till a be en tant quale"),
    "of": word_set(
        """
    of at in for för voor für pour para per bei beim der des du de di
    del della dell van voor bij på hos i of' en chez au à dans av within with
    und
    """
    ),
    "for": word_set("for für pour per para voor till zu to zur"),
    "and": word_set("and und et y e en och &"),
}
_ALL_SMALL = frozenset().union(*_SMALL.values())
_BREAKS = frozenset(',:-;|()"')


@dataclass(slots=True, frozen=True)
class Chunk:
    """`tag`: name, title, verb, small, break or word. `kind` is the verb's class or the small word itself."""

    tag: str
    first: int
    end: int
    text: str
    kind: str = ""
    form: str = ""
    run: Run | None = None

    @property
    def is_name(self) -> bool:
        return self.run is not None


def cut(sentence: Sentence) -> list[Chunk]:
    """Cut a sentence into chunks; every token is in exactly one."""
    found: list[Chunk] = []
    n, size = 0, len(sentence.words)
    while n < size:
        chunk = _next(sentence, n)
        if chunk.run is not None and _only_describes(sentence, chunk):
            chunk = Chunk("word", chunk.first, chunk.end, chunk.text, chunk.text.lower())
        if chunk.tag == "title":
            chunk = _with_field(sentence, found, chunk)
        found.append(chunk)
        n = chunk.end
    return found


def _with_field(sentence: Sentence, found: list[Chunk], title: Chunk) -> Chunk:
    """As in "key account manager", "head of contract sales": the small words around a title that are of it."""
    if sentence.style != "sentence":
        return title
    first, end = title.first, title.end
    while found and first > title.first - _LONGEST_FIELD and found[-1].tag == "word" and _is_of_title(found[-1].text):
        first = found.pop().first
    words = sentence.words
    if end + 1 < len(words) and words[end] == "of" and _is_of_title(words[end + 1]):
        end += 2
        while end < len(words) and end < title.end + 1 + _LONGEST_FIELD and _is_of_title(words[end]):
            end += 1
    if (first, end) == (title.first, title.end):
        return title
    return Chunk("title", first, end, sentence.quote(first, end))


_LONGEST_FIELD = 3


def _is_of_title(word: str) -> bool:
    """Whether a word may say what somebody is chief of: "sales", "contract"; no verb, no little word."""
    return (
        word.isascii()
        and word.isalpha()
        and word.islower()
        and len(word) > 2
        and word not in _LITTLE
        and not word.endswith("ed")
        and word not in _ALL_SMALL
        and word not in move_words.table()
    )


_LITTLE = word_set(
    """
    the its his her their our your this that these those who whom whose which what when where while after before until
    since during amid over under about into onto upon than then there here now today yesterday tomorrow also only just
    new next first last old one two three four five six seven eight nine ten all both each every some any many more
    most other another same such not never has have had was were are been being will would shall can could may might
    must should does did done says said say told tells gets got goes becomes became makes made takes took sees saw
    wins won loses lost years year months month week weeks day days longtime former outgoing incoming interim acting
    long time female male man woman and but for nor yet because though although with without within against between
    through across along around behind beyond near off out via per plus minus unit very well too again soon later
    early late permanent joint sole von vom zum zur beim der die das dem den des ein eine einer eines einen als wird
    les des une ses leur par pour sur dans chez est les los las una por con sus del che gli dei delle alla het een van
    voor bij naar nach vers hacia verso hos från med inom innerhalb auprès met zijn haar als och att det som ett
    till vid sin sitt hos har
    """
)
_FUNCTIONAL = _ALL_SMALL | _LITTLE
_ARTICLES = word_set("the this der die das dem den le la l' el il lo het this a an")


def _only_describes(sentence: Sentence, chunk: Chunk) -> bool:
    """As in "the Ulm upholsterer has ...", "Ulm maker Zinc": a name between an article and a noun, or a noun's, says where."""
    words, lows, end = sentence.words, sentence.lows, chunk.end
    is_told = sentence.field == "summary" and chunk.first > 0 and lows[chunk.first - 1] in _ARTICLES
    is_noun = (
        " " not in chunk.text and end + 1 < len(words) and words[end + 1][0].isupper() and not lows[end].endswith("s")
    )
    return (
        sentence.style == "sentence"
        and (is_told or is_noun)
        and end < len(words)
        and words[end].isalpha()
        and words[end].islower()
        and job_titles.title_at(lows, end) == end
        and lows[end] not in _FUNCTIONAL
        and _verb_at(sentence, end) is None
        and lows[end] not in _AUXILIARIES
    )


_AUXILIARIES = word_set(
    "has have had is are was were will would said says hat ist wird haben a est ont ha han è hanno heeft is zal har har ska"
)


def _next(sentence: Sentence, n: int) -> Chunk:
    lows = sentence.lows
    if lows[n] in _BREAKS:
        return Chunk("break", n, n + 1, lows[n], lows[n])
    end = job_titles.title_at(lows, n)
    is_first_name = lows[n] in FIRST_NAMES and sentence.words[n][0].isupper()
    if end > n and not is_first_name and not _is_verbal(sentence, n, end):
        return Chunk("title", n, end, sentence.quote(n, end))
    verb = None if _is_name_inside(sentence, n) else _verb_at(sentence, n)
    if verb is not None and not (
        is_first_name and verb[1] != "ousts" and n + 1 < len(lows) and sentence.words[n + 1][0].isupper()
    ):
        return Chunk("verb", n, verb[0], sentence.quote(n, verb[0]), verb[1], verb[2])
    run = people_names.run_at(sentence, n)
    if run is not None:
        return Chunk("name", n, run.end, run.text, run=run)
    tag = "small" if lows[n] in _ALL_SMALL else "word"
    return Chunk(tag, n, n + 1, sentence.words[n], lows[n])


def _is_name_inside(sentence: Sentence, n: int) -> bool:
    """As in "Bert Holt": where capitals tell names, a capital behind another is no verb."""
    words = sentence.words
    return sentence.style == "sentence" and n > 0 and words[n][0].isupper() and words[n - 1][0].isupper()


def _is_verbal(sentence: Sentence, n: int, end: int) -> bool:
    """As in "to head claims", "to lead": a verb, not a title."""
    return (
        end == n + 1
        and sentence.lows[n] in ("head", "lead", "chair")
        and n > 0
        and sentence.lows[n - 1] in ("to", "will")
    )


def _verb_at(sentence: Sentence, n: int) -> tuple[int, str, str] | None:
    if n > 1 and sentence.words[n - 1] == "-" and sentence.starts[n] == sentence.starts[n - 1] + 1:
        return None  # "spin-out", "stand-in"
    for tokens, name, form in move_words.table().get(sentence.lows[n], ()):
        end = move_words.phrase_end(sentence.lows, n, tokens)
        if end > n:
            if form == "base" and not _may_be_base(sentence, n):
                continue
            if n and name == "forbidden" and tokens[0] in _ALSO_NAMES and _is_named(sentence, n):
                continue
            return end, name, form
    return None


#: Words that forbid a move, yet are a month or a surname with a capital: "to retire in May", "Hugh Bishop".
_ALSO_NAMES = word_set("may king bishop pope prince cast rider forward singer driver coach band tour jury")


def _is_named(sentence: Sentence, n: int) -> bool:
    return sentence.style == "sentence" and sentence.words[n][0].isupper()


def _may_be_base(sentence: Sentence, n: int) -> bool:
    """A bare infinitive only counts after "to", "will" or a plural subject: "head", "lead" and "part" are nouns elsewhere."""
    if n == 0:
        return False
    low, before = sentence.lows[n], sentence.lows[n - 1]
    is_small = sentence.words[n][0].islower()
    is_plural = is_small and before.endswith("s") and not before.endswith(("ss", "'s")) and len(before) > 3
    return before in _BEFORE_BASE or is_plural or (is_small and low in ("quit", "join", "leave", "resign"))


_BEFORE_BASE = word_set(
    "has have had been to will would shall and who i they we all both also now then trio duo pair quartet women men people"
)


def small(chunk: Chunk, kind: str) -> bool:
    return chunk.tag in ("small", "word", "title") and chunk.kind in _SMALL[kind]
