"""What stands around a date of an absence notice: the word that leads up to it, the dates listed with it, the nearest cue."""

from triggers.core import absence_words as said
from triggers.core.absence_notice import AND, Notice
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import WEEKDAY, match, phrases
from triggers.core.folding import vocabulary

_LEADS = phrases(
    [(text, kind)
     for kind, row in said.LEADS.items()
     for text in row.split("|")]
)  # fmt: skip
_ABOUT = frozenset(said.ABOUT.split("|"))
_SKIPPED = vocabulary(
    "the den der dem des le la el il lo de d l on am op em dia d. and including incl inkl einschliesslich "
    "inclusive inclus to zum , ( und mit med og o och w we dnia det a ' uke uge vecka"
)
#: Languages whose "back" stands behind the date.
VERB_LAST = vocabulary("de nl sv da no ja pl fi tr hu cs")
_WEEKDAYS = frozenset(form for form in WEEKDAY if len(form) > 2)


def lead_of(notice: Notice, first: int) -> tuple[str, int, bool]:
    """(kind of the word that leads up to a date, its index, whether "about" stands there)."""
    words, at, about = notice.words, first - 1, False
    while at >= 0 and first - at <= 6:
        for size in (6, 5, 4, 3, 2, 1):
            hit = match(_LEADS, words, at - size + 1) if at - size + 1 >= 0 else None
            if hit and hit[0] == at + 1 and said.leads_in(words[at].fold if size == 1 else "", notice.language):
                return hit[1], at - size + 1, about
        fold_ = words[at].fold
        about = about or fold_ in _ABOUT
        if fold_ not in _SKIPPED and fold_ not in _ABOUT and fold_ not in _WEEKDAYS:
            break
        at -= 1
    return "", at + 1, about


def trail_of(notice: Notice, last: int) -> str:
    """Japanese and Finnish say until and from behind the date."""
    fold_ = notice.words[last].fold if last < len(notice.words) else ""
    return {
        "まで": "until",
        "asti": "until",
        "より": "from",
        "から": "from",
        "以降": "from",
        "alkaen": "from",
        "kadar": "until",
    }.get(fold_, "")


def zone_of(notice: Notice, item: DateItem | DateRange) -> tuple[int, int]:
    """The words around a date that can speak about it: its sentence, up to the neighbouring dates."""
    number = notice.sentence[item.first]
    low = high = item.first
    while low > 0 and notice.sentence[low - 1] == number:
        low -= 1
    high = item.last
    while high < len(notice.words) and notice.sentence[high] == number:
        high += 1
    end = _end_of_list(notice, item)
    for other in notice.items:
        if low < other.last <= item.first and not _are_listed(notice, other.last, item.first):
            low = other.last
        if end <= other.first < high:
            high = other.first
    return low, high


def _end_of_list(notice: Notice, item: DateItem | DateRange) -> int:
    """The index behind the last of the dates that stand in one list with this one."""
    end = item.last
    for other in notice.items:
        if other.first >= end and notice.sentence[other.first] == notice.sentence[item.first]:
            if not _are_listed(notice, end, other.first):
                break
            end = other.last
    return end


def _are_listed(notice: Notice, behind: int, before: int) -> bool:
    """Whether two dates stand in one list: "the 6th (Ascension) and the 7th"."""
    depth = 0
    for word in notice.words[behind:before]:
        depth += (word.fold == "(") - (word.fold == ")")
        if depth <= 0 and word.fold not in AND and word.fold not in _SKIPPED and word.fold != ")":
            return False
    return behind < before <= behind + _LONGEST_GAP


_LONGEST_GAP = 8
#: The comma behind "am Mittwoch, dem 7. Januar, zurück" parts nothing.
_APPOSED = 2


def nearest_cue(notice: Notice, item: DateItem | DateRange, kinds: tuple[str, ...]) -> str:
    """The cue that speaks about a date: in its clause before it, then behind it, then further off in its sentence."""
    low, high = zone_of(notice, item)
    here = notice.clause[item.first]
    end = _end_of_list(notice, item)
    there = notice.clause[min(end, len(notice.words)) - 1]
    dated = {notice.clause[other.first] for other in notice.items if not item.first < other.first < end} - {here, there}
    cues = [c for c in notice.cues if c[2] in kinds]
    # "Closed on the 6th and the 7th" speaks of both; "the 18th is busy and we are back on the 4th" only of the latter.
    left = [c for c in cues if low <= c[0] < item.first and (c[2] == "away" or notice.clause[c[0]] not in dated)]
    right = [c for c in cues if end <= c[0] < high and notice.clause[c[0]] not in dated]
    near_left = [c for c in left if notice.clause[c[0]] == here]
    near_right = [c for c in right if notice.clause[c[0]] == there or c[0] - end < _APPOSED]
    if near_left and near_left[-1][2] == "return":
        return "return"
    if (
        near_right
        and any(c[2] == "return" for c in near_right)
        and (notice.language in VERB_LAST or near_right[0][2] == "return")
    ):
        return "return"
    if right and right[0][2] == "return" and notice.language in VERB_LAST and not near_left and not near_right:
        return "return"
    for group, index in ((near_left, -1), (near_right, 0), (left, -1), (right, 0)):
        if group:
            return group[index][2]
    return ""


def mentions(notice: Notice, kind: str) -> bool:
    return any(c[2] == kind for c in notice.cues)
