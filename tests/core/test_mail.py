"""A mail as bytes: email.message reads back exactly what went in; nothing breaks out of a header or a line."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.core.mail import BadHeader, assemble, date_header, mailbox

PLAIN = [("From", "Rita <rita@rep.example>"), ("To", "ann@acme.example"), ("Subject", "Hello")]
#: Any text that a template may come to: every character but halves of characters, which UTF-8 cannot carry.
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
#: Texts of lines: what mail is made of, with the line beginnings that mail programs stumble over.
LINES = st.lists(
    st.one_of(
        st.sampled_from([".", "..", "From ann", ">From ann", "--", "-- ", "", "=", "=?utf-8?q?x?=", "\t", " "]), ANY
    ),
    max_size=12,
).map("\n".join)
#: A header value without control characters, blanks in single file: what a subject is after rendering.
VALUE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from(' "\\,;:<>()[]@.=?_-äß漢'),
    max_size=200,
).map(lambda text: " ".join(text.split()))
LONG_ASCII = st.text(st.characters(min_codepoint=33, max_codepoint=126) | st.just(" "), max_size=3000).map(
    lambda text: " ".join(text.split())
)


def read(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def content(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    assert not part.defects
    return str(part.get_content()).replace("\r\n", "\n")


def normal(body: str) -> str:
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    return body if body.endswith("\n") else body + "\n"


def assert_is_wire_form(raw: bytes) -> None:
    """RFC 5322: CRLF is the only line end, lines have at most 998 octets; nothing that an mbox file would quote."""
    lines = raw.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 998
    assert not any(line.startswith(b"From ") for line in lines)
    assert raw.isascii()


@given(text=LINES, html=LINES)
@example(text="From here on", html="<p>\r\nFrom</p>\r")
@example(text="\x00\x0b\x0c\x1c\x85\u2028\u2029 ", html="")
@settings(max_examples=150, deadline=None)
def test_both_bodies_come_back_as_they_went_in(text: str, html: str) -> None:
    raw = assemble(PLAIN, text, html, "seed")
    message = read(raw)
    assert_is_wire_form(raw)
    assert content(message, "plain") == normal(text)
    if html:
        assert content(message, "html") == normal(html)
        assert message.get_content_type() == "multipart/alternative"
        assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


@given(subject=VALUE | LONG_ASCII)
@example(subject="=?utf-8?q?not_encoded?=")
@example(subject="a" * 5000)
@example(subject="Familie \N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL} und mehr")
@example(subject=": " * 100 + "x")
@settings(max_examples=250, deadline=None)
def test_a_subject_comes_back_as_it_went_in(subject: str) -> None:
    raw = assemble([("Subject", subject), *PLAIN[:2]], "text", "", "seed")
    assert_is_wire_form(raw)
    message = read(raw)
    assert message["Subject"] == subject
    assert message.keys() == ["Subject", "From", "To", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]


@given(name=VALUE | LONG_ASCII)
@example(name='Ann "The Hammer" O\\Neil, Jr. <ann@evil.example>')
@example(name="x" * 1500)
@example(name="Ünal " * 60)
@example(name="@")
@settings(max_examples=250, deadline=None)
def test_a_name_stays_a_name_and_the_address_the_only_one(name: str) -> None:
    raw = assemble([("To", mailbox(name, "ann@acme.example")), ("Subject", "x")], "text", "", "seed")
    assert_is_wire_form(raw)
    (address,) = read(raw)["To"].addresses
    assert address.addr_spec == "ann@acme.example"
    # The newer parser of Python 3.11 leaves blanks between encoded words (python/cpython#128110); the older does not.
    phrase, _ = parseaddr(message_from_bytes(raw)["To"])
    assert str(make_header(decode_header(phrase))) == " ".join(name.split())


@given(
    value=ANY,
    bad=st.sampled_from(
        ["\r\n", "\r", "\n", "\0", "\x0b", "\x0c", "\x1e", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"]
    ),
    rest=ANY,
    name=st.sampled_from(["Subject", "From", "To", "Reply-To", "Message-ID", "X-Anything", "List-Unsubscribe"]),
)
@settings(max_examples=100, deadline=None)
def test_a_header_with_a_line_break_or_a_control_character_is_refused(
    value: str, bad: str, rest: str, name: str
) -> None:
    with pytest.raises(BadHeader) as caught:
        assemble([(name, f"{value}{bad}{rest}")], "text", "<p>html</p>", "seed")
    assert caught.value.name == name
    with pytest.raises(BadHeader):
        mailbox(f"{value}{bad}{rest}", "ann@acme.example")
    with pytest.raises(BadHeader):
        mailbox("Ann", f"ann@acme.example{bad}")


@pytest.mark.parametrize("name", ["To", "From", "Reply-To", "Message-ID", "In-Reply-To", "References"])
def test_an_address_or_id_beyond_ascii_is_refused_in_words(name: str) -> None:
    with pytest.raises(BadHeader, match="ASCII"):
        assemble([(name, "jürgen@acme.example")], "text", "", "seed")


def test_an_id_that_no_line_can_hold_is_refused() -> None:
    with pytest.raises(BadHeader, match="900"):
        assemble([("Message-ID", f"<{'x' * 1200}@acme.example>")], "text", "", "seed")


def test_a_list_of_ways_to_unsubscribe_is_folded_between_them() -> None:
    ways = f"<https://go.example/unsubscribe/{'t' * 90}>, <mailto:unsubscribe+{'m' * 42}@reply.example>"
    raw = assemble([*PLAIN, ("List-Unsubscribe", ways)], "text", "", "seed")
    assert f"{'t' * 90}>,\r\n <mailto:".encode() in raw
    assert read(raw)["List-Unsubscribe"] == ways


def test_no_header_line_is_made_of_blanks_only() -> None:
    raw = assemble([("Subject", f"{'a' * 60}{' ' * 200}b")], "text", "", "seed")
    head = raw.partition(b"\r\n\r\n")[0]
    assert all(line.strip() for line in head.split(b"\r\n"))
    assert b"Content-Type" in head


def test_text_that_people_can_read_stays_readable_and_a_far_script_is_packed() -> None:
    assert b"quoted-printable" in assemble(PLAIN, "Grüße aus München", "", "seed")
    assert b"base64" in assemble(PLAIN, "水" * 400, "", "seed")


def test_half_a_character_in_a_body_is_replaced_not_an_error() -> None:
    assert content(read(assemble(PLAIN, "a\ud800b", "", "seed")), "plain") == "a?b\n"


def test_a_mail_is_only_a_little_larger_than_what_it_says() -> None:
    for text in ("word " * 20_000, "ä" * 50_000, "水\n" * 30_000, "=" * 50_000, "." * 50_000, "\n.\n" * 20_000):
        sent = text.encode().replace(b"\n", b"\r\n")
        assert len(assemble(PLAIN, text, "", "seed")) < 1.5 * len(sent) + 1000


def test_the_same_mail_has_the_same_bytes_and_another_one_another_boundary() -> None:
    first, again, other = (assemble(PLAIN, "text", "<p>x</p>", seed) for seed in ("a", "a", "b"))
    assert first == again
    assert first != other


def test_a_boundary_in_the_body_divides_nothing() -> None:
    boundary = read(assemble(PLAIN, "text", "<p>x</p>", "seed")).get_boundary()
    message = read(assemble(PLAIN, f"one\n--{boundary}\ntwo\n--{boundary}--\n", "<p>x</p>", "seed"))
    assert content(message, "plain") == f"one\n--{boundary}\ntwo\n--{boundary}--\n"


def test_the_date_is_that_of_rfc_5322() -> None:
    assert date_header(datetime(2026, 3, 2, 9, 5, tzinfo=UTC)) == "Mon, 02 Mar 2026 09:05:00 +0000"
