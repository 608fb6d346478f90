"""Words that say away, back, until, from, ask somebody else, gone for good: folded phrases parted by "|"."""
# ruff: noqa: E501 - a row of data is one line

from triggers.core.folding import vocabulary

#: The person comes back, or answers again, on the date near it.
RETURN = (
    "restart|restarts|start again|resurface|resurfacing|re - emerge|back|back on|back in|return|returning|returns|my return|reopen|reopens|re - open|re - opens|reopening|resume|resumes|resuming|resumption"
    "|available again|reachable again|in the office again|online again|open again|at my desk again|be there again|first day back|first working day|first day at work|returned"
    "|wieder|zuruck|zurueck|kehre|kehrt|kehren|wiederkehr|ruckkehr|wiedereroffnung|erst ab|erst am|erst wieder|erster arbeitstag|ersten arbeitstag"
    "|retour|premier jour de travail|premier jour ouvre|reviens|reviendrai|reviendrons|reprise|reprendrai|reprends|reprendrons|reouverture|rouvrir|rouvrira|rouvrirons|rouvriront|rouvre|rouvrons|rouvrent|reouvrons|reouvre|reouvrira|reouvrirons|reviendra|reviendront|revient|revenons|rentrera|rentrons|reprend|reprendra|reprendront|reprenons|de nouveau|a nouveau|rentre|rentrerai"
    "|vuelvo|primer dia de trabajo|volvemos|volvere|volveremos|volver|regreso|regresare|regresamos|reincorporo|reincorporare|reincorporacion|vuelta|reabrimos|reabriremos|reabrira|reabriran|reabre|vuelve|vuelven|volvera|volveran|regresa|regresan|regresara|regresando|reincorpora|reincorporara|reincorporamos|reanudo|reanuda|reanudara|retomamos|retomaremos|retomara|de nuevo|nuevamente|retomo"
    "|retomare|incorporare|incorporo|reanudaremos|reanudamos"
    "|rientro|primo giorno di lavoro|rientrero|rientreremo|torno|tornero|torneremo|ritorno|riapriranno|riaprira|riaprono|rientra|rientrera|rientriamo|torna|tornera|torniamo|riprende|riprendera|riprenderanno|riprendo|riapriremo|riapre|riapriamo|riapertura|di nuovo|nuovamente|riapriro|riprendero|riprenderemo|ripresa"
    "|terug|eerste werkdag|weer|heropent|heropenen|hervat|hervatten|keer|keert|keren|hervatten wij|retour"
    "|regresso|regressando|regressarei|retorno|retornarei|retornando|retornaremos|volto|voltara|voltando|regressa|regressara|regressamos|regressaremos|retorna|retornara|retornamos|retoma|retomo|retomamos|retomaremos|reabrira|reabriremos|voltarei|voltamos|voltaremos|de volta|volta|reabre|reabrimos|reabriremos|novamente"
    "|tillbaka|forsta arbetsdag|forste arbeidsdag|forste arbejdsdag|ater|igen|oppnar|oppna|borjar jobba|aterkommer|ater i tjanst"
    "|tilbage|retur|abner|vender tilbage|tilbake|igjen|apner|pa plass igjen"
    "|wracam|wroce|wracamy|powrot|powrocie|powroce|powrotem|ponownie|znowu|wrocimy|bede z powrotem|bede znow"
    "|palaan|takaisin|jalleen|palaamme|zpet|zpatky|vracim|navrat|opet|vratim|vissza|ujra|visszaterek|donecegim|donus|tekrar|donecegiz|вернусь|возвращаюсь|снова|вернемся"
    "|出 社|復 帰|再 開|通 常 営 業|通 常 ど お り|通 常 通 り|戻 り|戻 る|営 業 開 始"
)
#: Answering verbs: with "on", "from" or "after" a date they tell of a return too.
ANSWER = (
    "again|answer|answering|reply|replying|respond|responding|reading|catch up|catching up|get to it|attend to|read|deal with|process|processed|beantworten|beantworte|beantwortet|antworten|antworte|antwort|bearbeiten|bearbeitet|bearbeite|melde|kummern"
    "|repondrai|repondre|lirai|traiterai|traiterons|repondrons|respondere|responderemos|contestare|atendere|leere|risponderemo|rispondero|leggero|beantwoorden|beantwoord|lees|responderei|lerei"
    "|svarar|svara|laser|svare|svarer|leser|odpowiem|odpisze|odpowiemy|vastaan|odpovim|返 信|対 応|連 絡|回 答|reachable|available|erreichbar|disponible|joignable|bereikbaar|dostepny|dostepna|anwesend|present|"
    "im buro|in the office|au bureau|en la oficina|in ufficio|op kantoor|no escritorio|pa kontoret|w biurze"
)
#: The person, or the whole firm, is away.
AWAY = (
    "flu|the flu|caught a virus|hospitalised|hospitalized|are shut|is shut|be shut|' re shut|not on campus|not on site|not on duty|not at work|not working|not around|off site|off duty|on a course|course from|course until|gone fishin|gone fishing|clocked off|hols|hol|mat leave|out of office|out of the office|out - of - office|ooo|o . o . o|away|absent|absence|absences|vacation|vacations|holiday|holidays|annual leave|on leave|leave|off work|off sick|be off|am off|i'm off"
    "|i ' m off|travelling|traveling|travel|travels|trip|closed|closure|shutdown|shut down|sick|ill|illness|unwell|unavailable|not available|not be available|pto|be out|am out|i ' m out|is out|out today"
    "|out from|out until|out till|out through|out on|out thursday|out this|out next|out all|out for|out sick|be gone|am gone|gone until|gone from|not in the office|not be in the office|not in office|not at my desk|off the grid"
    "|limited access|no access|without access|limited email|intermittent access|patchy|sabbatical|maternity|paternity|parental leave|fair|tradeshow|trade show|conference|workshop|training|off - site|offsite|offline|honeymoon|wedding"
    "|week off|weeks off|month off|months off|off until|off till|off from|off for|off all|expo|exhibition|convention|symposium|retreat|kongress|symposium|congres|congreso|congresso|secondment|seconded|be off|long weekend|short break|summer break|break|bereavement|surgery|hospital|jury duty|furlough|unreachable|not reachable|day off|days off|on the road|time off|summer recess|recess|be abroad|overseas"
    "|abwesend|abwesenheit|abwesenheitsnotiz|ortsabwesend|urlaub|sommerurlaub|jahresurlaub|erholungsurlaub|ferien|betriebsferien|betriebsurlaub|nicht im buro|nicht im haus|nicht im hause|ausser haus|ausserhaus|nicht da|dienstreise"
    "|geschaftsreise|auf reisen|unterwegs|aussendienst|krank|erkrankt|erkrankung|krankheitsbedingt|krankgeschrieben|elternzeit|mutterschutz|fortbildung|schulung|seminar|tagung|messe|geschlossen|nicht erreichbar|nicht zu erreichen|nicht verfugbar|eingeschrankt"
    "|mein buro ist nicht besetzt|nicht besetzt|reha|kur|sabbatjahr|auszeit|weg|sommerpause|weihnachtspause|ferienabwesenheit|nicht am platz|freizeitausgleich|brautage|ruhetage|homeoffice nicht|verreist|weile|termin ausser haus|frei"
    "|sera close|sera clos|est close|seront clos|exterieur du bureau|fermons|fermera|fermerons|fermeront|hospitalise|hospitalisee|accident|grippe|souffrant|souffrante|absent|absente|conge|conges|vacances|en deplacement|deplacement|deplacements|hors du bureau|fermee|ferme|fermes|fermeture|arret maladie|arret|malade|conge maternite|en formation|salon|indisponible|injoignable|pas disponible|pas joignable|en voyage|rtt|ne serai pas"
    "|no laboramos|no trabajamos|cierra|cierran|cerrara|cerraran|cerrare|cerramos|licencia|fuera de la oficina|fuera de oficina|vacaciones|ausente|ausencia|de viaje|en viaje|viaje|de baja|baja|permiso|cerrado|cerrada|cerrados|cerraremos|cierre|no estare|no estare disponible|feria|fuera del despacho|festivo|festivos|excedencia|descanso|no disponible"
    "|chiudera|chiuderemo|chiudiamo|assente|assenza|ferie|fuori ufficio|fuori sede|vacanza|vacanze|in viaggio|trasferta|in malattia|malattia|chiuso|chiusi|chiusa|chiusura|fiera|maternita|congedo|permesso|non saro|non disponibile|corso di formazione|malato"
    "|dicht|griep|afwezig|afwezigheid|vakantie|niet aanwezig|er niet|niet op kantoor|op reis|zakenreis|ziek|gesloten|verlof|ouderschapsverlof|zwangerschapsverlof|beurs|niet bereikbaar|buiten kantoor|niet beschikbaar|cursus|met verlof|vrij"
    "|ausencia|ferias|fora do escritorio|fora|ausente|em viagem|viagem|licenca|doente|encerrado|encerrados|encerrada|fechado|fechados|fechada|recesso|encerramento|feira|baixa medica|indisponivel|atestado|folga|de licenca"
    "|semester|franvaro|franvarande|ledig|semesterstangt|bortrest|resa|resande|resor|tjansteresa|sjuk|sjukskriven|stangt|foraldraledig|pa resande fot|ej pa kontoret|inte pa kontoret|massa|massan|massor|kurs|konferens|sommarledig|ej anstraffbar|inte anstraffbar|borta|sommarstangt|lovledig|vab|vabbar|vabba|foraldraledigt"
    "|ferie|ferielukket|fravaer|fravaerende|fravaersmelding|lukket|sommerferie|bortrejst|barsel|orlov|syg|sygemeldt|pa rejse|rejse|holder fri|fri|messe|kursus|ikke pa kontoret|ikke til stede|vaek|sommerlukket|juleferie|paskeferie|vinterferie|efterarsferie|afspadserer"
    "|bortreist|stengt|syk|sykmeldt|permisjon|foreldrepermisjon|pa reise|reise|pappaperm|perm|pappapermisjon|har fri|avspaserer|utenfor kontoret|pa tur|ikke tilgjengelig|ikke pa jobb"
    "|urlop|urlopie|urlopu|urlopem|nieobecny|nieobecna|nieobecnosc|nieobecnosci|poza biurem|delegacji|delegacja|zwolnieniu|zwolnieniu lekarskim|chorobowym|nieczynne|zamkniete|nieczynny|macierzynskim|wyjezdzie|podrozy|targach|szkoleniu|nie ma mnie|nie bedzie mnie|nie bede dostepny|nie bede dostepna|niedostepny|niedostepna|przerwa"
    "|dovolena|dovolenou|dovolene|nepritomen|nepritomna|mimo kancelar|sluzebni ceste|nemocny|zavreno|nejsem v kancelari|lomalla|loma|lomani|kesalomalla|kesaloma|poissa|tyomatkalla|sairaana|suljettu|szabadsag|szabadsagon|szabadsagomat|tavol|zarva"
    "|izinde|izindeyim|yillik izin|izinli|tatil|tatildeyim|kapaliyiz|seyahatte|ofis disinda|отпуск|отпуске|отсутствую|командировке|больничном|в отъезде"
    "|不 在|休 暇|休 業|休 み|お 休 み|出 張|夏 季 休|冬 季 休|年 末 年 始|休 館|有 給|産 休|育 休|育 児 休|外 出|臨 時 休|病 気|療 養"
)
#: Words that look like a return or an absence and are none.
NEITHER = (
    "automatic reply|auto reply|auto - reply|automatische antwort|reponse automatique|respuesta automatica|risposta automatica|automatisch antwoord|resposta automatica|automatiskt svar|automatisk svar|return any|return the|return your|return it|return all|return items|return goods|return faulty|returns policy|back to you|get back|getting back|come back to you|call back|call you back|back to me|zuruckrufen|rufe zuruck|rufen sie zuruck|rufe sie zuruck|feedback|write back|zuruckkommen|free of charge|feel free|day off work never"
    "|my return i|upon my return|on my return|nach meiner ruckkehr|a mon retour|mon retour|a mi vuelta|mi vuelta|a mi regreso|mi regreso|al mio ritorno|al mio rientro|bij terugkomst|no meu regresso|meu regresso|quando eu voltar|vid aterkomst|efter hjemkomst|po powrocie|po moim powrocie"
    "|when i am back|when i ' m back|nar jag ar tillbaka|wenn ich wieder da bin|sobald ich zuruck bin|leave a message|leave your|please leave|leave me|right away|straight away|fair enough|weg mit|ferme intention|resume your|immer wieder|wieder auf sie|wieder bei ihnen"
)
#: Said of the person we wrote to: gone for good.
LEFT = (
    "was eliminated|been eliminated|made redundant|been laid off|was laid off|another company|other company|anderes unternehmen|anderen arbeitgeber|autre societe|otra compania|otra empresa|altra azienda|ander bedrijf|outra empresa|annat foretag|new chapter|new pastures|final day at|final day with|final day|said goodbye|no longer with|no longer at|no longer work|no longer works|no longer working|no longer employed|no longer part of|no longer a member|no longer associated|no longer in the company|left the company|left the firm|left the business|left the organisation"
    "|left the organization|has left|have left the|has now left|have now left|i left|have left|left us|is leaving|am leaving|i'm leaving|leaving the company|moved on|moved on to|moving on|new challenge outside|changed jobs|changed employer|retired|have retired|has retired|my retirement|passed away|died|deceased|last day at|last day with|last working day at|was my last day|is my last day|will be my last day|'s my last day|my last day is|parted ways|resigned"
    "|no longer here|stopped working|ceased to work|joined another company|works for another|work elsewhere|not employed|isn't with us|is not with us anymore|not with us any more|not with us anymore|doesn't work here|does not work here|not work here anymore|quit"
    "|verlassen|ruhestand|letzten arbeitstag|unser unternehmen verlassen|unsere firma verlassen|unser haus verlassen|die firma verlassen|das haus verlassen|den betrieb verlassen|nicht mehr bei|nicht mehr fur|nicht mehr im unternehmen|nicht mehr in unserem|nicht mehr im hause|nicht mehr hier|nicht mehr tatig|nicht mehr beschaftigt|nicht mehr angestellt|ausgeschieden|verlassen hat|hat das unternehmen verlassen|das unternehmen verlassen|unser haus verlassen|die firma verlassen|habe ich die|in rente|im ruhestand|in den ruhestand|in pension|pensioniert|verstorben|letzter arbeitstag|letzter tag|neuer arbeitgeber|arbeitgeber gewechselt|hat uns verlassen|hat gekundigt|verlasse das unternehmen|verlasse ich|scheide aus|scheidet aus|wechsle zu"
    "|cesse ses fonctions|cesse mes fonctions|nous a quittes|nous a quitte|pris sa retraite|pris ma retraite|ne travaille plus|ne fait plus partie|ne fais plus partie|n ' est plus|plus chez|a quitte|ai quitte|quitte la societe|quitte l ' entreprise|quitte ses fonctions|a la retraite|parti a la retraite|en retraite|partie a la retraite|decede|decedee|dernier jour|plus dans l ' entreprise|plus dans la societe|ne fait plus parti|plus en poste"
    "|dejo de laborar|causo baja|se jubila|me jubilo|nuevos caminos|nueva etapa|se jubilo|me jubile|nos dejo|ya no trabaja|ya no trabajo|ya no forma parte|ya no formo parte|ya no pertenece|dejado de formar|ha dejado la empresa|dejo la empresa|deje la empresa|ha dejado de trabajar|dejo de trabajar|se ha jubilado|jubilado|jubilada|me he jubilado|fallecido|fallecio|ultimo dia|ya no esta en|ya no esta con|no trabaja mas|abandonado la empresa|causado baja en la empresa"
    "|concluso il suo rapporto|concluso il rapporto|concluso la collaborazione|nuovi percorsi|non lavora piu|non lavoro piu|non fa piu parte|non faccio piu parte|ha lasciato|ho lasciato|lasciato l ' azienda|in pensione|pensione|deceduto|mancato|ultimo giorno|non e piu|non e piu in|non opera piu|cessato il rapporto|piu in forza|non collabora piu"
    "|is gestopt|ben gestopt|neemt afscheid|nam afscheid|niet meer werkzaam|werkt niet meer|werk niet meer|niet langer werkzaam|uit dienst|niet meer in dienst|heeft ons verlaten|verlaten|met pensioen|gepensioneerd|overleden|laatste werkdag|laatste dag|werkt niet langer|niet langer in dienst|vertrokken bij|verlaat"
    "|novos caminhos|novos desafios|ja nao trabalha|nao trabalha mais|nao trabalho mais|ja nao trabalho|nao faz mais parte|ja nao faz parte|nao faco mais parte|deixou a empresa|deixei a empresa|saiu da empresa|desligado|desligou|desligamento|desliguei|aposentou|aposentado|aposentada|reformou|reformado|faleceu|ultimo dia|nao esta mais na|nao esta mais conosco|ja nao esta"
    "|har slutat|slutat|arbetar inte langre|jobbar inte langre|jobbar inte kvar|arbetar ej langre|inte kvar|inte langre kvar|gatt i pension|pensionerad|avliden|sista dag|sista arbetsdag|lamnat|lamnar|inte langre anstalld|slutar"
    "|fratradt|arbejder ikke laengere|ikke laengere ansat|ikke ansat|ikke mere ansat|stoppet hos|stoppet i|er stoppet|har forladt|forladt|gaet pa pension|pension|afgaet ved doden|sidste arbejdsdag|sidste dag|ikke laengere hos|fratraeder|holdt op hos|opsagt sin stilling"
    "|jobber ikke lenger|jobber ikke her|arbeider ikke lenger|har sluttet|sluttet|slutter|gatt av med pensjon|pensjonist|ikke lenger ansatt|ikke ansatt|siste arbeidsdag|siste dag|ikke lenger hos|forlatt|gikk bort"
    "|nie pracuje juz|juz nie pracuje|nie pracuje|nie jestem juz|zakonczyl prace|zakonczyla prace|zakonczylem prace|zakonczylam prace|odszedl|odeszla|odszedlem|emeryture|emeryturze|emerytura|zmarl|zmarla|ostatni dzien|nie jest juz|przestal pracowac|rozstal sie"
    "|nepracuje|jiz nepracuje|uz nepracuje|odesel|odesla|v duchodu|ei ole enaa|ei tyoskentele enaa|jaanyt elakkeelle|elakkeella|mar nem dolgozik|nyugdijba|artik calismiyor|ayrildi|ayrilmistir|больше не работает|уволился|на пенсии"
    "|退 職|退 社 い た|退 社 し|離 職|逝 去|転 職|定 年"
)
#: Whom to ask instead.
ASK = (
    "contact|reach out|get in touch|in touch with|write to|email|e - mail|mail|call|covering|covers|cover|looks after|look after|takes care|take care of|taking over|taken over|takes over|replaces|replaced|replacement|successor|standing in|stands in|in my absence|during my absence|in my place|help you|assist|helps|handles|handling|directed to|direct your|forwarded to|speak to|refer to|please use|ask|alternatively|urgent|emergency|meantime|meanwhile|instead|happy to help|helping|deputy|backup|responsible"
    "|vertretung|vertritt|vertreten|vertreter|vertreterin|wenden|kontaktieren|kontakt|ansprechpartner|ansprechpartnerin|nachfolger|nachfolgerin|nachfolge|notfall|notfallen|dringend|dringenden|eiligen|hilft|helfen|zur verfugung|ubernimmt|ubernommen|kollege|kollegin|kollegen|unter|schreiben|richten|erreichen|zustandig|anrufen"
    "|contacter|contactez|joindre|adresser|adressez|urgence|urgente|urgent|remplace|remplacante|remplacant|interlocuteur|interlocutrice|prend le relais|relais|ecrire|ecrivez|collegue|successeur|tourner vers|solliciter|appeler"
    "|pongase|contactar|contacte|contacto|escriba|escribir|dirijase|dirigirse|urgencia|urgencias|atendera|sustituye|sustituto|sustituta|companero|companera|ayudara|sucesor|remplazo|reemplazo|suplente|llamar|llame"
    "|contattare|contatti|contattate|rivolgersi|rivolgetevi|scrivere|urgenze|urgenza|sostituisce|sostituto|collega|riferimento|necessita|contatto|chiamare|risponde"
    "|neem contact|contact opnemen|terecht|vervangt|vervanger|opvolger|overgenomen|dringende|spoed|spoedeisende|neemt waar|waarneemt|bereiken|mailen|bellen|richten"
    "|contactar|contate|contatar|contato|contacte|fale com|falar com|urgencia|emergencia|emergencias|urgente|substitui|substituto|escreva|colega|dirija|procure|ligue"
    "|kontakta|kontakten|vand dig|vander du|bradskande|akut|ersattare|ersatter|mejla|maila|ring|hanvisas|hanvisar|hor av dig|eftertradare"
    "|kontakte|haster|skriv|henvend|henvendelse|henvendelser|overtager|stedfortraeder|afloser|efterfolger|ring til|venligst|akutte"
    "|ta kontakt|ved behov|overtar|etterfolger|hast|hastesaker|stedfortreder|send e - post|sporsmal"
    "|kontaktowac|prosze o kontakt|pilnych|pilne|zastepuje|zastepstwo|pisac|kontaktowa|razie potrzeby|kierowac|nastepca|przejal|przejela|obowiazki"
    "|kontaktujte|obratte|zastupuje|yhteytta|kiireellisissa|sijainen|surgos|kereshet|acil|iletisime|обращайтесь|代 わ り|緊 急|お 急 ぎ|ご 連 絡|後 任|お 願 い|担 当"
)
FROM = (
    "from|starting|starting from|starting on|beginning|beginning on|as of|as from|effective|since|commencing|ab|von|vom|seit|zwischen|between|des le|depuis|depuis le|a partir du|a partir de|a compter du|entre le|entre|dal|da|dall '|a partire dal|a partire da"
    "|desde|desde el|a partir del|vanaf|van|sinds|tussen|fra|fran|fr o m|fr . o . m|from|f . o . m|from og med|fra og med|fran och med|mellan|mellem|mellom|od|w dniach|w terminie|miedzy|from the"
)
UNTIL = (
    "last day of leave is|last day away is|last day off is|last day of my leave is|letzter urlaubstag ist|letzter urlaubstag|letzter ferientag|dernier jour de conge|ultimo dia de vacaciones|ultimo giorno di ferie|laatste vakantiedag|sista semesterdag|sidste feriedag|siste feriedag|until|till|til|'til|between now and|now to|d'ici le|d ' ici le|d'ici au|d ' ici au|hoy al|oggi al|untill|thru|through|to|up to|up until|until and including|up to and including|by|bis|bis zum|bis einschliesslich|bis inklusive|bis inkl|bis inkl .|bis einschl .|bis und mit|bis einschl|bis mit|jusqu'au|jusqu ' au|jusque|jusqu ' a|jusqu ' en|jusqu'a|jusqu'en|au"
    "|fino al|fino a|fino all|sino al|fino|hasta|hasta el|hasta finales|ate|ate ao|ate o|ate a|t . o . m|t . o . m .|tom|t o m|till och med|till|til og med|til|t / m|tot en met|do|az do"
)
UNTIL_BEFORE = "tot|tot aan"
BEFORE = "before|not before|vor|avant|avant le|antes de|antes del|prima di|prima del|voor|fore|innan|for|inden|przed|not until|pred"
AFTER = "after|nach|apres|apres le|dopo|dopo il|despues de|despues del|tras|na|efter|etter|po|apos|depois de|depois do|depois|following"
ABOUT = "gegen|about|around|approximately|approx|roughly|circa|ca|etwa|ungefahr|environ|vers|aproximadamente|hacia|circa|verso|ongeveer|rond|cerca|omkring|ungefar|cirka|okolo|circa|probably about"
#: The last day at work before the absence.
LAST_BEFORE = "last day before|last working day before|last day in the office before|letzter arbeitstag vor|letzter tag vor|dernier jour avant|ultimo dia antes|ultimo giorno prima|laatste werkdag voor|sista dagen fore|sidste arbejdsdag inden|siste arbeidsdag for"
#: A date near these words belongs to something else.
OTHER_THING = vocabulary(
    "mail email message nachricht schreiben anfrage courriel correo mensaje messaggio bericht meddelande besked "
    "valid gultig valable deadline webinar offer angebot invoice rechnung order bestellung hours offnungszeiten "
    "ticket reference vorgang vorgangsnummer received eingegangen request nachrichten e-mails mails wiadomosc"
)

#: The words that lead up to a date, by what they make of it.
LEADS = {"from": FROM, "until": UNTIL, "until_before": UNTIL_BEFORE, "before": BEFORE, "after": AFTER}

#: Short leading words that mean something else elsewhere: Dutch "na" is after, Polish "na" is on.
_ONLY_IN = {
    "na": ("nl",), "po": ("pl", "cs"), "for": ("da", "no", "sv"), "do": ("pl", "cs"), "by": ("en",), "fra": ("da", "no"), "prima": ("it",), "voor": ("nl",),
    "vor": ("de",), "to": ("en",), "tom": ("sv",), "da": ("it",), "dal": ("it",), "van": ("nl",), "von": ("de",), "ate": ("pt",), "au": ("fr",), "du": ("fr",), "till": ("en", "sv"),
    "til": ("en", "da", "no"), "tras": ("es",), "pred": ("cs",), "od": ("pl", "cs"), "de": ("es", "pt", "fr"), "del": ("es", "it"), "ab": ("de",),
}  # fmt: skip


def leads_in(word: str, language: str | None) -> bool:
    """Whether a short leading word has its meaning in this language."""
    return language is None or word not in _ONLY_IN or language in _ONLY_IN[word]
