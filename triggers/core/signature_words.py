"""The words of signatures.

Closing formulas, device lines, disclaimers, list footers and greetings in the languages of mail programs.
"""

import re

CLOSINGS = frozenset(
    phrase
    for phrases in (
        # English
        ("best|all the best|best wishes|best regards|kind regards|kindest regards|warm regards|warmest regards|"
        "regards|with regards|with best regards|with kind regards|many regards|"
        "sincerely|yours sincerely|sincerely yours|yours faithfully|faithfully yours|yours truly|yours|respectfully|"
        "cordially|cheers|thanks|thank you|thx|tia|ty|many thanks|thanks again|"
        "thank you very much|thanks a lot|thanks so much|thanks in advance|thank you in advance|thanks and regards|"
        "thanks & regards|thank you and best regards|thanks and best regards|"
        "with thanks|much appreciated|take care|talk soon|speak soon|br|rgds|brgds|kr|cu|ciao|later|love|xoxo|warmly|"
        "in haste|greetings|greets|see you|see you soon|have a nice day|"
        "have a great day|have a good day|have a nice weekend|have a good weekend|have a great weekend|looking "
        "forward|best to you|ta|bests|bw|wkr|sent with best wishes|thanks for your help|"
        "thank you for your time|thanks for your time|good luck|peace|enjoy your day|enjoy the weekend"),
        # German
        ("mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche "
        "grüße|freundliche grüsse|freundlichen gruß|viele grüße|viele grüsse|vielen dank|"
        "liebe grüße|liebe grüsse|lieben gruß|beste grüße|beste grüsse|besten gruß|schöne grüße|schöne grüsse|"
        "herzliche grüße|herzliche grüsse|herzlichst|herzlich|sonnige grüße|grüße|grüsse|gruß|gruss|"
        "mfg|vg|lg|bg|hg|mit besten grüßen|mit besten grüssen|mit bestem gruß|mit bestem dank|besten dank|danke|"
        "danke und gruß|danke & gruß|dank und gruß|danke im voraus|vielen dank im voraus|"
        "vielen dank und viele grüße|hochachtungsvoll|bis bald|bis dann|mit herzlichen grüßen|mit vielen grüßen|ihr|"
        "ihre|schönen tag noch|schönes wochenende|tschüss|servus|i.a|i.v|merci"),
        # French
        ("cordialement|bien cordialement|très cordialement|cdt|cdlt|bien à vous|bien à toi|bien amicalement|"
        "amicalement|amitiés|sincères salutations|salutations|meilleures salutations|salutations distinguées|"
        "sincèrement|respectueusement|merci|merci d'avance|merci beaucoup|merci par avance|avec mes remerciements|"
        "bonne journée|bonne soirée|bon week-end|bonne réception|à bientôt|à plus|belle journée|"
        "meilleurs sentiments|bises|courtoisement|excellente journée|bonne fin de journée"),
        # Spanish, Catalan, Galician
        ("saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|cordialmente|atentamente|muy "
        "atentamente|un abrazo|abrazos|gracias|muchas gracias|gracias y saludos|gracias de antemano|"
        "quedo a la espera|saludos y gracias|reciba un cordial saludo|reciban un cordial saludo|recibe un cordial "
        "saludo|mil gracias|hasta pronto|atte|s2|salutacions|una salutació|gràcies|cordialment|salut|saúdos|unha "
        "aperta|feliz día|buen día|un fuerte abrazo|slds"),
        # Italian
        ("saluti|cordiali saluti|distinti saluti|un saluto|un cordiale saluto|cari saluti|tanti saluti|i migliori "
        "saluti|migliori saluti|grazie|grazie mille|molte grazie|grazie e saluti|in fede|cordialmente|"
        "a presto|buona giornata|buona serata|buon lavoro|un caro saluto|grazie in anticipo|con i migliori saluti|"
        "buon weekend"),
        # Portuguese
        ("atenciosamente|atentamente|cumprimentos|melhores cumprimentos|os melhores cumprimentos|com os melhores "
        "cumprimentos|com os meus cumprimentos|cordialmente|abraço|abraços|um abraço|grande abraço|"
        "obrigado|obrigada|muito obrigado|muito obrigada|saudações|até breve|att|desde já obrigado|grato|grata|bom "
        "dia|boa tarde|abs|forte abraço|obg"),
        # Dutch
        ("met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|met hartelijke "
        "groet|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|mvrgr|gr|hoogachtend|"
        "met groet|met dank|bedankt|alvast bedankt|dank|dank u|dank je|dank je wel|dank u wel|bvd|vr.gr|fijne dag|"
        "fijne dag verder|beste groet|beste groeten|tot ziens|met beste groet|fijn weekend"),
        # Swedish, Norwegian, Danish, Finnish, Icelandic
        ("med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|bästa hälsningar|hälsningar|"
        "hälsning|mvh|hälsn|varma hälsningar|tack|tack på förhand|tack så mycket|ha det bra|ha en bra dag|"
        "trevlig helg|med hälsning|vh|bh|allt gott|med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|hilsner|med "
        "hilsen|takk|på forhånd takk|ha en fin dag|god helg|vennlige hilsener|"
        "med venlig hilsen|med venlige hilsner|venlig hilsen|venlige hilsner|bedste hilsner|bedste hilsen|kærlig "
        "hilsen|kh|dbh|tak|på forhånd tak|mange hilsner|mange tak|hav en god dag|de bedste hilsner|"
        "ystävällisin terveisin|ystävällisesti|terveisin|parhain terveisin|terveiset|terv|yt|t|kiitos|kiitos "
        "etukäteen|kiitoksia|kunnioittavasti|hyvää viikonloppua|kveðja|bestu kveðjur|með kveðju"),
        # Polish, Czech, Slovak, Slovene, Croatian, Serbian
        ("pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z poważaniem|z powazaniem|z wyrazami szacunku|"
        "pozdrowienia|serdeczne pozdrowienia|łączę pozdrowienia|łączę wyrazy szacunku|dziękuję|dzięki|"
        "dziękuję i pozdrawiam|z góry dziękuję|pzdr|pozdr|miłego dnia|s pozdravem|s přátelským pozdravem|hezký den|"
        "děkuji|díky|zdravím|s úctou|přeji hezký den|s pozdravom|ďakujem|vďaka|pekný deň|"
        "lep pozdrav|s spoštovanjem|lp|hvala|lijep pozdrav|srdačan pozdrav|s poštovanjem|srdačno|pozdrav|hvala i "
        "pozdrav|поздрав|срдачан поздрав|с поштовањем"),
        # Russian, Ukrainian, Bulgarian
        ("с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|всего наилучшего|спасибо|заранее спасибо|"
        "благодарю|с приветом|до свидания|искренне ваш|с ув|хорошего дня|"
        "з повагою|з найкращими побажаннями|дякую|щиро дякую|щиро ваш|гарного дня|на все добре|поздрави|с уважение|"
        "благодаря|хубав ден"),
        # Hungarian, Romanian, Turkish, Greek, Baltic
        ("üdvözlettel|tisztelettel|köszönettel|köszönöm|üdv|szép napot|barátsággal|cu stimă|cu respect|cu drag|"
        "mulțumesc|mulţumesc|o zi bună|toate cele bune|numai bine|"
        "saygılarımla|saygılarımızla|iyi çalışmalar|iyi günler|teşekkürler|teşekkür ederim|sevgiler|selamlar|kolay "
        "gelsin|με εκτίμηση|με φιλικούς χαιρετισμούς|χαιρετισμούς|ευχαριστώ|ευχαριστώ πολύ|φιλικά|"
        "pagarbiai|su pagarba|ačiū|ar cieņu|paldies|lugupidamisega|parimate soovidega|tänan|tervitustega|tervitades"),
        # Asian, Semitic and others
        ("よろしくお願いします|よろしくお願いいたします|宜しくお願い致します|宜しくお願いいたします|"
            "よろしくお願い致します|どうぞよろしくお願いいたします|以上、よろしくお願いいたします|以上|敬具|草々|"
        "ありがとうございます|"
        "此致|此致敬礼|敬礼|顺祝商祺|祝好|谢谢|謝謝|祝商祺|敬上|顺颂商祺|感谢|多谢|祝您工作愉快|감사합니다|"
        "고맙습니다|드림|올림|"
        "בברכה|תודה|תודה רבה|בכבוד רב|مع أطيب التحيات|مع التحية|تحياتي|شكرا|شكراً|مع الشكر|وتفضلوا بقبول فائق "
        "الاحترام|trân trọng|thân mến|cảm ơn|xin cảm ơn|hormat saya|salam|terima kasih|salam hormat|"
        "agur|eskerrik asko|adeitasunez|dia duit|le meas|le gach dea-ghuí|cofion|diolch|ขอแสดงความนับถือ|ขอบคุณครับ|"
        "ขอบคุณค่ะ|ขอบคุณ|धन्यवाद|सादर"),
    )
    for phrase in phrases.split("|")
)  # fmt: skip
#: closings too short or too ordinary to count when a name follows on the same line
ALONE = frozenset(
    [
        "best",
        "later",
        "love",
        "ta",
        "t",
        "s2",
        "gr",
        "lg",
        "vg",
        "bg",
        "hg",
        "kr",
        "br",
        "cu",
        "salut",
        "ihr",
        "ihre",
        "bom dia",
        "boa tarde",
        "buen día",
        "salam",
        "peace",
        "looking forward",
        "yours",
        "ciao",
        "good luck",
        "以上",
    ]
)
LONGEST_CLOSING = 8
JOINERS = frozenset(
    [
        "and",
        "from",
        "aus",
        "und",
        "de",
        "du",
        "des",
        "di",
        "da",
        "do",
        "van",
        "von",
        "vom",
        "fra",
        "från",
        "from,",
        "og",
        "och",
        "et",
        "y",
        "e",
        "i",
        "z",
        "ve",
        "и",
        "i,",
        "-",
        "–",
        "&",
        "an",
        "to",
        "to,",
        "in",
        "im",
    ]
)
CLOSING_EDGE = " \t,.;:!*_~-–—/\\'\"()<>\xa0。、，！🙂😊👍"

#: "sent", as mail programs say it in front
SENT = re.compile(
    r"[\s*_>(<\[-]{0,6}(?:sent|written|typed|dictated|gesendet|geschrieben|envoy[ée]e?|[ée]crit|enviado|enviada|"
    r"escrito|inviat[oa]|verzonden|verstuurd|skickat|sendt|skrevet|lähetetty|wysłan[eoy]|posl[aá]no|odesl[aá]no|"
    r"odoslan[eéo]|"
    r"отправлено|послано|надіслано|изпратено|trimis|elküldve|gönderildi|στάλθηκε|απεστάλη|dikirim|đã gửi|được gửi|"
    r"poslano|išsiųsta|saadetud|diese (?:nachricht|e-?mail|mail) wurde)\s(?:securely\s|quickly\s|wirelessly\s|"
    r"in haste\s)?"
    r"(?:from|via|with|using|by|on|through|von|vom|mit|über|aus|de|depuis|du|[àa] partir|avec|desde|con|dal?|dall'|"
    r"do|pel[oa]|van(?:af|uit)?|met|från|fra|med|z|ze|zo|s|со?|из|з|от|de pe|din|az|από|dari|từ|iz|sa|iš|iphonesta|"
    r"ipadista|puhelimesta)(?:\s|$|(?<='))",
    re.IGNORECASE,
)  # fmt: skip
#: the same without the verb, or with the verb at the end
FROM_MY = re.compile(
    r"[\s*_>(<\[-]{0,6}(?:from my|von meine[mr]|depuis mon|från min|fra min|fra mit|lähetetty|"
    r"de mon|desde mi|dal mio|do meu|vanaf mijn|az |[\w'’-]{2,20} from (?:my )?(?=mobile|iphone|ipad|phone)|z mojego|"
    r"sent (?:by|from) )",
    re.IGNORECASE,
)
GET_APP = re.compile(
    r"[\s*_>(<\[-]{0,6}(?:get|download|holen sie|laden sie|hol dir|obten(?:ir|ez|er|ha|ga)|obtén|"
    r"télécharge[rz]|descarga\S*|scarica|ottieni|pobierz|hanki|hämta|hent|skaffa|last ned|obter|baixar?|stáhn\S*|"
    r"získa\S*|загрузить|получите|outlook)\s",
    re.IGNORECASE,
)
APPS = re.compile(r"outlook|bluemail|aqua|yahoo|spark|mailbird|newton|proton|gmail", re.IGNORECASE)
ENDS_SENT = re.compile(
    r"(?:から送信|发送|傳送|寄出|에서 보냄|에서 보냈습니다|gönderildi|küldve|poslano|נשלח|gesendet\.?|sent)\W{0,3}$",
    re.IGNORECASE,
)
STARTS_SENT = re.compile(r"\W{0,3}(?:发自|發自|來自|来自|נשלח|أرسلت|أُرسلت|مرسل)", re.IGNORECASE)
#: "sent from my ..." names a device whatever its model
MINE = re.compile(
    r"[\s*_>(<\[-]{0,6}\S{3,12}\s(?:securely\s)?(?:from|via|using|von|depuis|de|desde|da|dal|do|vanaf|"
    r"van|från|fra|z|ze|с|со|з)\s(?:my|meine[mr]|mon|ma|mi|mio|mia|meu|minha|mijn|min|mitt|mit|mojego|mojej|mého|"
    r"моего|мого)\s\S",
    re.IGNORECASE,
)
DEVICES = re.compile(
    r"iphone|ipad|ipod|\bios\b|apple|android|samsung|galaxy|blackberry|huawei|xiaomi|redmi|oneplus|pixel|\bhtc\b|"
    r"nokia|lumia|xperia|motorola|windows|outlook|hotmail|yahoo|gmail|\bgmx\b|web\.de|\baol\b|proton|tutanota|"
    r"\bmobil|mobiln|handy|smartphone|\b(?:cell)?phone|telefon|téléphone|teléfono|telefoon|puhelin|телефон|"
    r"tablet|airmail|thunderbird|k-9|fairemail|\bspark\b|mailbird|sparrow|superhuman|zoho|\buol\b|bluemail|aqua mail|"
    r"newton|mailspring|t-mobile|verizon|orange|\bsfr\b|vodafone|mail\.ru|яндекс|yandex|почт|\bmail(?:$| for| für|"
    r" pour| para| per| voor| til| till| app)|mail-?app|\bdevice|gerät|appareil|dispositivo|apparaat|urządzeni|"
    r"zařízen|"
    r"wireless|workspace|missive|canary|webmail|postbox|em client|\bhey\b|\bfront\b|sms|handheld|palm|treo|iphonu|"
    r"айфон|устройств|手机|手機|携帯|스마트폰|휴대폰|\bmail\b.{0,3}$",
    re.IGNORECASE,
)  # fmt: skip
NOT_DEVICE = re.compile(
    r"\b(?:desk|office|car|house|bed|heart|account|address|team|yesterday|today|büro|bureau|"
    r"oficina|ufficio|contract|quote)\b|\?",
    re.IGNORECASE,
)

DISCLAIMER = re.compile(
    r"[\s*_>-]{0,4}(?:"
    r"(?:this|the)\s(?:e-?mail|message|communication|transmission|information|electronic\s(?:mail|message)|"
    r"document)(?:\s\S{1,20}){0,14}\s(?:confidential|privileged|intended|viruses|virus-free|proprietary)|"
    r"(?:the\s)?(?:information|contents?)\s(?:contained\s)?(?:in|of)\sthis\s(?:e-?mail|message|transmission|"
    r"communication)|if\syou\s(?:are\snot|have\sreceived|received|are\snot\sthe)\s(?:the\s)?(?:intended|this)|"
    r"confidentiality\s(?:notice|note)|confidential(?:ity)?\s?[:—-]|(?:legal\s)?disclaimer\b|notice\s?:|"
    r"please\sconsider\s(?:the|your)\senvironment|(?:please\s)?think\sbefore\syou\sprint|save\s(?:paper|a\stree)|"
    r"virus-free\.|"
    r"avast\b|scanned\sby\s|(?:this\s)?(?:e-?mail|message)\s(?:has\sbeen|was)\s(?:checked|scanned)|diese\s(?:e-?mail|"
    r"nachricht)\s(?:kann|enthält|ist|wurde|und)|der\sinhalt\sdieser\s(?:e-?mail|nachricht)|vertraulichkeitshinweis|"
    r"(?:wichtiger\s)?hinweis\s?:|"
    r"(?:sitz\sder\sgesellschaft|registergericht|geschäftsführer(?:in)?|amtsgericht|handelsregister|ust-?id|hrb\s)\b|"
    r"bitte\sdenken\ssie\san\sdie\sumwelt|ce\s(?:message|courriel|mail|"
    r"courrier)(?:\s\S{1,20}){0,14}\s(?:confidentiel|destin|strictement)|"
    r"este\s(?:mensaje|correo|e-?mail|mensagem)(?:\s\S{1,20}){0,14}\s(?:confidencial|dirigid|destinad|privilegiad)|"
    r"esta\smensagem\s|aviso\s(?:legal|de\sconfidencialidad|de\sconfidencialidade)|questo\smessaggio\s|"
    r"(?:le\sinformazioni|ai\ssensi)\s.{0,60}(?:contenute|d\.\s?lgs|riservat|privacy)|dit\s(?:bericht|"
    r"e-?mail)(?:\s\S{1,20}){0,10}\s(?:vertrouwelijk|bestemd)|deze\s(?:e-?mail|mail)\s|"
    r"de\sinformatie\s.{0,30}(?:bericht|e-?mail)|"
    r"detta\s(?:meddelande|e-post)|denne\s(?:e-?mail|e-post|meddelelse|melding)|tämä\s(?:viesti|sähköposti)|"
    r"niniejsza\s(?:wiadomość|korespondencja)|ta\swiadomość\s|treść\stej\swiadomości|tato\szpráva\s|"
    r"настоящее\s(?:электронное\s)?(?:письмо|сообщение)|"
    r"это\s(?:сообщение|письмо)\s.{0,80}(?:конфиденциал|предназнач)|本メール.{0,30}(?:機密|送信)|"
    r"本邮件.{0,30}(?:机密|保密)|"
    r"company\s(?:registration|no)\b|registered\s(?:in\s(?:england|scotland)|office)\b"
    r")", re.IGNORECASE,
)  # fmt: skip

MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,80})\]\([^)\n]{1,200}\)")
DELIMITER = re.compile(r"(?:--|—|–|__|---|___|-- -|\*\*|~~|==)\s{0,3}$")
LIST_FOOTER = re.compile(
    r"mailing list|listinfo|list archive|list-?owner|to unsubscribe|unsubscribe:|unsubscribe from|"
    r"unsubscribe,? (?:send|e-?mail|visit)|google groups|yahoo! groups|groups\.io|sponsored by|majordomo|"
    r"you received this (?:message|e-?mail) because|reply to this (?:e-?mail|message) directly|mailinglist|"
    r"mailing-list|liste de diffusion|lista de correo|manage your subscription|change your (?:user )?preferences",
    re.IGNORECASE,
)  # fmt: skip
FOOTER_RULE = re.compile(r"\s{0,3}[-_=*~]{2,}[-_=*~ \w!,.>]{0,80}$")
POSTSCRIPT = re.compile(r"\s{0,4}(?:p\.?\s?p?\.?\s?s\.?|n\.?b\.?|ps)\s?[:.,\-–]\s?\S|\s{0,4}p\.s\.", re.IGNORECASE)
CONTACT = re.compile(
    r"(?:\+|\b00)\d[\d\s()./-]{6,}|\(?\b0\d[\d\s()/.-]{6,}\d|\(\d{3}\)\s?\d{3}|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|"
    r"https?://|www\.|[^\s<>@]{1,64}@[^\s<>@]{1,80}\.[a-z]{2}|"
    r"\b(?:tel|telefon|phone|mobil|mobile|cell|fax|tél|teléfono|telefone|telefono|direct|office|durchwahl|handy|"
    r"skype|linkedin|twitter|gsm|тел|电话|手机|電話|携帯)\b\.?\s?[:.]?\s?|\b[tmfpew]\s?[:.|]\s?[+(\d]",
    re.IGNORECASE,
)  # fmt: skip
SENTENCE = re.compile(r"[?？!！]\s{0,3}$|[.。…]\s{0,3}$")
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|liebe[rs]?|sehr geehrte|"
    r"guten (?:tag|morgen|abend)|moin|servus|grüezi|bonjour|bonsoir|cher|chère|salut|hola|"
    r"buenos días|buenas|estimad[oa]|ciao|salve|buongiorno|buonasera|gentile|egregio|caro|cara|olá|oi|prezad[oa]|"
    r"bom dia|boa tarde|beste|geachte|dag|goede(?:morgen|middag|navond|ndag)|hej|hei|"
    r"god (?:dag|morgon|morgen)|kære|kjære|hyvä|moi|terve|cześć|dzień dobry|witam|szanown|dobrý den|ahoj|milý|vážen|"
    r"здравствуй|добрый|привет|уважаем|добрий|вітаю|доброго|шановн|"
    r"kedves|tisztelt|bună|stimate|merhaba|sayın|γεια|αγαπητ|καλημέρα|bok|poštovan|zdravo|こんにちは|お世話|您好|"
    r"你好|안녕|שלום|"
    r"مرحبا)[^.?!]{0,50}[,.!:;–-]?\s{0,3}$",
    re.IGNORECASE,
)  # fmt: skip
