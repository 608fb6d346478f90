"""From template texts and a lead to subject, text and HTML; which file is used, what fails, and the links that are rewritten."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.rendering import MAX_PART, Renderer, RenderError, place_of, rewrite_links

FILES = {
    "m/subject.txt.j2": "Hello {{ lead.first_name }}",
    "m/body.txt.j2": "Text & {{ lead.first_name }}",
    "m/body.html.j2": "<p>{{ lead.first_name }}</p>",
    "m/short/subject.txt.j2": "Short",
    "de/m/subject.txt.j2": "Hallo",
    "de/m/short/body.txt.j2": "Kurz",
    "de-AT/m/body.txt.j2": "Servus",
    "plain/subject.txt.j2": "S",
    "plain/body.txt.j2": "T",
}


def render(name: str = "m", variant: str | None = None, locale: str | None = None, **lead: Any) -> tuple[str, str, str]:
    mail = Renderer(FILES).render(name, variant, locale, {"lead": {"first_name": "Ann", **lead}})
    return mail.subject, mail.text, mail.html


def test_the_three_parts_are_rendered_and_only_html_is_escaped() -> None:
    assert render(first_name="<b>&") == ("Hello <b>&", "Text & <b>&", "<p>&lt;b&gt;&amp;</p>")


def test_a_mail_without_html_has_none() -> None:
    assert render("plain") == ("S", "T", "")


@pytest.mark.parametrize(
    ("variant", "locale", "found"),
    [
        (None, None, ("Hello Ann", "Text & Ann")),
        (None, "de", ("Hallo", "Text & Ann")),
        (None, "de-AT", ("Hallo", "Servus")),
        (None, "DE_at", ("Hallo", "Servus")),
        (None, "fr-CA", ("Hello Ann", "Text & Ann")),
        (None, "../..", ("Hello Ann", "Text & Ann")),
        ("short", None, ("Short", "Text & Ann")),
        ("short", "de", ("Hallo", "Kurz")),
        ("long", "de", ("Hallo", "Text & Ann")),
    ],
)
def test_each_part_comes_from_the_nearest_folder(
    variant: str | None, locale: str | None, found: tuple[str, str]
) -> None:
    assert render("m", variant, locale)[:2] == found


def test_a_subject_is_one_line_whatever_the_lead_is_called() -> None:
    assert render(first_name="A\r\nBcc: x\u2028y\t z")[0] == "Hello A Bcc: x y z"


@pytest.mark.parametrize("first_name", ["", " \n"])
def test_an_empty_subject_is_refused(first_name: str) -> None:
    files = {**FILES, "m/subject.txt.j2": "{{ lead.first_name }}"}
    with pytest.raises(RenderError, match="subject is empty"):
        Renderer(files).render("m", None, None, {"lead": {"first_name": first_name}})


def test_a_subject_as_long_as_a_book_is_refused() -> None:
    with pytest.raises(RenderError, match="too long"):
        render(first_name="x" * 1000)


@pytest.mark.parametrize("part", ["m/body.txt.j2", "m/body.html.j2"])
def test_a_mail_as_large_as_a_book_is_refused(part: str) -> None:
    renderer = Renderer({**FILES, part: "{{ lead.story }}"})
    with pytest.raises(RenderError, match="larger than 500,000"):
        renderer.render("m", None, None, {"lead": {"first_name": "Ann", "story": "x" * (MAX_PART + 1)}})


def test_a_name_that_nobody_knows_is_an_error_that_names_the_template() -> None:
    files = {**FILES, "m/body.txt.j2": "Hi\n{{ lead.nickname }}"}
    renderer = Renderer(files)
    with pytest.raises(RenderError, match="nickname") as caught:
        renderer.render("m", None, None, {"lead": {"first_name": "Ann"}})
    assert place_of(caught.value, files) == ("m/body.txt.j2", 2)


def test_a_template_that_does_not_parse_is_an_error_with_its_line() -> None:
    files = {**FILES, "m/body.txt.j2": "Hi\n\n{% if %}"}
    with pytest.raises(RenderError, match=r"m/body\.txt\.j2, line 3") as caught:
        Renderer(files).render("m", None, None, {"lead": {"first_name": "Ann"}})
    assert place_of(caught.value, files) == ("m/body.txt.j2", 3)


@pytest.mark.parametrize("name", ["nowhere", "m/nowhere", ""])
def test_a_mail_that_was_not_applied_is_an_error_with_what_to_do(name: str) -> None:
    with pytest.raises(RenderError, match=r"subject\.txt\.j2 and body\.txt\.j2"):
        render(name)


def test_one_lead_that_fails_leaves_the_renderer_as_it_was() -> None:
    renderer = Renderer({**FILES, "m/body.txt.j2": "{{ 10 // lead.seats }}"})
    for seats, expected in ((5, "2"), (0, None), (2, "5"), ("x", None), (10, "1")):
        context = {"lead": {"first_name": "Ann", "seats": seats}}
        if expected is None:
            with pytest.raises(RenderError):
                renderer.render("m", None, None, context)
        else:
            assert renderer.render("m", None, None, context).text == expected


def test_a_field_that_is_called_like_a_method_is_the_field() -> None:
    files = {**FILES, "m/body.txt.j2": "{{ lead.attributes.count }} {{ lead.attributes.get('seats', 0) }}"}
    context = {"lead": {"first_name": "Ann", "attributes": {"count": 3}}}
    assert Renderer(files).render("m", None, None, context).text == "3 0"


def test_the_hash_is_that_of_the_folder_that_gives_the_text() -> None:
    renderer = Renderer(FILES, {"m": "h", "de/m/short": "d", "de-AT/m": "a"})
    assert renderer.hash_of("m", None, "en") == "h"
    assert renderer.hash_of("m", "short", "de") == "d"
    assert renderer.hash_of("m", None, "de-AT") == "a"
    assert renderer.hash_of("plain", None, None) == ""
    assert renderer.hash_of("nowhere", None, None) == ""


def sign(target: str) -> str:
    return f"https://go.example/{len(target)}"


def test_every_link_of_html_is_rewritten_but_those_to_keep() -> None:
    html = '<a class="x" href="https://a.example/?a=1&amp;b=2">1</a><A HREF="http://b.example">2</A><a href="https://keep.example">3</a>'
    assert rewrite_links(html, sign, frozenset({"https://keep.example"})) == (
        '<a class="x" href="https://go.example/26">1</a><A HREF="https://go.example/16">2</A>'
        '<a href="https://keep.example">3</a>'
    )


@pytest.mark.parametrize(
    "html",
    ['<a href="mailto:a@b.example">', "<a name='x'>", "https://plain.example", '<link href="https://c.example">'],
)
def test_what_is_no_link_of_a_reader_is_left_alone(html: str) -> None:
    assert rewrite_links(html, sign, frozenset()) == html


@given(st.text(st.sampled_from("<a href=\"https://x'>&; \n"), max_size=300))
def test_rewriting_changes_nothing_but_targets(html: str) -> None:
    assert rewrite_links(html, lambda target: target.replace("&", "&amp;"), frozenset()).replace(
        "&amp;", "&"
    ) == html.replace("&amp;", "&")


def test_rewriting_is_linear_in_what_looks_like_links() -> None:
    html = "<a " * 200_000 + '<a href="' * 50_000
    assert rewrite_links(html, sign, frozenset()) == html
