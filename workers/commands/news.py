"""`rekindle news`: the review tray of news, with its decisions, and the stories told last."""

import getpass
import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from triggers import news_review
from triggers.desk import Desk
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house

app = typer.Typer(no_args_is_help=True, add_completion=False)

NumbersArgument = Annotated[list[int], typer.Argument(help="Numbers, as `rekindle news tray` shows them.")]
LimitOption = Annotated[int, typer.Option(help="How many at most.")]


@app.command()
def tray(limit: LimitOption = 50, as_json: JsonOption = False) -> None:
    """Show what news tells of watched accounts, but not surely enough to count; newest first."""
    with open_house() as house:
        waiting = news_review.tray(house, limit)
    for item in waiting:
        print(json.dumps(dict(item), default=str, ensure_ascii=False)) if as_json else _print_item(item)
    if not as_json:
        number = sum(len(item["doubts"]) for item in waiting)
        print(f"{number} waiting: `rekindle news accept` or `reject` with its number" if number else "nothing waits")


def _print_item(item: Mapping[str, Any]) -> None:
    when = f"{item['published_at']:%Y-%m-%d}  " if item["published_at"] else ""
    print(_plain(f"{when}{item['source']}: {item['title']}"))
    if item["link"]:
        print(_plain(f"      {item['link']}"))
    if item["error"]:
        print(_plain(f"      item {item['item_id']} could not be read: {item['error']}"))
    for doubt in item["doubts"]:
        often = f", told {doubt['told']} x" if doubt["told"] > 1 else ""
        what = f"{doubt['kind']} ({doubt['realis']}) at {doubt['account']}, {doubt['confidence']:.2f}{often}"
        print(_plain(f"{doubt['doubt_id']:>5} {what}: {doubt['span'].lstrip(' ,;:')}"))


@app.command()
def accept(
    numbers: NumbersArgument,
    realis: Annotated[str, typer.Option(help="How far it has come: announced, completed, cancelled, denied.")] = "",
) -> None:
    """This counts: it becomes a signal, or evidence of one."""
    with open_house() as house:
        for number in numbers:
            decided = news_review.accept(house, number, getpass.getuser(), realis)
            print(f"{number} accepted: {', '.join(decided.signal_keys)}")


@app.command()
def reject(numbers: NumbersArgument) -> None:
    """This means nothing; it leaves the tray."""
    with open_house() as house:
        for number in numbers:
            news_review.reject(house, number, getpass.getuser())
            print(f"{number} rejected")


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
