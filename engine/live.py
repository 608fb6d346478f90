"""What workers work by: the campaigns, templates and company that were applied, read from the database and kept in memory."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from engine.core.calendar import calendar_of
from engine.core.campaign import Campaign
from engine.core.company import Company, Sender
from engine.core.decide import due_at, needs
from engine.core.enrolment import Enrolment
from engine.core.errors import NotReady
from engine.core.lead import Lead, Rep
from engine.core.pins import pins_of
from engine.rendering import Renderer
from engine.store import Tx, campaigns, companies, templates


class Live:
    """One process's copy of what is applied.

    Versions never change, so they are kept; what a name means now is looked at anew by `refresh`, once per batch.
    """

    def __init__(self) -> None:
        self._versions: dict[int, Campaign] = {}
        self._company_hash = ""
        self._company: Company | None = None
        self._hashes: Mapping[str, str] = {}
        self._senders: dict[tuple[str, Rep | None], Sender] = {}
        self._needs: dict[int, frozenset[str]] = {}
        self._due: dict[tuple[Any, ...], datetime] = {}
        self._pinned: dict[frozenset[tuple[str, str]], Renderer] = {}
        self.renderer = Renderer({})
        #: Versions whose first mails were found good (engine.trying); that stays so.
        self.tried: set[int] = set()
        #: This process has left out the numbers of a time that the database does not know of (engine.recovering).
        self.has_spared_ids = False

    @property
    def company(self) -> Company:
        """The company in force. Raises NotReady before the first `rekindle apply`."""
        if self._company is None:
            raise NotReady("nothing was applied yet: run `rekindle apply`")
        return self._company

    def refresh(self, tx: Tx) -> "Live":
        """Take over what was applied since the last batch: three small queries, most of the time without a difference."""
        self._due = {}
        newest = companies.load(tx)
        if newest and newest.company_hash != self._company_hash:
            self._company, self._company_hash = Company.model_validate(newest.body), newest.company_hash
            self._senders, self._needs = {}, {}
        hashes = templates.load_hashes(tx)
        if hashes != self._hashes:
            versions = templates.load(tx, set(hashes.values()))
            files = {path: text for v in versions.values() for path, text in v.body["files"].items()}
            self.renderer = Renderer(files, hashes)
            self._hashes = hashes
        return self

    @property
    def hashes(self) -> Mapping[str, str]:
        """Of each mail, which text is in force."""
        return self._hashes

    def load_pins(self, tx: Tx, enrolments: Iterable[Enrolment]) -> None:
        """Have the texts at hand that these enrolments are held to (`pin: true`); most are to none."""
        for enrolment in enrolments:
            pins = enrolment.memory.get("pins")
            if pins and (key := frozenset(pins.items())) not in self._pinned:
                versions = templates.load(tx, set(pins.values())).values()
                files = {path: text for version in versions for path, text in version.body["files"].items()}
                self._pinned[key] = Renderer(files, pins)

    def renderer_of(self, enrolment: Enrolment, step: str) -> Renderer:
        """The texts that this step of the enrolment is sent with: as applied last, or as they were when it began."""
        pins = enrolment.memory.get("pins") and pins_of(enrolment, self._versions[enrolment.version_id], step)
        return self._pinned.get(frozenset(pins.items()), self.renderer) if pins else self.renderer

    def load_versions(self, tx: Tx, version_ids: Collection[int]) -> None:
        """Have these campaign versions at hand."""
        missing = set(version_ids) - self._versions.keys()
        for version_id, version in campaigns.load(tx, missing).items():
            campaign = Campaign.model_validate(version.body)
            self._versions[version_id] = campaign

    def campaign(self, version_id: int) -> Campaign:
        """A version that `load_versions` was asked for."""
        return self._versions[version_id]

    def sender(self, word: str, owner: Rep | None) -> Sender:
        """Who "owner" or a named sender is; a batch asks for the same few again and again."""
        found = self._senders.get((word, owner))
        if found is None:
            found = self._senders[word, owner] = self.company.sender(word, owner)
        return found

    def needs(self, version_id: int) -> frozenset[str]:
        """Which parts of the history this version's rules ask for."""
        found = self._needs.get(version_id)
        if found is None:
            found = self._needs[version_id] = needs(self._versions[version_id], self.company)
        return found

    def due_at(self, enrolment: Enrolment, lead: Lead) -> datetime:
        """As engine.core.decide.due_at; leads of a batch that stand at the same step, in the same calendar, are reckoned once."""
        campaign = self.campaign(enrolment.version_id)
        place = campaign.route.get(enrolment.step)
        if place is None or enrolment.memory or getattr(place.step, "until", None) is not None:
            return due_at(enrolment, campaign, lead, self.company)
        calendar = calendar_of(lead, self.company)
        key = (enrolment.version_id, enrolment.step, enrolment.occurrence, enrolment.anchor_at, calendar)
        found = self._due.get(key)
        if found is None:
            found = self._due[key] = due_at(enrolment, campaign, lead, self.company)
        return found
