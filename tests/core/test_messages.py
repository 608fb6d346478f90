"""Parsing: any bytes become a message."""

import base64
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from triggers.core import html_text, messages, mime

HEAD = (
    b'From: =?utf-8?q?J=C3=B6rg_Abt?= <Joerg@Mill.Example>\nTo: a@b.example, "C, D" <c@d.example>\nSubject: Re: price\n'
)


def test_headers_are_decoded_and_found_without_regard_to_case():
    message = messages.parse(HEAD + b"X-Two: one\nx-two: =?iso-8859-1?b?6Q==?=\n two\n\nhello")
    assert message.headers.all("X-TWO") == ("one", "é two")
    assert message.headers.get("absent") == ""
    assert "x-two" in message.headers


def test_addresses_are_split_outside_quotes_and_lowered():
    message = messages.parse(HEAD + b"\nhello")
    assert message.from_ == messages.Address("Jörg Abt", "joerg@mill.example")
    assert [a.email for a in message.to] == ["a@b.example", "c@d.example"]


def test_the_date_is_aware_utc_and_falls_back_to_the_newest_received():
    dated = messages.parse(HEAD + b"Date: Tue, 3 Mar 2026 09:00:00 +0100\n\nx")
    assert dated.date is not None
    assert dated.date.isoformat() == "2026-03-03T08:00:00+00:00"
    received = messages.parse(HEAD + b"Date: soon\nReceived: from a by b;\n\tWed, 4 Mar 2026 01:00:00 +0000\n\nx")
    assert received.date is not None
    assert received.date.day == 4


def test_ids_of_a_thread_are_kept_in_order():
    message = messages.parse(HEAD + b"Message-ID: <3@x>\nIn-Reply-To: <2@x>\nReferences: <1@x>\n <2@x>\n\nx")
    assert (message.message_id, message.in_reply_to, message.references) == ("<3@x>", "<2@x>", ("<1@x>", "<2@x>"))


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("utf-8", "café".encode(), "café"),
        ("us-ascii", "café".encode(), "café"),
        ("iso-8859-1", b"caf\xe9 \x80", "café €"),
        ("gb2312", "中文".encode("gb18030"), "中文"),
        ("iso-2022-jp", "会議".encode("iso2022_jp"), "会議"),
        ("unicode-1-1-utf-7", b"caf+AOk-", "café"),
        ("no-such-charset", b"caf\xe9", "café"),
        ("zlib_codec", b"yes", "yes"),
        ("utf-16", b"yes", "yes"),
        ("idna", b"yes", "yes"),
    ],
)
def test_charsets_are_read_as_mail_means_them(charset, body, text):
    raw = HEAD + b"Content-Type: text/plain; charset=" + charset.encode() + b"\n\n" + body
    assert messages.parse(raw).text_body == text


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", base64.b64encode(b"hello there")),
        ("base64", b"aGVsbG8\n*gdGhlcmU"),
        ("quoted-printable", b"hello=20=\nthere"),
        ("x-odd", b"hello there"),
    ],
)
def test_transfer_encodings_are_undone_leniently(encoding, body):
    raw = HEAD + b"Content-Transfer-Encoding: " + encoding.encode() + b"\n\n" + body
    assert messages.parse(raw).text_body == "hello there"


def test_the_text_part_of_an_alternative_is_the_body_and_attachments_are_hashed():
    raw = HEAD + (
        b'Content-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n'
        b"--a\nContent-Type: text/plain\n\nplain\n--a\nContent-Type: text/html\n\n<p>rich</p>\n--a--\n"
        b'--m\nContent-Type: application/pdf; name="offer.pdf"\nContent-Transfer-Encoding: base64\n\nAAEC\n--m--\n'
    )
    message = messages.parse(raw)
    assert (message.text_body, message.html_body) == ("plain", "<p>rich</p>")
    assert [(a.name, a.content_type, a.size) for a in message.attachments] == [("offer.pdf", "application/pdf", 3)]
    assert message.attachments[0].sha256 == hashlib.sha256(b"\0\1\2").hexdigest()


def test_file_names_in_pieces_and_charsets_are_joined():
    value = "attachment; filename*0*=utf-8''Caf%C3%A9; filename*1=.pdf"
    assert mime.content_type(value)[1]["filename"] == "Café.pdf"


def test_html_alone_is_read_as_text_with_its_quotes_marked():
    message = messages.parse(HEAD + b"Content-Type: text/html\n\n<p>Yes</p><blockquote>old <b>mail</b></blockquote>")
    assert message.text_body == ""
    assert message.readable_text.split() == ["Yes", ">", "old", "mail"]


def test_a_text_that_is_cut_says_so():
    long = messages.parse(HEAD + b"\n" + b"word\n" * 100_000)
    assert long.is_truncated
    assert "text_cut" in long.notes
    assert len(long.text_body) <= mime.MAX_TEXT_CHARS
    wide = messages.parse(HEAD + b"\n" + b"a" * 50_000)
    assert len(wide.text_body) == mime.MAX_LINE_CHARS


def test_an_mbox_line_a_byte_order_mark_and_blank_lines_stand_in_nobodys_way():
    for before in (b"From otto@mill.example Tue Mar  3 09:00:00 2026\n", b"\xef\xbb\xbf", b"\n\n"):
        assert messages.parse(before + HEAD + b"\nhello").subject == "Re: price"


def test_lone_carriage_returns_are_line_ends():
    assert messages.parse((HEAD + b"\nhello").replace(b"\n", b"\r")).text_body == "hello"


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_no_bytes_make_it_raise(raw):
    message = messages.parse(raw)
    assert isinstance(message.readable_text, str)
    assert isinstance(message.attachments, tuple)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "--b\n",
                "--b--\n",
                "Content-Type: multipart/mixed; boundary=b\n",
                "\n",
                "x",
                "Content-Type: message/rfc822\n",
                "=?x?b?",
            ]
        )
    )
)
def test_no_structure_makes_it_raise(pieces):
    messages.parse("".join(pieces).encode())


@pytest.mark.parametrize(
    "source",
    [
        '<div>Yes</div><div class="gmail_quote"><div class="gmail_attr">On Tue Jo wrote:</div><blockquote>old</blockquote></div>',
        '<div>Yes</div><div id="divRplyFwdMsg"><b>From:</b> Jo</div><div>old</div>',
        '<p>Yes</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">x</div><p>old</p>',
        '<div>Yes</div><div id="ydp1yahoo_quoted_77" class="ydp1yahoo_quoted">old</div>',
        '<p>Yes</p><hr id="zwchr"><p>old</p>',
        '<p>Yes</p><div class="protonmail_quote">old</div>',
        "<HTML><STYLE>old</STYLE><P>Yes</P><BLOCKQUOTE TYPE=cite>old</BLOCKQUOTE></HTML>",
    ],
)
def test_quote_containers_of_mail_programs_are_marked(source):
    lines = html_text.to_text(source).split("\n")
    kept = lines[: lines.index(html_text.CUT_LINE)] if html_text.CUT_LINE in lines else lines
    shown = " ".join(line for line in kept if not line.startswith(">"))
    assert "Yes" in shown
    assert "old" not in shown


def test_what_zoho_puts_around_the_whole_mail_is_no_quote():
    source = '<div class="zmail_extra_wrap"><div>Yes</div><div class="zmail_extra">old</div></div>'
    assert html_text.to_text(source).split("\n")[:2] == ["Yes", "> old"]


def test_what_yahoo_puts_around_the_new_text_is_no_quote():
    source = (
        '<div id="yiv1" class="ydp1yahoo-style-wrap"><div>Yes</div></div>'
        '<div id="ydp2yahoo_quoted_1" class="ydp2yahoo_quoted"><div>old</div></div>'
    )
    assert html_text.to_text(source).split("\n")[:2] == ["Yes", "> old"]


def test_text_behind_a_quote_is_new_again():
    assert html_text.to_text("<blockquote>When?</blockquote><div>Monday</div>").split("\n")[-1] == "Monday"


def test_preformatted_text_keeps_its_lines():
    assert html_text.to_text("<pre>one\ntwo</pre>") == "one\ntwo"
