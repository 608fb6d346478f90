# ruff: noqa: E501  (lists of words: a line is one list)
"""Words of one meaning in seven languages, opposites, stages and numbers: what lets two wordings of one event meet."""

from triggers.core.wordlists import word_set

_CONCEPTS = """
buy: buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchases purchased takeover takeovers takes-over snaps snap swallow swallows kauft kaufen kauf übernimmt übernehmen übernahme erwirbt rachète racheter rachat acquiert acquérir reprend compra comprar adquiere adquirir adquisición acquisisce acquisire acquisizione rileva acquisto koopt kopen overname overnemen neemt overneemt köper köpa förvärvar förvärva förvärv uppköp deal
sell: sell sells sold selling sale offload offloads divest divests verkauft verkaufen verkauf vend vendre vente cède céder cession vende vender venta vendita vendere cede verkoopt verkoop säljer sälja försäljning
merge: tie merge merges merged merger merging fusion fusioniert fusionieren fusionne fusionner fusión fusiona fusione fonde fusie fuseert fusionerar sammanslagning zusammenschluss combine combines tie-up
raise: offering placement kapitalerhöhung ampliación raise raises raised raising secure secures secured land lands landed bag bags bagged collect collects nets nab nabs pulls draws funding financing finanzierung finanzierungsrunde sammelt einsammeln erhält lève lever levée récolte boucle recauda capta levanta ronda financiación raccoglie raccolta finanziamento haalt ophalen financiering kapitaal kapital tar drar nyemission finansiering round runde fundraise fundraising capital series seed investors investment invests
job: job jobs post posts position positions staff employee employees worker workers workforce headcount role roles stelle stellen arbeitsplätze mitarbeiter emploi emplois poste postes salariés empleo empleos puestos trabajadores empleados posti dipendenti lavoratori esuberi banen werknemers arbeidsplaatsen jobb anställda tjänster people
cut: job-cuts stellenstreichung stellenstreichungen cut cuts cutting axe axes axed slash slashes slashed shed sheds shedding eliminate eliminates layoff layoffs lays lay laid redundancies redundancy trim trims dismiss streicht streichen abbau stellenabbau abbauen entlässt supprime supprimer suppression licencie licenciements recorta recortar suprime despide despidos ere taglia tagli tagliare licenzia schrapt schrappen ontslaat ontslagen varslar varsel säger skär drop
hire: hire hires hiring hired recruit recruits recruiting create creates creating stellt einstellen schafft embauche recrute recruter crée contrata contratar crea assume assumere assunzioni aannemen neemt-aan anställer rekryterar
name: name names named naming appoint appoints appointed appointment pick picks picked tap taps tapped choose chooses chosen promote promotes promoted elevate elevates become becomes became succeed succeeds join joins joined poach poaches hires new ernennt beruft wird neuer neue holt nomme nommé nommée recrute nouveau nouvelle nombra nombrado nombrada nuevo nueva ficha nomina nominato nominata nuovo nuova benoemt benoemd wordt nieuwe utser utsedd ny blir takes helm lead lands
leave: leave leaves left leaving quit quits resign resigns resigned resignation depart departs departure exit exits steps step stepping out ousted oust ousts verlässt geht tritt rücktritt zurück démissionne démission quitte départ dimite dimisión deja lascia dimette dimissioni vertrekt stapt vertrek lämnar avgår slutar bows sacked fired retire retires retired retiring retirement ruhestand retraite jubila pensione pensioen pension
chief: ceo chief boss head chairman president director pdg patron vorstandschef chef chefin vd topman topvrouw konzernchef consejero amministratore directeur directrice direttore executive leader
finance: cfo finance financial finanzchef finanzchefin finanzvorstand daf financier financière financiero financiera finanziario finanziaria financieel finanschef finansdirektör
open: open opens opened opening eröffnet eröffnen eröffnung ouvre ouvrir ouverture inaugure abre abrir apertura inaugura apre aprire opent openen öppnar öppna inviger inaugurates cuts-ribbon unveils
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
rise: rise rises rose risen up jump jumps jumped climb climbs climbed surge surges surged soar soars soared gain gains grow grows growth increase increases higher record doubles steigt steigert wächst plus hausse progresse bondit sube crece aumenta sale cresce stijgt groeit ökar stiger lift lifts lifted hebt relève eleva alza verhoogt höjer
fall: fall falls fell drop drops dropped down slip slips slump slumps plunge plunges plunged decline declines slide slides lower sinks tumble tumbles sinkt fällt bricht minus baisse recule chute cae baja scende cala daalt zakt minskar faller rasar weakens
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
recall: recall recalls rückruf ruft rappelle rappel retira richiama richiamo terugroept återkallar
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
rise/fall open/close buy/sell hire/cut win/lose profit/loss up/down lift/impose strengthen/weaken launch/recall release/detain support/oppose accept/reject approve/block name/leave ban/lift start/end
higher/lower first/second second/third third/fourth gain/loss continue/lift closed/open profit/outlook
"""
OPPOSITE = frozenset(frozenset(pair.split("/")) for pair in _OPPOSITES.split())

_STAGES = """
talks: circling circles circle courting pursues pursuing buhlt lorgne convoite corteja corteggia flirtet discuss discusses discussing tie-up-talks talks talk mulls mull weighs weigh considers considering consider eyes eyeing explores exploring may could might reportedly rumour rumoured sources interested interest speculation nears negotiates discusses gespräche verhandelt erwägt prüft negocia estudia sopesa négocie envisage discute trattative tratta valuta overweegt onderhandelt gesprek förhandlar överväger samtal talks-to close-to looms
held: hold paused pauses pause postpone postpones postponed postponing freezes frozen suspends suspended shelving eis verschiebt verschoben vertagt pausiert gèle reporte suspend aplaza suspende congela rinvia sospende uitgesteld uitstel pauzeert skjuter pausar
begun: ground spatenstich cornerstone grundstein baubeginn première-pierre
off: blaast ways abandon scrap shelve cancel withdraw dropping cancelled scrapping history turned called drops dropped drop scraps scrapped withdraws withdrawn withdraw collapses collapsed cancels cancelled abandons abandoned shelves shelved halts blocks blocked block off fails failed ends ditches walks rejects rejected rejecting spurns rebuffs platzt geplatzt scheitert gescheitert stoppt untersagt renonce renoncer abandonne échoue annule bloque cancela retira fracasa renuncia bloquea rinuncia salta annulla blocca schrapt-plan ziet-af afgeblazen geklapt avbryter spricker stoppas reverses
denied: denies denied denial dementiert dément desmiente smentisce ontkent dementerar untrue
done: completes completed complete finalises finalised finalizes finalized concludes sealed seals closes-deal abgeschlossen vollzogen schließt-ab finalise bouclé boucle-rachat completa completada cierra-compra perfeziona completata rondt afgerond slutför slutfört completion
cleared: approves approved approval approve clears cleared nod okays go-ahead greenlights green-light genehmigt freigabe autorise feu-vert aprueba autoriza approva goedkeurt godkänner
probed: probe probes review reviews
appeal: appeals appeal appealing berufung appel recurre ricorso beroep överklagar
settle: settles settle settlement vergleich transige schikking förlikning acuerdo
aftermath: resume resumes resumed resuming restart restarts restarted reopen reopens reopened reprise redémarre reanuda reabre riprende riapre hervat heropent återupptar rescue rescuer restructuring rettung sanierungsplan repreneur retter reprieves reprieve reprieved rettet rettung sauvé sauve salva salvada salvato redt gered räddas spends spend spending spent keeps keep saved saves rescues rescued reverses after-all
"""
STAGE = {word: line.split(":")[0] for line in _STAGES.strip().splitlines() for word in line.split(":")[1].split()}

_PERIODS = """
h1: half-year|first half|first-half|halbjahr|halbjahres|h1|premier semestre|semestre|primer semestre|primo semestre|halfjaar|halfjaarwinst|halvår|six months|six-month|interim
h2: second half|second-half|h2|second semestre|segundo semestre|secondo semestre
q1: first quarter|first-quarter|q1|erstes quartal|ersten quartal|premier trimestre|primer trimestre|primo trimestre|eerste kwartaal|första kvartalet
q2: second quarter|second-quarter|q2|zweites quartal|zweiten quartal|deuxième trimestre|segundo trimestre|secondo trimestre|tweede kwartaal|andra kvartalet
q3: third quarter|third-quarter|q3|drittes quartal|dritten quartal|troisième trimestre|tercer trimestre|terzo trimestre|derde kwartaal|tredje kvartalet
q4: fourth quarter|fourth-quarter|q4|viertes quartal|vierten quartal|quatrième trimestre|cuarto trimestre|quarto trimestre|vierde kwartaal|fjärde kvartalet
fy: full-year|full year|annual|yearly|jahresgewinn|jahresumsatz|jahresverlust|annuel|annuels|annuale|anual|jaarwinst|helår|helårs|årsvinst
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

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "elf": 11,
    "zwölf": 12,
    "zwanzig": 20,
    "dreißig": 30,
    "fünfzig": 50,
    "onze": 11,
    "douze": 12,
    "quinze": 15,
    "vingt": 20,
    "trente": 30,
    "cinquante": 50,
    "once": 11,
    "doce": 12,
    "veinte": 20,
    "treinta": 30,
    "dodici": 12,
    "venti": 20,
    "trenta": 30,
    "twaalf": 12,
    "twintig": 20,
    "dertig": 30,
    "tolv": 12,
    "tjugo": 20,
    "trettio": 30,
    "hundred": 100,
    "thousand": 1000,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "dix": 10,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "diez": 10,
    "due": 2,
    "tre": 3,
    "quattro": 4,
    "cinque": 5,
    "dieci": 10,
    "twee": 2,
    "drie": 3,
    "vijf": 5,
    "tien": 10,
    "två": 2,
    "fyra": 4,
    "fem": 5,
    "tio": 10,
}
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
