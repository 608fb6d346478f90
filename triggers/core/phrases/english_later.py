"""English: later, and why not now."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "not_now/later": """
give .. it|us|me|this .. fortnight|week|month|weeks|months|while|bit|until|till
talk|speak .. after that|then|afterwards
one day .. when|if|maybe|perhaps
budgets .. fixed|set|closed|allocated|agreed
merger|reorganisation|reorganization|restructuring .. going|under_way|on|first
not|nothing .. left .. pot|kitty|budget|coffers|tank|year
pot|kitty|coffers|tank .. empty|dry|bare
nudge|ping|poke|bug|chase|try|bother|hassle|disturb me|us .. again|later|in|after|then|next|come|once|when|afterwards|around|end
give .. nudge|shout|buzz|ping|holler .. in|come|next|after|when|again|later|once|around
come january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|the
mad|crazy|manic|insane|hectic|bonkers|nuts|rough|brutal .. month|week|summer|quarter|year|time|period|here|at|now|right|moment
month|week|quarter|summer|year|things .. mad|crazy|manic|insane|hectic|bonkers|nuts|impossible|brutal
can not do .. january|february|march|april|may|june|july|august|september|october|november|december|this|next
not|nothing .. until|before|till .. january|february|march|april|may|june|july|august|september|october|november|december
^ q1|q2|q3|q4 $
tied|bound|wedded|married|chained to .. until|till|supplier|provider|vendor|contract|end
ask .. me|us .. again|then|later|in|after|next
not .. have .. budget|money|funds .. for|the
for the moment .. not|no
moment .. not|no
first .. we|i .. need|have|must|want .. to|finish|sort|get
one thing at a time
firefighting
all hands
back to .. this|it|you .. later|in|after|once|when|next
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
}
