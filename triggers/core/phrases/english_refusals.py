"""English: stop, no, and what takes a stop back."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/word": """
^ please? unsubscribe*
unsubscribe|unsub me|us|my|this|from|immediately|now|asap|please|at
unsubscribe $
unsubscribed
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
    "unsubscribe/stop-mailing": """
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
enough .. already|of|with|is
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
do|would not want|wish|like .. receive|get|hear|be_contacted|see .. from|any|this|these|more|emails|mails|anymore|again
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
bugger|piss|fuck|buzz|shove off
get lost
let me|us be|alone $
stay out of my inbox
keep out of my inbox
out of my inbox
not .. clutter|clog|fill my inbox
spare me|us .. email*|mail*|messages|future|further
refrain from .. email*|contact*|writ*|send*|mailing|messaging|communicat*
i|we_did|have_not|never .. sign*|signed|subscribe*|consent*|agree*|ask*|opt*|request*|gave|give .. for|to|this|in|emails|permission|up
never signed|subscribed|asked|opted|consented|agreed
did|have_not consent*|sign|signed|subscribe|subscribed|opt
without .. my|our consent|permission
unsolicited
discontinue .. email*|mail*|contact|sending|messages|communication*|this|these|all
halt .. email*|mail*|contact|messages|communication*|all
block|blocking|blocked you|your|this|sender|domain
mark|marking|marked|flag|report|reporting|reported .. spam|junk
report|reporting|complain|complaint .. you|this|to .. regulator|ico|authority|authorities|ftc|commission|spamcop|provider|watchdog|data
how .. get|be|come off|removed|out|rid .. list|mailing|this|database|it
how .. stop|end|cancel .. this|these|mails|emails|receiving|getting|subscription|newsletter
how .. unsubscribe
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
    "not_interested/plain": """
not something|anything .. for|we|our|that
not .. for .. company|business|firm|organisation|organization|shop .. our|like|size|this
not .. take|taking .. any further|further
size .. too small|big
not|nor .. interested|interesting|interest
no interest
zero interest
uninterested
no thanks|thank
no thankyou
thanks|thank .. but .. no|not|pass
^ no $
^ nope $
^ nah $
^ no sorry $
^ sorry no $
^ hard|definite|firm no|pass
^ not for us|me $
it is|was .. no|pass .. from|for|our
a no from|for|on
no from us|me|our
no for us|me|now $
i|we will|would|shall .. pass
going to pass
gonna pass
have|need|want to pass
^ pass $
pass on this|it|that|the|your
pass this|time
decline
declined
respectfully decline
not for us|me|our
not a|the|our|right|good .. fit|match
no fit
do|does|would|will|can not .. need|require|see .. it|this|that|your|any|one|anything|another|a|such|such|need|use|value|benefit|what|more|help|fit|these
do|does not need|require $
no need|use|demand|requirement|call .. for|of|this|it|right|here|at|thanks|whatsoever
no need $
no|of use
no use for|to us|me
of no use|interest|value|relevance|benefit
not .. of use|interest|value|relevance|benefit
useless
not .. relevant|applicable|suitable|useful|appropriate .. us|me|our|my|business|company
not relevant|applicable
irrelevant
irrelevant to|for
not .. our cup|thing|scene|bag|kind|type|style|market|business
not .. looking .. for|to .. anything|this|buy|change|switch|new|a|such|any|vendors|suppliers|solution*|tools
not .. looking $
not .. in the market
not .. buying|switching|changing
not .. going|planning|plan|intend|intending|prepared|willing .. buy|change|switch|proceed|pursue|purchase|use|go ahead
will not be .. moving|going|proceeding|pursuing|taking|using|buying|needing|switching|changing
not .. pursue|pursuing|proceed|proceeding|taking|moving .. this|with|further|forward|ahead|up
not going ahead|forward
not what we|i .. need|looking|want|do|after
not something we|i .. need|looking|want|do|use|are|would|could
do|does|would|will not .. fit|suit|apply|work .. us|what|our|me|to|for|with|here
does|do not apply|fit|suit""",
    "not_interested/have": """
will|would not change|switch|move|budge
been with .. for .. years|decades|ages
give .. shout .. if
chosen|took|taken|gone|picked .. different|another route|path|way|direction
refusal
does|do|did .. everything|all|what .. we|i want|need|require
everything|all we|i want|need
nothing .. wrong with .. ours|our|current
no complaints
ours works|does
got|have|got_this .. covered|sorted|handled|under_control
do|does|doing .. the job|trick .. for|us|$
stays|stay|remains|remain|keep|keeps|leave|leaving .. so|way|it|as_is|like|that $
if|should .. change*|ever|need|interested|interest .. be_in_touch|get_in_touch|let_you_know|contact|call|reach|hear|shout
works|work|working .. fine|well|perfectly .. for|us|as
stick|sticking to|with
fine|good|ok|okay|happy .. as .. are
have .. everything|what|all .. need
got .. everything|what|all .. need
cancelled|canceled|killed|dropped|stopped|abandoned|scrapped|axed|binned .. project|initiative|plan|plans|this|it|idea
not .. going to happen|change|buy|work
prefer .. not|to_stay|our
see|saw|found no .. need|point|value|reason|benefit|case
not .. convinced|sold|impressed|keen
no appetite
not .. sort .. thing
not .. anything for us|me
does not .. interest|grab|appeal|convince
happy|content|satisfied|pleased|fine|comfortable|covered|sorted with .. have|current|existing|provider|supplier|vendor|solution|what|our|it|present|setup|way
we|i are|am .. all set|good|sorted|covered|fine|happy|ok|okay|served|catered
^ all set|good|sorted
we are|am good|fine|sorted|covered|set
am all set|good
are .. well served|covered|catered|sorted|equipped|supplied|looked
all|already set|sorted|covered
got .. covered|sorted|under_control
have .. covered|sorted|handled|sewn|solved|under .. control
already .. have|use|using|own|got|bought|work|working|chose|chosen|signed|found|covered|sorted|subscribed|purchased|implemented|committed|run|doing
have|has already .. one|solution|provider|supplier|vendor|tool|system|bought|signed|chosen|partner|something|that
have|has .. a solution|provider|supplier|vendor|tool|system|partner .. already|for|in|that
in-house
in house
inhouse
internally
built|build|made|wrote|developed|developing .. our|own|ourselves|it
own tool|system|solution|software|product .. for|that|which|already
do .. ourselves|that|this .. ourselves|in|already
went|gone|going|go|decided|opted|settled .. with|for|on .. competitor|other*|another|different|someone|somebody|else|vendor|supplier|provider|rival|one
went|gone|going with|for
chose|chosen|selected|picked|bought|purchased|signed .. another|other|competitor|different|someone|somebody|else|one|elsewhere|rival|new
signed .. with|up .. with
renewed
just|recently|already .. bought|signed|renewed|purchased|switched|moved|chosen|installed|implemented|invested
sticking with|to
stick with|to
staying|stay|remain|remaining with|put
committed to|with
decided against
decided not
chosen not to
against it
no plans|intention|intentions|desire|wish|appetite|reason .. to|for|of|change|here
keep|hold|have .. on|in|your .. file|mind|record|records|details
call you .. if|when|should
contact you .. if|should .. need|require|ever|interest
be in touch .. if
reach out .. if .. need|change*|ever
come back to you .. if
let you know .. if|should .. need|change*|ever|interest*
if|should .. need you|you|anything|it|one|this .. we|i .. will|shall|call|know
do not call us
we will call you
never .. buy|use|work|consider|need|going
no longer .. need|require|looking|interested|relevant|in
too expensive|pricey|costly|dear
way too
can not .. see .. need|use|value|benefit|how|why
fail to see
waste of|my|your time
wasting my|your|our time
do not bother
not worth
forget it
count me|us out
out of the question
wo not work
dream on
no way
not in a million
when hell
over my dead""",
    "not_interested/mockery": """
oh .. another|look|great
from a machine|robot|bot
another|yet .. robot|mail|template|automated|generic|canned|copy|bot|pitch|spam .. merge|letter|email|mail|message|pitch|template|again|sweet|how|wrong
another|yet .. sales pitch|email|letter|robot
how sweet|original|creative|charming|lovely|touching|cute|thoughtful
what a .. template|pitch|robot|mail
mail merge
wrong first|last|company name
nice try
good luck with .. that|robot*|spam|templates
ai .. wrote|written|generated|slop
chatgpt|gpt
copy and paste
copy-paste|copypaste
lol|haha no|nope
yawn
impressive
robot*|bot .. wrote|write|letter|again|letters""",
    "not_interested/want": """
do|does not want .. any|this|it|that|your|one|anything""",
    "keep/wanted": """
happens|happen .. unsubscribe|opt_out
what|where|does|is|do .. unsubscribe link|button|do|does|mean|lead
unsubscribe button|link .. does|do|lead|mean|work|for
^ to unsubscribe
word|called|term|about unsubscrib*
forget|ignore|disregard .. unsubscrib*|removal|stop|said|request|opt
not .. unsubscribe|remove me|us|just|after|please|yet
do not unsubscribe|remove
keep me|us .. on|subscribed|list|posted|informed|in|updated
re-subscribe|resubscribe
unsubscribed by mistake|accident
by mistake .. unsubscribed
happens|happen if .. unsubscribe|opt|click
what .. unsubscribe|opt-out|opt .. do|does|for|link|mean
unsubscribe link .. does|do|work|works|broken|for
without .. unsubscribing
did not .. want|mean .. unsubscribe|opt
undo
back on .. list
changed my mind""",
}
