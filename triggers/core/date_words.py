"""Words of dates in sixteen languages, as data: folded (see folding.py), inflected and shortened forms side by side."""
# ruff: noqa: E501 - a row of data is one line

from triggers.core.folding import vocabulary

#: Per language twelve months parted by "|", the forms of one parted by blanks.
MONTHS = {
    "en": "january jan janu|february feb febr febuary|march mar|april apr|may|june jun|july jul|august aug|september sep sept"
    "|october oct|november nov|december dec",
    "de": "januar jan janner jaenner jan|februar feb feber febr|marz maerz mar mrz|april apr|mai|juni jun juno|juli jul julei"
    "|august aug|september sep sept|oktober okt|november nov|dezember dez",
    "fr": "janvier janv jan|fevrier fevr fev|mars|avril avr|mai|juin|juillet juil|aout|septembre sept sep|octobre oct|novembre nov"
    "|decembre dec",
    "es": "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set"
    "|octubre oct|noviembre nov|diciembre dic",
    "it": "gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag magg|giugno giu|luglio lug|agosto ago|settembre set sett"
    "|ottobre ott|novembre nov|dicembre dic",
    "nl": "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov"
    "|december dec",
    "pt": "janeiro jan|fevereiro fev|marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov"
    "|dezembro dez",
    "sv": "januari jan|februari feb febr|mars|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|oktober okt|november nov"
    "|december dec",
    "da": "januar jan|februar feb febr|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov"
    "|december dec",
    "no": "januar jan|februar feb febr|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov"
    "|desember des",
    "pl": "styczen stycznia styczniu styczniowi styczniem sty stycz|luty lutego lutym lutemu lut"
    "|marzec marca marcu marcem mar marz|kwiecien kwietnia kwietniu kwietniem kwi kwie|maj maja maju majem"
    "|czerwiec czerwca czerwcu czerwcem cze czer czerw|lipiec lipca lipcu lipcem lip|sierpien sierpnia sierpniu sierpniem sie sier sierp"
    "|wrzesien wrzesnia wrzesniu wrzesniem wrz wrze|pazdziernik pazdziernika pazdzierniku pazdziernikiem paz pazd"
    "|listopad listopada listopadzie listopadowi listopadem lis|grudzien grudnia grudniu grudniem gru grud",
    "cs": "leden ledna lednu|unor unora unoru|brezen brezna breznu|duben dubna dubnu|kveten kvetna kvetnu|cerven cervna cervnu"
    "|cervenec cervence cervenci|srpen srpna srpnu|zari|rijen rijna rijnu|listopad listopadu|prosinec prosince prosinci",
    "fi": "tammikuu tammikuuta tammikuun tammikuussa|helmikuu helmikuuta helmikuun helmikuussa|maaliskuu maaliskuuta maaliskuun maaliskuussa"
    "|huhtikuu huhtikuuta huhtikuun huhtikuussa|toukokuu toukokuuta toukokuun toukokuussa|kesakuu kesakuuta kesakuun kesakuussa"
    "|heinakuu heinakuuta heinakuun heinakuussa|elokuu elokuuta elokuun elokuussa|syyskuu syyskuuta syyskuun syyskuussa"
    "|lokakuu lokakuuta lokakuun lokakuussa|marraskuu marraskuuta marraskuun marraskuussa|joulukuu joulukuuta joulukuun joulukuussa",
    "hu": "januar januarban januarig januartol|februar februarban februarig februartol|marcius marciusban marciusig marciustol"
    "|aprilis aprilisban aprilisig|majus majusban majusig|junius juniusban juniusig|julius juliusban juliusig"
    "|augusztus augusztusban augusztusig|szeptember szeptemberben szeptemberig|oktober oktoberben oktoberig"
    "|november novemberben novemberig|december decemberben decemberig",
    "tr": "ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik",
    "ru": "январь января январе|февраль февраля феврале|март марта марте|апрель апреля апреле|май мая мае|июнь июня июне"
    "|июль июля июле|август августа августе|сентябрь сентября сентябре|октябрь октября октябре|ноябрь ноября ноябре"
    "|декабрь декабря декабре",
    "ro": "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    "ca": "gener|febrer|marc|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
}

#: Monday to Sunday.
WEEKDAYS = {
    "en": "monday mon mondays|tuesday tue tues|wednesday wed weds wednes|thursday thu thur thurs|friday fri|saturday sat|sunday sun",
    "de": "montag mo montags|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sa sonnabend|sonntag so",
    "fr": "lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim",
    "es": "lunes lun|martes mar|miercoles mie|jueves jue|viernes vie|sabado sab|domingo dom",
    "it": "lunedi lun|martedi mar|mercoledi mer|giovedi gio|venerdi ven|sabato sab|domenica dom",
    "nl": "maandag ma|dinsdag di|woensdag wo woe|donderdag do|vrijdag vr vrij|zaterdag za|zondag zo",
    "pt": "segunda seg segundas|terca ter|quarta qua|quinta qui|sexta sex|sabado sab|domingo dom",
    "sv": "mandag mandagen man|tisdag tisdagen tis|onsdag onsdagen ons|torsdag torsdagen tors tor|fredag fredagen fre|lordag lordagen lor"
    "|sondag sondagen son",
    "da": "mandag mandagen man|tirsdag tirsdagen tir tirs|onsdag onsdagen ons|torsdag torsdagen tor tors|fredag fredagen fre|lordag lor"
    "|sondag son",
    "no": "mandag man|tirsdag tir tirs|onsdag ons|torsdag tor tors|fredag fre|lordag lor|sondag son",
    "pl": "poniedzialek poniedzialku poniedzialkiem pon|wtorek wtorku wtorkiem wt wto|sroda srode srody sr sro|czwartek czwartku czw"
    "|piatek piatku pt pia|sobota sobote soboty sob|niedziela niedziele niedzieli niedz nd",
    "cs": "pondeli|utery uterka|streda stredu stredy|ctvrtek ctvrtka|patek patku|sobota sobotu|nedele nedeli",
    "fi": "maanantai maanantaina maanantaihin|tiistai tiistaina tiistaihin|keskiviikko keskiviikkona|torstai torstaina torstaihin"
    "|perjantai perjantaina perjantaihin|lauantai lauantaina|sunnuntai sunnuntaina",
    "hu": "hetfo hetfon hetfoig|kedd kedden|szerda szerdan|csutortok csutortokon|pentek penteken pentekig|szombat szombaton|vasarnap",
    "tr": "pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar",
    "ru": "понедельник понедельника|вторник вторника|среда среду среды|четверг четверга|пятница пятницу пятницы|суббота субботу"
    "|воскресенье воскресенья",
    "ja": "月曜日 月曜|火曜日 火曜|水曜日 水曜|木曜日 木曜|金曜日 金曜|土曜日 土曜|日曜日 日曜",
}

#: Ordinal day numbers and numbers in words; the position is the number, from one on.
ORDINALS = {
    "en": "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    "|seventeenth|eighteenth|nineteenth|twentieth",
    "de": "erster ersten erste erstes|zweiter zweiten zweite|dritter dritten dritte drittes|vierter vierten vierte|funfter funften funfte"
    "|sechster sechsten sechste|siebter siebten siebte|achter achten achte|neunter neunten neunte|zehnter zehnten zehnte",
    "fr": "premier premiere|deuxieme second seconde|troisieme|quatrieme|cinquieme",
    "es": "primero primer primera|segundo segunda|tercero tercer tercera|cuarto cuarta",
    "it": "primo prima|secondo seconda|terzo terza|quarto quarta|quinto|sesto",
    "nl": "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende",
    "pt": "primeiro primeira|segundo segunda|terceiro terceira|quarto quarta",
    "sv": "forsta|andra|tredje|fjarde|femte|sjatte|sjunde|attonde|nionde|tionde",
    "da": "forste|anden andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende",
    "no": "forste|andre|tredje|fjerde|femte|sjette|sjuende|attende|niende|tiende",
    "pl": "pierwszy pierwszego pierwsza pierwszej|drugi drugiego druga drugiej|trzeci trzeciego trzecia trzeciej|czwarty czwartego czwarta"
    "|piaty piatego|szosty szostego|siodmy siodmego|osmy osmego|dziewiaty dziewiatego|dziesiaty dziesiatego|jedenasty jedenastego"
    "|dwunasty dwunastego|trzynasty trzynastego|czternasty czternastego|pietnasty pietnastego|szesnasty szesnastego"
    "|siedemnasty siedemnastego|osiemnasty osiemnastego|dziewietnasty dziewietnastego|dwudziesty dwudziestego",
}  # fmt: skip

CARDINALS = {
    "en": "one a an|two couple|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty",
    "de": "ein einem einer eine einen|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf",
    "fr": "un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize",
    "es": "un una uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
    "it": "un una uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici",
    "nl": "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
    "pt": "um uma|dois duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
    "sv": "en ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv",
    "da": "en et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv",
    "no": "en et ett|to|tre|fire|fem|seks|sju|atte|ni|ti|elleve|tolv",
    "pl": "jeden jedna|dwa dwie dwoch|trzy trzech|cztery czterech|piec|szesc|siedem|osiem|dziewiec|dziesiec|jedenascie|dwanascie",
    "ja": "一|二|三|四|五|六|七|八|九|十",
    "cs": "jeden|dva dve|tri|ctyri|pet|sest",
    "fi": "yhden|kahden|kolmen|neljan|viiden|kuuden",
    "hu": "egy|ket ketto|harom|negy|ot|hat",
    "tr": "bir|iki|uc|dort|bes|alti",
    "ru": "один одну|два две|три|четыре|пять|шесть",
}

#: Larger numbers that people give waits in.
LARGE = {
    14: "de:vierzehn nl:veertien es:catorce it:quattordici sv:fjorton da:fjorten no:fjorten pl:czternascie",
    15: "es:quince it:quindici pt:quinze",
    30: "en:thirty de:dreissig de:dreibig fr:trente es:treinta it:trenta nl:dertig pt:trinta sv:trettio da:tredive no:tretti "
    "pl:trzydziesci",
    40: "en:forty de:vierzig fr:quarante es:cuarenta it:quaranta nl:veertig pt:quarenta sv:fyrtio no:forti",
    60: "en:sixty de:sechzig fr:soixante es:sesenta it:sessanta nl:zestig pt:sessenta sv:sextio da:tres no:seksti",
    90: "en:ninety de:neunzig es:noventa it:novanta nl:negentig pt:noventa sv:nittio da:halvfems no:nitti",
}
HUNDRED = {
    "en": "hundred",
    "de": "hundert",
    "fr": "cent",
    "es": "cien",
    "it": "cento",
    "nl": "honderd",
    "pt": "cem",
    "pl": "sto",
}

#: Endings of a day number: 1st, 2nd, 15te, 1er, 3ème, 10-tego, 1:a, 1º.
ORDINAL_ENDINGS = vocabulary(
    "st nd rd th ter te ten tes er re e eme ere ieme a o de ste ty ci cia ego tego go ga szy gi"
)

UNITS = {
    "day": "day days tag tage tagen jour jours dia dias giorno giorni dag dagen dagar dage dager dni dzien dnia dniach dnu den paivaa paivan"
    " paivassa nap napja napon gun gunde день дня дней 日 日間 werktage workdays arbeitstage arbeitstagen werkdagen"
    " arbetsdagar arbejdsdage hverdage dagene dagarna",
    "week": "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken weekje weekjes vecka veckor veckan veckorna uge uger ugen uke"
    " uker uken uka tydzien tygodnie tygodni tygodnia tygodniu tydnu tydny tyden tyzden viikon viikkoa viikko het hetet heten hafta неделя неделю"
    " недели недель 週 週間",
    "month": "month months monat monate monaten monats mois mes meses mese mesi maand maanden mesec manad manader manaden manaderna maned maneder"
    " maneden maneden miesiac miesiace miesiecy miesiaca miesiacu mesic mesice mesicu kuukauden kuukautta honap honapot ay месяц месяца"
    " месяцев ヶ月 か月 カ月 ヵ月",
    "quarter": "quarter quarters qtr quartal quartals quartale trimestre trimestres trimestri kwartaal kvartal kvartalet kwartal kwartalu kwartale ctvrtleti"
    " 四半期",
    "year": "year years yr jahr jahre jahren jahres an ans annee annees ano anos anni anno jaar jaren ar aret ar rok roku lata lat rokiem roce"
    " vuoden vuosi ev evben yil год года лет 年",
}

#: Words that say which: the unit or weekday that runs, comes, or is over. `2` is the one after the next.
WHICH = {
    0: "this current present diese dieser dieses diesen diesem laufende laufenden laufendes laufender aktuelle aktuellen cette ce cet courant"
    " esta este actual questa questo corrente deze dit huidige esta este nesta corrente atual denna denne dette detta innevarande"
    " indevaerende inneværende ten tym tego biezacy biezacym biezacego obecny tento tohoto tama tata ez ezen bu этот эта эту этой этом",
    1: "naeste neste next coming following upcoming nachste nachsten nachster nachstes nachstem naechste naechsten kommende kommenden kommendem kommender kommendes folgende"
    " folgenden prochain prochaine prochains prochaines suivant suivante proximo proxima proximos proximas siguiente siguientes entrante"
    " prossimo prossima prossimi prossime entrante volgende volgend komende aankomende seguinte nasta kommande naste kommende"
    " nastepny nastepnego nastepna nastepnym nastepne nastepnej przyszly przyszlym przyszlego przyszla kolejny kolejnego najblizszy pristi pristim"
    " pristiho ensi seuraava seuraavan jovo kovetkezo gelecek onumuzdeki следующий следующая следующую следующей следующем будущем",
    -1: "last past previous letzte letzten letzter letztes vorige vorigen voriger vergangene vergangenen dernier derniere derniers dernieres"
    " passe passee passees passes pasado pasada pasados pasadas anterior anteriores passato passata passati scorso scorsa scorsi scorse ultimo"
    " ultima ultimi ultime ultimos ultimas vorige vorig afgelopen passado passada passados forra senaste sista siste sidste forrige seneste ostatni"
    " ostatnie ostatnia ostatniego poprzedni poprzednie poprzedniego poprzedniej zeszly zeszlego zeszlym minuly minuleho viime mult gecen"
    " прошлый прошлая прошлую прошлой прошлом",
    2: "ubernachste ubernachsten ubernachster uebernaechste uebernaechsten overnaeste",
}

#: Single days seen from today: phrase -> days.
NEAR_DAYS = {
    0: "today|ce jour|dags dato|heute|aujourd'hui|aujourd hui|hoy|oggi|vandaag|hoje|idag|i dag|dzisiaj|dzis|dnes|tanaan|ma|bugun|сегодня|今日|本日|tonight|heute abend",
    1: "tomorrow|tmrw|tmr|morgen|demain|manana|domani|amanha|imorgon|i morgon|i morgen|jutro|zitra|huomenna|holnap|yarin|завтра|明日",
    2: "day after tomorrow|the day after tomorrow|ubermorgen|uebermorgen|apres demain|apres-demain|pasado manana|dopodomani|dopo domani"
    "|overmorgen|depois de amanha|overmorgon|i overmorgon|i overmorgen|pojutrze|pozitri|ylihuomenna|holnaputan|послезавтра|明後日",
    -1: "yesterday|gestern|hier|ayer|ieri|gisteren|ontem|igar|i gar|wczoraj|vcera|eilen|tegnap|dun|вчера|昨日",
    -2: "day before yesterday|the day before yesterday|vorgestern|avant-hier|avant hier|anteayer|antier|l'altro ieri|altro ieri|eergisteren"
    "|anteontem|i forgars|forrgar|i forgars|i forgars|przedwczoraj|i forgars|i forgars",
}

#: Words that may stand between a day and its month or year, or before a date, and say nothing.
FILLERS = vocabulary(
    "the of de del du den der dem des d l le la el il lo gli o do da di van dell dello della dnia dia na op on am "
    "um en em in im i w we nel nei negli nella det ab at au an delle dos das ao dei al roku r a os as af av"
)

#: Words before a week number.
WEEK_WORDS = vocabulary(
    "week wk weeks kw cw kalenderwoche kalenderwochen kws woche wochen semaine semaines sem semana semanas settimana "
    "settimane weken v vecka veckor uge uger uke uker tydzien tygodniu tydz viikko viikolla vko tyden tydnu het "
    "hafta veckorna ugerne ukene"
)  # fmt: skip

#: A week named by its first day: "week of 8 Feb", "w/c 8 Feb".
WEEK_OF = ("week of", "week of the", "week commencing", "week beginning", "week starting", "w / c", "wc", "w / b", "week van", "week vanaf",
           "woche vom", "woche ab", "woche ab dem", "semaine du", "semana del", "semana de", "semana do", "settimana del", "settimana dal", "tydzien od",
           "tygodniu od", "veckan fran", "ugen fra", "uken fra", "semaine de")  # fmt: skip

#: Seasons begin (LABELS): spring on 1 March, summer on 1 June, autumn on 1 September, winter on 1 December.
SEASONS = {
    3: "spring springtime fruhling fruhjahr printemps primavera voorjaar lente var varen foraret forar vinteren wiosna wiosne wiosnie wiosny jaro keva tavasz 春 våren varen",
    6: "summer sommer ete verano estate zomer verao sommar sommaren sommeren lato latem lata leta leto kesa nyar 夏",
    9: "syksylla syksyn autumn fall herbst automne otono autunno herfst najaar outono host hosten efterar efteraret jesien jesienia jesieni podzim syksy osz 秋",
    12: "winter hiver invierno inverno winter vinter vinteren vintern zima zimy zime zimie talvi tel 冬",
}

#: Which part of a month, quarter or year. `end` is its last day, or the day after for "write again".
PARTS = {
    "early": "early beginning start anfang beginn debut principios comienzos inizio inizi begin inicio inicios principio borjan starten begyndelsen"
    " begynnelsen poczatek poczatku pocz zacatek zacatkem 上旬 初め 初旬 primeiros primeros erste",
    "mid": "mid middle mitte mi milieu mediados meta halverwege midden half medio meados mitten midt midten polowa polowie polowy pol 中旬 半ば",
    "end": "end late ende fin finales final fine eind einde fim finais slutet slutningen slut utgangen utgang udgangen koniec koncem konca koncu konec konce loppu 末 月末 下旬",
}

#: What joins two dates of a range; the value says whether the second is the last day.
JOINERS = {
    "inclusive": "-|- -|- - -|– –|- >|→|>|= >|»|…|. .|. . .|–|—|~|〜|～|to|to the|until|until the|till|til|through|thru|through to|up to|and including|up to and including|until and including"
    "|bis|bis zum|bis einschliesslich|bis inkl .|bis inklusive|bis und mit|au|jusqu ' au|jusqu'au|jusque au|jusqu ' a|a|al|hasta|hasta el|ate|ate o|ate ao|ate a|ao"
    "|fino al|fino all '|tot en met|tot en met|t / m|t . m|t . e . m .|till och med|t . o . m .|t . o . m|tom|til og med|t . o . m|til|do|az do|から"
    "|al dia|inclusive|a al|all '|alla|och till|asti|ig|ile|по|до",
    "exclusive": "tot|tot aan",
    "and": "and|+|und|et|y|e|en|och|og|i|& |&|oraz|plus|,|と|、",
}

#: Words after "N weeks" that put it ahead of now (1) or behind (-1).
AFTER_UNIT = {
    1: "from now|from today|hence|later|ab heute|ab jetzt|d'ici|vanaf nu|vanaf vandaag|a partir de hoy|a partir de hoje|da oggi|fra nu|fran nu|od dzis|od teraz"
    "|fra i dag|fra na|fran idag|後|以内",
    -1: "ago|back|earlier|il y a|atras|fa|geleden|sedan|siden|temu|prima|antes|zpet|sitten|ezelott|once|назад|前|zuvor|her",
}

#: Words before "N weeks" that put it ahead of now.
AHEAD = "in|in about|in around|in circa|in etwa|within|after|in another|innerhalb von|nach|dans|d'ici|dans environ|apres|en|dentro de|tras|fra|tra|tra circa|dopo|over|na|daqui a|dentro de|em|apos|om|om cirka|om ca|efter|om ca .|etter|za|za okolo|po|through|через"

#: Words before "N weeks" that put it behind now.
BEHIND = "vor|il y a|hace|ha|for|przed|pred"

#: Quarters and halves: the letter before the number.
QUARTER_LETTERS = frozenset(["q", "k", "t", "kw", "kv"])
HALVES = {"h": 2, "hy": 2, "hj": 2, "s": 2}
HALF_WORDS = vocabulary("half halbjahr halfjaar semestre semester halvar polrocze polroczu polrocza")

#: Single words that already hold which and unit.
#: Behind Portuguese "segunda" these make it "second" and no Monday.
SECOND_THINGS = vocabulary("ordem via vez parte metade opcao quinzena semana fase")
#: The signs of the weekdays, Monday first.
JAPANESE_WEEK = "月火水木金土日"
#: Before "week" and "month": all of the present one.
#: Before "of the week": from now to its end.
REST = vocabulary("rest remainder reste resto resten reszta reszte reszty")
#: Behind a unit: veckan ut, ugen ud.
OUT = ("ut", "ud")
WHOLE = vocabulary("all whole entire ganze ganzen toute toda tutta hele hela caly caly")
MERGED_UNITS = {
    "今週": (0, "week"), "来週": (1, "week"), "再来週": (2, "week"), "先週": (-1, "week"), "今月": (0, "month"), "来月": (1, "month"),
    "再来月": (2, "month"), "先月": (-1, "month"), "今年": (0, "year"), "来年": (1, "year"), "昨年": (-1, "year"), "去年": (-1, "year"),
    "ifjor": (-1, "year"), "eow": (0, "week"),
}  # fmt: skip

#: Words around a date expression that change nothing.
HARMLESS = vocabulary(
    ". , : ; ( ) ! ? ' 、 。 に は で の まで ～ from vom von van dal dalla desde du entre zwischen tra between mellan mellem "
    "mellom fran fra od miedzy pomiedzy partir na dem den der the on this w we pa upp til till per par vers i для "
    "с"
)
