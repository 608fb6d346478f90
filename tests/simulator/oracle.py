"""The oracle of FAULTS.md: the provider's ledger joined to the database, while it runs and when everything has come to rest."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import text

from engine.core.calendar import find_zone
from engine.web.choices import LESS_OFTEN_DAYS
from tests.simulator.editions import ACCOUNT_DAYS, AT_LEAST_DAYS, HOURS, MAY_DOUBLE
from tests.simulator.world import Violation, World

_STANDING = """
    SELECT t.state AS touch, t.address_key AS address, e.state AS enrolment, l.state AS lead, c.state AS campaign, t.step AS step,
      l.time_zone AS zone,
      (SELECT count(*) FROM suppressions s WHERE s.scope = 'address' AND s.subject_key = t.address_key) AS suppressed
    FROM touches t JOIN enrolments e ON e.enrolment_id = t.enrolment_id JOIN leads l ON l.lead_id = t.lead_id
      JOIN campaigns c ON c.campaign_id = e.campaign_id WHERE t.touch_id = :touch"""
_HELD = """
    SELECT 'enrolment' AS kind, lease_token FROM enrolments WHERE lease_token IS NOT NULL
    UNION ALL SELECT 'inbound', lease_token FROM inbounds WHERE lease_token IS NOT NULL
    UNION ALL SELECT 'notice', lease_token FROM notices WHERE lease_token IS NOT NULL
    UNION ALL SELECT 'item', lease_token FROM items WHERE lease_token IS NOT NULL"""
_LEFT = frozenset({"accepted", "delivered", "bounced", "complained", "refused"})


class Oracle:
    """`stopped`: addresses whose stop was answered with yes; `wished`: those who asked for fewer mails, and when; `answered`:
    Message-IDs of human answers that were taken.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.stopped: set[str] = set()
        self.wished: dict[str, datetime] = {}
        self.answered: set[str] = set()
        self.refusing: set[str] = set()  # what their servers turn away is no mail that counts
        world.look = self.look

    def rows(self, query: str, **values: Any) -> list[Any]:
        """What the database says."""
        with self._world.store.read() as tx:
            return list(tx.execute(text(query), values))

    def look(self, touch: str, to: str) -> None:
        """A mail stands before the provider: nothing that was committed before the last look may speak against it."""
        if touch.startswith("notice-"):
            return
        world = self._world
        found = self.rows(_STANDING, touch=touch)
        world.note(f"mail {touch[:6]} to {to}: {tuple(found[0]) if found else 'unknown'}")
        if not found:
            raise Violation(f"a mail of a touch that nobody knows: {touch}")
        (row,) = found
        if row.address != to or to in self.stopped or row.suppressed:
            raise Violation(f"a mail to {to} after it was stopped")
        if (row.touch, row.enrolment, row.campaign) != ("taken", "active", "live") and row.campaign != "retired":
            raise Violation(f"a mail to {to} that nothing allows: {tuple(row)}")
        if row.lead not in {"released", "dormant"}:
            raise Violation(f"a mail to {to}, who is {row.lead}")
        if to in world.crm.owned or world.crm.is_away:
            raise Violation(f"a mail to {to}, on whom sales works, or nobody can tell")
        if not world.was_set:
            self._in_hours(row.zone)

    def _in_hours(self, zone: str | None) -> None:
        local = self._world.clock.now().astimezone(find_zone(zone or "Europe/London"))
        # A provider that stalls holds the last of a group for some minutes.
        first, last = local - timedelta(minutes=3), local
        if local.weekday() > 4 or last.hour < HOURS[0] or first.hour >= HOURS[1]:
            raise Violation(f"a mail outside its window: {local}")

    def at_rest(self) -> None:
        """Everything has had its time: nothing is lost, nothing came twice, everything has its end."""
        if self._world.bugs:
            raise Violation(f"a worker met an exception:\n{self._world.bugs[0]}")
        self._at_most_once()
        self._rarely_enough()
        self._rarely_enough_for_accounts()
        self._ledger_and_database()
        self._every_step()
        self._walk_b()
        self._walk_c()

    def _at_most_once(self) -> None:
        steps = {row.touch_id: row.step for row in self.rows("SELECT touch_id, step FROM touches")}
        for touch, count in self._world.provider.requested().items():
            if not touch.startswith("notice-") and count > (2 if steps[touch] in MAY_DOUBLE else 1):
                raise Violation(f"touch {touch} of {steps[touch]} left {count} times")

    def _rarely_enough(self) -> None:
        """The cap of the campaign, by the hand-overs that the provider saw; a mail that leaves again is no second mail."""
        seen: dict[str, dict[str, Any]] = {}
        for kept in self._world.provider.ledger:
            if not kept.touch_id.startswith("notice-") and kept.recipient not in self.refusing:
                seen.setdefault(kept.recipient, {}).setdefault(kept.touch_id, kept.at)
        for to, mails in seen.items():
            for before, after in pairwise(sorted(mails.values())):
                if after.date() - before.date() < timedelta(days=AT_LEAST_DAYS - 1):
                    raise Violation(f"two mails to {to} on {before} and {after}")
                if to in self.wished and self._is_too_often(to, before, after):
                    raise Violation(f"two mails to {to} on {before} and {after}, who asked for fewer")

    def _rarely_enough_for_accounts(self) -> None:
        """The same for all leads of a company together: whoever decides about colleagues side by side keeps it."""
        seen: dict[str, dict[str, Any]] = {}
        for kept in self._world.provider.ledger:
            if not kept.touch_id.startswith("notice-") and kept.recipient not in self.refusing:
                company = kept.recipient.rpartition("@")[2]
                seen.setdefault(company, {}).setdefault(kept.touch_id, kept.at)
        for company, mails in seen.items():
            for before, after in pairwise(sorted(mails.values())):
                if after.date() - before.date() < timedelta(days=ACCOUNT_DAYS - 1):
                    raise Violation(f"two mails to {company} on {before} and {after}")

    def _is_too_often(self, to: str, before: datetime, after: datetime) -> bool:
        """A provider that stalls takes a mail minutes after its last look; a clock that is set may count a day less."""
        is_later = after > self.wished[to] + timedelta(hours=1)
        return is_later and after.date() - before.date() < timedelta(days=LESS_OFTEN_DAYS - 1)

    def _ledger_and_database(self) -> None:
        requested = self._world.provider.requested()
        query = (
            "SELECT t.touch_id, t.state, t.reason, t.step, t.occurrence, t.lead_id, e.state AS enrolment, e.step AS at, e.due_at,"
            " e.reason AS why, e.occurrence AS turn FROM touches t JOIN enrolments e ON e.enrolment_id = t.enrolment_id"
        )
        for row in self.rows(query):
            has_left = row.touch_id in requested
            if has_left and row.state not in _LEFT:
                raise Violation(f"{row.step} left, and its touch is {row.state} ({row.reason})")
            if not has_left and row.state in _LEFT - {"refused"}:
                raise Violation(f"{row.step} is {row.state} and never left")
            is_owned = (
                row.state == "intended"
                and row.enrolment == "active"
                and (row.at, row.turn) == (row.step, row.occurrence)
            )
            if row.state in {"intended", "taken"} and not is_owned:
                raise Violation(f"still {row.state}: {tuple(row)}")

    def _every_step(self) -> None:
        """Lost is a due step that is neither final nor owned."""
        now = self._world.clock.now()
        if held := self.rows(_HELD):
            raise Violation(f"still leased: {held}")
        late = (now - timedelta(hours=1)).isoformat(timespec="microseconds")
        query = "SELECT lead_id, step, reason, due_at FROM enrolments WHERE state = 'active' AND due_at < :late"
        if lost := self.rows(query, late=late):
            raise Violation(f"due and not done: {[tuple(row) for row in lost]}")
        if broken := self.rows("SELECT lead_id, reason FROM enrolments WHERE reason = 'step_unknown'"):
            raise Violation(f"nobody knows where these stand: {broken}")
        gaps = self.rows(
            "SELECT e.lead_id, e.step FROM enrolments e WHERE e.step <> 'hello' AND e.campaign_id = 'no-budget'"
            " AND NOT EXISTS (SELECT 1 FROM touches t WHERE t.lead_id = e.lead_id AND t.step = 'hello')"
            " AND NOT EXISTS (SELECT 1 FROM timeline n WHERE n.lead_id = e.lead_id AND n.step = 'hello'"
            " AND n.kind IN ('skip', 'withhold'))"
        )
        if gaps:
            raise Violation(f"the first mail is lost: {[tuple(row) for row in gaps]}")

    def _walk_b(self) -> None:
        kept = {
            row.message_id: row
            for row in self.rows("SELECT message_id, state, inbound_id, lead_id, received_at FROM inbounds")
        }
        if missing := self.answered - kept.keys():
            raise Violation(f"answers that were taken and are not kept: {missing}")
        if unread := [row.message_id for row in kept.values() if row.state != "read"]:
            raise Violation(f"mails that nobody has read: {unread}")
        told = {row.inbound_id for row in self.rows("SELECT inbound_id FROM notices WHERE state = 'sent'")}
        if silent := [m for m in self.answered if kept[m].inbound_id not in told]:
            raise Violation(f"human answers that reached nobody: {silent}")
        running = (  # a rep who rejects an alert lets the drip go on
            "SELECT enrolment_id FROM enrolments WHERE state = 'active' AND lead_id = :lead AND NOT EXISTS"
            " (SELECT 1 FROM timeline n WHERE n.lead_id = :lead AND n.kind = 'rejected' AND n.at >= :at)"
        )
        for message_id in self.answered:
            if self.rows(running, lead=kept[message_id].lead_id, at=kept[message_id].received_at):
                raise Violation(f"a drip goes on after the answer {message_id}")
        if pending := self.rows("SELECT kind, state, error, attempts FROM notices WHERE state <> 'sent'"):
            over = [row for row in pending if row.kind not in {"alert", "escalation"}]
            if over:
                raise Violation(f"notices that were never sent: {[tuple(row) for row in over]}")

    def _walk_c(self) -> None:
        unread = self.rows("SELECT title FROM items WHERE state = 'unread'")
        if unread:
            raise Violation(f"news that nobody has read: {[row.title for row in unread]}")
        doubled = Counter(row.story_id for row in self.rows("SELECT story_id FROM signals WHERE story_id IS NOT NULL"))
        if doubled and max(doubled.values()) > 1:
            raise Violation(f"stories that count twice: {doubled}")
        silent = self.rows(
            "SELECT a.alert_id, a.state FROM alerts a WHERE a.state <> 'pending' AND NOT EXISTS"
            " (SELECT 1 FROM notices n WHERE n.alert_id = a.alert_id AND n.state = 'sent')"
        )
        waiting = self.rows("SELECT alert_id FROM alerts WHERE state = 'pending'")
        if silent or waiting:
            raise Violation(f"promotions that nobody was told of: {silent or waiting}")
        warm = self.rows(
            "SELECT l.lead_id FROM leads l JOIN enrolments e ON e.lead_id = l.lead_id"
            " WHERE l.state IN ('warm', 'claimed') AND e.state = 'active'"
        )
        if warm:
            raise Violation(f"warm, and still in a drip: {warm}")
