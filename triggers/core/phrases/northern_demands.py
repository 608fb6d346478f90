"""Swedish, Danish, Norwegian and Polish: demands that mail ends or data goes, composed of classes of words."""
# ruff: noqa: E501 - a row of choices is one line

_REMOVE = "radera*|raderas|slet|slett|slette|slettet|slettes|sletter|sletning|sletting|fjern|fjerne|fjernes|fjernet|fjerner|stryk|stryke|strykes|stroket|strykas|struket|stryg|avregistrer*|avanmal*|avanmald|avprenumerer*|avsluta|avslutar|avslutte|afslut|afslutte|opsig|opsiger|si_opp|sag_upp|frameld*|afmeld|afmelde|afmeldes|avmeld|avmelde|tilbakekall*|ta_bort|tas_bort|tag_bort|borttag*|bli_borttagen|glem|glom|drop|dropp|droppe|droppa|plocka_bort|makuler*"
_TAKE = "ta|tag|tar|tage|meld|melder|plocka|plukk|pluk|sett|satt|saet|kast|fa|fore|lat|la|lad"
_OUT = "bort|av|af|ut|ud|vekk|vaek|ur|fra|fran|ifran"
_ME = "mig|meg|mej|oss|os|min|mitt|mine|mina|mit|var|vart|vara|vares|vores|vor|vart"
_DATA = "adress|adresse|adressen|mailadress|mailadresse|epostadress|epostadresse|e-postadress|uppgifter|oplysninger|opplysninger|data|namn|navn|navnet|namnet|konto|profil|nummer|kontaktuppgifter|kontaktoplysninger|personuppgifter|personopplysninger|personoplysninger|innboks|inkorg|indbakke"
_LIST = "lista|listan|listor|listorna|liste|listen|listene|lister|utskick*|utsend*|udsend*|maillista|mailliste|mailingliste*|mejllista|sandlista|postliste|register|registret|registre|database|databas|databasen|databasen|nyhetsbrev*|nyhedsbrev*|prenumeration*|abonnement*|system|systemet|kartotek|kampanj*|kampagne*|kundregister"
_MAIL = "mejl|mejlen|mail|mails|mailen|mailene|mailer|e-post|epost|eposten|epostene|e-poster|e-postene|meddelanden|meldinger|beskeder|reklam|reklame|reklamen|nyhetsbrev*|nyhedsbrev*|utskick*|utsend*|udsend*|brev|post|spam|henvendelser|henvendelse|kontakt|erbjudanden|tilbud|markedsforing*|marknadsforing*|paminnelser|pamindelser|rykkere|purringer|skrap|info|kommunikation|prat|annonser|tips"
_NO = "inga|ingen|inget|ingenting|inte|ikke|ikkje|ej|icke|aldrig|aldri|intet|noll|null|nul|heller_inte|heller_ikke|hverken|verken|slutt|slut|frabeder|frabe|frabedes"
_MORE = "mer|mere|fler|flere|flera|langre|lenger|laengere|igen|igjen|framover|fremover|framtiden|fremtiden|fremtidige|framtida|ytterligare|yderligere|ytterligere|nagonsin|mer"
_SEND = "skicka*|skickar|sende|sender|send|sendt|skriv|skriva|skrive|skriver|kontakta*|kontakte*|kontaktes|mejla|maila|maile|mailer|ring|ringa|ringe|stor|stora|storre|forstyrre|plaga|plage|plager|spamma*|spamme|hor_av|kontakt|henvend*|bry|masa|masas|brukes|anvand|anvanda|brug|bruge|bruke"
_GET = "ha|have|fa|far|faa|motta|mottar|modtage|modtager|hora|hore|se|lasa|lese|laese|bli|blive|komma|komme|kommer"
_WANT = "vill|vil|onskar|onsker|onskes|ber|bedes|krav*|krever|begar|kan|kunne|kunde|skulle|gerne|garna|gjerne|snalla|venligst|vennligst|tack|tak|takk|anmoder|anhaller|gider|ma|maste|far|far|foretrekker|foredrar"
_CEASE = "sluta|slutar|slutt|slutte|slut|stop|stopp|stoppa|stoppe|stopper|stoppas|stoppet|stans|stanse|stansa|upphor|upphora|opphor|ophor|indstil|innstill|hold_op|hold_opp|holde_op|kutt|kutta|kutte|la_vaere|lat_bli|lad_vaere|lade_vaere|lade_vare|la_vare|avsta|slippa|slippe|slip"

NORDIC = {
    "unsubscribe/word": """
^ stopp|stop|sluta|slutt|hold_op|kutt_ut|avregistrera|avmeld|afmeld|radera|slett|slet|fjern tack|tak|takk|nu|na|mig|meg|os|oss? $
^ kutt|kutta|kut ut|ud .. $
hold op|opp $
spam
uonsket*|oonskad*""",
    "unsubscribe/remove-me": f"""
{_REMOVE} .. {_ME}
{_ME} .. slettet|fjernet|raderad*|struken|strøket|stroket|borttag*|avregistrerad*|avmeldt|afmeldt|slettes|fjernes|raderas
{_REMOVE} .. {_DATA}
{_DATA} .. {_REMOVE}
{_REMOVE} .. {_LIST}
{_TAKE} .. {_ME} .. {_OUT}
{_TAKE} {_OUT} .. {_ME}|{_DATA}
{_TAKE} .. {_DATA} .. {_OUT}
{_WANT}|bli|blive|fa .. {_REMOVE} .. fra|fran|av|af|i .. {_LIST}|system*
{_WANT} .. bli|blive|vara .. borttag*|fjernet|slettet|struken|stroket|avregistrer*|raderad*|avmeldt|afmeldt
{_REMOVE} den|det|dem|dette|detta|allt|alt .. $
bort|av|af|ut|ud .. fran|fra|fra .. {_LIST}
bort|av|ut|ud med .. {_ME} .. {_DATA}
vill|vil .. av|ut|bort|ud .. {_LIST}
{_NO} .. bruk*|brug*|anvand*|lagr* .. {_DATA}
glem|glom .. {_ME}|{_DATA}""",
    "unsubscribe/stop-mailing": f"""
{_NO} .. {_MORE} .. {_MAIL}|{_SEND}
{_NO} .. {_MAIL} .. {_MORE}
{_NO} .. {_SEND} .. {_MORE}
{_NO} .. {_MORE} .. {_GET}
{_WANT} .. {_NO} .. {_GET} .. {_MAIL}|{_MORE}|det|disse|desse|dessa
{_WANT} .. {_NO} .. {_MAIL}
{_NO} .. lov .. {_SEND}
{_SEND} .. {_NO} .. {_MORE}|noe|noget|nagot|mig|meg
frabeder|frabe|frabedes .. {_MAIL}|{_MORE}|mig|meg|oss|os
{_CEASE} .. {_MAIL}|{_SEND}
{_CEASE} .. med|at|att|a .. {_SEND}|{_MAIL}|det|dette|detta
{_MAIL} .. {_CEASE}|drop* .. $
^ {_CEASE} .. $
lat|lad|la|lade|lage .. vara|vaere|vare|bli .. med .. {_SEND}|det|a|at
slippa|slippe|slip|fri|forskanes|forskones|undga|sluppe .. {_MAIL}|dette|detta|disse|dessa|det|for
{_WANT} .. slippa|slippe|fri|forskanes|skanas
lat|la|lad .. mig|meg|oss|os .. slippa|slippe|fred|vara|vaere|vare
ma|far|kan .. jag|jeg .. fri|slippa|slippe
fred|ro|lugn .. $
nok|nog|tillrackligt .. {_MAIL}|plass|na|nu
nok|tillrackligt $
^ nog|nok $
{_WANT}|eg|jeg .. ha|have .. stoppa|stoppet|slutt
reserver* .. mot|mig|meg|mod
siste|sista|sidste .. {_MAIL}|gang|gangen|advarsel|varning
hvis|om|dersom .. {_NO}|mer|igen|igjen|flere .. stopper|slutar|slutter|anmeld*|anmal*|ombud*|datatilsyn*|blokk*|block*
anmeld*|anmal*|ombud*|datatilsyn* .. hvis|om|dersom
block*|blokk* .. er|dere|jer|avsandaren|avsender|afsender
takk for meg
tack for mig""",
    "unsubscribe/faint": f"""
redan|allerede|gang|ganger|gange|flera .. avregistrer*|avmeld*|afmeld*|bett|bedt|sagt|sagd|skrevet|meldt
trots|trods|tross .. avregistrer*|avmeld*|afmeld*|meldt|bett|bedt
fortsatt*|fortsaetter|stadig|fortfarande|fremdeles .. {_GET}|{_MAIL}""",
    "unsubscribe/way-out": f"""
hur|hvordan|hvor|var|vart .. slipp*|{_REMOVE}|bli_av|bliver|blir|kommer|vander|melder .. fri|av|af|bort|{_MAIL}|{_LIST}|ut|ud|$
hur|hvordan|hvor|var|vart .. for_att_slippa|for_a_slippe|for_at_slippe
findes|finns|finnes .. utvag|udvej|utvei|vei_ut|vag_ut
knapp|lank|lenke|link|knap .. inte|ikke|hittar|finner|finder .. {_REMOVE}|avregistrering|afmelding|avmelding""",
    "unsubscribe/law": f"""
aterkall*|tilbakekall*|traekker|trekker|drar|tilbagekald* .. samtycke*|samtykke*|tillatelse
samtycke*|samtykke* .. aterkall*|tilbake|tilbage|aldrig|aldri
gdpr|dataskydd*|personvern*|datatilsyn*|imy|markedsforingsloven|marknadsforingslagen|lov|lagen|artikel .. {_REMOVE}|sletning|sletting|radering|krav*|krever
{_REMOVE}|sletning|sletting|radering|invand*|indsigelse|innsigelse|protest* .. gdpr|dataskydd*|personvern*|datatilsyn*|imy|markedsforingsloven|artikel
forbrug*|forbruk*|konsument* .. ombud*
nix|robinson|reservasjonsregisteret""",
    "thing/asked": """
om|hvis|dersom|nar|naar .. jag|jeg|vi|man|nagon|trycker|klikker|klickar|trykker|trykke .. avregistrer*|avmeld*|afmeld*|lank*|link*|lenke*|knapp*|knap|pa
vad|hva|hvad hander|skjer|sker .. om|hvis|nar
lank*|link*|lenk*|knapp*|knap|avregistrer* .. galler|gjelder|gaelder|tar_bort|paverkar|pavirker|sletter|fjerner|forsvinner
star|staar|stod|heter|hedder|finns|lyder .. avregistrer*|avmeld*|afmeld*|avsluta*|afslut*|avslutt*
avregistreras|avmeldes|afmeldes|forsvinder|forsvinner|forlorar|mister jag|jeg|sa|da|ogsa|ocksa""",
    "keep/taken-back": f"""
avregistrering*|avmelding*|afmelding*|avanmalan|oppsigelse* .. var|er|ar|kom .. misstag|fejl|feil|fejltagelse|uhell|uheld|misforstaelse|missforstand
avregistrer*|avmeld*|afmeld*|avanmal*|slette* .. misstag|fejl|feil|fel|uhell|uheld|olycka|ignorer*|bortse|glem|glom
misstag|fejl|feil|uhell|uheld|rakade|kom_til|kom_til_a|olycka .. avregistrer*|avmeld*|afmeld*|klick*|klikk*|avsluta*
rakade|kom .. till|til|klicka|trycka|trykke .. avregistrer*|avmeld*|afmeld*
lagg|legg|laeg|sett|satt .. tillbaka|tilbake|tilbage .. mig|meg|oss|os
ignorer*|bortse|glem|glom .. avregistrering*|avmelding*|afmelding*|fran|fra
ikke|inte .. ta|slett|fjern|radera|stryk .. bort|mig|meg|endelig|snalla
{_CEASE} inte|ikke""",
}

_OFF = "usun*|usuwa*|wypis*|wykresl*|skresl*|skasow*|skasuj*|wykas*|wylacz*|wyrzuc*|wyrejestr*|wymaz*|wycof*|zapomn*|zrezygn*|rezygn*|anulow*|anuluj*|zlikwid*|zniszcz*"
_MNIE = "mnie|nas|mi|moj|moja|moje|mojego|mojej|moich|nasz|nasza|nasze|naszego|naszej|naszych|mame|mamy|ten|tego|ta|to"
_DANE = "adres|adresu|adresy|dane|danych|mail|maila|mailowy|email|konto|konta|kontakt|kontaktu|skrzynk*|numer|numeru|imie|nazwisko|profil"
_LISTA = "listy|lista|list|bazy|baza|baz|bazie|newsletter*|subskrypcj*|kampani*|mailing*|rejestr*|wysylki|wysylek|systemu|dystrybucj*|rozsylki|kartotek*|adresow*"
_POCZTA = "mail*|maili|maile|wiadomosci|wiadomosc|reklam*|newsletter*|ofert*|spam*|korespondencj*|listow|poczty|kontakt*|przypomnien*|informacj*|tego|telefonow|zapytan"
_PISAC = "pisac|pisz|piszcie|pisze|pisali|wysylac|wysylaj*|wysyla|przysyla*|przesyla*|nekac|nekaj*|dzwon*|kontaktow*|kontaktuj*|meczyc|zawracac|przychodzi*|naprzykrz*|spamow*|niepoko*|slac|uzywa*|wykorzyst*"
_CHCE = "prosze|prosimy|uprzejmie|zadam|domagam|wzywam|chce|chcemy|chcialbym|chcialabym|zycze|zyczymy|zyczy|wnosze|nalegam|mozna|mozecie|moglby|moglibyscie|niech|poprosze|moge"
_DOSC = "przesta*|zaprzesta*|skoncz*|koniec|dosc|wstrzyma*|zakoncz*|stop|przerwa*|przerwij*|odpusc*|daruj*"

POLISH = {
    "unsubscribe/word": """
^ wypisz|wypisac|usunac|usun|rezygnuje|stop|koniec|dosc|wypisanie prosze|mnie|spam|spamu|juz? $
^ koniec|dosc .. $
spam*
niechcian*""",
    "unsubscribe/remove-me": f"""
{_OFF} .. {_MNIE} .. $
{_MNIE} .. {_OFF}
{_OFF} .. {_DANE}
{_DANE} .. {_OFF} .. $
{_OFF} .. z .. {_LISTA}
{_LISTA} .. {_OFF}
{_CHCE} .. {_OFF}
{_CHCE} .. o .. usuniecie|wypisanie|wykreslenie|skreslenie|skasowanie|wylaczenie|wymazanie|rezygnacje|zaprzestanie|zniszczenie
usuniecie|wypisanie|wykreslenie|skreslenie|skasowanie|wylaczenie .. {_MNIE}|{_DANE}|{_LISTA}
zadam|domagam|wnosze .. usuniecia|wykreslenia|skasowania|zaprzestania|wypisania
{_OFF} go|je|ja|to .. $
zapomn* .. o .. {_MNIE}|{_DANE}|istnieniu
nie .. uzywa*|wykorzyst*|przetwarza* .. {_DANE}""",
    "unsubscribe/stop-mailing": f"""
nie|nigdy|juz_nie .. wiecej|juz|dalej .. {_PISAC}
nie|nigdy .. {_PISAC} .. wiecej|juz|dalej|mi|nam|mnie
wiecej|juz .. nie|nigdy .. {_PISAC}|{_POCZTA}
nie|zadnych|zadnego|bez|ani .. wiecej|kolejn*|dalsz* .. {_POCZTA}
nie .. chce|chcemy|zycz* .. {_POCZTA}|dostaw*|otrzym*|wiecej|juz|byc|kontakt*
{_CHCE} .. nie .. {_PISAC}
{_CHCE} .. juz? nic|nie .. {_PISAC}|przychodz*
nic .. nie .. {_PISAC}|przychodz*
zadnych|zadnej|bez .. maili|wiadomosci|reklam|ofert|spamu|newslettera|kontaktu
{_POCZTA} .. tez nie
{_DOSC} .. {_POCZTA}|{_PISAC}|z|tych
{_CHCE} .. {_DOSC}
daj|dajcie|da|dac|zostaw|zostawcie .. spokoj|spokoju|{_MNIE}
swiety|swietego|odrobine spokoj|spokoju
odczep*|odwal*|spadaj*|odpusc*
mam .. dosc|dosyc|powyzej
ostatni* .. mail|raz|ostrzezenie|wiadomosc
jesli|jezeli|kolejny|jeszcze .. mail|wiadomosc|raz .. zglos*|uodo|prawnik*|zablok*|blok*""",
    "unsubscribe/faint": """
juz .. prosil*|wypis*|pisal*|rezygn* .. razy|raz|wczesniej
mimo|pomimo|chociaz .. wypis*|rezygn*|prosb*
nadal|wciaz|ciagle|dalej .. dostaj*|otrzymuj*|przychodz*""",
    "unsubscribe/way-out": f"""
jak|gdzie .. {_OFF}|zrezygnowac|wypisac|pozbyc|wyjsc|wypisuje
czy .. ktos|mozna|mozecie|moglby .. {_OFF}
link|przycisk .. nie .. wypis*|rezygn*|dziala|widze""",
    "unsubscribe/law": f"""
cofam|wycofuj*|odwoluj* .. zgod*
zgod* .. nie .. wyraz*|dawal*|udziel*
nie wyraz* .. zgod*
rodo|uodo|art|ustaw* .. {_OFF}|usuniec*|sprzeciw*|zadam|skarg*|zadanie
{_OFF}|usuniec*|sprzeciw*|zadam|skarg*|zglos* .. rodo|uodo|art|ustaw*
wnosze|zglaszam .. sprzeciw*""",
    "thing/asked": """
jesli|jezeli|kiedy|gdy|po .. klikn*|wypis*|nacisn*|wycof*|rezygn*
link|przycisk|wypisz .. usuwa|dotyczy|kasuje|obejmuje|konto
czy .. link|przycisk|klikniec*
co .. stanie|dzieje .. jesli|gdy|kiedy""",
    "keep/taken-back": """
wypisanie|rezygnacja|prosba .. byla|bylo|to|wyszla .. pomylka|pomylke|przypadkiem|nieporozumienie|blad|bledem
wypis*|rezygnacj*|usuniec* .. pomylk*|przypadk*|omylk*|niechcacy|ignor*|nieaktualn*
pomylk*|przypadk*|omylk*|niechcacy .. wypis*|klikn*|rezygn*|usun*
przywroc*|dopis*|zapisac .. mnie|nas|ponownie|liste
ignor*|zapomn*|anuluj* .. rezygnacj*|wypisan*|prosb*
nie .. przestawaj*|usuwaj*|wypisuj*""",
}
