"""German: yes, a meeting, a question, later, somebody else, gone, away, handed on."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "interested/say-so": """
habe|haben|hatte|hatten|besteht|grosses|starkes|sehr|weiterhin|nach|wie|vor|mein .. interesse
interesse .. daran|an|besteht|ja|geweckt|ist|da|wurde
^ interesse $
bin|sind|ware|waren .. interessiert|dabei|uberzeugt|gespannt|neugierig|begeistert|angetan
interessiert .. uns|mich|sehr|an|es
klingt|hort|liest|sieht|scheint .. gut|spannend|interessant|super|toll|prima|vielversprechend|perfekt|nutzlich|genau|vernunftig|an|passend
spannend|interessant|perfekt|klasse|prima|super $
sehr|hochst|wirklich|ausserst interessant|spannend|gern|gerne|ansprechend|hilfreich
genau das|was|danach|so .. brauchen|suchen|gesucht|gebraucht|was|benotigen|suche
wollen|mochten|wurden|wurde|mochte|will|konnen .. gern|gerne .. testen|ausprobieren|probieren|bestellen|kaufen|starten|anfangen|einsteigen|abschliessen|beauftragen|mehr|nutzen|einfuhren|erfahren|loslegen|weitermachen|haben|kennenlernen|sehen|beginnen|fortfahren|umsetzen|zusammenarbeiten
wollen|mochten|wollten|mochte|will|wurden .. testen|ausprobieren|probieren|bestellen|kaufen|starten|anfangen|einsteigen|abschliessen|beauftragen|einfuhren|loslegen|kennenlernen|beginnen|unterschreiben|haben|weitermachen|ordern|zuschlagen
gern|gerne .. testen|ausprobieren|probieren|mehr|nehmen|starten|weiter|erfahren|wissen|kaufen
wir nehmen|bestellen|kaufen|machen|starten|unterschreiben .. es|das|zehn|mit|drei|funf|zwei|die|jetzt|sofort
sie haben .. uberzeugt
uberzeugt
ja gern|gerne|bitte|unbedingt|klar
^ ja $
^ gern|gerne $
sehr gern|gerne
legen wir los
los gehts|geht
packen wir
machen wir .. es|so|das
dann los
wir sind dabei
mehr .. erfahren|informationen|infos|daruber|wissen|details|dazu
weitere|nahere|genauere .. informationen|infos|details|unterlagen|angaben
gefallt|gefallen .. uns|mir|gut|sehr""",
    "interested/request": """
schicken|senden|mailen|ubersenden|zusenden|erstellen|machen|unterbreiten|geben|schick|sende|sendet|schickt|ubermitteln|zukommen|zuschicken|lassen|bitte|brauche|brauchen|benotigen|benotige|erbitten|hatte|hatten|wunschen|mochten|konnten|kannst|konnen|stellen|ausarbeiten|anbieten|hatten .. angebot*|offerte|kostenvoranschlag|vertrag*|unterlagen|material|infomaterial|informationsmaterial|broschure*|preisliste|prospekt*|muster|testzugang|testversion|demo-zugang|probezugang|datenblatt|prasentation|informationen|infos|konditionen|preise|preis|rahmenvertrag|katalog|entwurf|bestellformular|auftragsbestatigung|rechnung|vertragsentwurf|lizenzen
angebot|offerte|kostenvoranschlag|unterlagen|infomaterial|testzugang|preisliste|vertrag .. bitte|schicken|senden|zusenden|fur|erstellen|machen|haben|uber|zukommen
angebot fur|uber
bitte .. angebot|um angebot|unterlagen|vertrag|infomaterial
um .. angebot|unterlagen|zusendung|infomaterial|offerte
testphase|pilotprojekt|testlauf|probephase|pilot .. starten|beginnen|gern|gerne|machen|interess*
zum vorzeigen|weiterreichen|weitergeben
fur .. vorstand|chef|chefin|geschaftsfuhrung|gremium|kollegen|team|leitung .. unterlagen|schicken|zeigen|material
zeigen|vorlegen|prasentieren .. kann|konnen""",
    "interested/next-step": """
wie|was|womit .. geht|gehts|machen|verfahren|beginnen|starten .. weiter|wir|jetzt|nun|vor|los
wie geht|gehts .. weiter
was .. brauchen|benotigen|brauchst|mussen|muss .. von|sie|noch|wir|tun|ich|mir|uns
was .. nachste|jetzt|nun $
nachste*|weiteren schritt*|schritte
und jetzt
was nun
wann .. loslegen|starten|anfangen|beginnen|losgehen|los
wo .. unterschreiben|bestellen|unterschreib*""",
    "interested/obstacle-gone": """
budget|geld|mittel|finanzierung|gelder .. da|freigegeben|genehmigt|bewilligt|vorhanden|gesichert|frei|bekommen|zugesagt|steht|erhalten|zur_verfugung|geklart
haben .. jetzt|nun|endlich .. budget|geld|mittel|freigabe|genehmigung
vorstand|chef|chefin|geschaftsfuhrung|controlling|finanzabteilung|gremium|betriebsrat .. zugestimmt|genehmigt|ja|grunes|einverstanden|okay|freigegeben|stimmt
grunes licht
freigabe .. erhalten|bekommen|da|liegt|habe
problem|hindernis|thema|frage|bedenken|engpass .. gelost|erledigt|beseitigt|vom_tisch|geklart|behoben|ausgeraumt
hat sich .. erledigt|geklart|geandert
investitionsstopp|sperre|haushaltssperre .. aufgehoben|vorbei|beendet""",
    "meeting/ask": """
rufen|ruf|ruft|rufe|anrufen|anruf|telefonieren|telefonat|zuruckrufen|ruckruf|durchklingeln|klingeln|angerufen
telefonieren|telefonat|telefontermin|videocall|videokonferenz|besprechung|termin|gesprach|treffen|meeting|vorfuhrung|prasentationstermin|kennenlernen|gesprachstermin .. machen|vereinbaren|ausmachen|vorschlag*|finden|wann|haben|hatten|gern|gerne|passt|abstimmen|ansetzen|wurde|konnen|konnten|am|nachste|kommende|um|fur
konnen|konnten|sollen|sollten|wollen|lassen|mochte|mochten|wurde|wurden|lass .. telefonieren|sprechen|treffen|austauschen|reden|zusammensetzen|besprechen|unterhalten|gesprach|termin|telefonat|meeting|call|zusammenkommen
lassen|lass sie|uns .. sprechen|telefonieren|reden|treffen|austauschen|termin
kommen|komm|kommt|schauen|besuchen|vorbeikommen .. vorbei|uns|besuch|messe|stand|buro|her
vorbeikommen|vorbeischauen
besuch*|treffen .. sie|uns|wir|gern|messe|stand|bei
demo .. sehen|zeigen|vereinbaren|bitte|gern|gerne|termin|am|machen
live sehen|zeigen
zeigen sie .. uns|mir .. live|demo|vor
wann .. zeit|passt|konnen|konnten|hatten|haben|sprechen|erreichbar|telefonieren|ware|treffen
wann .. es ihnen|dir
haben|hatten|hast sie|du|ihr .. zeit
zeit .. fur|am .. gesprach|telefonat|call|treffen|montag|dienstag|mittwoch|donnerstag|freitag
erreichen .. mich .. unter|telefon*|mobil|am
meine .. nummer|durchwahl|handynummer .. ist|lautet
terminvorschlag*
einladung .. schicken|senden|kalender|teams|zoom
kaffee .. trinken|treffen""",
    "meeting/accept": """
montag|dienstag|mittwoch|donnerstag|freitag|morgen|ubermorgen|uhr|termin|vormittag|nachmittag|vormittags|nachmittags|zeit .. passt|past|geht|klappt|gut|gerne|gern|ok|okay|in_ordnung|ginge|ware|prima|perfekt|einverstanden|recht|besser|gelegen|moglich|frei
passt|past|klappt|geht .. mir|uns|gut|prima|montag|dienstag|mittwoch|donnerstag|freitag|perfekt|morgen|bestens|am|um
passt $
uhr .. ist|passt|gut|gerne|ok|geht
bin|ware|waren|sind .. frei|verfugbar|erreichbar|da .. am|um|ab|montag|dienstag|mittwoch|donnerstag|freitag
freue|freuen mich|uns .. gesprach|termin|telefonat|treffen|auf
bestatige|bestatigen|zusagen|sage .. termin|zu|montag|dienstag|mittwoch|donnerstag|freitag
bis .. dann|montag|dienstag|mittwoch|donnerstag|freitag|morgen $
schlage|schlagen .. vor
dann .. um|am .. uhr
einverstanden""",
    "question/ask": """
was|wieviel .. kostet|kosten|bedeutet|heisst|ist|sind|machen|bieten|genau|passiert|unterscheidet|beinhaltet|koster|kame|wurde|ware
wie .. viel|hoch|teuer|lange|funktioniert|lauft|sicher|gross|oft|unterscheid*|kommen|kamen|sind|ist|heisst|schnell|sieht|steht|kundig*|verhalt
wieviel
woher .. haben|kennen|stammt|kommt|meine|sie|nehmen
wer .. sind|hat|ist|steckt|betreibt|seid
welche|welcher|welches|welchen|welchem|worin|wofur|womit|wodurch|wozu
gibt es|s .. ein|eine|auch|einen|das|die|schnittstelle|rabatt|referenzen
lauft|funktioniert|unterstutzt|kann|ist|lasst|geht|hat|passt|arbeitet|deckt|bietet|braucht|muss .. das|die|ihr|ihre|es|sich|man|software|system|der
konnen|kann .. sie|man .. sagen|erklaren|erlautern|mitteilen|auch|das|damit|nennen|liefern
bieten|haben|unterstutzen|liefern|verkaufen|arbeiten|nutzen|speichern sie|ihr
sind sie|das|die|meine|ihre
warum|wieso|weshalb
wo .. liegt|liegen|stehen|sitzt|sitzen|sind|werden|kann|gespeichert|haben|finde
link|anhang|datei|pdf|seite .. nicht|defekt|kaputt|fehler|tot|lasst|geht|funktioniert|offnen
lasst|konnte|kann .. nicht .. offnen|laden|herunterladen|lesen|anzeigen
auf anderem|andere .. weg|weise|art""",
    "question/indirect": """
mich|uns wurde .. interessieren
mochte|mochten|wurde|wurden|wollte|muss|musste|musste .. wissen|erfahren|fragen|verstehen .. ob|wie|was|wo|wer|welche|gern|gerne
frage|frage*|mich|wir .. ob|wie|was
teilen|sagen|erklaren|verraten|erlautern|geben|nennen .. sie .. mit|mir|uns|bescheid .. ob|wie|was|welche|wo|wer|woher
wissen .. ob|wie|was|welche|woher
habe|hatte|haben|hatten .. frage|fragen|ruckfrage*
bitte .. auskunft|erklarung|um auskunft
unklar .. ob|wie|was""",
    "not_now/later": """
melden|melde|meldet .. sie|dich|euch .. im|ab|nach|mitte|anfang|ende|in|nachste*
gern|gerne .. im|nachste*|kommende*|neuen|spater|wieder|ab|nach
laufenden|diesem|dieses|aktuellen .. jahr|geschaftsjahr|quartal .. keine|nicht|kein|nichts|mehr
kommenden|nachsten|neuen .. jahr|geschaftsjahr|quartal
dann .. sehen wir .. weiter
muss|mussen .. erst .. ankommen|abwarten|fertig|klaren|kommen
fehlen|fehlt|mangelt .. leute|kapazitat*|zeit|personal|ressourcen|mitarbeiter|kopf|luft|derzeit|momentan
schaffe|schaffen|schaff|komme|kommen .. nicht|nicht_dazu|keiner
diese|dieser|dieses|diesen woche|monat|quartal|jahr .. nicht|kein|keine|schlecht|voll|ausgebucht|nichts
diese|diesen|dieses|dieser .. wird .. nichts
nach .. jahresabschluss|abschluss|umzug|inventur
sprechen|sprich .. mich|uns .. im|ab|nach|noch
nicht|nichts|niemand .. vor|jetzt|derzeit|momentan|zurzeit|gerade|aktuell|im_moment|heuer|dieses|diesem|heute
derzeit|momentan|zurzeit|aktuell|gerade|jetzt|augenblicklich|gegenwartig .. nicht|kein|keine|keinen|schlecht|ungunstig|keinerlei|wenig|zu_viel
im_moment|augenblick .. nicht|kein|keine|keinen|schlecht|ungunstig|zu|haben
zur zeit .. nicht|kein|keine|keinen|schlecht|haben
schlecht|ungunstig|falscher|ungunstiger|unpassend* .. zeitpunkt|moment|timing|zeit
gerade .. schlecht|ungunstig|viel|stress*|land
noch nicht|zu fruh
zu fruh
fruhestens|erst .. wieder|im|ab|nach|in|nachstes|nachsten|kommendes|wenn|mitte|anfang|ende|herbst|fruhjahr|sommer|winter
spater|spateren .. vielleicht|einmal|mal|nochmal|noch|wieder|zeitpunkt|gern|gerne|eventuell
vielleicht|eventuell|evtl|moglicherweise .. spater|nachstes|nachsten|im|einmal|irgendwann|in|kommendes|wieder
irgendwann
ein andermal|anderes mal
melden|melde|meldet|kommen|komm|fragen|frag|schreiben|schreib|versuchen|kontaktieren|probieren|erinnern .. wieder|nochmal|nochmals|noch|erneut|spater|noch_einmal|dann|im|ab|nach|in
wieder .. melden|zukommen|kontaktieren|anfragen|schreiben|vorbei
noch_einmal|mal .. melden|an|versuchen|fragen|sprechen|daruber
wiedervorlage
auf_eis|zuruckgestellt|verschoben|vertagt|aufgeschoben|pausiert|verschieben|vertagen|zuruckstellen
warten .. bis|auf|noch|ab|wir
abwarten
keine|wenig|null|nicht .. kapazitat*|zeit|ressourcen|luft|prioritat
keine prioritat
andere|wichtigere .. prioritaten|themen|baustellen|projekte|dinge
ausgelastet|uberlastet|voll ausgelastet|beschaftigt
stecken|steckt .. mitten|in|gerade|bis
mitten in|im
viel .. los|tun|arbeit
vertrag|laufzeit|bindung|lizenz|abo .. lauft|bis|endet|noch|gebunden|gilt|ende
gebunden .. bis|noch|vertrag*
vertraglich gebunden
lauft .. noch|bis|aus
nachstes|kommendes|nachsten|nachster|kommenden jahr|jahr*|quartal|monat|fruhjahr|herbst|sommer|geschaftsjahr
neuen jahr|geschaftsjahr
nach .. urlaub|sommer|ferien|messe|umbau|fusion|migration|umstellung|jahreswechsel|weihnachten|ostern|pfingsten|sommerpause|abschluss|audit
sobald|wenn .. wieder|ruhiger|neue*|fertig|abgeschlossen|budget|luft|geld|profitabel|umzug|da
im hinterkopf|blick|auge .. behalten""",
    "soft_no/reason": """
kein|keine|null|ohne|weder|keinerlei .. budget|geld|mittel|gelder|finanz*
budget .. ausgeschopft|aufgebraucht|verplant|gekurzt|gestrichen|erschopft|weg|leer|verbraucht|eingefroren|knapp|nicht
investitionsstopp|ausgabenstopp|budgetsperre|haushaltssperre|einstellungsstopp|sparkurs|sparprogramm|budgetstopp|ausgabensperre
eingefroren
konnen .. nicht leisten""",
    "wrong_person/not-me": """
falsche*|falscher|verkehrt* .. person|ansprechpartner*|adresse|abteilung|adressat|stelle|kollege|mann|frau|empfanger|richtige*
der|die|den|beim|dem falsche|falschen .. $
bin .. der|die falsche
nicht .. richtige|der|die|zustandig|verantwortlich .. richtige|ansprechpartner*|adressat|person|zustandig|verantwortlich|fur|zustandige*
nicht zustandig|verantwortlich
bin|sind .. nicht .. zustandig|verantwortlich|richtige*
nicht .. mein .. bereich|gebiet|thema|ressort|aufgabe*|zustandigkeit
nicht mein
nichts .. damit|thema|dem|diesem|ihnen|einkauf .. tun
habe|hab .. damit|nichts .. nichts|tun|zu
entscheide|entscheiden .. nicht|das
mache|bearbeite|betreue|kummere .. nur|hier|lediglich
nur .. praktikant*|assistenz|empfang|buchhaltung|azubi|aushilfe|zustandig_fur|lohn*
verwechs*
liegt .. nicht .. bei|mir|zustandigkeit""",
    "wrong_person/someone-else": """
mussen|musst|sollten|mussten sie|du .. zu|an|bei .. gehen|wenden|fragen
wenden sie sich .. an
sie .. an .. herrn|frau|kollegen|kollegin|einkauf|abteilung|addr
wenden|richten|kontaktieren|schreiben|fragen|sprechen|melden|adressieren .. sie|sich|bitte .. kollege*|kollegin|herrn|frau|unseren|unsere|einkauf|abteilung|mit|bei|it|vertrieb|geschaftsfuhrung|zentrale
wenden|wende|wendet .. an
zustandig*|verantwortlich*|ansprechpartner* .. ist|sind|fur|dafur|hierfur|ware|war
dafur|hierfur|darum|das|damit .. zustandig|kummert|macht|entscheidet|verantwortlich|betreut|bearbeitet|befasst
kummert|kummern|entscheidet|entscheiden|verantwortet|betreut|bearbeitet|ubernimmt .. sich|das|daruber|darum|bei|diese|dieses|der|die|frau|herr|unser
darum kummert
richtige*|richtiger .. ansprechpartner*|adresse|person|kontakt|ist|ware
fragen sie|mal .. kollegen|kollegin|herrn|frau|bei|lieber|besser
das macht|entscheidet|lauft|ubernimmt .. kollege|kollegin|frau|herr|einkauf|abteilung|zentrale|uber|bei|der|die|unser*
liegt|gehort|fallt .. bei|in|zu|zur|zum .. bereich|abteilung|zustandigkeit|einkauf|kollegen|herrn|frau|unserem
einkauf|zentrale|muttergesellschaft|konzern .. zustandig|entscheidet|lauft""",
    "left_company/gone": """
aus .. hause|haus|unternehmen|firma|betrieb|diensten .. ausgeschieden|gegangen|weg
arbeitet|ist|weilt|beschaftigt .. nicht|nimmer .. mehr|langer .. unserem|unserer|uns|unter
unter uns|den_lebenden
hat|haben .. den|das .. job|arbeitgeber|unternehmen|betrieb .. gewechselt|verlassen|gekundigt
zu .. wettbewerber|konkurrenz|anderen|neuen .. gewechselt|gegangen
gewechselt .. zu|firma|unternehmen
geht|gehe|ging .. in rente|pension|ruhestand
hat|habe|haben|wird|werde .. uns|unternehmen|firma|haus .. verlassen
verlassen $
nicht mehr .. da|hier|im
nicht|nimmer .. mehr|langer .. bei|im|fur|hier|tatig|beschaftigt|unternehmen|uns|da|dabei|firma|hause
arbeitet|arbeite|ist|bin|sind .. nicht|nimmer .. mehr .. hier|bei|fur|im|uns|tatig
ausgeschieden|gekundigt|verlassen|verlasst|verlasse|weggegangen|gegangen|gewechselt .. unternehmen|firma|uns|haus|hat|zum|am|im|hat|ist
hat|habe|haben .. uns|unternehmen|firma|haus .. verlassen
scheidet|scheide .. aus
aus .. unternehmen|firma|dienst .. ausgeschieden|aus
in rente|pension|ruhestand|altersteilzeit
im ruhestand
den ruhestand
pensioniert|berentet|rentner|rentnerin
verstorben|gestorben|tod|verschieden
letzter|letzte|letzten .. arbeitstag|tag|woche
arbeitgeber .. gewechselt|neuen|neuer
neue|neuen|neuer .. stelle|arbeitgeber|herausforderung|job
nachfolger|nachfolgerin|nachfolge .. von|bin|ich|fur|angetreten
habe .. stelle|position|aufgaben|nachfolge .. ubernommen|von
gekundigt""",
    "out_of_office/away-now": """
liege|lieg|bin|sitze|weile .. krankenhaus|bett|strand|flieger|flugzeug|zug|krank|klinik|reha|kur
noch|gerade|grad .. urlaub|krank|unterwegs
bin|sind|befinde|weile .. gerade|derzeit|momentan|noch|aktuell|bis|im|auf|in|zurzeit .. urlaub|ferien|reise|dienstreise|unterwegs|krank|krankenhaus|elternzeit|abwesend|kur|reha|ausland|messe|verreist
bin|sind .. im|in|auf .. urlaub|ferien|dienstreise|krankenhaus|elternzeit|mutterschutz
bin .. krank|krankgeschrieben|unterwegs|abwesend|verreist
gerade|derzeit|momentan|zurzeit .. im|in|auf|unterwegs|nicht .. urlaub|ferien|dienstreise|krankenhaus|buro|da
nicht im buro|haus
^ im urlaub
abwesenheitsnotiz|abwesend""",
    "auto_ack/receipt": """
ihre|ihr|eure .. anfrage|nachricht|mail|anliegen|bestellung|ticket|bewerbung|e .. eingegangen|erhalten|registriert|erfasst|bearbeitet|angelegt
haben .. ihre|ihr|anfrage|nachricht .. erhalten|registriert
eingangsbestatigung|ticketnummer|vorgangsnummer
eingang .. bestatig*
automatisch .. erstellt|generiert|versandt|erzeugt
postfach|mailadresse|adresse .. nicht|nur .. gelesen|uberwacht|betreut
nicht .. auf diese|antworten""",
    "forward/hand-on": """
konnte|ware|vielleicht .. was|etwas|interessant .. fur .. euch|dich|deine|eure|dein|team
fur euch|dich|dein|deine|eure|das_team
schau|guck|schaut|kuck|schaust .. mal|dir|bitte|an
zur|z .. info|kenntnis|kenntnisnahme|weiterleitung|k|prufung
leite|leiten|reiche .. weiter|an
in|ins cc|kopie
magst|kannst|konntest|wurdest|willst du .. ansehen|anschauen|ubernehmen|antworten|kummern|prufen|klaren|lesen
ansehen|anschauen $
dein|euer|deine|eure .. thema|bereich|baustelle
ware|ist|vielleicht|evtl|eventuell .. was|etwas|interessant .. fur .. dich|euch|uns|deine
was|etwas|interessant fur .. dich|euch|uns
fur dich|euch
z k
zk
zur .. kenntnis|info|information|kenntnisnahme|weiteren|bearbeitung
zur info
zur kenntnis*
kannst|konnt|konntest|konntet|wurdest|magst du|ihr .. dir|dich|euch|das|mal|bitte|darum|ihm|ihr|hier
schau|schaut|sieh|guck .. mal|dir|bitte|an|euch|dazu
was meinst|haltst|denkst|meint|haltet|denkt du|ihr
leite|leiten|geben|gebe|reiche|reichen .. weiter|das|ihre|die|es|mail
weiterleiten|weitergeleitet|weitergegeben|weitergereicht|leite
nehme|setze|setzen|kopiere|hole .. cc|kopie|dazu|mit_rein
in cc|kopie
im cc|verteiler
siehe unten|unten|mail|anhang
sh unten
ubernimmst|ubernehmt|machst|kummerst|antwortest du|ihr|dich
bitte ubernehmen|bearbeiten|prufen|beantworten|um_erledigung
brauchen wir das|sowas|so was
liebe kollegen
wie besprochen .. weiter""",
    "revisit/verb": """
melden|melde|meldet|kommen|komm|kommt|fragen|frag|schreiben|schreib|schreibt|versuchen|versuch|kontaktieren|sprechen|probieren|erinnern|reden|prufen|schauen|entscheiden|nachfragen|nachhaken|zukommen|anklopfen|klopfen
wieder|nochmal|nochmals|erneut
noch_einmal|mal
vor|erst|fruhestens|ab|nach|nicht|nichts|vielleicht|gern|gerne|warten|wiedervorlage|bis""",
    "call/verb": """
rufen|ruf|telefonieren|anrufen|sprechen|treffen|termin|telefonat|gesprach|besuchen|vorbeikommen|vorbei|meeting|call|demo|reden""",
    "courtesy/only": """
^ danke $
^ vielen|besten|herzlichen|lieben|tausend dank .. $
^ danke schon|sehr|dir|ihnen|fur .. $
^ ok|okay|gut|alles|verstanden|prima|notiert|erledigt|klar|super .. $
^ zur kenntnis genommen .. $
^ hallo|guten|sehr|liebe|lieber|moin|servus .. $
^ ist angekommen|notiert .. $""",
}
