"""`rekindle inspect news`, `stories` and `feed`: how an item, a group of items or a feed is read."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.ports import FetchRefused
from triggers import feeds, rulebooks
from triggers.core import ambiguity
from triggers.core import news as reading
from triggers.core import stories as grouping
from triggers.core.matching import Company, NameIndex
from triggers.core.rulebook import Rulebook
from workers.commands.homes import HomeOption, fail, home_of

Json = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]


def news(
    companies: Annotated[
        Path | None, typer.Option(help="CSV of watched companies: id,name,aliases (separated by |),domain.")
    ] = None,
    ambiguous: Annotated[
        bool, typer.Option(help="Show which watched names are everyday words in these items, with the numbers.")
    ] = False,
    home: HomeOption = None,
    as_json: Json = False,
) -> None:
    """Read items from standard input, one JSON object a line: {"id","title","summary","published"?,"link"?}."""
    if ambiguous:
        _print_ambiguous(NameIndex.build(_companies(companies) if companies else ()), as_json=as_json)
        raise typer.Exit(1 if _Bad.seen else 0)
    index = NameIndex.build(_companies(companies)) if companies else None
    rules = _rules_of(home)
    failed = False
    for number, item in _lines():
        try:
            read = reading.read_item(
                _string(item, "title"),
                _string(item, "summary"),
                rules=rules,
                index=index,
                link=item.get("link") or None,
            )
        except ValueError as problem:
            failed = _complain(number, str(problem))
            continue
        _print_item(item.get("id"), read, as_json=as_json)
    raise typer.Exit(1 if failed or _Bad.seen else 0)


def _rules_of(home: Path | None) -> Rulebook:
    try:
        return rulebooks.of_home(home_of(home))
    except rulebooks.RulesUnreadable as error:
        fail(f"{error}: `rekindle check` says more")


def _print_ambiguous(index: NameIndex, *, as_json: bool) -> None:
    uses = ambiguity.learn(((_string(item, "title"), _string(item, "summary")) for _, item in _lines()), index)
    for use in uses:
        if as_json:
            print(json.dumps({**asdict(use), "is_common": use.is_common}, ensure_ascii=False))
        else:
            verdict = "needs a second witness" if use.is_common else "is a name"
            print(f"{use.word}: {use.as_name} x with its capital, {use.as_word} x without: {verdict}")


def _companies(path: Path) -> Iterator[Company]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                name = (row.get("name") or "").strip()
                if name:
                    aliases = tuple(a.strip() for a in (row.get("aliases") or "").split("|") if a.strip())
                    yield Company(
                        (row.get("id") or name).strip(), name, aliases, (row.get("domain") or "").strip() or None
                    )
    except OSError as problem:
        raise typer.BadParameter(f"cannot read {path}: {problem.strerror}") from problem


class _Bad:
    seen = False


def _lines() -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects on standard input with their line numbers; a bad line is reported and the others go on."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as problem:
            _complain(number, f"not JSON: {problem}")
            continue
        if isinstance(item, dict):
            yield number, item
        else:
            _complain(number, "not a JSON object")


def _complain(number: int, problem: str) -> bool:
    print(f"line {number}: {problem}", file=sys.stderr)
    _Bad.seen = True
    return True


def _string(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be text')  # noqa: TRY004  (bad input, reported with its line)
    return value


def _print_item(item_id: Any, read: reading.ItemReading, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(_item_object(item_id, read), ensure_ascii=False))
        return
    print(f"{item_id}{'  ALERT' if read.alert else ''}{f'  quiet: {read.quiet}' if read.quiet else ''}")
    for event in read.events:
        who = f" of {event.company_id}" if event.company_id else ""
        print(f"  {event.kind} ({event.realis}){who}, {event.confidence:.2f}: {event.span!r} [{event.rule}]")
    for company in read.companies:
        print(f"  {company.name} ({company.company_id}): {company.role}, {company.confidence:.2f}")
    for person in read.people:
        was = f" from {person.from_company}" if person.from_company else ""
        print(f"  {person.person} {person.move} {person.company}{was}{f' as {person.role}' if person.role else ''}")


def _item_object(item_id: Any, read: reading.ItemReading) -> dict[str, Any]:
    return {
        "id": item_id,
        "events": [{k: v for k, v in asdict(e).items() if k != "company_id" or v is not None} for e in read.events],
        "companies": [
            {"id": c.company_id, "name": c.name, "role": c.role, "confidence": c.confidence, "span": c.span}
            for c in read.companies
        ],
        "people": [asdict(p) for p in read.people],
        "alert": read.alert,
    }


def stories(home: HomeOption = None, as_json: Json = False) -> None:
    """Group items from standard input, {"id","title","summary"} a line: the same "story" is the same event."""
    items = []
    for number, item in _lines():
        try:
            items.append(
                (
                    item,
                    grouping.StoryItem(str(item.get("id", number)), _string(item, "title"), _string(item, "summary")),
                )
            )
        except ValueError as problem:
            _complain(number, str(problem))
    for (item, _), story in zip(items, grouping.group([i for _, i in items], _rules_of(home)), strict=True):
        if as_json:
            print(json.dumps({**item, "story": story}, ensure_ascii=False))
        else:
            print(f"{story}\t{item.get('id')}\t{item.get('title')}")
    raise typer.Exit(1 if _Bad.seen else 0)


def feed(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...|URL", help="Feed files; only a URL uses the network.")
    ] = None,
    files_from: Annotated[Path | None, typer.Option(help="A file that lists further feed files, one a line.")] = None,
    as_json: Json = False,
) -> None:
    """Show the entries of feeds: title, link, identity, dates and where the date came from."""
    failed = False
    for source in [*(sources or ()), *_listed(files_from)]:
        try:
            body, url = _body(source)
        except OSError as problem:
            print(f"{source}: {problem.strerror or problem}", file=sys.stderr)
            failed = True
            continue
        _print_feed(source, feeds.parse_feed(body, url), as_json=as_json)
    raise typer.Exit(1 if failed else 0)


def _listed(path: Path | None) -> Iterable[str]:
    if path is None:
        return ()
    text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def _body(source: str) -> tuple[bytes, str | None]:
    if not source.startswith(("http://", "https://")):
        return Path(source).read_bytes(), None
    from engine.adapters.http import EVERYWHERE, GuardedFetcher  # noqa: PLC0415 - files must not pay for the network
    from engine.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    fetcher = GuardedFetcher(contact=settings.base_url, allowed_networks=EVERYWHERE if settings.fetch_private else ())
    got = fetcher.fetch(source)
    fetcher.close()
    if isinstance(got, FetchRefused):
        raise OSError(f"{got.reason}: {got.detail}")
    if not 200 <= got.status < 300:
        raise OSError(f"the server answered {got.status}")
    return got.body, got.url


def _print_feed(source: str, parsed: feeds.ParsedFeed, *, as_json: bool) -> None:
    if parsed.problem:
        print(f"{source}: {parsed.problem}", file=sys.stderr)
    if not as_json:
        print(f"{source}: {parsed.title} ({len(parsed.entries)} entries)")
    for entry in parsed.entries:
        if as_json:
            print(json.dumps(_entry_object(source, entry), ensure_ascii=False))
        else:
            print(
                f"  {_stamp(entry.published) or _stamp(entry.updated) or 'undated':25} {entry.title}  {entry.link or ''}"
            )


def _entry_object(source: str, entry: feeds.FeedEntry) -> dict[str, Any]:
    return {
        "file": source,
        "title": entry.title or None,
        "link": entry.link,
        "guid": entry.guid,
        "published": _stamp(entry.published),
        "date_source": entry.date_source,
        "updated": _stamp(entry.updated),
    }


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
