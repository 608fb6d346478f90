"""Words that say away, back, until, from, ask somebody else, gone for good: folded phrases parted by "|"."""
# ruff: noqa: E501 - a row of data is one line

from triggers.core.folding import vocabulary

#: The person comes back, or answers again, on the date near it.
RETURN = (
    "restart|restarts|start again|resurface|resurfacing|re - emerge|back|back on|back in|return|returning|returns|my return|open again|opens again|up and running|working again|work again|see you again|business as usual|normal service|normal business|normal operations|rejoin|rejoining|reconnect|reconnecting|picks up|pick up again|picking up again|start back|starting back|you ' ll find us|you will find us|reopen|reopens|re - open|re - opens|reopening|resume|resumes|resuming|resumption"
    "|in again|pa benen|pa benene|auf den beinen|sur pied|op de been|in port again|na nogach|available again|reachable again|in the office again|online again|open again|at my desk again|be there again|first day back|first working day|first day at work|returned"
    "|wieder|zuruck|zurueck|kehre|kehrt|kehren|wiederkehr|ruckkehr|wiedereroffnung|erst ab|erst am|erst wieder|erster arbeitstag|ersten arbeitstag|geht es weiter|geht ' s weiter|weiter geht es|weiter geht ' s"
    "|retour|revenir|reprendre|rentrer|retrouve|retrouvons|retrouverai|retrouverons|redemarre|redemarrons|redemarrage|rallument|rallumons|rentree|premier jour de travail|premier jour ouvre|reviens|reviendrai|reviendrons|reprise|reprendrai|reprends|reprendrons|reouverture|rouvrir|rouvrira|rouvrirons|rouvriront|rouvre|rouvrons|rouvrent|reouvrons|reouvre|reouvrira|reouvrirons|reviendra|reviendront|revient|revenons|rentrera|rentrons|reprend|reprendra|reprendront|reprenons|de nouveau|a nouveau|rentre|rentrerai"
    "|vuelvo|primer dia de trabajo|volvemos|volvere|volveremos|volver|regreso|regresare|regresamos|reincorporo|reincorporare|reincorporacion|vuelta|reabrimos|reabriremos|reabrira|reabriran|reabre|vuelve|vuelven|volvera|volveran|regresa|regresan|regresara|regresando|reincorpora|reincorporara|reincorporamos|reanudo|reanuda|reanudara|retomamos|retomaremos|retomara|de nuevo|nuevamente|retomo"
    "|ya me teneis|ya me tienes|ya estoy|ya estare|ya estaremos|regresar|reincorporarme|incorporarme|retomar|reabrir|reinicio|reiniciamos|retomare|incorporare|incorporo|reanudaremos|reanudamos"
    "|rientro|primo giorno di lavoro|rientrero|rientreremo|torno|tornero|torneremo|ritorno|riapriranno|riaprira|riaprono|rientra|rientrera|rientriamo|torna|tornera|torniamo|riprende|riprendera|riprenderanno|riprendo|riapriremo|riapre|riapriamo|riapertura|di nuovo|nuovamente|riapriro|riprendero|riprenderemo|ripresa|riprendiamo|riprendono|rientrare|tornare|ritornare|riprendere|riaprire|ripartiamo|riparte|ripartono|ripartiremo|ripartenza|rientreranno|rientrano|ritroverete|ritroviamo|ritorniamo|ritornero|ritorneremo|rivediamo|rivedremo"
    "|terug|terugkeren|eerste werkdag|weer|heropent|heropenen|hervat|hervatten|keer|keert|keren|hervatten wij|retour"
    "|regresso|regressando|regressarei|retorno|retornarei|retornando|retornaremos|volto|voltara|voltando|regressa|regressara|regressamos|regressaremos|retorna|retornara|retornamos|retoma|retomo|retomamos|retomaremos|reabrira|reabriremos|voltarei|voltamos|voltaremos|de volta|volta|reabre|reabrimos|reabriremos|novamente|voltam|reabrem|reabertura|retomada|reiniciamos|reinicio|de regresso|regressam|retornam|voltar|regressar|retornar|retomar"
    "|tillbaka|forsta arbetsdag|forste arbeidsdag|forste arbejdsdag|ater|igen|oppnar|oppna|borjar jobba|aterkommer|ater i tjanst"
    "|ateroppnar|genabner|genoptager|moder ind|starter op|gjenapner|gjenopptar|tilbage|retur|abner|vender tilbage|tilbake|igjen|apner|pa plass igjen"
    "|wracam|wroce|wracamy|powrot|powrocie|powroce|powrotem|ponownie|znowu|wrocimy|bede z powrotem|bede znow|znow|wraca|wracaja|wroci|wroca|powracam|powracamy|powraca|z powrotem|wznawiamy|wznowimy|wznawia|wznowienie|wznowi|wrocic|powrocic|zapraszamy od|w pracy od|w biurze od"
    "|palaan|takaisin|jalleen|palaamme|zpet|zpatky|vracim|navrat|opet|vratim|vissza|ujra|visszaterek|donecegim|donus|tekrar|donecegiz|вернусь|возвращаюсь|снова|вернемся"
    "|出 社|復 帰|再 開|通 常 営 業|通 常 ど お り|通 常 通 り|戻 り|戻 る|営 業 開 始|出 勤|営 業 を 開 始|業 務 を 開 始|業 務 開 始|仕 事 始|平 常 ど お り|平 常 通 り|平 常 営 業|営 業 い た し ま す"
)
#: A firm opens on the day near it: it comes back if it was said to be closed before.
OPENING = "see you|wir sehen uns|sehen wir uns|on se voit|on se retrouve|nos vemos|ci vediamo|zien we u|zien wij u|vi ses|widzimy sie|do zobaczenia|we open|opens|open on|opening on|doors open|offnen|offnet|on ouvre|nous ouvrons|ouvrira|ouvrirons|abrimos|abriremos|abre|apriamo|apriremo|apre|abertos|otwieramy|otworzymy|otwarte|open vanaf|zijn wij open|zijn we open|beginnen|starten|starten wir|starter|begynder|borjar|startar|begynner"
#: Answering verbs: with "on", "from" or "after" a date they tell of a return too.
ANSWER = (
    "again|answer|answering|reply|replying|respond|responding|reading|catch up|catching up|get to it|attend to|read|deal with|process|processed|beantworten|beantworte|beantwortet|antworten|antworte|antwort|bearbeiten|bearbeitet|bearbeite|lese|lesen wir|schaue ich|melde|kummern"
    "|repondrai|repondre|lirai|traiterai|traiterons|repondrons|reponds|repondons|traite|traitons|respondere|responderemos|respondemos|contestamos|contestaremos|contestare|atendere|atenderemos|leere|leeremos|risponderemo|rispondiamo|rispondero|rispondo|risponde|leggero|leggeremo|beantwoorden|beantwoord|lees|lezen|reageer|reageren|responderei|responderemos|respondemos|respondo|lerei|leremos"
    "|svarar|svara|laser|svare|svarer|besvarer|besvares|leser|odpowiem|odpisze|odpowiemy|odpiszemy|odpowiadamy|odczytam|przeczytam|vastaan|odpovim|返 信|対 応|連 絡|回 答|reachable|available|erreichbar|disponible|joignable|bereikbaar|dostepny|dostepna|anwesend|present|"
    "im buro|in the office|au bureau|en la oficina|in ufficio|op kantoor|no escritorio|pa kontoret|w biurze"
)
#: The person, or the whole firm, is away.
AWAY = (
    "signed off by|signed off work|signed off sick|flu|the flu|caught a virus|hospitalised|hospitalized|are shut|is shut|be shut|' re shut|not on campus|not on site|not on duty|not at work|not working|not around|off site|off duty|on a course|course from|course until|gone fishin|gone fishing|clocked off|hols|hol|mat leave|out of office|out of the office|out - of - office|ooo|o . o . o|away|absent|absence|absences|vacation|vacations|holiday|holidays|annual leave|on leave|leave|off work|off sick|be off|am off|i'm off"
    "|i ' m off|travelling|traveling|travel|travels|trip|closed|closure|shutdown|shut down|sick|ill|illness|unwell|unavailable|not available|not be available|pto|be out|am out|i ' m out|is out|out today"
    "|out from|out until|out till|out through|out on|out thursday|out this|out next|out all|out for|out sick|be gone|am gone|gone until|gone from|gone through|gone thru|gone till|gone for|not in the office|not be in the office|not in office|not at my desk|off the grid"
    "|limited access|no access|without access|limited email|intermittent access|patchy|sabbatical|maternity|paternity|parental leave|fair|tradeshow|trade show|conference|workshop|training|off - site|offsite|offline|honeymoon|wedding"
    "|week off|weeks off|month off|months off|off until|off till|off from|off for|off all|expo|exhibition|convention|symposium|retreat|kongress|symposium|congres|congreso|congresso|secondment|seconded|be off|long weekend|short break|summer break|break|bereavement|surgery|hospital|jury duty|furlough|unreachable|not reachable|day off|days off|on the road|time off|summer recess|recess|be abroad|overseas"
    "|abwesend|abwesenheit|abwesenheitsnotiz|ortsabwesend|urlaub|sommerurlaub|jahresurlaub|erholungsurlaub|ferien|betriebsferien|betriebsurlaub|nicht im buro|nicht im haus|nicht im hause|ausser haus|ausserhaus|nicht da|dienstreise"
    "|geschaftsreise|auf reisen|unterwegs|aussendienst|krank|erkrankt|erkrankung|krankheitsbedingt|krankgeschrieben|elternzeit|mutterschutz|fortbildung|schulung|seminar|tagung|messe|geschlossen|nicht erreichbar|nicht zu erreichen|nicht verfugbar|eingeschrankt"
    "|mein buro ist nicht besetzt|nicht besetzt|reha|kur|sabbatjahr|auszeit|weg|sommerpause|weihnachtspause|ferienabwesenheit|nicht am platz|freizeitausgleich|brautage|ruhetage|homeoffice nicht|verreist|weile|termin ausser haus|frei"
    "|sera close|sera clos|est close|seront clos|exterieur du bureau|fermons|fermera|fermerons|fermeront|hospitalise|hospitalisee|accident|grippe|souffrant|souffrante|absent|absente|conge|conges|vacances|en deplacement|deplacement|deplacements|hors du bureau|fermee|ferme|fermes|fermeture|arret maladie|arret|malade|conge maternite|en formation|salon|indisponible|injoignable|pas disponible|pas joignable|en voyage|rtt|ne serai pas|acces limite"
    "|no laboramos|no trabajamos|cierra|cierran|cerrara|cerraran|cerrare|cerramos|licencia|fuera de la oficina|fuera de oficina|vacaciones|ausente|ausencia|de viaje|en viaje|viaje|de baja|baja|permiso|cerrado|cerrada|cerrados|cerraremos|cierre|no estare|no estare disponible|feria|fuera del despacho|festivo|festivos|excedencia|descanso|no disponible|acceso limitado"
    "|chiudera|chiuderemo|chiudiamo|assente|assenza|ferie|fuori ufficio|fuori sede|vacanza|vacanze|in viaggio|trasferta|in malattia|malattia|chiuso|chiusi|chiusa|chiusura|fiera|maternita|congedo|permesso|non saro|non disponibile|corso di formazione|malato|accesso limitato"
    "|dicht|griep|afwezig|afwezigheid|vakantie|niet aanwezig|er niet|niet op kantoor|op reis|zakenreis|ziek|gesloten|verlof|ouderschapsverlof|zwangerschapsverlof|beurs|niet bereikbaar|buiten kantoor|niet beschikbaar|cursus|met verlof|vrij|ziekteverlof|dienstreis|beperkt bereikbaar|beperkte toegang|beperkt toegang"
    "|ausencia|ferias|fora do escritorio|fora|ausente|em viagem|viagem|licenca|doente|encerrado|encerrados|encerrada|fechado|fechados|fechada|recesso|encerramento|feira|baixa medica|indisponivel|atestado|folga|de licenca|acesso limitado"
    "|semester|franvaro|franvarande|ledig|semesterstangt|bortrest|resa|resande|resor|tjansteresa|sjuk|sjukskriven|stangt|foraldraledig|pa resande fot|ej pa kontoret|inte pa kontoret|massa|massan|massor|kurs|konferens|sommarledig|ej anstraffbar|inte anstraffbar|borta|sommarstangt|lovledig|vab|vabbar|vabba|foraldraledigt|affarsresa|begransad tillgang|begransad atkomst"
    "|ferie|ferielukket|fravaer|fravaerende|fravaersmelding|lukket|sommerferie|bortrejst|barsel|orlov|syg|sygemeldt|pa rejse|rejse|holder fri|fri|messe|kursus|ikke pa kontoret|ikke til stede|vaek|sommerlukket|juleferie|paskeferie|vinterferie|efterarsferie|afspadserer|forretningsrejse|tjenesterejse|begraenset adgang|sporadisk adgang"
    "|bortreist|stengt|syk|sykmeldt|permisjon|foreldrepermisjon|pa reise|reise|pappaperm|perm|pappapermisjon|har fri|avspaserer|utenfor kontoret|pa tur|ikke tilgjengelig|ikke pa jobb|forretningsreise|tjenestereise|begrenset tilgang"
    "|urlop|urlopie|urlopu|urlopem|nieobecny|nieobecna|nieobecnosc|nieobecnosci|poza biurem|delegacji|delegacja|zwolnieniu|zwolnieniu lekarskim|chorobowym|nieczynne|zamkniete|nieczynny|macierzynskim|wyjezdzie|podrozy|targach|szkoleniu|nie ma mnie|nie bedzie mnie|nie bede dostepny|nie bede dostepna|niedostepny|niedostepna|przerwa|ograniczony dostep|sluzbowym|sluzbowej"
    "|dovolena|dovolenou|dovolene|nepritomen|nepritomna|mimo kancelar|sluzebni ceste|nemocny|zavreno|nejsem v kancelari|lomalla|loma|lomani|kesalomalla|kesaloma|poissa|tyomatkalla|sairaana|suljettu|szabadsag|szabadsagon|szabadsagomat|tavol|zarva"
    "|izinde|izindeyim|yillik izin|izinli|tatil|tatildeyim|kapaliyiz|seyahatte|ofis disinda|отпуск|отпуске|отсутствую|командировке|больничном|в отъезде"
    "|不 在|休 暇|休 業|休 み|お 休 み|出 張|夏 季 休|冬 季 休|年 末 年 始|休 館|有 給|産 休|育 休|育 児 休|外 出|臨 時 休|病 気|療 養"
)
#: The same, said more loosely: enough beside a day in what a machine wrote, too little by themselves or of a person.
LOOSELY_AWAY = (
    "all day|whole day|not answering|not responding|our stand|our booth|won ' t open|will not open|not be open|not open|goes dark|nothing from me|jury service|jury|breaks|at the show|at a show|not in today|not in on|not in this|not in until|not in tomorrow|not in next|no email|no mail|no emails|shuts|shut for|shut on|shut from|shut until|shut till|closes for|closes from|close for|close on|close from|closing for|closing from|closing on|will not see|won ' t see|not see my mail|not contactable|not reading|not checking|won ' t be reading|won ' t be checking|touring|at sea|flying|sailing|hiking|trekking|skiing|camping|cycling|in the mountains|in court|operation|recovering|recuperating|convalescing|laid up|in bed with|under the weather|covid|tested positive|isolating"
    "|funeral|compassionate|family emergency|study leave|half term|half - term|school holidays|bank holiday|public holiday|strike|moving offices|office move|stocktaking|stocktake|refurbishment|renovations|military|deployed|deployment|reserve duty|pilgrimage|exams|harvest|retreating|fieldwork|field trip|field work|expedition|on tour|roadshow|site visits|visiting|attending|abroad|unplugged|unplugging|disconnecting|disconnected|switching off|logging off|signing off|not with you|baby|newborn|born|knee|hip|my back"
    "|auf montage|unserem stand|unserem messestand|liege flach|flach|den ganzen tag|ganztagig|nicht im dienst|nicht in der kanzlei|nicht in der praxis|nicht im werk|nicht in der firma|nicht vor ort|dienstfrei|bleibt zu|bleiben zu|ist zu|sind zu|zu .|zu !|zu ,|macht pause|machen pause|pausieren|pausiert|pause|betriebsruhe|werksferien|werkferien|betriebspause|bruckentag|karenz|papamonat|vaterschaftsurlaub|wehrubung|bildungsurlaub|resturlaub|sonderurlaub|lehrgang|exkursion|klausurtagung|klassenfahrt|wandern|auf tour|auf achse|verhindert|im flieger|im flugzeug|auf see|in den bergen|am meer|operiert|operation"
    "|klinik|krankenhaus|quarantane|umzug|inventur|renovierung|ruhetag|schliesstag|schliesstage|still|ruht|ruhen|kein burobetrieb|trauerfall|beerdigung|pflegezeit|flitterwochen|hochzeit|gericht|grippe|fieber|kind krank|lese ich keine|lese keine|offline|kongress|konferenz|workshop|besuche|ernte|weinlese|feiertag|feiertage"
    "|toute la journee|n ' ouvrira pas|n ' ouvrirons pas|n ' ouvre pas|n ' ouvrons pas|audience|notre stand|sur le stand|fait le pont|faisons le pont|pont|relache|en tournee|en mission|en stage|en seminaire|seminaire|colloque|hospitalisation|opere|operee|convalescence|deuil|obseques|repos|jour ferie|inventaire|demenagement|demenageons|greve|en mer|en montagne|randonnee|ne travaille pas|ne travaillons pas|ne repondrai pas|ne consulte pas|ne lirai pas|treve|naissance|paternite|maternite|parental|a l ' etranger|etranger|pause|vendanges|alite|alitee|operation"
    "|nuestro stand|todo el dia|puente|luto|duelo|operado|operada|operacion|intervencion|reposo|convalecencia|hospitalizado|hospitalizada|hospital|capacitacion|curso|congreso|de gira|en ruta|mudanza|inventario|asueto|feriado|feriados|paternidad|maternidad|receso|paro|huelga|vendimia|sin conexion|desconectado|desconectada|enfermo|enferma|gripe|descansamos|descanso|extranjero|no leere|no atendemos|no atenderemos|no abrimos|no abriremos|no abrira|no abre|navegando|embarcado|parada|parados"
    "|nostro stand|tutto il giorno|tutta la giornata|ponti|in giro|convegno|congresso|seminario|ricovero|ricoverato|ricoverata|operato|operata|operazione|convalescenza|lutto|ponte|trasloco|inventario|fermi|ferma|fermo|ferme|pausa|in montagna|al mare|nozze|paternita|aspettativa|infortunio|influenza|febbre|sciopero|riposo|in missione|all ' estero|estero|vendemmia|non leggo|non leggero|non lavoriamo|non apriamo|non apriremo|non aprira|imbarcato|chiudo|chiudono|chiude|riposiamo|festivita"
    "|onze stand|hele dag|op cursus|studiereis|studieverlof|papadag|bruiloft|geopereerd|operatie|ziekenhuis|herstel|herstellende|verhuizing|verhuizen|zonder bereik|geen bereik|op pad|op stap|onderweg|tussenuit|stil|bouwvak|snipperdag|brugdag|feestdag|roostervrij|onbereikbaar|uitvaart|begrafenis|rouwverlof|buitenland|staking|bedrijfssluiting|collectief|griep|koorts|oogst|sluiten|sluit|niet open|werk ik niet|werken wij niet|werken we niet|lees ik geen|pauze|conferentie|congres|seminar|training"
    "|nosso stand|dia todo|dia inteiro|nao funciona|nao funcionamos|encerra|encerram|encerramos|encerraremos|fecha|fecham|fechamos|fecharemos|feriado|feriados|ponte|ferias coletivas|congresso|formacao|operado|operada|cirurgia|internado|internada|repouso|luto|greve|mudanca|inventario|vindima|lua de mel|sem rede|estrangeiro|gripe|parados|parada|pausa|nao trabalhamos|nao abrimos|nao abriremos|nao vamos abrir|embarcado|embarcada|descanso|paternidade|maternidade|parental|feiras|carnaval"
    "|var monter|hela dagen|oppnar inte|lov|hostlov|sportlov|pasklov|jullov|julledig|julledigt|julstangt|foraldraledighet|pappaledig|mammaledig|studieledig|tjanstledig|opererad|operation|inlagd|kompledig|klamdag|helgstangt|haller stangt|stanger|utomlands|hemma med|begravning|utbildning|karantan|flyttar|inventering|fjallen|segling|utan tackning|paskstangt|midsommarstangt|helgdag|forkyld|feber|influensa|jobbar inte|arbetar inte|laser inte|maessa|massresa|vinterkraksjuka|brollop"
    "|vores stand|hele dagen|abner ikke|paskelukket|julelukket|ferielukning|lukker|barselsorlov|foraeldreorlov|hjemme med|barnets|sygdom|influenza|feber|operation|opereret|indlagt|konference|seminar|udlandet|bryllup|begravelse|flytning|flytter|optaelling|helligdag|fridag|feriefri|klemmedag|studietur|uden net|holder lukket|har lukket|afspadsering|arbejder ikke|laeser ikke|lukkedage|lukkedag|stenger|holder stengt|pa hytta|hytta|fjellet|konferanse|fodselspermisjon|innlagt|operert|inneklemt|jobber ikke|leser ikke|utlandet"
    "|naszym stoisku|caly dzien|nie otwieramy|nie pracuje|nie pracujemy|nie pracuja|dzien wolny|dni wolne|wolne|wolnym|wolnego|swieta|dlugi weekend|majowka|majowke|konferencji|konferencja|kongresie|szpitalu|szpital|operacji|operacja|rekonwalescencji|zaloba|pogrzeb|pogrzebie|remanent|inwentaryzacja|przeprowadzka|remont|opieka|opiece|ojcowskim|rodzicielskim|wychowawczym|bezplatnym|l4|chory|chora|choroba|choroby|grypa|zamykamy|zamkniety|zamknieta|bez dostepu|w trasie|w gorach|za granica|wyjezdzam|wyjazd|postoj|nieobecni|nie bedzie nas|nas nie bedzie|mnie nie bedzie|mnie nie ma|slub|wesele|zwolnienie|delegacje"
    "|終 日|休 ま せ て|休 診|閉 店|定 休|欠 勤|入 院|手 術|忌 引|慶 弔|看 護|介 護|研 修|展 示 会|帰 省|留 守|席 を 外 し|棚 卸|移 転|連 休|お 盆|夏 休|冬 休|年 休|代 休|振 休|休 ん で|休 み ま す"
)
#: Ends of compounds that say so: Herbstferien, kerstvakantie, vintersemester, Leitungsfortbildung.
LOOSE_ENDS = (
    "urlaub", "urlaubs", "ferien", "dienstreise", "geschaftsreise", "messe", "schulung", "fortbildung", "tagung", "klausur", "lehrgang", "pause", "ruhe", "schliessung", "abwesenheit",
    "abwesend", "konferenz", "kongress", "exkursion", "vakantie", "verlof", "sluiting", "cursus", "beurs", "conferentie", "reisje", "ledig", "ledigt", "ledighet", "semester", "stangt", "stangning", "massan", "massa",
    "kursen", "konferens", "ferie", "ferien", "ferier", "lukket", "lukning", "orlov", "kursus", "konference", "stengt", "permisjon", "konferanse", "lovet",
)  # fmt: skip
#: How Polish words that say so begin, whatever their case.
LOOSE_STEMS = (
    "urlop",
    "nieobecn",
    "przerw",
    "zwolnien",
    "delegacj",
    "chorob",
    "zamkni",
    "nieczynn",
    "swiateczn",
    "konferencj",
    "szkoleni",
    "wakacj",
)
#: A return that has its day directly behind it, or none: "when I'm back" alone tells of no day.
RETURNING = "upon my return|on my return|nach meiner ruckkehr|a mon retour|mon retour|a mi vuelta|mi vuelta|a mi regreso|mi regreso|al mio ritorno|al mio rientro|bij terugkomst|no meu regresso|meu regresso|quando eu voltar|vid aterkomst|efter hjemkomst|po powrocie|po moim powrocie|when i am back|when i ' m back|when i get back|when we are back|when i return|nar jag ar tillbaka|nar jeg er tilbage|wenn ich wieder da bin|sobald ich zuruck bin|quand je reviens|cuando vuelva|cuando regrese|quando torno|als ik terug ben|gdy wroce"
#: Words that look like a return or an absence and are none.
NEITHER = (
    "automatic reply|auto reply|auto - reply|automatische antwort|reponse automatique|respuesta automatica|risposta automatica|automatisch antwoord|resposta automatica|automatiskt svar|automatisk svar|return any|return the|return your|return it|return all|return items|return goods|return faulty|returns policy|back to you|get back|getting back|come back to you|call back|call you back|back to me|zuruckrufen|rufe zuruck|rufen sie zuruck|rufe sie zuruck|feedback|write back|zuruckkommen|free of charge|feel free|day off work never|my return i|paket ist unterwegs|sendung ist unterwegs|bestellung ist unterwegs|ware ist unterwegs|lieferung ist unterwegs|my out of office|my out - of - office|my ooo|this out of office|this out - of - office|meine abwesenheitsnotiz|diese abwesenheitsnotiz|come out on|comes out on|came out on|go out on|goes out on|went out on|sent out on|ship out on|ships out on"
    "|leave a message|leave your|please leave|leave me|request to leave|asked to leave|leave the group|leave the list|case closed|case is closed|ticket closed|ticket is closed|closed automatically|mailbox is closed|mailbox was closed|mailbox has been closed|account is closed|account was closed|right away|straight away|fair enough|weg mit|ferme intention|resume your|immer wieder|wieder auf sie|wieder bei ihnen"
)
#: Said of the person we wrote to: gone for good.
LEFT = (
    "was eliminated|been eliminated|made redundant|been laid off|was laid off|another company|other company|anderes unternehmen|anderen arbeitgeber|autre societe|otra compania|otra empresa|altra azienda|ander bedrijf|outra empresa|annat foretag|new chapter|new pastures|final day at|final day with|final day|said goodbye|no longer with|no longer at|no longer work|no longer works|no longer working|no longer employed|no longer part of|no longer a member|no longer associated|no longer in the company|left the company|left the firm|left the business|left the organisation"
    "|left the organization|took early retirement|taken early retirement|took retirement|into retirement|has left|have left the|has now left|have now left|i left|have left|left us|is leaving|am leaving|i'm leaving|leaving the company|moved on|moved on to|moving on|new challenge outside|changed jobs|changed employer|retired|have retired|has retired|my retirement|passed away|died|deceased|last day at|last day with|last working day at|was my last day|is my last day|will be my last day|'s my last day|my last day is|parted ways|resigned"
    "|no longer here|stopped working|ceased to work|joined another company|works for another|work elsewhere|not employed|isn't with us|is not with us anymore|not with us any more|not with us anymore|doesn't work here|does not work here|not work here anymore|quit"
    "|verlassen|ruhestand|letzten arbeitstag|unser unternehmen verlassen|unsere firma verlassen|unser haus verlassen|die firma verlassen|das haus verlassen|den betrieb verlassen|nicht mehr bei|nicht mehr fur|nicht mehr im unternehmen|nicht mehr in unserem|nicht mehr im hause|nicht mehr hier|nicht mehr tatig|nicht mehr beschaftigt|nicht mehr angestellt|ausgeschieden|verlassen hat|hat das unternehmen verlassen|das unternehmen verlassen|unser haus verlassen|die firma verlassen|habe ich die|in rente|vorruhestand|neue herausforderung|neuen herausforderung|neuen herausforderungen|im ruhestand|in den ruhestand|in pension|pensioniert|verstorben|letzter arbeitstag|letzter tag|neuer arbeitgeber|arbeitgeber gewechselt|hat uns verlassen|hat gekundigt|verlasse das unternehmen|verlasse ich|scheide aus|scheidet aus|wechsle zu"
    "|suis mute|suis mutee|ete mute|ete mutee|changement d ' affectation|cesse ses fonctions|cesse mes fonctions|nous a quittes|nous a quitte|pris sa retraite|pris ma retraite|ne travaille plus|ne fait plus partie|ne fais plus partie|n ' est plus|plus chez|a quitte|ai quitte|quitte la societe|quitte l ' entreprise|quitte ses fonctions|a la retraite|parti a la retraite|en retraite|partie a la retraite|decede|decedee|dernier jour|plus dans l ' entreprise|plus dans la societe|ne fait plus parti|plus en poste"
    "|acogio a retiro|acogio a la jubilacion|acogio a jubilacion|he sido trasladado|he sido trasladada|ha sido trasladado|ha sido trasladada|dejo de laborar|causo baja|se jubila|me jubilo|nuevos caminos|nueva etapa|se jubilo|me jubile|nos dejo|ya no trabaja|ya no trabajo|ya no forma parte|ya no formo parte|ya no pertenece|dejado de formar|ha dejado la empresa|dejo la empresa|deje la empresa|ha dejado de trabajar|dejo de trabajar|se ha jubilado|jubilado|jubilada|me he jubilado|fallecido|fallecio|ultimo dia|ya no esta en|ya no esta con|no trabaja mas|abandonado la empresa|causado baja en la empresa"
    "|concluso il suo rapporto|concluso il rapporto|concluso la collaborazione|nuovi percorsi|non lavora piu|non lavoro piu|non fa piu parte|non faccio piu parte|ha lasciato|ho lasciato|lasciato l ' azienda|in pensione|pensione|deceduto|mancato|ultimo giorno|non e piu|non e piu in|non opera piu|cessato il rapporto|piu in forza|non collabora piu"
    "|is gestopt|ben gestopt|neemt afscheid|nam afscheid|niet meer werkzaam|werkt niet meer|werk niet meer|niet langer werkzaam|uit dienst|niet meer in dienst|heeft ons verlaten|verlaten|met pensioen|gepensioneerd|overleden|laatste werkdag|laatste dag|werkt niet langer|niet langer in dienst|vertrokken bij|verlaat"
    "|novos caminhos|novos desafios|nuevos retos profesionales|nuove sfide professionali|nieuwe uitdaging|ja nao trabalha|nao trabalha mais|nao trabalho mais|ja nao trabalho|nao faz mais parte|ja nao faz parte|nao faco mais parte|deixou a empresa|deixei a empresa|saiu da empresa|desligado|desligou|desligamento|desliguei|aposentou|aposentado|aposentada|reformou|reformado|faleceu|ultimo dia|nao esta mais na|nao esta mais conosco|ja nao esta"
    "|gatt vidare|nya utmaningar|gaet videre|nye udfordringer|nye utfordringer|har slutat|slutat|arbetar inte langre|jobbar inte langre|jobbar inte kvar|arbetar ej langre|inte kvar|inte langre kvar|gatt i pension|pensionerad|avliden|sista dag|sista arbetsdag|lamnat|lamnar|inte langre anstalld|slutar"
    "|fratradt|arbejder ikke laengere|ikke laengere ansat|ikke ansat|ikke mere ansat|stoppet hos|stoppet i|er stoppet|har forladt|forladt|gaet pa pension|pension|afgaet ved doden|sidste arbejdsdag|sidste dag|ikke laengere hos|fratraeder|holdt op hos|opsagt sin stilling"
    "|jobber ikke lenger|jobber ikke her|arbeider ikke lenger|har sluttet|sluttet|slutter|gatt av med pensjon|pensjonist|ikke lenger ansatt|ikke ansatt|siste arbeidsdag|siste dag|ikke lenger hos|forlatt|gikk bort"
    "|nie pracuje juz|juz nie pracuje|nie pracuje u nas|nie pracuje w naszej|nie pracuje w firmie|nie pracuje dla|nie jestem juz|zakonczyl prace|zakonczyla prace|zakonczylem prace|zakonczylam prace|odszedl|odeszla|odszedlem|emeryture|emeryturze|emerytura|zmarl|zmarla|ostatni dzien|nie jest juz|przestal pracowac|rozstal sie"
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
    "last day of leave is|last day away is|last day off is|last day of my leave is|letzter urlaubstag ist|letzter urlaubstag|letzter ferientag|dernier jour de conge|ultimo dia de vacaciones|ultimo giorno di ferie|laatste vakantiedag|sista semesterdag|sidste feriedag|siste feriedag|until|till|til|'til|ends on|ends|ending|ending on|concludes on|endet am|endet|se termine le|prend fin le|termina el|finaliza el|termina il|finisce il|eindigt op|termina a|slutar|slutter|konczy sie|between now and|now to|d'ici le|d ' ici le|d'ici au|d ' ici au|hoy al|oggi al|untill|thru|through|to|up to|up until|until and including|up to and including|by|bis|bis zum|bis einschliesslich|bis inklusive|bis inkl|bis inkl .|bis einschl .|bis und mit|bis einschl|bis mit|jusqu'au|jusqu ' au|jusque|jusqu ' a|jusqu ' en|jusqu'a|jusqu'en|au"
    "|fino al|fino a|fino all|sino al|fino|hasta|hasta el|hasta finales|ate|ate ao|ate o|ate a|t . o . m|t . o . m .|tom|t o m|till och med|till|til og med|til|t / m|tot en met|do|az do"
)
UNTIL_BEFORE = "tot|tot aan"
BEFORE = "before|not before|vor|avant|avant le|antes de|antes del|prima di|prima del|voor|fore|innan|for|inden|przed|not until|pred"
AFTER = "after|nach|apres|apres le|dopo|dopo il|despues de|despues del|tras|na|efter|etter|po|apos|depois de|depois do|depois|following"
ABOUT = "gegen|intorno|attorno|sobre|alrededor|autour|omstreeks|rundt|runt|kring|omtrent|mniej|about|around|approximately|approx|roughly|circa|ca|etwa|ungefahr|environ|vers|aproximadamente|hacia|circa|verso|ongeveer|rond|cerca|omkring|ungefar|cirka|okolo|circa|probably about"
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


#: Words that say away in some languages and something else in others: English "Fri", "still", "hip".
CUES_ONLY_IN = {
    "fri": ("da", "no", "sv"), "frei": ("de",), "kur": ("de",), "perm": ("no",), "still": ("de",), "stil": ("nl",), "hip": ("en",), "fora": ("pt",), "weg": ("de", "nl"),
    "pont": ("fr",), "born": ("en",), "baby": ("en",), "lov": ("sv", "no"), "paro": ("es",), "ponte": ("it", "pt"), "ponti": ("it",), "ferma": ("it",), "ferme": ("fr", "it"),
    "starten": ("de", "nl"), "opens": ("en",), "abre": ("es", "pt"), "apre": ("it",), "beginnen": ("de", "nl"), "wolne": ("pl",), "slub": ("pl",),
}  # fmt: skip


def leads_in(word: str, language: str | None) -> bool:
    """Whether a short leading word has its meaning in this language."""
    return language is None or word not in _ONLY_IN or language in _ONLY_IN[word]
