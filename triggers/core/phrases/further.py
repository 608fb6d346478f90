"""Czech, Finnish, Hungarian, Turkish and Russian: the words that matter most."""

CZECH = {
    "unsubscribe/say-so": """
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

TURKISH = {
    "unsubscribe/say-so": """
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
