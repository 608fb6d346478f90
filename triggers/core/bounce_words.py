"""The words of bounces.

Senders, subjects and sentences of mail systems, the lines above the original mail, the lines that name a recipient.
"""

import re

DAEMON = re.compile(
    r"mailer-?daemon|mail ?daemon|postmaster|post_master|mail deliver|delivery (?:sub)?system|maildelivery|mail system|"
    r"mail-?admin|mail administrator|system administrator|internet mail service|mdaemon|mail router|mail gateway|"
    r"undeliver|delivery status|mail filter|content-filter|mailrouter|mail transfer|smtp gateway|autosys|"
    r"mail\.daemon|mailsubsystem|mail-error|mxlogic|message router",
    re.IGNORECASE,
)
#: senders that may be people as well
MAYBE_DAEMON = re.compile(
    r"bounce|microsoft exchange|postoffice|mail service|majordomo|list-owner|-admin@", re.IGNORECASE
)
SUBJECT = re.compile(
    r"undeliver|(?:mail|message|delivery|e-?mail)(?: \w+)? (?:delivery )?(?:fail|error|status|problem|notif|report|"
    r"warning|delayed|rejected|returned|could not)|return(?:ed|ing) (?:mail|message|e-?mail|to sender|undeliver)|"
    r"delivery (?:status|fail|report|notif|delay|problem|incomplete|error|unsuccess|has failed|attempt)|"
    r"failure (?:notice|delivery)|"
    r"non-?deliver|not (?:be )?deliver|could ?n[o']t (?:be )?(?:send|deliver)|mail system error|rejected|"
    r"failed (?:mail|delivery|to deliver)|user unknown|nondeliverable|warning: could not send|banned|"
    r"considered unsolicited|your message (?:to|was|could)|message you sent blocked|unable to deliver|"
    r"unzustellbar|nicht zustell|zustell|rückläufer|non remis|non distribu|échec|no se (?:ha )?(?:pudo|podido)|"
    r"no entregado|entrega|mancata consegna|impossibile recapitare|onbestelbaar|niet bezorgd|olevererbart|"
    r"kunde inte levereras|uleveret|niedostarczon|zwrot|недоставлен|не доставлен|не удалось|配信|送信エラー|エラー|退信|系统退信|"
    r"投递失败|拒收|notice: mail|delivery$|mail failed|message not|delayed mail|warning:|mail error|bounce|"
    r"you .{0,60} are not member|auto.?reject|considered|postmaster notify|spam|problem|error",
    re.IGNORECASE,
)
NOTICE_WORDS = re.compile(
    r"could ?n[o']t be (?:delivered|sent)|(?:was|were) not delivered|(?:unable|failed) to (?:deliver|send|"
    r"be delivered)|did not reach|delivery (?:has )?(?:failed|to the following|attempt|status)|undeliver|"
    r"not (?:be )?deliver|returned (?:mail|to sender|message)|failed permanently|permanent (?:fatal )?error|"
    r"fatal errors|rejected|"
    r"user unknown|unknown user|no such user|message (?:was )?blocked|has been delayed|will be retried|"
    r"not yet been delivered|following (?:recipient|address)|reason: ?\d|smtp error|remote (?:host|server) (?:said|"
    r"returned)|there was an error delivering|transcript of session|couldn'?t be delivered|wasn'?t delivered|"
    r"was considered|invalid user|mail system|delivery agent|not accepted|bounce|"
    r"konnte nicht|non ha potuto|n'a pas pu|no se (?:ha )?(?:pudo|podido)|não (?:foi|pôde)|не (?:может|удалось|был)|"
    r"配信できません|送信できません|无法(?:投递|送达)|存在しない|were rejected|was rejected|not a member|problem delivering|"
    r"error message below|failed (?:due|for|to)",
    re.IGNORECASE,
)
DELAY = re.compile(
    r"warning message only|do not need to resend|has been delayed|(?:delivery|mail|message)(?: \w+)? (?:is |was |"
    r"has been )?(?:delayed|deferred)|will (?:keep trying|continue to try|be retried|try again)|"
    r"not yet been delivered|still being (?:retried|attempted)|delivery (?:attempts )?(?:will be|"
    r"to .{0,80} has been delayed)|transient non-fatal|could not be delivered for the last|temporarily deferred|"
    r"\(delay\)|delayed mail|no action is required on your part",
    re.IGNORECASE,
)
GAVE_UP = re.compile(
    r"giving up|has expired|was not delivered|returned to sender|permanent(?:ly)? (?:fail|error|"
    r"fatal)|failed permanently|undeliverable|could not be delivered to|i(?:'m| am) not going to try again|"
    r"delivery failed|timed out",
    re.IGNORECASE,
)

#: witnesses that are enough without a daemon as sender, both together: nobody writes like that in passing
STRONG_SUBJECT = re.compile(
    r"^\W{0,3}(?:undeliver(?:able|ed)|returned mail|mail delivery failed|delivery (?:failure|status notification|"
    r"has failed)|failure notice|mail system error|non-?delivery|could not be delivered|message not delivered|"
    r"unzustellbar|メール(?:配信|送信)?エラー|退信|系统退信|undelivered mail|mail could not be delivered|post_?master notif|"
    r"delivery notification)|delivery failed\)?$|^re:\s?test message$",
    re.IGNORECASE,
)
STRONG_NOTICE = re.compile(
    r"could ?n[o']t (?:be delivered|deliver)|could not deliver|failed recipient|undeliverable|"
    r"\b5\d\d [^\n]{0,80}(?:user|mailbox|recipient|no such|unknown)|did not reach the following|送信できませんでした|不达|"
    r"permanent fatal errors|not delivered to|error message below|following address(?:es|\(es\))? (?:failed|had)|"
    r"n'a pas pu etre delivre|delivery errors",
    re.IGNORECASE,
)

#: a line behind which the original mail stands
ORIGINAL = re.compile(
    r"[-=_*<> \t]{0,20}(?:(?:this is |below this line is |below is |here is |the following is |following is |"
    r"-+ ?)?(?:a |the )?(?:copy of (?:the|your)|(?:full |first \S+ \S+ of the |start of |content of the |"
    r"text of the |your )?(?:original|returned|undelivered|unsent|included|rejected|bounced|failed|enclosed|"
    r"attached) (?:message|mail|e-?mail)(?: (?:text|follows|headers?|header follow|below|attached|was|"
    r"as received))?)|"
    r"(?:unsent|original) message (?:is )?(?:below|follows)|message headers? follow|"
    r"(?:the )?(?:message )?headers? (?:of|from) (?:the|your) (?:original|message|mail)|(?:the )?body of the message|"
    r"message contents|the header of the|your message(?: \w+)? (?:follows|reads|begins)|--- ?(?:original|begin|"
    r"below)|begin (?:message|included|original)|forwarded message|undelivered message follows|"
    r"received: (?:from|by) |return-path: ?<|x-received: |delivered-to: |message text follows|текст|--- 以下|"
    r"---------- forwarded)",
    re.IGNORECASE,
)  # fmt: skip
#: lines of the notice itself that only look like that
NOT_ORIGINAL = re.compile(
    r"original message (?:was received|subject|to|follows below\?)|original message was|"
    r"your (?:original )?message (?:to|was|could|did)|the original message (?:was|is included as|size)|"
    r"attached (?:message|file)s? (?:is|was|has)|(?:copy of the|original) message (?:is attached|attached)",
    re.IGNORECASE,
)

#: sentences that name the recipient; group 1 holds the address
SENTENCES = re.compile(
    r"(?:(?:message|mail|e-?mail)(?: \S{1,20}){0,3} (?:to|for)|delivered to|deliver(?:y|ing)?(?: your (?:mail|"
    r"message))? to|delivering (?:your )?(?:mail|message) to|recipient(?:s)?|address(?:es)?|sent to|intended for|"
    r"user|rcpt to|mailbox(?: for)?|account|unknown(?: local)? user|undeliverable to|"
    r"(?:could|can) ?not (?:be delivered to|deliver (?:mail |message |to )?(?:to )?)|failed (?:recipient|"
    r"to deliver(?: mail)? to|address)|unable to deliver(?: (?:message|mail))? to|final-recipient|original-recipient|"
    r"an|à|para|per|aan|at|generated from)(?:\s?:\s{0,8}|\s{1,3}|(?=[<\[]))(?:rfc822;)?\s?[<\[(\"']{0,2}(?:mailto:|"
    r"smtp:)?([^\s<>()\[\],;:\"@'*]{1,128}@[^\s<>()\[\],;:\"@'*]{1,255})",
    re.IGNORECASE,
)  # fmt: skip
#: what may stand in front of the address on a line that names the recipient
LINE_LABEL = re.compile(
    r"(?:to|recipients?|rcpt to|rcpt|address|user|for|failed|failed recipients?|an|à|mailto|smtp|original-recipient|"
    r"final-recipient|e-?mail|name|addressee|destination(?: address)?|receiver|unknown user|"
    r"recipient(?:'s)? (?:e-?mail )?address|target mail address|e-?mail address|destinatario|destinataire|empfänger|"
    r"deliver(?:y|ing)? to|delivered to|could not be delivered to|invalid final delivery userid|original address|"
    r"intended recipient|bounced address|宛先)\s?[:=]\s{0,8}|\d{1,3}[.)]\s?",
    re.IGNORECASE,
)  # fmt: skip
ADDR = r"(?:mailto:|smtp:|rfc822;\s?|imceaex-\S{0,80})?([^\s<>()\[\],;:\"@'*]{1,128}@[^\s<>()\[\],;:\"@'*]{1,255})"
BRACKETED = re.compile(r"(?:\"[^\"]{0,60}\"|'[^']{0,60}'|[^<>@:\"]{0,40})\s?[<\[(]{1,2}" + ADDR, re.IGNORECASE)
BARE = re.compile(r"[\"'(]{0,2}" + ADDR + r"(?=$|[\s:;,.)'\">\[-])", re.IGNORECASE)
SMTP_RCPT = re.compile(r"rcpt to:\s?<?([^\s<>@:]{1,128}@[^\s<>@:,;]{1,255})", re.IGNORECASE)
SMTP_REPLY = re.compile(
    r"(?:<<<|said:|reason:|diagnostic|smtp error|error:|\b[45]\d\d[ -]|"
    r"\b[45]\.\d{1,3}\.\d{1,3}\b|unknown|quota|reject|denied|full|disabled|blocked|timed out|refused|not found|"
    r"unavailable|error|fail|expired|exist)",
    re.IGNORECASE,
)
LINE_EDGE = " \t>*|+-=・●"
NOT_RECIPIENT = (
    "from:",
    "from ",
    "sender:",
    "reply-to:",
    "message-id",
    "mail from",
    "by ",
    "subject:",
    "id ",
    "(envelope-from",
    "(generated from",
    "(expanded from",
    "return-path",
)
OLD_FEEDBACK = re.compile(
    r"complaint about message from|email feedback report|abuse report|spam complaint|"
    r"fbl report|feedback loop|complaint notification",
    re.IGNORECASE,
)
NO_ROOM = re.compile(
    r"not enough disk space|mailbox (?:is )?full|over ?quota|quota exceeded|no space left", re.IGNORECASE
)
