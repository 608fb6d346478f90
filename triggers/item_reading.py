"""Reading items: match the watched accounts, find the events, join them to stories, and hand one signal per story on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import structlog

from engine import promoting, raising
from engine.core.alert import story_alert_key
from engine.core.signal import Signal, SignalKind
from engine.core.source import Doubt, Item
from engine.house import House
from engine.store import Tx, accounts, alerts, doubts, items, leases, promotions, signals, stories, watched
from engine.store.doubts import NewDoubt
from engine.store.stories import NewStory
from triggers import rulebooks
from triggers.core import decoys, moves_told, telling
from triggers.core.codes import Code, with_codes
from triggers.core.doubting import asked_before
from triggers.core.joining import CLOSE, LONG, Joining
from triggers.core.matching import NameIndex
from triggers.core.moves_told import ToldMove
from triggers.core.news import CompanyMention, ItemReading, read_item
from triggers.core.rulebook import Rulebook
from triggers.core.telling import Telling, signal_key
from triggers.people import known_leads
from triggers.watched import name_index

log = structlog.get_logger()

_NOTHING = ItemReading()


def read_items(house: House, item_ids: Sequence[int], token: str) -> None:
    """Read a batch that the relay leased under `token`; items that are not ours any more are passed over.

    Stories, signals, promotions and readings are one transaction: after a crash all items of the batch are read again
    and find the same stories.
    """
    now = house.clock.now()
    with house.store.begin("reading.take") as tx:
        mine, held = leases.restamp(tx, leases.ITEMS, item_ids, token, now)
        batch = items.load(tx, held)
    whole, failures = _read(house, batch)
    readings, false_hits = _without_decoys(whole)
    with house.store.begin("reading.keep") as tx:
        held = items.find_held(tx, held, mine)
        read = [(item, readings[item.item_id]) for item in batch if item.item_id in held & readings.keys()]
        told = [one for item, reading in read for one in telling.tellings(item, reading)]
        moves = [one for item, reading in read for one in moves_told.told_moves(item, reading)]
        doubted = [one for item, reading in read for one in telling.doubted(item, reading)]
        hold_accounts(tx, [*told, *doubted], moves)
        joining = tell(tx, told, moves, now)
        asked = _ask(tx, doubted)
        items.save_readings(tx, _notes(read, joining.told), false_hits, mine)
        items.save_failures(tx, failures, mine)
    counts = {"items": len(batch), "failed": len(failures), "told": len(told), "asked": asked}
    log.info("items_read", stories=len(joining.told), **counts)


def tell(tx: Tx, told: Sequence[Telling], moves: Sequence[ToldMove], now: datetime) -> Joining:
    """Join what is told to its stories and hand it on through the one door; the stories as they are now.

    The accounts must be held: see `hold_accounts`.
    """
    joining = _join(tx, told)
    promoting.receive_signal(tx, [*_signals(tx, joining, now), *_job_changes(tx, moves, now)], now)
    return joining


def hold_accounts(tx: Tx, told: Sequence[Telling], moves: Sequence[ToldMove]) -> None:
    """One worker an account at a time, all accounts of the batch at once: two batches never wait for each other."""
    account_ids = {one.account_id for one in told}.union(*(one.account_ids for one in moves))
    if account_ids:
        promotions.lock_subjects(tx, set(), account_ids)


def rules_of(house: House) -> Rulebook:
    """The rules of this home."""
    return rulebooks.of_home(house.settings.home)


def codes_of(house: House) -> Mapping[str, Code]:
    """What the codes of feeds mean in this home."""
    return rulebooks.codes_of_home(house.settings.home)


def _read(house: House, batch: Sequence[Item]) -> tuple[dict[int, ItemReading], dict[int, str]]:
    """The readings by item, and what went wrong: a reading has no luck, so one that fails is not tried again by itself."""
    if not batch:
        return {}, {}
    index = name_index(house)
    rules, codes = rules_of(house), codes_of(house)
    readings: dict[int, ItemReading] = {}
    failures: dict[int, str] = {}
    for item in batch:
        try:
            readings[item.item_id] = read_kept(item, index, rules, codes)
        except Exception as error:  # one odd headline must not hold up the others
            log.exception("item_reading_failed", item_id=item.item_id)
            failures[item.item_id] = f"{type(error).__name__}: {error}"
    return readings, failures


def read_kept(item: Item, index: NameIndex, rules: Rulebook, codes: Mapping[str, Code]) -> ItemReading:
    """One kept item read, with what its own codes say; a source that is bound to an account is a witness for its name."""
    about = str(item.account_id) if item.account_id is not None else None
    reading = read_item(
        item.title, item.summary, rules=rules, index=index, published=item.published_at, link=item.link, about=about
    )
    if not item.categories:
        return reading
    bound = CompanyMention(about, item.source, "subject", 1.0, "") if about else None
    return with_codes(reading, item.categories, codes, bound)


def _without_decoys(whole: Mapping[int, ItemReading]) -> tuple[dict[int, ItemReading], dict[int, list[str]]]:
    """The readings as they count, and the decoys that items named: those are kept as figures and go no further."""
    readings: dict[int, ItemReading] = {}
    false_hits: dict[int, list[str]] = {}
    for item_id, reading in whole.items():
        readings[item_id], false = decoys.take_out(reading)
        if false:
            false_hits[item_id] = [company.company_id for company in false]
    return readings, false_hits


def _join(tx: Tx, told: Sequence[Telling]) -> Joining:
    """Each telling joined to its story: new stories begun, known ones moved on, those that turned out to be one merged."""
    joining = Joining(lambda one: stories.add(tx, _begun(one)))
    if not told:
        return joining
    since = min(one.item.at for one in told) - LONG
    known = stories.find_recent(tx, {one.account_id for one in told}, since)
    keys = {story_alert_key(story.account_id, story.story_id): story.story_id for story in known}
    joining.alerted = {keys[key] for key in alerts.find_keys(tx, keys)}
    joining.watch(known)
    for one in told:
        joining.join(one)
    stories.save(
        tx, [story for ours in joining.by_account.values() for story in ours if story.story_id in joining.told]
    )
    stories.merge(tx, joining.merged)
    return joining


def _ask(tx: Tx, doubted: Sequence[Telling]) -> int:
    """Put what is in doubt into the review tray, unless it stands there or was decided; how many questions are new."""
    if not doubted:
        return 0
    known = doubts.find_recent(tx, {one.account_id for one in doubted}, min(one.item.at for one in doubted) - CLOSE)
    asked = 0
    for one in sorted(doubted, key=lambda one: (one.item.at, one.item.item_id)):
        before = asked_before(known, one)
        new = _doubt(one, before)
        doubt_id = doubts.add(tx, new)
        if doubt_id is not None and before is None:
            known.append(
                Doubt(
                    doubt_id, new.item_id, new.account_id, new.kind, new.realis, one.item.title, new.told_at, new.event
                )
            )
            asked += 1
    return asked


def _doubt(one: Telling, before: Doubt | None) -> NewDoubt:
    return NewDoubt(
        item_id=one.item.item_id,
        account_id=one.account_id,
        kind=one.event.kind,
        realis=one.event.realis,
        event=asdict(one.event) | {"account": one.account, "slots": one.slots},
        told_at=one.item.at,
        copy_of=before.doubt_id if before else None,
    )


def _begun(one: Telling) -> NewStory:
    at = one.item.at
    return NewStory(one.account_id, one.event.kind, one.event.realis, one.item.title[:300], at, at)


def _signals(tx: Tx, joining: Joining, now: datetime) -> list[Signal]:
    """One signal per story that was told now, beside what is taken over from stories that were merged into it."""
    by_id = {story.story_id: story for ours in joining.by_account.values() for story in ours}
    domains = accounts.find_domains(tx, {by_id[story_id].account_id for story_id in joining.told})
    told = [
        telling.signal(by_id[story_id], some, now, domains.get(by_id[story_id].account_id))
        for story_id, some in joining.told.items()
    ]
    return [*_taken_over(tx, joining.merged, now), *told]


def _taken_over(tx: Tx, merged: Mapping[int, int], now: datetime) -> list[Signal]:
    """The signals of merged stories as those of the stories that stay; their own count no more, and their reps are told."""
    keys = {signal_key(gone): stays for gone, stays in merged.items()}
    if not keys:
        return []
    pieces = signals.load_evidence(tx, keys)
    taken = [
        replace(one, signal_key=signal_key(keys[key]), story_id=keys[key], evidence=tuple(pieces.get(key, ())))
        for key, one in signals.find(tx, keys).items()
    ]
    raising.tell_merged(tx, signals.withdraw(tx, keys, now), now)
    return taken


def _job_changes(tx: Tx, moves: Sequence[ToldMove], now: datetime) -> list[Signal]:
    """The signals of leads whose moves the items tell; a move that a people file told before is the same signal."""
    account_ids = {account_id for one in moves for account_id in one.account_ids}
    if not account_ids:
        return []
    leads = known_leads(watched.find_people(tx, account_ids, ()))
    since = min(one.item.at for one in moves) - moves_told.CLOSE
    before = signals.load_for(tx, [lead.lead_id for lead in leads], (), since)
    return moves_told.signals(moves, leads, [s for s in before if s.kind is SignalKind.JOB_CHANGE], now)


def _notes(read: Sequence[tuple[Item, ItemReading]], by_story: Mapping[int, Sequence[Telling]]) -> dict[int, Any]:
    """What is stored with each item: what it says, and the stories that it became part of."""
    part_of: dict[int, list[int]] = defaultdict(list)
    for story_id, told in by_story.items():
        for one in told:
            part_of[one.item.item_id].append(story_id)
    return {item.item_id: _note(reading, part_of[item.item_id]) for item, reading in read}


def _note(reading: ItemReading, story_ids: list[int]) -> dict[str, Any]:
    note = {} if reading == _NOTHING else asdict(reading)
    return {name: value for name, value in note.items() if value} | {"stories": story_ids}
