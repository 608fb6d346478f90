"""What people say, by language: label/group -> patterns in the notation of phrase_rules.py, as data.

Besides the labels there are helpers: `soft_no` (a reason why not now), `revisit` and `call` (verbs that a date turns into a
postponement or a meeting), `info` (words that open a question), `courtesy` (says nothing), `passing` (takes a label back),
`keep` (takes an unsubscribe back), `thing` (it is no address that is to be removed).
"""

from collections.abc import Mapping

from triggers.core.phrases import (
    dutch,
    dutch_demands,
    english,
    english_demands,
    english_later,
    english_refusals,
    english_stops,
    english_wishes,
    french,
    french_demands,
    further,
    german,
    german_demands,
    german_refusals,
    italian,
    italian_demands,
    japanese,
    keeping,
    nordic,
    northern_demands,
    people_abroad,
    polish,
    portuguese,
    portuguese_demands,
    refusals_abroad,
    removals,
    spanish,
    spanish_demands,
)


def joined(*tables: Mapping[str, str]) -> dict[str, str]:
    """Several tables of one language as one: the patterns of a group that stands in more than one follow each other."""
    found: dict[str, str] = {}
    for table in tables:
        for group, patterns in table.items():
            found[group] = f"{found[group]}\n{patterns}" if group in found else patterns
    return found


ALL = {
    "en": joined(
        english_refusals.RULES,
        english_stops.RULES,
        english_demands.RULES,
        english_wishes.RULES,
        english_later.RULES,
        english.RULES,
        removals.ENGLISH,
        keeping.ENGLISH,
    ),
    "de": joined(
        german_refusals.RULES,
        german_demands.RULES,
        german.RULES,
        refusals_abroad.GERMAN,
        people_abroad.GERMAN,
        removals.GERMAN,
        keeping.GERMAN,
    ),
    "fr": joined(
        french.RULES,
        french_demands.RULES,
        refusals_abroad.FRENCH,
        people_abroad.FRENCH,
        removals.FRENCH,
        keeping.FRENCH,
    ),
    "es": joined(
        spanish.RULES,
        spanish_demands.RULES,
        refusals_abroad.SPANISH,
        people_abroad.SPANISH,
        removals.SPANISH,
        keeping.SPANISH,
    ),
    "it": joined(
        italian.RULES,
        italian_demands.RULES,
        refusals_abroad.ITALIAN,
        people_abroad.ITALIAN,
        removals.ITALIAN,
        keeping.ITALIAN,
    ),
    "nl": joined(
        dutch.RULES, dutch_demands.RULES, refusals_abroad.DUTCH, people_abroad.DUTCH, removals.DUTCH, keeping.DUTCH
    ),
    "pt": joined(
        portuguese.RULES,
        portuguese_demands.RULES,
        refusals_abroad.PORTUGUESE,
        people_abroad.PORTUGUESE,
        removals.PORTUGUESE,
        keeping.PORTUGUESE,
    ),
    "sv da no": joined(
        nordic.RULES,
        northern_demands.NORDIC,
        refusals_abroad.NORDIC,
        people_abroad.NORDIC,
        removals.NORDIC,
        keeping.NORDIC,
    ),
    "pl": joined(
        polish.RULES,
        northern_demands.POLISH,
        refusals_abroad.POLISH,
        people_abroad.POLISH,
        removals.POLISH,
        keeping.POLISH,
    ),
    "ja": japanese.RULES | keeping.JAPANESE,
    "cs": further.CZECH,
    "fi": further.FINNISH,
    "hu": further.HUNGARIAN,
    "ro": further.ROMANIAN,
    "tr": further.TURKISH,
    "ru": further.RUSSIAN,
}
