"""The labelled answers and absence notices: how they are read and counted.

The answers that the rules and the model have learnt from lie in triggers/training/answers, those kept apart in
tests/fixtures/answers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from triggers.answer_model import load_label_model
from triggers.core.meanings import Person
from triggers.core.replies import ReplyMeaning, read_reply

FOLDER = Path(__file__).parent / "fixtures" / "answers"
LEARNT = Path(__file__).parents[1] / "triggers" / "training" / "answers"
#: Every answer of the fixtures arrives on this Tuesday.
ARRIVED_ON = date(2026, 5, 12)
ANSWER_LOTS = tuple(sorted(path.stem.partition("_")[2] for path in LEARNT.glob("answers_*.txt")))
#: Written by people who did not know the rules, and never learned from.
EXAMS = (
    "exam",
    "exam_trades",
    "exam_offices",
    "exam_plain",
    "exam_common",
    "exam_everyday",
    "exam_mixed",
    "exam_mailbox",
)
KEPT_APART = ("unseen", "last", "apart", *EXAMS, "english_21", "english_23", "abroad_21", "abroad_23")
NOTICE_LOTS = ("dev", "held", "final", "voices", "desk")
#: Written by people who did not know the rules: what comes to an office, and notices of all trades and moods, full of traps.
UNFORESEEN_NOTICES = ("office", "trades")
#: Written by somebody who did not know the rules, and round by round against the reader; what they showed has been mended.
MENDED_NOTICES = ("exam", "rounds")
_PERSON = re.compile(r"(.*?)\s*<(.*)>")


@dataclass(frozen=True)
class Answer:
    language: str
    labels: frozenset[str]
    not_now_until: date | None
    referral: Person | None
    text: str


@dataclass(frozen=True)
class Notice:
    """One absence notice; `dates` is None when nobody is away."""

    language: str
    arrived_on: date
    sender: str
    dates: tuple[date | None, date | None] | None
    people: tuple[Person, ...]
    is_open: bool
    has_left: bool
    subject: str
    body: str


def _person(text: str) -> Person | None:
    found = _PERSON.match(text)
    return Person(found.group(1), found.group(2)) if found else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text and text != "null" else None


def answers(lot: str) -> Iterator[Answer]:
    folder = FOLDER if lot in KEPT_APART else LEARNT
    for line in (folder / f"answers_{lot}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, labels, until, referral, text = (part.strip() for part in line.split("|", 4))
            yield Answer(
                language, frozenset(labels.split(",")), _day(until), _person(referral), text.replace("¶", "\n")
            )


def learnt_answers() -> Iterator[Answer]:
    """Every tenth of the answers that the model has learnt from."""
    return islice((answer for lot in ANSWER_LOTS for answer in answers(lot)), 0, None, 10)


def notices(lot: str) -> Iterator[Notice]:
    for block in (FOLDER / f"absences_{lot}.txt").read_text(encoding="utf-8").split("%% ")[1:]:
        head, subject, *body = block.strip("\n").split("\n")
        meta, dates, people = [*(part.strip() for part in head.split("|")), ""][:3]
        language, arrived, sender = meta.split()
        first, _, last = dates.partition("..")
        yield Notice(
            language,
            date.fromisoformat(arrived),
            sender,
            None if dates == "null" else (_day(first), _day(last)),
            tuple(p for part in re.sub("^(abstain|left)", "", people).split(";") if (p := _person(part.strip()))),
            people.startswith("abstain"),
            people.startswith("left"),
            subject,
            "\n".join(body),
        )


def read_answer(text: str, *, sender: tuple[str, str] = ("", "lead@customer.example")) -> ReplyMeaning:
    return read_reply(
        text,
        text_with_signature=text,
        subject="Re: hello",
        sender=sender,
        arrived_on=ARRIVED_ON,
        is_auto=False,
        model=load_label_model(),
    )


def read_notice(notice: Notice) -> ReplyMeaning:
    return read_reply(
        notice.body,
        text_with_signature=notice.body,
        subject=notice.subject,
        sender=("", notice.sender),
        arrived_on=notice.arrived_on,
        is_auto=True,
    )


def labels_of(meaning: ReplyMeaning) -> frozenset[str]:
    return frozenset(label.label for label in meaning.labels)
