"""Whom sales works on, as Salesforce has it: SOQL over simple-salesforce, an extra (`pip install rekindle[salesforce]`).

The queries are the account's own (engine.crm_settings); each is asked for a hundred addresses at a time, quoted by the client's
`format_soql`. Whoever stands in a record that comes back is worked on.
"""

import importlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from engine.core.errors import RekindleError, Unavailable
from engine.core.findings import Finding, ok, problem, unknown
from engine.core.lead import address_key
from engine.crm_settings import SalesforceAccount

_TIMEOUT_S = 10.0
#: A query travels in the address of a GET, which may have 16,384 characters, each quoted sign taking three of them.
_AT_ONCE, _MOST_CHARACTERS = 100, 4000
#: The version of the API that is spoken; Salesforce keeps each for years.
_VERSION = "59.0"
#: What the client comes to grief over when an answer is not what Salesforce documents.
_NO_JSON = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


class SalesforceCrm:
    """Implements Crm and Examined. It logs in when it is first asked, and anew when its session has run out.

    `session` (of requests) replaces the network, in tests. Raises RekindleError when simple-salesforce is not installed.
    """

    def __init__(self, account: SalesforceAccount, *, session: Any = None) -> None:
        self._account = account
        self._library = _load("simple_salesforce")
        self._session = _hardened(session or _load("requests").Session())
        self._client: Any = None

    def find_owned(self, addresses: Collection[str]) -> set[str]:
        """Of these address keys, those that one of the account's queries finds. Raises Unavailable for whatever is no answer."""
        owned: set[str] = set()
        for some in _batches(sorted(addresses)):
            for query in self._account.worked_on:
                owned |= self._ask(query, some)
        return owned & set(addresses)

    def examine(self) -> list[Finding]:
        """Whether it lets us in and understands the queries."""
        failed = self._library.SalesforceAuthenticationFailed
        try:
            for query in self._account.worked_on:
                self._ask(query, ["nobody@rekindle.invalid"])
        except Unavailable as error:
            if isinstance(error.__cause__, failed):
                do = "look at consumer key, secret and domain, and at the user whom the app runs as: till then no mail leaves"
                return [problem("Salesforce", str(error), do)]
            do = "is the network open for it, and may the user read what the queries ask for? Till it answers, no mail leaves"
            return [unknown("Salesforce", str(error), do)]
        return [ok("Salesforce", "it answers whom sales works on")]

    def close(self) -> None:
        """Give the kept connections back."""
        self._session.close()

    def _ask(self, query: str, addresses: Sequence[str]) -> set[str]:
        soql = self._library.format_soql(query, addresses=list(addresses))
        try:
            found = list(self._logged_in().query_all_iter(soql))
            return {address_key(text) for record in found for text in _texts(record) if "@" in text}
        except (self._library.SalesforceError, OSError, *_NO_JSON) as error:
            raise Unavailable(f"Salesforce gave no clear answer: {_word(error)}") from error

    def _logged_in(self) -> Any:
        if self._client is None:
            account = self._account
            self._client = self._library.Salesforce(
                consumer_key=account.consumer_key.get_secret_value(),
                consumer_secret=account.consumer_secret.get_secret_value(),
                domain=account.domain,
                version=_VERSION,
                session=self._session,
            )
        return self._client


def _load(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise RekindleError(
            "REKINDLE_SALESFORCE needs simple-salesforce: pip install 'rekindle[salesforce]'"
        ) from error


def _hardened(session: Any) -> Any:
    """The client itself sets no time limit, would follow a proxy of the environment, and logs in through this as well."""
    session.trust_env = False
    session.max_redirects = 0
    send = session.send
    session.send = lambda request, **how: send(request, **{**how, "timeout": _TIMEOUT_S})
    return session


def _batches(addresses: Sequence[str]) -> Iterator[list[str]]:
    some: list[str] = []
    characters = 0
    for address in addresses:
        if some and (len(some) == _AT_ONCE or characters + len(address) > _MOST_CHARACTERS):
            yield some
            some, characters = [], 0
        some.append(address)
        characters += len(address)
    if some:
        yield some


def _texts(told: Any) -> Iterable[str]:
    """Every text of a record, below its relations too."""
    if isinstance(told, str):
        yield told
    for each in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from _texts(each)


def _word(error: Exception) -> str:
    """The vendor's own code: its sentences repeat the query, and so people's addresses."""
    code = getattr(error, "code", None)
    content = getattr(error, "content", None)
    if code is None and isinstance(content, list) and content and isinstance(content[0], dict):
        code = content[0].get("errorCode")
    return str(code)[:60] if code else type(error).__name__
