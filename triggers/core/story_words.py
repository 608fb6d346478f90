# ruff: noqa: E501  (lists of words: a line is one list)
"""Words of one meaning in seven languages, opposites, stages and numbers: what lets two wordings of one event meet."""

from triggers.core.wordlists import word_set

_CONCEPTS = """
buy: buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchases purchased takeover takeovers takes-over snaps snap swallow swallows kauft kaufen kauf übernimmt übernehmen übernahme erwirbt rachète racheter rachat acquiert acquérir reprend compra comprar adquiere adquirir adquisición acquisisce acquisire acquisizione rileva acquisto koopt kopen overname overnemen neemt overneemt köper köpa förvärvar förvärva förvärv uppköp aankoop aankopen ankauf
sell: sell sells sold selling sale offload offloads divest divests verkauft verkaufen verkauf vend vendre vente cède céder cession vende vender venta vendita vendere cede verkoopt verkoop säljer sälja försäljning
merge: tie merge merges merged merger merging fusion fusioniert fusionieren fusionne fusionner fusión fusiona fusione fonde fusie fuseert fusionerar sammanslagning zusammenschluss combine combines tie-up
raise: offering placement kapitalerhöhung ampliación raise raises raised raising secure secures secured land lands landed bag bags bagged collect collects nets nab nabs pulls draws funding financing finanzierung finanzierungsrunde sammelt einsammeln erhält lève lever levée récolte boucle recauda capta levanta ronda financiación raccoglie raccolta finanziamento haalt ophalen financiering kapitaal kapital tar drar nyemission finansiering round runde fundraise fundraising capital series seed investors investment invests
job: job jobs post posts position positions staff employee employees worker workers workforce headcount role roles stelle stellen arbeitsplätze mitarbeiter emploi emplois poste postes salariés empleo empleos puestos trabajadores empleados posti dipendenti lavoratori esuberi banen werknemers arbeidsplaatsen jobb anställda tjänster people
cut: job-cuts stellenstreichung stellenstreichungen cut cuts cutting axe axes axed slash slashes slashed shed sheds shedding eliminate eliminates layoff layoffs lays lay laid redundancies redundancy trim trims trimmed trimmed dismiss streicht streichen abbau stellenabbau abbauen entlässt supprime supprimer suppression licencie licenciements recorta recortar suprime despide despidos ere taglia tagli tagliare licenzia schrapt schrappen ontslaat ontslagen varslar varsel säger skär drop
hire: hire hires hiring hired recruit recruits recruiting create creates creating stellt einstellen schafft embauche recrute recruter crée contrata contratar crea assume assumere assunzioni aannemen neemt-aan anställer rekryterar
name: name names named naming appoint appoints appointed appointment pick picks picked tap taps tapped choose chooses chosen promote promotes promoted elevate elevates become becomes became succeed succeeds join joins joined poach poaches hires ernennt beruft wird holt nomme nommé nommée recrute nombra nombrado nombrada ficha nomina nominato nominata benoemt benoemd wordt utser utsedd blir takes helm lead lands
leave: leave leaves left leaving quit quits resign resigns resigned resignation depart departs departure exit exits steps step stepping out ousted oust ousts verlässt geht tritt rücktritt zurück démissionne démission quitte départ dimite dimisión deja lascia dimette dimissioni vertrekt stapt vertrek lämnar avgår slutar bows sacked fired retire retires retired retiring retirement ruhestand retraite jubila pensione pensioen pension
chief: ceo chief boss head chairman president director pdg patron vorstandschef chef chefin vd topman topvrouw konzernchef consejero amministratore directeur directrice direttore executive leader
finance: cfo finance financial finanzchef finanzchefin finanzvorstand daf financier financière financiero financiera finanziario finanziaria financieel finanschef finansdirektör
open: open opens opened opening eröffnet eröffnen eröffnung ouvre ouvrir ouverture inaugure abre abrir apertura inaugura apre aprire opent openen öppnar öppna inviger inaugurates
close: close closes closed closing closure shut shuts shutting shutter shutters schließt schließen schließung dicht ferme fermer fermeture cierra cerrar cierre chiude chiudere chiusura sluit sluiten sluiting stänger stänga läggs nedläggning lägger
plant: fab fabs gigafactory brewery mill foundry nave centrale plant plants factory factories works mill facility site werk werks fabrik usine site fábrica planta stabilimento fabbrica impianto fabriek anläggning fabriken
unit: unit units arm division divisions business businesses tochter sparte filial filiale-de activité activités división divisione dochter tak enhet
office: centre center zentrum centro centrum office offices hub headquarters hq büro büros niederlassung zentrale bureau bureaux siège oficina oficinas sede ufficio uffici kantoor hoofdkantoor kontor huvudkontor base
shop: shop shops store stores filiale filialen laden magasin magasins boutique tienda tiendas negozio negozi winkel winkels butik butiker branch branches
build: baut construcción construction build builds built construct constructs erect bauen errichtet errichten construit construire construye construir costruisce costruire bouwt bouwen bygger bygga expand expands expansion erweitert
insolvent: administrators administrator receivers liquidators liquidator insolvenzverwalter insolvency insolvent bankrupt bankruptcy administration receivership collapse collapses bust insolvenz insolvenzantrag pleite redressement liquidation faillite concurso quiebra acreedores fallimento concordato fallisce faillissement failliet konkurs chapter creditors protection
profit: profit profits earnings income gewinn ergebnis bénéfice résultat beneficio beneficios ganancias utile utili winst vinst vinsten resultat
loss: loss losses verlust perte pertes pérdidas perdita perdite verlies förlust
revenue: revenue revenues sales turnover umsatz ventes chiffre ingresos ventas ricavi fatturato omzet omsättning
rise: rise rises rose risen up jump jumps jumped climb climbs climbed surge surges surged soar soars soared gain gains grow grows growth increase increases higher record doubles steigt steigert wächst plus hausse progresse bondit sube crece aumenta sale cresce stijgt groeit ökar stiger lift lifts lifted hebt relève relèvent eleva elevan alza alzano hebt heben verhoogt höjer
fall: senkt senken kürzt abaisse abaissent rebaja rebajan verlaagt verlagen sänker fall falls fell drop drops dropped down slip slips slump slumps plunge plunges plunged decline declines slide slides lower sinks tumble tumbles sinkt fällt bricht minus baisse recule chute cae baja scende cala daalt zakt minskar faller rasar weakens
outlook: gewinnwarnung warnung profit-warning vorhersage outlook guidance forecast forecasts prognose ausblick prévisions objectifs previsiones stime verwachting prognos warning warns
fine: fine fined fines penalty penalised bußgeld strafe geldbuße amende sanctionne multa sanziona multado boete beboet böter bötfälls
probe: raided raiding searched durchsucht durchsuchung razzia perquisition perquisitions perquisitionne registra perquisisce doorzoekt inval probe probes investigation investigate investigates inquiry ermittlungen ermittelt untersucht enquête investiga investigación indagine indaga onderzoek onderzoekt utreder utredning raid raids
sue: sue sues sued lawsuit suit verklagt klage klagt plainte poursuit demanda demandada causa rechtszaak klaagt stämmer stämning
launch: launch launches launched launching unveil unveils unveiled launched presents presented rolls-out introduces introduce releases release stellt vorstellen präsentiert lance lancer dévoile présente lanza lanzar presenta lancia lanciare lanceert introduceert lanserar lansera debuts rolls
partner: partner partners partnership team teams alliance venture cooperation cooperate collaborate collaboration kooperiert kooperation zusammenarbeit partenariat s'associe alianza alía colabora alleanza collabora samenwerking samenwerken samarbete samarbetar forces
contract: contract contracts order orders auftrag großauftrag contrat commande contrato pedido contratto commessa ordine opdracht kontrakt tender
win: win wins won winning gewinnt remporte décroche gana adjudica logra vince ottiene aggiudica wint vinner clinch clinches
hack: hackerangriff hackerattacke cyberattacke hackeo hacker hackaanval it-angriff hack hacked hackers cyberattack cyber ransomware breach cyberangriff cyberattaque ciberataque cyberaanval dataintrång leak datenleck attacco-hacker
strike_work: strike strikes walkout streik streiken warnstreik grève huelga sciopero staking strejk walk
recall: recall recalls recalled recalling rückruf ruft rappelle rappel retira richiama richiamo terugroept återkallar
list: ipo float flotation listing börsengang börse bourse bolsa borsa beurs beursgang börsnotering börsintroduktion debut
stake: stake anteil anteile beteiligung participation participación quota partecipazione belang andel shareholding
million: million millions millionen mio millones milioni miljoen miljoner m mn mln
billion: billion billions milliarden milliarde milliards mrd bn miljard miljarder miliardi
euro: euro euros eur €
dollar: dollar dollars usd $
approve: licence license licences permit permission lizenz erlaubnis genehmigung licencia licenza vergunning tillstånd approving okays okay greenlights go-ahead zulassung zugelassen zulässt homologa homologation approve approves approved approval clear clears cleared nod genehmigt freigabe autorise feu aprueba autoriza approva goedkeurt godkänner
quake: earthquake quake tremor temblor
kill: kill kills killed dead die dies died deaths death fatal slain tote tot morts muertos
blast: blast blasts explosion explosions bomb bombing bombings bombs blasts explodes
hit: hit hits strike-on strikes slam slams batters batter rocks rock jolts shakes pounds
minister: pm premier minister
police: police cops officers
protest: protest protests protesters protesting demonstrators demonstrations rally rallies clashes clash
jail: jail jailed prison imprisoned sentenced
say: say says said tells told
poll: poll polls election elections vote votes voting
postpone: postpone postpones postponed delay delays delayed hold pause pauses paused freeze freezes frozen suspend suspends suspended eis verschiebt verschoben vertagt reporte reporté suspend gèle gel aplaza aplazada suspende congela rinvia sospende congela stelt-uit uitgesteld uitstel pauzeert skjuter pausar
win_vote: wins victory
arrest: arrest arrests arrested detained held captured
attack: attack attacks attacked
storm: storm typhoon hurricane cyclone
injure: injured injures wounded wounds hurt hospitalized
powerful: strong powerful major massive big huge
crash: crash crashes crashed
ask: ask asks urge urges calls call seeks
start: start starts begin begins began kicks
warn: warn warns warned warning
accuse: accuse accuses accused blame blames blamed
condemn: condemn condemns condemned condemnation criticise criticises criticised criticize criticizes criticized denounce denounces
find: find finds found discover discovers discovered discovery
flee: flee flees fled escape escapes escaped
search: search searches hunt hunts hunting
send: send sends sent deploy deploys deployed deploying
hand: hand hands handed handing transfer transfers transferred shifted
rebel: rebel rebels militant militants insurgent insurgents gunman gunmen
soldier: soldier soldiers troops troop
flood: flood floods flooding flooded
fire: fire fires blaze blazes wildfire wildfires feuer brand incendie incendio
destroy: destroy destroys destroyed gut guts gutted ravage ravages
judge: court courts tribunal gericht rechtbank judge judges justice justices magistrate
reach: reach reaches reached arrive arrives arrived
begin_again: resume resumes resumed restart restarts
meeting: meet meets met meeting summit
former: former ex
us: us u.s america american americans usa
uk: uk britain british
"""
CONCEPT = {
    word: line.split(":")[0] for line in reversed(_CONCEPTS.strip().splitlines()) for word in line.split(":")[1].split()
}

_OPPOSITES = """
rise/fall open/close buy/sell hire/cut win/lose profit/loss up/down lift/impose strengthen/weaken build/open launch/withdraw launch/recall release/detain support/oppose accept/reject approve/block name/leave ban/lift start/end
higher/lower first/second second/third third/fourth gain/loss continue/lift closed/open
"""
OPPOSITE = frozenset(frozenset(pair.split("/")) for pair in _OPPOSITES.split())

_PERIODS = """
h1: half-year|first half|first-half|halbjahr|halbjahres|h1|premier semestre|semestre|primer semestre|primo semestre|halfjaar|halfjaarwinst|halvår|six months|six-month|interim|semestriel|semestrielle|semestrales|semestral|semestrale|semestrali|sechs monate|sechs monaten|six mois|seis meses|sei mesi|zes maanden|sex månader|halfjaarcijfers
h2: second half|second-half|h2|second semestre|segundo semestre|secondo semestre
q1: first quarter|first-quarter|q1|erstes quartal|ersten quartal|premier trimestre|primer trimestre|primo trimestre|eerste kwartaal|första kvartalet
q2: second quarter|second-quarter|q2|zweites quartal|zweiten quartal|deuxième trimestre|segundo trimestre|secondo trimestre|tweede kwartaal|andra kvartalet
q3: third quarter|third-quarter|q3|drittes quartal|dritten quartal|troisième trimestre|tercer trimestre|terzo trimestre|derde kwartaal|tredje kvartalet
q4: fourth quarter|fourth-quarter|q4|viertes quartal|vierten quartal|quatrième trimestre|cuarto trimestre|quarto trimestre|vierde kwartaal|fjärde kvartalet
9m: nine months|nine-month|january-september|neun monate|neun monaten|neuf mois|nueve meses|nove mesi|negen maanden|nio månader
fy: full-year|full year|annual|yearly|jahresgewinn|jahresumsatz|jahresverlust|jahresergebnis|geschäftsjahr|gesamtjahr|exercice|ejercicio|esercizio|boekjaar|räkenskapsår|annuel|annuels|annuale|anual|jaarwinst|helår|helårs|årsvinst
"""
#: (phrase, period) with the longer phrases first.
PERIODS = tuple(
    sorted(
        (
            (phrase, line.split(":")[0])
            for line in _PERIODS.strip().splitlines()
            for phrase in line.split(": ")[1].split("|")
        ),
        key=lambda pair: -len(pair[0]),
    )
)


def _numbers(table: str) -> dict[str, int]:
    return {word: int(line.split(":")[0]) for line in table.strip().splitlines() for word in line.split(":")[1].split()}


#: Not those that are another word in another language: "once", "due", "sept", "neuf".
NUMBER_WORDS = _numbers(
    """
1: one
2: two zwei deux dos twee två
3: three drei trois tres tre drie
4: four vier quatre cuatro quattro fyra
5: five fünf cinq cinco cinque vijf fem
6: six sechs
7: seven sieben
8: eight acht
9: nine neun
10: ten zehn dix diez dieci tien tio
11: eleven elf onze
12: twelve zwölf douze doce dodici twaalf tolv
13: thirteen
14: fourteen
15: fifteen quinze
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty zwanzig vingt veinte venti twintig tjugo
30: thirty dreißig trente treinta trenta dertig trettio
40: forty
50: fifty fünfzig cinquante
60: sixty
70: seventy
80: eighty
90: ninety
100: hundred
1000: thousand
"""
)
#: With those that the rules of news do not ask for.
SPELT_NUMBERS = NUMBER_WORDS | _numbers(
    """
6: seis zes seks
7: siete sette zeven sju
8: huit ocho åtta otte åtte
9: nueve nove negen nio
11: undici elva
12: dozen dutzend douzaine docena dozzina dozijn dussin
13: dreizehn treize trece tredici dertien tretton
14: vierzehn quatorze catorce quattordici veertien fjorton
15: fünfzehn quince quindici vijftien femton
16: sechzehn dieciséis sedici zestien sexton
17: siebzehn diecisiete diciassette zeventien sjutton
18: achtzehn dieciocho diciotto achttien arton
19: neunzehn diecinueve diciannove negentien nitton
40: vierzig quarante cuarenta quaranta veertig fyrtio
50: cincuenta cinquanta vijftig femtio
60: sechzig soixante sesenta sessanta zestig sextio
70: siebzig setenta settanta zeventig sjuttio
80: achtzig ochenta ottanta tachtig åttio
90: neunzig noventa novanta negentig nittio
100: hundert cien cento honderd hundra
200: zweihundert doscientos duecento tweehonderd tvåhundra
300: dreihundert trescientos trecento driehonderd trehundra
400: vierhundert cuatrocientos quattrocento vierhonderd fyrahundra
500: fünfhundert quinientos cinquecento vijfhonderd femhundra
600: sechshundert seiscientos seicento zeshonderd sexhundra
1000: tausend duizend
"""
)
MAGNITUDE = {
    **dict.fromkeys(
        [
            "m",
            "mn",
            "mln",
            "mio",
            "million",
            "millions",
            "millionen",
            "millones",
            "milioni",
            "milione",
            "millón",
            "miljoen",
            "miljoner",
            "miljon",
            "mkr",
            "msek",
            "meur",
        ],
        1_000_000,
    ),
    **dict.fromkeys(
        [
            "bn",
            "billion",
            "billions",
            "b",
            "mrd",
            "milliarde",
            "milliarden",
            "milliard",
            "milliards",
            "miliardi",
            "miliardo",
            "miljard",
            "miljarder",
            "mdkr",
            "mds",
        ],
        1_000_000_000,
    ),
    **dict.fromkeys(["k", "thousand", "tausend", "mille", "mila", "mil", "duizend", "tusen", "tkr"], 1_000),
}

#: Words that tell nothing: a title of these and names is no headline.
VAGUE = word_set(
    """
    news statement company announcement update big major important today announced announces announce press release
    notice corporate information latest breaking what about this week from our new report reports story more says note
    pressemitteilung mitteilung neuigkeiten communiqué nouvelles comunicado noticias comunicato notizie bericht nieuws
    persbericht pressmeddelande nyheter
    """
)
