"""Which language and which country a mail comes from, as far as its own words show it."""
# ruff: noqa: E501 - a row of data is one line

import re
from collections import Counter

from triggers.core.folding import Word, fold, vocabulary

#: Words that are frequent in one language and rare in its neighbours.
_FREQUENT = {
    "en": "the and you your is are will be have with this that please for not we our from my i'm thanks would can of it out back",
    "de": "der die das und ist ich sie nicht mit bitte fur wir zu auf bin haben ihre ihnen wird werden bis kein keine uns ab vom zur zum wieder im",
    "fr": "le la les et est je vous nous pas pour avec merci une des dans votre sur au du serai jusqu'au en ne que qui bonjour jusqu c j n",
    "es": "el los las y es no para con por favor usted que gracias una del estoy estare mi su en esta hasta nos se al lo este hola",
    "it": "il gli e di non per con grazie che sono una della vi mi ci saro dal al sua questo nel ho la buongiorno siamo fino anche",
    "nl": "het een en ik niet van met voor u dank ben is wij naar uw tot op graag geen dit aan vanaf wordt heb mijn weer kunt ook",
    "pt": "o os as e nao para com por obrigado voce estou uma do da em ate meu seu que favor estarei no nos ja de ao um ola",
    "sv": "och jag ar inte det att for med som vi tack ni er har den till pa av hej om kan vid en ett mig nu ej",
    "da": "og jeg er ikke det at for med som vi tak har til pa af hej du om kan ved venlig en et mig nu fra holder ferie uge din jer",
    "no": "og jeg er ikke det at for med som vi takk har til pa av hei du om kan ved vennlig en et meg na fra uke din dere",
    "pl": "i nie jest sie w z na do prosze dziekuje jestem za ze od pan pani mnie nam to po bede lub oraz dzien dobry przez panstwa",
    "cs": "a je ne na v s se prosim dekuji jsem za ze od do mi nam to po budu nebo dobry den jsme nejsem",
    "fi": "ja on en ei olen kiitos se etta oli mutta hei meidan minun olemme ovat voi asti poissa lomalla",
    "hu": "a az es nem van vagyok koszonom hogy egy is ezt kerem udvozlettel majd leszek",
    "tr": "ve bir bu icin degil tesekkurler ben olarak lutfen var yok arasinda tarihleri size kadar",
    "ro": "si nu este va multumesc pentru cu de la sunt in",
}
_VOTES: dict[str, list[str]] = {}
for _language, _row in _FREQUENT.items():
    for _word in _row.split():
        _VOTES.setdefault(fold(_word), []).append(_language)

#: Letters that only some of the languages write.
_LETTERS = {"å": ("sv", "da", "no"), "ø": ("da", "no"), "æ": ("da", "no"), "ä": ("de", "sv", "fi"), "ß": ("de",), "ł": ("pl",), "ę": ("pl",), "ą": ("pl",),
            "ś": ("pl",), "ż": ("pl",), "ć": ("pl",), "ñ": ("es",), "¿": ("es",), "¡": ("es",), "ã": ("pt",), "õ": ("pt",), "ç": ("fr", "pt", "tr"), "ê": ("fr", "pt"), "ř": ("cs",),
            "ě": ("cs",), "ů": ("cs",), "ő": ("hu",), "ű": ("hu",), "ğ": ("tr",), "ş": ("tr",), "ı": ("tr",), "ò": ("it",), "è": ("it", "fr"), "ü": ("de", "tr"),
            "ö": ("de", "sv", "fi")}  # fmt: skip
_KANA = re.compile("[\u3040-\u30ff]")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)

#: Country codes that mail domains carry for reasons other than the country.
_NO_COUNTRY = vocabulary("io co ai me tv ly fm gg to cc ws eu sh so")
_LANGUAGE_OF_COUNTRY = {
    "DE": "de", "AT": "de", "FR": "fr", "ES": "es", "MX": "es", "CL": "es", "AR": "es", "PE": "es", "IT": "it", "NL": "nl", "PT": "pt", "BR": "pt", "SE": "sv",
    "DK": "da", "NO": "no", "PL": "pl", "JP": "ja", "CZ": "cs", "FI": "fi", "HU": "hu", "TR": "tr", "RU": "ru", "GB": "en", "US": "en", "IE": "en", "AU": "en", "RO": "ro",
}  # fmt: skip
_CALLING = {"1": "US", "44": "GB", "49": "DE", "43": "AT", "41": "CH", "33": "FR", "34": "ES", "39": "IT", "31": "NL", "32": "BE", "351": "PT", "55": "BR", "46": "SE",
            "45": "DK", "47": "NO", "48": "PL", "81": "JP", "420": "CZ", "358": "FI", "36": "HU", "90": "TR", "7": "RU", "61": "AU", "64": "NZ", "353": "IE", "91": "IN",
            "52": "MX", "65": "SG", "27": "ZA", "971": "AE", "972": "IL", "86": "CN", "82": "KR", "30": "GR"}  # fmt: skip
_PHONE = re.compile(r"(?<![\d+])(?:\+|00)(\d{1,3})[\s().\-/]{0,3}\d")
_AMERICAN_PHONE = re.compile(r"(?<![\d+/.-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)")
_AMERICAN_ADDRESS = re.compile(
    r"\b(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AVIY]) \d{5}\b|\bUSA\b|\bU\.S\."
)
_BRITISH_ADDRESS = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|United Kingdom|England|Scotland|Ltd\.?|PLC)\b")


def guess_language(text: str, words: list[Word], hint: str | None = None) -> str | None:
    """The language most of the words speak for; `hint` (of the country) counts a little; None when nothing shows it."""
    sample = text[:4000]
    if _KANA.search(sample):
        return "ja"
    if _CYRILLIC.search(sample):
        return "ru"
    votes: Counter[str] = Counter()
    for word in words[:600]:
        speakers = _VOTES.get(word.fold, ())
        for language in speakers:
            votes[language] += 3 if len(speakers) == 1 else 1
    low = sample.lower()
    for letter, languages in _LETTERS.items():
        if letter in low:
            for language in languages:
                votes[language] += 3 if len(languages) == 1 else 2
    if hint:
        votes[hint] += 2
    if not votes:
        return None
    (best, count), *rest = votes.most_common(2)
    return best if not rest or count > rest[0][1] or best == hint else (hint or best)


def country_of(address: str, text: str) -> str | None:
    """The country that the sender's domain, a phone number or a postal address in the text speaks for (ISO 3166-1 alpha-2)."""
    top = address.rpartition("@")[2].rpartition(".")[2].lower()
    if len(top) == 2 and top not in _NO_COUNTRY:
        return "GB" if top == "uk" else top.upper()
    sample = text[:16384]
    for match in _PHONE.finditer(sample):
        digits = match.group(1)
        for size in (3, 2, 1):
            if digits[:size] in _CALLING and len(digits) >= size:
                return _CALLING[digits[:size]]
    if _AMERICAN_PHONE.search(sample) or _AMERICAN_ADDRESS.search(sample):
        return "US"
    return "GB" if _BRITISH_ADDRESS.search(sample) else None


def language_of_country(country: str | None) -> str | None:
    """The language mostly written in a country, where there is one."""
    return _LANGUAGE_OF_COUNTRY.get(country or "")
