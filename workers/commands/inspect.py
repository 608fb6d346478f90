"""`rekindle inspect ...`: how a mail, a date, a news item or a feed is read (DESIGN: stable formats that people script against)."""

from workers.lazy import lazy_app

app = lazy_app(
    {
        "mail": ("workers.commands.inspect_mail:mail", "Read mails: kind, visible reply, labels, absences, bounces."),
        "dates": ("workers.commands.inspect_mail:dates", "Read expressions of time, one a line."),
        "news": ("workers.commands.inspect_news:news", "Read news items: events, companies, people."),
        "stories": ("workers.commands.inspect_news:stories", "Group news items that tell the same story."),
        "feed": ("workers.commands.inspect_news:feed", "Read feeds from files or a URL."),
    },
    "Show how one mail, date, news item or feed is read; needs no database.",
)
