"""What takes a demand to stop back: "don't strike me off", "my opt-out was a mistake", in the languages that demands come in.

The helper `keep` lets no demand stand in its sentence, unless that demands twice.
"""

ENGLISH = {
    "keep/not-removed": """
^ please? do not you? ever? dare? strike|remove|drop|take|delete|cross|unsubscribe|cut|kick|bin|erase me|us
^ oh|no|wait|sorry|hey|hold_on|ah|but|so|and please? do not strike|remove|drop|take|delete|cross|unsubscribe|cut|erase me|us
no need to be? strike|struck|remove|removed|drop|dropped|take|taken|delete|deleted|unsubscribe|unsubscribed
needn|need not take|remove|strike|drop|delete|unsubscribe me|us
leave|keep me|us on your|the|this list|lists|mailing|newsletter|mailing-list
unsubscribe|opt-out|opt_out|removal|unsubscription .. was|were .. mistake|accident|error|toddler|slip
^ stop me if
accidentally|mistakenly|wrongly|inadvertently unsubscribed|opted|removed|cancelled|deleted|clicked
unsubscribed|opted|opted_out|removed .. by_mistake|by_accident|accidentally|in_error|too_soon
ignore|disregard .. request|message|mail|email|asking .. take|remove|unsubscribe|drop|strike us|me
put|add|sign me|us back on|onto|to|in
re-subscribe|resubscribe me|us
^ stop there|press|looking|searching
not|never asking|telling you|anyone|anybody to? stop|remove|delete|unsubscribe
^ please? never|do_not ever? stop|quit|cease sending|writing|mailing|emailing|these|it|them|the|your
^ unsubscribing|removing me|us is? not necessary|needed|required""",
}
GERMAN = {
    "keep/not-removed": """
mich|uns bitte? noch|ja|doch|blos? nicht losch*|streich*|entfern*|rausnehm*|abmeld*|austrag*|rauswerf*|rausschmei*
losch*|streich*|entfern*|lass* sie? mich|uns bitte? noch|ja|doch|blos? nicht
nehm* sie? mich|uns bitte? noch|ja|doch? nicht .. raus|aus
nicht losch*|streich*|abmeld*|austrag* bitte
abmeldung|abmeldewunsch|loschung|austragung .. hinfallig|versehen|versehentlich|irrtum|erledigt|zuruck
lass* sie? mich|uns .. auf|in .. liste|verteiler
versehentlich|irrtumlich|versehen .. abbestell*|abgemeld*|ausgetragen|geloscht
abbestell*|abgemeld*|ausgetragen .. versehentlich|irrtumlich|versehen
mich|uns bitte? wieder aufnehm*|eintrag*|anmeld*|hinzufug*
bitte wieder aufnehm*|eintrag*|anmeld*
brauch*|muss* .. mich|uns nicht .. losch*|streich*|entfern*|nehmen|rausnehmen|herausnehmen|abmeld*|austrag*
nicht notig|notwendig|erforderlich .. mich|uns
hor*|hort .. nie|niemals|blos_nicht auf
^ abmelden|loschen|austragen|streichen|herausnehmen|abmeldung .. musst|mussen|muss|brauchen|brauchst|braucht .. nicht""",
}
FRENCH = {
    "keep/not-removed": """
ne me|nous supprim*|retir*|desinscri*|raye*|desabonn*|enlev*|otez surtout? pas
ne me|nous supprim*|retir*|desinscri*|raye*|desabonn*|enlev* surtout
laissez|gardez moi|nous .. liste|fichier|abonne
desabonne|desabonnee|desinscrit|desinscrite par erreur|megarde
remettez|reinscrivez|reabonnez moi|nous
^ surtout pas $
inutile|pas_besoin|pas_la_peine de me|nous retir*|supprim*|desinscri*|desabonn*|enlev*|rayer|oter
ne vous|te demande|demandons pas d|de .. arret*|cess*|stopp*|retir*|supprim*
me|nous desinscrire|supprimer|retirer|desabonner|enlever .. pas_la_peine|inutile|pas_necessaire|pas_besoin""",
}
SPANISH = {
    "keep/not-removed": """
no me|nos borren|borreis|borres|borre|quiten|quites|eliminen|elimine|saquen|saques|deis|den|des|desuscriban
dejenme|dejadme|mantenganme|sigan .. lista
di|dado|dimos de_baja .. error|equivocacion
error|equivocacion .. de_baja
vuelvan|vuelva|vuelve a inscribirme|apuntarme|incluirme|suscribirme
no les|le|os|te pido|pedimos|digo que paren|pare|pares|pareis|dejen|deje|dejes|borren|quiten|quite
no es|hace necesario|falta que me|nos quit*|borr*|saqu*|elimin*|den
borrarme|quitarme|eliminarme|sacarme|borrarnos|quitarnos no hace_falta|es_necesario|es_preciso""",
}
ITALIAN = {
    "keep/not-removed": """
non cancellatemi|toglietemi|cancellarmi|togliermi|rimuovetemi|eliminatemi|cancellateci|toglieteci
non mi|ci cancellate|cancelli|togliete|tolga|eliminate|rimuovete
lasciatemi|tenetemi .. lista|elenco
cancellato|cancellata|disiscritto|disiscritta|tolto .. errore|sbaglio
reiscrivetemi|rimettetemi|reinseritemi
non serve|occorre|importa|bisogna|c_e_bisogno .. toglier*|cancellar*|rimuover*|eliminar*|disiscriver*
non vi|le|ti chiedo di smettere|cancellar*|toglier*
cancellarmi|togliermi|rimuovermi|disiscrivermi|cancellarci non serve|occorre|bisogna""",
}
DUTCH = {
    "keep/not-removed": """
verwijder|schrap|haal|gooi mij|me|ons nog|alstublieft|alsjeblieft|aub|vooral? niet
mij|me|ons nog|aub|vooral? niet verwijder*|schrap*|uitschrij*|afmeld*
laat|hou mij|me|ons .. lijst|bestand
ongeluk|abusievelijk|vergissing .. afgemeld|uitgeschreven|opgezegd
mij|me|ons weer|opnieuw inschrijven|toevoegen|aanmelden
hoeft|hoeven|hoef mij|me|ons .. niet .. halen|haalt|af|verwijderen|schrappen|schrijven|uitschrijven
stop|stopt|hou|houd .. nooit met|op
^ afmelden|uitschrijven|verwijderen|schrappen|afmelding|uitschrijving .. hoef|hoeft|hoeven .. niet
^ afmelding|uitschrijving|afmelden|uitschrijven niet nodig""",
}
PORTUGUESE = {
    "keep/not-removed": """
nao me|nos apague|apaga|apaguem|remova|remove|removam|tire|tira|tirem|exclua|excluam|retirem|retire|descadastre
deixe|deixem|mantenha|mantenham .. na lista
cancelei|descadastrei|removi .. engano|erro|sem_querer
nao precisa|precisam|precisas|e_preciso|necessario .. me|nos tir*|remov*|apag*|exclu*|retir*|descadastr*
nao lhes|lhe|te|vos|estou peco|pedindo|pedir .. parem|pare|removam|tirem""",
}
NORDIC = {
    "keep/not-removed": """
ta|stryk inte bort? mig|oss
avregistrer*|avanmald|afmeldt|avmeldt .. misstag|fejl|feil|fejltagelse|uhell
stryk|radera mig|oss inte
ikke slet|slett|fjern|meld mig|meg|os|oss
slet|slett|fjern|stryg|stryk mig|meg|os|oss endelig? ikke
behover|trenger|maste inte|ikke .. ta|fjern*|slett*|slet*|stryk*|radera|avregistr*|avmeld*|melde .. mig|meg|oss|os
sluta|slutt|hold|stopp|stop aldrig|inte|ikke|aldri .. skriv*|skicka|send*|med
ber|beder er|dig|jer|dere inte|ikke .. sluta|slutte|stoppe|stanna
^ avregistrera|stryka|ta_bort|afmelde|slette|fjerne|framelde|avmelde mig|oss|os|meg behover|trenger .. inte|ikke""",
}
POLISH = {
    "keep/not-removed": """
nie usuwaj*|wypisuj*|skreslaj* mnie|nas
mnie|nas nie usuwac|wypisywac|skreslac|usuwajcie|wypisujcie
nie wypisywac|usuwac mnie|nas
nie musi*|musz*|trzeba|potrzeb* .. mnie|nas? wypis*|usuw*|usun*|skresl*
nie prosze|prosimy .. usun*|przest*
wypisywac|usuwac|skreslac mnie|nas nie trzeba|musicie|musi|potrzeba""",
}
JAPANESE = {
    "keep/not-removed": """
削除しないで
外さないで
停止しないで
解除しないで
消さないで
削除しなくて
外さなくて
停止しなくて
解除しなくて
消さなくて
止めなくて
止めないで
やめないで""",
}
