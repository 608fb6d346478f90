"""A no in other languages by what it rests on: a decision, somebody else, no need, no fit, the end of the matter, mockery."""
# ruff: noqa: E501 - a row of choices is one line

_BOARDS_DE = "vorstand|gemeinderat|stadtrat|kuratorium|beirat|betriebsrat|geschaftsfuhrung|geschaftsleitung|chef|chefin|team|gremium|ausschuss|aufsichtsrat|kollegium|mann|frau|leitung|verwaltungsrat|gesellschafter|kreis"
GERMAN = {
    "not_interested/decided": f"""
{_BOARDS_DE}|haben|hat|wurde|wird|ist .. abgelehnt|lehnt|dagegen|verworfen|abschlagig|abgewunken|nein|gekippt|negativ|verzichtet|verzichten
entscheidung|prufung|beschluss|votum|antwort|ergebnis .. gegen|negativ|abgelehnt|nein|dagegen|nicht
gegen .. ihr|ihre|euer|eure .. angebot|konzept|losung|produkt|system .. entschieden|ausgesprochen
haben uns .. gegen|dagegen .. entschieden|ausgesprochen
fiel|fallt .. gegen|auf .. sie|anderen|andere
auf .. andere|anderen|mitbewerber .. gefallen""",
    "not_interested/elsewhere": """
woanders|anderswo|anderweitig|bei einem anderen|andernorts .. gekauft|bestellt|unterschrieben|vergeben|verlangert|fundig|eingekauft|beauftragt|geholt
vertrag .. woanders|anderswo|anderweitig|verlangert
bestellt|gekauft|beauftragt|vergeben .. nicht bei ihnen|euch
haben|hab .. schon|bereits|langst|gerade|soeben .. einen|eine|eins|so|was|jemanden
machen|macht|erledigen|losen .. selbst|selber|intern|eigene*|hausintern
bleiben|bleibe|bleibt|bleibts .. dabei|beim|bei|so
lauft .. alles|rund|prima|gut|bestens""",
    "not_interested/no-need": """
kaufen|kaufe|kauft|wollen|brauchen|benotigen|brauche|benotige .. nichts|nix|keine|keinen|kein|nie|koa|nicht
nichts|nix|koa .. kaufen|kauft|brauchen|gebrauchen|anfangen
ned|net|nix brauch*|woll*
brauch|woll|woin ma|mir .. ned|net|nix
fehlt|fehlen .. jeder|jeglicher .. sinn|bedarf
wozu|wofur .. brauch*|soll*
bedarf .. null|keiner|gedeckt""",
    "not_interested/not-fit": """
nichts|nix|nicht .. fur .. uns|mich|unser|unsere|unseren|einen|eine
passt|passen .. nicht|net|ned|nix .. zu|ins|in|uns
ist|sind .. fur .. uns|mich|unsere .. nichts|nix|zu_gros|zu_teuer|overkill|uberdimensioniert
zu|viel_zu gros|teuer|klein|happig|komplex fur|$
nicht .. der|die|das richtige kunde|zielgruppe|branche|fur""",
    "not_interested/over": """
thema|projekt|vorhaben|kapitel|sache|angelegenheit|stelle .. gestorben|beerdigt|eingestampft|gestrichen|erledigt|abgeschlossen|abgeblasen|tot|durch|begraben|vom_tisch|abgehakt|eingestellt
haben|wurde|wird .. projekt|vorhaben|thema|investition .. gestrichen|eingestampft|verworfen|beerdigt|gekippt|abgeblasen
losen|losst|schliessen|schliesst|machen|geben|gibt .. auf|zu|dicht|geschaft|betrieb|laden|firma
insolvenz*|pleite|liquidation|abgewickelt|geschaftsaufgabe
lass|lasst|lassen ma|mal|wir|es|ma? .. gut|stecken|bleiben|sein
wurscht|wurst|egal|powidl
kein anschluss""",
    "not_interested/mockery": """
noch|schon_wieder|wieder .. so? ein|eine|einer .. wundermittel|guru|verkaufer|roboter|mail|brief|angebot|revolution|messias|visionar
wundermittel|schlangenol|zauberei|bullshit-bingo|buzzword*
sehr originell|witzig|lustig|personlich
grosses kino""",
}
_BOARDS_FR = "direction|comite|conseil|bureau|patron|chef|cheffe|equipe|associe|assemblee|commission|syndicat|mairie|mari|femme|epouse"
FRENCH = {
    "not_interested/decided": f"""
{_BOARDS_FR} .. ecarte|refuse|rejete|oppose|contre|dit_non|non|ecartee|rejetee|tranche|declin*
decision|reponse|verdict|avis .. non|negative|negatif|defavorable|contre
avons|a|ont|ai .. decide|choisi .. ne_pas|de_ne_pas|contre|autre|autrement
ecarte|rejete|rejetee|refuse|refusee|ecartee .. offre|proposition|candidature|solution|projet
ne .. donn* .. suite
raye|supprime|rayee .. depense|budget|ligne|projet""",
    "not_interested/elsewhere": """
signe|commande|achete|pris|trouve|choisi|passe|passee|servis .. ailleurs|concurrent|autre|confrere|quelqu
confie|confiee|attribue|attribuee .. a|autre
deja .. servis|pourvus|pourvu|equipe|equipes|fait|regle
faisons|fait|gerons|debrouille*|developpe .. nous|maison|interne|seuls|meme*
fournisseur|imprimeur|prestataire|partenaire .. depuis|ans|habituel|historique|convient
fidele|fideles|restons|gardons|preferent|preferons .. ancien|actuel|meme|notre
avons|a tout ce qu|ce|qu .. faut
convient .. parfaitement|tres_bien|ainsi""",
    "not_interested/no-need": """
n|ne .. achetons|achete|achetera|achetent|voulons|veux|cherchons|cherche .. rien|pas|plus|aucun
ni besoin|envie
plus|aucun|aucune achat|achats|besoin|utilite|usage
n .. besoin .. de
plus|pas .. l usage|utilite
qu|que|quoi .. faire d|de|servir
n a|avons que faire""",
    "not_interested/not-fit": """
pas|rien|guere|peu pour|fait_pour|adapte .. nous|moi|une|un|notre|des
ne .. sert|servira|servirait|correspond|convient|concerne .. rien|pas|a
tres|bien peu pour
trop cher|grand|gros|complique|couteux
double|triple des autres
branche|tente|parle|emballe pas""",
    "not_interested/over": """
projet|dossier|sujet|affaire|chapitre .. abandonne|enterre|clos|annule|mort|termine|ferme|arrete|boucle
en .. liquidation|faillite|redressement
fermons|ferme|dissous|dissoute|cessons|cesse .. boutique|activite|societe|association|definitivement|etant
en|s|on reste*|arrete*|tient la
fin de l histoire
sans moi|nous|facon
laiss* tomber""",
    "not_interested/mockery": """
encore|enieme|nouvelle|nouveau .. start|gourou|revolution|commercial|robot|visionnaire|vendeur|message|mail
reinventer|revolutionner .. metier|secteur|monde
fait|fera sourire|rire
quelle|quel delicate|original|touchant|humour|poesie
^ touchant|charmant|original $""",
}
_BOARDS_ES = "direccion|comite|consejo|gerencia|jefe|jefa|junta|equipo|socio|tecnicos|asamblea|ayuntamiento|pleno|marido|mujer|contador"
SPANISH = {
    "not_interested/decided": f"""
{_BOARDS_ES} .. descart*|rechaz*|contra|dijo_no|dice_que_no|no|desestim*|recomiendan
decision|respuesta|resultado .. no|negativ*|contra|desfavorable
hemos|han|he|ha .. decidido|optado|elegido|resuelto .. no|otro|otra|por
descartad*|desestimad*|rechazad* .. comite|consejo|$
no .. resultaron|ha_sido|fue seleccionad*|elegid*""",
    "not_interested/elsewhere": """
firmamos|firmado|compramos|comprado|contratamos|contratado|pedido|encargado .. otro|otra|otros|otro_lado|competencia|ayer|ya
por|en otro|otra lado|sitio|parte
nos quedamos|quedo con
seguir|seguimos|seguiremos|continuamos .. asi|como|mismo|misma|nuestro|con
ya .. tenemos|tengo|contamos|firmamos|compramos|contratamos|servidos|hay
personal|recursos|medios propio|propios|internos
lo hacemos|llevamos nosotros|internamente""",
    "not_interested/no-need": """
no .. compr*|necesit*|precis*|quiero|queremos|busc*|hace_falta .. nada|nunca|mas|eso|esto|ningun*|ofertas|comprar
ni|tampoco .. sirve|gusta|queremos|quiero|necesitamos|ganas
ningun|ninguna ganas|gana|interes|necesidad|intencion
sin|ninguna ganas|animo de|ni
para que .. queremos|quiero|necesit*""",
    "not_interested/not-fit": """
no .. para .. nosotros|mi|una|un|nuestro|nuestra
no .. encaja|cuadra|conviene|convence|cumple|aplica|late|procede|sirve
demasiado|muy caro|grande|complicado
no es|somos .. lo_nuestro|cliente|perfil|sector|publico""",
    "not_interested/over": """
proyecto|tema|asunto .. cancelad*|descartad*|cerrad*|muert*|archivad*|anulad*|enterrad*|paralizad*
hemos|hemos_tenido cancelado|descartado|cerrado|abandonado .. proyecto|tema|idea|iniciativa
cierro|cerramos|liquidamos|quiebra|concurso .. negocio|empresa|tienda|fin|definitiv*
dejemoslo|dejemos .. correr|asi|estar|ahi
perdimos .. concesion|contrato|cliente""",
    "not_interested/mockery": """
otro|otra|enesim* .. correo|visionario|guru|robot|vendedor|promesa|mas|que .. promete|quiere|solucion*|valor
que pereza|original|bonito|gracia|ilusion
pues que bien""",
}
_BOARDS_IT = "consiglio|direzione|capo|titolare|comitato|cda|assemblea|socio|giunta|commissione|moglie|marito|cognato"
ITALIAN = {
    "not_interested/decided": f"""
{_BOARDS_IT} .. contrari*|bocciat*|respint*|detto_di_no|no|rifiutat*|scartat*
esito|risposta|decisione|valutazione .. negativ*|no|sfavorevole
abbiamo|ho|hanno|ha .. scelto|deciso|preferito|optato .. diversamente|altro|altra|non|restare|di_restare|rimanere
abbiamo|ho valutato .. no|non
ci chiamiamo fuori""",
    "not_interested/elsewhere": """
abbiamo|ho|appena .. firmato|comprato|acquistato|rinnovato|ordinato|preso .. altro|altri|altrove|gia|con
fornitore|commercialista|consulente|partner .. storico|fiducia|attuale|fidato|anni
restare|rimanere|restiamo|rimaniamo|teniamo .. con|nostro|attuale
fatto|facciamo|gestiamo|occupiamo|provvediamo .. da_soli|soli|internamente|in_casa|noi
va bene cosi
stiamo|siamo .. bene|a_posto .. cosi|con""",
    "not_interested/no-need": """
non .. serve|compr*|acquist*|vogliamo|voglio|abbiamo_bisogno|necessit*|interessa .. nulla|niente|nessun*|un|uno|servizi
nessun|nessuna|senza intenzione|bisogno|interesse|necessita|voglia
che ce ne|cosa .. facciamo|faccio
non .. ci|mi .. serve|interessa|convince|riguarda""",
    "not_interested/not-fit": """
non fa .. per|al_caso .. noi|me|nostro|
non fa .. per|caso
non .. adatt*|rientra|convince|cliente|in_linea
troppo caro|cara|grande|lontano|complicat*|costos*""",
    "not_interested/over": """
progetto|discorso|capitolo|pratica|spesa .. chius*|annullat*|abbandonat*|archiviat*|depennat*|bocciat*|cancellat*|mort*|sfumat*
annulliamo|chiudiamo|chiudiamola|lasciamo .. tutto|qui|perdere|stare
non se ne .. parla|fa .. piu|niente|nulla
cessa*|chiud*|fallit*|liquidazion* .. attivita|azienda|negozio|ditta""",
    "not_interested/mockery": """
ennesim*|altro|altra|ancora .. guru|robot|miracolo|venditore|soluzione|rivoluzione|mail
ma quale|quali .. digitalizzazione|rivoluzione
che originalita|fantasia|poesia
fregatura|truffa""",
}
PORTUGUESE = {
    "not_interested/decided": """
direcao|diretoria|conselho|chefe|comite|assembleia|patrao|marido|mulher|genro|condominos|reuniao .. contra|recus*|rejeit*|nao|chumb*|reprov*
resposta|decisao|resultado .. nao|negativ*|contra
decidimos|decidiu|optamos|optaram|escolhemos .. nao|outro|outra|por
votaram|votou contra""",
    "not_interested/elsewhere": """
ja .. temos|tenho|comprei|compramos|fechamos|assinamos|contratamos|resolvemos
compramos|comprei|fechamos|assinamos|contratamos .. outro|outra|noutro|lado|concorr*
ficamos|continuamos|seguimos com|como
fazemos|tratamos|cuidamos .. nos|internamente|casa
estamos|estou bem assim|servidos|satisfeit*""",
    "not_interested/no-need": """
nao .. compr*|precis*|quer*|quero|necessit*|pretend* .. nada|nenhum*|isso|disso|comprar|mais|$
nem .. serve|quero|precis*|interess*
nada .. serve|disso|interessa
sem|nenhum interesse|necessidade|vontade
precisa|quero .. nao""",
    "not_interested/not-fit": """
nao .. serve|encaixa|rola|da|faz_sentido|e_para|adequa|e_o_que .. nos|gente|mim|nosso|nossa|procuramos
nao .. publico|perfil|cliente
muito|demasiado caro|grande|complicado
fora da .. realidade""",
    "not_interested/over": """
projeto|projecto|ideia|assunto|tema .. cancelad*|abandonad*|morreu|encerrad*|arquivad*|desist*
cancelamos|desistimos|abandonamos|encerramos .. projeto|ideia|investimento|visita|tudo|atividade|loja
vida que segue
ninguem usou|gostou|quis
passo .. $""",
    "not_interested/mockery": """
mais|outro um|uma .. guru|robo|milagre|vendedor|passando|visionario|e-mail|email
que bonito|lindo|original|criativo
^ criativo|comovente $""",
}
DUTCH = {
    "not_interested/decided": """
directie|bestuur|baas|raad|team|gemeente|man|vrouw|college|chef .. afgewezen|tegen|nee|streep|niet|verworpen
besluit|antwoord|beslissing .. nee|negatief|niet|tegen
gekozen|besloten .. andere|anders|een_ander|niet|tegen|partij""",
    "not_interested/elsewhere": """
koopt|kopen|gekocht|besteld|getekend .. elders|ergens_anders|anders|concurrent
blijven|blijf|blijft .. bij|zo|huidige|vaste|onze
zitten|zit .. goed|prima .. bij|met|zo|$
hebben|heb .. al|eigen|zelf|iemand|vaste
doen|lossen|regelen .. zelf|intern|eigen""",
    "not_interested/no-need": """
kopen|koop|willen|wil|hoeven|hoef|zoeken|nodig .. niets|niks|geen|niet
niks|niets|niet .. nodig|kopen|hebben|boodschap
geen boodschap aan|behoefte|interesse|zin
zitten|zit .. niet .. op .. te_wachten|wachten""",
    "not_interested/not-fit": """
niks|niets|niet .. voor .. ons|mij|een|onze
past|passen .. niet .. bij|in
te duur|groot|ingewikkeld
zien|zie .. er|daar .. niets|niks|geen""",
    "not_interested/over": """
project|plan|onderwerp .. geschrapt|gestopt|afgeblazen|dood|van_de_baan|gecanceld|afgesloten
streep .. door
laten .. het .. hierbij|hier
stoppen|failliet|opgeheven|sluiten .. zaak|bedrijf|winkel
nee dus""",
    "not_interested/mockery": """
weer|alweer|nog .. een|zo|zo_n .. goeroe|robot|wondermiddel|verkoper|mailtje|mail
wat origineel|schattig|lief|persoonlijk
schoonmoeder""",
}
NORDIC = {
    "not_interested/decided": """
styrelse*|styret|ledning*|ledelse*|bestyrelse*|sjefen|chefen|utvalget|radet|mannen|kona .. nej|nei|emot|imot|imod|avslag*|avslog|forkast*|afslag*|afvist|mot
besked|beslut|beslutning|svar* .. nej|nei|negativ*
bliver|blir .. nej|nei
valgt|valt|besluttet|beslutat .. ikke|inte|annen|anden|annan|fra|bort""",
    "not_interested/elsewhere": """
handlar|kjoper|kober|koper|kopt|kjopt|kobt .. annat|andre|annet|andet|hall|steder|sted
har .. redan|allerede|egen|eget|egne .. losning*|personal|lev*|folk|avtal*|system
loser|laser|klarar|klarer|gor|gjor .. internt|sjalva|selv|selve
trivs|nojda|tilfredse|fornoyde|glade .. med
fortsatter|fortsetter|fortsaetter|blir|holder .. med|ved|som""",
    "not_interested/no-need": """
inget|ingenting|ikke|inte|ingen .. behov*|trengs|trenger|behoves|kjope|kopa|kobe|bruk_for|brug_for|intresse
trengs|behovs .. ikke|inte
har .. inget|ikke|inte|ingen .. behov|bruk|brug""",
    "not_interested/not-fit": """
inget|ikke|inte|ikkje .. for .. oss|os|meg|mig|en|ett
passar|passer .. inte|ikke .. oss|os|for
for dyrt|stort|krangligt|komplisert
inte|ikke aktuellt|aktuelt""",
    "not_interested/over": """
prosjekt*|projekt* .. kuttet|skrinlagt|nedlagt|nedlagd|droppet|droppat|lagt_ned|avsluttet|opgivet|stoppet|kuttet_ut
har|er .. kuttet|droppet|droppat|lagt|skrotet|skrotat .. ut|ned|prosjekt*|projekt*
lagger|legger .. ner|ned .. firman|butikken|driften
konkurs""",
    "not_interested/mockery": """
anda|enda|endnu|nok|annu .. en|et|ett .. guru|robot|selger|mail|mejl|mirakel
sa originalt|personligt|koselig""",
}
POLISH = {
    "not_interested/decided": """
zarzad|szef|szefowa|dyrekcja|rada|dyrektor|prezes|zona|maz .. odrzuc*|nie|odmow*|przeciw*
decyzja|odpowiedz .. odmowna|negatywna|nie|przeciw
zdecydowalismy|postanowilismy|wybralismy .. nie|inn*|kogos""",
    "not_interested/elsewhere": """
kupilismy|kupuje|kupujemy|zamowilismy .. gdzie_indziej|inn*|juz
mamy .. juz|wszystko|swoj*|wlasn*|stal*|co_trzeba
zostajemy|pozostajemy .. przy
radzimy|radze .. sobie
robimy|zrobi .. sami|szwagier|taniej|wlasn*""",
    "not_interested/no-need": """
nie .. kup*|potrzeb*|trzeba|chce|chcemy|szuk* .. nic|niczego|tego|nam|mi|$
nic .. nie .. potrzeb*|kup*|trzeba
niepotrzebne|zbedne|zbyteczne""",
    "not_interested/not-fit": """
nie .. dla .. nas|mnie|takich
nie pasuje|pasuja
za drogo|drogie|duze""",
    "not_interested/over": """
temat|projekt|sprawa .. zamkniet*|zakoncz*|umarl|nieaktualn*|skasowan*
zamykamy|likwid*|upadl* .. firm*|sklep|dzialalnosc""",
    "not_interested/mockery": """
kolejny|kolejna|znowu|nastepny .. robot|guru|mail|cud|indywidualny|sprzedawca
brawo .. $
jakie|ale oryginalne|osobiste""",
}
