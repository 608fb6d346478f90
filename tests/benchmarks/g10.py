"""G10: reading mails whole, against the standard library's parser that only decodes them; and the slowest of hostile mails.

The mails are those of REKINDLE_BENCH_MAILS (a folder of .eml files), else the demo's answers, which stand for the mail programs
of the world. The ratio of the second line is the CPU of the worst hostile mail against the half second that it may take.
"""

import os
from collections.abc import Iterator, Sequence
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from tests.attacks.test_mail_attacks import MIME_BOMBS, REPLY_BOMBS
from tests.benchmarks.measuring import Result, Rounds, Say, Spent
from triggers.answer_model import load_label_model
from triggers.core.reading import MailReading, read_mail

GOAL_ID = "G10"
GOAL = 3.0
WORST_S = 0.5
_DEMO = Path(__file__).resolve().parents[2] / "campaigns" / "demo" / "answers"


def measure(rounds: int, repeats: int, say: Say) -> Iterator[Result]:
    """The folder in turns by both readers, then every hostile mail once."""
    mails = load(Path(os.environ.get("REKINDLE_BENCH_MAILS") or _DEMO))
    say(f"{GOAL_ID}: {len(mails)} mails, {repeats} times in each of {rounds} rounds")
    found = Rounds(len(mails) * repeats)
    for _ in range(rounds):
        for spent, read in ((found.floor, decode), (found.ours, read_whole)):
            spent.append(Spent())
            with spent[-1].counted():
                for _ in range(repeats):
                    for raw in mails:
                        read(raw)
    yield found.result(GOAL_ID, "mails", GOAL)
    yield hostile(say)


def load(folder: Path) -> Sequence[bytes]:
    """Every mail below a folder."""
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in {".eml", ""}]


def read_whole(raw: bytes) -> MailReading:
    """As the inbox reads it, with the second opinion of the model of labels."""
    return read_mail(raw, model=load_label_model())


def decode(raw: bytes) -> None:
    """The floor: parsed by email.policy.default, every text part decoded. What it cannot decode it is forgiven."""
    message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(raw)
    for part in message.walk():
        if part.get_content_maintype() == "text" and isinstance(part, EmailMessage):
            try:
                part.get_content()
            except (LookupError, ValueError, KeyError):
                continue


def hostile(say: Say) -> Result:
    """The worst of the mails that are made to hang readers."""
    bombs = {**REPLY_BOMBS, **MIME_BOMBS}
    say(f"{GOAL_ID}: {len(bombs)} hostile mails")
    worst = Spent()
    for raw in bombs.values():
        spent = Spent()
        with spent.counted():
            read_whole(raw)
        worst = max(worst, spent, key=lambda one: one.cpu_s)
    return Result(GOAL_ID, "hostile", worst.cpu_s / WORST_S, 1.0, worst.cpu_s * 1e6, WORST_S * 1e6, worst.wall_s)
