"""French."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/remove-me": """
desinscri*|desabonn*|desinscription|desabonnement
retirez|retirer|supprimez|supprimer|effacez|effacer|enlevez|enlever|otez|oter|radiez|radier|rayez|rayer|sortez|supprimer|retire|supprime|eliminez .. moi|nous|me|mon|mes|ma|notre|nos|mail|adresse|donnees|coordonnees|nom|liste*|fichier*|base*|contact
me|nous retirer|supprimer|enlever|rayer|radier|desinscrire|sortir|effacer
sortez moi|nous
oubliez .. adresse|moi
suppression .. donnees|adresse|mes|coordonnees|compte
effacement .. donnees""",
    "unsubscribe/stop-mailing": """
lach*|fich* moi|nous .. la|paix|grappe|tranquille
oubli* .. mon|mes|notre|nos adresse|coordonnees|mail|nom
ne .. plus .. importun*|derang*|solliciter|sollicitez|relanc*|demarch*
droit .. opposition|effacement|oubli
ne|n .. plus .. importuner|solliciter|demarcher|deranger|embeter|spammer|relancer|contacter|ecrire
pas|aucune|jamais .. demande|sollicite|souhaite .. vos|ce|ces|cet|ni
fichez|foutez|laissez|lachez .. paix|tranquille|tranquilles
c est la .. fois
derniere|ultime .. fois|avertissement|relance|demande|sommation
mise en demeure
exige|exigeons|demande|demandons|somme|sommons|ordonne .. suppression|retrait|effacement|cesser|arreter|supprimer|retirer
veuillez|merci|priere|prie .. de ne plus|pas|cesser|supprimer|retirer|desinscrire|effacer|radier
radier|radiez|blacklistez|rayez .. moi|nous|mon|notre|de|liste
marre|assez|ras_le_bol .. de|vos
ne|n .. envoyez|envoie|ecrivez|contactez|sollicitez|appelez|relancez|derangez|harcelez .. plus
ne .. plus .. rien|m|me|nous .. envoy*|ecri*|contact*|sollicit*|relanc*
ne .. plus .. recevoir|ecrire|contacter|envoyer|m_ecrire|ecrivez|contactez|envoyez|solliciter|sollicite|etre|deranger|recontacter|importuner|relancer|jamais|veux|souhaite|entendre
ne|pas plus .. mails|messages|courriels|vos
plus .. recevoir|aucun|de .. mails|messages|courriels|vos|publicite*|mail|sollicitation*|newsletter*|spam|emails|pub
plus jamais
plus de mails|messages|spam|pub|publicite|courriels|relances
pas .. recevoir .. vos|de|ce|ces|cette
arretez|arreter|arrete|cessez|cesser|cesse|stoppez|stopper|finissez .. ecrire|envoyer|mails|spam*|messages|envois|harceler|contacter|ces|vos|ce|de|tout|m|relancer|immediatement
laissez|laisse|fichez|foutez .. moi|nous .. tranquille|tranquilles|paix
foutez moi
ca suffit
assez .. mails|spam|de|recu
jamais .. inscrit|demande|consenti|autorise|donne|sollicite|accepte|abonne
sans .. consentement|accord|autorisation
non sollicite*|desire*
signaler|signale|signalerai .. spam|indesirable|cnil
comment .. desinscri*|desabonn*|sortir|arreter|retirer|supprimer|quitter|stopper
pour la .. fois|troisieme|enieme
harcelement
lien de desinscription|desabonnement
je bloque|bloquer""",
    "unsubscribe/law": """
cnil
rgpd .. supprim*|efface*|droit|oppos*|article|plainte|infraction|donnees|demande|retir*
au titre|vertu|conformement .. rgpd
m oppose|oppose .. traitement|utilisation|donnees|prospection
droit .. opposition|oubli|effacement|suppression
opposition .. traitement
avocat|plainte|poursuites|juridique*|tribunal|justice
article 17|21""",
    "not_interested/plain": """
pas .. retenu|retenir|retenue|favorable|favorablement|preneur|preneurs|interesses|concernes
malheureusement|navre|desole|helas .. ne|pas|non
nous en resterons|tiendrons la
c est non
ce n est pas .. pour|priorite|notre|nous
rien .. besoin|interesse
sans moi|nous
donner suite
donner|donne|donnerons .. suite
ne .. pouvons|peux|saurions .. donner|repondre|retenir .. suite|favorablement|offre|proposition
ne .. retenons|retiendrons|correspond|cadre|entre pas
regret .. decliner|ne|refuser|informer
passons|passe notre|mon tour
pas|aucunement|non|nullement|guere .. interesse*|interessant*|interet|interessent|besoin|concerne*
aucun|sans .. interet|besoin|utilite
pas .. besoin|utile|utilite|adapte|pertinent|convient|correspond|interesse*
ne .. interesse|convient|correspond|interessent|concerne pas|plus
n interesse
n avons|ai .. pas|plus|aucun .. besoin|interet|utilite
^ non $
^ non merci|pas|nous|desole|je|mais
non merci
merci .. non|pas|sans_facon|mais
sans facon
ne .. souhaitons|souhaite|voulons|veux|desirons|comptons|prevoyons|envisageons|donnerons|donne pas
pas donner suite
ne .. pas suite
declin*
refus*|renonc*
pas pour|dans .. nous|moi|nos
trop cher|couteux
sans suite
rien .. a faire
perdez|perte|perdre .. temps""",
    "not_interested/have": """
deja .. en_place|place|solution|ce_qu|tout
deja .. prestataire|fournisseur|solution|outil|equipes|equipe|partenaire|pourvus|servis|choisi|signe|quelqu|systeme|avons|avec|contrat|achete|opte
avons|ai|utilisons .. deja
satisfait*|contents|heureux .. de|avec|notre|fournisseur|prestataire|solution|actuel*
sommes .. satisfait*|equipes|couverts|pourvus|contents
choisi|opte|retenu|signe|parti*|pris .. autre|concurrent*|pour|avec|ailleurs
un|autre|concurrent autre prestataire|fournisseur|solution|concurrent
concurrent*
en interne
nous memes
developpe|fait|cree|gerons|faisons .. interne|nous|maison|meme
restons|resterons|conservons|gardons .. avec|chez|fidele*|notre
reviendrons|recontacterons|contacterons|rappellerons|ferons .. vers|vous|signe .. si|besoin|necessaire|cas
si besoin|necessaire
en cas de besoin
garde|gardons|conservons .. coordonnees|contact|dossier|mail|carte
venons de|d .. acheter|signer|renouveler|choisir|changer
renouvele""",
    "not_interested/mockery": """
encore un|une .. robot|mail|modele|automatique|generique|pub|spam|lettre|message
robot
copier coller
bien essaye
quelle originalite|delicatesse""",
    "interested/say-so": """
banco|partant|partants|parfait|d_accord .. envoyez|on|pour|go|avance
vendu $
feu .. go
serions|serais|sommes .. preneurs|ravis|interesses
m|nous|vous interesse|interesserait
nous|m|ca|cela|sujet|offre|solution|produit .. interesse|interessent|plait|plaisent|seduit|convient_parfaitement
suis|sommes|serais|serions|tres|fort|vivement|bien|toujours .. interesse*|partant*|convaincu*|preneur*|curieux|interessee
^ interesse*
avons|ai .. interet
interet pour
semble|parait|a_l air|est|serait|trouve .. interessant*|prometteur*|parfait|utile|super|genial|interessante|excellent
tres|fort|vraiment interessant*|bien|interesse*
exactement|justement .. ce|que .. cherch*|besoin|qu|faut
souhaitons|souhaite|voudrions|voulons|aimerions|aimerais|desirons|voudrais|pouvons|veux .. avancer|tester|essayer|commander|acheter|demarrer|commencer|savoir_plus|en|souscrire|signer|decouvrir|poursuivre|continuer|lancer|aller|apprendre|prendre|mettre
en savoir plus
plus .. informations|details|renseignements|infos
allons y
on y va|fonce
c est parti|bon|d_accord|ok|oui
oui .. volontiers|merci|s|avec|envoyez|bien|svp|absolument
^ oui $
volontiers
avec plaisir
avancer|avancons
on prend|commande|signe|demarre|commence
nous prenons|commandons|signons|achetons
vous .. convaincu*
pret|prets|prete .. signer|commencer|demarrer|acheter|commander|avancer|a""",
    "interested/request": """
envoyez|envoyer|transmettez|transmettre|adressez|adresser|faites|faire|faites|preparez|preparer|pouvez|pourriez|merci|besoin|attends|attendons|etablir|recevoir|souhaite|souhaitons|voudrais|voudrions|fournir|communiquer|proposer|envoie|envoies|donnez|veuillez|communiquez .. devis|offre|contrat|proposition|documentation|brochure*|plaquette|tarif*|tarifaire|documents|dossier|presentation|grille|informations|bon_de_commande|catalogue|fiche|prix|cotation|conditions|essai|acces|version|facture|echantillon*|support
devis .. pour|svp|s|merci|possible|postes|utilisateurs
un devis
contrat .. svp|signer|envoyez
essai gratuit
periode|version d|de essai
presenter|montrer .. direction|comite|patron|chef|equipe|collegues""",
    "interested/next-step": """
prochaine*|suivante etape*
etape suivante
et maintenant|apres|ensuite
comment .. procede*|procedons|avance*|commence*|demarre*|faire|continuer|fait|on
que .. faut_il|dois|devons|besoin .. faire|fournir|je|nous|vous
qu avez|attendez vous .. besoin|moi
de quoi .. besoin
quelle .. suite
on commence quand
quand .. commencer|demarrer""",
    "interested/obstacle-gone": """
budget|argent|fonds|financement|credits|enveloppe .. la|valide|validee|debloque*|accorde*|approuve*|obtenu*|disponible*|vote|ok|confirme|libere
avons .. obtenu|enfin|maintenant .. budget|feu|accord|financement
feu vert
direction|patron|comite|conseil|chef|daf|finance .. dit oui|accepte|valide|accord|approuve|donne
a dit oui
probleme|blocage|obstacle|frein .. resolu|leve|regle|disparu|plus
gel .. leve|termine|fini""",
    "meeting/ask": """
appelez|appeler|rappelez|rappeler|telephonez|telephoner|joindre|appelle|rappelle|contactez .. moi|nous|me|au|demain|lundi|mardi|mercredi|jeudi|vendredi|par_telephone|telephone|quand|apres|matin|midi|semaine
passez|donnez .. moi|nous .. coup|fil|voir|appel
coup de fil
appel|rendez|rdv|entretien|reunion|echange|visio|visioconference|demo|demonstration|rencontre|point_telephonique|call .. telephonique|vous|lundi|mardi|mercredi|jeudi|vendredi|demain|prochaine|serait|possible|semaine|pour|svp|organiser|fixer|prevoir|caler|planifier|convenir|volontiers
organiser|fixer|prevoir|caler|planifier|convenir|fixons|calons|organisons|proposez|proposer|avoir|faire|programmer .. appel|rendez|rdv|entretien|reunion|echange|visio|demo|demonstration|rencontre|point|creneau|date
rendez vous
rdv
peut|pouvons|pourrions|pourrait|pouvez|on|nous|veux|souhaite*|aimerais|faut .. parler|voir|rencontrer|appeler|discuter|echanger|telephoner|entretenir|se|reunir .. au|lundi|mardi|mercredi|jeudi|vendredi|demain|semaine|telephone|cette|la|vive|visio|directement|de|bientot|stand
parlons en|nous
discutons en
echangeons
se parler|voir|rencontrer|appeler
venez .. voir|nous|visiter|stand|salon|bureau*|me
passez .. voir|bureau*|stand|chez
quand .. disponible*|libre*|parler|appeler|voir|pouvons|dispo|rencontrer|convien*
quelles .. disponibilites|dispos
vos disponibilites
quel .. creneau|moment|jour
mon .. numero|portable|telephone|ligne""",
    "meeting/accept": """
lundi|mardi|mercredi|jeudi|vendredi|demain|heure|heures|h|matin|midi|creneau|date|horaire .. convient|va|bon|parfait|ok|possible|serait|irait|marche|arrange|conviendrait
convient|convienne|arrange|va|conviendrait .. me|m|nous|bien|parfaitement|tres
me|nous|m convient|va|arrange|irait
ca marche|roule|me|va
je|nous .. confirme|confirmons|accepte|acceptons .. rendez|rdv|appel|date|reunion|lundi|mardi|mercredi|jeudi|vendredi|creneau
suis|sommes|serai .. disponible*|libre* .. le|lundi|mardi|mercredi|jeudi|vendredi|demain|a|des|apres
a .. lundi|mardi|mercredi|jeudi|vendredi|demain $
disponible .. lundi|mardi|mercredi|jeudi|vendredi|demain""",
    "question/ask": """
combien
quel|quelle|quels|quelles .. est|sont|prix|cout|tarif|difference|delai*|conditions|garantie*|version|duree|societe|entreprise|pays
qui etes|est|sont|a|vous .. vous
comment .. avez|fonctionne|marche|obtenu|eu|differ*|ca|trouve|est|connaissez|facture*|heberg*
ou .. avez|trouve|eu|sont|etes|est|heberg*
d ou
est ce .. que|qu|compatible|possible
existe t|il
y a t
avez|proposez|offrez|faites|livrez|acceptez|travaillez|gerez|utilisez|pouvez vous
pourquoi
que .. fait|propose*|se passe|comprend|signifie|contient
qu est
fonctionne|marche|est|peut|supporte|permet t il|elle|on
lien|piece|fichier|page|pdf .. marche|fonctionne|ouvre|pas|erreur|casse|mort|404
n arrive .. pas .. ouvrir|telecharger|lire|acceder
autrement|autre moyen""",
    "question/indirect": """
pouvez|pourriez|merci|veuillez .. dire|preciser|expliquer|indiquer|confirmer .. si|comment|quel*|combien|ou|qui|nous|me|de
dites|precisez|expliquez|indiquez .. moi|nous
aimerais|aimerions|voudrais|voudrions|souhaite*|besoin .. savoir|comprendre|connaitre .. si|comment|quel*|combien|le|les|qui|ou
savoir si|comment|combien|quel
ai|avons .. question*
une|quelques question*""",
    "not_now/later": """
en plein|pleine .. demenagement|fusion|migration|audit|inventaire|restructuration|projet|cloture|bilan
boucle|bouclee $
demenag*
pas .. moment|maintenant|actuellement|tout_de_suite|present|instant|encore|cette|avant|aujourd|hui|immediat
pour le moment|instant .. pas|non|rien|aucun
en ce moment .. pas|trop|aucun|debord*
pas avant
rien avant
mauvais|pas_bon|le_bon_moment|timing|periode
moment .. choisi|opportun|ideal|mal
trop tot
plus tard
ulterieurement
peut etre .. plus|l|annee|prochain*|un|en|dans|apres|a
recontactez|recontacter|revenez|revenir|relancez|relancer|reparlons|reparler|reprenez|reprendre|reessayez|ecrivez|contactez|reparlera|reparlerons|revoir|voyons|reessayer|retentez|refaites .. moi|nous|en|vers|a|dans|apres|plus|contact|le|signe|l
reparle*|recontact*|relanc*
en reparle
l_an|annee prochain*
annee|mois|trimestre|exercice|rentree|printemps|automne|ete|hiver prochain*
a la rentree
la rentree
apres .. ete|vacances|rentree|fetes|noel|paques|salon|fusion|migration|audit
trop .. occupe*|de_travail|charge*|pris|debord*
debord*|surcharge*
pas .. temps|disponibilite|ressources|prioritaire|priorite
priorite*
en_attente|pause|suspens|stand_by
reporte*|decale*|repousse*|differe*|suspend*
contrat|engage*|abonnement|licence .. jusqu*|court|expire|termine|echeance|fin|encore|engage
engages|lies .. jusqu*|contrat
quand|lorsque|des que|une fois .. nouveau|sera|aurons|arrive*|fini*|pret*
attendre|attendons|patienter .. que|la|le|jusqu|fin""",
    "soft_no/reason": """
pas|plus|aucun|sans|ni .. budget|argent|moyens|fonds|credits|tresorerie
budget .. epuise|gele|boucle|consomme|serre|coupe|termine|clos|insuffisant
gel .. depenses|budget*|investissement*|embauches
depenses .. gelees|bloquees""",
    "wrong_person/not-me": """
pas .. mon rayon|perimetre|champ|attributions|competences
ne releve|depend pas .. de|moi|mes
trompez|trompe .. de|d
pas .. bonne|bon|la personne .. personne|interlocuteur|interlocutrice|service|contact|destinataire|adresse|concernee
mauvaise*|mauvais .. personne|interlocuteur|adresse|service|destinataire|contact
pas .. responsable|charge*|en_charge|decide|decision|concerne*|mon_domaine|domaine|service|mon
n est pas .. moi|domaine|ressort|service|mon
ne .. pas .. moi .. qui|responsable|charge
ne m .. occupe pas
rien .. a voir|avec
ne .. occupe|gere|traite|m_occupe .. pas|que|plus
erreur .. de destinataire|personne
trompe* .. de|personne|destinataire""",
    "wrong_person/someone-else": """
adressez|adresser|contactez|contacter|voyez|voir|ecrivez|ecrire|demandez|demander|parlez|tournez|tourner|rapprocher|rapprochez|joindre .. a|au|aux|avec|vers|plutot|service|collegue|directeur|directrice|responsable|mme|m|monsieur|madame|notre|siege|achats
voyez|voir avec
adresser|adressez .. a|au
bonne|bon .. personne|interlocuteur|interlocutrice|contact .. est|serait
c est .. qui|service|notre|mon|ma|madame|monsieur .. gere|occupe|decide|charge|responsable|qu|qui
s occupe|occupent .. de|du|des|ca
en charge de|du|des|est
responsable .. est|achats|informatique|de|du
releve .. de|du|service
decide|decident
service achats|informatique|marketing
siege .. decide|gere""",
    "left_company/gone": """
n est plus .. dans|employe|salarie|chez|la|en_poste|collaborat*|parmi
nous a quittes|quittee|quitte
pris .. retraite
parti|partie .. vers|d_autres|autres|nouveaux .. horizons|aventures
a fait valoir ses droits
valoir .. droits .. retraite
n est plus .. des|parmi|en_poste|au
plus .. effectifs|parmi
a rejoint .. autre|un|une|nouvelle
ne .. travaille*|fait|fais|partie|est|suis|sommes|figure .. plus .. chez|ici|nous|partie|societe|entreprise|la|dans|pour
n est plus|plus
plus .. chez|parmi|dans|employe|salarie .. nous|societe|entreprise|l
a|ai|avait|vient|va|avoir .. quitte*|demissionne|quitter .. societe|entreprise|nous|poste|fonctions|l|la|groupe|maison
a quitte
quitte|quittera|quitterai .. societe|entreprise|la|l|fin|le
partie|parti|part|pars|pars .. retraite|la retraite|entreprise|societe|ailleurs
retraite*
decede*|mort|deces
dernier jour
derniere semaine
change|changer .. employeur|entreprise|societe|travail
nouvel employeur|poste
remplace|remplacant|remplacante|succede|successeur|succedé .. je|a|son|sa|madame|monsieur|au|depuis|ai
ai repris|remplace .. poste|son|sa|suite|dossier*
demission*
licencie*""",
    "out_of_office/away-now": """
suis|sommes .. actuellement|en|absent*|a_l .. conge*|vacances|deplacement|absent*|malade|voyage|hopital|arret|etranger|formation
suis en .. conges|vacances|deplacement|voyage|arret|conge
suis absent*
actuellement .. absent*|conges|vacances|deplacement|hors|voyage
en vacances|conges .. jusqu*|actuellement|je
a l hopital""",
    "auto_ack/receipt": """
bien recu .. votre|message|demande|mail|courriel
avons .. recu .. votre
votre .. demande|message|mail|ticket|candidature .. recu*|enregistre*|pris*|bien|transmis*
accuse* .. reception
boite|adresse .. pas|plus|non .. lue|consultee|surveillee|releve
ne pas repondre
message automatique""",
    "forward/hand-on": """
pour .. info|information|toi|ton|ta|vous|avis|action|suite|ton
pour toi|info|information
pour ton|ta
a toi
est ce .. toi|te|tu|vous|equipe|interessant_pour
c est pour toi|vous
tu .. peux|pourrais|regarde*|penses|connais|veux|en|prends|t
peux tu
qu en penses|dis
regarde|jette|regardez .. ca|coup|ci|svp|le|un
voir|cf ci .. dessous
ci dessous
transfere|transmets|transmettons|transferons|fais_suivre|suivre .. je|message|mail|a|votre|ce
je .. transfere|transmets|mets
mets|met|mettons|ajoute .. copie|cc|boucle|en
en copie
ca t interesse
qu en pensez
fyi""",
    "revisit/verb": """
recontactez|recontacter|revenez|revenir|rappelez|relancez|relancer|reparlons|reparler|reparle|reprenez|reessayez|ecrivez|contactez|revoyons|voyons|refaites|recontactons|reprendre|retentez|reparlera|reparlerons|revenons
avant|apres|pas|peut|attendre|plutot|seulement|rien|plus""",
    "call/verb": """
appelez|appeler|rappelez|parler|parlons|voir|rencontrer|rendez|rdv|appel|reunion|visio|demo|echanger|telephone|discuter|venez""",
    "courtesy/only": """
^ merci $
^ merci bien|beaucoup|a|pour|d|infiniment .. $
^ ok|bien|entendu|note|recu|parfait|super|daccord .. $
^ bien recu|note .. $
^ bonjour|bonsoir|cher|chere|salut .. $
^ d accord $""",
    "keep/wanted": """
ne .. desinscri*|supprim*|retir* .. pas
que se passe .. desinscri*|desabonn*
par erreur .. desinscri*|desabonn*""",
}
