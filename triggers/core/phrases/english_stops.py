"""English: stop, and what takes a stop back."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/word": """
^ please? unsubscribe*
unsubscribe|unsub me|us|my|this|from|immediately|now|asap|please|at
unsubscribe $
unsubscribed me|us|please|now|immediately|from|at
i|we|me|us be|get|am|are|want_to|wish_to unsubscribed
^ stop $
^ stop please|now|it|this $
^ please stop $
^ remove $
^ remove please $
^ please remove $
^ enough $
opt me|us out
opt out
opt|opting|opted out
opt-out
optout""",
    "unsubscribe/remove-me": """
remove|delete|take|strike|scrub|erase|wipe|purge|cross|scratch .. me|us|my|our|mine .. from|off
remove|delete|take|get|drop|strike|scrub|erase|wipe|purge .. me|us|my|our off|from|out .. list|lists|database|mailing|mailings|records|system|files|distribution|campaign|crm
remove|delete|erase|purge|wipe|scrub|strike|lose|forget|destroy|drop .. my|our address|email|mail|name|data|details|contact|info|information|record|number|addresses
remove|delete|erase us|me
remove|delete|erase|destroy .. everything|all|any .. about|on|hold|have|stored me|us
remove|delete|erase|destroy|purge .. personal data|information
delete|erase|remove .. data .. hold|have|keep|stored
remove this|that address|email
take|get|leave me|us off
get me|us out of
leave me|us out of
cross me|us off
delist me|us
deregister me|us
lose my number|address|email|contact|details""",
    "unsubscribe/way-out": """
how|where do|can|may|must|would i|we|one get|be|become removed|deleted|off|out|unsubscribed|delisted|rid
how|where do|can|may|must|would i|we|one unsubscribe|opt|leave .. list|this|these|out|mails|emails|$
how|what do|must|can .. make .. stop|end|cease $
any|a|the way out of|off this|these|your|the
i|we take|took|cancel|withdraw|revoke|rescind|retract|pull my|our|any|all consent|permission|subscription|registration|opt-in
consider|treat|regard|take this as|my|our|a|an .. opt-out|opt_out|unsubscribe|unsubscription|objection|removal|withdrawal|notice
mark|put|list|flag|record me|us|this .. do_not|no contact|contact|mail|email""",
    "unsubscribe/stop-mailing": """
not .. want|wish|like|care|need .. hear .. from you|this|your
rather|prefer not .. get|receive|have|hear .. mail|email*|mails|messages|from
can|could|would|will you .. stop
you stop .. this|it|that
make .. messages|mails|emails|this|these|it .. stop|end
take .. off $
do not|never .. mail|email*|write|contact|message|send|call|approach|bother|reply|respond .. any_more|anymore|again|ever|further|any_longer
not .. mail|email|write|contact|message .. this address
asked|told|said|written|requested .. already|twice|before|times|repeatedly .. stop|remove|no
asked|told .. you|already .. twice|times|before|already
not .. want .. in|on your|the|any system|list|database|records|crm|mailing
not .. get|receive|see|have|find .. these|this|those|them|any|another|such|one again|anymore
not|never .. get|receive|see|hear .. from you again|anymore
make sure .. not|never|no .. get|receive|again|more|email*|mail*
and|just|now|hint|please|simply stop $
you people|lot|guys again
take .. hint
i|we am|are exercising|invoking
last warning
for the last time
how many times .. tell|ask|say
enough already|is
enough of|with this|these|that|your|you|it|the|mails|emails|spam
enough .. mails|emails|messages|spam already|now|thanks
fed up
sick|tired of .. your|these|this|mails|emails|getting|receiving
this|it is|counts_as|constitutes spam|harassment
no consent
not .. given .. consent|permission
off .. your|the|this list*|mailing|database
will .. block|report|blacklist you|this|sender
please .. stop|cease|end|quit
drop me|us .. from|off
forget .. i|we exist*
stop .. email*|mail*|writing|contacting|sending|messaging|spamming|bothering|harassing|pestering|calling|bombarding|spam|hounding|texting|cluttering
stop .. these|this|your|the|all .. email*|mail*|messages|spam|newsletter*|campaign*|sequence|letters
stop it
stop immediately|now
quit .. email*|mail*|writing|contacting|sending|messaging|spamming|bothering|pestering
cease .. email*|mail*|contact*|communication*|writing|sending|correspondence|all|further|any|and
cease and desist
desist
end this|these .. email*|mail*|messages|campaign|correspondence
do not .. email*|mail|write|contact|message|send|bother|spam|approach .. me|us again|anymore|further|ever|more|longer
do not ever? email*|write|contact|message|mail|bother|spam|approach me|us $
do not ever? email*|write|contact|message|mail|bother|spam|approach me|us again|anymore|any|further|ever|please|under
do not contact
do not send .. me|us any|anything|more|these|this|further|your|email*|mail*|stuff|another
do not send .. any|more|further .. email*|mail*|messages|to
never .. email*|mail|write|contact|message|bother .. me|us again|anymore
never contact|email|write me|us
no more .. email*|mail*|messages|letters|newsletters|spam|of|from|contact|communication|correspondence|please
no further .. email*|mail*|messages|letters|contact|communication*|correspondence|please|mailings|follow
not .. any|no more .. email*|mail*|messages|letters|newsletters
do|would not want|wish|like .. receive|get|be_contacted|see .. from|any|this|these|more|emails|mails|anymore|again
do not want .. email*|mails|messages|newsletter*|spam
do not want .. hear from you
not .. hear from you again|anymore|any
not .. be_contacted|emailed|written
want|like .. out of this|your|the
want off|out
no longer .. receive|get|wish|want .. email*|mail*|messages|newsletters|contacted|from
no longer want|wish .. receive|be
no longer want|wish .. these|your
leave me|us .. alone
go away
^ bugger|piss|fuck|buzz|shove off
bugger|piss|fuck|buzz|shove off $
get lost
let me|us be|alone $
stay out of my inbox
keep out of my inbox
out of my inbox
not .. clutter|clog|fill my inbox
spare me|us .. email*|mail*|messages|future|further
refrain from .. email*|contact*|writ*|send*|mailing|messaging|communicat*
never|did_not|have_not|had_not .. sign*|signed|subscribe*|consent*|agree*|ask*|opt*|request*|gave|give .. for|to|this|in|emails|permission|up
never signed|subscribed|asked|opted|consented|agreed
did|have_not consent*|sign|signed|subscribe|subscribed|opt
without .. my|our consent|permission
unsolicited
discontinue .. email*|mail*|contact|sending|messages|communication*|this|these|all
halt .. email*|mail*|contact|messages|communication*|all
block|blocking you|your|this|sender|domain
blocked you|your|sender|domain
i|we|have|am|be|is|get|gets|getting|just|already|or blocked this
mark|marking|marked|flag|report|reporting|reported .. spam|junk
report|reporting|complain|complaint .. you|this|to .. regulator|ico|authority|authorities|ftc|commission|spamcop|provider|watchdog|data
how .. get|be|come off|removed|out|rid .. list|mailing|this|database|it
how .. stop|end|cancel .. this|these|mails|emails|receiving|getting|subscription|newsletter
how to unsubscribe
where .. unsubscribe|opt-out|opt
withdraw|withdrawing|revoke .. consent|permission
cancel .. subscription|newsletter|my|mailing
take|keep .. name off
please no more
unwanted email*|mail*|messages
make it stop
make .. email*|mail* stop
cut it out
knock it off
third|second|fourth|last|fifth time .. ask*|tell*|told|write|request*|warn*
asked|told|begged .. you .. stop|remove|unsubscribe|take|not
again stop|remove|unsubscribe
still .. getting|receiving .. your|these|mails|emails""",
    "unsubscribe/law": """
gdpr .. delete|erase|erasure|object|request|article|right|violation|breach|remove|complaint|forget
under|per|pursuant|according|invoke|invoking|article|art .. gdpr|ccpa|can-spam|dpa|pecr|casl
right to be forgotten
right to object|erasure
object to|against .. processing|use|marketing|mailing|data|being|direct
article|art 17|21
legal action|steps|proceedings
lawyer*|solicitor*|attorney*|lawsuit
sue|suing you
take .. to court
data protection .. authority|officer|complaint|law|act|commissioner|regulation
information commissioner
can_spam act|violation|law
violation of .. spam|law|gdpr|regulations
harassment
erasure""",
    "unsubscribe/demand": """
no solicitation|soliciting|soliciters|canvassing
no right|permission|authority|business to use|contact|keep|store|mail|email|write|my|our
i said stop|no
said|told|say stop
what part of .. not|no|stop|that
your|these|such .. mail|mails|email|emails|messages is|are not|un* .. welcome|wanted|appreciated|wished
unwelcome
scram
leave .. our|my .. staff|team|people|colleagues|company|office .. alone|in_peace
alone|peace leave us|me|our
forget .. this|our|my|we .. address|exists|exist|email|name
do_not_mail|do_not_contact|do_not_call|do_not_email .. list|register|registry
on .. do not mail|contact|call|email list|register|registry
have been|consider_yourself|be warned
^ no more mails|emails|messages $
^ no more $
click|press|go|do|find .. to .. not|stop|avoid|end .. get|getting|receive|these|this|them
ended|end|got|landed|came|wound|put up|on|me .. on .. this|your|the list|database
revok*|withdraw*|rescind* .. any|all|my|our|the .. permission|consent|agreement
you .. need|have|must|should|ought|better .. stop|quit|cease|desist
need|have to stop $
left off|out .. future|further|any|your|all|mailings|list
exclude .. our|my|us|me .. domain|from|campaigns|address
name and shame
mail|write|email|contact .. me|us .. again .. and
if you write|email|mail|contact|send .. again|more|once
never .. subscribed|signed|asked
get rid of you|these|this|them
^ desist|cease
kindly|please desist|cease|stop
last .. time .. ask|asking|tell|write|request
this is|was the last|final time
enough with .. the|your|these|all
violating|violate|violation|breaching .. casl|can_spam|gdpr|pecr|law|privacy|regulations
stop .. or .. face|else|i|we|hear|complaint
complaint|complain .. if|unless|or|about
opt_out .. under|gdpr|request|please|this|my|consider
consider this .. opt_out|objection|request|notice|withdrawal
next .. message|mail|email|one .. goes|will|to
goes|go|going straight to .. solicitor*|lawyer*|police|authorities|regulator|ico
no part of|in your|this|these|any
not for|open to your|commercial|marketing use|purposes
kill|close|end|axe|bin|delete|purge .. thread|entry|record|profile|subscription|account|registration
my|our entry|record|profile .. in|from your
expunge|eradicate|obliterate|shred .. records|data|details|traces|everything|my|our
give it|this up|over|a_rest
not|never .. give*|gave|giving|grant*|granted|recall .. permission|consent .. to|for
not .. interested|want|wish|keen .. in|to|any|your|more .. marketing|promotional|emails|mailings|newsletters|mails|mailing
no .. thank|thanks .. to any more|further|of
any more of your|these|those emails|mails|messages|missives|letters|communications
my|our|this email|address|data|details|name|number .. no|not .. longer|any_longer .. used|stored|kept|contacted|processed|shared|on
ensure|sure|see to it .. no longer|not|never .. used|contacted|emailed|mailed|written|receive|get
what|how .. i|we|one .. do|must|can|need|take .. stop|stops|stopped|end|ends
^ do not|just_do_not|please_do_not|really_do_not .. write|contact|bother|approach|email|mail|message .. me|us|here
just|please do not .. write|contact|bother|email|mail|message
do not|never .. write to me|us
register|records|books|rolls|directory .. strike|remove|delete|take|drop
strike|remove|delete|take|drop|cross .. me|us|our|my .. register|records|books|rolls|directory|file
take|get|remove|strike me|us|my|our .. of|off .. list|mailing|database|register
instructed|ordered|required|requested to .. delete|remove|cease|stop|expunge|erase|refrain
stop writing|emailing|mailing|contacting|messaging|spamming|calling
^ stop .. writing|emailing|mailing|contacting|messaging|spamming|calling|sending
another|one more .. of these|those|your .. and|i
receive|get|see another|one_more|any_more .. of|from|i
i|we shall|will|am|are|would .. report*|complain|escalate|sue .. you|this|to
mind|appreciate|grateful|prefer|kindly|please|about .. not .. sending|mailing|emailing|writing|contacting|send|email|mail|contact|write
stop|avoid|quit .. sending .. me|us|these|this|it
^ email|mail|write|contact|message|ping|bother .. me|us|here|this .. once_more|again|one_more .. and
one more|single .. mail|email|message|letter|word|ping .. and|from|i|we
any|every further|more|other|additional|future .. communication*|mail|mails|email*|contact|message*|correspondence|attempt .. will|would|shall|is|may
treat*|consider*|regard*|report* .. as|for harassment|spam|stalking
not .. use|keep|store|hold|process|share|sell|retain .. my|our|this address|data|details|email|name|information|contact|number|any
had it with
enough is enough
leave .. me|us|my|our .. in peace|be|inbox
give it|over .. rest|a_rest
^ give it a rest
pack it in
jog on
^ sod|naff|bog|clear|back|rack off
sod|naff|bog|rack off $
get stuffed
take a hike
kick|boot|throw|drop me|us off|out
let me|us off|out
let me go
scrap|discard|dump|destroy|ditch my|our|these details|data|address|records|contact|entry|profile
no point|use|sense in? writing|mailing|emailing|contacting|chasing us|me|to
way|exit|route out of|off this|these|it|the|your
show .. way|door out|exit
last|final|second|third|fourth|2|3|formal warning|notice|request|reminder .. stop|remove|to|any|$
nothing more|further|else from you
no emails|mails|email|mail|marketing|newsletters|spam please|thanks|thank|any
no|not .. cold|sales|marketing|promotional|commercial emails|mails|email|mail|mailings|pitches please|here|any
do|does|would|did not|never .. need|want|like|appreciate|wish|care .. emails|mails|mailings|newsletters|messages|spam|sequences|reminders
like|want|wish|demand|insist|ask*|request*|require|expect|prefer .. to be|get|have|see|stop|cease .. removed|deleted|erased|unsubscribed|excluded|receiving|purged|taken
like|want|wish|demand|prefer .. to be|get|come .. off
to|wish|want|must|should|like be|get removed|deleted|erased|unsubscribed|excluded|struck|purged|delisted .. from|list|database|records|system|immediately|now|please|$
have|get my|our|me|us .. removed|deleted|erased|unsubscribed|excluded|struck|purged|delisted
my|our|this|the data|details|address|name|record|records|email|mail|contact|information|number|profile|domain .. removed|deleted|erased|wiped|purged|destroyed|scrubbed|forgotten|blocked|suppressed
remove|delete|erase|block|suppress|exclude|drop this|our|the|my .. address|domain|company|email|mailbox|contact|account|inbox|department
remove|delete|erase|destroy it|them|that|everything|all and|now|please|immediately|today|confirm|at|$
^ delete|remove|erase it|them|this|everything
want|demand|insist|require*|request* .. removal|deletion|erasure|removed|deleted|erased|out|off .. data|list|address|my|from|of|mailing
removal|deletion|erasure .. request|of|from .. my|our|list|data|address|all|personal|this
blacklisted|blocklisted|blacklisting .. you|your|domain
not accept|welcome|tolerate|permit|allow|want|appreciate .. cold|unsolicited|sales|marketing|spam .. email*|mail*|messages|contact
respect|honour|honor|process|action .. my|our .. request|wish|opt|privacy|decision|removal|unsubscribe
terminate|suspend|halt|end|cease|discontinue .. contact|communication*|mailing*|correspondence|campaign|relationship|mails|emails|messages
never again
stop stop
stop that|this|them|those|with|already|pestering|annoying|wasting|your
stop .. now|immediately|forever|please|today|already|$
why .. still|keep|am|do|continue .. getting|sending|emailing|writing|receiving|mailing|spamming|contacting|bothering
you|they|people|guys keep|kept|continue|still .. sending|emailing|writing|spamming|mailing|bothering|contacting|pestering|messaging|harassing
stop .. people|guys|lot|folks
wrong list
not .. belong|be|wish|want|remain .. on|in .. list|lists|database|mailing|campaign|sequence|crm
should not .. on .. list
disable|deactivate|cancel|terminate|suppress|close .. my|our|these|this|the .. account|subscription|address|email|emails|notifications|alerts|mails|mailing*
suppression|blocklist|blacklist|exclusion|opposition list
do_not contact|mail|call|email list
to .. do_not_contact|do_not_mail|suppression
no longer .. contact|email|mail|write|message|approach|bother
no longer .. be|being .. contacted|emailed|mailed|bothered|on|written|approached
sick .. and tired
not .. be .. contacted|emailed|mailed|bothered|approached|disturbed .. again|anymore|by|further|any|in|$
not .. sign*|subscrib*|opt|regist* .. up|for|to|this|in
never .. sign*|subscrib*|opt|regist*|heard .. up|for|to|this|in
not .. bother|disturb|pester|hassle|annoy .. me|us
stay|keep|get|go .. away from|off .. my|our|me|us|inbox
bye|goodbye .. forever|spammer*
^ spammer|spammers
this|your|such .. is|are .. spam|junk|unsolicited|illegal|unlawful|harassment
reported .. as|to|for .. spam|ico|ftc|authorit*|abuse
ten|10|days .. comply|can_spam
purge|scrub|expunge|redact .. me|us|my|our
^ out $
^ leave $
^ unsubscribing $
how|where .. i|we|one|you .. unsubscribe|unsubscribing|off|out .. this|these|of|$
no|cannot|cant|not .. find|see|there|is .. way .. out|to
unsubscribe|opt_out link|button .. not|broken|dead|fails|failed|missing|hidden .. please|remove|take
nobody|none|no_one|no-one .. wishes|wish|wants|want|cares|likes .. hear|receive|get|read|see .. from|your|this|these
no|without lawful|legal|valid basis|grounds|reason .. to|for contact*|mail*|writ*|email*|process*|keep*|stor*
pretend .. never|not .. met|spoke|existed|exist|here
make|let|consider .. this|that|it .. be? your|the final|last mail|email|message|letter|note|one|attempt|approach
off|out|away with my|our name|address|email|details
no longer have|has .. my|our blessing|permission|consent|leave|approval|agreement
cross|strike|ink out .. on|in|from whatever|your|the|any list|sheet|book|books|ledger|file
spare me|us|my|our .. marketing|adverts|ads|promos|promotions|pitch|pitches|sales|newsletters|spiel|rest
had|have better not .. be|see|get|come .. another|more|again|number|next
make it|this|these|them go away
dropping|removing|deleting|taking|leaving|striking|erasing|excluding me|us|my|our .. from|off|out
mind|appreciate|grateful|kindly|about .. removing|deleting|dropping|striking|erasing|excluding|purging me|us|my|our|this
not|never .. be chased|nagged|pestered|hounded|pursued|spammed|pinged|nudged|mailed|followed
retire|bury|ditch|bin|chuck|toss|trash|lose my|our|this address|email|contact|name|details|entry
once again|more .. off|out please
zero|no|not_one|without further|more|additional emails|mails|messages|correspondence|communication|contact
no additional|further .. correspondence|communication*|mail|mails|letters
stop the machine|robot|bot|automation|sequence|sequences|cadence|campaign|engine
save yourself|yourselves the postage|effort|trouble|bother
get|take my|our name|school|office|practice|company off|out
take|get|remove|delete it|that|them|him|her off|from|out .. your|the|this|today|now|please
asks|ask|wishes|requests that you|they stop|cease|end
any further|more approach|approaches|attempt|attempts|contact|outreach .. will|would|shall|is|may
cease .. using|use .. my|our|this
not .. need|want|like .. this|these|it|them .. in my|our inbox|mailbox|mail
stop .. him|her|them .. and|here|at|old|address""",
    "unsubscribe/data-law": """
cease|stop .. processing
object .. to|against .. processing|use|marketing|data|profiling
objection .. processing|marketing|use|data
breach|violation|violating|infringement .. gdpr|privacy|law|regulations|pecr|act|rights|spam
exercise|exercising|invoke|invoking|assert .. right|rights
right .. erasure|object|deletion|forgotten
supervisory|data_protection authority
small claims
dpo .. will|informed|notified|complaint
complaint .. with|to|against .. authority|ico|dpa|commissioner|ftc|regulator
fine|fined|damages|penalties .. under|per|each|gdpr
legal counsel|department|team .. will_be|will_contact|will_hear|informed|involved|contact|hear
our|my|the counsel|lawyers|lawyer|attorney|solicitors .. will|informed|involved|contact|hear
hear from .. lawyer*|solicitor*|attorney*|counsel|legal
can_spam
casl|pecr|ccpa""",
    "keep/wanted": """
not|never stop .. sending|these|mails|emails
waiting list
not unsubscribe me|us
unsubscribed .. by accident|mistake
put me|us back
happens|happen .. unsubscribe|opt_out
happens|happen if .. unsubscribe|opt|click
what .. unsubscribe|opt-out|opt .. do|does|for|mean
what does|is|do .. unsubscribe
forget|ignore|disregard .. unsubscrib*|removal|stop|said|request|opt
not .. unsubscribe|remove me|us|just|after|please|yet
do not unsubscribe|remove
keep me|us .. on|subscribed|list|posted|informed|in|updated
keep .. me|us .. on|subscribed|list|posted|informed|updated
re-subscribe|resubscribe
unsubscribed by mistake|accident
by mistake|accident .. unsubscribed|opted
without .. unsubscribing
did not .. want|mean .. unsubscribe|opt
undo .. unsubscri*|removal|opt_out
back on .. list
changed my mind
not .. want|wish|trying|asking|meaning .. to .. leave|unsubscribe|go|be_removed
not .. asking|want|wish|trying .. unsubscribe|be removed
stay|remain .. on .. list|subscribed
how|what|does|can|do .. your|customers|clients|users|product|software|tool|platform|system .. unsubscrib*|opt_outs|opt_out .. automatically|requests|handled|work|from
handle|handles|manage|manages|support|supports|track .. unsubscrib*|opt_out|opt_outs|gdpr
process .. unsubscribes|opt_outs|gdpr
gdpr .. compliant|compliance|conform|ready|certified""",
    "mention/word": """
told|asked|tell|tells|asks|begged|beg them|him|her|people|everybody|somebody .. stop|quit|leave|unsubscrib*
how many|often .. people|users|customers|clients|subscribers|readers|do .. unsubscrib*
people|users|customers|clients|subscribers|readers|colleague|they|she|he .. unsubscrib*
unsubscribe|opt_out link|button|page|option|footer
^ to unsubscribe
word|called|term|about unsubscrib*
unsubscribed from .. our|the|another|other|last|old
^ you have|are|were been? now? successfully? unsubscribed|removed|opted
not send|submit .. duplicate|duplicates
unsubscribe rate*|rates|feature|workflow|form|process
our|their .. customers|clients|subscribers|users|readers|members .. unsubscrib*|opt""",
    "broken/link": """
unsubscribe|opt_out link|button|page|option .. not|broken|dead|fails|failed|missing|404|error|nothing
not .. work|working|function|find|see|open .. unsubscribe|opt_out""",
}
