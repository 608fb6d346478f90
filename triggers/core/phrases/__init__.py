"""What people say, by language: label/group -> patterns in the notation of phrase_rules.py, as data.

Besides the labels there are helpers: `soft_no` (a reason why not now), `revisit` and `call` (verbs that a date turns into a
postponement or a meeting), `info` (words that open a question), `courtesy` (says nothing), `passing` (takes a label back),
`keep` (takes an unsubscribe back).
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
    nordic,
    polish,
    portuguese,
    spanish,
)

ALL = {
    "en": english_refusals.RULES | english_stops.RULES | english_wishes.RULES | english_later.RULES | english.RULES,
    "de": german_refusals.RULES | german.RULES,
    "fr": french.RULES,
    "es": spanish.RULES,
    "it": italian.RULES,
    "nl": dutch.RULES,
    "pt": portuguese.RULES,
    "sv da no": nordic.RULES,
    "pl": polish.RULES,
    "ja": japanese.RULES,
    "cs": further.CZECH,
    "fi": further.FINNISH,
    "hu": further.HUNGARIAN,
    "tr": further.TURKISH,
    "ru": further.RUSSIAN,
}
