# ruff: noqa: E501  (lists of words: a line is one list)
"""Where something happens: countries by their names and people, and their larger cities. Another place is another story."""

from collections.abc import Iterable
from dataclasses import dataclass

from triggers.core.wordlists import word_set

#: country: its names and people | cities, provinces and states
_PLACES = """
us: us fda ftc sec faa doj usa amerikaanse amerikanische amerikanischer amerika amerikansk amerikanska u.s america american americans usa vereinigte étatsunis eeuu | washington york=neuyork chicago boston texas california florida ohio michigan georgia arizona nevada colorado oregon iowa indiana virginia houston dallas detroit seattle atlanta miami philadelphia=filadelfia denver
europe: europe eu ue europa ema european europäische europäischen europeo europea européen européenne eurozone |
uk: uk cma fca mhra ofcom britain british briton britons england english großbritannien royaumeuni | london=londres=londra=londen manchester birmingham leeds glasgow edinburgh=édimbourg=edimburgo liverpool bristol cardiff belfast wales=gales=galles scotland scottish welsh sheffield newcastle
ireland: ireland irlanda ierland irish irland irlande ierse irische irlandais irlandés irlandese | dublin=dublín=dublino cork galway
france: france french français française frankreich francia frankrijk frankrike frans franse französische französischer | paris=parís=parigi=parijs lyon=lione marseille=marsella=marsiglia lille toulouse bordeaux nantes nice=nizza=niza amiens strasbourg=straßburg=estrasburgo
germany: germany german germans deutschland deutsche deutscher duitse tyska allemagne alemania germania duitsland tyskland | berlin=berlín=berlino=berlijn munich=münchen=múnich hamburg=hamburgo=hambourg=amburgo frankfurt=francfort=fráncfort=francoforte cologne=köln=colonia=keulen stuttgart bremen leipzig dresden düsseldorf hanover=hannover nuremberg=nürnberg
austria: austria austrian österreich autriche oostenrijk österrike österreichische | vienna=wien=vienne=viena=wenen graz linz salzburg
switzerland: switzerland suiza zwitserland swiss schweiz suisse svizzera | zurich=zürich=zúrich=zurigo geneva=genf=genève=ginebra=ginevra=genevra basel=bâle=basilea bern lausanne
italy: italy italian italians italia italien italie | rome=roma=rom milan=milano=mailand=milán=milaan turin=torino=turín naples=napoli=neapel=nápoles bologna genoa=genova=genua florence=firenze=florenz venice=venezia=venedig=venise terni
spain: spain spanish spaniards españa spanien espagne spagna spanje | madrid barcelona valencia=valence seville=sevilla=séville bilbao zaragoza=saragossa málaga
portugal: portugal portugais portuguesa portugués portugese portuguese portogallo portugiesische | lisbon=lisboa=lissabon=lisbonne=lisbona porto
netherlands: netherlands holland nederlandse niederländische dutch niederlande paysbas nederland | amsterdam=ámsterdam rotterdam=róterdam utrecht eindhoven zwolle hague=haag=haye
belgium: belgium belgian bélgica belgio belgische belgien belgique belgië | brussels=brüssel=bruxelles=bruselas=brussel=bryssel antwerp=antwerpen=anvers=amberes ghent=gent=gand=gante bruges=brugge liège=luik=lüttich
sweden: sweden suecia svezia zweden schwedische svenska swedish swedes sverige schweden suède | stockholm=estocolmo=stoccolma malmö gothenburg=göteborg=gotemburgo lund uppsala
norway: norway noruega norvège norvegia noorwegen norwegian norge norwegen norwegische norwegischen norska norsk noorse | oslo bergen trondheim stavanger
denmark: denmark dänische dänischen danois danés danese deense danska dinamarca danimarca denemarken danish danes danmark dänemark | copenhagen=københavn=kopenhagen=copenhague=köpenhamn aarhus=århus odense ribe
finland: finland finnish finlande finlandia finnische finsk finska finse finlandais finns suomi | helsinki=helsingfors tampere turku
poland: poland polish poles polska polen pologne polonia poolse polnische polnischen polnischer polonais polonaise polaco polaca polacco polacca polskt polsk polska | warsaw=warszawa=warschau=varsovie=varsovia=varsavia kraków=krakow=krakau=cracow=cracovie gdańsk=gdansk=danzig wrocław=breslau poznań=posen
czechia: czech czechia tschechien tchéquie chequia cechia tsjechië tjeckien tschechische | prague=praha=prag=praga=praag brno
hungary: hungary ungarn ungarische ungern hongaarse hongrois húngara ungherese hongrie hungría ungheria hongarije hungarian | budapest
romania: romania romanian rumänien roumanie rumanía roemenië rumänische | bucharest=bukarest=bucarest=bucureşti cluj
bulgaria: bulgaria bulgarian bulgarien bulgarie bulgarije | sofia
greece: greece greek greeks griechenland grèce grecia griekenland grekland griechische griekse | athens=athen=athènes=atenas=atene=athene thessaloniki=saloniki
serbia: serbia serbian serb serbs | belgrade=belgrad=belgrado=beograd
ukraine: ukraine ukraina oekraïne ucrania ucraina ukrainische ukrainian ukrainians | kyiv=kiev=kiew odesa=odessa kharkiv crimea
russia: russia russian russians russland russie | moscow=moskau=moscou=moscú=mosca=moskou=moskva petersburg
turkey: turkey türkische turque turco turca turkse turquía turchia turkije turkish turks türkei turquie | istanbul=estambul ankara izmir
syria: syria syrian syrians syrien syrie | damascus aleppo homs
iraq: iraq iraqi iraqis irak | baghdad mosul basra kirkuk
iran: iran iranian iranians | tehran
israel: israel israeli israelis | jerusalem telaviv haifa
palestine: palestinian palestinians palestine | gaza ramallah
lebanon: lebanon lebanese | beirut tripoli
jordan: jordan jordanian | amman
egypt: egypt egyptian egyptians ägypten égypte | cairo=kairo=caire alexandria sinai
libya: libya libyan libyans | benghazi
tunis=túnez=tunisiia: tunisia tunisian | tunis
algeria: algeria algerian | algiers
morocco: morocco moroccan maroc marocco marruecos marokko marocain marokkanische marocchino marroquí marocko | casablanca rabat
sudan: sudan sudanese | khartoum darfur
ethiopia: ethiopia ethiopian | addis
somalia: somalia somali | mogadishu
kenya: kenya kenyan kenyans | nairobi mombasa
nigeria: nigeria nigerian nigerians | lagos abuja kano
ghana: ghana ghanaian | accra
mali: mali malian | bamako timbuktu
southafrica: southafrica südafrika sudáfrica sudafrica southafrican | johannesburg pretoria durban
zambia: zambia zambian zambie sambia zambiaanse sambische | lusaka
malta: malta maltese malte maltais maltés | valletta
slovakia: slovakia slovak slowakei slovaquie eslovaquia slovacchia slowakije slovakien | bratislava
slovenia: slovenia slovenian slowenien slovénie eslovenia slovenië | ljubljana
croatia: croatia croatian kroatien croatie croacia croazia kroatië | zagreb
lithuania: lithuania lithuanian litauen lituanie lituania litouwen | vilnius
latvia: latvia latvian lettland lettonie letonia lettonia letland | riga
estonia: estonia estonian estland estonie | tallinn
luxembourg: luxembourg luxemburg luxemburgo lussemburgo luxemburgse |
iceland: iceland icelandic islande islandia islanda ijsland | reykjavik
cyprus: cyprus cypriot zypern chypre chipre cipro | nicosia limassol
zimbabwe: zimbabwe zimbabwean | harare
saudi: saudi saudis | riyadh jeddah
yemen: yemen yemeni yemenis | sanaa aden
qatar: qatar qatari | doha
uae: emirates emirati uae | dubai
bahrain: bahrain bahraini | manama
afghanistan: afghanistan afghan afghans | kabul kandahar helmand bagram
pakistan: pakistan pakistani pakistanis pak | karachi lahore islamabad peshawar
india: india indian indians indien inde indische indischen indienne indiano | delhi mumbai bangalore chennai kolkata hyderabad goa bihar kashmir
bangladesh: bangladesh bangladeshi | dhaka
srilanka: lanka lankan | colombo
nepal: nepal nepalese nepali | kathmandu
burma: burma burmese myanmar | yangon rangoon
thailand: thailand thai thais | bangkok phuket
vietnam: vietnam viêtnam vietnamesische vietnamese | hanoi saigon
malaysia: malaysia malaysian | lumpur penang
singapore: singapore singaporean |
indonesia: indonesia indonesian indonesien | jakarta bali sumatra java
philippines: philippines philippine filipino filipinos | manila cebu
china: china chinese chinas chine cina kina chinois chinoise chino cinese chinesische chinesischen | beijing=peking=pékin=pekín=pechino shanghai guangzhou shenzhen tibet
hongkong: hong |
taiwan: taiwan taiwanese | taipei
japan: japan japanese japon japón giappone japonais japonés giapponese japanische japanse | tokyo=tokio=tōkyō osaka fukushima kyoto
korea: korea korean koreans | seoul pyongyang busan
australia: australia australien australie australië australische australian australians aussie | sydney melbourne perth brisbane queensland adelaide
newzealand: zealand | auckland wellington christchurch
canada: canada canadienne canadien canadiense canadese kanadische kanadensiska canadian canadians kanada | toronto montreal=montréal vancouver ottawa calgary quebec regina ontario alberta manitoba saskatchewan
mexico: mexico mexique messico mexicaine mexicano mexicana mexikanische mexican mexicans méxico mexiko | monterrey guadalajara
cuba: cuba cuban | havana
haiti: haiti haitian |
brazil: brazil brazilian brasil brasilien brésil brasile brazilië brésilien brésilienne brasileña brasileño brasiliana brasiliano brasilianische brasilianischen | paulo rio brasilia
argentina: argentina argentinien argentinië argentino argentine argentinian | aires
chile: chile cile chilenische chileno chilena chilean | santiago
peru: peru peruvian | lima
colombia: colombia colombian | bogotá=bogota medellín
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

    def are_apart(self, other: "Places", *, is_told: bool = False) -> bool:
        """Whether each names a country, or each a city, that the other does not.

        Where an event `is_told`, one outlet calls the buyer Swiss and another the firm bought French: peoples part nothing.
        """
        if is_told:
            return bool(self.own() - other.countries and other.own() - self.countries) or (
                self.countries == other.countries and _apart(self.cities, other.cities)
            )
        return _apart(self.countries, other.countries) or (
            self.countries == other.countries and _apart(self.cities, other.cities)
        )

    def own(self) -> set[str]:
        """The countries that are named otherwise than by their people."""
        return set(self.countries) - {country for word, country in self.spelt if word in _PEOPLES}


_PEOPLES = word_set(
    """
    american british english irish french german austrian swiss italian spanish portuguese dutch belgian swedish norwegian
    danish finnish polish czech hungarian romanian bulgarian greek serbian ukrainian russian turkish israeli egyptian
    kenyan nigerian pakistani indian thai vietnamese malaysian indonesian chinese taiwanese japanese korean australian
    canadian mexican brazilian argentine chilean colombian maltese slovak slovenian croatian latvian lithuanian estonian
    icelandic saudi qatari moroccan amerikaanse franse duitse britse belgische zweedse noorse deense italiaanse spaanse
    poolse zwitserse oostenrijkse chinese
    """
)


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine - theirs) and bool(theirs - mine)


def _table() -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for line in _PLACES.strip().splitlines():
        country, _, rest = line.partition(": ")
        names, _, cities = rest.partition("|")
        found.update(dict.fromkeys(cities.replace("=", " ").split(), (country, True)))
        found.update(dict.fromkeys(names.split(), (country, False)))
    return found


_TABLE = _table()
#: A city by its names in other languages: "Gand", "Gent" and "Ghent" are one.
_CITIES = {
    other: name
    for line in _PLACES.strip().splitlines()
    for name, *others in (city.split("=") for city in line.partition("|")[2].split())
    for other in others
}


def city_of(low: str) -> str:
    """The name of a city by which all its names go; any other word as it is."""
    return _CITIES.get(low, low)


def places_in(words: Iterable[str]) -> Places:
    """The places among words as they are written: only capitalised ones count ("turkey" is a bird)."""
    found = [(word.lower(), _TABLE[word.lower()]) for word in words if word[0].isupper() and word.lower() in _TABLE]
    cities = frozenset(city_of(name) for name, (_, is_city) in found if is_city)
    countries = {country for _, (country, _) in found} | ({"europe"} if "brussels" in cities else set())
    spelt = frozenset((name, country) for name, (country, is_city) in found if not is_city)
    return Places(frozenset(countries), cities, spelt)


def place_words(word: str) -> bool:
    """Whether a capitalised word is a country or a city by its own name (not its people: "Danish" is no place)."""
    return word.lower() in _OWN_NAMES


_OWN_NAMES = frozenset(
    name
    for line in _PLACES.strip().splitlines()
    for name in (line.partition(": ")[2].split("|")[0].split()[:1] + line.partition("|")[2].replace("=", " ").split())
    if name not in ("nice", "us", "hong")
)
