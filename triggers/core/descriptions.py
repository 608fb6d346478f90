"""A company called by what it is: "the Dutch group", "l'entreprise lyonnaise", below a title that names one.

Such words are read as a mention of the one company that the title names (or the summary's first sentence, where the title names
none), so that what is told of "the Leeds agency" is told of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triggers.core import roles
from triggers.core.headlines import Sentence
from triggers.core.matching import CompanyHit
from triggers.core.parsing import Parsed
from triggers.core.wordlists import word_set

_THE = word_set("the der die das den dem des la le l el il lo los het de o a")
#: What a company is, as a word of its own.
_HEADS = word_set(
    """
    company firm group business chain yard agency brewer brewery grower retailer insurer grocer airline carrier operator
    developer manufacturer producer miner utility publisher broadcaster bakery baker dairy mill foundry caterer
    contractor consultancy specialist outfit giant brand startup fintech biotech spinout cooperative co-operative
    processor trader distributor wholesaler packer haulier hauler shipper roaster hotelier refiner smelter forwarder
    printer label studio provider vendor supplier lender bank shipyard shipbuilder conglomerate concern house start
    franchise builder housebuilder engineer steelworks tannery winery distillery distiller sawmill cannery
    unternehmen firma konzern hersteller gruppe kette anbieter betreiber brauerei molkerei werft händler entwickler
    spezialist zulieferer dienstleister reederei spedition bäckerei druckerei gießerei verlag versicherer bank start
    startup mittelständler produzent bauer autobauer familienunternehmen traditionsunternehmen genossenschaft
    entreprise société groupe fabricant constructeur éditeur pme enseigne marque spécialiste laboratoire équipementier
    brasseur coopérative distributeur opérateur industriel armateur banque assureur start jeune maison chaîne exploitant
    empresa compañía firma grupo fabricante cadena cooperativa bodega constructora aerolínea startup harinera naviera
    productora distribuidora operadora aseguradora banco cervecera editorial multinacional sociedad
    azienda società gruppo produttore cooperativa catena costruttore impresa startup banca casa compagnia operatore
    editore birrificio cantina acciaieria
    bedrijf onderneming groep keten fabrikant producent bouwer werf brouwerij vervoerder verzekeraar concern bank
    uitgever leverancier familiebedrijf scheepsbouwer start coöperatie
    companhia fabricante produtora
    """
)
_HEAD_ENDS = (
    "maker", "makers", "builder", "seller", "firm", "hersteller", "bauer", "konzern", "händler", "anbieter", "kette",
    "unternehmen", "fabrik", "werk", "spezialist", "betrieb", "fabrikant", "bouwer", "bedrijf", "producent", "grower",
    "processor", "keten", "maatschappij", "gruppe", "groep",
)  # fmt: skip
#: The Nordic languages say "the" at the end of the word.
_HEADS_ALONE = word_set(
    """
    bolaget företaget koncernen tillverkaren kedjan bryggeriet leverantören operatören rederiet banken byggaren
    selskabet virksomheden koncernen producenten kæden bryggeriet rederiet selskapet bedriften konsernet produsenten
    kjeden startupbolaget teknikbolaget industribolaget familjeföretaget
    """
)
#: Words that make another company of it, or no company.
_OTHERS = word_set(
    """
    rival other another new second third two three four both combined merged acquired target former larger smaller same
    parent customer sister competing investment law private equity buyout venture rating ratings audit research advisory
    pension trade union lobby environmental campaign political working action police age control user consumer insolvency
    debt news media market industry buying selling purchasing acquiring engineering consulting recruitment state central
    neue neuen andere anderen beiden zwei gemeinsame gemeinsamen kaufende ehemalige frühere konkurrierende
    nouvelle nouveau autre deux ancien ancienne concurrent mère nueva nuevo otra otro dos ambas antigua matriz
    nuova nuovo altra altro due entrambe ex nieuwe andere twee beide voormalige moeder holding neighbouring
    """
)
_MOST_BETWEEN = 3
#: Shorter words are no compounds.
_LONG = 7


def is_head(low: str) -> bool:
    """Whether a word says what a company is: "airline", "Möbelhersteller"."""
    return low in _HEADS or (len(low) >= _LONG and low.endswith(_HEAD_ENDS))


def mentions(sentences: Sequence[Sentence], hits: Sequence[CompanyHit]) -> Iterator[CompanyHit]:
    """Where the summary speaks of the item's company by what it is; nothing where more than one may be meant."""
    main = _main(sentences, hits)
    if main is None:
        return
    for n, sentence in enumerate(sentences):
        if n <= main.sentence or sentence.field == "title":
            continue
        taken = {token for hit in hits if hit.sentence == n for token in range(hit.first, hit.end)}
        for first, end in _places(sentence, taken):
            stop = sentence.starts[end - 1] + len(sentence.words[end - 1])
            yield replace(
                main,
                span=sentence.quote(first, end),
                field=sentence.field,
                start=sentence.starts[first],
                stop=stop,
                sentence=n,
                first=first,
                end=end,
            )


def _main(sentences: Sequence[Sentence], hits: Sequence[CompanyHit]) -> CompanyHit | None:
    titled = [hit for hit in hits if sentences[hit.sentence].field == "title"]
    some = titled or [hit for hit in hits if hit.sentence == min(h.sentence for h in hits)]
    if len({hit.company_id for hit in some}) != 1 or some[0].is_ambiguous:
        return None
    first = some[0]
    around = Parsed(sentences[first.sentence], first.sentence, [first])
    return None if roles.is_only_named(around, first) else first


def _places(sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    lows = sentence.lows
    for n, low in enumerate(lows):
        if low in _HEADS_ALONE and n not in taken and _stands_alone(sentence, n, n + 1, taken):
            yield n, n + 1
        elif low in _THE and n not in taken:
            head = _head(sentence, n + 1, taken)
            is_pronoun = head == n + 1 == 1  # "The company said ..." is read as "it" is
            if head is not None and not is_pronoun and _stands_alone(sentence, n, head + 1, taken):
                yield head, head + 1


def _head(sentence: Sentence, since: int, taken: set[int]) -> int | None:
    """The noun of a description that begins with an article, at most three words on."""
    lows, found = sentence.lows, None
    if since < len(lows) and lows[since] == "'":
        since += 1
    for n in range(since, min(since + _MOST_BETWEEN + 1, len(lows))):
        low = lows[n]
        if n in taken or low in _OTHERS or not (low[0].isalpha() or low == "-"):
            return None
        if is_head(low):
            found = n
            following = lows[n + 1] if n + 1 < len(lows) else ""
            if is_head(following):
                continue
            break
    return found


def _stands_alone(sentence: Sentence, first: int, end: int, taken: set[int]) -> bool:
    """Whether it is nobody else's: not "the Turin firm Spinova", "Spinova, the Turin firm", "the Turin firm's owner"."""
    lows, words = sentence.lows, sentence.words
    if end < len(lows) and (end in taken or lows[end] == "'" or (words[end][0].isupper() and len(words[end]) > 1)):
        return False
    if first > 1 and lows[first - 1] == "," and (first - 2 in taken or words[first - 2][0].isupper()):
        return False
    return not (
        first > 0 and lows[first - 1] in ("of", "von", "de", "di") and first > 1 and lows[first - 2] in _OUTSIDERS
    )


#: "A customer of the Leeds agency" is another.
_OUTSIDERS = word_set(
    "rival customer competitor supplier owner parent client unit kunde rivale client cliente klant head boss chief"
)
