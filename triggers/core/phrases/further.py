"""Czech, Finnish, Hungarian, Romanian, Turkish and Russian: the words that matter most."""
# ruff: noqa: E501 - a row of choices is one line

CZECH = {
    "unsubscribe/say-so": """
uz|dale|vice|prosim .. zadne|zadna|zadny .. mail*|email*|zprav*|nabid*|reklam*|dalsi|newsletter*|postu
zadne|zadna .. dalsi|vice .. mail*|email*|zprav*|nabid*|reklam*|dopis*
prestan*|zastav*|ukonc*|skonc*|nechte .. psat|posilat|zasilat|mail*|email*|zprav*|nabid*|obtezovat|rozesil*|odber*|toho|me|nas
vyrad*|vyskrt*|vymaz*|smaz*|odstran*|odhlas*|odeber*|zrus* .. me|mne|nas|muj|moji|mou|moje|nasi|adres*|udaj*|seznam*|databaz*|odber*|newsletter*|registrac*|evidenc*
me|mne|nas|adres*|udaj*|muj|moje .. vyrad*|vyskrt*|vymaz*|smaz*|odstran*|odhlas*|odebr*
nechci|nechceme|neprej*|nestojim* .. dal*|dost*|byt|kontakt*|mail*|email*|zprav*|o|vase
nepiste|nezasilejte|neposilejte|neobtezujte|nekontaktujte|nevolejte .. mi|nam|me|nas|uz|vice|prosim
odvolavam|odvolat|beru|ruseni .. souhlas
dejte|nechte .. pokoj|byt|klid
jak .. odhlas*|zrus*|vyrad*|zbavim
neprejeme|nepreji|nechceme|nechci .. dal*|dost*|mail*|kontakt*|zprav*|nabid*
prosim .. vyrad*|odstran*|smaz*|vymaz*|neposil*|nepis*|odhlas*
zadam|pozaduji .. vymaz*|smaz*|odstran*
odhlas*|odhlasit|odhlaste|odhlasuji
vymaz*|smaz*|odstran*|vyrad*|vyskrt* .. me|mne|muj|mou|moje|nas|adres*|udaje|seznam*|databaz*|e|mail*
nepiste|nezasilejte|neposilejte|neobtezujte|nekontaktujte|prestante
uz|dale|vice .. nepis*|neposil*|nezasil*|nekontakt*
spam|gdpr
neprej*|nechci .. dost*|mail*|emaily|zpravy""",
    "not_interested/say-so": """
nemame|nemam|bez zajem|zajmu
nepotrebuj*|nezajim*
ne dekuj*
^ ne $
uz|jiz .. mame|dodavatel*|reseni
jsme spokojen*""",
    "interested/say-so": """
mame|mam|meli zajem
zajima|zni .. to|zajimave|dobre
posl*|zasl*|poslete|zaslete .. nabidk*|smlouv*|cenik*|material*|cenov*
chceme|chteli|radi .. vyzkouset|koupit|objednat|zacit|vic
co dal""",
    "meeting/ask": """
muzeme|mohli .. sejit|zavolat|potkat|setkat
ve|v pondeli|utery|stredu|ctvrtek|patek .. hodi|muzu|muzeme|mi|$
zavol*|zavolejte|schuz*|sejit|potkat|telefon*
hodi se|hodi""",
    "question/ask": """
kolik|jaka|jake|jaky|odkud|proc|kdo|umi|maji|mate|podporuje""",
    "not_now/say-so": """
ne ted|nyni
ted|nyni|momentalne|v_soucasnosti .. ne*
ozvete|ozvi|zkuste|napiste|kontaktujte .. v|po|za|pristi|znovu|pozdeji|od
pozdeji|pristi rok|az""",
    "soft_no/reason": """
nemame .. rozpocet|penize|prostredky|budget""",
    "wrong_person/say-so": """
nejsem .. spravn*|zodpovedn*|odpovedn*
obratte se|kontaktujte .. na|koleg*|oddeleni|pan*
ma na starosti|resi .. koleg*|pan*|oddeleni""",
    "left_company/say-so": """
uz|jiz .. nepracuj*
odesel|odesla .. z|do|na
duchod*""",
    "out_of_office/say-so": """
jsem .. dovolen*|nemocn*|mimo""",
    "courtesy/only": """
^ dekuj* .. $""",
}

FINNISH = {
    "unsubscribe/say-so": """
poista*|poistak*|pyyhi*|tuhot*|unohda* .. minut|meidat|osoitte*|tieto*|tiedot|nimeni|lista*|postitus*|rekister*|yhteystie*|sahkopost*
minut|meidat|osoitte*|tieto*|tietoni|tiedot .. poist*|pois .. lista*|rekister*|$
alkaa|ala|elkaa|alkaahan .. enaa|koskaan .. lahet*|ota*|otta*|kirjoit*|soit*|hairit*
alkaa|ala|elkaa .. lahet*|otta*|ottako|kirjoit*|hairit* .. enaa|yhteytta|minulle|meille|viest*|posti*
ei|en|emme .. enaa|lisaa .. viest*|posti*|sahkopost*|mainos*|kirje*|mark*|halua|kiitos
lopet*|lakat*|perukaa|peru|keskeyt* .. lahet*|viest*|posti*|sahkopost*|mainos*|tilau*|uutiskir*|hairi*|tama
peruuta*|perun|peruta|irtisan* .. tilau*|suostumu*|uutiskir*|postitus*
jattakaa|jata .. rauhaan
kiella*|kiellan|vastusta* .. markkinoin*|kayto*|tieto*|mainos*
miten|kuinka|mista .. poist*|peru*|paas* .. lista*|tilau*|tasta|eroon
lopeta*|alkaa|ala .. lahett*|viest*|hairit*|roskaposti*|spam*|sahkopost*
emme|en .. halua|toivo .. viest*|sahkopost*|markkinoint*|mainos*|yhteydenott*
poista|poistakaa|poistaa|poistakaamme .. minut|meidat|osoite*|tieto*|yhteystieto*|lista*|postitus*
perukaa|peru|lopeta|lopettakaa|lopettaa .. tilaus|viest*|lahett*|sahkopost*|postit*|nama|tama
alkaa|ala|elkaa .. lahetta*|otta*|kirjoitta* .. enaa|minulle
en halua .. enaa|viest*|posti*|saada
roskaposti|gdpr|spammi""",
    "not_interested/say-so": """
emme .. tarvitse|ole|halua .. kiinnost*|palvelu*|tata|nyt
meilla .. jo|on_jo
emme|en|ei .. kiinnost*|kiinnostun*|tarvitse|tarvetta|kiinnosta
ei kiitos
^ ei $
meilla on jo""",
    "interested/say-so": """
olemme|olen kiinnostun*
kuulostaa|vaikuttaa .. hyva*|kiinnosta*
lahett* .. tarjous|tarjouksen|sopimus*|hinnasto*|lisatieto*
haluamme|haluaisimme|haluaisin .. kokeilla|tilata|ostaa|testata""",
    "meeting/ask": """
soitta*|soittele|jutellaan|puhutaan|sopii|kay .. maanantai*|tiistai*|keskiviikko*|torstai*|perjantai*|klo|hyvin
soita|soittakaa|soittaa|tapaaminen|tavata|palaveri|tavataan""",
    "question/ask": """
paljonko|mita|mista|miten|kuka|onko|voiko|milloin|miksi""",
    "not_now/say-so": """
ei nyt|juuri|talla
palataan|ota|ottakaa|palatkaa .. asiaan|yhteytta|uudelleen|syksylla|myohemmin|kuussa
myohemmin|ensi vuonna|vuosi""",
    "soft_no/reason": """
ei .. budjet*|rahaa|varoja""",
    "wrong_person/say-so": """
vaara henkilo|osoite
en ole oikea|vastuussa
ota .. yhteytta .. kollega*|osto*""",
    "left_company/say-so": """
ei ole|tyoskentele enaa
elakkeell*|elakkeelle
lopettanut|lahtenyt .. yrity*|meilla|talo*""",
    "out_of_office/say-so": """
olen .. lomalla|matkalla|sairaana|poissa""",
    "courtesy/only": """
^ kiitos|kiitoksia .. $""",
}

HUNGARIAN = {
    "unsubscribe/say-so": """
ne .. kuldj*|kuldjen*|irj*|irjan*|zaklas*|keress*|hivj*|hivogas*|zavarj* .. tobb*|tovabb|soha|nekem|nekunk|engem|minket|ide|$
nem .. szeretn*|akar*|kerek|kerunk|kivan*|ohajt* .. tobb*|hirlev*|level*|reklam*|emailt|uzenet*|ajanlat*|kapni
torol*|torles*|torolj*|vegy*|vegyen*|tavolits* .. cim*|adat*|nev*|lista*|le|ki|engem|minket|emailcim*|adatbazis*|nyilvantart*
cim*|cimem|adat*|adataim*|nevem*|email* .. torles*|torol*|torolj*|eltavolit*
leirat*|iratkoz*|iratkozt* .. le|lista*|hirlev*|engem|rol
iratkoz* le
le .. iratkoz*|iratkozni
hagyj*|hagyjon|hagyjan* .. beken|bekeben|abba|abban|minket|engem
visszavon* .. hozzajarul*
tiltakoz*|tiltakozom .. adat*|kezel*|felhasznal*
elegem|eleg .. van|volt|ebbol|levele*
hogyan|hol .. iratkoz*|leiratkoz*|szabadul*
leiratkoz*|iratkozz*|torolj*|toroljek|torles*|vegyenek|vegyen .. le|listarol|adat*|cim*|engem|nev*|$
leiratkoz*
ne .. irjon*|kuldjon*|keressen*|zaklass* .. tobb*|nekem|engem|levele*
nem kerek|kivanok .. tobb*|levele*|hirlevel*
spam|gdpr""",
    "not_interested/say-so": """
nem .. erdekel|erdeklo*|kell|szukseg*|kerjuk|kerunk
^ nem $
nem koszon*
mar van""",
    "interested/say-so": """
erdekel|erdekelne|erdeklodunk .. minket|engem|$
kuldj*|kerem|kerunk .. ajanlat*|arajanlat*|szerzodes*|arlist*
szeretnenk|szeretnem .. kiprobal*|megrendel*|megvenni""",
    "meeting/ask": """
hivjon|hivj*|talalkoz*|megbeszeles*|idopont*""",
    "question/ask": """
mennyi|mennyibe|honnan|milyen|hogyan|van|tud|ki""",
    "not_now/say-so": """
most nem|nincs
kesobb|jovore|keressen .. kesobb|szeptember*|oktober*|januar*|ujra""",
    "soft_no/reason": """
nincs .. keret*|penz*|budget|koltsegvetes*""",
    "left_company/say-so": """
mar nem dolgozik|dolgozom
nyugdij*""",
    "courtesy/only": """
^ koszon* .. $""",
}

ROMANIAN = {
    "unsubscribe/say-so": """
sterge*|stergeti|eliminati|elimina*|scoate*|scoateti|radiati|excludeti|dezabon* .. ma|mi|imi|adresa*|datele|lista|baza|emailul|numele|contactul|meu|mea|$
ma|ne .. stergeti|scoateti|eliminati|dezabon*|excludeti
nu .. mai .. trimit*|scrie*|scrieti|contact*|deranj*|primesc|primim|vreau|doresc|sunati|mail*
nu .. vreau|doresc|vrem|dorim|doresc_sa .. primesc|primim|mai|mail*|mesaj*|reclam*|publicitate
incetati|opriti|opreste*|terminati|gata .. cu|sa|trimit*|mail*|mesaj*|spam*|reclam*
dezabon*|dezabonati|dezabonare .. ma|$
retrag|retragem|revoc .. consimtamant*|acord*
lasati|lasa .. pace
fara .. mail*|mesaj*|reclam* .. va_rog|rog|$
cum .. dezabon*|scap|ies .. lista|de|$
solicit|cer|exercit .. stergerea|dreptul|eliminarea""",
    "not_interested/say-so": """
nu .. intereseaza|interesat*|interesati|nevoie
nu multumesc|multumim""",
    "courtesy/only": """
^ multumesc|multumim|mersi .. $""",
}

TURKISH = {
    "unsubscribe/say-so": """
liste*|listenizden|listenden|posta .. cikmak|cikar*|cikart*|sil*|ayril*
veri*|bilgi*|adres*|kayd*|isim|ismimi|numara* .. sil*|silin*|kaldir*|cikar*|yok
artik|bir_daha|lutfen|bana|bize .. gonderme*|yazma*|atma*|arama*|mesaj_atma*|rahatsiz_etme*|iletme*
mail*|mesaj*|e_posta*|posta*|reklam*|bulten* .. istemiyor*|almak_istemiyor*|gonderme*|atma*|durdur*|kes*|son
aboneli*|uyelik* .. iptal*|sonlandir*|bitir*|cikmak|cik
gondermeyi|yazmayi|mesaj .. birak*|kes*|durdur*|son
rizam*|onay*|izn* .. geri|iptal|cek*
rahat birak*
yeter artik
nasil .. cik*|iptal|ayril*
listeden|listenizden|listenden .. cikar*|sil*
aboneli* .. iptal|sonlandir*
beni|bizi|adresimi|verilerimi|bilgilerimi .. cikar*|sil*|kaldir*
mail|e|mesaj|eposta .. gonderme*|atma*|istemiyor*
artik|bir daha .. yazma*|gonderme*
rahatsiz etme*
kvkk|spam""",
    "not_interested/say-so": """
ilgilenm*|ihtiyacimiz yok|gerek yok
hayir tesekkur*|$
ilgimizi cekm*
zaten .. var|kullaniyoruz""",
    "interested/say-so": """
ilgileniyor*|ilginc|ilgimizi cekti
teklif*|sozlesme*|fiyat*|katalog* .. gonder*|ilet*|alabilir
denemek|satin almak|baslamak .. istiyor*|isteriz""",
    "meeting/ask": """
beni|bizi|lutfen .. arayin|ara
toplanti|gorus* .. yapalim|yapabilir|edelim|icin|uygun
arayin|gorusebilir""",
    "question/ask": """
ne kadar|fiyati|nereden|nasil|kim|neden|var mi|mi""",
    "not_now/say-so": """
simdi|su an* .. degil|yok|mumkun
daha sonra|gelecek yil|sonra
tekrar .. yazin|arayin|deneyin|iletisim""",
    "soft_no/reason": """
butce* .. yok|kalmadi""",
    "left_company/say-so": """
artik calismiyor|ayrildi|emekli""",
    "courtesy/only": """
^ tesekkur* .. $""",
}

RUSSIAN = {
    "unsubscribe/say-so": """
прошу|просим|пожалуйста .. не .. присылать|писать|беспокоить|слать|звонить|отправлять
больше|впредь|никогда .. не .. присылать|присылайте|пишите|писать|беспокоить|шлите|отправляйте|беспокойте|звоните
не .. хочу|хотим|желаю|желаем|надо .. получать|писем|рассылк*|больше
уберите|удалите|исключите|вычеркните|сотрите|отключите|снимите .. меня|нас|мой|мои|мою|адрес|данные|почту|контакт|из
удалить|исключить|убрать|вычеркнуть|отписать .. меня|нас|мой|мои|адрес|данные|рассылки|базы|списка
прекратите|перестаньте|хватит|остановите|довольно .. рассылк*|писать|слать|присылать|спам*|письма|беспокоить|мне|нам
отзываю|отозвать|отзываем .. согласие
оставьте .. меня|нас .. в_покое|покое
как .. отписаться|отписать|удалить|избавиться
отпишите|отписаться|отписать|отписка|удалите|исключите|уберите .. меня|нас|мои|мой|из|адрес|данные|рассылки|$
отпишите|отписаться
не пишите|присылайте|беспокойте|надо .. больше|мне|нам|писать
больше не .. пишите|присылайте|хочу
прекратите|хватит .. рассылку|писать|спам|присылать|слать
спам""",
    "not_interested/say-so": """
не интересует|интересно|нужно|надо|заинтересованы|нуждаемся
нет спасибо
^ нет $
уже есть|пользуемся""",
    "interested/say-so": """
интересно|заинтересованы|интересует .. нас|мы|нам|меня|очень
пришлите|отправьте|вышлите .. предложение|договор|прайс|материалы|кп|счет
хотим|хотели .. попробовать|купить|заказать|начать|узнать""",
    "meeting/ask": """
позвоните|созвонимся|созвониться|перезвоните|встретиться|встреча|встретимся""",
    "question/ask": """
сколько|какая|какой|какие|откуда|почему|кто|есть|как|можно""",
    "not_now/say-so": """
не сейчас|сегодня|раньше
сейчас .. не|нет
позже|следующем|напишите|вернемся|свяжитесь .. в|позже|году|через|после|осенью""",
    "soft_no/reason": """
нет|без .. бюджета|денег|средств""",
    "wrong_person/say-so": """
не занимаюсь|отвечаю|ко
обратитесь|пишите .. к|в|отдел|коллеге
этим занимается""",
    "left_company/say-so": """
больше не работает|работаю
уволился|уволилась|уволен
пенсии|пенсию""",
    "out_of_office/say-so": """
в отпуске|командировке|больнице""",
    "courtesy/only": """
^ спасибо|благодарю .. $""",
}
