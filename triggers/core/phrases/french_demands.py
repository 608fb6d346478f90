"""French: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line

_REMOVE = "retir*|supprim*|effac*|enlev*|otez|oter|ote|raye|rayez|rayer|radi*|desinscri*|desabonn*|sortez|sortir|sors|sort|elimin*|exclu*|biff*|barrez|barrer|virez|virer|vire|decoch*|detrui*|resili*|annul*|ecart*|purg*|desactiv*|disparaitre|oublie|oubliez|oublier|perdre|perdez|perds|clor*|clotur*|degag*"
_ME = "me|m|moi|nous|mon|ma|mes|notre|nos|mien"
_IT = "le|la|les|l|en|ca|cela|tout|ceci"
_DATA = "adresse*|mail|mel|courriel|nom|donnees|coordonnees|contact|compte|profil|dossier|numero|informations|renseignements|boite|fiche|email|domaine|telephone"
_LIST = "liste*|fichier*|base*|registre*|diffusion|mailing*|newsletter*|lettre*|infolettre*|abonnement*|inscription*|campagne*|carnet|repertoire|crm|systeme|envois|relances|contacts|sequence|abonnes|prospection|tablettes|annuaire|destinataires"
_MAIL = "mail*|courriel*|message*|courrier*|email*|lettre*|newsletter*|infolettre*|pub|pubs|publicite*|reclame*|sollicitation*|relance*|envoi*|prospection*|demarchage*|spam*|mailing*|offre*|proposition*|communication*|publipostage*|correspondance*|contact|alerte*|rappel*|astuces|notification*|invitation*|pourriel*|prospectus|demarches|reclames|infos"
_SEND = "ecri*|envoy*|envoi|contact*|sollicit*|relanc*|derang*|importun*|harcel*|demarch*|embet*|spam*|appel*|adress*|insist*|revenir|recontact*|transmett*|inond*|bombard*|prospect*|utilis*|polluer|mailer|telephon*"
_GET = "recevoir|recoi*|recevr*|recu|entendre|figurer|etre_contact*|etre_sollicit*|apparaitre|figure|lire|voir"
_WANT = "veux|veut|voulons|souhait*|desir*|voudr*|aimer*|prefer*|demand*|prie|priere|veuillez|merci|svp|stp|exig*|somme|sommons|compte|gentil*|inutile|faut|faites|pouvez|pourriez|peut|bien_vouloir|obligeance"
_CEASE = "arretez|arreter|arrete|arretes|arretons|cessez|cesser|cesse|stop|stoppe*|coupe|coupez|couper|suspend*|interromp*|mettre_fin|mettez_fin|mettre_un_terme|mettez_un_terme|clor*|clotur*|finissez|finir|ferme|fermez|fermer|abstenir|abstenez|abstient|epargn*|limitez|terminez|terminer|renoncez|bloquez|debranchez"
_REMOVAL = "suppression|radiation|retrait|desinscription|desabonnement|effacement|resiliation|annulation|destruction|exclusion|desabonner"
_CONSENT = "consentement*|accord|autorisation*|permission"

RULES = {
    "unsubscribe/word": """
^ stop $
^ stop merci|svp|stp|maintenant|immediatement|ici|s_il_vous_plait $
^ svp|merci|veuillez? arreter|stopper|supprimer|retirer|desinscrire|desabonner|effacer|cesser svp|merci? $
^ a supprimer .. $
^ et? stop $
^ non et stop
desinscription|desabonnement|resiliation|radiation svp|merci|immediate|$
^ objet|merci .. desinscription|desabonnement|resiliation|radiation|retrait
spam
indesirable*""",
    "unsubscribe/remove-me": f"""
vous|tu me|nous retirez|retires|supprimez|supprimes|enlevez|enleves|rayez|rayes|effacez|effaces|desinscrivez svp|s|de|du|des|$
{_REMOVE} .. moi|nous|mon|ma|mes|notre|nos
{_ME} {_REMOVE}
{_REMOVE} .. {_DATA}
{_DATA} .. supprimer|effacer|retirer|enlever|radier|rayer|supprime|efface|retire|supprimee|retiree|supprimees|effacees
{_REMOVE} .. {_LIST}
{_LIST} .. resilier|arreter|supprimer .. $
{_REMOVE} {_IT} $
{_REMOVE} {_IT} svp|stp|s_il|merci|immediatement|maintenant|aussi|tout|vite|donc|aussitot|ensuite
puis|et|alors|veuillez|merci_de {_REMOVE} {_IT} .. $
l en|le|la|les oter|retirer|supprimer|effacer|enlever|radier|exclure .. $
{_WANT} .. {_REMOVAL}
proceder|procedez .. {_REMOVAL}
{_REMOVAL} .. {_DATA}|{_LIST}|immediat*|exige*|definitive
{_REMOVAL} {_DATA}|{_LIST}
sois|soit|soyons|soient|etre|a_ete supprim*|retir*|effac*|enlev*|desinscri*|exclu*|detrui*|radi*
{_WANT} .. etre .. supprim*|retir*|effac*|enlev*|desinscri*|exclu*|radi*
fait*|faire .. disparaitre .. {_LIST}|{_DATA}|$
fait*|faire la disparaitre
ne|n .. plus .. figurer|apparaitre|faire_partie|etre .. {_LIST}|{_DATA}|abonne*|inscrit*
ne|n .. plus .. utilis*|exploit*|conserv*|stock* .. {_DATA}
oubli*|perd* .. {_DATA}|moi|nous|existence
{_DATA} .. rien a faire .. {_LIST}
hors|sorti|sortez de|du|des .. {_LIST}
mettre|mettez|met .. fin|terme .. {_LIST}|mien""",
    "unsubscribe/stop-mailing": f"""
ne|n .. plus|jamais .. {_SEND}
ne|n .. plus|jamais .. {_GET}
ne|n .. {_SEND} .. plus|jamais|pas
ne|n en .. plus|pas $
plus|aucun|aucune|pas|jamais|ni|non|sans .. {_MAIL} .. {_WANT}
plus|aucun|aucune|jamais .. {_MAIL} $
n|ne en veux|voulons|veut plus
{_WANT} .. ne .. plus|jamais|pas|rien .. {_GET}|{_SEND}
{_WANT} .. plus|aucun|aucune .. {_MAIL}
plus un|une seul|seule
plus jamais|aucun|aucune .. {_MAIL}|{_SEND}
plus de|d .. {_MAIL}|contact|relances
pas besoin de|d .. vos .. {_MAIL}
{_CEASE} .. {_MAIL}|{_SEND}
{_MAIL} .. {_CEASE}
qu|que .. ca|cela|elle|elles|ils|tout .. cess*|arret*|stopp*|finiss*
faut|fallait|veuillez|merci_de|svp|stp|pouvez|peux|faudrait .. {_CEASE} .. $
{_CEASE} .. la|ca|tout|ici|y|immediatement|maintenant $
fin des|aux|de|du|d vos? {_MAIL}
y mettre|mettez fin|terme
mettre|mettez .. fin|terme .. y|a|aux .. {_MAIL}|{_LIST}|cela|ca|mien|acharnement|harcelement|insistance
inutile|pas_la_peine|evitez|eviter|abstenez|abstenir|dispensez|gardez_vous .. de|d|vous .. {_SEND}|{_MAIL}|poursuivre|continuer|insister
en restons|rester la
laiss*|fich*|fout*|lach* .. moi|nous|me .. tranquille*|paix|vivre|respirer|grappe|baskets
laiss*|fich*|fout*|lach* .. la paix
silence|calme|tranquillite .. svp|merci|definitif|radio
plus vous|votre .. avoir .. dos
passez|passer votre chemin
allez|va .. voir|arroser|ailleurs|deranger .. ailleurs|autres
marre|assez|ras_le_bol|plein_le_dos|jusque_la de|d vos|votre|ces|cette|{_MAIL}|recevoir
{_MAIL} .. gonfl*|saoul*|soul*|emmerd*|fatigu*|envahi*|polluent|importun*
derniere|ultime|enieme fois|avertissement|sommation|demande
epargn* .. moi|nous|les|la
deguerpissez|degagez|disparaissez|dehors
je|on bloque*|signal*|mets .. spam|indesirable*|expediteur|vous
si|encore un|autre .. {_MAIL} .. cnil|avocat|plainte|bloque*|signal*""",
    "unsubscribe/faint": f"""
deja .. desinscri*|desabonn*|demande|dit|signale|ecrit|retir* .. plus|fois|arreter|cesser|pourtant|encore
fois .. desinscri*|desabonn*|demand*|cliqu*
malgre|bien_que|pourtant .. desinscri*|desabonn*|demande*|refus|opposition|radiation
continue*|toujours|encore|persist* .. recevoir|recois|recevons|arriv* .. {_MAIL}
faites .. necessaire|tri
tenir|tenez compte
pas .. souvenir|consenti
pas .. poubelle|depotoir
je|nous .. compte|comptons .. sur_vous""",
    "unsubscribe/way-out": f"""
comment .. {_REMOVE}|arreter|quitter|stopper|sortir|ne_plus|debarrasser|cesser|arrete|sort
ou .. bouton|lien|option .. {_REMOVE}|quitter|stopper|plus|sortir
ou .. {_REMOVE} .. $
bouton|lien|moyen|option .. pour|de .. ne_plus|quitter|sortir|stopper|desinscri*|desabonn* .. introuvable|marche|fonctionne|trouve|ou|mort|pas
trouve|vois|pas|aucun .. lien|bouton|moyen|comment .. {_REMOVE}|sortir|quitter|desinscription|desabonnement
quelqu_un .. peut|pourrait .. {_REMOVE}""",
    "unsubscribe/law": f"""
oppos* .. traitement|utilisation|donnees|prospection|demarchage|envoi|tout*|formellement
revoqu*|retir*|annul* .. {_CONSENT}
{_CONSENT} .. revoqu*|retir*|jamais|annul*
droit|exerc* .. opposition|effacement|oubli|suppression|retrait
rgpd|cnil|loi|article|lcen|bloctel|lcap .. {_REMOVE}|{_REMOVAL}|opposition|oppose*|somm*|demeure|exig*
{_REMOVE}|{_REMOVAL}|opposition|oppose*|somm*|exig*|plainte|saisi*|signal* .. rgpd|cnil|loi|article|lcen|bloctel
cnil|bloctel|dgccrf|signal_spam
mise|mets|mettons en demeure
somm* .. de|d""",
    "mention/told": f"""
j|on|il|elle|nous|fils|fille|enfant ai|a|avons|avais|avait|aviez|avez? {_REMOVE}
je|j|nous|on me|nous suis|etais|sommes|est {_REMOVE}
vouliez|vouliez|voulais|allait|alliez .. {_REMOVE}
notre propre|propres {_MAIL}
nos clients|abonnes|lecteurs|patients
client|quelqu_un .. demande|veut|revoque""",
    "thing/asked": """
si|quand|lorsque|une_fois .. je|on|nous|j|quelqu|collegue .. cliqu*|clic|desabonn*|desinscri*|retir*|revoqu*|appui*
que|qu .. passe .. si|quand|clic|cliqu*|desabonn*|desinscri*
lien|bouton|desabonner|desinscrire|recevoir|desinscription|desabonnement .. concern*|supprim*|annul*|vaut|coupe|arrete|bloque|touche|efface|perd*|normal|sert|ouvre
concern*|supprim*|annul*|vaut|coupe|arrete|bloque|efface|perd* .. lien|bouton|desabonner|desinscrire|desinscription
perds|perdrai|perd|garde|recevrai|recois je|on|t|aussi""",
    "keep/taken-back": """
inutile|pas_la_peine|pas_besoin .. en envoyer|ecrire deux|trois|quatre|cinq|autant|tant|plusieurs
desinscription|desabonnement|suppression|retrait|radiation|stop .. etait|est|venait|date|fut .. erreur|megarde|accident|malentendu|enfant|fils|fille|stagiaire|destine|destinee|caduque
oubli*|ignor*|annul*|neglig* .. mon|ma|notre|la|le|mes .. desinscription|desabonnement|retrait|suppression|opposition|retirez|demande_de_retrait|stop|message_d_hier
desinscription|desabonnement|suppression|retrait|radiation .. par_erreur|revolu*|caduc|caduque|annul*|regrette*|megarde|ignor*|oubli*|accident*
par_erreur|megarde|erreur|inadvertance|accident .. desinscri*|desabonn*|cliqu*|retir*|supprim*
desinscri*|desabonn*|retir* .. par_erreur|megarde|erreur|inadvertance|accident|enfant*
je|j|nous .. reviens|revenons|reviens_sur .. la_dessus|decision|avis
avais|avions .. demande .. ne_plus|desinscri*|retir*|plus
gardez|remettez|reprenez|reinscrivez|reabonnez .. moi|nous .. $
n arretez|cessez surtout|pas|jamais
ne .. desinscri*|desabonn*|supprim*|retir*|radiez|effacez .. surtout""",
}
