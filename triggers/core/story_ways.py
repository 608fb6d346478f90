"""Which way an event runs: who buys, bids for, sues or turns down whom. "A buys B" and "B buys A" share every word."""

from collections.abc import Sequence
from dataclasses import dataclass

from triggers.core.wordlists import word_set

_VERBS = {
    "sue": word_set(
        """
        sue sues sued verklagt poursuit assigne demanda denuncia stämmer lawsuit klage
        """
    ),
    "reject": word_set(
        """
        reject rejects rejected rejecting spurn spurns spurned rebuff rebuffs rebuffed snub snubs snubbed turn turns
        turned lehnt abgelehnt weist rejette repousse rechaza respinge wijst afgewezen avvisar nobbar
        """
    ),
    "sell": word_set(
        """
        sold sells sell sale verkauft verkaufen vend vendu vendue cède cédé cédée vende vendida vendido venduta ceduta
        cede verkoopt verkocht säljer såld
        """
    ),
    "buy": word_set(
        """
        buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased snaps swallows absorbs
        takeover kauft übernimmt erwirbt schluckt rachète acquiert reprend compra adquiere acquisisce rileva koopt köper
        förvärvar bid bids offer offers approach angebot übernahmeangebot offre opa oferta offerta bod bud
        """
    ),
}
#: "Lehnt Angebot von X ab": who stands after "von" made the bid, and turned nothing down.
_ACTIVE = word_set(
    "reject rejects spurns rebuffs snubs lehnt weist rejette repousse rechaza respinge wijst avvisar nobbar"
)
#: "X köper tåg av Y", "X compra Y por 80 millones": these are never done by who stands behind "av" or "por".
_FINITE = word_set(
    """
    buys acquires purchases snaps swallows absorbs sues kauft übernimmt erwirbt schluckt verklagt rachète acquiert reprend
    poursuit assigne compra adquiere demanda denuncia acquisisce rileva koopt köper förvärvar stämmer
    """
)
_TO = word_set("to an à au aux a al alla aan till")
_BY = word_set("by von vom durch par por da dal dalla door av")
#: "Y's bid is turned down by X" and "X turns down Y's bid": a bid runs the other way than its refusal.
_RUNS_BACK = "reject"


@dataclass(slots=True, frozen=True)
class Way:
    """`what` runs from those called `doers` to those called `others` (stems of names)."""

    what: str
    doers: frozenset[str]
    others: frozenset[str]

    def is_against(self, other: "Way") -> bool:
        """Whether the same runs the other way round."""
        return (
            self.what == other.what
            and bool(self.doers & other.others)
            and bool(self.others & other.doers)
            and not (self.doers & other.doers)
        )

    def is_alike(self, other: "Way") -> bool:
        """Whether the same is done to the same: "A sells its arm", "B buys arm of A"."""
        return self.what == other.what and bool(self.others & other.others)


def way_of(lows: Sequence[str], names: Sequence[tuple[int, str]]) -> Way | None:
    """The way of a headline whose names are (token, stem); None where it does not show."""
    for what in ("sue", "reject", "sell", "buy"):
        verbs = _VERBS[what]
        place = next((n for n, low in enumerate(lows) if low in verbs), None)
        if place is None:
            continue
        before = frozenset(stem for n, stem in names if n < place)
        after = frozenset(stem for n, stem in names if n > place)
        if what == "sell":
            return Way("buy", after if any(low in _TO for low in lows[place + 1 :]) else frozenset(), before)
        if not before or not after:
            return None
        named = {n for n, _ in names}
        is_passive = lows[place] not in _ACTIVE | _FINITE and any(
            low in _BY and _names_follow(lows, n + 1, named) for n, low in enumerate(lows) if n > place
        )
        turned = is_passive != (what == _RUNS_BACK)
        runs = "buy" if what == _RUNS_BACK else what
        return Way(runs, after, before) if turned else Way(runs, before, after)
    return None


#: So many words may stand between "by" and a name: "by private equity firm X".
_DESCRIBED = 5


def _names_follow(lows: Sequence[str], n: int, named: set[int]) -> bool:
    """Whether a name stands here or after what describes it; "por 80 millones" names nobody."""
    for k in range(n, min(n + _DESCRIBED, len(lows))):
        if k in named:
            return True
        if not lows[k][0].isalpha():
            return False
    return False
