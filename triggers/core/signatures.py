"""Where a signature begins: closing formulas, the sender's name, "-- ", device lines, contact blocks, disclaimers and list footers.

A signature is cut only when everything behind its first line looks like one: short lines, names, numbers, links, or a known footer. A
closing formula in the middle of a mail, with sentences behind it, is text.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

MAX_LINE = 400
#: lines that may stand behind a closing formula
MAX_TAIL = 18

CLOSINGS = frozenset(
    phrase
    for phrases in (
        # English
        "best|all the best|best wishes|best regards|kind regards|kindest regards|warm regards|warmest regards|regards|with regards|with best regards|with kind regards|many regards|"
        "sincerely|yours sincerely|sincerely yours|yours faithfully|faithfully yours|yours truly|yours|respectfully|cordially|cheers|thanks|thank you|thx|tia|ty|many thanks|thanks again|"
        "thank you very much|thanks a lot|thanks so much|thanks in advance|thank you in advance|thanks and regards|thanks & regards|thank you and best regards|thanks and best regards|"
        "with thanks|much appreciated|take care|talk soon|speak soon|br|rgds|brgds|kr|cu|ciao|later|love|xoxo|warmly|in haste|greetings|greets|see you|see you soon|have a nice day|"
        "have a great day|have a good day|have a nice weekend|have a good weekend|have a great weekend|looking forward|best to you|ta|bests|bw|wkr|sent with best wishes|thanks for your help|"
        "thank you for your time|thanks for your time|good luck|peace|enjoy your day|enjoy the weekend",
        # German
        "mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|freundlichen gruß|viele grüße|viele grüsse|vielen dank|"
        "liebe grüße|liebe grüsse|lieben gruß|beste grüße|beste grüsse|besten gruß|schöne grüße|schöne grüsse|herzliche grüße|herzliche grüsse|herzlichst|herzlich|sonnige grüße|grüße|grüsse|gruß|gruss|"
        "mfg|vg|lg|bg|hg|mit besten grüßen|mit besten grüssen|mit bestem gruß|mit bestem dank|besten dank|danke|danke und gruß|danke & gruß|dank und gruß|danke im voraus|vielen dank im voraus|"
        "vielen dank und viele grüße|hochachtungsvoll|bis bald|bis dann|mit herzlichen grüßen|mit vielen grüßen|ihr|ihre|schönen tag noch|schönes wochenende|tschüss|servus|i.a|i.v|merci",
        # French
        "cordialement|bien cordialement|très cordialement|cdt|cdlt|bien à vous|bien à toi|bien amicalement|amicalement|amitiés|sincères salutations|salutations|meilleures salutations|salutations distinguées|"
        "sincèrement|respectueusement|merci|merci d'avance|merci beaucoup|merci par avance|avec mes remerciements|bonne journée|bonne soirée|bon week-end|bonne réception|à bientôt|à plus|belle journée|"
        "meilleurs sentiments|bises|courtoisement|excellente journée|bonne fin de journée",
        # Spanish, Catalan, Galician
        "saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|cordialmente|atentamente|muy atentamente|un abrazo|abrazos|gracias|muchas gracias|gracias y saludos|gracias de antemano|"
        "quedo a la espera|saludos y gracias|reciba un cordial saludo|reciban un cordial saludo|recibe un cordial saludo|mil gracias|hasta pronto|atte|s2|salutacions|una salutació|gràcies|cordialment|salut|saúdos|unha aperta|feliz día|buen día|un fuerte abrazo|slds",
        # Italian
        "saluti|cordiali saluti|distinti saluti|un saluto|un cordiale saluto|cari saluti|tanti saluti|i migliori saluti|migliori saluti|grazie|grazie mille|molte grazie|grazie e saluti|in fede|cordialmente|"
        "a presto|buona giornata|buona serata|buon lavoro|un caro saluto|grazie in anticipo|con i migliori saluti|buon weekend",
        # Portuguese
        "atenciosamente|atentamente|cumprimentos|melhores cumprimentos|os melhores cumprimentos|com os melhores cumprimentos|com os meus cumprimentos|cordialmente|abraço|abraços|um abraço|grande abraço|"
        "obrigado|obrigada|muito obrigado|muito obrigada|saudações|até breve|att|desde já obrigado|grato|grata|bom dia|boa tarde|abs|forte abraço|obg",
        # Dutch
        "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|met hartelijke groet|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|mvrgr|gr|hoogachtend|"
        "met groet|met dank|bedankt|alvast bedankt|dank|dank u|dank je|dank je wel|dank u wel|bvd|vr.gr|fijne dag|fijne dag verder|beste groet|beste groeten|tot ziens|met beste groet|fijn weekend",
        # Swedish, Norwegian, Danish, Finnish, Icelandic
        "med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|bästa hälsningar|hälsningar|hälsning|mvh|hälsn|varma hälsningar|tack|tack på förhand|tack så mycket|ha det bra|ha en bra dag|"
        "trevlig helg|med hälsning|vh|bh|allt gott|med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|hilsner|med hilsen|takk|på forhånd takk|ha en fin dag|god helg|vennlige hilsener|"
        "med venlig hilsen|med venlige hilsner|venlig hilsen|venlige hilsner|bedste hilsner|bedste hilsen|kærlig hilsen|kh|dbh|tak|på forhånd tak|mange hilsner|mange tak|hav en god dag|de bedste hilsner|"
        "ystävällisin terveisin|ystävällisesti|terveisin|parhain terveisin|terveiset|terv|yt|t|kiitos|kiitos etukäteen|kiitoksia|kunnioittavasti|hyvää viikonloppua|kveðja|bestu kveðjur|með kveðju",
        # Polish, Czech, Slovak, Slovene, Croatian, Serbian
        "pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z poważaniem|z powazaniem|z wyrazami szacunku|pozdrowienia|serdeczne pozdrowienia|łączę pozdrowienia|łączę wyrazy szacunku|dziękuję|dzięki|"
        "dziękuję i pozdrawiam|z góry dziękuję|pzdr|pozdr|miłego dnia|s pozdravem|s přátelským pozdravem|hezký den|děkuji|díky|zdravím|s úctou|přeji hezký den|s pozdravom|ďakujem|vďaka|pekný deň|"
        "lep pozdrav|s spoštovanjem|lp|hvala|lijep pozdrav|srdačan pozdrav|s poštovanjem|srdačno|pozdrav|hvala i pozdrav|поздрав|срдачан поздрав|с поштовањем",
        # Russian, Ukrainian, Bulgarian
        "с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|всего наилучшего|спасибо|заранее спасибо|благодарю|с приветом|до свидания|искренне ваш|с ув|хорошего дня|"
        "з повагою|з найкращими побажаннями|дякую|щиро дякую|щиро ваш|гарного дня|на все добре|поздрави|с уважение|благодаря|хубав ден",
        # Hungarian, Romanian, Turkish, Greek, Baltic
        "üdvözlettel|tisztelettel|köszönettel|köszönöm|üdv|szép napot|barátsággal|cu stimă|cu respect|cu drag|mulțumesc|mulţumesc|o zi bună|toate cele bune|numai bine|"
        "saygılarımla|saygılarımızla|iyi çalışmalar|iyi günler|teşekkürler|teşekkür ederim|sevgiler|selamlar|kolay gelsin|με εκτίμηση|με φιλικούς χαιρετισμούς|χαιρετισμούς|ευχαριστώ|ευχαριστώ πολύ|φιλικά|"
        "pagarbiai|su pagarba|ačiū|ar cieņu|paldies|lugupidamisega|parimate soovidega|tänan|tervitustega|tervitades",
        # Asian, Semitic and others
        "よろしくお願いします|よろしくお願いいたします|宜しくお願い致します|宜しくお願いいたします|よろしくお願い致します|どうぞよろしくお願いいたします|以上、よろしくお願いいたします|以上|敬具|草々|ありがとうございます|"
        "此致|此致敬礼|敬礼|顺祝商祺|祝好|谢谢|謝謝|祝商祺|敬上|顺颂商祺|感谢|多谢|祝您工作愉快|감사합니다|고맙습니다|드림|올림|"
        "בברכה|תודה|תודה רבה|בכבוד רב|مع أطيب التحيات|مع التحية|تحياتي|شكرا|شكراً|مع الشكر|وتفضلوا بقبول فائق الاحترام|trân trọng|thân mến|cảm ơn|xin cảm ơn|hormat saya|salam|terima kasih|salam hormat|"
        "agur|eskerrik asko|adeitasunez|dia duit|le meas|le gach dea-ghuí|cofion|diolch|ขอแสดงความนับถือ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณ|धन्यवाद|सादर",
    )
    for phrase in phrases.split("|")
)  # fmt: skip
#: closings too short or too ordinary to count when a name follows on the same line
ALONE = frozenset("best|later|love|ta|t|s2|gr|lg|vg|bg|hg|kr|br|cu|salut|ihr|ihre|bom dia|boa tarde|buen día|salam|peace|looking forward|yours|ciao|good luck|以上".split("|"))
LONGEST_CLOSING = 8
JOINERS = frozenset("and from aus und de du des di da do van von vom fra från from, og och et y e i z ve и i, - – & an to to, in im".split())
CLOSING_EDGE = " \t,.;:!*_~-–—/\\'\"()<>\xa0。、，！🙂😊👍"

#: "sent", as mail programs say it in front
SENT = re.compile(
    r"[\s*_>(<\[-]{0,6}(?:sent|written|typed|dictated|gesendet|geschrieben|envoy[ée]e?|[ée]crit|enviado|enviada|escrito|inviat[oa]|verzonden|verstuurd|skickat|sendt|skrevet|lähetetty|wysłan[eoy]|posl[aá]no|odesl[aá]no|odoslan[eéo]|"
    r"отправлено|послано|надіслано|изпратено|trimis|elküldve|gönderildi|στάλθηκε|απεστάλη|dikirim|đã gửi|được gửi|poslano|išsiųsta|saadetud|diese (?:nachricht|e-?mail|mail) wurde)\s(?:securely\s|quickly\s|wirelessly\s|in haste\s)?"
    r"(?:from|via|with|using|by|on|through|von|vom|mit|über|aus|de|depuis|du|[àa] partir|avec|desde|con|dal?|dall'|do|pel[oa]|van(?:af|uit)?|met|från|fra|med|z|ze|zo|s|со?|из|з|от|de pe|din|az|από|dari|từ|iz|sa|iš|iphonesta|ipadista|puhelimesta)(?:\s|$|(?<='))",
    re.IGNORECASE,
)  # fmt: skip
#: the same without the verb, or with the verb at the end
FROM_MY = re.compile(r"[\s*_>(<\[-]{0,6}(?:from my|von meine[mr]|depuis mon|från min|fra min|fra mit|lähetetty|de mon|desde mi|dal mio|do meu|vanaf mijn|az |[\w'’-]{2,20} from (?:my )?(?=mobile|iphone|ipad|phone)|z mojego|sent (?:by|from) )", re.IGNORECASE)
GET_APP = re.compile(r"[\s*_>(<\[-]{0,6}(?:get|download|holen sie|laden sie|hol dir|obten(?:ir|ez|er|ha|ga)|obtén|télécharge[rz]|descarga\S*|scarica|ottieni|pobierz|hanki|hämta|hent|skaffa|last ned|obter|baixar?|stáhn\S*|získa\S*|загрузить|получите|outlook)\s", re.IGNORECASE)
APPS = re.compile(r"outlook|bluemail|aqua|yahoo|spark|mailbird|newton|proton|gmail", re.IGNORECASE)
ENDS_SENT = re.compile(r"(?:から送信|发送|傳送|寄出|에서 보냄|에서 보냈습니다|gönderildi|küldve|poslano|נשלח|gesendet\.?|sent)\W{0,3}$|^\W{0,3}(?:发自|發自|來自|来自|נשלח|أرسلت|أُرسلت|مرسل)", re.IGNORECASE)
#: "sent from my ..." names a device whatever its model
MINE = re.compile(r"[\s*_>(<\[-]{0,6}\S{3,12}\s(?:securely\s)?(?:from|via|using|von|depuis|de|desde|da|dal|do|vanaf|van|från|fra|z|ze|с|со|з)\s(?:my|meine[mr]|mon|ma|mi|mio|mia|meu|minha|mijn|min|mitt|mit|mojego|mojej|mého|моего|мого)\s\S", re.IGNORECASE)
DEVICES = re.compile(
    r"iphone|ipad|ipod|\bios\b|apple|android|samsung|galaxy|blackberry|huawei|xiaomi|redmi|oneplus|pixel|\bhtc\b|nokia|lumia|xperia|motorola|windows|outlook|hotmail|yahoo|gmail|\bgmx\b|web\.de|\baol\b|proton|tutanota|\bmobil|mobiln|handy|smartphone|\b(?:cell)?phone|telefon|téléphone|teléfono|telefoon|puhelin|телефон|"
    r"tablet|airmail|thunderbird|k-9|fairemail|\bspark\b|mailbird|sparrow|superhuman|zoho|\buol\b|bluemail|aqua mail|newton|mailspring|t-mobile|verizon|orange|\bsfr\b|vodafone|mail\.ru|яндекс|yandex|почт|\bmail(?:$| for| für| pour| para| per| voor| til| till| app)|mail-?app|\bdevice|gerät|appareil|dispositivo|apparaat|urządzeni|zařízen|"
    r"wireless|workspace|missive|canary|webmail|postbox|em client|\bhey\b|\bfront\b|sms|handheld|palm|treo|iphonu|айфон|устройств|手机|手機|携帯|스마트폰|휴대폰|\bmail\b.{0,3}$",
    re.IGNORECASE,
)  # fmt: skip
NOT_DEVICE = re.compile(r"\b(?:desk|office|car|house|bed|heart|account|address|team|yesterday|today|büro|bureau|oficina|ufficio|contract|quote)\b|\?", re.IGNORECASE)

DISCLAIMER = re.compile(
    r"[\s*_>-]{0,4}(?:"
    r"(?:this|the)\s(?:e-?mail|message|communication|transmission|information|electronic\s(?:mail|message)|document)(?:\s\S{1,20}){0,14}\s(?:confidential|privileged|intended|viruses|virus-free|proprietary)|"
    r"(?:the\s)?(?:information|contents?)\s(?:contained\s)?(?:in|of)\sthis\s(?:e-?mail|message|transmission|communication)|if\syou\s(?:are\snot|have\sreceived|received|are\snot\sthe)\s(?:the\s)?(?:intended|this)|"
    r"confidentiality\s(?:notice|note)|confidential(?:ity)?\s?[:—-]|(?:legal\s)?disclaimer\b|notice\s?:|please\sconsider\s(?:the|your)\senvironment|(?:please\s)?think\sbefore\syou\sprint|save\s(?:paper|a\stree)|virus-free\.|"
    r"avast\b|scanned\sby\s|(?:this\s)?(?:e-?mail|message)\s(?:has\sbeen|was)\s(?:checked|scanned)|diese\s(?:e-?mail|nachricht)\s(?:kann|enthält|ist|wurde|und)|der\sinhalt\sdieser\s(?:e-?mail|nachricht)|vertraulichkeitshinweis|(?:wichtiger\s)?hinweis\s?:|"
    r"(?:sitz\sder\sgesellschaft|registergericht|geschäftsführer(?:in)?|amtsgericht|handelsregister|ust-?id|hrb\s)\b|bitte\sdenken\ssie\san\sdie\sumwelt|ce\s(?:message|courriel|mail|courrier)(?:\s\S{1,20}){0,14}\s(?:confidentiel|destin|strictement)|"
    r"este\s(?:mensaje|correo|e-?mail|mensagem)(?:\s\S{1,20}){0,14}\s(?:confidencial|dirigid|destinad|privilegiad)|esta\smensagem\s|aviso\s(?:legal|de\sconfidencialidad|de\sconfidencialidade)|questo\smessaggio\s|"
    r"(?:le\sinformazioni|ai\ssensi)\s.{0,60}(?:contenute|d\.\s?lgs|riservat|privacy)|dit\s(?:bericht|e-?mail)(?:\s\S{1,20}){0,10}\s(?:vertrouwelijk|bestemd)|deze\s(?:e-?mail|mail)\s|de\sinformatie\s.{0,30}(?:bericht|e-?mail)|"
    r"detta\s(?:meddelande|e-post)|denne\s(?:e-?mail|e-post|meddelelse|melding)|tämä\s(?:viesti|sähköposti)|niniejsza\s(?:wiadomość|korespondencja)|ta\swiadomość\s|treść\stej\swiadomości|tato\szpráva\s|настоящее\s(?:электронное\s)?(?:письмо|сообщение)|"
    r"это\s(?:сообщение|письмо)\s.{0,80}(?:конфиденциал|предназнач)|本メール.{0,30}(?:機密|送信)|本邮件.{0,30}(?:机密|保密)|company\s(?:registration|no)\b|registered\s(?:in\s(?:england|scotland)|office)\b"
    r")", re.IGNORECASE,
)  # fmt: skip

MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,80})\]\([^)\n]{1,200}\)")
DELIMITER = re.compile(r"(?:--|—|–|__|---|___|-- -|\*\*|~~|==)\s{0,3}$")
LIST_FOOTER = re.compile(
    r"mailing list|listinfo|list archive|list-?owner|to unsubscribe|unsubscribe:|unsubscribe from|unsubscribe,? (?:send|e-?mail|visit)|google groups|yahoo! groups|groups\.io|sponsored by|majordomo|"
    r"you received this (?:message|e-?mail) because|reply to this (?:e-?mail|message) directly|mailinglist|mailing-list|liste de diffusion|lista de correo|manage your subscription|change your (?:user )?preferences",
    re.IGNORECASE,
)  # fmt: skip
FOOTER_RULE = re.compile(r"\s{0,3}[-_=*~]{2,}[-_=*~ \w!,.>]{0,80}$")
POSTSCRIPT = re.compile(r"\s{0,4}(?:p\.?\s?p?\.?\s?s\.?|n\.?b\.?|ps)\s?[:.,\-–]\s?\S|\s{0,4}p\.s\.", re.IGNORECASE)
CONTACT = re.compile(
    r"(?:\+|\b00)\d[\d\s()./-]{6,}|\(?\b0\d[\d\s()/.-]{6,}\d|\(\d{3}\)\s?\d{3}|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|https?://|www\.|[^\s<>@]{1,64}@[^\s<>@]{1,80}\.[a-z]{2}|"
    r"\b(?:tel|telefon|phone|mobil|mobile|cell|fax|tél|teléfono|telefone|telefono|direct|office|durchwahl|handy|skype|linkedin|twitter|gsm|тел|电话|手机|電話|携帯)\b\.?\s?[:.]?\s?|\b[tmfpew]\s?[:.|]\s?[+(\d]",
    re.IGNORECASE,
)  # fmt: skip
SENTENCE = re.compile(r"[?？!！]\s{0,3}$|[.。…]\s{0,3}$")
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|liebe[rs]?|sehr geehrte|guten (?:tag|morgen|abend)|moin|servus|grüezi|bonjour|bonsoir|cher|chère|salut|hola|"
    r"buenos días|buenas|estimad[oa]|ciao|salve|buongiorno|buonasera|gentile|egregio|caro|cara|olá|oi|prezad[oa]|bom dia|boa tarde|beste|geachte|dag|goede(?:morgen|middag|navond|ndag)|hej|hei|"
    r"god (?:dag|morgon|morgen)|kære|kjære|hyvä|moi|terve|cześć|dzień dobry|witam|szanown|dobrý den|ahoj|milý|vážen|здравствуй|добрый|привет|уважаем|добрий|вітаю|доброго|шановн|"
    r"kedves|tisztelt|bună|stimate|merhaba|sayın|γεια|αγαπητ|καλημέρα|bok|poštovan|zdravo|こんにちは|お世話|您好|你好|안녕|שלום|مرحبا)[^.?!]{0,50}[,.!:;–-]?\s{0,3}$",
    re.IGNORECASE,
)  # fmt: skip


def without_list_footer(lines: Sequence[str], kept: list[int]) -> list[int]:
    """Drop what a mailing list or a free mail provider put below everything; it was not written by the sender."""
    for at in range(len(kept) - 1, max(-1, len(kept) - 40), -1):
        line = lines[kept[at]][:MAX_LINE]
        if FOOTER_RULE.match(line) and is_list_footer(lines, kept[at + 1 : at + 12]):
            return without_list_footer(lines, kept[:at]) if at else kept[:at]
    return kept


def is_list_footer(lines: Sequence[str], rest: Sequence[int]) -> bool:
    shown = [lines[n][:MAX_LINE] for n in rest if lines[n].strip()][:5]
    return any(LIST_FOOTER.search(line) for line in shown)


def without_signature(lines: Sequence[str], kept: Sequence[int], *, sender_name: str, sender_email: str) -> list[int]:
    """The kept lines without the signature; a postscript below it is text again."""
    names = sender_names(sender_name, sender_email)
    texts = [lines[n][:MAX_LINE] for n in kept]
    start = signature_start(texts, names)
    if start is None:
        return list(kept)
    return [*kept[:start], *(kept[n] for n in postscript(texts, start))]


def signature_start(texts: Sequence[str], names: frozenset[str]) -> int | None:
    """The index of the first line of the signature, None when there is none."""
    has_body = False
    for at, text in enumerate(texts):
        line = text.strip()
        if not line:
            continue
        if starts_unconditionally(text) and (has_body or at + 1 < len(texts)):
            return at
        if has_body and starts_signature(texts, at, names) and tail_is_signature(texts, at + 1):
            return at
        has_body = has_body or not GREETING.match(line[:80])
    return contact_block(texts)


def starts_unconditionally(text: str) -> bool:
    """The standard delimiter, a device line or a disclaimer: what follows is never new text."""
    return text == "-- " or is_device_line(text) or bool(DISCLAIMER.match(text))


def is_device_line(text: str) -> bool:
    if len(text) > 160 or not text.strip() or NOT_DEVICE.search(text):
        return False
    text = MARKDOWN_LINK.sub(r"\1", text).partition("<http")[0].strip()
    if GET_APP.match(text):
        return bool(APPS.search(text)) and len(text.split()) <= 10
    if SENT.match(text) or FROM_MY.match(text) or ENDS_SENT.search(text):
        is_short = len(text.split()) <= 8 and text[-1:] not in ".!" and "," not in text
        return (bool(DEVICES.search(text)) and len(text.split()) <= 12) or (is_short and bool(MINE.match(text)))
    return False


def starts_signature(texts: Sequence[str], at: int, names: frozenset[str]) -> bool:
    line = texts[at].strip()
    if len(line) > 120:
        return False
    return bool(DELIMITER.match(line)) or is_closing(line) or is_sender(line, names) or is_signed(texts, at)


AND = re.compile(r"\s(?:and|und|et|y|e|en|och|og|i|&|\+|/)\s")


@lru_cache(maxsize=4096)
def is_closing(line: str) -> bool:
    """A closing formula on a line of its own, perhaps with a name or a place behind it."""
    words = line.strip(CLOSING_EDGE).lower().split()
    if not words or len(words) > 9:
        return False
    phrase = " ".join(word.strip(",!") for word in words)
    if phrase in CLOSINGS or all(part in CLOSINGS for part in AND.split(phrase)):
        return True
    return any(is_closing_with_name(line.strip(CLOSING_EDGE).split(), size) for size in range(min(len(words) - 1, LONGEST_CLOSING), 0, -1))


def is_closing_with_name(words: Sequence[str], size: int) -> bool:
    head = " ".join(word.strip(",!.-–") for word in words[:size]).lower()
    if head not in CLOSINGS:
        return False
    rest = words[size:]
    ends_with_comma = words[size - 1].endswith((",", "!", "-", "–"))
    if head in ALONE and not ends_with_comma and not (words[0].isupper() and len(rest) == 1):
        return False
    return len(rest) <= 5 and all(word[:1].isupper() or word.lower() in JOINERS or word[:1] in "(/-–" for word in rest)


@lru_cache(maxsize=512)
def sender_names(name: str, email: str) -> frozenset[str]:
    """What the sender may sign with: full name, given name, surname, initials; from the name, or the address when there is none."""
    name = name.partition("@")[0] if "@" in name else name
    name = name.partition("(")[0].partition("|")[0]
    if "," in name:  # "Abt, Jo"
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    words = [word.strip("\"'.,").lower() for word in (name or email.partition("@")[0].replace(".", " ").replace("_", " ")).split()[:6]]
    words = [word for word in words if word]
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    whole = {" ".join(words), " ".join(reversed(words)), initials, ". ".join(initials), f"{words[0]} {words[-1][0]}", words[0][0]}
    return frozenset(whole | {words[0], words[-1]} | {f"{words[0]} {words[-1]}"})


def is_sender(line: str, names: frozenset[str]) -> bool:
    return line.strip(CLOSING_EDGE).lower() in names


SIGNED = re.compile(r"(?:[-–—~]{1,2}\s?|/{1,2}\s?|/s/\s?)[^\W\d_][\w.'’-]{0,25}(?:\s[^\W\d_][\w.'’-]{0,25}){0,2}$")


def is_signed(texts: Sequence[str], at: int) -> bool:
    """ "-Jo Abt", "// Jo", "~ Jo": a name behind a dash that stands alone, not one item of a list."""
    line = texts[at].strip()
    if not SIGNED.match(line) or (at and texts[at - 1].strip()):
        return False
    words = line.lstrip("-–—~/ s").split()
    is_listed = at + 1 < len(texts) and texts[at + 1].lstrip()[:1] in ("-", "–", "*")
    return not is_listed and all(word[:1].isupper() for word in words)


def tail_is_signature(texts: Sequence[str], at: int) -> bool:
    """Whether the lines from `at` on can all belong to a signature."""
    count = 0
    for text in texts[at:]:
        line = text.strip()
        if not line:
            continue
        if starts_unconditionally(text) or (DELIMITER.match(line) and count) or POSTSCRIPT.match(line):
            return True
        count += 1
        if count > MAX_TAIL or is_sentence(line):
            return False
    return True


def is_sentence(line: str) -> bool:
    """Running text, as against a name, a title, an address or a slogan."""
    words = line.split()
    if line[-1:] in "?？":
        return True
    if CONTACT.search(line) and len(words) < 16:
        return False
    if is_closing(line):
        return False
    if line[-1:] in "!！":  # a slogan has few words
        return len(words) >= 5
    return (len(words) >= 4 and bool(SENTENCE.search(line))) or len(words) >= 14


def postscript(texts: Sequence[str], start: int) -> range:
    """The lines of a postscript behind the signature, an empty range when there is none."""
    for at in range(start, min(len(texts), start + MAX_TAIL)):
        if POSTSCRIPT.match(texts[at]):
            end = next((n for n in range(at, len(texts)) if not texts[n].strip() or starts_unconditionally(texts[n])), len(texts))
            return range(at, end)
    return range(0)


def contact_block(texts: Sequence[str]) -> int | None:
    """The start of a last paragraph that is a business card: a name first, short lines, and a telephone, link or address in it."""
    end = len(texts)
    while end and not texts[end - 1].strip():
        end -= 1
    start = end
    while start and texts[start - 1].strip():
        start -= 1
    block = [text.strip() for text in texts[start:end]]
    is_card = 2 <= len(block) <= 12 and all(len(line) < 90 and not is_sentence(line) for line in block)
    if not (start and is_card and any(CONTACT.search(line) for line in block[1:])):
        return None
    words = block[0].replace(",", " ").split()
    is_name = 1 <= len(words) <= 6 and sum(word[:1].isupper() for word in words) >= (len(words) + 1) // 2 and not CONTACT.search(block[0])
    return start if is_name else None
