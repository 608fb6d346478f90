"""Polish."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
swiety spokoj
dajcie|daj|prosze .. mi|nam spokoj
zapomni* .. o mnie|nas|moim
prosze|prosimy .. nie pisac|wysylac|kontaktowac|przesylac|nekac|dzwonic
zadam|domagam|wzywam .. usuniecia|zaprzestania|wykreslenia|sie
usun*|wypis*|wykresl*|skasow*|skasuj*|wyrejestr* .. mnie|nas|moj|moje|moj|nasz|adres*|dane|mail*|listy|bazy|email|konto|z|kontakt
wypis*|wyrejestr*|wykresl*
rezygnuje|rezygnacja .. z|newsletter*|subskrypcji|mail*
prosze|prosimy .. nie|o_niewysylanie|o_zaprzestanie|o_usuniecie|o_nieprzesylanie .. pisac|wysylac|przesylac|kontaktowac|wiecej|dzwonic|mnie|nas|mail*|wiadomosci
nie pisac|pisz*|wysylac|wysylaj*|przesylac|kontaktowac|kontaktuj*|nekac|nekaj* .. wiecej|do|mi|mnie|nas|juz|sie|nam
wiecej .. nie .. pisac|pisz*|wysyl*|kontakt*|przesyl*
nie .. wiecej .. mail*|wiadomosci|pisac|wysyl*|kontakt*
nie zycz*|chce|chcemy|wyrazam .. otrzymywac|dostawac|zgody|takich|wiecej|sobie|kontaktu
zadnych .. wiecej|maili|wiadomosci|reklam
dosc|koniec .. maili|tego|spamu|tych
przesta*|zaprzesta*|skoncz* .. pisac|wysyl*|przesyl*|spam*|do|mnie|mi|kontakt*|z
dajcie|daj|prosze .. spokoj
odczep*|zostawcie|zostaw .. mnie|sie
nigdy .. zapisyw*|zgod*|prosil*|subskryb*
bez .. zgody|mojej zgody
jak .. wypisac|usunac|zrezygnowac|wypisuje
rodo|gdpr|uodo|uoks
sprzeciw* .. przetwarzan*|danych|wobec|wnosze
prawo .. zapomnienia|usuniecia|sprzeciwu
cofam|wycofuje .. zgode
prawnik*|adwokat*|sad*|pozew|skarg*|skarge|prawne|prawna|zglosze|zgloszenie
blokuj*|zablokuj*""",
    "not_interested/say-so": """
nie .. zainteresowan*|interesuj*|jestesmy zainteresowani|jestem zainteresowan*
brak|bez|zero|zadnego .. zainteresowania|potrzeby|zapotrzebowania
nie .. potrzebuj*|potrzeb*|skorzysta*|szukamy|pasuje|dotyczy|planujemy|chcemy|dla_nas|mamy_potrzeby|decydujemy|bedziemy|zdecydujemy|widze|widzimy
^ nie $
^ nie dziek*|jestesmy|mamy|chcemy|skorzystamy
nie dziek*
dziek* .. ale nie|nie|podziekuje|podziekujemy
podziekuje|podziekujemy|odmawiam*|rezygnujemy
mamy|korzystamy|posiadamy|wspolpracujemy|uzywamy .. juz|wlasne|swojego|stalego
juz .. mamy|korzystamy|wybralismy|dostawc*|wspolpracujemy|rozwiazanie|kupilismy|podpisalismy
zadowoleni|zadowolona|zadowolony .. z|jestesmy|obecn*
wybralismy|zdecydowalismy|zdecydowali .. inn*|konkurenc*|sie|na
innego|inna|inny dostawc*|firme|rozwiazanie
konkurenc*
sami|wewnetrznie|wlasne_rozwiazanie|we_wlasnym_zakresie|wlasnymi_silami
odezwiemy|skontaktujemy|zadzwonimy|damy_znac .. jesli|gdy|jezeli|w_razie|kiedy
w razie potrzeby|zachowamy kontakt
za_drogo|drogie
strata|tracic|szkoda .. czasu
kolejn* .. robot*|automat*|spam""",
    "interested/say-so": """
jestesmy|jestem|bardzo|tak|bylibysmy zainteresowan*
^ zainteresowan*
interesuje|zainteresowal* .. nas|mnie|to|ta|oferta
brzmi|wyglada|zapowiada|wydaje .. ciekawie|dobrze|interesujaco|swietnie|super|sie|obiecujaco|fajnie
ciekawe|interesujace|super|swietnie $
chcemy|chce|chcielibysmy|chcialbym|chcialabym|chetnie|mozemy .. przetestowac|wyprobowac|kupic|zamowic|zaczac|sprobowac|dowiedziec|poznac|wdrozyc|podpisac|rozpoczac|skorzystac|zobaczyc|przystapic|testowac|isc
dowiedziec .. wiecej
wiecej informacji|szczegolow
chetnie
tak .. prosze|poprosze|chetnie|oczywiscie
^ tak|jasne $
zaczynajmy|dzialamy|dzialajmy|wchodzimy|bierzemy|kupujemy|zamawiamy|podpisujemy|wchodze
dokladnie .. czego|to
jestesmy gotowi
przekonal*|podoba""",
    "interested/request": """
prosze|prosimy|poprosze|poprosimy|przesl*|wysl*|przygot*|przyslac|przyslij*|przeslac|wyslac|potrzebuj*|czekam*|moge|mozna|podeslij*|podeslac .. oferte|oferty|oferta|wycene|wyceny|umowe|umowy|cennik|cennika|materialy|materialow|propozycje|propozycji|informacje|broszure|katalog|prezentacje|demo|dostep|wersje|probna|faktur*|dokumenty|kosztorys
oferte|wycene|umowe|cennik .. prosze|dla|na
okres probny|wersja probna|pilotaz
pokazac .. szef*|zarzad*|zespol*""",
    "interested/next-step": """
co .. dalej|teraz|potrzeb*|musimy|trzeba .. $
co dalej
jak .. zaczac|zaczynamy|dalej|postep*|przejsc|mozemy
nastepn*|kolejn* krok*
czego .. potrzeb*
kiedy .. zaczac|zaczynamy|ruszamy""",
    "interested/obstacle-gone": """
budzet|pieniadze|srodki|finansowanie .. zatwierdz*|przyznan*|dostep*|sa|zaakcept*|uwolnion*|mamy|znalaz*
zielone swiatlo
zarzad|szef|dyrekcja|prezes|dyrektor .. zgodz*|zatwierdz*|zaakcept*|zgode|tak
problem|przeszkod* .. rozwiazan*|zniknel*|usuniet*""",
    "meeting/ask": """
zadzwon*|dzwon*|oddzwon*|zadzwonic|telefon*|porozmawia*|rozmow*|spotka*|spotkani*|umow*|umowic|umowmy|wideokonferenc*|prezentacj*|call|demo .. w|na|do|poniedzialek|wtorek|srode|czwartek|piatek|jutro|tygodni*|mnie|nas|mozemy|mozna|prosze|kiedy|sie|o|godz*|chetnie|telefonicznie
prosze|prosimy .. zadzwonic|dzwonic|o_telefon|o_kontakt_telefoniczny|oddzwonic
zadzwon|zadzwoncie do
mozemy|moglibysmy|czy|moze .. porozmawiac|spotkac|zdzwonic|umowic|zadzwonic|rozmowa|spotkanie
zdzwonmy|spotkajmy|porozmawiajmy|umowmy|zdzwonimy
umowic|umowmy|zorganizowac|ustalic|zaplanowac .. spotkanie|rozmowe|termin|prezentacje|demo|call
kiedy .. pan|pani|panu|pasuje|mozemy|mozliwe|dostepn*|czas|ma
zapraszam*|przyjedz*|wpadn*|odwiedz* .. nas|do|stoisko|biura|na
moj .. numer|telefon""",
    "meeting/accept": """
mi|nam pasuje|odpowiada
poniedzialek|wtorek|sroda|srode|czwartek|piatek|jutro|godzin*|termin .. pasuje|odpowiada|ok|dobrze|moze_byc|super|swietnie|jest
pasuje|odpowiada .. mi|nam|poniedzialek|wtorek|sroda|czwartek|piatek|$
moze byc
do .. zobaczenia|uslyszenia .. w|we|poniedzialek|wtorek|srode|czwartek|piatek
potwierdzam*
jestem dostepn*|wolny|wolna""",
    "question/ask": """
ile .. kosztuje|wynosi|trwa|to|placi|bedzie|osob|uzytkownikow
ile
jaka|jaki|jakie|jakich|jakim|ktore|ktora|ktory
czy .. jest|sa|dziala|system|oferuj*|wspiera*|macie|panstwo|mozliw*|mozna|obslug*|integr*|to|macie|wasz*|dane|istnieje|posiada*|program
skad .. macie|maja|pan*|adres|moj
kim .. jestescie|panstwo|sa
kto .. stoi|jest|podal|to
gdzie .. sa|jest|znal*|przechow*|siedzib*
jak .. dziala|wyglada|rozni|zdoby*
dlaczego|czemu
co .. obejmuje|zawiera|oznacza|robi*
link|zalacznik|plik|strona .. nie|blad|dziala|otwiera""",
    "question/indirect": """
chcialbym|chcialabym|chcemy|chcielibysmy|prosze|moge .. wiedziec|zapytac|dowiedziec .. czy|jak|ile|skad|jakie|sie
mam|mamy .. pytanie|pytania
prosze|prosimy .. wyjasnic|informacje .. czy|jak|ile|o_wyjasnienie
zastanawiam .. czy|jak""",
    "not_now/say-so": """
nie .. teraz|ten|tym|obecnie|na_razie|jeszcze|dzis|w_tej|przed
obecnie|teraz|na_razie|w_tej_chwili|chwilowo|aktualnie|w_tym_momencie|poki_co .. nie|brak|mamy
tej chwili|tym momencie .. nie|brak
na razie
zly|nie najlepszy moment|czas
za wczesnie
moze|byc_moze|ewentualnie .. pozniej|w|przyszl*|za|kiedys|po|nastepn*
pozniej
w przyszlosci
przyszlym|nastepnym|nowym|przyszly|kolejnym roku|kwartale|miesiacu|rok|kwartal
odezw*|odezwac|wroc*|wrocic|wrocmy|skontakt*|kontakt*|napis*|przypomn*|zapyta*|sprobuj*|sprobowac|ponow* .. w|we|za|po|pozniej|ponownie|od|do|jeszcze|znowu|nam|sie|na
prosze .. wrocic|odezwac|przypomniec|ponownie
ponownie|jeszcze_raz
zaje*|zawalen*|zbyt .. zajet*|praca|duzo
nie .. czasu|zasobow|priorytet*|mocy
inne priorytety
wstrzyman*|odlozon*|zawieszon*|zamrozon*|przesun*|pauza
umow* .. do|trwa|wygasa|konczy|obowiazuje
zwiazani umow*
czeka*|poczeka* .. do|na|az|z
gdy|kiedy|jak|dopiero .. bedzie|skoncz*|nowy|zakoncz*|w|po|od|za
po .. wakacjach|urlopie|swietach|wielkanocy|lecie|targach|fuzji|nowym
dopiero .. w|we|po|od|za
nic .. przed|do""",
    "soft_no/reason": """
nie|brak|bez|zero .. budzet*|pieniedzy|srodkow|funduszy
budzet* .. wyczerpan*|zamrozon*|zamkniet*|obciet*|wydan*
zamrozen* .. wydatk*|budzet*|inwestycj*""",
    "wrong_person/say-so": """
nie .. jestem|jestesmy .. wlasciw*|odpowiedni*|odpowiedzialn*|osoba|adresat*
zla|niewlasciw*|bledn* .. osoba|osoby|adres*|dzial
nie .. zajmuje|decyduje|odpowiadam|moja|moj|w_mojej|moje .. sie|tym|o|za|dzialka|obszar|gestii|zakres
nie .. nic|mam .. wspolnego
tylko .. zajmuje|odpowiadam|pracuje
zajmuje|odpowiada|decyduje|zajmuja|decyduja .. sie|za|o|tym .. kolega|kolezanka|dzial|pan|pani|inny
tym|tymi|to|za .. zajmuje|odpowiada|decyduje
prosze|nalezy|najlepiej .. kontakt*|pisac|zwrocic|skontakt*|kierowac|rozmawiac|zapytac .. z|do|dzial*|kolega|pani|panem|na
wlasciw*|odpowiedni* .. osob* .. jest|to|bedzie|sa
osob* .. odpowiedzialn*|decyzyjn*|kontaktow* .. jest|to
dzial .. zakup*|it|kadr""",
    "left_company/say-so": """
juz .. nie .. pracuj*
nie pracuj* .. juz|u_nas|tu|tutaj
nie .. pracuj*|jest|jestem .. juz|u_nas|tutaj|w_naszej|wiecej|firmie
juz nie .. pracuj*|jest
odszedl|odeszla|odszedlem|odeszlam|odchodz*|opusci* .. firm*|z|od|do|na
zwolni*
emerytur*
zmarl*|nie zyje
ostatni .. dzien
zmienil*|zmieniam .. prac*|firm*
przejal*|przejela|przejelam|zastapil*|zastepuje|nastepca .. po|obowiazki|stanowisko|jej|jego|jestem|pan*
zakoncz* .. prac*|wspolprac*""",
    "out_of_office/say-so": """
jestem|jestesmy|przebywam .. urlop*|wakacj*|delegacj*|zwolnieniu|podrozy|szpital*|chory|chora|wyjezdzie|poza|wyjazd*
na urlopie|zwolnieniu
poza biurem
nieobecn*""",
    "forward/say-so": """
do .. wiadomosci|twojej|twoich
dla .. ciebie|was|twojego|twojej|waszego
przesylam|przekazuje|forward*|przesyla* .. dalej|do|ci|mail*|ten|tobie|koledze|kolezance|wiadomosc
dodaje|dolaczam|wrzucam .. do|kopii|cc|w
w_kopii|cc|dw
mozesz|moglbys|moglabys|mozecie .. zobaczyc|spojrzec|zajac|odpowiedziec|rzucic|sprawdzic|sie
rzuc okiem|zobacz|spojrz|zerknij
co .. myslisz|sadzisz|o_tym|myslicie
zajmiesz
patrz|zob* .. nizej|ponizej
fyi""",
    "revisit/verb": """
odezwac|odezwij|odezwijcie|wroc|wrocic|wrocmy|wrocimy|skontaktowac|kontakt|kontaktowac|napisac|przypomniec|sprobowac|ponownie|jeszcze|rozwazymy|pomyslimy
przed|dopiero|po|nie|nic|moze|poczekac|czekamy|do|od""",
    "call/verb": """
zadzwonic|zadzwon|dzwonic|telefon|rozmowa|porozmawiac|spotkac|spotkanie|rozmowe|zdzwonic|demo""",
    "courtesy/only": """
^ dzieki|dziekuje|dziekujemy $
^ dzieki|dziekuje|dziekujemy .. $
^ serdecznie|bardzo dziek* .. $
^ ok|przyjalem|przyjelam|jasne|rozumiem|otrzymalem|otrzymalam|zanotowane|dobrze|super .. $
^ witam|dzien|czesc|szanown* .. $""",
}
