"""Demands to stop in words that nobody wrote down as a whole: classes of words put together, and what looks like one."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import labels_of, read_answer


@pytest.mark.parametrize(
    "text",
    [
        "Scratch us from the ledger.",
        "Our address has no business being in your campaign tool.",
        "Kindly arrange for these to stop reaching my desk.",
        "Please see to it that nothing more arrives here.",
        "Kill the drip.",
        "The newsletters have to end.",
        "I was hoping for a quiet week. The mail must stop.",
        "Let this be your last attempt.",
        "I want nothing further from your firm.",
        "Suppress every address at our domain.",
        "Answer this, then purge my record.",
        "There is no need to keep writing to us.",
        "My late husband should come off your mailing sheet.",
        "I'd be obliged if you struck us from the register.",
        "I would like to be left in peace.",
        "Where is the off switch for these?",
        "Go and pester somebody else.",
        "I revoke whatever consent I once gave.",
        "Under Article 21 I object.",
        "Another of these and I report you to the ICO.",
        "take my adress of ur list plz",
    ],
)
def test_a_demand_is_heard_whatever_verb_and_object_it_is_made_of(text):
    assert "unsubscribe" in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "Stop by on Thursday, I am at hall 4.",
        "Don't stop sending me these, and let me have a quote.",
        "Forget what I said about removing us. Send the contract.",
        "Please take the second scanner off the quote and send it again.",
        "Please don't write again before September.",
        "You were dropped from our list of suppliers, sorry.",
        "Could you write less often?",
        "If I click the link at the bottom, is my login gone too?",
        "Can I remove users from the account myself?",
        "The project has been stopped for now.",
        "We want you to take us off the waiting list and onto the paid plan.",
        "I told you to go away in March. I was wrong, please send the paperwork.",
    ],
)
def test_what_has_the_words_of_a_demand_and_is_none_stops_nothing(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


LONG = (
    "Hello,\nI came across your note between two site visits. We are a small joinery with eleven people, and most of our "
    "orders come from builders we have known since my father ran the place. The dust extraction was renewed in 2021 and it "
    "will see us through the decade, I should think. {}\nThe weather has been kind to us so far.\nBest wishes,\nHarold"
)


@pytest.mark.parametrize(
    "demand",
    ["Then wipe my record.", "The newsletters have to end.", "Please take me off the list.", "No more of these mails."],
)
def test_a_short_demand_within_a_longer_mail_is_heard(demand):
    assert "unsubscribe" in labels_of(read_answer(LONG.format(demand)))


@pytest.mark.parametrize(
    "text",
    [
        "Sie brauchen mich nicht aus dem Verteiler zu nehmen, ich lese das gern.",
        "Bitte hören Sie nicht auf zu schreiben!",
        "Bitte löschen Sie mich nicht, ich war nur im Urlaub.",
        "N'arrêtez surtout pas de m'écrire.",
        "Je ne vous demande pas d'arrêter, je veux juste comprendre.",
        "Ne me désinscrivez pas, s'il vous plaît.",
        "No hace falta que me quiten de la lista, me gusta leerlo.",
        "No dejen de escribirme.",
        "Non serve togliermi dalla lista, è una lettura piacevole.",
        "Non smettete mai di scrivere!",
        "Non cancellatemi, per favore.",
        "U hoeft me niet van de lijst te halen, ik lees het graag.",
        "Haal me er niet af, ik wil het blijven lezen.",
        "Não precisam de me tirar da lista, gosto de ler.",
        "Não parem de escrever.",
        "Não me removam, por favor.",
        "Ni behöver inte ta bort mig från listan, det är trevlig läsning.",
        "Sluta aldrig skriva så roliga ämnesrader!",
        "Ta inte bort mig, jag vill fortsätta läsa.",
        "I behøver ikke fjerne mig fra listen, det er hyggelig læsning.",
        "Hold aldrig op med at skrive.",
        "Slet mig ikke, jeg vil gerne læse med.",
        "Nie musicie mnie wypisywać z listy, miło się czyta.",
        "Nie przestawajcie pisać.",
        "Proszę mnie nie usuwać z listy.",
        "リストから外さなくて結構です。楽しく読んでいます。",
        "配信は止めないでください。",
        "I'm not asking you to stop writing, only wondering why I get each one twice.",
        "There's no need to take me off, I enjoy them.",
        "Afmelden hoef je mij niet!",
        "Uitschrijven hoeft niet.",
        "Abmelden müssen Sie mich nicht.",
        "Borrarme no hace falta, sigan escribiendo.",
        "Cancellarmi non serve.",
        "Afmelde mig behøver I ikke.",
        "Avregistrera mig behöver ni inte.",
        "Removing me isn't necessary, go on.",
    ],
)
def test_who_asks_not_to_be_struck_off_or_never_to_stop_is_kept(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "If you do not cease and desist from mailing this office, we shall issue proceedings.",
        "My address went into a raffle, not into your funnel. Take it back out, please.",
        "It was a prank by a colleague. Undo it: I want to be gone from your records by tonight.",
        "Avete sbagliato persona, toglietemi dall'elenco.",
        "営業メールはご遠慮願います。",
    ],
)
def test_what_only_sounds_like_a_demand_taken_back_is_one(text):
    assert "unsubscribe" in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ich bitte Sie, nicht weiter zu schreiben.",
        "Ich bitte Sie, nicht mehr zu mailen.",
        "Das ist nicht nötig, streichen Sie mich bitte.",
        "Nicht nötig, nehmen Sie mich aus dem Verteiler.",
        "Ich muss mich nicht rechtfertigen, streichen Sie mich einfach.",
        "Ik vraag u niet meer te mailen.",
        "Ik vraag jullie mij niet meer te benaderen.",
        "Stop nu echt, en bel nooit meer op.",
        "I skal ikke sende mere, slet mig fra listen.",
        "Vi skal ikke have det, fjern os fra listen.",
        "Jeg skal ikke bruge det, slet mig.",
        "Vi behöver inte detta, ta bort mig från listan.",
        "Vi trenger ikke dette, fjern meg fra listen.",
        "Jag ber er inte skicka mer, ta bort mig.",
        "Jeg ber dere ikke sende mer, ta meg av lista.",
        "Hold op med at sende, jeg har aldrig bedt om det. Stop det med det samme.",
        "Sluta, jag vill aldrig ha fler mejl skickade med posten.",
        "I am not asking again, remove me.",
        "I'm not asking for much, just stop the mails.",
        "I am never asking twice: unsubscribe me.",
        "Please never stop by again and take me off the list.",
        "No es necesario que me escriban, quítenme de la lista.",
        "No hace falta, bórrenme de la lista.",
        "Non serve, cancellatemi dalla lista.",
        "Non serve più, per favore toglietemi dalla lista.",
        "Non occorre scrivere ancora, rimuovetemi.",
        "Inutile de me relancer, retirez-moi de la liste.",
        "Je ne vous demande pas la lune, arrêtez de m'écrire.",
        "Não é preciso, retirem-me da lista.",
        "Não precisam de me escrever, removam-me da lista.",
        "Nie trzeba, usuńcie mnie z listy.",
        "Nie musicie pisać, wypiszcie mnie z listy.",
        "Nie proszę o nic, usuńcie mnie.",
        "Het hoeft niet, haal mij van de lijst.",
        "Jullie hoeven mij niet te mailen, haal me van de lijst af.",
        "Sie müssen mir nicht schreiben, löschen Sie mich.",
        "Sie brauchen mich nicht mehr anzuschreiben, löschen Sie meine Adresse.",
        "必要ないので配信を止めてください。送らなくて結構です。",
    ],
)
def test_a_not_of_another_clause_takes_no_demand_back(text):
    assert "unsubscribe" in labels_of(read_answer(text))
