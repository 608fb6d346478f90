"""Token buckets: how many mails may leave now, and when those who go without shall ask again.

A bucket is filled at its rate and holds one minute's worth at most, so that what gathered during an outage leaves spread over
time. Who goes without is given a place in a queue: the moment when its token should be there. It is a hint and no
reservation: nothing is owed to those who were stopped meanwhile.
"""

import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_RATE = re.compile(r"([1-9][0-9]{0,8}) per (second|minute|hour|day)")
#: How much a bucket holds at most, in time; a slow one holds one token.
_HOLDS = timedelta(minutes=1)
#: The queue is no longer than this, or a few turns: who comes behind its end is placed in its second half and asks again.
_QUEUE, _TURNS = timedelta(hours=1), 4
_DAY = timedelta(days=1)
#: A token, but for what is lost when many small parts of it are added up.
_WHOLE = 1 - 1e-6

#: Mails a day from a domain that never sent before, from its first day on; afterwards there is no such limit. It about doubles
#: every other day, as the schedules of the big providers do once they are scaled down to a new name without a history.
WARM_UP = (20, 30, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1_200, 1_600, 2_400, 3_200, 4_800, 6_400, 10_000)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many mails per so many seconds, evenly; or, when `is_daily`, so many on each day of UTC."""

    count: int
    seconds: int
    is_daily: bool = False

    @property
    def interval(self) -> timedelta:
        """From one mail to the next."""
        return timedelta(seconds=self.seconds / self.count)

    @property
    def most(self) -> float:
        """What the bucket holds at most."""
        return float(self.count) if self.is_daily else max(1.0, _HOLDS / self.interval)


@dataclass(frozen=True, slots=True)
class Bucket:
    """`tokens` were there `at` that moment; `next_at` is the end of the queue."""

    tokens: float
    at: datetime
    next_at: datetime


@dataclass(frozen=True, slots=True)
class Want:
    """A mail that takes a token of each of these buckets. `has_waited`: it was in the queue already, and goes first."""

    names: tuple[str, ...]
    has_waited: bool = False


def parse_rate(text: str) -> Rate:
    """From "1000 per hour" (second, minute, hour, day). Raises ValueError that says what to write."""
    found = _RATE.fullmatch(" ".join(text.split()))
    if found is None:
        raise ValueError(
            f"{text[:40]!r} is no rate: write a number per second, minute, hour or day, like 1000 per hour"
        )
    return Rate(int(found[1]), _UNITS[found[2]])


def warm_up_rate(began_on: date, today: date, per_day: Sequence[int] = WARM_UP) -> Rate | None:
    """What a domain whose first day was `began_on` may send `today`; None when it is warm."""
    day = max(0, (today - began_on).days)
    return Rate(per_day[day], 86400, is_daily=True) if day < len(per_day) else None


def full(rate: Rate, now: datetime) -> Bucket:
    """A bucket that nobody has taken from."""
    return Bucket(rate.most, now, now)


def share(
    buckets: MutableMapping[str, Bucket], rates: Mapping[str, Rate], wants: Sequence[Want], now: datetime
) -> list[datetime | None]:
    """For each want None, and its tokens are taken; or when it shall ask again. `buckets` are changed to what is left."""
    for name, bucket in buckets.items():
        buckets[name] = _filled(bucket, rates[name], now)
    answers: list[datetime | None] = [None] * len(wants)
    for n in sorted(range(len(wants)), key=lambda n: not wants[n].has_waited):
        want = wants[n]
        lacking = [name for name in want.names if not _is_free(buckets[name], rates[name], want, now)]
        if lacking:
            answers[n] = max(_queue(buckets, name, rates[name], now) for name in lacking)
        else:
            for name in want.names:
                buckets[name] = replace(buckets[name], tokens=buckets[name].tokens - 1)
    return answers


def _filled(bucket: Bucket, rate: Rate, now: datetime) -> Bucket:
    """A clock that was set back fills nothing."""
    tokens = min(bucket.tokens, rate.most)
    if rate.is_daily and bucket.at.date() < now.date():
        tokens = rate.most
    elif not rate.is_daily and bucket.at < now:
        tokens = min(rate.most, tokens + (now - bucket.at) / rate.interval)
    return Bucket(tokens, now, min(bucket.next_at, now + _longest(rate)))


def _is_free(bucket: Bucket, rate: Rate, want: Want, now: datetime) -> bool:
    """Who comes new stands behind the queue; when the bucket is full nobody of it is there."""
    if bucket.tokens < _WHOLE:
        return False
    return rate.is_daily or want.has_waited or bucket.next_at <= now or bucket.tokens >= rate.most


def _queue(buckets: MutableMapping[str, Bucket], name: str, rate: Rate, now: datetime) -> datetime:
    """The next place in the queue; of a day's budget, the same hour tomorrow, when people work again."""
    if rate.is_daily:
        return now + _DAY
    bucket = buckets[name]
    place = max(bucket.next_at, now) + rate.interval
    if place > now + _longest(rate):
        place = now + _longest(rate) / 2
    buckets[name] = replace(bucket, next_at=place)
    return place


def _longest(rate: Rate) -> timedelta:
    return max(_QUEUE, _TURNS * rate.interval)
