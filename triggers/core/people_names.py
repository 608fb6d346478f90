"""Names in headlines: runs of capitalised words, and whether a run is a person or a firm."""

from collections.abc import Sequence
from dataclasses import dataclass

from triggers.core import job_titles
from triggers.core.first_names import FIRST_NAMES
from triggers.core.headlines import Sentence
from triggers.core.names import COMMON_WORDS, LEGAL_FORMS
from triggers.core.wordlists import word_set

_PARTICLES = word_set(
    """
    de da di del della van von der den ter ten la le el al bin ibn dos das du zu af av mac st
    """
)
_SALUTATIONS = word_set(
    """
    mr mrs ms miss dr sir dame lord lady prof professor sister brother herr frau hr fr m mme mlle monsieur madame sr
    sra señor señora don doña dott ing dhr mevr baroness baron rev reverend hon captain capt ir drs mag dipl phd mba obe cbe mbe
    """
)
#: Behind a first name they go on with it, whatever follows: "Jo von Holt".
_SURE_PARTICLES = frozenset({"von", "van", "de", "della", "ter", "ten", "den", "der"})
#: Capitalised at a headline's start or in title case, yet no name.
_NO_NAMES = word_set(
    """
    agm egm the a an and or of in on at to for from by with as after before over into its his her their new former ex
    interim acting insider veteran longtime long outgoing incoming current names named name appoints appointed
    appoint hires hired hire recruits recruited poaches poached taps tapped picks picked selects selected brings
    welcomes lures lured adds added elects elected promotes promoted elevates elevated joins joined join joining
    leaves leave left leaving quits quit resigns resigned resign steps step stepping down up aside back retires
    retire retired retiring departs depart exits exit ousts ousted fires fired sacks sacked dismisses dismissed
    becomes become takes take over succeeds succeed moves move returns confirms confirmed report reports exclusive
    breaking update says said will to set two three four five six seven ten who is was be has have board executives
    executive leadership team company firm role helm next year today longtime seasoned industry expert tech star top
    first permanent out bolsters strengthens expands appointment appointments news people moves on move hire unveils
    announces replaces la le les el los las il lo gli der die das den dem des een het de nouveau nouvelle nuevo
    nueva nuovo nuova nieuwe nieuw ny nya neuer neue ancien ancienne ex dimite ficha deja nombra lascia nomina nommé
    nommée vertrekt wordt blir utser lämnar wird geht verlässt holt beruft ernennt personalie nomination nominations
    carnet nombramiento nombramientos i my he she they it we you private judge court police government union unions talks
    shares staff workers shareholders investors regulator regulators watchdog rivals analysts analyst sources
    officials judges prosecutors residents customers fans city state county public big more most all some many why
    how what when where this that these those however meanwhile also under monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december q1 q2 q3
    q4 uk us usa eu european german french british american europe asia africa germany france italy spain sweden
    une un una uno zwei drei vier fünf trio duo pair zum zur am im changement troca novo nova so family exit marketing
    nyt hun jusqu consejo conseil vorstand directorate change farewell hired sacked wanted meet deputy who
    item departure departures director directors officer officers certain election appointment resignation retirement
    following effective welcome thrilled delighted pleased posted led formerly previously currently outgoing amid after
    transition succession management arrival arrivals promotion promotions movers mover career careers notice regulatory
    announcement statement press release interim correction update watch profile obituary shake reshuffle leading
    including according since until despite because while although though both none all chairman chair ceo cfo
    arrivée départ démission succession changement cambio relevo salida llegada dimisión addio arrivo uscita dimissioni
    vertrek afscheid overstap wissel komst avgång byte ny weggang abgang rücktritt neuzugang pressemitteilung fichaje
    dal dalla dall sie er ihr zij hij ella lui lei elles ils ellos nel nella neu zuletzt bisher bislang seit ab gerüchte
    change changes successor successors dopo tras après nach sono con beim vor unter zum son sa ses leur ce cette ces dans chez pour
    avec sans selon su sus este esta para por desde hasta como zijn haar bij met door voor om som vid från till neither
    activist retired netherlands india china japan emea wechsel nachfolge führung abschied neuanfang personalie spitze stabwechsel
    """
)
_FIRM_WORDS = word_set(
    """
    bank group holdings holding media foods labs laboratories capital insurance partners rail railway shipping water
    trust mining energy paper software systems technologies technology tech motors steel airlines air airways pharma
    therapeutics biotech logistics networks digital studios studio brewing brewery dairy farms legal law llp
    university college school hospital council foundation club united fc city institute agency association union
    services solutions consulting ventures robotics instruments industries electric power gas oil chemicals
    materials retail stores hotels resorts games entertainment pictures records press news times post journal
    associates advisors securities asset management investments financial finance health healthcare care medical
    kitchens tiles paints lines alliance house mutual orchards mills works coaches hats caravans tankers boats yachts
    wines vineyards cellars estate estates maltings distillers distillery breweries bakers bakeries butchers dairies
    creamery cheese chocolates sweets toys looms weavers mattresses sofas carpets curtains glassworks ironworks foundry
    forge castings pipes valves pumps tools bearings gears turbines engines boilers heating plumbing roofing bricks
    quarries aggregates minerals metals copper zinc lithium bancshares bancorp savings fund funds equity wealth lenders
    reinsurance re underwriting brokers museum gallery hospice hospitals clinic clinics surgery dental pharmacy
    pharmacies vets nursery nurseries kindergarten academy academies schools colleges charity society council network
    express haulage hauliers trucking couriers parcels cargo ports harbour docks shipyard aviation helicopters
    drones satellites rockets robots vending catering restaurants pubs inns taverns cafe cafes grill pizza burgers
    noodles snacks biscuits crisps cereals grain grains seeds feeds fertilisers tractors greenhouses gardens
    landscapes forestry sawmills joinery kitchens windows doors lifts elevators escalators cranes scaffolding
    brothers sons bros
    interactive global international networks telecom mobile wireless online cloud data security analytics works
    werke werk stahl bau versicherung stadtwerke kliniken verlag brauerei energie sparkasse banque assurances banco
    seguros textiles grupo energía banca officine ceramiche assicurazioni gruppo groep verzekeringen energie bygg
    skogsbruk kraft nord forsakring försäkring fisk freight construction homes properties realty estates aerospace
    defence defense space auto automotive cars trucks tyres brands beverages drinks coffee bakery sports fitness
    travel tours cruises ferries semiconductor semiconductors devices diagnostics genomics sciences biosciences bio
    vision optics lighting lamps batteries solar wind nuclear utilities waste recycling packaging glass cement
    timber furniture fashion clothing shoes jewellery cosmetics beauty toys pets grocers supermarkets market markets
    exchange payments credit lending mortgage leasing payroll
    """
)


_ORDINALS = ("st", "nd", "rd", "th")
#: "Bank of Ulm", "Port of Ulm": the "of" belongs to the name.
_OF_NAMES = word_set("bank house port university college society federation institute banque banco church")


@dataclass(slots=True, frozen=True)
class Run:
    """A run of capitalised words: tokens `first` to `end`. `personal` runs from -2 (surely a firm) to 3 (surely a person)."""

    first: int
    end: int
    text: str
    personal: int


def is_person(run: Run) -> bool:
    """Whether a run may well be a person: a known first name, or two words that are no firm."""
    return run.personal > 1 or (run.personal > 0 and " " in run.text)


def is_known(person: str) -> bool:
    """Whether a name begins with a known first name."""
    return " " in person and person.lower().split()[0] in FIRST_NAMES


def run_at(sentence: Sentence, n: int) -> Run | None:
    """The name that starts at token `n`, or None."""
    if not _opens(sentence, n):
        return None
    end = n + 1
    while end < len(sentence.words) and end - n < 9:
        step = _step(sentence, end)
        if not step:
            break
        end += step
    if end == n + 1 and len(sentence.words[n]) == 1:
        return None
    is_greeted = n > 0 and sentence.lows[n - 1 - (n > 1 and sentence.words[n - 1] == ".")] in _SALUTATIONS
    personal = _personal(sentence, n, end)
    return Run(n, end, sentence.quote(n, end), 3 if is_greeted and personal > -2 else personal)


def _opens(sentence: Sentence, n: int) -> bool:
    word, low = sentence.words[n], sentence.lows[n]
    is_tall = word[0].isupper() or (word[0].isdigit() and word[-1].isalpha() and not low.endswith(_ORDINALS))
    if not is_tall or low in _SALUTATIONS:
        return False
    if sentence.style == "sentence" and _is_trade_of_person(sentence, n):
        return False
    if sentence.style == "sentence" and n > 0 and low not in _NO_NAMES:
        return job_titles.title_at(sentence.lows, n) == n or low in FIRST_NAMES
    if _before_ampersand(sentence, n):
        return True
    return low not in _NO_NAMES and (job_titles.title_at(sentence.lows, n) == n or low in FIRST_NAMES)


def _before_ampersand(sentence: Sentence, n: int) -> bool:
    """As in "Sunday & Sons": whatever stands before an "&" and another capital is a name."""
    words = sentence.words
    return n + 2 < len(words) and words[n + 1] == "&" and words[n + 2][0].isupper()


def _is_trade_of_person(sentence: Sentence, n: int) -> bool:
    """As in "Curator Jo Abt": a capital before a full name is what the person does."""
    words, lows = sentence.words, sentence.lows
    return (
        n + 2 < len(words)
        and lows[n] not in FIRST_NAMES
        and lows[n] not in _PARTICLES
        and len(words[n]) > 2
        and words[n].isalpha()
        and (n == 0 or words[n - 1] in (":", ".", '"', "-") or not words[n - 1][0].isupper())
        and lows[n + 1] in FIRST_NAMES
        and words[n + 1][0].isupper()
        and words[n + 2][0].isupper()
        and lows[n + 2] not in _NO_NAMES
        and lows[n + 2] not in _FIRM_WORDS
        and job_titles.title_at(lows, n + 2) == n + 2
    )


def _step(sentence: Sentence, k: int) -> int:
    """How many tokens at `k` go on with a name."""
    words, lows = sentence.words, sentence.lows
    if not words[k][0].isalnum():
        return _over_mark(sentence, k)
    particles = _over_particles(sentence, k) if lows[k] in _PARTICLES else 0
    if particles:
        return particles
    if lows[k] == "of" and lows[k - 1] in _OF_NAMES and _is_tall(words, k + 1):
        return 2
    if words[k] == "Partners" and sentence.style == "sentence" and words[k - 1][0].isupper():
        return 1
    if (
        sentence.style == "sentence"
        and lows[k] in FIRST_NAMES
        and lows[k - 1] in _FIRM_WORDS
        and _is_tall(words, k + 1)
    ):
        return 0  # "Ulm Group Jo Abt"
    is_surname = sentence.style == "sentence" and lows[k - 1] in FIRST_NAMES  # "Bert Holt", whatever "holt" is else
    return int(words[k][0].isupper() and (lows[k] not in _NO_NAMES or is_surname) and job_titles.title_at(lows, k) == k)


def _is_tall(words: Sequence[str], k: int) -> bool:
    return k < len(words) and words[k][0].isupper()


def _over_mark(sentence: Sentence, k: int) -> int:
    """The marks inside names: "Pugh-Mensah", "Seo-yeon", "J. Abt", "St. Clair", "O'Brien", "Sable & Roth"."""
    words, lows = sentence.words, sentence.lows
    if k + 1 >= len(words):
        return 0
    touching = sentence.starts[k] == sentence.starts[k - 1] + len(words[k - 1])
    if words[k] == "." and touching and (len(words[k - 1]) == 1 or lows[k - 1] in ("st", "ste")):
        return 1
    if (
        words[k] == '"'
        and k + 3 < len(words)
        and words[k + 2] == '"'
        and _is_tall(words, k + 1)
        and _is_tall(words, k + 3)
    ):
        return 3
    if words[k] == "-" and touching:
        is_tall = _is_tall(words, k + 1) and lows[k + 1] not in _NO_NAMES and not job_titles.is_head(lows[k + 1])
        return 2 if is_tall or f"{lows[k - 1]}-{lows[k + 1]}" in FIRST_NAMES else 0
    is_inside = words[k] == "&" or (words[k] == "'" and touching and len(words[k - 1]) <= 2)
    return 2 if is_inside and _is_tall(words, k + 1) else 0


def _over_particles(sentence: Sentence, k: int) -> int:
    """The particles of names: "Jo van Abt", "Jo de la Fuente", "Servane Le Bris"."""
    words, lows = sentence.words, sentence.lows
    after_first_name = lows[k - 1] in FIRST_NAMES
    if k + 2 < len(words) and lows[k + 1] in _PARTICLES and after_first_name and _is_tall(words, k + 2):
        return 2
    if not _is_tall(words, k + 1):
        return 0
    if after_first_name and lows[k] in _SURE_PARTICLES:
        return 2
    is_name = lows[k + 1] not in _NO_NAMES and _before_is_first_name(sentence, k)
    spaced = sentence.starts[k] > sentence.starts[k - 1] + len(words[k - 1])
    return int(is_name or (words[k][0].isupper() and spaced and _is_between_names(sentence, k)))


def _is_between_names(sentence: Sentence, k: int) -> bool:
    """As in "Servane Le Bris": a particle with a capital between two names, where capitals tell names."""
    words = sentence.words
    around = words[k - 1 : k] + words[k + 1 : k + 2]
    return sentence.style == "sentence" and len(around) == 2 and all(w[0].isupper() and w.isalpha() for w in around)


#: "X holt Jo Abt von Y": after a full name it says where from.
_ALSO_FROM = frozenset({"von", "van", "zu", "da", "af", "av", "das"})


def _before_is_first_name(sentence: Sentence, k: int) -> bool:
    return (
        (sentence.lows[k - 1] in FIRST_NAMES and not (k > 1 and sentence.lows[k - 2] in FIRST_NAMES))
        or sentence.lows[k - 1] in _PARTICLES
        or (k > 1 and sentence.lows[k - 2] in FIRST_NAMES and sentence.lows[k] not in _ALSO_FROM)
    )


def _personal(sentence: Sentence, first: int, end: int) -> int:
    lows = [low for low in sentence.lows[first:end] if low[0].isalpha()] or sentence.lows[first:end]
    if "&" in sentence.words[first:end] or any(
        low in _FIRM_WORDS or ((low,) in LEGAL_FORMS and low not in _PARTICLES) for low in lows
    ):
        return -2
    if (lows[0] in FIRST_NAMES or "-".join(lows[:2]) in FIRST_NAMES) and 2 <= len(lows) <= 5:
        return 3
    if len(lows) in (2, 3):
        return 0 if any(low in COMMON_WORDS for low in lows) else 1
    return -1 if len(lows) > 3 else 0 if lows[0] not in COMMON_WORDS else -1
