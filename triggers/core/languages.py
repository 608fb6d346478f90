"""Which language and which country a mail comes from, as far as its own words show it."""
# ruff: noqa: E501 - a row of data is one line

import re
from collections import Counter

from triggers.core.folding import Word, fold, vocabulary

#: Words that are frequent in one language and rare in its neighbours.
_FREQUENT = {
    "en": "i to want a in on need get be the and you your is are will be have with this that please for not we our from my i'm thanks would can of it out back do can't cannot don't won't does did has was were they them she since gone let's at by been here now what how when where who why any all some get got no never just there would could should did but if about more us he his her their know think like send call stop take please yes sorry hello hi dear best soon after before until next week month year day plz pls dont ur thx cant wont asap",
    "de": "der die das und ist ich sie nicht mit bitte fur wir zu auf bin haben ihre ihnen wird werden bis kein keine uns ab vom zur zum wieder im einen einem einer eines den dem des sich sind wenn wie was wann wo warum bei nach oder aber auch noch nur schon sehr kann konnen mich mir mein meine unser unsere euch dich diese dieser dieses liegt gerade gern gerne danke ihr",
    "fr": "le la les et est je vous nous pas pour avec merci une des dans votre sur au du serai jusqu'au en ne que qui bonjour jusqu c j n j'ai c'est n'est mon ma mes nos notre ce cette ces ou mais par aux suis sommes avons ont etes avez fait plus tres bien si comme tout ici lui leur madame monsieur svp moi",
    "es": "el los las y es no para con por favor usted que gracias una del estoy estare mi su en esta hasta nos se al lo este hola tengo tenemos somos yo tu usted ya muy pero como cuando donde quien esta estan este mis sus nuestro nuestra ha he han hay sin sobre tambien buenos dias saludos mandame soy nada",
    "it": "il gli e di non per con grazie che sono una della vi mi ci saro dal al sua questo nel ho la buongiorno siamo fino anche sono abbiamo ho hanno ma anche come quando dove chi questo nostro nostra vostro vostra mio mia suo della delle dei degli nella sul dalla al ai piu molto ciao lei noi voi ed buongiorno lunedi martedi mercoledi giovedi venerdi mattina",
    "nl": "het een en ik niet van met voor u dank ben is wij naar uw tot op graag geen dit aan vanaf wordt heb mijn weer kunt ook zijn hebben heeft maar als dan deze die dat naar door over hoe wat wanneer wie waar nog al wel meer onze ons jullie je jij u uw bij hem haar gaat kan kunnen wil willen moet alleen onder hoi beste",
    "pt": "o os as e nao para com por obrigado voce estou uma do da em ate meu seu que favor estarei no nos ja de ao um ola tenho temos somos eu voces ja muito mas como quando onde quem isto isso esta este meus nossa nosso dos das nas sao foi ser pelo pela sem sobre tambem bom boa dia obrigada vossa vosso",
    "sv": "och jag ar inte det att for med som vi tack ni er har den till pa av hej om kan vid en ett mig nu ej jag vi ni dig oss fran eller men som skulle kunna vill har hade ska skall mitt mina vart era denna dessa mejl sluta nar",
    "da": "og jeg er ikke det at for med som vi tak har til pa af hej du om kan ved venlig en et mig nu fra holder ferie uge din jer os jeres vores hvad hvor hvornar hvem men eller skal vil kunne skulle denne dette disse mere ikke nej bliver blive hvis nar",
    "no": "og jeg er ikke det at for med som vi takk har til pa av hei du om kan ved vennlig en et meg na fra uke din dere oss deres var hva hvor nar hvem men eller skal vil kunne skulle denne dette disse mer ikke nei blir bli hvis gjerne",
    "pl": "i nie jest sie w z na do prosze dziekuje jestem za ze od pan pani mnie nam to po bede lub oraz dzien dobry przez panstwa jak kiedy gdzie kto czy ale juz jestesmy mamy mam nas ten ta te mojego nasz ile tej tego dla co sa",
    "cs": "a je ne na v s se prosim dekuji jsem za ze od mi nam to po budu nebo dobry den jsme nejsem jak kdy kde kdo ale uz mame mam nas ten ta te ktery jste si bych ho pro jsou pan prosim posilejte",
    "fi": "ja on en ei olen kiitos se etta oli mutta hei meidan minun olemme ovat voi asti poissa lomalla",
    "hu": "a az es nem van vagyok koszonom hogy egy is ezt kerem udvozlettel majd leszek",
    "tr": "ve bir bu icin degil tesekkurler ben olarak lutfen var yok arasinda tarihleri size kadar",
    "ro": "si nu este va multumesc pentru cu de la sunt in ma mai imi rog vreau doresc din pe ati fost nici mi-ati buna ziua dati",
}
_VOTES: dict[str, list[str]] = {}
for _language, _row in _FREQUENT.items():
    for _word in dict.fromkeys(_row.split()):
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
    is_ascii = sample.isascii()
    if not is_ascii and _KANA.search(sample):
        return "ja"
    if not is_ascii and _CYRILLIC.search(sample):
        return "ru"
    votes: Counter[str] = Counter()
    for word, count in Counter([word.fold for word in words[:600]]).items():
        speakers = _VOTES.get(word, ())
        for language in speakers:
            votes[language] += 3 * count if len(speakers) == 1 else count
    low = sample.lower()
    for letter, languages in () if is_ascii else _LETTERS.items():
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
