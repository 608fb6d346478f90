"""Feast days by name: those that stand so many days from Easter, and those of a fixed day of the year.

Only names that mean one day. "Easter", "Christmas" and "New Year" are seasons as often, and greetings.
"""
# ruff: noqa: E501 - a row of data is one line

from datetime import date, timedelta

from triggers.core.date_lookup import phrases

#: Days from Easter Sunday -> names.
_FROM_EASTER = {
    -48: "rosenmontag|lundi gras|lunes de carnaval|lunedi grasso|segunda - feira de carnaval",
    -47: "veilchendienstag|faschingsdienstag|fastnachtsdienstag|shrove tuesday|mardi gras|martes de carnaval|martedi grasso|terca - feira de carnaval",
    -46: "aschermittwoch|ash wednesday|mercredi des cendres|miercoles de ceniza|mercoledi delle ceneri|quarta - feira de cinzas|aswoensdag|sroda popielcowa|srody popielcowej",
    -3: "grundonnerstag|maundy thursday|holy thursday|jeudi saint|jueves santo|giovedi santo|witte donderdag|quinta - feira santa|quinta santa|skartorsdagen|skartorsdag|skaertorsdag|wielki czwartek|wielkiego czwartku",
    -2: "karfreitag|good friday|vendredi saint|viernes santo|venerdi santo|goede vrijdag|sexta - feira santa|sexta santa|langfredag|langfredagen|wielki piatek|wielkiego piatku",
    -1: "karsamstag|holy saturday|samedi saint|sabado santo|sabato santo|stille zaterdag|paskafton|paskelordag|wielka sobota|wielkiej soboty",
    0: "ostersonntag|easter sunday|dimanche de paques|domingo de resurreccion|domingo de pascua|domenica di pasqua|eerste paasdag|1e paasdag|domingo de pascoa|paskdagen|paskedag|1 . paskedag|forste paskedag|niedziela wielkanocna|niedzieli wielkanocnej",
    1: "ostermontag|easter monday|lundi de paques|lunes de pascua|lunedi di pasqua|lunedi dell ' angelo|pasquetta|tweede paasdag|2e paasdag|paasmaandag|segunda - feira de pascoa|annandag pask|2 . paskedag|anden paskedag|andre paskedag|poniedzialek wielkanocny|poniedzialku wielkanocnego|wielkanocny poniedzialek",
    39: "christi himmelfahrt|himmelfahrtstag|ascension day|ascension thursday|jeudi de l ' ascension|hemelvaartsdag|kristi himmelsfardsdag|kristi himmelfartsdag",
    49: "pfingstsonntag|whit sunday|dimanche de pentecote|eerste pinksterdag|1e pinksterdag|pingstdagen|pinsedag|1 . pinsedag|forste pinsedag",
    50: "pfingstmontag|whit monday|lundi de pentecote|lunes de pentecostes|lunedi di pentecoste|tweede pinksterdag|2e pinksterdag|pinkstermaandag|annandag pingst|2 . pinsedag|anden pinsedag|andre pinsedag",
    60: "fronleichnam|corpus christi|fete - dieu|corpus domini|corpo de deus|boze cialo|bozego ciala",
}  # fmt: skip
#: (month, day) -> names.
_OF_THE_YEAR = {
    (1, 1): "new year ' s day|neujahrstag|jour de l ' an|dia de ano nuevo|dia de ano novo|nieuwjaarsdag|nyarsdagen|nytarsdag|forste nyttarsdag",
    (1, 6): "dreikonigstag|heilige drei konige|heiligen drei konige|dia de reyes|dia de reis|driekoningen|trettondagen|helligtrekonger|trzech kroli|epifania|epiphanie|epiphany",
    (3, 17): "st patrick ' s day|st . patrick ' s day|saint patrick ' s day",
    (8, 15): "maria himmelfahrt|assomption|l ' assomption",
    (10, 3): "tag der deutschen einheit",
    (11, 1): "allerheiligen|all saints ' day|ognissanti|wszystkich swietych",
    (12, 24): "heiligabend|heilig abend|heiligen abend|christmas eve|nochebuena|vigilia di natale|kerstavond|vespera de natal|julafton|juleaften|julaften|wigilia|wigilii|wigilie",
    (12, 25): "christmas day|erster weihnachtstag|ersten weihnachtstag|1 . weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag|1 . weihnachtsfeiertag|jour de noel|dia de navidad|giorno di natale|eerste kerstdag|1e kerstdag|dia de natal|juldagen|1 . juledag|forste juledag",
    (12, 26): "boxing day|zweiter weihnachtstag|zweiten weihnachtstag|2 . weihnachtstag|zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag|2 . weihnachtsfeiertag|stephanitag|tweede kerstdag|2e kerstdag|annandag jul|2 . juledag|anden juledag|andre juledag",
    (12, 31): "silvester|new year ' s eve|saint - sylvestre|la saint - sylvestre|nochevieja|oudejaarsdag|nyarsafton|nytarsaftensdag|nyttarsaften",
}  # fmt: skip

#: Days that move from year to year, or differ from country to country: they only go with the date beside them.
_DATED = (
    "columbus day|labor day|memorial day|thanksgiving|thanksgiving day|independence day|presidents ' day|heritage day|canada day"
    "|labour day|bank holiday|bank holiday monday|remembrance day|veterans day|anzac day|midsommarafton|midsommardagen|koningsdag"
    "|bevrijdingsdag|reformationstag|buss - und bettag|nationalfeiertag|fete nationale|armistice|ferragosto|capodanno|san silvestro"
    "|dia de la hispanidad|dia da republica|tiradentes|juneteenth|martin luther king day|mlk day|eid|diwali|yom kippur|rosh hashanah"
)

#: First word -> names; the value is (month, day), (0, days from Easter Sunday) or (-1, 0).
FEASTS = phrases(
    [(name, (0, offset)) for offset, row in _FROM_EASTER.items() for name in row.split("|")]
    + [(name, day) for day, row in _OF_THE_YEAR.items() for name in row.split("|")]
    + [(name, (-1, 0)) for name in _DATED.split("|")]
)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Western churches (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def from_easter(days: int, floor: date) -> date:
    """The first day not before `floor` that stands so many days from an Easter Sunday."""
    for year in (floor.year, floor.year + 1):
        found = easter_sunday(year) + timedelta(days=days)
        if found >= floor:
            break
    return found
