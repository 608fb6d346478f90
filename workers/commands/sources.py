"""`rekindle sources`: what is watched: add, list, try out, pause, resume, import and export."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from engine.core.errors import RekindleError
from engine.core.source import Source, SourceKind
from engine.house import House, build
from engine.settings import load_settings
from engine.store import sources as store
from triggers import account_feeds, common_words, opml
from triggers.desk import RATE_DAYS, Desk, described
from triggers.sourcing import Trial, Wanted, add_sources, try_source
from triggers.watched import name_index
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.tables import show_table

app = typer.Typer(no_args_is_help=True, add_completion=False)

NameOption = Annotated[str, typer.Option(help="What people call it in alerts; default: the feed's own title.")]
KindOption = Annotated[str, typer.Option(help="Default: people for a .csv file, feed for all else.")]
AccountOption = Annotated[str, typer.Option(help="Domain or name of the account that everything in it is about.")]
SourcesArgument = Annotated[
    list[str], typer.Argument(help="Ids, names or locations, as `rekindle sources list` shows them.")
]


@app.command()
def add(
    locations: Annotated[
        list[str], typer.Argument(help="Web addresses or paths; {account} stands for each account's name.")
    ],
    name: NameOption = "",
    kind: KindOption = "",
    account: AccountOption = "",
    untried: Annotated[bool, typer.Option("--untried", help="Add without looking at it first.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Watch feeds and people files from now on. What they hold already is kept in silence."""
    with _house() as house:
        if not untried:
            _refuse_broken(house, [location for location in locations if "{account}" not in location], kind)
        new = add_sources(house, [Wanted(location, name, kind or None, account) for location in locations])
    _print_new(new, as_json=as_json)
    if not as_json and any(account_feeds.ACCOUNT in location for location in locations):
        print("Accounts that come later get theirs within minutes; `rekindle sources queries` lists what they get.")


@app.command()
def queries(
    drop: Annotated[str, typer.Option(help="New accounts get this one no more; its sources stay.")] = "",
) -> None:
    """Show the query addresses of which every new account gets a source of its own."""
    with _house() as house, house.store.begin("sources.queries") as tx:
        if drop and not account_feeds.drop(tx, drop):
            raise RekindleError(f"{drop} is no query that new accounts get")
        found = account_feeds.load(tx)
    for one in found:
        print(_plain(f"{one.kind}  {one.name or 'News'}  {one.location}"))
    print(f"{len(found)} {'query' if len(found) == 1 else 'queries'}")


def _refuse_broken(house: House, locations: Iterable[str], kind: str) -> None:
    for location in locations:
        trial = try_source(house, location, kind or None)
        if trial.shown or not trial.problem:
            continue
        better = f"\nThe page names these feeds: {', '.join(trial.feeds)}" if trial.feeds else ""
        raise RekindleError(
            f"{location}: {trial.problem}{better}\nNothing was added; add it all the same with --untried."
        )


def _print_new(new: Sequence[Source], *, as_json: bool) -> None:
    for source in new:
        print(json.dumps(described(source)) if as_json else f"{source.source_id}  {source.kind}  {source.location}")
    if not as_json:
        print(f"{len(new)} added" if new else "nothing added: all of it is watched already")


@app.command("list")
def list_sources(as_json: JsonOption = False) -> None:
    """Show every source, those in trouble first."""
    with _house() as house:
        found, health = Desk(house).sources(), Desk(house).news_health()
    if as_json:
        for source in found:
            print(json.dumps(source))
        return
    _print_table(found)
    print(f"Of the last {RATE_DAYS} days: {health}")


def _print_table(found: Sequence[Any]) -> None:
    table = Table(box=None, pad_edge=False)
    for column in ("id", "kind", "state", "name", "items", "next look", "trouble"):
        table.add_column(column)
    for source in found:
        brought = sum(source["items"].values())
        row = (
            source["source_id"],
            source["kind"],
            source["state"],
            source["name"],
            brought,
            _short(source["next_at"]),
            source["error"] or "",
        )
        table.add_row(*(Text(_plain(str(cell))) for cell in row))
    show_table(table)
    print(f"{len(found)} sources")


def _short(moment: str | None) -> str:
    return datetime.fromisoformat(moment).strftime("%Y-%m-%d %H:%M") if moment else ""


@app.command("test")
def try_out(
    locations: Annotated[list[str], typer.Argument(metavar="URL|FILE...", help="Web addresses or paths.")],
    kind: KindOption = "",
    limit: Annotated[int, typer.Option(help="Entries shown of each.")] = 10,
    as_json: JsonOption = False,
) -> None:
    """Show what would be read; keeps nothing and needs no database. Exit 1 when one of them cannot be read."""
    with _house(needs_database=False) as house:
        trials = [try_source(house, location, kind or None) for location in locations]
    for trial in trials:
        _print_trial_json(trial) if as_json else _print_trial(trial, limit)
    raise typer.Exit(1 if any(trial.problem and not trial.shown for trial in trials) else 0)


def _print_trial_json(trial: Trial) -> None:
    shown = [
        {"title": one.title, "at": one.at.isoformat() if one.at else None, "link": one.link, "silent": one.is_silent}
        for one in trial.shown
    ]
    head = {"location": trial.location, "kind": str(trial.kind), "title": trial.title, "problem": trial.problem}
    print(json.dumps(head | {"feeds": list(trial.feeds), "entries": shown}, ensure_ascii=False))


def _print_trial(trial: Trial, limit: int) -> None:
    what = "people" if trial.kind == SourceKind.PEOPLE else "entries"
    dated = sum(one.at is not None for one in trial.shown)
    print(_plain(f"{trial.location}: {len(trial.shown)} {what}, {dated} with a date. {trial.title}".rstrip()))
    if trial.problem:
        print(_plain(f"  problem: {trial.problem}"))
    for link in trial.feeds:
        print(_plain(f"  this page names a feed: {link}"))
    for one in trial.shown[:limit]:
        print(_plain(f"  {one.at.strftime('%Y-%m-%d %H:%M') if one.at else 'no date':<16}  {one.title[:120]}"))


def _plain(text: str) -> str:
    """What a stranger wrote, without anything that a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


@app.command()
def names(as_json: JsonOption = False) -> None:
    """Show which watched names are everyday words in your own feeds, with the numbers: these need a second witness."""
    with _house() as house:
        index, learned = name_index(house), common_words.refresh(house)
    uses = common_words.watched_ones(learned, index)
    for use in uses:
        words = f"{use.word}: {use.as_name} x with its capital, {use.as_word} x without: needs a second witness"
        print(json.dumps(asdict(use)) if as_json else words)
    if not as_json:
        known = f"{len(learned.uses):,} everyday words were learned from {learned.items:,} items"
        print(
            f"{known}; {len(uses) or 'none'} of them {'is' if len(uses) < 2 else 'are'} also the name of a watched company"
        )


@app.command()
def pause(which: SourcesArgument) -> None:
    """Look at these sources no more until they are resumed."""
    with _house() as house:
        print(f"{Desk(house).pause(_ids(house, which))} paused")


@app.command()
def resume(which: SourcesArgument) -> None:
    """Watch paused, quarantined or dead sources again, from now on."""
    with _house() as house:
        print(f"{Desk(house).resume(_ids(house, which))} resumed")


@app.command("import")
def import_opml(
    file: Annotated[Path, typer.Argument(help="An OPML file, as feed readers export it.")], as_json: JsonOption = False
) -> None:
    """Watch every feed of an OPML file; those that are watched already are left alone. Exit 1 when some cannot be watched."""
    try:
        feeds = opml.read(file)
    except opml.NotOpml as error:
        fail(f"{file}: {error}")
    with _house() as house:
        new = add_sources(house, [Wanted(outline.url, outline.title, SourceKind.FEED) for outline in feeds.outlines])
    _print_new(new, as_json=as_json)
    for one in feeds.passed_over:
        words = f"  {file}, line {one.line}: {one.title or 'an outline without a name'}: {one.problem}"
        print(json.dumps(asdict(one), ensure_ascii=False) if as_json else _plain(words))
    if feeds.passed_over and not as_json:
        print(f"{len(feeds.passed_over)} not added")
    raise typer.Exit(1 if feeds.passed_over else 0)


@app.command("export")
def export_opml() -> None:
    """Print all feeds of the network as OPML."""
    with _house() as house, house.store.read() as tx:
        found = store.find_all(tx, SourceKind.FEED)
    print(opml.write([opml.Outline(source.name, source.location) for source in found if source.is_remote]))


@contextmanager
def _house(*, needs_database: bool = True) -> Iterator[House]:
    """The house as it is configured; its connections are given back at the end."""
    with open_house() if needs_database else nullcontext(build(load_settings())) as house:
        try:
            yield house
        finally:
            getattr(house.fetcher, "close", lambda: None)()


def _ids(house: House, words: Iterable[str]) -> list[int]:
    ids: list[int] = []
    with house.store.read() as tx:
        for word in words:
            found = store.find(tx, word)
            if len(found) != 1:
                problem = "no source is" if not found else f"{len(found)} sources are"
                raise RekindleError(f"{problem} called {word!r}: see `rekindle sources list`, and name it by its id")
            ids.append(found[0].source_id)
    return ids
