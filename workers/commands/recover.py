"""`rekindle recover`: go on with a database that was restored, copied, or lost its last commits."""

import getpass
import json
from typing import Annotated

import typer

from engine.core.generation import IN_WORDS, Verdict
from engine.recovering import Recovered, recover
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house
from workers.commands.progress import progress


def run(
    by: Annotated[str | None, typer.Option(help="Who does it, for the history.", show_default="the user")] = None,
    as_json: JsonOption = False,
) -> None:
    """Go on with a restored or copied database: no mail that was due by now is sent, so that nobody gets one twice."""
    with open_house() as house, progress("recovering") as advance:
        done = recover(house, by or getpass.getuser(), lambda seen: advance(0.0, f"{seen:,} leads"))
    if as_json:
        until = done.known_until.isoformat() if done.known_until else None
        told = {"found": str(done.verdict), "known_until": until, "enrolments": done.enrolments, "lost": done.lost}
        print(json.dumps(told))
        return
    for line in _told(done):
        print(line)


def _told(done: Recovered) -> list[str]:
    if done.verdict in {Verdict.SAME, Verdict.FIRST}:
        return ["This database is the one that sent last; there is nothing to recover."]
    until = f"{done.known_until:%Y-%m-%d %H:%M} UTC" if done.known_until else "its beginning"
    return [
        f"Found: {IN_WORDS[done.verdict]}.",
        f"Of {done.enrolments:,} leads in campaigns, {done.lost:,} mails that were due by now may have left already: they are",
        "not sent (touches that are unclear, reason `lost`), and the campaigns go on with what comes next.",
        f"What happened after {until} is not known here, so before you let it run:",
        "  - suppress who unsubscribed, complained or bounced since then: your provider has the lists;",
        "  - release again who was released since then, but not into a campaign whose first mail they have had;",
        "  - mailboxes are read again by themselves from where this database stood.",
    ]
