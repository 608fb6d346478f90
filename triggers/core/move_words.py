# ruff: noqa: E501  (lists of words: a line is one list)
"""The verbs of job moves in seven languages, and the words that forbid one."""

from collections.abc import Sequence
from functools import lru_cache

from triggers.core import inflect
from triggers.core.headlines import TOKEN

#: class -> English lemmas. hires: the firm does it; promotes: the firm raises one of its own; joins, leaves, retires, becomes, rises: the person does it; ousts: the firm does it.
_LEMMAS = {
    "trades": "trade, swap, ditch, desert, forsake",
    "hires": "put in charge, put at helm, put at the helm, put in the hot seat, hand purse strings to, give reins to, place trust in, look outside to, raid rival for, steal, pinch, swoop for, scoop scoop, land services of, secure, secure services of, win signature of, persuade, recall, plump for, opt for, settle on, pick out, anoint, name as, tempt, tempt away, reel in, net, usher in, import, parachute in, call in, coax, coax back, lure back, bring home, win over, snap up, headhunt, name, appoint, hire, recruit, poach, tap, pick, select, bring in, bring on board, bring back, welcome, lure, add, elect, install, choose, draft in, sign up, snap up, unveil, nominate, snag, nab, enlist, bring, land, announce, engage, turn to, hand, entrust, sign, bolster board with, strengthen board with, rehire, call up, attract, bag",
    "promotes": "bump up, hand reins to, hand the reins to, hand keys to, hand the keys to, give top job to, give the top job to, hand top job to, hand baton to, crown, upgrade, up, look inside for, fill top job with, promote, elevate, make",
    "joins": "find new role at, take job at, take a job at, take role at, take new job at, take seat at, take up post at, take post at, start work at, start new job at, begin at, begin work at, set sail for, cross over to, cross the road to, cross the floor to, change sides to, sign for, throw lot in with, pitch up at, turn up at, resurface at, reappear at, pop up at, head for, depart for, is off to, bound for, moves across to, follow to, make switch to, make the move to, make the jump to, trade up to, hang hat at, lend talents to, hop over to, accept role at, accept post at, accept job at, come home to, come aboard at, come aboard, climb aboard, be new at, be the new face at, report for duty at, be unveiled at, be unveiled by, team up with, move across to, cross to, sign on with, sign with, jump ship to, come on board at, be on board at, find new home at, hop to, land a job at, join, return as, return to, rejoin, move to, jump to, switch to, come to, go to, defect to, head to, arrive at, start at, decamp to, land at",
    "leaves": "clear desk at, leave post, leave post at, leave role, leave job, leave the building, head for exit, head for the exit, head for door, head for the door, head out, check out, check out of, walk away, walk away from, walk off, bail, bail out, throw in towel, throw in the towel, fall on sword, jump before pushed, take final bow, take a bow, take bow, turn back on, cut ties with, sever ties with, end stint at, end spell at, end reign, end run, end tenure, wrap up, finish at, sign off, sign off at, exit stage left, slam door, slam the door, storm out, storm out of, be gone, be history, be no longer, be let go, be shown door, be axed, be dropped, be removed, be replaced, be sacked, be dismissed, be forced out, be pushed out, be made redundant, lose job, lose post, lose seat, lose role, be relieved of duties, drop out, be on way out, relinquish reins, loosen grip, let go of reins, pass baton, pass the baton, pass torch, pass the torch, make room, make room for, make way for, hand back, hand back keys, step off, come off, abdicate, bid goodbye, say farewell, say adieu, wave goodbye, move on, move on from, get the boot, get the sack, get marching orders, be shown the door, clear desk, hang up apron, hang up boots, hand over keys, hand keys, be off, walk, make way, bow out from, resign as, resign from, stop as, bid farewell to, say goodbye to, say farewell to, wave goodbye to, bid adieu to, bid farewell, say goodbye, pack bags, leave, quit, resign, step down, stand down, depart, exit, bow out, part ways, walk out, step aside, relinquish, be out, go, give up, vacate, hand in notice, be ousted, be fired, step back, part company, split, stand aside, hang up, hand over, hand reins, hand the reins, hand over reins, call it a day, call it quits, call time",
    "retires": "hang up boots, hang up hat, hang up spurs, put feet up, put down tools, down tools for good, call time on career, call time on a career, draw pension, collect pension, enjoy retirement, head into retirement, go into retirement, enter retirement, take retirement, take early retirement, trade desk for, swap desk for, swap office for, bring curtain down on career, bow out after career, ride off into sunset, sail into sunset, start retirement, begin retirement, announce retirement, be retiring, retire",
    "becomes": "sit in for, sit at helm, sit at the helm, step into shoes of, step in for, step into, fill shoes of, fill the shoes of, inherit, take wheel, take the wheel, take seat, take chair, take the chair, take hot seat, take the hot seat, take top job, take the top job, be in charge, be in the hot seat, hold the reins, hold reins, wear two hats, call shots, call the shots, don the mantle, pick up baton, pick up the baton, captain, chair, become, take over, take helm, take the helm, succeed, run, lead, head, replace, take charge, take on, take the reins, take reins, oversee, assume, take up, be",
    "rises": "get keys, get the keys, be given keys, be handed keys, be handed reins, be handed the reins, get reins, be handed top job, be handed baton, be bumped up, get bumped up, get step up, get the step up, take next step, move into, move into corner office, climb ladder, climb the ladder, climb to, rise to, rise through ranks, get bigger role, get wider role, get new brief, take bigger role, take wider role, take on wider role, gain seat, win promotion, earn promotion, be moved up, be upped, be upped to, swap desks, schuift door, schuift op, rückt nach, rückt in den vorstand, get the nod, be made up, make partner, be given, land top job, land the top job, get the top job, move one floor up, take step up, step up, move up, rise, get promotion, gain promotion, add, be elevated, be promoted, climb",
    "ousts": "send packing, kick out, throw out, give cards, hand cards, show exit to, show the exit to, push aside, get shot of, dispense with, cut ties with, relieve of duties, ditch, boot out, turf out, drum out, give the boot, give marching orders, wave goodbye to, bid farewell to, be without, get rid of, clear out, oust, fire, dismiss, sack, part ways with, lose, remove, drop, axe, boot, eject, let go, terminate, part company with, show door to, force out, push out",
}
#: Other languages, form by form.
_FORMS = {
    "hires": "nomeia, contrata, escolhe, promove, ansætter, ansetter, udnævner, utnevner, henter, udpeger, appointment of, hiring of, recruitment of, nomination de, nomination d', nombramiento de, fichaje de, nomina di, benoeming van, ernennung von, berufung von, succeeded by, be succeeded by, is succeeded by, replaced by, be replaced by, ersetzt durch, remplacé par, remplacée par, sustituido por, sustituida por, sostituito da, sostituita da, opgevolgd door, efterträds av, ernennt, beruft, holt, bestellt, verpflichtet, gewinnt, macht, wählt, engagiert, bekommt, nomme, recrute, désigne, choisit, accueille, débauche, embauche, s'offre, élit, nombra, ficha, elige, designa, incorpora, contrata, nombra a, ficha a, nomina, assume, sceglie, chiama, ingaggia, accoglie, benoemt, stelt, haalt, krijgt, kiest, trekt, verwelkomt, utser, rekryterar, anställer, väljer, tillsätter, värvar, får, utnämner, ernannte, berief, a nommé, ha nombrado, ha nominato, har utsett, heeft benoemd",
    "promotes": "promociona, promociona a, promoveert, schuift, befördert, promeut, asciende a, asciende, promueve, promueve a, promuove, bevordert, befordrar",
    "joins": "heuert an bei, heuert an, dockt an bei, zieht es zu, fängt an bei, startet bei, beginnt bei, geht künftig zu, wird neue bei, kommt an bord, tritt ein bei, verschlägt es zu, rejoint l'équipe, pose ses valises chez, pose ses cartons chez, débarque à, entre en fonction chez, arrive à la tête, recala en, aterriza en, desembarca en, se suma a, llega al, entra a formar parte, empieza en, fichaje por, arriva al, sbarca in, sbarca a, si unisce a, va alla, entra nel team, begint bij, gaat aan de slag bij, komt bij, kiest voor, vindt nieuwe stek bij, tiltrer, börjar hos, landar hos, tar steget till, rekryteras till, rekryteras av, skiftar till, tiltræder hos, begynder hos, begynner i, skifter til, går til, kommer til, vai para, assume na, ingressa na, chega à, muda-se para, entran, entra, entrano, entrent, entre au conseil, verstärkt, renforce, refuerza, rafforza, versterkt, förstärker, rejoindre, intégrer, fichar por, entre au, entre à, zieht in, wechseln zu, unirse al, se une al, se incorpora al, entra nella, entra al, entra a, stapt over, treedt aan bij, aan de slag bij, wechselt zu, wechselt zur, wechselt zum, wechselt, kommt zu, geht zu, stößt zu, heuert bei, rejoint, passe chez, arrive chez, intègre, débarque chez, se incorpora a, incorporarse a, unirse a, se une a, ficha por, llega a, entra en, regresa a, vuelve a, passa a, approda in, approda a, entra nel, entra in, arriva in, arriva a, torna in, va a, stapt over naar, gaat naar, treedt in dienst bij, treedt toe tot, keert terug naar, maakt overstap naar, börjar på, går till, ansluter till, kommer till, återvänder till, byter till, går in i, rejoindra, wechselte zu",
    "trades": "cambia, troca a, troca, tauscht, ruilt, échange, verruilt",
    "crosses": "switches sides, swaps sides, changes sides, vem da, vem do, vem de, kommer fra, skifter fra, comes in from, come from, comes over from, kommt von, kommt vom, kommt aus, wechselt von, wechselt vom, arriva da, arriva dalla, passa da, passa dalla, vient de, passe de, viene de, llega de, pasa de, procede de, komt van, komt over van, stapt over van, maakt overstap van, maakt de overstap van, kommer från, går från, byter från, comes from, arrives from, moves from, jumps from, switches from, move from, crosses from",
    "leaves": "geht von bord, räumt schreibtisch, räumt den schreibtisch, hört auf bei, kehrt den rücken, sagt servus, sagt tschüss, packt koffer, schmeißt hin, macht schluss, sucht das weite, ist raus, ist weg, muss weichen, wird abgelöst, zieht weiter, zieht den hut, prend le large, plie bagage, fait ses cartons, fait ses adieux, s'éclipse, cède son fauteuil, cède les rênes, quitte le navire, prend congé, dit adieu, tourne la page, se despide, hace las maletas, cierra etapa, cede el testigo, tira la toalla, causa baja, deja su puesto, abandona el barco, dice adiós, fa le valigie, lascia la guida, lascia la poltrona, cede il testimone, passa la mano, esce di scena, pakt koffers, pakt zijn biezen, gaat weg, zegt vaarwel, geeft stokje door, draagt stokje over, neemt de benen, trekt de deur, går av som, packar väskan, lämnar över, lämnar posten, räumt den posten, räumt posten, räumt das feld, lâche, lâche la présidence, claque la porte, quitte la tête, fratræder, fratrer, går av, slutter, stopper, forlader, forlater, deixa, sai, renuncia, demite-se, pede demissão, pediu demissão, se despede, deixa o cargo, démissionnaire, auf eigenen wunsch, nimmt abschied, neemt afscheid, zwaait af, verlaat, lämnar in, hört, passe le flambeau, passe le relais, pasa el testigo, passa il testimone, geeft het stokje, sagt adieu, verabschiedet sich, departure of, resignation of, exit of, départ de, démission de, salida de, dimisión de, addio di, dimissioni di, vertrek van, abgang von, rücktritt von, legt ihr amt nieder, legt sein amt nieder, legt ihr mandat nieder, legt sein mandat nieder, gibt posten ab, gibt amt ab, gibt seinen posten auf, gibt ihren posten auf, nimmt seinen hut, nimmt ihren hut, wirft das handtuch, räumt chefsessel, räumt seinen posten, räumt ihren posten, rend son tablier, tire sa révérence, jette l'éponge, fait ses valises, deja el cargo, cuelga, pone fin, saluta, si congeda, getta la spugna, neemt ontslag, legt functie, houdt het voor gezien, gooit de handdoek, verlässt, tritt zurück, geht, scheidet aus, kündigt, hört auf, wirft hin, tritt ab, legt amt nieder, legt vorstandsamt, legt mandat, gibt ab, nimmt hut, muss gehen, räumt posten, zieht sich zurück, tritt, scheidet, quitte, démissionne, s'en va, claque la porte, part, abandonne, cède sa place, passe la main, quittera, dimite, deja, abandona, renuncia, se va, cesa, dice adiós a, sale de, se marcha, dejará, lascia, si dimette, abbandona, esce da, rassegna le dimissioni, dice addio, lascerà, vertrekt, stapt op, verlaat, treedt af, treedt terug, neemt afscheid, legt functie neer, stopt, zwaait af, weg bij, stapt, lämnar, avgår, slutar, hoppar av, kliver av, går, säger upp sig, tackar för sig, får gå, får lämna, muss seinen posten räumen",
    "retires": "går på pension, pensjonerer seg, aposenta-se, reforma-se, se aposenta, faire valoir ses droits, fera valoir ses droits, verabschiedet sich in ruhestand, tritt in den ruhestand, s'apprête à partir en retraite, prendra sa retraite, se jubilará, andrà in pensione, geht in den ruhestand, geht in rente, geht in pension, in den ruhestand, verabschiedet sich in den ruhestand, ruhestand, prend sa retraite, part à la retraite, part en retraite, retraite, se jubila, se retira, jubilación, va in pensione, in pensione, gaat met pensioen, met pensioen, pensioen, går i pension, i pension, pensioneras",
    "becomes": "übernimmt ruder, übernimmt steuer, sitzt am steuer, sitzt künftig, beerbt, tritt an, prend le gouvernail, prend la barre, prend place, hérite, s'installe, pilotera, toma el timón, coge el timón, hereda, se pone al frente, se sienta, llevará, liderará, prende in mano, eredita, siederà, al timone, neemt stokje over, neemt leiding, neemt plaats, gaat leiden, krijgt de leiding, tar rodret, tar plats, tar över rodret, kliver in, bliver, tiltræder, overtager, overtar, assume, assume como, é o novo, é a nova, torna-se, vira, passa a ser, prend les manettes, prend les commandes, prend le relais, prend les manettes, toma las riendas, coge las riendas, toma el mando, toma el relevo, prende il timone, prende le redini, raccoglie il testimone, neemt het roer, neemt het stokje, übernimmt das ruder, übernimmt das steuer, übernimmt die führung, wird, übernimmt, leitet, führt, folgt auf, folgt, rückt, prend la direction, löst, devient, prend la tête, prend les rênes, succède, dirigera, dirige, será, asume, releva, sustituye, encabeza, tomará, diventa, guida, guiderà, sostituisce, assume la, prende, è, wordt, volgt, leidt, neemt, blir, tar över, efterträder, leder, tillträder, prend, prendra, sera, ersetzt, succede, sarà, è il, è la",
    "rises": "steigt in den vorstand auf, rückt an die spitze, rückt in, wird befördert, macht karriere, übernimmt zusätzlich, grimpe, monte à bord, gravit, prend du galon, accède à, sube a, asciende, da el salto, escala, sale al, sale alla, scala, promosso, fa carriera, stijgt, klimt op, krijgt promotie, schuift door naar, kliver upp, avancerar, tar steget upp, tar klivet, schuift door, schuift op, rückt nach, rückt in den vorstand, steigt auf, rückt auf, avancieert, steigt zur, steigt zum, monte en grade, sube, sale, klimt, stiger, promu, promue, befördert worden",
    "ousts": "setzt vor die tür, zeigt tür, zeigt die tür, lässt fallen, schasst, serviert ab, löst ab, met à la porte, écarte, remplace, pone en la calle, echa a, aparta, releva, fulmina a, manda via, mette alla porta, rimuove, zet aan de dijk, zet aan kant, stuurt de laan, wipt, laat gaan, sparkar ut, byter ut, gör sig av med, verliert, perd, pierde, perde, verliest, tappar, remercie, congédie, fulmina, allontana, revoca, caccia, wirft, stellt frei, beruft ab, zet op straat, feuert, entlässt, trennt sich von, setzt ab, wirft raus, limoge, évince, se sépare de, débarque, remercie, despide a, destituye a, despide, destituye, cesa a, licenzia, silura, caccia, ontslaat, zet opzij, stuurt weg, sparkar, avskedar, petar, avsätter",
    "named": "nomeado, nomeada, eleito, eleita, udnævnt, utnevnt, ansat, ansatt, udpeget, named, appointed, elected, hired, tapped, picked, chosen, selected, confirmed, nommé, nommée, élu, élue, désigné, désignée, ernannt, berufen, gewählt, bestellt, nombrado, nombrada, elegido, elegida, designado, designada, nominato, nominata, eletto, eletta, benoemd, aangesteld, gekozen, verkozen, utsedd, utses, vald, väljs, rekryterad, recruited, poached, installed, utnämnd, utnämns, neu im, neue im",
    "raised": "made up to partner, forfremmet, forfremmes, promovido, promovida, promoted, elevated, given permanent, gets permanent, made permanent, handed permanent, lands permanent, confirmed permanent, confirmed as permanent, promu, promue, befördert, ascendido, ascendida, promosso, promossa, bevorderd, gepromoveerd, befordras, befordrad",
    "dismissed": "débarqué, débarquée, fyret, sparket, demitido, demitida, given the boot, shown the door, ousted, fired, sacked, dismissed, removed, limogé, limogée, évincé, évincée, remercié, entlassen, abberufen, gefeuert, freigestellt, destituido, destituida, despedido, despedida, cesado, licenziato, licenziata, sfiduciato, ontslagen, weggestuurd, sparkas, avskedas, sparkad, avsatt, petas, out",
    "former": "former, ex, formerly, previously, ehemaliger, ehemalige, früherer, frühere, ancien, ancienne, antiguo, antigua, exdirectivo, exdirectiva, voormalig, tidigare, förre, förra, dismissed by, most recently, late of",
    "interim": "interim, acting, kommissarisch, kommissarische, kommissarischer, interimistisch, interims, par intérim, intérimaire, en funciones, interino, interina, ad interim, facente funzioni, waarnemend, tijdelijk, tijdelijke, tf, t f, tillförordnad, tillförordnade, temporary, übergangsweise, stand-in, caretaker",
    "inside": "insider, insiders, internally, from within, longtime, long-time, current, permanent, permanently, promotion, aus den eigenen reihen, en interne, internamente, desde dentro, interna, intern, internt, currently, own, adds role, additional, adds, lifer, homegrown",
    "forbidden": "paid leave, on leave, sick leave, parental leave, gardening leave, voci, indiscrezioni, possibile, rumeurs, rumeur, possible, rumores, posible, geruchten, spekulationen, spekulation, calls to, pressure to, lottery, niega, zurückgewiesen, calls on, called on, calls for, urges, urged, demands, demand, wants, fordert, fordern, réclame, exige, chiede, eist, kräver, pide la, wechselt der, jets, jet after, minister, ministers, senator, mayor, governor, congressman, parliament, party, prime minister, secretary of state, cabinet, lawmaker, striker, goalkeeper, midfielder, defender, winger, coach, trainer, forward, quarterback, pitcher, driver, rider, actor, actress, singer, guitarist, drummer, band, cast, film, drama, jury, tour, album, zoo, penguin, dog, robot, panda, elephant, on loan, world cup, league, club, team principal, squad, sporting director, bishop, pope, king, queen, prince, princess, president of the republic, ambassador, brand ambassador, awards, award, prize, of the year, woman of the year, honour, honours, hall of fame, dies, died, dead, obituary, leave of absence, maternity leave, sabbatical, pay, salary, bonus, earns, search for, searches for, seeks, seeking, looking for, looks for, hunts for, hunt for, in search of, cherche, recherche, sucht, busca, cerca, zoekt, söker, tritt auf, could, may, might, should, reportedly, rumoured, rumored, rumour, said to, tipped, set to be, frontrunner, favourite, favorite, considers, considering, mulls, weighs, in talks, linked with, denies, deny, denied, dismisses reports, dismisses rumours, no plans, rejects, refuses, declines, rules out, stays, to stay, will stay, remains, forces with, joins forces, join forces, joining forces, joins hands, joins race, joins rush, joins list, joins index, joins rivals, soll, könnte, angeblich, offenbar, bleibt, dementiert, schließt aus, pourrait, serait, dément, reste, podría, suena, desmiente, sigue, seguirá, potrebbe, smentisce, resta, zou, mogelijk, blijft, ontkent, kan bli, uppges, kvar, stannar, dementerar, gerüchte, torwart, stürmer, footballeur, futbolista, delantero, calciatore, voetballer, spits, fotbollsspelare, anfallare, ministre, maire, ministro, alcalde, sindaco, burgemeester, borgmästare, riksdag, bundestag, bürgermeister, entraîneur, entrenador, allenatore, tränare, schauspieler, acteur, sänger, chanteur, cantante, attore, skådespelare, a year after, look back, looks back, reflects, one year on, years ago, flashback, back in, profile of, charity, looks ahead, interview, could be, talks about, speaks, warns, criticises, defends, ad agency, as adviser, as advisers, as advisor, to advise, as auditor, as its auditor, law firm, agency of record, starship, character, sequel, season, comedian, footballer, cricketer, boxer, golfer, swimmer, jockey, councillor, commissioner for, peers, lords, mp, mps, mep, labour, tories, democrats, republicans, opera, orchestra, theatre, museum director show",
}


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """First token -> (tokens, class, form) of each phrase, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, text in _LEMMAS.items():
        for lemma in text.split(","):
            for phrase, form in inflect.forms(lemma.strip()).items():
                _put(found, phrase, name, form)
    for name, text in _FORMS.items():
        for phrase in text.split(","):
            _put(found, phrase.strip(), name, "fin")
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in found.items()}


def _put(found: dict[str, list[tuple[tuple[str, ...], str, str]]], phrase: str, name: str, form: str) -> None:
    tokens = tuple(TOKEN.findall(phrase))
    found.setdefault(tokens[0], []).append((tokens, name, form))


_TELLING = frozenset(
    {
        "hires",
        "promotes",
        "joins",
        "leaves",
        "retires",
        "becomes",
        "rises",
        "ousts",
        "named",
        "raised",
        "dismissed",
        "crosses",
        "trades",
    }
)
#: Verbs of moves that nearly always say something else: only a job title beside them makes a move of it.
_LIGHT = frozenset(
    form
    for lemma in (
        "be",
        "hand",
        "add",
        "land",
        "bring",
        "go",
        "make",
        "lose",
        "drop",
        "head",
        "pick",
        "axe",
        "sign",
        "attract",
    )
    for form in inflect.forms(lemma)
) | {"is", "are", "was", "were", "am", "è", "geht", "part", "passa", "va", "krijgt", "får", "tar", "prend", "sale"}


@lru_cache(maxsize=1)
def _telling() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {
        first: tuple(kept)
        for first, some in table().items()
        if (
            kept := [
                tokens for tokens, name, _ in some if name in _TELLING and (len(tokens) > 1 or first not in _LIGHT)
            ]
        )
    }


def may_tell(lows: Sequence[str]) -> bool:
    """A quick look: whether a sentence has a verb that by itself may tell of a move."""
    known = _telling()
    if known.keys().isdisjoint(lows):
        return False
    return any(
        len(tokens) == 1 or tuple(lows[n : n + len(tokens)]) == tokens
        for n, low in enumerate(lows)
        for tokens in known.get(low, ())
    )
