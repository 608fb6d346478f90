"""English: yes, a meeting, a question."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "interested/say-so": """
we|i .. would|could like|take|need|love .. dozen|couple|few|two|three|four|five|six|ten|twenty|fifty|hundred|one|licences|seats|of
approved .. upstairs|by|paperwork|go|let|send
approved $
let us get|do|make .. it|this .. done|rolling|going|happen
rather|very|quite|most|really lovely|nice|tempting|attractive|useful|interesting|impressive|promising|appealing
right up our|my street|alley
ticks|tick .. boxes
perfect timing
been looking|searching|waiting for .. this|something|you|exactly
where have you been
pick this|it up|back up|again
would|could|might be .. useful|helpful|interesting|great|handy|good|perfect .. for|us
could|would do with|use .. this|one|it|something|that
all ears
you have my attention
go on then
^ go ahead
we are|i am in|on_board|sold|game|up_for|keen|ready
happy|glad|pleased to proceed|go|move|sign|buy|order|start
shut up and take
take my money
wish to .. receive|buy|order|proceed|purchase|obtain
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
we|i|will|ill|let_us|well take it|two|three|five|ten|one|them
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
wants|want|need|needs numbers|figures|prices|it .. on|in paper|writing
love|fancy|appreciate|welcome .. quote|offer|proposal|trial|pricing|demo|contract
forward|post|fax|ship .. order|form|contract|agreement|paperwork|package
can|could|may|might we|i .. get|have|see .. trial|quote|offer|proposal|pricing|sample|contract|price_list|brochure
go .. send .. contract|offer|quote
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
caved|relented|gave in|way
we|i have .. the cash|money|budget|funds|go-ahead|green
finally .. have|got|agreed|signed|caved|came
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
have|got|there_is a gap|slot|window|opening|hole .. on|at|between|monday|tuesday|wednesday|thursday|friday|tomorrow|next|this
dial|dial-in|joining in|details|link
join .. at|noon|call|meeting|you
next|when .. in town|around|area|neighbourhood .. meet|talk|drop|see
prefer|rather .. morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|later|earlier
try|reach|get me .. after|at|before|between .. two|three|four|five|six|seven|nine|ten|eleven|noon|lunch
my|the mobile|cell|phone|number|extension|line .. is|on
fancy|fancying a .. coffee|chat|call|lunch|beer|pint|meeting|drink
can|could|may|might|shall|should we|you|i .. move|shift|push|postpone|bring .. it|that|this|our .. to|forward|back
double|fully booked .. on|that|then|monday|tuesday|wednesday|thursday|friday
slot|fit|squeeze you|us|me in
my|our pa|assistant|secretary|calendar
why not|do_not .. swing|drop|come|pop|stop|visit .. by|in|over|round|stand
sit down|together with|for|next|this
coffee|lunch on|next|this|tomorrow
pop|drop|swing|call|stop|nip round|by|in|over
any|some afternoon|morning|evening|day .. next|this|works|is|fine
my|our office|place $
make|have|do|arrange|hold a|the call|meeting|demo
can we make
in person|person|teams|zoom|webex|meet please|tomorrow|at|on|call
around .. for a|the call|chat|meeting|coffee
grab|have|get .. coffee|lunch|beer|pint|drink
send .. me|us .. calendly|slots|times|invite|availability
what .. your|you .. availability|diary|calendar
got|have time|a_minute|a_moment|five_minutes|ten_minutes .. tomorrow|today|this|next|on|for|to|monday|tuesday|wednesday|thursday|friday
talk .. it|this|things through|over
walk|take|show|run .. me|us|through .. it|through|live|screen
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
let us do .. call|monday|tuesday|wednesday|thursday|friday|tomorrow|lunch|coffee|chat|demo|meeting|zoom
let us .. talk|speak|meet|chat|discuss|connect|catch|call|zoom|book|schedule|set|have|find|arrange .. call|up|soon|on|then|next|this|at|about|over|a|when|some|tomorrow
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
that|the|this time|slot|date|hour .. is .. good|fine|ok|okay|perfect|great|alright
ok|okay|fine|good|great|yes for|on|with the 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31
half|quarter past|to one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
see you .. then|there|monday|tuesday|wednesday|thursday|friday|tomorrow
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
may|might|can|could i|we ask .. how|what|who|why|where|if|whether
will|would|do|does|can not load|open|work|play|display|start|submit .. here|for|on|$
form|site|website|page|video|link|portal .. will|does|would|is not .. load|open|work|submit
explain to|it|this|how|what|why
not .. sure|certain .. understand|follow|get|see|what
what .. selling|offering|doing|about
differs|different .. from
who exactly|the|on|are .. are|hell|earth|you
how did|do|have|has|come you|it|this|they|my|the|your
how .. get|got|find|found|obtain*|come .. my|our|this .. details|address|name|email|number|contact|data
minimum .. order|quantity|term|contract
what .. minimum|maximum|average
is|are|was|were there .. a|an|any
what|which .. languages|countries|version|versions|platforms|plan|plans|package|formats|currency|currencies|support
inform|tell me|us .. what|how|if|whether|which|when|where
headline|list|unit|total price|cost|figure
ballpark
rough|roughly|approximate|approximately .. cost|price|idea|figure|how
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
not clear .. how|what|whether|if|who|to""",
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
}
