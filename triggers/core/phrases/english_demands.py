"""English: demands to stop put together from classes: who is taken off what, what is to end, what nobody wants any more.

`<NAME>` in a row stands for all words of that class, so that "scratch her from the ledger" is heard although nobody foresaw it.
"""
# ruff: noqa: E501 - a row of choices is one line

_CLASSES = {
    # To end that somebody is written to: what is done to a person, to data, with a list.
    "remove": "remove|delete|strike|scratch|erase|purge|scrub|wipe|expunge|unlist|delist|deregister|unenrol|unenroll|unsubscribe|excise|eject|evict|expel|exclude|omit|rub|unhook|disconnect|unlink|clear|weed|cull",
    "lift": "take|get|cross|drop|pull|cut|kick|boot|throw|chuck|pluck|yank|knock|bump|fish|leave|keep|sign|write|spring|release|excuse|discharge|withdraw",
    "removed": "removed|deleted|struck|stricken|scratched|erased|purged|scrubbed|wiped|expunged|unlisted|delisted|deregistered|unenrolled|unsubscribed|excluded|omitted|rubbed",
    "lifted": "taken|crossed|dropped|pulled|cut|kicked|booted|thrown|chucked|left|signed|opted|released|excused|withdrawn|freed|let",
    "destroy": "delete|erase|purge|wipe|scrub|expunge|destroy|shred|bin|trash|dump|ditch|scrap|burn|bury|lose|forget|obliterate|eradicate|nuke|kill|void|anonymise|anonymize|discard|clear|retire|suppress|blacklist|blocklist|deactivate|disable",
    "destroyed": "deleted|erased|purged|wiped|scrubbed|expunged|destroyed|shredded|binned|trashed|dumped|ditched|scrapped|forgotten|obliterated|killed|anonymised|anonymized|discarded|cleared|suppressed|blacklisted|blocklisted|blocked|deactivated|disabled|removed|gone|closed",
    # Who and what of theirs.
    "us": "me|us|myself|ourselves|him|her|them|it|this|that|these|everyone|everybody|both|all|mine|ours|my|our|his|their",
    "ours": "my|our|this|that|his|her|their|these|those|every|both|the",
    "data": "address|addresses|email|emails|mail|mailbox|mailboxes|inbox|name|names|number|details|data|information|info|record|records|entry|entries|profile|profiles|contact|contacts|domain|surname|coordinates|particulars",
    "list": "list|lists|mailing|mailings|mailinglist|maillist|distribution|newsletter|newsletters|database|databases|db|crm|records|files|file|books|book|register|roster|directory|system|systems|sequence|sequences|cadence|cadences|campaign|campaigns|drip|funnel|outreach|circulation|subscription|subscriptions|spreadsheet|sheet|rolodex|automation|workflow|nurture|blast|blasts|mailshot|mailshots|mailout|mailouts|rounds|prospects|leads|ledger|rolls|subscribers|recipients|addressees|contacts|correspondence|mails|emails|mail|messages|marketing|promotions|spam|index|servers|archive|archives|tool|thing|loop|robot|merge|rotation|queue",
    # What comes, and that it comes.
    "mails": "mail|mails|email|emails|message|messages|letter|letters|newsletter|newsletters|note|notes|missive|missives|mailing|mailings|mailshot|mailshots|circular|circulars|pitch|pitches|reminder|reminders|nudge|nudges|followup|followups|follow_up|follow_ups|communication|communications|correspondence|contact|outreach|solicitation|solicitations|spam|junk|advert|adverts|advertising|advertisements|ads|ad|promo|promos|promotion|promotions|marketing|campaign|campaigns|sequence|sequences|blast|blasts|spiel|post|bulletin|bulletins|offers|bumps|pings",
    "barrage": "barrage|flood|stream|deluge|bombardment|onslaught|nonsense|madness|circus|harassment|pestering|chasing|nagging|spamming|rubbish|drip|drivel|noise|torrent|avalanche|parade|nuisance|hounding|stalking|badgering|begging|mailing|emailing|writing|selling",
    "sending": "sending|mailing|emailing|writing|contacting|messaging|approaching|pestering|bothering|spamming|harassing|hounding|chasing|nagging|badgering|nudging|pinging|texting|bombarding|flooding|pitching|soliciting|stalking|annoying|plaguing|disturbing|hassling|bugging|reminding|advertising|targeting|cluttering|clogging|filling|using|corresponding",
    "send": "send|mail|email|write|contact|message|approach|pester|bother|spam|harass|hound|chase|nag|badger|nudge|ping|text|call|bombard|pitch|solicit|try|plague|disturb|hassle|bug|reply|respond|remind|target|reach|address|knock|follow",
    "sent": "sent|mailed|emailed|written|contacted|messaged|approached|pestered|bothered|spammed|harassed|hounded|chased|nagged|badgered|nudged|pinged|bombarded|targeted|addressed|solicited|disturbed|hassled|reminded|plagued|followed",
    "get": "get|receive|see|have|find|hear|read|open",
    "again": "again|anymore|any_more|any_longer|ever|further|more|in_future|in_the_future|henceforth|from_now_on|hereafter|forever|for_good|no_longer|after_this|going_forward",
    "stop": "stop|cease|quit|desist|halt|discontinue|end|terminate|suspend|abandon|drop|kill|cancel|scrap|axe|cut|curb",
    "stopping": "stop|cease|quit|end|desist|finish|halt|go_away|disappear|vanish|die",
    "lead": "please|kindly|just|and|then|so|now|simply|also|or|but|hereby|pls|either|instead|first|again|afterwards|afterward|thereafter|finally|next|immediately|promptly",
    "must": "must|should|shall|ought_to|has_to|have_to|needs_to|need_to|had_better|better|is_to|are_to",
}

_ROWS = {
    "unsubscribe/off-list": """
have|get|see them|these|those|it|this switched|turned|shut|taken off|down .. for|please|$
^ begone $
^ drop|cut|skip|spare me|us $
take|leave|strike|drop the .. team|department|office|staff|lot|crew|board|others off|out .. please|too|as_well|list|$
<remove> the .. from your <list>
consider|treat|regard me|us|this|it|mailbox .. unsubscribed|out|gone|closed|dead|removed
mark|flag|tag|list me|us|this|our|my .. never|dnc|do_not_contact|not_to
exclude|omit|spare|remove|delete the_undersigned|undersigned
taken|dropped|removed|struck|excused|released|freed|deleted from|off these|this|those|it
no place|business being|to_be|on|in|at .. your|this|that|the|a <list>|campaign|marketing|outreach
take|cut|pull|leave|cross|strike .. address|addresses|name|names|team|department|account|office|mailbox|domain|email .. out|off .. of|from|your|the|please|now|$
cut|set|turn me|us loose|free
let me go
let|set|cut me|us .. off|free|go $
release|excuse|free|discharge me|us
sign me|us off|out|free
resign|resigning as|from .. recipient|reader|subscriber|addressee|list|lists|mailing
rm|del|rmv|unlist|untick|uncheck me|us|my|our|this|info|it
^ rm|del|rmv $
to|how_to leave|quit|exit|escape|disembark .. this|your|the|that|these list|lists|mailing|mailings|newsletter|newsletters|distribution|sequence|campaign
leaving|quitting|exiting|escaping this|your|the|that|these list|lists|mailing|mailings|newsletter|newsletters|distribution|sequence|campaign
i|we .. leave|off|quit it|list|lists|mailing $
drop|fall|come|go off|from .. every|all|your|the|any list|lists|mailing|mailings
i|we .. want|wish|like|need|demand|ask|love .. to be|get <removed>|forgotten|off_it
i|we .. want|wish|like|need .. be|get <removed>|forgotten $
make|making sure|certain .. i|we|she|he .. am|are|is .. gone|off|out|<removed>
ensure|confirm|see|verify .. i|we|she|he am|are|is .. gone|off|out|<removed>
do_not|never keep|have|hold|want|leave me|us|it|my|our|this .. on|in .. file|list|lists|system|books|records|database
pointless|useless|futile .. to keep|have me|us .. on|in
do|continue|carry_on|go_on|proceed it|this|that? without|minus me|us $
do|do_it|do_this|do_that without|minus me|us
honour|honor|respect .. checkbox|choice|box|wishes|tick|footer|unsubscribe
<remove> .. <us> .. off|from|out|of .. <list>
<remove> .. <ours> <data> .. off|from|out|of|in|on .. your|the|this|any|all|whatever
<lift> me|us|him|her|them|it|everyone|everybody|myself|ourselves|this|my|our .. off|from|out|of .. <list>
<lift> <ours> .. <data> .. off|from|out .. <list>
<lead> take|get|strike|scratch|cross|rub me|us|him|her|it|them off|out
<remove> me|us
^ <remove> him|her|myself
<lead> <remove> him|her|myself|both|everyone
be|being|get|getting <removed> .. off|from|out .. <list>
want|like|need|wish|expect|ask|demand|insist|require|see|ensure|trust|check|sure .. <removed>|<lifted> .. off|from|out .. <list>
please|kindly|must|should|shall|immediately .. <removed>|<lifted> .. off|from|out .. your|this|the|all|any .. <list>
be|being|get|getting <lifted> .. off|out|from|of .. <list>
be|being|get|getting <lifted> off
like|want|need|love|wish|prefer|demand|beg to .. come|get|be|go|stay off .. <list>|please|now|$
^ i|we would .. like|love|prefer off|out
like|want|need .. off|out_of .. <list>
want|like|need off|out $
come|comes|go|goes|disappear|disappears|vanish|vanishes off|from|out|of .. your|the|this|that|these|any .. <list>
if|wish|rather|appreciate|grateful|glad|happy|prefer|kind|nice|simpler|better|best|thank* .. you .. <removed>|took|crossed|dropped|left|binned me|us|him|her|my|our|this|it
mind|appreciate|like|grateful|about|consider|glad|love|thank* .. being|having|to_be|for <removed>|<lifted>
strike|scratch|cross|rub|erase|remove|delete .. name|names|address|addresses .. she|he|they|from|off|please|immediately|$
get|take my|our|his|her <data> .. off|out .. there|here|today|now|please|$
write me|us|her|him off .. list|lists|mailing|book|books|please|forever
<remove>|strike|scratch|cross <us> .. your|the|whatever|that|any|every list|lists|ledger|sheet|mailing|mailings|roll|rolls|rota|roster
not|never .. belong|be|appear|feature|figure|remain|stay|sit on|in .. your|this|that|the .. list|lists|database|mailing|mailings|campaign|sequence|crm|system|files|records|register
no|not .. place|business on|in .. your|this|that|the list|lists|database|mailing|system|files|records|crm
removal|deletion|erasure .. me|us|my|our|request*|required|wanted|demanded|please""",
    "unsubscribe/wipe-data": """
forgets|loses|drops|deletes|removes|erases my|our|this <data>
you .. lost|forgot|destroyed|deleted|removed|erased|binned <ours> <data>
no record|records|trace|copy|copies .. of|about .. my|our|me|us|mine .. remain*|stay*|kept|left|you
it|they|this|that|these|those <must> .. deleted|erased|purged|wiped|destroyed|shredded|removed
it|they|this|that|these|those <must> go|disappear|vanish $
you will|must|shall|have_to|are_to .. delete|erase|purge|remove|destroy it|them|me|us|my|our|that|everything
want|like|need|have my|our|the .. <data> .. gone|off|out|back
want|like|need|see|expect|demand|insist it|that|them|this|everything|all .. gone|<destroyed>
see|ensure|check|sure .. it|that|they|this|everything|all .. is|are|gets|get <destroyed>
undo .. subscription|sign_up|signup|scan|registration|enrolment
<destroy> .. my|our|his|her|their|this|these .. <data>
<destroy> .. <data>|everything|all|whatever|anything .. you|on .. hold|have|keep|kept|stored|store|got|me|us|file
<lead> <destroy>|remove|strike the|that|this|both|these|it|them|said <data>
^ <destroy>|remove|strike the|that|this|both|these|said address|addresses|mailbox|record|entry|data|domain|contact
<lead> delete|erase|purge|wipe|scrub|expunge|destroy|shred it|them|everything|all|that|this
<lead> delete|erase|purge|wipe|remove|unsubscribe|destroy $
^ erase|purge|wipe|scrub|expunge|shred|destroy it|them|everything|all|that|this
<lead> suppress|blacklist|blocklist|block|ban|bar|mute it|us|me|this|that|him|her|everything|anything|every|all|the
^ suppress|blacklist|blocklist|mute it|us|me|this|that|him|her|everything|anything|every|all
suppress|blacklist|blocklist|block .. <ours> address|addresses|domain|domains|email|emails|contact|mailbox|company
suppress|blacklist|blocklist|block every|any|all .. address|addresses|mail|mails|email|domain
my|our|this|his|her|their|the|these|all .. <data> .. be|is|are|been|get|gets <destroyed>
my|our|personal <data> .. <must> .. <destroyed>|go|vanish|disappear
want|wish|like|demand|ask|request|expect|need|require|insist .. my|our|this|the|all .. <data> .. <destroyed>|off|out
want|like|need|demand|expect|see|have .. trace|traces|copy|copies|bit|scrap|everything .. <destroyed>
nothing|no_trace|no_traces|not_a_trace .. of|about|on me|us|mine|ours .. remain*|stay*|left|kept|stored|keep
not .. keep|hold|store|retain|process|use|share .. my|our|this <data>
refrain|abstain|desist|cease .. using|storing|processing|keeping|holding|sharing
confirm .. deletion|erasure|removal|deleted|erased|removed|done .. my|our|data|address|within|in_writing|$
forget .. me|us|that_we|that_i .. exist*|completely|please|altogether|$
lose|forget|burn|bin|tear|shred|ditch .. my|our|this .. <data>|card""",
    "unsubscribe/end-mail": """
^ please|kindly|so|now|just? end|stop|kill|cease|halt them|these|those|it $
call|switch|turn|shut off|down .. drip|drips|bots|robots|machines|autoresponder|<barrage>
cut|pack|knock out|in the|these|your|all|those <mails>|<barrage>
can|could|would|will u|you not $
you mind not
see|saw to it .. cease|ceases|stops|ends
^ delete|erase|unsubscribe|out|enough|desist|cease $
^ please|pls|plz|kindly delete|remove|erase|unsubscribe|discontinue|desist|cease|refrain $
^ out|off please $
kindly|please refrain|desist|discontinue|cease
will|can|could|would you .. ever? stop|quit|cease|pack .. $
unless you stop|cease|desist|quit
can|could|may these|this|it|they be .. turned|switched|shut off|down
<mails> .. is|are unwanted|unwelcome|not_wanted|not_welcome
way to end|stop|leave|quit|escape|cancel this|these|it|the
mailbox|inbox|address|account|box .. closed to|for you|your|this|these
put|bring|make|see an_end|a_stop|a_halt|an_immediate_end to|of .. them|those|these|this|that|it|your
<mails>|<barrage>|steps .. can|may|could|might|to|will <stopping>|dry_up|go $
want|like|wish|need|prefer|ask|see .. <mails>|<barrage>|it|this|that .. to .. stop|end|cease|go|dry_up
make|have|get|want|like|need|see this|that|it|these|them|those|all_of_this ended|stopped|terminated|halted|finished|end|stop|cease
so_that|until|before|that this|it|these|they ends|stops|end|stop $
welcome|demand|want|request|ask|like|appreciate|desire|need .. end|cessation|halt|stop|termination .. to|of .. <mails>|<barrage>|this|these|it|all
demand|request|require|want .. cessation
^ lay|leave off .. $
lay off $
knock .. on the head
^ leave|drop it $
drop it and drop|leave|move
give over $
go|be|stay|keep quiet|silent $
please|kindly go|be|stay|keep|fall quiet|silent
i|we|our .. want|like|need|prefer|rather_have .. quiet|silence
agree .. on .. silence
sling your hook
keep .. your|these|the <mails>|<barrage> .. away|out|off|yourself|to_yourself
freedom|rid|respite|relief|freed from|of .. your|these|this|all .. <mails>|<barrage>|you
<stop> <sending>
stop|cease|quit|desist|halt|discontinue|end|terminate|suspend .. these|those|your|all|any|every|such|further .. <mails>|<barrage>
stop|cease|quit|desist|halt|discontinue|end|terminate|suspend the|this <mails>|<barrage>
kill|cancel|drop|scrap|axe|cut .. the|this|these|your|all .. sequence|sequences|campaign|campaigns|newsletter|newsletters|spam|drip|mailing|mailings|reminders|automation|cadence|marketing|<barrage>
<mails>|<barrage> .. <must> .. <stopping>
this|it|these|they|that|all_this <must> .. stop|cease|end|finish $
this|it|that|these|they .. stop|stops|end|ends|ceases|finishes here|now|today|immediately|right_now|this_minute
refrain|abstain|desist from .. <sending>|further|any|all|contact|using|future
<lead> stop|cease|quit|desist .. regardless|anyway|immediately|whatever|either_way|already|at_once|straight_away|right_away|there|here|thanks|thank|it|this|that|please|$
<lead> <stop> .. <sending>
can|could|would|will you .. stop|quit|cease .. <sending>
any_chance|care|mind|kill|possible|hurt|how_about|fancy .. stop|stopping|quit|quitting|desist|desisting $
any_chance|possible|kindly|please|could .. you .. stop|quit|desist $
^ leave off .. $
wish|rather|prefer|appreciate|grateful|if|hope|glad|love .. you .. stopped|quit|ceased|halted|discontinued
mind|consider stopping|ending|ceasing|halting|discontinuing these|those|them|this|that
mind|consider stopping|ending|ceasing|halting|discontinuing the|your|all|these|those|my .. <mails>
grateful|rather|prefer|like|best|glad|happy not_to|never_to hear again|anymore|any_more|any_longer|further
make_sure|see_to_it|takes|ensure|so|so_that .. <mails> don't|dont|do_not|no_longer|never come|reach|arrive|appear|land
appreciate|appreciated|grateful|glad|happy|good|nice|great|kind|best|love|time .. if|that .. <mails> .. ended|ceased|stopped|end|cease|stop
wish|rather|prefer .. you|they did|would not .. <send>|send
rather|prefer .. you did|would not $
<lead> do not $
please do not $
ask|asking|beg|begging|urge|urging|request|requesting|order|tell|telling|instruct|demand|demanding|require|insist|expect .. you .. <stop>|not|refrain|desist|leave
put|bring an|a end|stop|halt to .. <mails>|<barrage>|this|it|these|your
call it a day with|on .. <mails>|<barrage>|your|this
call|switch|turn|shut .. off|down .. robot|bot|dogs|machine|automation|sequence|campaign|<mails>|it|this
switch|turn|shut .. these|this|your|the|it|them|that <mails>? off|down
call .. off|down .. dogs|robot|bot|hounds
pull the plug
give|giving it|me|us|this|that .. a_rest|a_break|some_peace|peace
no|not_any|nor <mails> .. <must> .. <sent>|reach|come
<lead> leave|let off|go .. <sending>
cool|quit|cut|knock|leave|pack|jack it|that off|out|in""",
    "unsubscribe/no-more": """
no automatic|automated|promotional|commercial|unsolicited <mails> to me|us|this|my|our
sure|certain|to_it|ensure .. none|nobody|no_one .. gets|receives|sees|is .. <mails>|these|any|<sent>
never to? <get> another .. of these|those|your
not to me|us any_longer|any_more|anymore|again $
nobody|no_one|none|neither .. wishes|wants|likes|cares|wish|want .. be|hear|get|receive .. <sent>|from|these|your|this
nothing more|further please|thanks $
do_not|never .. send|mail|email|write|contact|message|ring|phone .. another|either|again|anymore
^ do_not|never send|mail|email|write|contact|message|ring|follow_up|chase .. either|$
<lead> do_not|never send|mail|email|write|contact|message|ring|follow_up|chase|chase_up|check_in $
please do_not follow|chase|ring|check up|us|me|in
no need to follow_up|chase|chase_up|check_in|circle_back|nudge|bump
not|never do|repeat so|it|this|that again
you will not do|write|mail|send .. again
you_dare .. send|write|mail|email
do_not|please_not send again
0|zero|nil|none|no <mails> .. please|thanks|from|at_all|$
send|receive|get|want|expect|read nothing|none|nowt|zilch .. else|more|further|please|at_all|$
nothing else|further .. to|for|at me|us|any|this|here
glad|obliged|grateful|kind|kindness|appreciate|happy|love|pleased .. nothing|no .. else|more|further|fourth|fifth|third|second|came|comes|arrived|followed
you wrote|mailed|sent|emailed|write|send|mail .. no_more|nothing
this|that|it is|was|be|were the last|final <mails>|one|time|contact .. $
no further|more|fourth|fifth|third mail|letter|message|time
stop asking|pushing|circling|bumping|checking|trying .. $
trouble|bother|burden|pester me|us .. with any|more|further|your|it|these
do_not|never .. trouble|burden|pester me|us .. any|more|further|again
spare me|us|my|our|the .. steps|series|stamps|bits|follow_ups|next|remaining
leave|leaving me|us|them|him|her|my|our .. be|alone|in_peace .. $|please|now
it|this|that|yours has|have|needs to go .. too|as_well|$
no|zero|not_one|not_another|not_a_single .. more|further|additional|other|future|new|single|another .. <mails>
want|wish|need|desire|like|expect|require no|nothing .. more|further|else|from_you .. <mails>|from|of|to
want|wish|need|desire|expect nothing .. from you|your
nothing more|further|else .. from you|your|that
not|nor|neither .. want|wish|like|care|need|expect|desire .. anything|any|another|one|more|further .. <mails>|from_you|of_these|of_this|of_your|of_those|from_your
not|nor|never .. want|wish|like|care|need|desire|prefer to .. <get>|be .. from|these|this|your|such|any|more|<again>|<sent>
rather|prefer|like|want|wish|ask|appreciate|choose not|never|no_longer to? .. <get>|be|have .. <sent>|these|this|your|such|any|<mails>|anything|more|from
not|never|no_longer .. be|been|is|are|being|gets|get <sent> .. <again>|by|here|at|on|to|$
not|never|nothing|no_more|none .. <get> .. these|those|such|them|any|another|anything|it|this|one|your|mails|emails .. <again>
not|never|nothing|no_more|none .. land*|arrive*|come*|appear*|reach* .. me|us|here|my|our .. <again>
not|never|no_longer .. <get>|reach|land|arrive|appear .. in|into my|our|this inbox|mailbox|box|spam
see|make|ensure|take_care|arrange|guarantee .. to_it|sure|that|it .. not|never|no|nothing|no_longer .. <get>|reach*|come*|arrive*|<sent>|<mails>|land*
see to it .. stop|stops|end|ends|removed|deleted|off
no|without need|reason|point|sense|cause|use .. to|in|for .. keep|continue|go_on|carry_on .. <sending>|on
no|without need|reason|point|sense|cause|use .. to|in|for .. <send>|<sending> .. me|us|here|this|address .. <again>
no|without need|reason|cause .. you to .. <send>|keep .. <again>
no|without need|reason|cause to .. <send> .. me|us .. <again>
not|never|nor .. need|have|want|like you to <send> .. <again>
do_not|never|not .. ever? <send> .. <again>
^ do_not|never .. <send> me|us|here|this|our|him|her .. <again>|$
<lead> do_not|never .. <send> me|us|here|to_me|to_us|this_address|him|her
do_not|never|not .. darken .. inbox|door|mailbox
not|never try|come|write|call|return|mail|email again|back $
grateful|glad|appreciate|pleased|happy|thankful|obliged|please|if|hope .. this|that|it|yours|today .. be|was|is|were .. the|your|our last|final
let|make|want|wish|consider|trust|hope|be .. this|that|it|yours .. be|is|was|to_be|as .. the|your|our|my last|final .. <mails>|thing|one|time|i|we|you|$
this|that is|was the last|final <mails>|thing|one|time .. i|we|you .. <get>|accept|tolerate|want|send|read|write|$
that|this is|was|will_be it|enough|all from you
had|have|heard|seen|got|received|read .. enough|plenty|more_than_enough .. of|from .. you|your|these|this|those|<mails>
had enough
enough .. <mails>|from_you|of_these|of_this|of_your|of_it|now|already|please|thanks|is
done|through|finished|over with .. your|these|this|reading|getting|<mails>|you
fed_up|sick|tired|weary|bored .. of|with .. your|these|this|you|being|getting|receiving|deleting|reading|<mails>|all
no longer .. <get>|want|wish|need|care|like|desire|accept|be .. <mails>|from|your|to|these|this|<sent>
opt|opting|sign|signing|withdraw|withdrawing out|off|from of|from .. all|any|your|future|further|these|this|the|everything
keep .. my|our|this inbox|mailbox|address|name .. free|out|clear|clean|off
stay|keep|go|get|stand|clear|away away|out|off|clear from|of .. me|us|my|our|this inbox|mailbox|company|office|people|staff|colleagues|address|hair|back|case
out of my|our hair|face|sight|life|lives|inbox
off my|our back|case|inbox
be|being|get|live left|let alone|in_peace|be
right|wish|like|want|prefer .. be|being left alone|in_peace
bother|pester|annoy|spam|hassle|harass|bore|torment|chase|badger somebody|someone|anybody|other|others else|people|folks
find .. another|other|new|different|someone|somebody victim|victims|else .. to
do_not|not|never .. wish|want|like|care to .. correspond|communicate|be_contacted|engage|hear .. with|from|further|any
no .. wish|desire|interest|intention .. to|in .. <get>|be|hearing|receiving|getting .. from|<sent>|these|such|this|your|more|further|any
nobody|no_one|none|neither .. asked|wants|needs|reads|wishes|likes .. these|your|those|<mails>|from_you
reject|refuse|decline|prohibit|forbid|ban .. any|all|further|future|more|you|your|receipt .. <mails>|<sending>|to|from""",
    "unsubscribe/exit": """
how|where do|can|may|could|does|must i|we|one .. prevent|stop|keep|block you|this|it|these|them
how|where do|can|may|must i|we|one .. leave|quit it|this|that|list
which|what button|link|key|box .. stop|stops|end|ends|off|out|unsubscribe*
take|takes|need|needs|have|has .. for|before you|this|these|it .. to? .. leave|stop|stops|end|ends .. alone|me|us|$
where is|are|has|did|on|in .. the|your|my|that|an|a off_switch|stop_button|exit|way_out|emergency_exit|kill_switch|opt_out|unsubscribe|off_button
show|tell|point|give .. me|us .. exit|way_out|off_switch|door|unsubscribe|opt_out
is_there|any|no|a .. way_out|off_switch|stop_button|off_button|kill_switch
where|how .. do|can|could|may|might|must|would|to|does .. i|we|one .. get|come|be|opt|sign|switch|turn|make|have|leave|escape|quit|stop|end|cancel .. off|out|stop|this|these|rid|from|away|<removed>|<mails>
how|where do|can|may|might i|we|one .. sign|opt|log off|out $
how|where to get|be|come|opt|sign|leave|escape|quit|stop|end|unsubscribe .. off|out|this|these|rid|from|<removed>|<mails>|list
what does|would|will|must it|one|i take|need|do|have .. for|to .. stop|end|removed|off|left|peace|quiet|out
what|who .. do|does|must|should|can .. i|we|one .. do|press|click|say|write|contact|sign|pay .. stop|removed|rid|unsubscribe*
someone|somebody|human|person|anyone|anybody .. remove|removes|take|takes|removed|taken|delete|unsubscribe|off|stop .. off|me|us|list|this|these|from|out
no|not_find|not_see|missing|hidden|without .. unsubscribe|opt_out|way_out .. link|button|anywhere|out|$
unsubscribe|opt_out .. link|button|page|form|thing .. not|broken|dead|fails|missing|nothing|hidden|spins|error|loops
i|we .. clicked|tried|unsubscribed|opted_out|asked|told|written|wrote .. and|but|yet|still .. still|keep|keeps|coming|arriving|again|mails|emails|come
""",
    "unsubscribe/by-law": """
contest|object|dispute|reject|oppose|deny .. legitimate_interest|legitimate_interests
legitimate_interest|legitimate_interests .. object|contest|oppose
i|we|hereby object $
^ i|we object .. $
right|law|entitled|allowed .. be|to forgotten|be_forgotten|erased
i|we|hereby|herewith|formally|client|company .. object|objects|revoke|revokes|withdraw|withdraws|rescind|rescinds|retract|oppose .. to|my|our|any|all|consent|the|under
article|art|section|sec|regulation|rule|recital 6|7|12|13|14|15|17|18|21|22|77|79 .. gdpr|dsgvo|rgpd|uk|act|tmg|uwg|pecr|of|casl|erasure|removal|deletion
under|per|pursuant|per|invoking|invoke|citing|according|accordance|exercise|exercising|breach|violates|violation|contravenes|contravention|infringes|infringement|violating .. gdpr|dsgvo|rgpd|ccpa|cpra|can_spam|pecr|casl|tcpa|uwg|lgpd|popia|lopd|avg|privacy|spam|data_protection|data_protection_act
report*|complain*|complaint|notify|notified|inform*|escalat*|forward*|lodge*|file|filing|refer* .. ico|cnil|aepd|garante|ftc|crtc|bfdi|dpc|dpa|regulator|ombudsman|watchdog|commissioner|supervisory_authority|data_protection|trading_standards|spamhaus|spamcop|provider|isp|abuse|police|authorities
without|lack*|no|absence .. lawful_basis|legal_basis|legal_ground|legal_grounds|lawful_grounds|valid_consent|prior_consent|consent|permission|opt_in .. to|for|from|given|was|$
never|not .. consent*|opted_in|opt_in|agree* .. to .. this|these|your|being|be|receive|get|marketing|<mails>
cease_and_desist|formal_notice|final_warning|formal_objection|notice_of_objection|erasure_request|deletion_request|removal_request|right_to_erasure|right_to_object|right_to_be_forgotten
lawyer*|solicitor*|attorney*|counsel|barrister|legal_department|legal_team|our_legal|court .. will_write|will_hear|will_contact|will_be|will_take|will_get|will_follow|write|hear|contact|next|involved|take|follow|letter|informed|action
sue|prosecute*|injunction|invoice_you|bill_you|damages .. if|unless|per|each|every|next|you
any|every|each further|more|other|additional|subsequent|future <mails>|attempt|attempts .. be|is|are|will|shall|treat*|consider*|report*|regard*|charged|billed
do_not|must_not|may_not .. process|use|store|keep|pass|share|sell .. my|our|this|these|personal""",
    "thing/other-list": """
stop at|by|over|off|in the|my|our|your|a
hear|read|see news from|about|of .. until|unless
stop sending|forwarding money|jokes|photos|pictures|memes|videos|parcels|cards
list|lists|register|directory|database|roster of .. suppliers|vendors|bidders|candidates|applicants|attendees|speakers|participants|exhibitors|references|approved|guests|volunteers|features|requirements|questions|options|priorities|preferred
off|from|on my|our|the to_do|wish|short|shopping|guest|waiting|supplier|vendor|bidder|price|packing|bucket list|lists
shortlist|waitlist|wishlist|blacklist_feature
<remove>|<lift> .. off|from|out .. shelf|shelves|wall|roof|floor|line|ceiling|truck|lorry|yard|boiler|engine|tank|pipe|site|hall|plant|warehouse|shipment|pallet|tender|shortlist""",
    "keep/backtracked": """
do_not|never stop .. now|here|there|it|them|that|sending|$
cancel|undo|revoke|reverse|ignore|disregard .. my|our|the|that|his|her .. cancellation|removal|opt_out|unsubscription|unsubscribing|deletion
asked|told|wrote|said|requested .. not i|me|us|we|you
meant|confused|mixed .. different|another|other|you .. vendor|firm|company|one|with|up
having a bad day
was|had|having a? bad|rough|mad day|moment|morning
asked|told .. and you did
not|never|without stop|stopping|cease|ceasing|quit|end .. <sending>|<mails>|coming
not|never strike|scratch|cross|cut|drop|remove|delete|erase me|us|my|our
not|never take me|us|my|our .. off|from|out
need not|to|bother .. removal|removing|unsubscribing|unsubscribe|deleting
i|we was|were wrong|hasty|mistaken|cross|rude|grumpy|unfair|too_quick
ignore|disregard|forget .. message|mail|email|note|request|notice .. asking|ask|about|from|that
no need|reason|cause|call to|for .. unsubscribe|remove|strike|delete|be|take|cross|drop|scratch|get me|us|removed|struck|deleted|taken
rather|like|prefer|want|glad|happy|decided|happily .. stay|remain|be_kept on|subscribed|after_all
stay|remain on after_all
i|we|will|must|to|let_me take|took that|it|this|my_words|all_that|everything back
^ taking that|it|this|my_words|all_that|everything back
disregard|ignore|forget .. my|our|the|that .. last|previous|earlier|other|request|mail|email|message|note|opt_out|stop
scrap|scratch|cancel|void .. my|our|the|that .. last|previous|earlier|other|request|opt_out
never mind .. last|previous|earlier|request|mail|email|opt_out|that
not .. ask*|want*|mean*|request*|intend*|trying .. to .. be <removed>|taken|unsubscribed|off
did not|never .. unsubscribe|opt_out|request*_that
spoke|acted|reacted|wrote|replied too_soon|too_hastily|hastily|in_anger|in_haste""",
    "mention/claim": """
mail|message|page|says|saying|said|claims|write|writes|wrote|reads|confirmation .. you_have|you_are|i_have|i_asked|i_was|we_have been|asked|unsubscribed|removed
assistant|colleague|deputy|intern|people|somebody|someone|customer|customers|clients|users|they|who .. asked|asks|ask|requested|want|wants to be|get <removed>
either|any|anyone|anybody of|here|among us|you|them|team .. recall|remember|ask|asking
says|said|claims|claim|states|state|stating|saying|reads|told .. i|we|me|us .. asked|requested|wanted|opted|unsubscribed|chose .. to|out|be|removed|from""",
    "thing/asked": """
do|does|can|could|will you|it|one|yours|we .. honour|honor|support|handle|respect|define|offer|undo|manage|track .. suppression|do_not_mail|opt_out|opt_outs|never|list|lists|unsubscribes|mailing|removals
could|can|may the opt_out|unsubscribe|link|footer .. be
per campaign|mail|brand|country|sender or|and
if|when|once|after|before|suppose .. i|one|we|you|somebody|someone|they|he|she .. click|clicks|press|hit|unsubscribe|unsubscribes|opt|opts|cancel|leave|object|objects
what happens .. if|when|to|after|once
unsubscribe|opt_out|link|button|cancelling|canceling|unsubscribing .. mean|means|do|does|affect|apply|applies|cover|covers|also|lose|count|work|works|for_all|for_everyone|only|just
does|will|would|do .. link|button|unsubscribe|opt_out|unsubscribing|cancelling|canceling .. mean|affect|apply|cover|also|lose|remove|end|stop|delete|cancel|work
i|we lose .. login|account|access|data|seat""",
}


def _written_out(rows: str) -> str:
    for name, words in _CLASSES.items():
        rows = rows.replace(f"<{name}>", words)
    return rows


RULES = {key: _written_out(rows) for key, rows in _ROWS.items()}
