"""English: no."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "not_interested/plain": """
needs .. are .. met|covered|served|satisfied
i|we pass
^ meh
said|say|told .. no|not .. already|before|last|in|twice|once
already said|told|answered .. no|not
makes|make|made no sense
lost me|us at
no place|room|space|call for this|it|that|such|your
not .. see it|this|that working|happening|fitting|flying|here|for
tried .. useless|awful|bad|rubbish|not|disappointing|nothing
overkill
not be requiring|needing|using|buying|renewing
gone with .. instead
nothing .. we|i .. can|could use
the answer .. no
still .. a? no $
answer is|was|remains .. no
not .. for .. firm|company|people|us|someone|somebody .. like ours|us
not on|in .. agenda|roadmap|cards|plans|radar|interested
wo|will not be .. one|customer|anything
did|done|signed|struck|have a|the deal|contract|agreement with .. competitor*|another|other|rival|someone|somebody|else
keep your|the .. leaflets|brochure|brochures|pitch|money|stuff
got|have loads|plenty|enough|lots|too many|much of .. already|tools|software|vendors|suppliers|those|these|that
thank|thanks .. but .. decided|chosen|not|against|stay|stick|happy|covered|sorted|satisfied
i|we .. would|will|must|have .. politely|respectfully|sadly|regretfully|unfortunately .. decline|pass|refuse|say
regret .. can|will|are|must not|unable|decline
unable to .. use|proceed|take|accept|help
not|nothing .. we|i .. could|can|would .. use|make .. of
no necessity|requirement|interest|plans|wish|desire|appetite
not have .. necessity|need|use|interest|requirement
leaves .. me|us cold
not .. tempted|bothered|fussed|moved|persuaded|swayed
does nothing for me|us
not today|ever|really|thanks thanks|thank|sorry|$
^ nah|nope|no|noope|negative .. $
^ no .. no $
rather not
hard pass
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
no use
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
decided|agreed|resolved|opted|concluded to .. by hand|ourselves|manually|internally|without|stay|keep
went|been|gone through this|that .. and|ago|already|before
be in touch .. should|if
should we|i ever
does|do all|most|everything of .. that|this|it|already
current|present|existing system|tool|setup|solution|software|provider .. does|is|works|do|handles|covers|suffices
better off .. pitching|trying|with|asking
pitch|pitching|sell|selling|try|trying .. to someone|somebody who|else
someone|somebody who cares|needs|wants
sounds|looks awful|terrible|dreadful|horrible|boring|dull|rubbish
it is not you|us
oh|what joy|bliss|fun|wonder
by hand|pen_and_paper .. and|is|works|for|$
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
dear .. firstname|first_name|name|first|recipient
personal|human touch
bumping .. this|up
bumping this|it|up
congrats|congratulations|bravo|chapeau|kudos .. on|to|for .. automation|robot|bot|template|spelling|sequence|algorithm|machine
slow clap
did .. robot|bot|computer|machine|chatbot|intern write|wrote|send|sent
how|so very personal|authentic|human
not even my|our|the name|company
that is not my|our|even name|company
be still my
riveting|thrilling|fascinating
made my day
for a good laugh
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
robot*|bot .. wrote|write|letter|again|letters""",
    "not_interested/want": """
do|does not want .. any|this|it|that|your|one|anything""",
}
