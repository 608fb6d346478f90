"""Dutch."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
hou|houd|hou|stop|kap .. op|nou|nu|eens|gewoon? .. met .. mails|mailtjes|berichten|spam|reclame|dit|die|deze
vergeet .. mijn|ons|dit adres|mailadres|gegevens
wil|wens|verzoek|eis|vraag .. verwijder*|uitgeschreven|afgemeld|geschrapt|stoppen|met_rust|van_de_lijst
genoeg|klaar .. mails|mee|ermee
hoepel|rot|flikker .. op
laatste|derde|tweede .. keer|waarschuwing|verzoek
val .. lastig|niet
uitschrijv*|afmeld*|schrijf .. mij|me|ons|uit|mijn|deze|nieuwsbrief
schrijf|meld .. mij|me|ons .. uit|af
afmelden|uitschrijven|uitgeschreven|opzeggen
haal|haalt|verwijder*|schrap*|wis|wissen|gooi|streep .. mij|me|ons|mijn|onze|mij|uw|jullie|de|adres|gegevens|lijst|bestand|mailadres|data|naam
mijn|onze .. gegevens|adres|mailadres|e|data .. verwijder*|wissen|wis|schrappen
van .. lijst|mailinglijst|verzendlijst|maillijst .. af|halen|verwijder*|schrappen
stop|stopt|stoppen|hou|houd|houdt .. met|op|mailen|mails|deze|e|spam|sturen|schrijven|het|hiermee|lastig
^ stop
hou|houd|houden .. op
geen .. mails|mail|e|berichten|reclame|nieuwsbrieven|spam|post|mailtjes|contact|emails .. meer|ontvangen|van|sturen|toesturen
geen .. meer .. ontvangen|mails|sturen|contact|krijgen|mail|van_u|van_jullie|e
niet|nooit .. meer|langer|opnieuw|weer .. mailen|schrijven|benaderen|contacteren|sturen|ontvangen|lastigvallen|lastig|benaderd|gemaild|contact|mail|bellen
niet meer mailen|schrijven|benaderen|sturen
mail|stuur|benader|schrijf|contacteer .. mij|me|ons|niets .. niet|nooit|niets|geen .. meer
wil|willen|wens|wensen .. geen|niets|niet|nooit .. ontvangen|meer|horen|krijgen
met rust
laat .. mij|me|ons .. met rust
ongevraagd*|ongewenst*
nooit .. aangemeld|ingeschreven|gevraagd|toestemming|om_gevraagd
zonder .. toestemming
hoe .. uitschrijv*|afmeld*|kom|schrijf|af|meld .. lijst|mij|me|af|vanaf|uit
avg|gdpr .. verwijder*|bezwaar|gegevens|beroep|recht|klacht|wissen
bezwaar .. verwerking|gegevens|gebruik|tegen|maak
recht .. vergetelheid|wissing|bezwaar
autoriteit persoonsgegevens
advocaat|juridisch*|aangifte|rechter|klacht
blokkeer|blokkeren
trek .. toestemming .. in""",
    "not_interested/say-so": """
geen|niet .. trek|zin .. in
zien .. er|dit|wij|we .. niet|geen .. meerwaarde|zitten|in
hoeft .. niet|van_mij
geen|nul|weinig|zonder .. interesse|belangstelling|behoefte|noodzaak
niet .. geinteresseerd|interessant|nodig|relevant|geschikt|passend|van_toepassing|voor_ons|voor_mij|op_zoek|iets_voor|wat_we_zoeken
niets .. voor_ons|nodig|voor_mij
hebben|heb|zoeken|willen|gebruiken .. niet_nodig|geen_behoefte|niets
dit|het .. niet_nodig|niets|past niet
^ nee $
^ nee dank|bedankt|hoor|we|ik|niet|sorry
nee .. bedankt|dank
bedankt .. maar|nee|niet
zien .. ervan af|af|geen
we|wij|ik .. passen|slaan over|bedanken|pas
hebben|gebruiken|werken|heb .. al|reeds
al .. leverancier|voorzien|oplossing|partner|partij|systeem|geregeld|iemand
voorzien|zijn|zijn al .. al|reeds voorzien
tevreden|blij .. met|over|zijn|huidige
blijven .. bij|huidige
gekozen .. andere|anders|concurrent|een_ander|voor
andere|ander leverancier|partij|aanbieder|oplossing
concurrent
zelf|intern|eigen .. ontwikkeld|gebouwd|gemaakt|doen|oplossing|beheer|team|huis
doen .. zelf
nemen|bellen|laten .. contact .. als|wanneer|mocht
als|wanneer|mocht .. nodig|behoefte .. contact|bellen|weten|melden
te duur
afslaan|afwijzen|afgewezen
tijdverspilling|verspil*
weer|alweer|nog .. een .. robot*|standaardmail|automatische|reclame*
net .. gekocht|verlengd|aangeschaft|getekend|overgestapt
geen plannen""",
    "interested/say-so": """
interesse|belangstelling .. heb|hebben|in|zeker|wel|ja|we|is
heb|hebben .. interesse|belangstelling
^ interessant
geinteresseerd .. ben|zijn|in|zeer|wel
ben|zijn|zeker|zeer .. geinteresseerd|benieuwd|enthousiast|overtuigd|om
klinkt|lijkt|ziet .. goed|interessant|leuk|prima|mooi|nuttig|veelbelovend|wel_wat|perfect
heel|zeer|erg interessant|goed
spreekt .. aan
precies|net|juist wat .. zoeken|zochten|nodig
willen|wil|zouden|zou|gaan .. graag|wel|het|dit|hiermee .. proberen|testen|bestellen|kopen|beginnen|starten|verder|weten|afnemen|uitproberen|tekenen|proefversie|meer|zien|doorgaan|proef|aanschaffen
graag .. proberen|meer|testen|bestellen|verder|beginnen|starten|ontvangen|zien|proefversie|ontvang
meer .. informatie|weten|info|horen
laten we .. doen|beginnen|starten|doorgaan|verder
doen we
ja .. graag|prima|leuk|zeker|doe|stuur
^ ja|graag $
doe .. maar
akkoord
wij doen mee
overtuigd
klaar om""",
    "interested/request": """
stuur*|sturen|zend|zenden|mail|maak|maken|toesturen|doen|bezorg|geef|ontvang|ontvangen|graag|wil|willen|kunt|kun|kan|mag|mogen|verzoek|opstellen|opmaken|toezenden|doe .. offerte|voorstel|contract|brochure|prijslijst|prijsopgave|informatie|documentatie|tarieven|prijzen|materiaal|demo|proefversie|overeenkomst|folder|info|prijs|prijsvoorstel|presentatie|factuur|aanbieding
offerte .. voor|graag|aub|a_u_b
proefversie|proefperiode|proefabonnement|pilot
laten zien .. aan|baas|directie|team
baas|directie|collega s .. laten zien|tonen""",
    "interested/next-step": """
volgende stap*
hoe .. nu|gaan|verder|pakken|beginnen|starten|werkt_het nu .. verder|nu|aan
en nu
wat .. nodig|moet|heeft|hebben|moeten .. van|ons|mij|doen|ik|we|u
wanneer .. beginnen|starten""",
    "interested/obstacle-gone": """
budget|geld|financiering|middelen .. goedgekeurd|vrijgegeven|binnen|beschikbaar|rond|toegekend|akkoord|gekregen|er
groen licht
directie|bestuur|baas|directeur|finance .. akkoord|goedgekeurd|ja|ingestemd|gegeven
probleem|obstakel|blokkade .. opgelost|weg|verholpen|van_tafel""",
    "meeting/ask": """
bel|bellen|belt|terugbellen|belafspraak|opbellen .. me|mij|ons|even|maar|graag|op|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|week|kunnen|kan|straks|wanneer|volgende
afspraak|gesprek|kennismaking|meeting|overleg|demo|demonstratie|videocall|teams|call .. maken|plannen|inplannen|graag|wanneer|hebben|willen|op|kunnen|volgende|maandag|dinsdag|woensdag|donderdag|vrijdag|prima
kunnen|zullen|kan|zou|willen|laten .. afspreken|bellen|praten|spreken|ontmoeten|overleggen|bespreken|langskomen|meeten|afspraak|gesprek|kennismaken|bijpraten
laten we .. bellen|afspreken|praten|spreken|even
plan|plannen .. afspraak|gesprek|demo|call|in|meeting
kom|komt|komen .. langs|langskomen|bezoek|stand|beurs|kantoor
langskomen|langs
wanneer .. kunt|kun|tijd|schikt|uitkomt|beschikbaar|kan|past|komt
heeft|heb|hebt u|je .. tijd
mijn .. nummer|mobiel|telefoonnummer
kop koffie|koffie""",
    "meeting/accept": """
maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|uur|tijd|middag|ochtend .. prima|goed|schikt|past|akkoord|ok|uit|kan|lukt|beter|perfect|oke
schikt|past|komt .. mij|me|ons|prima|goed .. uit|$
komt .. goed|prima|beter .. uit
tot .. dan|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen $
bevestig|bevestigen
ben|zijn .. beschikbaar|vrij""",
    "question/ask": """
wat .. kost|kosten|prijs|verschil|is|zijn|doet|doen|houdt|gebeurt|betekent
hoeveel|hoe_lang|hoe_werkt|hoe_komt|hoe_komen|hoe_bent|hoe_duur|hoe_veilig|hoe_zit
welke|welk|waarom|waar|waarin|waarom|wie .. bent|is|heeft|zijn|staat|vandaan|haalt|staan|wordt|gegevens|landen
waar .. vandaan|adres|gegevens
wie bent|zijn|is
is er|het|dit|dat|u|jullie
zijn er|jullie|dit
heeft|hebben|biedt|bieden|werkt|kan|ondersteunt|levert|leveren|accepteert|doet|kunnen|werken .. u|jullie|het|dit|ook|met|op
bestaat
link|bijlage|bestand|pdf|pagina .. niet|werkt|kapot|fout|openen
andere manier""",
    "question/indirect": """
graag|wil|willen|zou|zouden .. weten|horen|vernemen|begrijpen .. of|hoe|wat|waar|welke|wie|hoeveel
laat|kunt|kun .. weten|vertellen|uitleggen|aangeven .. of|hoe|wat|waar|welke
vraag|vragen .. heb|hebben|over|nog
vraag me|mij af
weten of|hoe|wat""",
    "not_now/say-so": """
nu .. niet|even|geen|nog
niet|geen|nog niet .. nu|moment|dit|momenteel|voor|eerder|direct|op dit|vandaag
op dit moment|momenteel|voorlopig|vooralsnog|op_het moment .. niet|geen|druk|hebben
slecht|verkeerd|ongelegen|niet_het juiste .. moment|timing
te vroeg
later .. misschien|nog|eens|dit|in|wellicht|mogelijk|opnieuw|terug|stadium
misschien|wellicht|mogelijk .. later|volgend|in|na|over
volgend|komend|nieuwe jaar|kwartaal|maand|seizoen|boekjaar|voorjaar|najaar
probeer|neem|kom|mail|vraag|benader|contacteer|schrijf|meld|informeer .. nog|opnieuw|weer|terug|later|in|na|vanaf|over|contact
nog eens|een keer|opnieuw .. contact|proberen|in|mailen
contact .. op|opnemen .. in|na|vanaf|over|later|opnieuw|weer|nog
kom|komen .. op terug|erop terug|terug
te druk
druk .. te|erg|heel|heb|hebben|met|tot
geen .. tijd|capaciteit|prioriteit|ruimte
andere prioriteiten
uitgesteld|uitstellen|geparkeerd|on_hold|in_de_wacht|bevroren|stil|doorschuiven|gepauzeerd
contract|gebonden|licentie|abonnement|zitten_vast .. loopt|tot|vast|eindigt|nog|afloopt|t_m
wachten|wacht .. tot|op|af|even
als|zodra|wanneer .. nieuwe|klaar|rustiger|budget|afgerond|achter|voorbij|begint
na .. zomer|vakantie|kerst|pasen|beurs|fusie|migratie|jaarwisseling|bouwvak|zomervakantie
pas|niet eerder .. in|na|vanaf|dan|weer|volgend""",
    "soft_no/reason": """
geen|niet|zonder|onvoldoende .. budget|geld|middelen|financien
budget .. op|bevroren|besteed|uitgeput|gesloten|krap|vergeven
bevriezing|uitgavenstop|investeringsstop|bezuinig*|vacaturestop""",
    "wrong_person/say-so": """
ga|gaan .. niet over
daar|hier .. niet .. over|van|mee
vraag|probeer|benader|mail|schrijf .. inkoop|collega|afdeling|directie|het_aan
niet .. juiste|goede|de .. persoon|contactpersoon|adres|afdeling|contact|aanspreekpunt
verkeerde .. persoon|adres|afdeling|contact|jansen
niet .. verantwoordelijk|mijn .. voor|afdeling|gebied|taak|werk|terrein|ding
ga .. niet over
niet over
daar .. niet_over|niets|niet mee
niets|niks .. mee_te_maken|te_maken
alleen .. doe|over|werk|verantwoordelijk|de
gaat .. over .. collega|mijn|afdeling|inkoop|hij|zij|daar
daar|hier|dat .. gaat|doet|regelt|beslist|over .. collega|mijn|afdeling|inkoop|onze|over
dat doet .. collega|mijn
mijn collega
wend|richt|neem|vraag|spreek|mail|benader|bel .. u|je|tot|aan|contact|met|het .. collega|afdeling|inkoop|mijn|onze|hr|it|directeur|mevrouw|meneer|dhr|mw
moet|kunt|kan|beter .. bij|aan|met|naar .. zijn|wenden|terecht|collega|inkoop|afdeling|richten
verantwoordelijk* .. is|voor|hiervoor
beslist|beslissen .. over|hierover|dat
juiste .. persoon|contactpersoon|afdeling .. is
gaat|gaan over .. dit|dat|deze|inkoop""",
    "left_company/say-so": """
werkt|werk|werkzaam|in_dienst .. niet|niet_meer|niet_langer .. meer|hier|bij|langer
niet meer .. werkzaam|bij|hier|in_dienst|werkt
niet langer .. werkzaam|bij|in_dienst
uit dienst
heeft|hebben|heb|gaat .. verlaten|vertrokken|weggegaan|ontslag|ons
bedrijf .. verlaten|verlaat
met pensioen
gepensioneerd
overleden|gestorven
laatste .. werkdag|dag|week
andere|nieuwe .. baan|werkgever|functie elders
vervang|opvolger|opvolgster|opgevolgd|overgenomen .. van|ik|ben|heb|hem|haar|functie|zijn
ontslagen""",
    "out_of_office/say-so": """
ben|zijn|zit .. vakantie|ziek|reis|verlof|buitenland|afwezig|ziekenhuis|onderweg|beurs
op vakantie|reis .. tot|nu|momenteel|ben
met vakantie|verlof
momenteel .. afwezig|vakantie|niet aanwezig
niet op kantoor|aanwezig""",
    "forward/say-so": """
iets|wat|interessant .. voor jou|jullie|je|ons
voor jou|jullie
ter .. info|informatie|kennisgeving
tk|tkn|t k n
kun|kan|wil|kunnen .. jij|je|jullie .. kijken|oppakken|hiernaar|dit|beantwoorden|even|naar
kijk .. even|jij|eens|hier
wat vind|vinden|denk .. jij|je|jullie
stuur|doorsturen|doorgestuurd|geleid|speel .. door|naar|ik .. door|collega
door|doorgestuurd .. aan|naar .. collega
zet|neem|voeg|cc .. cc|mee|kopie|toe
in cc|kopie
zie .. onder|onderstaand|hieronder
pak|pakken .. jij|op|jullie
fyi""",
    "revisit/verb": """
probeer|neem|kom|mail|vraag|benader|contacteer|schrijf|meld|informeer|bespreken|bekijken|kijken|praten|horen|terugkomen|terug|nog|opnieuw|weer
voor|pas|na|niet|niets|vanaf|misschien|wellicht|wachten|tot|eerder""",
    "call/verb": """
bel|bellen|belt|spreken|praten|afspraak|gesprek|afspreken|langs|langskomen|meeting|demo|overleg|call""",
    "courtesy/only": """
^ bedankt|dank|dankjewel|dankuwel|merci .. $
^ ok|oke|prima|genoteerd|ontvangen|begrepen|top|goed .. $
^ hallo|hoi|beste|geachte|goedemorgen|goedemiddag|dag .. $
^ hartelijk|veel dank .. $""",
}
