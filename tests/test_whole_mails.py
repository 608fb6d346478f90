"""Whole answers as mail programs send them, quotes, signatures and markup included: what is visible, and what it says.

2,149 mails, written by people who knew the label rules and nothing of the reader, which were counted once before anything was mended
by them; nothing was learnt from them.
"""

import json
from collections import Counter
from datetime import datetime
from email.header import Header
from functools import cache
from pathlib import Path

import pytest

from triggers.answer_model import load_label_model
from triggers.core.reading import MailReading, read_mail

MAILS = Path(__file__).parent / "fixtures" / "answers" / "whole_mails.jsonl"


@cache
def read() -> list[tuple[dict, MailReading]]:
    rows = [json.loads(line) for line in MAILS.read_text(encoding="utf-8").splitlines()]
    return [(row, read_mail(_mail(row), datetime.fromisoformat(row["reference"]), load_label_model())) for row in rows]


def _mail(row: dict) -> bytes:
    name, _, address = row["from"].partition(" <")
    head = [
        f"From: {Header(name, 'utf-8').encode()} <{address}",
        "To: Sam Reyes <sam@vendor.example>",
        f"Subject: {Header(row.get('subject', ''), 'utf-8').encode()}",
        f"Date: {datetime.fromisoformat(row['reference']):%a, %d %b %Y %H:%M:%S +0000}",
        "MIME-Version: 1.0",
        f"Content-Type: text/{'html' if row.get('html') else 'plain'}; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return "\n".join([*head, "", row["body"]]).encode()


def test_the_visible_text_is_what_the_sender_wrote():
    wrong = [
        row["expected_reply"]
        for row, found in read()
        if " ".join(row["expected_reply"].split()) != " ".join(found.reply.split())
        and " ".join(row["expected_reply_no_sig"].split()) != " ".join(found.reply_without_signature.split())
    ]
    assert len(wrong) <= 0.02 * len(read()), wrong


def test_labels_are_told_and_a_demand_to_stop_is_neither_missed_nor_invented():
    right = many = missed = 0
    stops: Counter[str] = Counter()
    for row, found in read():
        got, want = {label.label for label in found.labels} - {"unsure"}, set(row["labels"]) - {"unsure"}
        right, many, missed = right + len(got & want), many + len(got - want), missed + len(want - got)
        stops["heard"] += "unsubscribe" in got & want
        stops["missed"] += "unsubscribe" in want - got
        stops["invented"] += "unsubscribe" in got - want
    assert 2 * right / (2 * right + many + missed) >= 0.95
    assert stops["heard"] / (stops["heard"] + stops["missed"]) >= 0.98
    assert stops["heard"] / (stops["heard"] + stops["invented"]) >= 0.97


@pytest.mark.parametrize("what", ["not_now_until", "referral"])
def test_a_day_and_a_person_that_are_told_to_us_are_read(what):
    told = [(row.get(what), getattr(found, what)) for row, found in read()]
    days = [(want, got) for want, got in told if want]
    right = sum(_same(want, got) for want, got in days)
    assert right >= 0.8 * len(days)
    assert sum(got is not None and not want for want, got in told) <= 0.02 * len(told)


def _same(want: object, got: object) -> bool:
    if isinstance(want, dict):
        return getattr(got, "email", None) == want["email"]
    return str(got) == want
