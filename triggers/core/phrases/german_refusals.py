"""German: stop, no, and what takes a stop back."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/word": """
abmelden|abbestellen|austragen|austragung|abmeldung|abbestellung
melden|bestellen|tragen .. mich|uns|newsletter|diese .. ab|aus
melde .. mich|uns .. ab
bestelle .. ab
^ stopp $
schluss damit|jetzt
aufhoren
horen sie? auf
hor auf""",
    "unsubscribe/remove-me": """
nehmen|nimm|nehmt|streichen|streich|streicht|entfernen|entferne|entfernt|loschen|losche|loscht|tragen|tilgen .. mich|uns|meine|unsere|meinen|meiner .. verteiler*|liste*|datenbank|kartei|system|adressbestand|datei|aus|raus|heraus|adresse*|daten|kontakt*|mailadresse|namen|mail
mich|uns|meine|meinen|unsere .. verteiler*|liste*|datenbank|kartei|newsletter .. nehmen|streichen|entfernen|loschen|austragen|raus|raus|losch*
aus|von .. verteiler*|mailingliste|liste|datenbank|adressliste .. nehmen|streichen|entfernen|loschen|austragen|raus|herunter
loschen|losche|losch|loscht .. mich|uns|meine|unsere|bitte|sie|alle|samtliche .. adresse|daten|mich|uns|mail*|kontakt*|eintrag
meine|unsere|meiner|aller|alle|samtliche|personenbezogenen|personlichen daten|adresse|mailadresse|kontaktdaten .. loschen|losch*|entfernen|vernichten|sperren|geloscht
loschung .. daten|meiner|personenbezogen*|adresse
adresse|mailadresse|daten|mail .. loschen|entfernen|geloscht|streichen
loschen sie|bitte mich|meine|uns
raus aus .. verteiler|liste
raus .. verteiler|liste
verteiler|liste .. raus|runter
sperren sie|bitte .. adresse|mich|meine
vergessen sie .. adresse|namen""",
    "unsubscribe/stop-mailing": """
bei|in ihnen|euch|ihrer|eurer .. nichts .. verloren|suchen
nichts .. bei|in ihnen|euch|ihrer .. verloren|suchen
rausschmei*|rauswerf*|rauswirf*|rausnehm* mich|uns
mich|uns|unsere|meine .. rausschmei*|rauswerf*|rausnehm*|rausstreich*|runternehm*|loschen|entfernen
brauchen|mussen|mochten|sollen|durfen .. uns|mich|mir nicht|nie mehr|wieder|langer .. anschreiben|anzuschreiben|schreiben|kontaktieren|anrufen|belastigen
verschon* .. mich|uns|unsere
entzieh* .. erlaubnis|einwilligung|zustimmung|genehmigung
abstand .. nehmen .. zusendung*|mail*|kontakt*|werbung
von .. zusendung*|mail*|werbung|schreiben|kontaktaufnahme* .. absehen|abzusehen|abstand
sehen|sieh|bitte .. von .. ab|absehen|abzusehen
von weiteren .. zuschriften|mails|zusendungen|anfragen|nachrichten|kontakten
unzumutbar*|belastigung
uwg
wie .. werde|werd|kriege|bekomme .. los|weg
interesse .. an .. ihren|euren|solchen mails|mail|nachrichten|werbemails
bei .. weiterer|weiteren|nochmaliger|erneuter .. belastigung|mail*|kontaktaufnahme|zusendung*
schalte|schalten|informiere|beauftrage .. anwalt|rechtsanwalt|behorde|datenschutz*
mit .. diesem|dem|solchem .. zeug|kram|mull|schrott|unsinn
jegliche|jede|jeden|weitere|jedwede .. kontaktaufnahme|kontakt*|werbung|zusendung*|mail*|kommunikation|korrespondenz .. unterlassen|einstellen|unterbinden|untersagt|unerwunscht|verzichten|unterlasse
keine|keinerlei|nie|nicht .. weitere* .. mail*|kontakt*|werbung|zusendung*|anfrage*|angebot*
mochte|mochten|will|wollen|wunsche|wunschen .. keine|nicht|nie .. mail*|werbung|newsletter|kontaktiert|angeschrieben|zusendung*|post|weitere*
bitte|ich|wir .. nicht|nie .. mehr|wieder|weiter|erneut .. an|kontaktieren|schreiben|anschreiben|senden|zusenden|mailen
horen|hor|hort .. endlich|bitte|auf|mal .. auf|damit
lassen|lass|lasst .. mich|uns|das|es .. ruhe|frieden|bleiben|sein
letzte|dritte|wiederholte|nochmalige|zweite .. aufforderung|mahnung|warnung|bitte
fordere|fordern|verlange|verlangen|ersuche|beantrage .. sie|auf|loschung|dass|unterlass*|unverzuglich|einstell*|entfern*
untersagen|verbieten|verbitten|verbitte|untersage|verbiete .. mir|uns|ihnen|hiermit|sie|jede*|weitere*
wie oft .. noch|muss|denn
warum|wieso|weshalb .. schreiben|schicken|bekomme|erhalte|belastigen .. mir|immer|noch|standig|diese|ihre|sie
finger|hande weg|von
hauen sie|hau ab
weg mit .. dem|diesem|den|mir|meiner
raus hier|da|mit
stoppt|stoppen|stopp .. das|den|die|diese*|bitte|sofort
sofort|umgehend|bitte|unverzuglich .. einstellen|unterlassen|beenden|aufhoren|stoppen
verbitte|untersage|untersagen
will|mochte|wunsche .. das|diese|solche .. nicht .. mehr|bekommen|erhalten
schluss damit
keine|kein|nie .. weiteren|weitere|mehr .. mail*|e|nachricht*|werbung|newsletter|zusendung*|post|werbemail*|anschreiben|kontaktaufnahme*|kontakt*|schreiben|zuschrift*|von|info*|anrufe|spam|belastigung*
keine|kein .. mail*|nachricht*|werbung|newsletter|zusendung*|post|werbemail*|e_mails|spam .. mehr|schicken|senden|zusenden|erhalten|bekommen|wunsch*|von_ihnen
keine mails|werbung|spam|newsletter|emails mehr|bitte
keine weiteren
keinerlei .. mail*|werbung|kontakt*
nicht|nie .. mehr|weiter|wieder|langer .. schreiben|anschreiben|kontaktieren|mailen|belastigen|kontakt|melden|senden|schicken|angeschrieben|kontaktiert|belastigt|erhalten|anmailen
schreiben|kontaktieren|belastigen|senden|schicken|mailen sie|mir|mich|uns .. nicht|nie|keine .. mehr|wieder|weiter*
schreiben sie .. nicht|nie mehr|wieder
unterlassen|unterlasst|einstellen|einzustellen|unterlassung*
stellen sie .. ein
stellen .. zusendung|versand|mails|kontakt .. ein
lassen|lasst|lass .. mich|uns .. ruhe|frieden
in ruhe lassen
ruhe .. vor
verschonen|verschont|verschone
horen sie auf
hort auf
stoppen|stoppt|stopp .. mail*|spam|werbung|diese|das|zusendung|e
beenden sie .. mail*|zusendung*|kontakt*|diese|werbung
genug .. mail*|werbung|davon
abbestell*
will|mochte|wunsche|wollen|mochten .. nichts|keine .. mehr .. horen|erhalten|bekommen|wissen|lesen
will|mochte|wollen .. raus|nichts|weg .. von|aus|liste
nie zugestimmt|angemeldet|bestellt|eingewilligt|abonniert
habe|haben .. nicht|nie|keine|keiner .. angemeldet|eingewilligt|zugestimmt|bestellt|abonniert|einwilligung|erlaubnis|gebeten|erteilt
ohne .. einwilligung|zustimmung|erlaubnis
unerwunscht*|ungebeten*|unverlangt*|unaufgefordert*
wie .. komme|kann|kommt|kommen|bekomme|werde|melde .. verteiler|liste|abmelden|austragen|abbestellen|los|ab|raus
wo .. abmelden|abbestellen|austragen
als spam .. melden|markier*
werde|wird|blockiere|sperre .. blockier*|melden|spam|gesperrt|sie|blockiert
widerrufe|widerruf|zuruckziehen|ziehe .. einwilligung|zustimmung|zuruck
zum|schon|das_letzte|dritte|zweite|vierte|letzten|dritten|wiederholten mal|male
finger weg
kein kontakt .. mehr|erwunscht
bitte nicht mehr
verzichten|verzichte .. auf .. mails|zusendung*|kontakt*
absehen .. von .. zusendung*|mails|kontakt*""",
    "unsubscribe/law": """
widerspreche|widerspruch|widersprechen .. verarbeitung|nutzung|daten|werbung|verwendung|speicherung|zusendung|dsgvo|kontakt*|art
dsgvo|dsvgo|gdpr .. losch*|widersp*|auskunft|verstoss|art*|daten|verarbeitung|beschwerde|21|17
nach|gemass|laut|art|artikel .. dsgvo|uwg|bdsg
art|artikel 17|21
anwalt|rechtsanwalt|anwaltin|anwaltlich|abmahnung|abmahnen|rechtlich*|klage|gericht*|anzeige|strafanzeige|unterlassungserklarung|juristisch*
datenschutzbehorde|datenschutzbeauftragt*|aufsichtsbehorde|verbraucherzentrale|bundesnetzagentur|datenschutzaufsicht
recht auf .. loschung|vergessen*
beschwerde .. bei|ein|einreichen""",
    "not_interested/plain": """
leider nein|nicht $
^ leider nein|nicht
muss|mussen|darf .. leider|enttauschen|absagen|passen|ablehnen .. enttauschen|absagen|passen|ablehnen
nicht .. in frage|betracht|unser|zu_uns
nehmen|nehme .. abstand
von .. angebot|zusammenarbeit .. abstand|absehen
absehen|abzusehen
zusagen|entsprechen .. nicht|konnen|leider
nicht .. weiterverfolgen|weiterverfolgt|weiter_verfolgen|naher
kein|keinen .. fur|an .. uns|uns_relevant
uns|mich .. nicht .. interessant|uberzeugt|relevant|weiter
nicht .. uberzeugt|begeistert|angetan
brauch|brauchen ma|wir|ich .. nicht|net|nichts|nix
kann|konnen .. nichts|wenig .. anfangen
nichts|nix fur .. betrieb|unternehmen|firma|uns|mich|branche|haus
keinen|kein .. einsatz|platz|anwendung*|mehrwert|ansatz|grund|anlass .. bei|fur|dafur|darin|$
sehen|sehe .. keinen|kein|keine .. einsatz|anwendung*|platz|moglichkeit
kein|keinerlei|keine|null|ohne|weder .. interesse|bedarf|verwendung|nutzen|notwendigkeit
nicht .. interessiert|interessant|relevant|passend|geeignet|notig|erforderlich
nicht|nichts .. fur|bei_uns|mich $
nichts fur
^ nein $
^ nein danke|nicht|leider|das|kein|wir|ich|vielen|aber
nein danke
danke nein|kein|nicht|aber
nein .. vielen dank
lieber nicht
^ nee|no danke
nicht|nichts .. brauchen|brauche|benotigen|benotige|wollen|benotigt|gebraucht
brauchen|brauche|benotigen|benotige|wollen|suchen|braucht .. nicht|nichts|kein|keine|keinen|keins
passt|passen .. nicht|leider .. uns|zu|nicht|ins|mich|unser*
kommt|kommen .. nicht|keinesfalls .. frage|infrage|betracht
lehne|lehnen .. ab
ablehnen|absage|absagen
verzichten|verzichte
wir|ich .. verzichten|passen|passe
danke .. verzicht*
sehe|sehen .. keinen|nicht|kein|keine .. bedarf|nutzen|mehrwert|notwendigkeit|sinn|anlass|grund|verwendung
haben|hab|habe .. keine|keinen .. verwendung|bedarf|wunsch|plane|absicht|lust
nicht auf der suche
suchen .. nichts|nicht|keine
zu teuer
lassen|lass sie|wir|mal .. es|gut|bleiben
kein thema
gar nicht
uninteressant|irrelevant|nutzlos|unbrauchbar|uberflussig""",
    "not_interested/have": """
bei .. jetzigen|bisherigen|aktuellen|unserer|unserem .. bleiben
intern|selbst|hausintern|anders|anderweitig|bereits .. gelost|abgedeckt|geregelt|vergeben
thema|projekt .. erledigt|abgehakt|gestorben|vom_tisch|beerdigt
bestens|gut|schon|bereits|ausreichend|rundum|voll|anderweitig .. versorgt|aufgestellt|bedient|eingedeckt|abgedeckt|ausgestattet|vergeben|geregelt|gelost
zufrieden|glucklich .. mit|sind|wir|und
sind|bin .. zufrieden|versorgt|eingedeckt|bedient|gut_aufgestellt
haben|habe|nutzen|verwenden|setzen|arbeiten .. bereits|schon|eigene|eigenes|eigenen|langst|langjahrig*|festen
bereits|schon .. losung|anbieter|partner|dienstleister|tool|system|lieferant*|vergeben|entschieden|gekauft|gefunden|im_einsatz|einsatz|andere*
fur .. anderen|andere|wettbewerber|konkurrenz|mitbewerber|anderes .. entschieden|anbieter
anderen|andere|anderem anbieter|losung|partner|dienstleister|lieferanten|produkt
entschieden .. anderen|andere|dagegen|gegen|anders|wettbewerber
dagegen entschieden
wettbewerber|konkurrenz|mitbewerber
bleiben|bleibe .. bei|mit|beim
selbst|selber|intern|inhouse|hausintern|eigen* .. entwickelt|gebaut|gemacht|gelost|losung|machen|entwickelt|programmiert|erledigt|abteilung|entwicklung
machen .. selbst|selber|intern|inhouse
kommen|melden|komme|melde|melden .. auf_sie|uns|bei|ihnen|mich .. wenn|falls|bei_bedarf|sollte*
bei bedarf
zu den akten
in .. akten|kartei|unterlagen
merken|vormerken .. sie|uns
gerade|soeben|erst|kurzlich|frisch .. gekauft|angeschafft|verlangert|unterschrieben|eingefuhrt|umgestellt|entschieden|abgeschlossen
vertrag .. verlangert|abgeschlossen .. anderem|anderen
zeitverschwendung|verschwenden|verschwendung
konnen sie sich sparen
sparen sie sich
vergessen sie
sicher nicht
auf keinen fall
niemals|nie im leben
kein wechsel|anderung .. geplant|vorgesehen
nicht|kein .. geplant|vorgesehen|planen|angedacht""",
    "not_interested/mockery": """
schon|noch|wieder .. serienbrief|serienmail|roboter*|automatische|textbaustein*|vorlage|massenmail|werbemail
serienbrief|serienmail|massenmail|textbaustein*
netter versuch
roboter*|ki .. geschrieben|brief|mail|text
wie originell|suss|reizend|nett|kreativ
falscher vorname|name
copy paste""",
    "keep/wanted": """
nicht|doch .. abmelden|loschen|austragen|abbestellen .. nicht|bitte|mehr
vergessen .. abmeld*|abbestell*
was .. passiert .. abmelde*|abmelden|abbestell*
versehentlich|aus versehen .. abgemeldet|abbestellt""",
}
