"""Italian: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line


def _with(stems: str, endings: str, pronouns: str) -> str:
    """Demands with a pronoun behind them: "cancellatemi", "toglierci"."""
    return "|".join(f"{s}{e}{p}" for s in stems.split() for e in endings.split() for p in pronouns.split())


def _demands(pronouns: str) -> str:
    return "|".join((
        _with("cancell elimin lev depenn dimentic scancell sbatt", "a ate ar", pronouns),
        _with("rimuov disiscriv esclud perd", "i ete er", pronouns),
        _with("togl", "i iete ier", pronouns),
    ))  # fmt: skip


_REMOVE_ME = _demands("mi ci")
_REMOVE_IT = _demands("lo la li le ne")
_REMOVE = "cancell*|elimin*|rimuov*|rimoss*|rimozione|togli*|tolga|tolgano|togliere|levat*|levi|leva|levare|depenn*|disiscri*|disdi*|disdett*|esclud*|esclus*|annull*|disattiv*|scancell*|distrugg*|dimentic*|stralci*|sparire|porre_fine|porvi_fine"
_DATA = "dati|indirizzo|indirizzi|mail|email|nome|nominativo|contatto|account|profilo|numero|casella|recapito|recapiti|scheda|informazioni|anagrafica|caselle"
_LIST = "lista|liste|elenco|elenchi|newsletter|mailing|database|archivio|archivi|indirizzario|rubrica|iscrizione|registro|banca|contatti|sistema|sistemi|invii|campagn*|giro|anagrafica|crm|sequenza|abbonamento|destinatari"
_MAIL = "mail|email|messaggi|messaggio|pubblicita|newsletter|posta|comunicazion*|invii|invio|offerte|proposte|spam|roba|lettere|lettera|contatti|contatto|promozion*|circolari|telefonate|solleciti|promemoria|notifiche|volantini|reclame|aggiornamenti|inviti"
_SEND = "scriv*|mand*|invi*|contatt*|disturb*|importun*|sped*|insist*|infastid*|romp*|scocci*|telefon*|chiam*|tornate|inondar*|assillar*|tempestar*|sollecit*|utilizz*|usare|usate|molest*"
_GET = "ricev*|vedere|veder*|leggere|sapere|sentir*|essere|trovar*|averne|avere"
_WANT = "voglio|vogliamo|vorrei|vorremmo|desider*|preferi*|gradi*|chied*|pregh*|prego|prega|preghiamo|richied*|esig*|pretend*|invit*|intim*|diffid*|favore|cortesia|piacere|vogliate|provved*|grazie|intendo|intendiamo|nn_voglio"
_CEASE = "basta|smett*|cess*|interromp*|ferm*|piant*|finitela|finiamola|finirla|fatela_finita|sospend*|sospendere|blocc*|terminate|terminare|chiudete|chiudere|chiudiamo*|stop|evit*|asten*|risparmi*|tronc*|porre_fine|porvi_fine|por_fine"
_REMOVAL = "cancellazione|rimozione|disiscrizione|eliminazione|disdetta|esclusione|distruzione"
_NO = "non|nn|niente|nessun|nessuna|mai|nulla|senza|no|ne|neanche|nemmeno"
_MORE = "piu|altro|altri|altre|altra|ulterior*|ancora|oltre|mai|nuovamente|altrimenti"

RULES = {
    "unsubscribe/word": f"""
^ {_REMOVE_ME} .. $
^ basta|finitela|smettetela|smettila|piantatela|via|fuori|cancellazione|disiscrizione grazie|subito|per_favore? $
^ {_REMOVE} grazie|subito|per_favore? $
annull*|cancell* iscrizione|abbonamento
finit*|smett*|piant* la|tela? .. $
la finite|smettete|piantate
fuori $
spam
indesiderat*""",
    "unsubscribe/remove-me": f"""
mi|ci togli|togliete|toglie|cancelli|cancellate|cancella|levi|levate|leva|rimuovi|rimuovete|elimini|eliminate per_favore|per_cortesia|dalla|dal|dai|$
{_REMOVE_ME} ..
mi|ci .. {_REMOVE}
{_REMOVE} .. mi|ci|mio|mia|miei|nostro|nostra|nostri .. {_DATA}|{_LIST}
{_REMOVE} .. {_DATA}
{_DATA} .. {_REMOVE} .. $
{_REMOVE} .. {_LIST}
{_LIST} .. {_REMOVE} .. $
{_WANT} .. {_REMOVAL}
{_REMOVAL} .. {_DATA}|{_LIST}|immediata|definitiva
{_WANT} .. essere .. cancellat*|rimoss*|eliminat*|tolt*|esclus*|depennat*
{_WANT} .. {_REMOVE}
provved* .. a|alla|al .. {_REMOVE}|{_REMOVAL}|cancellar*
provved* .. $
via|fuori .. {_LIST}|indirizzo|casella|nome
via .. mio|nostro|questo .. {_DATA}
fate* .. sparire|uscire .. {_LIST}|{_DATA}
fatemi|fateci|fammi sparire|uscire
non .. utilizz*|usa*|us* .. piu .. {_DATA}
non .. figurar*|essere|stare .. piu|nella|nel|vostra|vostro .. {_LIST}
dimentic* .. di? .. me|mi|noi|{_DATA}
di torno
cancell*|elimin*|togli* .. tutto|tutte|tutti|subito $""",
    "unsubscribe/remove-it": f"""
{_REMOVE_IT} ..""",
    "unsubscribe/stop-mailing": f"""
{_NO} .. {_MORE} .. {_MAIL}|{_SEND}
{_NO} .. {_SEND} .. {_MORE}
non|nn .. scrivetemi|scrivermi|scriveteci|mandatemi|mandarmi|mandateci|inviatemi|inviateci|inviarmi|contattatemi|contattarmi|contattateci|speditemi|disturbatemi|chiamatemi|mandate|spedite|scrivete|inviate|disturbate|contattate|scriva|disturbare|insistete|insista
{_WANT} .. non|nn|piu .. {_GET}|{_SEND}
{_NO} .. {_WANT} .. {_GET} .. {_MAIL}|{_MORE}|simili|$
{_NO} .. {_WANT} .. piu|queste|ste .. {_MAIL}
non|nn .. voglio|vogliamo|desider* .. piu|altre|altri .. {_MAIL}
{_NO} .. {_GET} .. piu .. {_MAIL}|nulla|niente|roba
niente|nessun*|zero .. {_MAIL} .. {_MORE}|grazie|favore|piacere|qui|$
{_CEASE} .. di|con|gli|le|l|la|il|questi|queste|questo|i .. {_MAIL}|{_SEND}
{_CEASE} .. {_MAIL}
{_MAIL} .. {_CEASE}
{_CEASE} .. sempre|definitivamente|subito|qui $
{_WANT} .. {_CEASE} .. fine|di|qui|gli
porre|porvi|porr* .. fine
asten*|astener* .. da|dal|dall|dallo|dalle
evit* .. altri|ulteriori|di|favore|altre .. {_MAIL}|{_SEND}
risparmi* .. mi|ci|le|i|vostr*|la .. {_MAIL}|fatica|tempo
andate|vada|vai .. romper*|scocciar*|altrove|disturbar*
lasci* .. mi|ci|stare|in .. pace|stare|respirar*|perdere
lasciatemi|lasciateci|lasciami|lasciarmi .. pace|stare|respirare|vivere
datevi|datemi pace|tregua
date* .. pace|tregua
stuf*|stanc*|stufat* .. di|delle|dei|con|vostr*|avete
mi|ci avete .. stuf*|stanc*|scocciat*|rotto
ultim*|terz*|second*|ennesim* .. avviso|volta|sollecito|richiesta|mail
se .. ricev*|arriv*|mandate|scrivete|ancora|altra .. garante|denunc*|legal*|avvocat*|segnal*|blocc*
garante|denunc*|legal*|avvocat*|segnal*|blocc* .. se .. ricev*|arriv*|mandate|scrivete|ancora
blocc* .. mittente|indirizzo|vi
troncare|chiudiamola|finiamola|tagliamo .. qui|corto""",
    "unsubscribe/faint": f"""
gia .. chiest*|detto|cancellat*|disiscritt*|richiest*|scritto .. volte|di|cancell*|mail
nonostante|malgrado|eppure .. richiesta|disiscri*|cancell*|chiest*|detto|tutto
continuo|continuiamo|continuano|ancora .. ricever*|arriv* .. {_MAIL}|vostre
quante volte .. chied*|dir*|devo
volta|volte per tutte""",
    "unsubscribe/way-out": """
come|dove|modo .. esce|uscir*|esco|disiscriv*|cancell*|tolgo|togli*|disattiv*|si_fa|fare|faccio .. non|$|piu|qui|lista|newsletter|ricever*|uscirne|disiscriver*|cancellar*
come .. non .. ricever* .. piu
datemi|dove|qual .. modo|link|tasto|pulsante .. uscir*|cancell*|disiscri*
non .. trovo|vedo|c_e|funziona .. link|pulsante|modo|tasto .. cancell*|disiscri*|uscir*""",
    "unsubscribe/law": f"""
revoc*|ritir* .. consenso|autorizzazione
consenso .. revoc*|ritir*|mai|negat*
oppong*|opposizion* .. trattamento|marketing|invio|dati|all|al|registro
registro .. opposizioni
esercit* .. diritt*
gdpr|garante|codice|art|articolo|privacy|legge .. {_REMOVE}|{_REMOVAL}|oppo*|diffid*|segnal*|reclamo|revoc*
{_REMOVE}|{_REMOVAL}|oppo*|diffid*|segnal*|reclamo|rivolger* .. gdpr|garante|codice|art|articolo|privacy|legge
diffid* .. {_SEND}|{_MAIL}|dal|dall|dallo|a_non|continuare
illecit*|abusiv* .. {_MAIL}
{_MAIL} .. illecit*|abusiv*""",
    "mention/told": """
ho|abbiamo|ero|sono|avevo|appena|ha .. cancellat*|disiscritt*|tolt*|rimoss*|disdett*
nostra|nostro|nostri newsletter|clienti|iscritti
cliente|qualcuno .. chiede|revoca|vuole""",
    "thing/asked": """
se|quando|dopo .. clicco|premo|schiaccio|mi_disiscrivo|mi_cancello|disiscrivo|revoco|cancello|clic
cosa|che .. succede .. se|quando|con
link|pulsante|tasto|disiscriviti|cancellazione .. disiscriv*|cancella|riguarda|elimina|vale|toglie|annulla|blocca|fondo
riguarda|elimina|vale|toglie|annulla .. link|pulsante|tasto|disiscrizione
perdo|sparisco|ricevo|ricevero|mi_arrivano|resto .. anche|ancora|comunque""",
    "keep/taken-back": """
cancellazione|disiscrizione|disdetta|richiesta .. e|era|stata|fu|partita|veniva .. errore|sbaglio|svista|equivoco|figlio|figlia|stagista
lasc*|ignor*|dimentic*|annull* .. stare|perdere|la|mia|richiesta .. cancellazione|disiscrizione|disdetta|cancellar*|richiesta
richiesta|cancellazione|disiscrizione|disdetta .. errore|sbaglio|sbagliat*|ignor*|capito_male|partita|ritir*|annull*|svista
per_errore|sbaglio|svista .. cancellato|cancellata|disiscritto|disiscritta|tolto|tolta|risposto
cancell*|disiscri*|tolt*|toglie* .. per_errore|sbaglio|sbagliat*|svista
rimett*|reinser*|reiscriv* .. mi|ci|me|dentro|lista
non smett*|cancell*|toglie* .. di|pure|mi|assolutamente""",
}
