"""Who does it, who undergoes it, who is only named: the part of each watched company in a clause."""

from dataclasses import dataclass

from triggers.core import trade_names
from triggers.core.matching import CompanyHit
from triggers.core.name_surroundings import PEOPLES, TRADES
from triggers.core.parsing import Parsed, Trigger
from triggers.core.wordlists import word_set

_BEFORE_MENTION = word_set(
    """
    ex former formerly like unlike than via near opposite beside alongside versus vs including
    """
)
_BEFORE_OF = word_set(
    """
    rival rivals competitor competitors customer customers supplier suppliers client clients user users alumni
    alumnus alumna veteran veterans backer fan fans landlord maker makers owner neighbour neighbor shareholder
    shareholders investor investors shares stock share price shadow kunde kunden lieferant konkurrent rivale cliente
    fournisseur concurrent rivaal concurrenten konkurrenten tenant formerly ex former chairman alum graduate critic
    critics dealer dealers distributor copy clone home employee employees ceo cfo boss manager executive director
    engineer founder fondatore fondatrice fondateur fundador fundadora gründer gründers oprichter grundare
    """
)
_BEFORE_BY = word_set(
    "backed owned supported founded run made operated endorsed controlled inspired developed used part-owned"
)
_AFTER_MENTION = word_set(
    """
    rival rivals competitor competitors customer customers supplier suppliers client clients user users alumni
    alumnus alumna alum veteran veterans fan fans landlord shareholder shareholders investor investors alternative
    alternatives backed owned style like linked funded era inspired compatible lookalike copycat konkurrent
    konkurrentin rivale rivalin kunde kunden lieferant zulieferer aktionäre aktionär concurrent fournisseur cliente
    proveedor fornitore concorrente klant leverancier concurrent kund leverantör aandeelhouder azionista actionnaire
    neighbour neighbor franchisee dealer dealers distributor reseller graduate graduates
    """
)
_NAMESAKE = word_set(
    """
    fc afc cf united city town rovers wanderers athletic council county river lake creek bay valley street road
    avenue square university college school hospital church airport station police mayor bridge park stadium band
    album film movie novel singer horse festival museum theatre theater cathedral castle choir club cup open island
    islands beach mountain peak forest prize award stadt fluss see universität hochschule flughafen
    bürgermeister verein museum dorf landkreis rathaus ville mairie université lycée aéroport río río ayuntamiento
    universidad comune università universiteit gemeente kommun universitet bird birds moth butterfly residents
    villagers council councillor councillors parish orchestra quartet league derby striker midfielder coach
    goalkeeper fans moon comet crater asteroid mission
    """
)
_BEFORE_NAMESAKE = word_set(
    """
    river lake mount fc afc sc st saint port county city town village sv vfl vfb tsv rio lac mont lago san santa
    hurricane storm
    """
)
_PREPOSITIONS = word_set(
    """
    in at with from of by for to on into against over near outside inside around about via through between under
    toward towards upon behind à bei mit von vom für an aus im über gegen durch zum zur nach unter beim chez avec par
    pour dans sur contre vers en con por para sobre contra desde hacia da dal dalla di del della dell con per presso
    su contro a au aux du des de met van voor door aan bij naar op tegen hos av från till mot vid inom hej
    """
)
_ARTICLES = word_set(
    """
    the a an its their his her our der die das dem den des ein eine einen einem einer le la les l un une el los las
    lo il gli uno het een de det den ett sister parent giant maker group company firm retailer bank startup start up
    start-up chipmaker carmaker rival us uk german french italian spanish dutch swedish british bavarian konzern
    unternehmen hersteller firma société groupe entreprise gruppo società azienda grupo empresa compañía bedrijf
    concern bolaget företaget
    """
)
BY = word_set("by von durch vom par por da dal dalla dai dall door av")
_BE = word_set(
    """
    is are was were be been being gets get got wird werden wurde wurden est sont été es son fue ha sido viene
    vengono è stata stato wordt worden werd blir blev
    """
)
_PRONOUNS = word_set(
    """
    it they he she we company firm group business retailer startup bank maker also now then to will would has have
    had is are was were been be and or not may could might should more further another which who that says said say
    announced today yesterday monday tuesday wednesday thursday friday saturday sunday the its their konzern
    unternehmen firma gruppe hersteller bank das der die er sie es auch nun jetzt hat haben wird soll will
    entreprise groupe société elle il le la l a va également empresa compañía grupo el ha azienda gruppo società
    anche bedrijf onderneming concern het zal ook bolaget företaget koncernen har ska även , " ' after before as
    while when but because since amid reportedly still already currently initially soon meanwhile separately new
    which plans plan planning announces
    announcing confirms reveals warns signals , - just finally on in week month year last this earlier later
    nachdem agreed agrees expects intends intend wants aims hopes confirmed unit division newly
    """
)


def is_only_named(parsed: Parsed, hit: CompanyHit) -> bool:
    """Whether the words around a name show that the company itself is not what is spoken of ("rival of", "ex-", "-backed")."""
    lows = parsed.sentence.lows
    after = _skip(lows, hit.end, 1)
    if is_possessive(lows, hit.end):
        after = hit.end + 2
    if after < len(lows) and (
        lows[after] in _AFTER_MENTION or (lows[after] in _NAMESAKE and not is_possessive(lows, hit.end))
    ):
        return True
    before = hit.first - 1
    while before > 0 and (
        lows[before] in "-\"'" or lows[before] in ("the", "der", "die", "das", "le", "la", "les", "el", "il")
    ):
        before -= 1
    if before < 0:
        return False
    if lows[before] in _BEFORE_MENTION or lows[before] in _BEFORE_NAMESAKE or _is_told_to_tell_another(lows, before):
        return True
    if lows[before] == "as" and before > 0 and lows[before - 1] == "such":
        return True
    if (
        lows[before] in ("of", "at", "to", "by", "with", "von", "bei", "de", "di", "del", "van", "av", "en", "in")
        and before > 0
    ):
        return (
            lows[before - 1] in _BEFORE_OF
            or _is_former(lows, before)
            or (lows[before] == "by" and lows[before - 1] in _BEFORE_BY)
        )
    return False


_TELLS_WHO = word_set(
    """
    supplies supplied serves served feeds fed cleans cleaned caters catered sells sold delivers delivered builds built makes
    made works worked advises advised insures insured audits audited represents represents hosts houses rents leases owns runs
    uses backs trains staffs beliefert belieferte putzt fournit approvisionne suministra abastece fornisce rifornisce levert
    levererar
    """
)


def _is_told_to_tell_another(lows: list[str], n: int) -> bool:
    """As in "shop that supplies X cuts jobs", "the firm which cleans for X": the word at `n` stands before X, which only says
    whom the news is about.
    """
    verb = n - 1 if lows[n] in ("for", "to", "with", "für", "pour", "para", "per", "voor", "till") else n
    return (
        verb > 1
        and lows[verb] in _TELLS_WHO
        and lows[verb - 1] in ("that", "which", "who", "der", "die", "qui", "que", "che", "die", "som")
    )


def _is_former(lows: list[str], n: int) -> bool:
    """As in "former finance chief at X", "once a manager at X"."""
    return any(
        w
        in (
            "former",
            "formerly",
            "ex",
            "previously",
            "once",
            "ehemaliger",
            "ehemalige",
            "ancien",
            "ancienne",
            "exdirectivo",
            "voormalig",
            "tidigare",
        )
        for w in lows[max(0, n - 5) : n]
    )


_LEADING = word_set(
    "chairman chairwoman chair ceo cfo coo boss manager executive director founder chief head president"
)


def is_led(parsed: Parsed, hit: CompanyHit) -> bool:
    """As in "boss of X steps down": X is named for somebody at its top, who is no former one."""
    lows, n = parsed.sentence.lows, hit.first - 1
    return n > 0 and lows[n] in ("of", "at") and lows[n - 1] in _LEADING and not _is_former(lows, n)


def is_possessive(lows: list[str], end: int) -> bool:
    return end + 1 < len(lows) and lows[end] == "'" and lows[end + 1] == "s"


def _skip(lows: list[str], n: int, most: int) -> int:
    while n < len(lows) and most and lows[n] in "-'":
        n, most = n + 1, most - 1
    return n


def preposition_of(parsed: Parsed, hit: CompanyHit, since: int) -> str:
    """The preposition a name hangs on, "" for a name that hangs on none."""
    lows = parsed.sentence.lows
    n, steps, described = hit.first - 1, 0, 0
    while n >= since and steps < 7:
        low = lows[n]
        if low in ("en", "e") and _entity_ends_at(parsed, n) and n + 1 == hit.first:
            n = next(h.first for h in parsed.entities if h.end == n) - 1
            continue
        if low in _PREPOSITIONS and not (low == "to" and n + 1 < hit.first and not _opens_noun(parsed, n + 1)):
            return low
        if low in ("and", "und", "et", "y", "e", "och"):
            if not _entity_before(parsed, n):
                return ""
        elif not _is_light(low):
            described += 1
            if described > _MOST_DESCRIBING or not _describes(parsed, n):
                return ""
        n, steps = n - 1, steps + 1
        if n + 1 > since and _entity_ends_at(parsed, n + 1):
            n = next(h.first for h in parsed.entities if h.end == n + 1) - 1
    return ""


_DESCRIBERS = word_set(
    """
    private rival local family state foreign larger smaller bigger fellow former investment equity pension venture tech
    media energy food software retail luxury listed unlisted global regional undisclosed domestic industry buyout
    """
)


def _opens_noun(parsed: Parsed, n: int) -> bool:
    """Whether the word after "to" opens a noun ("sold to Danish rival X"), not a verb ("to court rival X")."""
    sentence = parsed.sentence
    low = sentence.lows[n]
    return low in _ARTICLES or low in _DESCRIBERS or (sentence.style == "sentence" and sentence.words[n][0].isupper())


#: "from Danish wind developer X": so many words may say what X is.
_MOST_DESCRIBING = 3


def _is_light(low: str) -> bool:
    return low in _ARTICLES or low in "-\"'" or low.endswith(("based", "owned", "listed", "held"))


def _describes(parsed: Parsed, n: int) -> bool:
    """Whether a word between preposition and name only says what the named is: no verb, no mark, no name."""
    low = parsed.sentence.lows[n]
    if not low.isalpha() or any(t.first == n and t.form != "noun" for t in parsed.triggers):
        return False
    if any(a <= n < b for name in ("PLAN", "RUMOUR", "OFF", "DENY", "DONE") for a, b in parsed.classes.get(name, ())):
        return False
    return parsed.sentence.words[n].islower() or parsed.sentence.style != "sentence" or low.endswith(TRADES + PEOPLES)


def _entity_before(parsed: Parsed, n: int) -> bool:
    return _entity_ends_at(parsed, n)


def _entity_ends_at(parsed: Parsed, n: int) -> bool:
    return any(h.end == n for h in parsed.entities)


@dataclass(slots=True)
class Scene:
    """The companies of a clause around a trigger: who stands before it freely, after it freely, and on prepositions."""

    before: list[CompanyHit]
    after: list[CompanyHit]
    hanging: list[tuple[str, CompanyHit]]
    has_own_subject: bool
    is_passive: bool
    owners: list[CompanyHit]
    has_goods: bool
    has_share: bool


def scene(parsed: Parsed, trigger: Trigger, named: frozenset[int]) -> Scene:
    """`named`: positions (first tokens) of hits that are mentions only."""
    first, end = parsed.clause_at(trigger.first)
    before: list[CompanyHit] = []
    after: list[CompanyHit] = []
    hanging: list[tuple[str, CompanyHit]] = []
    for hit in parsed.entities:
        if not first <= hit.first < end or hit.first in named:
            continue
        on = preposition_of(parsed, hit, first)
        if on:
            hanging.append((on, hit))
        elif hit.first < trigger.first:
            before.append(hit)
        else:
            after.append(hit)
    before = _controller(parsed, trigger, before)
    owners = [hit for hit in after if _owns_unit(parsed, hit)]
    goods = any(
        hit.end <= a < trigger.first
        for hit in before
        for name in ("FIRM", "PLANT", "OFFICE")
        for a, _ in parsed.classes.get(name, ())
    )
    return Scene(
        before,
        after,
        hanging,
        _has_own_subject(parsed, first, trigger.first),
        _is_passive(parsed, trigger, first, end),
        owners,
        goods,
        parsed.has("PERCENT", trigger.end, end),
    )


def _controller(parsed: Parsed, trigger: Trigger, before: list[CompanyHit]) -> list[CompanyHit]:
    """As in "X picks Y to supply ...": who supplies is Y, the one before "to"."""
    lows = parsed.sentence.lows
    if (
        len(before) < 2
        or trigger.form != "base"
        or lows[trigger.first - 1] != "to"
        or before[-1].end < trigger.first - 2
    ):
        return before
    earlier = any(before[0].end <= t.first < before[-1].first for t in parsed.triggers if t.form != "noun")
    return before[-1:] if earlier else before


_UNITS = word_set(
    """
    unit division arm business subsidiary plant factory operations assets brand stake site sites store stores mill
    portfolio branch branches activities segment operation sparte tochter werk geschäft activité filiale filial
    división divisione ramo dochter onderdeel dotterbolag verksamhet
    """
)


def _owns_unit(parsed: Parsed, hit: CompanyHit) -> bool:
    """As in "Y's robotics unit", "Y unit": Y is not bought, something of it is."""
    lows = parsed.sentence.lows
    start = hit.end + 2 if is_possessive(lows, hit.end) else hit.end
    reach = lows[start : start + (5 if start > hit.end else 3)]
    return (start > hit.end and bool(reach) and reach[0] not in (",", ".")) or any(
        w in _UNITS
        for w in reach[:3]
        if "in" not in reach[: reach.index(w)]
        and "for" not in reach[: reach.index(w)]
        and "from" not in reach[: reach.index(w)]
    )


def _has_own_subject(parsed: Parsed, first: int, end: int) -> bool:
    lows = parsed.sentence.lows
    if parsed.sentence.field == "summary" and first < end:
        first = trade_names.after(lows, first, end)
    marked = {
        n
        for name in ("RUMOUR", "PLAN", "OFF", "DENY", "DONE", "SOURCE")
        for a, b in parsed.classes.get(name, ())
        for n in range(a, b)
    }
    return any(lows[n] not in _PRONOUNS and n not in marked and lows[n][0].isalpha() for n in range(first, end))


_TO_WHOM = (["à"], ["au"], ["aux"], ["an"], ["a"], ["al"], ["alla"], ["aan"], ["till"])


def _is_passive(parsed: Parsed, trigger: Trigger, first: int, end: int) -> bool:
    if trigger.form not in ("ed", "part", "fin", "inf"):
        return False
    lows = parsed.sentence.lows
    helped = any(w in _BE for w in lows[max(first, trigger.first - 4) : trigger.first])
    if trigger.form == "part" and lows[trigger.end : trigger.end + 1] in _TO_WHOM:
        return True
    if trigger.form in ("fin", "inf"):
        return any(
            w in ("wird", "wurde", "werden", "wordt", "werd", "worden") for w in lows[first : trigger.first]
        ) and any(w in ("von", "vom", "durch", "door") for w in lows[first:end])
    return (
        helped or any(w in BY for w in lows[trigger.end : min(end, trigger.end + 5)]) or _ends_bare(lows, trigger, end)
    )


def _ends_bare(lows: list[str], trigger: Trigger, end: int) -> bool:
    """As in "Rhein Blei sold to ...", "Rhein Blei acquired in ...": no object follows the participle."""
    return trigger.form == "ed" and (
        trigger.end >= end or lows[trigger.end] in ("to", "for", "in", "over", "after", ",", ".")
    )
