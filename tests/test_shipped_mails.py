"""The mails of the shipped campaigns as others see them: a strict parser, and a spam filter that knows only its own rules."""

import re
import subprocess
from collections.abc import Iterator
from email import policy
from email.errors import NoBoundaryInMultipartDefect
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from engine.store import Store
from tests.conftest import program_path
from tests.shipped_mails import Left, shipped_mails
from tests.test_shipped_content import MAILS

#: Raises on whatever the parser finds amiss.
STRICT = policy.strict.clone(raise_on_defect=True)
#: RFC 5322 section 2.1.1: a line has at most 998 octets, and had better have 78. What cannot be folded, our ids and links, is longer.
LONGEST, WIDEST = 998, 78
UNFOLDABLE = {"message-id", "list-unsubscribe", "reply-to", "in-reply-to", "references"}
#: SpamAssassin calls a mail spam from 5 on; a mail of ours stays far below.
HAM, SPAM = 1.0, 5.0
_SCORE = re.compile(r"^X-Spam-Status: \w+, score=(-?[0-9.]+) required=[0-9.]+\s+tests=(\S+)", re.MULTILINE)
_ARRIVED = (
    b"Received: from out.brightwater.example (out.brightwater.example [185.199.108.7])\r\n"
    b"\tby mx.mill.example with ESMTPS id 4X; %b\r\n"
)


@pytest.fixture(scope="module")
def left(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Left]]:
    """Every shipped mail, for a reader of English and one of German."""
    folder = tmp_path_factory.mktemp("shipped")
    path = folder / "rekindle.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = Store(f"sqlite:///{path}")
    yield shipped_mails(store, folder)
    store.close()


def strictly(raw: bytes) -> EmailMessage:
    message = BytesParser(EmailMessage, policy=STRICT).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    return message


def test_every_mail_of_every_shipped_campaign_left_in_both_languages(left: list[Left]) -> None:
    assert {(each.template, each.locale) for each in left} == {
        (m, locale) for m in MAILS for locale in ("en-US", "de-DE")
    }


def test_a_strict_parser_finds_no_defect_in_any_part_of_any_mail(left: list[Left]) -> None:
    for each in left:
        mail = strictly(each.raw)
        assert mail.defects == []
        parts = [part for part in mail.walk() if not part.is_multipart()]
        assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
        for part in parts:
            assert part.get_content().strip()
            assert part.defects == []
        for header in mail.values():
            assert header.defects == ()


def test_lines_end_with_crlf_and_are_no_longer_than_they_may_be(left: list[Left]) -> None:
    for each in left:
        assert each.raw.endswith(b"\r\n")
        assert each.raw.count(b"\n") == each.raw.count(b"\r\n") == each.raw.count(b"\r")
        assert b"\0" not in each.raw
        assert max(map(len, each.raw.split(b"\r\n"))) <= LONGEST
        head, _, body = each.raw.partition(b"\r\n\r\n")
        assert max(map(len, body.split(b"\r\n"))) <= WIDEST
        head.decode("ascii")
        for line in head.split(b"\r\n"):
            name = line.partition(b":")[0].decode().lower()
            assert len(line) <= WIDEST or name in UNFOLDABLE or line.startswith(b" <"), line


def test_every_mail_says_who_when_which_and_how_to_get_no_more(left: list[Left]) -> None:
    for each in left:
        mail = strictly(each.raw)
        for name in ("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "List-Unsubscribe"):
            assert len(mail.get_all(name, [])) == 1, name
        assert mail["Message-ID"].endswith("@reply.brightwater.example>")
        assert parsedate_to_datetime(str(mail["Date"])).utcoffset() is not None
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        ways = re.findall(r"<([^<>\s]+)>", str(mail["List-Unsubscribe"]))
        assert {way.partition(":")[0] for way in ways} == {"https", "mailto"}
        (to,) = mail["To"].addresses
        assert isinstance(to, Address)
        assert to.display_name in {"Ruth Hall, Jr.", "Zoë Müller-Łukasz"}
    ids = [strictly(each.raw)["Message-ID"] for each in left]
    assert len(set(ids)) == len(ids)


def test_the_strict_parser_does_raise() -> None:
    with pytest.raises(NoBoundaryInMultipartDefect):
        strictly(b"From: a@b.example\r\nContent-Type: multipart/mixed\r\n\r\nno boundary\r\n")


# --- a spam filter ------------------------------------------------------------------------------------------------------


def scores(mails: list[bytes], folder: Path) -> list[tuple[float, str]]:
    """What SpamAssassin's local rules give these mails, each as it arrives at a server, and for what."""
    paths = []
    for number, raw in enumerate(mails):
        date = re.search(rb"^Date: (.*?)\r\n", raw, re.MULTILINE)
        assert date
        paths.append(folder / f"{number:04}.eml")
        paths[-1].write_bytes(_ARRIVED % date[1] + raw)
    command = [str(program_path("spamassassin")), "--local", "--test-mode", "--nocreate-prefs"]
    told = subprocess.run(
        [*command, "--prefs-file=/dev/null", *map(str, paths)],
        capture_output=True,
        timeout=240,
        check=True,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )
    return [(float(score), tests) for score, tests in _SCORE.findall(told.stdout.decode("utf-8", "replace"))]


@pytest.mark.needs("spamassassin")
def test_spamassassin_takes_every_shipped_mail_for_ham(left: list[Left], tmp_path: Path) -> None:
    found = scores([each.raw for each in left], tmp_path)
    assert len(found) == len(left)
    bad = [(each.template, each.locale, *told) for each, told in zip(left, found, strict=True) if told[0] > HAM]
    assert bad == []


@pytest.mark.needs("spamassassin")
def test_spamassassin_knows_spam_in_the_same_envelope(left: list[Left], tmp_path: Path) -> None:
    """The measure measures: the same mail with another subject and body is spam."""
    mail = strictly(left[0].raw)
    head = left[0].raw.partition(b"\r\n\r\n")[0].partition(b"Content-Type:")[0]
    head = head.replace(str(mail["Subject"]).encode(), b"BUY CHEAP VIAGRA!!! 100% FREE $$$")
    body = (
        "Dear friend, I am the widow of a minister. USD 25,000,000.00 (twenty five million dollars) lies in a bank, and "
        "30 percent are for you, my dear beneficiary, if you send your bank account. Cheap viagra and cialis, act now!!! "
        "Click here: http://203.0.113.9/x.exe"
    )
    ((score, _),) = scores([head + b"\r\n" + body.encode() + b"\r\n"], tmp_path)
    assert score >= SPAM
