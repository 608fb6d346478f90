"""What is raised when a lead is handed back: the alert, the notice to its rep, and the word when the news is taken back."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice

from engine.core.alert import AlertBody, Quote, SentMail, alert_key, person
from engine.core.alert_text import Written, write_merger, write_withdrawal
from engine.core.lead import Rep
from engine.core.promotion import Choice
from engine.core.questions import open_question
from engine.core.signal import Evidence
from engine.core.voices import told_by
from engine.store import Tx, alerts, notices, promotions, signals
from engine.store.alerts import NewAlert
from engine.store.notices import NewNotice

#: Pieces of evidence and colleagues that an alert holds; its page shows what came later too.
_MOST_QUOTES, _MOST_COLLEAGUES = 12, 10


def raise_alerts(tx: Tx, choices: Sequence[Choice], won: Mapping[int, int], now: datetime) -> dict[str, int]:
    """The alerts and the notices to their reps: alert key -> id."""
    lead_ids = [c.chosen.lead.lead_id for c in choices]
    keys = {key for c in choices for key in _telling(c)}
    evidence = signals.load_evidence(tx, keys)
    sent = promotions.load_sent(tx, lead_ids)
    raised, mails = [], []
    someone = None if all(c.chosen.lead.owner for c in choices) else alerts.find_someone(tx)
    for c in choices:
        lead, trigger = c.chosen.lead, c.trigger
        rep = lead.owner or _owner_nearby(c) or someone
        body = _body(c, evidence, sent[lead.lead_id])
        account_id = lead.account.account_id if lead.account else None
        rep_id = rep.rep_id if rep else None
        raised.append(NewAlert(alert_key(trigger), won[c.chosen.episode_id], lead.lead_id, account_id, rep_id, body))
        mails.append((alert_key(trigger), lead, rep.address if rep else ""))
    ids = alerts.add(tx, raised, now)
    new = [
        NewNotice(f"alert/{ids[key]}/mail", "alert", "mail", recipient, alert_id=ids[key], lead_id=lead.lead_id)
        for key, lead, recipient in mails
    ]
    notices.add(tx, new, now)
    return ids


def _owner_nearby(choice: Choice) -> Rep | None:
    """Whoever owns a colleague knows the account."""
    return next((c.lead.owner for c in choice.also_there if c.lead.owner), None)


def _telling(choice: Choice) -> list[str]:
    """The keys of the signals that speak for this lead, the one that brought it about first."""
    helping = [part.signal_key for part in choice.chosen.score.parts if part.points > 0]
    return [choice.trigger.signal_key, *(key for key in helping if key != choice.trigger.signal_key)]


def _body(choice: Choice, evidence: Mapping[str, Sequence[Evidence]], sent: Sequence[SentMail]) -> AlertBody:
    lead, trigger, score = choice.chosen.lead, choice.trigger, choice.chosen.score
    assert lead.release is not None  # only leads with an open episode are candidates
    account = lead.account.name if lead.account else None
    speaks = next((p for p in score.parts[:1] if p.points > 0), None)
    loudest, opening = (speaks.topic, speaks.opening) if speaks else (trigger.topic, "")
    return AlertBody(
        lead=person(lead),
        account=account,
        domain=lead.account.domain if lead.account else None,
        reason=lead.release.reason,
        released_at=lead.release.at,
        note=lead.release.note,
        kind=trigger.topic,
        title=trigger.title,
        happened_at=trigger.happened_at,
        score=score.value,
        threshold=score.threshold,
        reasons=score.reasons,
        evidence=_quotes(piece for key in _telling(choice) for piece in evidence.get(key, ())),
        told_by=told_by(evidence.get(trigger.signal_key, ())),
        sent=tuple(sent),
        also_there=tuple(person(c.lead) for c in choice.also_there[:_MOST_COLLEAGUES]),
        question=open_question(loudest, lead.release.reason, account, f"{lead.lead_id}/{trigger.signal_key}", opening),
    )


def _quotes(pieces: Iterable[Evidence]) -> tuple[Quote, ...]:
    """Each text once: one article may tell of two events."""
    told = {
        (piece.quote, piece.source): Quote(quote=piece.quote, source=piece.source, link=piece.link, at=piece.at)
        for piece in pieces
    }
    return tuple(islice(told.values(), _MOST_QUOTES))


def tell_taken_back(tx: Tx, signal_ids: Collection[int], now: datetime) -> None:
    """Tell the reps of open alerts that the news behind them is no news any more."""
    _tell(tx, signal_ids, "withdrawn", write_withdrawal, now)


def tell_merged(tx: Tx, signal_ids: Collection[int], now: datetime) -> None:
    """Tell the reps of open alerts that the news behind them is part of a story that was alerted about before."""
    _tell(tx, signal_ids, "merged", write_merger, now)


def _tell(tx: Tx, signal_ids: Collection[int], word: str, write: Callable[[AlertBody], Written], now: datetime) -> None:
    if not signal_ids:
        return
    new = []
    for alert in alerts.load_open_for_signals(tx, signal_ids):
        written = write(alert.body)
        body = {"subject": written.subject, "text": written.text, "html": written.html}
        recipient = alert.rep.address if alert.rep else ""
        key = f"{word}/{alert.alert_id}/{alert.signal_id}"
        new.append(NewNotice(key, "withdrawn", "mail", recipient, body, alert.alert_id, alert.lead_id))
    notices.add(tx, new, now)
