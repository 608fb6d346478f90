"""Findings of `rekindle doctor`, and what mail servers look for in the DNS of a domain that sends."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """`problem`: mail does not leave, or is lost or refused. `advice`: it could be better. `unknown`: nobody could look."""

    OK = "ok"
    ADVICE = "advice"
    PROBLEM = "problem"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what was found, and what to do about it ("" when nothing)."""

    name: str
    weight: Weight
    found: str
    do: str = ""


def ok(name: str, found: str) -> Finding:
    """All is well."""
    return Finding(name, Weight.OK, found)


def advice(name: str, found: str, do: str) -> Finding:
    """It works, and could be better."""
    return Finding(name, Weight.ADVICE, found, do)


def problem(name: str, found: str, do: str) -> Finding:
    """It does not work."""
    return Finding(name, Weight.PROBLEM, found, do)


def unknown(name: str, found: str, do: str = "") -> Finding:
    """Nobody could look."""
    return Finding(name, Weight.UNKNOWN, found, do)


def judge_spf(domain: str, texts: Sequence[str]) -> Finding:
    """RFC 7208 section 4.5: exactly one record that begins with v=spf1; section 5.1: `all` that lets everybody through is none."""
    name, records = f"SPF of {domain}", [text for text in texts if text.lower().split(" ")[0] == "v=spf1"]
    if not records:
        return problem(name, "there is no record", f"add a TXT record to {domain}: v=spf1 include:<your provider> -all")
    if len(records) > 1:
        return problem(name, f"there are {len(records)} records, which counts as none", "merge them into one")
    if any(word in {"all", "+all"} for word in records[0].lower().split()):
        return problem(name, "it lets everybody send for you (+all)", "end it with -all or ~all")
    return ok(name, records[0][:200])


def judge_dmarc(domain: str, texts: Sequence[str]) -> Finding:
    """RFC 7489 section 6.6.3: one record with v=DMARC1 and a policy, of the domain or of the one above it."""
    name = f"DMARC of {domain}"
    records = [text for text in texts if text.replace(" ", "").lower().startswith("v=dmarc1;")]
    if len(records) != 1:
        found = "there is no record" if not records else f"there are {len(records)} records, which counts as none"
        return problem(name, found, f"add one TXT record to _dmarc.{domain}: v=DMARC1; p=none; rua=mailto:<you>")
    tags = {
        key.strip().lower(): value.strip().lower()
        for key, _, value in (t.partition("=") for t in records[0].split(";"))
    }
    if tags.get("p") not in {"none", "quarantine", "reject"}:
        return problem(name, "it has no policy", "add p=none, p=quarantine or p=reject")
    if tags["p"] == "none" and not tags.get("rua"):
        return advice(name, "p=none without reports: nobody hears of forgeries", "add rua=mailto:<you>")
    return ok(name, records[0][:200])


def judge_dkim(domain: str, selectors: Sequence[str], found: Sequence[str]) -> Finding:
    """RFC 6376 section 3.6.2.1: a key at SELECTOR._domainkey. Only the signer knows the selector; some providers' are known."""
    name = f"DKIM of {domain}"
    if found:
        return ok(name, f"a key at {found[0]}._domainkey")
    if not selectors:
        return unknown(
            name, "the selector is your mail server's to say", "send yourself a mail: dkim=pass must stand in it"
        )
    tried = " or ".join(f"{selector}._domainkey.{domain}" for selector in selectors)
    return problem(name, f"there is no key at {tried}", "authenticate the domain at your provider and add its records")


def judge_mail_servers(domain: str, servers: Sequence[str], wanted: str) -> Finding:
    """Answers to `domain` must reach us; `wanted` is the server that a provider's inbound parse listens on, if that is used."""
    name = f"MX of {domain}"
    if not servers:
        return problem(
            name,
            "nobody takes mail for it: answers are lost",
            f"add an MX record to {domain}: {wanted or 'your server'}",
        )
    if wanted and wanted not in servers:
        return advice(name, f"answers go to {', '.join(servers)[:200]}", f"for inbound parse it must be {wanted}")
    return ok(name, ", ".join(servers)[:200])
