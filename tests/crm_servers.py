"""CRMs on loopback that speak as the vendors document it, and are as strict: HubSpot, Salesforce, and a few lines of one's own.

Each holds the same people: an address as sales typed it, and whether somebody works on it.
"""

import base64
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN, KEY, SECRET = "pat-eu1-7c1e", "3MVG9.key", "9205371.secret"
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}

Reply = tuple[int, Any, dict[str, str]]


@dataclass
class Book:
    """What a CRM knows, and how it behaves. `failures` are answered first, one a request; `is_away` answers 503 to everything."""

    people: dict[str, bool] = field(default_factory=dict)
    failures: list[Reply] = field(default_factory=list)
    is_away: bool = False
    asked: list[str] = field(default_factory=list)
    most_at_once: int = 0
    logins: int = 0
    sessions: set[str] = field(default_factory=set)
    page: int = 2000

    def works_on(self, address: str) -> bool:
        return any(works and known.lower() == address.lower() for known, works in self.people.items())


@contextmanager
def serving(book: Book) -> Iterator[str]:
    """All three at once, by their paths; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            self._reply(_answer(book, self.path, dict(self.headers), self.rfile.read(length)))

        def do_GET(self) -> None:
            self._reply(_answer(book, self.path, dict(self.headers), b""))

        def _reply(self, reply: Reply) -> None:
            status, told, headers = reply
            body = told.encode() if isinstance(told, str) else json.dumps(told).encode()
            self.send_response(status)
            for name, value in {
                "Content-Type": "application/json",
                "Content-Length": str(len(body)),
                **headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _answer(book: Book, target: str, headers: dict[str, str], body: bytes) -> Reply:
    path = urlsplit(target).path
    book.asked.append(path)
    if book.failures:
        return book.failures.pop(0)
    if book.is_away:
        return 503, "away", {}
    if path == "/owned":
        asked = json.loads(body)["addresses"]
        book.most_at_once = max(book.most_at_once, len(asked))
        return 200, {"owned": [each for each in asked if book.works_on(each)]}, {}
    if path.startswith("/crm/v3/"):
        return _hubspot(book, path, headers, json.loads(body))
    return _salesforce(book, target, headers, body.decode())


# --- HubSpot --------------------------------------------------------------------------------------------------------


def _hubspot(book: Book, path: str, headers: dict[str, str], asked: dict[str, Any]) -> Reply:
    if headers.get("Authorization") != f"Bearer {TOKEN}":
        return 401, {"status": "error", "category": "INVALID_AUTHENTICATION", "message": "..."}, {}
    ids = [each["id"] for each in asked["inputs"]]
    book.most_at_once = max(book.most_at_once, len(ids))
    if len(ids) > 100:
        return 400, {"status": "error", "category": "VALIDATION_ERROR", "message": "Batch size is too large"}, {}
    if path.endswith("objects/contacts/batch/read"):
        assert asked["idProperty"] == "email"
        return _batch(ids, {each: _contact(book, each, asked["properties"]) for each in ids})
    if path.endswith("associations/contacts/deals/batch/read"):
        return _batch(ids, {each: _deals_of(book, each) for each in ids})
    return _batch(ids, {each: {"id": each, "properties": {"hs_is_closed": _closed(each)}} for each in ids})


def _contact(book: Book, address: str, properties: list[str]) -> dict[str, Any] | None:
    """The odd ones are worked on by their status, the others by a deal."""
    for number, known in enumerate(book.people):
        if known.lower() == address.lower():
            status = "IN_PROGRESS" if book.people[known] and number % 2 else "UNQUALIFIED"
            told = {"email": known.lower(), "hs_lead_status": status, "hs_additional_emails": None}
            return {
                "id": str(1000 + number),
                "properties": {name: told.get(name) for name in properties},
                "archived": False,
            }
    return None


def _deals_of(book: Book, contact: str) -> dict[str, Any] | None:
    """Everybody known has a deal that is closed; who is worked on by a deal has an open one beside it."""
    number = int(contact) - 1000
    if not 0 <= number < len(book.people):
        return None
    deals = [contact + "0"] + ([contact + "1"] if list(book.people.values())[number] and number % 2 == 0 else [])
    return {"from": {"id": contact}, "to": [{"id": deal, "type": "contact_to_deal"} for deal in deals]}


def _closed(deal: str) -> str:
    return "true" if deal.endswith("0") else "false"


def _batch(ids: list[str], found: dict[str, Any]) -> Reply:
    told: dict[str, Any] = {"status": "COMPLETE", "results": [found[each] for each in ids if found[each]]}
    missing = [each for each in ids if not found[each]]
    if missing:
        told |= {
            "numErrors": 1,
            "errors": [
                {"status": "error", "category": "OBJECT_NOT_FOUND", "context": {"ids": missing}, "message": "..."}
            ],
        }
    return (207 if missing else 200), told, {}


# --- Salesforce -----------------------------------------------------------------------------------------------------


def _salesforce(book: Book, target: str, headers: dict[str, str], body: str) -> Reply:
    if target.startswith("/services/oauth2/token"):
        return _login(book, headers, body)
    if headers.get("Authorization", "").removeprefix("Bearer ") not in book.sessions:
        return 401, [{"errorCode": "INVALID_SESSION_ID", "message": "Session expired or invalid"}], {}
    if len(target) > 16_384:
        return 414, "URI Too Long", {}
    if "/more-" in target:
        return _page(book, json.loads(base64.urlsafe_b64decode(target.rpartition("/more-")[2])))
    query = parse_qs(urlsplit(target).query)["q"][0]
    found = re.fullmatch(
        r"SELECT (Contact\.)?Email FROM (\w+) WHERE (?:Contact\.)?Email IN \((.*)\) AND .*", query, re.DOTALL
    )
    if not found or not re.fullmatch(rf"{_QUOTED.pattern}(?:,{_QUOTED.pattern})*", found[3], re.DOTALL):
        return 400, [{"errorCode": "MALFORMED_QUERY", "message": f"unexpected token in {query}"}], {}
    asked = [_unquoted(each[1]) for each in _QUOTED.finditer(found[3])]
    book.most_at_once = max(book.most_at_once, len(asked))
    is_lead = found[2] == "Lead"
    hits = [
        known
        for number, (known, works) in enumerate(book.people.items())
        if works and bool(number % 2) is is_lead and known.lower() in {each.lower() for each in asked}
    ]
    return _page(book, [_record(known, found[2], is_related=bool(found[1])) for known in hits])


def _login(book: Book, headers: dict[str, str], body: str) -> Reply:
    if headers.get("Authorization") != f"Basic {base64.b64encode(f'{KEY}:{SECRET}'.encode()).decode()}":
        return 400, {"error": "invalid_client", "error_description": "invalid client credentials"}, {}
    assert parse_qs(body) == {"grant_type": ["client_credentials"]}
    book.logins += 1
    session = f"00D!{book.logins}"
    book.sessions.add(session)
    return 200, {"access_token": session, "instance_url": "https://acme.my.salesforce.com", "token_type": "Bearer"}, {}


def _record(address: str, kind: str, *, is_related: bool) -> dict[str, Any]:
    contact = {"attributes": {"type": "Contact", "url": "/services/data/v59.0/sobjects/Contact/003"}, "Email": address}
    attributes = {"type": kind, "url": f"/services/data/v59.0/sobjects/{kind}/00K"}
    return (
        {"attributes": attributes, "Contact": contact} if is_related else {"attributes": attributes, "Email": address}
    )


def _page(book: Book, records: list[Any]) -> Reply:
    told: dict[str, Any] = {
        "totalSize": len(records),
        "done": len(records) <= book.page,
        "records": records[: book.page],
    }
    if not told["done"]:
        rest = base64.urlsafe_b64encode(json.dumps(records[book.page :]).encode()).decode()
        told["nextRecordsUrl"] = f"/services/data/v59.0/query/more-{rest}"
    return 200, told, {}


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text, flags=re.DOTALL)
