"""Words of demands to stop by what they mean, over all languages: what is done, to what, and what they are mistaken for.

A row is read as those of concept_words.py are.
"""
# ruff: noqa: E501 - a row of data is one line

STOPS = {
    "stop": """stop stops cease ceases ceasing quit quits halt halting end ends ended ending finish discontinue
        discontinued refrain terminate termination cut pull knock kill silence muzzle aufhor* schluss einstell*
        unterlass* unterbind* beend* abseh* stopp* hort sperr* arret* cessez cesser cesse cessate cessare cessar
        cessem abst* dejen dejad deje dejar deja cese* cesar paren pare parad detener detengan finaliz* suspend*
        smett* ferm* interromp* termin* astener* desist* ophoud* hou houd staak* stak* beeindig* chega parar parem
        deixe deixar deixem encerr* sluta slutar slut upphor* avslut* opphor* ophor* indstil* przesta* zaprzesta*
        skoncz* koniec prestan* ukonc* lopet* lakka* hagyj* szunt* dur durun durdur* birak* kes* хватит прекрат*
        перестан* остано* やめ 止め 停止 ストップ 中止 控え 打ち切 unterbleib* abgestellt abschalt* abdreh* absetz* abbrech*
        sendepause funkstille finir finissez clore couper coupez parenle parele eviten ahorr* astenga astenetevi
        finitela piantatela chiudete chiudiamola kap kappen schei afzien achterwege pararem escusam kutt kutta stans
        stanse hold dosc nechte zastavte skoncete abba opriti terminati opreste 無用 今回限り cessation discontinuation
        discontinuance discontinuing refrained refraining refrains killed killing axe axed axing abort aborted mute
        muted muting silencing shelve spare spared sparing skip skipped quash curb terminated halted cutting begone
        einhalt* einzustellen eingestellt abzustellen aufzuhoren aufgehort aufgehoert abzusehen abzubrechen
        abgebrochen erspar* bleibenlassen schenken gestoppt hoert abzuschalten abgeschaltet abgedreht aussetz* fini
        finie finissons terminer terminez termine epargn* dispens* renonc* abandonn* acaben acabad acabe acabar
        terminen terminad interrump* evitad detenga paralic* frene cessi cessino risparmi* evitat* sospend* chiuda
        chiudere concludere stopt gestopt houdt bespaar* spaar gestaakt nalaten kapt stilleggen acabem poup* evitem
        parassem avbryt* bespara bespar skona skippa lagg slutat avstyr* avsta skan spar afbryd* undlad undlade
        afslut* slutt slutte slutter stanset innstill* unnga skane zaniech* oszczedz* darujcie daruj odpusc*
        zakoncz* konczcie koncz poprzesta* konczym* zakrec* kraan kurek robinet rubinett* wstrzym* powstrzym* dajcie zanech* usetr* setrete zastavit nechat saasta*
        seis riittaa kimelj* allits* fejezz* megszunt* bitirin sonlandir* incetat* opreasc* scuti* избав* закончи*
        закругл* 中断 終了 勘弁 お断り ご遠慮 遠慮 ご勘弁 取りやめ avsluta stopzet* stopgezet vervallen entfallen entfallt wegfall*
        bortfall* sobra sobran avstar afsta afstar avstandtagen avstaelse zitten rinunc* passerons passer nedlagg*
        gjenomfor finita cessando abandonar abandonen zakonczenie zakonczyc お控え 打切り これきり 最後に 以後なし""",
    "remove": """strike drop dropped scratch wipe unsubscribe* unsubscribing unsub deregister delist withdraw
        withdrawn opt opting opted unlist unenrol unenroll discard cross lose forget detach unhook eject extract rid
        losch* geloscht entfern* streich* gestrich* abmeld* abgemeld* austrag* ausgetrag* abbestell* tilg* rausnehm*
        raus rausstreich* supprim* retir* enlev* effac* rayez rayer raye radiez radier desabonn* otez oter otes
        sortez sortir elimin* borrenme borradme borrame borreme quitenme quitame quitadme quiteme saqu* sac* suprim*
        baja desuscri* cancel* rimuov* rimozion* togli* tolgo levat* disiscri* disdi* depenn* verwijder* schrap*
        uitschrijf* uitgeschreven afmeld* afgemeld* wissen wist haal* remov* remoc* apag* tirar tirem tire tira
        descadastr* radera* avanmal* stryk* tabort avprenumer* fjern* slet* avmeld* meld usun* wypis* wykresl*
        skresl* skasuj* wyrejestr* wycof* smaz* odhlas* vyrad* poista* peruuta peruutan peruuttaa torol* leiratkoz*
        silin siliniz cikar* удал* отпис* убер* 削除 解除 退会 外し 消し 抹消 消去 取消 cancellatemi cancellateci cancellarmi
        cancellami toglietemi toglieteci toglimi togliermi rimuovetemi rimuovimi rimuovermi levatemi levateci
        eliminatemi eliminami depennatemi depennarmi disiscrivetemi disiscrivermi borrarme borrenos borrennos
        quitarme quitennos saquenme saqueme sacame sacadme sacarme saquennos eliminenme elimineme eliminadme
        eliminarme retirenme retireme suprimanme desuscribanme excluyanme loslosch* herausnehm* rausschmei*
        rauswerf* sperrliste kundig* gekundigt biff* barrez virez virer vire decoch* detrui* resili* clore cloturer
        exclu* desactiv* saken* desapunt* tach* sparire annullare annulla distrugg* scancell* opzeg* vernietig*
        knikker* eruit eraf anul* desativ* borttag* struket stroket skrot* opsig* wykas* wylacz* wymaz* zrezygn*
        rezygn* vyskrt* vymaz* odeber* zrus* pyyh* tuho* unohd* irtisan* torles* vegyen* tavolit* kaldir* sterge*
        scoateti scoate* radiati dezabon* вычерк* исключ* 除いて 除外 抜いて 破棄 廃棄 delet* eras* purg* scrub* struck stricken
        scratching scratches strip stripped stripping striking expung* excis* obliterat* eradicat* destroy destroys
        destroyed destroying shred shredded cull weed pruned prune oust expel evict freed omit omitted excuse
        excused unregister unregistered unfollow unlink unlinked untick unpick disenrol* suppress* deactivat*
        disable disabled dump dumped ditch ditched bury buried vanish vanishes vanished disappear disappears
        disappeared undo undone revoke revoked revoking dropping drops crossed crossing forgetting forgotten forgot
        withdrawing unlisted delisted anonymis* anonymiz* redact* unsigned axed binned vernicht* ausradier*
        ausschlies* auszuschlies* ausgeschloss* auszunehmen ausnehm* ausgenommen beseitig* bereinig* aussortier*
        rauskick* rauslosch* wegstreich* durchstreich* auszutragen abzumelden auszuklink* ausklink* befrei*
        deaktivier* deabonnier* vergess* vergiss verschwind* widerrufen herausstreich* wegtun zuloschen entlass*
        rausgenommen rausgestrichen wegmach* rauswirf* rausgeworf* gesperrt oubli* disparai* debarrass* epur*
        liberez libere exempt* retrait retranch* desengag* bannir banniss* rayee borr* quit* olvid* desaparec*
        desaparezca descart* librar librenme desvincul* depur* destru* tolga tolgano tolto tolta esclud* escluso
        dimentic* sparisc* sparite liberate liberatemi disattiv* disabbon* disdett* tiratemi tirarmi lasciatemi
        espung* gewist doorhal* doorstre* streep strepen geschrapt vergeet vergeten verdwijn* uitsluit* uitgesloten
        deactiveer afvoeren opgezegd weghalen weggehaald uitschrijven wegstrepen esquec* sumam suma sumir sumisse
        desinscr* cortem cortar corte risquem risque riscar limpem limpar glom glomma forsvinn* uteslut* slopa
        slipp* plocka plockas plockar koppla lyft struken strukits avsluta avregistr* glem glemme glemmer forsvind* ryge
        ryger ryg udeluk* pille pil pilles streg strege udmeld* utelat* utelukk* droppe dropp wyrzuc* zapomn* znikn* sudda okryss* wydosta* broyeur larga largue
        zniszcz* wyczysc* oczysc* odsubskryb* zdejm* zdejmijcie zdjac pomin* pomijac usuw* odlacz* odepn* odpi*
        odstran* zapomen* znic* unohta* siivo* poistet* feledj* felejts* vegyek silinmes* uita* забуд* забыт* сотр*
        стереть убра* 消して 除名 抜き 抹殺 忘れて 外して 解約 sacai* abmeldeseite abmeldeformular abmeldebutton abmeldung
        desinscription desabonnement disiscrizione afmeldlink afmeldknop uitschrijflink descadastro cancelamento
        avregistreringslank avanmalningslank avprenumerationslank afmeldingslink afmeldelink afmeldknap
        avmeldingslenke avmeldingslenken avmeldingsknapp rezygnacji wypis odhlaseni odhlasit sacad haalt rescind*
        rescis* avbestall* avbestill* afbestil* frameld* uppsag* oppsig* wypowiad* wypowiedz* recesso recedo halen
        afhalen annuller annulleer odstap* odglas* lemond* iptal renunt* reziliez отказываюсь 登録解除 脱退""",
    "list": """list lists mailing mailings newsletter newsletters distribution file files records crm system
        register roster rota circulation subscription subscriptions sequence campaign campaigns mailinglist listserv
        books directory cadence automation drip liste listen datenbank kartei adressbuch adressliste* mailingliste
        newsletter* abo bestand* aussendung* fichier fichiers base bases diffusion listes lista listas boletin*
        difusion elenco elenchi indirizzario iscrizion* lijst lijsten maillijst mailinglijst listagem listan listor
        sandlist* utskickslist* registret kartotek* baza bazy listy newslettera subskryp* listeden listenizden
        listesi postituslist* listarol рассылк* списк* списо* リスト 名簿 登録 配信 presseverteiler mailverteiler sperrliste
        robinsonliste evidenz rundmail* kundenstamm serie carnet repertoire annuaire registre destinataires libreta
        agenda fichero* rubrica anagrafica adresboek klantenbestand ficheiro* disparo* rozdzielnik* wysylki odber*
        seznam* databaz* rekister* listalta listaltanne nyilvantart* adatbazis* 送信先 送信対象 配信先 会員 recipient recipients
        reader readers readership audience subscriber subscribers addressee addressees ledger roll rolls index
        rolodex spreadsheet sheet workflow workflows funnel nurture nurturing pipeline loop loops rounds round
        series flow flows journey journeys blast blasts mailout mailouts mailshot mailshots hubspot mailchimp
        salesforce marketo pardot klaviyo sendgrid archive archives enrolment enrollment subscribership campaigning
        tracker mailers serien sequenz* strecke mailstrecke* kampagn* verteil* datenbestand* adressbestand*
        kundenkartei kontaktliste* empfanger* empfangerkreis verzeichnis* abos leserkreis adressdatenbank
        versandliste* versand kundendatei stammdaten aussendeliste mailserie* mailkette kette listing listings
        campagne campagnes tunnel abonn* cibles sequences listado listados registro registros secuencia* campana*
        envios suscri* cadena directorio banca archivio archivi campagna destinatar* nominativ* indirizzari
        anagrafic* circuito iscritti reeks reeksen verzend* ontvangers nieuwsbrief* mailinglijst* adreslijst*
        klantenlijst campanha* sequencia* cadastro* inscri* assinatura* funil contactos contatos registos sekvens*
        maillist* databas* prenumer* mottagar* kundregist* utskick* adresslist* kontaktlist* modtager*
        distributionslist* kundekartotek adresselist* postlist* mottaker* epostlist* kundelist* rejestr* odbiorc*
        adresat* wysylk* listach liscie bazie subskrybent* rozesil* kampan* jakelu* tilaajalist* cimlist*
        levelezolist* veritaban* kayitlar* baze абонент* подписк* баз* 宛先リスト 配信リスト 一覧 rundmails newsletterei
        boletines boletins newsletterul рассылку mailliste kontaktliste 購読 購読者 送付先 宛名 mailstrecke kampanjer
        abonnementsalle""",
    "mail": """mail email emails message letter letters note notes spam junk spamming newsletter advert adverts
        advertising advertisement advertisements circular circulars correspondence communication communications post
        missive missives solicitation solicitations pitch pitches marketing promo promos blurb flyer flyers stuff
        rubbish crap reminders reminder updates nachricht nachrichten mail* zuschrift* schreiben zusendung*
        anschreiben infos courriel* message* pub pubs publicite* courrier* mel envois envoi prospection
        sollicitation* correo* mensaje* publicidad propaganda messaggi* pubblicita comunicazion* bericht* reclame
        mensage* correio publicidade comunicac* mejl* utskick* meddeland* reklam* brev besked* henvendels* epost*
        wiadomos* maile poczt* zprav* viest* mainos* levelek levelet leveleket posta* mesaj* письм* спам* メール 迷惑 広告
        ご案内 案内 お知らせ 営業 briefe briaf brief rundbrief* nachfass* akquise* serienbrief* kaltakquise benachrichtigung*
        korrespondenz einladungen tipps krempel kram infolettre* pourriel* prospectus relance* recordatorio*
        anuncio* notificac* avisos solleciti promemoria circolari notifiche acquisitie herinneringen lembrete*
        divulgac* paminnelser rykkere purringer przypomnien* listow nabidky dopisy mainonta* sahkoposti* uutiskir*
        hirlevel* ajanlat* bulten* text texts ping pings bump bumps followup followups digest digests bulletin
        bulletins ad ads invites invitations surveys tips offers deals leaflets spiel drivel nonsense noise chatter
        transmission transmissions dispatch dispatches mailer mailers epistle epistles memo memos broadcast
        broadcasts barrage bombardment onslaught torrent deluge flood stream outreach wooing advertorial canvassing
        emailings mailshot mailshots mailout sermon sermons chasers chaser newsletters ebook ebooks webinars werb*
        rundmails kampagnenmail* infomail* serienmail* erinnerungen ansprache* kontaktaufnahme* gebimmel
        geschreibsel dinger zeug sendungen sendung flut newsletterei aktionen rabattaktionen angebotsmail* infopost
        spams lettre lettres rappels offres notification* promotion* communiques correspondance demarchage
        matraquage boletines invitacion* comunicad* circulares envios novedades newsletter* folletos cartas carta
        mailings promozion* circolare lettere lettera offerte pubblicitar* invii comunicati inviti nieuwsbrief*
        herinnering* aanbieding* brieven mededeling* uitnodiging* folders folder advertentie* reclamemail* promoc*
        boletins boletim convites folheto* panfleto* campanhas ofertas nyhetsbrev* erbjudand* annons* inbjud*
        kampanjmejl* tipsmejl* uppfoljning* nyhedsbrev* tilbudsmail* breve annonc* spam* invitationer paminding*
        pamindels* meldinger melding invitasjoner oppfolging* powiadom* przypomn* zaproszen* ulotk* korespond*
        wiadomosci kampanjaviest* uzenet* iletiler* newsletterul рассылку реклам* сообщен* メルマガ ダイレクトメール dm 営業メール 勧誘
        宣伝 mailouts mailchimp mailstrecke* mailserie* mailkette mailinglijst* maillist* epostlist* mailed messaged
        mailen mejla mejlar notificacao mailboxes mailadresse* mailkonto messagerie mailadres* maillada mejladress*
        epostadresse* sahkopostiosoite* postafiok postaraj* news commercial commercials edition editions hints
        recipes sequences explainer neuigkeiten aktuelles fachinfo* verkaufsinfo* produktinfo* ausgabe ausgaben
        mailstrecke einladung gewinnspiel* rundschreib* actualites actualite nouveautes commerciaux commerciales
        commerciale argumentaire* numeros comerciales comercial edicion ediciones propuestas novita commerciali
        edizione edizioni aggiornamenti nieuws nieuwtjes commerciele editie edities acties novidades comerciais
        edicao edicoes atualizacoes nyheter nyheterna utgava utgavor saljbrev saljmaterial* manadsbrev* veckobrev*
        manadstid* kampanjer nyheder nyhederne udgave udgaver salgsbrev* salgsmateriale* tilbudsavis* manedsbrev*
        ugebrev* nyhetene utgave utgaver ukebrev* aktualnosci nowosci nowosciami biuletyn* handlowych handlowe
        handlowa wydanie wydania numery informacje novinky obchodni vydani tarjoukset uutiset tiedotteet ajanlatok
        hirek haberler teklifler stiri oferte новост* предложени* お便り 情報誌 ニュースレター メールマガジン 号 mailliste""",
    "contact": """write writes writing wrote written approach approaching hear hearing emailing message messaging
        reach reaching correspond touch solicit soliciting knock schreib* anschreib* angeschrieb* horen melden meld*
        ecri* contact* relanc* sollicit* demarch* escrib* escrit* scriv* scritt* schrijf* benader* escrev* contat*
        skriv* kontakt* hora horer* henvend* pisz* pisac pisan* napsat piste pisete pisi kirjoit* ota irjon* irjatok
        yaz* пиш* писа* связыва* 連絡 送信 送ら 送付 送り emailed mailed messaged texted texting pinged pinging pitched
        pitching wooed woo pursue pursued pursuing target targeted targeting addressing addressed corresponding
        follow following outreach approached approaches pitch geschrieben schrieb* anmail* angemailt zuzuschreiben
        anzuschreiben bewerb* beworben ansprech* angesprochen beschick* adressier* umwerb* adresser adressez joindre
        joignez prospect* recontact* diri* remitir remitan rivolg* mailen gemaild aanschrij* aangeschreven schrijven
        geschreven gecontacteerd abord* procurem skrev mejla mejlar horas tillskriv* maile mailer odzyw* zaczep*
        psat ottakaa ottaa yhteytta keress* ulas* scrieti kontaktliste* contactos contatos kontaktlist*
        kontaktaufnahme* demarchage meldinger melding kontaktangaben contactgegevens kontaktuppgift*
        kontaktoplysning* kontaktinfo* kontaktopplysning* kontakt skrivit yazdim писал* dialog dialogen
        corresponderen oslov* kontaktliste""",
    "bother": """bother bothering pester pestering hassle hassling harass harassing harassment chase chasing nudge
        nudging annoy annoying bug bugging hound hounding badger nag nagging flood flooding clog clogging clutter
        intrude intrusion unsolicited unwanted nuisance trouble spammer spammers persist persistence belastig* nerv*
        storen stort behellig* zumull* zuspam* spam* verschon* aufdring* unverlangt* unaufgefordert* harcel* derang*
        embet* importun* emmerd* inond* soul* molest* acos* mareand* agobi* jod* insist* pesad* disturb* infastidi*
        assill* tormen* rompet* scocci* tempest* lastig* stalk* bestok* zeur* gezeur ongevraagd* incomod* perturb*
        encher* chate* besvar* tjat* trakasser* plag* mase* irriter* napasto* neka* meczyc zawracaj* spamowa*
        obtezu* hairi* haritse* zaklat* rahatsiz* надоел* беспокои* しつこい 迷惑 うるさい gebimmel zumail* quill* acharnement
        gonfl* saoul* pollu* envahi* narices atosig* stufat* rotto beu zat irritant gezanik encheu naprzykrz*
        niepoko* obtezova* zaklass* zavar* deranj* hartuie* pestered bothered bothers annoyed annoyance annoys
        hounded chased chases nagged badgered harassed harasser interrupt interrupts interrupting interruption
        invasive intrusive irritating irritated irritates swamp drowning overrun besieged siege onslaught haunt
        haunted haunting spammed spamming spammy tiresome tedious relentless incessant gestort geht penetrant
        zugemullt zugespamt uberflut* zumutung laestig ennuy* agac* fatigu* insupportable penible submerg* bombard*
        lourd lourdingue penibles cansin* fastidi* incordi* invad* inund* marear abrum* saturad* hostig* seccat*
        subissat* sommers* stress* ossession* petulan* hinderlijk vervelend opdringerig stoort overspoel* overlast
        chato chata aborrec* massacr* stora stor storande storning* enerver* oversvam* terroris* forstyr* generer
        generende overdeng* oversvomm* chikane masing overdyng* sjikane uciazliw* nagab* drecz* zasypuj* zasypyw*
        przeszkadza* irytuj* nachaln* natretn* meczcie zalewa* otravuj* otravov* rusi rusit taciz sacai* донима*
        достал* назоилив* досажда* 迷惑です 煩わし わずらわし 困っ 困り spams verschont spamfilters spamverdacht spamregel spamu""",
    "quiet": """alone peace peaceful quiet silence silent shush hush ruhe frieden verschon* paix paz tranquil* pace
        silenzio rust vrede stilte sossego silencio fred lugn tyst stille spokoj* cisz* rauhaa beken* rahat поко* 静か
        quietly stillness undisturbed unmolested calm restful mum schweigen ungestort stillschweigen verschont
        unbehelligt calme calma callen callad callar zitti zitto taci stil zwijg sossegad* quieto calado calem
        lugnet tystnad stillhet ifred tavshed stilhed cicho milcz* klid klidu pokoj hiljais* hiljaa csend* nyugalom
        nyugton sessizlik huzur liniste тишин* тихо 静かに""",
    "law": """gdpr ccpa pecr casl canspam article law laws lawyer lawyers solicitor solicitors attorney counsel
        court sue lawsuit unlawful ico cnil consent consented permission objection object complaint complain rights
        regulator authority statutory act pursuant proceedings fine fines ombudsman dpa fcc ftc ordinance dsgvo
        artikel art anwalt* rechtsanwalt* recht gesetz* einwilligung* zustimmung* widerspruch* widerspreche
        widerruf* abmahn* beschwer* behorde* datenschutz* uwg rgpd loi avocat* plainte signaler signalement juridi*
        consentement* droit* lopd aepd ley abogad* denunci* consentimiento* derecho* autoriz* proteccion garante
        avvocat* legge legal* consenso diritt* segnal* avg wet advocaat klacht toestemming bezwaar privacy* lgpd lei
        advogad* consentimento* direito* procon reclam* lag lagen advokat* samtycke* klag* anmal* anmeld* samtykke*
        persondata* datatilsyn* datainspek* rodo prawo zgod* sprzeciw* uodo skarg* kvkk zakon* tietosuoja* 法 違反 個人情報
        tkg dsg revdsg bdsg rechtswidrig werbewiderspruch robinson* unterlassungserklarung loschfrist frist
        verstoss* verbraucherschutz verbraucherzentrale landesbeauftragte* bloctel lcen lcap dgccrf demeure
        sommation somme habeas lssi sic profeco opongo oppongo oppos* illecit* diffid* registro klachten consuwijzer
        acm sommeer cnpd anpd queixa oponho forbruger* forbruker* konsument* markedsforingsloven cofam wycofuje
        ustaw* odvolavam souhlas suostumu* kiella* hozzajarul* tiltakoz* riza onay consimtamant* 消費者 個人情報保護法
        特定電子メール法 請求 regulation regulations regulators compliance comply lawful breach breaches breached violation
        violations violate violating commissioner enforcement injunction liable penalty penalties damages witness
        tribunal formal formally hereby herewith undersigned clause provision statute invoke invoking esign ripa
        acma crtc liability watchdog prosecution section dpo hiermit rechtsgrundlage* rechtlich* verordnung
        paragraph abs absatz verletzung bussgeld gericht* untersag* verbiet* verbitte berechtigt interessenabwagung
        strafbewehrt* auskunft mahnung fristlos juge reglement* vertu conformement exerc* revoqu* illicite illegal*
        sanction* infraction* amende* huissier reglamento conforme ejerzo ejerc* oposic* multa* sancion* infraccion*
        ilegal* ilicit* legitim* demanda* juzgado burofax tribunale regolamento esercit* revoc* sanzion* violazion*
        legittim* querela rechtbank verordening wettelijk* onrechtmatig* boete boetes intrek* ingetrokken herroep*
        overtreding infracao revog* notificacao forordning* lagstift* olaglig* aterkall* bote boter invand* motsatt*
        laglig domstol* ulovlig* tilbagekald* bode boder indsigelse* lovgivning trekke* tilbaketrekk* innsigelse*
        lovverk sadu rozporzadzen* bezprawn* cofniec* naruszen* podstawie prawa prawn* soud narizen* protipravn*
        poruseni pokuta laki lain asetus* laiton torveny* jogi jogszeru* birsag kanun* yasal* hukuk* ceza lege
        regulament* amenda суд суде закон* жалоб* согласи* отзыва* штраф* zakoncz* widerrufen reclamemail* denunciar
        gesetzt segnalato opoe opomos oppone opponiamo modsaetter modsatter protester protest protestiere bestreit*
        bezwaarschrift zakonczenie zakonczyc intrekken""",
    "data": """data details information info personal number record name profile daten angaben kontaktdaten
        datensatz donnees coordonnees datos dati gegevens dados uppgifter oplysninger opplysninger danych dane udaj*
        tiedot* adat* veri* данны* データ 情報 アドレス particulars coordinates credentials databases surname datapoint
        profiles records metadata personenbezogen* namen rufnummer telefonnummer stammdaten kontaktangaben nummer
        angabe nom noms numero fiche personnelles nombre ficha personales telefono nome scheda personali recapito
        recapiti nominativo anagrafica naam persoonsgegevens contactgegevens pessoais telefone namn uppgifterna
        personuppgift* kontaktuppgift* navn personoplysning* kontaktoplysning* personopplysning* kontaktinfo*
        kontaktopplysning* nazwisko imie numer kontakt osobow* jmeno osobni cislo henkilotied* nimi nimen szemelyes
        nev nevem nevunk isim ismim kisisel nume numele personale имя номер персональн* 名前 氏名 連絡先 番号 登録情報 veritaban*
        tiedotteet""",
    "address": """address addresses inbox mailbox account postfach boite direccion buzon indirizzo casella adres*
        postbus endereco caixa skrzynk* schrank* cim* адрес* アドレス 宛先 mailboxes inboxes accounts domain domains
        pigeonhole letterbox gateway letterboxes anschrift posteingang eingang mailadresse* emailadresse*
        eingangsfach mailkonto konto domaine messagerie boites direccion* bandeja casilla buzones dominio indirizzi
        caselle mail domein mailadres* morada enderecos caixas inkorg inkorgen brevlada maillada mejladress* doman
        indbakke indbakken indboks postkasse domaene innboks innboksen epostadresse* domene skrzynce domena osoite*
        sahkopostiosoite* postafiok kutu* casuta ящик* 受信箱 ドメイン adressbestand* adressdatenbank adreslijst*
        adresslist* adresselist* adresat* cimlist* adressier* adresser""",
    "block": """block blocked blocking blocklist report reported reporting blacklist blacklisted filter filtered bin
        binned trash trashed junk folder quarantine mark blockier* melde papierkorb spamordner spamfilter bloqu*
        signaler corbeille poubelle indesirable* papelera basura blocc* cestino prullenbak blokke* blockera* skrap*
        papperskorg* soppel* zablok* kosz kosza blokuj* zgloszen* ブロック blocks barred bar bars ban banned banning
        firewall gateway filtering filters blackhole blacklisting bins binning spamfilters blockliste gefiltert
        filtert aussortiert gesperrt gemeldet spamverdacht bannir filtr* denunciar spamregel lixo lixeira sparre
        sparra skraeppost spamu kosze""",
    "exit": """link button exit door out off away leave footer knopf ausgang abmeldelink lien bouton sortie enlace
        boton salida salir pulsante uscita knop uitgang botao saida sair knapp knap przycisk wyjsc* 停止方法 方法 raus
        heraus weg hinaus runter eruit eraf bort vekk vaek ut ud fuera fora fuori dehors hors via ven pryc disari
        afara ausstieg abmeldeknopf aussteigen sortir uscirne uscire salgo exits escape escaping optout loose ausweg
        austritt abmeldeseite abmeldeformular abmeldebutton fussnote fusszeile draus abmeldung issue porte
        desinscription desabonnement puerta afuera bajas escapatoria disiscrizione uitweg afmeldlink afmeldknop
        uitschrijflink vanaf porta descadastro cancelamento utgang avregistreringslank avanmalningslank
        avprenumerationslank utvag udgang afmeldingslink afmeldelink afmeldknap utvei avmeldingslenke
        avmeldingslenken avmeldingsknapp lenke lenka linku rezygnacji wypis odhlaseni odhlasit poistumistie kilepes
        cikis iesire выход ссылк* リンク ボタン 解除方法 出口""",
    "enough": """enough fed sick tired last final finally fourth fifth third already times repeatedly reicht genug
        langt satt letzte letztes endlich mehrfach dreimal schon marre assez derniere dernier enfin deja fois harto
        harta basta bastante ultima ultimo cansad* veces ya stufo stufi abbastanza volte gia genoeg beu zat laatste
        eindelijk chega farto farta cheio vezes ja nog trott less sista nok lei traet sidste siste dosc ostatni*
        razy juz dost posledn* riitta* eleg* yeter* хватит достал* いい加減 何度 suffices suffice sufficient plenty
        patience tolerance limit sixth seventh eighth ninth tenth eleventh twelfth hundredth umpteenth nth repeated
        geduld langst vierte vierten funfte funften sechste siebte achte zehnte dritte dritten dritter zigste xte
        erneut wiederholt schluss zuletzt genugt quatrieme cinquieme sixieme troisieme ras suffit saturation trop
        paciencia cuarta quinta tercera tercer cuarto hartos hartas colmo suficiente demasiado pazienza quarta terza
        sufficiente troppo stanco stanca vierde vijfde derde teveel voldoende moe terceira demais talamod fjarde
        femte tredje tillrackligt racker rackt mattet talmodighed fjerde rigeligt talmodighet rikelig cierpliwosc*
        czwart* piaty trzeci trzecia wystarczy starczy trpelivost potreti poctvrte staci stacilo karsivallisyys
        kolmas neljas riittaa turelem harmad* negyed* ucuncu dorduncu sabr* rabdare destul довольно терпен* третии
        третье 限界 十分 何回 三度 ostatnich""",
    "take": """take takes took taken taking put puts pull pulls pulled pulling turn turned turning switch switched
        switching shut shuts lift lifted fish fished pluck plucked yank nehm* nimm* genommen nahm* schalt*
        geschaltet dreh* gedreht stell* gestellt setz* gesetzt zieh* gezogen hol* geholt werf* wirf* schmeiss*
        klink* tut trag* getragen prenez prendre pris mettez mettre mettons mis debranch* decroch* poned pongan
        poner ponga ponganme puesto sacad mettete mettere metta messo stacc* tirate zet zetten gezet neem nemen
        genomen draai trek trekt gooi gooien haalt coloquem coloque colocar ponham satt satta stang stanga stangs
        plock* koppl* lyft tagit tas tagen tages taget sla slas sluk luk lukke lukkes traek tatt skru skrus trekk
        trekke zdejm* zabierz* odlacz* wyjm* przesun* wezcie vyjm* vezm* ottakaa ottaisi vegye vegyek scoateti luati
        возьм*""",
    "let": """let lets letting lass* laiss* lasci* lasciate laat laten lad daj dajcie dejte dadme denme permit""",
    "told": """asked told tell said wrote requested request requests instructed instruct ordered informed mentioned
        repeat repeated repeating explained explain warned begged begging demanded notified previously gesagt sagte
        gebeten bat mitgeteilt erklart gefordert aufgefordert aufforderung verlangt hingewiesen geaussert gemeldet
        bescheid demande demandee dit signale precise prie prevenu avertis redis repete reitere expliqu* pedi pedido
        dije dicho solicite solicitado avise avisado repito indique indicado reitero chiesto detto richiesto
        segnalato ripeto spiegato comunicato avvisato gevraagd gezegd verzocht gemeld herhaal uitgelegd disse dito
        solicitei avisei informei bett sagt meddelat paminde forklarat skrivit bedt sagde meddelt forklaret skrevet
        forklart prosilem prosilam pisalem pisalam mowilem mowilam poprosilem poprosilam zglaszalem zglaszalam
        prosilismy zglosilem prosil prosila psal psala rekl rekla pyysin pyydetty sanoin kertem irtam mondtam
        istedim soyledim yazdim cerut spus просил* писал* говорил* 言った 伝え 申し上げ 依頼""",
    "ensure": """ensure ensures ensuring arrange arranged acknowledge guarantee sorg* veranlass* sicherstell* sicher
        sichergestellt bestatig* kummer* dafur veill* assur* confirm* asegur* procuren hagan haced encargue*
        assicur* provved* conferm* garant* zorg* bevestig* ervoor providenci* facam certifiq* assegur* ordna ordnar
        tillse bekrafta* forsakra* sakerstall* bekraeft* sikre sikrer bekreft* ordne dopilnuj* zadbaj* postaraj*
        potwierdz* upewnij* zajist* potvrd* huoleh* varmist* vahvist* gondosk* biztosits* igazolj* sagla* onaylayin
        asigura* позабот* подтверд* ご確認 ordning rectif* corrijan corrijam correg* beheb* behoben erledig* regelen
        regelt ordnen assurance assicurazione""",
    "whole": """all any every whole entire everything anything both each whatsoever altogether entirely completely
        totally whatever whichever wholly alle alles aller allen allem samtlich* jegliche* jede jeden jeder jedes
        jedwede* ganz ganze ganzen komplett* vollstandig* restlos beide tout toute tous toutes chaque totalite
        entierement completement todo toda todos todas cada cualquier totalmente enteramente tutto tutta tutti tutte
        ogni qualsiasi completamente interamente elke elk iedere ieder geheel volledig* helemaal tudo qualquer
        quaisquer alla allt samtliga hela varje alt al hele hver hvert wszystk* wszelk* kazd* calkowic* vsechn*
        vsech veskere* kaikki kaikista kaiken minden osszes butun tum tumu toate tot orice все всех любы* 全て すべて 全部
        一切""",
    "instant": """instantly promptly effective straightaway asap pronto today sofort sofortig* umgehend*
        unverzuglich* schnellstens augenblicklich dringend immediat* delai urgence inmediat* cuanto urgente subito
        onmiddellijk direct directe omgaande spoedig imediat* omedelbar* genast snarast straks omgaende
        ojeblikkelig* umiddelbar* natychmiast* niezwloczn* pilnie okamzit* ihned valittomasti heti azonnal*
        haladektalanul derhal hemen немедлен* срочно 直ちに 至急 即刻 すぐ""",
    "process": """processing processed process use uses used using usage store stored storing retain retained
        retaining held profiling verarbeit* nutz* genutzt benutz* verwend* verwert* speicher* gespeichert weitergeb*
        aufbewahr* traitement traiter utilis* conserv* exploit* detenez detenir tratamiento tratar usar uso usen
        usan utiliz* almacen* guard* cesion trattamento trattare usare usate detenet* archiviat* verwerk* gebruik*
        bewaar* bewaren opslaan opgeslagen tratamento usem armazen* behandla* behandling* anvand* lagra* behandle*
        anvend* brug* opbevar* bruk bruke lagre lagrer lagret przetwarz* uzywa* wykorzyst* przechow* zpracov*
        pouziv* uchovav* kasitel* sailyt* kezel* tarol* isle* sakla* kullan* prelucr* stoc* обработ* использ* хран*
        利用 使用 保存 保有""",
    "others": """customer customers client clients subscribers users user patients members pupils visitors
        passengers tenants guests employees students parents applicants donors buyers kunde kunden kundschaft
        kundinnen abonnenten nutzer anwender patienten mitglieder leser leute gaste mieter clientele utilisateurs
        lecteurs membres usagers adherents locataires clientes cliente usuarios suscriptores pacientes socios
        alumnos vecinos huespedes clienti utenti abbonati soci pazienti ospiti klant klanten gebruikers abonnees
        leden gasten utilizadores assinantes hospedes kund kunder kunderna anvandare medlemmar patienter brugere
        medlemmer brukere kundene pasienter klienci uzytkownik* czlonk* pacjen* zakaznik* klient* uzivatel* asiakka*
        kayttaj* ugyfel* felhasznal* musteri* kullanici* utilizatori клиент* пользовател* 顧客 お客様 会員 利用者 ユーザー""",
    "own": """own eigene eigenen eigener eigenes propre propres propio propia propios propias proprio propria propri
        proprie eigen egen egna eget egne wlasn* vlastni omat oma sajat kendi propriu свои自社 自社 自分""",
    "matter": """attachment attachments order orders invoice invoices booking bookings line position module draft
        version ticket tickets reservation pallet shipment seat training clause discount surcharge anhang anlage
        bestellung* rechnung* buchung* posten modul auftrag lieferung entwurf lizenz* schulung commande commandes
        facture factures livraison ligne piece brouillon pedido pedidos factura facturas reserva proyecto proyectos
        adjunto entrega linea partida ordine ordini fattura fatture prenotazione progetto progetti allegato consegna
        riga voce bestelling* factuur facturen boeking bijlage levering regel encomenda* anexo linha ordern bokning
        bilaga leverans rad ordre ordren bilag linje vedlegg prosjekt* bestilling* zamowieni* faktur* rezerwacj*
        zalacznik* dostaw* pozycj* objednavk* tilaus lasku* rendeles* szamla* siparis* fatura* proje* comanda
        proiect заказ* счет* проект* 注文 請求書 予約 プロジェクト 添付 納品""",
    "treat": """treat treated treating consider considered regard regarded deem deemed flag flagged tag tagged
        vermerk* markier* betracht* gelten gilt notier* kennzeichn* einstuf* considerez considere considerer notez
        marquez marquer traitez consideren considerar marquen marcar anoten anotar traten considerate consideri
        considerare segnate segnare annotate trattate beschouw* markeer* noteer* aanmerk* considerem marquem anotem
        betragt* marker* noter* betrakt* uznac uznaj* potraktuj* traktow* oznacz* odnotuj* zaznacz* povazujte
        oznacte merkitk* tekintse* jelolj* isaretle* considerati marcati счита* отмет*""",
    "bye": """goodbye bye farewell adieu adios addio adeus vaarwel farval farvel zegnam zegnaj* sbohem nakemiin
        parting ways divorce breakup trenn* separ* chemins caminos skilj* skilles rozsta*""",
    "buzz": """ping pings pinged pinging buzz buzzes buzzed buzzing beep beeps beeping bell bells vibrates vibrate
        wakes woke wake woken noise alert alerts alarm rings klingel* piept piepst bimmel* vibrier* weckt geweckt
        brummt sonne vibre bipe reveille sonnerie suena pita vibra despiert* suenan suona squilla sveglia svegliat*
        trilt rinkelt wekt gewekt apita toca acorda acordou plingar plingade piper vackte vaknar bipper vaekker
        vaekket ringer brzeczy wibruje budzi dzwoni*""",
    "receive": """empfanger* empfangerkreis ontvangers mottagar* modtager* mottaker* arrive arrives arrived arriving
        lands landed kommt kommen eintreff* eintrudel* hereinkomm* reinkomm* ankomm* arrivent arrivant arrivait
        llegan llegue entra entran arrivano arrivare arrivi arrivino arrivate komt komen binnenkomen binnenkomt
        binnenkomende chegam chegar chegando cheguem kommer dimper dyker ramlar dumper havner tikker przychodz*
        trafiaj* wpada* docier* chodi chodia prichaz* prisla tulee tulevat tullut jonnek erkez* geliyor geliyorlar
        gelen приход* 来る 来て 届いて 届きます""",
    "send": """envios wysylk* invites invitations invitacion* inviti invitationer invitasjoner remitir remitan""",
    "again_later": """erinnerungen rappels herinnering*""",
    "offer": """angebotsmail* folletos offerte ofertas tilbudsmail* bestellung* bestelling* bestilling* zamowieni*
        objednavk* tilaus""",
    "want": """esign demanda* demanded demande demandee solicite solicitado solicitei brugere""",
    "charge": """encargue* tratamiento tratar tratamento""",
    "still": """still nevertheless nonetheless despite regardless trotz trotzdem dennoch weiterhin immer malgre
        toujours pourtant neanmoins todavia aun sigue siguen siguiendo pesar nonostante tuttora tuttavia continuano
        continua ancora ondanks steeds toch nogsteeds apesar ainda continuam trots fortfarande anda alltjamt trods
        stadig alligevel fortsat fortsatt likevel tross mimo nadal wciaz ciagle porad stejne vielakin silti edelleen
        megis tovabbra hala ragmen inca несмотря 相変わらず まだ それでも 依然""",
    "rest": """rest else otherwise remainder remaining besides apart ubrige ubrigen ubriges sonstige* restlich*
        ansonsten sonst reste autrement hormis demas resto restante altrimenti rimanente overige verder demais
        ovrigt ovriga resten ovrige ellers reszta reszte reszty pozostal* zbytek ostatnich muuten loput tobbi egyeb
        gerisi restul остальн* その他 以外 ほか""",
    "broken": """broken dead fails failed failing blank nowhere timeout errors crashed faulty defunct kaputt leer
        leere fehlermeldung nirgendwo nirgends vide mort nulle vacia vacio roto caido vuota vuoto rotto leeg
        foutmelding foutpagina kapot vazia vazio quebrado avariado tom tomt tomma ingenstans trasig fejlside
        fejlmelding ingenting virker feilmelding feilside pusta puste blad bledu niedziala nefunguje prazdn* rikki
        tyhja ures hiba bozuk bos goala битая пуст* エラー 開かない 開きません 反応しない 切れ""",
    "utility": """gym fitness newspaper broadband electricity insurance landlord zeitung fitnessstudio versicherung
        strom journal assurance abonnementsalle electricite gimnasio periodico seguro gas palestra giornale
        assicurazione krant sportschool verzekering ginasio jornal tidning forsakring avis fitnesscenter forsikring
        silownia gazeta gazety ubezpieczen* posilovn* noviny kuntosali lehti ujsag biztositas spor gazete ziar""",
    "undo": """void retract retracted mistakenly accidentally accidental inadvertently unintentionally unintended
        zurucknehm* zuruckgezogen fehlklick versehentlich retracte finalement retracto equivocacion equivoque
        ripensato ritiro ripensamento teruggekomen vergissing ingetrokken intrekken engano enganei angrat angrar
        fortrudt fortryder angret angrer rozmyslil* pomylk* nieporozumien* przypadkiem omylem rozmyslel vahingossa
        veletlenul yanlislikla случаино 取り下げ 撤回 取り消し 取消し""",
    "keep": """continuano continua continuam fortsatt""",
}
