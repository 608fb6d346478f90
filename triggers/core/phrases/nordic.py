"""Swedish, Danish and Norwegian: near enough to each other to share a table."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
lat|lad|la .. mig|meg|oss|os .. vara|vaere|i .. fred|ifred|i_fred
la vaere|va .. a|med .. sende|sender|skrive|ringe
sluta|stop|slutt|hold .. op|med|a .. skicka|sende|skriva|skrive|mejla|maile|reklam|reklame
slut|sluta|slutt|stop|stopp .. med|att|at|a .. mail*|mejl*|skriv*|send*|sende|skicka|kontakt*|plag*|spam*|det|detta|dette|e
vill|vil|onskar|onsker .. inte|ikke|ej .. kontakt*|mejl*|mail*|reklam*|reklame|motta*|modtag*|utskick*
kraver|krever|begar|ber|bedes|anmoder .. radera*|slet*|slett*|fjern*|ta_bort|stop*|slut*
trott|traett|lei|lejon|less|tired .. pa|af|av .. mail*|mejl*|e|utskick*|jeres|deres|era
tredje|sista|sidste|siste .. gang|gangen
avregistrer*|avanmal*|avprenumerer*|avsluta|avsluter|avmeld*|afmeld*|meld|frameld* .. mig|meg|av|fra|prenumeration|oss|nyhetsbrev|nyhedsbrev|abonnement*|mailen|mejl|tack|tak|takk|venligst|os|denne|dette|jeres
avregistrer*|avanmal*|avprenumerera|afmeld|avmeld|afmelding|avmelding|avregistrering|afmeldt|avmeldt
ta|tag|tar|plocka|slet|slett|slette|radera|raderar|fjern|fjerne|stryk|stryg|sletter|slettes|fjernes .. bort|mig|meg|oss|os|min|mine|mina|mitt|vores|vara|var|vart|fran|fra|adresse|adress|data|uppgifter|oplysninger|opplysninger|mailadresse|e
bort mig|oss|min
stryk|radera|slet|slett|fjern mig|meg|min|mine|mina|os|oss|mitt
av|fra|fran .. lista|listan|liste|listen|listor|utskick|mailingliste|mailinglisten|sandlista|maillista|register|registret|database .. mig|bort|tack
lista|listan|liste|listen|register .. bort|ut|fjern|av
sluta|slutt|stop|stopp|stopper|upphor|hold|holde .. skicka|sende|skriva|skrive|mejla|maila|maile|mejl|att|spam*|kontakta|kontakte|sand*|utskick|opp|dette|detta|omedelbart|plage
slut|stop|hold med|op med|at
lat|la|lad .. vare|bli|vara|vaere|slippe|slippa|mig|meg|oss|os .. skicka|sende|skriva|skrive|mejl|mail|utskick|spam|fred|ro
^ stopp $
sluta|slutt .. mejl*|mail*|skicka|sende|spam*
inga|ingen|ikke|inte|inget|aldrig|aldri|ej|intet .. fler|flere|mer|mere|langre|lenger|laengere|igen|igjen|flera .. mejl|mail|e|mails|utskick|reklam|reklame|meddelanden|henvendelser|kontakt|brev|skriv|skriva|kontakta|kontakte|sand|send|nyhetsbrev|beskeder|meldinger|post|fra|fran|tack|tak|takk
inga|ingen fler|flere .. mejl|mail|mails|e|utskick
vill|vil|onskar|onsker|ber .. inte|ikke|ej|slippe|slippa|undga .. ha|have|motta|modtage|fa|hore|hora|fler|flere|mer|bli|kontaktes|mail|mejl|mails|denne|disse|era|jeres|deres
vil|vill .. slippe|slippa
kontakta|kontakt|kontakte|skriv|skicka|send|sand .. inte|ikke|aldrig|aldri|ej .. mig|meg|mer|mere|igen|igjen|oss
lat|la|lad .. mig|meg|oss|os .. vara|vaere|fred|i_fred
i fred
uopfordret|uoppfordret
aldrig|aldri|inte|ikke|har .. anmalt|tilmeldt|meldt|prenumererat|bett|bedt|samtykke*|samtyckt|godkant|skrevet_op|registrert
utan|uden|uten .. samtycke|samtykke|tillatelse|tilladelse
hur|hvordan|hvor|var .. kommer|avregistrer*|avslutar|afmeld*|avmeld*|slipper|slippa|avanmal*|melder .. jag|jeg|lista|listan|listen|mig|meg|av|fra|fri
gdpr|dataskydd*|databeskyttelse*|personvern*|datatilsynet|imy|integritetsskydd*|datainspektionen|personuppgift*|persondata|personoplysninger|personopplysninger
invander|motsatter|modsatter .. behandling|mot|mod
innsigelse|indsigelse|invand* .. behandling*|direkt*|direct*|markedsfor*|marknadsfor*|registrer*|lagring
ratt|ret|rett|retten|ratten .. bli_glomd|glemt|sletning|sletting|radering
advokat*|anmala|anmalan|anmelde|anmelder|anmeldelse|rattsliga|retslig*|rettslig*|polisanmal*|politianmeld*
blockera*|blokker*|blockerar
samtykke .. tilbage|tilbake|traekker""",
    "not_interested/say-so": """
inget|ingenting|intet|ikke_noget|ikke_noe|inte_nagot for oss|os|meg|mig
inte|ikke|ej|icke .. intresserad*|intresse|interessert*|interesseret|interesserede|interessant|intressant*|aktuellt|aktuelt|aktuell|behov|relevant|brug|bruk|for_oss|for_os|nagot_for|noe_for|noget_for|trenger|behover|behov
inget|ingen|intet|null|noll .. intresse|interesse|behov
ointresserad*|uinteressant|ointressant|uaktuelt|uaktuell
har|ser|finns|er .. inget|inte|ikke|ingen|intet .. behov|bruk|brug|intresse|interesse
behover|trenger|behov|onsker|onskar .. inte|ikke|det|ej
brug|bruk for .. ikke
har .. ikke|inte .. brug|bruk|behov .. for
^ nej|nei $
^ nej|nei tack|tak|takk|vi|det|jag|desvarre|desvaerre|men
nej|nei .. tack|tak|takk
tack|tak|takk .. men_nej|nei|nej|vi|jag avstar
avstar|avboj*|takker_nei|takker_nej|tackar_nej|sier_nei|siger_nej|sager_nej|avslar
passar|passer .. inte|ikke .. oss|os|meg
vi|jag|jeg passar|star_over|hopper_over
har|bruger|anvander|bruker|benytter .. redan|allerede|alt .. en|ett|et|losning*|lev*|system|partner|avtal*|noget|noe|nagot
redan|allerede .. losning|leverantor|leverandor|partner|dekket|daekket|system|valt|valgt|kopt|kjopt|kobt|har|avtale|aftale
har .. losning|leverantor|leverandor
nojda|nojd|tilfredse|tilfreds|fornojda|fornoyd|fornoyde|godt tilfreds|fornoyd .. med|vi|som
klarer|klarar|klara oss|os|sig
valt|valgt|gatt|gaet|bestamt|besluttet|bestemt .. annan|anden|annen|konkurrent|en|oss|andre|med
annan|anden|annen|andra leverantor|leverandor|losning|lösning
konkurrent*
internt|selv|sjalva|egen|eget|eigen .. lost|bygget|byggt|lav*|gor|laver|gjor|losning|system|utvecklat|udviklet|utviklet|verktyg|verktoy
fortsatter|fortsaetter|blir|stannar|holder .. med|hos|kvar|fast
hor|horer|kontaktar|kontakter|ringer|aterkommer|vender .. om|hvis|nar .. behov|behover|trenger|brug|aktuellt|aktuelt
for_dyrt|dyr
sloser*|spild|slosa|sloseri .. tid*
enda|annu|endnu .. ett|et|en .. robot*|massmejl|mail|standard*
nettopp|netop|precis|nyss|nyligen .. kopt|kobt|kjopt|fornyet|fornyat|skrivit|tecknat
inga|ingen planer""",
    "interested/say-so": """
lat|lyder|later|hores|horer .. bra|godt|spennende|spaendende|intressant|interessant|rimelig|fint
spennende|spaendende|intressant|interessant|fint|bra .. send|skicka|gerne|garna|gjerne
ar|er|vi|meget|mycket|veldig|gjerne|absolut|fortsatt|ganska .. intresserad*|interessert*|interesseret|interesserede|nysgjerrig*|nyfiken|nyfikna
^ intresserad*|interessert|interesseret|intressant|interessant
later|lyder|hores|ser|verkar|virker|later .. intressant|bra|spannande|spaendende|spennende|interessant|godt|fint|nyttig|lovande|perfekt|ut
mycket|meget|veldig intressant|interessant|spannande|spennende|spaendende
har|finns|er .. intresse|interesse
vill|vil|onskar|onsker|skulle|kunne|ville|kan .. garna|gjerne|gerne|vilja|tenke|taenke .. prova|testa|teste|prove|kopa|kobe|kjope|bestalla|bestille|ga|veta|vite|vide|starta|starte|komma|komme|hora|hore|se|ha|have|fortsatta|fortsette|pröva
vill|vil|onskar|onsker .. prova|testa|teste|prove|proeve|kopa|kobe|kjope|bestalla|bestille|starta|starte|komma_igang|komme_i_gang|ga_vidare|ga_videre|signera|skriva_pa|fortsatta|fortsette
vill|vil .. veta|vite|vide|hora|hore .. mer|mere
mer|mere info*|informasjon|om
ja .. garna|gjerne|gerne|tack|tak|takk|absolut|visst
^ ja|garna|gjerne|gerne $
garna|gjerne|gerne
absolutt|absolut $
vi kor|korer|kjorer|starter|starta|bestaller|bestiller|kjoper|kober|koper|ar_med|er_med|tager|tar
precis|netop|akkurat|lige .. vad|hvad|hva|det_vi|det .. soker|soger|trenger|behover|letar|leter
la|lad|lat oss|os .. gora|gjore|starte|kora|komme|begynne
overtygad*|overbevist*|overtyget
redo|klar|klare|parat .. att|til|at|for""",
    "interested/request": """
skicka*|send|sende|sender|sand|maila|mejla|maile|ge|gi|giv|lav|lag|lage|far|kan|onskar|onsker|behover|trenger|vill|vil|be|bedes|ber|ta_fram|utarbeid*|sammensat .. offert*|tilbud|tilbudet|forslag|avtal*|aftale*|avtale*|kontrakt|broschyr*|brosjyre|brochure|material*|materiale|prislista|prisliste|priser|pris|information|info|informasjon|underlag|dokumentation|dokumentasjon|demo|prov*|prove*|presentation|presentasjon|faktura|katalog|prisoverslag|oplaeg
offert|tilbud|offerten .. pa|til|tack|tak|takk|for
gratis|test .. prov*|prove*|period*|konto
provperiod|proveperiod*|prøveperiod*|pilot|testkonto
visa|vise .. chef*|ledning*|styrelse*|styret|sjef*|ledelse*""",
    "interested/next-step": """
nasta|naeste|neste|nesta steg|skridt|step|trinn
vad|hvad|hva .. hander|gor|skjer|sker|gjor|behover|trenger|skal|gor .. nu|na|vi|av|du|ni|fra|jag|jeg
hur|hvordan .. gar|gor|kommer|kommer|ga|komme .. vidare|videre|igang|vi|i_gang|nu|na
og|och nu|na|hvad
nar|hvornar .. borja|starta|starte|begynne|kan_vi|begynde""",
    "interested/obstacle-gone": """
budget*|budsjett*|pengar*|penge*|pengene|midler|medel .. klar*|godkand*|godkendt|godkjent|pa_plass|plads|beviljad*|bevilget|frigivet|frigjort|clear
gront|grønt lys|ljus
ledning*|styrelse*|chef*|sjef*|ledelse*|styret|direktor* .. godkant|godkendt|godkjent|sagt_ja|ja
hinder*|problem*|hindring* .. lost|borta|vaek|borte""",
    "meeting/ask": """
ring|ringa|ringe|ringer|tel|telefon*|prata|prat|snakk|snakke|snak|tale|tala|mote|motet|mode|modet|samtal|samtale|mote|traffas|treffes|modes|motes|ses|demo|besok|besog|kaffe|kaffe .. mig|meg|oss|os|pa|til|i|om|nasta|naeste|neste|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|imorgon|morgon|morgen|vecka|uge|uke|boka|booke|tid|garna|gerne|gjerne|en|ett|et|kort|nar|hvornar
ring mig|meg|oss|os|pa|garna|gerne|gjerne
kan|ska|skal|skulle|kunne|la|lad|lat .. vi|oss|os|du|ni|dere|i .. ta|tage|ringa|ringe|prata|snakke|snakkes|tale|talas|tales|ses|mote|motes|modes|treffes|traffas|boka|booke|avtale|aftale|komma|komme|hores
boka|bok|book|booke|avtal|avtale|aftale|satt|sett|planlegg|planera|foresla|foreslar .. mote|mode|samtal*|tid|demo|prat|besok|in|opp|moetet|motet|call|telefonmote
ett|et|en|kort mote|mode|samtal|samtale|prat|demo|snak|kaffe|telefonmote
kom .. forbi|forbi|besok|innom|hit|til_oss|till_oss|pa
nar|hvornar|naar .. passar|passer|kan|har|ar|er .. du|ni|dig|deg|dere|jer|det|tid|ledig
har .. du|ni|dere|i .. tid
vart|vores|mitt|mit .. nummer|telefonnummer
mitt nummer""",
    "meeting/accept": """
mandag|tisdag|tirsdag|onsdag|torsdag|fredag|imorgon|morgon|morgen|kl|klockan|tid*|formiddag|ettermiddag|eftermiddag .. passar|passer|funkar|fungerar|fungerer|bra|fint|gar|gar|ok|perfekt|bedre|battre|blir|er|ar
passar|passer|funkar .. mig|meg|oss|os|bra|fint|godt|utmarkt|perfekt|$
vi ses .. pa|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|da|dar
bekraft*|bekreft*
ar|er .. ledig|tilganglig|tilgjengelig""",
    "question/ask": """
vad|hvad|hva .. kostar|koster|ar|er|innebar|prisen|pris|inngar|innehaller|gor|betyder|skiller|heter|med|ingar|hander
hur|hvordan|hvor .. mycket|meget|mye|fungerar|fungerer|virker|lang|lenge|laenge|fick|fik|fikk|manga|mange|dyrt|stor|sakert|sikker|skiljer|har|kom|ser|far|faar
hvor .. har|kommer|ligger|fik|fant|fikk|er
var .. har|ligger|fick|hittade|finns
vem|hvem .. ar|er|har|star|gav|sto
vilka|vilken|vilket|hvilke|hvilken|hvilket
varfor|hvorfor
finns|findes|finnes|gar|fungerar|virker|fungerer|kan|har|stodjer|stotter|understotter|er|ar|erbjuder|tilbyr|tilbyder|levererar|leverer|stoder|integrerar|passar .. det|den|ni|i|dere|ert|jeres|deres|systemet|man|du|de
lank*|lenk*|link*|bilag*|vedlegg*|bifogad*|fil|filen|sidan|siden .. inte|ikke|virker|fungerar|fel|fejl|feil|trasig|oppna|dod
annat|anden|annen satt|mate|vis""",
    "question/indirect": """
vill|vil|skulle|undrar|lurer|onskar|kunne|gerne|gjerne|garna .. veta|vite|vide|hora|hore|pa|forsta|forstå .. om|hur|hvordan|hva|hvad|vad|hvor|var|vilka|hvilke|hvem
undrar|undrer|lurer .. pa|om|hur|vad|hva|over
har|hade|et|ett|en|nagra|noen|nogle .. fraga|fragor|sporsmal|spargsmal|sporgsmal
beratta|fortell|fortael|forklar|forklara .. om|hur|hva|hvad|vad|mig|meg|hvordan
vet|vite|vide|veta om|hur|hvordan|hvad|hva|vad""",
    "not_now/say-so": """
inte|ikke|ej|ingen|inget|inga .. just|nu|na|akkurat|for_narvarande|for_tiden|lige|i|dette|denne|den|annu|enna|enda|endnu|idag .. nu|na|tiden|ar|ar|ojeblikket|oyeblikket|narvarande|detta|kvartal|maned|lage
just|akkurat|lige .. nu|na .. inte|ikke|ingen|inget|travlt|mye|mycket|har
for_tiden|narvarande|ojeblikket|oyeblikket|tillfallet .. inte|ikke|ingen|inget|har|travlt
i_ojeblikket|oyeblikket
inte|ikke nu|na|enna|annu|enda|endnu
dalig|dårlig|darlig|fel|feil|forkert .. tid|timing|tidpunkt|tidspunkt
for tidigt|tidlig|tidligt
senare|senere .. kanske|maske|kanskje|i|eventuelt|igen|igjen|ar|ar|til|hen|en_gang
kanske|maske|kanskje|eventuelt|muligens .. senare|senere|nasta|naeste|neste|till|til|om|i|en_annan|neste
nasta|naeste|neste ar|kvartal|maned|manad|ar|sasong|host|var|regnskabsar
hor|ta|tag|kontakta|kontakt|kontakte|kom|skriv|vend|forsok|prov|aterkom|sporg|spor|fraga|skriv|meld .. igen|igjen|tilbage|tilbake|av|efter|etter|om|i|senare|senere|pa_nytt|till|til
ta|tag .. kontakt .. igen|igjen|om|i|efter|etter|til|senere|senare
hor av dig|er
vend tilbage
aterkom*|kom tillbaka|tilbake|tilbage
mycket|mye|travlt|fullt|full|upptagen*|opptatt*|optaget*|hektisk .. att|at|a|gora|just|nu|na|for|med|til|upp
for_travlt|mycket|opptatt|mye
har .. travlt
inte|ikke|ingen|inget .. tid|kapacitet|kapasitet|resurser|ressurser|ressourcer|prioritet|prioriterat|prioritert|prioriteret|overskud
andra|andre prioriteringar|prioriteringer|prioriteter
pausat|pa_is|utsatt|udskudt|skjutit|skutt|pauset|vent|vilande|paa_vent|pa_hold|uppskjut*|skjuter
avtal*|aftale*|avtale*|kontrakt*|bundet|bundna|licens*|lisens* .. till|til|loper|lober|ut|utgar|udlober|utloper|frem
bundna|bundet|bunden .. till|til|avtal
venta|vente|avvente|avvakta|vanta .. till|til|med|pa|at
nar|nar|naar .. nya|nye|klar*|ferdig|faerdig|budget|budsjett|lugn*|over|borjat|pa_plass|klart|far
efter|etter .. sommaren|sommeren|sommerferien|semestern|ferien|jul|pask|paske|fusion*|messe|massan|nyar|sommer
inte|ikke|ingenting|ingenting .. forran|efter|etter
tidigst|tidligst|forst .. forran|for|foran|til|efter|etter|i|om
forst .. i|efter|etter|til|om|nasta|neste|naeste""",
    "soft_no/reason": """
ingen|inget|inga|ikke|inte|utan|uden|uten|slut .. budget|budsjett|pengar|penge|penger|midler|medel|rad|rad
budget*|budsjett* .. brukt|slut|frusen|fryst|frosset|tomt|opbrugt|stram|lukket|brugt
kopstopp|innkjopsstopp|investeringsstopp|ansettelsesstopp|udgiftsstop|indkobsstop|anstallningsstopp|frys""",
    "wrong_person/say-so": """
det|dette|detta|er|ar .. inte|ikke .. mig|meg|jag|jeg|mitt|mit .. sidder|sitter|ansvar*|handterar|omrade|bord|som
inte|ikke .. mit|mitt .. bord|omrade|område|omraade
fel|forkert|forkerte|feil .. person|adress|adresse|avdelning|afdeling|avdeling|kontakt|mottagare|modtager|mottaker|andersson
inte|ikke|ej .. ratt|rette|riktig|den|rette .. person|kontakt|adress*|adresse|instans|avdeling
ar|er .. inte|ikke .. ratt|rette|ansvarig|ansvarlig|den|riktig
ansvarig|ansvarlig|ansvarige|ansvarlige .. ar|er|for|hos
inte|ikke .. mitt|mit|min .. omrade|bord|ansvar|felt|avdelning|jobb
inget|ikke|ingenting|intet|inte .. med|gore|gora|gjore .. att_gora|a_gjore|at_gore|med_det
har .. ingenting|intet|inget|ikke .. med .. gore|gora|gjore
jobbar|arbejder|jobber|tar_mig .. bara|kun|bare .. med
bara|kun|bare .. ansvarig|lon|lonn|fakturor|fakturaer
prata|snakk|tal|tala|kontakta|kontakt|skriv|spor|sporg|fraga|vand|henvend|hanvend|mejla|maila .. heller|hellere|hellre|min|kollega|chef|sjef|inkop|indkob|innkjop|avdeling|afdeling|avdelning|addr
prata|snakk|tal med
tar|tager|skoter|handterar|handterer|handterer|star|sitter|ansvarar|beslutar|bestemmer|beslutter .. hand|seg|sig|av|om|for|det|detta|dette|den .. min|kollega|inkop|indkob|innkjop|han|hon|hun|pa|det
kollega .. tar|tager|har|som|er|ar
det .. skoter|handterar|bestammer|bestemmer|handterer|beslutter|besluttes|beslutas .. av|af|min|var|vores|inkop
boer|borde|bor|ska|skal|ma|maste .. snakke|prata|tale|kontakta|kontakte|skriva|skrive|tala .. med|inkop|min|var|vores""",
    "left_company/say-so": """
har|er|ar .. slutat|sluttet|stoppet|fratradt|forlatt|forladt|lamnat|gatt|gaet|sagt_opp|opsagt|holdt_op .. her|har|hos|i|pa|foretag*|selskap*|virksomhed*|firma*|pension*|bolag*|oss|os|vid|sin|stilling
har slutat|sluttet|stoppet
er|ar stoppet|sluttet|fratradt
slutat|sluttet .. pa|hos|i|her|har|hos_oss|jobbet
slutar|slutter|fratraeder|stopper .. pa|i|den|om|her|har|hos|fredag|mai|maj|juni|snart
jobbar|arbetar|arbejder|jobber|arbeider|jobbet .. inte|ikke|ej .. langre|lenger|laengere|kvar|her|mere|mer|hos|har
inte|ikke .. langre|lenger|laengere|kvar|mere|mer .. har|her|hos|pa|ansatt|anstalld|kvar|i
inte kvar
ikke .. ansatt|ansat
pension*|pensjon*
dod*|avliden|avled|gikk_bort|gatt_bort|gaet_bort|gaet
sista|sidste|siste .. dag|arbetsdag|arbejdsdag|arbeidsdag|vecka|uge|uke
bytt|byttet|skiftet|skiftat .. jobb|job|arbetsgivare|arbeidsgiver|arbejdsgiver
ny|nytt|nyt .. jobb|job|arbetsgivare|tjanst|stilling
eftertrader|ersatter|etterfolger|efterfolger|erstatter|overtagit|overtatt|overtaget|tog_over|tok_over|overtog|ersatt .. efter|etter|fra|fran|jag|jeg|hans|hennes|hendes|som
sagt upp sig|opp|op""",
    "out_of_office/say-so": """
ar|er|befinner|sitter|har .. pa|i|ute|for|syk|sjuk|syg|bortrest|bortreist|bortrejst|ferie|semester|orlov|perm* .. semester|ferie|resa|reise|rejse|permisjon|sjukhus|sykehus|hospital|sygehus|resande|farten|utlandet|udlandet
ar|er|har .. semester|ferie|sjukskriven|sykmeldt|sygemeldt|foraldraledig|bortrest|bortreist|bortrejst|sjuk|syk|syg
pa|har .. semester|ferie .. nu|na|till|til|just|akkurat
ute av kontoret
inte|ikke pa kontoret""",
    "forward/say-so": """
for .. kannedom|kaennedom|info|din|orientering|ditt|dit|deres|jeres|kendskab|kjennskap
til .. info|orientering|dig|deg|dere|jer|kannedom|din|dit
till .. dig|er|kannedom|info|ditt|din
nagot|noe|noget .. for .. dig|deg|er|jer|dere|oss|ditt|dit|os
for dig|deg|er|dere|jer
kan|kunne|vil|kunne .. du|ni|dere|i .. titta|se|ta|tage|kolla|kikke|sjekke|svara|svare|folja|handtere|handtera .. pa|denna|dette|detta|denne|den|det|her|over
titta|kolla|kik|se|sjekk .. pa|denna|lige|her|dette|detta|nedan|nedenfor|nedenstaende
vad|hva|hvad .. tycker|tror|synes|sager|sier .. du|ni|dere|i
vidarebefordr*|videresend*|videreformid*|skickar_vidare|sender_videre|sendes_videre|sender_dette|lamnar_over
vidare|videre .. till|til|din|mejl|mail|kollega
kopierar|saetter|setter|satter|legger|lagger|ccar|cc .. in|cc|kopi|med|pa|kollega
i|pa|cc kopi|cc
se nedan|nedenfor|under|nedenstaende
fyi
tar du|tager du|dette|denna""",
    "revisit/verb": """
hor|ta|tag|kontakta|kontakt|kom|aterkom|aterkomma|skriv|vend|forsok|prov|sporg|spor|fraga|meld|ses|snakkes|tales|hors|diskutere|diskutera|vurdere|igen|igjen|tillbaka|tilbage|tilbake
for|forst|efter|etter|inte|ikke|ingenting|tidigst|tidligst|kanske|maske|kanskje|vente|vanta|venta|till|til|innan|inden""",
    "call/verb": """
ring|ringa|ringe|prata|snakke|snakk|snak|tale|tala|mote|mode|samtal|samtale|ses|treffes|traffas|besok|besog|demo""",
    "courtesy/only": """
^ tack|tak|takk $
^ tack|tak|takk .. $
^ tusen|mange|manga tack|tak|takk .. $
^ ok|mottatt|modtaget|mottaget|noterat|noteret|notert|forstatt|forstaet|fint|bra|super|supert .. $
^ hej|hei|hallo|kara|kjaere|kaere|god|godmorgen .. $""",
}
