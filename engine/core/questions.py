"""An open question to start with: an opening by what happened, a question by what was missing. The hash picks the wording."""

import hashlib
from collections.abc import Sequence

from engine.core.lead import Reason

_OPENINGS: dict[str, Sequence[str]] = {
    "funding": (
        "I saw that {account} has raised money.",
        "Congratulations on the new funding at {account}.",
    ),
    "acquisition": (
        "I read about the deal at {account}.",
        "The news of the acquisition around {account} reached me.",
    ),
    "leadership_change": (
        "I saw that there is a change at the top of {account}.",
        "New people at the head of {account} often look at things afresh.",
    ),
    "expansion": (
        "I read that {account} is growing.",
        "I saw the plans for growth at {account}.",
    ),
    "new_office": (
        "I saw that {account} is opening a new place.",
        "A new site at {account}: that is a lot of work at once.",
    ),
    "hiring": (
        "I saw that {account} is hiring.",
        "Your team at {account} seems to be growing.",
    ),
    "layoffs": (
        "I read that these are hard months at {account}.",
        "I saw the news about jobs at {account} and thought of you.",
    ),
    "product_launch": (
        "I saw what {account} has just brought to market.",
        "Congratulations on the launch at {account}.",
    ),
    "partnership": (
        "I read about the new partnership of {account}.",
        "I saw whom {account} now works with.",
    ),
    "earnings": (
        "I read the latest figures of {account}.",
        "I saw the results of {account}.",
    ),
    "regulation": (
        "I read about the decision that touches {account}.",
        "The new rules will keep {account} busy, I imagine.",
    ),
    "legal": (
        "I read about the legal matter at {account}.",
        "I saw the news from the court about {account}.",
    ),
    "contract_win": (
        "Congratulations on the contract that {account} won.",
        "I read that {account} has a large order to deliver.",
    ),
    "facility_closure": (
        "I read that {account} is closing a site.",
        "I saw the news about the site at {account}.",
    ),
    "insolvency": (
        "I read about the situation at {account}.",
        "I saw the news from {account} and wanted to hear how you are.",
    ),
    "reply_interested": (
        "Thank you for your answer.",
        "Good to hear from you.",
    ),
    "reply_meeting": (
        "Thank you for your answer, I would be glad to talk.",
        "Good to hear from you; let us find a time.",
    ),
    "reply_question": (
        "Thank you for your question.",
        "Good question, and thank you for asking.",
    ),
    "colleague_answer": (
        "A colleague of yours at {account} got back to me.",
        "I have just heard from somebody else at {account}.",
    ),
    "job_change.promoted": (
        "Congratulations on your new role.",
        "I saw that you have moved up: well deserved.",
    ),
    "job_change.new_boss": (
        "I saw that somebody new leads your area at {account}.",
        "A new head of your area at {account} has started, I read.",
    ),
    "job_change.joined": (
        "I saw that you have started at {account}.",
        "Congratulations on the new start at {account}.",
    ),
    "job_change": (
        "I saw that something has changed in your role.",
        "I read about the change in your job.",
    ),
    "revisit_date": (
        "When we last spoke you asked me to come back about now.",
        "We had agreed to talk again around this time.",
    ),
    "clicked": (
        "I thought of our last conversation.",
        "It has been a while since we spoke.",
    ),
}
_ANY_OPENING = (
    "I read the news about {account}.",
    "I saw that something is moving at {account}.",
)

_QUESTIONS: dict[Reason, Sequence[str]] = {
    Reason.NO_BUDGET: (
        "Which of the plans that had to wait for money comes first now?",
        "How are budgets for this being decided at the moment?",
        "If money were not the obstacle any more, what would you want to solve first?",
    ),
    Reason.NO_AUTHORITY: (
        "Who decides about this now, and what matters most to them?",
        "How are decisions of this kind made with you today?",
        "Who else should be in the room when we talk about it?",
    ),
    Reason.NO_NEED: (
        "What does that change in your day-to-day work?",
        "Where do you expect it to hurt first?",
        "What will you have to do differently over the next months?",
    ),
    Reason.NO_TIMELINE: (
        "What has to be in place, and by when?",
        "What would be a good moment for you to begin, and what hangs on it?",
        "How does the plan for the coming months look from your side?",
    ),
    Reason.LOW_RETURN: (
        "How many people or sites does this concern for you now?",
        "What would have to be true for this to be worth it for you?",
        "What does it cost you today to leave things as they are?",
    ),
    Reason.UNRESPONSIVE: (
        "What is at the top of your list right now?",
        "What would be useful to hear from me, and what would not?",
        "What has changed for you since we last wrote?",
    ),
}


def open_question(topic: str, reason: Reason, account: str | None, key: str, opening: str = "") -> str:
    """A way to begin the talk, the same for the same `key`. `topic` is a signal's, `account` the company's name, `opening` the
    policy's own first sentence for it.
    """
    openings = [opening] if opening else _OPENINGS.get(topic) or _OPENINGS.get(topic.partition(".")[0]) or _ANY_OPENING
    opening = _pick(openings, f"{key}/opening").replace("{account}", account or "your company")
    return f"{opening} {_pick(_QUESTIONS[reason], f'{key}/question')}"


def _pick(wordings: Sequence[str], key: str) -> str:
    digest = hashlib.blake2b(key.encode(), digest_size=8, person=b"rekindle-words").digest()
    return wordings[int.from_bytes(digest) % len(wordings)]
