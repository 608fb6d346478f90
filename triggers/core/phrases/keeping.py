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
^ stop there|press|looking|asking|searching""",
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
bitte wieder aufnehm*|eintrag*|anmeld*""",
}
FRENCH = {
    "keep/not-removed": """
ne me|nous supprim*|retir*|desinscri*|raye*|desabonn*|enlev*|otez surtout? pas
ne me|nous supprim*|retir*|desinscri*|raye*|desabonn*|enlev* surtout
laissez|gardez moi|nous .. liste|fichier|abonne
desabonne|desabonnee|desinscrit|desinscrite par erreur|megarde
remettez|reinscrivez|reabonnez moi|nous
^ surtout pas $""",
}
SPANISH = {
    "keep/not-removed": """
no me|nos borren|borreis|borres|borre|quiten|quites|eliminen|elimine|saquen|saques|deis|den|des|desuscriban
dejenme|dejadme|mantenganme|sigan .. lista
di|dado|dimos de_baja .. error|equivocacion
error|equivocacion .. de_baja
vuelvan|vuelva|vuelve a inscribirme|apuntarme|incluirme|suscribirme""",
}
ITALIAN = {
    "keep/not-removed": """
non cancellatemi|toglietemi|cancellarmi|togliermi|rimuovetemi|eliminatemi|cancellateci|toglieteci
non mi|ci cancellate|cancelli|togliete|tolga|eliminate|rimuovete
lasciatemi|tenetemi .. lista|elenco
cancellato|cancellata|disiscritto|disiscritta|tolto .. errore|sbaglio
reiscrivetemi|rimettetemi|reinseritemi""",
}
DUTCH = {
    "keep/not-removed": """
verwijder|schrap|haal|gooi mij|me|ons nog|alstublieft|alsjeblieft|aub|vooral? niet
mij|me|ons nog|aub|vooral? niet verwijder*|schrap*|uitschrij*|afmeld*
laat|hou mij|me|ons .. lijst|bestand
ongeluk|abusievelijk|vergissing .. afgemeld|uitgeschreven|opgezegd
mij|me|ons weer|opnieuw inschrijven|toevoegen|aanmelden""",
}
PORTUGUESE = {
    "keep/not-removed": """
nao me|nos apague|apaga|apaguem|remova|remove|removam|tire|tira|tirem|exclua|excluam|retirem|retire|descadastre
deixe|deixem|mantenha|mantenham .. na lista
cancelei|descadastrei|removi .. engano|erro|sem_querer""",
}
NORDIC = {
    "keep/not-removed": """
ta|stryk inte bort? mig|oss
avregistrer*|avanmald|afmeldt|avmeldt .. misstag|fejl|feil|fejltagelse|uhell
stryk|radera mig|oss inte
ikke slet|slett|fjern|meld mig|meg|os|oss
slet|slett|fjern|stryg|stryk mig|meg|os|oss endelig? ikke""",
}
POLISH = {
    "keep/not-removed": """
nie usuwaj*|wypisuj*|skreslaj* mnie|nas
mnie|nas nie usuwac|wypisywac|skreslac|usuwajcie|wypisujcie
nie wypisywac|usuwac mnie|nas""",
}
JAPANESE = {
    "keep/not-removed": """
削除しないで
外さないで
停止しないで
解除しないで
消さないで""",
}
