"""Is the key of SendGrid's account alive, and may it send? GET /v3/scopes answers every key, and sends nothing."""

import httpx

from engine.core.findings import Finding, ok, problem, unknown
from engine.settings import SendGridAccount

_NAME = "SendGrid"
_PATIENCE_S = 10.0


def examine_key(account: SendGridAccount, transport: httpx.BaseTransport | None = None) -> list[Finding]:
    """What the provider says of the key, and what is not set up. The key stands in a header and in nothing that is said."""
    found = [_asked(account, transport)]
    if not account.webhook_key:
        do = "switch on the signed event webhook and set webhook_key: without it no bounce, complaint or drop is heard of"
        found.append(problem("event webhook", "it is not configured", do))
    if account.sandbox:
        found.append(problem("sandbox", "SendGrid checks the mails and sends none", "set sandbox to false"))
    return found


def _asked(account: SendGridAccount, transport: httpx.BaseTransport | None) -> Finding:
    headers = {"Authorization": f"Bearer {account.api_key.get_secret_value()}"}
    try:
        with httpx.Client(transport=transport, timeout=_PATIENCE_S, trust_env=False) as client:
            return _judged(client.get(f"{account.host}/v3/scopes", headers=headers))
    except httpx.HTTPError as error:
        return unknown(_NAME, f"no answer from {account.host}: {type(error).__name__}", "is the network open for it?")


def _judged(answer: httpx.Response) -> Finding:
    if answer.status_code in {401, 403}:
        return problem(_NAME, f"the key is refused ({answer.status_code})", "make a new key with Mail Send and set it")
    if answer.status_code != 200:
        return unknown(_NAME, f"it answers {answer.status_code}", "try again later")
    try:
        scopes = answer.json().get("scopes", [])
    except (ValueError, AttributeError):
        return unknown(_NAME, "its answer cannot be read", "is `host` the provider's?")
    if "mail.send" not in scopes:
        return problem(_NAME, "the key may not send mail", "give it the permission Mail Send")
    return ok(_NAME, "the key is alive and may send")
