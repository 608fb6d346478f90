"""Mail over TLS, both ways and in both manners: it works with a server that is what it says, and with no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.adapters.imap import ImapFolder
from engine.core.delivery import Accepted, Deferred
from engine.settings import ImapAccount
from engine.testing import FrozenClock
from tests.certificates import Authority
from tests.dovecot import PASSWORD, Dovecot
from tests.smtp_server import Keeper, smtp_server
from tests.test_smtp import NOW, mail, send

MANNERS = ("tls", "starttls")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def certificate(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of a server on this machine; its authority is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    return authority.issue("127.0.0.1")


@pytest.fixture(params=["nobody_knows_the_authority", "another_address"])
def bad_certificate(
    request: pytest.FixtureRequest, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    if request.param == "another_address":
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
        return authority.issue("127.0.0.9")
    return Authority(tmp_path).issue("127.0.0.1")


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # aiosmtpd asks for STARTTLS inside TLS
@pytest.mark.parametrize("manner", MANNERS)
def test_mail_leaves_over_tls_and_we_log_in_only_then(certificate: Path, manner: str) -> None:
    keeper = Keeper()
    with smtp_server(keeper, {"kim": "secret"}, manner, certificate) as server:
        logged_in = server.model_validate({**server.model_dump(), "user": "kim", "password": "secret"})
        outcomes = send(logged_in, mail("a@mill.example"), mail("b@mill.example"))
    assert [type(outcome) for outcome in outcomes] == [Accepted, Accepted]
    assert [to for _, to, _ in keeper.mails] == [["a@mill.example"], ["b@mill.example"]]


@pytest.mark.parametrize("manner", MANNERS)
def test_no_mail_goes_to_a_server_that_is_not_what_it_says(bad_certificate: Path, manner: str) -> None:
    keeper = Keeper()
    with smtp_server(keeper, None, manner, bad_certificate) as server:
        (outcome,) = send(server, mail("a@mill.example"))
    assert isinstance(outcome, Deferred)
    assert "certificate" in outcome.reason.lower()
    assert keeper.mails == []


def test_no_mail_goes_unencrypted_when_the_server_offers_no_starttls() -> None:
    keeper = Keeper()
    with smtp_server(keeper) as server:
        (outcome,) = send(server.model_copy(update={"tls": "starttls"}), mail("a@mill.example"))
    assert isinstance(outcome, Deferred)
    assert keeper.mails == []


def folder(server: Dovecot, manner: str, user: str) -> ImapFolder:
    port = server.tls_port if manner == "tls" else server.port
    account = ImapAccount(host="127.0.0.1", port=port, user=user, password=PASSWORD, tls=manner)
    return ImapFolder(account, "INBOX", FrozenClock(NOW))


@pytest.fixture
def dovecot(certificate: Path) -> Iterator[Dovecot]:
    with Dovecot(certificate) as server:
        yield server


@pytest.mark.needs("dovecot")
def test_a_mailbox_is_read_over_tls_in_both_manners(dovecot: Dovecot) -> None:
    for manner in MANNERS:
        dovecot.put(manner, b"Subject: over TLS\r\n\r\nHello\r\n")
        box = folder(dovecot, manner, manner)
        assert [one.raw for one in box.unseen(10)] == [b"Subject: over TLS\r\n\r\nHello\r\n"]
        box.close()
    assert dovecot.log().count("TLS, session=") >= len(MANNERS)


@pytest.mark.needs("dovecot")
def test_no_password_goes_to_a_mail_server_that_is_not_what_it_says(bad_certificate: Path) -> None:
    with Dovecot(bad_certificate) as server:
        for manner in MANNERS:
            with pytest.raises(OSError, match=r"(?i)certificate"):
                folder(server, manner, "sam").unseen(10)
        assert "user=<sam>" not in server.log()
