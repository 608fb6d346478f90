"""Job titles: how high one stands, whether it leads others, and which department it is of."""

import re
from functools import lru_cache

from triggers.core.folding import fold

#: Words of a title by rank, as `fold` leaves them. The highest word of a title counts.
_RANKS = {
    5: """chief ceo cfo coo cto cio cmo cro cpo ciso founder cofounder owner proprietor president chairman chairwoman
        chairperson geschaftsfuhrer geschaftsfuhrerin vorstand vorstandin inhaber inhaberin gerant gerante pdg presidente
        administrador dueno titolare vd""",
    4: "vp svp evp avp",
    3: """director head direktor direktorin leiter leiterin bereichsleiter bereichsleiterin abteilungsleiter
        abteilungsleiterin betriebsleiter betriebsleiterin werkleiter werkleiterin produktionsleiter produktionsleiterin
        directeur directrice directora direttore direttrice responsable responsabile hoofd chef""",
    2: """manager managerin lead teamleiter teamleiterin supervisor superintendent principal foreman meister coordinator
        gerente encargado""",
    1: "senior specialist",
}
_RANK_OF = {word: rank for rank, words in _RANKS.items() for word in words.split()}
_WHOLE = (
    ("managing director", 5),
    ("general manager", 4),
    ("vice president", 4),
    ("directeur general", 5),
    ("director general", 5),
)
_SHORT = {
    "sr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "dir": "director",
    "snr": "senior",
    "mngr": "manager",
    "vice-president": "vp",
}
_BELOW = frozenset(
    (
        "assistant",
        "deputy",
        "associate",
        "junior",
        "interim",
        "acting",
        "stellvertretender",
        "stellvertretende",
        "adjoint",
        "adjointe",
    )
)
_HELPER = frozenset(("assistant", "assistenz", "assistentin", "secretary", "sekretar", "sekretarin", "pa"))
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
BOSS = 3


@lru_cache(maxsize=65_536)
def words(title: str) -> tuple[str, ...]:
    """The words of a title with abbreviations written out: "Sr. Engineer" and "Senior Engineer" are one."""
    return tuple(_SHORT.get(word, word) for word in _WORD.findall(fold(title[:300])))


@lru_cache(maxsize=65_536)
def rank(title: str) -> int:
    """From 0 (says nothing of rank) to 5 (runs the company)."""
    said = words(title)
    text = " ".join(said)
    highest = max((_RANK_OF.get(word, 0) for word in said), default=0)
    whole = next((level for phrase, level in _WHOLE if phrase in text), None)
    level = highest if whole is None else whole
    if "to the" in text and _HELPER.intersection(said):
        return 0
    return max(0, level - 1) if _BELOW.intersection(said) else level


def is_promotion(before: str, after: str) -> bool:
    """Whether the second title stands higher. Another wording of the same rank is none."""
    return words(before) != words(after) and rank(after) > rank(before)


def is_boss(title: str) -> bool:
    """Whether the title leads a department or the company."""
    return rank(title) >= BOSS
