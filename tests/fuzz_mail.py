"""`python -m tests.fuzz_mail [COUNT] [--seed N]`: mutated mails through everything that reads them.

No mail may crash it, take over half a second, or give words that a database does not take. What does is written to .fuzz/.
"""

import argparse
import faulthandler
import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from engine.core.tokens import Tokens
from triggers.answer_model import load_label_model
from triggers.core import answers, attribution, explaining
from triggers.core.reading import read_mail
from triggers.inbox import as_kept

ROOT = Path(__file__).resolve().parents[1]
SLOW_S = 0.5
_NOW = datetime(2026, 3, 4, 11, tzinfo=UTC)
_TOKENS = Tokens(b"fuzz")
_PORTION = 500
_HANGS_S = 60.0

_PIECES = [
    *(b"\n", b"\r\n", b"\r", b"\0", b"\xff", b"\xc3", b" ", b"\t", b">", b"> > ", b"--b\n", b"-- \n", b'"', b"<", b">", b"@", b"(", b"\\"),
    *(b"=?utf-8?q?", b"=?utf-8?b?AAAA", b"?=", b"=\n", b"=ZZ", b"&#0;", b"&nbsp;", b"</div>", b"<blockquote>", b"<!--", b"<style>"),
    *(b"Content-Type: multipart/mixed; boundary=b\n\n", b"Content-Type: message/rfc822\n\n", b"Content-Type: text/html; charset=utf-7\n\n"),
    *(b"Content-Transfer-Encoding: base64\n", b"Content-Type: message/delivery-status\n\n", b"Auto-Submitted: auto-replied\n", b"Date: "),
    *(b"On ", b" wrote:\n", b"From: a@b\n", b"Von: ", b"Sent from my iPhone", b"5.1.1", b"550 ", b"Status: 5.7.1\n", b"until ", b"31.2.2026"),
    *(b"unsubscribe", b"out of office", b"remove me", b"bis 30.2.", b"9/9/9999", b"next Friday", b"KW 54", "先日は".encode(), "\u202e\ud7ff".encode()),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A mail that failed: how, and where it was written to."""

    how: str
    path: str


@cache
def seeds() -> tuple[bytes, ...]:
    """The demo's answers, as different as mail programs are, and the bounces among them."""
    return tuple(path.read_bytes() for path in sorted((ROOT / "campaigns/demo/answers").glob("*.eml")))


def mutated(rng: random.Random) -> bytes:
    """One to thirty changes: pieces put in (often many times), stretches cut out, doubled, swapped with another mail's, bits turned."""
    raw = bytearray(rng.choice(seeds()))
    for _ in range(rng.randint(1, 30)):
        at, what = rng.randrange(len(raw) + 1), rng.random()
        length = rng.choice((1, 5, 40, 300))
        if what < 0.4:
            raw[at:at] = rng.choice(_PIECES) * rng.choice((1, 1, 1, 3, 50, 400))
        elif what < 0.6:
            del raw[at : at + length]
        elif what < 0.7:
            raw[at:at] = raw[at : at + length] * rng.choice((1, 20))
        elif what < 0.85:
            other = rng.choice(seeds())
            start = rng.randrange(len(other))
            raw[at : at + length] = other[start : start + length]
        elif at < len(raw):
            raw[at] ^= 1 << rng.randrange(8)
    return bytes(raw)


def read_whole(raw: bytes) -> None:
    """Everything that happens to a mail before the database: reading, attribution, consequences, sentences. Raises what it finds."""
    reading = read_mail(raw, _NOW, load_label_model())
    message = reading.message
    found = attribution.attribute(message, {"to": ["x"]}, _TOKENS)
    proof = attribution.sender_proof(message, {})
    relation = attribution.relation(message.from_.email, "ana@mill.example", ())
    mail = answers.Mail(reading, found, relation, proof != "fail", "k", _NOW, 1, "Ana", is_forged=proof == "fail")
    follow = answers.follow(mail)
    sentences = [*explaining.describe(reading, reading.kind), *explaining.follow_in_words(follow)]
    json.dumps(as_kept(reading, None)).encode()
    assert "\\u0000" not in json.dumps(as_kept(reading, None))
    assert all(sentences)
    for label in reading.labels:
        start, end = label.span
        assert 0 <= start <= end <= len(reading.reply_without_signature)


def fuzz(count: int, seed: int) -> list[Finding]:
    """Read so many mutated mails; those that failed."""
    rng, findings = random.Random(seed), list[Finding]()
    for _ in range(count):
        raw = mutated(rng)
        faulthandler.dump_traceback_later(_HANGS_S, exit=True)
        started = time.process_time()
        try:
            read_whole(raw)
            spent = time.process_time() - started
            if spent > SLOW_S:
                findings.append(_kept(raw, f"{spent:.2f} s"))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.append(_kept(raw, f"{type(error).__name__}: {error}"))
        finally:
            faulthandler.cancel_dump_traceback_later()
    return findings


def _kept(raw: bytes, how: str) -> Finding:
    path = ROOT / ".fuzz" / f"{hashlib.blake2b(raw, digest_size=8).hexdigest()}.eml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    return Finding(how[:300], str(path))


def _portions(count: int, seed: int) -> Iterator[tuple[int, int]]:
    for number, start in enumerate(range(0, count, _PORTION)):
        yield min(_PORTION, count - start), seed * 1_000_003 + number


def main() -> int:
    """Fuzz on all cores, tell how it goes; 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz_mail", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    started, done, findings = time.monotonic(), 0, list[Finding]()
    print(f"{asked.count} mutated mails, seed {asked.seed}", flush=True)
    told = started
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        counts, numbers = zip(*_portions(asked.count, asked.seed), strict=True)
        for size, found in zip(counts, pool.map(fuzz, counts, numbers), strict=True):
            done += size
            findings += found
            for one in found:
                print(f"  {one.how}: {one.path}", flush=True)
            if time.monotonic() - told > 30:
                told = time.monotonic()
                print(f"  {done} read, {done / (told - started):.0f} a second, {len(findings)} failed", flush=True)
    print(f"{done} mails in {time.monotonic() - started:.0f} s: {len(findings)} failed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
