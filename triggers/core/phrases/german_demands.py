"""German: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line

_REMOVE = "losch*|streich*|entfern*|tilg*|vernicht*|ausradier*|austrag*|abmeld*|abbestell*|herausnehm*|rausnehm*|rausnehmen|rausschmeis*|rauswerf*|rausstreich*|rauslosch*|aussortier*|ausschliess*|weglosch*|beseitig*|vergesst|vergessen"
_REMOVED = "geloscht|gestrichen|entfernt|getilgt|vernichtet|ausgetragen|abgemeldet|abbestellt|gesperrt|herausgenommen|rausgenommen"
_TAKE = "nehm*|nimm|nehmens|nimmst|trag|tragt|tragen|trags|tragts|meld|melde|meldet|melden|meldens|schmeis*|schmeiss*|werf*|wirf|werft|kick|kickt|hol|holt|holen|tu|tut|tun|tuats|tuts|setz*|schalt*|bestell*|stell*|lass|lasst|lassen|mach|macht|machen|bekomm*|krieg*|sortier*|klink*"
_OUT = "raus|aus|heraus|ab|runter|herunter|weg|hinaus|draus"
_ME = "mich|uns|mi|mir|meiner|meinen|meine|mein|meins|unsere|unseren|unserer|unser"
_THIS = "diese|dieser|diesen|dieses|die|den|das|obige|genannte|sie|ihn|es|alle|alles|samtliche|beide"
_DATA = "adresse|adressen|mailadresse*|emailadresse*|e-mail-adresse|anschrift|daten|kontaktdaten|personendaten|datensatz|datensatze|eintrag|eintrage|kontakt|kontakte|namen|name|konto|profil|postfach|angaben|nummer|telefonnummer|empfanger|account|mailbox|person"
_LIST = "verteiler*|mailverteiler|presseverteiler|liste|listen|mailingliste*|empfangerliste*|adressliste*|datenbank*|kartei*|datei|dateien|adressbuch|adressbestand|bestand|system|systemen|newsletter*|kampagne|kampagnen|sequenz|serie|abo|abonnement|crm|evidenz|aussendung*|kundenstamm|stamm|register|werbepost|rundmail"
_MAIL = "mail|mails|e-mail|e-mails|email|emails|mailings|nachricht|nachrichten|post|werbung|werbemail*|werbesendung*|werbezusendung*|werbeschreiben|werbebrief*|werbeanruf*|werbepost|reklame|newsletter*|zuschrift*|zusendung*|sendung|sendungen|schreiben|schreiberei|anschreiben|rundschreiben|rundbrief*|rundmail*|brief|briefe|briaf|angebote|anfragen|erinnerung*|infos|infomail*|akquise*|anrufe|spam|kram|krempel|zeug|tipps|nachfass*|follow-up*|aussendung*|kontaktaufnahme*|kontaktversuch*|belastigung*|benachrichtigung*|korrespondenz|serienmail*|kaltakquise|einladungen|reminder|kontakt|dinger|sowas|serie"
_NO = "kein|keine|keinen|keiner|keines|keinerlei|koa|koane|koan|nicht|net|ned|nit|nie|niemals|nimmer|nichts|nix|null|weder|nie_wieder|nicht_mehr|ohne|verzichte|verzichten"
_MORE = "mehr|wieder|weiter|weitere|weiteren|weiterer|weiterhin|erneut|nochmal|nochmals|noch_mal|noch_einmal|langer|kunftig|kunftige|kunftigen|in_zukunft|jemals|nie|zusatzliche|mea|nimmer|ferner"
_SEND = "schreib*|anschreib*|anzuschreiben|angeschrieben|schick*|geschickt|send*|sende|gesendet|gesandt|zusend*|zuschick*|zugesandt|zukommen|kontaktier*|anmail*|mailen|gemailt|anruf*|anzurufen|melden|melde|meldet|belastig*|belastigt|behellig*|storen|stort|kontaktaufnahme|nerven|nerv|nervt|zumull*|zuspam*|zumail*|bombardier*|bewerb*|beworben|anfragen|informier*|erinner*|insistier*|nachfassen|nachhaken|anschreibt|einladen|versend*|verschick*|beschick*"
_GET = "erhalt*|bekomm*|krieg*|empfang*|beziehen|bezogen|haben|lesen|sehen|horen|wissen|finden|kriagn|erleben|geschickt|kommt|kommen|eintreff*|ankomm*"
_WANT = "will|wollen|mochte|mochten|wunsche|wunschen|wunscht|mag|mog|hatte|hatten|verlang*|bitte|bitten|bittet|erwart*|ersuch*|beantrag*|forder*|bestehe|bestehen|wurde|wurden|brauche|brauchen|darf|durfen|hiermit|woll"
_CEASE = "einstell*|eingestellt|unterlass*|unterlasst|unterbleib*|beend*|stopp*|gestoppt|stoppt|stop|abstell*|abgestellt|abschalt*|abzuschalten|abdreh*|absetz*|abbrech*|unterbind*|aufhor*|aufzuhoren|aufgehort|sein_lassen|bleiben_lassen|einzustellen|abzustellen|zu_unterlassen|zu_beenden|fortzusetzen|fortsetz*|abbestell*|kundig*|gekundigt|sperr*|unterlass"
_REMOVAL = "loschung|entfernung|streichung|austragung|abmeldung|abbestellung|herausnahme|tilgung|vernichtung|entlassung|sperrung|kundigung|beendigung|einstellung|unterlassung|datenloschung"
_CONSENT = "einwilligung|einwilligungen|zustimmung|erlaubnis|genehmigung|einverstandnis|opt-in|werbeeinwilligung|nutzung|verwendung|verarbeitung"

RULES = {
    "unsubscribe/word": f"""
^ bitte? stop|stopp|schluss|raus|abmelden|abbestellen|austragen|loschen|streichen|entfernen|kundigen bitte|danke|jetzt|sofort|damit? $
^ bitte {_REMOVE} $
^ bitte umgehend|sofort|unverzuglich|dringend|endlich|alles|alle|dann|auch {_REMOVE} $
^ {_REMOVE} bitte $
^ bitte .. {_REMOVE} mfg|lg|danke|gruss
bitte|umgehend|sofort|einfach|also|endlich|vollstandig|alles|das|komplett {_REMOVE} $
^ {_NO} {_MAIL} $
also keine|kein {_MAIL} $
{_REMOVE} .. bitte das|alles $
bitte raus|rausnehmen $
^ raus .. $
ruhe|sendepause|funkstille jetzt|bitte|$
^ bitte ruhe|sendepause|funkstille
spam|belastigung
schluss .. mit
unaufgefordert*|unverlangt*|ungebeten*""",
    "unsubscribe/remove-me": f"""
weitere|weiterer|kunftige|nochmalige|jede .. ansprache|kontaktaufnahme|zusendung|bewerbung|zuschrift|mail|mails .. nicht notig|erforderlich|erwunscht|gewunscht|gewollt|vonnoten
{_REMOVE} .. mich|uns|mi|mein|meine|meinen|unsere|unseren
mich|uns|mi .. {_REMOVE}
{_REMOVE} .. {_THIS}? {_DATA}
{_DATA} .. {_REMOVE}
{_REMOVE} .. {_LIST}
{_LIST} .. {_REMOVE}
{_TAKE} .. {_ME}|{_DATA} .. {_OUT}
{_TAKE} .. {_ME} {_OUT}
mich|uns|mi .. bitte|da|dort|hier|sofort|endlich raus|heraus|ab|runter|draus
{_REMOVED} werden|wird|haben|sein|bekommen
{_WANT} .. {_REMOVED} .. $
{_DATA} .. raus|heraus|weg|runter
{_ME}|{_DATA} .. aus|von .. {_LIST} .. nehm*|nimm|hol*|lass*|tun|tut|werf*|raus|heraus
{_TAKE} .. aus|von .. {_LIST}
aus|von .. {_LIST} .. raus|heraus|weg|runter|nehmen|hinaus|verschwinden
raus|heraus|weg|runter .. aus|von|mit .. {_LIST}|{_DATA}
{_WANT} .. {_REMOVAL}
{_REMOVAL} .. {_DATA}|{_LIST}|meiner|unserer|aller|samtlicher|personenbezogen*
{_LIST} .. kundig*|abbestell*|abmeld*|abstell*
{_DATA}|mich|uns .. auf .. sperrliste|blacklist|robinsonliste
sperrliste|blacklist|robinsonliste .. setz*|nehm*|eintrag*|steh*
{_ME}|{_DATA} .. nicht mehr|langer .. verwend*|nutz*|benutz*|speicher*|gebrauch*
will|mochte|mochten|wollen|mag .. aus .. {_LIST}
will|mochte|mochten|wollen|mag .. raus|heraus|hinaus
{_DATA} .. kann|konnen|soll|sollen|muss|mussen|darf weg|raus
steig|steige|steigen|steigt .. aus $
dass .. {_DATA} .. {_REMOVE}""",
    "unsubscribe/stop-mailing": f"""
{_NO} .. {_MORE} .. {_MAIL}|{_SEND}
{_NO} .. {_MAIL} .. {_MORE}
{_NO} .. {_SEND} .. {_MORE}
{_NO} .. {_MORE} .. {_GET}
{_WANT} .. {_NO} .. {_MAIL}
{_WANT} .. {_NO} .. {_MORE} .. {_GET}|{_SEND}
{_NO} .. {_MAIL} .. {_WANT}|erwunscht|gewunscht|$
{_MAIL} .. {_NO} .. erwunscht|gewunscht|mehr|willkommen|gefragt|verloren|brauch*|haben|lesen
{_MAIL} .. unerwunscht*|unerbeten*|ungebeten*
{_WANT} .. {_NO} .. {_SEND}
{_SEND} .. {_ME}|ihnen|hierher|dorthin|sie|bitte .. {_NO} .. {_MORE}
{_SEND} .. {_NO} .. {_MORE}
bitte|und|hierher {_NO} .. {_SEND} .. $
{_NO} .. {_MORE} bitte|danke|ja|$
{_CEASE} .. {_MAIL}
{_MAIL} .. {_CEASE}
{_CEASE} .. {_SEND}
stell*|schalt*|dreh*|setz* .. {_MAIL}|das|sie|es|dies .. ein|ab|aus
{_MAIL}|das|es|dies|damit .. soll|sollen|mogen|muss|mussen|hat .. aufhor*|enden|ende|schluss|weg|unterbleib*|aufzuhoren|unterlassen
damit|dass .. das|es|damit .. aufhor*|aufhort|endet|schluss
hor*|hort|hore .. auf .. {_SEND}|damit|mit|$
mit .. {_MAIL}|schreiberei|gebimmel .. aufhor*|schluss|reicht*|genug|ruhe
erspar*|spar*|verschon* .. mir|uns|sich|euch|dir|mich .. {_MAIL}|{_MORE}
verschon*|verschont .. mich|uns|mi|vor|mit
von .. {_MAIL} .. absehen|abzusehen|abstand|verschon*
sehen|sieh|sehts .. von .. {_MAIL} .. ab
abstand .. nehm* $
verzicht* .. auf|kunftig .. {_MAIL}
lass*|lasst|lassts|lassen .. mich|uns|mi|das|es|sie .. ruhe|ruah|frieden|zufrieden|weg|bleiben|sein
ruhe|ruah|frieden|funkstille|sendepause .. {_ME}|haben|will|mochte|hatte|ware|dauerhaft|endlich
hatte|mochte|will|bitte .. ruhe|ruah|frieden|funkstille|sendepause
weg mit|damit .. {_MAIL}|{_LIST}|$
{_MAIL} .. sollen|soll|kann|konnen|durfen|konnt .. weg|lassen|sparen
geh*|gehst|gehts .. mir|uns .. auf_die_nerven|wecker|keks|senkel|sack|geist|nerven
schnauze|nase|kanal|faxen .. voll|dicke .. {_MAIL}|ihnen|euch|$
reicht|reichts|genug|gnua|satt|langt|langts .. {_MAIL}|postfach
es|jetzt|mir|uns reicht|reichts|langt|langts $
genug|gnua .. von|der|mit .. {_MAIL}|euch|ihnen
letzte|letzter|letztes .. {_MAIL} .. mich|uns|war|sein|gewesen|hoffentlich
letzte|letztes|allerletzte .. warnung|aufforderung|mal|moi|mahnung|bitte
vergess* sie|es|mich|uns|mi .. mich|uns|mi|{_DATA}
mich|uns .. getrost|einfach|bitte vergessen
tragt|trag|tragen .. mich|uns .. aus
tut|tun|tu .. mich|uns .. leid? .. raus
pfoten|finger|hande .. weg
verpisst|verpiss|verschwind*|haut|hau|verzieh* .. euch|dich|sich|ab|postfach|posteingang|hier""",
    "unsubscribe/faint": f"""
{_ME} .. bereits|schon|mehrfach|mehrmals|zweimal|dreimal|langst|wiederholt|gestern|mal .. abgemeld*|ausgetragen|abbestellt|gekundigt|widersprochen
bereits|schon|mehrfach|mehrmals|zweimal|dreimal|langst|wiederholt|mal .. gesagt|gebeten|geschrieben|mitgeteilt|verlangt .. nicht|kein*|loschen|abmelden|aufhoren|raus
trotz|obwohl|nachdem|ungeachtet .. abmeld*|abgemeld*|kundig*|widerspruch*|abbestell*|austrag*|ausgetragen
sorg*|veranlass*|stell*|kummer* .. dass .. {_NO}|schluss|aufhor*|damit
bekomm*|krieg*|erhalt* .. immer|weiterhin|standig|dauernd|trotzdem .. {_MAIL}
lass*|lasst es|das .. sein|bleiben|einfach|$
was|wieviel .. denn|soll noch
wenn|falls|sollte*|nochmals|sobald|bei .. noch|wieder|nochmals|weitere|einzige .. {_MAIL} .. blockier*|meld*|anwalt|anzeige|schalt*|einschalt*|kommt|erhalte|bekomme|eintreff*
spar* .. euch|sie|sich|dir .. muhe|zeit|papier|weitere|rest""",
    "unsubscribe/way-out": f"""
wie|wo|womit|wodurch .. komm*|kann|krieg*|steig*|werd*|meld*|bekomm*|konnen|find* .. raus|heraus|los|ab|aus|abmeld*|austrag*|abbestell*|abstell*|kundig*|weg|runter
wie|wo .. {_ME}|man|ich|wir .. {_REMOVE}
kann|konnen|konnte|lasst .. man|ich|wir|das|sie|sich .. abstell*|abschalt*|abbestell*|abmeld*|loswerden|kundig*
was|wo .. muss|mussen|soll|kann .. damit|dass|um .. aufhor*|endet|loszuwerden|keine|nicht
abmeldelink|abmeldeformular|abmeldeknopf|abmeldung|austragen .. nicht|kein|keinen|fehlt|tot|kaputt|unauffindbar|finde|funktioniert
kein|keinen|finde .. abmeldelink|abmeldeknopf|abmeldebutton|knopf|abmeldemoglichkeit""",
    "unsubscribe/law": f"""
widerruf*|entzieh*|zieh*|nehm*|zuruckzieh*|verweig*|erteil* .. {_CONSENT} .. zuruck|hiermit|$
{_CONSENT} .. widerruf*|entzogen|zuruck*|nie|nicht|niemals|keine
widersprech*|widerspruch*|werbewiderspruch .. {_CONSENT}|werbung|daten|hiermit|dsgvo|zusendung*|$
werbewiderspruch
untersag*|verbiet*|verbitt*|verwahr* .. mir|uns|ihnen|hiermit|jede*|jegliche*|weitere* .. {_MAIL}|{_CONSENT}|{_SEND}
untersag*|verbiet* .. ihnen|hiermit
dsgvo|uwg|tkg|bdsg|dsg|revdsg|art|artikel|paragraph .. {_REMOVE}|{_REMOVAL}|widersp*|widerruf*|verlang*|unterlass*
{_REMOVE}|{_REMOVAL}|widersp*|verlang*|forder* .. dsgvo|uwg|tkg|bdsg|dsg|revdsg|art|artikel
loschfrist|unterlassungserklarung|abmahnung|abgemahnt
landesbeauftragt*|datenschutzbehorde|aufsichtsbehorde|datenschutzbeauftragte*|verbraucherzentrale|verbraucherschutz|bundesnetzagentur|wettbewerbszentrale|anwalt|anwaltin|rechtsanwalt .. einschalt*|schalt*|meld*|beschwer*|ein|wend*|informier*|ubergeb*
schalt*|einschalt*|meld*|beschwer*|wend*|informier*|ubergeb* .. landesbeauftragt*|datenschutzbehorde|aufsichtsbehorde|datenschutzbeauftragte*|verbraucherzentrale|verbraucherschutz|bundesnetzagentur|wettbewerbszentrale|anwalt|anwaltin|rechtsanwalt""",
    "mention/told": f"""
habe|hatte|hab|haben .. {_REMOVED}|gekundigt .. $
{_REMOVED}|gekundigt habe|hatte|hab|haben|hat
hat .. {_REMOVED}
{_REMOVE} wollte|wolltet|wollten|sollte|sollten
unsere eigene|eigenen|kundschaft|kunden|abonnenten|leser
kunde|jemand|lieferant .. widerspricht|verlangt|mochte|will""",
    "thing/asked": f"""
wenn|falls|sobald|sofern|nachdem .. ich|man|wir|jemand|kollegin|kollege .. klick*|druck*|tipp*|abmeld*|austrag*|abbestell*|widerruf*|widersprech*
was passiert|geschieht .. wenn|bei|mit|nach
link|knopf|button|schaltflache|abmelden|abmeldung|abmeldelink .. gilt|betrifft|loscht|beendet|lost|bewirkt|heisst|bedeutet|verlier*|zahlt|dauert
gilt|betrifft|loscht|beendet|bewirkt|bedeutet|heisst|zahlt .. link|knopf|button|abmelden|abmeldung|abmeldelink
fliege|verliere|verlieren|bekomme|verschwinde|kriege ich|wir .. dann|auch|noch|trotzdem|weiterhin
{_OUT}|ihr|ihre|sie|system|tool|software|filter|programm .. abmeldungen|abmelder|widerspruche .. verarbeit*|automatisch|erkenn*|beruck*""",
    "keep/taken-back": """
abmeldung|abmelden|abbestellung|abbestellen|austragung|loschwunsch|loschanfrage|kundigung|widerspruch .. war|ist|kam|galt|beruht|ware|erfolgte .. versehen|versehentlich|irrtum|irrtumlich|fehler|missverstandnis|falschen|falsche|falscher|uberholt|hinfallig|praktikant*|sohn|tochter|kind
abmeldung|abmeldewunsch|abbestellung|austragung|loschwunsch|loschanfrage|kundigung|widerspruch .. vergess*|ignorier*|hinfallig|gegenstandslos|irrtum|irrtumlich|versehen|versehentlich|zuruck*|ruckgangig|streichen|stornier*|uberholt|missverstandnis|fehler|nicht_ernst
vergess*|ignorier*|stornier*|ubergeh* .. abmeldung|abmeldewunsch|abbestellung|austragung|loschwunsch|kundigung|abmelden
nehme|nehm|nehmen .. zuruck .. $
versehentlich|irrtumlich|versehen|fehlklick|verklickt .. abgemeld*|abbestellt|ausgetragen|geklickt|abmeld*
wieder .. rein|aufnehm*|aufnehmen|eintrag*|anmeld*|hinzufug*|drauf .. mit|in|auf|uns|mich|verteiler|liste
nicht aufhoren|abbestellen|abmelden|loschen|austragen
hor*|hort .. blos|ja|bitte? nicht auf
drinlassen|drauflassen|drinbleiben|dabeibleiben""",
}
