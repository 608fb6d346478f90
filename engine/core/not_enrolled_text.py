"""What a rep reads when released leads get no mails: who, and why. Names come from outside, so they are escaped."""

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from engine.core.alert_text import Written, one_line

#: How many leads are named; the rest is a number.
MOST_NAMED = 50

_WHY = {
    "no_campaign_fits": "no campaign takes leads of this reason",
    "was_here": "it was in the campaign before, which does not take it again yet",
    "no_consent": "the country asks for consent, and there is none",
    "consent_expired": "the consent has run out",
    "unsubscribed": "unsubscribed earlier",
    "bounced": "mail to this address came back earlier",
    "complained": "called an earlier mail spam",
}


def why_in_words(reason: str) -> str:
    """The sentence for a reason's word."""
    return _WHY.get(reason, reason.replace("_", " "))


def gathered(former: Iterable[Mapping[str, Any]], new: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The body of a notice about `new` (who, reason) and about those that `former` ones, taken back unsent, told of."""
    told = list(former)
    named = [(who, why) for body in told for who, why in body["leads"]] + list(new)
    count = sum(body["count"] for body in told) + len(new)
    written = _write(named[:MOST_NAMED], count)
    parts = {"subject": written.subject, "text": written.text, "html": written.html}
    return {**parts, "leads": [list(pair) for pair in named[:MOST_NAMED]], "count": count}


def _write(named: Sequence[tuple[str, str]], count: int) -> Written:
    subject = f"{count} released leads get no mails" if count > 1 else f"No mails for {named[0][0]}"
    lines = [f"{one_line(who, 200)}: {why_in_words(why)}" for who, why in named]
    more = [f"... and {count - len(named)} more"] if count > len(named) else []
    opening = "They are released and watched, but no campaign writes to them:"
    closing = (
        "You hear from us when something changes there. To have them nurtured, release them anew for another reason."
    )
    text = "\n".join([opening, "", *(f"- {line}" for line in [*lines, *more]), "", closing, ""])
    items = "".join(f"<li>{html.escape(line)}</li>" for line in [*lines, *more])
    page = f"<p>{html.escape(opening)}</p><ul>{items}</ul><p>{html.escape(closing)}</p>"
    return Written(one_line(subject, 150), text, page)
