# ruff: noqa: E501  (lists of words: a line is one list)
"""Where something happens: countries by their names and people, and their larger cities. Another place is another story."""

from collections.abc import Iterable
from dataclasses import dataclass

#: country: its names and people | cities, provinces and states
_PLACES = """
us: us usa amerikaanse amerikanische amerikanischer amerika amerikansk amerikanska u.s america american americans usa vereinigte étatsunis eeuu | washington york chicago boston texas california florida ohio michigan georgia arizona nevada colorado oregon iowa indiana virginia houston dallas detroit seattle atlanta miami philadelphia denver
uk: uk britain british briton britons england english großbritannien royaumeuni | london manchester birmingham leeds glasgow edinburgh liverpool bristol cardiff belfast wales scotland scottish welsh sheffield newcastle
ireland: ireland irlanda ierland irish irland irlande | dublin cork galway
france: france french français française frankreich francia frankrijk frankrike frans franse französische französischer | paris lyon marseille lille toulouse bordeaux nantes nice amiens strasbourg
germany: germany german germans deutschland deutsche deutscher duitse tyska allemagne alemania germania duitsland tyskland | berlin munich münchen hamburg frankfurt köln cologne stuttgart bremen leipzig dresden düsseldorf hannover nürnberg
austria: austria austrian österreich autriche oostenrijk österrike österreichische | vienna wien graz linz salzburg
switzerland: switzerland suiza zwitserland swiss schweiz suisse svizzera | zurich zürich geneva genf genève basel bern lausanne
italy: italy italian italians italia italien italie | rome roma milan milano turin torino naples napoli bologna genoa genova florence terni
spain: spain spanish spaniards españa spanien espagne spagna spanje | madrid barcelona valencia seville sevilla bilbao zaragoza málaga
portugal: portugal portuguese portogallo portugiesische | lisbon lisboa porto
netherlands: netherlands holland nederlandse niederländische dutch niederlande paysbas nederland | amsterdam rotterdam utrecht eindhoven zwolle hague
belgium: belgium belgian bélgica belgio belgische belgien belgique belgië | brussels antwerp ghent bruges
sweden: sweden suecia svezia zweden schwedische svenska swedish swedes sverige schweden suède | stockholm malmö gothenburg göteborg lund uppsala
norway: norway noruega norvège norvegia noorwegen norwegian norge norwegen | oslo bergen trondheim stavanger
denmark: denmark dinamarca danimarca denemarken danish danes danmark dänemark | copenhagen aarhus odense ribe
finland: finland finnish finns suomi | helsinki tampere turku
poland: poland polish poles polska polen pologne polonia poolse polnische | warsaw kraków krakow gdańsk gdansk wrocław poznań
czechia: czech czechia | prague brno
hungary: hungary ungarn hongrie hungría ungheria hongarije hungarian | budapest
romania: romania romanian | bucharest cluj
bulgaria: bulgaria bulgarian | sofia
greece: greece greek greeks griechenland grèce | athens thessaloniki
serbia: serbia serbian serb serbs | belgrade
ukraine: ukraine ukrainian ukrainians | kyiv kiev odesa odessa kharkiv crimea
russia: russia russian russians russland russie | moscow petersburg
turkey: turkey turquía turchia turkije turkish turks türkei turquie | istanbul ankara izmir
syria: syria syrian syrians syrien syrie | damascus aleppo homs
iraq: iraq iraqi iraqis irak | baghdad mosul basra kirkuk
iran: iran iranian iranians | tehran
israel: israel israeli israelis | jerusalem telaviv haifa
palestine: palestinian palestinians palestine | gaza ramallah
lebanon: lebanon lebanese | beirut tripoli
jordan: jordan jordanian | amman
egypt: egypt egyptian egyptians ägypten égypte | cairo alexandria sinai
libya: libya libyan libyans | benghazi
tunisia: tunisia tunisian | tunis
algeria: algeria algerian | algiers
morocco: morocco moroccan | casablanca rabat
sudan: sudan sudanese | khartoum darfur
ethiopia: ethiopia ethiopian | addis
somalia: somalia somali | mogadishu
kenya: kenya kenyan kenyans | nairobi mombasa
nigeria: nigeria nigerian nigerians | lagos abuja kano
ghana: ghana ghanaian | accra
mali: mali malian | bamako timbuktu
southafrica: southafrica southafrican | johannesburg pretoria durban
zimbabwe: zimbabwe zimbabwean | harare
saudi: saudi saudis | riyadh jeddah
yemen: yemen yemeni yemenis | sanaa aden
qatar: qatar qatari | doha
uae: emirates emirati uae | dubai
bahrain: bahrain bahraini | manama
afghanistan: afghanistan afghan afghans | kabul kandahar helmand bagram
pakistan: pakistan pakistani pakistanis pak | karachi lahore islamabad peshawar
india: india indian indians indien inde | delhi mumbai bangalore chennai kolkata hyderabad goa bihar kashmir
bangladesh: bangladesh bangladeshi | dhaka
srilanka: lanka lankan | colombo
nepal: nepal nepalese nepali | kathmandu
burma: burma burmese myanmar | yangon rangoon
thailand: thailand thai thais | bangkok phuket
vietnam: vietnam vietnamese | hanoi saigon
malaysia: malaysia malaysian | lumpur penang
singapore: singapore singaporean |
indonesia: indonesia indonesian indonesien | jakarta bali sumatra java
philippines: philippines philippine filipino filipinos | manila cebu
china: china chinese chinas | beijing shanghai guangzhou shenzhen tibet
hongkong: hong |
taiwan: taiwan taiwanese | taipei
japan: japan japanese | tokyo osaka fukushima kyoto
korea: korea korean koreans | seoul pyongyang busan
australia: australia australian australians aussie | sydney melbourne perth brisbane queensland adelaide
newzealand: zealand | auckland wellington christchurch
canada: canada canadian canadians kanada | toronto montreal montréal vancouver ottawa calgary quebec regina ontario alberta
mexico: mexico mexican mexicans méxico mexiko | monterrey guadalajara
cuba: cuba cuban | havana
haiti: haiti haitian |
brazil: brazil brazilian brasil brasilien | paulo rio brasilia
argentina: argentina argentine argentinian | aires
chile: chile chilean | santiago
peru: peru peruvian | lima
colombia: colombia colombian | bogotá bogota medellín
venezuela: venezuela venezuelan | caracas
"""


@dataclass(slots=True, frozen=True)
class Places:
    """The countries that a text names by name, people or city, and the cities among them."""

    countries: frozenset[str]
    cities: frozenset[str]
    #: (a country's word as written, the country)
    spelt: frozenset[tuple[str, str]] = frozenset()

    def in_other_words(self, other: "Places") -> set[str]:
        """The countries that both name, each in its own word: "Polish", "Poland", "Polen"."""
        mine = {country for word, country in self.spelt - other.spelt}
        return mine & {country for word, country in other.spelt - self.spelt}

    def are_apart(self, other: "Places") -> bool:
        """Whether each names a country, or each a city, that the other does not."""
        return _apart(self.countries, other.countries) or (
            self.countries == other.countries and _apart(self.cities, other.cities)
        )


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine - theirs) and bool(theirs - mine)


def _table() -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for line in _PLACES.strip().splitlines():
        country, _, rest = line.partition(": ")
        names, _, cities = rest.partition("|")
        found.update(dict.fromkeys(cities.split(), (country, True)))
        found.update(dict.fromkeys(names.split(), (country, False)))
    return found


_TABLE = _table()


def places_in(words: Iterable[str]) -> Places:
    """The places among words as they are written: only capitalised ones count ("turkey" is a bird)."""
    found = [(word.lower(), _TABLE[word.lower()]) for word in words if word[0].isupper() and word.lower() in _TABLE]
    return Places(
        frozenset(country for _, (country, _) in found),
        frozenset(name for name, (_, is_city) in found if is_city),
        frozenset((name, country) for name, (country, is_city) in found if not is_city),
    )


def place_words(word: str) -> bool:
    """Whether a capitalised word is a country or a city by its own name (not its people: "Danish" is no place)."""
    return word.lower() in _OWN_NAMES


_OWN_NAMES = frozenset(
    name
    for line in _PLACES.strip().splitlines()
    for name in (line.partition(": ")[2].split("|")[0].split()[:1] + line.partition("|")[2].split())
    if name not in ("nice", "us", "hong")
)
