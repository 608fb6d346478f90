"""The stop switch of a campaign: stopped, it takes leads but mails nobody; started, everybody goes on where they stand."""

from engine.core.errors import RekindleError
from engine.house import House
from engine.store import campaigns, changes, enrolments
from engine.store.changes import Change


def stop_campaign(house: House, campaign_id: str, by: str, reason: str) -> bool:
    """Stop it; False when it was stopped already. Mails that are handed over at this moment still leave.

    Raises RekindleError when nothing of this name was ever applied, or its file is gone.
    """
    return _switch(house, campaign_id, by, reason, state="stopped", kind="stopped")


def start_campaign(house: House, campaign_id: str, by: str) -> bool:
    """Let it go on; False when it was not stopped. Who waits because of the stop is looked at at once. Raises RekindleError."""
    return _switch(house, campaign_id, by, None, state="live", kind="started")


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
        changes.add(tx, [Change(now, by, kind, campaign_id, head.version_id, {"reason": reason} if reason else {})])
    return True
