"""Italian."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
diffid* .. dal|dall|dallo|dalla|a
lasci* .. in pace|stare
dimentic* .. mio|nostro|il indirizzo|mail|contatto
diffid* .. dal|da|di|a
non .. piu .. contattar*|scriver*|ricever*|disturb*|importun*
esigo|chiedo|pretendo|richiedo|invito .. cancellazione|rimozione|cancell*|smett*|cessare
ultimo|terzo|secondo avviso|sollecito|richiamo
stufo|stanco|stufi .. di|delle|dei|vostre
cancellat*|cancella|cancelli|cancellare|cancellarmi|cancellarci|cancellatemi|cancellateci|cancellazione|rimuov*|rimozione|togliet*|tolga|togliere|togliermi|elimin*|disiscriv*|disiscrizione|depenn* .. mi|ci|mio|miei|mia|nostro|nostri|lista|elenco|indirizzo|dati|mail|database|newsletter|contatto|nominativo|dalla|dal|dai|nome|email
cancellatemi|cancellateci|toglietemi|toglieteci|rimuovetemi|rimuoveteci|eliminatemi|disiscrivetemi|disiscrivermi|disiscrizione|disiscrivetemi|cancellarmi|rimuovermi|togliermi|mi tolga|mi cancelli
mi|ci tolga|cancelli|rimuova|elimini|tolgano
disiscri*
disiscrizione|cancellazione
non .. scrivet*|scriva|scrivermi|scriverci|contattat*|contatti|contattarmi|mandat*|inviat*|invii|mandi|mandarmi|inviarmi|disturb* .. piu|mi|altre|ancora|mail|email
non .. scrivetemi|contattatemi|mandatemi|inviatemi|scriveteci|contattateci
non .. voglio|vogliamo|desidero|desideriamo|intendo|gradisco .. ricevere|piu|essere|ricevere|vostre
non .. piu .. ricevere|mail|email|messaggi|comunicazioni|contattato|scritto
basta .. mail|email|messaggi|spam|pubblicita|con|scriver*|comunicazioni|cosi
^ basta $
smett*|smettetela|cessat*|cessare|interromp*|fermat*|piantatel* .. di|scriver*|mandar*|inviar*|la|con|mail|invio|questi
lasciat*|lasci|lasciatemi .. pace|stare
in pace
come .. cancell*|disiscriv*|tolgo|esco|faccio|rimuov* .. lista|iscrizione|newsletter|mi|cancellarmi|uscire
mai .. iscritt*|richiest*|chiest*|autorizz*|acconsentit*|dato
senza .. consenso|autorizzazione|permesso
non .. autorizz*|acconsent* .. piu|mai|ho|abbiamo|dato|il
revoco|ritiro|revocare .. consenso
gdpr|garante .. privacy|cancell*|dati|segnal*|oppos*|opp*|diritto|art*
mi oppongo
opposizione .. trattamento
diritto .. oblio|cancellazione|opposizione
avvocato|legale|legali|denunc*|querela|diffid*|segnaler*|segnalo|segnaliamo|segnalato
articolo|art 17|21""",
    "not_interested/say-so": """
non .. interessat*|interessa|interessano|interessante|interesse|ci_interessa|mi interessa
nessun|nessuno|alcun|senza interesse|bisogno|necessita
non .. serve|servono|abbiamo_bisogno|ho_bisogno|necessit*|occorre|cerchiamo|vogliamo|adatto|fa_per|rientra|utile|fa_al_caso|intendiamo|proseguire|procedere|adatt*
^ no $
^ no grazie|non|siamo|ci
no grazie
grazie .. ma no|no|passo|siamo|non
preferisco|preferiamo .. non|rinunciare
passo|passiamo|rinunc*|declin*|rifiut*
abbiamo|ho|usiamo|utilizziamo|disponiamo .. gia
gia .. fornitore|soluzione|coperti|forniti|partner|sistema|scelto|acquistato|abbiamo|serviti|contratto|attrezzati
siamo .. coperti|soddisfatti|contenti|a_posto|forniti|felici|apposto
a posto cosi
soddisfatti
scelto|optato|deciso|preso|firmato|scelta .. altro|altra|concorren*|un_altro|con_altri|diversamente
altro|altra fornitore|soluzione|azienda|partner
concorren*
internamente|in_casa|per_conto_nostro|noi_stessi|in_proprio
restiamo|rimaniamo|resteremo .. con|fedeli
contatteremo|chiameremo|ricontatteremo|sentire|faremo .. noi|se|caso|dovesse|servisse|bisogno|vivi
nel_caso|se_servisse|al_bisogno|in_caso_di_bisogno
teniamo|terremo|conserviamo .. contatto|riferimenti|archivio
troppo car*|costos*
perdita|perdere|perdete .. tempo
ennesim* .. robot|mail|email|pubblicita
appena|da poco .. comprato|acquistato|rinnovato|firmato|cambiato
non .. previsto|programma|in programma""",
    "interested/say-so": """
vorremmo|vorrei|vogliamo|voglio|possiamo|piacerebbe|desideriamo .. prov*|test*|acquist*|compr*|ordin*|attiv*|usar*
siamo|sono|molto|sarei|saremmo|si|ancora|davvero .. interessat*|interessante
mi|ci interessa|interesserebbe|piace|convince|incuriosisce|attira
^ interessat*
c e .. interesse
abbiamo|ho .. interesse
sembra|pare|suona|trovo|mi_sembra .. interessante|ottimo|bene|utile|perfetto|buono|promettente|fantastico
vorremmo|vorrei|vogliamo|voglio|desideriamo|piacerebbe|possiamo|intendiamo .. provare|acquistare|comprare|testare|ordinare|procedere|iniziare|partire|saperne|approfondire|avere|attivare|firmare|vedere|cominciare|andare_avanti|aderire|conoscere
saperne di piu
maggiori|ulteriori|piu .. informazioni|dettagli|info
procediamo|andiamo avanti|partiamo|facciamolo|avanti
si grazie|volentieri|certo|procediamo|certamente
volentieri
^ si|certo $
esattamente|proprio .. quello|cio|cercavamo
contate|conti su .. noi
convint*
pronti .. a|per
ci stiamo|sto""",
    "interested/request": """
puo|potete|potrebbe|potreste|mandi*|invii*|inviat*|mandat*|mi|ci .. preventivo|offerta|contratto|listino|brochure|materiale|proposta|documentazione
preventivo .. per|grazie|?|$
mandi|mandat*|mandare|mandarmi|mandarci|inviat*|invii|inviare|inviarmi|inviarci|inviarcelo|ci_mandi|mi_mandi|preparat*|prepari|fornire|fornirci|facci*|fateci|fate|serve|servirebbe|vorrei|vorremmo|gradirei|attendo|attendiamo|richied*|chiedo|potete|puo|potrebbe|aspetto|formul*|spedit*|spedisca|passi|girat* .. preventivo|offerta|contratto|proposta|quotazione|documentazione|brochure|listino|materiale|prezzi|informazioni|catalogo|presentazione|prova|campione|condizioni|scheda|fattura|demo
preventivo|offerta|quotazione .. per|di|grazie
prova gratuita|periodo di prova|pilota
mostrare|far vedere|presentare .. capo|direzione|titolare|team|colleghi|consiglio""",
    "interested/next-step": """
prossim*|passo|prossimi passi|passo|successiv*
e ora|adesso
come .. procediamo|procedere|proseguiamo|si_procede|iniziamo|partiamo|muoviamo|facciamo
cosa .. serve|serve_da|dobbiamo|devo|occorre|vi_serve|fare|avete_bisogno
quando .. iniziare|partire|cominciare""",
    "interested/obstacle-gone": """
budget|fondi|soldi|finanziamento .. approvat*|sbloccat*|disponibil*|arrivat*|ottenut*|confermat*|stanziat*|liberat*|abbiamo
via libera
direzione|capo|consiglio|cda|titolare|amministrazione|finanza .. approvat*|detto_si|ok|accettato|dato
ostacolo|problema|blocco .. risolt*|superat*|rimoss*""",
    "meeting/ask": """
sentiamoci|vediamoci|incontriamoci|risentiamoci
chiami|chiamate|telefoni|chiamatemi|mi_chiami
fissiamo|organizziamo|programmiamo .. call|incontro|appuntamento|riunione|chiamata
chiam*|telefon*|sentiamo|sentirci|risentiamo|parlarne|parliamone|parlare|incontr*|vederci|vediamoci|riunione|appuntamento|chiamata|videochiamata|call|colloquio|fissare|fissiamo|demo|dimostrazione .. lunedi|martedi|mercoledi|giovedi|venerdi|domani|settimana|oggi|telefono|quando|possiamo|potremmo|alle|pomeriggio|mattina|fissare|organizz*|volentieri|prossima|presto|mi|a_voce|per_un|una|caffe
mi|ci chiami|chiamate|telefoni|richiami
chiamatemi|chiamami|telefonatemi|richiamatemi|mi chiami
possiamo|potremmo|potrebbe|vorrei|vorremmo|puo|si puo .. sentirci|vederci|incontrarci|parlarne|parlare|chiamare|fissare|telefonare|organizzare|vedere
fissare|fissiamo|organizzare|organizziamo|programmare|concordare|fissarci .. call|appuntamento|riunione|incontro|chiamata|demo|videochiamata
una|un call|chiamata|appuntamento|incontro|demo|riunione|videochiamata
venga|venite|passi|passate|venire|passare .. trovar*|ufficio|stand|fiera|noi|da_noi|sede
quando .. puo|possiamo|disponibil*|libero|va_bene|potrebbe|sentirci|preferisce|avete|hai
disponibilita
a che ora
il mio .. numero|cellulare""",
    "meeting/accept": """
lunedi|martedi|mercoledi|giovedi|venerdi|domani|ore|orario|giorno|alle|mattina|pomeriggio .. va|bene|perfetto|ok|confermo|possibile|andrebbe|comodo|meglio|benissimo
mi|ci|per_me va|andrebbe_bene|perfetto
va bene .. lunedi|martedi|mercoledi|giovedi|venerdi|domani|alle
ci vediamo|sentiamo .. lunedi|martedi|mercoledi|giovedi|venerdi|domani|alle|allora
confermo|confermiamo|accetto
sono|siamo|saro disponibil*|liber*""",
    "question/ask": """
quanto|quanti|quante|quanta
qual|quale|quali
chi .. siete|e|vi|ha|sono
come .. funziona|avete|ha|mai|si|fate|siete
dove .. avete|siete|sono|si_trova|trovato
da dove
perche|cosa_fa|cosa_fate|cosa_include|che_cosa|che_differenza
c_e|ci_sono|esiste|esistono|avete|offrite|funziona|supporta|si_integra|e_compatibile|fate|accettate|lavorate|include|e_possibile|siete
e .. compatibile|possibile|incluso|disponibile|previsto
link|allegato|file|pagina|pdf .. non|errore|apre|funziona|rotto
non .. apre|aprire|scaricare|funziona .. link|allegato|file|pagina
altro modo""",
    "question/indirect": """
vorrei|vorremmo|gradirei|mi_piacerebbe .. sapere|capire|conoscere|chiedere .. se|come|quanto|quali|il|i|dove|chi
sapere se|come|quanto|quale
mi|ci dica|faccia|spieghi|potete|puo|potrebbe .. sapere|dire|spiegare|indicare|confermare|dirmi|se|come|quanto
ho|abbiamo .. domanda|domande|dubbio
una domanda""",
    "not_now/say-so": """
non .. ora|adesso|momento|ancora|quest|per_ora|subito|attualmente|oggi|prima
in_questo|al|per_il momento .. non|no|nessun|niente|siamo
adesso|attualmente|per_ora|ora|al momento .. non|no|siamo|nessun
momento .. sbagliato|giusto|opportuno|adatto|buono
piu avanti|tardi
in futuro
forse|magari|eventualmente .. piu|prossimo|in|l_anno|dopo|tra|nel|a|un
prossimo|prossima anno|mese|trimestre|esercizio|primavera|estate|autunno|inverno
anno|mese|trimestre prossimo
riparl*|risent*|ricontatt*|riprov*|risentiamoci|riparliamone|riscriv*|ripass*|rivediamo|riprendiamo
ne|ci .. riparliamo|risentiamo|riparleremo|sentiamo|aggiorniamo
ci .. scriva|contatti|provi|torni|senta|scrivete|contattate .. a|in|dopo|tra|nel|piu|dal|di_nuovo
troppo .. impegnat*|lavoro|occupat*|pres*|presto
oberat*|sommers*|incasinati
non .. tempo|risorse|priorita|prioritario
altre priorita
sospes*|congelat*|rimandat*|rinviat*|fermo|fermi|pausa|stand_by|posticip*
rimand*|rinvi*
contratto|vincolat*|abbonamento|licenza .. fino|scade|scadenza|termina|corso
scade
attendere|aspettiamo|aspettare|attendiamo .. che|la|il|fino|di
quando .. avremo|sara|finit*|arriv*|nuov*|termin*
dopo .. estate|ferie|vacanze|natale|pasqua|fiera|fusione|migrazione
prima di|del .. non|niente
non .. prima|fino""",
    "soft_no/reason": """
non|nessun|senza|niente|manca|mancano|no .. budget|fondi|soldi|risorse_economiche
budget .. esaurit*|bloccat*|congelat*|finit*|tagliat*|chius*
blocco .. spese|budget|investimenti|assunzioni|spesa""",
    "wrong_person/say-so": """
non .. sono|occupo|gestisco|competenza .. io|persona|giusta|questo|mia|di
se ne occupa
deve .. rivolgersi|parlare|sentire|scrivere
non .. sono|siamo .. persona|giust*|responsabile|referente|interlocutore|io
persona|indirizzo|ufficio|contatto|destinatario .. sbagliat*|errat*
sbagliat* .. persona|indirizzo|rossi|contatto
non .. occupo|competenza|mi_compete|decido|mio|gestisco|seguo|me_ne|c_entro|mi_riguarda|spetta
niente|nulla .. a che|da fare
mi occupo .. altro|solo|di
solo|soltanto .. mi_occupo|seguo|sono|gestisco|lavoro
se_ne|di_questo|di_cio|lo|la .. occupa|occupano|segue|decide|gestisce|seguono
si occupa|occupano
referente|responsabile|persona giusta|competente .. e|di|per
deve|dovrebbe|dovete|bisogna|conviene|meglio .. parlare|rivolgersi|scrivere|contattare|sentire|chiedere
si rivolga|rivolgersi|rivolgetevi|rivolga|scriva|contatti|contattate|chieda|parli|senta|scrivete .. a|al|alla|con|mio|nostro|ufficio|collega|responsabile|sig
ufficio acquisti|personale|marketing|it
collega""",
    "left_company/say-so": """
non .. lavor*|fa|faccio|fanno|e|opera|collabora_piu .. parte|qui|presso|con|in|azienda|da|noi|societa
non lavora|lavoro piu
ha|ho|sta|avendo lasciato|lascia|lasciando .. azienda|societa|la|l|lavoro|noi|incarico
lasciato l|la azienda|societa
pension*
decedut*|mort*|scompars*|mancat*
ultimo giorno
ultima settimana
cambiato .. lavoro|azienda
dimess*|dimission*|licenziat*
sostituit*|sostituisco|successore|subentrat*|ho_preso .. posto|al|io|sono|il|la|di
preso il posto""",
    "out_of_office/say-so": """
sono|siamo|mi trovo .. ferie|vacanza|viaggio|malattia|malat*|trasferta|fuori|assente|ospedale|estero
in ferie|vacanza|trasferta|malattia .. fino|ora|adesso|sono
fuori ufficio|sede
attualmente .. fuori|ferie|assente""",
    "forward/say-so": """
per .. tua|vostra|conoscenza|opportuna|te|voi|competenza
p c|pc
per conoscenza|te|voi
inoltro|giro|inoltr*|ti_giro|vi_giro|trasmetto .. a|mail|questa|la|il|messaggio|collega
metto|aggiungo|copio|inserisco .. copia|cc|in
in copia
puoi|potresti|potete .. guardare|dare|vedere|occupartene|rispondere|verificare|darci
dai|dagli|guarda|date .. occhiata|un po|questo|sotto
che ne|cosa ne .. pensi|dici|pensate|dite
ti|vi|te .. interessa|interessare|puo interessare|serve
vedi|vedere sotto
fyi""",
    "revisit/verb": """
scriva|scrivete|contatti|contattate|ricontatti|torni|provi|riprovi|risentiamoci|risentirci|riparliamone|riparliamo|sentiamoci|richieda|ricordatemi|valuteremo|vediamo|rivediamo|riprendiamo|sentiamo
prima|fino|dopo|niente|forse|magari|solo|non|aspett*|partire|di_nuovo""",
    "call/verb": """
sentiamoci|sentirci|risentirci|vederci|vediamoci|incontriamoci|sentirsi
chiami|chiamate|chiamatemi|telefoni|sentiamo|sentirci|parlare|parliamo|vederci|vediamo|incontro|incontriamoci|appuntamento|riunione|call|demo|passi""",
    "courtesy/only": """
^ grazie $
^ grazie mille|tante|a|per|molte .. $
^ mille|molte grazie .. $
^ ok|ricevuto|bene|perfetto|capito|d accordo|preso .. $
^ salve|buongiorno|buonasera|gentile|ciao .. $""",
}
