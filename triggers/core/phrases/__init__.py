"""What people say, by language: label/group -> patterns in the notation of phrase_rules.py, as data.

Besides the labels there are helpers: `soft_no` (a reason why not now), `revisit` and `call` (verbs that a date turns into a
postponement or a meeting), `info` (words that open a question), `courtesy` (says nothing), `passing` (takes a label back),
`keep` (takes an unsubscribe back), `thing` (it is no address that is to be removed).
"""

from triggers.core.phrases import (
    dutch,
    english,
    english_later,
    english_refusals,
    english_stops,
    english_wishes,
    french,
    further,
    german,
    german_refusals,
    italian,
    japanese,
    keeping,
    nordic,
    polish,
    portuguese,
    removals,
    spanish,
)

ALL = {
    "en": english_refusals.RULES
    | english_stops.RULES
    | english_wishes.RULES
    | english_later.RULES
    | english.RULES
    | removals.ENGLISH
    | keeping.ENGLISH,
    "de": german_refusals.RULES | german.RULES | removals.GERMAN | keeping.GERMAN,
    "fr": french.RULES | removals.FRENCH | keeping.FRENCH,
    "es": spanish.RULES | removals.SPANISH | keeping.SPANISH,
    "it": italian.RULES | removals.ITALIAN | keeping.ITALIAN,
    "nl": dutch.RULES | removals.DUTCH | keeping.DUTCH,
    "pt": portuguese.RULES | removals.PORTUGUESE | keeping.PORTUGUESE,
    "sv da no": nordic.RULES | removals.NORDIC | keeping.NORDIC,
    "pl": polish.RULES | removals.POLISH | keeping.POLISH,
    "ja": japanese.RULES | keeping.JAPANESE,
    "cs": further.CZECH,
    "fi": further.FINNISH,
    "hu": further.HUNGARIAN,
    "tr": further.TURKISH,
    "ru": further.RUSSIAN,
}
