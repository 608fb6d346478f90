"""How much of what is sent may come back: more of it, and soon all our mail is refused everywhere."""

from dataclasses import dataclass

#: Amazon puts a sender under review at 5 % bounces; Gmail and Yahoo want complaints below 0.1 % (0.3 % is their ceiling).
MOST_BOUNCED, MOST_COMPLAINED = 0.05, 0.001
#: Below these numbers a share says nothing yet: of ten mails one bounce is ten per cent.
ENOUGH_BOUNCED, ENOUGH_COMPLAINED = 5, 2
#: Of the few leads that get a new campaign first, one complaint or two bounces are enough to look before the others get it.
FIRST_BOUNCED, FIRST_COMPLAINED = 2, 1


@dataclass(frozen=True, slots=True)
class Figures:
    """Mails that left, and of those how many addresses were dead and how many people complained."""

    sent: int = 0
    bounced: int = 0
    complained: int = 0


def harm(figures: Figures, *, is_first: bool = False) -> str | None:
    """In words with the figures, why no more may be sent; None when it may. `is_first`: these are a campaign's first few."""
    bounced, complained = (FIRST_BOUNCED, FIRST_COMPLAINED) if is_first else (ENOUGH_BOUNCED, ENOUGH_COMPLAINED)
    if figures.complained >= complained and figures.complained > MOST_COMPLAINED * figures.sent:
        return _told(figures.complained, figures.sent, "complained about", MOST_COMPLAINED)
    if figures.bounced >= bounced and figures.bounced > MOST_BOUNCED * figures.sent:
        return _told(figures.bounced, figures.sent, "bounced, of", MOST_BOUNCED)
    return None


def _told(count: int, sent: int, word: str, most: float) -> str:
    share = count / max(sent, count)
    return f"{count:,} {word} {sent:,} mails ({share:.1%}; at most {most:.1%} is borne)"
