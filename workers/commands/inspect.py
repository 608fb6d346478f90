"""`rekindle inspect ...`: how a mail, a date, a news item or a feed is read (DESIGN: stable formats that people script against)."""

import typer

from workers.commands import inspect_mail, inspect_news

app = typer.Typer(no_args_is_help=True, add_completion=False)
app.command("mail")(inspect_mail.mail)
app.command("dates")(inspect_mail.dates)
app.command("news")(inspect_news.news)
app.command("stories")(inspect_news.stories)
app.command("feed")(inspect_news.feed)
