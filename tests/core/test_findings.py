"""What the DNS of a sending domain must say, judged record by record."""

import pytest

from engine.core.findings import Weight, judge_dkim, judge_dmarc, judge_mail_servers, judge_spf
from engine.core.mail_domains import organisation_of

D = "brightwater.example"


@pytest.mark.parametrize(
    ("texts", "weight", "word"),
    [
        ([], Weight.PROBLEM, "no record"),
        (["google-site-verification=x"], Weight.PROBLEM, "no record"),
        (["v=spf10 -all"], Weight.PROBLEM, "no record"),
        (["v=spf1 -all", "v=spf1 ~all"], Weight.PROBLEM, "2 records"),
        (["v=spf1 include:sendgrid.net +all"], Weight.PROBLEM, "everybody"),
        (["other", "v=spf1 include:sendgrid.net -all"], Weight.OK, "include:sendgrid.net"),
        (["v=spf1"], Weight.OK, "v=spf1"),
    ],
)
def test_spf(texts: list[str], weight: Weight, word: str) -> None:
    found = judge_spf(D, texts)
    assert (found.weight, word in found.found) == (weight, True)
    assert bool(found.do) is (weight is not Weight.OK)


@pytest.mark.parametrize(
    ("texts", "weight", "word"),
    [
        ([], Weight.PROBLEM, "no record"),
        (["v=DMARC1; p=none", "v=DMARC1; p=reject"], Weight.PROBLEM, "2 records"),
        (["v=DMARC1; rua=mailto:a@b.example"], Weight.PROBLEM, "no policy"),
        (["v=DMARC1; p=none"], Weight.ADVICE, "without reports"),
        (["v=DMARC1;p=none;rua=mailto:a@b.example"], Weight.OK, "p=none"),
        (["v=DMARC1; p=REJECT;"], Weight.OK, "REJECT"),
    ],
)
def test_dmarc(texts: list[str], weight: Weight, word: str) -> None:
    found = judge_dmarc(D, texts)
    assert (found.weight, word in found.found) == (weight, True)


def test_dkim_is_known_only_where_the_selector_is() -> None:
    assert judge_dkim(D, (), ()).weight is Weight.UNKNOWN
    assert judge_dkim(D, ("s1", "s2"), ()).weight is Weight.PROBLEM
    assert judge_dkim(D, ("s1", "s2"), ("s2",)).found == "a key at s2._domainkey"


def test_answers_need_a_mail_server() -> None:
    assert judge_mail_servers("reply.x.example", (), "mx.sendgrid.net").weight is Weight.PROBLEM
    assert judge_mail_servers("reply.x.example", ("mail.x.example",), "mx.sendgrid.net").weight is Weight.ADVICE
    assert judge_mail_servers("reply.x.example", ("mail.x.example",), "").weight is Weight.OK


@pytest.mark.parametrize(
    ("domain", "organisation"),
    [
        ("x.example", "x.example"),
        ("mail.x.example", "x.example"),
        ("a.b.x.co.uk", "x.co.uk"),
        ("x.de", "x.de"),
        ("a.x.de", "x.de"),
    ],
)
def test_a_domains_organisation(domain: str, organisation: str) -> None:
    assert organisation_of(domain) == organisation
