"""More words of answers by what they mean (concept_words.py has the rest): who people are, what they buy, praise, leave and go through."""
# ruff: noqa: E501 - a row of data is one line

FIELDS = {
    "trade": """nurse nurses midwife doctor surgeon gp dentist vet pharmacist therapist physio paramedic carer teacher
        headteacher professor lecturer tutor librarian archivist curator janitor caretaker porter gardener groundsman florist
        baker butcher cook chef waiter waitress barista bartender publican landlord landlady driver trucker courier postman
        pilot sailor skipper captain sergeant soldier firefighter policeman welder electrician plumber carpenter joiner
        roofer mason builder mechanic fitter technician engineer operator machinist farmer fisherman shepherd beekeeper
        vicar priest pastor reverend nun organist musician violinist painter sculptor photographer journalist translator
        interpreter writer poet judge clerk receptionist temp apprentice pupil patient widow volunteer mayor councillor
        referee coach trainer hairdresser barber tailor cobbler locksmith jeweller undertaker cleaner storeman cashier
        warehouseman entomologist chaplain verger steward krankenschwester* pflegekraft pfleger* hebamme* arzt arztin
        zahnarzt* tierarzt* apotheker* lehrer* schulleiter* professor* dozent* bibliothekar* archivar* hausmeister* gartner*
        backer metzger* koch kochin kellner* wirt wirtin fahrer fahrerin busfahrer* brieftrager* kapitan* polizist*
        feuerwehr* schweisser* elektriker* klempner* installateur* tischler* schreiner* dachdecker* maurer* mechaniker*
        monteur* techniker* ingenieur* bauer bauerin landwirt* winzer* imker* pfarrer* organist* musiker* kunstler* fotograf*
        journalist* redakteur* ubersetzer* pfortner* rezeption azubi* lehrling* schuler* rentner* burgermeister* friseur*
        infirmier* medecin dentiste veterinaire* pharmacien* professeur* enseignant* bibliothecaire* archiviste* concierge
        gardien gardienne jardinier* fleuriste boulanger* boucher* cuisinier* serveur* chauffeur* livreur* facteur pompier*
        policier* soudeur* electricien* plombier* menuisier* charpentier* macon mecanicien* technicien* agriculteur*
        eleveur* vigneron* cure musicien* peintre photographe* journaliste* traducteur* traductrice* standardiste apprenti*
        benevole* maire coiffeu* enfermer* comadrona medico medica dentista* veterinari* farmaceutic* maestr* profesor*
        docente bibliotecari* conserje portero jardiner* florista* panader* carnicer* cociner* camarer* chofer conductor*
        repartidor* cartero bombero* policia soldador* electricista* fontanero* plomero carpinter* albanil* mecanic* tecnico
        ingenier* agricultor* ganader* apicultor* parroco fotograf* periodista* traductor* recepcionista* aprendiz* alumn*
        jubilad* voluntari* alcald* peluquer* ostetric* bidell* portinai* giardinier* fiorist* fornai* panettier* macellai*
        cuoc* camerier* autista* camionista* postin* vigile elettricista* idraulic* falegnam* murator* meccanic* ingegner*
        agricoltor* contadin* allevator* musicist* giornalist* traduttor* ragionier* centralin* apprendist* pensionat*
        sindac* parrucchier* verpleeg* vroedvrouw* verloskundig* arts dokter tandarts* dierenarts* leraar lerares docent*
        juf tuinman tuinier* bloemist* bakker* slager* kok chauffeur* koerier* postbode* schipper* brandweer* lasser*
        loodgieter* timmerman* metselaar* boer boerin imker* dominee pastoor muzikant* schilder* kunstenaar* vertaler*
        boekhouder leerling* vrijwilliger* burgemeester* kapper* enfermeir* parteira zelador* porteir* jardineir* padeir*
        cozinheir* motorista* caminhoneir* carteiro bombeir* eletricista* encanador* marceneir* carpinteir* pedreir*
        engenheir* fazendeir* jornalista* tradutor* aposentad* prefeit* cabeleireir* costureir* sjuksk* sykeplei*
        sygeplejersk* barnmorsk* jordemoder* jordmor lakare* laege* lege legen tandlak* tandlaege* tannlege* dyrlaege*
        larare* laerer* rektor* vaktmast* vaktmester* pedel* tradgardsmast* bagare* bager* baker kjokken* chauffor* sjafor*
        brevbar* postbud* skeppar* skipper* brandman* brannmann* svetsare* svejser* sveiser* rormokar* vvs rorlegger*
        snickar* tomrer* snedker* murare* murer* montor* ingenjor* ingenior* bonde bonden lantbrukar* landmand* gardbruker*
        biodlar* prast* prest praest* malare* kunstner* konstnar* oversattar* oversaetter* oversetter* larling* laerling*
        elev elever pensionar* pensionist* frivillig* borgmest* ordforer* frisor* pielegniar* polozn* lekarz* lekark*
        dentyst* weterynarz* aptekar* nauczyciel* wozny wozna dozorc* portier* ogrodnik* kwiaciar* piekarz* rzeznik* kuchar*
        kelner* kierowc* listonosz* strazak* policjant* spawacz* hydraulik* stolarz* murarz* mechanik* inzynier* rolnik*
        pszczelarz* ksiadz ksiedz* proboszcz* dziennikarz* tlumacz* recepcj* uczen uczniow* emeryt* wolontariusz* burmistrz*
        fryzjer* krawc* 看護師 教師 教員 医師 運転手 料理人 農家 農業 大工 受付 警備 清掃 司書 住職 板前 保育士 漁師""",
    "praise": """nice lovely splendid brilliant marvellous wonderful fantastic excellent superb neat smart clever handy helpful
        useful promising attractive impressive amazing awesome fab tidy elegant charming beautiful enjoyed admire
        compliments toll super klasse hervorragend genial gelungen ansprechend nutzlich* hilfreich* spannend* gefallt gefiel
        gefallen vielversprechend reizvoll* formidable excellent* magnifique* beau belle joli* utile* plait plu chouette
        estupend* excelente* maravill* bonit* util gusta gusto gustado chulo buenisim* fenomenal promete bell* ottim*
        eccellent* fantastic* piace piaciut* carin* promett* splendid* mooi* leuk* geweldig* prachtig* uitstekend* handig*
        nuttig* bevalt veelbelovend* otim* legal gostei gostamos bacana promissor* jattebra smart trevlig* harlig* utmarkt*
        spannande nyttig* anvandbar* gillar dejlig* flot flott laekker* lovende liker fint swietn* fajn* ladn* przydatn*
        podoba* doskonal* wspanial* obiecuj* hieno* loistav* remek* guzel harika отличн* нравит* интересно 素晴らし 良さそう 便利
        面白 気に入""",
    "buy": """order orders ordered ordering purchase purchasing po invoice pay paying payment deposit book booking reserve
        signing bestell* kaufen kaufe kauft erwerb* beauftrag* auftrag buchen buche bezahl* anzahl* commander commandons
        achet* achat payer payons regler factur* reserver souscri* comprar comprarl* compramos pedir encargar pagar
        pagamos reservar contratar acquist* ordinar* ordinia* pagare paghiamo prenot* bestel bestellen kopen aankoop*
        betalen boeken bestelling* encomend* comprar pagar fechar bestalla bestaller kopa koper kobe kober kjope kjoper
        betala betaler boka bestille bestiller zamowic zamawiamy zamowien* kupic kupujemy kupimy zaplac* rezerw* tilata ostaa
        rendel* siparis satin заказ* купить оплат* 購入 発注 注文 支払 買い""",
    "hour": """oclock noon midday lunchtime morning mornings afternoon afternoons evening evenings quarter hour hours minutes
        uhr vormittag* nachmittag* mittag* abend abends stunde stunden minuten viertel halb heure heures matin matinee midi
        soir soiree minutes quart hora horas mediodia tarde tardes minutos ora ore mattin* mezzogiorno pomeriggio sera minuti
        uur ochtend* middag middags avond* kwart klockan formiddag* eftermiddag* ettermiddag* kvall* aften minuter minutter
        timme timmar timer godzin* godz rano poludni* wieczor* minut 午前 午後 時頃 時から 時に 朝 夕方""",
    "phone": """phone mobile cell cellphone number landline extension ext voicemail whatsapp handy handynummer durchwahl
        rufnummer nummer mobil mobilnummer festnetz portable tel numero ligne movil celular telefono cellulare mobiel mobieltje
        telemovel ramal telefonnummer telefonnumret komork* numer numeru puhelinnumero telefonszam* telefonum номер телефон*
        携帯 電話番号 内線""",
    "visit": """visit visiting come coming drop swing knock door stand booth hall fair site premises expo exhibition besuch*
        vorbei* halle stand messe messestand passer venez venir visiter stand salon visitar pasar pasen pasese venga vengan
        feria caseta passare passi passate venite visitare fiera padiglione langs langskomen beurs hal visita visitem venham
        feira estande besoka besok besoker besoge kom komma massan monter wpasc wpadn* przyjechac przyjedz* targ* stoisk*
        訪問 来社 お越し 展示会 ブース 立ち寄 来て""",
    "thou": """du dich dir dein deine deinen deinem toi te ton ta tes tu ti tuo tua jou jij jouw dig din ditt dina dit dine ci
        ciebie tobie twoj twoja twoje twoim""",
    "job": """job jobs post position role career employer employed employee staff payroll stelle posten arbeitgeber* arbeits*
        mitarbeiter* beschaftigt* angestellt* poste emploi employeur salarie* puesto cargo empleo emplead* trabaj* posto
        lavor* impiego dipendent* impiegat* baan functie werkgever* medewerker* werkzaam emprego vaga funcionari* trabalh*
        tjanst* jobb jobbar jobber arbetar arbejder anstall* ansat ansatt stilling* stanowisk* posad* pracuje pracowal*
        pracownik* zatrudn* tyossa toissa dolgoz* calis* работа* должност* 勤務 在籍 社員""",
    "goodbye": """farewell goodbye bye packed boxes final adieu keys abschied* letzter letzten arbeitstag verabschied* dernier
        derniere adieux despid* ultimo ultima saluto saluti congedo afscheid* laatste despedida despeco sista sidste siste
        avsked* afsked* avskjed* pozegna* ostatni ostatniego 最終 最後 挨拶""",
    "died": """died dies dead death deceased funeral late widow widower estate mourning gestorben verstorben verstarb tod
        trauer* beerdigung todesfall decede decedee deces mort obseques veuve fallecio fallecid* fallecimiento murio entierro
        viuda deceduto deceduta scomparso scomparsa mancato mancata lutto funerale vedova overleden overlijden begrafenis
        weduwe faleceu falecimento falecid* morreu luto viuva avled avliden dod doden begrav* sorg gick_bort zmarl* smierc*
        pogrzeb* wdowa kuoli meghalt elhunyt oldu vefat умер* скончал* 亡 逝去 葬""",
    "heir": """predecessor successor replaced replaces inherited inherit takeover took over taking nachfolg* vorganger*
        ubernommen ubernehme geerbt predecesseur successeur succede remplac* reprends repris heritee antecesor* predecesor*
        sucesor* heredado relevo predecessore subentr* eredit* voorganger* opvolg* overgenomen geerfd antecessor* assumi
        herdei foretradare eftertrad* efterfolg* forgaenger* forgjenger* etterfolg* arvt arvet overtog overtok poprzedni*
        nastepc* przejal* przejelam odziedzicz* 前任 後任 引き継""",
    "crisis": """flood flooded fire strike illness cuts redundancies layoffs merger takeover restructuring restructure
        reorganisation audit stocktake stocktaking inventory harvest relocation relocating renovation refurbishment exams season
        migration outage umzug umbau inventur ernte brand hochwasser streik kurzarbeit fusion umstrukturier* jahresabschluss
        prufung saison baustelle demenagement demenage travaux inventaire recolte vendange* incendie inondation greve
        restructur* cloture mudanza obras inventario cosecha vendimia incendio inundacion huelga reestructur* auditoria cierre
        temporada trasloco lavori raccolto vendemmia alluvione sciopero fusione ristruttur* revisione chiusura stagione
        verhuizing verbouwing inventaris oogst overstroming staking fusie reorganisatie jaarafsluiting seizoen mudanca obra
        reforma colheita enchente greve fusao fechamento safra flytt* ombygg* inventering skord* brann oversvamm* strejk*
        streik* fusjon* omorganis* bokslut regnskab* sasong* saeson* sesong* przeprowadz* remont* inwentaryz* zniw* pozar*
        powodz* strajk* fuzj* restrukt* audyt* sezon* 移転 改装 棚卸 収穫 火災 水害 合併 組織変更 監査 決算 繁忙""",
    "useless": """useless pointless irrelevant unsuitable unnecessary needless nonsense gimmick gimmicks overkill overpriced waste
        laughable nutzlos* sinnlos* unnotig* uberflussig* unpassend quatsch unsinn schnickschnack verschwendung inutile*
        superflu* gadget innecesari* tonteria* absurd* pierde inutil* superfluo sciocchez* assurd* spreco nutteloos zinloos
        overbodig* onzin onnodig* verspilling desnecessari* bobagem besteira onyttig* meningslos* onodig* unodvendig*
        overflodig* nonsens tull vrovl sloseri bezuzyteczn* zbedn* niepotrzebn* bzdur* turha* felesleg* gereksiz бесполезн*
        無駄 不必要 意味がな""",
    "suffice": """suffice suffices sufficient works enough paper pencil excel spreadsheet notebook index suits genugt genugen reicht
        ausreichend* zurechtkommen klarkommen papier bleistift excel suffit suffisant* papier crayon basta bastan suficiente*
        papel lapiz bastano sufficient* carta penna matita volstaat voldoende papier pen caneta racker racka tillrackligt
        papper raekker papir blyant wystarcz* papierz* dlugopis* olow* riitta* eleg kagit хватает бумаг* 十分 間に合 足り 紙""",
    "lost": """bidder bid rival shortlist tender lost outbid unsuccessful zuschlag mitbewerb* ausschreibung auswahl unterlegen marche
        concurrent retenu ecarte licitacion adjudic* finalista gara aggiudicat* scartat* aanbesteding afgevallen licitacao
        concorrencia upphandling* utbud* anbud* przetarg* wybor wybrano 落選 入札 選定""",
    "ill": """ill sick hospital clinic surgery operation broken plaster flu fever bed recovering rehab covid norovirus bug migraine
        krankenhaus klinik operation operiert gebrochen gips fieber grippe reha bett hopital clinique opere* platre fievre
        grippe lit hospital operad* operacion escayola yeso fiebre gripe cama ospedale operat* gesso febbre influenza letto
        ziekenhuis geopereerd gips koorts griep bed cirurgia gesso febre cama sjukhus* opererad gips feber influensa sengen
        sengs sykehus* operert sygehus* opereret szpital* operac* gips* goraczk* gryp* lozk* 病院 手術 発熱 骨折 風邪 療養""",
    "trip": """airport plane flight train ferry hotel boat beach abroad island mountains skiing flughafen flug fahre strand berge
        ausland aeroport avion train plage montagne etranger aeropuerto avion tren playa montana extranjero aeroporto aereo
        treno spiaggia montagna estero vliegveld vliegtuig trein strand bergen buitenland aviao trem praia exterior flygplats*
        flyget taget strand* fjall* utomlands lufthavn* flyet toget fjeld* udlandet utlandet lotnisk* samolot* pociag* plaz*
        gory gorach zagranic* 空港 飛行機 新幹線 海外""",
    "able": """can could may might would able possible kann konnen konnt konnte konnten moglich peut peux pouvez pouvons
        pourriez pourrait pourrions possible puede pueden podemos podria* posible puo possiamo potete potrebbe potreste
        possibile kunnen kunt mogelijk zou zouden pode podem podemos poderia* possivel kunde skulle mojligt muligt moze mozna
        mozecie moglby moglibyscie mozliwe voiko voitte lehet tudna tudnak mumkun могли можно можете でき 可能""",
    "must": """must should ought need needs muss mussen musst sollte sollten doit doivent devez devons faut debe deben debemos hay
        deve devono dobbiamo bisogna moet moeten deve devem devemos maste bor skal musi musimy powinien powinni trzeba taytyy
        pitaa kell gerek lazim должны надо 必要 べき""",
    "only": """only just merely simply nur bloss lediglich seulement juste simplement uniquement solo solamente unicamente soltanto
        slechts alleen so apenas somente bara endast kun bare tylko jedynie wylacznie vain csak sadece только だけ のみ""",
    "know": """know knows knew idea clue understand ahnung weiss wissen kenne kennt sais sait savoir connais idee saber conozco
        conoce conosco conosce sapere weet weten ken idee sei sabe conheco aning vet veta kanner ved kender vide vet kjenner
        wiem wiedziec znam pojecia tiedan tudom biliyor знаю знать 分から 知り 存じ""",
    "explain": """explain tell clarify confirm describe erklar* erlauter* sagen sagt verrat* expliqu* dire dites precis* explic*
        decir digan digame aclar* spieg* dica ditemi chiar* uitleg* vertel* zeg zeggen duidelijk dizer digam esclarec*
        forklar* beratta fortael* fortell* wyjasn* powiedz* prosze_powiedziec kerro kertoa mondja anlat* скажите объясн* 教え
        説明""",
    "spec": """include included includes inclusive compatible compatibility withstand cope handle temperature capacity size weight
        delivery shipping warranty maintenance upgrade user users minimum maximum inklusive enthalten kompatib* vertragt
        lieferzeit* garantie wartung nutzer pro inclus comprend compatib* delai* garantie maintenance utilisateur* incluye
        incluid* plazo garantia mantenimiento usuario* inclus* compres* tempi garanzia manutenzione utent* inbegrepen
        levertijd* onderhoud gebruiker* inclui prazo manutencao usuario* ingar inkludera* leveranstid* leveringstid* garanti
        underhall* vedlikehold* vedligehold* bruger brugere anvandar* zawiera gwarancj* serwis uzytkownik* 含ま 互換 納期 保証
        保守 容量 温度""",
    "third": """he she him her his hers they them their who er ihm ihn ihr il elle lui leur eux ellos ella ellas lei loro egli hij
        zij ze hem haar hun ele ela eles elas dele dela han hun hon ham henne honom hende dem de ona oni jego jej ich im han
        hanet o он она они его ее 彼 彼女""",
    "title": """mr mrs ms dr herr herrn frau monsieur madame m mme senor senora don dona signor signora sig heer mevrouw sr sra
        fru pana pani さん 様 氏""",
    "addr": "addr",
    "url": "url",
    "number": "#",
    "copied": """cc cced copied copying copy loop looped looping added adding forward forwarded forwarding passing fwd onward kopie
        weiterleite weitergeleitet hinzugefugt verteile copie transfere transmets ajoute mets copia reenvio anado incluyo
        inoltro aggiungo metto metti kopie doorgestuurd stuur voeg copia encaminho adiciono incluo kopia kopi vidare videre
        vidarebefordrar videresender lagger laegger legger kopii przekazuje dodaje przesylam 転送 共有 写し""",
    "take_on": """yours field take handle deal look glance opinion thoughts worth reckon ubernimm* ubernehmen schau* wirf meinung
        kummerst machst regarde* jette occupe avis prends mira* echa echale vistazo opinas encargas guarda* occhiata pensi
        occupi kijk* bekijk oppakken mening vindt olha* veja opiniao acha kolla* titta* ta se kigge kig kik ser zobacz* rzuc*
        spojrz* zajmij* zdanie""",
    "come_true": """voted unanimously passed blessing nodded backing backed caved granted grant won through finally thumbs zugesagt
        abgesegnet durchgewunken bewilligt* zuschuss fordermittel endlich einstimmig vote subvention enfin feu_vert votado
        subvencion concedid* unanimidad votato unanim* contribut* finanziament* subsidie toegekend eindelijk stemde verba
        concedid* aprovaram finalmente bidrag* beviljat beviljad bevilget antligen endelig rostade stemte dotacj* przyznan*
        przeglosow* wreszcie jednoglosn* 可決 助成 補助金 下り ようやく""",
}
