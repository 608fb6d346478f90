"""Words of answers by what they mean, over all languages: folded, `*` after a beginning, a word may stand under several.

They tell the model of labels that "strike", "streichen" and "rayez" are one thing, so that what is learnt of one holds for all.
"""
# ruff: noqa: E501 - a row of data is one line

TABLE = {
    "again": """anymore again further ever longer henceforth hereafter forever permanently forthwith future another more
        once mehr wieder erneut nochmal nochmals weiter weitere weiteren weiterer weiterhin kunftig kunftige zukunft
        kunftighin fortan nie niemals plus encore jamais desormais dorenavant nouveau avenir mas nunca jamas nuevo adelante
        futuro piu ancora ulterior* meer nooit ooit weer verder voortaan toekomst mais novamente diante mer igen aldrig
        framover mere aldri flere fremover lenger wiecej nigdy juz kolejn* dalsz* wicej uz vice nikdy enaa koskaan tobbe
        soha ujra artik bir больше никогда 二度 もう 今後 以後 noch jemals nimma nimmer davantage nuevamente otra nuovamente altro
        altri altre opnieuw nog framtiden fremtidige ytterligere yderligere dalsze kolejne dale tobbet 二度と""",
    "not": """not no never none neither nor nothing without nobody don nope nah cannot nowt shan hardly nay nicht nichts
        kein keine keinen keiner keinem keinerlei nie niemals weder nee pas rien aucun aucune ni sans non nada ningun
        ninguna sin tampoco nunca niente nessun nessuna nulla senza ne niet niets geen nooit noch nao nem sem nenhum nenhuma
        inte ej ingen inga inget icke ikke ikkje ingenting intet aldri zadn* bez nic nejsem nechci nemam ei en emme eika
        nincs semmi degil yok hayir не нет ни нельзя ない ません 不要 いりません 結構 koa koane nix ned net nimmer pantoute nn neanche
        nemmeno niks evenmin jamais hverken verken zadnych zadne fara 無""",
    "me": """i me my mine us our ours we myself ourselves ich mich mir mein meine meinen meiner meinem wir uns unser unsere
        unseren unserem unserer je j moi mon mes nous notre nos yo mi mis nosotros nuestro nuestra nuestros io mio mia miei
        noi ci nostro nostra nostri ik mij mijn ons onze wij eu meu minha meus nosso nossa jag mig min mitt mina vi oss var
        jeg meg os vores vare mnie mna moj moja moje nas nam mne minut minua minu meidat engem minket beni bizi bana меня
        нам нас мне 私 弊社 当社 うち こちら cancellatemi cancellateci cancellarmi cancellami toglietemi toglieteci toglimi togliermi
        rimuovetemi rimuovimi rimuovermi levatemi levateci eliminatemi eliminami depennatemi depennarmi disiscrivetemi
        disiscrivermi borrenme borreme borrame borradme borrarme borrenos borrennos quitenme quiteme quitame quitadme
        quitarme quitennos saquenme saqueme sacame sacadme sacarme saquennos eliminenme elimineme eliminadme eliminarme
        retirenme retireme suprimanme desuscribanme excluyanme bennunket meita meidan meille minulle nekem nekunk mou meins
        mien mienne nosotras nostre""",
    "you": """you your yours yourself sie ihr ihre ihren ihrem euch eure eurem du dein vous votre vos tu ton ta tes usted
        ustedes su sus vosotros vuestro lei voi vostro vostra vostri suo u uw jullie je jouw voce voces seu sua vocs ni er
        dig deg dere deres eder pan pani panstwo wasz* wy was vas vy vase te ti sen siz вы вам вас ваш* あなた 貴社 御社 そちら""",
    "this": """this these those that it das dies diese dieser diesen dieses ca cela ce cette ces celle esto eso este esta
        estos estas questo questa queste questi quello dit deze die dat isto isso essa esses detta dessa denna det dette
        disse den to ten ta te tego tych toto tyto tama nama ezt ezek bu bunu это эти этот これ この その""",
    "please": """please kindly pls plz bitte svp veuillez merci priere por favor porfa perfavore cortesemente prego
        gentilmente alstublieft aub graag faca snalla vanligen tack venligst vennligst prosze prosim ole kerem lutfen
        пожалуиста ください お願い""",
    "thanks": """thanks thank thx cheers ta appreciate grateful danke dank dankeschon vielen merci remerci* gracias agradec*
        grazie ringrazi* bedankt dankjewel obrigad* tack tak takk dzieki dziekuj* diky dekuj* kiitos koszon* tesekkur*
        спасибо ありがとう""",
    "want": """want wants wanted wish wishes like love need needs require requires desire prefer fancy rather care mochte
        mochten will wollen wunsch* brauch* benotig* bedarf gerne gern lieber veux veut voulons voudr* souhait* aimer*
        besoin desir* prefer* quiero queremos quisier* deseo deseamos desea desejo desejamos deseja necesit* gustaria
        prefier* voglio vogliamo vorre* desider* bisogno serve preferi* wil willen wens* graag behoefte nodig hoef quero
        gostar* preciso precisamos precisa prefir* vill onsk* behov behover garna vil brug* trenger chce chcem* chcial*
        potrzeb* zycz* chci potrebuj* haluan tarvits* akar* szeret* istiyor* istem* хочу хотим нужн* 欲し 希望 たい 必要 hatte
        wunschen verlange* fordere* erwarte* ersuch* beantrag* exige* exigeons somme demand* souhaiter aimerais solicit*
        ruego rogamos exijo exigimos pido pedimos agradec* chiedo chiediamo richied* esig* pretend* gradi* eis verzoek
        verzoeken gelieve peco solicito agradeco krever kraver begar anmoder zadam domagam wnosze uprzejmie zadame pyydan
        vaadin kerem kerunk kovetel* talep rica doresc vreau solicit cer требую прошу просим""",
    "interest": """interested interest interesting keen curious tempted eager intrigued sold convinced impressed excited
        love loved enthusiastic interess* neugierig begeister* uberzeug* interesse* curieux enthousias* emball* seduit*
        convainc* interes* curios* convenc* encant* convint* incurios* geinteresseerd interesse enthousiast overtuigd
        nieuwsgierig intresse* nyfik* overtyg* nysgerr* overbevis* zainteresowan* interesuj* ciekaw* przekona* zajem zajima*
        kiinnost* erdekel* ilgilen* ilgi* интерес* 興味 関心 魅力""",
    "suit": """fit fits suit suits suitable relevant appropriate useful use match cup tea thing right passt passend geeignet
        brauchbar taugt correspond* convient convenir convenu conviene adapt* encaj* convien* sirve adecuad* adatt* geschikt
        past adequad* encaix* serve passar lamplig* egnet passer pasuj* odpowied* hodi* sopii* uygun* подход* 合わ""",
    "have": """already bought buy signed chose chosen picked settled happy satisfied content sorted covered supplier vendor
        provider competitor competitors existing current loyal inhouse own pleased built renewed went bereits schon gekauft
        entschieden zufrieden versorgt eingedeckt lieferant* anbieter* mitbewerber* hauslosung deja achete* choisi*
        satisfait* content* prestataire* fournisseur* concurrent* equip* ya compr* elegi* satisfech* proveedor* competencia
        gia comprat* scelto soddisfatt* contenti fornitor* concorren* al gekocht gekozen tevreden leverancier* voorzien ja
        escolh* satisfeit* fornecedor* redan kopt valt nojd* leverantor* allerede kobt kjopt valgt tilfreds fornoyd
        leverandor* juz kupi* wybra* zadowol* dostawc* uz koupi* spokojen* dodavatel* ostettu tyytyvais* toimittaj* vettunk
        elegedett* aldik memnun* tedarik* купил* поставщик* довол* 導入済 契約済 満足 他社 既に すでに""",
    "decline": """decline declined pass rejected reject refuse refused turned down regret regrettably unfortunately unable
        sorry against opposed dismissed shelved scrapped binned thumbs forget nope abgelehnt ablehn* absag* leider verzicht*
        dagegen bedauer* verworfen refus* declin* regret* malheureusement contre desole* rechaz* lament* desgraciad* contra
        rifiut* purtroppo contrari* spiac* afgewezen helaas afzien bedank* tegen recus* infelizmente tackar nej tyvarr
        avboj* avslag* desvarre avvist* dessverre afslag* niestety odmawia* odrzuc* rezygn* dziekujemy bohuzel odmit*
        valitettavasti sajnos elutas* maalesef reddet* сожалени* отказ* 見送 お断り 遠慮 残念""",
    "later": """later sometime eventually someday postpone postponed defer deferred delay wait waits waiting hold parked
        park revisit shelf soon then spater irgendwann verschieb* verschob* vertag* warte* zuruckstell* gedulden tard
        reporter reportons attendre attendez attends attendent patienter patientez differer differons repouss* tarde luego
        aplaz* espera* pospon* despues tardi rimand* aspett* rinvi* dopo uitstel* wacht* straks daarna depois adi* esper*
        senare skjut* vant* sedan senere udsaet* vent* utsett* pozniej odloz* czeka* potem pozdeji pock* myohemmin odota*
        kesobb var* sonra ertele* bekle* позже потом подожд* 後で 後日 改めて 延期""",
    "now": """now currently moment present presently today busy swamped snowed buried stretched overloaded slammed rushed
        flat hectic mad manic underwater time timing yet atm jetzt gerade derzeit momentan zurzeit aktuell heute zeit stress
        viel land unter actuellement maintenant debord* occup* temps surcharg* ahora momento actualmente ocupad* tiempo
        liad* agobiad* desbordad* adesso attualmente ora impegnat* tempo sommers* nu momenteel druk tijd bezig agora
        atualmente correria just tillfallet upptag* tid lige travl* akkurat opptatt teraz obecnie moment* czasu zajet* nyni
        momentalne cas nyt hetki kiire most jelenleg idom simdi mesgul сеичас занят* времен* 今 現在 忙し 多忙""",
    "money": """budget budgets money funds funding cash broke skint afford purse coffers expensive pricey spend spending
        freeze frozen capex pennies penny kitty finances grant budget* geld mittel haushalt* knapp teuer finanz* kasse
        sparkurs sparen argent sous fonds tresorerie moyens cher finan* presupuest* dinero fondos caro plata recortes soldi
        fondi cassa spes* middelen duur bezuinig* orcament* dinheiro verba grana cortes pengar medel dyrt penge midler
        penger budzet* pieniadz* srodk* drogo kasa penize rozpocet* draho budjet* rahaa kallis penz* koltseg* draga butce*
        para pahali бюджет* денег деньг* дорог* 予算 資金 費用""",
    "contract": """contract contracts contractual tied locked bound agreement lease term renewal expires expire expiry runs
        vertrag vertrage gebunden laufzeit bindung lauft contrat engagement lie contrato* atad* vinculad* contratto vincol*
        legati scadenza vast gebonden loopt fidelid* preso avtal* bundna bundet aftale* kontrakt* umow* zwiazan* smlouv*
        vazan* sopimus* szerzodes* sozlesme* договор* контракт* 契約""",
    "again_later": """try revisit circle check knock ping ask return retry back reconnect resurface remind reminder
        reapproach touch nochmal wiedervorlag* melden meldet erinner* anklopf* nachfrag* recontact* revenez revenir rappel*
        relancez reessay* vuelv* volv* intentar intente intentelo recuerd* ricontatt* riprov* risenti* ripass* richiam*
        riparl* terugkom* probeer* herinner* klop volte voltem retom* tente tornar lembr* aterkom* hor igen forsok* paminn*
        vend tilbage prov proev odezw* przypomn* wroc* sprobuj* ozvete pripomen* palataan palaa jelentkez* tekrar yine снова
        напомн* また 再度""",
    "date": """january february march april may june july august september october november december jan feb mar apr jun jul
        aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
        fri tomorrow tonight week weeks month months year years quarter q1 q2 q3 q4 h1 h2 spring summer autumn fall winter
        christmas easter fortnight days januar februar marz mai juni juli oktober dezember montag dienstag mittwoch
        donnerstag freitag morgen woche wochen monat monate monaten jahr jahre jahres quartal fruhjahr fruhling sommer
        herbst weihnachten ostern kw tagen janvier fevrier mars avril juin juillet aout septembre octobre decembre lundi
        mardi mercredi jeudi vendredi demain semaine semaines mois annee an trimestre semestre printemps ete automne hiver
        noel paques rentree vacances enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre
        lunes martes miercoles jueves viernes manana semana semanas mes meses ano anos primavera verano otono invierno
        navidad vacaciones gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedi martedi mercoledi
        giovedi venerdi domani settimana settimane mese mesi anno estate autunno inverno natale pasqua januari februari
        maart mei augustus maandag dinsdag woensdag donderdag vrijdag weken maand maanden jaar kwartaal voorjaar zomer
        najaar herfst zomervakantie janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro segunda
        terca quarta quinta sexta amanha verao outono mandag tirsdag onsdag torsdag fredag mandagen tisdag lordag sondag
        imorgon vecka veckan veckor manad manader ar aret kvartal* hosten varen sommaren maj uge uger maned maneder aar
        kvartal efterar forar uke uker var host styczni* luty lutego marcu marcem kwiet* maja maju majem czerw* lip* sierp*
        wrzes* pazdziernik* listopad* grud* poniedzial* wtor* srod* czwart* piat* jutro tydzien tygodn* miesiac* rok roku
        kwartal* wiosn* lata latem jesien* zim* 月 火曜 水曜 木曜 金曜 来週 今週 来月 来年 今年 期 春 夏 秋 冬 明日 午前 午後""",
    "after": """after afterwards until till before from since by once when nach nachdem danach bis vor ab sobald wenn seit
        apres jusqu avant des quand lorsque partir depuis despues hasta antes cuando desde dopo fino prima quando appena da
        na tot voor vanaf zodra wanneer depois ate efter tills fore nar fran indtil for fra etter til innen po do przed gdy
        jak od kiedy az pred kdyz 以降 まで から 後""",
    "call": """call calls phone ring dial talk chat speak spoken conversation zoom teams skype video meeting meet demo visit
        appointment slot calendar invite invitation diary coffee lunch screen share webinar kickoff hop session swing stand
        drop anruf* anruf ruf rufen rufe telefon* sprech* gesprach* termin* treffen vorbei* besuch* kaffee vorfuhr* appel*
        telephon* parler rdv rencontr* visio* reunion visite entretien echange* llam* llamad* reunion* hablar hablamos
        charl* cita videollamada visita* chiam* sentir* parlons parlez parlare parliamo parlarne incontr* riunion*
        appuntament* videochiam* passa* bel belt bellen afspraak* gesprek* spreken langs* koffie overleg ligar ligue liguem
        ligo conversa* falar falamos reuni* encontr* chamada bater ringa samtal* mote* prata* traffas videomote besok*
        opkald mode moder modet snak* moede kaffe tal tlf samtale prat* zadzwon* dzwon* rozmow* spotka* wizyt* zavolej*
        schuz* hovor* soit* tapaa* puhel* palaver* hiv* talalkoz* beszel* ara* gorus* toplanti* звон* созвон* встре* 電話
        打ち合わせ 面談 会議 訪問 お話 商談 オンライン デモ""",
    "yes": """yes yep yeah yup aye ok okay sure gladly happily fine works suits deal agreed agree perfect great brilliant
        grand accept absolutely certainly definitely ja gern gerne einverstanden klar passt abgemacht super oui volontiers
        accord parfait marche si vale claro perfecto acuerdo dale conforme certo volentieri perfetto bene graag akkoord
        prima goed sim combinado beleza otimo garna visst absolut fint greit okei tak pewnie jasne chetnie zgoda dobrze ano
        rad kylla joo igen tamam evet olur да конечно ладно はい 承知 了解 大丈夫""",
    "offer": """quote quotation offer proposal paperwork invoice trial order brochure datasheet terms documents papers
        licence licences license seats package estimate pilot material materials deck angebot* kostenvoranschlag* unterlagen
        prospekt* preisliste* probezugang testzugang testphase vertrag bestellung bestell* rechnung infomaterial lizenz*
        devis offre proposition documentation essai commande plaquette licence* cotizacion* presupuesto* propuesta* oferta*
        prueba folleto* pedido licencia* preventiv* offert* propost* proposta prova catalogo ordine licenz* materiale
        offerte* voorstel* proef* documentatie licentie* proposta* cotac* orcamento* teste contrato licenca* forslag
        provperiod* bestall* tilbud* proveperiode proves bestill* ofert* wycen* umow* zamow* test tests testen tester
        propozycj* nabidk* objednav* tarjou* tilaus* ajanlat* teklif* fiyat предложени* смет* 見積 資料 申込 提案 契約書 試用 注文 トライアル""",
    "go_ahead": """go ahead proceed start begin started launch kick roll forward move next step steps ready set sign onboard
        commence crack loslegen starten anfangen beginn* weiter schritt* unterschreib* bereit demarr* commenc* lanc* avanc*
        etape* suite signer prets pretes avanz* empez* empec* comenz* arranc* siguiente paso* firmar firmamos firmare
        firmiamo list* procediamo procedere iniz* comincia* partir partiamo partire partons passo passi pront* beginnen stap
        stappen volgende tekenen klaar comec* inici* proxim* assin* borja* starta* steg* signer* redo* begynd* skridt klar
        underskriv* komme gang igang* zaczyn* zaczac krok* podpis* gotow* rusza* zacit zacn* aloit* seuraava kezd* lepes*
        basla* adim начн* начин* шаг* 進め 始め 開始 次""",
    "cleared": """approved approval approves green cleared released lifted dropped unblocked resolved sorted greenlit
        greenlight objection nod through veto objections agreed happens obstacle snag hurdle block blocker genehmig*
        freigegeb* freigab* bewillig* gruns grunes zugestimmt hurde* weggefallen geklart approuv* valide* valide validee
        debloqu* accord accorde obstacle* leve leve* aprob* autoriz* desbloque* visto luz obstaculo* approvat* sbloccat*
        libera ok ostacol* goedgekeurd goedkeuring akkoord groen vrijgegeven obstakel* aprov* liberad* sinal obstacul*
        godkan* klartecken hinder undanroj* godkend* gront hindring* godkjen* klarsignal zatwierd* zgod* zielone schval*
        hyvaksy* jovahagy* onayla* onay* одобр* 承認 許可 決裁 稟議""",
    "ask": """how what where who why which does whether when whose wie was wo wer warum welche welcher welches woher wieso
        wozu comment quoi quel quelle quels ou qui pourquoi combien como que cual cuales donde quien cuanto cuanta come cosa
        quale quali dove chi perche quanto quanti hoe wat waar waarom welke hoeveel qual quais onde quem porque hur vad var
        vem varfor vilken vilka hvordan hva hvad hvor hvem hvorfor hvilken hvilke jak co gdzie kto dlaczego ile jaki jaka
        jakie czy kolik kde kdo proc mita miten missa kuka miksi mi hogy hol ki miert mennyi ne nasil nerede kim neden kac
        как что где кто почему сколько どう どこ 何 なぜ いくら でしょうか ですか ますか""",
    "cost": """cost costs price prices pricing charge fee fees rate kostet kosten preis preise gebuhr* cout* coute* prix
        tarif* cuesta* precio* coste costes tarifa* costa prezz* costi tariff* kost* prijs prijzen custa preco* kostar pris
        priser prisen koster kosztuj* cena ceny cene cenu cenik stoji hinta maksaa ar ara kerul fiyat* ucret* стои* цен* 料金
        価格 いくら""",
    "product": """product tool software app api version integrate integration support supports feature features platform
        hosting servers server install license module works run runs vat sla export import offline windows mac linux mobile
        languages language security certificate iso produkt* werkzeug* programm* schnittstelle* version* funktion* modul*
        server* sprache* produit* outil* logiciel* interface* fonction* hebergement langue* producto* herramienta* programa*
        funciona* idioma* prodott* strument* gestionale lingua* funziona* versione pakket* koppeling* taal werkt produto*
        ferramenta* sistema* verktyg* fungera* sprak program* vaerktoj* fungerer sprog narzedzi* dziala* jezyk* integrac* 機能
        対応 連携 製品 サーバー""",
    "origin": """got obtained obtain found find source came come where gave given bought harvested scraped dig dug woher
        bekommen haben quelle obtenu trouve eu provenance sac* obtuvi* consigui* dio fuente origen trovat* avut* preso
        ottenut* fonte vandaan gevonden gekregen bron conseguiu* obteve arrum* origem fatt hittat kallan fundet faet fra
        kilde skad zrodlo dostal* 入手 どこで""",
    "person": """colleague colleagues manager boss head director assistant department buyer buyers purchasing procurement
        finance it accounts treasurer secretary chief supervisor bursar owner person team desk headquarters hq branch
        facilities kolleg* chef* leiter* abteilung* einkauf* buchhaltung* geschaftsfuhr* vorgesetzt* zentrale sekretariat
        verwaltung* collegue* responsable* directeur* directrice* service achats direction patron compta* siege companero
        companera companeros jefe* jefa gerente* departamento* compras direccion encargad* sede collega colleghi colleghe
        capo responsabil* ufficio direttor* acquisti direzione titolare collega* afdeling* inkoop baas hoofdkantoor colega*
        chefe gerente diret* setor departamento responsav* kollega* avdelning* inkop* vd huvudkontor indkob* direktor* sjef*
        avdeling* innkjop* koleg* szef* kierownik* dzial* dyrektor* zakup* ksiegow* centrale kolega vedouc* oddelen* sef*
        fonok* osztaly* mudur* patron* bolum* коллег* начальник* отдел* 担当 部署 上司 総務 部長 経理 課""",
    "charge": """responsible charge handle handles handled deals deal looks decides decide decision decisions remit
        competence purview sign signs authority authorise say bailiwick department field area turf zustandig* verantwort*
        entscheid* kummer* betreu* befugt* ansprechpartner* aufgabenbereich ressort responsab* occupe* decid* competen*
        interlocut* encarg* ocup* lleva competent* occup* competenz* gestisc* riguard* segue verantwoordelijk* gaat beslis*
        bevoegd* responsav* cuida* trata* competenc* ansvar* skoter bestam* behorig* beslut* bestemm* tager beslutter
        odpowiad* zajmuj* decyd* kompetenc* prowadz* zodpov* rozhoduj* vastaa* vastuu* paatta* felelos* dontes dontesi
        sorumlu* yetkili* karar* ответств* решает занима* 担当 権限 管轄 決定""",
    "wrong": """wrong mistaken mistake confused mixed error misdirected namesake another different stranger student intern
        trainee only merely falsch* irrtum* verwechs* verwechsel* namensvetter adressat nur tromp* erreur mauvais* homonyme
        confond* etudiant* stagiaire equivoc* confund* homonim* becari* sbagli* errore errat* confus* omonim* stagist*
        verkeerd* vergis* vergissing stagiair* naamgenoot errad* engan* engano estagiari* fel forvaxl* misstag forkert*
        fejl* forveksl* feil* forveks* pomyl* bledn* zly stazyst* spatn* vaara* rossz* teved* yanlis* ошиб* 間違 別人 違い
        versehen versehentlich irrtum irrtumlich erwischt trompez trompe confuso vergist fejl forkert feil pomylk*""",
    "left": """left gone leave leaving quit resigned resign retired retire retiring retirement departed moved sacked fired
        dismissed redundant passed died deceased dead successor replaced replacement replacing predecessor former formerly
        employed works farewell jumped verlass* ausgeschieden gekundigt ruhestand* pension* verstorben gestorben nachfolg*
        weggegangen gewechselt wechsel* vorganger* rente rentner ehemalig* parti partie quitte* quitter retraite* demission*
        decede* mort remplac* successeur* ancien* licenci* depart jubil* fallec* dimiti* renunci* despid* sucesor* sustitu*
        marcho fue dej* reemplaz* andat* lasciat* dimess* dimission* decedut* morte morto sostitu* successeur successore
        mancat* licenziat* vertrokken ontslag* pensioen* overleden opvolg* weg gestopt saiu sairam aposent* reform* faleceu
        demit* substitu* desligou* sucess* slutat slutade avgatt avliden bytt dog eftertra* gaet fratradt dod stoppet opsagt
        eftertrad* sluttet pensjon* dodd gatt etterfolg* odszedl odesz* zmarl* emerytur* zwoln* nastepc* nastepczyn* odejs*
        odesel zemrel* duchod* lahtenyt elakk* kuollut kilep* elment nyugdij* meghalt ayrild* emekli* vefat* уволи* ушел
        ушла пенси* умер* 退職 退任 辞め 亡くな 定年 転職 後任 異動""",
    "away": """holiday holidays vacation leave away absent ooo office out travel travelling traveling trip sick ill jury
        conference fair maternity parental paternity hospital surgery flu sabbatical honeymoon back return returning desk
        beach abroad signal limited access urlaub* abwesen* krank* messe* elternzeit dienstreise reise* unterwegs grippe kur
        zuruck wieder conge* absen* vacances deplacement maladie malade retour salon voyage vacaciones ausente fuera baja
        viaje enferm* feria regres* vuelta permiso ferie assen* viaggio malatt* malat* fiera rientr* trasferta vacanza
        vakantie afwezig ziek* reis beurs verlof terug buitenland ferias viagem licenca doente feira volto retorno semester*
        ledig bortrest sjuk* massa foraldraledig* tillbaka resa resande ferie* fravaer* syg* messe rejse* barsel* tilbage
        syk* permisjon borte tilbake pappaperm urlop* nieobecn* chory chora choroba choruje delegac* zwolnien* targi targach
        wracam powroc* dovolen* nemoc* nepritom* loma* poissa* sairaana szabadsag* beteg* izin* tatil* seyahat* отпуск*
        болею командировк* 休暇 出張 不在 休み 入院 産休 育休""",
    "forward": """fyi forwarding forwarded forward passing cc ccing copied copying adding looping loop over sharing see
        below thoughts attached hi handing put weiterleit* weitergeleit* leite zk kenntnis kenntnisnahme kopie anbei transf*
        transmets transmet copie fais suivre reenv* reenvi* copia paso adjunt* conocimiento inoltr* giro conoscenza vedi
        sotto stuur* doorsturen doorgestuurd door kennisneming encaminh* repass* vejam abaixo vidarebefordr* skickar kopia
        nedan kannedom videresend* sender kopi nedenfor orientering viderefor* przekaz* przesyl* kopii wiadomosci ponizej
        preposil* nize valit* tiedoksi tovabbit* masolat* iletiyorum bilgi пересыл* копи* 転送 共有""",
    "mock": """robot bot template ai artificial automated automatic personal firstname hilarious funny joke laugh comedy
        poetry congratulations impressed wow genius lovely roboter automat* serienbrief witzig lacher bravo modele drole
        rigol* genial plantilla risa gracia modello ridere complimenti bravi sjabloon grappig robo modelo piada parabens
        mall kul skratt skabelon sjov szablon smieszn* gratulac* ロボット 自動""",
    "family": """mum mom dad mummy love xx xxx dinner supper tea pub kids granny darling sweetheart honey hun tonight milk
        bread groceries football party birthday mama papa schatz oma essen kinder maman cherie bisous diner mami carino cena
        besos mamma tesoro baci mam schat eten kusjes mae amor jantar beijos alskling middag puss mor far skat aftensmad
        mamo tato kochanie obiad buziaki お母さん 夕飯""",
    "condition": """if unless whether should wenn falls sofern ob si sauf salvo cuando se qualora als indien tenzij caso om
        ifall hvis dersom jezeli jesli gdyby pokud jos ha eger если もし 場合""",
    "keep": """keep stay remain continue still carry ignore mistake accident disregard behalt* bleib* weiterhin doch
        versehen* garder gardez gardons rester restons restez resta restare restiamo continu* manten* siga sigo sigan blijf*
        houd* houden mant* fic* behall* fortsatt* kvar behold* bliv* fortsaett* fortsett* zostaw* kontynuuj* nadal nechat
        zustat pida maradjon kal* kalsin остав* そのまま 続け 引き続き""",
    "small": """small tiny two three family retired village school church parish hospital farm charity club ward monastery
        bakery shop museum klein* familienbetrieb verein* kirche schule petit* famille ecole eglise paroisse asso* ferme
        pequen* familia escuela parroquia piccol* famiglia scuola parrocchia kerk vereniging escola igreja liten litet skola
        kyrka forening lille skole kirke szkol* parafi* rodzinn* 小さな""",
    "future": """maybe perhaps possibly someday might could vielleicht eventuell evtl moglicherweise eventuellement quizas
        acaso forse magari misschien wellicht talvez kanske mahanda maske kanskje moze ewentualnie mozna ehka talan belki
        может возможно もしかし かも""",
    "send": """send sends sending sendt schick* geschickt zusend* zugesandt zuschick* zukommen versend* verschick* envoy*
        envoi envois transmett* adressez expedi* envi* mandar mande manden mandes mandeis mandarme mandenme mandeme remit*
        invi* invio invii mandi mandate mandatemi mandarmi spedi* spedit* inoltr* stuur* sturen gestuurd zend* toestur*
        verstuur* mandem manda enviem enviar skicka* skickat sende sender sandt wysyl* wysl* przysl* przesyl* przysyl*
        przesl* posil* posl* zasil* zaslat lahet* kuld* gonder* atma* atmayin trimit* присыл* отправ* присла* вышл* 送 送付 送信""",
    "receive": """receive receives receiving received erhalt* bekomm* krieg* kriagn empfang* beziehen recevoir recoi*
        recevr* recu recus recib* llega* lleguen ricev* arriva arrivano ontvang* krijg* gekregen binnenkrijg* receb* chega
        chegam mottag* motta* modtag* otrzym* dostaw* dostaj* dostav* saada saan saamme kapok kapni kapunk aliyor* almak
        primesc primim получа* 届 受け取 受信""",
    "elsewhere": """elsewhere competitor* woanders anderswo anderweitig anderen andere anderer ailleurs autre autres
        confrere otro otra otros altro altra altrove concorren* elders ander anders outro outra noutro annan annat anden
        andet annen andre indziej inny inna inne innego jiny jinou muu muualta mashol masik baska другои другую 他社 よそ""",
    "undo": """ignore disregard ignor* ignorier* hinfallig ruckgangig gegenstandslos stornier* zuruck zurucknehm* revolu*
        caduc* megarde inadvertance annulez reviens erreur error errore sbaglio svista errado ongeluk abusievelijk negeer*
        desconsider* bortse rakade misstag fejltagelse uhell uheld przypadk* niechcacy omyl* vahing* teved* yanlislik* ошиб*
        間違 誤って""",
    "past": """yesterday gestern neulich vorhin vorgestern hatte hatten wurde wurden avais avait avions etait ayer habia
        habiamos avevo avevamo aveva ieri gisteren ontem tinha igar wczoraj vcera eilen tegnap dun вчера 昨日 先日 先月 以前""",
    "board": """board council committee trustees vorstand gemeinderat stadtrat gremium beirat kuratorium geschaftsleitung
        geschaftsfuhrung direktion conseil comite bureau assemblee consejo junta gerencia consiglio cda giunta comitato
        directie bestuur raad college diretoria direcao conselho assembleia styrelse* styret bestyrelse* ledning* ledelse*
        zarzad dyrekcj* rada vedeni hallitus vezetoseg yonetim 理事会 役員 社長""",
    "question_mark": "?",
}
