"""The subjects of automatic answers, receipts and challenges in many languages."""

from triggers.core.auto_reply_words import family

#: how the subject of an automatic answer begins, or what it is; anything may stand behind it
SUBJECT_START = family(
    r"\W{0,4}(?:(?:our |the )?offices? (?:is |are |will be )?closed|betriebsferien|betriebsurlaub|fermeture annuelle|"
    r"cerrado por vacaciones|chiusura (?:estiva|natalizia|per ferie)|automat(?:ic|ed|ically generated) ?(?:reply|"
    r"response|answer|message|e-?mail)|auto[ -]?(?:reply|response|responder|respond|antwort|ack)|auto ?: |autoreply|"
    r"autoresponder|out of (?:the )?office|out-of-office|ooo\b|vacation (?:reply|response|notice|message)|"
    r"on (?:vacation|holiday|leave|annual leave)\b|"
    r"(?:i am|i'm|currently|away|absent) (?:away|out|on (?:leave|vacation|holiday)|from)|away\s{0,3}$|away (?:from|"
    r"until|till|message|"
    r"notice)|absence (?:notice|notification|message)|"
    r"automatische (?:antwort|rückantwort|beantwortung|e-?mail|abwesenheit\S*|nachricht)|abwesenheits?(?:notiz|"
    r"nachricht|assistent|meldung|info\S*|benachrichtigung|agent)|abwesenheit\b|abwesend|ich bin (?:nicht|im urlaub|"
    r"abwesend)|autom(?:\.|atische) antwort|nicht im (?:büro|haus)|urlaub\b|in ?(?:elternzeit|mutterschutz|urlaub)|"
    r"réponse automatique|reponse automatique|message (?:automatique|d'absence)|absen(?:ce|t)(?:e)?(?: du bureau|\b)|"
    r"notification d'absence|en congés?|hors du bureau|accusé de réception|"
    r"respuesta automática|respuesta automatica|auto-?respuesta|contestación automática|fuera de (?:la )?oficina|"
    r"ausen(?:te|cia)\b|mensaje automático|de vacaciones|resposta automàtica|resposta automática|resposta automatica|"
    r"fora do escritório|fora da oficina|ausência|de férias|"
    r"risposta automatica|fuori (?:sede|ufficio)|assen(?:te|za)\b|messaggio automatico|in ferie|fuori dall'ufficio|"
    r"automatisch(?:e)? (?:antwoord|beantwoord|reactie|bericht)|afwezig(?:heid\S*)?|niet aanwezig|buiten kantoor|"
    r"met vakantie|op vakantie|ontvangstbevestiging|"
    r"auto(?:matiskt|matisk)? ?svar|automatisk (?:svar|besked|melding)|frånvaro(?:meddelande|\b)|frånvarande|"
    r"semester\b|fravær(?:ende|smeddelelse|sbesked|\b)|ikke på kontoret|ikke til stede|på ferie|ferie\b|"
    r"ej på kontoret|inte på kontoret|tjänstledig|föräldraledig|poissa(?:olo\S*)?|automaattinen (?:vastaus|ilmoitus)|"
    r"poissaoloviesti|lomalla|sjálfvirkt svar|"
    r"(?:odpowiedź automatyczna|automatyczna odpowiedź|odpowiedz automatyczna)|autoodpowied|nieobecn\S*|poza biurem|"
    r"na urlopie|automatick[áé] (?:odpověď|odpoveď)|nepřítomn\S*|mimo kancel\S*|neprítomn\S*|dovolená|"
    r"automatski odgovor|samodejni odgovor|odsoten|odsutn\S*|izvan ureda|"
    r"автоматическ(?:ий|ое) (?:ответ|сообщение|уведомление)|авто-?ответ\S*|нет на месте|вне офиса|в отпуске|отпуск\b|"
    r"автоматична (?:відповідь|отговор)|автоматичен отговор|відсутн\S*|у відпустці|аутоматски одговор|"
    r"automatikus válasz|házon kívül|szabadság\S*|távollét\S*|răspuns automat|în concediu|absență|plecat din birou|"
    r"otomatik (?:yanıt|cevap)|ofis(?:te)? dışı\S*|izin(?:de|deyim)|αυτόματη απάντηση|εκτός γραφείου|απουσία|"
    r"automatinis atsakymas|automātiskā atbilde|automaatvastus|"
    r"自動(?:返信|応答|回答|回覆|回復)|不在(?:通知|のお知らせ|連絡|にしております|届)?|休暇|自动(?:回复|答复|回覆)|"
    r"外出|休假|不在办公室|자동 ?(?:회신|응답|답장)|부재 ?중|외근|"
    r"מענה אוטומטי|תשובה אוטומטית|הודעה אוטומטית|מחוץ למשרד|رد تلقائي|رد آلي|خارج المكتب|trả lời tự động|"
    r"thư trả lời tự động|jawaban otomatis|balasan otomatis|ตอบกลับอัตโนมัติ)",
)  # fmt: skip
#: the same anywhere in a subject, in forms that people do not write in passing
SUBJECT_ANYWHERE = family(
    r"[\[(](?:auto|automatic|automatisch|automatyczn|автоответ|out of office|ooo|abwesen|vacation|away)",

    r"\(?(?:out of office|ooo|auto-?reply|autoreply|automatic reply|auto(?:mated)? response|abwesenheitsnotiz|"
    r"automatische antwort|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|"
    r"autosvar|автоответ)\)?\s{0,3}$",
    r"[-–—:|] (?:out of office|ooo|auto-?reply|automatic reply|abwesenheitsnotiz|abwesend|away|on leave|on vacation|"
    r"on holiday|absent|fuera de la oficina|fuori ufficio|afwezig|frånvarande|poza biurem)",
)  # fmt: skip
#: receipts and tickets
SUBJECT_RECEIPT = family(
    r"(?:we(?:'ve| have) )?received your|your (?:request|enquiry|inquiry|message|e-?mail|ticket|case|"
    r"question) (?:has been |was |is )?(?:received|registered|logged|created|in our)|(?:request|ticket|case|message|"
    r"e-?mail|inquiry|enquiry) (?:\S{1,20} )?(?:received|created|opened|registered|logged|confirmation)|"
    r"confirmation of (?:receipt|your)|acknowledge?ment|receipt of your|thank you for (?:contacting|your (?:message|"
    r"e-?mail|enquiry|inquiry|request))|thanks for (?:contacting|getting in touch|reaching out)|"
    r"eingangsbestätigung|ihre anfrage (?:ist|wurde|bei)|empfangsbestätigung|ihre nachricht (?:ist|wurde|haben)|"
    r"ticket ?(?:nr|#|id)|accusé de réception|votre (?:demande|message) (?:a bien|a été|est)|acuse de recibo|"
    r"hemos recibido (?:su|tu)|confirmación de recepción|conferma di ricezione|abbiamo ricevuto|richiesta ricevuta|"
    r"ontvangstbevestiging|uw (?:bericht|vraag|aanvraag|melding) (?:is|werd)|confirmação de rece|recebemos (?:a sua|"
    r"o seu|sua|seu)|mottagningsbekräftelse|vi har (?:mottagit|modtaget|mottatt)|"
    r"potwierdzenie (?:otrzymania|odbioru|wpływu|przyjęcia)|potvrzení přijetí|подтверждение получения|"
    r"ваш(?:е|а)? (?:запрос|обращение|"
    r"заявка|письмо) (?:получен|принят|зарегистр)|受付(?:完了|けました)|お問い合わせ(?:を)?(?:受け付け|ありがとう)|"
    r"受付のお知らせ|已收到|我们已收到|"
    r"vahvistus|viestisi on vastaanotettu",
)  # fmt: skip
#: challenges
CHALLENGE_SUBJECT = family(
    r"(?:please )?(?:confirm|verify|authenticate) (?:your )?(?:message|e-?mail|mail|identity|delivery|that you)",
    r"(?:sender|message|e-?mail) (?:verification|confirmation|authentication|approval) (?:required|request|needed|\b)",
    r"verification (?:required|request|needed)", r"confirm(?:ation)? (?:required|request) (?:for|to deliver)",
    r"your (?:message|e-?mail|mail) (?:to|has|is|requires) ...(?:held|confirm|verif|waiting|approval|authenticat)",
    r"challenge", r"action required to deliver", r"awaiting (?:your )?(?:confirm|verif|approval)", r"suspect e-?mail",
    r"(?:mailinblack|boxbe|spam ?arrest)", r"demande d'authentification|authentification de (?:votre|l'expéditeur)",
    r"bestätigung (?:erforderlich|ihrer (?:nachricht|e-?mail))", r"waiting list",
)  # fmt: skip
