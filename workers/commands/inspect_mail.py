"""`rekindle inspect mail` and `rekindle inspect dates`: how a mail or a date is read."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from triggers.answer_model import load_label_model
from triggers.core import dates as date_reading
from triggers.core.meanings import Absence, LeftCompany, Person
from triggers.core.messages import MAX_BYTES
from triggers.core.reading import MailReading, read_mail


def mail(
    files: Annotated[list[Path] | None, typer.Argument(help="Mails as files (.eml).")] = None,
    files_from: Annotated[
        Path | None, typer.Option(help="A file that lists mails, one path per line; - reads standard input.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per mail and line.")] = False,
) -> None:
    """Read mails: who answered, what is new in the answer, what it means, who bounced."""
    has_failed, count = False, 0
    for path in paths(files or [], files_from):
        count += 1
        try:
            with path.open("rb") as file:
                reading = read_mail(file.read(MAX_BYTES + 1), model=load_label_model())
        except OSError as error:
            print(f"{path}: cannot be read: {error.strerror or error}", file=sys.stderr)
            has_failed = True
            continue
        write(json.dumps(as_object(str(path), reading), ensure_ascii=False)) if as_json else show(str(path), reading)
    if not count:
        print("no mails: name files, or use --files-from LIST", file=sys.stderr)
    if has_failed or not count:
        raise typer.Exit(1)


def paths(files: Iterable[Path], files_from: Path | None) -> Iterator[Path]:
    yield from files
    if files_from is None:
        return
    try:
        lines = (
            sys.stdin
            if str(files_from) == "-"
            else files_from.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        )
    except OSError as error:
        print(f"{files_from}: cannot be read: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(1) from error
    yield from (Path(line.rstrip("\n")) for line in lines if line.strip())


def write(line: str) -> None:
    """Print a line as UTF-8 whatever the terminal's encoding; a lone surrogate, which is no character, becomes "?"."""
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def as_object(file: str, reading: MailReading) -> dict[str, Any]:
    """The JSON object of a mail. A label's span is [start, end) in reply_without_signature."""
    return {
        "file": file,
        "kind": reading.kind,
        "reply": reading.reply,
        "reply_without_signature": reading.reply_without_signature,
        "labels": [
            {"label": x.label, "confidence": round(x.confidence, 3), "span": list(x.span)} for x in reading.labels
        ],
        "absence": absence_object(reading.absence),
        "not_now_until": iso(reading.not_now_until),
        "referral": person_object(reading.referral) if reading.referral else None,
        "left_company": left_object(reading.left_company),
        "bounces": [
            {
                "recipient": b.recipient,
                "permanent": b.is_permanent,
                "status": b.status or None,
                "reason": b.reason,
                "verdict": b.verdict,
            }
            for b in reading.bounces
        ],
    }


def absence_object(absence: Absence | None) -> dict[str, Any] | None:
    if absence is None:
        return None
    stand_ins = [person_object(p) for p in absence.stand_ins]
    return {"from": iso(absence.from_), "until": iso(absence.until), "stand_ins": stand_ins, "quote": absence.quote}


def left_object(left: LeftCompany | None) -> dict[str, Any] | None:
    return {"successors": [person_object(p) for p in left.successors], "quote": left.quote} if left else None


def person_object(person: Person) -> dict[str, str]:
    return {"name": person.name, "email": person.email}


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def show(file: str, reading: MailReading) -> None:
    """A mail for people: the facts in a table, the new text below."""
    from rich.console import Console  # noqa: PLC0415  # only people pay for it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, value in facts(reading):
        table.add_row(Text(name, style="dim"), Text(printable(value)))
    console.print(Text(printable(file), style="bold"), Text(reading.kind, style="cyan"))
    console.print(table)
    if reading.reply:
        console.print(Text(printable(reading.reply_without_signature or reading.reply)))
    console.print()


def facts(reading: MailReading) -> Iterator[tuple[str, str]]:
    yield "from", f"{reading.message.from_.name} <{reading.message.from_.email}>"
    yield "subject", reading.message.subject
    for label in reading.labels:
        start, end = label.span
        yield (
            label.label,
            f"{label.confidence:.2f}  {' '.join(reading.reply_without_signature[start:end].split())[:80]!r}",
        )
    if reading.absence:
        away = f"{iso(reading.absence.from_) or '?'} to {iso(reading.absence.until) or '?'}"
        yield "away", f"{away}  {people(reading.absence.stand_ins)}"
    if reading.not_now_until:
        yield "write again", reading.not_now_until.isoformat()
    if reading.referral:
        yield "ask instead", people([reading.referral])
    if reading.left_company:
        yield "left", people(reading.left_company.successors) or "no successor named"
    for bounce in reading.bounces:
        duration = "permanent" if bounce.is_permanent else "temporary"
        yield "bounce", f"{bounce.recipient}  {duration}  {bounce.status} {bounce.reason} -> {bounce.verdict}"
    if reading.message.notes:
        yield "notes", ", ".join(reading.message.notes)


def people(persons: Iterable[Person]) -> str:
    return ", ".join(f"{p.name} <{p.email}>" if p.email else p.name for p in persons)


def printable(text: str) -> str:
    """Without control characters and bidirectional overrides, which could rewrite the terminal."""
    return "".join(char if char == "\n" or char.isprintable() or char == " " else "\ufffd" for char in text)


def dates(as_json: Annotated[bool, typer.Option("--json", help="One JSON object per line.")] = False) -> None:
    """Read date expressions: JSON lines {"id", "text", "reference", "language"?, "country"?} on standard input."""
    has_failed = False
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            answer = date_object(asked)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            print(f"line {number}: {error}", file=sys.stderr)
            has_failed = True
            continue
        write(json.dumps(answer, ensure_ascii=False) if as_json else date_line(answer, str(asked["text"])))
    if has_failed:
        raise typer.Exit(1)


def date_object(asked: dict[str, Any]) -> dict[str, Any]:
    reading = date_reading.read_expression(
        str(asked["text"]), moment(asked["reference"]), asked.get("language"), asked.get("country")
    )
    return {
        "id": asked["id"],
        "from": iso(reading.from_),
        "until": iso(reading.until),
        "abstained": reading.abstained,
        "why": reading.why,
    }


def moment(text: str) -> date | datetime:
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def date_line(answer: dict[str, Any], text: str) -> str:
    said = "abstained" if answer["abstained"] else f"{answer['from']} to {answer['until']}"
    return printable(f"{answer['id']}  {text!r}  {said}  ({answer['why']})")
