"""Dutch: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line

_REMOVE = "verwijder*|schrap*|geschrapt|wis|wissen|gewist|uitschrijv*|uitgeschreven|afmeld*|afgemeld|vernietig*|annuleer|annuleren|opzeg*|doorstrepen|weghalen|weggehaald|verwijderd|eruithalen|eruitgooien|blokkeer|wegdoen|vergeet|vergeten"
_TAKE = "haal|haalt|halen|gooi|gooit|gooien|neem|neemt|nemen|streep|schrijf|schrijft|meld|meldt|doe|doet|zet|zetten|smijt|knikker|kick|trek|laat|zeg|zet"
_OUT = "af|uit|eruit|eraf|weg|vanaf|ervan_af|hieruit|daaruit|hiervan"
_ME = "mij|me|mijn|m_n|ons|onze|ik|mijne"
_DATA = "adres|adressen|mailadres|mailadressen|emailadres|e-mailadres|gegevens|persoonsgegevens|naam|data|account|profiel|nummer|inbox|mailbox|contactgegevens|contact|inschrijving|abonnement|postvak"
_LIST = "lijst|lijsten|mailinglijst|mailinglist|verzendlijst|maillijst|bestand|bestanden|nieuwsbrief|nieuwsbrieven|database|systeem|adresboek|mailing|mailings|reeks|campagne*|abonnement|crm|verzendbestand|klantenbestand"
_MAIL = "mail|mails|mailtje|mailtjes|e-mail|e-mails|email|emails|bericht|berichten|berichtjes|reclame|nieuwsbrief|nieuwsbrieven|post|spam|mailing|mailings|brief|brieven|folder|folders|herinneringen|acquisitie|aanbiedingen|contact|toezending|dingen|telefoontjes|opvolgmails|rommel|troep|zooi|tips|updates|uitnodigingen"
_NO = "geen|niet|niets|niks|nooit|noch|evenmin|zonder|nul"
_MORE = "meer|langer|opnieuw|weer|nog|verder|verdere|voortaan|toekomst|ooit|nooit"
_SEND = "stuur|sturen|stuurt|mail|mailen|schrijf|schrijven|benader|benaderen|contacteer|contacteren|bel|bellen|lastig|lastigvallen|lastigvalt|stoor|storen|aanschrijven|aan_te_schrijven|benaderd|gemaild|gestuurd|toesturen|gebruiken|opdringen|bestoken|zeuren|spammen|verstuur|versturen"
_GET = "ontvang|ontvangen|krijg|krijgen|horen|zien|hebben|lezen|binnenkrijg*|komen|komt"
_WANT = "wil|willen|wens|wensen|wenst|verzoek|verzoeken|graag|gelieve|vraag|vragen|eis|eisen|wilt|zou|mag|mogen|kunt|kun|kan|kunnen|liever|sommeer|alstublieft|alsjeblieft|aub|svp|bespaar|hoeft|hoef|moet|moeten"
_CEASE = "stop|stopt|stoppen|gestopt|hou|houd|houdt|houden|ophouden|kap|kappen|kapt|staak|staken|beeindig|beeindigen|laat|laten|schei|eindig|afzien|af_te_zien|ziet_af|ermee_op|achterwege|afblijven"

RULES = {
    "unsubscribe/word": """
^ uitschrijven|afmelden|verwijderen|stop|stoppen|ophouden|kappen|schrappen|opzeggen nu|nou|aub|svp|graag|alsjeblieft|hiermee? $
^ kap|kappen|stop|hou|houd hiermee|ermee|nou|nu|daarmee|op .. $
^ graag afmelden|uitschrijven|verwijderen|schrappen .. $
ophouden $
spam
ongewenst*""",
    "unsubscribe/remove-me": f"""
haal|halen|schrap|schrappen|verwijder|verwijderen je|jij|jullie|u mij|me|ons .. eraf|eruit|van|uit|alsjeblieft|aub|$
{_REMOVE} .. mij|me|ons|mijn|onze|dit
mij|me|mijn|ons|onze .. {_REMOVE}
{_REMOVE} .. {_DATA}
{_DATA} .. {_REMOVE}
{_REMOVE} .. {_LIST}
{_TAKE} .. mij|me|ons|mijn|onze|{_DATA} .. {_OUT}
{_TAKE} .. mij|me|ons|{_DATA} .. van|uit .. {_LIST}
mij|me|ons|mijn|onze|{_DATA} .. van|uit .. {_LIST} .. halen|gehaald|haalt|af|schrappen|verwijderen|weg|gooien|nemen
{_DATA}|mij|naam|me eruit|eraf|weg .. $
{_DATA} .. eruit|eraf|weg
van|uit .. {_LIST} .. af|halen|eruit|weg|gehaald
uit|van .. {_LIST} .. dit|mijn|ons .. {_DATA}
mag|wil|zou .. ik|wij|we .. van|uit .. {_LIST}|af
wil|willen|zou .. er|hier|hiervan|daar .. af|vanaf|uit .. $
verwijder|wis|schrap ze|hem|haar|het|dit|alles .. $
{_DATA} .. niet .. {_MORE} .. gebruik*|verwerk*
zeg|zegt .. {_LIST} .. op
{_LIST} .. opzeggen|annuleren|beeindigen|stopzetten
{_WANT} .. verwijdering|uitschrijving|afmelding|schrapping
verwijdering|uitschrijving .. {_DATA}|{_LIST}
vergeet .. {_DATA}|mij|ons""",
    "unsubscribe/stop-mailing": f"""
{_NO} .. {_MORE} .. {_MAIL}|{_SEND}
{_NO} .. {_MAIL} .. {_MORE}
{_NO} .. {_SEND} .. {_MORE}
{_NO} .. {_MORE} .. {_GET}
{_WANT} .. {_NO} .. {_MAIL} .. {_GET}|{_MORE}|$
{_WANT} .. {_NO} .. {_MORE} .. {_GET}|{_SEND}
{_SEND} .. mij|me|ons|hierheen|alstublieft|aub? .. {_NO} .. {_MORE}
{_SEND} .. niks|niets|geen .. {_MORE}
{_NO} {_MORE} aub|graag|alsjeblieft|$
{_WANT} .. {_MAIL} .. {_NO}
wil|willen|hoef|hoeven .. ze|die|deze|dit .. {_NO} $
{_CEASE} .. met|op .. {_MAIL}|{_SEND}|dit|die|deze
{_CEASE} .. {_MAIL}
{_MAIL} .. {_CEASE} .. $
{_CEASE} .. {_SEND} .. $
{_CEASE} op|ermee|mee
hou|houd|houden|schei|scheid .. op|uit
moogt|mag|mogen|kunt u|jullie|ge|gij? .. stoppen|laten|ophouden|achterwege
laat .. {_MAIL} .. maar|achterwege|zitten|weg
laat mij|me|ons .. met_rust|rust|gerust
met rust
laat dat eens? $
van .. {_MAIL} .. af_te_zien|afzien
geen plek .. {_MAIL}
{_MAIL} .. niet .. gewenst|welkom|op_prijs
{_NO} prijs .. {_MAIL}
genoeg .. {_MAIL}|geweest|$
is genoeg|welletjes
zat|beu|klaar .. {_MAIL}|met|van
bespaar .. moeite|me|ons|je
laatste .. {_MAIL}|keer|waarschuwing|verzoek
nog een .. {_MAIL} .. en|dan .. jurist|advocaat|blokk*|klacht|aangifte|meld
blokk* .. jullie|u|afzender|adres
rot|donder|sodemieter|hoepel .. op
zorgen|zorg|regel|regelt .. dat .. {_NO}|vanaf|stop*""",
    "unsubscribe/faint": f"""
al|reeds|meermaals|herhaaldelijk .. afgemeld|uitgeschreven|gevraagd|gezegd|opgezegd
ondanks|hoewel|toch .. afgemeld|uitgeschreven|afmelding|verzoek|uitschrij*
blijf|blijven|nog_steeds|steeds .. {_GET}|{_MAIL}
doen jullie|u .. maar
geduld .. op""",
    "unsubscribe/way-out": f"""
hoe|waar|wie .. kom|kan|kun|meld|schrijf|stop|krijg|geraak|raak .. af|uit|vanaf|hiervan|{_REMOVE}|{_LIST}|stoppen|mails
hoe|waar .. {_REMOVE}
knop|link .. niet|nergens|vind* .. {_REMOVE}|uit_te_schrijven|afmelding
knop|link .. uit_te_schrijven|afmeld*|uitschrij* .. niet|nergens|vind*|waar
vind .. knop|link .. niet""",
    "unsubscribe/law": f"""
trek*|intrek*|herroep* .. toestemming|machtiging .. in|$
toestemming .. in|ingetrokken|nooit|herroep*
bezwaar|verzet .. gebruik|verwerking|tegen|reclame|hierbij
avg|gdpr|acm|autoriteit_persoonsgegevens|wet|artikel .. {_REMOVE}|bezwaar|sommeer|klacht|eis|verzoek
{_REMOVE}|bezwaar|sommeer|klacht|eis|recht .. avg|gdpr|acm|autoriteit_persoonsgegevens|wet|artikel
bel_me_niet register
niet register
consuwijzer|ombudsman""",
    "mention/told": """
had|heb|hebben|heeft|was .. afgemeld|uitgeschreven|opgezegd|verwijderd|geschrapt
onze eigen|klanten|abonnees""",
    "thing/asked": """
als|wanneer|zodra .. ik|je|we|iemand .. klik|druk|afmeld|uitschrijf|uitschrijven|afmelden|opzeg|intrek
wat gebeurt .. als|wanneer
link|knop|uitschrijven|afmelden .. geldt|betekent|verwijdert|stopt|werkt|verlies
geldt|stopt|verwijdert .. link|knop|uitschrijven|afmelden
krijg|verlies|ontvang .. ik dan|ook|nog""",
    "keep/taken-back": """
afmelding|uitschrijving|opzegging|verzoek .. was|is|kwam|betrof .. vergissing|fout|ongeluk|misverstand|zoon|dochter|stagiair
negeer|vergeet|annuleer .. afmelding|uitschrijving|verzoek|opzegging|die
afmelding|uitschrijving|opzegging .. vergissing|negeer|ongeluk|fout|vergeet|abusievelijk|stagiair
vergissing|ongeluk|abusievelijk|per_ongeluk .. afgemeld|uitgeschreven|geklikt|opgezegd
afgemeld|uitgeschreven|opgezegd .. vergissing|ongeluk|abusievelijk
haal|schrap|verwijder .. niet af|$
niet afhalen|verwijderen|uitschrijven|stoppen .. hoor|aub|$
weer|opnieuw .. op|in .. lijst|bestand|inschrijven|aanmelden
stop .. niet .. met
hou .. niet .. op""",
}
