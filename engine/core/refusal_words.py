"""The words by which mail servers name a reason: for each reason one pattern, in the order in which they are asked.

The order matters: a block list that answers "550 5.1.1 user unknown ... listed at" is a block list. What is specific
(an authentication rule, a list, a quota) is asked before what is general ("rejected", "refused").
"""

import re
from collections.abc import Sequence


def any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """One pattern for many phrases; a blank in a phrase stands for one blank, "..." for up to 40 characters."""
    return re.compile("|".join(phrase.replace(" ", r"\s").replace("...", r".{0,40}?") for phrase in phrases))


#: (reason, pattern) over the lower-cased, space-collapsed reply
PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, any_of(phrases))
    for reason, phrases in (
        ("suppressed_by_provider", (
            r"recipient address suppressed", r"address is on (?:the|our|your) suppression list", r"suppression list",
            r"bounced address", r"previously (?:bounced|unsubscribed)",
        )),
        ("rejected_sender", (
            r"domain of sender(?: address)? \S{1,120} (?:does|is|not)", (r"sender(?:'s)? (?:address |"
            r"domain )?(?:\S{1,100} )?(?:does not exist|not (?:exist|found|verified|resolve)|unknown|invalid|"
            r"unverified|verif)"), r"provide a valid from", r"from: domain is invalid", r"sender domain must resolve",
            r"domain (?:part )?of mail from", r"\S{1,100} invalid from",
        )),
        ("authentication", (
            r"dmarc", r"\bspf\b", r"\bdkim\b", r"sender policy framework", r"domainkeys",
            r"unauthenticated (?:e-?mail|sender|message)", r"does not pass authentication",
            r"authentication checks? (?:failed|when sending)",
            r"must be authenticated with", r"sender id \(?pra\)? ", r"not (?:pass|meet) the required authentication",
            r"message (?:is|was) not authenticated", r"sender is unauthenticated", r"arc validation",
        )),
        ("reverse_dns", (
            r"reverse dns", r"\brdns\b", r"\bptr\b", r"reverse (?:lookup|hostname|name|address|mapping)",
            r"cannot find your (?:hostname|reverse)", r"domain name ... does not resolve", r"no ptr",
            r"client host rejected: cannot find",
            r"unresolvable relay host", r"hostname ... not resolve", r"fix reverse", r"dns a-record is empty",
            r"helo ... (?:does not|doesn't) (?:match|resolve)", r"invalid helo", r"bad helo",
            r"helo command rejected",
            r"access denied\. ip name lookup failed", r"ip name (?:is )?(?:lookup|possibly) (?:failed|forged)",
            r"all mail servers must have", r"could not resolve your (?:hostname|ip)", r"cannot resolve your",
        )),
        ("mailer", (r"x-unix;", r"\bprocmail\b", r"command output:", r"maildrop:")),
        ("greylisted", (
            r"gr[ea]y-?\s?list", r"temporarily deferred, please try again",
            r"try again in (?:\d+|a few) (?:minutes|seconds)", r"postgrey", r"come back later",
            r"deferred ... retry in",
        )),
        ("rate", (
            r"rate[ -]?limit", r"too many (?:messages|mails|e-?mails|recipients|errors|invalid|concurrent smtp)",
            r"sending (?:rate|limit)", r"daily (?:limit|quota|sending)", r"throttl",
            r"receiving mail (?:too quickly|at a rate)",
            r"exceeded the (?:maximum|number|rate|max|hourly|daily)", r"frequency limit", r"rate that prevents",
            r"message quota exceeded", r"maximum (?:number of )?(?:emails|messages) per", r"mail(?:s)? sent too fast",
            r"over the allowed rate",
            r"unusual rate", r"hourly limit", r"sent too many", r"please slow down",
        )),
        ("busy", (
            r"too many (?:connections|sessions|simultaneous|processes|hops? connections)",
            r"connection (?:limit|rate)", r"concurrent (?:connections|sessions)",
            r"maximum (?:number of )?connections", r"server (?:is )?(?:too )?busy", r"all server ports are busy",
            r"excessive load", r"load average", r"too busy", r"system (?:is )?(?:too )?busy",
        )),
        ("reputation", (
            r"reputation", r"senderscore", r"sender score", r"poor ... score",
            r"unsolicited mail originating from your ip", r"unusual ... unsolicited", r"low trust",
        )),
        ("blocked", (
            r"spamhaus", r"spamcop", r"sorbs", r"barracudacentral", r"\bd?nsbl\b", r"\brbl\b", r"\bdnsrbl\b",
            r"block ?list", r"black[ -]?list", r"blocklisted", r"deny ?list", r"banned sending ip",
            r"listed (?:at|in|on|by|as) ", r"is listed\b",
            r"ip (?:address )?.{0,40}(?:blocked|banned|blacklisted|rejected|refused|denied)", r"blocked ip",

            (r"(?:client|host|server|ip|sender ip|connection) (?:is |was |has been |host )?(?:blocked|banned|denied|"
            r"refused by|rejected)"), r"blocked using", r"blocked by",
            r"access denied.{0,40}\[?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}",
            r"mail from \S{1,60} (?:rejected|refused|denied|blocked)",
            r"dynamic(?:ally assigned)?\s(?:ip|address|pool|host)", r"dial-?up", r"residential ip", r"uceprotect",
            r"mxrate", r"senderbase",
            (r"your (?:ip|host|server|network|mail server|isp|mta|country|domain)(?: address)? .{0,60}(?:block|ban|"
            r"list|reject|denied|refus|not allowed|unauthori)"), r"s3150", r"s3140", r"\(tss?\d\d\)", r"tss0\d",
            r"client address blocked", r"no access from mail server",
            r"bad sender ip", r"connections (?:will not be|not) accepted",
            r"not accepting (?:mail|messages|connections) from", r"connection refused: ?(?:your|blocked)",
            r"refused to talk to me: (?:550|554|571|521)", r"mail server ... blocked", r"rejecting (?:banned|open) ",
            r"email from \S{1,80} is (?:denied|blocked|refused)", r"closed, your (?:ip|host)",
            r"cannot receive ... mail from", r"domain .{0,60}mismatches? client ip",
            r"refuses? (?:to accept )?(?:your )?(?:connection|mail|e-?mail) from", r"is not allowed to connect",
            r"proxy(?: server)? ?(?:detected|open)",
        )),
        ("virus", (r"\bvirus\b", r"\bmalware\b", r"\btrojan\b", r"infected", r"banned file", r"\bphish",
        r"dangerous (?:content|attachment)", r"executable (?:file|attachment)", r"attachment type ",
        r"file (?:type|extension) ... (?:not allowed|blocked)")),
        ("mailbox_full", (
            r"mail ?box(?: of \S+| \S+)? (?:is |size |)(?:full|exceed|over)",
            r"mailbox (?:is )?(?:full|quota|size limit|exceeds|would exceed|has exceeded)", r"over ?-?quota",
            r"quota (?:exceeded|full|exhausted|would|violation|is full|limit|reached|has been)",
            r"exceed(?:s|ed|ing)? ... quota",
            r"out ?of ?(?:storage|disk|quota)", r"insufficient (?:disk )?(?:quota|space)",
            r"not enough (?:storage|space|disk) ", r"full mailbox", r"storage (?:quota|space|limit)",
            r"exceed(?:ed|s) storage", r"user(?:'s)? ... (?:over|exceed\S*) ... quota", r"disk quota",
            r"no more space", r"disk space ... (?:user|recipient)",
            r"box (?:is )?(?:too )?full", r"account is (?:full|over)",
            r"(?:maildir|inbox|user|account) (?:is )?(?:over|exceed\S*) (?:its |the |their )?(?:quota|limit|disk)",
            r"is full", r"no space left for this user", r"delivery failed: over",
            r"recipient.{0,20}over (?:the )?limit", r"too many messages in (?:this |the )?mailbox",
            r"postfach (?:ist )?voll", r"bo[iî]te .{0,30}pleine", r"buz[oó]n .{0,20}lleno", r"casella .{0,20}piena",
            r"quota d[eé]pass", r"overdrawn", r"cuota excedida", r"excedeu .{0,20}quota",
        )),
        ("system_full", (r"insufficient system (?:storage|resource)", r"no space left on device",
        r"system (?:disk )?(?:is )?full", r"insufficient (?:main )?(?:memory|resources)", r"disk full",
        r"mail system full")),
        ("too_big", (
            r"(?:message|mail|e-?mail|body) (?:size )?(?:is |was )?(?:too (?:large|big|long)|exceeds)",
            r"message size exceed", (r"exceeds? (?:the )?(?:maximum|fixed|size|max|allowed|"
            r"administrative) (?:message |allowed |permitted |mail )?(?:size|limit)"), r"too large", r"size limit",
            r"larger than the (?:current )?(?:system )?(?:limit|maximum)",
            r"message (?:header )?(?:is )?too big", r"line too long", r"message length exceeds",
        )),
        ("loop", (r"too many (?:hops|received)", r"hop count", r"mail(?:ing)? loop",
        r"loops? back to (?:myself|me|itself)", r"routing loop", r"delivered-to: loop", r"loop detected", r"looping",
        r"config error: mail loops", r"unrouteable ... loop")),
        ("members_only", (
            r"not (?:a )?(?:member|subscriber|subscribed)", r"(?:only|closed to) (?:members|subscribers)",
            r"members? only", (r"not (?:authorized|permitted|allowed) to (?:post|send (?:messages |mail |"
            r"e-?mail )?to (?:this|the) (?:group|list|recipient|distribution))"), r"permission to post",
            r"post(?:ing)? (?:messages )?to (?:the )?group", r"moderated (?:list|group)",
            r"sender not in the allowed", r"restricted (?:to|by the recipient)", r"authori[sz]ed senders?",
            r"only accepts? (?:mail|messages|e-?mail) from", r"recipient only accepts",
        )),
        ("relaying", (
            (r"relay(?:ing)? (?:is |was |not |access |operation |mail |prohibited|denied|through|attempt)?(?:denied|"
            r"rejected|not (?:allowed|permitted)|prohibited|disallowed|restricted)"),
            r"relay(?:ing)? (?:denied|prohibited|rejected)", r"not (?:permitted|allowed|authorized) to relay",
            r"unable to relay", r"(?:no|not) relaying", r"do(?:es)? ?n[o']t relay",
            r"relay (?:access )?(?:denied|not permitted)", r"we do not relay", r"rcpthosts", r"not a gateway",
            r"relaying mail to", r"smtp auth(?:entication)? (?:is )?required", r"authentication (?:is )?required",
            r"turn on smtp authentication", r"not our domain", r"not (?:a )?local(?: domain)? host ",
            r"is not a valid ... gateway", r"that domain isn't in my list",
            r"send (?:messages )?through ... without auth", r"must (?:issue|authenticate|check mail|log ?in)",
            r"please check your mail first", r"open relay",
        )),
        ("spam", (
            r"\bspam\b", r"\bspammy\b", r"spam ?(?:content|message|mail|detected|score|assassin|filter|like|trap)",
            r"unsolicited (?:bulk|commercial|e-?mail|mail|message)", r"\bube\b", r"\buce\b", r"junk mail",
            r"bulk (?:e-?)?mail", r"considered (?:as )?(?:spam|unsolicited)", r"classified as", r"message looks like",
            r"content (?:analysis|filter)\S* ... (?:block|reject)",
            r"spamassassin", r"high probability of spam", r"similar to spam", r"\bbayes",
        )),
        ("policy", (
            r"policy (?:reasons?|violation|restriction|rejection|reject|block)", (r"(?:violat|against|due to|by|local|"
            r"security|email|site|administrative|company|our|the) ?\S{0,12} polic(?:y|ies)"), r"polic(?:y|ies)",
            r"administrative(?:ly)? prohibit", r"prohibited by", r"not accepted for", r"rejected by ... rule",
            r"transport rule",
            r"\baup#", r"message refused by ... rules", r"rejected due to content restrictions",
            r"you are not allowed to", r"sending denied by",
        )),
        ("security", (
            r"\btls\b", r"starttls", r"\bssl\b", r"encryption (?:required|needed)", r"must issue a starttls",
            r"authentication (?:failed|turned on|credentials|failure|unsuccessful|error|not)",
            r"username and password not accepted", r"invalid (?:login|credentials|username or password)",
            r"authoriz?ation (?:failed|required)", r"insecure", r"bad (?:login|credential)",
            r"verification failure", r"\bcram-md5\b", r"please log ?in via", r"\(#5\.7\.9\)",
            r"auth(?:entication)? mechanism",
        )),
        ("no_mail_host", (
            r"null ?mx", r"system not accepting network messages", r"\b(?:521|556) ",
            r"does not accept (?:e-?mail|mail|any mail|messages)", r"accepts? no mail",
            r"no (?:mx|mail (?:server|exchanger|host)) (?:for|record|could|found|listed)", r"smtp protocol returned",
            r"no (?:valid )?mx",
            r"mx (?:record)? ?(?:points to|lookup|list) ... (?:nothing|empty|localhost|local host)",
            r"all relevant mx records point to non-existent hosts",
            r"mail(?:s)? (?:is |are )?not (?:be )?accepted (?:here|at this|by this|for this domain)", (r"(?:host|"
            r"domain|server) (?:does not|doesn't|did not) (?:accept|receive|handle|support) (?:any )?(?:mail|e-?mail|"
            r"messages)"), r"name server: (?:\.|host not found): ?", r"invalid mx", r"no-mx",
            r"domain has no (?:mx|mail)",
        )),
        ("network", (r"host (?:or domain name )?not found, try again", r"try again ... name server",
        r"host lookup did not complete")),
        ("host_unknown", (
            r"host (?:not found|unknown|or domain name not found|name (?:is )?(?:unknown|not found|lookup))",
            r"unknown (?:host|domain|mail server)", r"no such (?:host|domain)",

            (r"domain (?:name )?(?:does ?n[o']t exist|not found|is invalid|unknown|has expired|not exist|"
            r"lookup failed|is not (?:valid|found|hosted|exist))"),
            r"bad (?:destination )?(?:host|mailbox host|domain|system address)",
            r"nxdomain", r"name or service not known",
            r"(?:hostname|host name) (?:not found|lookup failed|unknown|is unknown)", r"couldn'?t find any host",
            r"could ?n[o']t (?:be )?(?:find|found|resolve)? ?(?:the )?(?:host|domain|server name|any host)",
            r"unrouteable (?:mail )?(?:domain|address)", r"unroutable (?:address|domain)",
            r"no route to (?:domain|host name)", r"not (?:a )?(?:valid|existing) (?:host|domain)",
            r"(?:dns|domain) (?:error|lookup|name) ... (?:nonexistent|non-existent|not found|no answer)",
            r"nonexistent domain", r"non-?existent (?:host|domain)", r"invalid (?:host|domain|mail domain)",
            r"illegal host", r"recipient'?s? domain ... (?:not|n't) ",
            r"server for .{0,60}(?:could not be found|not found)", r"address resolution",
            r"the domain \S+ (?:couldn|wasn|doesn)", r"domain does not exist", r"lookup of \S+ failed",
        )),
        ("moved", (
            r"^(?:smtp; ?)?551 ", r"has (?:been )?(?:re)?moved (?:to|away)",
            r"(?:user|address|mailbox|recipient|account) (?:has )?moved", r"address (?:has )?changed",
            r"new (?:e-?mail )?address", r"no longer (?:valid|in use)...(?:use|new)", r"has (?:been )?replaced by",
            r"address (?:is )?no longer used", r"forwarding (?:to|address) ... (?:expired|ended)",
            r"please (?:use|try) ... (?:instead|forward-path)",
            r"is no longer (?:a )?(?:valid|used|current) e?-?mail address",
        )),
        ("mailbox_disabled", (
            r"temporar(?:il)?y (?:disabled|suspended|locked|inactive|blocked)",
            r"(?:account|mailbox|user|domain|recipient)(?: \S+)? (?:is |has been |was |currently |been )*suspended",
            r"suspended", r"account (?:is )?(?:temporarily|currently) (?:un|not |dis)", r"on hold", r"vacation hold",
            r"mailbox (?:is )?(?:currently )?(?:locked|frozen|unavailable temporarily)", r"unpaid",
            r"lack of payment", r"not activated",
        )),
        ("mailbox_disabled", (
            (r"(?:account|mailbox|user|address|recipient|e-?mail account|mail box|id|"
            r"email)(?:\W{1,3}\S{1,60})?(?: that you tried to reach)? (?:is |has been |was |currently |been |"
            r"currently is )*(?:disabled|deactivated|inactive|blocked|de-?activated|locked|not active)"),
            r"(?:disabled|inactive|deactivated|locked) (?:user|account|mailbox|recipient|address|e-?mail)",
            r"mailbox (?:is )?(?:currently )?(?:disabled|inactive)", r"recipient(?:'s)? ... (?:inactive|disabled)",
            r"konto .{0,20}(?:deaktiviert|gesperrt)", r"conta .{0,20}(?:desativada|inativa)",
            r"compte .{0,20}(?:d[eé]sactiv|inactif|bloqu)", r"cuenta .{0,20}(?:desactivad|inactiv)",
            r"(?:user|recipient) (?:is )?inactive", r"no longer active", r"has been (?:disabled|deactivated)",
        )),
        ("account_closed", (
            (r"(?:account|mailbox|user|address|recipient|e-?mail account|mail box|id|"
            r"email)(?:\W{1,3}\S{1,60})? (?:is |has been |was |currently |been )*(?:closed|expired|terminated|"
            r"cancell?ed|discontinued|obsolete)"),
            r"(?:closed|expired|terminated|obsolete) (?:user|account|mailbox|recipient|address|e-?mail)",
            r"no longer (?:works? (?:here|for|at)|employed|with (?:the|this|our))",
            r"left (?:the )?(?:company|organi[sz]ation)", r"has been (?:terminated|closed)",
            r"konto .{0,20}(?:geschlossen|gelöscht)", r"compte .{0,20}ferm", r"cuenta .{0,20}cerrad",
            r"conta .{0,20}(?:encerrada|fechada)",
        )),
        ("filtered", (r"\b550 : user unknown",)),
        ("user_unknown", (
            r"recipient address rejected: access denied", r"recipient address rejected\.(?: \(in reply to rcpt|$)",
            r"リストにありません", r"登録されていません",
            r"user (?:is )?(?:unknown|not (?:found|known|exist|listed)|name is unknown)",
            r"user \S{1,120} (?:is )?(?:unknown|not (?:found|known|exist|listed)|does ?n[o']t (?:exist|have))",

            (r"unknown (?:or illegal |or invalid |local |virtual |e-?mail )?(?:user|recipient|address|mailbox|account|"
            r"local[- ]part|alias|address error|username|rcpt|login)"), (r"no such (?:user|person|mailbox|recipient|"
            r"address|account|local user|address here|e-?mail|mail drop|name|id|alias|customer)"),
            (r"no (?:user|mailbox|account|recipient|mail ?box|valid recipient|matching|local) (?:with|by|of|here|for|"
            r"named|found|exists|matching|user|mailbox|recipient|address|under)"), (r"(?:mailbox|recipient|address|"
            r"account|user|e-?mail|username|alias)(?: address| name|"
            r" account)?(?: \S{1,120})? (?:could ?n[o']t be found|wasn'?t found|was not found|not found|"
            r"does ?n[o']t exist|do(?:es)? not exist|not exist(?:s|ing)?|is (?:not (?:valid|known|exist|"
            r"recogni[sz]ed|found|listed|a valid|existing|defined)|unknown|invalid)|isn'?t (?:known|valid|found)|"
            r"unknown|invalid|not (?:known|valid|listed|recogni[sz]ed|defined|on file))"),
            (r"(?:is )?not (?:a )?(?:valid|known|existing|recogni[sz]ed|listed) (?:user|recipient|mailbox|address|"
            r"account|e-?mail|name|alias|forward)"), (r"invalid (?:final[- ]delivery )?(?:recipient|user|mailbox|"
            r"address|e-?mail|account|local|username|rcpt|forward-path|destination)"), (r"(?:recipient|address|user|"
            r"mailbox|account) (?:address )?rejected: ?(?:user|undeliverable|address|invalid|unknown|no |unverified|"
            r"recipient|not|mailbox|account)"),
            r"bad (?:destination )?(?:mailbox|user|recipient|e-?mail)(?: address)?(?! host)",
            r"nonexistent (?:user|mailbox|recipient|address|account)",
            r"non-?existent (?:user|mailbox|recipient|address|account)",
            r"not (?:our|a) (?:user|customer|employee|mailbox)",
            r"does ?n[o']t have (?:a|an) ... (?:account|mailbox|inbox)", (r"no longer (?:available|exists?|here|"
            r"on (?:this|the) server|valid|at this|a valid|has an account|in service|with)"),
            r"account ... (?:deleted|removed|not available)",
            r"(?:user|mailbox|recipient|account|address)(?: \S{1,80})? (?:has been |was |is )?(?:deleted|removed)",
            r"undeliverable address",
            r"this (?:address|user|e-?mail|mailbox|account|recipient) (?:does|no longer|is un|isn|is not)",
            r"destination (?:user|address|mailbox) ... (?:not|un)",
            r"could not find (?:the )?(?:user|recipient|mailbox)",
            r"cannot find (?:the )?(?:user|recipient|mailbox|your recipient)",
            r"(?:recipient|user) name is not recogni[sz]ed", r"not listed in (?:domino |the )?(?:directory|public)",
            r"no mailbox (?:here|found|by)",
            r"resolver\.adr\.(?:recip|exrecip|recipient)?not ?found", r"recipnotfound", r"recipientnotfound",
            r"adr\.recipnotfound", r"unknown address", r"addressee unknown", r"unknown to ",
            r"delivery to ... not (?:possible|allowed): unknown", r"not a valid mailbox", r"mailbox unavailable",
            r"invalid mailbox", r"rcpt(?: to)? ... (?:not found|unknown|does not exist)", r"sorry, no mailbox",
            r"sorry, (?:i couldn't find any|no) (?:user|account)", r"no mail drop",
            r"name (?:is )?not (?:found|recognized)",
            r"no existe", r"inexistente", r"usuario desconocido", r"n'existe pas", r"utilisateur inconnu",
            r"destinataire inconnu", r"adresse (?:d'?e-?mail )?(?:inconnue|invalide|non trouv)", r"inconnu",
            r"unbekannter? (?:benutzer|empf)", r"benutzer (?:ist )?unbekannt",
            r"empf[aä]nger(?:adresse)? (?:ist )?(?:unbekannt|nicht)", r"konnte nicht gefunden werden",
            r"existiert nicht", r"utente (?:sconosciuto|inesistente|non)",
            r"destinatario (?:sconosciuto|inesistente|desconocido|no)", r"casella .{0,20}inesistente",
            r"gebruiker (?:onbekend|niet)", r"nie istnieje", r"nie ma takiego", r"nieznany (?:u[zż]ytkownik|adres)",
            r"неизвестн", r"не существует", r"не найден", r"存在しません", r"宛先不明", r"不存在", r"user ?unknown",
            r"access denied\. ?as\(?201", r"person (?:is )?(?:no longer|not) ", r"recipient not accepted",
            r"recipient not on (?:file|our)", r"(?:account|user) not available",
            r"there is no (?:such )?(?:user|account|one|mailbox|address)", r"rejected: nobody",
            r"nobody (?:here |of that name )", r"user doesn", r"mailbox (?:for \S+ )?(?:does|not)",
        )),
        ("expired", (
            r"delivery (?:time )?expired", (r"(?:message|delivery|retry|queue|mail|delivery time) (?:has )?(?:expired|"
            r"timed? ?out|time exceeded|timeout)"),
            r"retry (?:time(?:out)?|limit|period) (?:not reached|exceeded|has)",
            r"(?:in|on) (?:the )?queue (?:for )?too long", r"too long (?:in|on) (?:the )?queue",
            r"undelivered ... (?:days|hours)",
            r"not (?:been )?(?:delivered|collected) (?:for|within|in|after) ... (?:days?|hours?)",
            r"maximum (?:retry|delivery|queue) ",
            r"could not (?:be delivered|send (?:e-?mail|message)) for ... (?:days?|hours?)",
            r"cannot send message for \d+ days?", r"unable to deliver ... within", r"giving up",
            r"has been in the queue", r"retries? (?:exceeded|exhausted|expired)", r"was not delivered within",
        )),
        ("network", (
            (r"connection (?:timed? ?out|refused|reset|lost|closed|dropped|was (?:closed|dropped|refused|reset|lost)|"
            r"failed|died|to \S+ (?:failed|refused|timed))"), r"could not connect",
            r"couldn'?t (?:connect|establish|contact)", r"unable to connect", r"no route to host",
            r"network (?:is )?unreachable",
            r"(?:host|server) (?:is )?(?:unreachable|down|not respond|did not respond|isn't responding)",
            r"timed? ?out", r"timeout", r"lost connection", r"no answer from host", r"not responding",
            r"failed to connect", r"broken pipe", r"remote (?:host|server) (?:said nothing|closed)",
            r"unable to (?:contact|reach)", r"cannot connect",
            r"temporary (?:dns|lookup|name) (?:failure|problem|error)", r"name service error",
            r"dns (?:server )?(?:failure|error|timeout|lookup|problem|temporary)", r"no response from",
            r"read error from", r"name server .{0,40}(?:timeout|failure)", r"bad connection", r"transient",
            r"communication (?:error|failure)", r"ipv6",
        )),
        ("rejected_sender", (
            (r"sender (?:address )?(?:\S{1,100} )?(?:was |is |has been )?(?:rejected|denied|refused|blocked|"
            r"not (?:allowed|accepted|valid|exist|found|verified)|unknown|invalid|unverified)"), r"sender verif",
            r"(?:return|envelope) ?-?(?:path|address|sender)? (?:is )?(?:invalid|rejected|unknown)",
            r"mail from ... (?:rejected|invalid|refused|not (?:exist|allowed|accepted))", r"domain of sender",
            r"sender(?:'s)? domain", r"invalid sender",
            r"unknown sender", r"bad sender", r"backscatter", r"no mail(?:s)? accepted from",
            r"email address is not verified", r"identities failed the check", r"from address", r"from: ?header",
            r"reverse-path", r"(?:you are|is) not allowed to send",
            r"send(?:er)? not (?:allowed|permitted|authenticated)", r"badmailfrom",
            r"does not accept mail from (?:you|this|sender)", r"message rejected",
        )),
        ("content", (r"8bit|8-bit|eightbit", r"bare (?:lf|cr|line ?feed)", r"smtputf8",
        r"mime (?:error|structure|type|header)", r"(?:message|header|subject) (?:content|contains|body) ",
        r"content (?:rejected|not|restriction|filter)", r"headers? (?:are|is|contain|missing|not)",
        r"duplicate header", r"missing .{0,20}header", r"rfc ?\d{3,4}", r"invalid (?:character|header|content)",
        r"base64", r"message could not be (?:parsed|converted)", r"improper use of", r"contains? (?:invalid|non)",
        r"not rfc")),
        ("syntax", (r"syntax error", r"command (?:not recogni[sz]ed|unrecogni[sz]ed|not implemented|out of sequence)",
        r"unrecogni[sz]ed command", r"bad sequence", r"not implemented", r"unexpected (?:response|command)",
        r"improper command", r"5\.5\.[14] ", r"protocol error", r"pipelining")),
        ("filtered", (
            r"recipient ... (?:refus|reject|block|filter)", r"domain filter",
            r"rejected by (?:the )?(?:recipient|user|filter)", r"filter(?:ed|ing)?\b",
            r"due to ... (?:recipient|user)'?s? (?:settings|preferences)",
            r"recipient'?s? (?:settings|preferences|mailbox rule|configuration)",
            r"refused by (?:the )?(?:recipient|user)", r"e-?mail preferences", r"access denied",
            r"this (?:user|account) (?:only|does not accept|is not accepting|doesn't)",
            r"not accepting (?:messages|mail)", r"denied by",
        )),
        ("mailer", (r"command (?:died|failed|returned|time limit)", r"mailer (?:error|daemon error)",
        r"local (?:delivery|configuration|error|mailer)", r"\bprocmail\b", r"pipe(?:d)? (?:command|to)",
        r"exit (?:status|code)", r"service unavailable.{0,20}(?:exit|command)", r"x-unix", r"child (?:process|died)",
        r"can'?t create output", r"mail ?drop (?:error|failed)", r"\.forward|\.qmail",
        r"unable to (?:open|lock|write)", r"permission denied")),
        ("delayed", (r"delayed", r"will (?:keep|continue) (?:on )?(?:trying|to try|retrying)", r"will be retried",
        r"not (?:yet )?(?:been )?delivered ... yet", r"still (?:trying|being)", r"warning message only",
        r"you do not need to resend", r"could not be delivered ... (?:yet|for the last)")),
        ("system", (
            r"internal (?:server )?(?:error|software)", (r"(?:server|system|local|temporary|service|resources?|"
            r"backend|database|ldap|alias) (?:configuration |temporarily |local |currently |delivery |lookup |"
            r"processing )?(?:error|problem|failure|unavailable|not available)"), r"system not accepting",
            r"service (?:currently |temporarily )?(?:not available|unavailable)", r"try again later",
            r"please try (?:again|later)", r"temporar(?:y|ily)", r"resources? ", r"misconfigur",
            r"unable to (?:process|accept|verify)", r"unexpected (?:error|failure)", r"out of memory", r"i/o error",
            r"server (?:error|down)", r"queue file write",
        )),
    )
)  # fmt: skip
