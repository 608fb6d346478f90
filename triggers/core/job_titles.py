"""Job titles in headlines: "chief financial officer", "head of operations", "directrice financière", "Vorstandschef"."""

from collections.abc import Sequence

from triggers.core.wordlists import word_set

#: Words that are a title by themselves, or end one.
_HEADS = word_set(
    """
    ceo cfo coo cto cio cmo chro cpo cso ciso cro cco cdo evp svp vp md president chairman chairwoman chairperson
    chair boss chief director manager officer executive exec treasurer founder cofounder partner partners principal
    head counsel secretary trustee commissioner editor controller auditor strategist economist scientist architect
    chancellor governor administrator supervisor lead leader member advisor adviser publisher veteran lawyer
    engineer banker vorstandschef
    vorstandschefin vorstandsvorsitzender vorstandsvorsitzende vorstandsvorsitzenden vorstand vorständin
    finanzvorstand finanzvorständin finanzchef finanzchefin personalvorstand personalvorständin personalchef
    personalchefin produktionsvorstand technikvorstand technikchef technikchefin vertriebschef vertriebschefin
    vertriebsvorstand vertriebsleiter vertriebsleiterin geschäftsführer geschäftsführerin geschäftsleiter
    geschäftsleiterin chef chefin firmenchef firmenchefin konzernchef konzernchefin aufsichtsratschef
    aufsichtsratschefin aufsichtsratsvorsitzender aufsichtsratsvorsitzende aufsichtsratsmitglied gründer gründerin
    mitgründer mitgründerin leiter leiterin marketingchef marketingchefin marketingleiter marketingleiterin
    entwicklungschef entwicklungschefin deutschlandchef deutschlandchefin landeschef chefjurist chefjuristin
    betriebschef bereichsleiter bereichsleiterin werksleiter werksleiterin direktor direktorin vorsitzender
    vorsitzende vorsitzenden prokurist beirat beirätin einkaufschef einkaufschefin europachef europachefin
    strategiechef itchef vizechef vizechefin pdg dg daf dsi drh président présidente directeur directrice patron
    patronne fondateur fondatrice cofondateur cofondatrice administrateur administratrice associé associée
    responsable gérant gérante secrétaire trésorier trésorière director directora presidente presidenta consejero
    consejera delegado delegada fundador fundadora cofundador cofundadora gerente socio socia jefe jefa responsable
    vicepresidente vicepresidenta secretario secretaria amministratore amministratrice ad direttore direttrice
    fondatore fondatrice cofondatore socio responsabile consigliere consigliera dirigente vicepresidente topman
    topvrouw directeur directrice bestuursvoorzitter bestuurder bestuurslid oprichter commissaris
    president-commissaris voorzitter hoofd manager directielid cfo vd vdn finansdirektör finanschef finanschefen
    ordförande ordföranden styrelseordförande styrelseledamot styrelsemedlem grundare grundaren koncernchef
    koncernchefen marknadschef marknadschefen försäljningschef försäljningschefen teknikchef teknikchefen
    personalchef hr-chef chef chefen direktör direktören operativ driftchef ekonomichef landschef affärsområdeschef
    direktør direktøren formand formanden bestyrelsesformand topchef finansdirektør økonomidirektør administrerende leder
    styreleder daglig sjef finansdirektør diretor diretora presidente gerente administrador administradora conselheiro
    conselheira fundador actuary counsel consejeros consejeras consejera numéro
    gc fd avp nurse surgeon curator winemaker brewer distiller copywriter designer librarian
    archivist technologist physician underwriter planner surveyor provost dean rector registrar bursar headteacher
    headmaster headmistress foreman choreographer vice-chancellor
    platschef inköpschef kommunikationschef kommunikationsdirektör hållbarhetschef vice affärschef produktchef
    utvecklingschef tf vorsitz leitung geschäftsführung vorstandsvorsitz werkleiter produktionsleiter
    """
)
_HEADS |= {head + "s" for head in _HEADS if head.isascii() and len(head) > 3 and not head.endswith("s")}
#: Words that may stand inside a title, before its head.
_MODIFIERS = word_set(
    """
    chief senior junior deputy vice executive non nonexecutive independent managing general global group regional
    country finance financial operating operations technology technical information marketing sales commercial
    people human resources risk legal product strategy strategic digital data revenue customer growth security
    medical scientific investment investments creative communications brand compliance innovation sustainability
    supply chain procurement hr it pr r&d engineering design board supervisory corporate retail brewing plant claims
    lending trading analytics content partnerships legal public affairs research development manufacturing logistics
    e-commerce ecommerce european american asian uk us us co acting interim joint first new company investor
    relations transformation business editorial audit impact artificial intelligence ai privacy quality safety
    experience banking programme program lead insurance technology transport nursing neue neuer neuen neues
    kaufmännischer kaufmännische technischer technische stellvertretender stellvertretende operativer operative
    général générale adjoint adjointe financier financière technique commercial commerciale marketing délégué
    déléguée opérationnel industriel industrielle juridique numérique exécutif exécutive nouveau nouvelle nouvel
    nuevo nueva general financiero financiera comercial ejecutivo ejecutiva técnico técnica operativo adjunto
    adjunta nuovo nuova generale finanziario finanziaria commerciale operativo operativa tecnico tecnica delegato
    delegata esecutivo indipendente nieuwe nieuw financieel operationeel commercieel technisch algemeen ny nya nye
    tillförordnad verkställande operativ teknisk kommersiell biträdande
    """
)
_AFTER = word_set(
    """
    général générale adjoint adjointe financier financière technique commercial commerciale délégué déléguée
    opérationnel juridique industriel industrielle numérique exécutif exécutive marketing general financiero
    financiera comercial ejecutivo ejecutiva técnico técnica delegado delegada adjunto adjunta independiente
    generale finanziario finanziaria commerciale operativo operativa tecnico tecnica delegato delegata indipendente
    esecutivo sales marketing operations finance technology product engineering growth legal people communications
    europe emea americas asia apac uk us digital strategy officer
    """
)
_LINKS = word_set("of for de du des d di del della delle van voor för av der für des")
_FIELDS = word_set(
    """
    consiglio amministrazione consejo administración sorveglianza raad commissarissen
    operations marketing sales finance engineering people strategy communications technology product design research
    development lending claims trading risk compliance legal hr it growth data analytics innovation sustainability
    procurement logistics manufacturing retail supply chain human resources investor relations partnerships brand
    content security public affairs corporate customer success experience business transformation investment banking
    europe asia africa emea apac north south america germany france uk us spain italy the region audit quality
    ecommerce opérations ressources humaines finances la marketing communication ventes technique stratégie
    développement production recherche innovation achats numérique international operaciones recursos humanos
    finanzas ventas comunicación tecnología estrategia producto compras márketing desarrollo operazioni risorse
    umane finanza vendite comunicazione tecnologia strategia prodotto acquisti operaties personeelszaken financiën
    verkoop marketing strategie technologie communicatie försäljning finans drift teknik kommunikation produktion
    strategi vertrieb finanzen personal technik produktion einkauf entwicklung strategie kommunikation conseil
    d'administration conseil surveillance directoire board artificial intelligence ai
    """
)
BOARD_WORDS = word_set(
    """
    consiglio conseil
    independent board chair chairman chairwoman chairperson trustee trustees aufsichtsrat aufsichtsratschef aufsichtsratschefin
    aufsichtsratsvorsitzender aufsichtsratsvorsitzende aufsichtsratsmitglied verwaltungsrat beirat administrateur
    administratrice commissaris commissarissen president-commissaris ordförande ordföranden styrelseordförande
    styrelse styrelsen styrelseledamot styrelsemedlem consejero consejera consejo consigliere consigliera cda
    """
)


_GERMAN_HEADS = ("chef", "chefin", "vorstand", "vorständin", "leiter", "leiterin", "direktor", "direktorin", "vorsitzende",
    "vorsitzender", "vorsitzenden", "chefen", "leiters", "leden", "lid", "mitglied", "geschäftsführer",
    "geschäftsführerin", "directeur", "direktör")  # fmt: skip


def title_at(lows: Sequence[str], n: int) -> int:
    """The end of the job title that starts at token `n`, or `n` when none does."""
    k = n
    while (
        k < len(lows)
        and (lows[k] in _MODIFIERS or lows[k] in "-/&'" or (lows[k] == "and" and k > n and _goes_on(lows, k + 1)))
        and k - n < 9
    ):
        if lows[k] in "-/&'" and k == n:
            return n
        k += 1
    if k >= len(lows) or not is_head(lows[k]):
        bare = _bare_chief(lows, n, k)
        while bare == n and k > n and not is_head(lows[k - 1]):
            k -= 1
        return max(bare, k)
    return _extend(lows, k + 1)


def _goes_on(lows: Sequence[str], k: int) -> bool:
    return k < len(lows) and (lows[k] in _MODIFIERS or is_head(lows[k]))


def _bare_chief(lows: Sequence[str], n: int, k: int) -> int:
    """As in "chief risk" and the like without "officer", or "chief accounting officer"; a lone modifier is no title."""
    if lows[n] != "chief":
        return n
    officer = next((m for m in range(n + 1, min(n + 5, len(lows))) if lows[m] == "officer"), None)
    if officer is not None and all(low.isalpha() or low in "-&" for low in lows[n + 1 : officer]):
        return _extend(lows, officer + 1)
    return k if k - n >= 2 else n


def _extend(lows: Sequence[str], end: int) -> int:
    while end < len(lows):
        low = lows[end]
        if is_head(low) or low in _AFTER:
            end += 1
        elif low == "-" and end + 1 < len(lows) and is_head(lows[end + 1]):
            end += 2
        elif (
            low in ("and", "&", "et", "y", "e", "und", "en", "och", "/")
            and end + 1 < len(lows)
            and title_at(lows, end + 1) > end + 1
        ):
            end = title_at(lows, end + 1)
        elif low in _LINKS and _is_field(lows, end + 1):
            end = _field_end(lows, end + 1)
        else:
            break
    return end


def _is_field(lows: Sequence[str], k: int) -> bool:
    k += k < len(lows) and lows[k] in ("the", "la", "'", "l", "las", "los", "les")
    k += k < len(lows) and lows[k] == "'"
    return k < len(lows) and lows[k] in _FIELDS


def _field_end(lows: Sequence[str], k: int) -> int:
    while k < len(lows) and (
        lows[k] in _FIELDS or lows[k] in ("'", "and", "&", "des", "d", "de", "di", "la", "the", "l")
    ):
        if lows[k] in ("and", "&", "des", "d", "de", "di", "'", "la", "the", "l") and not (
            k + 1 < len(lows) and (lows[k + 1] in _FIELDS or lows[k + 1] == "'")
        ):
            break
        k += 1
    return k


def names_any(lows: Sequence[str]) -> bool:
    """Whether a sentence has a title."""
    return not _HEADS.isdisjoint(lows) or any(len(low) > 8 and low.endswith(_GERMAN_HEADS) for low in lows)


def is_head(low: str) -> bool:
    """Whether a word is a title by itself; German makes new ones by joining words: "Marketingchefin"."""
    return low in _HEADS or (len(low) > 8 and low.endswith(_GERMAN_HEADS))
