"""Into a campaign: which one takes a released lead, whether it may be written to, and who hears that it is not."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from engine import recovering
from engine.core import decide, enrolment
from engine.core.calendar import country_of
from engine.core.campaign import Campaign
from engine.core.company import Company
from engine.core.enrolment import Enrolment, EnrolmentState, Sent
from engine.core.entry import NotEntered, choose_campaign
from engine.core.lead import Lead, LeadState, address_key
from engine.core.not_enrolled_text import gathered
from engine.core.permission import Facts, refusal
from engine.core.pins import remembered
from engine.core.touch import SENT_STATES, touch_id
from engine.house import House
from engine.live import Live
from engine.store import Tx, campaigns, enrolments, leads, notices, pending_notices, suppressions, timeline, touches
from engine.store.enrolments import Opening
from engine.store.notices import NewNotice

_NOT_ENROLLED = "not_enrolled"
#: How long a notice waits for more of its kind: an import is many batches, and a rep wants one mail.
_GATHER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Enrolled:
    """By lead: the campaign that took it, or the word why none did."""

    campaigns: Mapping[int, str]
    refused: Mapping[int, str]


def enrol(tx: Tx, house: House, episode_ids: Mapping[int, int], now: datetime) -> Enrolled:
    """Put these released leads (lead -> its open episode) into the campaign that fits each; whom none takes stays
    released and watched, and its rep is told. A handful of queries, however many leads.
    """
    live = house.live.refresh(tx)
    entering = _entering(tx, live)
    refused: dict[int, str] = {}
    openings: list[Opening] = []
    released = leads.load(tx, episode_ids)
    suppressed = _suppressed(tx, released.values())
    was_in = _was_in(tx, live, entering, released)
    for lead_id, lead in released.items():
        no = _refusal(lead, live.company, suppressed.get(lead_id), now)
        open_ = (live.campaign(v) for v in entering.values())
        chosen = NotEntered(no) if no else choose_campaign(lead, open_, was_in.get(lead_id), now)
        if isinstance(chosen, NotEntered):
            refused[lead_id] = chosen.reason
        else:
            begun = _begun(lead, episode_ids[lead_id], chosen, entering[chosen.campaign], live, now)
            openings.append(Opening(begun, decide.due_at(begun, chosen, lead, live.company)))
    ids = _open(tx, house, openings)
    taken = {opening.enrolment.lead_id: opening.enrolment.campaign_id for opening in openings}
    timeline.add(tx, (timeline.Entry(lead, now, "enrol", name, ids[lead]) for lead, name in taken.items()))
    timeline.add(tx, (timeline.Entry(lead, now, "not_enrolled", why) for lead, why in refused.items()))
    _tell_reps(tx, [(released[lead], why) for lead, why in refused.items()], now)
    return Enrolled(taken, refused)


def _open(tx: Tx, house: House, openings: Sequence[Opening]) -> dict[int, int]:
    """The ids of the new enrolments, by lead; none that a mail bears which the database does not know of."""
    if openings:
        recovering.spare_ids(tx, house)
    return enrolments.open(tx, openings)


def _entering(tx: Tx, live: Live) -> dict[str, int]:
    """The versions that leads may enter now, by campaign. A stopped campaign takes leads, which then wait; a retired none."""
    versions = {name: v.version_id for name, v in campaigns.load_heads(tx).items() if v.state != "retired"}
    live.load_versions(tx, versions.values())
    return versions


def _was_in(
    tx: Tx, live: Live, entering: Mapping[str, int], lead_ids: Collection[int]
) -> Mapping[int, Mapping[str, datetime]]:
    """When these leads were in which campaign last; not asked for when every campaign takes a lead again."""
    enters = [live.campaign(version_id).enter for version_id in entering.values()]
    asks = any(enter is not None and enter.again != "always" for enter in enters)
    return enrolments.last_in(tx, lead_ids) if asks else {}


def _suppressed(tx: Tx, released: Iterable[Lead]) -> dict[int, str]:
    """The reason of the strongest suppression of each lead that has one: address, domain, lead, account."""
    keys = {lead.lead_id: _suppression_keys(lead) for lead in released}
    found = {
        scope: suppressions.find(tx, scope, {key for some in keys.values() if (key := some.get(scope))})
        for scope in ("address", "domain", "lead", "account")
    }
    return {
        lead_id: reason
        for lead_id, some in keys.items()
        if (reason := next((found[scope][key] for scope, key in some.items() if key in found[scope]), None))
    }


def _suppression_keys(lead: Lead) -> dict[str, str]:
    key = address_key(lead.address)
    keys = {"address": key, "domain": key.rpartition("@")[2], "lead": str(lead.lead_id)}
    return keys | ({"account": str(lead.account.account_id)} if lead.account else {})


def _refusal(lead: Lead, company: Company, suppressed: str | None, now: datetime) -> str | None:
    """Why nothing may ever be sent to this lead as things stand; what may pass is left to each mail's own look."""
    lacks, until = company.consent_of(lead, country_of(lead))
    facts = Facts(LeadState.RELEASED, suppressed=suppressed, lacks_consent=lacks, consent_until=until)
    no = refusal(facts, now)
    return no.reason if no and no.is_final else None


def _begun(lead: Lead, episode_id: int, campaign: Campaign, version_id: int, live: Live, now: datetime) -> Enrolment:
    step, occurrence, anchor_at, memory = enrolment.begin(campaign, now)
    kept = {**memory, **remembered(campaign, lead, live.hashes)}
    state = EnrolmentState.ACTIVE
    who = (0, lead.lead_id, episode_id, campaign.campaign, version_id)
    return Enrolment(*who, state, now, step, occurrence, anchor_at, kept)


def follow(tx: Tx, house: House, finished: Iterable[tuple[Lead, Enrolment]], now: datetime) -> frozenset[int]:
    """Who went through a campaign that names another one in `then:` enters that one; the leads that did.

    Whoever is sent to a campaign is not asked what its `enter` asks. A campaign that is retired or was never applied
    takes nobody, and a lead that runs elsewhere by now stays there.
    """
    live = house.live
    going = [
        (lead, last, then, memory)
        for lead, last in finished
        if (then := live.campaign(last.version_id).follows) is not None
        and (memory := enrolment.handed_on(last, then, now)) is not None
    ]
    if not going:
        return frozenset()
    entering = _entering(tx, live)
    busy = enrolments.running_of(tx, [lead.lead_id for lead, *_ in going])
    openings = []
    for lead, last, then, memory in going:
        if then in entering and lead.lead_id not in busy:
            campaign = live.campaign(entering[then])
            begun = _begun(lead, last.episode_id, campaign, entering[then], live, now)
            begun = replace(begun, memory={**begun.memory, **memory})
            openings.append(Opening(begun, decide.due_at(begun, campaign, lead, live.company)))
    ids = _open(tx, house, openings)
    names = {opening.enrolment.lead_id: opening.enrolment.campaign_id for opening in openings}
    timeline.add(tx, (timeline.Entry(lead_id, now, "enrol", names[lead_id], ids[lead_id]) for lead_id in ids))
    return frozenset(ids)


def resume(
    tx: Tx, house: House, lead: Lead, former_id: int, episode_id: int, now: datetime
) -> Literal["resumed", "over", "never_enrolled"]:
    """Let the campaign that `lead` was in during the episode `former_id` go on in the episode `episode_id`.

    A new enrolment stands where the old one stood, behind every mail that a provider may have seen; waits count from now.
    """
    last = enrolments.latest_of(tx, [lead.lead_id]).get(lead.lead_id)
    if last is None or last.episode_id != former_id:
        return "never_enrolled"
    live = house.live.refresh(tx)
    live.load_versions(tx, [last.version_id])
    campaign = live.campaign(last.version_id)
    place = _place(tx, last, campaign, episode_id, now)
    if not place.step:
        return "over"
    opened = _open(tx, house, [Opening(place, decide.due_at(place, campaign, lead, live.company))])
    entry = timeline.Entry(lead.lead_id, now, "enrol", campaign.campaign, opened[lead.lead_id], place.step)
    timeline.add(tx, [entry])
    return "resumed"


def _place(tx: Tx, last: Enrolment, campaign: Campaign, episode_id: int, now: datetime) -> Enrolment:
    place = replace(last, state=EnrolmentState.ACTIVE, reason=None, episode_id=episode_id)
    key = touch_id(last.enrolment_id, last.step, last.occurrence)
    mail = touches.find(tx, [key]).get(key)
    if mail is not None and mail.state in SENT_STATES:  # it left, and the stop came before the enrolment moved on
        place = enrolment.apply(place, Sent(last.step, last.occurrence, mail.taken_at), campaign)
    if place.occurrence > 1:  # within an `every`, whose turns count from its own moment: pass over those that went by
        return replace(place, memory={**place.memory, "last_at": now.isoformat()})
    return replace(place, anchor_at=now)


def _tell_reps(tx: Tx, refused: Sequence[tuple[Lead, str]], now: datetime) -> None:
    """One notice per rep, which grows while an import goes on; without an owner to whoever is found when it is sent."""
    by_rep: dict[str, list[tuple[Lead, str]]] = {}
    for lead, why in refused:
        by_rep.setdefault(lead.owner.address if lead.owner else "", []).append((lead, why))
    former: dict[str, list[Mapping[str, Any]]] = {}
    for recipient, body in pending_notices.take_back(tx, _NOT_ENROLLED, by_rep):
        former.setdefault(recipient, []).append(body)
    notices.add(tx, [_notice(*told, former.get(told[0], []), now) for told in by_rep.items()], now + _GATHER)


def _notice(
    recipient: str, refused: Sequence[tuple[Lead, str]], former: Iterable[Mapping[str, Any]], now: datetime
) -> NewNotice:
    first = refused[0][0].lead_id
    body = gathered(former, [(_named(lead), why) for lead, why in refused])
    key = f"{_NOT_ENROLLED}/{first}/{now.isoformat()}"
    return NewNotice(key, _NOT_ENROLLED, "mail", recipient, body, lead_id=first if body["count"] == 1 else None)


def _named(lead: Lead) -> str:
    return f"{lead.first_name} {lead.last_name} <{lead.address}>".strip()
