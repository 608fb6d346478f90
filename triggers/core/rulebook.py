"""The rules of news as data: phrases that trigger an event, what must stand near them, and who plays which part.

The texts live in `triggers/rules/*.yaml`; `triggers.rulebooks` loads them. Here they are compiled into one table of phrases by
first word, so that reading a sentence costs one dictionary look-up a token, however many rules there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from triggers.core import inflect, inflect_abroad
from triggers.core.headlines import TOKEN
from triggers.core.kinds import Kind

if TYPE_CHECKING:
    from triggers.core.kind_model import KindModel

Realis = Literal["rumour", "announced", "completed", "cancelled", "denied"]
#: How the parts of a sentence map to roles; see `triggers.core.roles`.
Frame = Literal[
    "subject",
    "fund",
    "deal",
    "sale",
    "for_sale",
    "answer",
    "merge",
    "supply",
    "award",
    "invest",
    "pass",
    "leave",
    "sue",
    "suffer",
    "partner",
]
Form = Literal["base", "s", "ed", "ing", "fin", "inf", "part", "noun"]


def _folded(accounts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(account.strip().casefold() for account in accounts)


#: Names or domains of watched companies, compared in small letters.
Accounts = Annotated[tuple[str, ...], AfterValidator(_folded)]


#: The keys of a rule that name word classes.
CLASS_KEYS = ("needs", "also_needs", "needs_before", "needs_after", "unless", "also_off")


class Examples(BaseModel):
    """Headlines that prove rules: `reads` must give the kind of their file, `ignores` must not."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reads: tuple[str, ...] = ()
    ignores: tuple[str, ...] = ()


class Rule(BaseModel):
    """One rule. Phrases are parted by commas; English verbs are given as lemmas, other languages form by form.

    A `weak` rule counts only where no other has spoken; a `prose` rule, looser still, only where no companies are watched;
    a `terse` rule only in headlines and short sentences, since in running text its words mostly mean something else. A rule with
    `accounts`, names or domains of watched companies, counts for these alone.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: str
    kind: Kind = "other"
    sign: int = Field(default=0, ge=-1, le=1)
    verbs: str = ""
    forms: str = ""
    infinitives: str = ""
    participles: str = ""
    nouns: str = ""
    needs: tuple[str, ...] = ()
    also_needs: tuple[str, ...] = ()
    needs_before: tuple[str, ...] = ()
    needs_after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    frame: Frame = "subject"
    realis: Realis | None = None
    noun_realis: Realis = "announced"
    is_fixed: bool = Field(default=False, alias="fixed")
    also_off: tuple[str, ...] = ()
    is_precise: bool = Field(default=True, alias="precise")
    is_weak: bool = Field(default=False, alias="weak")
    is_prose: bool = Field(default=False, alias="prose")
    is_terse: bool = Field(default=False, alias="terse")
    accounts: Accounts = ()
    examples: Examples = Examples()

    @property
    def is_strong(self) -> bool:
        """Whether its longer phrases hide what other rules read in a part of them, as "takes over the helm" hides "takes over"."""
        return self.is_precise and not self.is_prose

    @property
    def has_phrases(self) -> bool:
        """Whether there are words that it can be found by."""
        lists = (self.verbs, self.forms, self.infinitives, self.participles, self.nouns)
        return any(phrases_of(text) for text in lists)


class RuleFile(BaseModel):
    """One YAML file of rules: a kind, its rules, and headlines that must and must not be read as it.

    `accounts` holds for the rules that name none themselves.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Kind
    sign: int = Field(default=0, ge=-1, le=1)
    accounts: Accounts = ()
    rules: tuple[Rule, ...]
    examples: Examples = Examples()

    @field_validator("rules")
    @classmethod
    def _of_one_kind(cls, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        for rule in rules:
            if "kind" in rule.model_fields_set:
                raise ValueError(f"the rule {rule.rule!r} names a kind of its own; another kind is another file")
        return rules

    def whole_rules(self) -> list[Rule]:
        """The rules with what the file says for all of them."""
        return [
            rule.model_copy(
                update={"kind": self.kind, "sign": rule.sign or self.sign, "accounts": rule.accounts or self.accounts}
            )
            for rule in self.rules
        ]


@dataclass(slots=True, frozen=True)
class Phrase:
    """A phrase of the table: the rules it triggers (with the verb's form) and its word classes.

    Both may ask for a word that follows later in the clause: "neemt ... over". `is_loose`: no strong rule waits for it, so that
    it hides no shorter phrase. `kinds`: those of its strong rules.
    """

    tokens: tuple[str, ...]
    triggers: tuple[tuple[int, Form, str], ...]
    classes: frozenset[tuple[str, str]]
    is_loose: bool = False
    kinds: frozenset[Kind] = frozenset()


#: Of words met, this many have their phrases kept ready.
_MOST_KNOWN = 50_000
#: What must stand before an ending: "Werkschef" ends in "chef", "Chef" itself is a phrase of its own.
_SHORTEST_HEAD = 2


class Rulebook:
    """Compiled rules: `phrases[first token]` are the phrases that begin with it, longest first.

    A phrase written `*chef` stands for all longer words that end so and are no phrase themselves, as compounds do.
    """

    def __init__(self, rules: Iterable[Rule], classes: Mapping[str, str], model: "KindModel | None" = None) -> None:
        """`model`: the trained second opinion that is asked beside these rules."""
        self.rules = tuple(rules)
        #: What is looked for where companies are watched.
        self.kinds = frozenset(rule.kind for rule in self.rules if not rule.is_prose)
        self.model = model
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        self._endings: dict[str, tuple[Phrase, ...]] = {}
        self._known: dict[str, tuple[tuple[Phrase, ...], dict[str, tuple[Phrase, ...]]]] = {}
        self._check_classes(classes)
        self._compile(classes)

    def _check_classes(self, classes: Mapping[str, str]) -> None:
        known = {*classes, *BUILT_IN}
        for rule in self.rules:
            for name in (name for key in CLASS_KEYS for name in getattr(rule, key)):
                if name not in known:
                    raise ValueError(f"rule {rule.rule!r} names the word class {name!r}, which no file defines")

    def _compile(self, classes: Mapping[str, str]) -> None:
        triggers: dict[tuple[str, ...], list[tuple[int, Form, str]]] = {}
        labels: dict[tuple[str, ...], set[tuple[str, str]]] = {}
        for number, rule in enumerate(self.rules):
            for phrase, form in _forms(rule):
                head, _, tail = phrase.partition(" ... ")
                triggers.setdefault(cut(head), []).append((number, form, tail))
        for name, text in classes.items():
            for phrase in phrases_of(text):
                for variant in _lemma_forms(phrase):
                    head, _, tail = variant.partition(" ... ")
                    labels.setdefault(cut(head), set()).add((name, tail))
        table: dict[str, list[Phrase]] = {}
        for tokens in {*triggers, *labels}:
            some = tuple(triggers.get(tokens, ()))
            kinds = frozenset(self.rules[number].kind for number, _, _ in some if self.rules[number].is_strong)
            entry = Phrase(tokens, some, frozenset(labels.get(tokens, ())), not kinds, kinds)
            table.setdefault(tokens[0], []).append(entry)
        self._endings = {phrase.tokens[1]: (phrase,) for phrase in table.pop("*", ())}
        self.phrases = {first: tuple(sorted(some, key=lambda p: -len(p.tokens))) for first, some in table.items()}

    def phrases_at(self, low: str, following: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with a (lower-case) token when `following` comes next, longest first."""
        known = self._known.get(low)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[low] = _by_second(self.phrases.get(low, ()) + self._compound(low))
        alone, pairs = known
        return pairs.get(following, alone)

    def _compound(self, low: str) -> tuple[Phrase, ...]:
        if any(len(phrase.tokens) == 1 for phrase in self.phrases.get(low, ())):
            return ()
        tails = (low[n:] for n in range(_SHORTEST_HEAD, len(low) - 2))
        found = next((self._endings[tail] for tail in tails if tail in self._endings), ())
        return tuple(replace(phrase, tokens=(low,)) for phrase in found)


def _by_second(phrases: tuple[Phrase, ...]) -> tuple[tuple[Phrase, ...], dict[str, tuple[Phrase, ...]]]:
    """The phrases of one token, and for each second token the longer ones with them: of "new", few are looked at."""
    alone = tuple(p for p in phrases if len(p.tokens) == 1)
    seconds = dict.fromkeys(p.tokens[1] for p in phrases if len(p.tokens) > 1)
    return alone, {second: tuple(p for p in phrases if second in p.tokens[1:2]) + alone for second in seconds}


#: Classes that are read from the shape of tokens, not from a list.
BUILT_IN = frozenset({"MONEY", "NUMBER", "PERCENT", "NAME", "WATCHED", "TO_NAME", "NO_CASE", "PAIR"})


def cut(phrase: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(phrase.lower()))


def phrases_of(text: str) -> list[str]:
    return [phrase for phrase in (part.strip() for part in text.replace("\n", " ").split(",")) if phrase]


def _lemma_forms(phrase: str) -> Iterable[str]:
    """`~drop` in a class stands for all English forms of the verb."""
    return inflect.forms(phrase[1:]) if phrase.startswith("~") else (phrase,)


def _forms(rule: Rule) -> Iterable[tuple[str, Form]]:
    for lemma in phrases_of(rule.verbs):
        for text, form in inflect.forms(lemma).items():
            yield text, form  # type: ignore[misc]
    lists: tuple[tuple[str, Form], ...] = (
        (rule.forms, "fin"),
        (rule.infinitives, "inf"),
        (rule.participles, "part"),
        (rule.nouns, "noun"),
    )
    for text, form in lists:
        for phrase in phrases_of(text):
            yield phrase, form
            if form == "inf":
                yield from inflect_abroad.forms(phrase).items()  # type: ignore[misc]
