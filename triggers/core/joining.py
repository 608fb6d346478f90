"""Which story an event belongs to: one story per account, kind and week, whatever the outlets; later rungs join it for long.

Two stories that an item shows to be one are merged: the one that was alerted about stays, else the older one.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from engine.core.signal import Realis
from engine.core.source import Story
from triggers.core.figures import figures
from triggers.core.headlines import cut
from triggers.core.story_prints import StoryItem, print_of
from triggers.core.telling import Telling

#: Items of one account and kind within this time are one story, in whatever words, unless their sums differ.
CLOSE = timedelta(days=7)
#: A later rung of the ladder (a deal completed, cancelled) joins its story up to this time after it was told last.
LONG = timedelta(days=548)
_RUNGS = {str(rung): number for number, rung in enumerate(Realis)}
#: Sums of one currency are the same when rounding explains what lies between them.
_ROUNDED = 0.9
_MOST_HEADLINES, _LONGEST_HEADLINE = 6, 300


@dataclass(slots=True)
class Joining:
    """The stories of some accounts, growing as tellings come in.

    `begin` makes a new story of a telling. `alerted` are the stories that somebody was alerted about. Afterwards `told` holds
    the tellings of each story that was told now, and `merged` the stories that turned out to be another one: gone -> stays.
    """

    begin: Callable[[Telling], Story]
    alerted: Collection[int] = ()
    by_account: dict[int, list[Story]] = field(default_factory=dict)
    told: dict[int, list[Telling]] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)

    def watch(self, stories: Iterable[Story]) -> None:
        """These stories are known already."""
        for story in stories:
            self.by_account.setdefault(story.account_id, []).append(story)

    def join(self, one: Telling) -> Story:
        """The story of this telling, moved on by it; a new one when none fits."""
        ours = self.by_account.setdefault(one.account_id, [])
        found = find_stories(ours, one, self.alerted)
        if not found:
            story = self.begin(one)
        else:
            story = told(found[0], one)
            for gone in found[1:]:
                story = self._merge(story, gone)
        ours[:] = [s for s in ours if s.story_id not in {story.story_id, *(gone.story_id for gone in found)}]
        ours.append(story)
        self.told.setdefault(story.story_id, []).append(one)
        return story

    def _merge(self, story: Story, gone: Story) -> Story:
        for before, after in self.merged.items():
            if after == gone.story_id:
                self.merged[before] = story.story_id
        self.merged[gone.story_id] = story.story_id
        self.told.setdefault(story.story_id, []).extend(self.told.pop(gone.story_id, []))
        furthest = max(story.realis, gone.realis, key=_RUNGS.__getitem__)
        first_at, last_at = min(story.first_at, gone.first_at), max(story.last_at, gone.last_at)
        headlines = _with_headlines(story, gone.title, *gone.headlines)
        return replace(story, realis=furthest, first_at=first_at, last_at=last_at, headlines=headlines)


def find_stories(stories: Iterable[Story], telling: Telling, alerted: Collection[int] = ()) -> list[Story]:
    """The stories that this telling shows to be one, first the one that stays; none when it begins a new one.

    Stories whose sums differ stay apart: then it is only the one told last.
    """
    fitting = sorted((s for s in stories if _fits(s, telling)), key=lambda s: (s.last_at, s.story_id), reverse=True)
    if len(fitting) > 1 and any(_are_apart(fitting[0].title, other.title) for other in fitting[1:]):
        return fitting[:1]
    return sorted(fitting, key=lambda s: (s.story_id not in alerted, s.first_at, s.story_id))


def _fits(story: Story, telling: Telling) -> bool:
    event, at = telling.event, telling.item.at
    if story.account_id != telling.account_id or story.kind != event.kind:
        return False
    if story.first_at - CLOSE <= at <= story.last_at + CLOSE:
        return not _are_apart(story.title, telling.item.title)
    is_later = story.last_at < at <= story.last_at + LONG and _RUNGS[event.realis] > _RUNGS[story.realis]
    return is_later and _is_about_the_same(story, telling)


def _are_apart(one: str, other: str) -> bool:
    """The veto of numbers: both headlines name sums of the same currency, and no two of these are near each other."""
    mine, theirs = _sums(one), _sums(other)
    pairs = [(a, b) for currency, a in mine for its, b in theirs if currency == its]
    return bool(pairs) and not any(min(a, b) >= _ROUNDED * max(a, b) for a, b in pairs)


def _sums(title: str) -> Sequence[tuple[str, float]]:
    found = (figure for sentence in cut(title, "title") for figure in figures(sentence))
    return [(figure.currency, figure.value) for figure in found if figure.kind == "amount" and figure.currency]


def _is_about_the_same(story: Story, telling: Telling) -> bool:
    """Whether a headline shares, months later, a counterparty or an amount with one of the story: a name that is not the
    account's own, or a sum.
    """
    (names, amounts), (now_names, now_amounts) = _named((story.title, *story.headlines)), _named((telling.item.title,))
    own, _ = _named((telling.account,))
    return bool((names & now_names) - own or amounts & now_amounts)


def _named(titles: Iterable[str]) -> tuple[frozenset[str], frozenset[float]]:
    """The names and the sums of headlines."""
    prints = [print_of(StoryItem("", title)) for title in titles]
    names: frozenset[str] = frozenset().union(*(p.names for p in prints))
    amounts: frozenset[float] = frozenset().union(*(p.amounts for p in prints))
    return names, amounts


def _with_headlines(story: Story, *titles: str) -> tuple[str, ...]:
    """The further headlines of a story, with those of these that name firms or sums which none did before."""
    kept = story.headlines
    for title in titles:
        if len(kept) < _MOST_HEADLINES and title not in (story.title, *kept):
            (names, amounts), (new_names, new_amounts) = _named((story.title, *kept)), _named((title,))
            kept = kept if new_names <= names and new_amounts <= amounts else (*kept, title[:_LONGEST_HEADLINE])
    return kept


def told(story: Story, telling: Telling) -> Story:
    """The story after this telling: as far as it has come, from the first to the last time it was told."""
    at, realis = telling.item.at, telling.event.realis
    furthest = max(story.realis, realis, key=_RUNGS.__getitem__)
    first_at, last_at = min(story.first_at, at), max(story.last_at, at)
    headlines = _with_headlines(story, telling.item.title)
    return replace(story, realis=furthest, first_at=first_at, last_at=last_at, headlines=headlines)
