"""The words of automatic answers in many languages: absence notices, departures, receipts, challenges.

Written as families of sentences, not as whole ones. Each family is one kind of evidence; `auto_replies` counts kinds,
not hits, so that a person who says "I am on holiday" is not taken for a machine.
"""

import re


def family(*phrases: str) -> re.Pattern[str]:
    """One pattern, for text in lower case: to look away from case in the expression takes three times as long.

    "..." stands for up to 40 characters of the same line, a blank for one or two spaces.
    """
    return re.compile("|".join(spaced(phrase) for phrase in phrases))


def spaced(phrase: str) -> str:
    return (
        phrase.replace("...", r".{0,40}?").replace("[ -]", r"[\s-]").replace(" ?", r"\s{0,2}").replace(" ", r"\s{1,2}")
    )


#: a. somebody is away
AWAY = family(
    r"\bi(?:'m| am| will be|'ll be) ...(?:at|attending) (?:an? |the )?(?:[\w-]{1,12} )?(?:show|fair|conference|expo|offsite|"
    r"workshop|training)\b", r"\b(?:out|off) (?:sick|ill|today|until|till|through|from|this week|next week)\b",
    r"\bon (?:my |a )?(?:hols|leave|pto|holidays?|vacation|sabbatical|jury duty|paternity|bereavement)\b",
    r"\b(?:we are|we're|will be|remains?|is) closed\b", r"\bback (?:on|at|in) (?:mon|tue|wed|thu|fri|the|\d)",
    r"\bre-?open(?:s|ing)?\b", r"\bunplugged\b", r"\bswitched off\b", r"away (?:until|till|from|through)\b",
    r"(?:jeg|vi|jag) (?:har|holder) (?:ferie|fri|lukket|semester|stängt)", r"er (?:lukket|stengt)\b", r"är stängt",
    r"(?:har|holder) \w{0,12}ferie\b", r"休業", r"休館", r"auf (?:einer |der )?(?:messe|tagung|schulung|reise)\b",
    r"en déplacement", r"(?:em|de) licença", r"dejado (?:de trabajar|la empresa)",
    r"(?:eingeschränkt|schwer) (?:erreichbar|verfügbar)", r"won't be (?:checking|reading|in|at)",
    r"är (?:jag )?ledig", r"geschlossen\b", r"krank ?(?:geschrieben|heit)", r"(?:bin|sind) ...(?:zurück|nicht da)\b",
    r"(?:sommes|serons|sont) fermés", r"réouvr", r"arrêt maladie", r"cerrad[oa]s? (?:por|del|desde|hasta)",
    r"chius[oi] (?:per|dal|fino)", r"gesloten (?:van|tot|wegens|t/m)", r"fechad[oa]s? (?:de|até|para)",
    r"out of (?:the |my )?office", r"\bi(?:'m| am| will be| shall be|'ll be)(?: currently| now| presently)? (?:away|"
    r"out|on (?:annual |parental |maternity |paternity |sick |medical |personal |extended )?(?:leave|vacation|"
    r"holidays?|sabbatical|pto|a (?:business )?trip)|travel+ing|absent|not (?:in|at|available|working)|unavailable|"
    r"attending)", r"\b(?:currently|presently) (?:away|out of|on (?:leave|vacation|holiday)|travel+ing|unavailable)",
    r"limited (?:or no )?(?:access|connectivity|availability)",
    r"(?:no|without|intermittent) access to (?:my )?e-?mails?", r"our offices? (?:is|are|will be) closed",
    r"office (?:is |will be )?closed", r"(?:back|return(?:ing)?) (?:in|to|at) (?:the |my )?(?:office|work|desk)",
    r"\baway from (?:the |my )?(?:office|desk|e-?mail)", r"on (?:annual|maternity|parental|paternity|sick) leave",
    r"during my absence", r"in my absence", r"while i(?:'m| am) (?:away|out|gone)",
    r"(?:bin|befinde mich) ...(?:nicht (?:im|erreichbar|im büro|im hause?)|abwesend|im urlaub|in (?:urlaub|"
    r"elternzeit|mutterschutz)|außer haus|ausser haus|auf (?:dienst|geschäfts)reise|unterwegs|wieder)",
    r"nicht im (?:büro|haus|hause|office)", r"(?:während|in) meiner abwesenheit",
    r"(?:betriebs|büro)(?:ferien|urlaub|ruhe)", r"unser büro (?:ist|bleibt)", r"abwesend",
    r"wieder (?:im büro|erreichbar|für sie da|im haus|zurück|da\b)",
    r"ich habe (?:bis|vom|derzeit|aktuell|momentan) ...urlaub",
    r"je (?:suis|serai) ...(?:absent|en (?:congé|vacances|déplacement|arrêt)|de retour|indisponible|injoignable)",
    r"(?:actuellement|absent) (?:absente?|du|jusqu|en congé)", r"pendant mon absence", r"en mon absence",
    r"absente? (?:du|jusqu|de mon|à partir)", r"nos bureaux (?:sont|seront) fermés", r"de retour (?:le|au|à partir)",
    r"en congés? (?:du|jusqu|maternité|parental|annuel)",
    r"(?:estoy|estaré|me encuentro|estaremos) ...(?:fuera|ausente|de vacaciones|de baja|de viaje|de permiso|"
    r"sin acceso)", r"fuera de (?:la |mi )?oficina", r"durante (?:mi|este) (?:ausencia|período|periodo)",
    r"en mi ausencia", r"permaneceré ausente", r"(?:vuelvo|regreso|regresaré|volveré|me reincorporo|reincorporaré) ",
    r"fora de l'oficina", r"estic de vacances", r"no me encuentro",
    r"(?:sono|sarò) ...(?:fuori|assente|in ferie|in congedo|in trasferta|di ritorno|via)",
    r"fuori (?:sede|ufficio|dall'ufficio)", r"durante la mia assenza", r"in mia assenza",
    r"(?:rientro|rientrerò|tornerò|sarò di nuovo) ", r"i nostri uffici (?:sono|saranno|resteranno)",
    r"assente (?:dal|fino)",
    r"(?:ik )?ben (?:ik )?...(?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar|in de gelegenheid)|met (?:vakantie|"
    r"verlof)|op (?:vakantie|reis)|weer|terug|vrij\b|buiten)", r"tijdens mijn afwezigheid",
    r"(?:wegens|ivm|i\.v\.m\.|vanwege) (?:vakantie|verlof|afwezigheid)",
    r"(?:afwezig|weer aanwezig|weer bereikbaar|weer op kantoor)", r"ons kantoor is gesloten",
    r"(?:estou|estarei|encontro-me|estaremos) ...(?:fora|ausente|de férias|em férias|de licença|em viagem|sem acesso|"
    r"indisponível)", r"fora do escritório", r"durante (?:a )?minha ausência", r"na minha ausência",
    r"(?:retorno|regresso|voltarei|retornarei|regressarei|volto) (?:no|em|a|dia|ao|às)",
    r"de férias (?:até|de|entre)", r"de licença",
    r"(?:jag är|är jag|har jag) ...(?:inte på|frånvarande|på semester|ledig|bortrest|på resande|föräldraledig|"
    r"tjänstledig|åter|tillbaka|semester)", r"(?:åter|tillbaka) (?:på kontoret|igen|den|i tjänst|måndag|v\.?)",
    r"under min (?:frånvaro|semester|ledighet)", r"på semester", r"föräldraledig", r"(?:jeg er|er jeg|jeg holder|"
    r"vi holder) ...(?:ikke på|fraværende|på ferie|bortreist|ute av|ferie|tilbage|tilbake|på kursus|på barsel|væk)",
    r"(?:tilbage|tilbake) (?:på kontoret|igen|igjen|den|mandag|på jobb)", r"(?:under|i) (?:mitt|mit) fravær",
    r"ute av kontoret", r"på ferie",
    r"(?:olen|olemme) ...(?:poissa|lomalla|matkalla|tavoitettavissa|vapaalla|vuosilomalla)",
    r"(?:palaan|takaisin) (?:töihin|toimistolle)", r"poissaoloni aikana",
    r"(?:jestem|będę|przebywam) ...(?:nieobecn|poza (?:biurem|firmą)|na urlopie|na zwolnieniu|niedostępn|w delegacji|"
    r"z powrotem)", r"poza biurem", r"(?:podczas|w czasie|pod) (?:mojej )?nieobecno", r"na urlopie",
    r"(?:wracam|powrót|powrócę|wrócę) ", r"biuro (?:jest|będzie) (?:nieczynne|zamknięte)", r"(?:jsem|budu|"
    r"nejsem) ...(?:mimo (?:kancelář|kancelar)|nepřítom|na dovolené|na dovolenke|v kanceláři|zpět|k dispozici)",
    r"(?:som|budem|nie som) ...(?:mimo|neprítom|na dovolenke|späť)", r"na dovolen(?:é|ke)",
    r"(?:nisam|trenutno|sam|nalazim se) ...(?:na godišnjem|odsut|izvan|u uredu|na odmoru|u kancelariji)",
    r"na dopustu",
    r"(?:нахожусь|буду|сейчас|я) ...(?:в отпуске|вне офиса|в командировке|отсутствую|отсутствова|на больничном|"
    r"не на работе|в декрете)", r"в отпуске", r"(?:вернусь|выйду|выхожу|возвращаюсь) ",
    r"(?:во время|на время) (?:моего )?отсутствия",
    r"(?:я |зараз |перебуваю |буду ).{0,30}(?:у відпустці|відсутн|поза офісом|у відрядженні)", r"у відпустці",
    r"в отпуск (?:съм|до)", r"(?:отсъствам|извън офиса)", r"на годишњем",
    r"(?:szabadságon|házon kívül|távol) ", r"szabadságon", r"irodán kívül",
    r"(?:sunt|voi fi) ...(?:plecat|în concediu|absent|în afara|în delegație|indisponibil)",
    r"în (?:concediu|afara biroului)", r"(?:izinde|izindeyim|ofis dışında|yıllık izin|tatilde|seyahatte|dönüş)",
    r"(?:εκτός γραφείου|σε άδεια|απουσιάζω|θα (?:απουσιάζω|επιστρέψω|λείπω))",
    r"(?:atostog|nebūsiu biure|nesu biure)", r"(?:atvaļinājum|prombūtn)",
    r"(?:puhkusel|puhkuse|kontorist eemal|viibin)",
    r"不在(?:に|と|し|です|の)", r"休暇(?:を|中|の|に|で)", r"出張", r"外出(?:中|して)", r"席を外",
    r"(?:休假|外出|出差|不在办公室|不在辦公室|休年假|度假)",
    r"(?:부재|휴가|출장|외근|자리를 비)", r"(?:בחופש|בחופשה|מחוץ למשרד|לא אהיה זמי|נעדר)",
    r"(?:خارج المكتب|في إجازة|في اجازة|غير متواجد)", r"(?:nghỉ phép|đi công tác|vắng mặt)",
    r"(?:sedang cuti|di luar kantor|tidak berada di)",
)  # fmt: skip
#: b. what happens to the mail meanwhile, or when it will be answered
LATER = family(
    r"(?:will|shall|'ll) (?:respond|reply|answer|get back|be (?:happy|glad|able) to (?:respond|reply|answer)|read|"
    r"attend|contact you|deal with|process|return your|check|review|look at|come back)",
    r"(?:respond|reply|answer|get back|"
    r"contact you) ...(?:upon|on|after|when|as soon as|once) (?:my |i )?(?:return|i|back)", r"upon (?:my )?return",
    r"(?:on|after) my return", r"as soon as (?:possible|i can|i(?:'m| am) back|we can)",
    r"will not be (?:read|forwarded|checked|monitored|answered|checking)", r"not (?:be )?(?:forwarded|monitored)",
    r"(?:response|reply) (?:may|might|will|could) be (?:delayed|slow)",
    r"(?:delay|slow)\S* (?:in )?(?:my )?(?:respon|repl)",
    r"checking (?:my )?e-?mails? (?:only )?(?:sporadically|occasionally|infrequently|rarely)",
    r"e-?mails? (?:are|is|will be) not",
    r"(?:werde|werden) ...(?:beantworten|antworten|melden|bearbeiten|bearbeitet|zukommen|gelesen|weitergeleitet|"
    r"lesen|kümmern)", r"nicht (?:weitergeleitet|gelesen|bearbeitet|abgerufen)",
    r"nach meiner (?:rückkehr|rückreise)", r"(?:schnellst|baldmöglichst|so bald wie|umgehend)", r"melde mich",
    r"wird nicht (?:automatisch )?weiter", r"ab(?: dem)? \d{1,2}\.",
    r"(?:je (?:vous )?(?:répondrai|reviendrai|recontacterai|traiterai|prendrai)|dès mon retour|à mon retour|"
    r"dans les (?:meilleurs|plus brefs) délais|vous répond(?:re|rai|rons)|ne (?:sera|seront) pas (?:lu|transféré|"
    r"traité))",
    r"(?:responderé|contestaré|atenderé|le (?:responderé|contestaré|contactaré)|a mi (?:regreso|vuelta|retorno)|"
    r"lo antes posible|a la mayor brevedad|en cuanto (?:regrese|vuelva|pueda)|tan pronto|me pondré en contacto|"
    r"contestaremos|responderemos)",
    r"(?:risponderò|risponderemo|al mio (?:rientro|ritorno)|il prima possibile|appena possibile|quanto prima|"
    r"vi ricontatterò|la ricontatterò|non appena)",
    r"(?:zal|zullen) ...(?:beantwoorden|reageren|antwoorden|contact|lezen|oppakken)",
    r"(?:bij|na) (?:mijn )?terugkomst|zo (?:snel|spoedig) mogelijk|niet (?:doorgestuurd|gelezen)",
    r"(?:responderei|retornarei (?:o|seu|a sua|assim)|entrarei em contato|assim que (?:possível|regressar|retornar|"
    r"voltar)|no meu (?:regresso|retorno)|o mais (?:breve|rápido|rapidamente) possível|responderemos|"
    r"entraremos em contato)",
    r"(?:svarar|återkommer|besvarar|svara) ...(?:när|så snart|efter|på ditt|dig|er|då|på mail)",
    r"så (?:snart|fort) (?:som )?(?:jag|möjligt|vi|mulig)", r"när jag (?:är|kommer) (?:åter|tillbaka)",
    r"(?:svarer|vender tilbage|besvarer|svare) ...(?:når|så snart|efter|på din|dig|deg|hurtigst|etter)",
    r"når jeg (?:er|kommer) (?:tilbake|tilbage)", r"hurtigst muligt", r"(?:vastaan|palaan asiaan|vastaamme) ",
    r"(?:mahdollisimman pian|palattuani)",
    r"(?:odpowiem|odpiszę|skontaktuję|odpowiemy) ", r"po (?:moim )?powrocie", r"(?:jak )?najszybciej",
    r"w (?:jak )?najkrótszym", r"(?:odpovím|ozvu se|odpoviem|ozvem sa) ", r"po (?:svém |mém )?(?:návratu|návrate)",
    r"co nejdříve", r"(?:odgovorit|javit ću|odgovoriću) ", r"po povratku",
    r"(?:отвечу|свяжусь|ответим|рассмотрю) ", r"(?:по|после) (?:моего )?возвращени", r"в ближайшее время",
    r"как можно скорее", r"(?:відповім|зв'яжуся) ", r"після повернення", r"ще (?:отговоря|се свържа)",
    r"(?:válaszolok|válaszolni fogok|visszatérésem|amint)",
    r"(?:voi răspunde|vă voi (?:răspunde|contacta)|la întoarcere|cât mai curând)",
    r"(?:döndüğümde|yanıtlayacağım|en kısa (?:sürede|zamanda)|dönüşümde|cevap vereceğim)",
    r"(?:θα (?:απαντήσω|επικοινωνήσω)|επιστροφή μου|το συντομότερο)", r"(?:atsakysiu|grįžęs|atbildēšu|vastan)",
    r"(?:後日|改めて|戻り次第|折り返し|順次|確認次第|ご返信|返信(?:が|は|いた))",
    r"(?:尽快|盡快|回来后|返回后|回复您|回覆您|届时)",
    r"(?:복귀|돌아와서|빠른 시일|회신 드리|답변 드리)", r"(?:אחזור אליך|עם שובי|בהקדם)",
    r"(?:عند عودتي|في أقرب وقت|سأرد|سوف أرد)",
    r"(?:sớm nhất|sẽ (?:trả lời|phản hồi|liên hệ))", r"(?:segera|akan (?:membalas|merespon))",
)  # fmt: skip
#: the same in the formal words of a notice
ON_RETURN = family(
    r"(?:up)?on my return", r"after my return", r"when i return", r"nach meiner rückkehr", r"(?:à|dès) mon retour",
    r"a mi (?:regreso|vuelta|retorno)", r"al mio (?:rientro|ritorno)", r"(?:bij|na) (?:mijn )?terugkomst",
    r"no meu (?:regresso|retorno)", r"när jag är (?:åter|tillbaka)", r"når jeg er (?:tilbage|tilbake)", r"palattuani",
    r"po (?:moim )?powrocie", r"po (?:svém |mém )?(?:návratu|návrate)", r"po povratku",
    r"(?:по|после) (?:моего )?возвращени", r"після повернення", r"visszatérésem", r"la întoarcere",
    r"dönüşümde|döndüğümde", r"επιστροφή μου", r"戻り次第", r"回来后|返回后", r"복귀 후",
)  # fmt: skip
#: c. only in urgent cases: machines say so, people hardly ever do
URGENT = family(
    r"urgent (?:matters?|issues?|requests?|inquir|enquir|cases?|needs?|quer|questions?|concerns?|assistance|help|"
    r"business)", r"(?:for|in case of|if) ...(?:urgent|emergenc|immediate|pressing|time[- ]sensitive)",
    r"immediate (?:assistance|attention|help|response|support)", r"(?:is|are|matter is) urgent",
    r"dringende[nrms]?\b", r"in (?:dringenden|eiligen|wichtigen) ", r"urgences?\b", r"urgente?s?\b",
    r"urgen(?:ti|za|ze|cia|cias)\b", r"urgên", r"emergencia|emergenz|emergência",
    r"(?:bij|voor|in geval van) ...(?:spoed|dringend|urgent)", r"brådskande|akuta ärenden",
    r"haste(?:sager|nde)|presserende|haster det|akutte", r"kiireelli|kiireises", r"piln(?:ych|ej|e)\b|niecierpiąc",
    r"naléhav|urgentn|neodkladn|súrn|naliehav|nutných", r"hitn(?:o|im|e)\b|nujn(?:o|ih)",
    r"срочн|экстренн|неотложн|термінов|невідкладн|спешн", r"sürgős|halaszthatatlan", r"urgenț|urgent(?:e|ă)?\b",
    r"acil", r"επείγο", r"skubi|steidzam|kiireloomulis", r"お急ぎ|緊急|至急", r"紧急|急事|要事|緊急|急件",
    r"급한|긴급", r"דחוף|דחופ",
    r"للضرورة|العاجلة|عاجل|الطارئة", r"khẩn cấp|\bgấp\b", r"mendesak|darurat",
)  # fmt: skip
#: no way to read mail there
ACCESS = family(
    r"(?:limited|no|without|intermittent|little|restricted|sporadic) (?:or no )?(?:access|connectivity|internet|"
    r"e-?mail)", r"not (?:be )?(?:checking|reading|monitoring|have access|forwarded)", r"(?:eingeschränkt|keinen|"
    r"nur (?:begrenzt|gelegentlich|sporadisch)) ...(?:zugriff|zugang|erreichbar|e-?mail|mails)",
    r"nicht (?:weitergeleitet|gelesen|abgerufen)",
    r"(?:accès|connexion) (?:limité|restreint|réduit)|sans accès|pas accès",
    r"(?:acceso|acesso) limitado|sin acceso|sem acesso", r"accesso limitato|senza accesso|non avrò accesso",
    r"beperkt(?:e)? (?:toegang|bereikbaar)|geen toegang|niet doorgestuurd",
    r"begränsad (?:tillgång|åtkomst)|begrænset adgang|begrenset tilgang|ikke adgang|läser inte|læser ikke|leser ikke",
    r"ograniczon\S* dostęp|brak\S* dostępu|omezený přístup|obmedzený prístup",
    r"ограничен\S* доступ|нет доступа|не (?:имею|будет) доступа|обмежен\S* доступ",
    r"korlátozott|acces limitat|sınırlı erişim|περιορισμένη πρόσβαση",
    r"メール(?:を|の)確認(?:が|は)?(?:でき|遅)|无法(?:及时)?(?:查看|回复)|확인이 어려",
)  # fmt: skip
#: d. whom to ask instead
INSTEAD = family(
    r"(?:in )?(?:case of |for |if (?:it(?:'s| is)|this is|your (?:matter|request|message|e-?mail) is|you (?:need|"
    r"require)) )(?:an |any |anything )?(?:urgent|emergenc|immediate|pressing)",
    r"(?:please|kindly|pls) (?:contact|call|reach out|e-?mail|get in touch with|refer|direct|forward|write|turn to)",
    r"urgent (?:matters|issues|requests|inquiries|enquiries|cases|needs|queries|questions)",
    r"immediate (?:assistance|attention|help|response|support)",
    r"in dringenden (?:fällen|angelegenheiten)", r"(?:bei|für) dringende[nr]?", r"wenden sie sich",
    r"(?:kontaktieren|erreichen) sie (?:bitte)?", r"(?:meine )?vertret(?:ung|er|en|ungsweise)", r"wende dich",
    r"dringend",
    r"en cas d'urgence", r"(?:pour (?:toute|les|une) (?:demande |question )?urgen)",
    r"(?:veuillez|merci de|vous pouvez|n'hésitez pas à) (?:contacter|vous adresser|joindre|prendre contact|écrire)",
    r"urgence",
    r"(?:en caso de|para (?:cualquier )?(?:asuntos?|temas?|consultas?|cuestión) ?)(?: ser)? ?(?:urgen|emergencia)",

    r"(?:por favor,? )?(?:contacte|contacten|diríjase|comuníquese|póngase en contacto|contactar|escriba) (?:con|a|"
    r"al)?", r"urgente", r"urgencia",
    r"(?:per|in caso di) (?:urgenz|questioni urgenti|comunicazioni urgenti|necessità|emergenz)",
    r"(?:contattare|rivolgersi|contattate|rivolgetevi|scrivere a)", r"urgen(?:ti|za|ze)",
    r"(?:bij|voor) (?:spoed|dringende|urgente)", r"(?:kunt|kun|kan) (?:u|je) (?:contact|zich|terecht|bellen|mailen)",
    r"neem (?:dan )?contact", r"contact opnemen", r"spoed",
    r"(?:em caso de|para assuntos|assuntos|casos) ...(?:urgên|urgent|emergência)",
    r"(?:por favor,? )?(?:contacte|contate|entre em contato|contactar|entrar em contacto|dirija-se)",
    r"(?:vid|för) (?:brådskande|akuta)", r"(?:vänligen )?(?:kontakta|vänd dig|ring) ", r"brådskande",
    r"(?:ved|for|i) (?:hastesaker|hastende|akutte|presserende)",
    r"(?:vennligst |venligst |bedes )?(?:kontakt|kontakte|ring) ", r"haster", r"kiireellis",
    r"(?:ota(?:ttehan|tko)? yhteyttä|yhteydessä|voit ottaa)",
    r"(?:w|w przypadku|w sprawach|w razie) (?:sprawach )?(?:pilnych|pilnej|pilne|niecierpiąc)",
    r"(?:proszę|prosimy) (?:o )?(?:kontakt|skontaktować|dzwonić)", r"pilnych",
    r"(?:v|ve) (?:naléhavých|urgentních|neodkladných|súrnych|naliehavých|nutných)",
    r"(?:kontaktujte|obraťte se|obráťte sa|kontaktovat)",
    r"(?:u hitnim|hitno|molim(?:o)? (?:kontaktirajte|javite|obratite))",
    r"(?:по (?:всем )?срочным|в случае (?:срочн|необходим))", r"(?:обращайтесь|обратитесь|свяжитесь|пишите|звоните)",
    r"(?:термінов|звертайтес|зверніться|звертатися)", r"(?:спешн|моля,? (?:свържете|обърнете))",
    r"sürgős", r"(?:forduljon|keresse)", r"(?:urgențe|urgent|contactați|vă rog să (?:contactați|luați legătura))",
    r"acil", r"(?:iletişime geç|irtibata geç|başvur)", r"(?:επείγοντα|επείγουσ|επικοινωνήστε|απευθυνθείτε)",
    r"(?:skubi|kreiptis|kreipkitės|sazināties|sazinieties|pöörduge|kiireloomulis)",
    r"(?:お急ぎ|緊急|至急|ご連絡ください|までご連絡|お問い合わせください)",
    r"(?:如有(?:紧急|急事|要事|緊急)|请联系|請聯繫|请致电|紧急)",
    r"(?:급한|긴급|연락(?:해 |주시| 바랍| 주))", r"(?:דחוף|נא לפנות|אנא פנה|ניתן לפנות)",
    r"(?:للضرورة|للحالات العاجلة|يرجى (?:الاتصال|التواصل|مراسلة)|عاجل)", r"(?:khẩn cấp|vui lòng liên hệ|gấp)",
    r"(?:mendesak|silakan hubungi|harap hubungi)",
)  # fmt: skip
#: e. the mail says of itself that a machine wrote it
SELF = family(
    r"(?:this is|this message is) (?:an? )?(?:auto(?:mat(?:ic|ed|ically)|-?generated|-?reply|-?response))",

    r"(?:automated|automatic|automatically generated|auto-?generated) (?:reply|response|message|e-?mail|notification|"
    r"acknowledge?ment|answer)", r"automatically (?:generated|sent|created|replied)",
    r"(?:^|\n)\W{0,5}auto-?(?:reply|responder|response)",
    r"(?:automated|automatic) (?:confirmation|notice|receipt)", r"\b(?:bot|robot) (?:here|speaking|writing|of the)",
    r"(?:system|computer)[ -](?:generated|message|notification|notice)\b", r"closed automatically", r"virtual assistant",
    r"(?:mail|note|message) was (?:created|sent|made) automatically", r"^\W{0,5}(?:delivery (?:notice|receipt)|auto(?:matic)?\])",
    r"meddelandet är automatiskt", r"skickas automatiskt", r"automatisk kvittering", r"automatyczne potwierdzenie",
    r"maschinell (?:erstellt|erzeugt)", r"vom system (?:erzeugt|erstellt|generiert|verschickt)",
    r"générée? par le système|(?:accusé|confirmation|avis) automatique", r"generado por (?:un|el) sistema",
    r"(?:aviso|conferma|avviso|notifica|notificación|confirmación|confirmação|mensagem é) automátic|automatica di ricezione",
    r"(?:conferma|notifica) automatica|avviso automatico|generat[oa] (?:in automatico|dal sistema|automaticamente)",
    r"gerad[oa] (?:pelo sistema|automaticamente)", r"システム(?:より|から)(?:の|自動)", r"返信不可",
    r"do not (?:reply|respond|answer) (?:directly )?(?:to )?this (?:e-?mail|message|address)",
    r"please do not (?:reply|respond)",
    r"(?:generated|sent) automatically", r"no-?reply",
    r"automatisch (?:generiert|erstellt|erzeugt|versandt|versendet|verschickt)",
    r"automatische[rns]? (?:antwort|nachricht|e-?mail|eingangsbestätigung|abwesenheit)",
    r"(?:generado|enviado|gerado|generato|inviato|généré|envoyé) (?:de forma )?autom[aá]ti",
    r"(?:message|réponse|courriel) automatique", r"(?:mensaje|respuesta|correo) automátic",
    r"(?:messaggio|risposta|e-?mail) automatic", r"(?:mensagem|resposta|e-?mail) automátic",
    r"automatisch (?:antwoord|bericht|gegenereerd|verzonden|verstuurd)",
    r"auto(?:matiskt|matisk) ?(?:svar|meddelande|besked|melding|genererat|generert|genereret|sendt|skickat)",
    r"autosvar|(?:skapa|skicka)(?:t|ts|des) automatiskt|(?:oprettet|sendt|opprettet) automatisk",
    r"automaattinen (?:vastaus|viesti|ilmoitus)|automaattisesti", r"(?:wiadomość|"
    r"odpowiedź) (?:została )?(?:wygenerowan|automatyczn)|automatyczna (?:odpowiedź|wiadomość)|"
    r"wygenerowan[aey] automatycznie",
    r"(?:prosimy|proszę) (?:na (?:nią|tę wiadomość|ten e-?mail|tego maila) )?nie odpowiadać",
    r"bitte (?:antworten sie )?nicht (?:direkt )?auf diese (?:e-?mail|nachricht|mail)",
    r"(?:merci|prière) de ne pas répondre|ne (?:pas répondre|répondez pas) à ce (?:message|courriel|mail|mél)",
    r"no (?:responda|conteste|responder|contestar) a este (?:mensaje|correo|e-?mail)",
    r"(?:si prega di |pregasi )?non rispond(?:ere|a|ete) a quest[ao] (?:e-?mail|mail|messaggio)",
    r"(?:gelieve|u kunt|kunt u|verzoeken u) niet (?:te antwoorden|op deze (?:e-?mail|mail) (?:te )?(?:antwoorden|reageren))",
    r"não respond(?:a|er) a (?:este e-?mail|esta mensagem)", r"svara inte på det(?:ta|) (?:mejl|mail|meddelande)",
    r"(?:svar|besvar) (?:venligst |vennligst )?ikke (?:på )?denne (?:mail|e-?mail|besked|meddelelse|e-?post)",
    r"automatick[áéy]\S* (?:odpověď|odpoveď|zpráva|správa|generovan)",
    r"автоматическ(?:ий ответ|ое сообщение|ое уведомление|и сформирован|и создан|и отправл)",
    r"автоматичн(?:а відповідь|о)", r"automatikus (?:válasz|üzenet|értesítés)",
    r"(?:mesaj|răspuns) (?:generat )?automat", r"otomatik (?:olarak|yanıt|mesaj|cevap)", r"αυτόματ(?:ο|η|α) ",
    r"automatski (?:generi|odgovor|poslan)", r"自動(?:返信|送信|配信|応答|的に)",
    r"(?:自动|自動)(?:回复|答复|回覆|发送|生成)",
    r"자동(?:으로| ?회신| ?응답| ?발송)", r"(?:אוטומטי)", r"(?:تلقائي|آلي)", r"tự động", r"otomatis",
)  # fmt: skip
#: f. somebody has left for good
GONE = family(
    r"no longer (?:works?|employed|with (?:us|the|our)|at |part of|a member|working|active|available)",
    r"(?:has|have|'ve) left (?:the|our|us\b|\w+ )", r"(?:has |have )?(?:retired|moved on|resigned)",
    r"left (?:the )?(?:company|organi[sz]ation|firm|business)", r"last (?:working )?day (?:was|is|at)",
    r"(?:ist|bin|arbeitet|arbeite|steht) ...nicht mehr (?:im|in|bei|für|tätig|beschäftigt|erreichbar|zur)",
    r"nicht mehr (?:bei|für|im unternehmen|tätig|in unserem)",
    r"(?:hat|habe) (?:das|unser|unsere) (?:unternehmen|firma|haus) verlassen",
    r"(?:ausgeschieden|im ruhestand|in rente)",
    r"(?:a|ai) quitté (?:la|l'|notre|ses|mes|le)", r"ne (?:travaille|fait|fais|font) plus",
    r"n'est plus (?:en|dans|chez|joignable|à)", r"ya no (?:trabaj|forma parte|está en|pertenece)",
    r"ha dejado (?:la|de|nuestra)", r"non (?:lavora|fa|faccio|è) più", r"ha lasciato (?:la|l'|il|il nostro)",
    r"(?:werkt|ben|werk|is) (?:ik )?niet (?:meer|langer) (?:bij|voor|werkzaam|in dienst)",
    r"niet (?:meer|langer) (?:werkzaam|in dienst)", r"(?:já )?não (?:trabalha|faz parte|trabalho|está) mais",
    r"deixou (?:a|de fazer)", r"(?:har )?slutat|arbetar inte längre|jobbar inte (?:längre|kvar)",
    r"(?:er|har) (?:ikke lenger|ikke længere|fratrådt|sluttet|stoppet)", r"ei (?:enää )?(?:työskentele|ole enää)",
    r"(?:już )?nie (?:pracuje|pracuję|jest już)", r"(?:již|už) (?:nepracuje|nepracuji|nie je)|nepracuje",
    r"больше не работа|уволи|не работает в|не працює", r"már nem (?:dolgozik|munkatárs)",
    r"nu mai (?:lucr|face parte)", r"artık (?:çalışm|şirketimizde)|ayrıl(?:mıştır|dı)", r"退職|退社|離任",
    r"已离职|已離職|不再(?:任职|担任)", r"퇴사|퇴직", r"δεν εργάζεται",
)  # fmt: skip
#: g. thanks for a mail, the usual first sentence of a machine
THANKS = family(
    r"(?:thank you|thanks|many thanks) (?:very much |so much )?for (?:your |the )?(?:e-?mail|message|mail|enquiry|"
    r"inquiry|note|contacting|getting in touch|reaching out|writing|request|interest|getting)",
    r"(?:vielen dank|danke|herzlichen dank|besten dank) für (?:ihre|deine|ihr|die|eure)",
    r"merci (?:de|pour|beaucoup pour) (?:votre|ton|vos|nous)", r"nous vous remercions|je vous remercie",
    r"gracias por (?:su|tu|contactar|ponerse|escribir|el|comunicar)",
    r"grazie per (?:la|il|aver|averci|averci contattato)", r"(?:hartelijk )?(?:dank|bedankt) voor (?:uw|je|het|de)",
    r"obrigad[oa] (?:por|pelo|pela)|agradecemos (?:o|a|seu|sua|pelo)", r"tack för (?:ditt|din|er|ert|att)",
    r"(?:tusen )?takk for|tak for (?:din|jeres|henvendelsen|mailen)", r"kiitos (?:viestistä|sähköpost|yhteyden)",
    r"dziękuj(?:ę|emy) za", r"děkuj(?:i|eme) za|ďakujem(?:e)? za",
    r"спасибо за|благодар(?:им|ю) (?:вас )?за|дякую за|дякуємо за", r"köszön(?:öm|jük)|mulțum(?:esc|im) pentru",
    r"teşekkür eder", r"ευχαριστ(?:ώ|ούμε) ", r"hvala (?:vam |na |što )",
    r"(?:ご連絡|お問い合わせ|メール)(?:を)?(?:いただき|ありがとう|頂き)", r"(?:感谢|謝謝|感謝)您",
    r"(?:메일|문의|연락).{0,10}감사", r"תודה (?:על|שפנ)",
    r"شكرا(?:ً)? (?:ل|على)", r"cảm ơn (?:bạn|quý|anh|chị)",
)  # fmt: skip
#: h. a receipt: the mail arrived, a ticket was opened, an answer takes so long
RECEIPT = family(
    r"(?:we|i) (?:have |has |'ve )?(?:successfully |safely )?received your (?:e-?mail|message|request|enquiry|"
    r"inquiry|mail|ticket|support)", r"your (?:e-?mail|message|request|enquiry|inquiry|ticket|case|mail|"
    r"support request|feedback) (?:#?\S{1,20} )?(?:has been|was|is) (?:safely |successfully )?(?:received|logged|"
    r"registered|opened|created|assigned|in our queue|important|queued|being|forwarded)",
    r"(?:ticket|case|reference|request|incident) (?:number|id|no\.?|#|reference)",
    r"(?:has|have|is|was) (?:been )?(?:logged|registered|filed|given|recorded|queued|received) "
    r"(?:as|under|the number|at \d|by the|by our system)",
    r"your (?:e-?mail|message|enquiry|inquiry|letter|request|form)\b ...(?:landed in|reached (?:us|the)|has arrived)",
    r"(?:office|registry|desk) (?:confirms|acknowledges) |to confirm that we have received",
    r"(?:message|receipt|enquiry|form) (?:received|confirmed) (?:at|by)|^\W{0,5}(?:message received|receipt confirmed)",
    r"(?:placed|sitting|is|are|put) in (?:a|our|the) queue|queue position|joined the queue",
    r"(?:complaint|feedback|submission|application|query|registration|request|form|message|mail) ...(?:has been|was|is|have been) "
    r"(?:received|registered|recorded|accepted|passed to|delivered to|saved|stored|successful)",
    r"unter der nummer|vorgang ...angelegt", r"accusons réception|sous (?:le numéro|le n[°o]|la référence)",
    r"acusamos (?:recibo|a rece[cp]ção)|con el número|quedad?o registrad|por orden de (?:llegada|entrada)",
    r"pres[ao] in carico|(?:è|in) (?:in )?coda\b|è stat[ao] (?:registrat|ricevut|acquisit|protocollat)",
    r"(?:registad|registrad)[oa] (?:com|sob)|deu entrada|(?:na|em nossa) fila|\bprotocolo \d",
    r"został[ao]? zarejestrowan|w kolejce|numer sprawy|(?:wiadomość|mail) (?:dotarł|został|czeka)|przyjęto pod numerem",
    r"har (?:registrerats|skapats)|^\W{0,3}(?:bekräftelse|kvittering):|er (?:registreret|oprettet|lagt i kø)|i kø (?:som|hos)",
    r"受付番号|受付完了|チケット#|受信いたしました|正常に受信",
    r"you are (?:now )?(?:number|no\.?) \d+ in", r"we(?:'ve| have) (?:got|filed|processed|logged) your",
    r"(?:tickets|requests|messages|enquiries|mails?) (?:are|is|will be) (?:handled|answered|dealt with|processed) "
    r"in (?:the )?(?:order|turn)",
    r"a (?:new )?(?:ticket|case|request) (?:has been|was) (?:created|opened|logged)", r"(?:within|"
    r"in) (?:the next )?(?:\d{1,2}|one|two|three|four|five|24|48)(?: ?[-–] ?\d{1,2}| to \d{1,2})? (?:business |"
    r"working )?(?:hours?|days?)",
    r"(?:will|shall) (?:be )?(?:in touch|get back to you|respond|reply|contact you|review|process)",
    r"(?:one|a member) of our (?:team|agents|staff|representatives|colleagues)", r"(?:mailbox|inbox|address|account|"
    r"e-?mail) (?:is )?(?:not|no longer|un)[ -]?(?:being )?(?:monitored|read|attended|checked|manned)",
    r"replies to this (?:e-?mail|address|message) (?:are|will|is)",
    r"unattended (?:mailbox|e-?mail|address)|unmonitored",
    r"(?:haben|ist|wurde) ...(?:ihre (?:anfrage|nachricht|e-?mail|mail)|ihr (?:anliegen|ticket|"
    r"schreiben)) ...(?:erhalten|eingegangen|empfangen|registriert|bearbeit)", r"ihre (?:anfrage|nachricht|e-?mail|"
    r"mitteilung|bestellung|bewerbung) ...(?:erhalten|eingegangen|bei uns|wurde|bearbeit|registriert)",
    r"(?:ticket|vorgangs|bearbeitungs|referenz|fall)-?(?:nummer|nr)", r"nicht (?:überwacht|gelesen|auf diese)",
    r"(?:nous avons|avons) bien (?:reçu|pris)",
    r"votre (?:demande|message|courriel|e-?mail|mail) (?:a bien|a été|est|sera)", r"hemos recibido (?:su|tu)",
    r"su (?:solicitud|mensaje|consulta|correo) (?:ha sido|ha|fue|está|será)", r"abbiamo (?:ricevuto|preso)",
    r"la (?:sua|tua|vostra) (?:richiesta|e-?mail|mail|segnalazione) (?:è|sarà|verrà)",
    r"(?:hebben|is) ...(?:uw|je) (?:bericht|e-?mail|vraag|aanvraag|melding) ...(?:ontvangen|in behandeling)",
    r"(?:uw|je) (?:bericht|e-?mail|vraag|aanvraag) (?:is|wordt|hebben)", r"recebemos (?:o seu|a sua|seu|sua)",
    r"(?:o seu|a sua|seu|sua) (?:mensagem|pedido|solicitação|e-?mail) (?:foi|será)",
    r"vi har (?:mottagit|tagit emot|modtaget|mottatt|fått)",
    r"(?:ditt|din) (?:ärende|meddelande|e-?post|mail|henvendelse|mejl|sak) (?:har|är|er|vil|kommer)",
    r"ärendenummer|sagsnummer|saksnummer|(?:ärende|sag|sak) har fått nummer|ligger i (?:vår )?kö",
    r"olemme vastaanottaneet|viestisi on|tikettinumero",
    r"otrzymaliśmy (?:twoją|państwa|pana|wiadomość)|(?:twoje|państwa) zgłoszenie|numer zgłoszenia|"
    r"potwierdzamy (?:otrzymanie|wpływ|odbiór) |zarejestrowan\w* pod numerem",
    r"(?:obdrželi|přijali) jsme|(?:vaše|váš) (?:zpráva|požadavek|e-?mail|dotaz|správa|požiadavka) (?:byl|bol)",

    r"(?:ваш(?:е|а)? (?:обращение|запрос|заявка|письмо|сообщение) (?:было |успешно )?(?:получен|принят|"
    r"зарегистрирован|передан))|номер (?:обращения|заявки)", r"ваш(?:е|а) (?:звернення|запит) ",
    r"megkaptuk|am primit|mesajul dumneavoastră|talebiniz|mesajınız|λάβαμε|primili smo",
    r"(?:受け付け|受付け|受付いた|承りました|受領|拝受)", r"(?:已收到|收到您的|已受理|工单)",
    r"(?:접수|수신)(?:되었|하였|됐)", r"(?:פנייתך|התקבלה)",
    r"(?:تم استلام|رسالتك)", r"đã nhận được",
)  # fmt: skip
#: nobody reads what is sent there
UNREAD = family(
    r"(?:mailbox|inbox|address|account|e-?mail) (?:is )?(?:not|no longer|"
    r"un)[ -]?(?:being )?(?:actively )?(?:monitored|read|attended|checked|manned)",
    r"replies to this (?:e-?mail|address|message) (?:are|will|is) ...(?:not|un)",
    r"unattended (?:mailbox|e-?mail|address)|unmonitored|(?:mailbox|inbox|address)(?: [\w.-]{1,40}@)? is unattended",
    r"(?:deleted|erased|discarded|binned) (?:unread|without being (?:read|seen|opened))",
    r"(?:is|are) (?:not|never|neither) (?:read|monitored|seen|checked|attended|opened)"
    r"(?: by (?:any|a|staff)| nor|[.!]|$)",
    r"no (?:human|person|staff|member of staff) (?:will|can|ever) (?:see|read)",
    r"(?:nobody|no one) reads (?:this|these|it\b)",
    r"nothing (?:that is |you )?(?:sent|send|write) here is (?:seen|read)", r"replies (?:are|will) (?:not|never) ",
    r"for (?:sending|outgoing) ...only", r"wird (?:nicht|niemals|von niemandem) (?:gelesen|überwacht|abgerufen)",
    r"(?:supprimés?|effacés?|détruits?) sans (?:être|avoir été) lus?", r"(?:eliminan?|borran?) ...sin (?:ser )?leíd",
    r"(?:eliminat|cancellat)[eio] senza (?:essere|venire)", r"(?:eliminad|apagad)[oa]s? sem (?:ser )?(?:lid|aberta)",
    r"(?:ungelesen|ongelezen|oläst\w?|ulæst\w?|ulest\w?) (?:gelöscht|verwijderd|raderas|slettes)",
    r"kan inte besvaras|kan ikke besvares?\b|obevakad (?:adress|brevlåda)|(?:brevlådan?|hit) läses inte",
    r"bliver ikke overvåget|uden at blive læst|ikke besvare denne", r"wyłącznie do wysył(?:ki|ania)|nie są czytane|nikt ich nie",
    r"(?:indirizzo|recapito|casella) non (?:monitorat|presidiat|sorvegliat)", r"solo per l'invio|senza lettura|sola notifica",
    r"sol[oa] (?:sirve para enviar|de (?:salida|envío))|buzón no (?:se consulta|es atendido|admite)",
    r"apenas (?:para o envio|envia)|não (?:são|é|será) lid|não recebe respostas", r"uniquement aux envois",
    r"(?:n'est plus|ne sont pas|n'est pas) (?:consultée?|lues?)|aucune réponse ne sera lue", r"監視されて(?:おりません|いません)",
    r"kunt (?:u )?(?:deze|op deze) e-?mail niet (?:beantwoorden|reageren)|op deze e-?mail kunt u niet",
    r"cannot (?:receive|take|accept) (?:answers|replies|incoming)|not being (?:read|monitored)",
    r"(?:used |set up )?for sending only|send-only (?:mailbox|address)|(?:nur|ausschließlich) (?:zum|für den) versand|"
    r"(?:nobody|no one) reads what", r"(?:postfach|adresse|e-?mail|mails?) (?:wird|"
    r"werden) nicht (?:gelesen|überwacht|abgerufen|bearbeitet|beantwortet)",
    r"(?:boîte|adresse|messages?) ...n'est pas (?:lue?|consultée?|relevée?|surveillée?)",
    r"(?:buzón|cuenta|correo) no (?:es|está|se) (?:monitor|atend|lee|supervis|revis)|buzón (?:es )?automático",
    r"(?:nadie|nessuno|ninguém|niemand|personne ne|ingen|nikt (?:ich )?nie|nobody|no one) (?:lee|legge|lê|liest|leest|lit|"
    r"läser|læser|leser|czyta|reads) (?:las respuestas|le risposte|as respostas|die antworten|de antwoorden|les réponses|svar|"
    r"odpowiedzi|the (?:replies|answers))",
    r"casella ...non (?:è|viene) (?:letta|presidiata|monitorata|controllata)",
    r"(?:mailbox|postvak|e-?mailadres) wordt niet (?:gelezen|gecontroleerd)",
    r"caixa ...não (?:é|está) (?:monitor|lida)",
    r"(?:brevlådan|postkassen|adressen|postboksen) ...(?:inte|ikke) (?:läses|bevakas|læst|læses|lest|overvåk)",
    r"(?:skrzynka|adres) nie jest (?:obsługiwan|monitorowan|czytan)",
    r"(?:ящик|адрес) не (?:просматрива|провер|обслужива|чита)", r"送信専用|このメールに(?:は)?(?:直接)?返信",
    r"请勿(?:直接)?回复|請勿(?:直接)?回覆", r"발신 ?전용",
)  # fmt: skip
#: a number for what was received
NUMBERED = family(
    r"(?:ticket|case|incident|request|reference|vorgang|vorgangsnummer|ticketnummer|numéro de (?:ticket|dossier)|"
    r"número de (?:ticket|caso)|zaaknummer|ärendenummer|sagsnummer|saksnummer|numer(?:em)? (?:zgłoszenia|sprawy)|"
    r"номер (?:обращения|заявки))\W{0,3}(?:number|nr|no|id|ref)?\W{0,6}[a-z]{0,5}[-#]?\d{2,}",
)  # fmt: skip
#: the same, or that it was opened
TICKET = family(
    NUMBERED.pattern,
    r"(?:ticket|case|request) (?:#?\S{1,20} )?(?:has been|was) (?:created|opened|logged|registered|assigned)",
)  # fmt: skip
#: how somebody else can be reached
REACHABLE = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{1,80}\.[a-z]{2}|\+?\d[\d ()/.-]{6,}\d", re.IGNORECASE)
#: challenges: a machine asks the sender to prove that he is a person
CHALLENGE = family(
    r"(?:confirm|verify|prove|authenticate) (?:that )?(?:you(?:r|'re| are)? |yourself|the )(?:a |not a |e-?mail |"
    r"human|identity|address|real|sender|message|are )...(?:human|person|spam|robot|deliver|sender|e-?mail|click|"
    r"link|real|reach)", r"challenge[-/ ]response", r"(?:click|reply|follow) ...(?:to (?:have|get) your (?:message|"
    r"e-?mail|mail) delivered|(?:to )?(?:release|deliver) your)", r"(?:your (?:message|e-?mail|mail)|it) (?:is|"
    r"has been|will be) (?:being )?(?:held|quarantined|queued|stored) (?:until|pending|because|for)",
    r"sender (?:verification|validation|confirmation|authentication) (?:is )?(?:required|request|needed|system)",
    r"spam ?arrest", r"boxbe", r"\btmda\b", r"mailblocks", r"earthlink ...suspect",
    r"not (?:on|in) my (?:list of )?(?:approved|allowed|white|permitted|accepted)",
    r"(?:approved|allowed) senders? list", r"(?:please )?(?:click|reply) ...(?:to (?:confirm|verify|"
    r"be added)) ...(?:sender|approved|whitelist|address|human)",
    r"one[- ]time (?:confirmation|verification|authenticat)", r"(?:whitelist|guest list|safe ?list)",
    r"bestätigen sie ...(?:absender|kein spam|mensch)",
    r"confirmez ...(?:expéditeur|humain)|mailinblack|m[ae]ilinblack|vade ?retro", r"confirme ...(?:remitente|humano)",
    r"подтвердите ...(?:отправител|робот)",
)  # fmt: skip
