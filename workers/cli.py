"""The command line: `rekindle COMMAND`. Each command group is a module of workers/commands, imported only when it is called."""

import sys

import typer

from engine.core.errors import RekindleError
from workers.lazy import lazy_app

#: command -> (module with its Typer application `app`, or module:function; one line of help)
COMMANDS = {
    "demo": ("workers.commands.demo:demo", "Half a year of the main job in under a minute, on real files."),
    "schema": ("workers.commands.schema", "Print the JSON Schema of campaign files, for editors."),
    "up": ("workers.commands.run:up", "Run everything in one process: web, clock and workers."),
    "migrate": ("workers.commands.run:migrate", "Bring the database up to date and apply the files."),
    "web": ("workers.commands.run:web", "The web role of the Procfile."),
    "worker": ("workers.commands.run:worker", "The worker role of the Procfile."),
    "clock": ("workers.commands.run:clock", "The clock role of the Procfile."),
    "plan": ("workers.commands.plan:plan", "Show what apply would change, for leads in flight too."),
    "apply": ("workers.commands.apply:apply", "Put campaigns, templates, company and policy in force."),
    "campaign": ("workers.commands.campaigns", "Campaigns that are live: list, stop, start, who changed what."),
    "stop": ("workers.commands.stops:stop", "Hold all mail to leads, or one campaign's, within a second."),
    "start": ("workers.commands.stops:start", "Let all mail, or one campaign's, go on."),
    "suppress": ("workers.commands.suppress:suppress", "Never mail an address, a domain or an account any more."),
    "allow": ("workers.commands.suppress:allow", "Take a suppression back that was given by hand."),
    "doctor": (
        "workers.commands.doctor:doctor",
        "Look for what keeps mail from leaving or arriving, and say what to do.",
    ),
    "recover": ("workers.commands.recover:run", "Go on with a database that was restored or copied."),
    "forecast": ("workers.commands.forecast:forecast", "Mails per day and campaign in the next 90 days."),
    "release": ("workers.commands.release:release", "Release a lead, or a CSV file of leads."),
    "leads": ("workers.commands.leads", "List leads; show what happened with one."),
    "touches": (
        "workers.commands.touches:touches",
        "Where mails stand; what is not settled, why, and what happens next.",
    ),
    "reps": ("workers.commands.reps", "Sales reps: import and list them."),
    "check": ("workers.commands.check", "Check campaigns, templates and policy; needs no database."),
    "simulate": (
        "workers.commands.simulate",
        "Show one lead's way through a campaign on a moved clock; needs no database.",
    ),
    "preview": ("workers.commands.preview:preview", "Show mails as a lead would get them; needs no database."),
    "sources": ("workers.commands.sources", "What is watched: add, list, try out, pause, import and export sources."),
    "news": ("workers.commands.news", "News that was not sure enough: accept or reject it; the stories told last."),
    "alerts": ("workers.commands.alerts", "Show, claim, reject and close warm-lead alerts."),
    "signal": ("workers.commands.signals", "Take in a signal of your own, from JSON."),
    "replay": ("workers.commands.replay:replay", "Read kept news by changed rules: who would have been promoted?"),
    "mail": ("workers.commands.mail", "Feed mail in; decide about what no rule could."),
    "explain": (
        "workers.commands.explain:explain",
        "Why a mail was read so, whose it is and what follows, in sentences.",
    ),
    "reread": ("workers.commands.explain:reread", "Read kept mail by the present rules; show what changes, then act."),
    "twin": ("workers.commands.twin:twin", "A SendGrid on this machine that keeps a ledger and breaks on request."),
    "inspect": ("workers.commands.inspect", "Show how one mail, date, news item or feed is read; needs no database."),
}


app = lazy_app(COMMANDS, "Rekindle: release a lead, keep it warm, hand it back when something changes.")


def main() -> None:
    """Entry point of the console script: an error that is meant for people is a sentence, not a traceback."""
    try:
        app()
    except RekindleError as error:
        typer.secho(f"rekindle: {error}", fg="red", err=True)
        sys.exit(2)
