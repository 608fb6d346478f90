"""Everyday words of the user's own feeds, learned from the items that were kept and remembered in the house.

A watched name that is one of them needs a second witness where its capital tells nothing. What is learned depends on the
items alone: every process reads the same words, and learns them anew when the items have grown by a tenth.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.house import House
from engine.store import Tx, facts, items
from triggers.core.ambiguity import WordUse, learn
from triggers.core.matching import NameIndex

_FACT = "common_words"
#: Fewer items than this teach nothing, and so many of the newest are read.
FEWEST, MOST = 200, 20_000
_GROWN = 1.1


@dataclass(frozen=True, slots=True)
class Learned:
    """`uses` are the everyday words, most often met first; `items` of the feeds were read for them, up to item `item_id`."""

    uses: tuple[WordUse, ...] = ()
    items: int = 0
    item_id: int = 0

    @property
    def words(self) -> frozenset[str]:
        """What `NameIndex` takes."""
        return frozenset(use.word for use in self.uses)


def load(tx: Tx) -> Learned:
    """What was learned last."""
    said = facts.load(tx, _FACT)
    if not said:
        return Learned()
    return Learned(tuple(WordUse(*use) for use in said["uses"]), said["items"], said["item_id"])


def refresh(house: House) -> Learned:
    """The everyday words, learned anew where there is enough to learn from."""
    with house.store.read() as tx:
        known = load(tx)
        newest = items.newest_id(tx)
        if newest < max(FEWEST, known.item_id * _GROWN):
            return known
        texts = items.find_texts(tx, MOST)
    if len(texts) < FEWEST:
        return known
    learned = Learned(tuple(use for use in learn(texts) if use.is_common), len(texts), newest)
    _save(house, learned)
    return learned


def _save(house: House, learned: Learned) -> None:
    """Two processes that learn at once write the same."""
    uses = [(use.word, use.as_name, use.as_word) for use in learned.uses]
    with house.store.begin("common_words.save") as tx:
        facts.save(tx, _FACT, {"uses": uses, "items": learned.items, "item_id": learned.item_id})


def watched_ones(learned: Learned, index: NameIndex) -> Sequence[WordUse]:
    """Those everyday words that a watched company is called by."""
    return [use for use in learned.uses if index.bears(use.word)]
