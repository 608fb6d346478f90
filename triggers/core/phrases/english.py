"""English."""

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
    "interested/say-so": """
sold .. send|where|sign|$
save .. us .. time|money|hours|work
like|need|want|take|order|have|buy .. licence*|license*|seats|copies|units|subscription
boss|management|team|colleagues .. blessing|likes|loves|agrees|agree|keen|happy|convinced|board
give .. spin|try|go|whirl|shot|test
blessing
i am|we are|very|quite|really|definitely|certainly|still|most|highly|keenly|absolutely|yes|extremely|also interested
^ interested $
^ very|definitely|yes interested
interested in .. learning|hearing|seeing|knowing|your|this|the|a|it|moving|buying|trying|getting|more
am|are interested
are|am .. keen
keen|eager to|on
very|still|really|super keen
love|like|keen|happy|glad|eager|want|wish|wants|ready|prepared|willing to .. begin|learn|try|test|buy|order|go|start|proceed|move|sign|see|hear|purchase|roll|get|explore|trial|pilot|give|subscribe|have
want to .. buy|order|start|try|test|go|sign|move|proceed|purchase|get|roll|subscribe|join
would|should|could|do love|like to .. learn|try|test|buy|order|go|start|proceed|move|sign|see|hear|purchase|roll|explore|trial|pilot|give|get|have|take
like|love .. see .. pricing|quote|offer|proposal|demo|numbers|prices|it|in
we want|need|would|will|shall|want .. it|one|this|them|some|two|three|your
i want it|one|this|in|to
take it|two|three|five|ten|one|them
we will|shall take|buy|order|go
count us|me in
^ count me|us in
sign us|me .. up
sign .. up
set us|me .. up .. with|account|trial|for
where|how .. do .. sign|buy|order|pay|start
where .. sign
ready to .. buy|go|start|sign|order|proceed|move|commit|roll
let us .. go|do|start|proceed|move|get|begin|try|make .. ahead|it|started|going|this|forward|on|happen|work|with|a
let us do it|this
go|going|move|moving|proceed|press|push|forge ahead|forward
get|got the ball rolling
get .. going|started|moving
green light*|lit
we are in|on|go $
i am in|sold $
sold on|it|me
convinced
sounds|looks|seems|reads|appears|feels .. great|good|interesting|useful|promising|perfect|exciting|fantastic|excellent|amazing|intriguing|like|nice|brilliant|spot|exactly|helpful|valuable
this|that|it|which is .. great|interesting|useful|exactly|perfect|exciting|intriguing|promising|what
sounds|looks good|great|interesting
exactly what .. need|looking|want|after|require
what .. we|i .. been|have .. looking|waiting
just what .. need|looking|want
caught|got|piqued my|our attention|interest|curiosity
tell me|us more
more information|info|details .. please|on|about
send|give|provide .. more .. information|info|details|about
further|more details|information|info
learn|know|hear|find|see|read|understand more|out
curious
intrigued
like what .. see|saw|read
impressed
yes please
^ yes $
^ yes|sure absolutely|definitely|please
^ absolutely $
^ of course $
love it|this|to|the
worth|merits .. look|discussing|exploring|talk|pursuing|trying
we|i .. need .. this|it|something|your|exactly|badly""",
    "interested/request": """
wants|want|need|needs numbers|figures|prices|it .. on paper|in writing
send .. whatever|what .. sign
in writing|on_paper
nda .. sign|over|send
show|forward|present|pass .. it|this .. boss|manager|team|board|colleagues
send|forward|email|mail|share|provide|prepare|draft|draw|put|give|get|shoot|drop|pass|let .. quote|quotation|offer|proposal|contract|agreement|paperwork|brochure|pricing|prices|price|material*|documentation|datasheet|deck|one-pager|pager|terms|estimate|invoice|order|information|info|details|leaflet|flyer|whitepaper|catalogue|catalog|rates|slides|presentation|nda|samples|sample|case|figures|cost|costs|breakdown|documents|specs|link|form|trial
quote|quotation|offer|proposal|estimate|trial|contract|brochure|licence|license|licences|licenses|seats .. please
quote for|on
need|want|like|require|request|requesting|have|see|get|appreciate|await|expect .. quote|quotation|offer|proposal|contract|trial|estimate|brochure|pricing|paperwork|sample|samples|pilot|demo|access|invoice
need .. to|for .. show|present|board|boss|management|committee
to|can show|present|share|take|forward|pass .. to|with|around .. my|our|the .. boss|board|team|management|manager|colleagues|committee|cfo|ceo|cto|director|partners
start|begin|set|sign|open|activate|arrange|run|extend .. trial|pilot|test|poc|proof
free trial please
trial please
test account|access|version|licence
price list .. please
pilot .. with|project|us|please
purchase order
po number
where .. send .. order|po
order .. for|please|form|licences|seats
add us|me .. to .. list|trial|pilot|beta|waiting""",
    "interested/next-step": """
where .. sign|order|pay
up and running
what .. next|now $
where .. we|i go from here
ready when you are
shoot
fire away
what .. sign
when .. we|i .. start|begin
what now
what next
what is next
next step*
how .. proceed|begin|start|move|go .. from|ahead|forward|here|with|now
how do|can|should|shall|would we|i .. proceed|begin|start|order|sign|buy|get|move|go
what .. you need|require .. from|to
what .. need .. from|to .. me|us|my|our|start|begin|go|do|sign|get
what do i|we .. need|have .. to
what happens|comes next|now
how .. do we|i .. get .. started|going|moving
how soon|quickly .. start|begin|live|get
when can .. start|begin|go|get""",
    "interested/obstacle-gone": """
off the table
grant|grants .. got|won|received|have
got|won the grant
sign-off|signoff|go-ahead|approval|buy-in|funding|budget .. got|have|received|finally|came|from
finally .. sign-off|approval|budget|money|go-ahead|green
convinced .. us|me|boss|team
won .. over
budget|money|funds|funding|finance|cash|spend .. approved|released|available|there|came|through|granted|secured|freed|confirmed|signed|cleared|unlocked|back|allocated|yes|ok|okayed|agreed
money is there
got|have|received|secured .. budget|money|funds|funding|approval|go-ahead|sign-off|signoff|green .. now|approved|finally|for
have .. budget|money|funding now
approved the|our|it|budget|money|this|spend
board|boss|management|cfo|ceo|finance|director|legal|it|procurement|committee|team .. approved|said yes|agreed|agrees|signed|on|behind|okayed|gave|has|green
said yes
got|have .. approval|sign-off|signoff|go-ahead|buy-in|permission|okay
freeze .. over|lifted|ended|gone|off|ends
hold|blocker|obstacle|problem|issue|concern|hurdle*|objection*|question* .. resolved|solved|gone|cleared|sorted|removed|settled|fixed|over|lifted|answered
resolved|solved|sorted|cleared|settled now
is|are|been|was|got .. resolved|solved|cleared|lifted|settled
no longer .. obstacle|problem|issue|blocker|blocked|hold
contract .. ended|expired|terminated|ran|over|cancelled|ends .. so|we
free to .. choose|switch|move|buy|start|talk
changed .. mind|minds
reconsidered""",
    "meeting/ask": """
demonstration|presentation|demo .. in|at|on|for .. our|us|your|monday|tuesday|wednesday|thursday|friday|office
kick-off|kickoff|workshop|walkthrough .. on|at|next|tomorrow|monday|tuesday|wednesday|thursday|friday|with|for
push|move|shift|reschedule|postpone|rearrange .. call|meeting|demo|appointment|slot|chat|talk .. to|by|until
come over|round|along
at|on .. fair|stand|booth|expo|show .. come|visit|see|find|stop|drop
stand|booth|hall .. come|visit|see|find|stop|drop|meet
talk|speak then|soon|tomorrow|monday|tuesday|wednesday|thursday|friday
hear your voice
video call|conference
call|phone|ring|buzz|dial me|us|my
give me|us .. call|ring|buzz|bell|shout
give me|us a .. call|ring|buzz|bell
call|phone|ring .. at|on|tomorrow|today|later|this|next|after|before|monday|tuesday|wednesday|thursday|friday .. please|me|us
book|schedule|arrange|set|organise|organize|fix|plan|have|do|jump|hop|get|hold|propose|offer|grab|find|make .. call|meeting|chat|demo|demonstration|talk|appointment|visit|slot|time|zoom|teams|conversation|session|walkthrough|coffee|lunch|webinar|presentation|catch-up|catchup|meet
a|quick|short|brief|intro|zoom|teams|phone|video|discovery call|chat|demo|meeting|talk|conversation|catch-up
let us .. talk|speak|meet|chat|discuss|connect|catch|call|zoom|book|schedule|set|have|find|arrange|do .. call|up|soon|on|then|next|this|at|about|over|a|when|some|tomorrow
let us talk|speak|meet|chat|connect
can|could|shall|should|may|would|will|might we|you|i|they .. talk|speak|meet|chat|call|discuss|connect|visit|come|phone|ring|drop|zoom|demo
happy|glad|willing|free|available|open|ready|keen|like|love|want to .. talk|chat|speak|meet|discuss|connect|jump|hop|have|catch|take|do .. call|about|with|more|chat|this|meeting|you|demo
happy|glad|free|available|open to|for .. talk|chat|meet|speak|call
up for .. call|chat|meeting|coffee|demo
time for .. call|chat|meeting|coffee|demo|talk
demo .. please|next|tomorrow|this|on|would|for
^ demo
see .. demo
come .. see|visit|by|over|round .. us|me|our|office|and|stand|booth
come|coming to .. our|my|the|us .. office|stand|place|site|plant|premises|booth|headquarters|hq|on|at
come and see|visit|meet
come by|over|round
visit us|me|our
visit .. our|us|my
drop|swing|stop|pop by|in|over|round
meet .. us|me|you|up|in|at|for|on|person|there|next|coffee|tomorrow
meet me|up|you
see you|us .. at|on|in|there|then .. fair|expo|booth|stand|show|conference|monday|tuesday|wednesday|thursday|friday|o'clock
my number|cell|mobile|phone|direct|line .. is
reach me .. on|at .. phone|mobile|cell|number
invite .. me|calendar|sent|for|please
calendar|meeting|teams|zoom invite|link|invitation
send .. invite|invitation|calendar
my calendar
calendly
book .. in|into .. calendar|slot
pencil .. in
slot|time .. in|on .. calendar|diary
pick a|any|up .. time|slot|phone
in person
face to face""",
    "meeting/accept": """
suits|suit|works|work .. us|me|both|everyone
half|quarter past|to .. suits|works|is|fine|good
works|suits|fits|good|fine|ok|okay|perfect|great|suitable|convenient .. for|with me|us|my
works|work|suits|suit|fits|fit me|well|fine|best|perfectly|great
that|which|day|time|morning|afternoon works|suits|fits
monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon|am|pm|morning|afternoon .. works|suits|fine|good|ok|okay|perfect|great|fits|best|would|is|it|could|then|possible|please|better
it is $
pm|am|oclock|noon it is
i|we can|could .. do|make|manage .. monday|tuesday|wednesday|thursday|friday|tomorrow|morning|afternoon|am|pm|it|noon|then|any|that
make it .. on|at|monday|tuesday|wednesday|thursday|friday|to
i am|we are free|available .. on|at|from|after|any|monday|tuesday|wednesday|thursday|friday|tomorrow|next|this|then|between
free|available .. on|at|from|after|any|tomorrow|next|this|between|monday|tuesday|wednesday|thursday|friday
looking forward .. meeting|speaking|talking|seeing|call|demo|chat|meet|then
speak|talk|chat .. then|soon|on|monday|tuesday|wednesday|thursday|friday|tomorrow
see you then|there|on|at
accept|accepted|confirm|confirmed|confirming .. invite|invitation|meeting|call|appointment|time|date|slot|demo|monday|tuesday|wednesday|thursday|friday
confirmed
when|what|which time|day|date|are|would|is|do|does .. suits|suit|works|work|free|available|best|convenient
when .. you free|available|time
when suits|works|can|could|shall|would
what time|day
shall we say
how about .. monday|tuesday|wednesday|thursday|friday|tomorrow|next|call|meeting|noon|am|pm|chat|coffee
would .. monday|tuesday|wednesday|thursday|friday|tomorrow|noon .. suit|work|be
reschedule|postpone .. call|meeting|to|our|demo""",
    "question/ask": """
catch
per user|seat|company|month|year|site
what is|s .. about|it|this|catch|in
how much|many|long|often|does|do|is|are|big|soon|far|would|will|can|secure|safe
what .. cost|costs|price|prices|pricing|fee|fees|charge|rate|rates|difference|terms|included|warranty
what is|are|does|do|would|about|kind|exactly|sort|happens|if|makes|makes|was|were
which
who are|is|gave|told|do|runs|owns|else|made|develops|hosts
where .. you|your .. get|got|find|found|based|located|have|obtain*|data|my|come|host*|store*
where .. get|got|find|have .. my|our|this
where is|are|does|do|can|did
does|do it|this|that|your|you|the|they|anyone|a|any
is it|this|that|there|the|your|anyone|my|support|any|a|he|she
are you|there|these|they|the|your|we|any
can it|this|your|the|one|that
can you .. tell|explain|confirm|clarify|integrate|handle|support|deliver|do|guarantee|ship|resend|prove|remind
could|would you .. tell|explain|confirm|clarify|elaborate|resend|remind|let
have you .. ever|any|got|done|worked|heard|checked|read|tried
did you|i|we
do you .. have|offer|support|take|accept|ship|sell|integrate|work|provide|do|know|speak|mean|use|also|store|host|plan|deliver|still|need
why
was it|this|that|there|your
will it|this|the|you|there
would it|this|that .. work|run|be|fit|also
any .. discount|references|reference|experience|customers|plans|difference|chance
link .. broken|fails|dead|work|working|404|error|nothing|expired|open
not|fails|failed|unable .. open|download|load|view|access|see|read .. link|attachment|file|pdf|page|document|it|brochure|video|site
get|gives|got|shows|throws|returns .. 404|error|blank
another|some|other|different way
resend|re-send""",
    "question/indirect": """
let me|us know .. whether|if .. you|it|your|this|there|they|that|the|we
let me|us know .. how|what|which|where|who
tell|explain|clarify|advise|confirm|specify .. me|us|whether|if|how|what|which|who|where
please advise|clarify|explain|specify|confirm
like|love|want|need|wish|wanted|curious|interested to|in .. know|understand|ask|knowing|find|hear|see .. if|whether|how|what|which|who|where|why|about
wonder|wondering|curious|unsure|unclear|unclear .. if|whether|how|what|which|who|where|why|about
i|one|quick|a|another|two|few|couple|some|following|have question|questions
question* .. about|on|for|is|are|regarding
depends on .. price|cost|whether|how
not clear .. how|what|whether|if|who|to
""",
    "not_now/later": """
too many|much .. on|else|things|projects|going|other
plate|hands .. full
short|under staffed|staff|handed
understaffed|shorthanded
hold off
lots|lot|much|plenty .. going on
other things .. first|going|now
wait .. little|while|bit|longer
no|nobody .. head|time|room|space|headspace|energy for
drowning|buried|drowned|inundated|overwhelmed|slammed|stretched|underwater in|with|under|at|right|until|thin|by
catch|get|grab me|us .. in|after|mid|early|late|later|next|once
drop .. line|note|mail|email .. in|after|once|when|again|next|then|later|mid|early|late
once .. done|over|finished|settled|through|complete|behind
can not|not .. this week|month|quarter|year
can not before
being acquired|restructured|rebuilt|merged|reorganised|reorganized|moved|sold|audited
in .. the .. process of moving|merging|restructuring|migrating
dust settles
come|get|be back .. to you|us .. in|when|once|after|later
week|month|quarter|year after .. is|would|works|better|fine
give .. us|me .. few|some|a|two|three|six weeks|months|time|year|quarter
let .. me|us .. get back .. in|when|once|after
not now|yet|today|at|right|just|this|for .. now|moment|present|time|stage|point|year|quarter|month|week|minute|second|yet|today|right|time
^ not now|yet|today $
not .. right|good|best|ideal|great|bad time|moment|timing
bad|wrong|poor|terrible|awkward time|timing|moment|month|week|quarter
timing is|not|was|does|just .. off|not|bad|wrong|right|good|poor|work
too early|soon
premature
maybe|perhaps|possibly .. later|next|some|another|future|down|one|in|after|then|then
maybe|perhaps later
later .. this|in|on|perhaps|maybe|please|date|then|year|stage|$
^ later
some|another other? time|day
another time
down the road|line|track
in the future
near future
future .. maybe|perhaps|consider|interest*|opportunit*|need*
nothing .. before|until|till|happen*|this|for
not .. before|until|till
only .. after|from|in|next|when|once
again .. later|in|next|after|then|once|when|at
try|ask|write|contact|check|get|reach|come|circle|follow|ping|approach|touch|look|revisit|reconnect .. again|back|later .. in|next|after|then|later|when|once|at|from|around|towards|end|early|mid|late|by
circle back
reconnect
revisit
touch base .. in|later|next|again|after|when
check back|in .. in|later|next|again|with
check back
follow|following up .. in|later|next|after|when|again|then|once
get back .. to|in .. us|me|in|when|after|next|later
come back .. to|in|when|after|next|later|mid|early|then|once|around
try|ask .. me|us|again .. in|later|next|after|again|when|once|around
remind me|us .. in|next|later|after|when|again
reach out .. in|later|next|after|again|when
put .. on .. back burner|ice|shelf
back burner
on ice
on hold
on pause
paused
shelved
parked
park .. it|this|for
postpone*|deferred|defer|delayed|delay|put off
push* .. back|out|into
wait .. until|till|for|a
once|when|after|until .. we|new|our|the|things .. merger|migration|audit|move|dust|settle*|calmer|arrive*|arrived|finished|done|profitable|project|season|here|budget|hired|over|through|complete*|joined|join*|start*
when .. things|it|we .. calm*|settle*|quiet*|slow*|ready|profitable|bigger|grown|money|budget
keep .. you|your|mail|this|it .. in mind .. for|later|until|when
keep your|the|this|it .. mail|email|for|note|message|card .. later|for|until|mind|handy
will keep .. mail|email|message .. later|for
on my|our radar
not .. priority
low|lower priority
other|bigger|more priorities|pressing|urgent|fish
priorities .. elsewhere|changed|moved|are|lie
bandwidth
no|not .. capacity|bandwidth|time|resources|headcount .. now|moment|this|at|until|currently|present|right|for
^ no time
swamped
snowed under
up to .. neck|eyes|ears
too busy
very|really|extremely|so|super|quite|crazy|flat|rather|pretty busy|out|hectic
month|week|quarter|year|moment is .. crazy|hectic|mad|busy|full|impossible|chaos
busy .. until|till|right|now|at|this|with
in the middle|midst of
middle of
tied up
contract|agreement|licence|license|deal|subscription|commitment .. runs|until|till|ends|through|expires|to|locked|up|renew*|lasts|ending|expiring|due|not
under contract
locked|tied in|into|up|to .. until|till|for|contract|through|agreement
bound .. until|till|by|to
signed .. until|till|through
committed|covered|set .. until|till|through .. end|next|20*|january|february|march|april|may|june|july|august|september|october|november|december
next year|quarter|month|spring|summer|autumn|fall|winter|season|fiscal|budget|cycle
new year|fiscal|budget .. maybe|perhaps|try|again|cycle|round
fiscal|financial|budget year|cycle|round|period
after .. holidays|christmas|easter|summer|vacation|fair|launch|merger|audit|new""",
    "soft_no/reason": """
no|not|zero|without|lack|lacking|limited|little|insufficient .. budget|money|funds|funding|cash|budgeted
no .. budget|money|funds|funding|cash|resources
do|did|does|have_not .. have|get|got .. budget|money|funds|funding|cash|resources|capacity|bandwidth
budget .. gone|spent|exhausted|used|cut|frozen|tight|closed|over|empty|not|allocated|committed|slashed|drained
budgets .. frozen|cut|tight|closed|gone
can not .. afford|spend
out of budget|money|funds|cash
spending|hiring|budget|investment|purchasing|it|project|cost freeze|stop|ban|cuts|moratorium
freeze .. on|until|at|in|right
frozen
all .. projects|spending|purchases|investments .. hold|stopped|frozen|paused|halted|hold
stopped all .. spending|projects|purchases""",
    "wrong_person/not-me": """
confused|mistaken|mistake|mixing|mixed me|us|up
not .. right|correct|best|proper|appropriate .. person|contact|one|address|recipient|department|place|team|guy|woman|man|lady
wrong person|contact|department|address|recipient|guy|man|woman|team|office|desk|company|mailbox|inbox|individual|place|tree|number|door|one
^ you|you_have|wrong|sorry|have|got|reached|with .. the|a wrong .. $
mistaken identity
not .. my|mine|our area|department|responsibility|remit|field|job|turf|business|desk|call|decision|domain|role|topic|table|patch|purview|bag|department|team|thing|budget
not mine $
not .. responsible|involved|charge|decision|concerned
not .. decide|handle|deal|manage|buy|purchase .. this|that|it|these|such|with|here|those|on|software|anything|purchasing
not the one .. who|to
nothing to do with .. me|us|my|this|that|it|procurement|purchasing|buying|these|any|software|the
have nothing to do
do not .. work .. on|in|with|there .. this|that|department
no .. say|influence|authority|idea .. in|over|on|about|why|here|what
no idea .. about|why .. this|you|write|writing
only|just .. do|handle|look|deal|work|responsible|run|manage|teach|drive|sell|answer .. payroll|invoices|hr|reception|here|accounts|phones|facilities|part|with|in|after|for|the|sales
i am|i'm just|only .. intern|receptionist|assistant|temp|trainee|student|apprentice|secretary|driver|volunteer|cleaner
outside .. my|our remit|area|responsibility|scope|purview
no longer .. responsible|charge|my|handle|deal|handling|role|department|looking
moved|changed .. department|departments|role|roles|team|teams|position .. so|and|now|within|internally
stranger .. to
never heard .. this|of""",
    "wrong_person/someone-else": """
is your|the man|woman|person|guy|contact|girl
addr $
should|ought|better|must|needs .. go|sent|directed|addressed|passed to .. somebody|someone|our|the|team|department|people|addr
somebody|someone in .. facilities|purchasing|procurement|finance|sales|marketing|hr|operations|it
that|this is .. turf|patch|department|area|remit|domain
cc|cced|ccd .. who|him|her .. runs|handles|does
better|best ask|try|contact|write|speak|talk|approach
addr .. does|handles|is|has|took|deals|for|instead|decides|knows|would
ask|contact|write|try|email|mail|reach|message|ping|speak|talk .. addr
does|do|has|took|taken .. his|her|their|the job|role|work|desk|position now|over
decides|decide on .. such|this|that|these
you need|want to .. speak|talk|ask|contact
not me .. but|it|ask
his|her|their .. area|job|department|call|decision|turf
contact|email|write|ask|try|speak|talk|reach|address|call|approach|message|direct|refer .. colleague|boss|manager|head|director|department|purchasing|procurement|hr|cfo|cto|ceo|marketing|buyer|finance|sales|operations|instead|successor|assistant|counterpart|vp|colleagues|addr
speak|talk|best to|with .. head|director|manager|our|my|boss|department
is|are .. right|correct|best|proper|better .. person|contact|address|place|one|people .. for|to|$
person|colleague|one|man|woman|lady .. responsible|charge|who|handles|you .. is|decides|deals|handles|for|looks|want|need|should
right|correct|better|best person|contact .. is|would|for|to
is|are responsible for
in charge .. of|is|here
someone|somebody else .. handles|does|decides|deals|responsible|looks|manages
handled|decided|managed|dealt|bought .. by|with .. another|head|different|central|colleague|procurement|purchasing|team|department
handles|decides|manages|runs|oversees|leads|owns|buys .. that|this|these|such|purchasing|procurement|software|topic|matters
looks after .. this|that|it|these|such
deals with .. this|that|it|these|such
takes care of .. this|that|it|these|such
who .. decides|handles|deals|runs|manages|buys .. this|that|these|here|such
you .. want|need|should|must|better|looking|ought .. speak|talk|contact|write|ask|purchasing|procurement|department|colleague|head|someone
that|this|it is|belongs|falls|sits .. department|decision|area|turf|remit|responsibility|desk of|for|our|her|his|their|a
that|this is .. turf|department|job|area|remit|decision
belongs|goes to|with .. department|team|office|colleague|procurement|purchasing
questions|requests|enquiries|inquiries|offers|proposals|such|mails|things .. go|should|belong|sent|must|please .. to
use .. instead|for
for|about this|that|such .. contact|ask|write|speak|talk
you want .. department|team|not
department .. not me
made|done|taken|decided .. by|in|at .. headquarters|head|hq|parent|group|central|london|paris|berlin""",
    "left_company/gone": """
works|working for .. competitor|rival|elsewhere|somebody_else|someone_else .. now
retired .. at|in|last|end|year|month|since|from
work|working|works for another|a_different|new company|employer|firm
as of|from .. work .. for .. another|different|new
left|leaves us|here .. at|in|for|last|on|$
is|are|has|have|was gone .. since|now|for_good|from|to|$
gone since|for_good
handed in|my|his|her|their .. notice|resignation
given|gave|giving .. notice
days .. are .. numbered
end of .. is it
heading|off to .. retirement|pastures|competitor
enjoying .. retirement
not .. longer .. our|the employee|team
leaves|leaving|left .. at|on|end|in|this|next|soon|since
has|have .. left
no longer .. on|in .. board|staff|payroll|team
no longer .. with|at|work*|employed|part|here|in|member .. us|company|firm|here|organisation|organization|team|the|employed|our
no longer with|employed|works|working|here
not .. work|works|working|employed|with .. here|us .. anymore|longer|more|since
do|does not work here|for|at
not with us
left|leaves|leaving|quit|quitting|departed .. company|firm|us|business|organisation|organization|team|in|at|the|last|job|post|position|employer|yesterday|months|weeks|years|ago
has|have|had left
has|have left|quit|departed|retired|resigned|gone|moved|died
i quit
leaving .. company|firm|end|on|soon
is leaving
moved|gone|went on|to .. another|different|new|competitor|pastures firm|company|employer|job|role|position|pastures|post
moved on
changed jobs|employer|employers|companies
new job|employer
retire|retired|retires|retiring|retirement
passed away
died
deceased
late husband|colleague|boss
last day|week .. is|at|here|will|was|with|on|tomorrow|in
tomorrow|today|friday|monday|tuesday|wednesday|thursday .. is my .. last day
resign|resigned|resigns
laid off
let go
fired
made redundant
redundant
sacked
joined|joins|works .. another|different .. company|firm
works elsewhere
replaced|replacing|replaces|succeeded|succeed her|his|him|the|mr|mrs|ms
took|taken|taking|take over .. from|her|his|him|for
i replaced|succeeded
his|her|their|the successor|replacement
i am|i'm .. successor|replacement
took over .. from|his|her|for|the|their
parted ways
no longer here
not here .. anymore|any longer|more""",
    "out_of_office/away-now": """
on .. sick|maternity|parental|annual leave
i am|we are .. away|abroad|travelling|traveling|holiday|holidays|vacation|leave|sick|hospital|ooo|camping|skiing|honeymoon|sabbatical|ill|beach
am|are .. on|in .. holiday|holidays|vacation|leave|hospital|sabbatical|honeymoon|business_trip|parental
am|are out of|of .. office|town|country
^ out of office
am|is|are out of office
currently|presently|now .. away|travelling|traveling|abroad|hospital|sick|vacation|holiday
^ away|travelling|traveling|abroad .. until|till|now|at|right|this|for|with
^ in .. till|until|for
^ on holiday|vacation|leave
on holiday|vacation|leave .. now|until|till|right|at|this|currently|for|in
away .. till|until|this|right|now|for|from
hospital bed
off sick
at|from .. the airport|beach|hospital
with limited|no .. access|wifi|internet
until i am|get|return back
when|once|after i .. am|get|return .. back|home|in|from
reading this .. on|from|at .. phone|beach|holiday|train""",
    "auto_ack/receipt": """
received|logged|registered|recorded .. your|request|ticket|message|email|enquiry|inquiry|application|case
your .. request|ticket|message|email|enquiry|inquiry|case|application|mail .. received|queue|logged|registered|created|number|assigned|opened|processed|recorded
thank .. for .. contacting|contact|email|message|writing|reaching|enquiry|inquiry|getting|request|interest|applying
ticket .. created|opened|number|id|logged|received|assigned|updated
case number|id|ref
reference number
will .. get|be|come|respond|reply|answer .. back|touch|within|soon|shortly|possible .. you|hours|days|working|business|soon
within .. hours|days|business|working
not|un* .. monitored|read|checked|attended
unmonitored|unattended
not reply
no-reply|noreply
automated|automatic|auto .. message|response|reply|email|confirmation|acknowledgement
mailbox|inbox|address .. not|no .. monitored|read|longer|checked|used""",
    "forward/hand-on": """
team|all|colleagues|guys .. anyone|anybody|somebody|who .. looked|know*|seen|want|handle|take
this|that one .. is .. yours|for_you
is|one yours .. i|think|right|$
one for you|your
please|could|can .. check|look|see .. whether|if .. we
whether|if we can|could|should|need .. use|this|it
worth .. look|considering|it for us|$
yours to|i_think|$
pick this|it up
can|could you .. reply|respond|answer .. to|them|him|her
who .. should|can|could .. handle|take|answer
for|to your|the team|department|colleague
one|something|anything|interesting|worth|useful|relevant|of .. for you|your|us
for you $
is this .. for|something|anything|useful|relevant|interesting|worth|yours
fyi
^ for your information|attention|info|review|consideration
for info $
see|read below
see .. attached|below|mail .. and|thought|what|for|from
forward*|passing|pass|pass*|handing|hand|looping|loop|adding|copying|copied|copy|cc|ccd|cced|cc'd|including|sending .. this|it|on|to|in|mail|email|here|him|her|them|my|you|colleague|who|below|along|the
looping|adding|copying in
copied|cced|ccd|looped|added .. in|him|her|them|my|colleague|into
cc
in copy
can|could|would you .. take|have|look|handle|deal|check|answer|reply|respond|please|see|sort|follow|pick|advise .. look|this|it|that|him|her|them|up|over|at|one
please .. handle|deal|advise|take|have|look|answer|reply|respond|action|review|follow .. look|this|it|below|with|him|her|them|at|up
what do you .. think|reckon|say|make
your thoughts|opinion|view|call|take
any thoughts|interest|opinion
thoughts $
any good|use|interest to|for|us
thought of you
thought .. you .. might|would|may|should|interest
might interest|be you|of|for
do we|you need this|that|it
should we .. look|try|talk|buy|reply|use|consider
you .. know|dealing|handle|asked .. about|this|with
over to you
can you help .. him|her|them|here|with""",
    "revisit/verb": """
try|write|ping|contact|ask|remind|approach|email|mail|message|nudge|revisit|reconnect|resume|discuss|look|consider|decide|review|recontact|chase
come|get|check|circle|report|reach|follow|touch|pick|talk|write|call|go back|out|up|base|again
touch base
again
wait|hold|pause|postpone|defer|push|delay|hang
before|until|till
earliest
maybe|perhaps|possibly""",
    "call/verb": """
call|phone|ring|talk|speak|meet|chat|demo|visit|zoom|discuss|catch|coffee|lunch|appointment|meeting|conversation|connect|see""",
    "courtesy/only": """
^ thanks $
^ thank you .. $
^ many|much thanks|thank|obliged|appreciated .. $
^ thanks so|very|a|again|for .. $
^ ok $
^ okay $
^ noted .. $
^ ok|okay thanks|thank|noted .. $
^ got it .. $
^ cheers $
^ received .. $
^ will do $
^ great $
^ cool $
^ sure $
^ fine $
^ understood .. $
^ hi|hello|dear|hey .. $
^ best|kind|warm .. $
^ good morning|afternoon|evening .. $""",
    "keep/wanted": """
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
