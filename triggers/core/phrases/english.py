"""English: somebody else, gone, away, handed on."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "wrong_person/not-me": """
want|looking|after|reach|trying|mean .. a|another|different .. mary|john|smith|jones|person
different|another john|jane|smith|jones|mary|person|namesake|brown|miller
retired|teacher|student|nurse|farmer|artist .. not|you|wrong
you want .. not me
not me $
not one for me|us
not mine|ours to decide|say|judge|answer|choose
sits|lies|rests|belongs with|to .. not|rather_than .. me|us|the
since .. reorganisation|reorganization|reshuffle|restructuring .. somebody|someone
not .. good|correct|concerned|right|best .. person|contact|one|interlocutor
wrong end of the stick
only|just .. make|brew|clean|sweep|fix|teach|drive|answer .. tea|coffee|floors|phones|desk
i|we_do|have|has nothing to do .. with
not .. in my|our hands|gift|power|remit
above my pay|paygrade
not my circus
above|below my pay grade
barking up
i am .. just|only|merely .. the
not .. who .. decides|handles|deals|runs|buys
confused|mistaken|mixing|mixed me|us|up
not .. right|correct|best|proper|appropriate .. person|contact|one|address|recipient|department|place|team|guy|woman|man|lady
wrong person|contact|department|address|recipient|guy|man|woman|team|office|desk|company|mailbox|inbox|individual|place|tree|number|door|one
^ you|you_have|wrong|sorry|have|got|reached|with .. the|a wrong .. $
mistaken identity
not .. my|mine|our area|department|responsibility|remit|field|job|turf|business|desk|call|decision|domain|role|topic|table|patch|purview|bag|department|team|thing
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
is|are|was|would_be the one|ones|man|woman|person|guy|lady .. to|for|who
colleague .. is .. the one|person|right
someone|somebody in finance|it|hr|purchasing|procurement|marketing|sales|legal .. does|handles|is|decides
head|central office .. decision|decides|handles|does
turn|go|apply|refer|defer|reach to|out .. addr
for|about|on|in purchasing|procurement|such|these|it|software|that .. matters|questions|things|topics .. turn|ask|contact|go|write|speak
direct|send|address|forward|route|submit .. this|it|that|these|such .. to .. addr
you want accounts|procurement|purchasing|finance|hr|it|marketing|sales|ops|operations
somebody|someone else .. looks|handles|does|deals|takes|runs|is
it|that|this is .. who manages|handles|decides|deals|runs|does|buys
new|the responsible|contact|manager|owner|person is|for
his|her|their .. baby|domain|remit|bailiwick|bag|thing
try|ask|tell|email|write .. hr|finance|procurement|purchasing|facilities|operations|legal|marketing|ops|accounts
that|this|it would|will be .. department|team|addr
up to|decided by|at the|our|my boss|board|headquarters|hq|parent|management|director|owner
point|pointing|direct|redirect|steer you to|towards|at
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
use .. instead
use addr
for|about this|that|such .. contact|ask|write|speak|talk
you want .. department|team|not
department .. not me
made|done|taken|decided .. by|in|at .. headquarters|head|hq|parent|group|central|london|paris|berlin""",
    "left_company/gone": """
^ gone to
is the new me|manager|head|director|buyer
new me
i am|i'm leaving|off|out .. at|end|soon|on|for_good
^ has gone|left since|in|for|to
not .. work*|working .. more|anymore|longer|any_longer
not worked|been .. here|us|there|company|firm .. since|for|in
since|now|as .. is|has gone|left|retired|departed .. i|we|my
resigned|retired|quit|left at|in|last|on easter|christmas|january|february|march|april|may|june|july|august|september|october|november|december|monday|friday|week|month|year|spring|summer|autumn
left|retired|resigned|departed in 19*|20*
is|was my|his|her|their final|last day|week|shift
cleared|emptied|packed .. his|her|their desk|things|bags|boxes
is|has no more
finished|finishing up|here|with .. on|at|in|last|end|us
is|are|has|have|be|been leaving|left us|the|our|for
my|his|her|their time|days|stint|chapter at|here|with .. over|end|ending|ends|ended|numbered|comes|coming
not with the company|firm|business
took|taken|got|inherited|inherit|have|has .. his|her|their desk|job|role|position|seat|mailbox|duties|responsibilities|place|inbox|accounts|portfolio
stepped|stepping|steps down
on .. garden|gardening leave
new pastures
has passed
no longer exists
no longer an employee|member
used to work here|for|at
who left|retired|quit|resigned|died|passed
is|was|been made|let redundant|go
was|were|been dismissed|terminated|sacked|fired
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
on .. a|the beach|boat|mountain|plane|train|island until|till|this|now|right|for
i am|we are travelling|traveling|away|abroad|offline .. this|until|till|with|for|next|week
barely|hardly|no|poor|patchy|bad|limited|without .. signal|wifi|reception|internet|connection|access
bear with me
off skiing|sick|ill|hiking|sailing|camping|fishing|travelling|work|on|climbing|to .. until|till|this|at|now|for|right|next
i am|we are off .. until|till|this|for|on
i am|we are at|on .. conference|fair|show|summit|workshop|beach|boat|plane|train|mountain|honeymoon|course|offsite|retreat
on .. my|our|annual|a|paternity|parental|maternity honeymoon|holidays|hols|leave|vacation|break|cruise|sabbatical .. until|till|now|this|so|at|right|and
in bed with|flu
down with|covid|flu
am|are away .. until|till|this|next|from|so|and|for
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
deal|dealing with this|it|that please|$
please .. deal|look .. with|into .. this|it
^ fyi
thought|thinking of your|you .. project|team|for|when
any|some good|use for .. the|your|you|us|our
for the team|warehouse|project|file
can you .. advise|comment|action
one for .. you|your|it|the|ops|finance|marketing|sales
copying|copied|adding|looping|bringing|putting in
copying|copied|adding|added|putting|put|looping|looped|bringing .. in|into|on cc|copy|thread|this_thread|the_thread|loop|the_loop
i|we have|am|are cc|copied|copying|looped|looping .. him|her|them|my|our|in|who
cc would? him|her|them|our|my|in
see .. thread|mail|chain|message|note|email .. below
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
forwarding|forwarded|fwd|passing|pass|passed|handing|hand|looping|loop|adding|copying|copied|copy|cc|ccd|cced|cc'd|including|sending .. this|it|on|to|in|mail|email|here|him|her|them|my|you|colleague|who|below|along|the
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
}
