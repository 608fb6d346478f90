"""What a word of a headline means: a meaning that seven languages share, a trade, or an opener that is no name."""

from collections.abc import Sequence

from triggers.core.story_words import CONCEPT
from triggers.core.wordlists import word_set

#: Heads of compounds: what a "Chipfabrik" or a "kwartaalwinst" is, whatever stands before it.
_COMPOUND_HEADS = (
    *("fabrik", "filiale", "filialen", "standort", "stellen", "arbeitsplätze", "übernahme", "verkauf", "gewinn"),
    *("umsatz", "prognose", "verlust", "insolvenz", "klage", "strafe", "streik", "börsengang", "auftrag", "vertrag"),
    *("chef", "chefin", "warnung", "erhöhung", "runde", "abbau", "schließung", "eröffnung", "rückruf", "kooperation"),
    *("fabriek", "winkels", "kantoor", "winst", "omzet", "verlies", "overname", "verkoop", "vestiging", "banen"),
    *("opdracht", "contract", "staking", "boete", "beursgang", "sluiting"),
    *("fabriken", "vinst", "förlust", "förvärv", "försäljning", "kontrakt", "strejk", "order", "butiker"),
)


_TAKES = frozenset({"take", "takes", "taken", "took", "taking", "drags", "hauls"})


def meaning_of(low: str, beside: Sequence[str] = ()) -> str | None:
    """The meaning of a word among those `beside` it in the sentence, or None.

    German parts its verbs: "baut" builds, "baut ... ab" cuts. Who takes somebody to court sues.
    """
    if low == "court" and not _TAKES.isdisjoint(beside):
        return "sue"
    if low == "baut" and "ab" not in beside:
        return "build"
    if low in CONCEPT:
        return CONCEPT[low]
    head = next((end for end in _COMPOUND_HEADS if low.endswith(end) and len(low) - len(end) > 2), None)
    return CONCEPT.get(head) if head else None


_TRADES = word_set(
    """
    airline airport bank banking biotech brewer brewery builder carrier chain company contractor developer distiller
    distillery engineering engineer exporter fintech firm giant grocer group haulier hotelier importer insurer lender
    manufacturer miner operator outfitter producer provider publisher refiner retailer rival start-up startup
    steelmaker subsidiary supermarket supplier telecom telecoms utility vendor wholesaler broker bakery baker dairy
    pharma software hardware foodtech proptech insurtech scaleup scale-up specialist conglomerate business services
    fluggesellschaft bank brauerei händler hersteller konzern unternehmen firma zulieferer versicherer autobauer
    anbieter bauer bäcker betreiber lieferdienst maschinenbauer spezialist kette startup tochter
    banque brasseur brasserie compagnie distributeur enseigne entreprise fabricant firme groupe opérateur société
    spécialiste start-up équipementier assureur biotech fournisseur
    aerolínea banco cervecera cadena compañía constructora empresa fabricante firma grupo minera operador operadora
    aseguradora farmacéutica proveedor
    azienda banca birrificio catena compagnia costruttore gruppo impresa operatore produttore società assicuratore
    bedrijf bierbrouwer bouwer keten fabrikant groep luchtvaartmaatschappij maker producent supermarkt telecombedrijf
    verzekeraar leverancier bolaget företaget kedjan koncernen tillverkaren
    """
)
_MAKERS = (
    *("maker", "makers", "hersteller", "händler", "bauer", "konzern"),
    *("anbieter", "zulieferer", "unternehmen", "fabrikant", "producent"),
)


def is_trade(low: str) -> bool:
    """Whether a word says what a firm does ("chipmaker", "Autobauer"): one outlet says it, another does not."""
    return low in _TRADES or low.endswith(_MAKERS)


#: Capitalised at the beginning of a headline, and yet nobody's name.
OPENERS = word_set(
    """
    hundreds dozens thousands scores full list court union unions workers staff jobs brake fears fresh new big more
    most first second third another no not what why how who when where which now next after before with for from
    shares profit profits sales watchdog regulator police judge investors investor creditors customers administrators
    chief boss founder engineering polymer record shock blow boost joint exclusive deal bid talks takeover merger
    german french italian spanish dutch swedish british american local national
    """
)
