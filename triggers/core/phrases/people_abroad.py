"""Who is in charge, who has gone and who is away, in other languages, by classes of words: who x did what x where to."""
# ruff: noqa: E501 - a row of choices is one line

GERMAN = {
    "wrong_person/small-part": """
bin|binn|i_bi .. nur|bloss|lediglich|nume .. der|die|ein|eine|lehrling|azubi|aushilfe|praktikant*|hausmeister*|empfang|vertretung|fahrer|hilfskraft|sekretar*|gast|kunde
mache|mach|leite|fuhre|betreue|fahre|bediene|koche .. nur|bloss|hier|die|den .. lohn|buchhaltung|kuche|lager|empfang|pforte|kasse|werkstatt|garten|technik
bin .. hausmeister*|schmied|postbote|lehrling|praktikant*|kantinenwirt*|gartner*|reinigungskraft|putzfrau|mieter*|nachbar*|krankenpfleger*|schornsteinfeger*
falschen|falscher|falsche .. erwischt|gelandet|verbunden|muller|huber|schmidt|meier|adresse|anschluss""",
    "wrong_person/other": """
macht|machen|entscheidet|regelt|erledigt|betreut|verantwortet .. bei_uns|der|die|das|mein|meine|unser|unsere
das|dafur|darum|sowas .. macht|liegt|entscheidet|ist .. bei|beim|chef|chefin|kollege|kollegin|fuhrpark|einkauf|bruder|schwester|zentrale
liegt|sitzt .. jetzt|nun|nicht .. beim|bei|bei_mir
nicht .. mehr .. betraut|befasst|zustandig
diese|die adresse|nummer|mailadresse .. gehort|ist
fragen|frag|fraged|fragt .. meine|meinen|die|den|doch|lieber .. chef|chefin|bruder|frau|mann|kollege*|kollegin|schwester""",
    "left_company/went": """
ist|sind|war|bin .. seit|jetzt|nun|inzwischen .. bei|in .. anderen|einer|einem|konkurrenz|versicherung|bank|stadt|rente|ruhestand
nicht .. mehr|langer .. angestellt|bei_uns|beschaftigt|verbunden|im_haus|alcald*|tatig
haben .. uns .. von .. getrennt
von .. getrennt
zur|zum|zu .. konkurrenz|wettbewerber|stadt|kunden|mitbewerb .. gewechselt|gegangen|abgewandert
woanders|anderswo .. tatig|beschaftigt|angestellt
ausgelernt|abgemustert|verstorben|verst|verschieden|pensioniert|ausgeschieden|verrentet
vorruhestand|altersteilzeit|nachlass*
mein|sein|ihr vertrag .. endet|lauft .. aus|donnerstag|freitag|ende
bis|ende .. dann .. bin ich weg
hat .. den_betrieb|die_firma|uns|haus|verein|amt .. verlassen|abgegeben|niedergelegt
habe|hab .. vorgange|projekt|aufgaben|posten|nachfolge|stelle .. ubernommen|geerbt""",
    "out_of_office/now": """
sitze|sitz|stehe|steh|liege|lieg|weile|bin|hange .. gerade|grad|mit|auf|im|in|am .. messe|stand|sofa|bett|zug|flieger|grippe|hexenschuss|fieber|kur|reha|gericht|tagung|klinik|krankenstand|urlaub|baustelle
bin .. auf .. reha|kur|messe|reise|dienstreise|tagung|montage
krank|krankgeschrieben|grippe|fieber .. im_bett|zu_hause|melde|liege
grusse .. vom|aus""",
    "forward/pass": """
hallo|liebe|lieber kollegen|team|alle .. anbei|kummert|anfrage
wer .. kummert|ubernimmt|schaut|macht sich|das|mal
bitte rucksprache|um_rucksprache|ubernehmen|erledigen
guck|schau|kuck|lies .. mal|dir|das .. $""",
    "meeting/come": """
kommen|komm|kommt .. auf|in|zu|ins|zur|vorbei|rum .. baustelle|werk|betrieb|buro|kaffee|uns|besuch|laden|rathaus|hof|halle
buchen|buch .. kalender|slot|termin
besuchen|besuch .. sie|uns|mich
konnten|wurden sie .. vorstellen|vorfuhren|prasentieren|besuchen|zeigen
mogliche|zwei|drei termine|terminvorschlage
durchrufen|durchklingeln|rufen .. durch
zeigen sie|uns .. mal|das""",
}
FRENCH = {
    "wrong_person/small-part": """
ne suis|fais que|qu .. stagiaire|l|le|la|un|une|remplacant|interimaire|secretaire
suis .. simple|seulement|juste|uniquement .. stagiaire|interimaire|comptable|chauffeur|gardien|apprenti
m|me|nous occupe|charge .. de|d|du .. paie|etat|compta*|accueil|cuisine|menage|uniquement|seulement
vous vous|etes trompez|trompe
moi je suis plombier|boulanger|infirmier*|retraite|professeur|le
pas|aucune .. competence*|qualite|pouvoir .. en|pour""",
    "wrong_person/other": """
voyez|voir|demandez|adressez|parlez|contactez .. plutot|avec|a|vous .. service|chef|collegue|direction|mon|ma|frere|patron
c est .. qui .. decide|gere|commande|s_en_occupe|choisit
confiance .. mal placee""",
    "left_company/went": """
a|ont|avait|est|suis .. parti|partie|mute|mutee|promu|nomme|retire|rejoint|quitte|quittes|change|vendu|cede|passe .. ailleurs|depuis|autre|concurren*|societe|cabinet|campagne|retraite|horizons
celle|celui|cette adresse .. etait .. de|a
travaille|exerce .. desormais|maintenant|ailleurs .. ailleurs|lille|a|chez|autre
rejoins|rejoint|quitte|quitterai .. un|le|mon|mes .. cabinet|autre|poste|fonctions|groupe|juin
n est plus .. de_ce_monde|salarie|la|joignable
est|a mort|morte|decede|decedee|demissionne|disparu
je|nous .. reprends|remplace|succede|reprend .. poste|projet|suite|dossiers|succession""",
    "out_of_office/now": """
suis|serai|sommes .. en|au|a|sur|absent* .. deplacement|hopital|lit|salon|clinique|mission|formation|conge*|voyage|senegal|arret|tribunal
alite|alitee|grippe|fievre|couche|couchee .. jusqu|en|au|je
en ce moment .. absent*|deplacement|voyage|conge*""",
    "forward/pass": """
salut|bonjour|cher|chers .. te|toi|collegues .. concerne|partage|laisse|parle|transmets
te|le|je te|le laisse|transmets|partage|refile|passe
transfere|partage .. message|demande|mail
jette|jetez un oeil
merci .. etudier|d_etudier|de_voir|voir_avec
a voir|traiter avec|par""",
    "meeting/come": """
venez|viens|passez|passe .. ferme|domaine|atelier|bureau|mairie|usine|voir|chez|donc|quand
fixez|proposez|calez|bloquons|bloquez .. rendez|rdv|creneau|lundi|mardi|mercredi|jeudi|vendredi|date
dejeuner|cafe .. dirait|ensemble|lyon|volontiers|possible
entendu|ok|d_accord pour .. h|lundi|mardi|mercredi|jeudi|vendredi
notre|ma porte .. ouverte
presentez vous .. poste|accueil|garde
on se verra|voit|retrouve""",
}
SPANISH = {
    "wrong_person/small-part": """
soy|solo .. solo|el|la|recepcion|conserje|portero|portera|becario|becaria|guardia|cunado|vigilante|contable|enfermer*|jardiner*
yo .. llevo|contesto|hago|cuido .. contabilidad|correo|nominas|limpieza|solo|archivo
esto|aqui .. es|no_hay .. recepcion|floristeria|parroquia|otra|ningun
se|te|os equivoc*|confund*
no pinto|tengo|firmo .. nada|ni""",
    "wrong_person/other": """
hable|hablen|habla|pregunt*|dirijanse|dirijase|escriba|escribele|diganle .. con|a|al .. dueno|jefe|jefa|director*|rector*|compras
el|la .. que .. manda|decide|compra|lleva .. es|mi|soy
para temas|asuntos|cosas de""",
    "left_company/went": """
se|nos .. fue|fueron|ha_ido|marcho|dejo|jubilo|retiro|jubilado|ido .. a|de|en|otro|domingo|empresa|clinica|$
dejo|dejaron|ha_dejado .. empresa|clinica|bufete|puesto|cargo|colegio
ya no .. soy|es|estoy|esta|trabaj*|figura .. alcald*|gerente|directora|aqui|plantilla|con
trabaje|trabajo .. ahi|aqui|alli .. hasta|ahora|otra
soy|es .. nueva|nuevo|sucesor*|sustitut* .. encargad*|responsable|de
fallec*|murio|causo_baja|despedid*|jubilad*""",
    "out_of_office/now": """
estoy|me_encuentro|ando|sigo .. de|en|con|fuera .. viaje|vacaciones|baja|hospital|gripe|retiro|feria|medica|maternidad|paternidad|cama
de|con baja|retiro|gripe|fiebre .. hasta|medica|hoy|maternidad|paternidad""",
    "forward/pass": """
te|os .. paso|dejo|mando|reenvio|comparto .. esto|por|este
copio|incluyo|pongo .. aqui|copia .. a
echa|echale|echad .. ojo|vistazo
por si .. sirve|interesa|vale""",
    "meeting/come": """
quedamos|vernos|veros|nos_vemos|comemos|pasese|pasa|paseis .. cuando|finca|planta|taller|oficina|tienda|aqui|por
traiga|venga|vengan|ven|vente .. botas|cuando|finca|taller|lunes|martes|miercoles|jueves|viernes
de_acuerdo|vale|perfecto .. con|hora|a_las|el .. hora|lunes|martes|miercoles|jueves|viernes
videollamada|por_videollamada
avisame y comemos""",
}
ITALIAN = {
    "wrong_person/small-part": """
sono .. solo|soltanto|il|la|lo .. stagista|custode|nipote|fratello|segretari*|bidell*|autista|receptionist|portinai*|infermier*|cliente
io .. seguo|guido|curo|faccio|gestisco .. solo|soltanto|muletti|visite|contabilita|paghe
avete sbagliato|confuso
sbagliato persona|indirizzo|rossi|ufficio""",
    "wrong_person/other": """
chiami|scriva|senta|chieda|parli .. lui|lei|zio|titolare|capo|mio|collega|a
e|sara .. lui|lei|zio|fratello|titolare .. che .. decide|compra|cura|segue|occupa
che cura|segue|gestisce .. produzione|acquisti|parte""",
    "left_company/went": """
ha|e .. lasciato|cambiato|andato|andata|passato|passata|subentrat*|mancato|trasferit* .. azienda|lavoro|pensione|concorren*|ruolo|febbraio|altra|studio
sono subentrat*
non .. lavorero|lavora|lavoro .. piu .. per|con|qui|noi
ora|adesso lavora .. in|per|con|altrove
lascio|lascia|lasciato .. azienda|incarico|scrivania|maggio
morto|morta|deceduto|deceduta|pensionato|pensionata""",
    "out_of_office/now": """
sono .. in|a|al|sulle|fuori|con|in_ferie .. ferie|tribunale|ospedale|malattia|fiera|viaggio|febbre|campo|sala|maternita|questi_giorni
studio|ufficio .. chiuso|riapre
con .. influenza|febbre""",
    "forward/pass": """
ti|vi|te .. giro|passo|inoltro|lascio .. questa|questo|la|mail
girato|girata|passo a
roba tua
dai un occhio|occhiata
fammi sapere""",
    "meeting/come": """
venga|venite|vieni|passi|passate|puo_venire .. in|a|da|quando|lei|officina|azienda|sopralluogo|sede
caffe .. insieme|a_voce|beviamo|fiera
sopralluogo
mi faccia|fai uno squillo|colpo
la|vi|ti aspetto|aspettiamo
presentarcelo|presentarlo|illustrarcelo .. sede|da_noi|azienda
va bene .. lunedi|martedi|mercoledi|giovedi|venerdi|alle|ore|le""",
}
DUTCH = {
    "wrong_person/small-part": """
ben .. maar|slechts|alleen|de|van .. stagiair*|postbode|schoonmaker|conciergie|portier|freelancer|personeelszaken|inkoop|receptie|chauffeur|tandarts|vrijwilliger
niks|niets .. van_doen|te_maken|mee
ik .. doe|ben .. alleen|enkel""",
    "wrong_person/other": """
vraag .. het|dat|dit .. eigenaresse|baas|bij|receptie|chef|directeur
moet je|u .. hebben|bij|zijn
runt|beslist|regelt .. mijn|de .. broer|baas|vrouw|collega""",
    "left_company/went": """
is|ben|zijn .. weg|vertrokken|met_pensioen|overleden|niet_meer|elders|overgestapt|gestopt|verbonden .. naar|sinds|bij|per
niet .. langer|meer .. verbonden|werkzaam|in_dienst|hier
komt niet terug
heeft .. zijn|haar|diens plek|functie|taken
werkt .. nu|inmiddels|sinds .. bij|voor|elders""",
    "out_of_office/now": """
lig|zit|sta|ben .. met|in|op|ziek .. bed|griep|beurs|vakantie|koorts|ziekenhuis|verlof|buitenland
ben ik|even vrij|weg|afwezig""",
    "forward/pass": """
ter info|kennisgeving
verkeerd .. bij .. mij .. terecht
voor jou
kijk jij|even|eens .. hiernaar|naar""",
    "meeting/come": """
kom .. langs|gerust|maar|eens|vrijdag|koffie|even
bakkie|bakje|kop .. doen|koffie
handtekeningen halen
later beginnen
zullen we .. afspreken|doen|zien|bellen""",
}
PORTUGUESE = {
    "wrong_person/small-part": """
sou .. so|apenas|o|a .. porteir*|estagiari*|secretari*|motorist*|vigia|zelador*|rececionist*
so|apenas cobrindo|trato|cuido|atendo
isto|aqui e .. lar|escola|casa|outra""",
    "wrong_person/other": """
quem .. resolve|manda|decide|compra|trata .. e
agora e o|a
incluo|copio aqui""",
    "left_company/went": """
foi|fui|saiu|sai|deixou|pediu|mudou .. embora|demissao|empresa|clinica|concorrencia|em|emprego
pediu demissao
ja nao .. trabalha|esta|e
faleceu|morreu|aposentou|reformou""",
    "out_of_office/now": """
estou|to|peguei|ando .. de|com|em|dengue|gripe|cama .. cama|gripe|ferias|viagem|hospital|licenca|dengue
de cama""",
    "forward/pass": """
ve|veja|vejam .. se|isto|isso .. interessa|serve|pessoal
para|pra voce|ti
o que achas|acha""",
    "meeting/come": """
vem|venha|venham|passa|passe|espero .. aqui|galpao|loja|fabrica|escritorio|amanha|sabado
te|lhe|vos espero
ligada|liga|ligue .. quando|depois|para|me
vemo nos
combinado|fechado|beleza .. segunda|terca|quarta|quinta|sexta|as|amanha""",
}
NORDIC = {
    "wrong_person/small-part": """
ar|er .. bara|bare|kun|rektor|pedel*|vikar*|vaktmast*|vaktmester|larling|renholder|sjafor .. i|og|och|har|kjoper|koper
har .. intet|inget|ikke .. med .. indkob|inkop|innkjop|gore|gora
det er pedellen|vaktmesteren|vakten""",
    "wrong_person/other": """
fraga|spor|sporg|snakk|prata .. rektorn|chefen|sjefen|chef*|kollega*|min|med
kopierar|kopierer|legger .. in|inn|ind""",
    "left_company/went": """
stoppade|stoppede|sluttet|slutade|dode|dog|dode .. hos|ved|i|vid|dessverre
er|ar gatt|gaet|dod|pensjonert|pensionerad|pensioneret|borte
har slutat|sluttet|stoppet|fratradt
jobbar|jobber|arbejder .. nu|na .. hos|pa|i|annat""",
    "out_of_office/now": """
er|ar|ligger|sitter .. pa|syk|sjuk|syg|tjanstledig|sykemeldt|sygemeldt|foraldraledig|hjemme .. fjellet|messe|ferie|semester|reise|med|til|till|for
er sygemeldt|sykemeldt|sjukskriven""",
    "forward/pass": """
kolla|se|titta|kik .. har|her|under|nedan|detta|dette .. $
kan|kunne .. vara|vaere .. nagot|noe|noget .. for
er dette|det noe|noget|nagot""",
    "meeting/come": """
kom|kig|kik|titta|stikk .. forbi|innom|in|hit .. torsdag|fredag|mandag|vaerkstedet|messa|kontoret
ta|tar .. en .. fika|prat|kaffe|tur
ska|skal vi .. ses|ta|mote*|snakke|prata""",
}
POLISH = {
    "wrong_person/small-part": """
jestem .. tylko|zwykl* .. kierowca|praktykant*|sekretark*|woznym|ochrona|ksiegow*
to nie .. do|moja|moje
ja .. tylko""",
    "wrong_person/other": """
w tej sprawie .. pisac|prosze|kontakt*
decyduje|zajmuje .. szef*|kolega|dyrektor|kto_inny""",
    "left_company/went": """
przeszedl|przeszla|odszedl|odeszla|pracuje .. konkurencji|gdzie_indziej|inn*|emerytur*|juz
jest na emeryturze
zmarl|zmarla|nie_zyje""",
    "out_of_office/now": """
jestem|leze|siedze .. na|w|chor* .. urlopie|zwolnieniu|szpitalu|l4|delegacji|targach|lozku""",
    "forward/pass": """
do wiadomosci
zobacz|zerknij|spojrz .. na|to
przekazuje .. do|ci""",
    "meeting/come": """
moze|moga byc .. poniedzialek|wtorek|sroda|czwartek|piatek|o
wpadnij|wpadnijcie|przyjedz*|zapraszam .. do|na|kiedy
a o
zadzwon*|prosze_dzwonic .. jutro|po|do""",
}
