"""What stands around a name in a sentence: a legal form, a ticker, or a neighbour that makes another name of it."""

from triggers.core import names
from triggers.core.first_names import FIRST_NAMES
from triggers.core.headlines import Sentence
from triggers.core.wordlists import word_set

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
#: How adjectives of nations end: "Danish", "German", "Belgian", "Chinese".
PEOPLES = ("ish", "ian", "man", "ese", "dutch", "french", "swiss", "greek", "czech", "ischer", "ische", "ischen")
#: German writes what a firm does with a capital, too: "der Maschinenbauer Ulm", "Molkerei Ulm".
TRADES = (
    "firma", "hersteller", "herstellers", "konzern", "konzerns", "tochter", "mutter", "bauer", "bauers", "händler", "händlers",
    "kette", "anbieter", "anbieters", "unternehmen", "unternehmens", "spezialist", "spezialisten", "riese", "riesen", "gigant",
    "startup", "dienst", "betrieb", "zulieferer", "zulieferers", "lieferant", "produzent", "produzenten", "betreiber", "betreibers",
    "entwickler", "entwicklers", "molkerei", "brauerei", "gießerei", "druckerei", "bäckerei", "käserei", "metzgerei", "spinnerei",
    "verlag", "versicherer", "versicherers", "reederei", "werft", "discounter", "discounters", "rivale", "rivalen", "konkurrent",
    "konkurrenten", "konkurrentin", "wettbewerber", "wettbewerbers", "dienstleister", "dienstleisters", "versorger", "versorgers",
    "airline", "fluglinie", "fluggesellschaft", "ausrüster", "ausrüsters", "vermieter", "makler", "macher", "finanzierer",
    "veranstalter", "mittelständler", "traditionshaus", "modehaus", "kaufhaus", "marke", "winzer", "röster", "rösterei",
    "schmiede", "gruppe", "investor", "investoren", "eigentümer", "großhändler", "spediteur", "spedition", "bank", "start-up",
    "plattform", "fintech", "biotech", "automobilzulieferer", "partner", "kunde", "kunden", "chef", "gründer", "chefin",
)  # fmt: skip
_TICKER_HOMES = word_set(
    """
    nyse nasdaq lse asx tsx tsxv otc otcqb otcqx xetra etr fra epa ams bit bme sto hel cph osl six tyo hkg nse bse
    aim ise amex
    """
)


def starts_sentence(sentence: Sentence, n: int) -> bool:
    return n == 0 or (
        sentence.words[n - 1] in ":;\"'(|-!?*"
        and not (sentence.words[n - 1] == "-" and n > 1 and sentence.starts[n] == sentence.starts[n - 1] + 1)
    )


def has_legal_form(sentence: Sentence, end: int) -> bool:
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


def has_ticker(sentence: Sentence, end: int) -> bool:
    """As in "Ulm Zinc (ULM.DE)", "Ulm Zinc (NYSE: ULM)"."""
    following = sentence.words[end : end + 5]
    if len(following) < 3 or following[0] != "(":
        return False
    return following[1].lower() in _TICKER_HOMES or (
        following[1].isupper() and (following[2] == ")" or (following[-1:] == [")"] and following[2] == "."))
    )


def is_inside_name(sentence: Sentence, n: int, end: int) -> bool:
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
    if before.lower().endswith(TRADES):
        return False
    if n == 1 and before.lower() == "new" and not names.is_common((sentence.lows[n],)):
        return False
    return (
        n > 1
        or before.lower() in FIRST_NAMES
        or before.lower() in ("north", "south", "east", "west", "new", "saint", "san", "lake", "mount", "river", "port")
    )


_TITLE_VERBS = word_set("says buys names plans wins cuts opens sells launches raises hires")


def is_plain(key: str) -> bool:
    return all(names.is_common((word,)) for word in key.split())
