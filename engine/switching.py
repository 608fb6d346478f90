"""The stop switches, of one campaign and of the whole house: stopped, leads still enter and nobody is mailed; started,
everybody goes on where they stand. What tells our own people (alerts, forwarded answers) goes on in any case.
"""

from engine.core.errors import RekindleError
from engine.holding import STOPPED
from engine.house import House
from engine.store import campaigns, canaries, changes, enrolments, figures, standing
from engine.store.changes import Change


def stop_campaign(house: House, campaign_id: str, by: str, reason: str) -> bool:
    """Stop it; False when it was stopped already. Mails that are handed over at this moment still leave.

    Raises RekindleError when nothing of this name was ever applied, or its file is gone.
    """
    return _switch(house, campaign_id, by, reason, state="stopped", kind="stopped")


def start_campaign(house: House, campaign_id: str, by: str) -> bool:
    """Let it go on; False when it was not stopped. Who waits because of the stop is looked at at once. Raises RekindleError.

    Whoever does it has looked at what came back: the figures count from anew, and a new version goes to everybody.
    """
    return _switch(house, campaign_id, by, None, state="live", kind="started")


def stop_house(house: House, by: str, reason: str) -> bool:
    """Hold every mail to leads, of all campaigns, on all machines; False when it was stopped already.

    No group of mails is handed over whose last look comes after this.
    """
    now = house.clock.now()
    with house.store.begin("switching.stop_house") as tx:
        if standing.load_stop(tx) is not None:
            return False
        standing.save_stop(tx, {"at": now.isoformat(), "by": by, "reason": reason})
        changes.add(tx, [Change(now, by, "stopped", detail={"all": True, "reason": reason})])
    return True


def start_house(house: House, by: str) -> bool:
    """Let everything go on, except campaigns that were stopped by themselves; False when it was not stopped."""
    now = house.clock.now()
    with house.store.begin("switching.start_house") as tx:
        if not standing.delete_stop(tx):
            return False
        enrolments.wake(tx, None, now, STOPPED)
        changes.add(tx, [Change(now, by, "started", detail={"all": True})])
    return True


def _switch(house: House, campaign_id: str, by: str, reason: str | None, *, state: str, kind: str) -> bool:
    now = house.clock.now()
    with house.store.begin("switching.switch") as tx:
        heads = campaigns.load_heads(tx)
        head = heads.get(campaign_id)
        if head is None:
            raise RekindleError(f"no campaign {campaign_id!r} was applied; there are: {', '.join(heads) or 'none'}")
        if head.state == "retired":
            raise RekindleError(f"the file of {campaign_id!r} is gone, so it takes nobody: write it again and apply")
        if head.state == state:
            return False
        campaigns.save_states(tx, [campaign_id], state, reason)
        if state == "live":
            enrolments.wake(tx, [campaign_id], now, "campaign_stopped")
            canaries.open_all(tx, campaign_id, now)
            figures.forget(tx, campaign_id)
        changes.add(tx, [Change(now, by, kind, campaign_id, head.version_id, {"reason": reason} if reason else {})])
    return True
