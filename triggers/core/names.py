# ruff: noqa: E501  (lists of words: a line is one list)
"""What a company is called: legal forms, short names, and the names that are also everyday words."""

from functools import lru_cache

from triggers.core.headlines import TOKEN, clean
from triggers.core.wordlists import word_set

_LEGAL = """
inc|incorporated|corp|corporation|co|company|companies|ltd|limited|plc|p l c|llc|l l c|lp|l p|llp|pllc|gmbh|mbh|ggmbh|gmbh & co kg|ag|kg|kgaa
|se|ohg|ug|e v|ev|e k|sa|s a|sas|s a s|sarl|s a r l|srl|s r l|spa|s p a|sl|s l|slu|sau|s a u|nv|n v|bv|b v|ab|a b|as|a s|asa|aps|oy|oyj|ab publ|publ
|pty|pvt|pte|pty ltd|pvt ltd|pte ltd|sdn bhd|bhd|berhad|kk|k k|tbk|pt|sp z o o|z o o|s r o|sro|d o o|doo|kft|zrt|rt|ltda|s de r l|cv|c v|sab de cv
|& co|& co kg|und co|et cie|& cie|cie|y cia|cia|saoc|pjsc|jsc|ojsc|ooo|oao|zao|hldgs|the|class a|class b|adr|de|new|ny|md|nv inc|fi|can
"""
_LOOSE = [
    "group",
    "holding",
    "holdings",
    "groupe",
    "gruppe",
    "gruppo",
    "grupo",
    "international",
    "intl",
    "worldwide",
    "global",
    "enterprises",
    "industries",
]
LEGAL_FORMS = frozenset(tuple(form.split()) for form in _LEGAL.replace("\n", "").split("|"))
_STATES = word_set("de md ny new fi can nv va pa oh wa tx")
_LONGEST_FORM = max(map(len, LEGAL_FORMS))

#: Everyday words that firms are called by. In sentence case and inside a sentence the capital tells; elsewhere a second witness must.
COMMON_WORDS = word_set(
    """
    able access accent action active adapt advance advantage affirm agile air alert align alliance allied ally alpha
    alpine amber ambition american amplify anchor angel anthem apex apollo apple arc arch archer area arena ark
    arrow art ascend ascent ash aspect aspen asset atlantic atlas atom aurora avalanche avenue aviation axis
    backbone badger balance ball bamboo band bank banner bar barn base basic basis bay beach beacon beam bear beaver
    bee bell benchmark best beta big birch bird bison bit black blade blaze blend block bloom blue board boat bold
    bolt bond bone book boost border bottle bounce bow box brain branch brand brave bread breeze brick bridge bright
    broad brook brother brush bubble buddy bud bull bumble business butter butterfly button buzz cable cactus calm
    camel camp canal candle canopy canvas cap cape capital capitol captain car carbon card cardinal care cargo
    carpenter carry cascade case castle cat catalyst cedar center centre central chain chalk challenge champion
    chance change channel chapter charge charm chart charter chase check cherry chestnut chief chime choice cinch
    circle circuit citizen citizens city civic clarity classic clay clear clearwater clever cliff climb clipper
    clock cloud clover club coach coast coastal cobalt code coin cold collective column comfort command commerce
    common community compass complete component concept concord concrete condor connect constellation construction
    contact container continental contour control convoy cook copper coral core corner cornerstone cosmos cotton
    count country courage cove cradle craft crane crate create crescent crest crew crimson cross crossroads crow
    crown crystal cube current curve custom cut cycle cypress dash data dawn day deal deep deer define delivery
    delta depot desert design destination diamond digital direct discover discovery dish diversified dock dolphin
    domain dome domino door dot dove dragon dream drift drive drop duke dune dynamic eagle early earth east eastern
    easy echo eclipse edge edison egg elder elect electric electron element elevate elite elm ember emerald empire
    empower encore endeavor endeavour energy engage engine enterprise entrust envelope envoy epic equal equator
    equity era essence essential eternal ether even ever evergreen everyday evolution evolve exact exchange excel
    explorer express extra eye fable fabric facet fair faith falcon family far farm farmer fast fastenal fathom
    favor feather federal fern fiddle field fiber fibre figure finance find fire firefly firm first fish five flag
    flagship flame flash fleet flex flight flint float flora flow flower fluent fly focus foot force forest forge
    form forte fortress fortune forum forward fossil foundation founder foundry fountain four fox frame franklin
    free freedom freight fresh friend front frontier frost fruit fuel full function fusion future galaxy gap garden
    gate gateway gather gear gem general generation genesis genius gentle giant gift glacier glass globe glory go
    gold golden good grace grain grand granite grape graph grass gravity great green grid grip ground grove grow
    growth guard guardian guide gulf gusto habit halo hammer hand harbor harbour hare harmony harp harvest hatch
    haven hawk hazel head health heart hearth heath heather hedge helix hello helm help herald heritage hero heron
    hexagon high highland hill hinge hive hold home honest honey hook hope horizon horn horse hotel house hub human
    hummingbird hunter icon idea ideal ignite illumina image imagine impact imperial impulse index indigo infinity
    ink inn innovation insight inspire instinct intact integral integrity intel intent interface investors iris iron
    island ivory ivy jade jaguar jet jewel join joint jolt journey joy jump junction jungle juniper jupiter just key
    keystone kin kind king kingdom kite knight knot label ladder lake lamp lance land landmark lantern lark laser
    latitude launch laurel lava layer lead leader leaf league leap legacy legend lemon lemonade level lever liberty
    life light lighthouse lightning lily lime limitless line linear link lion lively load loan local lock lodge loft
    logic long look loop lotus loyal lucid lucky lumen lunar lynx machine magic magnet magnolia main maker mammoth
    manor maple marathon marble march marine mark market marlin mars mason master match matrix matter maverick max
    meadow mean measure media medical melody mercury meridian merit mesa message metal method metro metropolitan
    micro midland midway might mile mill mind mineral minerva mint mirror mission mist mobile mode model modern
    modest momentum monarch money monitor monster moon mosaic motion motor mount mountain move movement mustang
    narrow nation national native natural nature navigator near nest net network neutral new news next nexus nickel
    night nimble nine noble nomad north northern northstar notion nova number nutrition oak oasis object ocean
    octopus off office olive olympus omega omni on one onyx opal open optimal option optimum oracle orange orbit
    orchard orchid order organic origin original orion otter outlook owl oxygen ox oyster pace pacific pack page
    paint pair palace palm palo panda panel panther paper parade paradigm paradise paragon parallel park parrot
    partner partners passage passport patch path pathfinder patriot pattern pause peak pearl pebble pegasus pelican
    pen penguin people pepper perfect performance perk person petal phase phoenix photon piano pier pilgrim pillar
    pilot pine pink pinnacle pioneer pipe pivot pixel place plain plan plane planet plant plastic platform platinum
    play plaza plexus plum plus point polar polaris pole polestar pool pop poppy popular port portal post power
    prairie precision premier premium present prestige prime primrose principal print priority prism pro process
    procter produce progress promise proof prospect prosper prosperity protect protocol proud public pulse puma pump
    pure purple purpose quad quadrant quality quantum quarry quartz queen quest quick quiet quill quilt quiver
    rabbit race radar radial radiant radio radius raft rail rain rainbow ram ranch range ranger rapid raven ray
    reach ready real realm record red redwood reef refine reform region relay reliable reliance remedy renaissance
    republic rescue reserve resilience resolute resolution resolve resonance resource response rest result
    revolution rhythm rich ride ridge right ring ripple rise rival river rivet road robin rock rocket roll root rope
    rose round route rover rowan royal ruby rugby run rush saber safari safe sage sail salt salute samurai sand
    sapphire satellite saturn savanna scale science scope scout script sea seal search season second secure security
    seed select sense sentinel sentry sequel sequence sequoia series serpent serve service session seven shadow
    shape share shark sharp shelf shell shelter shepherd shield shift shine ship shop shore short show sierra sight
    sigma sign signal signature silk silver simple simply single six sky skyline slack slate sleep smart smile smith
    snap snow snowflake social soft solar sole solid solo solstice solution sonic sound source south southern
    southwest space spade span spark sparrow spectra spectrum speed sphere spider spin spiral spire spirit splash
    spoke sport spot spring sprint sprout spruce square squirrel stable stack staff stag stage stair stand standard
    star starboard start state station stay steel steep stellar stem step sterling still stone storm story strategic
    stream street strength stride strike string stripe strong structure studio style sugar suit summit sun sunrise
    sunset super superior support sure surface surge swan swift switch symphony sync synergy system table tailor
    talent tandem tangent tango tank target team tech temple tempo ten terra test texture theory thistle thread
    three thrive thunder tide tiger tile timber time titan today together token tool top topaz torch total touch
    tower town trace track trade trail train trane transit travel traveler travelers treasure tree trend triangle
    tribe tributary trident trillium trinity triumph tropical true trust truth tulip tundra turbo turn twilight
    twist two ultra umbrella unicorn unified union unique unison unit united unity universal universe up upland
    upper uplift upstart urban valiant valley value vanguard vantage vault vector vega velocity venture venus verge
    verity vertex vertical vertigo vessel victory view vigor viking villa village vine vintage viper virtual virtue
    visa vision vista vital vivid voice volt volume vortex voyage voyager walnut wave way wealth weather web well
    west western whale wheat wheel whisper white whole wild willow win wind window wing winner winter wise wish wit
    wolf wonder wood woodland word work workday world worth wren yard year yellow yield yonder young zebra zen
    zenith zephyr zero zest zinc zip zone zoom it us uk eu ai ceo cfo hr pr ipo gdp fed who un ten core can may will
    bill mark grant frank rich rose jack rob sue gene drew chase art pat ray alphabet next boots pets games reach
    hero may nov dec oct sept mar adler bauer stern stein sonne mond welle brücke kraft feuer wasser erde himmel
    berg wald fluss hafen anker kompass leuchtturm sparkasse union merkur orange soleil lune étoile avenir horizon
    ciel mer casino carrefour printemps aurore casa sol luna mar estrella horizonte mercado banco futuro stella mare
    monte terra banca volta nuova ponte faro albero zon maan ster horizont blad
    """
)


def tokens(name: str) -> tuple[str, ...]:
    """The tokens of a name as they are looked up: case folded, other signs than & and + left out."""
    return tuple(
        w for w in (t.lower() for t in TOKEN.findall(clean(name, 300).replace("<", " "))) if w[0].isalnum() or w in "&+"
    )


@lru_cache(maxsize=4096)
def _is_form(words: tuple[str, ...]) -> bool:
    return words in LEGAL_FORMS


def strip_legal(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name without legal forms at its end and "The" at its start; the name itself when nothing fit to search for would be left."""
    kept = words
    if kept[:1] == ("the",) and len(kept) > 1:
        kept = kept[1:]
    stripped = True
    while stripped and len(kept) > 1:
        stripped = False
        for size in range(min(_LONGEST_FORM, len(kept) - 1), 0, -1):
            if _is_form(kept[-size:]) and not _is_short_state(kept, size, words):
                kept, stripped = kept[:-size], True
                break
        if kept[-1] in "&+" and len(kept) > 1:
            kept, stripped = kept[:-1], True
    return kept if _is_searchable(kept) else words


def _is_short_state(kept: tuple[str, ...], size: int, whole: tuple[str, ...]) -> bool:
    """A state code or "new" is only a suffix of registers ("/DE/") when a legal form stands before it."""
    return size == 1 and kept[-1] in _STATES and not (len(kept) > 2 and _is_form(kept[-2:-1])) and kept == whole


def strip_loose(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name without "Group", "Holdings" and the like at its end, when a name of its own is left."""
    kept = words
    while len(kept) > 1 and kept[-1] in _LOOSE:
        kept = kept[:-1]
    return kept if _is_searchable(kept) else words


def _is_searchable(words: tuple[str, ...]) -> bool:
    """Not empty, not very short, not a bare number: "Inc", "S.A.", "111, Inc." leave nothing to look for."""
    letters = sum(len(w) for w in words if not w.isdigit())
    return letters >= 3 and words[-1] not in "&+"


#: Words that open sentences and have their capital from there.
_OPENERS = word_set(
    """
    however yesterday today tomorrow tonight meanwhile moreover although though since when while after before because
    also still yet then thus hence now here there perhaps maybe instead indeed finally recently soon later once twice
    again always never often sometimes usually nearly almost about above according across against along amid among
    around despite during either neither every everybody everyone few many more most much nobody none nothing only
    other others several some somebody such thanks this that these those through together under until unlike up upon
    what where which who why with within without yes no not heute gestern morgen jedoch aber doch nun dann hier dort
    nach vor während trotz seit aujourd hier demain cependant mais après avant pendant depuis ici hoy ayer mañana pero
    después antes durante desde aquí oggi ieri domani però dopo prima durante vandaag gisteren morgen maar echter idag
    igår imorgon men efter
    """
)


def is_common(words: tuple[str, ...]) -> bool:
    """Whether a name could be read as an everyday word where capitals tell nothing."""
    if len(words) == 1:
        word = words[0]
        return (
            word in COMMON_WORDS
            or word in _OPENERS
            or (word.endswith("s") and word[:-1] in COMMON_WORDS)
            or len(word) <= 2
        )
    return False
