"""What a company is called below its headline: "The Brighton studio will also ..." speaks of the company of the title."""

from collections.abc import Sequence

from triggers.core.wordlists import word_set

_TRADERS = word_set(
    """
    company firm group business retailer startup bank maker chain studio brewer baker grocer carrier airline lender
    insurer publisher brand chipmaker developer builder operator supplier manufacturer producer distiller label agency
    consultancy practice owner parent giant specialist provider seller hotelier shipper shipyard brewery bakery utility
    miner steelmaker carmaker drugmaker roaster caterer outfit concern house platform network workshop mill tannery
    konzern unternehmen hersteller händler kette brauerei bank versicherer betreiber entreprise groupe enseigne
    fabricant chaîne éditeur empresa compañía fabricante cadena firma azienda società gruppo catena produttore bedrijf
    keten bank fabrikant bolaget företaget koncernen kedjan selskabet virksomheden selskapet
    """
)
_THE = word_set("the der die das le la l el il lo het de den")
_MOST_SAID_OF_IT = 5


def after(lows: Sequence[str], first: int, end: int) -> int:
    """Where a clause goes on after "The Boise meal-kit company"; `first` where it does not begin so. Places are tokens."""
    if lows[first] not in _THE:
        return first
    said = range(first + 1, min(end, first + 2 + _MOST_SAID_OF_IT))
    return next((n + 1 for n in said if lows[n] in _TRADERS), first)
