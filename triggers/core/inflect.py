"""English verb forms, enough for headlines: "lay off" gives lays off, laid off, laying off."""

from triggers.core.wordlists import word_set

_IRREGULAR = {
    "buy": "bought",
    "sell": "sold",
    "win": "won",
    "cut": "cut",
    "shut": "shut",
    "quit": "quit",
    "lay": "laid",
    "take": "took|taken",
    "give": "gave|given",
    "go": "went|gone",
    "get": "got|gotten",
    "make": "made",
    "build": "built",
    "begin": "began|begun",
    "break": "broke|broken",
    "bring": "brought",
    "choose": "chose|chosen",
    "come": "came|come",
    "do": "did|done",
    "draw": "drew|drawn",
    "fall": "fell|fallen",
    "find": "found",
    "grow": "grew|grown",
    "hold": "held",
    "keep": "kept",
    "leave": "left",
    "lead": "led",
    "let": "let",
    "lose": "lost",
    "meet": "met",
    "pay": "paid",
    "put": "put",
    "rise": "rose|risen",
    "run": "ran|run",
    "say": "said",
    "see": "saw|seen",
    "seek": "sought",
    "send": "sent",
    "set": "set",
    "sink": "sank|sunk",
    "spend": "spent",
    "split": "split",
    "stand": "stood",
    "step": "stepped",
    "strike": "struck",
    "sue": "sued",
    "swing": "swung",
    "throw": "threw|thrown",
    "tie": "tied",
    "wind": "wound",
    "write": "wrote|written",
    "hit": "hit",
    "beat": "beat|beaten",
    "file": "filed",
    "plead": "pleaded|pled",
    "spin": "spun",
    "snap": "snapped",
    "ink": "inked",
    "bag": "bagged",
    "net": "netted",
    "drop": "dropped",
    "scrap": "scrapped",
    "tap": "tapped",
    "plan": "planned",
    "ship": "shipped",
    "trim": "trimmed",
    "slim": "slimmed",
    "hire": "hired",
    "add": "added",
    "bid": "bid",
    "axe": "axed",
    "swap": "swapped",
    "commit": "committed",
    "recruit": "recruited",
    "slash": "slashed",
    "shed": "shed",
    "feel": "felt",
    "think": "thought",
    "teach": "taught",
    "steal": "stole|stolen",
    "speak": "spoke|spoken",
    "eat": "ate|eaten",
    "drive": "drove|driven",
    "become": "became|become",
    "have": "had",
    "wed": "wed",
    "snag": "snagged",
    "clinch": "clinched",
    "nab": "nabbed",
    "grab": "grabbed",
    "poach": "poached",
    "rebrand": "rebranded",
    "ban": "banned",
    "probe": "probed",
    "rig": "rigged",
    "bet": "bet",
    "stop": "stopped",
    "slip": "slipped",
    "jump": "jumped",
    "oust": "ousted",
    "ax": "axed",
    "offload": "offloaded",
    "transfer": "transferred",
    "refer": "referred",
    "acquit": "acquitted",
    "control": "controlled",
    "cancel": "cancelled|canceled",
    "overtake": "overtook|overtaken",
    "undergo": "underwent|undergone",
    "withdraw": "withdrew|withdrawn",
    "undertake": "undertook|undertaken",
    "snap up": "snapped up",
    "mothball": "mothballed",
    "team": "teamed",
    "sign": "signed",
    "land": "landed",
    "swallow": "swallowed",
    "gobble": "gobbled",
    "scoop": "scooped",
    "rejig": "rejigged",
    "rescue": "rescued",
}
_VOWELS = frozenset("aeiou")


def forms(lemma: str) -> dict[str, str]:
    """{form: "base" | "s" | "ed" | "ing"} of a verb; only its first word is inflected."""
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past = _IRREGULAR.get(head, "").split("|") if head in _IRREGULAR else [_past(head)]
    found = {f"{p}{tail}": "ed" for p in past}
    found[f"{_gerund(head, past[0])}{tail}"] = "ing"
    found[f"{_third(head)}{tail}"] = "s"
    if head not in past:
        found[lemma] = "base"
    return found


def _third(head: str) -> str:
    if head in {"have", "do", "go"}:
        return {"have": "has", "do": "does", "go": "goes"}[head]
    if head.endswith("y") and head[-2] not in _VOWELS:
        return f"{head[:-1]}ies"
    return f"{head}es" if head.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{head}s"


def _past(head: str) -> str:
    if head.endswith("e"):
        return f"{head}d"
    if head.endswith("y") and head[-2] not in _VOWELS:
        return f"{head[:-1]}ied"
    return f"{head}ed"


def _gerund(head: str, past: str) -> str:
    if head.endswith("ie"):
        return f"{head[:-2]}ying"
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        return f"{head[:-1]}ing"
    doubled = past.endswith("ed") and past[:-2] == head + head[-1]
    if doubled or (head in _DOUBLING and head[-1] not in _VOWELS):
        return f"{head}{head[-1]}ing"
    return f"{head}ing"


_DOUBLING = word_set(
    """
    cut shut quit put set let get run win hit split bid bet shed wed begin spin beg rebut
    """
)
