"""What every CRM promises that is asked whom sales works on: a question of one's own, HubSpot, Salesforce, memory.

Behind each is a server on loopback that speaks as the vendor documents it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import requests
import requests.adapters
import simple_salesforce  # noqa: F401 - imported here once, so that no test waits for it

from engine.adapters.crm_question import AskedCrm
from engine.adapters.hubspot import HubSpotCrm
from engine.adapters.salesforce import SalesforceCrm
from engine.core.errors import RekindleError, Unavailable
from engine.core.findings import Weight
from engine.crm_settings import HubSpotAccount, SalesforceAccount
from engine.house import build
from engine.ports import Crm, Examined
from engine.settings import load_settings
from engine.testing import FrozenClock, MemoryCrm
from tests.crm_servers import KEY, SECRET, TOKEN, Book, serving

CLOCK = FrozenClock(datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
ANN, BEN, EVE, NOBODY = "ann@acme.example", "ben@acme.example", "eve@acme.example", "nobody@acme.example"


@dataclass(frozen=True)
class Subject:
    """A CRM, what it knows, and the secret that it is asked with."""

    crm: Any
    book: Book
    secret: str = ""


class HttpxDetour(httpx.BaseTransport):
    """Everything goes to one address on loopback, whatever was asked."""

    def __init__(self, url: str) -> None:
        self._to, self._network = httpx.URL(url), httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(scheme="http", host=self._to.host, port=self._to.port)
        return self._network.handle_request(request)

    def close(self) -> None:
        self._network.close()


class RequestsDetour(requests.adapters.HTTPAdapter):
    """The same for requests; only the org's own host is led here."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._to = url

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        assert request.url is not None
        assert request.url.startswith("https://acme.my.salesforce.com/"), request.url
        request.url = request.url.replace("https://acme.my.salesforce.com", self._to, 1)
        return super().send(request, *args, **kwargs)


def hubspot(url: str, **more: Any) -> HubSpotCrm:
    return HubSpotCrm(HubSpotAccount(token=TOKEN, host=url, **more), sleep=lambda _: None)


def salesforce(url: str, **more: Any) -> SalesforceCrm:
    session = requests.Session()
    session.mount("https://", RequestsDetour(url))
    given = {"domain": "acme.my", "consumer_key": KEY, "consumer_secret": SECRET} | more
    return SalesforceCrm(SalesforceAccount(**given), session=session)


def question(url: str) -> AskedCrm:
    return AskedCrm("https://crm.example/owned", "a secret word", CLOCK, transport=HttpxDetour(url))


MAKERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "question": (question, "a secret word"),
    "hubspot": (hubspot, TOKEN),
    "salesforce": (salesforce, SECRET),
}


@pytest.fixture(params=MAKERS)
def subject(request: pytest.FixtureRequest) -> Iterator[Subject]:
    make, secret = MAKERS[request.param]
    book = Book()
    with serving(book) as url:
        crm = make(url)
        try:
            yield Subject(crm, book, secret)
        finally:
            crm.close()


def test_who_is_worked_on_is_named_and_nobody_else(subject: Subject) -> None:
    subject.book.people = {ANN: True, BEN: True, EVE: False, "stranger@acme.example": True}
    assert subject.crm.find_owned({ANN, BEN, EVE, NOBODY}) == {ANN, BEN}


def test_memory_keeps_the_same_contract() -> None:
    crm: Crm = MemoryCrm({ANN, "stranger@acme.example"})
    assert crm.find_owned({ANN, NOBODY}) == {ANN}
    assert crm.find_owned(set()) == set()


def test_nobody_is_asked_about_nobody(subject: Subject) -> None:
    assert subject.crm.find_owned({NOBODY}) == set()
    assert subject.crm.find_owned({EVE, NOBODY}) == set()


def test_case_is_as_sales_typed_it(subject: Subject) -> None:
    subject.book.people = {"Ann.Other@ACME.example": True, "BEN@acme.example": True}
    assert subject.crm.find_owned({"ann.other@acme.example", BEN, EVE}) == {"ann.other@acme.example", BEN}


def test_a_whole_batch_of_mails_is_a_handful_of_questions(subject: Subject) -> None:
    everybody = {f"lead-number-{n}@a-company-with-a-long-name-{n % 9}.example": n % 3 == 0 for n in range(450)}
    subject.book.people = everybody
    assert subject.crm.find_owned(everybody.keys()) == {address for address, works in everybody.items() if works}
    assert len(subject.book.asked) <= 20
    assert isinstance(subject.crm, AskedCrm) or subject.book.most_at_once <= 100


def test_pages_of_an_answer_are_all_read(subject: Subject) -> None:
    subject.book.page = 3
    subject.book.people = {f"l{n}@acme.example": True for n in range(40)}
    assert subject.crm.find_owned(subject.book.people) == set(subject.book.people)


HOSTILE = [
    "o'hara@acme.example",
    "o\\'hara@acme.example",
    "a') or (email != ''@acme.example",
    'quo"ted@acme.example',
    "{addresses}@acme.example",
    "per%cent_@acme.example",
    "line\nbreak@acme.example",
    "semi;colon@acme.example",
    "ünïcode@acme.example",
]


@pytest.mark.parametrize("address", HOSTILE)
def test_an_address_is_data_whatever_stands_in_it(subject: Subject, address: str) -> None:
    subject.book.people = {ANN: True, BEN: True, EVE: False}
    assert subject.crm.find_owned({address, EVE}) == set()
    subject.book.people[address] = True
    if ";" not in address:  # where HubSpot writes several addresses, a semicolon parts them
        assert subject.crm.find_owned({address, EVE}) == {address}


@pytest.mark.parametrize(
    "failure",
    [
        (500, "oops", {}),
        (503, "away", {}),
        (404, {"errorCode": "NOT_FOUND"}, {}),
        (204, "", {}),
        (302, "", {"Location": "https://elsewhere.example/"}),
        (200, "nonsense", {}),
        (200, [], {}),
        (200, {}, {}),
        (200, {"results": None, "owned": None, "records": None, "done": True}, {}),
        (200, {"results": [None], "owned": [None], "records": 7, "done": True}, {}),
        (200, "[" * 100_000, {}),
        (400, [{"errorCode": "MALFORMED_QUERY", "message": ANN}], {}),
        (401, {"message": "no"}, {}),
        (403, [{"errorCode": "REQUEST_LIMIT_EXCEEDED", "message": "TotalRequests Limit exceeded."}], {}),
        (429, {"status": "error", "errorType": "RATE_LIMIT", "policyName": "DAILY"}, {}),
        (207, {"results": [], "errors": [{"category": "RATE_LIMITS"}], "numErrors": 1}, {}),
    ],
    ids=lambda failure: f"{failure[0]}-{str(failure[1])[:24]}",
)
def test_what_is_no_clear_answer_raises_and_tells_neither_secret_nor_address(
    subject: Subject, failure: tuple[int, Any, dict[str, str]]
) -> None:
    subject.book.people = {BEN: True}
    assert subject.crm.find_owned({BEN}) == {BEN}
    subject.book.failures = [failure] * 5
    with pytest.raises(Unavailable) as raised:
        subject.crm.find_owned({ANN})
    assert subject.secret not in str(raised.value)
    assert ANN not in str(raised.value)
    subject.book.failures = []
    assert subject.crm.find_owned({BEN}) == {BEN}


@pytest.mark.parametrize("name", MAKERS)
def test_nobody_listens(name: str) -> None:
    with serving(Book()) as url:
        pass
    crm = MAKERS[name][0](url)
    with pytest.raises(Unavailable):
        crm.find_owned({ANN})
    crm.close()


def test_each_tells_how_it_is(subject: Subject) -> None:
    assert isinstance(subject.crm, Examined)
    assert [each.weight for each in subject.crm.examine()] == [Weight.OK]
    subject.book.is_away = True
    (found,) = subject.crm.examine()
    assert found.weight in {Weight.PROBLEM, Weight.UNKNOWN}
    assert found.do


# --- HubSpot's own --------------------------------------------------------------------------------------------------


@pytest.fixture
def book() -> Book:
    return Book({ANN: True, BEN: True, EVE: False})


def test_hubspot_a_limit_of_seconds_is_waited_for_once(book: Book) -> None:
    waits: list[float] = []
    with serving(book) as url:
        crm = HubSpotCrm(HubSpotAccount(token=TOKEN, host=url), sleep=waits.append)
        busy = (429, {"policyName": "TEN_SECONDLY_ROLLING"}, {"Retry-After": "3"})
        book.failures = [busy]
        assert crm.find_owned({BEN}) == {BEN}
        book.failures = [busy, busy]
        with pytest.raises(Unavailable, match="429"):
            crm.find_owned({BEN})
        book.failures = [(429, {"policyName": "DAILY"}, {})]
        with pytest.raises(Unavailable, match="429"):
            crm.find_owned({BEN})
        book.failures = [(429, {}, {"Retry-After": "3600"})]
        with pytest.raises(Unavailable, match="429"):
            crm.find_owned({BEN})
        crm.close()
    assert waits == [3.0, 3.0]


def test_hubspot_without_deals_asks_for_the_contact_alone(book: Book) -> None:
    with serving(book) as url:
        crm = hubspot(url, open_deals=False)
        assert crm.find_owned({ANN, BEN, EVE}) == {BEN}
        crm.close()
    assert book.asked == ["/crm/v3/objects/contacts/batch/read"]


def test_hubspot_a_second_address_of_a_contact_is_the_same_person(book: Book) -> None:
    def contact(email: str, more: str | None) -> tuple[int, Any, dict[str, str]]:
        told = {"email": email, "hs_additional_emails": more, "hs_lead_status": "OPEN_DEAL"}
        return 200, {"status": "COMPLETE", "results": [{"id": "7", "properties": told}]}, {}

    with serving(book) as url:
        crm = hubspot(url, open_deals=False)
        book.failures = [contact("ann.private@mail.example", f"x@y.example;{ANN}")]
        assert crm.find_owned({ANN, EVE}) == {ANN}
        book.failures = [contact("ann.private@mail.example", None)]
        assert crm.find_owned({ANN, EVE}) == {ANN, EVE}, "whose it is cannot be told, so it may be either"
        crm.close()


def test_hubspot_a_dead_token_is_a_problem_with_what_to_do(book: Book) -> None:
    with serving(book) as url:
        crm = HubSpotCrm(HubSpotAccount(token="pat-old", host=url))
        (found,) = crm.examine()
        crm.close()
    assert (found.weight, found.name) == (Weight.PROBLEM, "HubSpot")
    assert "token" in found.do


# --- Salesforce's own -----------------------------------------------------------------------------------------------


def test_salesforce_logs_in_once_and_anew_when_its_session_has_run_out(book: Book) -> None:
    with serving(book) as url:
        crm = salesforce(url)
        assert book.logins == 0, "building a house asks nobody"
        assert crm.find_owned({ANN, BEN, EVE}) == {ANN, BEN}
        assert crm.find_owned({ANN}) == {ANN}
        assert book.logins == 1
        book.sessions.clear()
        assert crm.find_owned({BEN}) == {BEN}
        assert book.logins == 2
        crm.close()


def test_salesforce_wrong_credentials_are_a_problem_with_what_to_do(book: Book) -> None:
    with serving(book) as url:
        crm = salesforce(url, consumer_secret="wrong")
        (found,) = crm.examine()
        with pytest.raises(Unavailable, match="invalid_client"):
            crm.find_owned({ANN})
        crm.close()
    assert (found.weight, found.name) == (Weight.PROBLEM, "Salesforce")


def test_salesforce_every_request_has_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[Any] = []

    def send(_self: object, *_args: object, **how: Any) -> None:
        limits.append(how["timeout"])
        raise requests.ConnectionError

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", send)
    crm = SalesforceCrm(SalesforceAccount(domain="acme.my", consumer_key=KEY, consumer_secret=SECRET))
    with pytest.raises(Unavailable):
        crm.find_owned({ANN})
    assert limits == [10.0]
    crm.close()


def test_salesforce_without_its_package_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "simple_salesforce", None)
    with pytest.raises(RekindleError, match=r"pip install 'rekindle\[salesforce\]'"):
        SalesforceCrm(SalesforceAccount(domain="acme.my", consumer_key=KEY, consumer_secret=SECRET))


# --- settings -------------------------------------------------------------------------------------------------------


def test_settings_lead_to_each(tmp_path: Any) -> None:
    for given, kind in (
        ({"hubspot": {"token": TOKEN}}, HubSpotCrm),
        ({"salesforce": {"domain": "acme.my", "consumer_key": KEY, "consumer_secret": SECRET}}, SalesforceCrm),
    ):
        settings = load_settings(data=tmp_path, **given)
        house = build(settings)
        assert isinstance(house.crm, kind)
        house.store.close()
        assert all(secret not in repr(settings) for secret in (TOKEN, SECRET))
        assert {TOKEN} <= set(settings.secrets()) or {KEY, SECRET} <= set(settings.secrets())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"hubspot": {"token": TOKEN}, "crm_url": "https://crm.example/owned"},
            "crm_url and hubspot are set: leave one",
        ),
        ({"hubspot": {}}, "REKINDLE_HUBSPOT_TOKEN"),
        ({"hubspot": {"token": "two words"}}, "blanks"),
        ({"hubspot": {"token": TOKEN, "open_deals": False, "worked_on": {}}}, "nothing would say"),
        ({"hubspot": {"token": TOKEN, "host": "http://api.hubapi.com"}}, "https://"),
        ({"salesforce": {"domain": "login", "consumer_key": KEY, "consumer_secret": SECRET}}, "your own domain"),
        (
            {"salesforce": {"domain": "https://acme.my", "consumer_key": KEY, "consumer_secret": SECRET}},
            "SALESFORCE_DOMAIN",
        ),
        (
            {"salesforce": {"domain": "acme.my", "consumer_key": KEY, "consumer_secret": SECRET, "worked_on": []}},
            "at least 1",
        ),
        (
            {
                "salesforce": {
                    "domain": "a.my",
                    "consumer_key": KEY,
                    "consumer_secret": SECRET,
                    "worked_on": ["SELECT 1"],
                }
            },
            "{addresses}",
        ),
        (
            {
                "salesforce": {
                    "domain": "a.my",
                    "consumer_key": KEY,
                    "consumer_secret": SECRET,
                    "worked_on": ["DELETE {addresses}"],
                }
            },
            "begins with SELECT",
        ),
    ],
)
def test_wrong_settings_say_what_is_wrong(given: dict[str, Any], told: str) -> None:
    with pytest.raises(RekindleError) as raised:
        load_settings(**given)
    assert told in str(raised.value)
    assert SECRET not in str(raised.value)
