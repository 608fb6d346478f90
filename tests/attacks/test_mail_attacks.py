"""Attacks A14 and A15: mails made to hang, crash or blow up whatever reads them."""

import base64
import random
import time

import pytest

from triggers.core.messages import MAX_BYTES, parse
from triggers.core.mime import MAX_PARTS, MAX_TEXT_CHARS
from triggers.core.reading import read_mail

HEAD = b"From: Ida <ida@roth.example>\nTo: a@x.example\nSubject: Re: offer\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
DAEMON = b"From: MAILER-DAEMON@mx.example\nSubject: failure notice\n"
#: CPU seconds; the product's bar is 0.5, and a test machine may be slow
BAR = 1.5


def cost(raw: bytes) -> float:
    started = time.process_time()
    read_mail(raw)
    return time.process_time() - started


REPLY_BOMBS = {
    "openers": HEAD + b"\n" + b"On Mon, 3 Mar at 10:00 a@b " * 9000,
    "opener lines": HEAD + b"\n" + b"On Mon, 3 Mar 2026 Jo\n" * 10_000,
    "verbs": HEAD + b"\n" + b"wrote: On " * 25_000,
    "fields": HEAD + b"\n" + b"From: a@b\n" * 25_000,
    "dashes": HEAD + b"\n" + b"-" * 250_000,
    "rules": HEAD + b"\n" + b"____\nmailing list\n" * 14_000,
    "closings": HEAD + b"\n" + b"Best,\nx\n" * 30_000,
    "delimiters": HEAD + b"\nyes\n" + b"-- \n" * 60_000,
    "blank lines": HEAD + b"\na" + b"\n" * 250_000 + b"b",
    "quote depth": HEAD + b"\n" + b"".join(b">" * n + b" x\n" for n in range(700)),
    "quote changes": HEAD + b"\n" + b"> x\ny\n" * 40_000,
    "fences": HEAD + b"\n" + b"```\n" * 60_000,
    "at signs": HEAD + b"\n" + b"@" * 250_000,
    "dots before at": HEAD + b"\n" + b"a." * 100_000 + b"@x",
    "disclaimers": HEAD + b"\n" + b"This e-mail a b c d e f g h i j k\n" * 7000,
    "holidays": HEAD.replace(b"Re: offer", b"Out of office")
    + b"\n"
    + b"out of the office until in case of urgent please contact " * 4000,
    "challenge": HEAD.replace(b"Re: offer", b"confirm your message") + b"\n" + b"confirm that you http " * 10_000,
    "subject prefixes": HEAD.replace(b"Re: offer", b"Re: " * 16_000) + b"\nyes",
    "bounce lines": DAEMON + b"\n" + b"<a@b.example>: rejected 5.1.1 550 unknown user\n" * 5000,
    "bounce words": DAEMON + b"\n<a@b.example>:\n" + b"user mailbox recipient address account " * 6000,
    "bounce recipients": DAEMON + b"\n" + b"".join(b"<u%d@b.example>:\n550 no\n" % n for n in range(5000)),
    "open tags": HTML + b"<a " * 300_000,
    "less than": HTML + b"<" * 1_000_000,
    "tags": HTML + b"<b>" * 300_000,
    "nested quotes": HTML + b"<blockquote>x" * 50_000,
    "style sheets": HTML + b"<style>a</style>" * 60_000,
    "open style sheets": HTML + b"<style>" * 100_000,
    "open comments": HTML + b"<!--" * 200_000,
    "attributes": HTML + b"<p " + b'class="x" ' * 90_000 + b">Yes</p>",
    "entities": HTML + b"&amp;" * 200_000 + b"&#99999999999;" * 1000,
}


@pytest.mark.parametrize("name", REPLY_BOMBS)
def test_a14_no_reply_text_makes_a_rule_hang(name):
    assert cost(REPLY_BOMBS[name]) < BAR


def nested(depth: int) -> bytes:
    opened = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth))
    return HEAD + opened + b"\nHi\n" + b"".join(b"\n--b%d--\n" % n for n in reversed(range(depth)))


MIME_BOMBS = {
    "ten thousand parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: text/plain\n\nx\n" * 10_000 + b"--b--\n",
    "ten thousand levels": nested(10_000),
    "enclosed mails": HEAD + b"Content-Type: message/rfc822\n\nSubject: x\n" * 3000,
    "fifty megabytes of header": HEAD + b"X-Long: " + b"a" * 50_000_000 + b"\n\nyes",
    "many headers": HEAD + b"X-H: y\n" * 200_000 + b"\nyes",
    "long boundary": HEAD + b'Content-Type: multipart/mixed; boundary="' + b"b" * 60_000 + b'"\n\nyes',
    "missing boundary": HEAD + b"Content-Type: multipart/mixed; boundary=none\n\nyes",
    "open brackets": HEAD.replace(b"Ida <ida@roth.example>", b"<" * 60_000) + b"\nyes",
    "open comments": HEAD.replace(b"Ida <ida@roth.example>", b"(" * 60_000) + b"\nyes",
    "encoded words": HEAD.replace(b"Re: offer", b" ".join([b"=?utf-8?q?=C3=A9?="] * 3000)) + b"\nyes",
    "parameters": HEAD + b"Content-Type: text/plain" + b"; a=b" * 12_000 + b"\n\nyes",
    "base64 noise": HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"!?" * 500_000,
    "quoted-printable noise": HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=ZZ=\n=" * 80_000,
    "report": DAEMON + b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
    + b"".join(b"Final-Recipient: rfc822; u%d@b.example\nAction: failed\nStatus: 5.1.1\n\n" % n for n in range(5000)) + b"--b--\n",
    "json": DAEMON + b'\n{"a":' + b"[" * 200_000,
    "zeros": b"\0" * 1_000_000,
    "all bytes": bytes(range(256)) * 4000,
}  # fmt: skip


@pytest.mark.parametrize("name", MIME_BOMBS)
def test_a15_no_mime_bomb_costs_more_than_its_first_parts(name):
    assert cost(MIME_BOMBS[name]) < BAR


def test_a15_what_is_too_much_is_cut_and_said():
    parts = parse(MIME_BOMBS["ten thousand parts"])
    assert len(parts.parts) <= MAX_PARTS
    assert "too_many_parts" in parts.notes
    assert "too_deep" in parse(MIME_BOMBS["ten thousand levels"]).notes
    big = parse(HEAD + b"\n" + b"a line of text\n" * (MAX_BYTES // 15 + 10))
    assert "too_big" in big.notes
    assert len(big.text_body) <= MAX_TEXT_CHARS


@pytest.mark.parametrize(
    "charset",
    [
        b"zlib_codec",
        b"rot13",
        b"idna",
        b"punycode",
        b"unicode_escape",
        b"utf-7",
        b"utf-16",
        b"CHINESEBIG5",
        b"\xff\xfe",
        b"a" * 5000,
    ],
)
def test_a15_no_charset_makes_it_fail(charset):
    raw = HEAD + b"Content-Type: text/plain; charset=" + charset + b"\n\n" + b"yes \xff\xfe\xa4\xa4 " * 2000
    found = read_mail(raw)
    assert found.kind == "reply"
    assert "yes" in found.reply or charset == b"utf-16"


SEEDS = [
    HEAD + b"\nYes.\n\nBest,\nIda\n\nOn 3 Mar 2026 at 8:15, Otto <o@mill.example> wrote:\n> old\n",
    HTML + b'<div>Yes</div><div class="gmail_quote"><blockquote>old</blockquote></div>',
    DAEMON + b"\n<otto@mill.example>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nTo: x@y.example",
    HEAD + b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
    + base64.b64encode(b"<p>rich</p>") + b"\n--b--\n",
]  # fmt: skip
TOKENS = [
    b"\n",
    b"\r\n",
    b">",
    b"--b\n",
    b'"',
    b"<",
    b"=?utf-8?q?",
    b"?=",
    b"\0",
    b"\xff",
    b"Content-Type: multipart/mixed; boundary=b\n\n",
    b"On ",
    b" wrote:",
    b"@",
    b"5.1.1",
    b"</div>",
]


def mutated(rng: random.Random) -> bytes:
    raw = bytearray(rng.choice(SEEDS))
    for _ in range(rng.randint(1, 25)):
        at = rng.randrange(len(raw) + 1)
        if rng.random() < 0.3:
            del raw[at : at + rng.randint(1, 60)]
        else:
            raw[at:at] = rng.choice(TOKENS) * rng.choice([1, 1, 2, 40])
    return bytes(raw)


def test_a15_mutated_mails_neither_crash_nor_take_long():
    rng = random.Random(20260303)
    for _ in range(400):
        raw = mutated(rng)
        assert cost(raw) < BAR, raw
