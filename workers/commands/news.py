"""`rekindle news`: the review tray of news, with its decisions, and the stories told last."""

import getpass
import json
from typing import Annotated, Any

import typer

from triggers import news_review
from triggers.desk import Desk
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house

app = typer.Typer(no_args_is_help=True, add_completion=False)

ItemArgument = Annotated[int, typer.Argument(help="The item's number, as `rekindle news tray` shows it.")]
LimitOption = Annotated[int, typer.Option(help="How many at most.")]


@app.command()
def tray(limit: LimitOption = 50, as_json: JsonOption = False) -> None:
    """Show news that was not sure enough to count, newest first."""
    with open_house() as house:
        waiting = Desk(house).review(limit)
    for item in waiting:
        print(json.dumps(dict(item), default=str, ensure_ascii=False)) if as_json else _print_item(item)
    if not as_json:
        print(f"{len(waiting)} waiting" if waiting else "nothing waits")


def _print_item(item: Any) -> None:
    print(_plain(f"{item['item_id']}  {item['source']}: {item['title']}"))
    if item["error"]:
        print(_plain(f"    could not be read: {item['error']}"))
    reading = item["reading"] or {}
    names = {company["company_id"]: company["name"] for company in reading.get("companies", ())}
    for event in reading.get("events", ()):
        who = names.get(event["company_id"], event["company_id"])
        print(_plain(f"    {event['kind']} ({event['realis']}) at {who}, {event['confidence']:.2f}: {event['span']}"))


@app.command()
def accept(
    item: ItemArgument,
    kind: Annotated[str, typer.Option(help="Only what it tells of this kind.")] = "",
    realis: Annotated[str, typer.Option(help="How far it has come: announced, completed, cancelled, denied.")] = "",
) -> None:
    """This news counts: it becomes a signal, or evidence of one."""
    with open_house() as house:
        decided = news_review.accept(house, item, getpass.getuser(), kind, realis)
    print(f"accepted: {', '.join(decided.signal_keys)}")


@app.command()
def reject(item: ItemArgument) -> None:
    """This news means nothing; it leaves the tray."""
    with open_house() as house:
        news_review.reject(house, item, getpass.getuser())
    print("rejected")


@app.command()
def stories(limit: LimitOption = 50, as_json: JsonOption = False) -> None:
    """Show the stories told last: when, of whom, how far they have come and how often they were told."""
    with open_house() as house:
        found = Desk(house).stories(limit)
    for story in found:
        if as_json:
            print(json.dumps(dict(story), default=str, ensure_ascii=False))
        else:
            when = f"{story['last_at']:%Y-%m-%d}"
            print(
                _plain(
                    f"{when}  {story['account']}: {story['kind']} ({story['realis']}), told {story['told']} x: {story['title']}"
                )
            )


def _plain(text: str) -> str:
    """What a stranger wrote, without anything that a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
