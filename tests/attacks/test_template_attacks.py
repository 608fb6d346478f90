"""Attacks on templates and by way of them: A9, A17, A18, A19, A21. A mail fails or says nothing; the process never notices."""

import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.library import read_home
from engine.rendering import Rendered, Renderer, RenderError
from tests.leads_world import write_home, write_mail

LEAD = {"email": "ann@acme.example", "first_name": "Ann", "attributes": {"seats": 7, "site": "https://acme.example"}}


def render(body: str, html: str = "", files: dict[str, str] | None = None, **values: Any) -> Rendered:
    """A mail of this text and HTML for one lead."""
    mail = {"m/subject.txt.j2": "Hello", "m/body.txt.j2": body, **(files or {})}
    if html:
        mail["m/body.html.j2"] = html
    return Renderer(mail).render("m", None, None, {"lead": LEAD, "unsubscribe_url": "https://go.example/u", **values})


@pytest.mark.parametrize(
    "path",
    [
        "../engine/settings.py",
        "/etc/passwd",
        "shared/../../campaigns/company.yaml",
        "file:///etc/passwd",
        "..\\..\\secret",
        "\0",
    ],
)
@pytest.mark.parametrize("tag", ["{{% include '{}' %}}", "{{% extends '{}' %}}", "{{% import '{}' as x %}}{{{{ x }}}}"])
def test_a09_no_template_includes_a_file_outside_of_templates(path: str, tag: str) -> None:
    with pytest.raises(RenderError):
        render(tag.format(path))


def test_a09_a_link_in_the_folder_to_a_file_outside_is_not_followed(tmp_path: Path) -> None:
    home = write_home(tmp_path / "home")
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    (home / "templates" / "shared" / "inner.txt.j2").symlink_to(secret)
    (home / "templates" / "outer").symlink_to(tmp_path)
    write_mail(home, "no-need/hello", "{% include 'shared/inner.txt.j2' %}")
    library = read_home(home)
    assert "the secret" not in repr(library)
    assert any("shared/inner.txt.j2" in problem.file + problem.message for problem in library.problems)


SSTI = [
    "{{ 7 * 191 }}",
    "{{ lead.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% include '/etc/passwd' %}",
    "${7*191}",
    "#{7*191}",
    "<%= 7*191 %>",
    "{{ lead.email|attr('__class__') }}",
]


@pytest.mark.parametrize("data", SSTI)
def test_a17_what_a_lead_is_called_is_never_compiled(data: str) -> None:
    lead = {**LEAD, "first_name": data}
    mail = render("Hi {{ lead.first_name }}, {{ lead['first_name'] }}", "<p>{{ lead.first_name }}</p>", lead=lead)
    assert mail.text == f"Hi {data}, {data}"
    assert "1337" not in mail.text + mail.html


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ lead.__class__.__mro__ }}",
        "{{ lead|attr('__class__') }}",
        "{{ lead['__class__'] }}",
        "{{ ''|attr('format')('x') }}",
        "{{ '{0.__class__}'.format(lead) }}",
        "{{ ('{0.__class__}'|string).format_map(lead) }}",
        "{{ ([lead]|map(attribute='__class__')|list)[0] }}",
        "{{ ['{0.__class__}']|map('format', lead)|list }}",
        "{{ lead.get.__self__ }}",
        "{{ range.__globals__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
        "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
        "{{ lead.pop('email') }}",
        "{{ lead.update(email='x') }}",
        "{{ lead.attributes.clear() }}",
        "{% set x = lead.attributes.setdefault('a', 1) %}",
        "{{ release.at.__reduce__() }}",
        "{{ (1).to_bytes(9, 'big') }}",
        "{{ 'x'.encode('rot13') }}",
        "{{ ''.join.__call__ }}",
    ],
)
def test_a17_no_template_reaches_into_python_or_changes_what_it_is_given(template: str) -> None:
    before = repr(LEAD)
    with pytest.raises(RenderError):
        render(template)
    assert repr(LEAD) == before


@pytest.mark.parametrize(
    "name",
    [
        "settings",
        "environ",
        "os",
        "config",
        "request",
        "open",
        "eval",
        "lipsum",
        "cycler",
        "joiner",
        "environment",
        "store",
    ],
)
def test_a18_a_template_knows_no_secret_no_setting_and_no_environment(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKINDLE_SECRET", "hunter2")
    with pytest.raises(RenderError, match="undefined"):
        render(f"{{{{ {name} }}}}")


def test_a18_nothing_that_a_template_can_print_holds_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKINDLE_SECRET", "hunter2")
    mail = render("{{ lead }} {{ self }} {{ range }} {{ dict }} {{ namespace }} {{ unsubscribe_url }}")
    assert "hunter2" not in mail.text


BOMBS = [
    "{{ 'a' * 10**9 }}",
    "{{ 10**9 * 'a' }}",
    "{{ ('a' * 10**9)|length }}",
    "{{ ['a'] * 10**9 }}",
    "{{ 9**(9**9) }}",
    "{{ 2**100000 }}",
    "{% set n = namespace(x=7) %}{% for i in range(40) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x }}",
    "{{ 'a'|center(10**9) }}",
    "{{ 'a'|center(500000000) }}",
    "{{ 'a'|center(width=500000000) }}",
    "{{ 'a'|indent(10**9, true) }}",
    "{{ 'a\n'|indent('x' * 90000) }}{{ ('a\n' * 40000)|indent('x' * 90000) }}",
    "{{ 'a'.ljust(10**9) }}",
    "{{ 'a'.center(10**9) }}",
    "{{ '1'.zfill(10**9) }}",
    "{{ '\t'.expandtabs(10**9) }}",
    "{{ '%1000000000d'|format(1) }}",
    "{{ '%*d'|format(1000000000, 1) }}",
    "{{ '{:>1000000000}'.format(1) }}",
    "{{ '{:{}}'.format(1, 10**9) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ ('a' * 90000)|replace('a', 'b' * 90000) }}",
    "{{ ('a' * 90000).replace('a', 'b' * 90000) }}",
    "{{ range(90000)|join('b' * 90000) }}",
    "{{ ('b' * 90000).join(range(90000)|map('string')|list) }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ [1]|slice(10**9)|list }}",
    "{{ 1.5|round(10**9, 'ceil') }}",
    "{{ {'a': 1}|tojson(indent=10**9) }}",
    "{{ ['a']|map('center', 10**9)|list }}",
    "{{ ('a b ' * 9000)|wordwrap(1, wrapstring='x' * 90000) }}",
    "{{ range(10**9)|list }}",
    "{{ range(0, 10**30)|list }}",
    "{% for a in range(10**5) %}{% for b in range(10**5) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{{ 'a' * 99999 }}{% endfor %}",
    "{% for a in range(9999) %}{{ (range(99999)|sort|list)[0] }}{% endfor %}",
    "{% set n = namespace(s='aaaaaaaaaa') %}{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}{{ n.s|length }}",
    "{% set n = namespace(s='aaaaaaaaaa') %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s|length }}",
    "{% set n = namespace(s=['a']) %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s|length }}",
    "{% set n = namespace(s='aa') %}{% for i in range(60) %}{% set x %}{{ n.s }}{{ n.s }}{% endset %}{% set n.s = x %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% include 'm/body.txt.j2' %}",
    "{% extends 'm/body.txt.j2' %}",
    "{% for x in range(9999) recursive %}{{ loop(range(9999)) }}{% endfor %}",
    "{{ '(' * 99999 }}{{ " + "(" * 2000 + "1" + ")" * 2000 + " }}",
]


@pytest.mark.parametrize("bomb", BOMBS)
def test_a19_a_bomb_costs_its_own_mail_little_time_and_little_memory(bomb: str) -> None:
    start = time.process_time()
    with pytest.raises(RenderError):
        render(bomb)
    assert time.process_time() - start < 2
    tracemalloc.start()
    try:
        with pytest.raises(RenderError):
            render(bomb)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


def test_a19_includes_that_multiply_are_stopped() -> None:
    files = {f"s/{n}": f"{{% include 's/{n + 1}' %}}" * 2 for n in range(40)} | {"s/40": "x"}
    with pytest.raises(RenderError):
        render("{% include 's/0' %}", files=files)


def test_a19_an_ordinary_mail_with_loops_and_filters_is_far_from_the_bounds() -> None:
    body = (
        "{% macro line(a, b='') %}{{ a }}: {{ b|default('none', true) }}\n{% endmacro %}"
        "{% for n in range(200) %}{{ line(n, 'x' ~ n) }}{% else %}nothing{% endfor %}"
        "{{ lead.first_name|upper|center(20) }}{{ 'a long text of some words'|wordwrap(10) }}{{ 'abcdefghijklmnop'|truncate(8) }}"
        "{{ '%.2f'|format(3.14159) }}{{ ['a', 'b']|join(', ') }}{{ {'a': 1}|tojson(indent=2) }}{{ ', '.join(['c', 'd']) }}"
        "{{ lead.first_name.replace('A', 'B') }}{{ 1 + 2 * 3 }}{{ lead.attributes.items()|list }}{{ 12.345|round(1) }}"
        "{% for a in ['x', 'y'] %}{{ loop.index }}/{{ loop.length }}{{ '' if loop.last else ', ' }}{% endfor %}"
    )
    text = render(body * 3).text
    assert "199: x199\n" in text
    assert "a long\ntext of\nsome words" in text
    assert "abcde..." in text
    assert "3.14a, b" in text
    assert "c, dBnn7" in text
    assert "1/2, 2/2" in text


LINKS = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example",
    "/unsubscribe/all",
    "evil.example",
    "",
]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize(
    "tag",
    ['<a href="{{ lead.attributes.site }}">', "<a href='{{ lead.attributes.site }}'>", "<a class=x href = {{ lead.attributes.site }} >",
     '<img alt="" src="{{ lead.attributes.site }}">', '<form action="{{ lead.attributes.site }}">'],
)  # fmt: skip
def test_a21_a_leads_data_makes_no_link_that_acts_or_leads_nowhere(tag: str, link: str) -> None:
    lead = {**LEAD, "attributes": {"site": link}}
    with pytest.raises(RenderError, match="link"):
        render("text", tag, lead=lead)


@pytest.mark.parametrize("link", LINKS)
def test_a21_a_template_file_makes_none_either(link: str) -> None:
    with pytest.raises(RenderError, match="link"):
        render("text", f'<a\nhref="{link}">x</a>')


@pytest.mark.parametrize(
    "link", ["https://acme.example/?a=1&b=2", "http://acme.example", "mailto:a@b.example", "tel:+44", "#top"]
)
def test_a21_an_ordinary_link_passes_from_data_and_from_a_file(link: str) -> None:
    lead = {**LEAD, "attributes": {"site": link}}
    mail = render(
        "text", f'<a href="{{{{ lead.attributes.site }}}}">x</a><a href="{link}">y</a><p>href of</p>', lead=lead
    )
    assert mail.html.count('<a href="') == 2
    assert "<p>href of</p>" in mail.html


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_a21_whatever_a_lead_says_its_html_has_no_new_tag_and_no_foreign_link(text: str) -> None:
    lead = {**LEAD, "first_name": text, "attributes": {"site": text}}
    try:
        mail = render(
            "x",
            '<p title="{{ lead.first_name }}"><a href="{{ lead.attributes.site }}">{{ lead.first_name }}</a></p>',
            lead=lead,
        )
    except RenderError:
        return
    assert mail.html.count("<") == 4
    assert text.startswith(("http://", "https://", "mailto:", "tel:", "cid:", "#")) or text.lower().startswith(
        ("http", "mailto:", "tel:", "cid:")
    )
