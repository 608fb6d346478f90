"""The marks by which a mail program shows that old mail begins: attribution lines, header blocks, separators, quoted
lines.

Every rule looks at one line, or at a handful of them, each capped; nothing here searches a whole body. The words are
those that mail programs write in the languages of their users: the union of what Gmail, Outlook, Apple Mail,
Thunderbird, Yahoo, Notes and the webmailers produce, not of what people write.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

MAX_LOOK = 600
#: the mark of a quoted line ends within so many characters
MAX_MARK = 16
MAX_ATTRIBUTION = 400
MAX_ATTRIBUTION_LINES = 6

# ---- quoted lines
QUOTED = re.compile(r"\s{0,8}(?:[>＞]|&gt;\s{0,3}&gt;|[A-Z]{2,4}>\s)")

# ---- attributions
#: "wrote" as the verb of an attribution line, in the form that mail programs use; like OPENER and BARE_SEPARATORS for text
#: in lower case, which is much quicker than an expression that looks away from case
WROTE = re.compile(
    r"(?<![^\W_])(?:"
    r"wrote|writes|sent|"  # English
    r"schrieb(?:en)?|geschrieben|schrijft|schreef|geschreven|"  # German, Dutch
    r"a\s[ée]crit|"  # French
    r"escribi[óo]|escribe|ha\sescrito|va\sescriure|ha\sescrit|escribiu|"  # Spanish, Catalan, Galician
    r"ha\sscritto|scrive|scrisse|escreveu|"  # Italian, Portuguese
    r"skrev|skriver|skrifaði|kirjoitti|kirjutas|rašė|rakstīja|"  # Nordic, Baltic
    r"napisa[łl]\(a\)|napisał[ao]?|napisal[ao]?|pisze|napsal\(a\)|napsala?|píše|napísala?|napísal\(a\)|"
    # Polish, Czech, Slovak
    r"je\s(?:napisao|napisala|napisal|napisao/la)|napisao(?:/la)?|је\s(?:написао|написала)|написао|"  # South Slavic
    r"написал(?:\(а\)|а|и)?|пишет|писал\(?а?\)?|пише|написав(?:\(ла\))?|написала|написа|пишува|"
    # Russian, Ukrainian, Bulgarian
    r"a\sscris|írta|έγραψε|yazdı|şunu\syazdı|yazmış|menulis|đã\sviết|viết|idatzi\szuen|ka\sshkruar|scripsit|"
    r"כתב(?:ה|/ה)?|מאת|كتب(?:ت)?|كتابة ما يلي بواسطة|نوشت"
    r")(?![^\W_])|写道|寫道|写于|来信|のメール|さんは書きました|書きました|작성|님이\s?작성|님이|เขียน(?:ว่า)?|ने\sलिखा",
)  # fmt: skip
#: how an attribution begins; a day, month or weekday name may stand first too
OPENER = re.compile(
    r"(?:[-*_–—\"'(\[ ]{0,12})(?:"
    r"on|at|in|am|a[mn]|[aà]s?(?=\s\d)|den|le|el|il|op|em|på|pe|la|dne|dňa|dnia|w|u|em|in\sdata|il\sgiorno|ngày|pada|"
    r"tarihinde|στις|"
    r"στις|ons|"
    r"il\sgiorno|vào|dana|дана|на|у|в|le\s:|a\s:|el\sdía|no\sdia|op\sdatum|vom|op|klo|date|from|"
    r"\d{1,4}(?:\.|-|/|年|th|st|nd|rd|\s|,)|[^\W\d_]{2,13}\.?,?\s(?:(?:den|d\.|the|on|de|den|kl\.?)\s)?\d{1,4}|"
    r"[^\W\d_]{2,13}\.?,\s[^\W\d_]{2,13}\.?\s\d{1,2}|在|於|于|\S{1,60}\s{0,3}<"
    r")",
)  # fmt: skip
WHEN = re.compile(
    r"\d{1,2}[:：h]\d{2}|\d{1,2}\.\d{2}(?!\d)|\b(?:19|20)\d{2}\b|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}\s?[年년]|"
    r"\d{1,2}\s?[月월]"
    r"|\b\d{1,2}(?:\.|st|nd|rd|th)?,?\s(?:de\s)?[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s\d{1,2}(?!\d)"
)
DIGIT = re.compile(r"\d")
#: what no attribution is without
DIGIT_OR_COLON = re.compile(r"[\d:：]")
TIME_OR_YEAR = re.compile(r"\d{1,2}[:：]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}年")
#: the end of a wrapped attribution that begins with the bracket of an address: ">:", "> wrote:"
WRAPPED_END = re.compile(r">\s{0,3}(?:[^\s>]{1,20}\s?){0,3}[:：]$")
MAILBOX = re.compile(r"[^\s<>@\"(),]{1,80}@[^\s<>@\"(),]{1,120}")
ENDS_WITH_MAILBOX = re.compile(
    r"[<(\[]\s{0,3}(?:mailto:)?[^\s<>@]{1,80}@[^\s<>@]{1,120}\s{0,3}[>)\]]{1,3}(?:\)|,)?\s{0,3}[:：]?[\"'*_ ]{0,4}$"
)
STARTS_WITH_DATE = re.compile(r"(?:[^\W\d_]{2,12}\.?,?\s){0,2}\d{1,4}[年./\s-]")
GMAIL_ISO = re.compile(
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\s\d{1,2}:\d{2})?\s(?:GMT[+-]\d{1,2}(?::\d{2})?\s\S|"
    r"[^<>@]{1,80}<[^<>\s]{1,80}@[^<>\s]{1,120}>)"
)
#: a sentence ends here, so what follows on the next line is no attribution that was wrapped
SENTENCE_END = re.compile(r"[.!?…。！？][\"')]{0,2}$")
ABBREVIATED = re.compile(r"(?:\b[ap]\.?m\.|\d\.|г\.|р\.|\b[^\W\d_]{1,5}\.)$", re.IGNORECASE)
PERSON_WROTE = re.compile(
    r"\*?\s?[\"']?[^\W\d_][^:!?;]{1,70}\s(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|"
    r"napisał\(?a?\)?|kirjoitti|написал\(?а?\)?|пишет)(?:\s(?:on|am|le|el|il|op|em|den|dnia|in)\s[^:]{1,40}(?::\d{2}){0,2}[^:]{0,20})?\s?[:：]$",
    re.IGNORECASE,
)
#: "On 28/08/2026", "Am 3. Mai", "Le lundi 3": an attribution from its beginning
OPENS_WITH_DATE = re.compile(
    r"(?:on|am|le|el|il|op|em|den|dnia|w dniu)\s(?:[^\W\d_]{2,12}\.?,?\s){0,2}\d{1,4}[./\s-]", re.IGNORECASE
)
SHARED_LINE = re.compile(
    r"(?<=\S)\s(?=On (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,|\d{1,2}[ /]|(?:Jan|Feb|Mar|Apr|"
    r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d))"
)

#: "Jo Abt <jo@example.com> wrote:" needs no date
POSTED_BY_MAILBOX = re.compile(
    r"[<(\[](?:mailto:)?[^\s<>@]{1,80}@[^\s<>@]{1,120}[>)\]]{1,3},?\s(?:wrote|writes|"
    r"schrieb|schreef|skrev|kirjoitti|escribió|escreveu|ha scritto|a écrit|ezt írta|napisał\(?a?\)?|napsal\(?a?\)?|"
    r"пишет|написал\(?а?\)?|написав|пише|yazdı)\s?[:：]$",
    re.IGNORECASE,
)
POSTED_BY = re.compile(r"Posted by \S.{0,60} on \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$")
FULL_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d{2}\b")
CLOCK = re.compile(r"\d[:.]\d{2}\b")
INVISIBLE = dict.fromkeys([0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
#: a person who speaks of a mail: "as I wrote on 3 May:"
HUMAN_WROTE = re.compile(
    r"\b(?:i|we|you|ich|wir|je|nous|vous|yo)\s(?:have\s|had\s)?(?:wrote|sent|schrieb(?:en)?|skrev)\b", re.IGNORECASE
)

# ---- separators
DASHED = re.compile(r"[\s*>]{0,6}[-_=–—*~]{2,80}\s{0,6}(.{3,120}?)\s{0,6}[-_=–—*~:]{1,80}[\s*]{0,6}$")
#: stems of "original message" and "forwarded message" between dashes
SEPARATOR_STEMS = (
    "original m", "original e", "original a", "originalmeddel", "originalnachricht", "ursprüngliche", "ursprungliche",
    "ursprungligt", "original-nachricht", "message d'origine",
    "message d’origine", "message original", "message initial", "mail original", "mail d'origine", "courriel original",
    "mensaje original", "mensagem original",
    "messaggio originale", "messaggio original",
    "missatge original", "oorspronkelijk bericht", "origineel bericht", "oprindelig", "opprinnelig",
    "original meddel", "originalmelding", "alkuperäinen",
    "oryginalna", "wiadomość oryg", "oryginaln", "исходное", "оригинал", "початкове", "původní", "pôvodn", "izvorna",
    "izvorno", "eredeti",
    "mesaj original", "mesajul original", "orijinal", "özgün", "αρχικό", "原始邮件", "原始郵件", "原邮件",
    "元のメッセージ", "元メール",
    "original message",
    "원본", "원래", "tin nhắn gốc", "thư gốc", "pesan asli", "הודעה מקורית", "ההודעה המקורית", "الرسالة الأصلية",
    "pirminis", "sākotnējais", "algne",
    "forwarded", "forward message", "weitergeleitet", "transféré", "transmis", "réexpédi", "reenviad", "inoltrat",
    "doorgestuurd", "encaminhad", "reencaminhad",
    "vidarebefordra", "videresend", "välitetty", "edelleenlähetetty", "przekazan", "przesłana", "пересыл", "переслан",
    "переадрес", "přeposlan",
    "preposlan", "proslijeđen", "prosleđen", "továbbított", "redirecționat", "iletilen", "yönlendirilen",
    "προωθημένο", "转发", "轉寄", "轉發", "転送",
    "전달된", "reply message", "reply separator", "ursprungl", "quoted text", "previous message", "antwort von",
    "reenviat", "diteruskan", "chuyển tiếp",
)  # fmt: skip
#: the same without dashes, as Apple Mail and others write them, the whole line
BARE_SEPARATORS = re.compile(
    r"[\s*]{0,4}(?:begin forwarded message|start of forwarded message|anfang der weitergeleiteten (?:e-?mail|"
    r"nachricht)|début du message (?:réexpédié|transféré)|"
    r"inicio del mensaje reenviado|inizio messaggio inoltrato|inizio del messaggio inoltrato|"
    r"begin doorgestuurd bericht|início da mensagem (?:re)?encaminhada|"
    r"vidarebefordrat (?:brev|mejl|meddelande)|start på videresendt (?:besked|meddelelse|melding)|"
    r"videresendt (?:besked|melding)|välitetty viesti alkaa|"
    r"początek przekazywanej wiadomości|начало переадресованного сообщения|початок переадресованого повідомлення|"
    r"転送されたメッセージ|下面是被转发的邮件|"
    r"开始转发的邮件|開始轉寄郵件|전달된 메시지 시작|iletilen iletinin başlangıcı|továbbított levél kezdete|"
    r"začátek přeposílané zprávy)\s{0,2}[:：]?[\s*]{0,4}$",
)  # fmt: skip
#: the line of help desks below which the old mail stands
ABOVE_THIS_LINE = re.compile(
    r"\W{0,6}(?:please )?(?:type |write |enter |add )?(?:your )?(?:reply|respon[ds]\S*|answer|antwort\S*|"
    r"bitte antworten|répond\S*|escrib\S*|rispond\S*|antwoord\S*|svar\S*)"
    r".{0,30}\s(?:above|oberhalb|über|au-dessus|encima|sopra|boven|ovanför|over)\s(?:de |di )?(?:this|dieser|diese|"
    r"cette|esta|questa|deze|denna|denne)\s(?:line|linie|zeile|ligne|línea|linea|lijn|regel|linje)\b",
    re.IGNORECASE,
)  # fmt: skip
RULE = re.compile(r"[\s>*]{0,6}(?:[-_=*~–—]\s?){5,}[\s*]{0,6}$")

# ---- header blocks
#: what the fields of a header block are called; the key is a lower-case label before its colon
FIELDS = {
    "from": "from|von|de|da|van|od|fra|från|fran|lähettäjä|keneltä|feladó|от|от кого|від|від кого|差出人|送信者|"
    "发件人|寄件者|"
    "寄件人|보낸 사람|보낸사람|kimden|gönderen|από|de la|dari|"
            "expéditeur|remitente|mittente|afzender|remetente|avsändare|afsender|avsender|nadawca|отправитель|"
            "odesílatel|odosielateľ|expeditor|pošiljatelj|kilde|từ|người gửi|מאת|من|šalje|nuo|no|saatja|sendt av|z",
    "sent": "sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|enviada el|inviato|"
    "inviato il|verzonden|verzonden op|skickat|sendt|lähetetty|wysłano|wysłane|отправлено|"
            "отправлен|надіслано|送信日時|发送时间|發送時間|寄件日期|寄件時間|보낸 날짜|보낸날짜|gönderildi|gönderme "
            "tarihi|gönderilme|σταλθηκε|"
            "στάλθηκε|trimis|elküldve|küldve|odesláno|odoslané|poslano|dikirim|đã gửi|"
            "gesendet am|poslané|изпратено|послато|išsiųsta|nosūtīts|saadetud|date d'envoi|enviat|נשלח|تم الإرسال",
    "date":
    "date|datum|fecha|data|dato|päivämäärä|päiväys|pvm|дата|日期|日付|日時|날짜|tarih|ημερομηνία|dátum|date sent|"
    "received|tanggal|ngày|תאריך|التاريخ|wann|data i ora|datum en tijd|när",
    "to": "to|an|à|a|para|per|aan|till|til|do|vastaanottaja|kenelle|címzett|кому|до|宛先|收件人|받는 사람|받는사람|"
    "kime|alıcı|"
    "προς|către|la|komu|pre|za|prima|destinataire|destinatario|"
          "destinatário|ontvanger|empfänger|mottagare|modtager|mottaker|odbiorca|adresat|kam|kellele|kepada|tới|đến|"
          "gửi tới|אל|إلى|per a|dla",
    "cc": "cc|bcc|kopie|copie|copia|cópia|kopia|kopi|kopio|dw|udw|dk|másolatot kap|másolat|копия|копія|抄送|副本|참조|"
    "bilgi|κοιν|κοινοποίηση|kópia|kopija|c.c.|cc to|copie à|kp|ud|tembusan|עותק",
    "subject":
    "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|тема|件名|主题|主旨|標題|제목|konu|"
    "θέμα|subiect|tárgy|předmět|predmet|asunto|assumpte|asunto|"
               "subjek|perihal|chủ đề|tiêu đề|נושא|הנדון|الموضوع|naslov|zadeva|teema|tēma|tema|re|относно|наслов",
    "reply-to": "reply-to|reply to|antwort an|répondre à|responder a|rispondi a|risposta|antwoord aan|svar till|svar "
    "til|odpowiedz do|responder para|ответить|回复|返信先|importance|wichtigkeit|attachments|"
                "anlagen|pièces jointes|allegati|bijlagen|datos adjuntos|anexos|priority|organisation|organization|"
                "vedhæftede filer|załączniki|bilagor|importancia|prioridad|list-id",
}  # fmt: skip
FIELD_OF = {label: role for role, labels in FIELDS.items() for label in labels.split("|")}
LEADING_FIELDS = frozenset({"from", "sent", "date", "to", "subject"})
LONGEST_LABEL = max(map(len, FIELD_OF)) + 8


def is_quoted(line: str) -> bool:
    head = line[:MAX_MARK]
    if ">" not in head and "＞" not in head and "&gt;" not in head:
        return False
    return bool(QUOTED.match(line[:MAX_LOOK])) and not GREATER_BUT_TEXT.match(line[:40])


#: "> 100" is a quote; "->" and ">:(" at the start of a line of text are not worth a rule, ">>>>" as drawn arrows
#: neither
GREATER_BUT_TEXT = re.compile(r"\s{0,8}>[:=][-)(D]|\s{0,8}>{3,}\s{0,3}<")


def asks_to_write_above(line: str) -> bool:
    """Whether it is the line of a help desk below which the old mail stands, or, with nothing above it, the help desk's own."""
    is_likely = "line" in line or "lin" in line or "zeile" in line.lower() or "regel" in line
    return is_likely and bool(ABOVE_THIS_LINE.search(line[:120]))


def is_separator(line: str) -> bool:
    """A line such as "-----Original Message-----" or "Begin forwarded message:"."""
    line = line[:200].strip()
    if asks_to_write_above(line):
        return True
    if not line or line[0].isalnum():
        return bool(BARE_SEPARATORS.match(line.lower())) if line else False
    found = DASHED.match(line)
    if found:
        words = found.group(1).strip(" *:<>").lower()
        return (
            any(stem in words[:60] for stem in SEPARATOR_STEMS)
            or ("message" in words and len(words) < 30 and "forward" in words)
            or is_dashed_attribution(words)
        )
    return bool(BARE_SEPARATORS.match(line.lower()))


def is_dashed_attribution(words: str) -> bool:
    """Zoho and Android put the attribution between dashes.

    "---- On Tue, 22 Dec 2015 ... wrote ----", "---- John Smith wrote ----".
    """
    return bool(WROTE.search(words[-20:])) and len(words) < MAX_LOOK


def is_rule(line: str) -> bool:
    """A drawn line of dashes or underscores."""
    return bool(RULE.match(line[:200]))


@lru_cache(maxsize=4096)
def field_role(line: str) -> str:
    """from, sent, date, to, cc, subject, reply-to; "" when the line is no field of a header block."""
    at = min((p for p in (line.find(":"), line.find("：")) if p >= 0), default=-1)
    if at < 1 or at > LONGEST_LABEL + 8:
        return ""
    label = line[:at].strip().strip("*_|>•- \t\xa0\u200e\u200f").lower()
    return FIELD_OF.get(label, "")


def header_block(lines: Sequence[str], at: int) -> int:
    """The number of lines of a header block that begins at `at`; 0 when there is none.

    Mail programs of the Outlook family write such a block in place of an attribution. Two fields with an address, or
    three with a subject, tell it from an ordinary list; a wrapped value may stand between two fields.
    """
    if field_role(lines[at][:MAX_LOOK]) not in LEADING_FIELDS:
        return 0
    roles, end, gap = set[str](), at, 0
    has_address = False
    for n in range(at, min(len(lines), at + 16)):
        line = lines[n][:MAX_LOOK]
        role = field_role(line)
        if role:
            if role in roles and role not in ("cc", "reply-to"):
                break
            roles.add(role)
            end, gap = n + 1, 0
        else:
            gap += 1
        has_address = has_address or (gap < 2 and "@" in line)
        if gap > 2:
            break
    return end - at if is_header_block(roles, has_address=has_address) else 0


def is_header_block(roles: set[str], *, has_address: bool) -> bool:
    main = roles & LEADING_FIELDS
    if len(main) < 2:
        return False
    if "sent" in main or has_address:
        return bool(main & {"from", "to", "sent"})
    return len(main) >= 3 and "subject" in main


def near_marks(lines: Sequence[str]) -> list[bool]:
    """For each line whether an attribution may begin there: none is without a figure or a colon in its few lines.

    A blank line may stand in it, so one more line is looked at.
    """
    marks = [bool(DIGIT_OR_COLON.search(line[:MAX_LOOK])) for line in lines]
    return [True in marks[at : at + MAX_ATTRIBUTION_LINES + 1] for at in range(len(marks))]


def attribution(lines: Sequence[str], at: int) -> int:
    """The number of lines of an attribution ("On ... somebody wrote:") that begins at `at`; 0 when there is none.

    Wrapped attributions of up to six lines are joined. A date, or an address, and the verb or the closing colon must
    be there.
    """
    first = lines[at][:MAX_LOOK].strip()
    if is_attribution(first):
        return 1
    if not first or len(first) > MAX_ATTRIBUTION or not OPENER.match(first.lower()):
        return 0
    joined = ""
    for n in range(at, min(len(lines), at + MAX_ATTRIBUTION_LINES)):
        piece = lines[n][:MAX_ATTRIBUTION].strip()
        if not piece:
            if n == at + 1 and n + 1 < len(lines) and lines[n + 1].lstrip()[:1] == "<":
                continue
            return 0
        if n > at and (begins_attribution(piece) or (is_quoted(piece) and not WRAPPED_END.match(piece))):
            return 0
        joined = f"{joined} {piece}" if joined else piece
        if len(joined) > MAX_ATTRIBUTION:
            return 0
        if is_attribution(joined):
            return n - at + 1
        if SENTENCE_END.search(piece) and not ABBREVIATED.search(piece):
            return 0
    return 0


def begins_attribution(line: str) -> bool:
    """Whether an attribution begins with a line, date first: what stands above it was said."""
    return bool(OPENS_WITH_DATE.match(line)) and is_attribution(line)


@lru_cache(maxsize=4096)
def is_attribution(text: str) -> bool:
    """Whether a joined text is a whole attribution."""
    if not DIGIT_OR_COLON.search(text):
        return False
    text = (text if text.isascii() else text.translate(INVISIBLE)).strip(" *_-–—\t\"'")
    if len(text) < 8 or len(text) > MAX_LOOK:
        return False
    if POSTED_BY.match(text):
        return True
    if GMAIL_ISO.match(text) and len(text) < 200 and (text[-1:] in ">:" or "GMT" in text):
        return True
    is_closed = text.endswith((":", "："))
    if not is_closed and not (DIGIT.search(text) and verb_ends(text)):  # without a colon there must be a date
        return False
    has_mailbox = bool(MAILBOX.search(text))
    if is_closed and POSTED_BY_MAILBOX.search(text[-300:]):
        return True
    low = text.lower()
    if WROTE.search(low) and (not HUMAN_WROTE.search(text) or CLOCK.search(text)):
        is_dated = bool(OPENER.match(low) and TIME_OR_YEAR.search(text)) or is_told_to_the_minute(text)
        return bool(WHEN.search(text)) if has_mailbox else is_dated
    return is_closed and bool(
        ENDS_WITH_MAILBOX.search(text[-300:]) and TIME_OR_YEAR.search(text) and STARTS_WITH_DATE.match(text)
    )


def is_told_to_the_minute(text: str) -> bool:
    """Whether a text is "Jo Abt wrote on 08/05/2026 08:50:"."""
    is_dated = FULL_DATE.search(text) and CLOCK.search(text) and not HUMAN_WROTE.search(text)
    return bool(is_dated and PERSON_WROTE.match(text))


def verb_ends(text: str) -> bool:
    """Whether the verb is the last word."""
    text = text.lower()
    ends = [found.end() for found in WROTE.finditer(text, max(0, len(text) - 40))]
    return bool(ends) and len(text) - ends[-1] <= 3


def person_wrote(line: str) -> bool:
    """Whether a line is "Jo Abt wrote:" without a date; an attribution only when a quoted line follows."""
    line = line.strip() if len(line) < 120 else ""
    return line.endswith((":", "：")) and bool(PERSON_WROTE.match(line))


def shared_line(line: str) -> int:
    """Where an attribution begins that shares its line with the reply before it; 0 when there is none."""
    if len(line) > MAX_LOOK or not line.rstrip().endswith(":"):
        return 0
    found = SHARED_LINE.search(line)
    return found.end() if found and is_attribution(line[found.end() :]) else 0
